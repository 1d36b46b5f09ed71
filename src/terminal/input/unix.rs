//! The bytes of the controlling terminal. Its own file description of the terminal is non-blocking, so the shell's
//! stays as it was.

use std::{ffi::CString, io, os::fd::OwnedFd, time::Instant};

use rustix::{
    fs::{Mode, OFlags},
    io::Errno,
};
use tokio::{
    io::{Interest, unix::AsyncFd},
    time::timeout_at,
};

use super::{Event, Events, reader::Reader};

/// The terminal's own input.
#[derive(Debug)]
pub struct TerminalInput {
    tty: AsyncFd<OwnedFd>,
    reader: Reader,
}

impl TerminalInput {
    /// Opens the controlling terminal for reading; needs a tokio runtime.
    pub fn open() -> io::Result<Self> {
        let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let tty = rustix::fs::open(name()?, flags, Mode::empty())?;
        #[expect(
            deprecated,
            reason = "its successor is unsafe for the sake of types that change their descriptor; an OwnedFd never does"
        )]
        let tty = AsyncFd::with_interest(tty, Interest::READABLE)?;
        Ok(Self {
            tty,
            reader: Reader::default(),
        })
    }
}

/// The name of the controlling terminal. That of all terminals will do where it can be waited for, which macOS refuses.
fn name() -> io::Result<CString> {
    Ok(if cfg!(target_os = "linux") {
        c"/dev/tty".to_owned()
    } else {
        rustix::termios::ttyname(io::stdin(), Vec::new())?
    })
}

/// Reads until nothing is waiting; `false` when the terminal is gone.
fn drain(tty: &OwnedFd, reader: &mut Reader, events: &mut Vec<Event>) -> io::Result<bool> {
    let mut bytes = [0; 4096];
    loop {
        match rustix::io::read(tty, &mut bytes) {
            Ok(0) | Err(Errno::IO) => return Ok(false),
            Ok(count) => reader.feed(&bytes[..count], Instant::now(), events),
            Err(Errno::AGAIN) => return Ok(true),
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

impl Events for TerminalInput {
    async fn next(&mut self, events: &mut Vec<Event>) -> io::Result<bool> {
        let before = events.len();
        while events.len() == before {
            let ready = self.tty.readable();
            let mut guard = match self.reader.waits_until() {
                Some(limit) => {
                    let Ok(guard) = timeout_at(limit.into(), ready).await else {
                        self.reader.give_up_waiting(events);
                        continue;
                    };
                    guard?
                }
                None => ready.await?,
            };
            let more = drain(self.tty.get_ref(), &mut self.reader, events)?;
            guard.clear_ready();
            if !more {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn rest(&mut self, events: &mut Vec<Event>) -> io::Result<bool> {
        drain(self.tty.get_ref(), &mut self.reader, events)
    }
}
