//! The state machine row by row, and against two writers and a network that loses things.

mod back;
mod doubt;
mod ends;
mod key;
mod writers;

use std::time::Duration;

use super::*;
use crate::{
    api::{NoConnection, Route, Unsent, Words},
    customer::CustomerRef,
    record::{Json, Node, Payload, Run, pointer::Pointer},
    voice::{self, Named, Phrase, Telling, Told},
};
use jiff::Timestamp;

const KARI: &str = r#"{"data":{"id":"K1","externalId":"E-1","firstName":"Kari","email":"a@b.no","mobilePhone":"+4791234567","stores":["S1"]}}"#;

fn document(text: &str) -> Document {
    Document::parse(text.as_bytes().to_vec()).unwrap()
}

fn at(seconds: u64) -> Now {
    Now {
        wall: Timestamp::from_second(1_790_000_000).unwrap(),
        run: Duration::from_secs(seconds),
    }
}

fn plan(before: Option<&str>) -> Plan {
    let who = before.map(|id| CustomerRef::Id(id.to_owned()));
    Plan {
        after: who.iter().cloned().collect(),
        before: who,
        key: crate::record::UpdateKey::ExternalId,
        payload: Payload::Full,
        sets: vec![Pointer::of(["stores"])],
        unchecked: false,
        renewable_key: false,
    }
}

fn edited(text: &str, edits: &[(&str, &str)]) -> Record {
    let mut record = Record::new(document(text));
    for (at, value) in edits {
        let value = Some(Json::parse(value).unwrap());
        record.set(&at.parse().unwrap(), value, Run::Step).unwrap();
    }
    record
}

/// A save and the names of its work.
struct Play {
    save: Save,
    orders: Vec<Order>,
    next: u64,
    /// Since the program started.
    run: Duration,
}

impl Play {
    /// Kari's e-mail changed to `mine@b.no`.
    fn begin(plan: Plan) -> Self {
        let record = edited(KARI, &[("/email", "\"mine@b.no\"")]);
        let (save, orders) = Save::begin(record, plan, None, at(0), RequestId(1));
        Self {
            save,
            orders,
            next: 1,
            run: Duration::from_secs(1),
        }
    }

    fn step(&mut self, happened: Happened<'_>) -> &mut Self {
        self.next += 1;
        let now = Now {
            run: self.run,
            ..at(0)
        };
        self.orders = self.save.step(happened, now, RequestId(self.next));
        self
    }

    /// A reading that no save ordered, begun and done at that second.
    fn settle(&mut self, text: &str, second: u64) -> Option<Vec<Order>> {
        let now = at(second);
        (self.save).settle(&document(text), now.run, now, RequestId(99))
    }

    fn read(&mut self, text: &str) -> &mut Self {
        assert!(
            matches!(self.orders.last(), Some(Order::Read(_))),
            "{:?}",
            self.orders
        );
        self.step(Happened::Read(Ok(&document(text))))
    }

    /// Reads this back, and once more when the server has had its time.
    fn read_back(&mut self, text: &str) -> &mut Self {
        self.read(text).woken().read(text)
    }

    fn not_read(&mut self, error: ApiError) -> &mut Self {
        assert!(
            matches!(self.orders.last(), Some(Order::Read(_))),
            "{:?}",
            self.orders
        );
        self.step(Happened::Read(Err(error)))
    }

    fn answered(&mut self, text: &str) -> &mut Self {
        assert!(
            matches!(self.orders.last(), Some(Order::Put(_))),
            "{:?}",
            self.orders
        );
        self.step(Happened::Answered(Ok(&document(text))))
    }

    fn refused(&mut self, error: ApiError) -> &mut Self {
        assert!(
            matches!(self.orders.last(), Some(Order::Put(_))),
            "{:?}",
            self.orders
        );
        self.step(Happened::Answered(Err(error)))
    }

    fn woken(&mut self) -> &mut Self {
        self.run += self.waits();
        self.step(Happened::Woken)
    }

    fn waits(&self) -> Duration {
        match self.orders.as_slice() {
            [Order::Wait(time)] => *time,
            other => panic!("it waits, not {other:?}"),
        }
    }

    fn ended(&self) -> (Code, Option<u16>) {
        let Ending { code, status } = Ending::from(self.outcome());
        (code, status)
    }

    fn outcome(&self) -> &Outcome {
        assert!(self.orders.is_empty(), "{:?}", self.orders);
        self.save.outcome().expect("it is over")
    }

