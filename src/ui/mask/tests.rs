//! What the mask finds, spelling by spelling.

use proptest::prelude::*;

use super::{index::Index, *};

/// With one name known.
fn mask() -> Mask {
    knowing("Kåre")
}

fn knowing(text: &str) -> Mask {
    let known = Gathered {
        texts: Index::new(Known::new(text).into_iter().collect()),
        ..Gathered::default()
    };
    Mask {
        known: vec![Rc::new(known)],
        country: "NO".to_owned(),
    }
}

#[test]
fn what_looks_like_an_address_is_covered() {
    for (text, shown) in [
        ("mail a.b@c.no.", "mail ••••••••."),
        ("@ a @ b", "@ a @ b"),
        ("call +47 91 23 45 67 now", "call ••• •• •• •• •• now"),
        (
            "+1 2 and 2024-01-05T10:00:00+01:00",
            "+1 2 and 2024-01-05T10:00:00+01:00",
        ),
        (r"K\u00e5re, KÅRE and Kårer", "•••••••••, •••• and Kårer"),
        // JSON in a text of JSON, and once more.
        (r"K\\u00e5re K\\\\u00e5re", "•••••••••• ••••••••••••"),
    ] {
        assert_eq!(mask().hide(text), shown);
    }
}

#[test]
fn a_known_number_is_covered_however_it_is_grouped() {
    let mask = knowing("91234567");
    for text in [
        "91 23 45 67",
        "912 34 567",
        "91-23-45-67",
        "91.23.45.67",
        "(912) 34567",
    ] {
        let said = format!("ring {text} or 98 76 54 32");
        let shown = mask.hide(&said);
        let number = shown.strip_prefix("ring ").unwrap();
        let number = number.strip_suffix(" or 98 76 54 32").unwrap();
        assert!(!number.contains(|c: char| c.is_ascii_digit()), "{shown}");
    }
}

#[test]
fn what_is_known_is_covered_however_it_is_spelled() {
    for (known, text, shown) in [
        // Of other letters for the same.
        (
            "Kåre",
            "Ka\u{30a}re, KARE",
            "••••, ••••".replacen('•', "••", 1),
        ),
        ("Kåre", "og Kares", "og ••••s".to_owned()),
        ("Bø", "bo and BØ", "•• and ••".to_owned()),
        (
            "Bo",
            "Code BO4711, 4711bo, Bo\u{200b}Vik",
            "Code ••4711, 4711••, ••\u{200b}Vik".to_owned(),
        ),
        ("4711", "E4711B, 4711-X", "E4711B, ••••-X".to_owned()),
        ("Bo", "Bø", "••".to_owned()),
        ("Kjær", "KJAER", "•••••".to_owned()),
        ("Strauß", "STRAUSS", "•••••••".to_owned()),
        // Where words have no blanks between them.
        ("王小明", "尊敬的王小明先生", "尊敬的•••先生".to_owned()),
        ("김민수", "김민수님", "•••님".to_owned()),
        // As the neighbours say whose it is.
        (
            "Mia",
            "Mias kort, Mia's card, mia’s, Miasma",
            "•••s kort, •••'s card, •••’s, Miasma".to_owned(),
        ),
        // With other blanks, or none.
        (
            "Storgata 5 B",
            "i Storgata 5B, storgata 5-b, Storgata 5 BC",
            "i •••••••• ••, •••••••• •••, Storgata 5 BC".to_owned(),
        ),
        (
            "12345",
            "S-123 45 Kista, 612345",
            "S-••• •• Kista, 612345".to_owned(),
        ),
        ("Li-Sky", "LiSky and Li Sky", "••••• and •• •••".to_owned()),
        ("Mia Bø", "MiaBø", "•••••".to_owned()),
        (
            "91234567",
            "912–34–567, 91_23_45_67",
            "••••••••••, •••••••••••".to_owned(),
        ),
    ] {
        let mask = knowing(known);
        assert_eq!(mask.hide(text), shown, "{known}");
    }
}

