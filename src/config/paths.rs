//! Where the files are, and the operating system's errors in plain words.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

use directories::ProjectDirs;

/// The configuration file of this user; none when the system has no home for them.
pub fn config_file() -> Option<PathBuf> {
    Some(project()?.config_dir().join("config.toml"))
}

/// Where this user's drafts, journal and log go; none when the system has no home for them.
pub fn data_dir() -> Option<PathBuf> {
    Some(project()?.data_local_dir().to_owned())
}

fn project() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "stamkunde")
}

/// A path as written in the file at `file`: `~/` is the home directory, and a relative one starts beside that file.
pub fn beside(file: &Path, path: &str) -> PathBuf {
    let mut parts = Path::new(path).components();
    if parts.next() == Some(Component::Normal("~".as_ref()))
        && let Some(home) = directories::BaseDirs::new()
    {
        return home.home_dir().join(parts.as_path());
    }
    let beside = file.parent().unwrap_or(Path::new("")).join(path);
    if cfg!(windows) {
        // By its parts, so that it is shown with one kind of slash.
        beside.components().collect()
    } else {
        beside
    }
}

/// Whether a file is there and may be read, without reading it. A pipe counts without being opened: its other end
/// may not be there yet.
pub fn readable(path: &Path) -> io::Result<()> {
    let kind = fs::metadata(path)?.file_type();
    if kind.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if kind.is_file() {
        fs::File::open(path)?;
    }
    Ok(())
}

/// An error of the operating system without its number and its full stop: `no such file or directory`.
pub fn why(error: &io::Error) -> String {
    let text = error.to_string();
    let words = text.split(" (os error").next().unwrap_or_default();
    let words = words.trim_end().trim_end_matches('.');
    let mut letters = words.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
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

    #[cfg(unix)]
    #[test]
    fn a_directory_and_a_lack_are_not_readable() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("key");
        let words = |path: &Path| readable(path).map_err(|error| why(&error));
        assert_eq!(words(&file), Err("no such file or directory".to_owned()));
        fs::write(&file, "k").unwrap();
        assert_eq!(words(&file), Ok(()));
        assert_eq!(words(&file.join("x")), Err("not a directory".to_owned()));
        assert_eq!(words(home.path()), Err("is a directory".to_owned()));
        assert_eq!(words(Path::new("/dev/null")), Ok(()));
    }

    #[cfg(unix)]
    #[test]
    fn an_error_of_the_system_is_words_only() {
        assert_eq!(
            why(&io::Error::from_raw_os_error(2)),
            "no such file or directory"
        );
        // As Windows words it.
        assert_eq!(
            why(&io::Error::other("Access is denied. (os error 5)")),
            "access is denied"
        );
    }
}
