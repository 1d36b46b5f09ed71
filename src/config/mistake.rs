//! What is wrong with a configuration file, and where.

use std::{fmt, ops::Range, path::PathBuf};

use crate::terminal::visible::visible;

/// One mistake: where it stands, which key, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// The key with its tables, like `env.prod.timeout`; empty for a mistake of TOML itself.
    pub key: String,
    /// What is wrong and what would be right.
    pub words: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.line, self.column)?;
        if !self.key.is_empty() {
            write!(f, "{}: ", visible(&self.key))?;
        }
        f.write_str(&visible(&self.words))
    }
}

/// A name in the file that others than the configuration know, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedKey {
    /// The name.
    pub name: String,
    /// The tables that it stands in, each with a dot behind it.
    pub table: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl NamedKey {
    /// A mistake at this place, in what belongs to a key of its table.
    pub fn mistake(&self, key: &str, words: &str) -> Mistake {
        Mistake {
            line: self.line,
            column: self.column,
            key: format!("{}{key}", self.table),
            words: words.to_owned(),
        }
    }
}

/// All mistakes of one file, in the order of its lines; at least one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Mistakes {
    /// The file.
    pub path: PathBuf,
    /// In the order of the file.
    pub all: Vec<Mistake>,
}

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.to_string_lossy();
        for (at, mistake) in self.all.iter().enumerate() {
            let end = if at == 0 { "" } else { "\n" };
            write!(f, "{end}{}:{mistake}", visible(&path))?;
        }
        Ok(())
    }
}

/// Line and column, both from 1, of a byte of the text.
pub(super) fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at.min(text.len())).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let column = before
        .get(start..)
        .map_or(1, |line| line.chars().count() + 1);
    (line, column)
}

/// A mistake at a stretch of the text.
pub(super) fn at(text: &str, span: &Range<usize>, key: String, words: String) -> Mistake {
    let (line, column) = place(text, span.start);
    Mistake {
        line,
        column,
        key,
        words,
    }
}

/// The name that a misspelt one was probably meant to be.
pub fn meant<'a>(typed: &str, names: &[&'a str]) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    names
        .iter()
        .map(|name| (distance(&typed, name), *name))
        .min()
        .filter(|(distance, name)| *distance <= name.len() / 3)
        .map(|(_, name)| name)
}

/// How many characters to put in, take out or change to come from one to the other.
pub(crate) fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, have) in from.chars().enumerate() {
        let mut corner = line;
        let mut left = line + 1;
        for (cell, want) in row.iter_mut().skip(1).zip(&to) {
            let best = (corner + usize::from(have != *want)).min(left.min(*cell) + 1);
            corner = std::mem::replace(cell, best);
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_characters_not_bytes() {
        let text = "a = 1\nå = \"ø\" x\n";
        assert_eq!(place(text, 0), (1, 1));
        assert_eq!(place(text, text.find('x').unwrap()), (2, 9));
        assert_eq!(place(text, text.len()), (3, 1));
    }

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let names = ["timeout", "payload", "read_only"];
        assert_eq!(meant("time_out", &names), Some("timeout"));
        assert_eq!(meant("Timeout", &names), Some("timeout"));
        assert_eq!(meant("readonly", &names), Some("read_only"));
        assert_eq!(meant("colour", &names), None);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
