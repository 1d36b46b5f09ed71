//! How the local data can fail.

use std::{
    io,
    path::{Path, PathBuf},
};

use rusqlite::ErrorCode;

use crate::{config::paths::why, open::Strange};

/// Local data that cannot be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The directory or the file refuses to be written.
    NotWritable {
        /// The directory or the file.
        path: PathBuf,
        /// How.
        why: NotWritable,
    },
    /// What is in the place of one of our files is not ours to write to. Nobody has touched it.
    Strange {
        /// The place.
        path: PathBuf,
        /// What it is.
        why: Strange,
    },
    /// There is no room.
    Full {
        /// The directory or the file.
        path: PathBuf,
    },
    /// The file is not, or no longer, what this program wrote. Nobody has changed it since.
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// The file holds what this version cannot know. Nobody has changed it.
    Newer {
        /// The file.
        path: PathBuf,
    },
    /// Another process holds the file for longer than is worth waiting.
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// Anything else.
    Failed {
        /// The directory or the file.
        path: PathBuf,
        /// The words of the system or of the database; none where it has none.
        why: Option<String>,
    },
}

/// How something refuses to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotWritable {
    /// In the operating system's words.
    System(String),
    /// It is read-only.
    ReadOnly,
    /// It cannot be opened.
    NotOpened,
}

impl StoreError {
    /// What the operating system refused for this path.
    pub(super) fn system(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        if let Some(strange) = Strange::of(error) {
            return Self::Strange { path, why: strange };
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
                why: NotWritable::System(why(error)),
            },
            _ => Self::Failed {
                path,
                why: Some(why(error)),
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
                    why: Some(other.to_string()),
                };
            }
        };
        match code {
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged { path: file },
            ErrorCode::DiskFull => Self::Full { path: file },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy { path: file },
            ErrorCode::ReadOnly => Self::NotWritable {
                path: file,
                why: NotWritable::ReadOnly,
            },
            ErrorCode::CannotOpen | ErrorCode::PermissionDenied => Self::NotWritable {
                path: file,
                why: NotWritable::NotOpened,
            },
            _ => Self::Failed {
                path: file,
                why: words,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
                    why: NotWritable::ReadOnly,
                },
            ),
            (
                rusqlite::ffi::SQLITE_IOERR,
                StoreError::Failed {
                    path: file(),
                    why: None,
                },
            ),
        ] {
            let raised = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
            assert_eq!(StoreError::database(path, &raised), error);
        }
    }
}
