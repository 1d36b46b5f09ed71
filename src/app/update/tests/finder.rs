//! Tables over the finder: what it lists, in which order, and what its keys do.

use super::*;
use crate::{
    app::finder::{Finder, FinderRow, Opens},
    store::{DraftLine, DraftState, Recent},
    voice::{Phrase, Words, say},
};

const ID: &str = "2457B03E-9925-45E9-B551-25F10D7BD4F2";

fn recent(key: &str, aliases: &[&str], name: &str, minutes: i64) -> Recent {
    Recent {
        environment: "demo".to_owned(),
        customer: key.to_owned(),
        aliases: aliases.iter().map(ToString::to_string).collect(),
        reference: aliases.first().unwrap_or(&key).to_string(),
        name: name.to_owned(),
        opened: now().wall - jiff::SignedDuration::from_mins(minutes),
        pinned: false,
        was_open: None,
    }
}

/// The finder of an editor that knows a few customers.
fn known() -> Model {
    let mut model = empty(|environment| environment.demo = false);
    start(&mut model, None);
    let draft = DraftLine {
        environment: "demo".to_owned(),
        customer: "id:D".to_owned(),
        aliases: vec!["ext:E-9".to_owned()],
        name: "Dina Draft".to_owned(),
        edits: 1,
        state: DraftState::Editing,
        changed: now().wall - jiff::SignedDuration::from_mins(12),
    };
    update(&mut model, now(), Msg::Drafts(vec![draft]));
    let pinned = Recent {
        pinned: true,
        ..recent("id:P", &["ext:E-7"], "Petra Pinned", 90)
    };
    let recents = vec![
        pinned,
        recent("id:D", &["ext:E-9"], "Dina Draft", 1),
        recent(&format!("id:{ID}"), &["phone:+4791234567"], "Åse Moen", 5),
        recent(
            "id:K1",
            &["ext:E-1", "phone:+4791234568"],
            "Kari Nordmann",
            60,
        ),
    ];
    update(&mut model, now(), Msg::Recents(recents));
    model
}

fn finder(model: &Model) -> &Finder {
    match model.layers.last().map(|layer| &layer.kind) {
        Some(LayerKind::Finder(finder)) => finder,
        other => panic!("the finder is open, not {other:?}"),
    }
}

fn rows(model: &Model) -> Vec<FinderRow> {
    let rows = finder(model).rows(model);
    let all = (0..rows.len()).map(|row| rows.get(row, model).unwrap());
    all.collect()
}

fn worded(phrase: &Phrase) -> String {
    Words::default().text(phrase)
}

fn problem(model: &Model) -> Option<String> {
    let finder = finder(model);
    finder
        .problem(&finder.rows(model), model)
        .as_ref()
        .map(worded)
}

fn names(model: &Model) -> Vec<String> {
    let title = |row: FinderRow| worded(&row.title());
    rows(model).into_iter().map(title).collect()
}

#[test]
fn drafts_come_first_then_pinned_ones_then_the_newest() {
    let rows: Vec<_> = rows(&known())
        .into_iter()
        .map(|row| (row.name, row.reference, worded(&row.about)))
        .collect();
    let row = |name: &str, reference: &str, about: &str| {
        (name.to_owned(), reference.to_owned(), about.to_owned())
    };
    assert_eq!(
        rows,
        [
            row("Dina Draft", "E-9", "1 unsaved change, 12 minutes ago"),
            row("Petra Pinned", "E-7", "pinned, opened 1 hour ago"),
            row("Åse Moen", "+47 91 23 45 67", "opened 5 minutes ago"),
            row("Kari Nordmann", "E-1", "opened 1 hour ago"),
        ]
    );
}

