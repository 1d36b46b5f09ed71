use super::*;

#[test]
fn a_sentence_keeps_its_foreign_parts_apart() {
    let words = Words(Language::English);
    let name = Said::from(Foreign::Name("Kari\u{1b}".to_owned()));
    let said = words.changes_to(2, name);
    assert_eq!(said.text(), "2 unsaved changes to Kari‹ESC›");
    assert_eq!(said.covered(|_| "•".to_owned()), "2 unsaved changes to •");
}

#[test]
fn one_thing_has_words_of_its_own() {
    let words = Words(Language::English);
    assert_eq!(words.changes(1).text(), "1 unsaved change");
    assert_eq!(words.changes(0).text(), "0 unsaved changes");
}

#[test]
fn what_is_joined_stays_apart() {
    let parts = [
        "a".into(),
        Foreign::Words("b".to_owned()).into(),
        "c".into(),
    ];
    let said = Said::join(parts, ", ");
    assert_eq!(said.text(), "a, b, c");
    assert_eq!(said.covered(|_| String::new()), "a, , c");
}
