//! What is wrong with the local data, and how much of it there is. Knows the values of `store`.

use std::path::Path;

use super::{Phrase, path, say};
use crate::store::{Holdings, NotWritable, StoreError, Strange};

/// Why the local data cannot be used, and what to do.
pub fn no_store(error: &StoreError) -> Phrase {
    match error {
        StoreError::NotWritable { path: at, why } => {
            let why = match why {
                NotWritable::System(why) => Phrase::foreign(why),
                NotWritable::ReadOnly => say::STORE_READ_ONLY.into(),
                NotWritable::NotOpened => say::STORE_NOT_OPENED.into(),
            };
            say::store_not_writable(path(at), why)
        }
        StoreError::Strange { path, why } => say::store_strange(strange(path, *why)),
        StoreError::Full { path: at } => say::store_full(path(at)),
        StoreError::Damaged { path: at } => say::store_damaged(path(at)),
        StoreError::Newer { path: at } => say::store_newer(path(at)),
        StoreError::Busy { path: at } => say::store_busy(path(at)),
        StoreError::Failed { path: at, why } => {
            let why = why.as_ref().map(Phrase::foreign);
            say::store_failed(path(at), why.unwrap_or(say::STORE_NO_WHY.into()))
        }
    }
}

/// What is in the place of a file of ours.
pub fn strange(at: &Path, what: Strange) -> Phrase {
    let at = path(at);
    match what {
        Strange::Link => say::strange_link(at),
        Strange::Pipe => say::strange_pipe(at),
        Strange::Device => say::strange_device(at),
        Strange::OfAnotherUser => say::strange_of_another_user(at),
        Strange::HardLink => say::strange_hard_link(at),
    }
}

/// How much there is of what there is, to be wiped or left.
pub fn holdings(there: &Holdings) -> Phrase {
    let drafts = (there.drafts > 0).then(|| say::holdings_drafts(there.drafts));
    let saves = (there.saves > 0).then(|| say::holdings_saves(there.saves));
    let recents = (there.recents > 0).then(|| say::holdings_recents(there.recents));
    Phrase::all([drafts, saves, recents].into_iter().flatten())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::voice::Words;

    #[test]
    fn every_error_is_one_sentence_that_names_the_place() {
        let path = PathBuf::from("/home/kari/\u{1b}x/stamkunde.db");
        for error in [
            StoreError::NotWritable {
                path: path.clone(),
                why: NotWritable::System("permission denied".to_owned()),
            },
            StoreError::Strange {
                path: path.clone(),
                why: Strange::Pipe,
            },
            StoreError::Full { path: path.clone() },
            StoreError::Damaged { path: path.clone() },
            StoreError::Newer { path: path.clone() },
            StoreError::Busy { path: path.clone() },
            StoreError::Failed {
                path: path.clone(),
                why: Some("disk \u{7}error".to_owned()),
            },
        ] {
            let words = Words::default().text(&no_store(&error));
            assert!(words.contains("/home/kari/‹ESC›x"), "{words}");
            assert!(words.ends_with('.') && !words.contains('\u{7}'), "{words}");
            assert_eq!(words.matches(". ").count(), 0, "{words}");
        }
    }
}
