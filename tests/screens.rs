//! Every screen as an agent sees it, held to pictures in `tests/snapshots/`.
//!
//! The model is fed as the loop feeds it, at one moment and in one zone. A change on purpose is taken over with
//! `INSTA_UPDATE=always cargo test --test screens`; then look at what changed before it is committed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that fails must fail its test"
)]

#[path = "screens/ascii.rs"]
mod ascii;
#[path = "screens/dialogs.rs"]
mod dialogs;
#[path = "screens/focus.rs"]
mod focus;
#[path = "screens/keys.rs"]
mod keys;
#[path = "screens/loyalty.rs"]
mod loyalty;
#[path = "screens/review.rs"]
mod review;
#[path = "screens/rewritten.rs"]
mod rewritten;
#[path = "screens/scene.rs"]
mod scene;
#[path = "screens/unread.rs"]
mod unread;
#[path = "screens/wheel.rs"]
mod wheel;

use std::time::Duration;

use crossterm::event::{KeyCode, KeyModifiers};
use insta::assert_snapshot;
use ratatui::{buffer::Cell, style::Modifier};
use scene::{
    NEW, OLD, SIZES, TABS, alt, ctrl, drawn, environment, kari, letters, now, opened, opened_in,
    picture, plain, press, started, styles,
};
use stamkunde::{
    api::{ApiError, NoConnection, Route, Unsent},
    app::{effect::Effect, model::Model, msg::Msg, update::update},
    config::{self, Environment, KeySource},
    customer::{Declaration, OwnKind},
    demo,
    record::Document,
    store::{DraftLine, DraftState, Recent},
    terminal::input::Event,
    ui::{theme::Colours, theme::Theme},
};

fn name(what: &str, (width, height): (u16, u16)) -> String {
    format!("{what}_{width}x{height}")
}

#[test]
fn every_tab() {
    for size in SIZES {
        for (key, tab) in TABS {
            let mut model = opened(size);
            alt(&mut model, key);
            assert_snapshot!(name(tab, size), picture(&model));
        }
    }
}

/// Kari with her e-mail corrected, in the field behind it.
fn changed(size: (u16, u16)) -> Model {
    let mut model = opened(size);
    plain(&mut model, &[KeyCode::Tab; 3]);
    ctrl(&mut model, 'u');
    letters(&mut model, NEW);
    plain(&mut model, &[KeyCode::Tab]);
    model
}

#[test]
fn a_changed_field() {
    for size in SIZES {
        assert_snapshot!(name("changed", size), picture(&changed(size)));
    }
}