#[test]
fn what_is_typed_finds_by_name_id_and_phone() {
    for (typed, expected) in [
        ("kar", &["Kari Nordmann", "External id kar"][..]),
        ("ase", &["Åse Moen", "External id ase"]),
        ("nord kari", &["Kari Nordmann", "External id nord kari"]),
        (
            "Nordmann, Kari",
            &["Kari Nordmann", "External id Nordmann, Kari"],
        ),
        (",", &["External id ,"]),
        // Letters here and there are nobody's name.
        ("krnd", &["External id krnd"]),
        ("aase", &["Åse Moen", "External id aase"]),
        ("ÅSE", &["Åse Moen", "External id ÅSE"]),
        ("noerdmann", &["Kari Nordmann", "External id noerdmann"]),
        ("nördmann", &["Kari Nordmann", "External id nördmann"]),
        ("mann", &["Kari Nordmann", "External id mann"]),
        ("e-7", &["Petra Pinned", "External id e-7"]),
        ("2457b", &["Åse Moen", "External id 2457b"]),
        ("xyzzy", &["External id xyzzy"]),
        // Digits may be an external id; they are no part of a known phone by a reflex.
        ("12345", &["External id 12345", "Åse Moen", "Kari Nordmann"]),
        // A phone and an id in full stand first.
        (
            "91234568",
            &[
                "Mobile phone +47 91 23 45 68",
                "Kari Nordmann",
                "Mobile phone +45 91 23 45 68",
                "External id 91234568",
            ],
        ),
        (
            "+47 912 34 567",
            &["Mobile phone +47 91 23 45 67", "Åse Moen"],
        ),
        (ID, &["Id 2457B03E-9925-45E9-B551-25F10D7BD4F2", "Åse Moen"]),
    ] {
        let mut model = known();
        let text = typed.to_owned();
        update(&mut model, now(), Msg::Input(Event::Paste(text)));
        assert_eq!(names(&model), expected, "{typed}");
    }
    let mut model = known();
    press(&mut model, "xyzzy");
    assert_eq!(rows(&model)[0].about, say::FINDER_NO_MATCH.into());
}

#[test]
fn a_reference_with_junk_round_it_finds_whom_this_machine_knows() {
    for (pasted, expected) in [
        ("\"E-1\"", &["Kari Nordmann", "External id E-1"][..]),
        (
            "E-1.",
            &["Kari Nordmann", "External id E-1", "External id E-1."],
        ),
        (
            "(e-7)",
            &["Petra Pinned", "External id e-7", "External id (e-7)"],
        ),
        (
            "ext: E-1.",
            &["External id E-1.", "Kari Nordmann", "External id E-1"],
        ),
        (
            "tel: 0047 91-23-45-68 (mob)",
            &["Mobile phone +47 91 23 45 68", "Kari Nordmann"],
        ),
        (
            "ref 2457B03E992545E9B55125F10D7BD4F2 please",
            &[
                "Åse Moen",
                "Id 2457B03E-9925-45E9-B551-25F10D7BD4F2",
                "External id 2457B03E992545E9B55125F10D7BD4F2",
            ],
        ),
    ] {
        let mut model = known();
        update(
            &mut model,
            now(),
            Msg::Input(Event::Paste(pasted.to_owned())),
        );
        assert_eq!(names(&model), expected, "{pasted}");
        let nobody = |row: &FinderRow| row.about == say::FINDER_NO_MATCH.into();
        assert!(!rows(&model).iter().any(nobody), "{pasted}");
    }
}

#[test]
fn what_is_said_to_be_a_reference_and_cannot_be_one_is_told() {
    for (typed, told) in [
        ("phone:123", Some("after +47 (Norway) come 8 digits, not 3")),
        ("tel:kari", Some("a phone number is made of digits")),
        ("ext: ", Some("Write the external id after ext:")),
        ("\"\"", Some("Type a phone number, an id or an external id")),
        ("+47 9123", None),
        ("ext:1", None),
        ("kari", None),
    ] {
        let mut model = known();
        update(
            &mut model,
            now(),
            Msg::Input(Event::Paste(typed.to_owned())),
        );
        let words = problem(&model);
        match told {
            Some(told) => assert!(words.unwrap().contains(told), "{typed}"),
            None => assert_eq!(words, None, "{typed}"),
        }
    }
    // Somebody who is found by the letters is no answer to it.
    let mut model = known();
    let mut recents = model.recents.to_vec();
    recents[3].name = "Kari, see id: 7".to_owned();
    update(&mut model, now(), Msg::Recents(recents));
    press(&mut model, "id:");
    assert_eq!(names(&model), ["Kari, see id: 7"]);
    let words = problem(&model);
    assert_eq!(words.as_deref(), Some("Write the id after id:"));
}

