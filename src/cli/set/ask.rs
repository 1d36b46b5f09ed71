//! Questions on the terminal, and signals: a question, a wait or a request ends at once when the program shall end.

use std::io::{self, Write as _};

use crate::{
    cli::{ask, words},
    terminal::signal::{self, Cause, Signalled, Signals},
    voice::Phrase,
};

/// What may end the command before its work is done.
#[derive(Debug)]
pub(super) struct Interrupts(Option<Signals>);

impl Interrupts {
    /// From now on a signal is answered here. Needs a runtime.
    pub(super) fn watch() -> io::Result<Self> {
        Signals::watch().map(|signals| Self(Some(signals)))
    }

    /// What the work brings, or why it was dropped.
    pub(super) async fn or<T>(&mut self, work: impl Future<Output = T>) -> Result<T, Cause> {
        tokio::pin!(work);
        loop {
            let signalled = tokio::select! {
                biased;
                signalled = Signals::next(&mut self.0) => signalled,
                done = &mut work => return Ok(done),
            };
            match signalled {
                Signalled::End(cause) => return Err(cause),
                Signalled::Stop => {
                    // Where stopping fails, going on is all that is left.
                    let _ = signal::stop();
                }
                Signalled::Continue | Signalled::Resize => {}
            }
        }
    }

    /// Whether the agent says yes. Anything else, and no answer at all, is a no.
    pub(super) async fn agreed(&mut self, question: impl Into<Phrase>) -> Result<bool, Cause> {
        if ask::put(question).is_err() {
            return Ok(false);
        }
        // A thread of its own: a read that nobody answers cannot be taken back.
        let answer = self.or(tokio::task::spawn_blocking(ask::answer)).await;
        let answer = answer.map(Result::unwrap_or_default);
        if !answer.as_ref().is_ok_and(|text| text.ends_with('\n')) {
            // The next word belongs on a line of its own.
            let _ = writeln!(io::stderr());
        }
        answer.map(|text| words().agrees(&text))
    }
}
