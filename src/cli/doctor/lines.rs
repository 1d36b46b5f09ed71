//! Lines of the configuration, and writing them into the file: what stands there stays, comments too.

use std::{
    ffi::OsString,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

use super::super::config;
use crate::{
    app::{key::Key, keymap::Keymap},
    config::{ConfigError, File},
};

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its table.
    table: &'static str,
    text: String,
}

/// Why nothing was written.
#[derive(Debug)]
pub(super) enum NotWritten {
    /// The file says something of the same already, in a way that no line can be put beside.
    Clash,
    /// The file cannot be read any more.
    Config(ConfigError),
    /// The system's reason.
    System(io::Error),
}

impl Line {
    /// The keys of an action.
    pub(super) fn of_keys(action: &str, keys: &[Key]) -> Self {
        let keys: Vec<_> = keys
            .iter()
            .map(|key| format!("\"{}\"", key.to_string().to_lowercase()))
            .collect();
        let text = format!("{action} = [{}]", keys.join(", "));
        Self {
            table: "keys",
            text,
        }
    }

    /// A setting that is a text.
    pub(super) fn of_text(table: &'static str, name: &str, value: &str) -> Self {
        let text = format!("{name} = \"{value}\"");
        Self { table, text }
    }

    /// A setting that is switched on.
    pub(super) fn of_switch(table: &'static str, name: &str) -> Self {
        let text = format!("{name} = true");
        Self { table, text }
    }

    /// What it sets.
    fn name(&self) -> &str {
        name(&self.text)
    }
}

/// What a line sets.
fn name(line: &str) -> &str {
    line.split('=').next().unwrap_or_default().trim()
}

/// The lines as a file of their own.
pub(super) fn alone(lines: &[Line]) -> String {
    merged("", lines)
}

/// A file's text with the lines in it: in the place of what sets the same on one line, else below the head of their
/// table, which is added where it is missing.
fn merged(text: &str, lines: &[Line]) -> String {
    let mut all: Vec<String> = text.lines().map(ToOwned::to_owned).collect();
    for line in lines {
        let head = format!("[{}]", line.table);
        let is_head = |other: &String| {
            let code = other.split('#').next().unwrap_or_default();
            code.split_whitespace().collect::<String>() == head
        };
        let Some(begin) = all.iter().position(is_head) else {
            if all.last().is_some_and(|last| !last.trim().is_empty()) {
                all.push(String::new());
            }
            all.extend([head, line.text.clone()]);
            continue;
        };
        let rest = &all[begin + 1..];
        let end = rest
            .iter()
            .position(|other| other.trim_start().starts_with('['));
        let end = begin + 1 + end.unwrap_or(rest.len());
        let same = (begin + 1..end).find(|at| name(&all[*at]) == line.name());
        if let Some(at) = same {
            all[at].clone_from(&line.text);
            continue;
        }
        // Behind those that are there, and before the blank lines and comments of the next table.
        let is_set = |at: &usize| !matches!(all[*at].trim_start().chars().next(), None | Some('#'));
        let last = (begin + 1..end).rev().find(is_set).unwrap_or(begin);
        all.insert(last + 1, line.text.clone());
    }
    all.iter().fold(String::new(), |mut text, line| {
        let _ = writeln!(text, "{line}");
        text
    })
}

/// Writes the lines into the file, or a file of them; all or nothing.
pub(super) fn write(path: &Path, lines: &[Line]) -> Result<(), NotWritten> {
    let there = match fs::read_to_string(path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(NotWritten::System(error)),
    };
    let text = merged(there.as_deref().unwrap_or_default(), lines);
    let is_right =
        File::parse(&text, path).is_ok_and(|file| Keymap::mistakes(&file.keys).is_empty());
    if !is_right {
        return Err(NotWritten::Clash);
    }
    match there {
        None => config::write_new(path, &text),
        Some(_) => replace(path, &text),
    }
    .map_err(NotWritten::System)
}

/// Puts another text in the place of a file, so that there is always one of the two.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    // A link stays one.
    let path = fs::canonicalize(path)?;
    let mut name = path
        .file_name()
        .map_or_else(OsString::new, ToOwned::to_owned);
    name.push(".new");
    let new: PathBuf = path.with_file_name(name);
    config::write_new(&new, text)?;
    let moved = fs::metadata(&path)
        .and_then(|there| fs::set_permissions(&new, there.permissions()))
        .and_then(|()| fs::rename(&new, &path));
    moved.inspect_err(|_| drop(fs::remove_file(&new)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines() -> Vec<Line> {
        vec![
            Line::of_keys("copy", &[Key::ctrl('n'), Key::alt('c')]),
            Line::of_text("ui", "language", "nb"),
        ]
    }

    #[test]
    fn lines_go_into_their_tables_and_everything_else_stays() {
        let new = "[keys]\ncopy = [\"ctrl+n\", \"alt+c\"]\n\n[ui]\nlanguage = \"nb\"\n";
        assert_eq!(alone(&lines()), new);
        let there = "# mine\n[env.a] # one\nbase_url = \"https://a.example\"\n\n[ keys ]\n# copy\nnote = \"alt+n\"\n\n# theme\n[theme]\nname = \"dark\"\n\n[ui]\nmouse = true\nlanguage = \"sv\"\n";
        let merged = merged(there, &lines());
        let expected = there
            .replace(
                "note = \"alt+n\"\n",
                "note = \"alt+n\"\ncopy = [\"ctrl+n\", \"alt+c\"]\n",
            )
            .replace("\"sv\"", "\"nb\"");
        assert_eq!(merged, expected);
        assert!(File::parse(&merged, Path::new("config.toml")).is_ok());
    }

    #[test]
    fn a_file_is_replaced_whole_and_one_that_says_it_otherwise_is_left() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("config.toml");
        write(&path, &lines()).unwrap();
        write(&path, &lines()).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), alone(&lines()));
        for other in [
            "keys.copy = \"alt+c\"\n",
            "keys = { copy = \"alt+c\" }\n",
            "[keys]\npin = \"ctrl+n\"\n",
        ] {
            fs::write(&path, other).unwrap();
            let refused = write(&path, &lines());
            assert!(matches!(refused, Err(NotWritten::Clash)), "{other}");
            assert_eq!(fs::read_to_string(&path).unwrap(), other);
        }
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }
}
