//! One account of a change, for the editor and the command line alike: what a place is called, what stood there and
//! what stands there now.

use jiff::Timestamp;

use crate::{
    customer::{Context, Field, is_named_by_record},
    record::{Document, Edit, Json, Node, Pointer},
    save::Difference,
    store::{Ended, JournalChange, JournalSave, Made, Values},
    terminal::visible::visible,
    voice::{self, Foreign, Phrase, Words, say},
};

use super::draft::References;

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

    /// As the journal keeps it, with what the server made of it.
    pub fn kept(
        self,
        words: Words,
        (edit, base): (&Edit, &Document),
        differences: &[Difference],
    ) -> JournalChange {
        let at = &edit.pointer;
        let made = differences.iter().find(|found| found.pointer == *at);
        JournalChange {
            pointer: at.to_string(),
            label: words.text(&self.label),
            values: Some(Values {
                old: base.find(at).map(|node| node.raw().to_owned()),
                new: edit.value.as_ref().map(|json| json.raw().to_owned()),
                old_words: self.old.map(|old| words.text(&old)),
                new_words: words.text(&self.new),
                made: made.map(|found| Made(found.stored.clone())),
                is_told: false,
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

/// What people call the place of a change in the journal; of one that is no field now, what they called it then.
pub fn kept_label(field: Option<&Field>, change: &JournalChange) -> Phrase {
    field.map_or_else(
        || named_at(&change.pointer, change.label.clone()),
        voice::title,
    )
}

/// What people call a place that is no field.
fn place(at: &Pointer) -> Phrase {
    named_at(&at.to_string(), at.to_string())
}

/// A label of a place: words of ours, but for a consent that the record itself names.
pub fn named_at(at: &str, label: String) -> Phrase {
    if is_named_by_record(at) {
        Phrase::foreign(label)
    } else {
        Phrase::ours(visible(&label).into_owned())
    }
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

/// Who reads the journal: the fields that they know, and the language that they read.
#[derive(Debug)]
pub struct Reader {
    /// The fields.
    pub fields: Vec<Field>,
    /// What their values are told by.
    pub context: Context,
    /// The language.
    pub words: Words,
}

impl Reader {
    /// What they call the place of a change.
    pub fn label(&self, change: &JournalChange) -> Phrase {
        kept_label(self.field(change), change)
    }

    /// The values of a change before and after.
    pub fn values(&self, change: &JournalChange, values: &Values) -> (Phrase, Phrase) {
        let at = change.pointer.parse().unwrap_or_default();
        kept(self.field(change), &at, values, &self.context)
    }

    /// All by which a change is found, in lower case: as they read it, and as it was sent.
    pub fn text_of(&self, change: &JournalChange) -> String {
        let mut texts = vec![self.words.text(&self.label(change)), change.pointer.clone()];
        if let Some(values) = &change.values {
            let (old, new) = self.values(change, values);
            texts.extend([old, new].map(|phrase| self.words.text(&phrase)));
            texts.extend(values.old.iter().chain(&values.new).cloned());
        }
        texts.join(" ").to_lowercase()
    }

    /// The same of a save: how it ended, its ticket, and its changes.
    pub fn text(&self, save: &JournalSave) -> String {
        let ended = self.words.text(&voice::ended(&save.ended));
        let ticket = save.ticket.iter().cloned();
        let changes = save.changes.iter().map(|change| self.text_of(change));
        let texts: Vec<_> = [ended].into_iter().chain(ticket).chain(changes).collect();
        texts.join(" ").to_lowercase()
    }

    fn field(&self, change: &JournalChange) -> Option<&Field> {
        let mut fields = self.fields.iter();
        fields.find(|field| field.pointer.to_string() == change.pointer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::customer::{Customer, field_named, fields};

    #[test]
    fn a_journal_tells_values_in_the_words_of_who_reads_it() {
        let context = Context::in_norway();
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
            made: None,
            is_told: false,
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

    #[test]
    fn a_save_is_found_by_what_its_reader_reads_and_by_what_was_sent() {
        let zone = jiff::tz::TimeZone::UTC;
        let now = Timestamp::UNIX_EPOCH.to_zoned_datetime(zone);
        let context = crate::config::EnvironmentChoice::Demo.context(&now);
        let reader = Reader {
            fields: fields(&Customer::default(), &[]),
            context,
            words: Words::default(),
        };
        let at = &field_named(&reader.fields, "city").unwrap().pointer;
        let values = Values {
            old: None,
            new: Some(r#""\u00c5lesund""#.to_owned()),
            old_words: Some("tomt".to_owned()),
            new_words: "Ålesund".to_owned(),
            made: None,
            is_told: false,
        };
        let references = References {
            environment: "demo".to_owned(),
            customer: "id:K".to_owned(),
            aliases: Vec::new(),
        };
        let save = JournalSave {
            ticket: Some("SUP-4711".to_owned()),
            changes: vec![JournalChange {
                pointer: at.to_string(),
                label: "Poststed".to_owned(),
                values: Some(values),
            }],
            ..entry(references, Ended::from(crate::save::Code::Stored))
        };
        let text = reader.text(&save);
        for part in ["ålesund", "\\u00c5", "city", "sup-4711", "saved"] {
            assert!(text.contains(&part.to_lowercase()), "{part}: {text}");
        }
        for part in ["poststed", "tomt", "demo", "id:k"] {
            assert!(!text.contains(part), "{part}: {text}");
        }
    }
}
