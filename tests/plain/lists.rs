//! Lists: how many there are, then ten at a time; and what is said between lines only.

use std::{fmt::Write as _, time::Duration};

use crate::{Api, Plain, transcript};

/// Ola with as many promotions and stamp cards.
fn many(count: usize) -> Api {
    let api = Api::new();
    let (mut promotions, mut cards) = (String::new(), String::new());
    for nth in 1..=count {
        write!(
            promotions,
            "{{\"id\":\"Q{nth}\",\"name\":\"Offer {nth}\",\"available\":true}},"
        )
        .unwrap();
        write!(
            cards,
            "{{\"id\":\"D{nth}\",\"name\":\"Tea {nth}\",\"total\":6,\"count\":1}},"
        )
        .unwrap();
    }
    api.change("\"promotions\":[", &format!("\"promotions\":[{promotions}"));
    api.change("\"loyaltyCards\":[", &format!("\"loyaltyCards\":[{cards}"));
    api
}

#[test]
fn lists_are_said_ten_at_a_time_after_their_count() {
    let api = many(23);
    let mut plain = Plain::on(&api, &["+4790123456"], &[]);
    // So many are not said before they are asked for.
    plain.hears("Cards: 25 stamp cards.");
    plain.hears("Promotions: 24 of 25 usable now.");
    plain.asks(
        "promotions",
        "More: 15 are left. \"more\" lists the next ones.",
    );
    plain.asks("more", "More: 5 are left.");
    plain.asks("more", "Promotion 25, Autumn: Expired");
    plain.asks("more", "Notice: There is no list to go on with.");
    // Another list takes its place.
    plain.asks("loyalty", "More: 15 are left.");
    plain.asks("fields", "More: ");
    plain.asks("more", "Field 19, ");
    let said = plain.transcript();
    let lines: Vec<_> = said.lines().collect();
    let at = |line: &str| lines.iter().position(|said| *said == line).unwrap();
    for (typed, head, row) in [
        ("promotions", "Promotions: 25, 24 usable now.", "Promotion"),
        ("loyalty", "Cards: 25 stamp cards.", "Card"),
        ("fields", "Fields: 19.", "Field"),
    ] {
        let from = at(typed) + 1;
        let from = from + usize::from(lines[from].starts_with("Points: "));
        assert_eq!(lines[from], head, "{said}");
        for (nth, line) in lines[from + 1..][..10].iter().enumerate() {
            assert!(
                line.starts_with(&format!("{row} {}", nth + 1)),
                "{line} in\n{said}"
            );
        }
        assert!(lines[from + 11].starts_with("More: "), "{said}");
    }
}

#[test]
fn nothing_is_said_while_a_line_may_be_being_typed() {
    let (api, tell) = Api::holding();
    let mut plain = Plain::opened(&api);
    plain.asks("5 ola@moen.no", "was ola@example.no");
    plain.asks("save", "Send 1 change?");
    plain.asks("yes", "Step: Sending, attempt 1.");
    // The agent does something else meanwhile, and may be typing on.
    plain.asks("2", "Field 2, First name: Ola");
    // Until it listens again, what comes belongs to that line.
    plain.program.silent_for(Duration::from_millis(200));
    drop(tell);
    plain.program.silent_for(Duration::from_millis(700));
    let said = transcript(&plain.program);
    assert!(!said.contains("Saved:"), "{said}");
    // Whenever it ends, the next line is what tells of it.
    while !transcript(&plain.program).contains("Saved:") {
        plain.asks("3", "Field 3, Last name: Nordmann");
    }
    let said = plain.transcript();
    assert!(said.contains("\n3\nSaved: Saved at "), "{said}");
}
