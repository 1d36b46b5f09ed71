//! Copying through the terminal itself (OSC 52), which also works over ssh, and through the desktop's own program,
//! where there is a desktop: some terminals ignore the first, and none of them says so.

use std::{borrow::Cow, ffi::OsString, path::PathBuf, process::Stdio, time::Duration};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use tokio::{io::AsyncWriteExt as _, process::Command, time::timeout};

/// Terminals cut or refuse longer clipboard sequences; xterm stops near 100,000 bytes.
pub const LIMIT: usize = 74_000;

/// screen takes so much of a sequence at once, and prints the rest of a longer one.
const SCREEN_TAKES: usize = 700;

/// A desktop that does not answer is none.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is between the program and the terminal of the agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// Nothing that is known.
    Nothing,
    /// tmux, which takes the text itself (`set-clipboard on`), or hands it on (`allow-passthrough on`).
    Tmux,
    /// screen, which hands on what it is told to; over ssh it may also be tmux by screen's name.
    Screen,
}

impl Between {
    /// What the variables of the process say; their values by their names.
    pub fn of(variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let is_set = |name| variable(name).is_some_and(|value| !value.is_empty());
        let term = variable("TERM").unwrap_or_default();
        let is_term = |name: &str| term.to_string_lossy().starts_with(name);
        if is_set("TMUX") || is_term("tmux") {
            Self::Tmux
        } else if is_set("STY") || is_term("screen") {
            Self::Screen
        } else {
            Self::Nothing
        }
    }

    /// The bytes that ask the terminal to put `text` on the clipboard; none when it is longer than [`LIMIT`] bytes.
    ///
    /// The text goes out encoded, so nothing in it can drive this terminal; where it is pasted, that is up to its callers.
    pub fn copy_sequence(self, text: &str) -> Option<String> {
        if text.len() > LIMIT {
            return None;
        }
        let encoded = STANDARD.encode(text);
        let plain = format!("\u{1b}]52;c;{encoded}\u{1b}\\");
        Some(match self {
            Self::Nothing => plain,
            Self::Tmux => format!("{plain}\u{1b}Ptmux;\u{1b}\u{1b}]52;c;{encoded}\u{7}\u{1b}\\"),
            Self::Screen => {
                let asked = format!("\u{1b}]52;c;{encoded}\u{7}");
                // Encoded text is ASCII, so a piece never ends inside a letter.
                let pieces = asked.as_bytes().chunks(SCREEN_TAKES);
                let pieces = pieces
                    .map(|piece| ["\u{1b}P", &String::from_utf8_lossy(piece), "\u{1b}\\"].concat());
                let handed_on: String = pieces.collect();
                if plain.len() > SCREEN_TAKES {
                    handed_on
                } else {
                    plain + &handed_on
                }
            }
        })
    }
}

/// Gives a text to the desktop's clipboard, and to tmux, which passes it to its terminal whatever it allows programs to
/// send. Whether a program of the desktop took it: what tmux or a terminal does with it, nobody tells.
pub async fn give_to_desktop(text: &str) -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if is_set("TMUX") {
        give_to(&Tool("tmux", &["load-buffer", "-w", "-"], false), text).await;
    }
    for tool in tools(std::env::consts::OS, is_set) {
        if give_to(tool, text).await {
            return true;
        }
    }
    false
}

