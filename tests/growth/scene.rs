//! Customers of any size on the screen, and the keys whose cost must not depend on it.

use std::{fmt::Write as _, sync::Arc, time::Duration};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::{Timestamp, tz::TimeZone};
use ratatui::{Terminal, backend::TestBackend, buffer::Buffer};
use stamkunde::{
    app::{
        effect::Effect,
        model::{Model, Now},
        msg::Msg,
        update::{start, update},
    },
    config::Environment,
    customer::{Declaration, OwnKind},
    record::{Document, Pointer},
    save::Code,
    store::{DraftLine, DraftState, JournalChange, JournalSave, Recent, Values},
    terminal::input::Event,
    ui::{self, theme::Colours, theme::Theme},
};

use KeyCode::{Backspace, Char, Down, Left, Up};

/// Something that a customer may have any number of, and what is pressed meanwhile.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    /// The members of `data` with so many of it.
    data: fn(usize) -> String,
    /// What a model has beside its customer.
    beside: fn(&mut Model, usize),
    /// What leads there.
    way: &'static [KeyCode],
    /// The tab, by its number.
    tab: char,
    /// What is pressed, over and over.
    keys: &'static [KeyCode],
}

const TYPING: &[KeyCode] = &[Char('x'), Backspace];
const MOVING: &[KeyCode] = &[Down, Up];

/// Everything that a record and a machine may have many of.
pub(crate) fn cases() -> Vec<Case> {
    fn nothing(_: &mut Model, _: usize) {}
    fn none(_: usize) -> String {
        String::new()
    }
    let case = |name, data, tab, way, keys| Case {
        name,
        data,
        beside: nothing,
        way,
        tab,
        keys,
    };
    let beside = |name, beside, tab, way, keys| Case {
        name,
        data: none,
        beside,
        way,
        tab,
        keys,
    };
    vec![
        case(
            "consents, switched",
            consents,
            '4',
            &[],
            &[Char('y'), Char('n')],
        ),
        case("consents, walked", consents, '4', &[], MOVING),
        case("consents, from the profile", consents, '1', &[], TYPING),
        case("stores, beside", stores, '1', &[], TYPING),
        case(
            "stores, walked past",
            stores,
            '1',
            &[Down, Down, Down],
            MOVING,
        ),
        // Taking a letter away again would bring back the list as it was received.
        case("stores, a new one", stores, '1', STORES, &[Char('x')]),
        case("interests, walked", interests, '1', INTERESTS, &[Left]),
        case("members of Extra, beside", extra, '1', &[], TYPING),
        case("members of Extra", extra, '5', &[], TYPING),
        case("a list in Extra, beside", list_in_extra, '1', &[], TYPING),
        case("members that nobody knows", unknown, '1', &[], TYPING),
        case("promotions", promotions, '3', &[], MOVING),
        case("promotions, from the profile", promotions, '1', &[], TYPING),
        case("long terms", terms, '3', &[], MOVING),
        case("long terms, in full", terms, '3', &[KeyCode::Enter], MOVING),
        case("redemptions", redemptions, '3', &[KeyCode::Enter], MOVING),
        case("channels", channels, '3', &[], MOVING),
        case("products", products, '3', &[], MOVING),
        case(
            "members of a promotion",
            promotion_members,
            '3',
            &[],
            MOVING,
        ),
        case("cards", cards, '2', &[], MOVING),
        case("cards, from the profile", cards, '1', &[], TYPING),
        case("a card's long text", card_text, '2', &[], MOVING),
        case("a long name, beside", long_name, '1', &[Down, Down], TYPING),
        case("a long e-mail, beside", long_email, '1', &[], TYPING),
        case("an odd phone", odd_phone, '1', &[], TYPING),
        beside("saves", saves, '6', &[], MOVING),
        beside("saves, from the profile", saves, '1', &[], TYPING),
        beside("changes of a save", changes, '6', &[], MOVING),
        beside(
            "recents and drafts, from the profile",
            kept,
            '1',
            &[],
            TYPING,
        ),
        beside("recents and drafts in the finder", kept, 'o', &[], MOVING),
        beside("fields of the tenant", own, '1', &[], TYPING),
        beside("fields of the tenant, walked", own, '1', &[], MOVING),
    ]
}

const STORES: &[KeyCode] = &[Down, Down, Down, Down];
const INTERESTS: &[KeyCode] = &[Down, Down, Down, Down, Down];

/// So many items with commas between them.
fn list(count: usize, item: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for number in 0..count {
        if number > 0 {
            text.push(',');
        }
        text.push_str(&item(number));
    }
    text
}

