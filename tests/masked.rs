//! F8: what it covers, and what it must not touch, on every screen.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that fails must fail its test"
)]

#[expect(dead_code, reason = "it also serves tests that need more of it")]
#[path = "screens/scene.rs"]
mod scene;

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::tz::TimeZone;
use scene::{SIZES, now, picture, plain};
use stamkunde::{
    api::{ApiError, Words},
    app::{
        draft::Local,
        effect::Effect,
        model::{Model, Reading},
        msg::Msg,
        update::{start, update},
    },
    config::{Environment, Language},
    customer::{Declaration, OwnKind},
    record::Document,
    save::{Code, RequestId},
    store::{DraftLine, DraftState, JournalChange, JournalSave, Recent, Values},
    terminal::input::Event,
};

/// Somebody, as the API spells it.
#[derive(Clone, Copy)]
struct Somebody {
    first: &'static str,
    last: &'static str,
    email: &'static str,
    address: &'static str,
    city: &'static str,
    /// What the first name becomes: something is put before it.
    typed: &'static str,
    /// When they were born: as the API spells it, as people type it, and as it is shown.
    born: [&'static str; 3],
    /// The language of whoever looks at them.
    language: Language,
}

const BORN: [&str; 3] = ["1987-05-17", "17.05.1987", "17 May 1987"];
/// Another day, which looks as long.
const BORN_ELSE: [&str; 3] = ["1991-11-23", "23.11.1991", "23 Nov 1991"];

/// Called like words of the program.
const LIKE_US: Somebody = Somebody {
    first: "Demo",
    last: "Terminal",
    email: "read@first.no",
    address: "Save Cancel Consents 1234",
    city: "Profile",
    typed: "Not",
    born: BORN,
    language: Language::English,
};

/// As long, and like nothing else.
const LIKE_NOBODY: Somebody = Somebody {
    first: "Qvxo",
    last: "Qjwzkvxq",
    email: "qwzx@qvkzx.qz",
    address: "Qzxv Qvkzxw Qwzxvkjq 9876",
    city: "Qzxvkwj",
    typed: "Qzx",
    born: BORN,
    language: Language::English,
};

/// Called like what stands in values: months, answers, reasons.
const LIKE_VALUES: Somebody = Somebody {
    first: "May",
    last: "Used",
    email: "yes@day.no",
    address: "Day 1987",
    city: "Yes",
    typed: "Not",
    born: BORN,
    language: Language::English,
};

/// As long, and like nothing else.
const LIKE_NO_VALUES: Somebody = Somebody {
    first: "Qvx",
    last: "Qjwz",
    email: "qwz@qvk.qz",
    address: "Qzv 9876",
    city: "Qqz",
    typed: "Qzx",
    born: BORN,
    language: Language::English,
};

/// Spelled so that a plain search for the text finds little of it.
const NASTY: Somebody = Somebody {
    first: r"Xen\u202eofo",
    last: r"Kv\u00e6rn\/Wyller\u200dsund",
    email: r"xeno\u002ffon@kv\u00e6rn.no",
    address: r"Zweigs \ud83d\ude00 gate 4711\nBakg\u00e5rden",
    city: r"Jessheim\u00a0Øst",
    typed: "Ulf",
    born: BORN,
    language: Language::English,
};

/// What must not be seen of the nasty one, in any spelling.
const SECRETS: [&str; 24] = [
    "Xen", "ofo", "Kv", "ærn", "Wyll", "sund", "fon@", "xeno", "00e6", "Zweig", "4711", "d83d",
    "Bakg", "rden", "Jessh", "Øst", "91 23", "9123", "Lillep", "tante@", "98 76", "9876", "Ulf",
    "another@",
];

impl Somebody {
    fn name(self) -> String {
        let text = format!("\"{} {}\"", self.first, self.last);
        serde_json::from_str(&text).unwrap()
    }

