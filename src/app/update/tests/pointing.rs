//! Jump labels and the mouse.

use super::*;
use crate::app::target::Target;

#[test]
fn a_jump_label_moves_the_focus_and_esc_leaves_it() {
    let mut model = opened();
    let located = |model: &mut Model, keys: &str| {
        assert!(matches!(press(model, keys).as_slice(), [Effect::Locate]));
        let fields = (0..30).map(Target::Field);
        let targets = fields.chain([Target::Tab(Tab::Consents), Target::Line(3)]);
        update(model, now(), Msg::Located(targets.collect()));
    };
    located(&mut model, "ne Ctrl+g");
    // A held key and letters of no label do nothing.
    press(&mut model, "Ctrl+g ø Esc");
    assert!(model.layers.is_empty());
    assert_eq!(model.focused_field().unwrap().0.name, "firstName");
    located(&mut model, "Ctrl+g");
    press(&mut model, "f");
    assert_eq!(model.focused_field().unwrap().0.name, "email");
    assert!(model.layers.is_empty());
    // Thirty-one labels: the last letter begins those of two.
    located(&mut model, "Ctrl+g");
    press(&mut model, "m");
    assert_eq!(model.layers.len(), 1);
    press(&mut model, "h");
    assert_eq!(model.open().unwrap().tab, Tab::Consents);
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
}

fn click(model: &mut Model, target: Target) -> Vec<Effect> {
    requests(update(model, now(), Msg::Clicked(target)))
}

fn wheel(model: &mut Model, down: bool) {
    update(model, now(), Msg::Wheeled { down });
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
    press(&mut model, "Ctrl+u 170588");
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
    press(&mut model, "ne Ctrl+q");
    click(&mut model, Target::Button(false));
    assert!(!model.quitting && model.layers.len() == 1);
    click(&mut model, Target::Button(false));
    assert!(!model.quitting && model.layers.is_empty());
    press(&mut model, "Ctrl+s");
    // The review begins on "Save".
    assert!(matches!(
        click(&mut model, Target::Button(true)).as_slice(),
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
