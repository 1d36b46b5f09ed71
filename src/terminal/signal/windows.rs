//! What Windows has in the place of signals: what the console and the session do. Nothing stops a program and lets it go
//! on, and nothing ends by a signal.

use std::{convert::Infallible, future::pending, io};

use tokio::{
    signal::windows::{self, CtrlBreak, CtrlC, CtrlClose, CtrlLogoff, CtrlShutdown},
    sync::Notify,
};

use super::{Cause, FAULT, Signalled};

// Numbers as elsewhere, for the exit code.
pub(super) const HANG_UP: i32 = 1;
pub(super) const INTERRUPT: i32 = 2;
const TERMINATE: i32 = 15;

/// The console has another size. Its input tells, among the keys.
pub(in crate::terminal) static RESIZED: Notify = Notify::const_new();

/// What the console and the session do, from the moment on that this is made. Windows ends the program some seconds
/// after its console was closed.
#[derive(Debug)]
pub struct Signals {
    interrupt: CtrlC,
    quit: CtrlBreak,
    close: CtrlClose,
    log_off: CtrlLogoff,
    shut_down: CtrlShutdown,
}

impl Signals {
    /// Takes them from the system; needs a tokio runtime.
    pub fn watch() -> io::Result<Self> {
        Ok(Self {
            interrupt: windows::ctrl_c()?,
            quit: windows::ctrl_break()?,
            close: windows::ctrl_close()?,
            log_off: windows::ctrl_logoff()?,
            shut_down: windows::ctrl_shutdown()?,
        })
    }

    /// The next one; never, where none are watched.
    pub async fn next(signals: &mut Option<Self>) -> Signalled {
        let Some(signals) = signals else {
            return pending().await;
        };
        let end = |signal| Signalled::End(Cause::Signal(signal));
        tokio::select! {
            biased;
            () = FAULT.notified() => Signalled::End(Cause::Fault),
            _ = signals.close.recv() => end(HANG_UP),
            _ = signals.log_off.recv() => end(HANG_UP),
            _ = signals.shut_down.recv() => end(TERMINATE),
            _ = signals.interrupt.recv() => end(INTERRUPT),
            _ = signals.quit.recv() => end(TERMINATE),
            () = RESIZED.notified() => Signalled::Resize,
        }
    }
}

/// Nothing stops a program here.
pub fn stop() -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Nothing ends by a signal here: the exit code tells.
pub fn die_of(_: i32) -> io::Result<Infallible> {
    Err(io::ErrorKind::Unsupported.into())
}
