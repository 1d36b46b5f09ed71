//! Everything the screen shows, as data. Only [`update`](super::update::update) changes it.

use std::{sync::Arc, time::Duration};

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    api::ApiError,
    config::Environment,
    customer::{Context, Customer, CustomerRef, Field, Problem},
    demo::Sample,
    record::{Document, Edit, Json, Node, Record, Refusal, pointer::Pointer},
    save::{RequestId, Save},
};

use super::{form::Form, layer::Layer, view};

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

/// The moment of a message: the clock is a parameter of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// By the wall clock.
    pub wall: Timestamp,
    /// Since the program started.
    pub run: Duration,
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
    /// Alt+U was pressed in a production environment.
    pub unlocked: bool,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The moment of the last message.
    pub now: Now,
    /// The program ends after this message.
    pub quitting: bool,
    /// The next request's id.
    pub next_request: u64,
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
    /// The record, once there is one.
    pub loaded: Option<Loaded>,
    /// The tab shown.
    pub tab: Tab,
    /// The save in flight, or the last one.
    pub save: Option<Save>,
    /// The saves of this session, the last one first.
    pub journal: Vec<JournalEntry>,
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
    /// Read at that time, or never asked for (a blind record).
    Done(Timestamp),
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
    pub journal: view::Scroll,
    /// What is wrong with changed values.
    pub problems: Vec<(Pointer, Problem)>,
    /// What the server said of single fields, until their next edit.
    pub marks: Vec<(Pointer, String)>,
}

/// A save of this session.
#[derive(Clone, Debug)]
pub struct JournalEntry {
    /// When it ended.
    pub at: Timestamp,
    /// The fields: label, old and new value.
    pub changes: Vec<Change>,
    /// How it ended, in words.
    pub outcome: String,
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
        let context = Context {
            default_country: environment.default_country.clone(),
            genders: environment.genders.clone(),
            today: now.wall.to_zoned_datetime(zone.clone()).date(),
        };
        Self {
            environment,
            context,
            zone,
            samples: Vec::new(),
            customers: Vec::new(),
            current: 0,
            layers: Vec::new(),
            notice: None,
            unlocked: false,
            size: (80, 24),
            now,
            quitting: false,
            next_request: 0,
        }
    }

    /// The customer on the screen.
    pub fn open(&self) -> Option<&Open> {
        self.customers.get(self.current)
    }

    /// The customer on the screen, to change it.
    pub fn open_mut(&mut self) -> Option<&mut Open> {
        self.customers.get_mut(self.current)
    }

    /// The field that has focus, with its record.
    pub fn focused_field(&self) -> Option<(&Field, &Record)> {
        let open = self.open()?;
        let loaded = open.loaded.as_ref()?;
        loaded
            .form(open.tab)
            .map(|form| (form.field(), &loaded.record))
    }

    /// Whether a production environment still waits for Alt+U.
    pub fn is_production_locked(&self) -> bool {
        self.environment.production && !self.unlocked && !self.environment.read_only
    }

    /// Why nothing may be changed here, if so.
    pub fn locked(&self) -> Option<&'static str> {
        if self.environment.read_only {
            Some("This environment is read-only here, so nothing can be changed.")
        } else if self.is_production_locked() {
            Some("This is production: Alt+U unlocks it for changes.")
        } else {
            None
        }
    }

    /// Whether the customer on the screen waits for an answer.
    pub fn is_waiting(&self) -> bool {
        self.open().is_some_and(Open::is_waiting)
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
            loaded: None,
            tab: Tab::default(),
            save: None,
            journal: Vec::new(),
        }
    }

    /// How many edits are not saved.
    pub fn unsaved(&self) -> usize {
        self.loaded
            .as_ref()
            .map_or(0, |loaded| loaded.record.edits().len())
    }

    /// Whether an answer is on its way.
    pub fn is_waiting(&self) -> bool {
        matches!(self.load, Load::Reading { .. }) || self.save_in_flight().is_some()
    }

    /// The save in flight.
    pub fn save_in_flight(&self) -> Option<&Save> {
        self.save.as_ref().filter(|save| save.in_flight())
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
            journal: view::Scroll::default(),
            problems: Vec::new(),
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
        self.changes_of(self.record.edits(), context)
    }

    /// Some edits in words, against what was received.
    pub fn changes_of(&self, edits: &[Edit], context: &Context) -> Vec<Change> {
        let in_words = |edit: &Edit| match self.fields().find(|field| field.pointer == edit.pointer)
        {
            Some(field) => Change {
                label: field.label.clone(),
                old: in_words(field.shown_of(self.record.base(&edit.pointer), context)),
                new: in_words(field.shown_of(edit.value.as_ref().map(|json| json.node()), context)),
            },
            None => Change {
                label: edit.pointer.to_string(),
                old: raw_or_absent(self.record.base(&edit.pointer).map(Node::raw)),
                new: raw_or_absent(edit.value.as_ref().map(Json::raw)),
            },
        };
        edits.iter().map(in_words).collect()
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
