//! Where the files are, and the operating system's errors in plain words.

use std::{
    io,
    path::{Path, PathBuf},
};

use directories::ProjectDirs;

/// The configuration file of this user; none when the system has no home for them.
pub fn config_file() -> Option<PathBuf> {
    Some(project()?.config_dir().join("config.toml"))
}

/// Where this user's drafts, journal and log go; none when the system has no home for them.
pub fn data_dir() -> Option<PathBuf> {
    Some(project()?.data_dir().to_owned())
}

fn project() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "stamkunde")
}

/// A path as written in the file at `file`: `~/` is the home directory, and a relative one starts beside that file.
pub fn beside(file: &Path, path: &str) -> PathBuf {
    if let Some(rest) = path.strip_prefix("~/")
        && let Some(home) = directories::BaseDirs::new()
    {
        return home.home_dir().join(rest);
    }
    file.parent().unwrap_or(Path::new("")).join(path)
}

/// An error of the operating system without its number: `no such file or directory`.
pub fn why(error: &io::Error) -> String {
    let text = error.to_string();
    let words = text.split(" (os error").next().unwrap_or_default();
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => "unknown error".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_path_starts_beside_the_file() {
        let file = Path::new("/etc/stamkunde/config.toml");
        assert_eq!(beside(file, "key"), Path::new("/etc/stamkunde/key"));
        assert_eq!(beside(file, "/run/key"), Path::new("/run/key"));
        assert!(!beside(file, "~/key").starts_with("/etc"));
    }

    #[test]
    fn an_error_of_the_system_is_words_only() {
        assert_eq!(
            why(&io::Error::from_raw_os_error(2)),
            "no such file or directory"
        );
    }
}
