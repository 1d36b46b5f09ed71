//! A newer reading of the same customer under the edits: each edit meets it on its own.
//!
//! Whose value counts is decided by meaning, place by place; nothing is decided for the whole record.

use super::{
    compare::{same_meaning, same_spelling},
    document::Document,
    edit::Record,
    json::{Kind, Node},
    pointer::Pointer,
    refusal::Refusal,
    value::{Edit, Json, Value},
};

/// A place that was edited here and changed by somebody else since it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where.
    pub at: Pointer,
    /// What stood there when it was read before.
    pub base: Value,
    /// What stands there now.
    pub theirs: Value,
    /// Why the edit has no place any more: then only theirs can be chosen.
    pub gone: Option<Refusal>,
}

/// What an edit comes to.
enum Verdict {
    /// It stays as it is.
    Mine,
    /// The reading says the same.
    AlreadyThere,
    /// Both changed a list, and both changes fit into one.
    Joined(Json),
    /// Both changed it, or the edit has no place any more.
    Both,
}

impl Record {
    /// A newer reading becomes what was received. An edit stays where nobody else changed anything, vanishes where
    /// the reading says the same, and is joined with the reading at the places of `sets`, which are lists without an
    /// order. Where both changed, it stays for now, and the conflict is returned for somebody to decide. A place
    /// that was unchanged stays so on the way back through the undo history, too.
    pub fn merge(&mut self, theirs: Document, sets: &[Pointer]) -> Vec<Conflict> {
        let before = std::mem::replace(self, Self::new(theirs));
        self.revision = before.revision + 1;
        let (base, edits, mut history) = (before.document, before.edits, before.history);
        let mut conflicts = Vec::new();
        for edit in edits {
            let at = &edit.pointer;
            let joins = sets.contains(at);
            let value = match self.verdict(base.find(at), &edit, joins) {
                Verdict::AlreadyThere => continue,
                Verdict::Mine => edit.value,
                Verdict::Joined(list) => Some(list),
                Verdict::Both => {
                    conflicts.push(self.conflict(at, base.find(at)));
                    edit.value
                }
            };
            // An edit without a place is kept as well, so that nothing typed is lost.
            let pointer = edit.pointer;
            if self.put(&pointer, value.clone()).is_err() {
                self.edits.push(Edit { pointer, value });
            }
        }
        let document = &self.document;
        history.revalue(|edit| {
            let old = base.find(&edit.pointer);
            let was_unchanged = same_meaning(edit.node(), old);
            if was_unchanged && !same_meaning(old, document.find(&edit.pointer)) {
                edit.value = document.find(&edit.pointer).map(Json::from);
            }
        });
        history.end_run();
        self.history = history;
        conflicts
    }

    fn verdict(&self, base: Option<Node<'_>>, edit: &Edit, joins: bool) -> Verdict {
        let (mine, theirs) = (edit.node(), self.base(&edit.pointer));
        let is_untouched = same_spelling(base, theirs) && !same_spelling(mine, theirs);
        if same_meaning(mine, theirs) && !is_untouched {
            return Verdict::AlreadyThere;
        }
        if self.base_has_place(&edit.pointer).is_err() {
            return Verdict::Both;
        }
        if same_meaning(base, theirs) {
            return Verdict::Mine;
        }
        match joins.then(|| joined(base, mine, theirs)).flatten() {
            Some(list) if same_meaning(Some(list.node()), theirs) => Verdict::AlreadyThere,
            Some(list) => Verdict::Joined(list),
            None => Verdict::Both,
        }
    }

    /// What was edited here on `base`, and what was received there since.
    pub fn conflict(&self, at: &Pointer, base: Option<Node<'_>>) -> Conflict {
        Conflict {
            at: at.clone(),
            base: base.map(Json::from),
            theirs: self.base(at).map(Json::from),
            gone: self.base_has_place(at).err(),
        }
    }
}

