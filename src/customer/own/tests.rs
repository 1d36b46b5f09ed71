//! Tables over the tenant's own fields: for every type what is typed, stored, shown, checked and left alone.

use super::*;
use crate::{
    customer::{Customer, field_named, fields},
    record::{Document, Run},
    voice::{self, Words},
};

fn help(field: &Field) -> String {
    Words::default().text(&voice::help(field))
}

/// A value in words, and what is said beside it.
fn worded(shown: &Shown) -> (String, Option<String>) {
    let (words, at) = (Words::default(), Pointer::default());
    let beside = shown.beside.as_ref();
    (
        words.text(&voice::value(&at, &shown.value)),
        beside.map(|beside| words.text(&voice::beside(&at, beside))),
    )
}

fn told(field: &Field, problem: &Problem) -> String {
    Words::default().text(&voice::problem_of(field, problem))
}

const ALL: [(&str, OwnKind); 6] = [
    ("text", OwnKind::Text),
    ("integer", OwnKind::Integer),
    ("number", OwnKind::Number),
    ("boolean", OwnKind::Boolean),
    ("date", OwnKind::Date),
    ("choice", OwnKind::Choice),
];

fn declared(name: &str, kind: OwnKind, required: bool) -> Declaration {
    let choices: &[&str] = match kind {
        OwnKind::Choice => &["Gold", "Silver", "Gold plus"],
        _ => &[],
    };
    Declaration {
        pointer: Pointer::of(["extendedProperties", name]),
        label: "Own".to_owned(),
        kind,
        choices: choices.iter().map(|&choice| choice.to_owned()).collect(),
        required,
        help: String::new(),
    }
}

