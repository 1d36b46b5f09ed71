//! Tables over the tenant's own fields: typed, reviewed, sent, merged, kept, and one with Extra.

use super::{
    saving::{loaded, send, sent},
    *,
};
use crate::{
    app::draft::Local,
    customer::{Declaration, Flaw, OwnKind},
};

/// What the fields' tests declare, in the order of the form.
const DECLARED: [(&str, OwnKind); 6] = [
    ("/extendedProperties/tier", OwnKind::Choice),
    ("/extendedProperties/n", OwnKind::Number),
    ("/extendedProperties/member", OwnKind::Integer),
    ("/extendedProperties/vip", OwnKind::Boolean),
    ("/extendedProperties/since", OwnKind::Date),
    ("/shoe/colour", OwnKind::Text),
];

fn declare(environment: &mut Environment) {
    let declaration = |(pointer, kind): (&str, OwnKind)| Declaration {
        pointer: pointer.parse().unwrap(),
        label: pointer.rsplit('/').next().unwrap().to_owned(),
        kind,
        choices: match kind {
            OwnKind::Choice => vec!["gold".to_owned(), "silver".to_owned()],
            _ => Vec::new(),
        },
        required: kind == OwnKind::Choice,
        help: String::new(),
    };
    environment.extended = DECLARED.into_iter().map(declaration).collect();
}

/// Kari in an environment with fields of its own, the first of them in focus.
fn opened() -> Model {
    let mut model = opened_in(declare);
    press(
        &mut model,
        "BackTab BackTab BackTab BackTab BackTab BackTab",
    );
    assert_eq!(
        model.focused_field().unwrap().0.name,
        "extendedProperties.tier"
    );
    model
}

fn problems(model: &Model) -> Vec<Flaw> {
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    let problems = loaded.problems.iter();
    problems.map(|(_, problem)| problem.flaw.clone()).collect()
}

fn extra(model: &Model) -> String {
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    loaded.extra.input.text()
}

/// Puts a text in place of all that stands in Extra.
fn retype_extra(model: &mut Model, text: &str) {
    press(model, "Alt+5");
    let open = model.open_mut().unwrap();
    open.loaded.as_mut().unwrap().extra.input.replace("");
    update(model, now(), Msg::Input(Event::Paste(text.to_owned())));
}

#[test]
fn each_is_typed_reviewed_and_sent_as_declared_and_nothing_else_changes() {
    let mut model = opened();
    // The list completes what is begun; a comma is a point; a date has many shapes; a switch is a key.
    press(
        &mut model,
        "Ctrl+u sil Tab Ctrl+u 2,50 Tab 9007199254740993 Tab y Tab 17.5.2031 Tab red Tab",
    );
    let values = [
        ("/extendedProperties/tier", "\"silver\""),
        ("/extendedProperties/n", "2.50"),
        ("/extendedProperties/member", "9007199254740993"),
        ("/extendedProperties/vip", "true"),
        ("/extendedProperties/since", "\"2031-05-17\""),
        ("/shoe/colour", "\"red\""),
    ];
    assert_eq!(
        edits(&model),
        values.map(|(place, value)| edit(place, value))
    );
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    let changes = loaded.changes(&model.context);
    let reviewed: Vec<_> = changes
        .iter()
        .map(|change| {
            let parts = [&change.label, change.old.as_ref().unwrap(), &change.new];
            parts.map(|part| model.words.text(part))
        })
        .collect();
    assert_eq!(
        reviewed,
        [
            ["tier", "gold", "silver"],
            ["n", "1.10", "2.50"],
            ["member", "(empty)", "9007199254740993"],
            ["vip", "not recorded", "yes"],
            ["since", "(empty)", "17 May 2031"],
            ["colour", "(empty)", "red"],
        ]
    );
    let (_, body) = send(&mut model, "Ctrl+s Enter");
    assert_eq!(
        body,
        r#"{ "externalId":"E-1", "firstName":"Kari", "zip": 1010, "email":"kari@example.no",
  "birthDate":"1987-05-17T00:00:00", "mobilePhone":"+4791234567", "points":5e2, "consents":{"acceptsTerms":null,"acceptsSms":true}, "extendedProperties":{"tier": "silver", "n": 2.50,"member":9007199254740993,"vip":true,"since":"2031-05-17"},"shoe":{"colour":"red"} }"#
    );
}

