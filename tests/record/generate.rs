//! Records as no server would write them, and yet may.

use proptest::{prelude::*, sample::select, string::string_regex};

use super::model::{Slot, Tree};

/// Blanks of all four kinds, mostly few.
fn blanks() -> impl Strategy<Value = String> {
    select(vec!["", "", "", " ", "\n  ", "\t", "\r\n", " \n \t "]).prop_map(str::to_owned)
}

/// A text of that form. A pattern that is used as a strategy itself is read anew for every text.
fn matching(pattern: &str) -> impl Strategy<Value = String> {
    string_regex(pattern).unwrap()
}

/// Any text without control characters.
fn text() -> impl Strategy<Value = String> {
    matching("\\PC*")
}

/// A scalar in any spelling.
pub(crate) fn scalar() -> impl Strategy<Value = String> {
    let known = select(vec![
        "null",
        "null",
        "true",
        "false",
        "0",
        "-0",
        "0153",
        "500.00",
        "5e2",
        "1E+400",
        "-1.10e-07",
        "18446744073709551616",
        "9007199254740993",
        "\"\"",
        "\"0153\"",
        r#""\u00e5\/\\\"\b\f\n\r\t""#,
        r#""\ud83d\ude00""#,
        r#""\ud800""#,
        r#""\udc00\ud800x""#,
        r#""{\"a\":[1,}""#,
        "\"\u{202e}\u{7f}å€😀\"",
        "\"2007-01-01T00:00:00\"",
    ]);
    prop_oneof![
        4 => known.prop_map(|text| if text == "0153" { "153".to_owned() } else { text.to_owned() }),
        1 => any::<f64>().prop_filter("a number", |x| x.is_finite()).prop_map(|x| format!("{x:e}")),
        1 => text().prop_map(|text| serde_json::Value::from(text).to_string()),
    ]
}

/// A key as spelled and as it decodes, if it does.
type Key = (String, Option<String>);

