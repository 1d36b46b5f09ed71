//! Jump labels and the mouse.

use super::*;
use crate::app::target::{Spot, Target};

#[test]
fn a_jump_label_moves_the_focus_and_esc_leaves_it() {
    let mut model = opened();
    let located = |model: &mut Model, keys: &str| {
        assert!(matches!(press(model, keys).as_slice(), [Effect::Locate]));
        let fields = (0..16).map(Target::Field);
        let targets = fields.chain([Target::Tab(Tab::Consents), Target::Line(3)]);
        update(model, now(), Msg::Located(targets.collect()));
    };
    located(&mut model, "End ne Ctrl+g");
    // A held key and letters of no label do nothing.
    press(&mut model, "Ctrl+g ø Esc");
    assert!(model.layers.is_empty());
    assert_eq!(model.focused_field().unwrap().0.name, "firstName");
    located(&mut model, "Ctrl+g");
    press(&mut model, "e");
    assert_eq!(model.focused_field().unwrap().0.name, "email");
    assert!(model.layers.is_empty());
    press(&mut model, "Ctrl+g 4");
    assert_eq!(model.open().unwrap().tab, Tab::Consents);
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
}

fn click(model: &mut Model, target: Target) -> Vec<Effect> {
    requests(update(model, now(), Msg::Clicked(target, Spot::default())))
}

fn wheel(model: &mut Model, down: bool) {
    update(model, now(), Msg::Wheeled { down, over: None });
}

fn focused(model: &Model) -> String {
    model.focused_field().unwrap().0.name.clone()
}

#[test]
fn a_click_gives_the_focus_and_ends_what_is_typed() {
    let mut model = opened();
    let fields = |model: &Model, name: &str| {
        let loaded = model.open().unwrap().loaded.as_ref().unwrap();
        let mut fields = loaded.profile.fields.iter();
        Target::Field(fields.position(|field| field.name == name).unwrap())
    };
    let date = fields(&model, "birthDate");
    click(&mut model, date);
    assert_eq!(focused(&model), "birthDate");
    press(&mut model, "170588");
    // A click where the focus is already leaves the typing alone.
    click(&mut model, date);
    assert_eq!(edits(&model), [edit("/birthDate", "\"170588\"")]);
    let email = fields(&model, "email");
    click(&mut model, email);
    assert_eq!(
        edits(&model),
        [edit("/birthDate", "\"1988-05-17T00:00:00\"")]
    );
    click(&mut model, Target::Tab(Tab::Consents));
    click(&mut model, Target::Field(1));
    assert_eq!(focused(&model), "acceptsEmail");
    click(&mut model, Target::Tab(Tab::Extra));
    click(&mut model, Target::Answer(true));
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    assert!(loaded.extra.in_answer);
}

#[test]
fn a_click_on_a_proposal_takes_it() {
    let mut model = opened();
    press(&mut model, "Alt+1");
    let country = model.open().unwrap().loaded.as_ref().unwrap();
    let mut fields = country.profile.fields.iter();
    let at = fields.position(|field| field.name == "country").unwrap();
    click(&mut model, Target::Field(at));
    press(&mut model, "swe");
    click(&mut model, Target::Proposal(0));
    assert_eq!(edits(&model), [edit("/country", "\"SE\"")]);
}

#[test]
fn in_a_dialog_the_first_click_selects_and_the_second_does_it() {
    let mut model = opened();
    press(&mut model, "End ne Ctrl+q");
    click(&mut model, Target::Button(Answer::No));
    assert!(!model.quitting && model.layers.len() == 1);
    click(&mut model, Target::Button(Answer::No));
    assert!(!model.quitting && model.layers.is_empty());
    press(&mut model, "Ctrl+s");
    // The review begins on "Save".
    assert!(matches!(
        click(&mut model, Target::Button(Answer::Yes)).as_slice(),
        [Effect::Load(..)]
    ));
    press(&mut model, "Esc Ctrl+p");
    let rows = match model.layers.last().map(|layer| &layer.kind) {
        Some(LayerKind::Palette(palette)) => palette.rows(),
        other => panic!("the palette is open, not {other:?}"),
    };
    let row = (rows.iter().position(|action| *action == Action::Undo)).unwrap();
    click(&mut model, Target::Line(row));
    assert_eq!(edits(&model).len(), 1);
    click(&mut model, Target::Line(row));
    assert_eq!(edits(&model), []);
}

#[test]
fn the_wheel_scrolls_and_stops_at_the_ends() {
    let mut model = opened();
    wheel(&mut model, false);
    assert_eq!(focused(&model), "firstName");
    wheel(&mut model, true);
    assert_eq!(focused(&model), "lastName");
    for _ in 0..30 {
        wheel(&mut model, true);
    }
    assert_eq!(focused(&model), "updatedAt");
    press(&mut model, "Ctrl+p");
    wheel(&mut model, true);
    press(&mut model, "Enter");
    let top = model.layers.last().map(|layer| &layer.kind);
    assert!(
        matches!(top, Some(LayerKind::Finder(_))),
        "the second row is to open"
    );
}

