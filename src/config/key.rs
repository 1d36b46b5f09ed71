//! Where the API key comes from, and reading it from there.
//!
//! The key itself lives in a [`SecretString`] from the first byte on: no log, error or `Debug` print shows it.

use std::{
    io,
    path::PathBuf,
    process::{ExitStatus, Stdio},
    time::Duration,
};

use secrecy::{ExposeSecret as _, SecretString};
use tokio::{
    io::AsyncReadExt as _,
    process::{Child, Command},
};

use super::paths;

/// Where a key comes from.
#[derive(Clone, Debug)]
pub enum KeySource {
    /// Here it is, and who gave it.
    Given(SecretString, Giver),
    /// `api_key_env`: a variable of that name.
    Variable(String),
    /// `api_key_file`: the content of a file.
    File(PathBuf),
    /// `api_key_command`: what a shell command prints.
    Command(String),
    /// Nobody said; the editor asks.
    Missing,
}

/// Who gave a key outright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Giver {
    /// `STAMKUNDE_API_KEY`.
    Variable,
    /// The demo, whose key it is.
    Demo,
}

/// Two are equal where they name the same source, whatever key it has.
impl PartialEq for KeySource {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Given(_, one), Self::Given(_, other)) => one == other,
            (Self::Variable(one), Self::Variable(other))
            | (Self::Command(one), Self::Command(other)) => one == other,
            (Self::File(one), Self::File(other)) => one == other,
            (Self::Missing, Self::Missing) => true,
            (_, _) => false,
        }
    }
}

impl Eq for KeySource {}

/// Why there is no key. None of these holds any of the key, or of what a command printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// [`KeySource::Missing`].
    Missing,
    /// The variable is not set.
    NoVariable(String),
    /// The file cannot be read.
    File {
        /// The file.
        path: PathBuf,
        /// The operating system's words.
        why: String,
    },
    /// The file is no text.
    NotText(PathBuf),
    /// The command gave nothing to use.
    Command(NoOutput),
    /// There was nothing but blanks.
    Empty(KeySource),
    /// No header can carry it.
    NotAKey(KeySource),
}

/// Why a command gave no key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoOutput {
    /// It could not be started, in the operating system's words.
    NotStarted(String),
    /// It did not end within this many seconds.
    Late(u64),
    /// What it printed could not be read, in the operating system's words.
    Unreadable(String),
    /// It printed more than any key.
    TooLong,
    /// It ended with this exit code.
    Failed(i32),
    /// A signal ended it.
    Killed,
    /// It printed no text.
    NotText,
}

/// How long a command may take: it may ask a password manager, and that may ask a person.
const COMMAND_LIMIT: Duration = Duration::from_secs(60);
/// No key is longer; a file that is has been named by mistake.
const LONGEST: usize = 4096;

impl KeySource {
    /// The key, without blanks around it.
    pub async fn read(&self) -> Result<SecretString, KeyError> {
        let text = match self {
            Self::Given(key, _) => key.clone(),
            Self::Variable(name) => std::env::var(name)
                .map(SecretString::from)
                .map_err(|_| KeyError::NoVariable(name.clone()))?,
            Self::File(path) => {
                let bytes = tokio::task::spawn_blocking({
                    let path = path.clone();
                    move || crate::open::read(&path, LONGEST as u64)
                })
                .await
                .unwrap_or_else(|stopped| Err(io::Error::other(stopped)))
                .map_err(|error| KeyError::File {
                    path: path.clone(),
                    why: paths::why(&error),
                })?;
                String::from_utf8(bytes)
                    .map(SecretString::from)
                    .map_err(|_| KeyError::NotText(path.clone()))?
            }
            Self::Command(line) => run(line).await.map_err(KeyError::Command)?,
            Self::Missing => return Err(KeyError::Missing),
        };
        self.checked(&text)
    }

    /// A key that a header can carry.
    fn checked(&self, text: &SecretString) -> Result<SecretString, KeyError> {
        let key = text.expose_secret().trim();
        if key.is_empty() {
            return Err(KeyError::Empty(self.clone()));
        }
        if key.len() > LONGEST || !key.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
            return Err(KeyError::NotAKey(self.clone()));
        }
        Ok(SecretString::from(key))
    }

    /// Whether both are one source.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Given(_, one), Self::Given(_, two)) => one == two,
            (Self::Variable(one), Self::Variable(two))
            | (Self::Command(one), Self::Command(two)) => one == two,
            (Self::File(one), Self::File(two)) => one == two,
            (Self::Missing, Self::Missing) => true,
            (
                Self::Given(..)
                | Self::Variable(_)
                | Self::File(_)
                | Self::Command(_)
                | Self::Missing,
                _,
            ) => false,
        }
    }

    /// Whether reading again may bring another key.
    pub fn may_change(&self) -> bool {
        match self {
            Self::File(_) | Self::Command(_) => true,
            Self::Given(..) | Self::Variable(_) | Self::Missing => false,
        }
    }
}

