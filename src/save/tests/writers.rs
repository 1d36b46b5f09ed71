//! Two writers and a server that loses requests and answers, over many random orders of events: nothing that
//! somebody else stored is written over outside the time between reading and PUT, and no statement is wrong.

use super::*;
use proptest::prelude::*;

/// What becomes of one request.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Answered,
    LostBefore,
    LostAfter,
    Refused,
    Unreachable,
    Status(u16),
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        4 => Just(Fate::Answered),
        1 => Just(Fate::LostBefore),
        2 => Just(Fate::LostAfter),
        1 => Just(Fate::Refused),
        1 => Just(Fate::Unreachable),
        1 => prop_oneof![Just(503_u16), Just(429), Just(409), Just(401)].prop_map(Fate::Status),
    ]
}

/// A server with two fields, and what was stored in them by whom.
#[derive(Clone, Debug)]
struct Server {
    email: String,
    name: String,
    puts: u32,
    /// PUTs that were refused.
    refused: u32,
    applied: u32,
    writes: u32,
}

impl Server {
    fn text(&self) -> String {
        format!(
            r#"{{"data":{{"id":"K1","externalId":"E-1","firstName":"{}","email":"{}"}}}}"#,
            self.name, self.email
        )
    }

    fn store(&mut self, body: &[u8]) {
        let document = document(&format!("{{\"data\":{}}}", String::from_utf8_lossy(body)));
        let text = |member: &str| {
            let node = Pointer::of([member]).find(document.data()).unwrap();
            node.string().unwrap().into_owned()
        };
        (self.name, self.email) = (text("firstName"), text("email"));
        self.applied += 1;
    }

    /// The colleague stores a new value in one of the fields.
    fn colleague(&mut self, field: u8) {
        self.writes += 1;
        let value = format!("theirs{}", self.writes);
        match field {
            0 => self.email = value,
            _ => self.name = value,
        }
    }
}

fn meet(server: &mut Server, fate: Fate, body: Option<&[u8]>) -> Result<Document, ApiError> {
    if let (Some(_), false) = (body, matches!(fate, Fate::Unreachable)) {
        server.puts += 1;
        server.refused += u32::from(matches!(fate, Fate::Status(_)));
    }
    match fate {
        Fate::Unreachable => Err(unreachable()),
        Fate::Refused => Err(status(500)),
        Fate::Status(code) => Err(status(code)),
        Fate::LostBefore => Err(lost()),
        Fate::Answered | Fate::LostAfter => {
            if let Some(body) = body {
                server.store(body);
            }
            let answer = document(&server.text());
            if matches!(fate, Fate::LostAfter) {
                Err(lost())
            } else {
                Ok(answer)
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_a_colleague_is_written_over_and_no_statement_is_wrong(
        fates in prop::collection::vec(fate(), 24),
        colleague in prop::collection::vec(prop::option::weighted(0.25, 0_u8..2), 24),
    ) {
        let mut server = Server {
            email: "a@b.no".to_owned(),
            name: "Kari".to_owned(),
            puts: 0,
            refused: 0,
            applied: 0,
            writes: 0,
        };
        let record = edited(&server.text(), &[("/email", "\"mine\"")]);
        let (mut save, mut orders) = Save::begin(record, plan(Some("K1")), None, at(0), RequestId(1));
        let mut round = 0;
        let mut seconds = 1;
        while let Some(order) = orders.pop() {
            prop_assert!(round < fates.len(), "it ends");
            let fate = fates[round];
            let happened = match &order {
                // While nothing is under way, the colleague may store something.
                Order::Wait(_) | Order::RenewKey => {
                    // A wait takes its time, rounded up.
                    if let Order::Wait(time) = &order {
                        seconds += time.as_secs() + 1;
                    }
                    if let Some(field) = colleague[round] {
                        server.colleague(field);
                    }
                    Happened::Woken
                }
                Order::Read(_) => {
                    if let Some(field) = colleague[round] {
                        server.colleague(field);
                    }
                    let result = meet(&mut server, fate, None);
                    orders = match &result {
                        Ok(document) => save.step(Happened::Read(Ok(document)), at(seconds), RequestId(2)),
                        Err(error) => save.step(Happened::Read(Err(error.clone())), at(seconds), RequestId(2)),
                    };
                    round += 1;
                    continue;
                }
                Order::Put(request) => {
                    let held = server.clone();
                    let result = meet(&mut server, fate, Some(&request.body));
                    if server.applied > held.applied {
                        // Between this PUT and its reading nobody else wrote, so nothing of theirs may be gone.
                        prop_assert_eq!(&server.name, &held.name, "their name is sent back");
                        let was_theirs = held.email.starts_with("theirs");
                        prop_assert!(!was_theirs, "their e-mail is not written over");
                    }
                    orders = match &result {
                        Ok(document) => save.step(Happened::Answered(Ok(document)), at(seconds), RequestId(2)),
                        Err(error) => save.step(Happened::Answered(Err(error.clone())), at(seconds), RequestId(2)),
                    };
                    round += 1;
                    continue;
                }
            };
            orders = save.step(happened, at(seconds), RequestId(2));
            round += 1;
        }
        prop_assert!(server.puts - server.refused <= MOST_PUTS);
        prop_assert_eq!(save.puts(), server.puts);
        match save.outcome() {
            None => {
                let waits = matches!(save.state, State::NeedsKey { .. } | State::Unchecked { .. });
                prop_assert!(waits, "it waits for the agent");
            }
            Some(Outcome { why: Why::Confirmed { .. }, .. }) => {
                prop_assert!(server.applied > 0);
                prop_assert_eq!(&server.email, "mine");
            }
            Some(Outcome { why: Why::Held, .. }) => prop_assert_eq!(&server.email, "mine"),
            Some(outcome) if !outcome.is_unknown() => {
                prop_assert_eq!(server.applied, 0, "nothing was stored: {:?}", outcome);
            }
            Some(_) => {}
        }
    }
}