#[test]
fn a_paste_with_junk_says_what_it_takes_each_for() {
    let mut model = known();
    let text = format!("Customer: +47 912 34 567 (mobile),\nref {ID}");
    update(&mut model, now(), Msg::Input(Event::Paste(text.clone())));
    let taken = names(&model);
    assert_eq!(
        taken[..2],
        [
            "Mobile phone +47 91 23 45 67".to_owned(),
            format!("Id {ID}")
        ]
    );
    let mut model = empty(|_| {});
    start(&mut model, Some(&text));
    assert_eq!(
        names(&model).len(),
        2,
        "given at the start, it is asked about"
    );
}

#[test]
fn an_address_finds_whom_this_machine_knows_and_is_at_most_an_external_id() {
    for (text, expected) in [
        ("Kari <kari@example.no>", &["Kari Nordmann"][..]),
        (
            "kari.nordmann@example.no",
            &["External id kari.nordmann@example.no", "Kari Nordmann"],
        ),
        ("ola@example.no", &["External id ola@example.no"]),
        (
            "ola@example.no, +47 912 34 567",
            &["Mobile phone +47 91 23 45 67", "Åse Moen"],
        ),
        ("Ola <12@example.no>", &[]),
    ] {
        let mut model = known();
        update(&mut model, now(), Msg::Input(Event::Paste(text.to_owned())));
        assert_eq!(names(&model), expected, "{text}");
        for row in rows(&model) {
            let is_typed = matches!(row.found, Opens::Typed(_));
            assert!(is_typed || worded(&row.about).starts_with("similar name, "));
        }
        let says = finder(&model).is_by_address(&finder(&model).rows(&model));
        assert_eq!(says, !text.contains('+'), "{text}");
        let mut model = empty(|_| {});
        let effects = requests(start(&mut model, Some(text)));
        let is_opened = matches!(effects.as_slice(), [Effect::Load(..)]);
        assert_eq!(is_opened, !text.contains(' '), "an external id: {text}");
        assert_eq!(is_opened, model.layers.is_empty(), "{text}");
    }
}

/// The finder of an editor that knows three customers by their e-mail addresses.
fn with_addresses() -> Model {
    let mut model = known();
    let mut recents = model.recents.to_vec();
    for (nth, email) in [
        (1, "dina@draft.no"),
        (2, "aase@moen.no"),
        (3, "Kari.N@Example.no"),
    ] {
        recents[nth].aliases.push(format!("mail:{email}"));
    }
    update(&mut model, now(), Msg::Recents(recents));
    model
}

#[test]
fn a_known_customer_is_found_by_their_address() {
    for (typed, expected) in [
        (
            "kari.n@example.no",
            &["Kari Nordmann", "External id kari.n@example.no"][..],
        ),
        (
            "KARI.N@EXAMPLE.NO",
            &["Kari Nordmann", "External id KARI.N@EXAMPLE.NO"],
        ),
        ("kari.n@", &["Kari Nordmann", "External id kari.n@"]),
        // Of somebody with unsaved changes, too.
        ("dina@", &["Dina Draft", "External id dina@"]),
        ("Somebody <kari.n@example.no>", &["Kari Nordmann"]),
        // The one with the address comes before those with a name like it.
        (
            "Kari Nordmann <aase@moen.no>",
            &["Åse Moen", "Kari Nordmann"],
        ),
        ("mailto:aase@moen.no", &["Åse Moen"]),
    ] {
        let mut model = with_addresses();
        update(
            &mut model,
            now(),
            Msg::Input(Event::Paste(typed.to_owned())),
        );
        assert_eq!(names(&model), expected, "{typed}");
        let about = worded(&rows(&model)[0].about);
        assert!(!about.contains("similar"), "{typed}: {about}");
    }
    // Whoever is open, and whoever was, with the address that the API told.
    let mut model = opened();
    let with = KARI.replace("kari@example.no", "K@Example.no");
    let id = match requests(press(&mut model, "Ctrl+r")).as_slice() {
        [Effect::Load(id, ..)] => *id,
        other => panic!("it is read again, not {other:?}"),
    };
    let effects = came(&mut model, now(), id, Ok(reading(&with)));
    let kept = effects.iter().find_map(|effect| match effect {
        Effect::KeepRecent(recent) => Some(recent.aliases.clone()),
        _ => None,
    });
    assert!(kept.unwrap().contains(&"mail:k@example.no".to_owned()));
    press(&mut model, "Ctrl+o k @ e x");
    assert_eq!(names(&model)[0], "Kari");
}

