//! The real binary: what it prints, what it refuses, and the exit code that says so.

// Drives rights, and the places of files on Unix.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::large_stack_arrays,
    reason = "a helper that fails must fail its test"
)]

mod config;
mod get;
#[path = "../support/server.rs"]
mod server;

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Command, Output, Stdio},
};

use server::{Server, header};
use tempfile::TempDir;

const KARI: &str =
    "{ \"data\": {\"id\":\"K\",\"firstName\":\"Kari\",\"zip\":0.0153e4},\"metaData\":{}}";

/// A home of its own, without any variable of the machine.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().unwrap().to_owned()
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stamkunde"));
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.0.path())
            .stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
        let mut command = self.command(arguments);
        command.envs(variables.iter().copied());
        Run::of(&command.output().unwrap())
    }
}

#[derive(Debug)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    fn of(output: &Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// Ended so, with these words somewhere on stderr and nothing on stdout.
    fn failed(&self, code: i32, words: &str) {
        assert_eq!(self.code, Some(code), "{self:#?}");
        assert!(self.err.contains(words), "{self:#?}");
        assert_eq!(self.out, "", "{self:#?}");
        assert!(!self.err.contains("panicked"), "{self:#?}");
    }
}

fn answers(status: &'static str, body: &'static str) -> Server {
    Server::start(move |_, stream| {
        let length = body.len();
        let _ = write!(
            stream,
            "HTTP/1.1 {status}\r\ncontent-length: {length}\r\n\r\n{body}"
        );
    })
}

fn mode(path: impl AsRef<Path>) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn help_teaches() {
    let home = Home::new();
    let help = home.run(&["--help"], &[]);
    assert_eq!(help.code, Some(0));
    for words in [
        "Examples:",
        "The API key:",
        "Files:",
        "Exit codes:",
        "STAMKUNDE_BASE_URL",
        "ext:",
    ] {
        assert!(help.out.contains(words), "{words} in {}", help.out);
    }
    let secret = home.run(&["--help"], &[("STAMKUNDE_API_KEY_COMMAND", "echo s3cret")]);
    assert!(!secret.out.contains("s3cret"));
    home.run(&["--nonsense"], &[]).failed(2, "--nonsense");
    home.run(&["get"], &[]).failed(2, "CUSTOMER");
    home.run(&["EXT-1", "demo"], &[])
        .failed(2, "comes before a command");
}

