//! Tables over the keys of the configuration.

use std::path::Path;

use super::*;
use crate::{
    config::{File, Mistake},
    voice::{self, Words},
};

fn said(mistake: &Mistake) -> String {
    Words::default().text(&voice::mistake(mistake))
}

fn keymap(text: &str) -> Result<Keymap, String> {
    let text = format!("[keys]\n{text}");
    let file = File::parse(&text, Path::new("config.toml")).unwrap();
    Keymap::new(&file.keys).map_err(|mistakes| {
        let all: Vec<_> = mistakes.iter().map(said).collect();
        all.join("\n")
    })
}

#[test]
fn the_defaults_are_the_table_and_can_be_said_again() {
    assert_eq!(keymap(""), Ok(Keymap::default()));
    let mut text = String::new();
    for entry in ACTIONS {
        let keys: Vec<_> = entry.keys.iter().map(|key| format!("\"{key}\"")).collect();
        let _ = writeln!(text, "{} = [{}]", entry.name, keys.join(", "));
    }
    assert_eq!(keymap(&text), Ok(Keymap::default()));
}

#[test]
fn the_file_to_start_from_names_every_action_with_its_keys() {
    let live = |line: &str| line.strip_prefix('#').map(str::to_owned);
    let lines = crate::config::file::TEMPLATE
        .lines()
        .skip_while(|line| *line != "#[keys]");
    let text: String = lines
        .skip(1)
        .map_while(live)
        .map(|line| line + "\n")
        .collect();
    assert_eq!(keymap(&text), Ok(Keymap::default()));
    for entry in ACTIONS {
        assert!(text.contains(&format!("\n{} = ", entry.name)) || text.starts_with(entry.name));
    }
}

#[test]
fn an_override_replaces_all_keys_of_its_action() {
    let map = keymap("save = \"f10\"\nundo = [\"alt+z\", \"ctrl+s\"]\nraw = []").unwrap();
    let key = |name: &str| name.parse::<Key>().unwrap();
    assert_eq!(map.action(key("f10")), Some(Action::Save));
    assert_eq!(map.action(key("ctrl+s")), Some(Action::Undo));
    assert_eq!(map.action(key("ctrl+z")), None);
    assert_eq!(map.action(key("f12")), None);
    assert_eq!(map.list(Action::Undo), "Alt+Z, Ctrl+S");
    let name = |action| Words::default().text(&map.name(action));
    assert_eq!(name(Action::Save), "F10");
    assert_eq!(name(Action::Raw), "Ctrl+P Raw value");
}

#[test]
fn every_mistake_is_named_with_its_place() {
    let mistakes = keymap(concat!(
        "sav = \"ctrl+s\"\n",
        "open = \"ctl+o\"\n",
        "redo = [\"alt+y\",\n",
        "        \"x\", \"ctrl+u\"]\n",
        "undo = \"ctrl+s\"\n",
        "copy = [\"f10\", \"f10\"]\n",
        "unlock = \"f10\"\n",
        "quit = []\n",
        "help = \"enter\"\n",
        "raw = \"esc\"\n",
        "reload = \"ctrl+i\"\n",
        "xyzzy = \"f1\"\n",
    ))
    .unwrap_err();
    let lines: Vec<_> = mistakes.lines().collect();
    assert_eq!(
        lines[..10],
        [
            "2:1: keys.sav: there is no such action; did you mean \"save\"?",
            "3:8: keys.open: \"ctl+o\" is not a key; a key is like \"ctrl+s\", \"alt+1\", \"f12\" or \"shift+tab\"",
            "5:9: keys.redo: \"x\" is typed into fields; with ctrl or alt it can be a command",
            "5:14: keys.redo: \"ctrl+u\" edits text",
            "6:8: keys.undo: \"ctrl+s\" is already the key of save; give that one another key as well",
            "7:16: keys.copy: \"f10\" is there twice",
            "8:10: keys.unlock: \"f10\" is already the key of copy; give that one another key as well",
            "9:1: keys.quit: needs a key: without one you could get stuck",
            "10:8: keys.help: \"enter\" moves from field to field, and confirms or chooses in dialogs; only next-field and previous-field can have it",
            "11:7: keys.raw: \"esc\" goes back; only back can have it",
        ]
    );
    assert_eq!(
        lines[10],
        "12:10: keys.reload: \"ctrl+i\" is the same as Tab to a terminal"
    );
    assert!(
        lines[11].starts_with("13:1: keys.xyzzy: there is no such action; there are save, open")
    );
    for action in ["palette", "back"] {
        let words = keymap(&format!("{action} = []")).unwrap_err();
        assert!(words.contains("needs a key"), "{words}");
    }
}

#[test]
fn the_keys_of_the_tabs_are_named_in_short_where_they_are_numbered() {
    let tabs = |text: &str| keymap(text).unwrap().tabs();
    assert_eq!(tabs("").as_deref(), Some("Alt+1-6"));
    let names = [
        "profile",
        "loyalty",
        "promotions",
        "consents",
        "extra",
        "journal",
    ];
    let mut by_function = String::new();
    for (number, name) in (2..).zip(names) {
        let _ = writeln!(by_function, "tab-{name} = \"f{number}\"");
    }
    assert_eq!(tabs(&by_function).as_deref(), Some("F2-7"));
    assert_eq!(tabs("tab-extra = \"f6\"").as_deref(), Some("Ctrl+PgDn"));
    assert_eq!(tabs("tab-extra = []\nnext-tab = []"), None);
}
