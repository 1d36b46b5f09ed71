//! Edits worked into a JSON text: only the edited spans change, every other byte stays.
//!
//! One pass for any number of edits. A removed member takes one comma and the blanks up to the next member with it, the
//! last one what stands behind the value before it, an only one leaves the blanks. New members go last, directly behind
//! the last value, or behind the `{`. Absent parents are created, a null one becomes an object. Knows nothing of what
//! the members are called.

use std::collections::HashMap;

use super::{
    index::ids,
    json::{Kind, Node},
    pointer::{Pointer, Step},
    refusal::Refusal,
    value::{Edit, Json, quoted},
};

/// What shall stand at a place; `None` removes it.
#[derive(Clone, Copy)]
pub(super) struct Splice<'a> {
    pub(super) at: &'a Pointer,
    pub(super) value: Option<&'a str>,
}

impl Edit {
    pub(super) fn change(&self) -> Splice<'_> {
        Splice {
            at: &self.pointer,
            value: self.value.as_ref().map(Json::raw),
        }
    }
}

impl<'a> Splice<'a> {
    fn step(self, depth: usize) -> Option<&'a Step> {
        self.at.steps().get(depth)
    }
}

/// The changes that go on with the same step.
type Group<'a> = (&'a Step, Vec<Splice<'a>>);

/// What becomes of a member or an item.
pub(super) enum Verdict {
    Keep,
    Replace(String),
    Remove,
}

/// The text of `node` after `changes`, all of which lie `depth` steps down at `node` or inside it, none inside another.
/// `None` where nothing stands there any more, or still.
pub(super) fn splice(
    node: Option<Node<'_>>,
    changes: &[Splice<'_>],
    depth: usize,
) -> Result<Option<String>, Refusal> {
    if let Some(whole) = changes.iter().find(|change| change.step(depth).is_none()) {
        return Ok(whole.value.map(str::to_owned));
    }
    let Some(node) = node else {
        return create(changes, depth);
    };
    match node.kind() {
        Kind::Null => Ok(Some(
            create(changes, depth)?.unwrap_or_else(|| node.raw().to_owned()),
        )),
        Kind::Object => object(node, &node.members(), changes, depth).map(Some),
        Kind::Array => array(node, changes, depth).map(Some),
        Kind::Boolean | Kind::Number | Kind::String => Err(Refusal::OtherType {
            parent: prefix(changes, depth),
        }),
    }
}

/// An object of the changed members alone, for a parent that is not there; `None` if all of them only remove.
fn create(changes: &[Splice<'_>], depth: usize) -> Result<Option<String>, Refusal> {
    let mut added = Vec::new();
    for (step, group) in groups(changes, depth) {
        match step {
            Step::Key(key) => {
                if let Some(text) = splice(None, &group, depth + 1)? {
                    added.push((key.as_str(), text));
                }
            }
            Step::Id(id) => return Err(no_such_item(id, changes, depth)),
        }
    }
    Ok((!added.is_empty()).then(|| rewrite("{}", &[], &[], &added)))
}

/// The object `node`, whose members are `members`, after `changes`.
pub(super) fn object(
    node: Node<'_>,
    members: &[(Node<'_>, Node<'_>)],
    changes: &[Splice<'_>],
    depth: usize,
) -> Result<String, Refusal> {
    let groups = groups(changes, depth);
    let mut wanted = HashMap::with_capacity(groups.len());
    for (place, (step, _)) in groups.iter().enumerate() {
        match step {
            Step::Key(key) => wanted.insert(key.as_bytes(), place),
            Step::Id(id) => return Err(no_such_item(id, changes, depth)),
        };
    }
    // Everything is found before anything is descended into: a duplicate is told as that.
    let mut seen = vec![false; groups.len()];
    let mut places = Vec::with_capacity(members.len());
    for (key, _) in members {
        let place = key
            .decoded()
            .and_then(|key| wanted.get(key.as_ref()).copied());
        if place.is_some_and(|place| std::mem::replace(&mut seen[place], true)) {
            return Err(Refusal::DuplicateKey {
                key: key.string().unwrap_or_default().into_owned(),
                object: prefix(changes, depth),
            });
        }
        places.push(place);
    }
    let values = members.iter().map(|(_, value)| *value);
    let verdicts = verdicts(values, &places, &groups, depth)?;
    let mut added = Vec::new();
    for ((step, group), seen) in groups.iter().zip(seen) {
        if let (Step::Key(key), false) = (step, seen)
            && let Some(text) = splice(None, group, depth + 1)?
        {
            added.push((key.as_str(), text));
        }
    }
    Ok(rewrite(
        node.raw(),
        &member_slots(node, members),
        &verdicts,
        &added,
    ))
}

/// The array `node` after `changes` of items named by their ids.
fn array(node: Node<'_>, changes: &[Splice<'_>], depth: usize) -> Result<String, Refusal> {
    let groups = groups(changes, depth);
    let mut wanted = HashMap::with_capacity(groups.len());
    for (place, (step, _)) in groups.iter().enumerate() {
        match step {
            Step::Id(id) => wanted.insert(id.as_bytes(), place),
            Step::Key(_) => {
                return Err(Refusal::Position {
                    list: prefix(changes, depth),
                });
            }
        };
    }
    let items = node.items();
    let mut seen = vec![false; groups.len()];
    let mut places = Vec::with_capacity(items.len());
    for item in &items {
        let (ids, id_members) = ids(*item);
        let found = ids.iter().find_map(|id| wanted.get(id.as_ref()).copied());
        if let Some(place) = found
            && let Step::Id(id) = groups[place].0
        {
            if std::mem::replace(&mut seen[place], true) {
                return Err(Refusal::DuplicateId {
                    id: id.clone(),
                    list: prefix(changes, depth),
                });
            }
            if id_members > 1 {
                return Err(Refusal::DuplicateKey {
                    key: "id".to_owned(),
                    object: prefix(changes, depth).id(id),
                });
            }
        }
        places.push(found);
    }
    for ((step, _), seen) in groups.iter().zip(seen) {
        if let (Step::Id(id), false) = (step, seen) {
            return Err(no_such_item(id, changes, depth));
        }
    }
    let verdicts = verdicts(items.iter().copied(), &places, &groups, depth)?;
    let slots: Vec<_> = items
        .iter()
        .map(|item| {
            let span = item.span_in(node.raw());
            Slot {
                start: span.start,
                value: span.start,
                end: span.end,
            }
        })
        .collect();
    Ok(rewrite(node.raw(), &slots, &verdicts, &[]))
}

/// What becomes of each value, given which of `groups` changes it.
fn verdicts<'a>(
    values: impl Iterator<Item = Node<'a>>,
    places: &[Option<usize>],
    groups: &[Group<'_>],
    depth: usize,
) -> Result<Vec<Verdict>, Refusal> {
    values
        .zip(places)
        .map(|(value, place)| match place {
            None => Ok(Verdict::Keep),
            Some(place) => {
                let text = splice(Some(value), &groups[*place].1, depth + 1)?;
                Ok(text.map_or(Verdict::Remove, Verdict::Replace))
            }
        })
        .collect()
}

/// The changes by the step they take at `depth`, in the order of the first of each.
fn groups<'a>(changes: &[Splice<'a>], depth: usize) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut places = HashMap::new();
    for change in changes {
        let Some(step) = change.step(depth) else {
            continue;
        };
        let place = *places.entry(step).or_insert_with(|| {
            groups.push((step, Vec::new()));
            groups.len() - 1
        });
        groups[place].1.push(*change);
    }
    groups
}