/// What the shell command prints. Its error output is dropped: it would land on the screen, and may name secrets.
async fn run(line: &str) -> Result<SecretString, NoOutput> {
    let child = shell(line)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| NoOutput::NotStarted(paths::why(&error)))?;
    let (bytes, status) = tokio::time::timeout(COMMAND_LIMIT, output_of(child))
        .await
        .map_err(|_| NoOutput::Late(COMMAND_LIMIT.as_secs()))?
        .map_err(|error| NoOutput::Unreadable(paths::why(&error)))?;
    if bytes.len() > LONGEST {
        return Err(NoOutput::TooLong);
    }
    if !status.success() {
        return Err(status.code().map_or(NoOutput::Killed, NoOutput::Failed));
    }
    String::from_utf8(bytes)
        .map(SecretString::from)
        .map_err(|_| NoOutput::NotText)
}

#[cfg(unix)]
fn shell(line: &str) -> Command {
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", line]);
    shell
}

/// The quotes in the line are its own; `cmd` takes off the outer ones.
#[cfg(windows)]
fn shell(line: &str) -> Command {
    let mut shell = Command::new("cmd.exe");
    shell
        .args(["/D", "/S", "/C"])
        .raw_arg(format!("\"{line}\""));
    shell
}

/// What a command prints, but no more of it than tells that it is no key; and how it ended.
async fn output_of(mut child: Child) -> io::Result<(Vec<u8>, ExitStatus)> {
    let mut bytes = Vec::new();
    if let Some(out) = child.stdout.take() {
        // What is not read ends the command when it writes on.
        out.take(LONGEST as u64 + 1).read_to_end(&mut bytes).await?;
    }
    Ok((bytes, child.wait().await?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &KeySource) -> Result<String, KeyError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let key = runtime.block_on(source.read())?;
        Ok(key.expose_secret().to_owned())
    }

    #[test]
    fn a_file_and_a_command_lose_their_line_end() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "s3cret \r\n").unwrap();
        assert_eq!(
            read(&KeySource::File(file.path().into())).unwrap(),
            "s3cret"
        );
        assert_eq!(
            read(&KeySource::Command("echo s3cret".into())).unwrap(),
            "s3cret"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_source_without_end_is_no_key() {
        let error = read(&KeySource::File("/dev/zero".into())).unwrap_err();
        assert!(matches!(error, KeyError::NotAKey(_)), "{error:?}");
        let error = read(&KeySource::Command("yes".into())).unwrap_err();
        let is_too_long = matches!(error, KeyError::Command(NoOutput::TooLong));
        assert!(is_too_long, "{error:?}");
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_into_which_nobody_writes_is_told() {
        use rustix::fs::{CWD, FileType, Mode, mknodat};
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("key");
        mknodat(CWD, &path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        let error = read(&KeySource::File(path)).unwrap_err();
        let words = "it is a pipe into which nobody writes; name a file";
        assert!(
            matches!(&error, KeyError::File { why, .. } if why == words),
            "{error:?}"
        );
    }

    #[test]
    fn what_is_no_key_names_its_source_and_never_its_content() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let source = KeySource::File(file.path().into());
        let error = read(&source).unwrap_err();
        assert!(
            matches!(&error, KeyError::Empty(from) if from.is_like(&source)),
            "{error:?}"
        );
        std::fs::write(file.path(), "two\nlines").unwrap();
        let error = read(&source).unwrap_err();
        assert!(
            matches!(&error, KeyError::NotAKey(from) if from.is_like(&source)),
            "{error:?}"
        );
        assert!(!format!("{error:?}").contains("lines"), "{error:?}");
    }

    #[test]
    fn a_source_that_is_not_there_says_why() {
        // Each system has its own words.
        let why = paths::why(&std::fs::read("/nowhere/key").unwrap_err());
        let no_file = format!(r#"File {{ path: "/nowhere/key", why: "{why}" }}"#);
        for (source, error) in [
            (KeySource::File("/nowhere/key".into()), no_file.as_str()),
            (
                KeySource::Command("echo s3cret && exit 3".into()),
                "Command(Failed(3))",
            ),
            (
                KeySource::Variable("STAMKUNDE_TEST_NOT_SET".into()),
                r#"NoVariable("STAMKUNDE_TEST_NOT_SET")"#,
            ),
            (KeySource::Missing, "Missing"),
        ] {
            assert_eq!(format!("{:?}", read(&source).unwrap_err()), error);
        }
    }

    #[test]
    fn no_print_shows_the_key() {
        let source = KeySource::Given(SecretString::from("s3cret"), Giver::Variable);
        assert!(!format!("{source:?}").contains("s3cret"));
    }
}