/// A program that takes a text for the clipboard, its arguments, and whether it wants UTF-16.
#[derive(Debug)]
struct Tool(&'static str, &'static [&'static str], bool);

/// The programs that [`give_to_desktop`] would give it to and that are there.
pub fn programs() -> impl Iterator<Item = &'static str> {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let path = std::env::var_os("PATH").unwrap_or_default();
    let dirs: Vec<_> = std::env::split_paths(&path).collect();
    let is_there = move |name: &&str| {
        let named = |dir: &PathBuf| [dir.join(name), dir.join(format!("{name}.exe"))];
        dirs.iter().flat_map(named).any(|file| file.is_file())
    };
    let tmux = is_set("TMUX").then_some("tmux");
    let tools = tools(std::env::consts::OS, is_set).into_iter();
    tmux.into_iter()
        .chain(tools.map(|tool| tool.0))
        .filter(is_there)
}

/// Whether a program took the text.
async fn give_to(Tool(program, arguments, is_wide): &Tool, text: &str) -> bool {
    let started = Command::new(program)
        .args(*arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn();
    let Ok(mut running) = started else {
        return false;
    };
    let bytes = if *is_wide {
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        Cow::Owned(units.flat_map(u16::to_le_bytes).collect::<Vec<_>>())
    } else {
        Cow::Borrowed(text.as_bytes())
    };
    // Closing its input ends it; some go on in the background to serve the text.
    let given = async {
        if let Some(mut input) = running.stdin.take() {
            input.write_all(&bytes).await?;
            input.shutdown().await?;
        }
        running.wait().await
    };
    let ended = timeout(PATIENCE, given).await;
    matches!(ended, Ok(Ok(status)) if status.success())
}

const WAYLAND: Tool = Tool("wl-copy", &[], false);
const XCLIP: Tool = Tool("xclip", &["-selection", "clipboard", "-in"], false);
const XSEL: Tool = Tool("xsel", &["--clipboard", "--input"], false);
const MAC: Tool = Tool("pbcopy", &[], false);
const WINDOWS: Tool = Tool("clip.exe", &[], true);

/// The programs of this desktop, the surest first.
fn tools(system: &str, is_set: impl Fn(&str) -> bool) -> Vec<&'static Tool> {
    match system {
        "macos" => return vec![&MAC],
        "windows" => return vec![&WINDOWS],
        _ => {}
    }
    [
        ("WAYLAND_DISPLAY", &WAYLAND),
        ("DISPLAY", &XCLIP),
        ("DISPLAY", &XSEL),
        // Linux inside Windows.
        ("WSL_DISTRO_NAME", &WINDOWS),
    ]
    .into_iter()
    .filter_map(|(variable, tool)| is_set(variable).then_some(tool))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(set: &[(&str, &str)]) -> Between {
        let known = |name: &str| set.iter().find(|(known, _)| *known == name);
        Between::of(|name| known(name).map(|(_, value)| OsString::from(value)))
    }

    #[test]
    fn the_text_is_encoded_whatever_it_holds() {
        let sequence = Between::Nothing.copy_sequence("hi\u{1b}");
        assert_eq!(sequence.unwrap(), "\u{1b}]52;c;aGkb\u{1b}\\");
        for between in [Between::Nothing, Between::Tmux, Between::Screen] {
            assert!(between.copy_sequence(&"x".repeat(LIMIT + 1)).is_none());
        }
    }

    #[test]
    fn what_is_between_is_told_by_the_variables() {
        assert_eq!(between(&[("TERM", "xterm-256color")]), Between::Nothing);
        assert_eq!(between(&[("TMUX", ""), ("TERM", "foot")]), Between::Nothing);
        assert_eq!(between(&[("TMUX", "/tmp/x,1,0")]), Between::Tmux);
        // Over ssh only the name of the terminal comes along.
        assert_eq!(between(&[("TERM", "tmux-256color")]), Between::Tmux);
        assert_eq!(between(&[("STY", "1.pts-0")]), Between::Screen);
        assert_eq!(between(&[("TERM", "screen.xterm")]), Between::Screen);
        let both = [("TMUX", "/tmp/x,1,0"), ("TERM", "screen-256color")];
        assert_eq!(between(&both), Between::Tmux);
    }

    #[test]
    fn tmux_is_asked_to_take_the_text_and_to_hand_it_on() {
        assert_eq!(
            Between::Tmux.copy_sequence("hi").unwrap(),
            "\u{1b}]52;c;aGk=\u{1b}\\\u{1b}Ptmux;\u{1b}\u{1b}]52;c;aGk=\u{7}\u{1b}\\"
        );
    }

    #[test]
    fn screen_is_given_no_more_at_once_than_it_takes() {
        let short = Between::Screen.copy_sequence("hi").unwrap();
        assert_eq!(
            short,
            "\u{1b}]52;c;aGk=\u{1b}\\\u{1b}P\u{1b}]52;c;aGk=\u{7}\u{1b}\\"
        );
        let text = "x".repeat(3_000);
        let long = Between::Screen.copy_sequence(&text).unwrap();
        let pieces: Vec<_> = long.split("\u{1b}P").skip(1).collect();
        let pieces = pieces
            .iter()
            .map(|piece| piece.strip_suffix("\u{1b}\\").unwrap());
        assert!(pieces.clone().all(|piece| piece.len() <= SCREEN_TAKES));
        // What screen hands on is the sequence as it would be without it.
        let handed_on: String = pieces.collect();
        assert_eq!(
            handed_on,
            format!("\u{1b}]52;c;{}\u{7}", STANDARD.encode(text))
        );
    }

    #[test]
    fn the_desktop_is_asked_only_where_there_is_one() {
        let names = |system, set: &[&str]| {
            let tools = tools(system, |name| set.contains(&name));
            tools.iter().map(|tool| tool.0).collect::<Vec<_>>()
        };
        assert_eq!(names("linux", &[]), [""; 0]);
        assert_eq!(names("linux", &["DISPLAY"]), ["xclip", "xsel"]);
        assert_eq!(
            names("linux", &["DISPLAY", "WAYLAND_DISPLAY"]),
            ["wl-copy", "xclip", "xsel"]
        );
        assert_eq!(names("linux", &["WSL_DISTRO_NAME"]), ["clip.exe"]);
        assert_eq!(names("macos", &["DISPLAY"]), ["pbcopy"]);
        assert_eq!(names("windows", &[]), ["clip.exe"]);
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn a_program_has_taken_a_text_when_it_says_so() {
        const TAKES: Tool = Tool("sh", &["-c", "test \"$(cat)\" = kari"], false);
        // Windows' own reads other letters than ASCII only so.
        const WIDE: Tool = Tool(
            "sh",
            &["-c", "test \"$(od -An -tx1 | tr -d ' \\n')\" = fffee500"],
            true,
        );
        assert!(give_to(&TAKES, "kari").await);
        assert!(!give_to(&TAKES, "ola").await);
        assert!(!give_to(&Tool("no-such-program-here", &[], false), "kari").await);
        assert!(give_to(&WIDE, "å").await);
    }
}
