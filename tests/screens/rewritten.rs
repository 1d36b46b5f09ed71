//! A screen reader reads what is rewritten: a key rewrites the rows that it changes, and no other.

use ratatui::buffer::Buffer;
use stamkunde::{
    app::{model::Model, update::update},
    ui::theme::{Colours, Theme},
};

use crate::{
    SIZES,
    focus::keys,
    kept,
    scene::{drawn, now, opened, picture, rows},
};

fn screen(model: &Model) -> Buffer {
    drawn(model, &Theme::new(Colours::None)).0
}

/// The rows that a key rewrites, from 1.
fn rewritten(model: &mut Model, key: &str) -> Vec<usize> {
    let before = screen(model);
    update_by(model, key);
    let after = screen(model);
    let both = rows(&before).zip(rows(&after)).zip(1..);
    let changed = both.filter(|((one, other), _)| one != other);
    changed.map(|(_, y)| y).collect()
}

fn update_by(model: &mut Model, key: &str) {
    let taken = std::mem::replace(model, opened((1, 1)));
    *model = keys(taken, key);
}

#[test]
fn a_key_rewrites_what_it_changes() {
    for size in SIZES {
        for (way, key, count) in [
            // A letter: its row, wherever it is typed.
            ("x", "y", 1),
            ("Tab Tab Tab a @ b . n", "o", 1),
            ("Alt+3 / c", "o", 1),
            ("Alt+5 x", "y", 1),
            ("Alt+t", "x", 1),
            // The cursor in a text: none.
            ("x y", "Left", 0),
            // From field to field, row to row, button to button: both.
            ("", "Tab", 2),
            ("Tab Tab", "Tab", 2),
            ("Alt+4", "Tab", 2),
            ("Ctrl+p", "Down", 2),
            ("Ctrl+p Down", "Down", 2),
            ("x Ctrl+q", "Tab", 1),
            // A button has another hint, and a customer other keys.
            ("x Ctrl+s", "Tab", 2),
            ("Ctrl+o Down", "Down", 3),
        ] {
            let mut model = opened(size);
            for msg in kept() {
                update(&mut model, now(), msg);
            }
            update_by(&mut model, way);
            let rows = rewritten(&mut model, key);
            let shown = picture(&model);
            let what = format!("{way}, then {key} at {size:?}: {rows:?}\n{shown}");
            assert_eq!(rows.len(), count, "{what}");
        }
    }
}

/// A form that does not fit scrolls by half a screen now and then, and not at every field.
#[test]
fn going_through_a_long_form_scrolls_rarely() {
    let mut model = opened((80, 24));
    let turns = (0..16)
        .filter(|_| rewritten(&mut model, "Tab").len() > 3)
        .count();
    // Half a screen down twice, and back to the first field.
    assert!(turns <= 3, "{turns}\n{}", picture(&model));
}