/// Where the first of `changes` stands `depth` steps down.
fn prefix(changes: &[Splice<'_>], depth: usize) -> Pointer {
    changes
        .first()
        .map(|change| change.at.prefix(depth))
        .unwrap_or_default()
}

fn no_such_item(id: &str, changes: &[Splice<'_>], depth: usize) -> Refusal {
    Refusal::NoSuchItem {
        id: id.to_owned(),
        list: prefix(changes, depth),
    }
}

/// Where a member or an item stands in the text of its parent: from its key (an item: its value) to the end.
pub(super) struct Slot {
    start: usize,
    value: usize,
    end: usize,
}

/// Where the members of `node` stand in its text.
pub(super) fn member_slots(node: Node<'_>, members: &[(Node<'_>, Node<'_>)]) -> Vec<Slot> {
    members
        .iter()
        .map(|(key, value)| {
            let span = value.span_in(node.raw());
            Slot {
                start: key.span_in(node.raw()).start,
                value: span.start,
                end: span.end,
            }
        })
        .collect()
}

/// The text of an object or array with a verdict carried out on each of its slots and new members added.
pub(super) fn rewrite(
    text: &str,
    slots: &[Slot],
    verdicts: &[Verdict],
    added: &[(&str, String)],
) -> String {
    let added = added
        .iter()
        .map(|(key, value)| format!("{}:{value}", quoted(key)))
        .collect::<Vec<_>>()
        .join(",");
    let replaced = verdicts.iter().map(|verdict| match verdict {
        Verdict::Replace(value) => value.len(),
        Verdict::Keep | Verdict::Remove => 0,
    });
    // Room for all of it at once: growing would copy a large record.
    let mut out = String::with_capacity(text.len() + added.len() + 1 + replaced.sum::<usize>());
    let last_kept = verdicts
        .iter()
        .rposition(|verdict| !matches!(verdict, Verdict::Remove));
    let (head, tail) = match (slots.first(), slots.last()) {
        (Some(first), Some(last)) => (first.start, last.end),
        _ => (1, 1),
    };
    let Some(last_kept) = last_kept else {
        out.push_str(&text[..1]);
        out.push_str(&added);
        out.push_str(&text[1..head]);
        out.push_str(&text[tail..]);
        return out;
    };
    out.push_str(&text[..head]);
    for (place, (slot, verdict)) in slots.iter().zip(verdicts).enumerate().take(last_kept + 1) {
        match verdict {
            Verdict::Remove => continue,
            Verdict::Keep => out.push_str(&text[slot.start..slot.end]),
            Verdict::Replace(value) => {
                out.push_str(&text[slot.start..slot.value]);
                out.push_str(value);
            }
        }
        if place < last_kept {
            out.push_str(&text[slot.end..slots[place + 1].start]);
        }
    }
    if !added.is_empty() {
        out.push(',');
        out.push_str(&added);
    }
    out.push_str(&text[tail..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::{self, Words};

    /// `text` after the edits, or the refusal's words.
    fn after(text: &str, edits: &[(&str, Option<&str>)]) -> String {
        let pointers: Vec<Pointer> = edits.iter().map(|(at, _)| at.parse().unwrap()).collect();
        let changes: Vec<_> = pointers
            .iter()
            .zip(edits)
            .map(|(at, (_, value))| Splice { at, value: *value })
            .collect();
        match splice(Some(Node::parse(text).unwrap()), &changes, 0) {
            Ok(text) => text.unwrap_or_default(),
            Err(refusal) => Words::default().text(&voice::refusal(&refusal)),
        }
    }

    #[test]
    fn replaces_only_the_span_of_the_value() {
        let text = r#"{ "a" : 500.00 , "b":{"\u0063" :[ 1 ] }, "d":5e2}"#;
        assert_eq!(
            after(text, &[("/b/c", Some("null"))]),
            r#"{ "a" : 500.00 , "b":{"\u0063" :null }, "d":5e2}"#
        );
        assert_eq!(
            after(text, &[("/a", Some("1")), ("/d", Some("2"))]),
            r#"{ "a" : 1 , "b":{"\u0063" :[ 1 ] }, "d":2}"#
        );
    }

    #[test]
    fn removes_with_one_comma() {
        let text = "{ \"a\" : 1 ,\n \"b\":2 , \"c\" : 3 }";
        for (gone, left) in [
            (vec!["/a"], "{ \"b\":2 , \"c\" : 3 }"),
            (vec!["/b"], "{ \"a\" : 1 ,\n \"c\" : 3 }"),
            (vec!["/c"], "{ \"a\" : 1 ,\n \"b\":2 }"),
            (vec!["/a", "/c"], "{ \"b\":2 }"),
            (vec!["/b", "/c"], "{ \"a\" : 1 }"),
            (vec!["/a", "/b", "/c"], "{  }"),
            (vec!["/x", "/x1/y"], text),
        ] {
            let edits: Vec<_> = gone.iter().map(|at| (*at, None)).collect();
            assert_eq!(after(text, &edits), left, "{gone:?}");
        }
    }

    #[test]
    fn adds_last_and_creates_parents() {
        let new = &[("/n\"/m", Some("1")), ("/o", Some("2"))];
        assert_eq!(
            after("{ \"a\" : 1 }", new),
            r#"{ "a" : 1,"n\"":{"m":1},"o":2 }"#
        );
        assert_eq!(after("{ }", new), r#"{"n\"":{"m":1},"o":2 }"#);
        assert_eq!(
            after(r#"{"n\"": null }"#, new),
            r#"{"n\"": {"m":1},"o":2 }"#
        );
        assert_eq!(
            after("{ \"a\" : 1 }", &[("/a", None), ("/b", Some("2"))]),
            "{\"b\":2  }"
        );
        assert_eq!(after(r#"{"a":null}"#, &[("/a/b", None)]), r#"{"a":null}"#);
    }

    #[test]
    fn finds_items_by_id() {
        let text = r#"{"l":[ {"id":7,"v":1} , {"id":"x","v":2},{"v":3}, 4 ]}"#;
        assert_eq!(
            after(text, &[("/l/[id=x]/v", Some("9")), ("/l/[id=7]", None)]),
            r#"{"l":[ {"id":"x","v":9},{"v":3}, 4 ]}"#
        );
    }

    #[test]
    fn refuses_what_it_could_get_wrong() {
        let text =
            r#"{"a":1,"d":{"k":1,"\u006b":2},"l":[{"id":1},{"id":"1"},{"id":2,"id":3}],"s":"x"}"#;
        for (at, words) in [
            ("/d/k", "\"k\" is more than once in /d"),
            ("/d/k/x", "\"k\" is more than once in /d"),
            ("/l/[id=1]/v", "/l has more than one item with the id \"1\""),
            ("/l/[id=3]/v", "\"id\" is more than once in /l/[id=3]"),
            ("/l/[id=9]/v", "/l has no item with the id \"9\""),
            ("/d/[id=9]/v", "/d has no item with the id \"9\""),
            ("/n/[id=9]/v", "/n has no item with the id \"9\""),
            ("/l/0", "/l is a list, and its items may move"),
            ("/s/x", "Nothing can be put inside /s;"),
        ] {
            let got = after(text, &[(at, Some("0"))]);
            assert!(got.starts_with(words), "{at}: {got}");
        }
        // Elsewhere they do no harm.
        assert!(after(text, &[("/a", Some("0"))]).starts_with("{\"a\":0,"));
    }
}
