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

use crate::terminal::visible::visible;

/// Where a key comes from.
#[derive(Clone, Debug)]
pub enum KeySource {
    /// Here it is, and who gave it: `"STAMKUNDE_API_KEY"`, `"typed in"`.
    Given(SecretString, &'static str),
    /// `api_key_env`: a variable of that name.
    Variable(String),
    /// `api_key_file`: the content of a file.
    File(PathBuf),
    /// `api_key_command`: what a shell command prints.
    Command(String),
    /// Nobody said; the editor asks.
    Missing,
}

/// Why there is no key. No sentence holds any of the key, or of what a command printed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// [`KeySource::Missing`].
    #[error(
        "there is no API key: set STAMKUNDE_API_KEY, or give --api-key-file or --api-key-command"
    )]
    Missing,
    /// The variable is not set.
    #[error("the variable {0} is not set; it should hold the API key")]
    NoVariable(String),
    /// The file cannot be read.
    #[error("cannot read the API key from {path}: {why}")]
    File {
        /// The file.
        path: String,
        /// The operating system's words.
        why: String,
    },
    /// The command did not start, failed, or took too long.
    #[error("the command for the API key {0}")]
    Command(String),
    /// There was nothing but blanks.
    #[error("{0} holds no API key: it is empty")]
    Empty(String),
    /// No header can carry it.
    #[error("{0} holds no API key: a key is one line of plain characters")]
    NotAKey(String),
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
            Self::File(path) => tokio::task::spawn_blocking({
                let path = path.clone();
                move || text(crate::open::read(&path, LONGEST as u64)?)
            })
            .await
            .unwrap_or_else(|stopped| Err(io::Error::other(stopped)))
            .map(SecretString::from)
            .map_err(|error| KeyError::File {
                path: visible(&path.to_string_lossy()).into_owned(),
                why: crate::config::paths::why(&error),
            })?,
            Self::Command(line) => run(line).await?,
            Self::Missing => return Err(KeyError::Missing),
        };
        checked(&text, || self.words())
    }

    /// The source in words: `the file /x/y`, `STAMKUNDE_API_KEY`. Never the key.
    pub fn words(&self) -> String {
        match self {
            Self::Given(_, from) => (*from).to_owned(),
            Self::Variable(name) => format!("the variable {}", visible(name)),
            Self::File(path) => format!("the file {}", visible(&path.to_string_lossy())),
            Self::Command(line) => format!("the command \"{}\"", visible(line)),
            Self::Missing => "nowhere yet".to_owned(),
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

/// Bytes as text.
fn text(bytes: Vec<u8>) -> io::Result<String> {
    String::from_utf8(bytes).map_err(|_| io::Error::other("it is no text"))
}

/// A key that a header can carry.
fn checked(text: &SecretString, whence: impl Fn() -> String) -> Result<SecretString, KeyError> {
    let key = text.expose_secret().trim();
    if key.is_empty() {
        return Err(KeyError::Empty(whence()));
    }
    if key.len() > LONGEST || !key.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return Err(KeyError::NotAKey(whence()));
    }
    Ok(SecretString::from(key))
}

/// What the shell command prints. Its error output is dropped: it would land on the screen, and may name secrets.
async fn run(line: &str) -> Result<SecretString, KeyError> {
    let child = Command::new("/bin/sh")
        .args(["-c", line])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| {
            let why = crate::config::paths::why(&error);
            KeyError::Command(format!("could not be started: {why}"))
        })?;
    let (bytes, status) = tokio::time::timeout(COMMAND_LIMIT, output_of(child))
        .await
        .map_err(|_| {
            KeyError::Command(format!("did not end within {} s", COMMAND_LIMIT.as_secs()))
        })?
        .map_err(|error| {
            let why = crate::config::paths::why(&error);
            KeyError::Command(format!("could not be read: {why}"))
        })?;
    if bytes.len() > LONGEST {
        return Err(KeyError::Command("printed more than a key".to_owned()));
    }
    if !status.success() {
        return Err(KeyError::Command(match status.code() {
            Some(code) => format!("failed with exit code {code}; run it by hand to see why"),
            None => "was killed by a signal; run it by hand to see why".to_owned(),
        }));
    }
    String::from_utf8(bytes)
        .map(SecretString::from)
        .map_err(|_| KeyError::Command("printed something that is no text".to_owned()))
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

    #[test]
    fn a_source_without_end_is_no_key() {
        let error = read(&KeySource::File("/dev/zero".into())).unwrap_err();
        assert!(error.to_string().contains("holds no API key"), "{error}");
        let error = read(&KeySource::Command("yes".into())).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the command for the API key printed more than a key"
        );
    }

    #[test]
    fn a_pipe_into_which_nobody_writes_is_told() {
        use rustix::fs::{CWD, FileType, Mode, mknodat};
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("key");
        mknodat(CWD, &path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        let words = format!(
            "cannot read the API key from {}: it is a pipe into which nobody writes; name a file",
            path.display()
        );
        assert_eq!(read(&KeySource::File(path)).unwrap_err().to_string(), words);
    }

    #[test]
    fn what_is_no_key_names_its_source_and_never_its_content() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let path = file.path().display();
        let source = KeySource::File(file.path().into());
        assert_eq!(
            read(&source).unwrap_err().to_string(),
            format!("the file {path} holds no API key: it is empty")
        );
        std::fs::write(file.path(), "two\nlines").unwrap();
        assert_eq!(
            read(&source).unwrap_err().to_string(),
            format!("the file {path} holds no API key: a key is one line of plain characters")
        );
    }

    #[test]
    fn a_source_that_is_not_there_says_what_to_do() {
        for (source, words) in [
            (
                KeySource::File("/nowhere/key".into()),
                "cannot read the API key from /nowhere/key: no such file or directory",
            ),
            (
                KeySource::Command("echo s3cret; exit 3".into()),
                "the command for the API key failed with exit code 3; run it by hand to see why",
            ),
            (
                KeySource::Variable("STAMKUNDE_TEST_NOT_SET".into()),
                "the variable STAMKUNDE_TEST_NOT_SET is not set; it should hold the API key",
            ),
            (
                KeySource::Missing,
                "there is no API key: set STAMKUNDE_API_KEY, or give --api-key-file or --api-key-command",
            ),
        ] {
            assert_eq!(read(&source).unwrap_err().to_string(), words);
        }
    }

    #[test]
    fn no_print_shows_the_key() {
        let source = KeySource::Given(SecretString::from("s3cret"), "STAMKUNDE_API_KEY");
        assert!(!format!("{source:?} {}", source.words()).contains("s3cret"));
    }
}
