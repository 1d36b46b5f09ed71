//! One account of a change, for the editor and the command line alike: what a place is called, what stood there and
//! what stands there now.

use jiff::Timestamp;

use crate::{
    customer::{Context, Field},
    record::{Document, Edit, Json, Node, Pointer},
    store::{Ended, JournalChange, JournalSave, Values},
    voice::{self, Foreign, Phrase, Words, say},
};

use super::{draft::References, words::place};

/// One changed place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The field, or the pointer of a member that is no field.
    pub label: Phrase,
    /// The value as received; none where nobody read it.
    pub old: Option<Phrase>,
    /// The value as edited.
    pub new: Phrase,
}

impl Change {
    /// An edit of a place that is this field, if it is one, against what stood in a document.
    pub fn new(field: Option<&Field>, edit: &Edit, base: &Document, context: &Context) -> Self {
        let at = &edit.pointer;
        Self {
            label: title(field, at),
            old: old(field, at, base, context),
            new: shown(field, at, edit.value.as_ref().map(Json::node), context),
        }
    }

    /// The value as received, or that nobody read it.
    pub fn old_or_unread(&self) -> Phrase {
        let old = self.old.clone();
        old.unwrap_or_else(|| say::JOURNAL_NOT_READ.into())
    }

    /// As the journal keeps it.
    pub fn kept(self, words: Words, edit: &Edit, base: &Document) -> JournalChange {
        let at = &edit.pointer;
        JournalChange {
            pointer: at.to_string(),
            label: words.text(&self.label),
            values: Some(Values {
                old: base.find(at).map(|node| node.raw().to_owned()),
                new: edit.value.as_ref().map(|json| json.raw().to_owned()),
                old_words: self.old.map(|old| words.text(&old)),
                new_words: words.text(&self.new),
            }),
        }
    }
}

/// The end of a save as the journal keeps it; whoever knows more of it adds that.
pub fn entry(references: References, ended: impl Into<Ended>) -> JournalSave {
    JournalSave {
        id: 0,
        environment: references.environment,
        customer: references.customer,
        aliases: references.aliases,
        name: String::new(),
        at: Timestamp::UNIX_EPOCH,
        ended: ended.into(),
        attempts: 0,
        ticket: None,
        changes: Vec::new(),
    }
}

/// What people call a place on a line of its own.
pub fn title(field: Option<&Field>, at: &Pointer) -> Phrase {
    field.map_or_else(|| place(at), voice::title)
}

/// What stood at a place of a document; none where nobody read it.
pub fn old(
    field: Option<&Field>,
    at: &Pointer,
    base: &Document,
    context: &Context,
) -> Option<Phrase> {
    let node = base.find(at);
    let is_unread = node.is_none() && base.is_blind();
    (!is_unread).then(|| shown(field, at, node, context))
}

/// What stands at a place.
pub fn shown(
    field: Option<&Field>,
    at: &Pointer,
    node: Option<Node<'_>>,
    context: &Context,
) -> Phrase {
    match (field, node) {
        (Some(field), node) => voice::shown(at, &field.shown_of(node, context)),
        (None, None) => say::VALUE_ABSENT.into(),
        (None, Some(node)) => {
            let (at, text) = (at.clone(), node.raw().to_owned());
            Foreign::Value { at, text }.into()
        }
    }
}

/// What was changed as the journal has it, in the words of who reads it now: the value before and after. The words of
/// who wrote it serve where the values cannot be read.
pub fn kept(
    field: Option<&Field>,
    at: &Pointer,
    values: &Values,
    context: &Context,
) -> (Phrase, Phrase) {
    let worded = |raw: &Option<String>, words: &str| match raw.as_deref().map(Node::parse) {
        None => shown(field, at, None, context),
        Some(Ok(node)) => shown(field, at, Some(node), context),
        Some(Err(_)) => Foreign::Value {
            at: at.clone(),
            text: words.to_owned(),
        }
        .into(),
    };
    let old = match &values.old_words {
        Some(words) => worded(&values.old, words),
        None => say::JOURNAL_NOT_READ.into(),
    };
    (old, worded(&values.new, &values.new_words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::customer::{Customer, field_named, fields};

    #[test]
    fn a_journal_tells_values_in_the_words_of_who_reads_it() {
        let context = Context {
            default_country: "NO".to_owned(),
            genders: Vec::new(),
            zone: jiff::tz::TimeZone::UTC,
            server_zone: None,
            today: jiff::civil::date(2026, 11, 24),
            own: [].into(),
            language: "en",
        };
        let all = fields(&Customer::default(), &[]);
        let words = |name: &str, values: &Values| {
            let field = field_named(&all, name).unwrap();
            let (old, new) = kept(Some(field), &field.pointer, values, &context);
            [old, new].map(|phrase| Words::default().text(&phrase))
        };
        let mut values = Values {
            old: Some("false".to_owned()),
            new: Some("true".to_owned()),
            old_words: Some("nei".to_owned()),
            new_words: "ja".to_owned(),
        };
        assert_eq!(words("acceptsSms", &values), ["no", "yes"]);
        values.new = None;
        assert_eq!(words("acceptsSms", &values), ["no", "not recorded"]);
        values.old_words = None;
        assert_eq!(words("acceptsSms", &values)[0], "(not read)");
        // What cannot be read is told in the words that it was kept with.
        values.new = Some("tr".to_owned());
        assert_eq!(words("acceptsSms", &values)[1], "ja");
    }
}
