//! The real binary in a pseudo-terminal: keys in, a screen out. Waits for text or for silence, never for a time.

use std::{
    io::{Read as _, Write},
    num::NonZeroU16,
    os::fd::OwnedFd,
    path::Path,
    sync::{Arc, Condvar, Mutex, mpsc},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::{
    fs::{Mode, OFlags},
    process::{Pid, Signal, WaitOptions, WaitStatus, kill_process, waitpid},
    termios::{InputModes, LocalModes, OptionalActions, OutputModes, tcgetattr, tcsetattr},
};
use tempfile::TempDir;

/// Longer than anything takes; a test that waits so long has failed.
const LIMIT: Duration = Duration::from_secs(20);

/// What the program has written so far.
struct Output {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    ended: bool,
    /// The terminal is about to be taken away, and the reader has to let go of it.
    closing: bool,
}

/// What of a terminal's modes a program changes.
type Modes = (InputModes, OutputModes, LocalModes);

fn modes(master: &dyn MasterPty) -> Modes {
    let terminal = terminal(master);
    let modes = tcgetattr(terminal).unwrap();
    (modes.input_modes, modes.output_modes, modes.local_modes)
}

/// The terminal as the program has it; never the tests' own controlling terminal.
fn terminal(master: &dyn MasterPty) -> OwnedFd {
    let path = master.tty_name().unwrap();
    rustix::fs::open(path, OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).unwrap()
}

/// A running program.
pub(crate) struct Program {
    output: Arc<(Mutex<Output>, Condvar)>,
    keys: Box<dyn Write + Send>,
    pub(crate) child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    /// How the terminal was before the program.
    modes: Modes,
    home: TempDir,
}

impl Program {
    pub(crate) fn start(arguments: &[&str], variables: &[(&str, &str)], size: (u16, u16)) -> Self {
        let program = env!("CARGO_BIN_EXE_stamkunde");
        Self::of(program.as_ref(), arguments, variables, size)
    }

    /// Another executable than the program itself.
    pub(crate) fn of(
        executable: &Path,
        arguments: &[&str],
        variables: &[(&str, &str)],
        (columns, rows): (u16, u16),
    ) -> Self {
        let home = tempfile::tempdir().unwrap();
        let size = PtySize {
            rows,
            cols: columns,
            ..PtySize::default()
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(executable);
        command.args(arguments);
        command.env_clear();
        for (name, value) in [
            ("TERM", "xterm-256color"),
            ("TZ", "UTC"),
            ("PATH", "/usr/bin:/bin"),
        ] {
            command.env(name, value);
        }
        command.env("HOME", home.path());
        command.env("STAMKUNDE_DATA_DIR", home.path());
        for (name, value) in variables {
            command.env(name, value);
        }
        let modes = modes(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let size = |cells| NonZeroU16::new(cells).unwrap();
        let output = Arc::new((
            Mutex::new(Output {
                parser: vt100::Parser::new(size(rows), size(columns), 0),
                bytes: Vec::new(),
                ended: false,
                closing: false,
            }),
            Condvar::new(),
        ));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let shared = Arc::clone(&output);
        thread::spawn(move || {
            let mut chunk = [0; 4096];
            loop {
                let count = reader.read(&mut chunk).unwrap_or(0);
                let mut output = shared.0.lock().unwrap();
                output.bytes.extend_from_slice(&chunk[..count]);
                output.parser.process(&chunk[..count]);
                output.ended = count == 0 || output.closing;
                shared.1.notify_all();
                if output.ended {
                    return;
                }
            }
        });
        Self {
            output,
            keys: pair.master.take_writer().unwrap(),
            child,
            master: pair.master,
            modes,
            home,
        }
    }

    /// Sends bytes as the keyboard does.
    pub(crate) fn send(&mut self, bytes: &str) {
        self.send_bytes(bytes.as_bytes());
    }

    /// Sends bytes that need not be text.
    pub(crate) fn send_bytes(&mut self, bytes: &[u8]) {
        self.keys.write_all(bytes).unwrap();
        self.keys.flush().unwrap();
    }

    /// Waits until the screen holds a text.
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait_until(text, |screen| screen.contains(text));
    }

    /// Waits until the screen is as it should be.
    pub(crate) fn wait_until(&self, what: &str, done: impl Fn(&str) -> bool) {
        self.wait(what, |output| done(&output.parser.screen().contents()));
    }

    /// Waits until the screen does not hold a text any more.
    pub(crate) fn wait_gone(&self, text: &str) {
        self.wait(text, |output| {
            !output.parser.screen().contents().contains(text)
        });
    }

    /// Waits until the program has closed its terminal.
    pub(crate) fn wait_for_end(&self) {
        self.wait("the end", |output| output.ended);
    }

    fn wait(&self, what: &str, mut done: impl FnMut(&Output) -> bool) {
        let (output, changed) = &*self.output;
        let started = Instant::now();
        let mut output = output.lock().unwrap();
        while !done(&output) {
            let left = LIMIT.saturating_sub(started.elapsed());
            assert!(
                !left.is_zero(),
                "waited for {what:?}; the screen:\n{}",
                output.parser.screen().contents()
            );
            output = changed.wait_timeout(output, left).unwrap().0;
        }
    }

    /// How many bytes came before the program was silent for so long.
    pub(crate) fn silent_for(&self, silence: Duration) -> usize {
        let (output, changed) = &*self.output;
        let mut output = output.lock().unwrap();
        loop {
            let before = output.bytes.len();
            output = changed.wait_timeout(output, silence).unwrap().0;
            if output.bytes.len() == before {
                return before;
            }
        }
    }

    /// Takes the terminal away; returns the process that has lost it.
    pub(crate) fn hang_up(mut self) -> Box<dyn Child + Send + Sync> {
        self.output.0.lock().unwrap().closing = true;
        // The reader lets go with the next bytes, which a letter brings.
        self.send("x");
        self.wait_for_end();
        let Self {
            keys,
            child,
            master,
            home,
            ..
        } = self;
        drop((keys, master, home));
        child
    }

    /// Sends a signal to the program.
    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.id(), signal).unwrap();
    }

    fn id(&self) -> Pid {
        let id = self.child.process_id().unwrap();
        Pid::from_raw(i32::try_from(id).unwrap()).unwrap()
    }

    /// Waits until the program has ended or stopped, as a shell waits for it.
    pub(crate) fn wait_for_change(&self) -> WaitStatus {
        let (tell, told) = mpsc::channel();
        let id = self.id();
        thread::spawn(move || {
            let status = waitpid(Some(id), WaitOptions::UNTRACED).unwrap().unwrap().1;
            tell.send(status).unwrap();
        });
        let status = told.recv_timeout(LIMIT);
        status.expect("the program neither ended nor stopped")
    }

    /// Whether the terminal is in the modes that it had before the program.
    pub(crate) fn has_its_modes_back(&self) -> bool {
        modes(&*self.master) == self.modes
    }

    /// Puts the terminal in the modes that it had before the program, as shells do when it has stopped.
    pub(crate) fn reset_modes(&self) {
        let terminal = terminal(&*self.master);
        let mut now = tcgetattr(&terminal).unwrap();
        (now.input_modes, now.output_modes, now.local_modes) = self.modes;
        tcsetattr(terminal, OptionalActions::Now, &now).unwrap();
    }

    /// Waits until the program has written a text so many times in all, seen or not.
    pub(crate) fn wait_for_bytes(&self, text: &str, times: usize) {
        self.wait(text, |output| {
            String::from_utf8_lossy(&output.bytes).matches(text).count() >= times
        });
    }

    /// Makes something of the screen.
    pub(crate) fn with_screen<T>(&self, make: impl FnOnce(&vt100::Screen) -> T) -> T {
        make(self.output.0.lock().unwrap().parser.screen())
    }

    pub(crate) fn screen(&self) -> String {
        self.with_screen(vt100::Screen::contents)
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.output.0.lock().unwrap().bytes.clone()
    }
}