/// Opens another customer beside those open, and answers for them unless they are to be read still.
fn open_beside(model: &mut Model, reference: &str, answer: Option<&str>) {
    ctrl(model, 'o');
    letters(model, reference);
    let effects = plain(model, &[KeyCode::Enter]);
    let Some(Effect::Load(id, ..)) = effects.first() else {
        panic!("a reading is asked for, not {effects:?}");
    };
    if let Some(data) = answer {
        let text = format!(r#"{{"data":{data}}}"#);
        let document = Document::parse(text.into_bytes()).unwrap();
        update(
            model,
            now(),
            Msg::Loaded(*id, Ok(Box::new(document.into())), None),
        );
    }
}

#[test]
fn several_customers() {
    for size in SIZES {
        let mut model = changed(size);
        open_beside(
            &mut model,
            "ext:E-7",
            Some(r#"{"id":"O1","firstName":"Ola","lastName":"Moen"}"#),
        );
        open_beside(&mut model, "ext:E-8", None);
        assert_snapshot!(name("several", size), picture(&model));
        alt(&mut model, ',');
        press(&mut model, KeyCode::F(8), KeyModifiers::NONE);
        assert_snapshot!(name("several_masked", size), picture(&model));
        for nth in 0..7 {
            let long = format!(
                r#"{{"id":"L{nth}","firstName":"Anne Katrine","lastName":"Fredriksen-{nth}"}}"#
            );
            open_beside(&mut model, &format!("ext:L-{nth}"), Some(&long));
        }
        alt(&mut model, ',');
        press(&mut model, KeyCode::F(8), KeyModifiers::NONE);
        assert_snapshot!(name("many", size), picture(&model));
    }
}

#[test]
fn a_ticket_leaves_the_customer_their_name() {
    let header = |width, ticket: &str| {
        let mut model = opened((width, 24));
        alt(&mut model, 't');
        letters(&mut model, ticket);
        plain(&mut model, &[KeyCode::Enter]);
        let picture = picture(&model);
        picture.lines().nth(1).unwrap().to_owned()
    };
    let long = "SUP-2026-1234567-and-what-it-is-about";
    for (width, ticket, shown) in [
        (60, "SUP-1234567", "Kari Nordmann · EXT-1001"),
        (60, long, "Kari Nordmann · EXT-1001"),
        (
            80,
            "SUP-1234567",
            "Kari Nordmann · EXT-1001  ticket SUP-1234567 · read 12:31",
        ),
        (80, long, "Kari Nordmann · EXT-1001  SUP-2026-1234567-"),
        (120, "SUP-1234567", "ticket SUP-1234567 · read 12:31"),
        (
            120,
            long,
            "SUP-2026-1234567-and-what-it-is-about · read 12:31",
        ),
        (120, long, "Kari Nordmann · EXT-1001"),
    ] {
        let header = header(width, ticket);
        assert!(header.contains(shown), "{width}: {header}");
    }
}

#[test]
fn an_id_is_shown_whole_wherever_two_columns_are() {
    for width in [80, 99, 100, 105, 108, 120] {
        let model = opened((width, 40));
        let picture = picture(&model);
        assert!(
            picture.contains("2457B03E-9925-45E9-B551-25F10D7BD4F2"),
            "{picture}"
        );
    }
}

#[test]
fn help_with_a_customer_that_was_not_read() {
    let (mut model, effects) = started(environment(), Some("ext:EXT-1001"), SIZES[0]);
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for, not {effects:?}");
    };
    let route = Route {
        host: "127.0.0.1:1".to_owned(),
        proxy: None,
    };
    let why = NoConnection::Late(Duration::from_secs(3));
    let failed = Err(ApiError::NotSent(Unsent::NotConnected { route, why }));
    update(&mut model, now(), Msg::Loaded(*id, failed, None));
    plain(&mut model, &[KeyCode::F(1)]);
    assert_snapshot!("help_unread_80x24", picture(&model));
}

#[test]
fn the_smallest_screen_answers() {
    let mut model = opened((60, 15));
    open_beside(&mut model, "ext:E-8", None);
    alt(&mut model, ',');
    alt(&mut model, '3');
    plain(&mut model, &[KeyCode::Down]);
    assert_snapshot!("smallest_promotions", picture(&model));
    letters(&mut model, "w24.12.2030");
    assert_snapshot!("smallest_what_if_typed", picture(&model));
    plain(&mut model, &[KeyCode::Enter]);
    letters(&mut model, "/a");
    assert_snapshot!("smallest_what_if_filtered", picture(&model));
    alt(&mut model, '2');
    assert_snapshot!("smallest_loyalty", picture(&model));
    let mut model = loyalty::with_cards(7, loyalty::POINTS, (60, 17));
    plain(&mut model, &[KeyCode::Down; 4]);
    assert_snapshot!("smallest_loyalty_cards", picture(&model));
}

#[test]
fn the_smallest_screen_lists_choices() {
    let mut model = opened((60, 15));
    plain(&mut model, &[KeyCode::Tab; 9]);
    press(&mut model, KeyCode::Down, KeyModifiers::ALT);
    assert_snapshot!("smallest_choices", picture(&model));
}

#[test]
fn what_if_on_the_promotions() {
    for size in SIZES {
        let mut model = opened(size);
        alt(&mut model, '3');
        letters(&mut model, "w24.12.2030 10:00");
        plain(&mut model, &[KeyCode::Tab]);
        letters(&mut model, "S100");
        plain(&mut model, &[KeyCode::Tab]);
        letters(&mut model, "e");
        assert_snapshot!(name("what_if_typed", size), picture(&model));
        plain(&mut model, &[KeyCode::Enter, KeyCode::Down]);
        assert_snapshot!(name("what_if", size), picture(&model));
        plain(&mut model, &[KeyCode::Enter]);
        assert_snapshot!(name("what_if_details", size), picture(&model));
        plain(&mut model, &[KeyCode::Esc, KeyCode::Esc]);
        letters(&mut model, "w31.2.2027");
        assert_snapshot!(name("what_if_no_time", size), picture(&model));
    }
    let mut model = opened(SIZES[0]);
    alt(&mut model, '3');
    letters(&mut model, "w24.12.2030");
    plain(&mut model, &[KeyCode::Enter]);
    assert_snapshot!(
        name("look_what_if", SIZES[0]),
        styles(&model, &Theme::new(Colours::Many))
    );
}

#[test]
fn promotions_sorted_filtered_and_in_full() {
    for size in SIZES {
        let mut model = opened(size);
        alt(&mut model, '3');
        letters(&mut model, "sfff/a");
        assert_snapshot!(name("promotions_filtered", size), picture(&model));
        letters(&mut model, "zz");
        assert_snapshot!(name("promotions_none", size), picture(&model));
        // The one with a redemption.
        plain(&mut model, &[KeyCode::Esc, KeyCode::Esc, KeyCode::Home]);
        plain(&mut model, &[KeyCode::Down, KeyCode::Enter]);
        plain(&mut model, &[KeyCode::PageDown, KeyCode::PageDown]);
        assert_snapshot!(name("promotion_in_full", size), picture(&model));
    }
}

#[test]
fn the_details_of_a_card_scroll() {
    let mut model = opened(SIZES[0]);
    alt(&mut model, '2');
    plain(&mut model, &[KeyCode::PageDown]);
    assert_snapshot!(name("loyalty_scrolled", SIZES[0]), picture(&model));
}

#[test]
fn the_review() {
    for size in SIZES {
        let mut model = changed(size);
        ctrl(&mut model, 's');
        assert_snapshot!(name("review", size), picture(&model));
        plain(&mut model, &[KeyCode::F(12)]);
        assert_snapshot!(name("review_request", size), picture(&model));
    }
}

#[test]
fn the_review_of_what_two_changed() {
    for size in SIZES {
        let mut model = review::undecided(size);
        ctrl(&mut model, 's');
        assert_snapshot!(name("undecided", size), picture(&model));
    }
}

#[test]
fn a_save_in_flight_and_saved() {
    for size in SIZES {
        let mut model = changed(size);
        ctrl(&mut model, 's');
        let effects = plain(&mut model, &[KeyCode::Enter]);
        let [Effect::Load(id, ..)] = effects.as_slice() else {
            panic!("the customer is read again first, not {effects:?}");
        };
        assert_snapshot!(name("checking", size), picture(&model));
        let effects = update(&mut model, now(), Msg::Loaded(*id, Ok(kari(OLD)), None));
        let [Effect::Send(id, ..)] = effects.as_slice() else {
            panic!("a save is sent, not {effects:?}");
        };
        assert_snapshot!(name("saving", size), picture(&model));
        update(&mut model, now(), Msg::Answered(*id, Ok(kari(NEW))));
        assert_snapshot!(name("saved", size), picture(&model));
        alt(&mut model, '6');
        assert_snapshot!(name("journal_saved", size), picture(&model));
        alt(&mut model, 'n');
        assert_snapshot!(name("note", size), picture(&model));
        plain(&mut model, &[KeyCode::Right]);
        assert_snapshot!(name("note_norwegian", size), picture(&model));
    }
}

#[test]
fn the_finder() {
    for size in SIZES {
        let (mut model, _) = started(environment(), None, size);
        update(&mut model, now(), Msg::Samples(demo::samples()));
        assert_snapshot!(name("finder", size), picture(&model));
        letters(&mut model, "40000109");
        assert_snapshot!(name("finder_phone", size), picture(&model));
        ctrl(&mut model, 'u');
        letters(&mut model, "phone:123");
        assert_snapshot!(name("finder_problem", size), picture(&model));
    }
}

/// Customers that this machine knows, as the store lists them.
fn kept() -> [Msg; 2] {
    let ago = |minutes| now().wall - jiff::SignedDuration::from_mins(minutes);
    let draft = DraftLine {
        environment: "demo".to_owned(),
        customer: "id:D".to_owned(),
        aliases: vec!["ext:EXT-1009".to_owned()],
        name: "Freja-Marie Østergaard".to_owned(),
        edits: 1,
        state: DraftState::Editing,
        changed: ago(12),
    };
    let recent = |key: &str, reference: &str, name: &str, minutes: i64| Recent {
        environment: "demo".to_owned(),
        customer: key.to_owned(),
        aliases: vec![reference.to_owned()],
        reference: reference.to_owned(),
        name: name.to_owned(),
        opened: ago(minutes),
        pinned: minutes > 9_000,
        was_open: (minutes < 90).then_some(0),
    };
    let recents = vec![
        recent("id:T", "ext:EXT-1002", "Test Testesen", 9_001),
        recent("id:A", "phone:+46701234567", "Åsa Lindqvist", 3),
        recent("id:O", "ext:EXT-1003", "Ola Hansen", 75),
        recent(
            "id:2457B03E-9925-45E9-B551-25F10D7BD4F2",
            "id:2457B03E-9925-45E9-B551-25F10D7BD4F2",
            "",
            3_000,
        ),
    ];
    [Msg::Drafts(vec![draft]), Msg::Recents(recents)]
}

#[test]
fn the_finder_with_what_is_known() {
    for size in SIZES {
        let mut environment = environment();
        environment.demo = false;
        environment.name = "staging".to_owned();
        let (mut model, _) = started(environment, None, size);
        for msg in kept() {
            update(&mut model, now(), msg);
        }
        assert_snapshot!(name("finder_kept", size), picture(&model));
        for _ in 0..3 {
            press(&mut model, KeyCode::Down, KeyModifiers::NONE);
        }
        ctrl(&mut model, 't');
        assert_snapshot!(name("finder_pinned", size), picture(&model));
        ctrl(&mut model, 'u');
        let text = "Customer: +47 912 34 567 (mobile),\nref 2457B03E-9925-45E9-B551-25F10D7BD4F2";
        update(&mut model, now(), Msg::Input(Event::Paste(text.to_owned())));
        assert_snapshot!(name("finder_pasted", size), picture(&model));
        ctrl(&mut model, 'u');
        let text = "Ola <ola@example.no>";
        update(&mut model, now(), Msg::Input(Event::Paste(text.to_owned())));
        assert_snapshot!(name("finder_address", size), picture(&model));
    }
}

/// What the finder says where it can lead nowhere, and the command that opens a record all the same.
#[test]
fn an_external_id_that_cannot_be_looked_up() {
    for size in SIZES {
        let mut environment = environment();
        environment.lookup_external_id = None;
        let (mut model, _) = started(environment, None, size);
        letters(&mut model, "Nordmann");
        assert_snapshot!(name("finder_no_lookup", size), picture(&model));
        ctrl(&mut model, 'p');
        letters(&mut model, "unread");
        plain(&mut model, &[KeyCode::Enter]);
        letters(&mut model, "NEW-9");
        assert_snapshot!(name("unread", size), picture(&model));
    }
}

#[test]
fn the_palette_and_help() {
    for size in SIZES {
        let mut model = opened(size);
        ctrl(&mut model, 'p');
        assert_snapshot!(name("palette", size), picture(&model));
        letters(&mut model, "old");
        assert_snapshot!(name("palette_typed", size), picture(&model));
        let mut model = opened(size);
        plain(&mut model, &[KeyCode::F(1)]);
        assert_snapshot!(name("help", size), picture(&model));
    }
}

/// An environment with fields of its own, the last but one of another type than the demo has there.
fn with_own_fields() -> Environment {
    let own = [
        ("tier", "Tier", OwnKind::Choice),
        ("memberSince", "Member since", OwnKind::Date),
        (
            "wantsReceiptByEmail",
            "Wants receipts by e-mail",
            OwnKind::Boolean,
        ),
        ("bonusRate", "Bonus rate", OwnKind::Number),
        ("memberNumber", "Membership code", OwnKind::Text),
        ("householdSize", "Household", OwnKind::Integer),
    ];
    let declaration = |(name, label, kind): (&str, &str, OwnKind)| Declaration {
        pointer: format!("/extendedProperties/{name}").parse().unwrap(),
        label: label.to_owned(),
        kind,
        choices: match kind {
            OwnKind::Choice => ["Bronze", "Silver", "Gold"].map(str::to_owned).to_vec(),
            _ => Vec::new(),
        },
        required: kind == OwnKind::Choice,
        help: "What the shop says about it.".to_owned(),
    };
    let mut environment = environment();
    environment.extended = own.into_iter().map(declaration).collect();
    environment
}

#[test]
fn the_tenants_own_fields() {
    for size in SIZES {
        let mut model = opened_in(with_own_fields(), size);
        plain(&mut model, &[KeyCode::BackTab; 6]);
        assert_snapshot!(name("own", size), picture(&model));
        press(&mut model, KeyCode::Down, KeyModifiers::ALT);
        assert_snapshot!(name("own_choices", size), picture(&model));
        plain(&mut model, &[KeyCode::Esc]);
        ctrl(&mut model, 'u');
        letters(&mut model, "go");
        plain(&mut model, &[KeyCode::Tab]);
        letters(&mut model, "1.3.2019");
        plain(&mut model, &[KeyCode::Tab; 4]);
        letters(&mut model, "three");
        plain(&mut model, &[KeyCode::BackTab; 3]);
        plain(&mut model, &[KeyCode::Char('n')]);
        assert_snapshot!(name("own_changed", size), picture(&model));
        ctrl(&mut model, 's');
        assert_snapshot!(name("own_review", size), picture(&model));
    }
}

#[test]
fn questions() {
    let size = SIZES[0];
    for size in SIZES {
        let mut model = changed(size);
        ctrl(&mut model, 'q');
        assert_snapshot!(name("quit_discards", size), picture(&model));
        plain(&mut model, &[KeyCode::Esc]);
        ctrl(&mut model, 'p');
        letters(&mut model, "discard");
        plain(&mut model, &[KeyCode::Enter]);
        assert_snapshot!(name("discard", size), picture(&model));
        plain(&mut model, &[KeyCode::Esc]);
        ctrl(&mut model, 'o');
        letters(&mut model, "kari");
        assert_snapshot!(name("finder_discards", size), picture(&model));
    }
    let mut environment = environment();
    environment.key = KeySource::Missing;
    let (model, _) = started(environment, Some("ext:EXT-1001"), size);
    assert_snapshot!(name("key", size), picture(&model));
}

#[test]
fn the_key_box_says_that_it_can_be_read_again() {
    let mut environment = environment();
    environment.key = KeySource::File("/run/key".into());
    let (mut model, effects) = started(environment, Some("ext:EXT-1001"), SIZES[0]);
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for, not {effects:?}");
    };
    let error = config::KeyError::Missing.into();
    update(&mut model, now(), Msg::Loaded(*id, Err(error), None));
    ctrl(&mut model, 's');
    let empty = picture(&model);
    assert!(
        empty.contains("Enter alone reads the file /run/key again."),
        "{empty}"
    );
    assert!(empty.contains("Enter Read it again"), "{empty}");
    letters(&mut model, "k");
    let typed = picture(&model);
    assert!(typed.contains("Enter Use it"), "{typed}");
}

