//! The body of a PUT, and the members that the API keeps to itself. Knows no requests.

use super::{
    edit::Record,
    json::{Kind, Node},
    pointer::Pointer,
    refusal::Refusal,
    splice::{Verdict, member_slots, rewrite},
};

/// Which members of the record are sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Payload {
    /// All of them but those the server keeps itself, edited or not: for a server that replaces.
    #[default]
    Full,
    /// The key and the edited members of `data`, each as a whole: for a server that merges.
    Changed,
}

/// By which member the server finds the customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UpdateKey {
    /// `PUT /customers/externalId`.
    #[default]
    ExternalId,
    /// `PUT /customers`.
    Id,
}

impl UpdateKey {
    /// The member's name.
    pub fn member(self) -> &'static str {
        match self {
            Self::ExternalId => "externalId",
            Self::Id => "id",
        }
    }

    /// Members of `data` that are read, never sent under this key.
    fn leaves_out(self, member: Node<'_>) -> bool {
        ["loyalty", "promotions"]
            .into_iter()
            .any(|name| member.is_string(name))
            || (self == Self::ExternalId && member.is_string("id"))
    }
}

/// Whether the server keeps this member of `data`, or finds the customer by it: then it is never edited.
pub(super) fn is_fixed(member: &str) -> bool {
    matches!(member, "id" | "externalId" | "loyalty" | "promotions")
}

impl Record {
    /// The body of the PUT that sends this record with its edits.
    pub fn body(&self, payload: Payload, key: UpdateKey) -> Result<Vec<u8>, Refusal> {
        if let Some(refusal) = self.document().read_only() {
            return Err(refusal.clone());
        }
        let identified = self
            .document()
            .find(&Pointer::of([key.member()]))
            .is_some_and(|id| id.kind() != Kind::Null && !id.is_string(""));
        if !identified {
            return Err(Refusal::NoKey {
                member: key.member(),
            });
        }
        let edited = self.edited()?;
        let data = Node::trusted(&edited);
        let body = match payload {
            Payload::Full => full(data, key),
            Payload::Changed => self.changed(data, key),
        };
        Ok(body.into_bytes())
    }

    fn changed(&self, data: Node<'_>, key: UpdateKey) -> String {
        let mut tops: Vec<_> = (self.edits().iter())
            .filter_map(|edit| edit.pointer.top().map(str::as_bytes))
            .collect();
        tops.sort_unstable();
        let (mut first, mut others) = (Vec::new(), Vec::new());
        for (name, value) in data.members() {
            let member = || format!("{}:{}", name.raw(), value.raw());
            let decoded = name.decoded().unwrap_or_default();
            if name.is_string(key.member()) {
                first.push(member());
            } else if tops.binary_search(&decoded.as_ref()).is_ok() {
                others.push(member());
            }
        }
        first.append(&mut others);
        format!("{{{}}}", first.join(","))
    }
}

fn full(data: Node<'_>, key: UpdateKey) -> String {
    let members = data.members();
    let verdicts: Vec<_> = members
        .iter()
        .map(|(name, _)| {
            if key.leaves_out(*name) {
                Verdict::Remove
            } else {
                Verdict::Keep
            }
        })
        .collect();
    rewrite(data.raw(), &member_slots(data, &members), &verdicts, &[])
}
