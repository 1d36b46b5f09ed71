//! "This window edits this customer": a lock that every window and every `set` on this machine sees.
//!
//! The operating system gives a lock back when its process ends, however it ends. A file that is left over locks
//! nobody out. What stands in it tells those who wait for whom they wait, and nothing else.

use std::{
    fmt::Write as _,
    fs::{self, File, OpenOptions, TryLockError},
    io::Write as _,
    path::{Path, PathBuf},
};

use ring::digest;

use super::{StoreError, files};
use crate::open;

const DIR: &str = "claims";
/// Windows lets nobody read what somebody has locked, so the words are in a file of their own.
const WORDS_APART: bool = cfg!(windows);
/// How often a file may be taken away between opening and locking it before this counts as held by others.
const TRIES: usize = 100;
/// No holder's line is longer.
const LINE: u64 = 64;

/// The right to edit one customer, held until it is dropped or the process ends.
#[derive(Debug)]
pub struct Claim {
    file: File,
    path: PathBuf,
}

/// What kind of program holds a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claimant {
    /// A window of the editor: as long as a person likes.
    Editor,
    /// A command that ends by itself.
    Command,
}

/// Who holds a claim that was not to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    /// What it is; none where it has not said so yet.
    pub claimant: Option<Claimant>,
    /// Its process.
    pub process: Option<u32>,
}

/// What came of asking for a claim.
#[derive(Debug)]
pub enum Claiming {
    /// It is ours now.
    Taken(Claim),
    /// Somebody else has it, who may be another claim of this process.
    Held(Holder),
}

impl Claimant {
    fn name(self) -> &'static str {
        match self {
            Self::Editor => "editor",
            Self::Command => "command",
        }
    }
}

impl Holder {
    /// What a holder wrote of itself.
    fn read(path: &Path) -> Self {
        let text = open::read(&words(path), LINE).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let mut words = text.split_whitespace();
        let name = words.next().unwrap_or_default();
        let all = [Claimant::Editor, Claimant::Command];
        Self {
            claimant: all.into_iter().find(|claimant| claimant.name() == name),
            process: words.next().and_then(|number| number.parse().ok()),
        }
    }
}

impl Claim {
    /// Takes the claim, unless somebody holds it. Upper and lower case of `customer` are one.
    pub fn take(
        dir: &Path,
        environment: &str,
        customer: &str,
        claimant: Claimant,
    ) -> Result<Claiming, StoreError> {
        let dir = dir.join(DIR);
        files::make_dir(&dir)?;
        let path = dir.join(name(environment, customer));
        for _ in 0..TRIES {
            let mut options = OpenOptions::new();
            options.write(true).create(true).truncate(false);
            let file = open::own(&path, open::private(&mut options))
                .map_err(|error| StoreError::system(&path, &error))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(Claiming::Held(Holder::read(&path))),
                Err(TryLockError::Error(error)) => return Err(StoreError::system(&path, &error)),
            }
            // Whoever held it before may have removed the file that is locked now; then it locks nobody out.
            if open::is_at(&file, &path).unwrap_or(false) {
                let claim = Self { file, path };
                claim.sign(claimant);
                return Ok(Claiming::Taken(claim));
            }
        }
        Ok(Claiming::Held(Holder::read(&path)))
    }

    /// Says who holds it. The lock counts, not the words: a full disk takes only those.
    fn sign(&self, claimant: Claimant) {
        let line = format!("{} {}\n", claimant.name(), std::process::id());
        if WORDS_APART {
            let _ = fs::write(words(&self.path), line);
        } else {
            let _ = self.file.set_len(0);
            let _ = (&self.file).write_all(line.as_bytes());
        }
    }

    /// Removes the files that ended processes left in `dir`.
    pub(super) fn sweep(dir: &Path) {
        let Ok(entries) = fs::read_dir(dir.join(DIR)) else {
            return;
        };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            // Words go with their claim.
            if !is_beside(&path)
                && let Ok(file) = open::own(&path, OpenOptions::new().write(true))
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
        if open::is_at(&self.file, &self.path).unwrap_or(false) {
            // Files that stay are harmless.
            let _ = fs::remove_file(&self.path);
            if WORDS_APART {
                let _ = fs::remove_file(words(&self.path));
            }
        }
    }
}

/// Where the holder of a claim says who it is.
fn words(path: &Path) -> PathBuf {
    if WORDS_APART {
        path.with_extension("holder")
    } else {
        path.to_owned()
    }
}

/// Whether those are the words of a claim that is there, in a file of their own.
fn is_beside(path: &Path) -> bool {
    WORDS_APART && path.extension().is_some() && path.with_extension("").exists()
}

/// A file's name that says nothing about the customer.
fn name(environment: &str, customer: &str) -> String {
    let text = format!("{environment}\0{}", customer.to_lowercase());
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
        let all = fs::read_dir(dir.join(DIR)).unwrap();
        all.filter(|file| !is_beside(&file.as_ref().unwrap().path()))
            .count()
    }

    fn take(dir: &Path, environment: &str, customer: &str) -> Result<Claim, Holder> {
        match Claim::take(dir, environment, customer, Claimant::Editor).unwrap() {
            Claiming::Taken(claim) => Ok(claim),
            Claiming::Held(holder) => Err(holder),
        }
    }

    #[test]
    fn a_claim_is_held_once_and_given_back() {
        let home = tempfile::tempdir().unwrap();
        let take = |environment, customer| take(home.path(), environment, customer);
        let claim = take("demo", "ext:EXT-1").unwrap();
        let holder = take("demo", "ext:EXT-1").unwrap_err();
        assert_eq!(holder.claimant, Some(Claimant::Editor));
        assert_eq!(holder.process, Some(std::process::id()));
        assert!(
            take("demo", "ext:ext-1").is_err(),
            "people write either case"
        );
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
        fs::write(&path, "editor 1 and more than any holder ever wrote").unwrap();
        assert!(!path.to_string_lossy().contains("91234567"));
        let held = take(home.path(), "demo", "phone:+4791234567").unwrap();
        let line = format!("editor {}\n", std::process::id());
        assert_eq!(fs::read_to_string(words(&path)).unwrap(), line);
        fs::write(home.path().join(DIR).join("left"), "").unwrap();
        Claim::sweep(home.path());
        assert_eq!(left(home.path()), 1, "what is held stays");
        drop(held);
        assert_eq!(left(home.path()), 0);
    }

    #[cfg_attr(
        windows,
        ignore = "Wine keeps the name of a removed file until it is closed"
    )]
    #[test]
    fn a_file_that_was_removed_under_its_holder_is_not_mistaken() {
        let home = tempfile::tempdir().unwrap();
        let first = take(home.path(), "demo", "x").unwrap();
        fs::remove_file(&first.path).unwrap();
        let second = take(home.path(), "demo", "x").unwrap();
        drop(first);
        assert!(second.path.exists(), "a claim removes only its own file");
        assert!(take(home.path(), "demo", "x").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_directory_or_no_file_is_told() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("file");
        fs::write(&file, "").unwrap();
        let error = Claim::take(&file, "demo", "x", Claimant::Command).unwrap_err();
        assert!(matches!(error, StoreError::NotWritable { .. }), "{error:?}");
        files::make_dir(&home.path().join(DIR)).unwrap();
        let path = home.path().join(DIR).join(name("demo", "x"));
        std::os::unix::fs::symlink(&file, path).unwrap();
        let error = Claim::take(home.path(), "demo", "x", Claimant::Command).unwrap_err();
        assert!(matches!(error, StoreError::Strange { .. }), "{error:?}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "");
    }
}