#[test]
fn a_production_environment() {
    let size = SIZES[0];
    let mut environment = environment();
    environment.demo = false;
    environment.name = "norway".to_owned();
    environment.base_url = "https://api.example/v4".parse().unwrap();
    environment.production = true;
    let mut model = opened_in(environment, size);
    assert_snapshot!(name("production", size), picture(&model));
    alt(&mut model, 'u');
    assert_snapshot!(name("unlock", size), picture(&model));
}

/// Opens the jump labels as the loop does.
fn jump(model: &mut Model) {
    let effects = ctrl(model, 'g');
    assert!(matches!(effects.as_slice(), [Effect::Locate]));
    update(model, now(), Msg::Located(scene::places(model).targets()));
}

#[test]
fn jump_labels() {
    for size in SIZES {
        let mut model = opened(size);
        jump(&mut model);
        assert_snapshot!(name("jump", size), picture(&model));
        for (key, tab) in [('4', "consents"), ('5', "extra")] {
            let mut model = opened(size);
            alt(&mut model, key);
            jump(&mut model);
            assert_snapshot!(name(&format!("jump_{tab}"), size), picture(&model));
        }
    }
    let size = SIZES[0];
    let mut model = opened(size);
    jump(&mut model);
    letters(&mut model, "h");
    assert_snapshot!(name("jumped", size), picture(&model));
}

