//! Why a record, or one place in it, cannot be read, edited or sent. Knows the values of `record`.

use super::{Label, Phrase, say};
use crate::record::{Kind, MAX_NESTING, Pointer, Refusal, Slip, SyntaxError, Unreadable};

/// Why something cannot be edited or sent: one whole sentence, saying where and what to do instead.
pub fn refusal(refusal: &Refusal) -> Phrase {
    match refusal {
        Refusal::InvalidUtf8 => say::REFUSED_UTF_8.into(),
        Refusal::TwoRecords => say::REFUSED_TWO_RECORDS.into(),
        Refusal::WholeRecord => say::REFUSED_WHOLE_RECORD.into(),
        Refusal::Fixed { member } => say::refused_fixed(Phrase::foreign(member)),
        Refusal::TooLong { kib } => say::refused_too_long(*kib),
        Refusal::DuplicateKey { key, object } if object.steps().is_empty() => {
            say::refused_twice(Phrase::foreign(key))
        }
        Refusal::DuplicateKey { key, object } => {
            say::refused_twice_in(Phrase::foreign(key), place(object))
        }
        Refusal::NoSuchItem { id, list } => say::refused_no_item(place(list), Phrase::foreign(id)),
        Refusal::DuplicateId { id, list } => {
            say::refused_two_items(place(list), Phrase::foreign(id))
        }
        Refusal::ItemId { list } => say::refused_item_id(place(list)),
        Refusal::Position { list } => say::refused_position(place(list)),
        Refusal::OtherType { parent } => say::refused_inside(place(parent)),
        Refusal::TooDeep => say::refused_too_deep(MAX_NESTING),
        Refusal::NoKey { member } => say::refused_no_key(Phrase::ours(*member)),
    }
}

fn place(at: &Pointer) -> Phrase {
    Phrase::foreign(at.to_string())
}

/// Why an answer is no customer record, as a sentence.
pub fn unreadable(why: &Unreadable) -> Phrase {
    match why {
        Unreadable::Empty => say::UNREADABLE_EMPTY.into(),
        Unreadable::NotJson(error) => say::unreadable_not_json(not_json(error)),
        Unreadable::NotAnObject(found) => say::unreadable_not_an_object(kind(*found)),
        Unreadable::NoData => say::UNREADABLE_NO_DATA.into(),
        Unreadable::DataIs(found) => say::unreadable_data(kind(*found)),
    }
}

/// Where a text stops being JSON, and why.
pub fn not_json(error: &SyntaxError) -> Phrase {
    let place = |figure: usize| Phrase::ours(figure.to_string());
    say::not_json(place(error.line), place(error.column), slip(&error.slip))
}

fn slip(slip: &Slip) -> Phrase {
    let label = match slip {
        Slip::InList => say::SLIP_IN_LIST,
        Slip::InObject => say::SLIP_IN_OBJECT,
        Slip::InQuotes => say::SLIP_IN_QUOTES,
        Slip::Ended => say::SLIP_ENDED,
        Slip::NoColon => say::SLIP_NO_COLON,
        Slip::NoCommaInList => say::SLIP_NO_COMMA_IN_LIST,
        Slip::NoCommaInObject => say::SLIP_NO_COMMA_IN_OBJECT,
        Slip::NoValue => say::SLIP_NO_VALUE,
        Slip::NoNumber => say::SLIP_NO_NUMBER,
        Slip::NoName => say::SLIP_NO_NAME,
        Slip::LastComma => say::SLIP_LAST_COMMA,
        Slip::More => say::SLIP_MORE,
        Slip::Escape => say::SLIP_ESCAPE,
        Slip::Character => say::SLIP_CHARACTER,
        Slip::Control => say::SLIP_CONTROL,
        Slip::Twice(name) => return say::slip_twice(Phrase::foreign(name)),
        Slip::Other => say::SLIP_OTHER,
    };
    label.into()
}

/// What a JSON value is, with its article.
pub fn kind(kind: Kind) -> Label {
    match kind {
        Kind::Null => say::JSON_NULL,
        Kind::Boolean => say::JSON_BOOLEAN,
        Kind::Number => say::JSON_NUMBER,
        Kind::String => say::JSON_STRING,
        Kind::Array => say::JSON_LIST,
        Kind::Object => say::JSON_OBJECT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{record::Document, voice::Words};

    #[test]
    fn refusals_are_sentences_that_name_the_place() {
        let key = || "email".to_owned();
        for (why, words) in [
            (
                Refusal::DuplicateKey {
                    key: key(),
                    object: Pointer::default(),
                },
                "\"email\" is more than once in the record, so an edit might hit the wrong one; it can be read but not edited.",
            ),
            (
                Refusal::DuplicateKey {
                    key: key(),
                    object: Pointer::of(["a"]),
                },
                "\"email\" is more than once in /a, so an edit might hit the wrong one; it can be read but not edited.",
            ),
            (
                Refusal::OtherType {
                    parent: Pointer::of(["extendedProperties"]),
                },
                "Nothing can be put inside /extendedProperties; edit it as a whole.",
            ),
        ] {
            assert_eq!(Words::default().text(&refusal(&why)), words);
        }
    }

    #[test]
    fn says_what_is_wrong_with_an_answer() {
        for (answer, words) in [
            (" \n", "The answer is empty."),
            (
                "<html>",
                "The answer is not JSON (line 1, column 1: there is no value here; a text needs quotes).",
            ),
            (
                "[]",
                "The answer is a list, not an object with the customer in \"data\".",
            ),
            (
                "{}",
                "The answer has no \"data\", where the customer belongs.",
            ),
            (
                r#"{"data":null}"#,
                "The \"data\" of the answer is null, not a customer.",
            ),
        ] {
            let why = Document::parse(answer.as_bytes().to_vec()).unwrap_err();
            assert_eq!(Words::default().text(&unreadable(&why)), words, "{answer}");
        }
    }
}
