//! How the local data can fail, in words for whoever has to do something about it.

use std::{
    io,
    path::{Path, PathBuf},
};

use rusqlite::ErrorCode;

use crate::{config::paths::why, open::Strange, terminal::visible::visible};

/// Local data that cannot be read or written. Each prints as one whole sentence with what to do next.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The directory or the file refuses to be written.
    #[error(
        "The local data at {} cannot be written ({why}); check who owns that directory, or give another with --data-dir.",
        shown(.path)
    )]
    NotWritable {
        /// The directory or the file.
        path: PathBuf,
        /// `permission denied`.
        why: String,
    },
    /// What stands in the place of one of our files is not ours to write to. Nobody has touched it.
    #[error("{} {why}, so it was left alone; move it away, or give another directory with --data-dir.", shown(.path))]
    Strange {
        /// What stands there.
        path: PathBuf,
        /// `is a pipe, not a file`.
        why: String,
    },
    /// There is no room.
    #[error("The disk that holds {} is full; nothing more can be kept there until you make room.", shown(.path))]
    Full {
        /// The directory or the file.
        path: PathBuf,
    },
    /// The file is not, or no longer, what this program wrote. Nobody has changed it since.
    #[error(
        "The local data in {} is damaged and was left as it is; move that file away, with those beside it whose names begin the same, and a new one is made.",
        shown(.path)
    )]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// The file holds what this version cannot know. Nobody has changed it.
    #[error(
        "The local data in {} was written by a newer version of stamkunde and was left as it is; update stamkunde, or give another directory with --data-dir.",
        shown(.path)
    )]
    Newer {
        /// The file.
        path: PathBuf,
    },
    /// Another process holds the file for longer than is worth waiting.
    #[error("Another program is busy with the local data in {}; try again in a moment.", shown(.path))]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// Anything else.
    #[error(
        "The local data at {} cannot be used ({}); try again, or give another directory with --data-dir.",
        shown(.path),
        visible(.why)
    )]
    Failed {
        /// The directory or the file.
        path: PathBuf,
        /// The words of the system or of the database.
        why: String,
    },
}

fn shown(path: &Path) -> String {
    visible(&path.to_string_lossy()).into_owned()
}

impl StoreError {
    /// What the operating system refused for this path.
    pub(super) fn system(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        if let Some(strange) = Strange::of(error) {
            let why = strange.to_string();
            return Self::Strange { path, why };
        }
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { path },
            io::ErrorKind::PermissionDenied
            | io::ErrorKind::ReadOnlyFilesystem
            | io::ErrorKind::NotADirectory
            | io::ErrorKind::IsADirectory
            | io::ErrorKind::AlreadyExists
            | io::ErrorKind::NotFound => Self::NotWritable {
                path,
                why: why(error),
            },
            _ => Self::Failed {
                path,
                why: why(error),
            },
        }
    }

    /// What the database refused for this file.
    pub(super) fn database(path: &Path, error: &rusqlite::Error) -> Self {
        let file = path.to_owned();
        let (code, words) = match error {
            rusqlite::Error::SqliteFailure(error, words) => (error.code, words.clone()),
            rusqlite::Error::SqlInputError { error, msg, .. } => (error.code, Some(msg.clone())),
            // A value of another type or shape than this program ever writes.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => return Self::Damaged { path: file },
            other => {
                return Self::Failed {
                    path: file,
                    why: other.to_string(),
                };
            }
        };
        match code {
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged { path: file },
            ErrorCode::DiskFull => Self::Full { path: file },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy { path: file },
            ErrorCode::ReadOnly => Self::NotWritable {
                path: file,
                why: "it is read-only".to_owned(),
            },
            ErrorCode::CannotOpen | ErrorCode::PermissionDenied => Self::NotWritable {
                path: file,
                why: "it cannot be opened".to_owned(),
            },
            _ => Self::Failed {
                path: file,
                why: words.unwrap_or_else(|| "the disk or the database failed".to_owned()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_one_sentence_that_names_the_place() {
        let path = PathBuf::from("/home/kari/\u{1b}x/stamkunde.db");
        for error in [
            StoreError::NotWritable {
                path: path.clone(),
                why: "permission denied".to_owned(),
            },
            StoreError::Strange {
                path: path.clone(),
                why: "is a pipe, not a file".to_owned(),
            },
            StoreError::Full { path: path.clone() },
            StoreError::Damaged { path: path.clone() },
            StoreError::Newer { path: path.clone() },
            StoreError::Busy { path: path.clone() },
            StoreError::Failed {
                path: path.clone(),
                why: "disk \u{7}error".to_owned(),
            },
        ] {
            let words = error.to_string();
            assert!(words.contains("/home/kari/‹ESC›x"), "{words}");
            assert!(words.ends_with('.') && !words.contains('\u{7}'), "{words}");
            assert_eq!(words.matches(". ").count(), 0, "{words}");
        }
    }

    #[test]
    fn the_database_s_codes_are_told_apart() {
        let path = Path::new("x");
        let file = || path.to_owned();
        for (code, error) in [
            (
                rusqlite::ffi::SQLITE_CORRUPT,
                StoreError::Damaged { path: file() },
            ),
            (
                rusqlite::ffi::SQLITE_NOTADB,
                StoreError::Damaged { path: file() },
            ),
            (
                rusqlite::ffi::SQLITE_FULL,
                StoreError::Full { path: file() },
            ),
            (
                rusqlite::ffi::SQLITE_BUSY,
                StoreError::Busy { path: file() },
            ),
            (
                rusqlite::ffi::SQLITE_READONLY,
                StoreError::NotWritable {
                    path: file(),
                    why: "it is read-only".to_owned(),
                },
            ),
            (
                rusqlite::ffi::SQLITE_IOERR,
                StoreError::Failed {
                    path: file(),
                    why: "the disk or the database failed".to_owned(),
                },
            ),
        ] {
            let raised = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
            assert_eq!(StoreError::database(path, &raised), error);
        }
    }
}
