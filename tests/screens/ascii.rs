//! With `[ui] ascii` no screen has a line, a bar, a star or any other character that draws.

use ratatui::buffer::Cell;
use stamkunde::{
    app::{model::Model, msg::Msg, update::update},
    config::Language,
    demo,
    ui::theme::{Colours, Theme},
    voice::Words,
};

use crate::{
    changed,
    focus::keys,
    kept, open_beside, review,
    scene::{drawn, environment, now, opened, rows, started},
    with_own_fields,
};

/// The screen as text.
fn shown(model: &Model) -> String {
    let (buffer, _) = drawn(model, &Theme::new(Colours::None).in_ascii(true));
    let lines = rows(&buffer).map(|row| row.iter().map(Cell::symbol).collect());
    lines.collect::<Vec<String>>().join("\n")
}

/// Holds a screen to letters and ASCII; what marks a quotation or a range is said, not drawn.
fn check(way: &str, model: &Model) {
    let shown = shown(model);
    let draws = |c: &char| !c.is_ascii() && !c.is_alphabetic() && !"“”„«»–—’".contains(*c);
    let found = shown.chars().find(draws);
    assert_eq!(found, None, "{way}\n{shown}");
}

#[test]
fn no_screen_draws() {
    for language in Language::ALL {
        let said = |mut model: Model| {
            model.words = Words(language);
            model
        };
        for size in [(60, 15), (80, 24), (120, 40)] {
            for way in [
                "Alt+1",
                "Alt+2",
                "Alt+3",
                "Alt+4",
                "Alt+5",
                "Alt+6",
                "Alt+3 s s s f",
                "Alt+3 Enter",
                "Alt+3 w 2",
                "Alt+3 / q",
                "Alt+4 n Tab",
                "Ctrl+o",
                "Ctrl+o k",
                "Ctrl+p",
                "F1",
                "F12",
                "Ctrl+s",
                "Ctrl+s F12",
                "Ctrl+q",
                "Ctrl+g",
                "Alt+t",
                "F8",
                "Ctrl+s Enter",
                "Alt+n",
            ] {
                let mut model = said(changed(size));
                for msg in kept() {
                    update(&mut model, now(), msg);
                }
                if way == "F8" {
                    open_beside(&mut model, "ext:E-8", None);
                }
                check(&format!("{way} {language:?} {size:?}"), &keys(model, way));
            }
            let mut model = said(started(environment(), None, size).0);
            update(&mut model, now(), Msg::Samples(demo::samples()));
            check("the finder", &model);
            check("nobody", &keys(model, "Esc"));
            let own = said(crate::scene::opened_in(with_own_fields(), size));
            check(
                "own fields",
                &keys(own, "Shift+Tab Shift+Tab Shift+Tab x Alt+Down"),
            );
            check(
                "a decision",
                &keys(said(review::undecided(size)), "Ctrl+s Space"),
            );
        }
    }
    check("a small screen", &opened((50, 12)));
}

#[test]
fn what_is_foreign_and_draws_is_spelled_and_hints_name_their_keys() {
    let mut model = opened((120, 40));
    let ola = r#"{"id":"O1","firstName":"★Ola│","lastName":"Moen","city":"▆ Oslo"}"#;
    open_beside(&mut model, "ext:E-7", Some(ola));
    let form = shown(&model);
    assert!(form.contains("<U+2605>Ola<U+2502>"), "{form}");
    assert!(form.contains("City           <U+2586> Oslo"), "{form}");
    let table = shown(&keys(model, "Alt+, Alt+3"));
    assert!(table.contains(" Up Down Select "), "{table}");
    assert!(table.contains("> Welcome coupon "), "{table}");
    let with_all = opened((120, 40));
    assert!(crate::scene::picture(&with_all).contains('★'));
}
