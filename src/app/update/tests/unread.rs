//! Customers by external id where the API cannot look one up: who searches finds nobody, and a record that nobody has
//! read is opened by its own command alone.

use super::*;
use crate::{
    api::ApiError,
    app::{
        draft::{Local, Unsent},
        finder::FinderRow,
    },
    store::{DraftLine, DraftState, Recent},
};

fn without_lookup() -> Model {
    empty(|environment| {
        environment.lookup_external_id = None;
        environment.demo = false;
    })
}

/// The rows of the finder, and why there is nothing to open.
fn found(model: &Model) -> (Vec<FinderRow>, Option<String>) {
    let Some(LayerKind::Finder(finder)) = model.layers.last().map(|layer| &layer.kind) else {
        panic!("the finder is open, not {:?}", model.layers.last());
    };
    let rows = finder.rows(model);
    let problem = finder.problem(&rows, model);
    let rows = (0..rows.len()).map(|row| rows.get(row, model).unwrap());
    (
        rows.collect(),
        problem.map(|problem| model.words.text(&problem)),
    )
}

fn is_unread(model: &Model) -> bool {
    let loaded = model.open().and_then(|open| open.loaded.as_ref());
    loaded.is_some_and(|loaded| loaded.record.document().is_blind())
}

const CANNOT: &str = "The API cannot look up external ids here. Search by phone or id, or use Ctrl+P Edit without reading.";

#[test]
fn a_search_that_finds_nobody_opens_nothing() {
    for typed in [
        "Nordmann",
        "E-77",
        "12345",
        "ext:E-77",
        "kari@example.no",
        ",",
    ] {
        let mut model = without_lookup();
        start(&mut model, None);
        update(
            &mut model,
            now(),
            Msg::Input(Event::Paste(typed.to_owned())),
        );
        let (rows, problem) = found(&model);
        assert_eq!(rows, [], "{typed}");
        if !typed.contains('@') {
            assert_eq!(problem.as_deref(), Some(CANNOT), "{typed}");
        }
        assert!(press(&mut model, "Enter Ola").is_empty());
        assert!(model.customers.is_empty(), "{typed}");
        // The same on the command line, where it is not said to be an external id.
        if !typed.contains("ext:") {
            let mut model = without_lookup();
            assert!(requests(start(&mut model, Some(typed))).is_empty());
            assert_eq!(found(&model), (rows, problem), "{typed}");
            assert!(model.customers.is_empty(), "{typed}");
        }
    }
}

#[test]
fn what_can_lead_somewhere_is_still_found() {
    let mut model = without_lookup();
    start(&mut model, None);
    let recent = Recent {
        environment: "demo".to_owned(),
        customer: "id:K1".to_owned(),
        aliases: vec!["ext:E-1".to_owned()],
        reference: "ext:E-1".to_owned(),
        name: "Kari Nordmann".to_owned(),
        opened: now().wall,
        pinned: false,
        was_open: None,
    };
    update(&mut model, now(), Msg::Recents(vec![recent]));
    for (typed, expected, is_told) in [
        ("kari", &["Kari Nordmann"][..], false),
        ("E-1", &["Kari Nordmann"], false),
        ("ext:E-1", &["Kari Nordmann"], true),
        (
            "91234567",
            &[
                "Mobile phone +47 91 23 45 67",
                "Mobile phone +45 91 23 45 67",
            ],
            false,
        ),
    ] {
        update(
            &mut model,
            now(),
            Msg::Input(Event::Paste(typed.to_owned())),
        );
        let (rows, problem) = found(&model);
        let names: Vec<_> = rows
            .iter()
            .map(|row| model.words.text(&row.title()))
            .collect();
        assert_eq!(names, expected, "{typed}");
        assert_eq!(problem.as_deref(), is_told.then_some(CANNOT), "{typed}");
        press(&mut model, "Ctrl+u");
    }
}

#[test]
fn the_command_asks_for_the_external_id_and_reads_nothing() {
    let mut model = without_lookup();
    start(&mut model, None);
    press(&mut model, "Ctrl+p unread Enter");
    let top = model.layers.last().map(|layer| &layer.kind);
    assert!(matches!(top, Some(LayerKind::Unread(_))), "{top:?}");
    press(&mut model, "Enter");
    assert!(model.customers.is_empty(), "nothing is typed yet");
    let effects = press(&mut model, "E-77 Enter");
    open_unread(&mut model, &effects);
    assert!(is_unread(&model));
    press(&mut model, "Ola Ctrl+s");
    let Some(LayerKind::Review(review)) = model.layers.last().map(|layer| &layer.kind) else {
        panic!("the review is open");
    };
    assert!(!review.on_send, "it starts on Cancel");
    // The same one twice is one.
    press(&mut model, "Esc Ctrl+p unread Enter");
    press(&mut model, "E-77 Enter");
    assert_eq!(model.customers.len(), 1);
    assert_eq!(edits(&model), [edit("/firstName", "\"Ola\"")]);
}

#[test]
fn the_command_line_opens_it_where_it_says_so_outright() {
    let mut model = without_lookup();
    let effects = requests(start(&mut model, Some("ext:E-77")));
    open_unread(&mut model, &effects);
    assert!(is_unread(&model));
}

#[test]
fn where_external_ids_can_be_looked_up_they_are_read() {
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    assert!(
        matches!(effects.as_slice(), [Effect::Load(..)]),
        "{effects:?}"
    );
    assert!(Action::EditUnread.unavailable(&model).is_some());
    assert_eq!(Action::EditUnread.unavailable(&without_lookup()), None);
}

/// A draft of a record that nobody could read is no search: what was typed comes back.
#[test]
fn a_draft_of_such_a_record_is_taken_up_again() {
    let mut model = without_lookup();
    let effects = requests(start(&mut model, Some("ext:E-77")));
    open_unread(&mut model, &effects);
    press(&mut model, "Ola");
    let who = model.open().unwrap().references.clone().unwrap();
    let mut effects = update(&mut model, now(), Msg::Keep);
    let Some(Effect::Keep(unsent)) = effects.pop() else {
        panic!("a draft is kept, not {effects:?}");
    };
    let draft = DraftLine {
        environment: "demo".to_owned(),
        customer: who.customer.clone(),
        aliases: Vec::new(),
        name: "ext:E-77".to_owned(),
        edits: 1,
        state: DraftState::Editing,
        changed: now().wall,
    };
    let mut model = without_lookup();
    start(&mut model, None);
    update(&mut model, now(), Msg::Drafts(vec![draft]));
    let effects = press(&mut model, "Enter");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it is looked for, not {effects:?}");
    };
    let local = Local {
        unsent: Some(Unsent::read(unsent.written()).unwrap()),
        ..Local::default()
    };
    came_with(&mut model, now(), (*id, Err(ApiError::NoLookup)), local);
    assert!(is_unread(&model));
    assert_eq!(edits(&model), [edit("/firstName", "\"Ola\"")]);
    let words = told(&model);
    assert!(!words.contains("could not be read"), "{words}");
}