#[test]
fn the_version_tells_the_target_and_the_commit_where_there_is_one() {
    let home = Home::new();
    let version = home.run(&["--version"], &[]).out;
    let of_package = concat!("stamkunde ", env!("CARGO_PKG_VERSION"), " (");
    assert!(version.starts_with(of_package), "{version}");
    assert!(version.contains(std::env::consts::ARCH), "{version}");
    let git = Command::new("git").args(["rev-parse", "HEAD"]).output();
    let is_repository = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.git")).exists();
    if is_repository && git.is_ok_and(|git| git.status.success()) {
        let commit = version[of_package.len()..]
            .split([' ', ','])
            .next()
            .unwrap();
        let is_hex = commit.bytes().all(|byte| byte.is_ascii_hexdigit());
        assert!(commit.len() >= 12 && is_hex, "{version}");
    }
    // Short where a script wants it short.
    let short = home.run(&["-V"], &[]).out;
    assert_eq!(
        short,
        concat!("stamkunde ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn the_doctors_report_needs_no_terminal_and_holds_no_secret() {
    let home = Home::new();
    fs::create_dir_all(home.path(".config/stamkunde")).unwrap();
    let config = home.write(
        ".config/stamkunde/config.toml",
        "[env.shop]\nbase_url = \"https://api.example/v4\"\napi_key_command = \"echo s3cret\"\nproxy = \"http://me:s3cret@proxy.example:3128\"\n",
    );
    let variables = [
        ("TERM", "xterm-256color\u{1b}]0;x\u{7}"),
        ("SSH_CONNECTION", "192.0.2.7 1 192.0.2.8 22"),
        ("LANG", "nb_NO.UTF-8"),
    ];
    for arguments in [&["doctor", "--report"][..], &["doctor"]] {
        let report = home.run(arguments, &variables);
        assert_eq!(report.code, Some(0), "{report:#?}");
        for words in [
            concat!("versjon       ", env!("CARGO_PKG_VERSION"), " ("),
            "TERM=xterm-256color‹ESC›]0;x‹BEL›, SSH_CONNECTION\n",
            "nb, LANG=nb_NO.UTF-8\n",
            "~/.config/stamkunde/config.toml\n",
            "api_key_command\n",
            "https://api.example/v4\n",
            "proxy.example",
        ] {
            assert!(report.out.contains(words), "{words}: {report:#?}");
        }
        for secret in ["s3cret", "192.0.2", home.0.path().to_str().unwrap()] {
            assert!(!report.out.contains(secret), "{secret}: {report:#?}");
        }
    }
    // With a mistake in the configuration it names that.
    fs::write(&config, "[ui]\nmouse = 1\n").unwrap();
    home.run(&["doctor", "--report"], &variables)
        .failed(2, ":2:9: ui.mouse");
}

#[test]
fn the_doctor_reads_from_the_api_only_when_asked() {
    let refuses = answers("401 Unauthorized", "{\"message\":\"No such key\"}");
    let home = Home::new();
    let variables = [
        ("STAMKUNDE_BASE_URL", refuses.base_url()),
        ("STAMKUNDE_API_KEY", "sesame".to_owned()),
    ];
    let variables = variables
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    assert_eq!(home.run(&["doctor", "--report"], &variables).code, Some(0));
    assert!(refuses.requests().is_empty());
    let tried = home.run(&["doctor", "--report", "--try-api"], &variables);
    assert_eq!(tried.code, Some(1), "{tried:#?}");
    assert!(tried.err.contains("STAMKUNDE_API_KEY") && !tried.err.contains("sesame"));
    let none = answers("404 Not Found", "");
    let url = none.base_url();
    let variables = [("STAMKUNDE_BASE_URL", url.as_str()), variables[1]];
    let tried = home.run(&["doctor", "--report", "--try-api"], &variables);
    assert_eq!(tried.code, Some(0), "{tried:#?}");
    assert!(
        tried.out.ends_with("The API answers and takes the key.\n"),
        "{tried:#?}"
    );
}

#[test]
fn the_editor_needs_a_terminal() {
    let home = Home::new();
    for arguments in [&[][..], &["+4791234567"], &["demo"]] {
        home.run(arguments, &[])
            .failed(2, "the editor needs a terminal");
    }
}

#[test]
fn completions_and_the_man_page_know_every_command() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = home.run(&["completions", shell], &[]);
        assert_eq!(run.code, Some(0), "{run:#?}");
        for word in ["completions", "config", "drafts", "field", "purge", "env"] {
            assert!(run.out.contains(word), "{shell}: {word}");
        }
    }
    home.run(&["completions", "tcsh"], &[])
        .failed(2, "possible values: bash");
    let man = home.run(&["man"], &[("STAMKUNDE_API_KEY_COMMAND", "echo s3cret")]);
    assert_eq!(man.code, Some(0), "{man:#?}");
    for words in [
        ".TH stamkunde 1",
        "Exit codes",
        "completions",
        ".SS stamkunde set",
        "\\-\\-dry\\-run",
        ".SS stamkunde config learn",
        "\\fBSTAMKUNDE_READ_ONLY\\fR",
        "STAMKUNDE_BASE_URL",
        ".SH KEYS",
        "\\fBCtrl+S\\fR\nReview the changes and send them to the API.",
        "\\fBAlt+1, F2\\fR",
        "\\fBDiscard changes\\fR",
    ] {
        assert!(man.out.contains(words), "{words} in {}", man.out);
    }
    assert!(
        !man.out.contains("stamkunde\\-set(1)"),
        "there is no such page"
    );
    assert!(!man.out.contains("s3cret"));
}

#[test]
fn a_mistyped_command_is_said_to_be_one() {
    let home = Home::new();
    home.run(&["gett", "+4791234567", "--json"], &[]).failed(
        2,
        "no command gett; did you mean get? A customer with that external id is ext:gett",
    );
    home.run(&["confg"], &[]).failed(2, "did you mean config?");
    home.run(&["confg"], &[("LANG", "nb_NO.UTF-8")])
        .failed(2, "kommandoen confg finnes ikke; mente du config?");
    home.run(&["confg", "--lang", "fi"], &[])
        .failed(2, "komentoa confg ei ole; tarkoititko config?");
    // Whoever is called so can be opened all the same.
    home.run(&["ext:gett"], &[])
        .failed(2, "the editor needs a terminal");
}

#[test]
fn serve_prints_its_address_and_answers() {
    let home = Home::new();
    let mut child = home
        .command(&["serve", "--api-key", "sesame"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap())
        .read_line(&mut line)
        .unwrap();
    let url = line.trim_end();
    assert!(
        url.starts_with("http://127.0.0.1:") && url.ends_with("/v4"),
        "{line}"
    );
    let get = |key: &str| {
        let variables = [("STAMKUNDE_BASE_URL", url), ("STAMKUNDE_API_KEY", key)];
        home.run(&["get", "phone:+4791234567", "--json"], &variables)
    };
    let known = get("sesame");
    let refused = get("wrong");
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(matches!(known.code, Some(0 | 1)), "{known:#?}");
    assert!(!known.err.contains("401"), "{known:#?}");
    refused.failed(1, "401");
    home.run(&["serve", "--listen", "0.0.0.0:0"], &[])
        .failed(2, "other machines");
    home.run(&["serve", "--listen", "here"], &[])
        .failed(2, "not an address with a port");
}

#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    let home = Home::new();
    let mut child = home
        .command(&["get", "ext:EXT-1001", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let run = Run::of(&child.wait_with_output().unwrap());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
}
