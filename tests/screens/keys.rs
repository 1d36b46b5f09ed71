//! What the screens say of keys, where the configuration has given actions others.

use std::path::Path;

use crossterm::event::{KeyCode, KeyModifiers};
use stamkunde::{app::keymap::Keymap, config::File};

use crate::scene::{SIZES, alt, letters, opened, picture, plain, press};

#[test]
fn every_text_names_the_keys_in_force() {
    let text = "[keys]\nfilter = \"alt+g\"\nwhat-if = \"alt+q\"\nonly-state = \"alt+s\"\nsort = \"alt+h\"\nback = \"f10\"";
    let file = File::parse(text, Path::new("config.toml")).unwrap();
    let mut model = opened(SIZES[1]);
    model.keys = Keymap::new(&file.keys).unwrap();
    alt(&mut model, '3');
    press(&mut model, KeyCode::F(1), KeyModifiers::NONE);
    let help = picture(&model);
    for says in [
        "why not. Alt+G",
        "Alt+H sorts",
        "Alt+Q asks",
        "F10 goes back",
    ] {
        assert!(help.contains(says), "{says}: {help}");
    }
    plain(&mut model, &[KeyCode::F(10)]);
    alt(&mut model, 'g');
    letters(&mut model, "xyzzy");
    plain(&mut model, &[KeyCode::Enter]);
    let nothing = picture(&model);
    assert!(nothing.contains("F10 shows all."), "{nothing}");
}
