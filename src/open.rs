//! Opening files in whose place somebody may have put something else: it never waits for the other end of a pipe, and
//! what is written to is a file of this user alone, under this one name.

#[cfg_attr(unix, path = "open/unix.rs")]
#[cfg_attr(windows, path = "open/windows.rs")]
mod system;

use std::{
    fmt,
    fs::{self, File, Metadata, OpenOptions},
    io::{self, Read as _},
    path::Path,
    thread,
    time::{Duration, Instant},
};

pub(crate) use system::{is_at, make_dir, narrowed, open_to_others, private, sync_dir};

/// How long somebody may take to begin writing into a pipe.
const UNTIL_OPEN: Duration = Duration::from_secs(2);
/// How long somebody who has a pipe open may take: a password manager may ask a person.
const UNTIL_DONE: Duration = Duration::from_secs(60);

/// Why something is no file of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strange {
    /// A link to another file.
    Link,
    /// A pipe.
    Pipe,
    /// A device or a socket.
    Device,
    /// Another user's.
    OfAnotherUser,
    /// It has a second name.
    HardLink,
}

impl std::error::Error for Strange {}

impl fmt::Display for Strange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Strange {
    /// The one inside an error of the system.
    pub(crate) fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

fn strange<T>(what: Strange) -> io::Result<T> {
    Err(io::Error::other(what))
}

/// Opens a file of ours, to write into it or to lock it. A link, a pipe, another user's file or one with a second name
/// is left alone.
pub(crate) fn own(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    is_own(path)?;
    let file = system::as_it_is(options).open(path)?;
    // Something else may have come there in between.
    judge(path, &file.metadata()?)?;
    Ok(file)
}

/// Whether a path is free, or what is there is a file of ours.
pub(crate) fn is_own(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(there) => judge(path, &there),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

fn judge(path: &Path, there: &Metadata) -> io::Result<()> {
    let kind = there.file_type();
    if kind.is_symlink() {
        return strange(Strange::Link);
    } else if kind.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    system::strange(path, there).map_or(Ok(()), strange)
}

/// All of a file that is only read, but no more than one byte past `limit`. A pipe is as good, as long as somebody
/// writes into it.
pub(crate) fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut file = system::at_once(OpenOptions::new().read(true)).open(path)?;
    let kind = file.metadata()?.file_type();
    let mut bytes = Vec::new();
    if kind.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    } else if kind.is_file() {
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    let (begun, mut chunk) = (Instant::now(), [0; 4096]);
    loop {
        let patience = match file.read(&mut chunk) {
            Ok(0) if !bytes.is_empty() || !system::is_pipe(kind) => return Ok(bytes),
            // As long as nobody has a pipe open at its other end, it looks like one that has ended.
            Ok(0) => UNTIL_OPEN,
            Ok(count) => {
                bytes.extend_from_slice(&chunk[..count]);
                if bytes.len() as u64 > limit {
                    return Ok(bytes);
                }
                continue;
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => UNTIL_DONE,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if begun.elapsed() > patience {
            return Err(io::Error::other(
                "it is a pipe into which nobody writes; name a file",
            ));
        }
        thread::sleep(Duration::from_millis(10));
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::{io::Write as _, os::unix::fs::symlink};

    use rustix::fs::{CWD, FileType, Mode, mknodat};

    use super::*;

    fn pipe(path: &Path) {
        mknodat(CWD, path, FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
    }

    fn written(path: &Path) -> Result<(), Strange> {
        let opened = own(path, OpenOptions::new().append(true).create(true));
        opened
            .map(drop)
            .map_err(|error| Strange::of(&error).unwrap())
    }

    #[test]
    fn only_a_file_of_ours_is_written_to() {
        let home = tempfile::tempdir().unwrap();
        let path = |name: &str| home.path().join(name);
        assert_eq!(written(&path("new")), Ok(()));
        assert_eq!(written(&path("new")), Ok(()));
        symlink(path("new"), path("link")).unwrap();
        symlink(path("nowhere"), path("dangling")).unwrap();
        pipe(&path("pipe"));
        fs::hard_link(path("new"), path("second")).unwrap();
        for (name, strange) in [
            ("link", Strange::Link),
            ("dangling", Strange::Link),
            ("pipe", Strange::Pipe),
            ("second", Strange::HardLink),
            ("new", Strange::HardLink),
        ] {
            assert_eq!(written(&path(name)), Err(strange), "{name}");
        }
        assert!(!path("nowhere").exists());
        assert_eq!(written(Path::new("/dev/null")), Err(Strange::Device));
    }

    #[test]
    fn another_user_s_file_is_left_alone() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("theirs");
        fs::write(&path, "x").unwrap();
        // Only root can give a file away; everybody can see one of root's.
        let given = std::os::unix::fs::chown(&path, Some(12345), None);
        let path = if given.is_ok() {
            path
        } else {
            "/etc/passwd".into()
        };
        assert_eq!(written(&path), Err(Strange::OfAnotherUser));
    }

    #[test]
    fn a_pipe_is_read_while_somebody_writes_and_else_told() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("pipe");
        pipe(&path);
        let begun = Instant::now();
        let error = read(&path, 100).unwrap_err();
        assert_eq!(
            error.to_string(),
            "it is a pipe into which nobody writes; name a file"
        );
        assert!(begun.elapsed() < UNTIL_DONE);
        let writer = thread::spawn({
            let path = path.clone();
            move || {
                let mut pipe = OpenOptions::new().write(true).open(path).unwrap();
                pipe.write_all(b"first, ").unwrap();
                pipe.write_all(b"second").unwrap();
            }
        });
        assert_eq!(read(&path, 100).unwrap(), b"first, second");
        writer.join().unwrap();
    }

    #[test]
    fn no_more_is_read_than_tells_that_it_is_too_much() {
        assert_eq!(read(Path::new("/dev/null"), 10).unwrap(), b"");
        assert!(read(Path::new("/dev/zero"), 10).unwrap().len() > 10);
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), [b'x'; 100]).unwrap();
        assert_eq!(read(file.path(), 10).unwrap().len(), 11);
        assert_eq!(read(file.path(), 100).unwrap().len(), 100);
        let home = tempfile::tempdir().unwrap();
        let error = read(home.path(), 10).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::IsADirectory);
    }
}