/// The field of that type where this value was received; nothing for a record without extended properties.
fn open(name: &str, value: &str, required: bool) -> (Field, Record) {
    let data = match value {
        "" => "{}".to_owned(),
        _ => format!(r#"{{"extendedProperties":{{"{name}":{value}}}}}"#),
    };
    let document = Document::parse(format!(r#"{{"data":{data}}}"#).into_bytes()).unwrap();
    let kind = ALL.into_iter().find(|(own, _)| *own == name).unwrap().1;
    let all = fields(
        &Customer::read(&document),
        &[declared(name, kind, required)],
    );
    let field = field_named(&all, &format!("extendedProperties.{name}")).unwrap();
    (field.clone(), Record::new(document))
}

fn raw(value: &Value) -> &str {
    value.as_ref().map_or("-", Json::raw)
}

#[test]
fn what_is_done_typing_is_stored_as_declared_and_right() {
    for (name, value, typed, expected) in [
        ("text", "", " Size 42 ", r#""Size 42""#),
        ("text", r#""x""#, "42", r#""42""#),
        ("text", r#""x""#, "  ", "null"),
        ("text", "", "", "-"),
        ("integer", "", "42", "42"),
        ("integer", "7", "-42", "-42"),
        ("integer", "7", "+42", "42"),
        ("integer", "7", "\u{2212}42", "-42"),
        ("integer", "7", "1 000\u{a0}000", "1000000"),
        ("integer", "7", "0042", "42"),
        ("integer", "7", "000", "0"),
        (
            "integer",
            "1",
            "123456789012345678901234567890",
            "123456789012345678901234567890",
        ),
        ("integer", "5e2", "5e2", "5e2"),
        ("integer", "7", "", "null"),
        ("number", "", "1.10", "1.10"),
        ("number", "1.1", "1.10", "1.10"),
        ("number", "1", "1,50", "1.50"),
        ("number", "1", "1 234,5", "1234.5"),
        ("number", "1", ".5", "0.5"),
        ("number", "1", "-,5", "-0.5"),
        ("number", "1", "5.", "5"),
        ("number", "1", "007.0", "7.0"),
        ("number", "1", "5E+2", "5E+2"),
        ("number", "1", "9007199254740993", "9007199254740993"),
        ("number", "500.00", "500.00", "500.00"),
        ("boolean", "", "ja", "true"),
        ("boolean", "true", "no", "false"),
        ("boolean", "true", "", "null"),
        ("boolean", "null", "", "null"),
        ("date", "", "17.5.1987", r#""1987-05-17""#),
        ("date", r#""2020-01-01""#, "170587", r#""1987-05-17""#),
        ("date", "null", "17 mai 1987", r#""1987-05-17""#),
        (
            "date",
            r#""2020-01-01T12:30:00Z""#,
            "1987-05-17",
            r#""1987-05-17T12:30:00Z""#,
        ),
        ("date", r#""soon""#, "17.5.1987", r#""1987-05-17""#),
        // They may lie ahead.
        ("date", "", "31.12.30", r#""2030-12-31""#),
        ("date", "", "31.12.99", r#""1999-12-31""#),
        ("choice", "", "gold", r#""Gold""#),
        ("choice", r#""Gold""#, "Gold plus", r#""Gold plus""#),
        ("choice", r#""Bronze""#, "Bronze", r#""Bronze""#),
        ("choice", r#""Gold""#, "", "null"),
    ] {
        let (field, mut record) = open(name, value, false);
        let found = field
            .normalise(&record, typed, &Context::in_norway())
            .unwrap();
        assert_eq!(raw(&found), expected, "{name} {value} {typed}");
        record.set(&field.pointer, found, Run::Step).unwrap();
        assert_eq!(
            field.check(&record, &Context::in_norway()),
            None,
            "{name} {typed}"
        );
    }
}

#[test]
fn what_is_not_of_the_type_stays_as_typed_and_stops_a_save() {
    let number = "Own: this is not a number; write it like 42, -7 or 1.50.";
    let integer = "Own: this is not a whole number; write digits, like 42 or -7.";
    let day = "Own: this is not a date; write it like 17.5.1987, 170587 or 17 mai 1987.";
    let answer = "Own: write yes, no, or nothing for not recorded.";
    let choice = "Own: this is not on offer; write Gold, Silver or Gold plus.";
    for (name, typed, words) in [
        ("integer", "4x", integer),
        ("integer", "-", integer),
        ("integer", "1.0", integer),
        ("integer", "1.000", integer),
        ("integer", "--1", integer),
        ("integer", "\u{664}\u{662}", integer),
        ("number", "4x", number),
        ("number", "-", number),
        ("number", ".", number),
        ("number", "e5", number),
        ("number", "1.000,5", number),
        ("number", "1,000,5", number),
        ("number", "NaN", number),
        ("number", "0x10", number),
        ("date", "31.2.2020", day),
        ("date", "soon", day),
        ("choice", "Bronze", choice),
    ] {
        let (field, mut record) = open(name, "", false);
        let problem = field
            .normalise(&record, typed, &Context::in_norway())
            .unwrap_err();
        assert!(problem.blocking);
        assert_eq!(told(&field, &problem), words, "{typed}");
        let value = field.write(&record, typed);
        record.set(&field.pointer, value, Run::Typing).unwrap();
        let problem = field.check(&record, &Context::in_norway()).unwrap();
        assert_eq!(told(&field, &problem), words);
        // It can be corrected, and is shown as typed.
        assert_eq!(field.text(&record), typed);
        assert_eq!(
            worded(&field.shown(&record, &Context::in_norway())).0,
            typed
        );
        assert_eq!(field.mismatch(&record), None);
    }
    let (field, record) = open("boolean", "", false);
    let problem = field
        .normalise(&record, "perhaps", &Context::in_norway())
        .unwrap_err();
    assert_eq!(told(&field, &problem), answer);
}

#[test]
fn letters_become_a_value_as_soon_as_they_are_one() {
    for (name, typed, expected) in [
        ("integer", "-", r#""-""#),
        ("integer", "-4", "-4"),
        ("integer", "04", r#""04""#),
        ("number", "1.", r#""1.""#),
        ("number", "1.1", "1.1"),
        ("number", "1e", r#""1e""#),
        ("date", "1987-05-1", r#""1987-05-1""#),
        ("date", "1987-05-17", r#""1987-05-17""#),
        ("choice", "Go", r#""Go""#),
        ("text", "7", r#""7""#),
    ] {
        let (field, record) = open(name, "", false);
        assert_eq!(raw(&field.write(&record, typed)), expected, "{name}");
    }
}

#[test]
fn what_came_so_keeps_its_bytes_and_is_never_complained_about() {
    let values = [
        "",
        "null",
        r#""""#,
        r#""\u00c5""#,
        r#""x""#,
        "7",
        "1.10",
        "5e2",
        "true",
        r#""true""#,
        "[1]",
        r#"{"a": 1}"#,
    ];
    for (name, _) in ALL {
        for value in values {
            let (field, mut record) = open(name, value, true);
            let text = field.base_text(&record);
            for found in [
                field.write(&record, &text),
                field
                    .normalise(&record, &text, &Context::in_norway())
                    .unwrap(),
            ] {
                record.set(&field.pointer, found, Run::Step).unwrap();
                assert!(record.edits().is_empty(), "{name} {value}");
                assert_eq!(
                    field.check(&record, &Context::in_norway()),
                    None,
                    "{name} {value}"
                );
            }
        }
    }
}

#[test]
fn in_words_for_people() {
    for (name, value, text, shown, note) in [
        ("text", r#""K\u00e5re""#, "Kåre", "Kåre", None),
        (
            "integer",
            "18446744073709551616",
            "18446744073709551616",
            "18446744073709551616",
            None,
        ),
        ("number", "1.10", "1.10", "1.10", None),
        ("boolean", "false", "no", "no", None),
        ("date", r#""1987-05-17""#, "1987-05-17", "17 May 1987", None),
        (
            "date",
            r#""1987-05-17T00:00:00""#,
            "1987-05-17",
            "17 May 1987",
            None,
        ),
        (
            "date",
            r#""1987-05-17T12:30:00""#,
            "1987-05-17",
            "17 May 1987 12:30",
            None,
        ),
        ("date", r#""soon""#, "soon", "soon", None),
        ("choice", r#""Gold""#, "Gold", "Gold", None),
        (
            "choice",
            r#""Bronze""#,
            "Bronze",
            "Bronze",
            Some("not one of the choices"),
        ),
    ] {
        let (field, record) = open(name, value, false);
        assert_eq!(field.text(&record), text, "{name}");
        let value_shown = field.shown(&record, &Context::in_norway());
        assert_eq!(
            worded(&value_shown),
            (shown.to_owned(), note.map(str::to_owned))
        );
        assert!(
            !value_shown.odd && !value_shown.is_missing(),
            "{name} {value}"
        );
        assert_eq!(field.mismatch(&record), None, "{name} {value}");
    }
    for (name, _) in ALL {
        for value in ["", "null"] {
            let (field, record) = open(name, value, false);
            let shown = field.shown(&record, &Context::in_norway());
            let none = match field.kind {
                FieldKind::Own(OwnKind::Boolean) => Content::NotRecorded,
                _ => Content::Nothing,
            };
            assert_eq!(shown, none.into(), "{name}");
        }
    }
}

#[test]
fn another_type_is_shown_as_odd_and_changed_where_nothing_is_lost() {
    let changeable = [
        (
            "text",
            "42",
            "7",
            r#""7""#,
            "Expected: a text. Found: a number. Editing converts it.",
        ),
        (
            "text",
            "true",
            "x",
            r#""x""#,
            "Expected: a text. Found: a yes or no. Editing converts it.",
        ),
        (
            "integer",
            r#""42""#,
            "43",
            "43",
            "Expected: a whole number. Found: a text. Editing converts it.",
        ),
        (
            "integer",
            r#""""#,
            "43",
            "43",
            "Expected: a whole number. Found: a text. Editing converts it.",
        ),
        (
            "number",
            r#""1,10""#,
            "1.2",
            "1.2",
            "Expected: a number. Found: a text. Editing converts it.",
        ),
        (
            "boolean",
            r#""true""#,
            "no",
            "false",
            "Expected: a yes or no. Found: a text. Editing converts it.",
        ),
        (
            "choice",
            "1",
            "gold",
            r#""Gold""#,
            "Expected: a text. Found: a number. Editing converts it.",
        ),
    ];
    for (name, value, typed, expected, words) in changeable {
        let (field, record) = open(name, value, false);
        let shown = field.shown(&record, &Context::in_norway());
        assert_eq!(
            (worded(&shown).0.as_str(), shown.odd),
            (value, true),
            "{name}"
        );
        let mismatch = field.mismatch(&record).unwrap();
        assert!(!mismatch.locks);
        assert_eq!(Words::default().text(&voice::mismatch(&mismatch)), words);
        let found = field
            .normalise(&record, typed, &Context::in_norway())
            .unwrap();
        assert_eq!(raw(&found), expected, "{name} {value}");
    }
}

#[test]
fn what_a_change_would_lose_is_not_changed() {
    let locked = [
        (
            "text",
            r#"{"a": 1}"#,
            "Expected: a text. Found: an object. It cannot be changed here.",
        ),
        (
            "choice",
            "[1]",
            "Expected: a text. Found: a list. It cannot be changed here.",
        ),
        (
            "integer",
            "1.5",
            "Expected: a whole number. Found: a number. It cannot be changed here.",
        ),
        (
            "integer",
            r#""many""#,
            "Expected: a whole number. Found: a text. It cannot be changed here.",
        ),
        (
            "number",
            "true",
            "Expected: a number. Found: a yes or no. It cannot be changed here.",
        ),
        (
            "boolean",
            "1",
            "Expected: a yes or no. Found: a number. It cannot be changed here.",
        ),
        (
            "date",
            "1700000000",
            "Expected: a date. Found: a number. It cannot be changed here.",
        ),
    ];
    for (name, value, words) in locked {
        let (field, record) = open(name, value, false);
        let shown = field.shown(&record, &Context::in_norway());
        assert_eq!(
            (worded(&shown).0.as_str(), shown.odd),
            (value, true),
            "{name}"
        );
        let lock = field.lock(&record).unwrap();
        assert_eq!(Words::default().text(&voice::mismatch(&lock)), words);
        for typed in ["", "7", "yes"] {
            assert_eq!(raw(&field.write(&record, typed)), value, "{name} {typed}");
            let problem = field
                .normalise(&record, typed, &Context::in_norway())
                .unwrap_err();
            assert_eq!(problem, Problem::blocking(Flaw::Mismatch(lock)));
        }
    }
}

#[test]
fn a_type_put_there_by_an_edit_is_a_problem() {
    for (name, _) in ALL {
        let (field, mut record) = open(name, "null", false);
        let list = Json::parse("[1]").unwrap();
        record.set(&field.pointer, Some(list), Run::Step).unwrap();
        assert!(
            field
                .check(&record, &Context::in_norway())
                .unwrap()
                .blocking,
            "{name}"
        );
        assert!(field.lock(&record).is_some(), "{name}");
    }
}

#[test]
fn only_emptying_is_stopped_where_a_value_is_required() {
    for (name, value) in [
        ("text", r#""x""#),
        ("integer", "7"),
        ("number", "1.5"),
        ("boolean", "true"),
        ("date", r#""2020-01-01""#),
        ("choice", r#""Bronze""#),
    ] {
        let (field, mut record) = open(name, value, true);
        let emptied = field
            .normalise(&record, " ", &Context::in_norway())
            .unwrap();
        record.set(&field.pointer, emptied, Run::Step).unwrap();
        let problem = field.check(&record, &Context::in_norway()).unwrap();
        assert!(problem.blocking);
        assert_eq!(problem.flaw, Flaw::Required, "{name}");
        record.set(&field.pointer, None, Run::Step).unwrap();
        assert!(
            field.check(&record, &Context::in_norway()).is_some(),
            "{name} removed"
        );
        assert!(help(&field).ends_with("It cannot be left empty."));
        for empty in ["", "null", r#""""#] {
            let (field, mut record) = open(name, empty, true);
            record
                .set(&field.pointer, Some(Json::null()), Run::Step)
                .unwrap();
            assert_eq!(
                field.check(&record, &Context::in_norway()),
                None,
                "{name} {empty}"
            );
        }
        let (field, mut record) = open(name, value, false);
        record.set(&field.pointer, None, Run::Step).unwrap();
        assert_eq!(field.check(&record, &Context::in_norway()), None, "{name}");
    }
}

#[test]
fn they_stand_between_the_record_and_the_consents_and_say_what_they_take() {
    let document = Document::parse(br#"{"data":{}}"#.to_vec()).unwrap();
    let mut own = declared("tier", OwnKind::Choice, false);
    own.help = "The level of membership".to_owned();
    let shoe = Declaration {
        pointer: Pointer::of(["shoe", "size"]),
        ..declared("x", OwnKind::Integer, false)
    };
    let all = fields(&Customer::read(&document), &[own, shoe]);
    let names: Vec<_> = all.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(
        names[15..19],
        [
            "updatedAt",
            "extendedProperties.tier",
            "shoe.size",
            "acceptsTerms"
        ]
    );
    assert_eq!(
        help(&all[16]),
        "The level of membership. One of: Gold, Silver, Gold plus."
    );
    assert_eq!(help(&all[17]), "A whole number, like 42.");
}

#[test]
fn parents_that_are_not_there_are_made() {
    let document = Document::parse(br#"{"data":{"a":1}}"#.to_vec()).unwrap();
    let own = Declaration {
        pointer: Pointer::of(["extendedProperties", "shoe", "size"]),
        ..declared("x", OwnKind::Integer, false)
    };
    let all = fields(&Customer::read(&document), &[own]);
    let field = field_named(&all, "extendedProperties.shoe.size").unwrap();
    let mut record = Record::new(document);
    let value = field
        .normalise(&record, "42", &Context::in_norway())
        .unwrap();
    record.set(&field.pointer, value, Run::Step).unwrap();
    assert_eq!(
        record.edited().unwrap(),
        r#"{"a":1,"extendedProperties":{"shoe":{"size":42}}}"#
    );
}
