//! The real binary on one customer of a server, with a configuration file and a data directory of its own.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::{api::Api, pty::Program};

/// The key that the editor starts with.
pub(crate) const KEY: &str = "sesame";
/// What a changed e-mail becomes.
pub(crate) const MINE: &str = "mine@example.no";

/// A machine: where the configuration and the local data of one agent are.
pub(crate) struct Machine {
    home: TempDir,
    /// Where local data goes instead of into the home.
    elsewhere: Option<PathBuf>,
}

impl Machine {
    /// With an environment whose requests may take so many seconds.
    pub(crate) fn new(api: &Api, timeout: f32) -> Self {
        let home = tempfile::tempdir().unwrap();
        let text = format!(
            "default_env = \"test\"\n[env.test]\nbase_url = \"{}\"\napi_key_env = \"TEST_KEY\"\ntimeout = {timeout:.1}\n",
            api.base_url()
        );
        fs::write(home.path().join("config.toml"), text).unwrap();
        let elsewhere = None;
        Self { home, elsewhere }
    }

    pub(crate) fn with_data(self, dir: PathBuf) -> Self {
        let elsewhere = Some(dir);
        Self { elsewhere, ..self }
    }

    pub(crate) fn data(&self) -> PathBuf {
        let inside = || self.home.path().join("data");
        self.elsewhere.clone().unwrap_or_else(inside)
    }

    fn variables(&self) -> [(String, String); 3] {
        let text = |path: &Path| path.to_str().unwrap().to_owned();
        [
            (
                "STAMKUNDE_CONFIG".to_owned(),
                text(&self.home.path().join("config.toml")),
            ),
            ("STAMKUNDE_DATA_DIR".to_owned(), text(&self.data())),
            ("TEST_KEY".to_owned(), KEY.to_owned()),
        ]
    }

    /// Begins to open the customer.
    pub(crate) fn start(&self, customer: &str) -> Editor {
        self.of(env!("CARGO_BIN_EXE_stamkunde").as_ref(), &[customer])
    }

    /// Begins a change from the command line, on a terminal of its own.
    pub(crate) fn set(&self, arguments: &[&str]) -> Editor {
        let all: Vec<_> = ["set"].iter().chain(arguments).copied().collect();
        self.of(env!("CARGO_BIN_EXE_stamkunde").as_ref(), &all)
    }

    /// The same by way of another executable.
    pub(crate) fn of(&self, executable: &Path, arguments: &[&str]) -> Editor {
        let variables = self.variables();
        let variables: Vec<_> = variables
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        Editor(Program::of(executable, arguments, &variables, (120, 40)))
    }

    /// Opens the customer.
    pub(crate) fn open(&self) -> Editor {
        let editor = self.start("+4791234567");
        editor.wait_for("Kongens gate 21");
        editor
    }

    /// Waits until a draft is on the disk.
    pub(crate) fn wait_for_draft(&self) {
        let end = Instant::now() + Duration::from_secs(20);
        while self.command(&["drafts"]) == "No unsaved changes.\n" {
            assert!(Instant::now() < end, "no draft is kept");
        }
    }

    /// Waits until no window holds a customer: closing one is told before the disk has it.
    pub(crate) fn wait_for_release(&self) {
        let end = Instant::now() + Duration::from_secs(20);
        let held = || fs::read_dir(self.data().join("claims")).unwrap().count();
        while held() > 0 {
            assert!(Instant::now() < end, "the customer is still held");
            std::thread::yield_now();
        }
    }

    /// What a command prints; it succeeds.
    pub(crate) fn command(&self, arguments: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_stamkunde"))
            .args(arguments)
            .env_clear()
            .envs(self.variables())
            .env("HOME", self.home.path())
            .output()
            .unwrap();
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {words}");
        String::from_utf8(output.stdout).unwrap()
    }
}

/// A running editor; it is killed when nothing needs it any more.
pub(crate) struct Editor(pub(crate) Program);

impl Drop for Editor {
    fn drop(&mut self) {
        // Which may have ended by itself.
        let _ = self.0.child.kill();
        let _ = self.0.child.wait();
    }
}

impl Editor {
    pub(crate) fn send(&mut self, keys: &str) {
        self.0.send(keys);
    }

    /// The screen as one line, since words are wrapped where there is no room.
    pub(crate) fn words(&self) -> String {
        flat(&self.0.screen())
    }

    /// Waits until the screen says something, wrapped or not.
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait_until(text, |words| words.contains(text));
    }

    pub(crate) fn wait_until(&self, what: &str, done: impl Fn(&str) -> bool) {
        self.0.wait_until(what, |screen| done(&flat(screen)));
    }

    /// Types another e-mail, and waits for the review of its save.
    pub(crate) fn change_email(&mut self, email: &str) {
        self.send("\t\t\t\u{15}");
        self.send(email);
        self.review(email);
    }

    /// Ctrl+S, which brings the review.
    pub(crate) fn review(&mut self, email: &str) {
        self.send("\u{13}");
        self.wait_for("Cancel");
        self.wait_for(&format!("new {email}"));
    }

    /// Waits until a save is over, or waits for the agent; returns all the words.
    pub(crate) fn end_of_save(&self) -> String {
        let ends = [
            "Saved at",
            "Saved (confirmed by reading back) at",
            "Partly saved",
            "Not saved",
            "Not sent",
            "Not sure whether it was saved.",
            "Ctrl+S asks for another one",
            "Nothing to send",
        ];
        let is_over = |words: &str| {
            !words.contains("(Esc cancels)") && ends.iter().any(|end| words.contains(end))
        };
        self.wait_until("the end of the save", is_over);
        self.words()
    }

    /// Waits until it has ended, and the terminal with it.
    pub(crate) fn wait_for_end(&mut self) {
        self.0.wait_for_end();
        self.0.child.wait().unwrap();
    }
}

/// Without the frames of dialogs and the ends of lines.
fn flat(screen: &str) -> String {
    let words = screen.split(|character: char| character.is_whitespace() || character == '│');
    let words = words.filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