    fn words(&self) -> String {
        text(&told(self.outcome(), Some("Ctrl+S")).whole())
    }
}

/// What is told of an end, where what was not saved is kept.
fn told(outcome: &Outcome, save_key: Option<&str>) -> Told {
    let name = |difference: &Difference| Named {
        label: Phrase::ours(difference.pointer.to_string()),
        stored: difference.stored.clone().map(Phrase::foreign),
        sent: difference.sent.clone().map(Phrase::foreign),
    };
    let telling = Telling {
        time: Phrase::ours("12:31:07"),
        key: Phrase::ours("the file key"),
        save_key: save_key.map(|key| Phrase::ours(key.to_owned())),
        is_kept: true,
        name: &name,
    };
    voice::outcome(outcome, &telling)
}

fn text(phrase: &Phrase) -> String {
    voice::Words::default().text(phrase)
}

fn status(status: u16) -> ApiError {
    ApiError::Answered {
        status,
        words: Words::default(),
        retry_after: None,
    }
}

fn busy(seconds: u64) -> ApiError {
    ApiError::Answered {
        status: 503,
        words: Words::default(),
        retry_after: Some(Duration::from_secs(seconds)),
    }
}

fn lost() -> ApiError {
    ApiError::Lost {
        host: "h".to_owned(),
        how: crate::api::Loss::Cut,
    }
}

fn unreachable() -> ApiError {
    ApiError::NotSent(Unsent::NotConnected {
        route: Route {
            host: "h".to_owned(),
            proxy: None,
        },
        why: NoConnection::System("connection refused".to_owned()),
    })
}

fn mine() -> String {
    KARI.replace("a@b.no", "mine@b.no")
}

#[test]
fn a_quiet_save_reads_puts_and_compares() {
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI).answered(&mine());
    assert_eq!(play.words(), "Saved at 12:31:07");
    assert_eq!(play.save.puts(), 1);
}

#[test]
fn what_the_server_made_of_it_is_told_field_by_field() {
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI)
        .answered(&KARI.replace("a@b.no", "MINE@b.no"));
    assert_eq!(
        play.words(),
        "Partly saved at 12:31:07: the server made /email \"MINE@b.no\" (you sent \"mine@b.no\")"
    );
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI).answered(&KARI.replace("Kari", "Karl"));
    assert_eq!(
        play.words(),
        "Partly saved at 12:31:07: /email is still \"a@b.no\" (you sent \"mine@b.no\"); also different from what was sent: /firstName"
    );
}

#[test]
fn odd_keys_are_compared_with_themselves() {
    let odd = KARI.replace(
        "\"firstName\"",
        "\"x\":1,\"x\":2,\"\\ud800\":3,\"\u{fffd}\":4,\"firstName\"",
    );
    let record = edited(&odd, &[("/email", "\"mine@b.no\"")]);
    let saved = odd.replace("a@b.no", "mine@b.no");
    let (body, answer) = (saved.as_str(), document(&saved));
    let body = Node::parse(body).unwrap().member("data").unwrap().raw();
    assert_eq!(compare(&record, body, &answer), []);
    let answer = document(&saved.replace("\"\\ud800\":3", "\"\\ud800\":5"));
    let differences = compare(&record, body, &answer);
    let stored: Vec<_> = differences
        .iter()
        .map(|found| found.stored.as_deref())
        .collect();
    assert_eq!(stored, [Some("5")]);
}

#[test]
fn a_server_that_cannot_be_reached_is_tried_three_times() {
    let mut play = Play::begin(plan(Some("K1")));
    play.not_read(unreachable()).woken().not_read(unreachable());
    assert!(play.waits() < Duration::from_secs(2));
    play.woken().not_read(unreachable());
    assert_eq!(
        play.words(),
        "Not saved; your change is kept here. Not sent: could not connect to h: connection refused. Ctrl+S tries again."
    );
    assert_eq!(play.save.puts(), 0);
    // A PUT that never connected may be tried as often, and each time the customer is read again.
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI)
        .refused(unreachable())
        .woken()
        .read(KARI)
        .refused(unreachable());
    play.woken().read(KARI).refused(unreachable());
    assert_eq!(
        play.words(),
        "Not saved; your change is kept here. Not sent: could not connect to h: connection refused. Ctrl+S tries again."
    );
    assert_eq!(play.save.puts(), 0);
}

