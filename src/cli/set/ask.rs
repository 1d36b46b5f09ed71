//! Questions on the terminal, and signals: a question, a wait or a request ends at once when the program shall end.

use std::io::{self, IsTerminal as _, Write as _};

use crate::terminal::signal::{self, Cause, Signalled, Signals};

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
    pub(super) async fn agreed(&mut self, question: &str) -> Result<bool, Cause> {
        let mut err = io::stderr();
        let asked = write!(err, "{question} [y/N] ").and_then(|()| err.flush());
        if asked.is_err() {
            return Ok(false);
        }
        // A thread of its own: a read that nobody answers cannot be taken back.
        let answer = tokio::task::spawn_blocking(|| {
            let mut answer = String::new();
            io::stdin().read_line(&mut answer).map(|_| answer)
        });
        let answer = self.or(answer).await;
        let answer = answer.map(|read| read.ok().and_then(Result::ok).unwrap_or_default());
        if !answer.as_ref().is_ok_and(|text| text.ends_with('\n')) {
            // The next word belongs on a line of its own.
            let _ = writeln!(io::stderr());
        }
        answer.map(|text| matches!(text.trim().to_lowercase().as_str(), "y" | "yes"))
    }
}

/// Whether there is somebody to ask.
pub(super) fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}
