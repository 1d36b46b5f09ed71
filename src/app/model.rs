//! Everything the screen shows, as data. Only [`update`](super::update::update) changes it.

use std::{sync::Arc, time::Duration};

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    api::ApiError,
    config::Environment,
    customer::{Context, Customer, CustomerRef, Field, Problem},
    demo::Sample,
    record::{Conflict, Document, Edit, Json, Node, Record, Refusal, pointer::Pointer},
    save::{Outcome, RequestId, Save, State},
    store::{DraftLine, JournalSave, Recent},
    terminal::visible::visible,
};

pub use crate::save::Now;

use super::{action::Action, draft::References, form::Form, keymap::Keymap, layer::Layer, view};

/// A tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// Who the customer is and how to reach them.
    #[default]
    Profile,
    /// Points and stamp cards.
    Loyalty,
    /// Promotions.
    Promotions,
    /// Consents.
    Consents,
    /// The tenant's own members, and the raw answer.
    Extra,
    /// What was saved.
    Journal,
}

/// Fewer columns than this leave no room for a label beside its value.
pub const MIN_WIDTH: u16 = 60;
/// Fewer rows than this leave no room for a form.
pub const MIN_HEIGHT: u16 = 15;

impl Tab {
    /// The tabs in their order.
    pub const ALL: [Self; 6] = [
        Self::Profile,
        Self::Loyalty,
        Self::Promotions,
        Self::Consents,
        Self::Extra,
        Self::Journal,
    ];

    /// The word on the tab.
    pub fn title(self) -> &'static str {
        match self {
            Self::Profile => "Profile",
            Self::Loyalty => "Loyalty",
            Self::Promotions => "Promotions",
            Self::Consents => "Consents",
            Self::Extra => "Extra",
            Self::Journal => "Journal",
        }
    }

    /// The tab so many places to the right, round the end.
    #[must_use]
    pub fn turned(self, places: usize) -> Self {
        let at = Self::ALL.iter().position(|tab| *tab == self).unwrap_or(0);
        Self::ALL[(at + places) % Self::ALL.len()]
    }
}

/// Everything there is to show.
#[derive(Debug)]
pub struct Model {
    /// The environment worked in.
    pub environment: Arc<Environment>,
    /// What reading and checking values depends on.
    pub context: Context,
    /// The zone in which times are shown.
    pub zone: TimeZone,
    /// Which key runs which action.
    pub keys: Keymap,
    /// The drafts of the environment, newest first, as they were when last listed.
    pub drafts: Vec<DraftLine>,
    /// The customers that were opened in the environment: pinned ones first, then the newest.
    pub recents: Vec<Recent>,
    /// Why drafts cannot be kept.
    pub store_trouble: Option<String>,
    /// The demo's customers, once the finder has asked for them; empty elsewhere.
    pub samples: Vec<Sample>,
    /// The customers that are open, in the order they were opened.
    pub customers: Vec<Open>,
    /// Which of them is shown.
    pub current: usize,
    /// Dialogs, the topmost last.
    pub layers: Vec<Layer>,
    /// The last word to the agent that belongs to no save.
    pub notice: Option<Notice>,
    /// Personal data is covered on the screen.
    pub masked: bool,
    /// What the agent has said for as long as the program runs.
    pub session: Session,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The moment of the last message.
    pub now: Now,
    /// A customer was closed.
    pub has_closed: bool,
    /// The program ends after this message.
    pub quitting: bool,
    /// The next request's id.
    pub next_request: u64,
}

/// What the agent has said for as long as the program runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// The number of the ticket that the work is for.
    pub ticket: String,
    /// Changes to a production environment may be made.
    pub unlocked: bool,
    /// Changes are sent even where nobody can tell what others changed.
    pub unchecked: bool,
    /// The API key was typed in here.
    pub key_typed: bool,
}

/// A word to the agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What to say.
    pub words: String,
    /// Whether something did not go as asked.
    pub is_problem: bool,
}