#[test]
fn the_wheel_scrolls_what_the_pointer_is_over() {
    let over_so_many = |model: &mut Model, down: bool, over: Target, show: usize| {
        let over = Some((over, show));
        update(model, now(), Msg::Wheeled { down, over });
    };
    let over = |model: &mut Model, down, over| over_so_many(model, down, over, 8);
    let mut model = promotions::on_tab('3');
    let promotions = |model: &Model| {
        let view = &promotions::loaded(model).promotions;
        (view.row.selected(5).unwrap(), view.scroll.0)
    };
    over(&mut model, true, Target::Details);
    over(&mut model, true, Target::Details);
    assert_eq!(promotions(&model), (0, 6));
    over(&mut model, false, Target::Details);
    assert_eq!(promotions(&model), (0, 3));
    // No more than shows of them where there is little room.
    over_so_many(&mut model, true, Target::Details, 2);
    assert_eq!(promotions(&model), (0, 5));
    over_so_many(&mut model, false, Target::Details, 2);
    // The filter keeps the keys and what is typed.
    press(&mut model, "/ e");
    over(&mut model, true, Target::Details);
    assert_eq!(promotions(&model), (0, 3));
    assert_eq!(
        promotions::loaded(&model).promotions.filter.text(),
        "e".to_owned()
    );
    for place in [Target::Row(0), Target::Tab(Tab::Loyalty)] {
        over(&mut model, true, place);
    }
    assert_eq!(promotions(&model), (2, 0));
    press(&mut model, "Alt+2");
    let loyalty = |model: &Model| {
        let view = promotions::loaded(model).loyalty;
        (view.card.selected(2).unwrap(), view.scroll.0)
    };
    over(&mut model, true, Target::Details);
    assert_eq!(loyalty(&model), (0, 3));
    over(&mut model, true, Target::Row(1));
    assert_eq!(loyalty(&model), (1, 0));
    // A click there is none on anything.
    click(&mut model, Target::Details);
    assert_eq!(loyalty(&model), (1, 0));
}

#[test]
fn the_wheel_over_a_half_of_extra_leaves_the_focus_where_it_is() {
    let mut model = opened();
    press(&mut model, "Alt+5");
    let state = |model: &Model| {
        let extra = &model.open().unwrap().loaded.as_ref().unwrap().extra;
        (extra.in_answer, extra.scroll.0, extra.input.cursor().0)
    };
    let (_, _, top) = state(&model);
    assert_eq!(top, 0, "the text begins at its first line");
    for (focus, over, down, expected) in [
        (false, Some(Target::Answer(true)), true, (3, 0)),
        (false, Some(Target::Value(0)), true, (3, 3)),
        (false, Some(Target::Answer(true)), false, (0, 3)),
        (true, Some(Target::Answer(false)), false, (0, 0)),
        (true, Some(Target::Answer(true)), true, (3, 0)),
        (true, None, true, (6, 0)),
    ] {
        let open = model.open_mut().unwrap();
        open.loaded.as_mut().unwrap().extra.in_answer = focus;
        let over = over.map(|over| (over, 20));
        update(&mut model, now(), Msg::Wheeled { down, over });
        let (scroll, line) = expected;
        assert_eq!(state(&model), (focus, scroll, line), "{over:?} {down}");
    }
    assert_eq!(edits(&model), []);
}

#[test]
fn a_fields_label_is_always_the_same_letter() {
    let mut model = opened();
    for (keys, name) in [
        ("e", "email"),
        ("f", "firstName"),
        ("M", "mobilePhone"),
        ("o", "country"),
        ("x", "externalId"),
    ] {
        // Before the screen has told what shows, and whatever that is.
        press(&mut model, &format!("Ctrl+g {keys}"));
        assert_eq!(focused(&model), name);
    }
    press(&mut model, "Ctrl+g 4");
    assert_eq!(model.open().unwrap().tab, Tab::Consents);
    press(&mut model, "Ctrl+g s");
    assert_eq!(focused(&model), "acceptsSms");
    // Rows and customers get letters that are no field's.
    press(&mut model, "Ctrl+g");
    let nobody = CustomerRef::External(String::new());
    let shown = model.customers.shown().unwrap();
    let load = || Load::Done;
    let more = [1, 2].map(|_| model.customers.add(nobody.clone(), load()));
    model.customers.show(shown);
    let targets = [shown].into_iter().chain(more);
    let targets = targets.map(Target::Customer).collect();
    update(&mut model, now(), Msg::Located(targets));
    let Some(LayerKind::Jump(jump)) = model.layers.last().map(|layer| &layer.kind) else {
        panic!("the labels show");
    };
    let rows = jump
        .labels
        .iter()
        .filter(|(_, target)| matches!(target, Target::Customer(_)));
    for (label, _) in rows {
        assert!(!["t", "e", "s"].contains(&label.as_str()), "{label}");
    }
}

