//! Copying through the terminal itself (OSC 52), which also works over ssh.

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// Terminals cut or refuse longer clipboard sequences; xterm stops near 100,000 bytes.
pub const LIMIT: usize = 74_000;

/// The bytes that put `text` on the clipboard; none when it is longer than [`LIMIT`] bytes.
///
/// The text goes out encoded, so nothing in it can drive the terminal.
pub fn copy_sequence(text: &str) -> Option<String> {
    (text.len() <= LIMIT).then(|| format!("\u{1b}]52;c;{}\u{1b}\\", STANDARD.encode(text)))
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
}
