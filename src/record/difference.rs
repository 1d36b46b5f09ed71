//! A JSON object that somebody typed over, as edits of its single members: so what they left alone keeps its bytes.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use super::{
    compare::same_spelling,
    json::{Kind, Node},
    pointer::Pointer,
    refusal::MAX_NESTING,
    slip::{Slip, SyntaxError},
    token::tokens,
    value::{Json, Value},
};

/// The edits that make `typed` of what stands at `at` now, going down where both are objects. Blanks, escapes and the
/// order of members are no difference. Over an absent or null place each typed member is an edit of its own, and an
/// empty object over an absent one none at all. Of a key typed twice the last counts.
pub fn member_edits(
    at: &Pointer,
    base: Option<Node<'_>>,
    typed: Node<'_>,
) -> Vec<(Pointer, Value)> {
    let mut edits = Vec::new();
    let nothing = Node::trusted("{}");
    match base.map(Node::kind) {
        None if typed.kind() == Kind::Object => compare(at, nothing, typed, &mut edits),
        Some(Kind::Null) if typed.kind() == Kind::Object && !typed.members().is_empty() => {
            compare(at, nothing, typed, &mut edits);
        }
        _ => one(at.clone(), base, Some(typed), &mut edits),
    }
    edits
}

/// The edits for a text that was typed for a member, over the value that stands there; nothing over nothing stays absent,
/// nothing over something is `null`.
pub fn typed_member(
    at: &Pointer,
    base: Option<Node<'_>>,
    text: &str,
) -> Result<Vec<(Pointer, Value)>, SyntaxError> {
    if text.trim().is_empty() {
        let value = base.map(|_| Json::null());
        return Ok(vec![(at.clone(), value)]);
    }
    let typed = Json::parse(text)?;
    no_name_twice(base, typed.node(), typed.raw())?;
    Ok(member_edits(at, base, typed.node()))
}

/// Names that stand twice in an object of `typed`, which is part of `text`, are a mistake: only one of them would count.
/// What came so is none.
pub fn no_name_twice(
    base: Option<Node<'_>>,
    typed: Node<'_>,
    text: &str,
) -> Result<(), SyntaxError> {
    let came_so: HashSet<_> = (base.into_iter().flat_map(names_twice))
        .map(|(place, _)| place)
        .collect();
    let mut found = names_twice(typed).into_iter();
    match found.find(|(place, _)| !came_so.contains(place)) {
        Some((_, name)) => {
            let slip = Slip::Twice(name.raw().to_owned());
            Err(SyntaxError::at(text, name.span_in(text).start, slip))
        }
        None => Ok(()),
    }
}

/// The names that stand in their object already, each with a number for its place: that of the names on the way to it,
/// whichever items of lists they lie in. In one pass, however deep.
fn names_twice(node: Node<'_>) -> Vec<(u64, Node<'_>)> {
    /// An object with the names in it so far, or a list.
    struct Level<'a> {
        place: u64,
        names: Option<HashSet<Cow<'a, [u8]>>>,
    }
    let mut found = Vec::new();
    let mut levels: Vec<Level<'_>> = Vec::new();
    let mut place = 0;
    let mut is_name = false;
    for token in tokens(node.raw()) {
        match token {
            "{" | "[" => {
                is_name = token == "{";
                let names = is_name.then(HashSet::new);
                levels.push(Level { place, names });
            }
            "}" | "]" => {
                levels.pop();
                is_name = false;
            }
            "," => {
                let level = levels.last();
                is_name = level.is_some_and(|level| level.names.is_some());
                place = level.map_or(0, |level| level.place);
            }
            _ if is_name => {
                is_name = false;
                let name = Node::trusted(token);
                if let (Some(level), Some(decoded)) = (levels.last_mut(), name.decoded()) {
                    let mut hasher = DefaultHasher::new();
                    (level.place, &decoded).hash(&mut hasher);
                    place = hasher.finish();
                    let names = level.names.get_or_insert_default();
                    if !names.insert(decoded) {
                        found.push((place, name));
                    }
                }
            }
            _ => {}
        }
    }
    found
}

/// One place: absent, equal, two objects, or simply another value.
fn one(
    at: Pointer,
    base: Option<Node<'_>>,
    typed: Option<Node<'_>>,
    edits: &mut Vec<(Pointer, Value)>,
) {
    if same_spelling(base, typed) {
        return;
    }
    match (base, typed) {
        (Some(base), Some(typed))
            if base.kind() == Kind::Object
                && typed.kind() == Kind::Object
                && at.steps().len() < MAX_NESTING =>
        {
            compare(&at, base, typed, edits);
        }
        _ => edits.push((at, typed.map(Json::from))),
    }
}