/// One open customer.
#[derive(Debug)]
pub struct Open {
    /// How it was asked for.
    pub who: CustomerRef,
    /// Where reading it stands.
    pub load: Load,
    /// When the API last told what it holds.
    pub read_at: Option<Timestamp>,
    /// The record, once there is one.
    pub loaded: Option<Loaded>,
    /// The tab shown.
    pub tab: Tab,
    /// The save in flight, or the last one.
    pub save: Option<Save>,
    /// The saves of this machine, the last one first.
    pub saves: Vec<JournalSave>,
    /// How the local data knows the customer.
    pub references: Option<References>,
    /// The local data has been asked for a draft and has not answered yet.
    pub looks_for_draft: bool,
    /// Another window has the customer open, and it alone edits and saves.
    pub elsewhere: bool,
    /// There is a draft on the disk.
    pub has_draft: bool,
    /// What an earlier run of the program sent, while nothing has told yet whether it was stored.
    pub doubt: Vec<Edit>,
    /// What was last kept.
    kept: (u64, u64),
}

/// Where reading a customer stands.
#[derive(Debug)]
pub enum Load {
    /// In flight since then.
    Reading {
        /// Its id.
        request: RequestId,
        /// When it began.
        since: Duration,
    },
    /// It was read, or never asked for (a blind record).
    Done,
    /// It failed.
    Failed(ApiError),
    /// The agent cancelled it.
    Cancelled,
}

/// An answer as read: its bytes and what they mean. Made off the loop, since a large one takes a while.
#[derive(Debug)]
pub struct Reading {
    /// The bytes.
    pub document: Document,
    /// What they mean.
    pub customer: Customer,
}

impl From<Document> for Reading {
    fn from(document: Document) -> Self {
        let customer = Customer::read(&document);
        Self { document, customer }
    }
}

/// A record on the screen and what the agent does with it.
#[derive(Debug)]
pub struct Loaded {
    /// The bytes, the edits and their history.
    pub record: Record,
    /// What the received bytes mean.
    pub customer: Customer,
    /// The Profile tab.
    pub profile: Form,
    /// The Consents tab.
    pub consents: Form,
    /// The Loyalty tab.
    pub loyalty: view::Loyalty,
    /// The Promotions tab.
    pub promotions: view::Promotions,
    /// The Extra tab.
    pub extra: view::Extra,
    /// The Journal tab.
    pub journal: view::Journal,
    /// What is wrong with changed values.
    pub problems: Vec<(Pointer, Problem)>,
    /// Places that somebody else changed, too, and nobody has decided yet.
    pub conflicts: Vec<Conflict>,
    /// What the server said of single fields, until their next edit.
    pub marks: Vec<(Pointer, String)>,
}

/// One changed field in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The field, or the pointer of a member that is no field.
    pub label: String,
    /// The value as received.
    pub old: String,
    /// The value as edited.
    pub new: String,
}

impl Model {
    /// A program without customers.
    pub fn new(environment: Arc<Environment>, now: Now, zone: TimeZone) -> Self {
        let context = environment.context(now.wall.to_zoned_datetime(zone.clone()).date());
        Self {
            environment,
            context,
            zone,
            keys: Keymap::default(),
            drafts: Vec::new(),
            recents: Vec::new(),
            store_trouble: None,
            samples: Vec::new(),
            customers: Vec::new(),
            current: 0,
            layers: Vec::new(),
            notice: None,
            masked: false,
            session: Session::default(),
            size: (80, 24),
            now,
            has_closed: false,
            quitting: false,
            next_request: 0,
        }
    }

    /// Whether the terminal is too small to show a customer.
    pub fn is_too_small(&self) -> bool {
        self.size.0 < MIN_WIDTH || self.size.1 < MIN_HEIGHT
    }

    /// The customer on the screen.
    pub fn open(&self) -> Option<&Open> {
        self.customers.get(self.current)
    }

    /// The customer on the screen, to change it.
    pub fn open_mut(&mut self) -> Option<&mut Open> {
        self.customers.get_mut(self.current)
    }

    /// The ticket that the work is for, if one was named.
    pub fn session_ticket(&self) -> Option<&str> {
        Some(self.session.ticket.as_str()).filter(|ticket| !ticket.is_empty())
    }

    /// The field that has focus, with its record.
    pub fn focused_field(&self) -> Option<(&Field, &Record)> {
        let open = self.open()?;
        let loaded = open.loaded.as_ref()?;
        loaded
            .form(open.tab)
            .map(|form| (form.field(), &loaded.record))
    }

    /// Whether a production environment still waits to be unlocked.
    pub fn is_production_locked(&self) -> bool {
        self.environment.production && !self.session.unlocked && !self.environment.read_only
    }