#[test]
fn an_id_holds_by_chance_what_is_short() {
    for (known, text, shown) in [
        ("1001", "EXT-1001", "EXT-1001"),
        ("Ext", "EXT-1001", "EXT-1001"),
        (
            "9925",
            "2457B03E-9925-45E9-B551-25F10D7BD4F2",
            "2457B03E-9925-45E9-B551-25F10D7BD4F2",
        ),
        ("Nordmann", "ext-nordmann", "ext-••••••••"),
        ("91234567", "K-91234567", "K-••••••••"),
        ("Kari", "kari@example.no", "•••••••••••••••"),
    ] {
        let mask = knowing(known);
        assert_eq!(mask.hide_id(text), shown);
        let json = format!("{{\"id\":\"{text}\"}}");
        let covered = format!("{{\"id\":\"{shown}\"}}");
        assert_eq!(mask.hide_json(&json, &Pointer::default()), covered);
    }
}

#[test]
fn a_number_of_nobody_we_know_is_covered_where_it_stands_for_itself() {
    let at = Pointer::default();
    for (text, is_covered) in [
        (r#"{"reachedAt":"22 33 44 55"}"#, true),
        (r#"{"reachedAt":"22-33-44-55"}"#, true),
        (r#"{"reachedAt":"22.33.44.55"}"#, true),
        (r#"{"reachedAt":"0047 (22) 33 44 55"}"#, true),
        (r#"{"reachedAt":22334455}"#, true),
        (r#"{"since":"2023-01-05"}"#, false),
        (r#"{"since":"22.05.1987"}"#, false),
        (r#"{"notes":["ring 22 33 44 55 etter kl 17"]}"#, true),
        (r#"{"notes":"på 22334455."}"#, true),
        (
            r#"{"notes":"siden 2023-01-05 17:00:00, ordre A22334455"}"#,
            false,
        ),
        (r#"{"loyalty":{"receipt":"22334455"}}"#, false),
        (r#"{"visits":1234}"#, false),
    ] {
        let shown = mask().hide_json(text, &at).into_owned();
        assert_eq!(shown != text, is_covered, "{shown}");
    }
}

#[test]
fn a_text_over_several_lines_is_covered_line_by_line_as_a_whole() {
    let at = Pointer::of(["extendedProperties"]);
    for text in [
        "{\n \"address\": \"by 7\nwest\n\\\"of\" , \"tier\": \"gold\"\n}",
        "{\n \"address\": [\"by\n\"], \"tier\": \"gold\nor\nless\", \"city\": \"x\" }",
        "{\"address\": {\n\"no\": 7,\n \"b\": \"c",
    ] {
        let whole = mask().hide_json(text, &at).into_owned();
        for first in 0..text.split('\n').count() {
            let rest: Vec<_> = whole.split('\n').skip(first).collect();
            let mask = mask();
            let lines = mask.hide_lines(text.split('\n'), first, &at);
            assert_eq!(lines.collect::<Vec<_>>(), rest, "{text}");
        }
    }
}

proptest! {
    #[test]
    fn whatever_it_is_it_keeps_its_length(
        text in r#"[\\"uU0-9a-fK{}\[\]:,@+.‹›åÅ \n\u{202e}\u{301}]{0,60}"#
    ) {
        let length = text.chars().count();
        let at = Pointer::default();
        prop_assert_eq!(mask().hide_json(&text, &at).chars().count(), length);
    }
}

#[test]
fn a_long_text_is_covered_as_far_as_it_shows() {
    let known = "Only with a card of the shop. ".repeat(100);
    let mask = knowing(&known);
    assert!(mask.reach() < 2_000);
    let start = &known[..400];
    for (text, behind) in [
        (start.to_owned(), ""),
        (format!("{start}#and more"), "#and more"),
        (known.to_uppercase(), ""),
    ] {
        let hidden = mask.hide(&text);
        let covered = hidden.strip_suffix(behind).unwrap();
        let is_covered = |c| c == COVER || c == ' ';
        assert!(covered.chars().all(is_covered), "{hidden}");
    }
}