#[test]
fn what_is_pasted_out_of_a_message_is_no_external_id() {
    for text in [
        "Kari <kari@example.no>",
        "\"Nordmann, Kari\" <kari@example.no>",
        "Kari Nordmann kari@example.no",
        "Kari 2 <kari@example.no>;",
        "kari@example.no (Kari)",
        "Kari: kari@example.no",
        "Kari<kari@example.no>",
        "Fra: Kari Nordmann <mailto:kari@example.no>",
        "Kari &lt;kari@example.no&gt;",
        "kari@example.no, ola@example.no",
    ] {
        let mut model = known();
        update(&mut model, now(), Msg::Input(Event::Paste(text.to_owned())));
        let typed = rows(&model)
            .into_iter()
            .find(|row| matches!(row.found, Opens::Typed(_)));
        assert_eq!(typed, None, "{text}");
    }
}

#[test]
fn a_phone_is_found_in_any_shape_and_offered_for_every_country_that_it_fits() {
    for typed in [
        "912 34 567",
        "+47 91-23-45-67",
        "0047 (912) 34 567",
        "tel: 91.23.45.67",
        "4791234567",
        "91 23",
        "phone:91234567",
        "34567",
    ] {
        let mut model = known();
        update(
            &mut model,
            now(),
            Msg::Input(Event::Paste(typed.to_owned())),
        );
        assert!(names(&model).contains(&"Åse Moen".to_owned()), "{typed}");
    }
    // A number from abroad as its owners say it.
    let mut model = known();
    let mut recents = model.recents.to_vec();
    recents[2].aliases = vec!["phone:+46701234567".to_owned()];
    update(&mut model, now(), Msg::Recents(recents));
    update(
        &mut model,
        now(),
        Msg::Input(Event::Paste("070-123 45 67".to_owned())),
    );
    assert!(names(&model).contains(&"Åse Moen".to_owned()));
    for (typed, expected) in [
        (
            "20123456",
            &["Mobile phone +45 20 12 34 56", "External id 20123456"][..],
        ),
        (
            "0701234567",
            &["Mobile phone +46 70 123 45 67", "External id 0701234567"],
        ),
        (
            "040 123 4567",
            &["Mobile phone +358 40 1234567", "External id 0401234567"],
        ),
        (
            "99887766",
            &[
                "Mobile phone +47 99 88 77 66",
                "Mobile phone +45 99 88 77 66",
                "External id 99887766",
            ],
        ),
    ] {
        let mut model = empty(|environment| environment.demo = false);
        start(&mut model, None);
        update(
            &mut model,
            now(),
            Msg::Input(Event::Paste(typed.to_owned())),
        );
        let names = names(&model);
        for row in expected {
            assert!(names.contains(&(*row).to_owned()), "{typed}: {names:?}");
        }
    }
    // Several are told apart by their countries.
    let mut model = empty(|_| {});
    start(&mut model, None);
    press(&mut model, "9 9 8 8 7 7 6 6");
    let abouts: Vec<_> = rows(&model)
        .into_iter()
        .map(|row| worded(&row.about))
        .collect();
    assert_eq!(abouts[..2], ["Norway", "Denmark"]);
}

#[test]
fn a_recent_opens_by_the_surest_reference() {
    let mut model = known();
    let effects = press(&mut model, "kar Enter");
    let [Effect::Load(_, who, _)] = effects.as_slice() else {
        panic!("it is read, not {effects:?}");
    };
    assert_eq!(who.to_string(), "id:K1");
    assert!(model.layers.is_empty());
}

#[test]
fn a_pin_moves_the_row_and_the_cursor_with_it() {
    let mut model = known();
    let key = |model: &mut Model, letter| {
        let event = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
        update(model, now(), Msg::Input(Event::Key(event)))
    };
    for _ in 0..3 {
        update(
            &mut model,
            now(),
            Msg::Input(Event::Key(KeyCode::Down.into())),
        );
    }
    let effects = key(&mut model, 't');
    assert!(
        matches!(effects.as_slice(), [Effect::Pin(who, true)] if who == "id:K1"),
        "{effects:?}"
    );
    assert_eq!(names(&model)[1], "Kari Nordmann");
    assert_eq!(finder(&model).picker.selected(4), Some(1));
    let effects = key(&mut model, 't');
    assert!(matches!(effects.as_slice(), [Effect::Pin(_, false)]));
    assert_eq!(names(&model)[3], "Kari Nordmann");
    let mut model = known();
    press(&mut model, "xyzzy");
    assert!(key(&mut model, 't').is_empty());
    assert!(model.notice.is_some());
}