    /// Why nothing may be changed here, if so.
    pub fn locked(&self) -> Option<String> {
        let key = |action| self.keys.name(action);
        if self.environment.read_only {
            Some("This environment is read-only here, so nothing can be changed.".to_owned())
        } else if self.is_production_locked() {
            Some(format!(
                "This is production: {} unlocks it for changes.",
                key(Action::Unlock)
            ))
        } else if self.open().is_some_and(|open| open.elsewhere) {
            Some(format!(
                "This customer is open in another window, which alone edits and saves. Close it there, then {} goes on here.",
                key(Action::Reload)
            ))
        } else {
            None
        }
    }

    /// Whether something of the customer on the screen can be cancelled.
    pub fn is_busy(&self) -> bool {
        self.open().is_some_and(Open::is_busy)
    }

    /// A new request's id.
    pub fn request(&mut self) -> RequestId {
        self.next_request += 1;
        RequestId(self.next_request)
    }

    /// Says a word to the agent.
    pub fn say(&mut self, words: impl Into<String>) {
        self.notice = Some(Notice {
            words: words.into(),
            is_problem: false,
        });
    }

    /// Tells the agent that something did not go as asked.
    pub fn complain(&mut self, words: impl Into<String>) {
        self.notice = Some(Notice {
            words: words.into(),
            is_problem: true,
        });
    }
}

impl Open {
    /// A customer being read.
    pub fn new(who: CustomerRef, load: Load) -> Self {
        Self {
            who,
            load,
            read_at: None,
            loaded: None,
            tab: Tab::default(),
            save: None,
            saves: Vec::new(),
            references: None,
            looks_for_draft: false,
            elsewhere: false,
            has_draft: false,
            doubt: Vec::new(),
            kept: (0, 0),
        }
    }

    /// How many edits are not saved; a text in Extra that is no edit yet counts as one.
    pub fn unsaved(&self) -> usize {
        self.loaded.as_ref().map_or(0, |loaded| {
            loaded.record.edits().len() + usize::from(loaded.extra.is_dirty())
        })
    }

    /// `2 unsaved changes`, if there are any.
    pub fn unsaved_in_words(&self) -> Option<String> {
        match self.unsaved() {
            0 => None,
            1 => Some("1 unsaved change".to_owned()),
            count => Some(format!("{count} unsaved changes")),
        }
    }

    /// Whether something was typed since it was last kept. A draft that is still looked for, or another window's, is
    /// not written over.
    pub fn is_unkept(&self) -> bool {
        let may_keep = self.references.is_some() && !self.looks_for_draft && !self.elsewhere;
        may_keep && self.revision() != self.kept
    }

    /// What is typed now is kept.
    pub fn mark_kept(&mut self) {
        self.kept = self.revision();
    }

    /// Grows with every change of what is typed.
    fn revision(&self) -> (u64, u64) {
        self.loaded.as_ref().map_or((0, 0), |loaded| {
            (loaded.record.revision(), loaded.extra.revision())
        })
    }

    /// Whether something is under way that time passes for.
    pub fn is_waiting(&self) -> bool {
        self.is_reading() || self.save.as_ref().is_some_and(Save::in_flight)
    }

    /// Whether it is being read.
    pub fn is_reading(&self) -> bool {
        matches!(self.load, Load::Reading { .. })
    }

    /// The save that is not over.
    pub fn open_save(&self) -> Option<&Save> {
        self.save.as_ref().filter(|save| save.is_open())
    }

    /// Whether something can be cancelled.
    pub fn is_busy(&self) -> bool {
        self.is_reading() || self.open_save().is_some()
    }

    /// The API's refusal of the key, if this customer waits for another one.
    pub fn wants_key(&self) -> Option<&ApiError> {
        match (&self.load, self.open_save().map(|save| &save.state)) {
            (_, Some(State::NeedsKey { error, .. })) => Some(error),
            (Load::Failed(error), _) if error.is_about_the_key() => Some(error),
            _ => match self.save.as_ref().and_then(Save::outcome) {
                Some(Outcome::KeyRefused(error)) => Some(error),
                _ => None,
            },
        }
    }

    /// The title for a sentence of ours: on one line, with nothing hidden, and cut where it is very long.
    pub fn short_title(&self) -> String {
        const LONGEST: usize = 40;
        let title = self.title();
        let title = visible(&title);
        match title.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", &title[..end]),
            None => title.into_owned(),
        }
    }

    /// The customer's name, else how it was asked for.
    pub fn title(&self) -> String {
        let name = self
            .loaded
            .as_ref()
            .and_then(|loaded| loaded.customer.name());
        name.unwrap_or_else(|| self.who.to_string())
    }
}

