//! The review where two changed the same field, and where it sends to production.

use crossterm::event::KeyCode;
use stamkunde::{
    app::{
        effect::Effect,
        model::{Model, Unused},
        msg::Msg,
        update::update,
    },
    record::Json,
    ui::theme::{Colours, Theme},
};

use crate::{
    changed,
    scene::{
        NEW, OLD, SIZES, alt, ctrl, environment, kari, letters, now, opened_in, picture, plain,
        styles,
    },
};

/// Somebody else's e-mail for Kari.
const THEIRS: &str = "kn@example.no";

/// Kari's e-mail corrected here, and by somebody else while it was being saved.
pub(crate) fn undecided(size: (u16, u16)) -> Model {
    let mut model = changed(size);
    ctrl(&mut model, 's');
    read(&mut model, THEIRS);
    model
}

/// Confirms the save, which reads the customer again; gives what follows.
fn read(model: &mut Model, email: &str) -> Vec<Effect> {
    let effects = plain(model, &[KeyCode::Enter]);
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("the customer is read again first, not {effects:?}");
    };
    update(model, now(), Msg::Loaded(*id, Ok(kari(email)), None))
}

#[test]
fn a_decision_is_the_agents_and_save_is_closed_until_then() {
    for size in SIZES {
        let mut model = undecided(size);
        ctrl(&mut model, 's');
        plain(&mut model, &[KeyCode::Enter]);
        let told = picture(&model);
        assert!(told.contains("Not decided yet: E-mail."), "{told}");
        assert!(!told.contains("Enter Save"), "{told}");
        plain(&mut model, &[KeyCode::Char(' '), KeyCode::Char(' ')]);
        let decided = picture(&model);
        assert!(decided.contains("Enter Save"), "{decided}");
        assert!(decided.contains("► yours"), "{decided}");
        let effects = read(&mut model, THEIRS);
        let [Effect::Send(id, ..)] = effects.as_slice() else {
            panic!("a save is sent, not {effects:?}");
        };
        update(&mut model, now(), Msg::Answered(*id, Ok(kari(NEW))));
        let saved = picture(&model);
        let flat = saved.replace('|', " ");
        let flat = flat.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = format!("Not used: E-mail {THEIRS} (theirs).");
        assert!(flat.contains("Saved at 12:31:07. Kari Nordmann"), "{saved}");
        assert!(flat.contains(&words), "{saved}");
        // What was not used stands nowhere else, and is covered all the same, by what it looks like or not.
        model.open_mut().unwrap().unused.push(Unused {
            at: "/firstName".parse().unwrap(),
            is_mine: true,
            value: Some(Json::string("Kirsten")),
        });
        assert!(picture(&model).contains("Kirsten"));
        plain(&mut model, &[KeyCode::F(8)]);
        model.notice = None;
        let covered = picture(&model);
        assert!(covered.contains("Not used: "), "{covered}");
        assert!(!covered.contains("Kirsten") && !covered.contains(THEIRS));
    }
}

#[test]
fn the_status_names_a_conflict_only_while_it_is_one() {
    for key in ["F9", "Ctrl+Z"] {
        let mut model = undecided(SIZES[0]);
        assert!(picture(&model).contains("needs a decision"));
        plain(&mut model, &[KeyCode::Up]);
        match key {
            "F9" => drop(plain(&mut model, &[KeyCode::F(9)])),
            _ => drop(ctrl(&mut model, 'z')),
        }
        let after = picture(&model);
        assert!(!after.contains("decision"), "{key}: {after}");
        assert!(!after.contains("Not saved"), "{key}: {after}");
    }
}

#[test]
fn a_save_to_production_says_so_in_the_colour_of_production() {
    for (colour, look) in [(None, "231 on 160 bold"), (Some("green"), "16 on 34 bold")] {
        let mut environment = environment();
        environment.demo = false;
        environment.name = "norway".to_owned();
        environment.production = true;
        environment.colour = colour.map(str::to_owned);
        let mut model = opened_in(environment, SIZES[0]);
        alt(&mut model, 'u');
        plain(&mut model, &[KeyCode::Tab, KeyCode::Enter]);
        plain(&mut model, &[KeyCode::Tab; 3]);
        letters(&mut model, NEW);
        ctrl(&mut model, 's');
        let shown = picture(&model);
        assert!(
            shown.contains("┌─ Save to PROD: Kari Nordmann ─"),
            "{shown}"
        );
        let look_of = styles(&model, &Theme::new(Colours::Many));
        for words in ["\" Save to PROD: Kari Nordmann \"", "\"[Save to PROD]\""] {
            let line = format!("{words}: {look}");
            assert_eq!(look_of.matches(&line).count(), 1, "{line} in {look_of}");
        }
        assert!(shown.contains(" Enter Save to PROD "), "{shown}");
        assert!(shown.contains(OLD) && shown.contains(NEW), "{shown}");
    }
}
