//! An agent and a colleague at random: typing, reading, reviewing, saving, cancelling, closing and opening again, with
//! answers that get lost and a server that is slow with what nobody waits for. Nothing of the colleague is written over
//! that the agent has not seen, nothing typed goes unnoticed, and nothing old arrives behind something newer.
//! `PROPTEST_CASES=10000 cargo test --lib random` plays that many of them.

use std::{
    collections::{BTreeMap, VecDeque},
    time::Duration,
};

use proptest::prelude::*;

use super::*;
use crate::app::layer::Whose;
use crate::{
    api::ApiError,
    app::draft::{Local, Unsent},
    customer::CustomerRef,
    record::Pointer,
    save::RequestId,
};

const FIELDS: [&str; 3] = ["/firstName", "/email", "/extendedProperties/tier"];
const LIST: &str = "/interests";

/// What the server holds: each place as raw text.
type Held = BTreeMap<&'static str, String>;

fn text(held: &Held) -> String {
    format!(
        r#"{{"data":{{"id":"K1","externalId":"E-1","firstName":{},"email":{},"interests":{},"extendedProperties":{{"tier":{},"n":1.10}}}}}}"#,
        held["/firstName"], held["/email"], held[LIST], held["/extendedProperties/tier"]
    )
}

/// A piece of work that the editor has ordered and that is not done yet.
enum Ordered {
    Load(RequestId),
    Send(RequestId, String),
    Wait(RequestId, Duration),
}

struct World {
    model: Model,
    held: Held,
    ordered: VecDeque<Ordered>,
    draft: Option<Unsent>,
    /// Of each place that is edited: what stood there when the agent last knew.
    seen: BTreeMap<&'static str, String>,
    /// What the agent typed and neither saved nor gave up.
    typed: BTreeMap<&'static str, String>,
    count: usize,
    /// The PUT of which bytes have left.
    left: Option<RequestId>,
    /// In seconds.
    clock: u64,
    /// What nobody waits for any more and the server may still store, and until when.
    late: Option<(u64, String)>,
}

impl World {
    fn new() -> Self {
        let mut held: Held = FIELDS.map(|place| (place, "\"first\"".to_owned())).into();
        held.insert(LIST, "[\"first\"]".to_owned());
        let mut world = Self {
            model: empty(|_| {}),
            held,
            ordered: VecDeque::new(),
            draft: None,
            seen: BTreeMap::new(),
            typed: BTreeMap::new(),
            count: 0,
            left: None,
            clock: 0,
            late: None,
        };
        world.start();
        world
    }

    fn start(&mut self) {
        self.model = empty(|_| {});
        for ordered in std::mem::take(&mut self.ordered) {
            self.leave(ordered);
        }
        let effects = start(&mut self.model, Some("ext:E-1"));
        self.take(effects);
        self.work(0);
    }

