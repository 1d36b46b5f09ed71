//! Stamp cards on small screens.

use std::fmt::Write as _;

use crossterm::event::KeyCode;
use stamkunde::{
    app::{effect::Effect, model::Model, msg::Msg, update::update},
    config::Language,
    record::Document,
    voice::{Words, say},
};

use super::{
    open_beside,
    scene::{alt, environment, now, picture, plain, started},
};

/// A customer with so many cards, on the tab that shows them.
pub(crate) fn with_cards(count: usize, points: &str, size: (u16, u16)) -> Model {
    let (mut model, effects) = started(environment(), Some("ext:E-1"), size);
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for, not {effects:?}");
    };
    let mut cards = String::new();
    for nth in 1..=count {
        let comma = if nth > 1 { "," } else { "" };
        write!(
            cards,
            r#"{comma}{{"id":{nth},"name":"Card {nth}","total":9,"count":{nth},"sortOrder":{nth}}}"#
        )
        .unwrap();
    }
    let text = format!(
        r#"{{"data":{{"id":"K1","externalId":"E-1","loyalty":{{{points}"loyaltyCards":[{cards}]}}}}}}"#
    );
    let document = Document::parse(text.into_bytes()).unwrap();
    update(
        &mut model,
        now(),
        Msg::Loaded(*id, Ok(Box::new(document.into())), None),
    );
    alt(&mut model, '2');
    model
}

/// What a counter such as `2–3 of 7` counts, wherever one stands.
fn counters(picture: &str) -> Vec<[usize; 3]> {
    let mut words = picture.split_whitespace().peekable();
    let mut found = Vec::new();
    let mut before = "";
    while let Some(word) = words.next() {
        if let ("of", Some((first, last)), Some(total)) =
            (word, before.split_once('–'), words.peek())
        {
            let numbers = [first, last, total].map(|number| number.parse().unwrap());
            found.push(numbers);
        }
        before = word;
    }
    found
}

pub(crate) const POINTS: &str =
    r#""pointsActive":300,"pointsPending":200,"pointsExpired":100,"pointsTotal":600,"points":500,"#;
const FIGURES: [&str; 5] = ["300", "200", "100", "600", "500"];
const LONG: &str = r#""pointsActive":123456901.25,"pointsPending":123456902.25,"pointsExpired":123456903.25,
    "pointsTotal":370370706.75,"points":246913803.5,"#;
const LONG_FIGURES: [&str; 5] = ["901.25", "902.25", "903.25", "706.75", "803.5"];

/// Whether the screen shows that card of so many as the selected one, and tells of all that it does not show.
fn check(picture: &str, nth: usize, count: usize) {
    // The strip of answers tells of cards, too.
    let body: Vec<_> = picture.lines().skip(4).collect();
    let row = body.iter().find(|line| line.contains('▸'));
    let row = row.unwrap_or_else(|| panic!("{nth}: {picture}"));
    assert!(row.contains(&format!("Card {nth}  ")), "{nth}: {picture}");
    assert!(row.contains(&format!("{nth}/9")), "{picture}");
    assert_eq!(row.matches('●').count(), nth, "{picture}");
    assert!(
        picture.contains(&format!("Id          {nth}")),
        "{nth}: {picture}"
    );
    let counters = counters(picture);
    let is_right = |[first, last, total]: &[usize; 3]| first <= last && last <= total;
    assert!(counters.iter().all(is_right), "{picture}");
    let shown = body.iter().filter(|line| line.contains("/9")).count();
    let is_told = counters.iter().any(|[first, last, total]| {
        *total == count && last - first + 1 == shown && (*first..=*last).contains(&nth)
    });
    assert!(shown == count || is_told, "{picture}");
}

#[test]
fn every_card_is_seen_on_every_screen() {
    for (count, points, figures) in [
        (1, POINTS, FIGURES),
        (2, POINTS, FIGURES),
        (3, POINTS, FIGURES),
        (7, POINTS, FIGURES),
        (7, LONG, LONG_FIGURES),
    ] {
        for (height, is_beside) in (15..=26).flat_map(|height| [(height, false), (height, true)]) {
            let mut model = with_cards(count, points, (60, height));
            if is_beside {
                open_beside(&mut model, "ext:E-8", None);
                alt(&mut model, ',');
            }
            for nth in 1..=count {
                let picture = picture(&model);
                check(&picture, nth, count);
                for figure in figures {
                    // The strip of answers tells of points, too.
                    let mut body = picture.lines().skip(4);
                    assert!(body.any(|line| line.contains(figure)), "{picture}");
                }
                plain(&mut model, &[KeyCode::Down]);
            }
        }
    }
}

#[test]
fn paging_passes_over_no_detail_of_a_card() {
    for (height, count) in (15..=26).flat_map(|height| [1, 2, 3, 7].map(|count| (height, count))) {
        for (is_beside, points) in [(false, POINTS), (true, POINTS), (true, LONG)] {
            let mut model = with_cards(count, points, (60, height));
            if is_beside {
                open_beside(&mut model, "ext:E-8", None);
                alt(&mut model, ',');
            }
            let mut seen = String::new();
            for _ in 0..6 {
                seen.push_str(&picture(&model));
                plain(&mut model, &[KeyCode::PageDown]);
            }
            for label in ["Id", "Image", "Sort order", "Name", "Stamps", "Needed"] {
                let label = format!("|  {label:<12}");
                assert!(
                    seen.contains(&label),
                    "{height}, {count}: no {label} in {seen}"
                );
            }
        }
    }
}

#[test]
fn the_smallest_screen_says_that_there_are_no_cards() {
    let model = with_cards(0, POINTS, (60, 15));
    let picture = picture(&model);
    assert!(
        picture.contains("This customer has no stamp cards."),
        "{picture}"
    );
    assert!(picture.contains("Balance 500"), "{picture}");
}

#[test]
fn the_tab_says_that_nobody_knows_when_pending_points_come() {
    const NONE: &str = r#""pointsActive":300,"pointsPending":0,"pointsTotal":300,"#;
    for language in Language::ALL {
        let words = Words(language);
        let said = words.label(say::POINTS_NO_DATE);
        let picture = |points| {
            let mut model = with_cards(2, points, (80, 24));
            model.words = words;
            picture(&model)
        };
        let seen = |picture: &str| said.split(' ').all(|word| picture.contains(word));
        assert!(seen(&picture(POINTS)), "{said}: {}", picture(POINTS));
        assert!(!seen(&picture(NONE)), "{said}: {}", picture(NONE));
    }
}
