//! A configuration file: every mistake is told in every language, on one line, without a control character.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use stamkunde::{
    app::keymap::Keymap,
    config::{File, Language, Mistakes},
    voice::{self, Words},
};

fuzz_target!(|text: &str| {
    let path = Path::new("config.toml");
    let mistakes = match File::parse(text, path) {
        Ok(file) => Keymap::mistakes(&file.keys),
        Err(mistakes) => mistakes.all,
    };
    let lines = text.lines().count() + 1;
    assert!(
        mistakes
            .iter()
            .all(|mistake| (1..=lines).contains(&mistake.line))
    );
    let count = mistakes.len();
    let path = path.to_owned();
    let told = voice::mistakes(&Mistakes {
        path,
        all: mistakes,
    });
    for language in Language::ALL {
        let told = Words(language).text(&told);
        assert!(
            !told.chars().any(|c| c != '\n' && c.is_control()),
            "{told:?}"
        );
        assert_eq!(told.lines().count(), count);
    }
});
