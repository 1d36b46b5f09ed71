//! Everything the screen shows, as data. Only [`update`](super::update::update) changes it.

use std::{sync::Arc, time::Duration};

use jiff::tz::TimeZone;

use crate::{
    config::{Environment, Language},
    customer::{Context, Field},
    demo::Sample,
    record::{Document, Edit, Record},
    save::RequestId,
    store::{Claimant, DraftLine, Holder, Recent, StoreError},
    voice::{Label, Phrase, Words, say},
};

mod customers;
mod loaded;
mod open;

pub use crate::save::Now;
pub use customers::{Customers, OpenId};
pub use loaded::{Discarded, Loaded, Mark};
pub use open::{Load, Open, Reading, Unused};

use super::{
    action::Action,
    keyboard::Keyboard,
    keymap::Keymap,
    layer::{Layer, LayerKind},
    stamped::Stamped,
};

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
    /// The language of the agent.
    pub words: Words,
    /// Which key runs which action.
    pub keys: Keymap,
    /// The drafts of the environment, newest first, as they were when last listed.
    pub drafts: Stamped<DraftLine>,
    /// The customers that were opened in the environment: pinned ones first, then the newest.
    pub recents: Stamped<Recent>,
    /// Why drafts cannot be kept.
    pub store_trouble: Option<StoreError>,
    /// The demo's customers, once the finder has asked for them; empty elsewhere.
    pub samples: Stamped<Sample>,
    /// The customers that are open.
    pub customers: Customers,
    /// What the keys before say about the next one.
    pub keyboard: Keyboard,
    /// Dialogs, the topmost last.
    pub layers: Vec<Layer>,
    /// The last word to the agent that belongs to no save.
    pub notice: Option<Notice>,
    /// So long without a key, and personal data is covered.
    pub curtain: Option<Duration>,
    /// Personal data is covered on the screen.
    pub masked: bool,
    /// What the agent has said for as long as the program runs.
    pub session: Session,
    /// What was done last, to be done once more.
    pub again: Again,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// How many rows show of what takes the keys: a page up or down goes so far.
    pub page: usize,
    /// The moment of the last message.
    pub now: Now,
    /// A customer was closed.
    pub has_closed: bool,
    /// Whom to open first, as given, until phones can be read.
    pub starts_with: Option<String>,
    /// The program ends after this message.
    pub quitting: bool,
    /// The next request's id.
    pub next_request: u64,
}

/// What was done last, to be done once more.
#[derive(Debug, Default)]
pub struct Again {
    /// The last save that was stored: whose it was, what it changed, and what that was made on.
    pub last: Option<(Phrase, Vec<Edit>, Document)>,
    /// The customer who was on the screen before: what they are called, and their record.
    pub before: Option<(Phrase, Record)>,
}

/// What the agent has said for as long as the program runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// The number of the ticket that was named last, to be offered for the next customer.
    pub last_ticket: String,
    /// Changes to a production environment may be made.
    pub unlocked: bool,
    /// The wait at whose end it is locked again, unless a key came.
    pub lock_timer: Option<RequestId>,
    /// The wait at whose end personal data is covered, unless a key came.
    pub curtain_timer: Option<RequestId>,
    /// When the last key came, since the program started.
    pub last_key: Duration,
    /// Changes are sent even where nobody can tell what others changed.
    pub unchecked: bool,
    /// The API key was typed in here.
    pub key_typed: bool,
    /// The API key is being read anew because the agent asked for that.
    pub asks_for_key: Option<RequestId>,
}

/// A word to the agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What to say.
    pub words: Phrase,
    /// Whether something did not go as asked.
    pub is_problem: bool,
}

