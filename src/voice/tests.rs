use super::*;

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
