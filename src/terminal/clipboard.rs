//! Copying through the terminal itself (OSC 52), which also works over ssh, and through the desktop's own program,
//! where there is a desktop: some terminals ignore the first.

use std::process::Stdio;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use tokio::{io::AsyncWriteExt as _, process::Command};

/// Terminals cut or refuse longer clipboard sequences; xterm stops near 100,000 bytes.
pub const LIMIT: usize = 74_000;

/// The bytes that put `text` on the clipboard; none when it is longer than [`LIMIT`] bytes.
///
/// The text goes out encoded, so nothing in it can drive this terminal; where it is pasted, that is up to its callers.
pub fn copy_sequence(text: &str) -> Option<String> {
    (text.len() <= LIMIT).then(|| format!("\u{1b}]52;c;{}\u{1b}\\", STANDARD.encode(text)))
}

/// Gives a text to the desktop's clipboard. Says nothing where there is none, or no program for it: the terminal has
/// been asked as well.
pub async fn give_to_desktop(text: String) {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let Some([program, arguments @ ..]) = program(cfg!(target_os = "macos"), is_set) else {
        return;
    };
    let started = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut running) = started else { return };
    if let Some(mut input) = running.stdin.take() {
        let _ = input.write_all(text.as_bytes()).await;
    }
    // Closing its input ends it; some go on in the background to serve the text.
    let _ = running.wait().await;
}

/// The program of this desktop and its arguments.
fn program(is_mac: bool, is_set: impl Fn(&str) -> bool) -> Option<&'static [&'static str]> {
    if is_mac {
        Some(&["pbcopy"])
    } else if is_set("WAYLAND_DISPLAY") {
        Some(&["wl-copy"])
    } else if is_set("DISPLAY") {
        Some(&["xclip", "-selection", "clipboard", "-in"])
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_encoded_whatever_it_holds() {
        assert_eq!(
            copy_sequence("hi\u{1b}").unwrap(),
            "\u{1b}]52;c;aGkb\u{1b}\\"
        );
        assert!(copy_sequence(&"x".repeat(LIMIT + 1)).is_none());
    }

    #[test]
    fn the_desktop_is_asked_only_where_there_is_one() {
        assert_eq!(program(false, |_| false), None);
        assert_eq!(
            program(false, |name| name == "DISPLAY").unwrap()[0],
            "xclip"
        );
        assert_eq!(program(false, |_| true).unwrap()[0], "wl-copy");
        assert_eq!(program(true, |_| false).unwrap()[0], "pbcopy");
    }
}