#[test]
fn what_is_wrong_or_required_stops_a_save_and_takes_the_agent_there() {
    for (keys, at, problem) in [
        ("Ctrl+u", "extendedProperties.tier", Flaw::Required),
        ("Tab Tab 12x", "extendedProperties.member", Flaw::NotWhole),
        (
            "Tab Tab Tab Tab soon",
            "extendedProperties.since",
            Flaw::NotADate,
        ),
    ] {
        let mut model = opened();
        assert!(press(&mut model, keys).is_empty());
        press(&mut model, "Alt+4");
        assert_eq!(problems(&model), [problem], "{keys}");
        assert!(press(&mut model, "Ctrl+s Enter").is_empty(), "{keys}");
        assert_eq!(model.focused_field().unwrap().0.name, at, "{keys}");
        press(&mut model, "F9");
        assert_eq!((edits(&model), problems(&model).len()), (vec![], 0));
    }
}

#[test]
fn a_switch_has_three_states_and_undo_goes_to_its_field() {
    let mut model = opened();
    press(&mut model, "Tab Tab Tab");
    for value in ["true", "false"] {
        press(&mut model, "Space");
        assert_eq!(edits(&model), [edit("/extendedProperties/vip", value)]);
    }
    press(&mut model, "Space");
    assert_eq!(edits(&model), []);
    press(&mut model, "n Alt+2 Ctrl+z");
    assert_eq!(edits(&model), []);
    let open = model.open().unwrap();
    assert_eq!(open.tab, Tab::Profile);
    assert_eq!(
        model.focused_field().unwrap().0.name,
        "extendedProperties.vip"
    );
}

