//! Every dialog is as tall as what it holds, and leaves no slivers of the screen below it in sight.

use crossterm::event::{KeyCode, KeyModifiers};
use stamkunde::{
    app::{
        layer::{Layer, LayerKind},
        model::Model,
        update::update,
    },
    widget::text_input::TextInput,
};

use crate::{
    kept,
    scene::{now, opened, picture, press},
};

/// The smallest, the one made for, and the one drawn for.
const ROOMS: [(u16, u16); 5] = [(60, 15), (80, 24), (100, 30), (120, 40), (160, 50)];
/// Fewer rows or columns than this beside a dialog are a sliver.
const SLIVER: usize = 4;

/// The rows of a picture, without its frame.
fn rows(picture: &str) -> Vec<Vec<char>> {
    let lines = picture.lines().filter_map(|line| {
        let line = line.strip_prefix('|')?.strip_suffix('|')?;
        Some(line.chars().collect())
    });
    lines.collect()
}

/// Holds one dialog to the rules.
fn check(way: &str, model: &Model) {
    let picture = picture(model);
    let rows = rows(&picture);
    let at = |row: &[char], corner| row.iter().position(|c| *c == corner);
    let is_titled = |row: &Vec<char>| at(row, '┌').is_some_and(|x| row.get(x + 2) == Some(&' '));
    let top = rows.iter().position(is_titled);
    let top = top.unwrap_or_else(|| panic!("{way} has a frame\n{picture}"));
    let left = at(&rows[top], '┌').unwrap();
    let right = at(&rows[top], '┐').unwrap();
    let bottom = top + at_last(&rows[top..], |row| row.get(left) == Some(&'└'));
    // The last row is the dialog's own: its keys.
    let (width, height) = (rows[0].len(), rows.len() - 1);
    for (side, cells) in [
        ("above, below the header,", top - 1),
        ("below", height - bottom - 1),
        ("left", left),
        ("right", width - right - 1),
    ] {
        let is_sliver = (1..SLIVER).contains(&cells);
        assert!(!is_sliver, "{way}: {cells} cells {side}\n{picture}");
    }
    // A box to type into is none, empty as it is.
    let typing = picture
        .rsplit_once("row ")
        .and_then(|(_, row)| row.parse().ok());
    let is_empty = |(y, row): &(usize, &Vec<char>)| {
        typing != Some(y + 1) && row[left + 1..right].iter().all(|c| *c == ' ')
    };
    let inside = rows.iter().enumerate().take(bottom).skip(top + 1);
    let spare = inside.rev().take_while(is_empty).count();
    let is_filling = top == 1 && bottom + 1 == height;
    assert!(
        spare == 0 || is_filling && spare < SLIVER,
        "{way}: {spare} empty rows\n{picture}"
    );
}

fn at_last(rows: &[Vec<char>], is: impl Fn(&Vec<char>) -> bool) -> usize {
    rows.iter().rposition(is).expect("a frame has a lower edge")
}

/// A model after keys, parted by blanks.
fn after(mut model: Model, keys: &str) -> Model {
    for key in keys.split_whitespace() {
        let (key, modifiers) = match key.split_once('+') {
            Some(("Ctrl", key)) => (key, KeyModifiers::CONTROL),
            Some(("Alt", key)) => (key, KeyModifiers::ALT),
            _ => (key, KeyModifiers::NONE),
        };
        let code = match key {
            "F1" => KeyCode::F(1),
            "F12" => KeyCode::F(12),
            "Down" => KeyCode::Down,
            letter => KeyCode::Char(letter.chars().next().unwrap()),
        };
        press(&mut model, code, modifiers);
    }
    model
}

#[test]
fn a_dialog_is_as_tall_as_what_it_holds_and_leaves_no_slivers() {
    for size in ROOMS {
        for way in [
            "Ctrl+o",
            "Ctrl+o k a r i",
            "Ctrl+o q q q",
            "Ctrl+o p h o n e : 1 2",
            "Ctrl+o 9 9 8 8 7 7 6 6",
            "Ctrl+p",
            "Ctrl+p c o p y",
            "Ctrl+p s",
            "Ctrl+p q q q",
            "F1",
            "Ctrl+o F1",
            "Ctrl+p F1",
            "Alt+t F1",
            "F12",
            "Alt+3 F12",
            "Alt+5 F12",
            "Alt+t",
            "Down Down x Ctrl+s",
            "Down Down x Ctrl+s F12",
            "x Ctrl+s",
            "x Ctrl+s F1",
            "x Ctrl+q",
        ] {
            let mut model = opened(size);
            for msg in kept() {
                update(&mut model, now(), msg);
            }
            check(&format!("{way} at {size:?}"), &after(model, way));
        }
        let mut model = opened(size);
        model.layers.push(Layer {
            kind: LayerKind::ApiKey(TextInput::line("")),
            opened_by: None,
            opened_in: None,
        });
        check(&format!("the key at {size:?}"), &model);
    }
}

#[test]
fn what_no_command_matches_is_named() {
    let shown = picture(&after(opened((80, 24)), "Ctrl+p q q q"));
    assert!(shown.contains("No command matches “qqq”."), "{shown}");
}
