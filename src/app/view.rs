//! Where the agent is in the tabs that are no forms.

mod journal;
mod loyalty;
pub mod promotions;

use crossterm::event::{KeyCode, KeyEvent};

pub use loyalty::Loyalty;
pub use promotions::Promotions;

use crate::{
    record::{
        Json, Record, Refusal,
        json::{Node, SyntaxError},
        member_edits,
        pointer::Pointer,
        pretty,
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
    pub fn resume(&mut self, text: &str, members: Option<Json>) {
        self.input.replace(text);
        self.taken = members;
        self.dirty = true;
        self.problem = Node::parse(text).err();
    }

    /// Whether something typed is not in the record yet.
    pub fn is_dirty(&self) -> bool {
        self.dirty
    }

    /// Turns what was typed into edits of single members; whether there was something to turn. A text that is no object
    /// stays, with the problem named.
    pub fn commit(&mut self, record: &mut Record) -> bool {
        if !self.dirty {
            return false;
        }
        let text = self.input.text();
        match self.edits(record, &text) {
            Ok(edits) => {
                self.problem = None;
                self.dirty = false;
                match record.set_all(edits) {
                    Ok(()) => self.reload(record),
                    Err(refusal) => self.refusal = Some(refusal),
                }
            }
            Err(problem) => self.problem = Some(problem),
        }
        true
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
