//! The Extra tab: the tenant's members as JSON to edit, and the whole answer beside them.

use crossterm::event::KeyEvent;

use super::Scroll;
use crate::{
    app::target::Spot,
    record::{
        Conflict, Document, Json, Kind, Node, Pointer, Record, Refusal, SyntaxError, Value,
        member_edits, no_name_twice, pretty, same_meaning,
    },
    voice::{self, Phrase, say},
    widget::text_input::{TextInput, Typed},
};

/// Why a text in Extra is no change of the tenant's members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It is no JSON, or a name stands twice in it.
    NotJson(SyntaxError),
    /// It is JSON, but no object.
    NotAnObject,
    /// The record does not take it.
    Refused(Refusal),
}

impl Misfit {
    /// The same in words.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::NotJson(error) => voice::not_json(error),
            Self::NotAnObject => say::EXTRA_NOT_AN_OBJECT.into(),
            Self::Refused(refusal) => voice::refusal(refusal),
        }
    }
}

/// Longer members are not edited as one text: at every key they would be gone through.
const LONGEST: usize = 256 * 1024;

/// A long text and where some of its lines begin, which takes far less than a text, or a place, for each line.
#[derive(Debug)]
pub struct Lines {
    /// Where every [`STRIDE`]th line begins.
    starts: Vec<u32>,
    count: usize,
    text: String,
}

/// Lines from one that is known to begin at a place to the next.
const STRIDE: usize = 64;

impl Lines {
    fn new(text: String) -> Self {
        let ends = text.bytes().zip(1..).filter(|(byte, _)| *byte == b'\n');
        let mut count = 0;
        let starts = std::iter::once(0)
            .chain(ends.map(|(_, next)| next))
            .inspect(|_| count += 1)
            .step_by(STRIDE)
            .collect();
        Self {
            starts,
            count,
            text,
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The lines from one on.
    pub fn from(&self, first: usize) -> impl Iterator<Item = &str> {
        let begins = self.starts.get(first / STRIDE).map(|start| *start as usize);
        let rest = begins.and_then(|begins| self.text.get(begins..));
        let lines = rest.map(str::lines).into_iter().flatten();
        lines.skip(first % STRIDE)
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
    /// A text that was no edit yet, taken back.
    undone: Option<String>,
    /// Grows with everything typed.
    revision: u64,
    /// Why the text is no object.
    pub problem: Option<Misfit>,
    /// Why it cannot be edited.
    pub refusal: Option<Refusal>,
    /// The keys go to the answer instead.
    pub in_answer: bool,
    /// How far the answer is scrolled.
    pub scroll: Scroll,
    /// The answer laid out in lines; made when the tab is first shown.
    pub answer: Option<Lines>,
}

impl Extra {
    /// The members of a record.
    pub fn new(record: &Record) -> Self {
        let at = Self::at();
        let standing = record.value(&at);
        let is_long = standing.is_some_and(|standing| standing.raw().len() > LONGEST);
        let text = standing
            .filter(|_| !is_long)
            .map_or_else(String::new, pretty);
        let too_long = is_long.then_some(Refusal::TooLong {
            kib: LONGEST / 1024,
        });
        Self {
            input: TextInput::lines(&text),
            taken: standing.filter(|_| !is_long).map(Json::from),
            read: record.document().clone(),
            dirty: false,
            undone: None,
            revision: 0,
            problem: None,
            refusal: too_long.or(record.editable(&at).err()),
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
            self.answer = Some(Lines::new(laid_out));
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
        if effect == Typed::Changed {
            self.was_typed();
        }
        effect != Typed::Ignored
    }

    /// Sets the cursor where the members were clicked.
    pub fn point(&mut self, spot: Spot) {
        let size = (spot.width, spot.height);
        self.input.point((spot.column, spot.row), size);
    }

    /// Adds letters, none of them a line end.
    pub fn type_text(&mut self, text: &str) {
        self.input.type_text(text);
        self.was_typed();
    }

    /// Puts a text in place of the one there is.
    pub fn fill(&mut self, text: &str) {
        self.input.replace(text);
        self.was_typed();
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
        self.undone = None;
        self.revision += 1;
        // A mistake that was told of is told as long as it is one.
        if self.problem.is_some() {
            self.problem = misfit(&self.input.text());
        }
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
        self.problem = misfit(text);
    }

    /// Takes back a text that is no edit, to that of the record.
    pub fn take_back(&mut self, record: &Record) {
        self.undone = Some(self.input.text());
        self.dirty = false;
        self.problem = None;
        self.revision += 1;
        self.reload(record);
    }

    /// Whether a text that was taken back can come again.
    pub fn can_bring_again(&self) -> bool {
        self.undone.is_some() && !self.dirty
    }

    /// Brings a text again that was taken back.
    pub fn bring_again(&mut self) {
        if let Some(text) = self.undone.take() {
            self.input.replace(&text);
            self.problem = misfit(&text);
            self.was_typed();
        }
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
            record.set_all(edits).map_err(Misfit::Refused)?;
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
    fn edits(&self, record: &Record, text: &str) -> Result<Vec<(Pointer, Value)>, Misfit> {
        let at = Self::at();
        // Nothing at all is how a cleared member is sent, whichever way it is typed.
        if matches!(text.trim(), "" | "null") {
            if self.taken.is_none() {
                return Ok(Vec::new());
            }
            let gone = record.base(&at).map(|_| Json::null());
            return Ok(vec![(at, gone)]);
        }
        let typed = Node::parse(text).map_err(Misfit::NotJson)?;
        if typed.kind() != Kind::Object {
            return Err(Misfit::NotAnObject);
        }
        let taken = self.taken.as_ref().map(Json::node);
        no_name_twice(taken, typed, text).map_err(Misfit::NotJson)?;
        Ok(member_edits(&at, taken, typed))
    }
}

/// Why a text is no JSON at all.
fn misfit(text: &str) -> Option<Misfit> {
    Node::parse(text).err().map(Misfit::NotJson)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_from_any_one_on() {
        for count in [1, 63, 64, 65, 200] {
            let all: Vec<_> = (0..count).map(|line| format!("line {line}")).collect();
            let lines = Lines::new(all.join("\n"));
            assert_eq!(lines.count(), count);
            for first in [0, 1, 62, 63, 64, 65, 127, 128, 199, 500] {
                let rest: Vec<_> = lines.from(first).collect();
                assert_eq!(rest, all.get(first..).unwrap_or_default(), "{first}");
            }
        }
    }
}
