//! A screen that draws nothing: lines, bars, marks and arrows become characters of ASCII, for terminals that have no
//! others and for screen readers that spell them. Letters stay what they are. What is foreign and draws is spelled before
//! it gets onto the screen, so that no name looks like another one; see `Canvas`.

use ratatui::buffer::Buffer;

use crate::terminal::visible::name;

/// Puts characters of ASCII in the place of all that draws.
pub(super) fn lay(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if let Some(ascii) = instead(cell.symbol()) {
            cell.set_symbol(ascii);
        }
    }
}

/// What a glyph of ours becomes, each in one column.
fn instead(glyph: &str) -> Option<&'static str> {
    if glyph.is_ascii() {
        return None;
    }
    Some(match glyph {
        "─" | "·" => "-",
        "━" | "▓" => "=",
        "│" => "|",
        "┌" | "┐" | "└" | "┘" | "◆" => "+",
        "█" | "≠" => "#",
        "░" => ":",
        "★" | "●" | "◉" | "•" => "*",
        "○" => "o",
        "▸" | "►" | "→" | "›" => ">",
        "←" | "‹" => "<",
        "↑" | "▲" => "^",
        "↓" | "▼" | "✓" => "v",
        "↕" => "!",
        "…" => "~",
        // Typed just now: elsewhere it is spelled.
        _ if glyph.chars().any(draws) => "?",
        _ => return None,
    })
}

/// The arrows of a hint by the names of their keys.
pub(super) fn key(keys: &str) -> String {
    let arrows = [("↑", "Up"), ("↓", "Down"), ("←", "Left"), ("→", "Right")];
    let named = |keys: String, (arrow, name)| keys.replace(arrow, name);
    arrows.into_iter().fold(keys.to_owned(), named)
}

/// A foreign text with the characters spelled out that draw instead of saying something.
pub(super) fn undrawn(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    for c in text.chars() {
        if draws(c) {
            said.push_str(&name(c));
        } else {
            said.push(c);
        }
    }
    said
}

/// Whether a character draws: boxes, bars, stars, braille.
pub(super) fn draws(c: char) -> bool {
    matches!(c, '\u{2500}'..='\u{25ff}' | '★' | '☆' | '\u{2721}'..='\u{274b}' | '\u{2800}'..='\u{28ff}' | '⭐')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_draws_is_spelled() {
        assert_eq!(undrawn("a★│⠿▆b"), "a‹U+2605›‹U+2502›‹U+283F›‹U+2586›b");
        assert_eq!(undrawn("Åse – “x” ‹ESC›"), "Åse – “x” ‹ESC›");
    }

    #[test]
    fn arrows_are_keys() {
        assert_eq!(key("↑ ↓ PgUp"), "Up Down PgUp");
        assert_eq!(key("Alt+↓"), "Alt+Down");
        assert_eq!(key("← →"), "Left Right");
    }
}