    fn answer(self) -> String {
        let Self {
            first,
            last,
            email,
            address,
            city,
            born: [born, dotted, worded],
            ..
        } = self;
        format!(
            r#"{{"data":{{"id":"K1","externalId":"EXT-1","firstName":"{first}","lastName":"{last}","email":"{email}",
            "mobilePhone":"+4791234567","address":"{address}","zip":"4711","city":"{city}","country":"NO",
            "birthDate":"{born}","interests":["Tea"],"loyalty":{{"pointsActive":300,"loyaltyCards":[{{"id":"C1","name":"Black coffee","total":6,
            "count":3,"extendedProperties":{{"for":"{first}","until":"{dotted}"}}}}]}},
            "promotions":[{{"id":"P1","name":"Tea for {first}","channels":[{{"channel":"POS","message":"Hello {first} {last}, {worded}"}}]}},
            {{"id":"P2","name":"Old offer","available":false,"validFrom":"2023-01-01T00:00:00Z","validTo":"2023-05-17T00:00:00Z",
            "redemptionLimit":1987,"redemptionCount":1987,"unlimitedRedemption":false,"redemptionChannels":[{{"type":"ECOM"}}],
            "redemptionHistory":[{{"storeId":"S1","receiptId":"R1","redeemDateTime":"2023-05-17T09:12:44Z"}}]}}],
            "consents":{{"acceptsTerms":true,"extendedConsents":[{{"id":"news","name":"News for {first}","value":true,"consentDate":"2023-05-17T09:12:44Z"}}]}},
            "extendedProperties":{{"tier":"gold","nickName":"Lillepus","contacts":["tante@hos.no",{{"tlf":"+47 98 76 54 32"}}],
            "reachedAt":"98765432","carer":"{last}","since":"{born}T00:00:00Z","joined":"{born}T00:00:00Z","born":"{dotted}","inner":"{{\\\"who\\\":\\\"{first}\\\"}}","remark":"it is {dotted}, {worded}"}}}}}}"#
        )
    }

    fn reading(self) -> Box<Reading> {
        Box::new(Document::parse(self.answer().into_bytes()).unwrap().into())
    }

    /// A save that this machine made.
    fn save(self) -> JournalSave {
        let change = |pointer: &str, label: &str, text: &str| JournalChange {
            pointer: pointer.to_owned(),
            label: label.to_owned(),
            values: Some(Values {
                old: None,
                new: Some(format!("\"{text}\"")),
                old_words: Some("(empty)".to_owned()),
                new_words: serde_json::from_str(&format!("\"{text}\"")).unwrap(),
                made: None,
                is_told: false,
            }),
        };
        JournalSave {
            id: 1,
            environment: "demo".to_owned(),
            customer: "id:K1".to_owned(),
            aliases: Vec::new(),
            name: self.name(),
            at: now().wall,
            ended: Code::Stored.into(),
            attempts: 1,
            ticket: None,
            changes: vec![
                change("/firstName", "First name", self.first),
                change("/email", "E-mail", self.email),
                change("/address", "Address", self.address),
                change("/extendedProperties/nickName", "Nick", "Lillepus"),
                change(
                    "/birthDate",
                    "Birth date",
                    &format!("{} (39 years)", self.born[2]),
                ),
            ],
        }
    }

    /// The editor with this customer open, F8 pressed, and something of them wherever something can be.
    fn opened(self, size: (u16, u16)) -> Model {
        let url = "http://127.0.0.1:1/v4".parse().unwrap();
        let mut environment = Environment::demo(url, "k".to_owned().into());
        let own = |place: &str, label: &str| Declaration {
            pointer: place.parse().unwrap(),
            label: label.to_owned(),
            kind: OwnKind::Text,
            choices: Vec::new(),
            required: false,
            help: String::new(),
        };
        environment.extended = [
            own("/extendedProperties/tier", "Tier"),
            own("/extendedProperties/nickName", "Nick"),
            own("/extendedProperties/reachedAt", "Reached at"),
            own("/extendedProperties/carer", "Name of a carer"),
            own("/extendedProperties/since", "Since"),
            Declaration {
                kind: OwnKind::Date,
                ..own("/extendedProperties/joined", "Joined")
            },
        ]
        .into();
        let mut model = Model::new(Arc::new(environment), now(), TimeZone::UTC);
        model.size = size;
        model.speak(self.language);
        let effects = start(&mut model, Some("phone:+4791234567"));
        let asked = effects.into_iter().find_map(|effect| match effect {
            Effect::Load(id, _, whom) => Some((id, whom?)),
            _ => None,
        });
        let (id, whom) = asked.unwrap();
        let read = Ok(self.reading());
        let local = Local {
            references: whom.references(&model.environment, &read),
            saves: vec![self.save()],
            ..Local::default()
        };
        let local = Some(Box::new(local));
        update(&mut model, now(), Msg::Loaded(id, read, local));
        for message in self.kept() {
            update(&mut model, now(), message);
        }
        plain(&mut model, &[KeyCode::F(8)]);
        model
    }

    /// A draft, and somebody opened before, of the same name.
    fn kept(self) -> [Msg; 2] {
        let draft = DraftLine {
            environment: "demo".to_owned(),
            customer: "id:K2".to_owned(),
            aliases: vec!["phone:+4791234568".to_owned()],
            name: self.name(),
            edits: 1,
            state: DraftState::Editing,
            changed: now().wall,
        };
        let recent = Recent {
            environment: "demo".to_owned(),
            customer: "id:K3".to_owned(),
            aliases: vec!["phone:+4791234569".to_owned()],
            reference: "phone:+4791234569".to_owned(),
            name: self.name(),
            opened: now().wall,
            pinned: false,
            was_open: None,
        };
        [Msg::Drafts(vec![draft]), Msg::Recents(vec![recent])]
    }

    /// Every screen, by what leads there.
    fn screens(self, size: (u16, u16)) -> Vec<(&'static str, Model)> {
        let ways = [
            "",
            "Alt+2",
            "Alt+3",
            "Alt+3 Enter",
            "Alt+4",
            "Alt+5",
            "Alt+5 Tab",
            "Alt+6",
            "Ctrl+o",
            "Ctrl+p",
            "F1",
            "F12",
            "Alt+5 F12",
            "Alt+6 F12",
            "Alt+n",
            "Alt+6 Alt+n",
            "Alt+3 Alt+n",
            "Alt+n Right Right",
            "Alt+2 F12",
            "Alt+3 F12",
            "Alt+6 / n o w Enter",
            "Ctrl+t",
            "Alt+c",
            "Ctrl+z",
            "Alt+t t i c k e t Enter",
            "Ctrl+p s a v e",
            "Ctrl+o F1",
            "Ctrl+g",
        ];
        let mut all: Vec<_> = ways.map(|way| (way, after(self.opened(size), way))).into();
        let ways = [
            "Ctrl+s",
            "Ctrl+s F12",
            "Ctrl+q",
            "Ctrl+o",
            "Alt+6",
            "Alt+5",
            "Alt+1",
            "Alt+5 F12",
            "Ctrl+w",
            "Alt+w",
            "Alt+x",
            "Alt+1 F12",
            "Ctrl+s F1",
        ];
        all.extend(ways.map(|way| (way, after(self.edited(size), way))));
        for (way, keys) in [
            ("told", ""),
            ("told by F1", "F1"),
            ("told in the review", "Ctrl+s"),
        ] {
            all.push((way, after(self.told(size), keys)));
        }
        all.push(("refused", self.refused(size, 400)));
        all.push((
            "refused, reviewed",
            after(self.refused(size, 409), "Ctrl+s"),
        ));
        all.push(("never read", self.never_read(size)));
        all.push(("beside", self.beside(size)));
        all
    }

    /// The first name changed, and another field with focus.
    fn edited(self, size: (u16, u16)) -> Model {
        let mut model = self.opened(size);
        plain(&mut model, &[KeyCode::Home]);
        for letter in self.typed.chars() {
            plain(&mut model, &[KeyCode::Char(letter)]);
        }
        for _ in 0..4 {
            plain(&mut model, &[KeyCode::Tab]);
        }
        model
    }

    /// The API has named the customer in an error.
    fn told(self, size: (u16, u16)) -> Model {
        let mut model = self.edited(size);
        let id = read_again(&mut model);
        update(
            &mut model,
            now(),
            Msg::Loaded(id, Err(self.error(409)), None),
        );
        model
    }

    /// The API has named the customer in what it said of a save.
    fn refused(self, size: (u16, u16), status: u16) -> Model {
        let mut model = after(self.edited(size), "Ctrl+s");
        plain(&mut model, &[KeyCode::Enter]);
        let id = {
            let open = model.open().unwrap();
            open.save.as_ref().unwrap().id
        };
        update(&mut model, now(), Msg::Loaded(id, Ok(self.reading()), None));
        update(
            &mut model,
            now(),
            Msg::Answered(id, Err(self.error(status))),
        );
        model
    }

    /// The same of the first reading, and F1.
    fn never_read(self, size: (u16, u16)) -> Model {
        let mut model = after(self.opened(size), "Ctrl+o e x t : E 9");
        let effects = plain(&mut model, &[KeyCode::Enter]);
        let load = effects.iter().find_map(|effect| match effect {
            Effect::Load(id, ..) => Some(*id),
            _ => None,
        });
        update(
            &mut model,
            now(),
            Msg::Loaded(load.unwrap(), Err(self.error(404)), None),
        );
        after(model, "F1")
    }

    fn error(self, status: u16) -> ApiError {
        let Self {
            first,
            last,
            email,
            address,
            ..
        } = self;
        let lower = first.to_lowercase();
        let said = format!(
            "\"{first} {last} of {address}, born {}, has {email}, not another@b.no: {lower}, says {last}\"",
            self.born[1]
        );
        let said: String = serde_json::from_str(&said).unwrap();
        ApiError::Answered {
            status,
            words: Words {
                message: Some(said.clone()),
                details: vec![format!("email: {said}"), format!("firstName: {said}")],
                ..Words::default()
            },
            retry_after: None,
        }
    }

    /// Somebody of the same name is open, too; and this one, who was asked for once more, is named as open already.
    fn beside(self, size: (u16, u16)) -> Model {
        let mut model = self.edited(size);
        // Her number was changed since she was read, so that she is not known by it.
        for (nth, phone, keys) in [
            ("2", "67", "Ctrl+o e x t : E X T - 2"),
            ("1", "68", "Ctrl+o + 4 7 9 1 2 3 4 5 6 8"),
        ] {
            model = after(model, keys);
            let effects = plain(&mut model, &[KeyCode::Enter]);
            let load = effects.iter().find_map(|effect| match effect {
                Effect::Load(id, ..) => Some(*id),
                _ => None,
            });
            let (id, external) = (format!("K{nth}"), format!("EXT-{nth}"));
            let phone = format!("+47912345{phone}");
            let text = self.answer().replace("K1", &id).replace("EXT-1", &external);
            let text = text.replace("+4791234567", &phone);
            let reading = Document::parse(text.into_bytes()).unwrap().into();
            update(
                &mut model,
                now(),
                Msg::Loaded(load.unwrap(), Ok(Box::new(reading)), None),
            );
        }
        assert!(model.notice.is_some(), "it is told");
        model
    }
}

