//! The binary in a home of its own: run to its end, or on a terminal.

use std::{
    fs,
    io::{Read, Write},
    process::{Command, Output, Stdio},
};

use portable_pty::{Child, CommandBuilder, ExitStatus, PtySize, native_pty_system};
use stamkunde::store::{JournalSave, Query, Store};
use tempfile::TempDir;

/// A scratch home, and the variables that every run gets.
pub(crate) struct Home {
    dir: TempDir,
    variables: Vec<(String, String)>,
}

impl Home {
    /// On the demo inside the command.
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let data = dir.path().join("data");
        let variables = [
            ("HOME", dir.path().to_str().unwrap()),
            ("TZ", "UTC"),
            ("STAMKUNDE_DATA_DIR", data.to_str().unwrap()),
        ];
        let variables = variables.map(|(name, value)| (name.to_owned(), value.to_owned()));
        Self {
            variables: variables.to_vec(),
            dir,
        }
    }

    /// On that API.
    pub(crate) fn of(base_url: &str) -> Self {
        let mut home = Self::new();
        home.set("STAMKUNDE_BASE_URL", base_url);
        home.set("STAMKUNDE_API_KEY", "s3cret");
        home
    }

    /// On that API by a configuration file: the lines of its environment besides address and key.
    pub(crate) fn configured(base_url: &str, lines: &str) -> Self {
        let mut home = Self::new();
        let key = home.write("key", "s3cret\n");
        let text = format!(
            "default_env = \"shop\"\n[env.shop]\nbase_url = \"{base_url}\"\napi_key_file = \"{key}\"\n{lines}\n"
        );
        let config = home.write("config.toml", &text);
        home.set("STAMKUNDE_CONFIG", &config);
        home
    }

    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.variables.push((name.to_owned(), value.to_owned()));
    }

    pub(crate) fn variables_without(&mut self, name: &str) {
        self.variables.retain(|(own, _)| own != name);
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.dir.path().join(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    pub(crate) fn saves(&self) -> Vec<JournalSave> {
        let store = Store::open(&self.dir.path().join("data")).unwrap();
        store.saves(&Query::default()).unwrap()
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stamkunde"));
        command
            .arg("set")
            .args(arguments)
            .env_clear()
            .envs(self.variables.iter().cloned())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// `stamkunde set` without a terminal.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(&self.command(arguments).output().unwrap())
    }

    /// `stamkunde set` on a terminal.
    pub(crate) fn on_terminal(&self, arguments: &[&str]) -> OnTerminal {
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_stamkunde"));
        command.arg("set");
        command.args(arguments);
        command.env_clear();
        for (name, value) in &self.variables {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        OnTerminal {
            shown: String::new(),
            child,
            reader: pair.master.try_clone_reader().unwrap(),
            writer: pair.master.take_writer().unwrap(),
        }
    }
}

/// A run that came to its end.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    pub(crate) fn of(output: &Output) -> Self {
        let run = Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        };
        assert!(!run.err.contains("panicked"), "{run:#?}");
        run
    }

    /// Ended so, with these words on stderr.
    #[track_caller]
    pub(crate) fn failed(&self, code: i32, words: &str) {
        assert_eq!(self.code, Some(code), "{self:#?}");
        assert!(self.err.contains(words), "{words} in {self:#?}");
    }

    /// Ended well, with these words on stdout and none on stderr.
    #[track_caller]
    pub(crate) fn done(&self, words: &str) {
        assert_eq!((self.code, &*self.err), (Some(0), ""), "{self:#?}");
        assert!(self.out.contains(words), "{words} in {self:#?}");
    }
}

/// A run on a terminal.
pub(crate) struct OnTerminal {
    shown: String,
    child: Box<dyn Child + Send + Sync>,
    reader: Box<dyn Read + Send>,
    writer: Box<dyn Write + Send>,
}

impl OnTerminal {
    /// Waits until these words stand there.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, words: &str) -> &mut Self {
        while !self.shown.contains(words) {
            assert!(self.more(), "{words} in {}", self.shown);
        }
        self
    }

    pub(crate) fn send(&mut self, keys: &str) -> &mut Self {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self
    }

    /// How it ended, and all that was shown.
    pub(crate) fn end(&mut self) -> (ExitStatus, String) {
        while self.more() {}
        (self.child.wait().unwrap(), self.shown.clone())
    }

    fn more(&mut self) -> bool {
        let mut chunk = [0; 4096];
        // It ends with an error where the terminal is gone with its program.
        let count = self.reader.read(&mut chunk).unwrap_or(0);
        self.shown
            .push_str(&String::from_utf8_lossy(&chunk[..count]));
        count > 0
    }
}