#[test]
fn documented_fields_of_a_form_have_letters_of_their_own_and_tenants_get_others() {
    use crate::customer::{Declaration, OwnKind};
    for count in [0, 1, 5, 9, 10, 40, 200] {
        let own: Vec<_> = (0..count)
            .map(|nth| Declaration {
                pointer: crate::record::Pointer::of(["extendedProperties", &format!("m{nth}")]),
                label: format!("Hobby {nth}"),
                kind: OwnKind::Text,
                choices: Vec::new(),
                required: false,
                help: String::new(),
            })
            .collect();
        let model = opened_in(|environment| environment.extended = own.into());
        let loaded = model.open().unwrap().loaded.as_ref().unwrap();
        for form in [&loaded.profile, &loaded.consents] {
            let labels: Vec<_> = form.fields.jumps().map(|(_, label)| label).collect();
            assert_eq!(labels.len(), form.fields.len().min(labels.len().max(200)));
            for (nth, label) in labels.iter().enumerate() {
                let mut others = labels.iter().enumerate().filter(|(other, _)| *other != nth);
                assert!(
                    others.all(|(_, other)| !other.starts_with(label)),
                    "{label}"
                );
            }
        }
    }
}

fn click_at(model: &mut Model, target: Target, column: u16) {
    let spot = Spot {
        column,
        width: 30,
        height: 1,
        ..Spot::default()
    };
    update(model, now(), Msg::Clicked(target, spot));
}

#[test]
fn a_click_in_the_text_of_extra_sets_the_cursor_where_it_hit() {
    let mut model = opened();
    press(&mut model, "Alt+5");
    for (row, column, expected) in [(1, 3, (1, 3)), (0, 20, (0, 1)), (8, 0, (2, 0))] {
        let extra = &mut model.open_mut().unwrap().loaded.as_mut().unwrap().extra;
        extra.in_answer = true;
        extra.input.replace("{\n  \"tier\": \"gold\"\n}");
        let spot = Spot {
            column,
            row,
            width: 30,
            height: 10,
        };
        update(&mut model, now(), Msg::Clicked(Target::Value(0), spot));
        let extra = &model.open().unwrap().loaded.as_ref().unwrap().extra;
        assert_eq!((extra.in_answer, extra.input.cursor()), (false, expected));
    }
}

#[test]
fn a_click_in_a_value_sets_the_cursor_where_it_hit() {
    let mut model = opened();
    let at = |model: &Model, name: &str| {
        let loaded = model.open().unwrap().loaded.as_ref().unwrap();
        let mut fields = loaded.profile.fields.iter();
        Target::Value(fields.position(|field| field.name == name).unwrap())
    };
    // Selected on arrival, until the click.
    click_at(&mut model, Target::Value(0), 2);
    press(&mut model, "x");
    assert_eq!(edits(&model), [edit("/firstName", "\"Kaxri\"")]);
    click_at(&mut model, Target::Value(0), 20);
    press(&mut model, "y");
    assert_eq!(edits(&model), [edit("/firstName", "\"Kaxriy\"")]);
    // A phone that is shown in groups: behind the digit that was clicked.
    let phone = at(&model, "mobilePhone");
    click_at(&mut model, phone, 4);
    press(&mut model, "0");
    assert_eq!(edits(&model)[1], edit("/mobilePhone", "\"+47091234567\""));
}

#[test]
fn a_click_on_an_answer_gives_it() {
    let mut model = opened();
    click(&mut model, Target::Tab(Tab::Consents));
    for (answer, expected) in [(Some(false), "false"), (Some(true), "true")] {
        click(&mut model, Target::Answered(1, answer));
        assert_eq!(focused(&model), "acceptsEmail");
        assert_eq!(edits(&model), [edit("/consents/acceptsEmail", expected)]);
    }
    click(&mut model, Target::Answered(1, None));
    assert_eq!(edits(&model), []);
    model.open_mut().unwrap().elsewhere = Some(holder(Claimant::Editor));
    click(&mut model, Target::Answered(1, Some(true)));
    assert_eq!(edits(&model), []);
    assert!(model.notice.is_some_and(|notice| notice.is_problem));
}

#[test]
fn a_click_on_the_hint_line_presses_the_key() {
    use crate::app::key::Key;
    let mut model = opened();
    press(&mut model, "End ne");
    click(&mut model, Target::Key(Key::ctrl('z')));
    assert_eq!(edits(&model), []);
    click(&mut model, Target::Key(Key::ctrl('p')));
    assert_eq!(model.layers.len(), 1);
    click(&mut model, Target::Key(Key::plain(KeyCode::Esc)));
    assert!(model.layers.is_empty());
}
