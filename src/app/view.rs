//! Where the agent is in the tabs that are no forms.

mod journal;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    customer::{Customer, Promotion, Read, Windows},
    record::{
        Json, Record, Refusal,
        json::{Node, SyntaxError},
        member_edits,
        pointer::Pointer,
        pretty,
    },
    widget::{
        picker::Picker,
        text_input::{Effect, TextInput},
    },
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

/// The Loyalty tab.
#[derive(Clone, Copy, Debug, Default)]
pub struct Loyalty {
    /// The card under the cursor.
    pub card: Picker,
}

/// The Promotions tab.
#[derive(Debug)]
pub struct Promotions {
    /// The row under the cursor.
    pub row: Picker,
    /// Indices of the promotions that pass the filter, in the order received.
    pub shown: Vec<usize>,
    /// The filter.
    pub filter: TextInput,
    /// The keys go to the filter.
    pub is_filtering: bool,
    /// The selected promotion takes the whole tab.
    pub is_detailed: bool,
    /// How far its details are scrolled.
    pub scroll: Scroll,
    /// When they can be used.
    pub windows: Windows,
    /// The texts of each, in lower case; made when a filter first asks.
    texts: Vec<String>,
}

impl Promotions {
    /// All promotions, the first one selected.
    pub fn new(customer: &Customer) -> Self {
        Self {
            row: Picker::default(),
            shown: (0..customer.promotions.len()).collect(),
            filter: TextInput::line(""),
            is_filtering: false,
            is_detailed: false,
            scroll: Scroll::default(),
            windows: Windows::new(&customer.promotions),
            texts: Vec::new(),
        }
    }

    /// The promotions of another answer, seen as these are.
    pub fn renew(&mut self, customer: &Customer) {
        let (row, filter) = (self.row, self.filter.text());
        let (is_filtering, is_detailed) = (self.is_filtering, self.is_detailed);
        *self = Self::new(customer);
        self.filter.replace(&filter);
        self.apply_filter(customer);
        (self.row, self.is_filtering, self.is_detailed) = (row, is_filtering, is_detailed);
    }

    /// The selected promotion.
    pub fn selected<'a>(&self, customer: &'a Customer) -> Option<&'a Promotion> {
        let row = self.row.selected(self.shown.len())?;
        customer.promotions.get(self.shown[row])
    }

    /// Takes a key; whether it was one of this tab's.
    pub fn key(&mut self, key: KeyEvent, customer: &Customer, page: usize) -> bool {
        if self.is_filtering {
            match key.code {
                KeyCode::Enter | KeyCode::Tab => self.is_filtering = false,
                KeyCode::Esc => {
                    self.is_filtering = false;
                    self.filter.replace("");
                    self.apply_filter(customer);
                }
                KeyCode::Up | KeyCode::Down => {
                    self.row.key(key.code, self.shown.len(), page);
                    self.scroll = Scroll::default();
                }
                _ => match self.filter.key(key) {
                    Effect::Ignored => return false,
                    Effect::Moved => {}
                    Effect::Changed => self.apply_filter(customer),
                },
            }
            return true;
        }
        if key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT)
        {
            return false;
        }
        match key.code {
            KeyCode::Enter if !self.shown.is_empty() => {
                self.is_detailed = !self.is_detailed;
                self.scroll = Scroll::default();
                true
            }
            KeyCode::Esc if self.is_detailed => {
                self.is_detailed = false;
                self.scroll = Scroll::default();
                true
            }
            KeyCode::Esc if !self.filter.is_empty() => {
                self.filter.replace("");
                self.apply_filter(customer);
                true
            }
            code if self.is_detailed && self.scroll.key(code, page) => true,
            KeyCode::Left | KeyCode::Right if self.is_detailed => {
                let code = if key.code == KeyCode::Left {
                    KeyCode::Up
                } else {
                    KeyCode::Down
                };
                self.scroll = Scroll::default();
                self.row.key(code, self.shown.len(), page)
            }
            code => {
                let moved = self.row.key(code, self.shown.len(), page);
                if moved {
                    self.scroll = Scroll::default();
                }
                moved
            }
        }
    }

    /// Adds pasted text to the filter.
    pub fn paste(&mut self, text: &str, customer: &Customer) {
        self.filter.paste(text);
        self.apply_filter(customer);
    }

    /// Keeps the promotions whose texts hold every word of the filter.
    fn apply_filter(&mut self, customer: &Customer) {
        let filter = self.filter.text().to_lowercase();
        let words: Vec<_> = filter.split_whitespace().collect();
        self.row = Picker::default();
        self.scroll = Scroll::default();
        if words.is_empty() {
            self.shown = (0..customer.promotions.len()).collect();
            return;
        }
        if self.texts.is_empty() {
            self.texts = customer.promotions.iter().map(texts).collect();
        }
        let holds = |text: &String| words.iter().all(|word| text.contains(word));
        let texts = self.texts.iter().enumerate();
        self.shown = texts
            .filter(|(_, text)| holds(text))
            .map(|(index, _)| index)
            .collect();
    }
}

/// The texts of a promotion in lower case, each on a line of its own.
fn texts(promotion: &Promotion) -> String {
    let channels = promotion
        .channels
        .iter()
        .flat_map(|channel| [&channel.kind, &channel.value, &channel.message]);
    let affiliate = promotion
        .affiliate
        .iter()
        .flat_map(|affiliate| [&affiliate.name, &affiliate.id]);
    let products = promotion
        .products_included
        .iter()
        .chain(&promotion.products_excluded)
        .map(|product| &product.id);
    let own = [
        &promotion.name,
        &promotion.kind,
        &promotion.description,
        &promotion.terms,
        &promotion.id,
    ];
    let mut all = String::new();
    let read = own
        .into_iter()
        .chain(channels)
        .chain(affiliate)
        .chain(products);
    for text in read
        .filter_map(Read::value)
        .chain(&promotion.stores_included)
    {
        all.push_str(&text.to_lowercase());
        all.push('\n');
    }
    all
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