fn read_again(model: &mut Model) -> RequestId {
    let event = KeyEvent::new(KeyCode::Char('r'), KeyModifiers::CONTROL);
    let effects = update(model, now(), Msg::Input(Event::Key(event)));
    match effects.as_slice() {
        [Effect::Load(id, ..)] => *id,
        other => panic!("it is read again, not {other:?}"),
    }
}

/// A model after keys, parted by blanks.
fn after(mut model: Model, keys: &str) -> Model {
    for key in keys.split_whitespace() {
        let (key, modifiers) = match key.split_once('+') {
            Some(("Ctrl", key)) => (key, KeyModifiers::CONTROL),
            Some(("Alt", key)) => (key, KeyModifiers::ALT),
            _ => (key, KeyModifiers::NONE),
        };
        let code = match key {
            "Tab" => KeyCode::Tab,
            "Enter" => KeyCode::Enter,
            "Esc" => KeyCode::Esc,
            "F1" => KeyCode::F(1),
            "F12" => KeyCode::F(12),
            letter => KeyCode::Char(letter.chars().next().unwrap()),
        };
        update(
            &mut model,
            now(),
            Msg::Input(Event::Key(KeyEvent::new(code, modifiers))),
        );
    }
    model
}

#[test]
fn a_customer_called_like_the_program_looks_like_any_other() {
    for size in SIZES {
        for (like, unlike) in [(LIKE_US, LIKE_NOBODY), (LIKE_VALUES, LIKE_NO_VALUES)] {
            let all = like.screens(size).into_iter().zip(unlike.screens(size));
            for ((way, like), (_, unlike)) in all {
                let (like, unlike) = (picture(&like), picture(&unlike));
                assert_eq!(like, unlike, "{way}\n{like}\n{unlike}");
            }
        }
    }
}

