//! The terminal's own cursor is on what has focus, everywhere: a screen reader reads the row that it is on.

use crossterm::event::KeyEvent;
use ratatui::{Terminal, backend::TestBackend, buffer::Cell, layout::Position};
use stamkunde::{
    app::{
        key::Key,
        layer::{Layer, LayerKind},
        model::Model,
        msg::Msg,
        update::update,
    },
    demo,
    terminal::input::Event,
    ui::{self, theme::Colours, theme::Theme},
    widget::text_input::TextInput,
};

use crate::{
    SIZES, changed, kept, loyalty, review,
    scene::{environment, now, opened, picture, rows, started},
    with_own_fields,
};

/// Presses keys, parted by blanks, as the settings spell them.
pub(crate) fn keys(mut model: Model, keys: &str) -> Model {
    for key in keys.split_whitespace() {
        let key: Key = key.parse().unwrap();
        let event = KeyEvent::new(key.code(), key.modifiers());
        update(&mut model, now(), Msg::Input(Event::Key(event)));
    }
    model
}

/// The cell of the cursor, its row, and that from there on.
fn cursor(model: &Model) -> Option<(Position, String, String)> {
    let (width, height) = model.size;
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let theme = Theme::new(Colours::None);
    terminal
        .draw(|frame| ui::draw(model, &theme, frame))
        .unwrap();
    let is_shown = terminal.backend().cursor_visible();
    let at = terminal.get_cursor_position().unwrap();
    let mut rows = rows(terminal.backend().buffer());
    let row = rows.nth(usize::from(at.y)).filter(|_| is_shown)?;
    let text = |cells: &[Cell]| cells.iter().map(Cell::symbol).collect();
    Some((at, text(row), text(row.get(usize::from(at.x)..)?)))
}

/// Holds the cursor to be at a text; where that begins with `…`, typing goes behind it in the row.
fn check(way: &str, model: &Model, text: &str) {
    let is_there = cursor(model).is_some_and(|(_, row, behind)| match text.strip_prefix('…') {
        Some(text) => row.contains(text),
        None => behind.starts_with(text),
    });
    assert!(
        is_there,
        "{way}: the cursor is not at {text:?}\n{}",
        picture(model)
    );
}

#[test]
fn the_cursor_is_on_what_has_focus() {
    for size in SIZES {
        for (way, at) in [
            // Fields of every kind.
            ("", "…First name     Kari "),
            ("Tab", "…Last name      Nordmann "),
            (
                "Down Down Down",
                "…E-mail         kari.nordmann@example.no ",
            ),
            // Cards, promotions, and what there is on one in full.
            ("Alt+2", "Bakery "),
            ("Alt+2 Down", "Black coffee "),
            ("Alt+2 PageDown", "Bakery "),
            ("Alt+3", "Welcome coupon "),
            ("Alt+3 Down", "Autumn cake "),
            ("Alt+3 End", "Birthday coffee "),
            ("Alt+3 Down Enter", "Now "),
            // A filter is typed into; a key to the table goes there, and the next letter back.
            ("Alt+3 /", " "),
            ("Alt+3 / c Down", "Autumn cake "),
            ("Alt+3 / c Down o", " "),
            ("Alt+3 / c Down Left", "c"),
            ("Alt+3 / c Enter", "Welcome coupon "),
            ("Alt+3 / q Enter", "No promotion "),
            ("Alt+3 w", " "),
            ("Alt+3 w Down", "Autumn cake "),
            // A switch: on the answer that is given.
            ("Alt+4", "◉ yes"),
            ("Alt+4 n", "◉ no"),
            ("Alt+4 Backspace", "◉ not recorded"),
            ("Alt+5", "{"),
            ("Alt+5 Tab", "{"),
            ("Alt+6", "Nothing was saved here yet."),
            // Dialogs.
            ("Ctrl+o", " "),
            ("Ctrl+o Down", "Kari Nordmann "),
            ("Ctrl+o Down Down", "Test Testesen "),
            ("Ctrl+o t Down", "Freja-Marie "),
            ("Ctrl+o Down t", " "),
            ("Ctrl+p", " "),
            ("Ctrl+p Down", "Open "),
            ("F1", "First name"),
            ("F12", "\"Kari\""),
            ("Alt+t", " "),
            ("x Ctrl+s", "Save]"),
            ("x Ctrl+s Tab", "Cancel]"),
            ("x Ctrl+s F12", "Save]"),
            ("x Ctrl+q", "Quit]"),
            ("x Ctrl+q Tab", "Stay]"),
            ("Ctrl+g", "…First name "),
        ] {
            let mut model = opened(size);
            for msg in kept() {
                update(&mut model, now(), msg);
            }
            check(&format!("{way:?} at {size:?}"), &keys(model, way), at);
        }
    }
}

