//! Lines as the terminal's own line mode hands them over, or a pipe: nothing is taken over, the keys of a line are the
//! terminal's to edit and to show.

use std::{
    io::{self, BufRead as _, IsTerminal as _},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use super::console;
pub use super::console::Unshown;

/// A line that comes so soon after it was asked for was there already: where the system does not tell what waits.
const AT_ONCE: Duration = Duration::from_millis(50);

/// A line that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Without its end.
    pub text: String,
    /// It was there before it was asked for: whoever typed it has not seen what was said last.
    pub is_early: bool,
}

/// The lines of standard input.
#[derive(Debug)]
pub struct Lines {
    ask: mpsc::Sender<Option<bool>>,
    come: UnboundedReceiver<Option<Line>>,
    /// The next line was asked for and has not come.
    pub is_asked: bool,
    /// Somebody types them.
    pub are_typed: bool,
}

impl Lines {
    /// Nothing is read before it is asked for.
    pub fn open() -> io::Result<Self> {
        let (ask, asked) = mpsc::channel();
        let (tell, come) = unbounded_channel();
        // A thread of its own: no read of a terminal or a file can be taken back.
        thread::Builder::new().spawn(move || {
            while let Ok(is_waiting) = asked.recv() {
                let line = read(is_waiting);
                let is_last = line.is_none();
                if tell.send(line).is_err() || is_last {
                    return;
                }
            }
        })?;
        Ok(Self {
            ask,
            come,
            is_asked: false,
            are_typed: io::stdin().is_terminal(),
        })
    }

    /// The next line; none once there are no more. A call that is not waited for to its end loses nothing.
    pub async fn next(&mut self) -> Option<Line> {
        if !self.is_asked {
            self.is_asked = true;
            // A thread that has ended has no more lines.
            let _ = self.ask.send(if self.are_typed {
                console::is_line_waiting()
            } else {
                Some(false)
            });
        }
        let line = self.come.recv().await.flatten();
        self.is_asked = false;
        line
    }
}

/// Reads a line. Whether it is there already may be known.
fn read(is_waiting: Option<bool>) -> Option<Line> {
    let (stdin, asked) = (io::stdin(), Instant::now());
    let mut bytes = Vec::new();
    // A terminal that is gone has no more lines.
    let count = stdin.lock().read_until(b'\n', &mut bytes).unwrap_or(0);
    if count == 0 {
        return None;
    }
    let text = String::from_utf8_lossy(&bytes);
    Some(Line {
        text: text.trim_end_matches(['\n', '\r']).to_owned(),
        is_early: is_waiting.unwrap_or_else(|| asked.elapsed() < AT_ONCE),
    })
}
