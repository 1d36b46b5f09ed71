//! A fault at every byte: each answer of a save is cut after every byte of it, in every framing. Without the
//! terminal, for speed: a driver obeys the orders of the state machine.

use std::time::Duration;

use serde_json::json;
use stamkunde::{
    api::{Client, SentFlag},
    config::{Environment, KeySource, environment::base_url},
    customer::Customer,
    record::{Document, Json, Record, Run},
    save::{Certainty, Happened, Now, Order, Outcome, Plan, RequestId, Save, State, Why},
    voice::{self, Named, Phrase, Telling},
};
use tokio::runtime::{Builder, Runtime};

use crate::{
    answer::{Answer, Framing, framed},
    api::{Api, Turn},
    editor::MINE,
    put::OTHER,
};

const FRAMINGS: [Framing; 3] = [Framing::Length, Framing::Chunks, Framing::Close];
const OLD: &str = "old@example.no";

fn customer() -> serde_json::Value {
    json!({ "id": "ID-1", "externalId": "E-1", "email": OLD, "city": "Oslo" })
}

/// The length of the whole answer with that e-mail, in bytes.
fn length(framing: Framing, email: &str) -> usize {
    let mut customer = customer();
    customer["email"] = email.into();
    let text = json!({ "data": customer, "metaData": {} }).to_string();
    framed(&text, framing).len()
}

/// What one customer is saved with, again and again.
struct Driver {
    api: Api,
    environment: Environment,
    client: Client,
    runtime: Runtime,
}

impl Driver {
    fn new() -> Self {
        let api = Api::of(&customer());
        let url = base_url(&api.base_url()).unwrap();
        let mut environment = Environment::new("test", url, KeySource::Missing);
        environment.timeout = Duration::from_secs(20);
        let client = Client::new(&environment, "sesame".into()).unwrap();
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        Self {
            api,
            environment,
            client,
            runtime,
        }
    }

    /// One save under that script, from a customer as at first; checks what it says. `why` names it.
    fn save(&self, gets: &[Turn], puts: &[Turn], why: &str) -> Save {
        self.api.reset(&customer());
        self.api.script(gets, puts);
        let base = json!({ "data": customer(), "metaData": {} }).to_string();
        let document = Document::parse(base.into_bytes()).unwrap();
        let mut record = Record::new(document.clone());
        let mine = Some(Json::string(MINE));
        record
            .set(&"/email".parse().unwrap(), mine, Run::Step)
            .unwrap();
        let plan = Plan::new(
            &self.environment,
            &Customer::read(&document),
            &record,
            false,
        );
        let save = self.runtime.block_on(self.obey(record, plan));
        self.judge(&save, why);
        save
    }

    async fn obey(&self, record: Record, plan: Plan) -> Save {
        let mut now = Now::default();
        let (mut save, mut orders) = Save::begin(record, plan, None, now, RequestId(0));
        while let Some(order) = orders.pop() {
            orders = match order {
                Order::Read(who) => match self.client.find(&who).await {
                    Ok(document) => save.step(Happened::Read(Ok(&document)), now, RequestId(0)),
                    Err(error) => save.step(Happened::Read(Err(error)), now, RequestId(0)),
                },
                Order::Put(request) => match self.client.update(&request, &SentFlag::new()).await {
                    Ok(answer) => save.step(Happened::Answered(Ok(&answer)), now, RequestId(0)),
                    Err(error) => save.step(Happened::Answered(Err(error)), now, RequestId(0)),
                },
                // Time is not what this is about, so it passes at once.
                Order::Wait(time) => {
                    now.run += time;
                    save.step(Happened::Woken, now, RequestId(0))
                }
                Order::RenewKey => Vec::new(),
            };
        }
        save
    }

