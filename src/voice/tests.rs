use super::*;
use crate::config::Language;

#[test]
fn every_language_has_its_own_catalogue() {
    assert_eq!(say::CATALOGUES, Language::CODES);
}

#[test]
fn a_sentence_keeps_its_foreign_parts_apart() {
    let name = Foreign::Name("Kari\u{1b}".to_owned());
    let said = Words::default().said(&say::changes_to(2, name));
    assert_eq!(said.text(), "2 unsaved changes to Kari‹ESC›");
    assert_eq!(said.covered(|_| "•".to_owned()), "2 unsaved changes to •");
}

#[test]
fn one_thing_has_words_of_its_own() {
    let words = Words::default();
    assert_eq!(words.text(&say::changes(1)), "1 unsaved change");
    assert_eq!(words.text(&say::changes(0)), "0 unsaved changes");
}

#[test]
fn what_is_joined_stays_apart() {
    let parts = [Phrase::ours("a"), Phrase::foreign("b"), Phrase::ours("c")];
    let said = Words::default().said(&Phrase::join(parts, ", ").capitalised());
    assert_eq!(said.text(), "A, b, c");
    assert_eq!(said.covered(|_| String::new()), "A, , c");
}

#[test]
fn a_phrase_names_its_message_to_programmers() {
    assert_eq!(format!("{:?}", say::PROMOTION_OFF), "promotion-off");
    assert_eq!(say::changes(1), say::changes(1));
    assert_ne!(say::changes(1), say::changes(2));
}

#[test]
fn numbers_are_written_as_the_language_does() {
    for (spelling, english, danish) in [
        ("7", "7", "7"),
        ("1234", "1,234", "1.234"),
        ("-1234567.50", "-1,234,567.50", "-1.234.567,50"),
        ("0.5", "0.5", "0,5"),
        ("5e2", "5e2", "5e2"),
        (
            "18446744073709551617",
            "18,446,744,073,709,551,617",
            "18.446.744.073.709.551.617",
        ),
    ] {
        assert_eq!(Words(Language::English).number(spelling), english);
        assert_eq!(Words(Language::Danish).number(spelling), danish);
    }
    let points = Phrase::Number("12345".to_owned());
    assert_eq!(Words::default().text(&points), "12,345");
}

#[test]
fn moments_are_written_as_the_language_does() {
    use jiff::{civil::date, tz::TimeZone};

    let at = date(2023, 10, 1).at(9, 5, 7, 0);
    let at = at.to_zoned_datetime(TimeZone::UTC).unwrap();
    for (language, day, to_minute) in [
        (Language::English, "1 Oct 2023", "1 Oct 2023 09:05 UTC"),
        (
            Language::Norwegian,
            "1. okt. 2023",
            "1. okt. 2023 09:05 UTC",
        ),
        (Language::Swedish, "1 okt 2023", "1 okt 2023 09:05 UTC"),
        (Language::Danish, "1. okt. 2023", "1. okt. 2023 09.05 UTC"),
        (Language::Finnish, "1.10.2023", "1.10.2023 klo 09.05 UTC"),
    ] {
        let words = Words(language);
        assert_eq!(words.text(&super::day(at.clone())), day);
        assert_eq!(words.text(&minute(at.clone())), to_minute);
    }
}

#[test]
fn a_yes_is_a_yes_however_it_is_typed_and_nothing_else_is() {
    for (language, own) in [
        (Language::English, &[][..]),
        (Language::Norwegian, &["j", "Ja\n"]),
        (Language::Swedish, &["J", "ja"]),
        (Language::Danish, &["j", "JA"]),
        (Language::Finnish, &["k", "KYLLÄ\n"]),
    ] {
        let words = Words(language);
        for yes in ["y", "Y\n", " yes\r\n", "YES"].iter().chain(own) {
            assert!(words.agrees(yes), "{language:?}: {yes:?}");
        }
        for no in ["", "\n", "n", "no", "e", "yess", "y y", ",", "j, ja"] {
            assert!(!words.agrees(no), "{language:?}: {no:?}");
        }
    }
    assert!(!Words(Language::Finnish).agrees("j"));
    assert!(Words(Language::Finnish).answers(" Hylkää", say::ANSWERS_DISCARD));
    assert!(Words(Language::Finnish).answers("discard", say::ANSWERS_DISCARD));
}

#[test]
fn a_label_inside_a_sentence_begins_small_and_somebody_elses_stays() {
    let lowered = |phrase: Phrase| Words::default().text(&phrase.lowered());
    assert_eq!(lowered(say::LABEL_EMAIL.into()), "e-mail");
    assert_eq!(lowered(say::LABEL_ACCEPTS_SMS.into()), "SMS");
    assert_eq!(lowered(Phrase::foreign("Tier")), "Tier");
    let born = Words(Language::Danish).text(&Phrase::from(say::LABEL_BIRTH_DATE).lowered());
    assert_eq!(born, "fødselsdato");
}
