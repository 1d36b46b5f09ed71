//! The program in each of its languages: which one it speaks, and every main screen in it.
//!
//! `INSTA_UPDATE=always cargo nextest run --test languages` takes new pictures.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails must fail its test"
)]

#[expect(dead_code, reason = "it also serves tests that need more of it")]
#[path = "../screens/scene.rs"]
mod scene;

use std::{fmt::Write as _, process::Command};

use crossterm::event::{KeyCode, KeyModifiers};
use insta::assert_snapshot;
use scene::{
    NEW, OLD, SIZES, TABS, alt, ctrl, environment, kari, letters, now, opened, picture, plain,
    press, started,
};
use stamkunde::{
    app::{effect::Effect, model::Model, msg::Msg, update::update},
    config::Language,
    record::Document,
    voice::Words,
};

/// What `stamkunde` says with these arguments and variables, and its exit code.
fn run(arguments: &[&str], variables: &[(&str, &str)]) -> (String, i32) {
    let home = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_stamkunde"))
        .args(arguments)
        .env_clear()
        .env("HOME", home.path())
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8(text).unwrap();
    (text, output.status.code().unwrap())
}

/// The language that `stamkunde config` says is in force.
fn spoken(arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let (text, code) = run(&[&["config"], arguments].concat(), variables);
    assert_eq!(code, 0, "{text}");
    let labels = Language::ALL.map(|language| {
        let label = Words(language).label(stamkunde::voice::say::CONFIG_LANGUAGE);
        format!("{label} ")
    });
    let line = text
        .lines()
        .find(|line| labels.iter().any(|label| line.starts_with(label)));
    let line = line.unwrap_or_else(|| panic!("no language in {text}"));
    line.split_whitespace().last().unwrap().to_owned()
}

#[test]
fn the_language_is_chosen_by_flag_variable_file_and_locale() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config.toml");
    std::fs::write(&path, "[ui]\nlanguage = \"fi\"\n").unwrap();
    let file = path.to_str().unwrap();
    assert_eq!(spoken(&[], &[]), "en");
    assert_eq!(spoken(&[], &[("LANG", "nn_NO.UTF-8")]), "nb");
    assert_eq!(
        spoken(&[], &[("LANG", "nb_NO.UTF-8"), ("LC_MESSAGES", "sv_SE")]),
        "sv"
    );
    assert_eq!(
        spoken(&[], &[("LC_MESSAGES", "sv_SE"), ("LC_ALL", "da_DK.UTF-8")]),
        "da"
    );
    assert_eq!(
        spoken(&[], &[("LANG", "nb_NO.UTF-8"), ("LC_ALL", "C.UTF-8")]),
        "en"
    );
    assert_eq!(spoken(&[], &[("LANG", "de_DE.UTF-8")]), "en");
    let locale = ("LANG", "nb_NO.UTF-8");
    assert_eq!(spoken(&["--config", file], &[locale]), "fi");
    let variable = ("STAMKUNDE_LANG", "sv");
    assert_eq!(spoken(&["--config", file], &[locale, variable]), "sv");
    assert_eq!(
        spoken(&["--config", file, "--lang", "da"], &[locale, variable]),
        "da"
    );
}

#[test]
fn a_language_that_nobody_speaks_here_is_refused() {
    let five = "en, nb, sv, da, fi";
    let (text, code) = run(&["config", "--lang", "de"], &[]);
    assert_eq!(code, 2, "{text}");
    assert!(
        text.contains("--lang") && text.contains(five) && text.contains("\"de\""),
        "{text}"
    );
    let (text, code) = run(&["config"], &[("STAMKUNDE_LANG", "klingon")]);
    assert_eq!(code, 2, "{text}");
    assert!(
        text.contains("STAMKUNDE_LANG") && text.contains(five),
        "{text}"
    );
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config.toml");
    std::fs::write(&path, "[ui]\nlanguage = \"de\"\n").unwrap();
    let config = path.to_str().unwrap();
    let (text, code) = run(&["config", "check", "--config", config], &[]);
    assert_eq!(code, 2, "{text}");
    assert!(
        text.contains(":2:") && text.contains("ui.language"),
        "{text}"
    );
}

/// A customer on the screen, with her e-mail corrected.
fn changed(open: &dyn Fn() -> Model, language: Language) -> Model {
    let mut model = open();
    model.speak(language);
    plain(&mut model, &[KeyCode::Tab; 3]);
    letters(&mut model, NEW);
    plain(&mut model, &[KeyCode::Tab]);
    model
}

/// The main screens, by name.
fn screens(language: Language, size: (u16, u16)) -> Vec<(&'static str, String)> {
    screens_of(&|| opened(size), language)
}