    /// What comes of effects at once, or is ordered.
    fn take(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Load(id, ..) => self.ordered.push_back(Ordered::Load(id)),
                Effect::Send(id, request, draft) => {
                    self.draft = draft.map(|draft| *draft).or(self.draft.take());
                    let body = String::from_utf8(request.body).unwrap();
                    self.check(&body);
                    assert!(self.late.is_none(), "something older may still arrive");
                    self.ordered.push_back(Ordered::Send(id, body));
                }
                Effect::Wait(id, time) => self.ordered.push_back(Ordered::Wait(id, time)),
                Effect::Stop(id) => {
                    let is_it = |ordered: &Ordered| match ordered {
                        Ordered::Load(own) | Ordered::Wait(own, _) | Ordered::Send(own, _) => {
                            *own == id
                        }
                    };
                    if let Some(index) = self.ordered.iter().position(is_it) {
                        let stopped = self.ordered.remove(index).unwrap();
                        // Before its first byte it is not sent.
                        if self.left == Some(id) {
                            self.leave(stopped);
                        }
                    }
                }
                Effect::Keep(unsent) => self.draft = Some(*unsent),
                Effect::Discard(_) => self.draft = None,
                _ => {}
            }
        }
    }

    /// A reading comes, with the draft that there is.
    fn came(&mut self, id: RequestId, result: Result<Box<Reading>, ApiError>) {
        let kept = self.draft.as_ref().map(Unsent::written);
        let local = Local {
            unsent: kept.map(|draft| Unsent::read(draft).unwrap()),
            ..Local::default()
        };
        let effects = came_with(&mut self.model, later(self.clock), (id, result), local);
        self.take(effects);
    }

    /// Nobody waits for it any more; what has left may still be stored.
    fn leave(&mut self, ordered: Ordered) {
        if let Ordered::Send(_, body) = ordered {
            self.late = Some((self.clock + 3, body));
        }
    }

    /// Time passes; what was late may be stored meanwhile, or never.
    fn passes(&mut self, seconds: u64, is_stored: bool) {
        self.clock += seconds;
        let Some((until, body)) = self.late.take() else {
            return;
        };
        if is_stored {
            let save = self.model.open().and_then(|open| open.save.as_ref());
            let outcome = save.and_then(|save| save.outcome());
            let shown = outcome.map(|outcome| crate::save::Ending::from(outcome).code);
            let is_denied = shown == Some(crate::save::Code::ShownOld);
            assert!(!is_denied, "it was said not to be stored");
            self.store(&body);
        } else if self.clock < until {
            self.late = Some((until, body));
        }
    }

    fn tell(&mut self, msg: Msg) {
        let effects = update(&mut self.model, later(self.clock), msg);
        self.take(effects);
    }

    fn keys(&mut self, keys: &str) {
        for name in keys.split(' ') {
            let (code, modifiers) = match name.split_once('+') {
                Some(("Ctrl", key)) => (key.chars().next(), KeyModifiers::CONTROL),
                Some(("Alt", key)) => (key.chars().next(), KeyModifiers::ALT),
                _ => (None, KeyModifiers::NONE),
            };
            let code = match (name, code) {
                (_, Some(letter)) => KeyCode::Char(letter),
                ("Enter", _) => KeyCode::Enter,
                ("Esc", _) => KeyCode::Esc,
                ("Space", _) => KeyCode::Char(' '),
                ("Left", _) => KeyCode::Left,
                ("Down", _) => KeyCode::Down,
                other => panic!("no such key: {other:?}"),
            };
            self.tell(Msg::Input(Event::Key(KeyEvent::new(code, modifiers))));
        }
    }

    fn loaded(&self) -> Option<&crate::app::model::Loaded> {
        self.model.open()?.loaded.as_ref()
    }

    /// Before a PUT leaves: what it writes over, the agent has seen.
    fn check(&self, body: &str) {
        let body = Node::parse(body).unwrap();
        for place in FIELDS {
            let at: Pointer = place.parse().unwrap();
            let sent = at.find(body).unwrap().raw();
            let held = &self.held[place];
            if sent != held {
                assert_eq!(
                    self.seen.get(place),
                    Some(held),
                    "{place}: {sent} over {held}"
                );
            }
        }
        let sent = LIST.parse::<Pointer>().unwrap().find(body).unwrap().raw();
        let theirs = Node::parse(&self.held[LIST]).unwrap();
        for item in theirs.items() {
            assert!(
                sent.contains(item.raw()),
                "{} is gone in {sent}",
                item.raw()
            );
        }
    }

    /// Types another value into a place.
    fn types(&mut self, place: usize) {
        if !self.model.layers.is_empty() || self.loaded().is_none() {
            return;
        }
        self.count += 1;
        let value = format!("mine-{}", self.count);
        let Some(&name) = FIELDS.get(place) else {
            self.focus(LIST);
            self.tell(Msg::Input(Event::Letters(value.clone())));
            if place.is_multiple_of(2) {
                self.keys("Enter");
            }
            return;
        };
        let at: Pointer = name.parse().unwrap();
        let base = self.loaded().and_then(|loaded| {
            let fresh = loaded.record.edit(&at).is_none();
            let base = loaded.record.base(&at).map(|node| node.raw().to_owned());
            base.filter(|_| fresh)
        });
        if name == FIELDS[2] {
            self.keys("Alt+5");
            let loaded = self.model.open_mut().unwrap().loaded.as_mut().unwrap();
            // What is typed is a change of the text shown, whoever has changed it since.
            if !loaded.extra.is_dirty() {
                self.seen.extend(base.map(|base| (name, base)));
            }
            let loaded = self.model.open_mut().unwrap().loaded.as_mut().unwrap();
            loaded.extra.input.replace("");
            loaded
                .extra
                .paste(&format!("{{\"tier\": \"{value}\", \"n\": 1.10}}"));
            if self.count.is_multiple_of(2) {
                self.keys("Alt+1");
            }
        } else {
            self.seen.extend(base.map(|base| (name, base)));
            self.focus(name);
            self.keys("Ctrl+u");
            self.tell(Msg::Input(Event::Letters(value.clone())));
        }
        self.typed.insert(name, format!("\"{value}\""));
    }

    fn focus(&mut self, name: &str) {
        self.keys("Alt+1");
        let loaded = self.loaded().unwrap();
        let mut fields = loaded.profile.fields.iter();
        let at = fields.position(|field| field.pointer.to_string() == name);
        self.tell(Msg::Clicked(
            crate::app::target::Target::Field(at.unwrap()),
            crate::app::target::Spot::default(),
        ));
    }

    /// The colleague stores another value, unless that would be in the moment between a reading and its PUT.
    fn colleague(&mut self, place: usize) {
        if self
            .ordered
            .iter()
            .any(|one| matches!(one, Ordered::Send(..)))
            || self.late.is_some()
        {
            return;
        }
        self.count += 1;
        if let Some(name) = FIELDS.get(place) {
            self.held.insert(name, format!("\"theirs-{}\"", self.count));
        } else {
            let list = self.held[LIST].trim_end_matches(']').to_owned();
            self.held
                .insert(LIST, format!("{list},\"theirs-{}\"]", self.count));
        }
    }

    /// The oldest piece of work comes to its end, well or not.
    fn work(&mut self, fate: usize) {
        let lost = || ApiError::Lost {
            host: "h".to_owned(),
            how: crate::api::Loss::Cut,
        };
        match self.ordered.pop_front() {
            None => {}
            Some(Ordered::Wait(id, time)) => {
                self.passes(time.as_secs() + 1, fate == 1);
                self.tell(Msg::Woken(id));
            }
            Some(Ordered::Load(id)) if fate == 4 => self.came(id, Err(lost())),
            Some(Ordered::Load(id)) => {
                let answer = reading(&text(&self.held));
                self.came(id, Ok(answer));
                self.passes(1, fate == 2);
            }
            Some(Ordered::Send(id, body)) => {
                self.left = Some(id);
                self.tell(Msg::BytesLeft(id));
                if fate != 3 {
                    self.store(&body);
                }
                let result = if fate < 3 {
                    Ok(reading(&text(&self.held)))
                } else {
                    Err(lost())
                };
                self.tell(Msg::Answered(id, result));
            }
        }
    }

    fn store(&mut self, body: &str) {
        let body = Node::parse(body).unwrap();
        for place in FIELDS.into_iter().chain([LIST]) {
            let at: Pointer = place.parse().unwrap();
            let stored = at.find(body).unwrap().raw().to_owned();
            if self.held[place] != stored {
                // The agent knows what they wrote themselves.
                self.seen.insert(place, stored.clone());
            }
            self.held.insert(place, stored);
        }
    }

    /// Enter in the review, after a choice of the first field to be decided.
    fn confirms(&mut self, keeps_mine: bool) {
        let Some(LayerKind::Review(review)) = self.model.layers.last().map(|layer| &layer.kind)
        else {
            return self.keys("Ctrl+s");
        };
        // Nothing is preselected: each is decided, the first one as it comes.
        for nth in 0..review.decisions.len() {
            self.keys("Space");
            if keeps_mine && nth == 0 {
                self.keys("Space");
            }
            self.keys("Down");
        }
        let Some(LayerKind::Review(review)) = self.model.layers.last().map(|layer| &layer.kind)
        else {
            return;
        };
        let decisions = review.decisions.clone();
        let on_send = review.on_send;
        let loaded = self.loaded().unwrap();
        let shown = loaded.conflicts.clone();
        if on_send {
            for decision in decisions {
                let place = FIELDS
                    .into_iter()
                    .find(|place| decision.at.to_string() == **place);
                let conflict = shown.iter().find(|conflict| conflict.at == decision.at);
                let (Some(place), Some(conflict)) = (place, conflict) else {
                    continue;
                };
                if decision.choice == Some(Whose::Mine) {
                    let theirs = conflict.theirs.as_ref().map(|json| json.raw().to_owned());
                    self.seen.extend(theirs.map(|theirs| (place, theirs)));
                } else {
                    self.typed.remove(place);
                }
            }
        }
        self.keys("Enter");
    }

    /// Cancels what is in flight.
    fn cancels(&mut self) {
        let sending = self.ordered.iter().find_map(|ordered| match ordered {
            Ordered::Send(id, _) => Some(*id),
            Ordered::Load(_) | Ordered::Wait(..) => None,
        });
        if let Some(id) = sending {
            self.left = Some(id);
            self.tell(Msg::BytesLeft(id));
        }
        self.keys("Esc");
        if let Some(LayerKind::Ask(_)) = self.model.layers.last().map(|layer| &layer.kind) {
            self.keys("Left Enter");
        }
    }

    /// The program ends and starts again; `killed` without a farewell, but within what is kept.
    fn restarts(&mut self, killed: bool) {
        let last = if killed { Msg::Keep } else { Msg::Ended };
        self.tell(last);
        self.start();
    }

    /// What was typed stands on the screen until it was stored or given up.
    fn nothing_is_lost(&mut self) {
        let Some(loaded) = self.model.open().and_then(|open| open.loaded.as_ref()) else {
            return;
        };
        let seen = &self.seen;
        self.typed.retain(|place, typed| {
            let at: Pointer = place.parse().unwrap();
            let shown = loaded.record.value(&at).map(|node| node.raw().to_owned());
            let is_in_text = loaded.extra.input.text().contains(typed.as_str());
            let is_there = shown.as_ref() == Some(typed) || is_in_text;
            let was_stored = seen.get(place) == Some(typed);
            assert!(is_there || was_stored, "{place}: {typed} is gone");
            is_there
        });
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn nothing_seen_by_nobody_is_written_over_and_nothing_typed_goes(
        steps in prop::collection::vec((0..13_usize, 0..6_usize), 1..40),
    ) {
        let mut world = World::new();
        for (step, choice) in steps {
            match step {
                0..=2 => world.types(choice % 5),
                3 => world.colleague(choice % 4),
                4 => world.keys("Ctrl+r"),
                5..=7 => world.work(choice),
                8 | 9 => world.confirms(choice % 2 == 0),
                10 => world.keys("Esc"),
                // Whether or not it has left: that asks first.
                11 => world.cancels(),
                _ => world.restarts(choice % 2 == 0),
            }
            world.nothing_is_lost();
        }
        prop_assert!(matches!(world.model.open().map(|open| &open.who), Some(CustomerRef::External(_))));
    }
}