#[test]
fn the_cursor_is_on_what_has_focus_in_the_tenants_own_fields() {
    for size in SIZES {
        for (way, at) in [
            ("", "…Tier                       Silver"),
            ("Alt+Down", "…Tier                       Silver"),
            ("Alt+Down Up", "Bronze "),
            ("Alt+Down Down", "Gold "),
            // Letters select in the list, so they go there.
            ("Alt+Down b", "Bronze "),
            ("Tab Tab", "◉ yes"),
            ("Tab Tab n", "◉ no"),
        ] {
            let model = crate::scene::opened_in(with_own_fields(), size);
            let model = keys(
                model,
                "Shift+Tab Shift+Tab Shift+Tab Shift+Tab Shift+Tab Shift+Tab",
            );
            check(&format!("{way:?} at {size:?}"), &keys(model, way), at);
        }
    }
}

#[test]
fn a_review_has_its_cursor_on_the_field_to_decide_until_a_button_is_gone_to() {
    for size in SIZES {
        for (way, at) in [
            ("", "E-mail: "),
            ("Space", "E-mail: "),
            ("Tab", "Cancel]"),
            ("Tab Space", "E-mail: "),
            ("Tab Tab Enter", "E-mail: "),
        ] {
            let model = keys(review::undecided(size), "Ctrl+s");
            check(&format!("{way:?} at {size:?}"), &keys(model, way), at);
        }
    }
}

#[test]
fn what_cannot_be_gone_to_has_its_cursor_on_what_is_said() {
    for size in SIZES {
        let (mut model, _) = started(environment(), None, size);
        update(&mut model, now(), Msg::Samples(demo::samples()));
        check("no customer", &keys(model, "Esc"), "No customer");
        let (model, _) = started(environment(), Some("ext:EXT-1001"), size);
        check("a reading", &model, "Reading");
        let model = loyalty::with_cards(0, loyalty::POINTS, size);
        check("no cards", &model, "This customer has no stamp cards.");
        check(
            "no promotions",
            &keys(model, "Alt+3"),
            "Not known: the API sent no list",
        );
        let mut model = opened(size);
        model.layers.push(Layer {
            kind: LayerKind::ApiKey(TextInput::line("k")),
            opened_by: None,
            opened_in: None,
        });
        check("the key", &model, " ");
    }
    check("a small screen", &opened((50, 12)), "This terminal");
}

/// Whatever is pressed, there is a cursor, and never on a line of the frame or on the hints.
#[test]
fn there_is_a_cursor_wherever_keys_lead() {
    const KEYS: [&str; 12] = [
        "Down", "Up", "Tab", "Enter", "PageDown", "End", "Left", "Right", "Space", "x", "Home",
        "F12",
    ];
    for size in [(60, 15), (80, 24)] {
        for start in [
            "", "Alt+2", "Alt+3", "Alt+3 /", "Alt+3 w", "Alt+4", "Alt+5", "Alt+6", "Alt+6 /",
            "Ctrl+o", "Ctrl+p", "F1", "Alt+t", "Ctrl+s", "Ctrl+q", "Ctrl+g",
        ] {
            for first in ["Down", "Tab", "Enter", "x"] {
                let mut model = keys(changed(size), start);
                for key in [first].into_iter().chain(KEYS) {
                    model = keys(model, key);
                    if model.quitting {
                        break;
                    }
                    let way = format!("{start} {first} … {key} at {size:?}");
                    let shown = || picture(&model);
                    let Some((at, _, row)) = cursor(&model) else {
                        panic!("{way}: no cursor\n{}", shown());
                    };
                    assert!(!row.starts_with(['─', '┌', '└']), "{way}\n{}", shown());
                    assert!(at.y + 1 < size.1, "{way}\n{}", shown());
                }
            }
        }
    }
}