#[test]
fn a_busy_server_is_waited_for_as_long_as_it_asks() {
    let mut play = Play::begin(plan(Some("K1")));
    play.not_read(busy(7));
    assert_eq!(play.waits(), Duration::from_secs(7));
    play.woken().read(KARI).refused(busy(2));
    assert_eq!(play.waits(), Duration::from_secs(2));
    play.woken().read(KARI).answered(&mine());
    assert_eq!(play.words(), "Saved at 12:31:07");
    assert_eq!(play.save.puts(), 2);
    // Three tries, and no wait that the agent would not want.
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI).refused(busy(0)).woken();
    play.read(KARI).refused(busy(1));
    assert_eq!(play.waits(), Duration::from_secs(1));
    play.woken().read(KARI).refused(busy(0));
    assert_eq!(play.ended(), (Code::Refused, Some(503)));
    assert_eq!(play.save.puts(), 3);
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI).refused(busy(86_400));
    assert_eq!(play.ended(), (Code::Refused, Some(503)));
}

#[test]
fn a_refused_put_is_none_of_the_two_that_may_be_stored() {
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI).refused(busy(1)).woken();
    play.read(KARI).refused(lost()).read_back(KARI);
    // Proven absent, so it is sent once more, and a refusal of that one is waited for, too.
    play.refused(busy(1)).woken();
    play.read(KARI).answered(&mine());
    assert_eq!(play.words(), "Saved at 12:31:07");
    assert_eq!(play.save.puts(), 4);
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI).refused(busy(1)).woken();
    play.read(KARI).refused(busy(1));
    assert_eq!(
        play.step(Happened::Cancelled).words(),
        "Not saved; your change is kept here. Cancelled; not saved."
    );
}

#[test]
fn what_a_reading_cannot_tell_is_not_sent() {
    for error in [status(500), lost(), status(400), status(302)] {
        let mut play = Play::begin(plan(Some("K1")));
        play.not_read(error);
        let words = play.words();
        assert!(words.starts_with(
            "Not saved; your change is kept here. Not sent: the customer could not be read first."
        ));
    }
}

#[test]
fn cancelling_says_what_is_true() {
    let cancelled = |play: &mut Play| play.step(Happened::Cancelled).words();
    let begun = || Play::begin(plan(Some("K1")));
    let not_sent = "Not saved; your change is kept here. Cancelled; not sent.";
    assert_eq!(cancelled(&mut begun()), not_sent);
    assert_eq!(cancelled(begun().read(KARI)), not_sent);
    assert_eq!(cancelled(begun().not_read(unreachable())), not_sent);
    assert_eq!(
        cancelled(begun().read(KARI).refused(busy(3))),
        "Not saved; your change is kept here. Cancelled; not saved."
    );
    let unsure = "Cancelled; not sure whether it was saved.";
    assert_eq!(cancelled(begun().read(KARI).refused(lost())), unsure);
    assert_eq!(
        cancelled(begun().read(KARI).refused(lost()).not_read(lost())),
        unsure
    );
    let mut left = begun();
    left.read(KARI).step(Happened::BytesLeft);
    assert!(left.save.is_in_doubt());
    assert_eq!(cancelled(&mut left), unsure);
}

#[test]
fn a_result_that_fits_no_state_changes_nothing() {
    let mut play = Play::begin(plan(Some("K1")));
    let id = play.save.id;
    for happened in [
        Happened::Woken,
        Happened::KeyGiven,
        Happened::Answered(Err(lost())),
    ] {
        play.save.step(happened, at(2), RequestId(99));
        assert!(matches!(play.save.state, State::Reading { .. }));
        assert_eq!(play.save.id, id);
    }
}

#[test]
fn what_somebody_else_changed_too_is_told_place_by_place() {
    let mut play = Play::begin(plan(Some("K1")));
    play.read(&KARI.replace("a@b.no", "theirs@b.no"));
    assert!(matches!(play.outcome().why, Why::Undecided(1)));
    let [conflict] = play.save.conflicts() else {
        panic!("one, not {:?}", play.save.conflicts());
    };
    let raw = |value: &crate::record::Value| value.as_ref().map(|json| json.raw().to_owned());
    assert_eq!(conflict.at.to_string(), "/email");
    assert_eq!(raw(&conflict.base).unwrap(), "\"a@b.no\"");
    assert_eq!(raw(&conflict.theirs).unwrap(), "\"theirs@b.no\"");
    assert_eq!(play.save.puts(), 0);
}
