//! Where the agent is in the tabs that are no forms.

mod journal;
mod loyalty;
pub mod promotions;

use crossterm::event::{KeyCode, KeyEvent};

pub use loyalty::Loyalty;
pub use promotions::Promotions;

use crate::{
    record::{
        Conflict, Document, Json, Record, Refusal,
        json::{Node, SyntaxError},
        member_edits,
        pointer::Pointer,
        pretty, same_meaning,
    },
    widget::text_input::{Effect, TextInput},
};

pub use journal::Journal;

/// How far a long text is scrolled, in rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scroll(pub usize);

impl Scroll {
    /// Scrolls by a key; whether it was one that scrolls. Drawing keeps the end of the text in view.
    pub fn key(&mut self, code: KeyCode, page: usize) -> bool {
        self.0 = match code {
            KeyCode::Up => self.0.saturating_sub(1),
            KeyCode::Down => self.0 + 1,
            KeyCode::PageUp => self.0.saturating_sub(page.max(1)),
            KeyCode::PageDown => self.0 + page.max(1),
            KeyCode::Home => 0,
            _ => return false,
        };
        true
    }

    /// Keeps the scroll inside a text of `total` rows of which `shown` are visible.
    pub fn keep_inside(&mut self, total: usize, shown: usize) {
        self.0 = self.0.min(total.saturating_sub(shown));
    }
}

/// The Extra tab: the tenant's members as JSON, and the whole answer.
#[derive(Debug)]
pub struct Extra {
    /// The members as text.
    pub input: TextInput,
    /// The members that the text was made from; what is typed is a change of these.
    taken: Option<Json>,
    /// The answer that they came from: where another one says something else, somebody else changed that.
    read: Document,
    /// Something was typed since the text was taken from the record.
    dirty: bool,
    /// Grows with everything typed.
    revision: u64,
    /// Why the text is no object.
    pub problem: Option<SyntaxError>,
    /// Why it cannot be edited.
    pub refusal: Option<Refusal>,
    /// The keys go to the answer instead.
    pub in_answer: bool,
    /// How far the answer is scrolled.
    pub scroll: Scroll,
    /// The answer laid out in lines; made when the tab is first shown.
    pub answer: Option<Vec<String>>,
}

impl Extra {
    /// The members of a record.
    pub fn new(record: &Record) -> Self {
        let at = Self::at();
        let standing = record.value(&at);
        Self {
            input: TextInput::lines(&standing.map_or_else(String::new, pretty)),
            taken: standing.map(Json::from),
            read: record.document().clone(),
            dirty: false,
            revision: 0,
            problem: None,
            refusal: record.editable(&at).err(),
            in_answer: false,
            scroll: Scroll::default(),
            answer: None,
        }
    }

    /// Where the members stand.
    pub fn at() -> Pointer {
        Pointer::of(["extendedProperties"])
    }

    /// Lays the answer out, once.
    pub fn show_answer(&mut self, record: &Record) {
        if self.answer.is_none() {
            let text = record.document().text();
            let laid_out = Node::parse(text).map_or_else(|_| text.to_owned(), pretty);
            self.answer = Some(laid_out.lines().map(str::to_owned).collect());
        }
    }

    /// Takes the text from the record anew, unless the agent is typing one that is no edit yet.
    pub fn reload(&mut self, record: &Record) {
        if !self.dirty {
            let (line, column) = self.input.cursor();
            let fresh = Self::new(record);
            self.input = fresh.input;
            self.taken = fresh.taken;
            self.read = fresh.read;
            self.refusal = fresh.refusal;
            self.input.jump(line, column);
        }
    }

    /// Takes another answer up; it is laid out only where it was shown, since a large one takes a while.
    pub fn renew(&mut self, record: &Record) {
        let was_shown = self.answer.take().is_some();
        self.reload(record);
        if was_shown {
            self.show_answer(record);
        }
    }

    /// Takes a key; whether it was one of this tab's.
    pub fn key(&mut self, key: KeyEvent, page: usize) -> bool {
        if self.in_answer {
            return self.scroll.key(key.code, page);
        }
        let effect = self.input.key(key);
        if effect == Effect::Changed {
            self.was_typed();
        }
        effect != Effect::Ignored
    }

    /// Takes a paste.
    pub fn paste(&mut self, text: &str) {
        if !self.in_answer {
            self.input.paste(text);
            self.was_typed();
        }
    }

    fn was_typed(&mut self) {
        self.dirty = true;
        self.revision += 1;
    }

    /// Grows with everything typed.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// What was typed and is no edit yet.
    pub fn unfinished(&self) -> Option<String> {
        self.dirty.then(|| self.input.text())
    }

    /// Takes up what was typed before into the members of a record.
    pub fn resume(&mut self, text: &str, typed_on: &Record) {
        self.input.replace(text);
        self.taken = typed_on.value(&Self::at()).map(Json::from);
        self.read = typed_on.document().clone();
        self.dirty = true;
        self.problem = Node::parse(text).err();
    }

    /// Whether something typed is not in the record yet.
    pub fn is_dirty(&self) -> bool {
        self.dirty
    }

    /// Turns what was typed into edits of single members; none where there was nothing to turn. A text that is no
    /// object, or cannot be put into the record, stays, with the problem named. The conflicts are the members that
    /// somebody else changed, too, while the text was being typed.
    pub fn commit(&mut self, record: &mut Record) -> Option<Vec<Conflict>> {
        if !self.dirty {
            return None;
        }
        let text = self.input.text();
        let edits = self.edits(record, &text).and_then(|edits| {
            let places: Vec<_> = edits.iter().map(|(at, _)| at.clone()).collect();
            record.set_all(edits).map_err(|refusal| SyntaxError {
                line: 1,
                column: 1,
                reason: refusal.to_string(),
            })?;
            Ok(places)
        });
        match edits {
            Ok(places) => {
                let found = self.contested(record, &places);
                self.problem = None;
                self.dirty = false;
                self.reload(record);
                Some(found)
            }
            Err(problem) => {
                self.problem = Some(problem);
                Some(Vec::new())
            }
        }
    }

    /// The edited places where the newest answer says something else than the one that the text came from.
    fn contested(&self, record: &Record, places: &[Pointer]) -> Vec<Conflict> {
        let is_contested = |at: &&Pointer| {
            let theirs = record.base(at);
            record.edit(at).is_some()
                && !same_meaning(self.read.find(at), theirs)
                && !same_meaning(record.value(at), theirs)
        };
        let contested = places.iter().filter(is_contested);
        contested
            .map(|at| record.conflict(at, self.read.find(at)))
            .collect()
    }

    /// Only of what the agent changed: another member may have become another one since, by its field or by a merge.
    fn edits(
        &self,
        record: &Record,
        text: &str,
    ) -> Result<Vec<(Pointer, crate::record::Value)>, SyntaxError> {
        let at = Self::at();
        if text.trim().is_empty() {
            if self.taken.is_none() {
                return Ok(Vec::new());
            }
            let gone = record.base(&at).map(|_| Json::null());
            return Ok(vec![(at, gone)]);
        }
        let typed = Node::parse(text)?;
        if typed.kind() != crate::record::json::Kind::Object {
            return Err(SyntaxError {
                line: 1,
                column: 1,
                reason: "an object is needed here, like {\"tier\": \"gold\"}".to_owned(),
            });
        }
        let taken = self.taken.as_ref().map(Json::node);
        Ok(member_edits(&at, taken, typed))
    }
}