fn screens_of(open: &dyn Fn() -> Model, language: Language) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    let mut add = |name, way: &dyn Fn(&mut Model)| {
        let mut model = changed(open, language);
        way(&mut model);
        all.push((name, picture(&model)));
    };
    for (key, tab) in TABS {
        add(tab, &|model| alt(model, key));
    }
    add("promotion", &|model| {
        alt(model, '3');
        plain(model, &[KeyCode::Enter]);
    });
    add("what if", &|model| {
        alt(model, '3');
        letters(model, "w24.12.2030 10:00");
        plain(model, &[KeyCode::Enter]);
    });
    add("review", &|model| {
        ctrl(model, 's');
    });
    add("request", &|model| {
        ctrl(model, 's');
        plain(model, &[KeyCode::F(12)]);
    });
    add("finder", &|model| {
        ctrl(model, 'o');
    });
    add("palette", &|model| {
        ctrl(model, 'p');
    });
    add("help", &|model| {
        plain(model, &[KeyCode::F(1)]);
    });
    add("ticket", &|model| alt(model, 't'));
    add("quitting", &|model| {
        ctrl(model, 'q');
    });
    add("masked", &|model| {
        press(model, KeyCode::F(8), KeyModifiers::NONE);
    });
    add("a wrong value", &|model| {
        letters(model, "xyz");
        plain(model, &[KeyCode::Tab]);
        plain(model, &[KeyCode::Up]);
    });
    all
}

fn pictures(language: Language) {
    for size in SIZES {
        let mut all = String::new();
        for (name, picture) in screens(language, size) {
            writeln!(all, "{name}\n{picture}\n").unwrap();
        }
        let (width, _) = size;
        assert_snapshot!(format!("{}_{width}", language.code()), all);
    }
}

#[test]
fn norwegian() {
    pictures(Language::Norwegian);
}

#[test]
fn swedish() {
    pictures(Language::Swedish);
}

#[test]
fn danish() {
    pictures(Language::Danish);
}

#[test]
fn finnish() {
    pictures(Language::Finnish);
}

/// English words that none of the other languages has.
const ENGLISH: &[&str] = &[
    "the",
    "this",
    "that",
    "of",
    "with",
    "from",
    "and",
    "or",
    "is",
    "are",
    "was",
    "not",
    "you",
    "your",
    "it",
    "its",
    "name",
    "first",
    "last",
    "address",
    "city",
    "country",
    "birth",
    "gender",
    "stores",
    "interests",
    "phone",
    "mobile",
    "loyalty",
    "promotions",
    "promotion",
    "consents",
    "consent",
    "journal-",
    "save",
    "saved",
    "changes",
    "change",
    "unsaved",
    "unsent",
    "undo",
    "redo",
    "open",
    "opens",
    "close",
    "closes",
    "customer",
    "customers",
    "commands",
    "command",
    "help",
    "jump",
    "tabs",
    "quit",
    "quits",
    "points",
    "pending",
    "spendable",
    "expired",
    "usable",
    "used",
    "never",
    "now",
    "yes",
    "no-",
    "recorded",
    "value",
    "values",
    "field",
    "fields",
    "store",
    "channel",
    "channels",
    "today",
    "tomorrow",
    "answer",
    "request",
    "read",
    "reading",
    "sent",
    "sends",
    "shown",
    "shows",
    "show",
    "keeps",
    "kept",
    "keep",
    "discard",
    "cancel",
    "cancels",
    "back",
    "moves",
    "move",
    "next",
    "previous",
    "search",
    "sort",
    "filter",
    "key",
    "keys",
    "server",
    "years",
    "days",
    "ago",
    "stamp",
    "stamps",
    "full",
    "everything",
    "nothing",
    "other",
    "others",
    "one",
    "all-",
    "more",
    "here",
    "there",
    "where",
    "when",
    "what",
    "which",
    "who",
];

/// A customer of whom no value holds any of these words.
fn nordic(size: (u16, u16)) -> Model {
    let (mut model, effects) = started(environment(), Some("ext:EXT-1001"), size);
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for, not {effects:?}");
    };
    let text = kari(OLD).document.text().to_owned();
    let pieces: Vec<_> = text.split('"').collect();
    let mut said = pieces[0].to_owned();
    for pair in pieces[1..].chunks(2) {
        let [quoted, after] = pair else { break };
        let is_name = after.trim_start().starts_with(':');
        let mut words = quoted.split(|c: char| !c.is_alphanumeric());
        let is_english = words.any(|word| ENGLISH.contains(&word.to_lowercase().as_str()));
        let quoted = if is_english && !is_name {
            "Ærlig"
        } else {
            quoted
        };
        write!(said, "\"{quoted}\"{after}").unwrap();
    }
    let document = Document::parse(said.into_bytes()).unwrap();
    update(
        &mut model,
        now(),
        Msg::Loaded(*id, Ok(Box::new(document.into())), None),
    );
    model
}

#[test]
fn no_word_of_english_is_left_on_a_screen() {
    let mut left = Vec::new();
    for language in &Language::ALL[1..] {
        for size in SIZES {
            let all = screens_of(&|| nordic(size), *language);
            // These two show JSON.
            for (name, picture) in all
                .into_iter()
                .filter(|(name, _)| !["request", "extra"].contains(name))
            {
                for line in picture.lines() {
                    let mut words = line.split(|c: char| !c.is_alphanumeric());
                    if words.any(|word| ENGLISH.contains(&word.to_lowercase().as_str())) {
                        left.push(format!("{} {name}: {line}", language.code()));
                    }
                }
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

/// A label that is cut ends with an ellipsis right before its value.
#[test]
fn no_label_is_cut_at_80_columns() {
    for language in Language::ALL {
        let (_, profile) = screens(language, SIZES[0]).remove(0);
        for line in profile.lines().skip(4) {
            let label = line.chars().take(18).collect::<String>();
            assert!(!label.contains('…'), "{}: {line}", language.code());
        }
    }
}