#[test]
fn whoever_was_read_can_be_pinned_also_if_the_list_came_later() {
    let mut model = opened();
    update(&mut model, now(), Msg::Recents(Vec::new()));
    let event = KeyEvent::new(KeyCode::Char('t'), KeyModifiers::CONTROL);
    for pinned in [true, false, true] {
        let effects = update(&mut model, now(), Msg::Input(Event::Key(event)));
        assert!(
            matches!(effects.as_slice(), [Effect::Pin(who, is)] if who == "id:K1" && *is == pinned),
            "{effects:?}"
        );
    }
    press(&mut model, "Ctrl+o");
    let row = &rows(&model)[0];
    assert_eq!(
        (row.pinned, &*worded(&row.about)),
        (Some(true), "pinned, open")
    );
    // An older row of the same customer, under another name, is pinned already.
    let mut model = opened();
    let older = Recent {
        pinned: true,
        ..recent("ext:E-1", &[], "Kari", 90)
    };
    update(&mut model, now(), Msg::Recents(vec![older]));
    let effects = update(&mut model, now(), Msg::Input(Event::Key(event)));
    assert!(matches!(effects.as_slice(), [Effect::Pin(who, false)] if who == "id:K1"));
}

#[test]
fn a_customer_is_kept_when_it_was_read_and_when_its_name_changes() {
    let kept = |effects: &[Effect]| -> Vec<Recent> {
        let recents = effects.iter().filter_map(|effect| match effect {
            Effect::KeepRecent(recent) => Some(Recent::clone(recent)),
            _ => None,
        });
        recents.collect()
    };
    let mut model = empty(|_| {});
    let load = |effects: Vec<Effect>| match requests(effects).as_slice() {
        [Effect::Load(id, ..)] => *id,
        other => panic!("one reading is asked for, not {other:?}"),
    };
    let id = load(start(&mut model, Some("ext:E-1")));
    let effects = came(&mut model, now(), id, Ok(reading(KARI)));
    let [first] = &kept(&effects)[..] else {
        panic!("it is kept");
    };
    assert_eq!(
        (&*first.customer, &*first.reference, &*first.name),
        ("id:K1", "ext:E-1", "Kari")
    );
    // Reading it again tells nothing new.
    let id = load(press(&mut model, "Ctrl+r"));
    let effects = came(&mut model, now(), id, Ok(reading(KARI)));
    assert_eq!(kept(&effects), []);
    let id = load(press(&mut model, "Ctrl+r"));
    let other = KARI.replace("\"Kari\"", "\"Kira\"");
    let effects = came(&mut model, now(), id, Ok(reading(&other)));
    assert_eq!(kept(&effects)[0].name, "Kira");
    assert_eq!(model.recents.len(), 1);
}

#[test]
fn what_was_open_at_the_end_opens_again_with_one_key() {
    let mut model = known();
    let mut recents = model.recents.to_vec();
    recents[0].was_open = Some(1);
    recents[3].was_open = Some(0);
    update(&mut model, now(), Msg::Recents(recents));
    let again = |model: &Model| matches!(rows(model)[0].found, Opens::Again);
    assert!(again(&model));
    assert_eq!(names(&model)[0], "Open again: Kari Nordmann, Petra Pinned");
    let effects = press(&mut model, "Enter");
    let asked: Vec<_> = effects
        .iter()
        .map(|effect| match effect {
            Effect::Load(_, who, _) => who.to_string(),
            other => panic!("both are read, not {other:?}"),
        })
        .collect();
    assert_eq!(asked, ["id:K1", "id:P"]);
    assert_eq!((model.customers.len(), model.customers.place()), (2, 0));
    press(&mut model, "Ctrl+o");
    assert!(!again(&model));
}

#[test]
fn those_open_at_the_end_are_remembered() {
    let mut model = opened();
    let effects = update(&mut model, now(), Msg::Ended);
    assert!(
        matches!(effects.as_slice(), [Effect::Remember(keys)] if *keys == ["id:K1"]),
        "{effects:?}"
    );
    // Nobody was opened: what was remembered before stays.
    let mut model = empty(|_| {});
    assert!(update(&mut model, now(), Msg::Ended).is_empty());
}
