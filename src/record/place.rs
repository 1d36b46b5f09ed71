//! Whether an edit has one place to go to, and only one. Changes nothing.

use super::{
    edit::Record,
    index::ids,
    json::{Kind, Node},
    payload,
    pointer::{Pointer, Step},
    refusal::{MAX_NESTING, Refusal},
    splice::{Splice, splice},
    value::Edit,
};

impl Record {
    /// Whether an edit at this place can be made and sent.
    pub fn editable(&self, at: &Pointer) -> Result<(), Refusal> {
        if let Some(refusal) = self.document.read_only() {
            return Err(refusal.clone());
        }
        let Some(first) = at.steps().first() else {
            return Err(Refusal::WholeRecord);
        };
        if let Step::Key(top) = first
            && payload::is_fixed(top)
        {
            return Err(Refusal::Fixed {
                member: top.clone(),
            });
        }
        if at.steps().len() > MAX_NESTING {
            return Err(Refusal::TooDeep);
        }
        if let Some(place) = (at.steps().windows(2))
            .position(|pair| matches!(pair, [Step::Id(_), Step::Key(key)] if key == "id"))
        {
            return Err(Refusal::ItemId {
                list: at.prefix(place),
            });
        }
        self.has_place(at)
    }

    /// Whether the record, as edited so far, has exactly one place for an edit.
    pub(super) fn has_place(&self, at: &Pointer) -> Result<(), Refusal> {
        if self.edit(at).is_some() {
            return Ok(());
        }
        let Some(edit) = self.around(at) else {
            return self.base_has_place(at);
        };
        let depth = edit.pointer.steps().len();
        if let (None, Some(Step::Id(id))) = (&edit.value, edit.pointer.steps().last()) {
            return Err(Refusal::NoSuchItem {
                id: id.clone(),
                list: at.prefix(depth - 1),
            });
        }
        splice(edit.node(), &[probe(at)], depth).map(drop)
    }

    /// Whether the received record has exactly one place for an edit.
    pub(super) fn base_has_place(&self, at: &Pointer) -> Result<(), Refusal> {
        let mut node = Some(self.document.data());
        for (depth, step) in at.steps().iter().enumerate() {
            node = self.base_step(at, depth, step, node)?;
        }
        Ok(())
    }

    /// What stands where a step leads from `node`, if it leads to one place only, as [`splice`] would find it.
    fn base_step<'a>(
        &'a self,
        at: &Pointer,
        depth: usize,
        step: &Step,
        node: Option<Node<'a>>,
    ) -> Result<Option<Node<'a>>, Refusal> {
        let above = || at.prefix(depth);
        let kind = node.map_or(Kind::Null, Node::kind);
        match (step, kind) {
            (Step::Id(id), Kind::Null | Kind::Object) => {
                return Err(Refusal::NoSuchItem {
                    id: id.clone(),
                    list: above(),
                });
            }
            (Step::Key(_), Kind::Array) => return Err(Refusal::Position { list: above() }),
            (_, Kind::Boolean | Kind::Number | Kind::String) => {
                return Err(Refusal::OtherType { parent: above() });
            }
            (Step::Key(_), Kind::Null | Kind::Object) | (Step::Id(_), Kind::Array) => {}
        }
        let found = node.map_or_else(Vec::new, |node| self.document.indexed().all(node, step));
        match (step, found.as_slice()) {
            (Step::Key(_), []) => Ok(None),
            (Step::Key(_), [only]) => Ok(Some(*only)),
            (Step::Key(key), _) => Err(Refusal::DuplicateKey {
                key: key.clone(),
                object: above(),
            }),
            (Step::Id(id), []) => Err(Refusal::NoSuchItem {
                id: id.clone(),
                list: above(),
            }),
            (Step::Id(id), [first, ..]) if ids(*first).1 > 1 => Err(Refusal::DuplicateKey {
                key: "id".to_owned(),
                object: above().id(id),
            }),
            (Step::Id(_), [only]) => Ok(Some(*only)),
            (Step::Id(id), _) => Err(Refusal::DuplicateId {
                id: id.clone(),
                list: above(),
            }),
        }
    }

    /// The edit that this place lies inside of.
    pub(super) fn around(&self, at: &Pointer) -> Option<&Edit> {
        self.edits
            .iter()
            .find(|edit| edit.pointer != *at && edit.pointer.contains(at))
    }
}

/// An edit that only asks whether there is a place for one.
fn probe(at: &Pointer) -> Splice<'_> {
    Splice {
        at,
        value: Some("null"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Document;

    /// Odd in every way that matters, with so much in each object and list that all of them are indexed, or none.
    fn data(filling: usize) -> String {
        let filling = "x".repeat(filling);
        let items = 0..filling.len().min(200);
        let items: Vec<_> = items
            .map(|n| format!(r#"{{"id":"n{n}","v":{n}}},"#))
            .collect();
        let list = items.concat();
        format!(
            r#"{{"a":1,"a~":2,"d":{{"k":1,"\u006b":2,"f":"{filling}","u":7}},"n":null,"s":"x",
            "l":[{list}{{"id":1}},{{"id":"1"}},{{"id":2,"id":3,"f":"{filling}"}},4,{{"id":"\u0041","v":1}},
            {{"f":"{filling}","v":[],"id":5e2}}],"f":"{filling}"}}"#
        )
    }

    const PLACES: [&str; 26] = [
        "/a",
        "/a~0",
        "/d",
        "/d/k",
        "/d/k/x",
        "/d/u",
        "/d/new",
        "/d/[id=1]",
        "/n/x",
        "/n/[id=1]",
        "/s/x",
        "/l",
        "/l/0",
        "/l/3/v",
        "/l/199",
        "/l/999",
        "/l/[id=1]",
        "/l/[id=1]/v",
        "/l/[id=2]/v",
        "/l/[id=3]/v",
        "/l/[id=A]/v",
        "/l/[id=5e2]/v",
        "/l/[id=500]",
        "/l/[id=n7]/v",
        "/new/x",
        "/new/[id=1]",
    ];

    #[test]
    fn an_index_finds_what_a_walk_finds_and_refuses_what_a_splice_refuses() {
        for filling in [0, 300] {
            let text = format!(r#"{{"data":{}}}"#, data(filling));
            let record = Record::new(Document::parse(text.into_bytes()).unwrap());
            let whole = record.document().data();
            for at in PLACES.map(|at| at.parse::<Pointer>().unwrap()) {
                let found = record.document().find(&at).map(Node::raw);
                assert_eq!(found, at.find(whole).map(Node::raw), "{at}");
                let spliced = splice(Some(whole), &[probe(&at)], 0).map(drop);
                assert_eq!(record.base_has_place(&at), spliced, "{at}");
            }
        }
    }
}
