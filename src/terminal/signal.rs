//! The signals that a program in a terminal answers: to end, to stop and go on, to draw at another size.
//!
//! A fault of the program itself comes the same way, since it asks for the same thing.

#[cfg_attr(unix, path = "signal/unix.rs")]
#[cfg_attr(windows, path = "signal/windows.rs")]
pub(super) mod system;

use tokio::sync::Notify;

pub use system::{Signals, die_of, stop};

/// Raised by the panic hook.
static FAULT: Notify = Notify::const_new();

/// What the system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signalled {
    /// To end, for that reason.
    End(Cause),
    /// To give the terminal back and stop.
    Stop,
    /// To take the terminal again: the program was stopped, by us or by force.
    Continue,
    /// To draw at the terminal's new size.
    Resize,
}

/// Why a program ends that nobody has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A signal: SIGTERM, SIGHUP, SIGINT or SIGQUIT, or what Windows has in their places.
    Signal(i32),
    /// A panic, which has been told already.
    Fault,
}

impl Cause {
    /// Ctrl+C, where the terminal makes a signal of it.
    pub const INTERRUPT: Self = Self::Signal(system::INTERRUPT);

    /// The terminal is gone.
    pub const HANG_UP: Self = Self::Signal(system::HANG_UP);
}

/// Tells whoever waits for signals that the program has a fault and has to end.
pub(super) fn raise_fault() {
    FAULT.notify_one();
}
