//! From arguments to edits, as tables.

use super::*;
use crate::{
    customer::{Customer, Declaration, OwnKind, fields},
    record::Document,
};

const KARI: &str = r#"{"id":"K","externalId":"E","firstName":"Kari","zip":1010,"country":"NO",
    "favoriteStores":["S100",204],"loyalty":{"points":1},"extendedProperties":{"tier":"Silver","n":1.10},
    "consents":{"acceptsSms":true,"extendedConsents":[{"id":"n1","name":"News","value":true},
    {"id":"n2","name":"news"},{"name":"nameless","value":true}]}}"#;

fn text(phrase: &Phrase) -> String {
    voice::Words::default().text(phrase)
}

fn texts(phrases: &[Phrase]) -> Vec<String> {
    phrases.iter().map(text).collect()
}

/// The edits that these arguments make, and the findings.
fn applied(arguments: &[&str]) -> Result<(String, Findings), Phrase> {
    applied_with(&[], arguments)
}

/// The same where the tenant has declared fields.
fn applied_with(own: &[Declaration], arguments: &[&str]) -> Result<(String, Findings), Phrase> {
    let text = format!(r#"{{"data":{KARI}}}"#);
    let mut record = Record::new(Document::parse(text.into_bytes()).unwrap());
    let fields = fields(&Customer::read(record.document()), own);
    let context = Context {
        genders: vec!["Female".to_owned()],
        own: own.into(),
        ..Context::in_norway()
    };
    let assignments: Result<Vec<_>, _> = arguments
        .iter()
        .map(|text| Assignment::parse(text))
        .collect();
    let findings = apply(&assignments?, &fields, &mut record, &context, false)?;
    let edits = record.edits().iter().map(|edit| {
        let value = edit.value.as_ref().map_or("-", Json::raw);
        format!("{}={value}", edit.pointer)
    });
    Ok((edits.collect::<Vec<_>>().join(" "), findings))
}

#[test]
fn the_first_equals_sign_parts_an_argument_but_not_one_of_an_id() {
    for (text, name, value) in [
        ("city=Oslo", "city", "Oslo"),
        ("city=", "city", ""),
        ("address=a=b", "address", "a=b"),
        (" First name = Kari ", "First name", " Kari "),
        (
            "/extendedProperties/a=\"b=c\"",
            "/extendedProperties/a",
            "\"b=c\"",
        ),
        ("/list/[id=7]/v=1", "/list/[id=7]/v", "1"),
        ("/list/[id=a=b]=1", "/list/[id=a=b]", "1"),
    ] {
        let (name, value) = (name.to_owned(), value.to_owned());
        assert_eq!(
            Assignment::parse(text),
            Ok(Assignment {
                name,
                act: Act::Put,
                value
            })
        );
    }
    for text in ["", "city", "=Oslo", " = ", "/list/[id=7"] {
        let mistake = Assignment::parse(text).unwrap_err();
        let typed = Phrase::foreign(text);
        assert_eq!(mistake, say::set_not_an_assignment(typed));
    }
}

#[test]
fn a_sign_before_the_equals_sign_is_a_step_on_a_list_unless_the_name_ends_with_it() {
    for (text, name, act) in [
        ("interests+=Tea", "interests", Act::Add),
        ("interests -= Tea", "interests", Act::Take),
        (
            "/extendedProperties/c+=1",
            "/extendedProperties/c+",
            Act::Put,
        ),
    ] {
        let assignment = Assignment::parse(text).unwrap();
        assert_eq!((&*assignment.name, assignment.act), (name, act), "{text}");
    }
    let plus = Declaration {
        pointer: "/extendedProperties/level".parse().unwrap(),
        label: "Level+".to_owned(),
        kind: OwnKind::Text,
        choices: Vec::new(),
        required: false,
        help: String::new(),
    };
    let (edits, _) = applied_with(&[plus], &["Level+=gold"]).unwrap();
    assert_eq!(edits, "/extendedProperties/level=\"gold\"");
}

#[test]
fn a_value_becomes_what_the_form_would_make_of_it() {
    for (arguments, edits) in [
        (&["city= Oslo\n"][..], r#"/city="Oslo""#),
        (&["address=Gate 1\r\nOpp. B"], r#"/address="Gate 1 Opp. B""#),
        (
            &["birthDate=17.5.1987"],
            r#"/birthDate="1987-05-17T00:00:00""#,
        ),
        (
            &["mobile phone=912 34 567"],
            r#"/mobilePhone="+4791234567""#,
        ),
        (&["country=Sverige"], r#"/country="SE""#),
        (&["acceptsSms=nei"], "/consents/acceptsSms=false"),
        (&["consents.acceptsSms="], "/consents/acceptsSms=null"),
        (
            &["consents.n1=no"],
            "/consents/extendedConsents/[id=n1]/value=false",
        ),
        (
            &["favoriteStores=204, S1,S1"],
            r#"/favoriteStores=[204,"S1"]"#,
        ),
        (&["stores="], "/favoriteStores=[]"),
        (&["firstName="], "/firstName=null"),
        // As received, in whatever spelling; and nothing over nothing.
        (
            &[
                "zip=1010",
                "firstName=Kari",
                "stores=S100,204",
                "interests=",
                "city=",
            ],
            "",
        ),
        // The country counts wherever it stands.
        (
            &["mobilePhone=0701234567", "country=SE"],
            r#"/country="SE" /mobilePhone="+46701234567""#,
        ),
        (
            &["/extendedProperties/tier=\"gold\""],
            r#"/extendedProperties/tier="gold""#,
        ),
        (
            &["/extendedProperties/tier="],
            "/extendedProperties/tier=null",
        ),
        (&["/extendedProperties/new="], ""),
        (
            &[r#"/extendedProperties={"tier":"Silver","n":1.10,"x":[1]}"#],
            "/extendedProperties/x=[1]",
        ),
    ] {
        let (found, findings) = applied(arguments).unwrap();
        assert_eq!(found, edits, "{arguments:?}");
        assert_eq!(
            (findings.problems, findings.doubts),
            (vec![], vec![]),
            "{arguments:?}"
        );
    }
}

#[test]
fn what_cannot_be_right_names_the_field_its_value_and_what_it_takes() {
    for (argument, words) in [
        (
            "email=kari",
            "email=kari is not valid. E-mail: an address has one @ with something on both sides, and no blanks or commas, like kari@example.no.",
        ),
        (
            "birth date=\u{1b}[2Jx",
            "birth date=‹ESC›[2Jx is not valid. Birth date: this is not a date; write it like 17.5.1987, 170587 or 17 mai 1987.",
        ),
        (
            r#"/extendedProperties={"a":1,"a":2}"#,
            "/extendedProperties={\"a\":1,\"a\":2} is not valid. It takes JSON: a text in quotes like \"gold\", a number, true, false, null, a list or an object (line 1, column 8: \"a\" is here twice).",
        ),
        (
            "/extendedProperties/tier=gold",
            "/extendedProperties/tier=gold is not valid. It takes JSON: a text in quotes like \"gold\", a number, true, false, null, a list or an object (line 1, column 1: there is no value here; a text needs quotes).",
        ),
    ] {
        let (_, findings) = applied(&[argument]).unwrap();
        assert_eq!(texts(&findings.problems), [words]);
        assert_eq!(findings.doubts, []);
    }
    let (edits, findings) = applied(&["gender=Robot", "zip=1", "acceptsSms=perhaps"]).unwrap();
    assert_eq!(edits, r#"/gender="Robot" /zip="1""#);
    assert_eq!(findings.problems.len(), 2, "{findings:?}");
    assert_eq!(
        texts(&findings.doubts),
        [
            "Gender: the words used here are Female; the server may refuse another. You can save it anyway."
        ]
    );
}

#[test]
fn what_cannot_be_carried_out_says_what_can() {
    for (arguments, words) in [
        (
            &["emial=x"][..],
            "there is no field \"emial\"; did you mean \"email\"? The fields are firstName, lastName, mobilePhone, ",
        ),
        (
            &["\u{202e}=x"],
            "there is no field \"‹U+202E›\". The fields are firstName, lastName, mobilePhone, ",
        ),
        (
            &["externalId=x"],
            "externalId cannot be changed. Your other systems, and each save, find the customer by it. The fields that can be changed are firstName, lastName, ",
        ),
        (
            &["updatedAt=x"],
            "updatedAt cannot be changed. The server keeps it by its own clock. ",
        ),
        (
            &["consents.nameless=no"],
            "consents.nameless cannot be changed. This consent has no id",
        ),
        (
            &["consents.news=no"],
            "\"consents.news\" can mean consents.n1 (News), consents.n2 (news); write one of these",
        ),
        (
            &["city=a", "City=b"],
            "City is given twice; keep one of them",
        ),
        (
            &["/extendedProperties/a=1", "/extendedProperties={}"],
            "/extendedProperties is given twice; keep one of them",
        ),
        (
            &["/zip=\"0153\""],
            "/zip has a field of its own; write zip=VALUE",
        ),
        (
            &["/consents={}"],
            "/consents has a field of its own; write acceptsTerms=VALUE",
        ),
        (
            &["/id=1"],
            "/id cannot be changed. The server gave this id to the record, and it never changes. ",
        ),
        (
            &["/loyalty/points=9"],
            "/loyalty/points cannot be changed. \"loyalty\" is kept by the server",
        ),
    ] {
        let words_found = text(&applied(arguments).unwrap_err());
        assert!(words_found.starts_with(words), "{words_found}");
    }
}

#[test]
fn the_fields_that_are_listed_can_be_changed_and_all_are() {
    let words = text(&applied(&["x=1"]).unwrap_err());
    for name in [
        "firstName",
        "interests",
        "acceptsTerms",
        "consents.n1 (News)",
    ] {
        assert!(words.contains(name), "{words}");
    }
    for name in ["externalId", "createdAt", "nameless"] {
        assert!(!words.contains(name), "{words}");
    }
}

#[test]
fn the_place_of_a_tenants_field_takes_json_by_the_rules_of_the_field() {
    let declared = |place: &str, kind, choices: &[&str]| Declaration {
        pointer: Pointer::of(["extendedProperties", place]),
        label: place.to_uppercase(),
        kind,
        choices: choices.iter().map(|&choice| choice.to_owned()).collect(),
        required: false,
        help: String::new(),
    };
    let own = [
        declared("tier", OwnKind::Choice, &["Gold", "Silver"]),
        declared("n", OwnKind::Number, &[]),
        declared("vip", OwnKind::Boolean, &[]),
        declared("since", OwnKind::Date, &[]),
        declared("note", OwnKind::Text, &[]),
    ];
    for (argument, edits) in [
        (r#"tier="gold""#, r#"/extendedProperties/tier="Gold""#),
        (r#"tier="Silver""#, ""),
        ("tier=null", "/extendedProperties/tier=null"),
        ("tier=", "/extendedProperties/tier=null"),
        ("n=2.50", "/extendedProperties/n=2.50"),
        (r#"n="1,5""#, "/extendedProperties/n=1.5"),
        ("n=1.10", ""),
        ("vip=true", "/extendedProperties/vip=true"),
        (r#"vip="nei""#, "/extendedProperties/vip=false"),
        ("vip=null", ""),
        (
            r#"since="17.5.1987""#,
            r#"/extendedProperties/since="1987-05-17""#,
        ),
        ("note=42", r#"/extendedProperties/note="42""#),
    ] {
        let argument = format!("/extendedProperties/{argument}");
        let (found, findings) = applied_with(&own, &[&argument]).unwrap();
        assert_eq!(found, edits, "{argument}");
        assert_eq!(findings.problems, [], "{argument}");
    }
    for (value, words) in [
        (
            r#"tier="Bronze""#,
            "TIER: this is not on offer; write Gold or Silver.",
        ),
        (
            r#"n="x""#,
            "N: this is not a number; write it like 42, -7 or 1.50.",
        ),
        ("note=[1]", "NOTE: this is not a text."),
        (
            "tier=gold",
            "It takes JSON: a text in quotes like \"gold\", a number, true, false, null, a list or an object (line 1, column 1: there is no value here; a text needs quotes).",
        ),
    ] {
        let argument = format!("/extendedProperties/{value}");
        let (_, findings) = applied_with(&own, &[&argument]).unwrap();
        let words = format!("{argument} is not valid. {words}");
        assert_eq!(texts(&findings.problems), [words], "{argument}");
    }
    let twice = ["/extendedProperties/n=1", "extendedProperties.n=1"];
    let mistake = applied_with(&own, &twice).unwrap_err();
    let name = Phrase::foreign("extendedProperties.n");
    assert_eq!(mistake, say::set_twice(name));
}