impl Model {
    /// A program without customers.
    pub fn new(environment: Arc<Environment>, now: Now, zone: TimeZone) -> Self {
        let context = environment.context(&now.wall.to_zoned_datetime(zone.clone()));
        Self {
            environment,
            context,
            zone,
            words: Words::default(),
            keys: Keymap::default(),
            drafts: Stamped::default(),
            recents: Stamped::default(),
            store_trouble: None,
            samples: Stamped::default(),
            customers: Customers::default(),
            keyboard: Keyboard::default(),
            layers: Vec::new(),
            notice: None,
            curtain: None,
            masked: false,
            session: Session::default(),
            again: Again::default(),
            size: (80, 24),
            page: 10,
            now,
            has_closed: false,
            starts_with: None,
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
        self.customers.get(self.customers.shown()?)
    }

    /// The customer on the screen, to change it.
    pub fn open_mut(&mut self) -> Option<&mut Open> {
        self.customers.get_mut(self.customers.shown()?)
    }

    /// The drafts of customers who are not open, newest first.
    pub fn other_drafts(&self) -> impl Iterator<Item = &DraftLine> {
        let is_open = |draft: &DraftLine| {
            let mut known = self
                .customers
                .iter()
                .filter_map(|open| open.references.as_ref());
            known.any(|known| known.customer == draft.customer)
        };
        self.drafts.iter().filter(move |draft| !is_open(draft))
    }

    /// The last ticket, where the customer on the screen has none yet.
    pub fn offered_ticket(&self) -> Option<&str> {
        let last = self.session.last_ticket.as_str();
        let has_none = self.open()?.ticket().is_none();
        (has_none && !last.is_empty()).then_some(last)
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

    /// The same in few words, for an action that does nothing now.
    pub fn lock(&self) -> Option<Label> {
        if self.environment.read_only {
            Some(say::ENVIRONMENT_READ_ONLY)
        } else if self.is_production_locked() {
            Some(say::PRODUCTION_LOCKED)
        } else {
            let holder = self.open()?.elsewhere?;
            Some(match holder.claimant {
                Some(Claimant::Command) => say::CUSTOMER_IN_COMMAND,
                Some(Claimant::Editor) | None => say::CUSTOMER_IN_WINDOW,
            })
        }
    }

    /// Why nothing may be changed here, if so.
    pub fn locked(&self) -> Option<Phrase> {
        let key = |action| self.keys.name(action);
        if self.environment.read_only {
            Some(say::LOCKED_ENVIRONMENT.into())
        } else if self.is_production_locked() {
            Some(say::locked_production(key(Action::Unlock)))
        } else {
            let holder = self.open()?.elsewhere?;
            let key = key(Action::Reload);
            Some(match holder.claimant {
                Some(Claimant::Command) => say::elsewhere_command(named(holder), key),
                Some(Claimant::Editor) | None => say::elsewhere_window(key),
            })
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

    /// Says a word about one of the customers: now if that one is all that is on the screen, else as soon as it is.
    pub fn say_of(&mut self, id: OpenId, notice: Notice) {
        if Some(id) == self.customers.shown() && !self.is_finding() {
            self.notice = Some(notice);
        } else if let Some(open) = self.customers.get_mut(id) {
            open.notice = Some(notice);
        }
    }

    /// Says what waits to be said of the customer on the screen, unless something newer is being said.
    pub fn say_what_waits(&mut self) {
        if self.notice.is_none() && !self.is_finding() {
            self.notice = self.open_mut().and_then(|open| open.notice.take());
        }
    }

    /// Whether the finder is open, which says what there is to say of other customers.
    fn is_finding(&self) -> bool {
        let is_finder = |layer: &Layer| matches!(layer.kind, LayerKind::Finder(_));
        self.layers.iter().any(is_finder)
    }

    /// Speaks a language from here on.
    pub fn speak(&mut self, language: Language) {
        self.words = Words(language);
        self.context.language = language.code();
    }

    /// Says a word to the agent.
    pub fn say(&mut self, words: impl Into<Phrase>) {
        self.notice = Some(Notice {
            words: words.into(),
            is_problem: false,
        });
    }

    /// Tells the agent that something did not go as asked.
    pub fn complain(&mut self, words: impl Into<Phrase>) {
        self.notice = Some(Notice {
            words: words.into(),
            is_problem: true,
        });
    }
}

/// A command that holds a customer, and its process.
fn named(holder: Holder) -> Phrase {
    holder.process.map_or(say::COMMAND_SET.into(), |process| {
        say::command_set_process(Phrase::ours(process.to_string()))
    })
}
