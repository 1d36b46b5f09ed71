//! The log: one file in the data directory, for finding out afterwards what the network did.
//!
//! It holds times, methods, paths without customers, statuses and milliseconds. It must never hold a value of a
//! customer, an id, a phone or the key; so only this crate's own events get in, and those carry none.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use tracing::{Level, Metadata};
use tracing_subscriber::fmt::MakeWriter;

use crate::{
    config::LogLevel,
    open,
    voice::{self, Phrase, say},
};

/// The log's name in the data directory.
pub const FILE: &str = "stamkunde.log";
/// A log that has grown past this is put aside as `stamkunde.log.old`, in bytes.
const LARGEST: u64 = 4 * 1024 * 1024;

/// Sends events to the file in that directory. Nothing is opened until the first event; a file that cannot be
/// opened costs the log and nothing else; where a person put it there, that is to be told. The second call in a process
/// changes nothing.
pub fn start(data_dir: &Path, level: LogLevel) -> Option<Phrase> {
    let level = match level {
        LogLevel::Off => return None,
        LogLevel::Error => Level::ERROR,
        LogLevel::Warn => Level::WARN,
        LogLevel::Info => Level::INFO,
        LogLevel::Debug => Level::DEBUG,
        LogLevel::Trace => Level::TRACE,
    };
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_ansi(false)
        .with_writer(Lazy::new(data_dir))
        .finish();
    let _ = tracing::subscriber::set_global_default(subscriber);
    trouble(data_dir)
}

/// Why the log will not be written, where something else stands in its place.
fn trouble(dir: &Path) -> Option<Phrase> {
    let path = dir.join(FILE);
    let error = open::is_own(&path).err()?;
    let why = open::Strange::of(&error)?;
    Some(say::log_strange(voice::strange(&path, why)))
}

/// The file, opened by the first event.
struct Lazy {
    dir: PathBuf,
    file: OnceLock<Option<Arc<File>>>,
}

impl Lazy {
    fn new(dir: &Path) -> Self {
        Self {
            dir: dir.to_owned(),
            file: OnceLock::new(),
        }
    }
}

impl<'a> MakeWriter<'a> for Lazy {
    type Writer = Sink;

    fn make_writer(&'a self) -> Sink {
        Sink(
            self.file
                .get_or_init(|| open(&self.dir).ok().map(Arc::new))
                .clone(),
        )
    }

    /// Libraries' events may hold addresses, and those hold phones.
    fn make_writer_for(&'a self, meta: &Metadata<'_>) -> Sink {
        if meta.target().starts_with(env!("CARGO_CRATE_NAME")) {
            self.make_writer()
        } else {
            Sink(None)
        }
    }
}

/// The file, or nowhere.
struct Sink(Option<Arc<File>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &self.0 {
            // A full disk is no reason to complain over the screen.
            Some(file) => Ok(file.as_ref().write(bytes).unwrap_or(bytes.len())),
            None => Ok(bytes.len()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The file for appending, 0600, in a directory that is 0700 if this makes it.
fn open(dir: &Path) -> io::Result<File> {
    open::make_dir(dir)?;
    let path = dir.join(FILE);
    let file = private(&path)?;
    if file.metadata()?.len() <= LARGEST {
        return Ok(file);
    }
    std::fs::rename(&path, path.with_extension("log.old"))?;
    private(&path)
}

/// Opens or makes a file that only its owner can read. One that was more open before is closed to others first; where
/// that is not allowed, or something else stands in its place, there is no log.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    let file = open::own(path, open::private(options.append(true).create(true)))?;
    if let Some(narrower) = open::narrowed(&file.metadata()?.permissions()) {
        file.set_permissions(narrower)?;
    }
    Ok(file)
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::{fs::Permissions, os::unix::fs::PermissionsExt as _};

    use super::*;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    fn log(dir: &Path, events: impl FnOnce()) {
        let subscriber = tracing_subscriber::fmt()
            .with_ansi(false)
            .with_writer(Lazy::new(dir))
            .finish();
        tracing::subscriber::with_default(subscriber, events);
    }

    #[test]
    fn the_first_event_makes_a_private_file() {
        let home = tempfile::tempdir().unwrap();
        let dir = home.path().join("a/b");
        log(&dir, || ());
        assert!(!dir.exists());
        log(&dir, || {
            tracing::info!(status = 200, "request");
            tracing::info!(target: "reqwest", "https://x/?mobilePhone=1");
        });
        assert_eq!(mode(&dir), 0o700);
        assert_eq!(mode(&dir.join(FILE)), 0o600);
        let text = std::fs::read_to_string(dir.join(FILE)).unwrap();
        assert!(
            text.contains("status=200") && !text.contains("mobilePhone"),
            "{text}"
        );
    }

    #[test]
    fn every_new_directory_is_private_and_an_old_one_stays_as_it_is() {
        let home = tempfile::tempdir().unwrap();
        std::fs::set_permissions(home.path(), Permissions::from_mode(0o755)).unwrap();
        let (new, inner) = (home.path().join("a"), home.path().join("a/b"));
        log(&inner, || tracing::info!("request"));
        assert_eq!(
            (mode(home.path()), mode(&new), mode(&inner)),
            (0o755, 0o700, 0o700)
        );
    }

    #[test]
    fn a_file_that_others_could_read_is_closed_to_them() {
        for (before, after) in [
            (0o644, 0o600),
            (0o666, 0o600),
            (0o700, 0o600),
            (0o600, 0o600),
        ] {
            let home = tempfile::tempdir().unwrap();
            let path = home.path().join(FILE);
            std::fs::write(&path, "before\n").unwrap();
            std::fs::set_permissions(&path, Permissions::from_mode(before)).unwrap();
            log(home.path(), || tracing::info!("request"));
            assert_eq!(mode(&path), after);
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(
                text.starts_with("before\n") && text.contains("request"),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_file_of_ours_is_left_alone_and_told() {
        use open::Strange;
        type Place = fn(&Path, &Path) -> io::Result<()>;

        let home = tempfile::tempdir().unwrap();
        let (path, other) = (home.path().join(FILE), home.path().join("other"));
        assert_eq!(trouble(home.path()), None);
        std::fs::write(&other, "before").unwrap();
        let link: Place = |other, path| std::os::unix::fs::symlink(other, path);
        let second: Place = |other, path| std::fs::hard_link(other, path);
        for (place, what) in [(link, Strange::Link), (second, Strange::HardLink)] {
            place(&other, &path).unwrap();
            log(home.path(), || tracing::info!("request"));
            assert_eq!(std::fs::read_to_string(&other).unwrap(), "before");
            let told = trouble(home.path());
            assert_eq!(told, Some(say::log_strange(voice::strange(&path, what))));
            std::fs::remove_file(&path).unwrap();
        }
    }

    #[test]
    fn no_file_is_no_trouble() {
        log(Path::new("/proc/nowhere"), || tracing::info!("request"));
    }

    #[test]
    fn a_large_file_is_put_aside() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join(FILE);
        std::fs::write(&path, vec![b'x'; usize::try_from(LARGEST).unwrap() + 1]).unwrap();
        std::fs::set_permissions(&path, Permissions::from_mode(0o644)).unwrap();
        log(home.path(), || tracing::info!("request"));
        assert!(std::fs::metadata(&path).unwrap().len() < 1000);
        let old = home.path().join("stamkunde.log.old");
        assert!(std::fs::metadata(&old).unwrap().len() > LARGEST);
        assert_eq!((mode(&path), mode(&old)), (0o600, 0o600));
    }
}