/// The same in another language: a customer called like its words, and how it writes when they were born and their age.
fn nothing_is_seen_in(like: Somebody, born: &str, age: &str) {
    let unlike = Somebody {
        language: like.language,
        ..LIKE_NOBODY
    };
    // A month as long, since what is covered keeps its length.
    let other = Somebody {
        born: ["1991-05-23", "23.05.1991", "23 May 1991"],
        ..unlike
    };
    for size in SIZES {
        let all = [like, unlike, other].map(|one| one.screens(size));
        let [like, unlike, other] = all.map(Vec::into_iter);
        for (((way, like), (_, unlike)), (_, other)) in like.zip(unlike).zip(other) {
            let [like, unlike, other] = [like, unlike, other].map(|model| picture(&model));
            assert_eq!(like, unlike, "{way}\n{like}\n{unlike}");
            assert_eq!(unlike, other, "{way}\n{unlike}\n{other}");
            let lower = unlike.to_lowercase();
            for secret in [
                born, age, "qvxo", "qjwz", "qwzx", "qvkz", "qzxv", "91 23 45", "91234567",
            ] {
                assert!(!lower.contains(secret), "{secret} {way}\n{unlike}");
            }
        }
    }
}

#[test]
fn nothing_is_seen_in_norwegian() {
    let like = Somebody {
        first: "Navn",
        last: "Butikker",
        email: "lagr@feltt.no",
        address: "Land Profil Samtykke 1234",
        city: "Adresse",
        typed: "Ikk",
        language: Language::Norwegian,
        ..LIKE_US
    };
    nothing_is_seen_in(like, "mai 1987", "39 år");
}

