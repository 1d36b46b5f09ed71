//! Signals as Unix has them.

use std::{convert::Infallible, future::pending, io};

use rustix::process::{Signal, getpid, kill_process};
use tokio::signal::unix::{self, SignalKind};

use super::{Cause, FAULT, Signalled};

pub(super) const INTERRUPT: i32 = Signal::INT.as_raw();
pub(super) const HANG_UP: i32 = Signal::HUP.as_raw();

/// The signals, from the moment on that this is made.
#[derive(Debug)]
pub struct Signals {
    terminate: unix::Signal,
    hang_up: unix::Signal,
    interrupt: unix::Signal,
    quit: unix::Signal,
    stop: unix::Signal,
    go_on: unix::Signal,
    resize: unix::Signal,
}

impl Signals {
    /// Takes the signals from the system; needs a tokio runtime.
    pub fn watch() -> io::Result<Self> {
        let watch = |signal: Signal| unix::signal(SignalKind::from_raw(signal.as_raw()));
        Ok(Self {
            terminate: watch(Signal::TERM)?,
            hang_up: watch(Signal::HUP)?,
            interrupt: watch(Signal::INT)?,
            quit: watch(Signal::QUIT)?,
            stop: watch(Signal::TSTP)?,
            go_on: watch(Signal::CONT)?,
            resize: watch(Signal::WINCH)?,
        })
    }

    /// The next one; never, where none are watched.
    pub async fn next(signals: &mut Option<Self>) -> Signalled {
        let Some(signals) = signals else {
            return pending().await;
        };
        let end = |signal: Signal| Signalled::End(Cause::Signal(signal.as_raw()));
        tokio::select! {
            biased;
            () = FAULT.notified() => Signalled::End(Cause::Fault),
            _ = signals.terminate.recv() => end(Signal::TERM),
            _ = signals.hang_up.recv() => end(Signal::HUP),
            _ = signals.interrupt.recv() => end(Signal::INT),
            _ = signals.quit.recv() => end(Signal::QUIT),
            // A program that was stopped and let go on in the meantime has to end up going on.
            _ = signals.stop.recv() => Signalled::Stop,
            _ = signals.go_on.recv() => Signalled::Continue,
            _ = signals.resize.recv() => Signalled::Resize,
        }
    }
}

/// Stops this process until it is continued. The shell above sees it stopped; what it does meanwhile to the terminal is
/// its own business, so leave that first.
pub fn stop() -> io::Result<()> {
    // A SIGTSTP of our own would come back to us.
    kill_process(getpid(), Signal::STOP).map_err(io::Error::from)
}

/// Ends this process by that signal as if nobody had watched it, so that whoever waits for it can tell; comes back
/// only for a signal that cannot end a process.
pub fn die_of(signal: i32) -> io::Result<Infallible> {
    signal_hook::low_level::emulate_default_handler(signal)?;
    Err(io::ErrorKind::InvalidInput.into())
}