#[test]
fn extra_and_the_fields_are_one_thing() {
    let mut model = opened();
    press(&mut model, "silver Tab Alt+5");
    assert_eq!(
        extra(&model),
        "{\n  \"tier\": \"silver\",\n  \"n\": 1.10\n}"
    );
    retype_extra(&mut model, r#"{"tier":"silver","n":3,"member":7}"#);
    press(&mut model, "Alt+1");
    assert_eq!(
        edits(&model),
        [
            edit("/extendedProperties/tier", "\"silver\""),
            edit("/extendedProperties/n", "3"),
            edit("/extendedProperties/member", "7"),
        ]
    );
    // The field in focus goes on from there.
    assert_eq!(model.focused_field().unwrap().0.foreign_label(), Some("n"));
    press(&mut model, "End 4");
    assert!(edits(&model).contains(&edit("/extendedProperties/n", "34")));
    // What was done in Extra is undone there.
    press(&mut model, "Alt+5 Ctrl+z");
    assert_eq!(
        extra(&model),
        "{\n  \"tier\": \"silver\",\n  \"n\": 3,\n  \"member\": 7\n}"
    );
    // A value that the field would not take is its problem, wherever it was typed.
    retype_extra(&mut model, r#"{"tier":"copper"}"#);
    press(&mut model, "Ctrl+s");
    assert_eq!(
        problems(&model),
        [Flaw::NotAChoice(vec![
            "gold".to_owned(),
            "silver".to_owned()
        ])]
    );
}

#[test]
fn a_text_in_extra_that_is_no_edit_yet_takes_nothing_back_from_a_field() {
    let mut model = opened();
    retype_extra(&mut model, "{\"tier\": \"gold\", \"n\": 1.10, \"x\": 1");
    press(&mut model, "Alt+1 silver Tab");
    assert_eq!(
        edits(&model),
        [edit("/extendedProperties/tier", "\"silver\"")]
    );
    press(&mut model, "Alt+5");
    assert!(extra(&model).contains("gold"), "nothing typed is lost");
    update(&mut model, now(), Msg::Input(Event::Paste("}".to_owned())));
    press(&mut model, "Alt+1");
    assert_eq!(
        edits(&model),
        [
            edit("/extendedProperties/tier", "\"silver\""),
            edit("/extendedProperties/x", "1"),
        ]
    );
}

#[test]
fn a_value_of_another_type_is_left_alone_where_it_would_be_lost() {
    let mut model = opened_in(declare);
    let text = KARI
        .replace("\"n\": 1.10", "\"n\": [1, 2]")
        .replace("\"gold\"", "5");
    let effects = requests(update(
        &mut model,
        now(),
        Msg::Input(Event::Key(KeyEvent::new(
            KeyCode::Char('r'),
            KeyModifiers::CONTROL,
        ))),
    ));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for, not {effects:?}");
    };
    loaded(&mut model, *id, Ok(&text));
    press(&mut model, "BackTab BackTab BackTab BackTab BackTab 7");
    assert_eq!(edits(&model), []);
    assert_eq!(
        told(&model),
        "n: Expected: a number. Found: a list. It cannot be changed here. The Extra tab can change it."
    );
    press(&mut model, "BackTab Ctrl+u gold Tab");
    assert_eq!(
        edits(&model),
        [edit("/extendedProperties/tier", "\"gold\"")]
    );
}

#[test]
fn single_members_are_merged_and_contested() {
    let mut model = opened();
    press(&mut model, "silver Tab");
    let id = match press(&mut model, "Ctrl+s Enter").as_slice() {
        [Effect::Load(id, ..)] => *id,
        other => panic!("one reading is asked for, not {other:?}"),
    };
    let theirs = KARI.replace("1.10", "9.90");
    let (_, body) = sent(&loaded(&mut model, id, Ok(&theirs)));
    assert!(
        body.contains(r#""extendedProperties":{"tier": "silver", "n": 9.90}"#),
        "{body}"
    );
    let mut model = opened();
    press(&mut model, "Tab Ctrl+u 5 Tab");
    let id = match press(&mut model, "Ctrl+s Enter").as_slice() {
        [Effect::Load(id, ..)] => *id,
        other => panic!("one reading is asked for, not {other:?}"),
    };
    assert!(loaded(&mut model, id, Ok(&theirs)).is_empty());
    let open = model.open().unwrap().loaded.as_ref().unwrap();
    let places: Vec<_> = open.conflicts.iter().map(|found| &found.at).collect();
    assert_eq!(
        places,
        [&"/extendedProperties/n"
            .parse::<crate::record::Pointer>()
            .unwrap()]
    );
}

#[test]
fn a_draft_comes_back_into_its_field_and_the_journal_calls_it_by_its_label() {
    let mut model = opened();
    press(&mut model, "Tab 5");
    let unsent =
        local::unsent(&model, model.customers.shown().unwrap()).expect("it has references");
    assert_eq!(unsent.focus.as_deref(), Some("/extendedProperties/n"));
    let mut again = opened_in(declare);
    let local = Local {
        unsent: Some(unsent.clone()),
        ..Local::default()
    };
    found(&mut again, local);
    assert_eq!(edits(&again), [edit("/extendedProperties/n", "5")]);
    assert_eq!(again.focused_field().unwrap().0.foreign_label(), Some("n"));
    let open = again.open().unwrap().loaded.as_ref().unwrap();
    let (edits, base) = (open.record.edits(), open.record.document());
    let changes = open.kept_changes((edits, base), &[], (&again.context, again.words));
    assert_eq!(changes[0].label, "n");
    assert_eq!(changes[0].pointer, "/extendedProperties/n");
}