/// Their list without what was taken out here and with what was added here; none where one of them is no list.
pub fn joined(
    base: Option<Node<'_>>,
    mine: Option<Node<'_>>,
    theirs: Option<Node<'_>>,
) -> Option<Json> {
    let (base, mine, theirs) = (items(base)?, items(mine)?, items(theirs)?);
    let kept = theirs
        .iter()
        .filter(|item| holds(&mine, **item) || !holds(&base, **item));
    let added = mine
        .iter()
        .filter(|item| !holds(&base, **item) && !holds(&theirs, **item));
    Some(Json::array(kept.chain(added).map(|item| Json::from(*item))))
}

/// The items of a list; absent and null are an empty one.
fn items(list: Option<Node<'_>>) -> Option<Vec<Node<'_>>> {
    match list.map(|list| (list, list.kind())) {
        None | Some((_, Kind::Null)) => Some(Vec::new()),
        Some((list, Kind::Array)) => Some(list.items()),
        Some(_) => None,
    }
}

fn holds(list: &[Node<'_>], item: Node<'_>) -> bool {
    list.iter().any(|own| same_meaning(Some(*own), Some(item)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Run;

    fn document(data: &str) -> Document {
        Document::parse(format!(r#"{{"data":{data}}}"#).into_bytes()).unwrap()
    }

    /// The record read as `base`, edited as `mine` says (`/place=value`, `-` removes), then read as `theirs`.
    fn merged(base: &str, mine: &str, theirs: &str) -> (Record, Vec<Conflict>) {
        let mut record = Record::new(document(base));
        for edit in mine.split_whitespace() {
            let (at, value) = edit.rsplit_once('=').unwrap();
            let value = (value != "-").then(|| Json::parse(value).unwrap());
            record.set(&at.parse().unwrap(), value, Run::Step).unwrap();
        }
        let sets = [Pointer::of(["stores"])];
        let conflicts = record.merge(document(theirs), &sets);
        (record, conflicts)
    }

    /// The edits that are left, and the places in conflict.
    fn outcome(base: &str, mine: &str, theirs: &str) -> (String, String) {
        let (record, conflicts) = merged(base, mine, theirs);
        let edits = record.edits().iter().map(|edit| {
            let value = edit.value.as_ref().map_or("-", Json::raw);
            format!("{}={value}", edit.pointer)
        });
        let edits: Vec<_> = edits.collect();
        let places: Vec<_> = conflicts.iter().map(|found| found.at.to_string()).collect();
        (edits.join(" "), places.join(" "))
    }

    #[test]
    fn each_edit_meets_the_reading_on_its_own() {
        for (base, mine, theirs, edits, conflicts) in [
            // Nobody else changed it.
            (r#"{"a":1,"b":1}"#, "/a=2", r#"{"a":1,"b":9}"#, "/a=2", ""),
            (r#"{"a":null}"#, "/a=2", "{}", "/a=2", ""),
            (r#"{"a":5e2}"#, "/a=2", r#"{"a":500.00}"#, "/a=2", ""),
            (r#"{"a":1010}"#, "/a=2", r#"{"a":"1010"}"#, "/a=2", ""),
            ("{}", "/a=2", r#"{"a":""}"#, "/a=2", ""),
            (r#"{"a":""}"#, "/a=2", "{}", "/a=2", ""),
            // Another type or spelling is an edit, too, where somebody wants it.
            (r#"{"a":1}"#, r#"/a="1""#, r#"{"a":1}"#, r#"/a="1""#, ""),
            ("{}", r#"/a="""#, "{}", r#"/a="""#, ""),
            // The reading says the same.
            (r#"{"a":1}"#, "/a=2", r#"{"a":2.0}"#, "", ""),
            (r#"{"a":1}"#, r#"/a="2""#, r#"{"a":2}"#, "", ""),
            (r#"{"a":1}"#, "/a=null", r#"{"a":""}"#, "", ""),
            (r#"{"a":1}"#, r#"/a="1""#, r#"{"a":"1"}"#, "", ""),
            // Digits are no number where a zero stands before them.
            (
                r#"{"a":1}"#,
                r#"/a="0153""#,
                r#"{"a":153}"#,
                r#"/a="0153""#,
                "/a",
            ),
            (r#"{"a":1}"#, "/a=null", "{}", "", ""),
            (r#"{"a":1}"#, "/a=-", r#"{"a":null}"#, "", ""),
            // Both changed it.
            (r#"{"a":1}"#, "/a=2", r#"{"a":3}"#, "/a=2", "/a"),
            (r#"{"a":1}"#, "/a=2", "{}", "/a=2", "/a"),
            ("{}", "/a=2", r#"{"a":3}"#, "/a=2", "/a"),
            // One of two.
            (
                r#"{"a":1,"b":1}"#,
                "/a=2 /b=2",
                r#"{"a":1,"b":3}"#,
                "/a=2 /b=2",
                "/b",
            ),
            // Members of one object are places of their own.
            (
                r#"{"x":{"a":1,"b":1}}"#,
                "/x/a=2",
                r#"{"x":{"a":1,"b":3}}"#,
                "/x/a=2",
                "",
            ),
            ("{}", "/x/a=2", r#"{"x":{"b":3}}"#, "/x/a=2", ""),
        ] {
            let expected = (edits.to_owned(), conflicts.to_owned());
            assert_eq!(
                outcome(base, mine, theirs),
                expected,
                "{base} {mine} {theirs}"
            );
        }
    }

    #[test]
    fn lists_without_an_order_are_joined() {
        for (base, mine, theirs, edits, conflicts) in [
            (
                r#"["A"]"#,
                r#"["A","B"]"#,
                r#"["A","C"]"#,
                r#"["A","C","B"]"#,
                "",
            ),
            (
                r#"["A","B"]"#,
                r#"["B"]"#,
                r#"["A","B","C"]"#,
                r#"["B","C"]"#,
                "",
            ),
            (r#"["A"]"#, r#"["B"]"#, "null", r#"["B"]"#, ""),
            (r#"["A"]"#, r#"["A","B"]"#, r#"["B","A"]"#, "", ""),
            (r#"["A"]"#, "[]", r#"["A","B"]"#, r#"["B"]"#, ""),
            (r#"["A"]"#, r#"["B"]"#, r#""A""#, r#"["B"]"#, "/stores"),
        ] {
            let data = |list: &str| format!(r#"{{"stores":{list}}}"#);
            let left = if edits.is_empty() {
                String::new()
            } else {
                format!("/stores={edits}")
            };
            let found = outcome(&data(base), &format!("/stores={mine}"), &data(theirs));
            assert_eq!(
                found,
                (left, conflicts.to_owned()),
                "{base} {mine} {theirs}"
            );
        }
    }

    #[test]
    fn an_item_that_is_gone_leaves_the_edit_to_be_decided() {
        let list = r#"{"l":[{"id":7,"v":true}]}"#;
        let (record, conflicts) = merged(list, "/l/[id=7]/v=false", r#"{"l":[]}"#);
        assert_eq!(record.edits().len(), 1, "nothing typed is lost");
        assert!(matches!(
            conflicts[0].gone,
            Some(Refusal::NoSuchItem { .. })
        ));
        assert_eq!(conflicts[0].base, Some(Json::bool(true)));
        assert_eq!(conflicts[0].theirs, None);
    }

    #[test]
    fn undoing_goes_back_to_what_others_stored_since() {
        let (mut record, conflicts) = merged(r#"{"a":1}"#, "/a=2", r#"{"a":3}"#);
        assert_eq!(conflicts.len(), 1);
        record.undo();
        assert_eq!(
            record.edits(),
            [],
            "no edit that writes the old value over theirs"
        );
        record.redo();
        assert_eq!(record.edits()[0].value, Some(Json::parse("2").unwrap()));
    }
}