#[test]
fn too_small_a_screen() {
    let size = (50, 12);
    assert_snapshot!(name("small", size), picture(&opened(size)));
}

#[test]
fn the_look() {
    let size = SIZES[0];
    let theme = Theme::new(Colours::Many);
    assert_snapshot!(name("look", size), styles(&changed(size), &theme));
    let mut model = opened(size);
    alt(&mut model, '3');
    assert_snapshot!(name("look_promotions", size), styles(&model, &theme));
}

/// The themes, and what they are called in the pictures.
const THEMES: [(config::Theme, &str); 4] = [
    (config::Theme::Auto, "auto"),
    (config::Theme::Dark, "dark"),
    (config::Theme::Light, "light"),
    (config::Theme::HighContrast, "high_contrast"),
];

#[test]
fn every_theme() {
    let size = SIZES[0];
    for (theme, called) in THEMES {
        let mut model = changed(size);
        let theme = Theme::named(theme, Colours::Many);
        let form = styles(&model, &theme);
        ctrl(&mut model, 's');
        let review = styles(&model, &theme);
        let look = format!("{form}\nThe review:\n{review}");
        assert_snapshot!(name(&format!("theme_{called}"), size), look);
    }
}

#[test]
fn no_theme_hides_a_letter_on_any_tab() {
    let size = SIZES[0];
    for (theme, called) in THEMES {
        for colours in [
            Colours::None,
            Colours::Sixteen,
            Colours::Many,
            Colours::True,
        ] {
            let theme = Theme::named(theme, colours);
            for (key, tab) in TABS {
                let mut model = changed(size);
                alt(&mut model, key);
                for dialog in [false, true] {
                    if dialog {
                        ctrl(&mut model, 'p');
                    }
                    let (buffer, _) = drawn(&model, &theme);
                    let hidden = |cell: &&Cell| {
                        cell.fg == cell.bg && cell.fg != ratatui::style::Color::Reset
                    };
                    let found = buffer.content.iter().find(hidden);
                    assert_eq!(found, None, "{called} {colours:?} {tab}");
                    let faint = |cell: &&Cell| {
                        cell.modifier.contains(Modifier::DIM)
                            && !"─│┌┐└┘├┤ ".contains(cell.symbol())
                    };
                    let found = buffer.content.iter().find(faint);
                    assert_eq!(found, None, "{called} {colours:?} {tab}");
                }
            }
        }
    }
}

#[test]
fn masked() {
    for size in SIZES {
        let mut model = changed(size);
        plain(&mut model, &[KeyCode::F(8)]);
        for tab in "123456".chars() {
            alt(&mut model, tab);
            let shown = picture(&model);
            for word in [
                "Kari",
                "Nordmann",
                "91 23 45 67",
                "+4791234567",
                "kari.nordmann",
                "Kongens",
            ] {
                assert!(!shown.contains(word), "{word} on tab {tab}:\n{shown}");
            }
        }
        alt(&mut model, '1');
        assert_snapshot!(name("masked", size), picture(&model));
        ctrl(&mut model, 's');
        assert_snapshot!(name("masked_review", size), picture(&model));
    }
}
