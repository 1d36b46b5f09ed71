//! "This window edits this customer": a lock that every window on this machine sees.
//!
//! The operating system gives a lock back when its process ends, however it ends. A file that is left over locks
//! nobody out.

use std::{
    fmt::Write as _,
    fs::{self, File, OpenOptions, TryLockError},
    io,
    os::unix::fs::{MetadataExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use ring::digest;

use super::{StoreError, files};

const DIR: &str = "claims";
/// How often a file may be taken away between opening and locking it before this counts as held by others.
const TRIES: usize = 100;

/// The right to edit one customer, held until it is dropped or the process ends.
#[derive(Debug)]
pub struct Claim {
    file: File,
    path: PathBuf,
}

impl Claim {
    /// Takes the claim; none when another window, or another claim of this process, holds it.
    pub fn take(dir: &Path, environment: &str, customer: &str) -> Result<Option<Self>, StoreError> {
        let dir = dir.join(DIR);
        files::make_dir(&dir)?;
        let path = dir.join(name(environment, customer));
        for _ in 0..TRIES {
            let file = OpenOptions::new()
                .write(true)
                .create(true)
                .truncate(false)
                .mode(0o600)
                .open(&path)
                .map_err(|error| StoreError::system(&path, &error))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(StoreError::system(&path, &error)),
            }
            // Whoever held it before may have removed the file that is locked now; then it locks nobody out.
            if is_at(&file, &path) {
                return Ok(Some(Self { file, path }));
            }
        }
        Ok(None)
    }

    /// Removes the files that ended processes left in `dir`.
    pub(super) fn sweep(dir: &Path) {
        let Ok(entries) = fs::read_dir(dir.join(DIR)) else {
            return;
        };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if let Ok(file) = OpenOptions::new().write(true).open(&path)
                && file.try_lock().is_ok()
            {
                drop(Self { file, path });
            }
        }
    }
}

impl Drop for Claim {
    /// Removed while it is locked, and looked at again by whoever locks it next: so nobody holds a removed file.
    fn drop(&mut self) {
        if is_at(&self.file, &self.path) {
            // A file that stays is harmless.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether that is the file which stands there now.
fn is_at(file: &File, path: &Path) -> bool {
    let same = || -> io::Result<bool> {
        let (held, there) = (file.metadata()?, fs::metadata(path)?);
        Ok((held.dev(), held.ino()) == (there.dev(), there.ino()))
    };
    same().unwrap_or(false)
}

/// A file's name that says nothing about the customer.
fn name(environment: &str, customer: &str) -> String {
    let text = format!("{environment}\0{customer}");
    let hash = digest::digest(&digest::SHA256, text.as_bytes());
    hash.as_ref().iter().fold(String::new(), |mut all, byte| {
        let _ = write!(all, "{byte:02x}");
        all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(dir: &Path) -> usize {
        fs::read_dir(dir.join(DIR)).unwrap().count()
    }

    #[test]
    fn a_claim_is_held_once_and_given_back() {
        let home = tempfile::tempdir().unwrap();
        let take = |environment, customer| Claim::take(home.path(), environment, customer).unwrap();
        let claim = take("demo", "ext:EXT-1").unwrap();
        assert!(take("demo", "ext:EXT-1").is_none());
        let other = take("demo", "ext:EXT-2").unwrap();
        let elsewhere = take("https://api.example/v4", "ext:EXT-1").unwrap();
        assert_eq!(left(home.path()), 3);
        drop(claim);
        let again = take("demo", "ext:EXT-1").unwrap();
        drop((again, other, elsewhere));
        assert_eq!(left(home.path()), 0);
    }

    #[test]
    fn a_file_left_over_locks_nobody_out_and_names_nobody() {
        let home = tempfile::tempdir().unwrap();
        files::make_dir(&home.path().join(DIR)).unwrap();
        let path = home
            .path()
            .join(DIR)
            .join(name("demo", "phone:+4791234567"));
        fs::write(&path, "").unwrap();
        assert!(!path.to_string_lossy().contains("91234567"));
        let held = Claim::take(home.path(), "demo", "phone:+4791234567")
            .unwrap()
            .unwrap();
        fs::write(home.path().join(DIR).join("left"), "").unwrap();
        Claim::sweep(home.path());
        assert_eq!(left(home.path()), 1, "what is held stays");
        drop(held);
        assert_eq!(left(home.path()), 0);
    }

    #[test]
    fn a_file_that_was_removed_under_its_holder_is_not_mistaken() {
        let home = tempfile::tempdir().unwrap();
        let first = Claim::take(home.path(), "demo", "x").unwrap().unwrap();
        fs::remove_file(&first.path).unwrap();
        let second = Claim::take(home.path(), "demo", "x").unwrap().unwrap();
        drop(first);
        assert!(second.path.exists(), "a claim removes only its own file");
        assert!(Claim::take(home.path(), "demo", "x").unwrap().is_none());
    }

    #[test]
    fn no_directory_is_told() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("file");
        fs::write(&file, "").unwrap();
        let error = Claim::take(&file, "demo", "x").unwrap_err();
        assert!(matches!(error, StoreError::NotWritable { .. }), "{error}");
    }
}