impl Loaded {
    /// A fresh record on the screen.
    pub fn new(reading: Reading, context: &Context) -> Self {
        let Reading { document, customer } = reading;
        let record = Record::new(document);
        Self {
            profile: Form::profile(&customer, &record, context),
            consents: Form::consents(&customer, &record, context),
            loyalty: view::Loyalty::default(),
            promotions: view::Promotions::new(&customer),
            extra: view::Extra::new(&record),
            journal: view::Journal::default(),
            problems: Vec::new(),
            conflicts: Vec::new(),
            marks: Vec::new(),
            record,
            customer,
        }
    }

    /// The form of a tab, if it is one.
    pub fn form(&self, tab: Tab) -> Option<&Form> {
        match tab {
            Tab::Profile => Some(&self.profile),
            Tab::Consents => Some(&self.consents),
            Tab::Loyalty | Tab::Promotions | Tab::Extra | Tab::Journal => None,
        }
    }

    /// The form of a tab, to change it.
    pub fn form_mut(&mut self, tab: Tab) -> Option<&mut Form> {
        match tab {
            Tab::Profile => Some(&mut self.profile),
            Tab::Consents => Some(&mut self.consents),
            Tab::Loyalty | Tab::Promotions | Tab::Extra | Tab::Journal => None,
        }
    }

    /// Every field of both forms.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.profile.fields.iter().chain(&self.consents.fields)
    }

    /// The edits in words.
    pub fn changes(&self, context: &Context) -> Vec<Change> {
        self.changes_of(self.record.edits(), self.record.document(), context)
    }

    /// Some edits in words, against what stood in a document.
    pub fn changes_of(&self, edits: &[Edit], base: &Document, context: &Context) -> Vec<Change> {
        let in_words = |edit: &Edit| {
            let shown = |node| self.shown_at(&edit.pointer, node, context);
            let field = (self.fields()).find(|field| field.pointer == edit.pointer);
            Change {
                label: field.map_or_else(|| edit.pointer.to_string(), Field::title),
                old: shown(base.find(&edit.pointer)),
                new: shown(edit.value.as_ref().map(Json::node)),
            }
        };
        edits.iter().map(in_words).collect()
    }

    /// What stands at a place, in words.
    pub fn shown_at(&self, at: &Pointer, node: Option<Node<'_>>, context: &Context) -> String {
        match self.fields().find(|field| field.pointer == *at) {
            Some(field) => in_words(field.shown_of(node, context)),
            None => raw_or_absent(node.map(Node::raw)),
        }
    }

    /// Lays the forms out anew for another answer, with the focus where it was and what is being typed kept.
    pub fn keep_typing(&mut self, context: &Context) {
        self.profile.renew(
            Form::profile(&self.customer, &self.record, context),
            &self.record,
            context,
        );
        self.consents.renew(
            Form::consents(&self.customer, &self.record, context),
            &self.record,
            context,
        );
    }

    /// Puts the focus of its form on the field at a place, if there is one.
    pub fn focus(&mut self, place: &Pointer, context: &Context) {
        let Self {
            profile,
            consents,
            record,
            ..
        } = self;
        for form in [profile, consents] {
            let field = form.fields.iter().position(|field| field.pointer == *place);
            if let Some(index) = field {
                form.set_focus(index, record, context);
            }
        }
    }

    /// The problem at a place.
    pub fn problem(&self, at: &Pointer) -> Option<&Problem> {
        self.problems
            .iter()
            .find(|(pointer, _)| pointer == at)
            .map(|(_, problem)| problem)
    }

    /// Why the record cannot be changed as a whole.
    pub fn read_only(&self) -> Option<&Refusal> {
        self.record.document().read_only()
    }
}

fn in_words(shown: crate::customer::Shown) -> String {
    match (shown.missing, shown.note) {
        (true, _) => "(empty)".to_owned(),
        (false, Some(note)) => format!("{} ({note})", shown.text),
        (false, None) => shown.text,
    }
}

fn raw_or_absent(raw: Option<&str>) -> String {
    raw.unwrap_or("(absent)").to_owned()
}