fn key() -> impl Strategy<Value = Key> {
    let pair = |raw: &str, decoded: &str| (raw.to_owned(), Some(decoded.to_owned()));
    prop_oneof![
        8 => select(vec![
            pair("\"a\"", "a"),
            pair(r#""\u0061""#, "a"),
            pair("\"b\"", "b"),
            pair("\"c\"", "c"),
            pair("\"d\"", "d"),
            pair("\"0\"", "0"),
            pair("\"id\"", "id"),
            pair("\"\"", ""),
            pair("\"~1/~0\"", "~1/~0"),
            pair("\"[id=x]\"", "[id=x]"),
            ("\"\\ud800\"".to_owned(), None),
            ("\"\\uDFFF\"".to_owned(), None),
            pair("\"\u{fffd}\"", "\u{fffd}"),
            pair("\"å\"", "å"),
        ]),
        4 => matching("[a-z]{1,4}").prop_map(|name| (format!("\"{name}\""), Some(name))),
        1 => text().prop_map(|name| (serde_json::Value::from(name.as_str()).to_string(), Some(name))),
    ]
}

fn slot(
    key: impl Strategy<Value = Option<Key>>,
    value: impl Strategy<Value = Tree>,
) -> impl Strategy<Value = Slot> {
    (blanks(), key, blanks(), blanks(), value, blanks()).prop_map(
        |(before, key, left, right, value, after)| Slot {
            before,
            key: key.map(|(raw, decoded)| (raw, decoded, format!("{left}:{right}"))),
            value,
            after,
        },
    )
}

fn member(value: impl Strategy<Value = Tree>) -> impl Strategy<Value = Slot> {
    slot(key().prop_map(Some), value)
}

/// A member of that name.
fn named(name: &'static str, value: impl Strategy<Value = Tree>) -> impl Strategy<Value = Slot> {
    slot(
        Just(Some((format!("\"{name}\""), Some(name.to_owned())))),
        value,
    )
}

/// An item with an id, so that pointers can name it.
fn item() -> impl Strategy<Value = Slot> {
    let id = select(vec![
        "\"x\"",
        "\"y\"",
        "\"z\"",
        "7",
        "\"7\"",
        "null",
        "\"a\\/b\"",
    ])
    .prop_map(|id| Tree::Raw(id.to_owned()));
    let scalar = scalar().prop_map(Tree::Raw);
    let item = (
        named("id", id),
        prop::collection::vec(member(scalar), 0..3),
        0_usize..3,
        blanks(),
    )
        .prop_map(|(id, mut members, place, inner)| {
            members.insert(place.min(members.len()), id);
            Tree::Object(members, inner)
        });
    slot(Just(None), item)
}

/// Any value, nested.
pub(crate) fn tree() -> impl Strategy<Value = Tree> {
    let leaf = scalar().prop_map(Tree::Raw);
    leaf.prop_recursive(5, 24, 5, |inner| {
        let any_item = slot(Just(None), inner.clone());
        prop_oneof![
            3 => (prop::collection::vec(member(inner), 0..5), blanks())
                .prop_map(|(members, inner)| Tree::Object(members, inner)),
            1 => (prop::collection::vec(any_item, 0..4), blanks())
                .prop_map(|(items, inner)| Tree::Array(items, inner)),
            1 => (prop::collection::vec(item(), 0..4), blanks())
                .prop_map(|(items, inner)| Tree::Array(items, inner)),
        ]
    })
}

/// Arrays in arrays, far beyond what can be edited.
fn deep() -> impl Strategy<Value = Tree> {
    (1_usize..3000)
        .prop_map(|levels| Tree::Raw(format!("{}{}", "[".repeat(levels), "]".repeat(levels))))
}

/// Two members with different keys that are one to a lossy reader: half a surrogate pair, and U+FFFD.
fn lookalikes() -> impl Strategy<Value = Vec<Slot>> {
    let half = Just(Some(("\"\\ud800\"".to_owned(), None)));
    let other = named("\u{fffd}", tree());
    (slot(half, tree()), other).prop_map(|(half, other)| vec![half, other])
}

/// A customer with an external id and anything else, in any order.
fn data() -> impl Strategy<Value = Tree> {
    let external = scalar()
        .prop_filter("an id", |text| text != "null" && text != "\"\"")
        .prop_map(Tree::Raw);
    let known = select(vec![
        "id",
        "loyalty",
        "promotions",
        "email",
        "extendedProperties",
    ])
    .prop_map(|name| Some((format!("\"{name}\""), Some(name.to_owned()))));
    let known = slot(known, tree());
    let members = prop_oneof![4 => member(tree()), 3 => known, 1 => named("deep", deep())];
    (
        named("externalId", external),
        prop::collection::vec(members, 0..8),
        prop::option::weighted(0.2, lookalikes()),
        any::<prop::sample::Index>(),
        blanks(),
    )
        .prop_map(|(external, mut members, lookalikes, place, inner)| {
            members.extend(lookalikes.into_iter().flatten());
            let place = place.index(members.len() + 1);
            members.insert(place, external);
            Tree::Object(members, inner)
        })
}

/// The `data` of an answer, and the answer around it.
pub(crate) fn record() -> impl Strategy<Value = (Tree, String)> {
    (data(), blanks(), blanks(), any::<bool>(), any::<bool>()).prop_map(
        |(tree, a, b, meta_first, mark)| {
            let meta = format!("\"metaData\"{a}:{{{b}}}");
            let data = format!("\"data\"{b}:{a}{}", tree.text());
            let mark = if mark { "\u{feff}" } else { "" };
            let text = if meta_first {
                format!("{mark}{a}{{{b}{meta}{a},{b}{data}{a}}}{b}")
            } else {
                format!("{mark}{b}{{{data},{meta}}}{a}")
            };
            (tree, text)
        },
    )
}