    fn judge(&self, save: &Save, why: &str) {
        let state = self.api.state();
        let puts = state.log.iter().filter(|one| one.is_put()).count();
        let State::Over { outcome, .. } = &save.state else {
            panic!("{why}: it is not over: {:?}", save.state);
        };
        let telling = Telling {
            time: Phrase::ours("now"),
            key: Phrase::ours("there"),
            save_key: None,
            is_kept: true,
            name: &|_| Named {
                label: Phrase::ours(""),
                stored: None,
                sent: None,
            },
        };
        let told = voice::outcome(outcome, &telling).whole();
        let words = voice::Words::default().text(&told);
        let stored = state.stored.iter().any(|email| email == MINE);
        let (proves, begins) = match outcome.certainty {
            Certainty::Stored | Certainty::PartlyStored => (Some(true), "Saved"),
            Certainty::Unknown => (None, "Not sure"),
            Certainty::NotStored | Certainty::NotSent => {
                (Some(false), "Not saved; your change is kept here.")
            }
        };
        assert!(proves.is_none_or(|is| is == stored), "{why}: {words}");
        assert!(words.starts_with(begins), "{why}: {words}");
        assert!(
            puts <= 2 && save.puts() as usize == puts,
            "{why}: {puts} PUTs"
        );
        assert!(
            state.written_over.is_empty(),
            "{why}: {:?}",
            state.written_over
        );
    }
}

fn cut(framing: Framing, end: usize) -> Turn {
    Turn::answering(Answer::Cut(framing, end))
}

#[test]
fn the_answer_to_the_put_cut_at_any_byte() {
    let driver = Driver::new();
    for framing in FRAMINGS {
        for end in 0..length(framing, MINE) {
            let why = format!("{framing:?} cut after {end} bytes, stored");
            // A colleague's save of another field beside it.
            let save = driver.save(&[], &[cut(framing, end).then(OTHER)], &why);
            assert!(save.outcome().unwrap().is_stored(), "{why}: {save:?}");
            assert_eq!(driver.api.email(), MINE, "{why}");
        }
        for end in 0..length(framing, OLD) {
            let why = format!("{framing:?} cut after {end} bytes, lost");
            let save = driver.save(&[], &[cut(framing, end).lost().then(OTHER)], &why);
            assert!(save.outcome().unwrap().is_stored(), "{why}: {save:?}");
            assert_eq!(driver.api.puts(), 2, "{why}");
            assert_eq!(driver.api.email(), MINE, "{why}");
            assert_eq!(driver.api.member("city"), OTHER.1, "{why}");
        }
    }
}

#[test]
fn the_reading_cut_at_any_byte() {
    let driver = Driver::new();
    for framing in FRAMINGS {
        for end in 0..length(framing, OLD) {
            let why = format!("{framing:?} cut after {end} bytes");
            let save = driver.save(&[cut(framing, end)], &[], &why);
            let was_read = save.outcome().is_some_and(Outcome::is_stored);
            assert_eq!(driver.api.puts(), usize::from(was_read), "{why}");
            if !was_read {
                let outcome = save.outcome().unwrap();
                assert!(matches!(outcome.why, Why::NotRead(_)), "{why}: {outcome:?}");
            }
        }
    }
}

#[test]
fn the_reading_back_cut_at_any_byte() {
    let driver = Driver::new();
    let broken = || Turn::answering(Answer::Reset);
    for framing in FRAMINGS {
        for end in 0..length(framing, OLD) {
            let gets = [Turn::good(), cut(framing, end)];
            let why = format!("{framing:?} cut after {end} bytes, stored");
            let save = driver.save(&gets, &[broken()], &why);
            assert_eq!(
                (save.outcome().unwrap().is_stored(), driver.api.puts()),
                (true, 1),
                "{why}"
            );

            let why = format!("{framing:?} cut after {end} bytes, lost");
            let save = driver.save(&gets, &[broken().lost()], &why);
            assert_eq!(
                (save.outcome().unwrap().is_stored(), driver.api.puts()),
                (true, 2),
                "{why}"
            );
        }
        // And never whole: then nobody knows.
        let end = length(framing, OLD) - 10;
        let gets = [
            Turn::good(),
            cut(framing, end),
            cut(framing, end),
            cut(framing, end),
        ];
        let save = driver.save(&gets, &[broken()], "never whole");
        assert!(save.outcome().unwrap().is_unknown(), "{save:?}");
    }
}
