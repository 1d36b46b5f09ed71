//! Questions on the terminal, each answered with a yes or with anything else.

use std::io::{self, IsTerminal as _, Write as _};

use super::words;
use crate::voice::{Phrase, say};

/// Whether there is somebody to ask.
pub(super) fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Puts a question, and says what may be answered.
pub(super) fn put(question: impl Into<Phrase>) -> io::Result<()> {
    let question = Phrase::join([question.into(), say::ANSWERS.into()], " ");
    let mut err = io::stderr();
    write!(err, "{} ", words().text(&question)).and_then(|()| err.flush())
}

/// What was answered: nothing where nobody did.
pub(super) fn answer() -> String {
    let mut answer = String::new();
    io::stdin()
        .read_line(&mut answer)
        .map_or_else(|_| String::new(), |_| answer)
}

/// Whether the agent says yes. Anything else, and no answer at all, is a no.
pub(super) fn agreed(question: impl Into<Phrase>) -> bool {
    put(question).is_ok() && words().agrees(&answer())
}
