//! The real binary in a pseudo-terminal: keys in, a screen out. Waits for text or for silence, never for a time.

use std::{
    io::{Read as _, Write},
    num::NonZeroU16,
    sync::{Arc, Condvar, Mutex},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
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

/// A running program.
pub(crate) struct Program {
    output: Arc<(Mutex<Output>, Condvar)>,
    keys: Box<dyn Write + Send>,
    pub(crate) child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    home: TempDir,
}

impl Program {
    pub(crate) fn start(
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
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_stamkunde"));
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
            home,
        }
    }

    /// Sends bytes as the keyboard does.
    pub(crate) fn send(&mut self, bytes: &str) {
        self.keys.write_all(bytes.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Waits until the screen holds a text.
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait(text, |output| {
            output.parser.screen().contents().contains(text)
        });
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
