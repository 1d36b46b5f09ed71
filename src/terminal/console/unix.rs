//! The modes of a terminal as Unix has them, and its size.

use std::io::{self, IsTerminal as _};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcgetwinsize, tcsetattr};

/// Whether what is typed comes from a terminal.
pub(super) fn has_keys() -> bool {
    io::stdin().is_terminal()
}

/// Has every key come as it is typed, unshown. The mouse needs nothing more than its sequences.
pub(super) fn take(_mouse: bool) -> io::Result<()> {
    enable_raw_mode()
}

/// Puts the modes back that were there before.
pub(super) fn give_back() -> io::Result<()> {
    disable_raw_mode()
}

/// How many columns standard output has; 0 where the terminal does not know, none where there is no terminal.
pub fn columns() -> Option<usize> {
    let size = tcgetwinsize(io::stdout()).ok()?;
    Some(usize::from(size.ws_col))
}

/// Whether a whole line is there already; none where the system does not tell.
#[expect(
    clippy::unnecessary_wraps,
    reason = "its twin for Windows does not know"
)]
pub(super) fn is_line_waiting() -> Option<bool> {
    Some(rustix::io::ioctl_fionread(io::stdin()).is_ok_and(|bytes| bytes > 0))
}

/// What is typed is not shown as long as this lives.
#[derive(Debug)]
pub struct Unshown(Termios);

impl Unshown {
    /// None where nobody types, or the terminal does not take it.
    pub fn begin() -> Option<Self> {
        let stdin = io::stdin();
        let before = tcgetattr(&stdin).ok()?;
        let mut modes = before.clone();
        modes.local_modes.remove(LocalModes::ECHO);
        // The end of the line shows, so that what is said next has its own.
        modes.local_modes.insert(LocalModes::ECHONL);
        tcsetattr(&stdin, OptionalActions::Now, &modes).ok()?;
        Some(Self(before))
    }
}

impl Drop for Unshown {
    fn drop(&mut self) {
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &self.0);
    }
}
