//! Keys, graphemes and the window of a text.

use super::*;

fn press(input: &mut TextInput, code: KeyCode, modifiers: KeyModifiers) -> Typed {
    input.key(KeyEvent::new(code, modifiers))
}

fn typed(keys: &[(KeyCode, KeyModifiers)], start: &str) -> String {
    let mut input = TextInput::line(start);
    for (code, modifiers) in keys {
        press(&mut input, *code, *modifiers);
    }
    input.text()
}

const NONE: KeyModifiers = KeyModifiers::NONE;
const CONTROL: KeyModifiers = KeyModifiers::CONTROL;
const SHIFT: KeyModifiers = KeyModifiers::SHIFT;

#[test]
fn editing_keys() {
    use KeyCode::{Backspace, Char, Delete, End, Home, Left};
    assert_eq!(typed(&[(Char('x'), NONE)], "ab"), "abx");
    assert_eq!(typed(&[(Home, NONE), (Delete, NONE)], "ab"), "b");
    assert_eq!(
        typed(&[(Char('a'), CONTROL), (Char('k'), CONTROL)], "ab"),
        ""
    );
    assert_eq!(typed(&[(Char('u'), CONTROL)], "ab cd"), "");
    assert_eq!(typed(&[(Char('w'), CONTROL)], "ab cd"), "ab ");
    assert_eq!(
        typed(&[(Left, CONTROL), (Char('x'), NONE)], "ab cd"),
        "ab xcd"
    );
    assert_eq!(
        typed(&[(Home, NONE), (End, SHIFT), (Char('x'), NONE)], "ab"),
        "x"
    );
    assert_eq!(typed(&[(Left, SHIFT), (Backspace, NONE)], "ab"), "a");
}

#[test]
fn moves_and_deletes_by_grapheme() {
    use KeyCode::{Backspace, Char, Left};
    assert_eq!(
        typed(&[(Left, NONE), (Char('x'), NONE)], "ae\u{301}"),
        "axe\u{301}"
    );
    assert_eq!(typed(&[(Backspace, NONE)], "ae\u{301}"), "a");
    assert_eq!(typed(&[(Backspace, NONE)], "a👍🏽"), "a");
}

#[test]
fn several_lines_are_gone_through_by_words_lines_and_pages() {
    use KeyCode::{Backspace, Char, Delete, Down, End, Home, Left, PageDown, PageUp, Right, Up};
    let text = "one two\n\n  日本 \"x_1\"\nlast";
    let mut input = TextInput::lines(text);
    for (code, modifiers, expected) in [
        (Right, CONTROL, (0, 4)),
        (Right, CONTROL, (1, 0)),
        (Right, CONTROL, (2, 0)),
        (Right, CONTROL, (2, 2)),
        (Right, CONTROL, (2, 5)),
        (Right, CONTROL, (2, 6)),
        (Up, NONE, (1, 0)),
        (Left, NONE, (0, 7)),
        (Right, NONE, (1, 0)),
        (End, CONTROL, (3, 4)),
        // By columns: behind the first wide letter.
        (Up, NONE, (2, 3)),
        (Left, CONTROL, (2, 2)),
        (Left, CONTROL, (2, 0)),
        (Left, CONTROL, (1, 0)),
        (PageDown, NONE, (3, 0)),
        (End, NONE, (3, 4)),
        (PageUp, NONE, (0, 4)),
        (Home, NONE, (0, 0)),
        (Left, NONE, (0, 0)),
        (Down, NONE, (1, 0)),
    ] {
        assert_eq!(press(&mut input, code, modifiers), Typed::Moved);
        assert_eq!(input.cursor(), expected, "{code:?} {modifiers:?}");
    }
    for (code, modifiers, expected) in [
        (Backspace, NONE, "one two\n  日本 \"x_1\"\nlast"),
        (Char('k'), CONTROL, "one two  日本 \"x_1\"\nlast"),
        (Delete, CONTROL, "one two \"x_1\"\nlast"),
        (Delete, CONTROL, "one twox_1\"\nlast"),
        (Char('w'), CONTROL, "one x_1\"\nlast"),
        (Char('u'), CONTROL, "x_1\"\nlast"),
        (Char('k'), CONTROL, "\nlast"),
        (Delete, CONTROL, "last"),
        (Char('h'), CONTROL, "last"),
    ] {
        press(&mut input, code, modifiers);
        assert_eq!(input.text(), expected, "{code:?} {modifiers:?}");
    }
}

#[test]
fn a_line_is_edited_beyond_what_16_bits_count() {
    let long = "x".repeat(70_000);
    let mut input = TextInput::line(&long);
    press(&mut input, KeyCode::Char('y'), NONE);
    press(&mut input, KeyCode::Char('w'), CONTROL);
    assert_eq!(input.text(), "");
    input.replace(&format!("{long} y z"));
    press(&mut input, KeyCode::Left, CONTROL);
    press(&mut input, KeyCode::Backspace, CONTROL);
    assert_eq!(input.text(), format!("{long} z"));
    assert_eq!(input.cursor(), (0, 70_001));
}

#[test]
fn a_paste_into_a_line_stays_a_line() {
    let mut input = TextInput::line("");
    input.paste("Kari\r\nNordmann\n");
    assert_eq!(input.text(), "Kari Nordmann");
}

#[test]
fn the_selection_is_text() {
    let mut input = TextInput::lines("one\ntwo");
    press(&mut input, KeyCode::Right, NONE);
    press(&mut input, KeyCode::Down, SHIFT);
    assert_eq!(input.selected().unwrap(), "ne\nt");
}

fn drawn(input: &TextInput, width: u16) -> (String, u16) {
    let area = Rect::new(0, 0, width, 1);
    let mut buffer = Buffer::empty(area);
    let cursor = input.draw(&mut buffer, area, Style::new());
    let row = buffer
        .content()
        .iter()
        .map(ratatui::buffer::Cell::symbol)
        .collect();
    (row, cursor.x)
}

#[test]
fn the_cursor_is_always_inside() {
    assert_eq!(drawn(&TextInput::line("abc"), 6), ("abc   ".to_owned(), 3));
    assert_eq!(
        drawn(&TextInput::line("abcdef"), 6),
        ("def   ".to_owned(), 3)
    );
    let mut long = TextInput::line(&"x".repeat(300));
    for _ in 0..300 {
        let (_, at) = drawn(&long, 20);
        assert!(at < 20);
        press(&mut long, KeyCode::Left, NONE);
    }
}

#[test]
fn hidden_characters_show_while_typing() {
    assert_eq!(
        drawn(&TextInput::line("a\u{1b}b"), 10),
        ("a‹ESC›b   ".to_owned(), 7)
    );
}
