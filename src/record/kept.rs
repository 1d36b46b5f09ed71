//! A record as text, to be kept and taken up again: the received answer, the edits, the undo history.

use std::{borrow::Cow, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{
    document::Document,
    edit::Record,
    history::{History, Moment},
    pointer::Pointer,
    value::{Edit, Json},
};

/// Undo steps that are kept; older ones go.
const STEPS: usize = 200;

/// A record in a shape that can be written and read. Its fields are its own business.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Kept<'a> {
    base: Cow<'a, str>,
    blind: bool,
    edits: Vec<KeptEdit>,
    done: Vec<KeptMoment>,
    undone: Vec<KeptMoment>,
}

/// An edit in a shape that can be written and read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeptEdit {
    at: String,
    /// The JSON text; none removes the member.
    value: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct KeptMoment {
    at: String,
    before: Vec<KeptEdit>,
    after: Vec<KeptEdit>,
    order_before: Vec<String>,
    order_after: Vec<String>,
    /// Drafts of older versions have none.
    #[serde(default)]
    is_discard: bool,
}

/// A text that is no kept record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

impl Kept<'_> {
    /// About how many bytes it takes when it is written: mostly the answer, with its quotes escaped.
    pub fn size(&self) -> usize {
        let escaped = |byte: &u8| matches!(byte, b'"' | b'\\' | b'\n');
        self.base.len() + self.base.bytes().filter(escaped).count()
    }
}

impl Record {
    /// This record to be kept.
    pub fn keep(&self) -> Kept<'_> {
        let (done, undone) = self.history.steps();
        let kept = |moments: &[Moment]| {
            let older = moments.len().saturating_sub(STEPS);
            moments[older..].iter().map(KeptMoment::from).collect()
        };
        Kept {
            base: self.document().text().into(),
            blind: self.document().is_blind(),
            edits: self.edits().iter().map(KeptEdit::from).collect(),
            done: kept(done),
            undone: kept(undone),
        }
    }

    /// The record that was kept.
    pub fn revive(kept: Kept<'_>) -> Result<Self, NotKept> {
        let document = Document::parse(kept.base.into_owned().into_bytes()).map_err(|_| NotKept)?;
        let document = if kept.blind {
            let id = document.find(&Pointer::of(["externalId"]));
            let id = id.and_then(|id| id.string().map(Cow::into_owned));
            Document::blind(&id.ok_or(NotKept)?)
        } else {
            document
        };
        let mut record = Self::resume(document, edits(kept.edits)?);
        let moments = |kept: Vec<KeptMoment>| {
            let moments: Result<Vec<Moment>, _> = kept.into_iter().map(Moment::try_from).collect();
            moments
        };
        record.history = History::of(moments(kept.done)?, moments(kept.undone)?);
        Ok(record)
    }
}

/// The edits that were kept.
pub fn edits(kept: Vec<KeptEdit>) -> Result<Vec<Edit>, NotKept> {
    kept.into_iter().map(Edit::try_from).collect()
}

impl From<&Edit> for KeptEdit {
    fn from(edit: &Edit) -> Self {
        Self {
            at: edit.pointer.to_string(),
            value: edit.value.as_ref().map(|json| json.raw().to_owned()),
        }
    }
}

impl TryFrom<KeptEdit> for Edit {
    type Error = NotKept;

    fn try_from(kept: KeptEdit) -> Result<Self, NotKept> {
        let value = kept.value.as_deref().map(Json::parse).transpose();
        Ok(Self {
            pointer: pointer(&kept.at)?,
            value: value.map_err(|_| NotKept)?,
        })
    }
}

impl From<&Moment> for KeptMoment {
    fn from(moment: &Moment) -> Self {
        let kept = |edits: &[Edit]| edits.iter().map(KeptEdit::from).collect();
        let places = |order: &[Pointer]| order.iter().map(ToString::to_string).collect();
        Self {
            at: moment.at.to_string(),
            before: kept(&moment.before),
            after: kept(&moment.after),
            order_before: places(&moment.order_before),
            order_after: places(&moment.order_after),
            is_discard: moment.is_discard,
        }
    }
}

impl TryFrom<KeptMoment> for Moment {
    type Error = NotKept;

    fn try_from(kept: KeptMoment) -> Result<Self, NotKept> {
        let places = |order: Vec<String>| {
            let places: Result<Vec<Pointer>, _> = order.iter().map(|at| pointer(at)).collect();
            places
        };
        Ok(Self {
            at: pointer(&kept.at)?,
            before: edits(kept.before)?,
            after: edits(kept.after)?,
            order_before: places(kept.order_before)?,
            order_after: places(kept.order_after)?,
            is_discard: kept.is_discard,
        })
    }
}

fn pointer(text: &str) -> Result<Pointer, NotKept> {
    Pointer::from_str(text).map_err(|_| NotKept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Run;

    fn again(record: &Record) -> Record {
        let text = serde_json::to_string(&record.keep()).unwrap();
        Record::revive(serde_json::from_str(&text).unwrap()).unwrap()
    }

    fn set(record: &mut Record, at: &str, value: Option<&str>, run: Run) {
        let value = value.map(|text| Json::parse(text).unwrap());
        record.set(&at.parse().unwrap(), value, run).unwrap();
    }

    #[test]
    fn comes_back_with_its_edits_and_its_way_back() {
        let text = r#"{"data":{"a":500.00,"b":{"c":"\ud800"},"l":[{"id":7,"v":1}]},"metaData":{}}"#;
        let mut record = Record::new(Document::parse(text.as_bytes().to_vec()).unwrap());
        set(&mut record, "/a", Some("1.10"), Run::Typing);
        set(&mut record, "/b/d", Some("\"x\""), Run::Step);
        set(&mut record, "/l/[id=7]/v", None, Run::Step);
        record.undo();
        let mut again = again(&record);
        assert_eq!(again.document().bytes(), record.document().bytes());
        assert_eq!(again.edits(), record.edits());
        for travel in [Record::redo, Record::undo, Record::undo, Record::undo] {
            assert_eq!(travel(&mut again), travel(&mut record));
            assert_eq!(again.edits(), record.edits());
        }
    }

    #[test]
    fn a_blind_record_stays_blind() {
        let mut record = Record::new(Document::blind("E/1"));
        set(&mut record, "/a", Some("1"), Run::Step);
        let again = again(&record);
        assert!(again.document().is_blind());
        assert_eq!(again.edits(), record.edits());
    }

    #[test]
    fn nonsense_is_refused() {
        let kept = Kept {
            base: "{}".into(),
            blind: false,
            edits: Vec::new(),
            done: Vec::new(),
            undone: Vec::new(),
        };
        assert_eq!(Record::revive(kept).unwrap_err(), NotKept);
    }
}