#[test]
fn nothing_is_seen_in_swedish() {
    let like = Somebody {
        first: "Namn",
        last: "Samtycke",
        email: "spar@faltt.no",
        address: "Land Profil Preferen 1234",
        city: "Kontakt",
        typed: "Int",
        language: Language::Swedish,
        ..LIKE_US
    };
    nothing_is_seen_in(like, "maj 1987", "39 år");
}

#[test]
fn nothing_is_seen_in_danish() {
    let like = Somebody {
        first: "Navn",
        last: "Historik",
        email: "gemt@feltt.no",
        address: "Land Profil Samtykke 1234",
        city: "Adresse",
        typed: "Ikk",
        language: Language::Danish,
        ..LIKE_US
    };
    nothing_is_seen_in(like, "maj 1987", "39 år");
}

#[test]
fn nothing_is_seen_in_finnish() {
    let like = Somebody {
        first: "Nimi",
        last: "Historia",
        email: "maas@kortt.no",
        address: "Edut Osoite Tunniste 1234",
        city: "Pisteet",
        typed: "Ole",
        language: Language::Finnish,
        ..LIKE_US
    };
    nothing_is_seen_in(like, "5.1987", "39 v");
}

#[test]
fn nobody_is_seen_to_be_of_another_age() {
    for size in SIZES {
        let other = Somebody {
            born: BORN_ELSE,
            ..LIKE_NOBODY
        };
        let all = LIKE_NOBODY
            .screens(size)
            .into_iter()
            .zip(other.screens(size));
        for ((way, one), (_, other)) in all {
            let (one, other) = (picture(&one), picture(&other));
            assert_eq!(one, other, "{way}\n{one}\n{other}");
            for secret in [BORN[1], BORN[2], "39 year"] {
                assert!(!one.contains(secret), "{secret} {way}\n{one}");
            }
        }
    }
}