fn consents(count: usize) -> String {
    let all = list(count, |n| {
        format!(
            r#"{{"id":"c{n}","name":"News {n}","consentDate":"2024-04-03T07:38:32Z","value":null}}"#
        )
    });
    format!(r#","consents":{{"acceptsTerms":true,"extendedConsents":[{all}]}}"#)
}

fn stores(count: usize) -> String {
    let all = list(count, |n| format!("\"S{n}\""));
    format!(r#","favoriteStores":[{all}]"#)
}

fn interests(count: usize) -> String {
    let all = list(count, |n| format!("\"Sports {n}\""));
    format!(r#","interests":[{all}]"#)
}

fn extra(count: usize) -> String {
    let all = list(count, |n| format!(r#""member{n}":"{n}""#));
    format!(r#","extendedProperties":{{{all}}}"#)
}

fn list_in_extra(count: usize) -> String {
    let all = list(count, |n| n.to_string());
    format!(r#","extendedProperties":{{"all":[{all}],"tier":"gold"}}"#)
}

fn unknown(count: usize) -> String {
    format!(
        ",{}",
        list(count, |n| format!(r#""unknown{n}":{{"a":[{n}]}}"#))
    )
}

fn promotion(number: usize, more: &str) -> String {
    format!(
        r#"{{"id":"P{number}","name":"Welcome coupon {number}","available":true,"validFrom":"2024-04-03T07:38:32Z"{more}}}"#
    )
}

fn promotions(count: usize) -> String {
    let all = list(count, |n| promotion(n, ""));
    format!(r#","promotions":[{all}]"#)
}

/// A few promotions with something long in each.
fn few(more: &str) -> String {
    let all = list(5, |n| promotion(n, more));
    format!(r#","promotions":[{all}]"#)
}

fn words(count: usize) -> String {
    "Only with a card of the shop, and never twice. ".repeat(count)
}

fn terms(count: usize) -> String {
    few(&format!(
        r#","terms":"{0}","description":"{0}""#,
        words(count)
    ))
}

fn redemptions(count: usize) -> String {
    let all = list(count, |n| {
        format!(
            r#"{{"redeemDateTime":"2024-04-03T07:38:32Z","receiptId":"R{n}","storeId":"S{n}"}}"#
        )
    });
    few(&format!(r#","redemptionHistory":[{all}]"#))
}

fn channels(count: usize) -> String {
    let all = list(count, |n| {
        format!(r#"{{"type":"POS","valueType":"PERCENT","value":{n},"message":"Show it {n}"}}"#)
    });
    few(&format!(r#","redemptionChannels":[{all}]"#))
}

fn products(count: usize) -> String {
    let all = list(count, |n| format!(r#"{{"id":"{n}","type":"GTIN"}}"#));
    let stores = list(count, |n| format!("\"S{n}\""));
    few(&format!(
        r#","productsIncluded":[{all}],"productsExcluded":[{all}],"storesIncluded":[{stores}]"#
    ))
}

fn promotion_members(count: usize) -> String {
    few(&format!(
        ",{}",
        list(count, |n| format!(r#""own{n}":"{n}""#))
    ))
}

fn cards(count: usize) -> String {
    let all = list(count, |n| {
        format!(r#"{{"id":"K{n}","name":"Black coffee {n}","count":3,"total":6,"sortOrder":{n}}}"#)
    });
    format!(r#","loyalty":{{"pointsActive":300,"loyaltyCards":[{all}]}}"#)
}

fn card_text(count: usize) -> String {
    let words = words(count);
    let all = list(3, |n| {
        format!(r#"{{"id":"K{n}","name":"{words}","extendedProperties":{{"a":"{words}"}}}}"#)
    });
    format!(r#","loyalty":{{"pointsActive":300,"loyaltyCards":[{all}]}}"#)
}

fn long_name(count: usize) -> String {
    let words = words(count);
    format!(r#","lastName":"{words}","address":"{words}""#)
}

fn long_email(count: usize) -> String {
    format!(
        r#","email":"{}@example.no""#,
        "kari.nordmann.".repeat(count)
    )
}

fn odd_phone(count: usize) -> String {
    let all = list(count, |n| n.to_string());
    format!(r#","mobilePhone":[{all}],"city":{{"a":[{all}]}}"#)
}

fn now() -> Now {
    Now {
        wall: "2026-11-23T12:31:07Z".parse::<Timestamp>().unwrap(),
        run: Duration::from_secs(1),
    }
}

fn save(number: usize, changes: usize) -> JournalSave {
    let change = |n| JournalChange {
        pointer: "/email".to_owned(),
        label: "E-mail".to_owned(),
        values: Some(Values {
            old: Some(format!("\"kari{n}@example.no\"")),
            new: Some(format!("\"kari{}@example.no\"", n + 1)),
            old_words: Some(format!("kari{n}@example.no")),
            new_words: format!("kari{}@example.no", n + 1),
            made: None,
            is_told: false,
        }),
    };
    JournalSave {
        id: i64::try_from(number).unwrap(),
        environment: String::new(),
        customer: "id:K".to_owned(),
        aliases: Vec::new(),
        name: "Kari Nordmann".to_owned(),
        at: now().wall,
        ended: Code::Stored.into(),
        attempts: 1,
        ticket: None,
        changes: (0..changes).map(|n| change(number * changes + n)).collect(),
    }
}

fn saves(model: &mut Model, count: usize) {
    model.open_mut().unwrap().saves = (0..count).map(|n| save(n, 1)).collect();
}

fn changes(model: &mut Model, count: usize) {
    model.open_mut().unwrap().saves = (0..2).map(|n| save(n, count)).collect();
}

fn kept(model: &mut Model, count: usize) {
    let customer = |n| format!("id:customer-{n}");
    let aliases = |n| {
        vec![
            format!("ext:EXT-{n}"),
            format!("phone:+47{}", 90_000_000 + n),
        ]
    };
    model.drafts = (0..count)
        .map(|n| DraftLine {
            environment: String::new(),
            customer: customer(n),
            aliases: aliases(n),
            name: format!("Ola Hansen {n}"),
            edits: 1,
            state: DraftState::Editing,
            changed: now().wall,
        })
        .collect();
    model.recents = (count..2 * count)
        .map(|n| Recent {
            environment: String::new(),
            customer: customer(n),
            aliases: aliases(n),
            reference: format!("ext:EXT-{n}"),
            name: format!("Ola Hansen {n}"),
            opened: now().wall,
            pinned: false,
            was_open: None,
        })
        .collect();
}

/// Of the environment, so it is there before the customer is.
fn own(model: &mut Model, count: usize) {
    model.context.own = (0..count)
        .map(|n| Declaration {
            pointer: Pointer::of(["extendedProperties"]).key(format!("own{n}")),
            label: format!("Own {n}"),
            kind: OwnKind::Text,
            choices: Vec::new(),
            required: false,
            help: String::new(),
        })
        .collect();
}

/// The answer of a case.
pub(crate) fn answer(case: &Case, count: usize) -> Vec<u8> {
    let mut text = String::from(r#"{"data":{"externalId":"E","firstName":"Kari""#);
    let _ = write!(text, "{}}}}}", (case.data)(count));
    text.into_bytes()
}

/// A case on the screen.
pub(crate) struct Scene {
    model: Model,
    theme: Theme,
    terminal: Terminal<TestBackend>,
    places: ui::Places,
    keys: std::iter::Cycle<std::slice::Iter<'static, KeyCode>>,
}

impl Scene {
    /// With so many of what it is about, and with F8 or without.
    pub(crate) fn new(case: &Case, count: usize, is_masked: bool) -> Self {
        let url = "http://127.0.0.1:1/v4".parse().unwrap();
        let environment = Environment::demo(url, "k".to_owned().into());
        let mut model = Model::new(Arc::new(environment), now(), TimeZone::UTC);
        model.size = (120, 40);
        let effects = start(&mut model, Some("ext:E"));
        let [Effect::Load(id, ..), ..] = effects.as_slice() else {
            panic!("one reading is asked for");
        };
        (case.beside)(&mut model, count);
        let document = Document::parse(answer(case, count)).unwrap();
        update(
            &mut model,
            now(),
            Msg::Loaded(*id, Ok(Box::new(document.into())), None),
        );
        (case.beside)(&mut model, count);
        model.masked = is_masked;
        let mut scene = Self {
            model,
            theme: Theme::new(Colours::Many),
            terminal: Terminal::new(TestBackend::new(120, 40)).unwrap(),
            places: ui::Places::default(),
            keys: case.keys.iter().cycle(),
        };
        match case.tab {
            'o' => scene.press(Char('o'), KeyModifiers::CONTROL),
            tab => scene.press(Char(tab), KeyModifiers::ALT),
        }
        for code in case.way {
            scene.press(*code, KeyModifiers::NONE);
        }
        scene
    }

    fn press(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        let event = Event::Key(KeyEvent::new(code, modifiers));
        update(&mut self.model, now(), Msg::Input(event));
    }

    /// The next key, from the hand to the screen.
    pub(crate) fn key(&mut self) {
        if let Some(code) = self.keys.next() {
            self.press(*code, KeyModifiers::NONE);
        }
        let Self {
            model,
            theme,
            terminal,
            places,
            ..
        } = self;
        terminal
            .draw(|frame| ui::draw_and_note(model, theme, frame, places))
            .unwrap();
    }

    /// What shows.
    pub(crate) fn shown(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    /// What would show had there been no frame before.
    pub(crate) fn shown_anew(&self) -> Buffer {
        let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
        terminal
            .draw(|frame| ui::draw(&self.model, &self.theme, frame))
            .unwrap();
        terminal.backend().buffer().clone()
    }

    /// The label of the field that the keys go to.
    pub(crate) fn field(&self) -> String {
        let (field, _) = self.model.focused_field().unwrap();
        stamkunde::voice::Words::default().text(&stamkunde::voice::label(field))
    }
}
