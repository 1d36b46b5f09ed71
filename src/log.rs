//! The log: one file in the data directory, for finding out afterwards what the network did.
//!
//! It holds times, methods, paths without customers, statuses and milliseconds. It must never hold a value of a
//! customer, an id, a phone or the key; so only this crate's own events get in, and those carry none.

use std::{
    fs::{DirBuilder, File, OpenOptions},
    io::{self, Write},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use tracing::{Level, Metadata};
use tracing_subscriber::fmt::MakeWriter;

use crate::config::LogLevel;

/// The log's name in the data directory.
pub const FILE: &str = "stamkunde.log";
/// A log that has grown past this is put aside as `stamkunde.log.old`, in bytes.
const LARGEST: u64 = 4 * 1024 * 1024;

/// Sends events to the file in that directory. Nothing is opened until the first event; a file that cannot be
/// opened costs the log and nothing else. The second call in a process changes nothing.
pub fn start(data_dir: &Path, level: LogLevel) {
    let level = match level {
        LogLevel::Off => return,
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

/// The file for appending, 0600 in a 0700 directory.
fn open(dir: &Path) -> io::Result<File> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
    let path = dir.join(FILE);
    if std::fs::metadata(&path).is_ok_and(|file| file.len() > LARGEST) {
        std::fs::rename(&path, path.with_extension("log.old"))?;
    }
    OpenOptions::new()
        .append(true)
        .create(true)
        .mode(0o600)
        .open(path)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

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
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&dir), 0o700);
        assert_eq!(mode(&dir.join(FILE)), 0o600);
        let text = std::fs::read_to_string(dir.join(FILE)).unwrap();
        assert!(
            text.contains("status=200") && !text.contains("mobilePhone"),
            "{text}"
        );
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
        log(home.path(), || tracing::info!("request"));
        assert!(std::fs::metadata(&path).unwrap().len() < 1000);
        assert!(home.path().join("stamkunde.log.old").exists());
    }
}