#[test]
fn nothing_shows_however_it_is_spelled() {
    for size in SIZES {
        for (way, model) in NASTY.screens(size) {
            let shown = picture(&model);
            let found = SECRETS.iter().find(|secret| shown.contains(**secret));
            assert_eq!(found, None, "{way}\n{shown}");
        }
        for (way, model) in LIKE_NOBODY.screens(size) {
            let shown = picture(&model).to_lowercase();
            let parts = ["qvxo", "qjwz", "qwzx", "qvkz", "qzxv"];
            let found = parts.into_iter().find(|part| shown.contains(part));
            assert_eq!(found, None, "{way}\n{shown}");
        }
    }
}

#[test]
fn what_is_wrapped_was_covered_before() {
    let long = Somebody {
        address: "Abra Cadabra Simsala Bim Hokus Pokus Fidibus Alakazam Sesam Open Lirum Larum Loeffelstiel \
                  Enemene Miste Rappelkiste Fischers Fritz Frisst Frische Fische Brautkleid Blaukraut",
        ..LIKE_NOBODY
    };
    for size in SIZES {
        for (way, model) in long.screens(size) {
            let shown = picture(&model);
            for word in long.address.split_whitespace() {
                // "Open" is a word of the hint line.
                let is_seen = word != "Open" && shown.contains(word);
                assert!(!is_seen, "{word} {way}\n{shown}");
            }
        }
    }
}

#[test]
fn only_what_is_typed_shows_and_in_its_field_alone() {
    for size in SIZES {
        let mut model = LIKE_NOBODY.opened(size);
        assert!(!picture(&model).contains("Qvxo"), "nothing is changed yet");
        plain(&mut model, &[KeyCode::End, KeyCode::Char('y')]);
        let shown = picture(&model);
        assert!(!shown.contains("Qvxo"), "{shown}");
        assert!(shown.contains("First name   ● ••••y "), "{shown}");
        plain(
            &mut model,
            &[KeyCode::Home, KeyCode::Char('x'), KeyCode::Delete],
        );
        let shown = picture(&model);
        assert!(shown.contains("First name   ● x•••y "), "{shown}");
        // Below a dialog, and left, it is covered like any other value.
        let model = after(model, "Ctrl+s");
        let review = picture(&model);
        assert!(
            !review.contains("x•••y") && !review.contains("xvxo"),
            "{review}"
        );
        let model = after(model, "F12");
        let request = picture(&model);
        assert!(!request.contains("xvxo"), "{request}");
        let left = picture(&after(model, "Esc Esc Tab"));
        assert!(left.contains("First name   ● ••••• "), "{left}");
    }
}

#[test]
fn only_what_is_typed_shows_in_extra() {
    for size in SIZES {
        let mut model = after(LIKE_NOBODY.opened(size), "Alt+5 {");
        let shown = picture(&model);
        assert!(shown.contains("{{"), "{shown}");
        assert!(shown.contains("\"nickName\": \"••••••••\""), "{shown}");
        // A member that is called something else by now.
        for _ in 0..40 {
            let at = model
                .open()
                .unwrap()
                .loaded
                .as_ref()
                .unwrap()
                .extra
                .input
                .cursor();
            let text = model
                .open()
                .unwrap()
                .loaded
                .as_ref()
                .unwrap()
                .extra
                .input
                .text();
            if text.split('\n').nth(at.0).unwrap().contains("nickName") {
                break;
            }
            plain(&mut model, &[KeyCode::Down]);
        }
        plain(&mut model, &[KeyCode::Home]);
        // Its quotes and its name go, so that it is no member of any name.
        plain(&mut model, &[KeyCode::Delete; 16]);
        plain(&mut model, &[KeyCode::Char('Z')]);
        let shown = picture(&model);
        assert!(shown.contains('Z'), "{shown}");
        for part in ["Lillepus", "illepus", "epus"] {
            assert!(!shown.contains(part), "{part} {shown}");
        }
        let answer = picture(&after(model, "Tab"));
        assert!(!answer.contains("epus"), "{answer}");
    }
}