/// The members of two objects: changed and gone ones in the order of the base, then new ones in the order typed.
fn compare(at: &Pointer, base: Node<'_>, typed: Node<'_>, edits: &mut Vec<(Pointer, Value)>) {
    let (old, new) = (by_key(base), by_key(typed));
    let (mut seen, mut own) = (HashSet::new(), Vec::new());
    let nothing = Vec::new();
    for (key, _) in base.members().into_iter().chain(typed.members()) {
        let Some(key) = key.decoded() else { continue };
        if !seen.insert(key.clone()) {
            continue;
        }
        let (old, new) = (
            old.get(&key).unwrap_or(&nothing),
            new.get(&key).unwrap_or(&nothing),
        );
        // Duplicates that nobody touched are nobody's edit.
        let untouched = old.len() == new.len()
            && (old.iter().zip(new)).all(|(old, new)| same_spelling(Some(*old), Some(*new)));
        if untouched {
            continue;
        }
        let Ok(name) = std::str::from_utf8(&key) else {
            // No pointer names a key with half a surrogate pair: then it is one edit of the whole object.
            edits.push((at.clone(), Some(typed.into())));
            return;
        };
        let place = at.clone().key(name);
        if old.len() > 1 {
            // An edit here is refused, and the refusal says why.
            own.push((place, new.last().copied().map(Json::from)));
        } else {
            one(place, old.last().copied(), new.last().copied(), &mut own);
        }
    }
    edits.append(&mut own);
}

fn by_key(object: Node<'_>) -> HashMap<Cow<'_, [u8]>, Vec<Node<'_>>> {
    let mut members: HashMap<_, Vec<_>> = HashMap::new();
    for (key, value) in object.members() {
        members
            .entry(key.decoded().unwrap_or_default())
            .or_default()
            .push(value);
    }
    members
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edits(base: &str, typed: &str) -> String {
        let base = (!base.is_empty()).then(|| Node::parse(base).unwrap());
        let typed = Node::parse(typed).unwrap();
        member_edits(&Pointer::of(["x"]), base, typed)
            .into_iter()
            .map(|(at, value)| format!("{at}={}", value.as_ref().map_or("-", Json::raw)))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn names_single_members() {
        let base = r#"{"a":500.00,"b":{"c":[1,2],"d":"\u0041"},"e":null}"#;
        for (typed, expected) in [
            (
                r#"{ "e":null, "b":{"d":"A","c":[ 1, 2 ]}, "a":500.00 }"#,
                "",
            ),
            (r#"{"a":500,"b":{"c":[1,2],"d":"A"},"e":null}"#, "/x/a=500"),
            (
                r#"{"a":500.00,"b":{"c":[1],"n":{}},"e":{"f":1}}"#,
                r#"/x/b/c=[1] /x/b/d=- /x/b/n={} /x/e={"f":1}"#,
            ),
            ("7", "/x=7"),
        ] {
            assert_eq!(edits(base, typed), expected, "{typed}");
        }
    }

    #[test]
    fn fills_an_absent_place_member_by_member() {
        assert_eq!(edits("", r#"{"a":1,"b":2}"#), "/x/a=1 /x/b=2");
        assert_eq!(edits("null", r#"{"a":1}"#), "/x/a=1");
        assert_eq!(edits("", "{}"), "");
        assert_eq!(edits("null", "{}"), "/x={}");
        assert_eq!(edits("", "[]"), "/x=[]");
        assert_eq!(
            edits("{}", r#"{"a":{"\ud800":1,"b":2}}"#),
            r#"/x/a={"\ud800":1,"b":2}"#
        );
        assert_eq!(
            edits("{}", r#"{"b":2,"\ud800":1}"#),
            r#"/x={"b":2,"\ud800":1}"#
        );
    }

    #[test]
    fn leaves_duplicates_alone_unless_touched() {
        let base = r#"{"a":1,"a":2,"b":3}"#;
        assert_eq!(edits(base, r#"{"a":1,"a":2,"b":4}"#), "/x/b=4");
        assert_eq!(edits(base, r#"{"a":1,"a":5,"b":3}"#), "/x/a=5");
    }

    #[test]
    fn a_name_typed_twice_is_a_mistake_where_it_did_not_come_so() {
        for (base, typed, expected) in [
            ("", r#"{"a":1,"a":2}"#, Some((1, 8, r#""a""#))),
            (
                "{\"a\":1}",
                "{\n  \"b\": 1, \"a\": 1,\n  \"\\u0061\": 1}",
                Some((3, 3, r#""\u0061""#)),
            ),
            ("", "{\"æ\": {\"b\": 1, \"b\": 1}}", Some((1, 16, r#""b""#))),
            (
                "",
                r#"{"a":[{"b":{}},{"b":{},"b":[]}]}"#,
                Some((1, 24, r#""b""#)),
            ),
            (
                "",
                r#"{"a":{"a":1},"b":{"a":1},"c":["a","a"],"d":[{"a":1},{"a":1}]}"#,
                None,
            ),
            // What came so, and what stands beside it.
            (r#"{"a":1,"a":2}"#, r#"{"a":1,"a":2,"b":3}"#, None),
            (
                r#"{"a":1,"a":2}"#,
                r#"{"a":1,"a":2,"b":3,"b":4}"#,
                Some((1, 20, r#""b""#)),
            ),
            (
                r#"{"o":[{"a":1,"a":2}]}"#,
                r#"{"o":[{},{"a":1,"a":2}]}"#,
                None,
            ),
            (
                r#"{"o":[{"a":1,"a":2}]}"#,
                r#"{"a":1,"a":2}"#,
                Some((1, 8, r#""a""#)),
            ),
        ] {
            let base = (!base.is_empty()).then(|| Node::parse(base).unwrap());
            let found = no_name_twice(base, Node::parse(typed).unwrap(), typed).err();
            let found = found.map(|mistake| (mistake.line, mistake.column, mistake.slip));
            let expected =
                expected.map(|(line, column, name)| (line, column, Slip::Twice(name.to_owned())));
            assert_eq!(found, expected, "{typed}");
        }
    }
}
