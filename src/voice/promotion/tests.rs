//! Why promotions cannot be used, in every combination of reasons, and the words for it.

use jiff::tz::TimeZone;

use super::*;
use crate::{config::Language, customer::Customer, record::Document, voice::Words};

const NOW: &str = "2026-11-23T12:31:07Z";

fn question(at: &str, store: Option<&str>, channel: Option<Outlet>) -> Question {
    Question {
        at: at.parse().unwrap(),
        store: store.map(str::to_owned),
        channel,
    }
}

fn read(text: &str) -> Promotion {
    let document = format!(r#"{{"data":{{"promotions":[{text}]}}}}"#);
    let document = Document::parse(document.into_bytes()).unwrap();
    Customer::read(&document).promotions.remove(0)
}

fn wording(question: &Question, asking: Asking) -> Wording<'_> {
    Wording {
        question,
        asking,
        zone: const { &TimeZone::UTC },
    }
}

fn sentence(promotion: &str, question: &Question, asking: Asking) -> String {
    Words::default().text(&wording(question, asking).sentence(&read(promotion)))
}

fn short(promotion: &str, question: &Question, asking: Asking) -> (String, usize) {
    let (said, more) = wording(question, asking).short(&read(promotion));
    (Words::default().text(&said), more)
}

/// The six reasons: the member where it holds, the member where it does not, its words, and what comes first of it.
const REASONS: [(&str, &str, &str, State); 6] = [
    (
        r#""available":false"#,
        r#""available":true"#,
        "switched off",
        State::SwitchedOff,
    ),
    (
        r#""validFrom":"2027-01-01T00:00:00Z""#,
        r#""validFrom":"2023-01-01T00:00:00Z""#,
        "not yet: starts 1 Jan 2027 (in 5 weeks)",
        State::NotYet,
    ),
    (
        r#""validTo":"2023-10-01T21:59:59Z""#,
        r#""validTo":"2026-12-31T22:59:59Z""#,
        "expired 1 Oct 2023 (3 years ago)",
        State::Expired,
    ),
    (
        r#""redemptionLimit":5,"redemptionCount":5"#,
        r#""redemptionLimit":5,"redemptionCount":3"#,
        "used up: 5 of 5",
        State::UsedUp,
    ),
    (
        r#""redemptionChannels":[{"type":"POS"}]"#,
        r#""redemptionChannels":[{"type":"ecom"},{"type":"POS"}]"#,
        "not in channel ECOM, only in POS",
        State::Elsewhere,
    ),
    (
        r#""storesIncluded":["S100",{"id":"S101"}]"#,
        r#""storesIncluded":["S100","s204"]"#,
        "not in store S204, only in S100 and S101",
        State::Elsewhere,
    ),
];

#[test]
fn every_combination_of_reasons_is_told_with_its_figures() {
    let question = question(NOW, Some("S204"), Some(Outlet::Ecom));
    for combination in 0..1_usize << REASONS.len() {
        let holds = |nth: usize| combination >> nth & 1 == 1;
        let members: Vec<_> = (REASONS.iter().enumerate())
            .map(|(nth, reason)| if holds(nth) { reason.0 } else { reason.1 })
            .collect();
        let text = format!("{{{}}}", members.join(","));
        let expected: Vec<_> = (REASONS.iter().enumerate())
            .filter_map(|(nth, reason)| holds(nth).then_some(reason))
            .collect();
        let promotion = read(&text);
        let states: Vec<_> = (promotion.reasons(&question).iter())
            .map(Reason::state)
            .collect();
        let wanted: Vec<_> = expected.iter().map(|reason| reason.3).collect();
        assert_eq!(states, wanted, "{text}");
        let first = wanted.first().copied().unwrap_or(State::Usable);
        assert_eq!(promotion.answer(&question), first, "{text}");
        let words: Vec<_> = expected.iter().map(|reason| reason.2).collect();
        let words = if words.is_empty() {
            "Would work, until 31 Dec 2026 (in 5 weeks); 2 of 5 left.".to_owned()
        } else {
            format!("Would not work: {}.", words.join("; "))
        };
        assert_eq!(sentence(&text, &question, Asking::There), words, "{text}");
    }
}

#[test]
fn the_sentence_of_today() {
    let now = Question::at(NOW.parse().unwrap());
    let known = r#""available":true,"validFrom":"2023-01-01T00:00:00Z""#;
    for (members, expected) in [
        (
            r#""validTo":"2026-12-31T22:59:59Z","redemptionLimit":5,"redemptionCount":3"#,
            "Usable now, until 31 Dec 2026 (in 5 weeks); 2 of 5 left.",
        ),
        (
            r#""validTo":"9999-12-31T23:59:59Z","unlimitedRedemption":true"#,
            "Usable now, without an end; any number of times.",
        ),
        (
            r#""validTo":"2026-11-24T08:00:00Z","unlimitedRedemption":true"#,
            "Usable now, until 24 Nov 2026 08:00 UTC (in 19 hours); any number of times.",
        ),
        (
            r#""validTo":"2026-11-23T12:00:00Z","unlimitedRedemption":true"#,
            "Expired 23 Nov 2026 12:00 UTC (31 minutes ago).",
        ),
        (
            r#""validTo":"2023-10-01T00:00:00Z","redemptionLimit":5,"redemptionCount":7"#,
            "Expired 1 Oct 2023 (3 years ago); used up: 7 of 5.",
        ),
        // What is missing or odd makes no claim.
        (
            r#""validTo":"someday","redemptionLimit":5,"redemptionCount":5,"unlimitedRedemption":"maybe""#,
            r#"Usable now as far as is known. Not known: until when ("someday") and whether there is a limit ("maybe")."#,
        ),
        (
            r#""validTo":null,"redemptionLimit":-1,"redemptionCount":0"#,
            "Usable now as far as is known. Not known: until when and how often it may be used (-1).",
        ),
        (
            r#""validTo":"2026-12-31T22:59:59Z","redemptionLimit":5"#,
            "Usable now as far as is known, until 31 Dec 2026 (in 5 weeks). Not known: how often it was used.",
        ),
        (
            r#""validTo":"2023-10-01T00:00:00Z","redemptionLimit":{}"#,
            "Expired 1 Oct 2023 (3 years ago). Not known: how often it may be used ({}).",
        ),
    ] {
        let text = format!("{{{known},{members}}}");
        assert_eq!(sentence(&text, &now, Asking::Now), expected, "{text}");
    }
    assert_eq!(
        sentence("{}", &now, Asking::Now),
        "Usable now as far as is known. Not known: whether it is switched on, from when, until when and how often it may be used."
    );
}

#[test]
fn another_time_is_told_from_there() {
    let then = question("2026-12-24T10:00:00Z", None, None);
    for (dates, words, short_words) in [
        (
            ["2023-01-01T00:00:00Z", "2026-12-10T00:00:00Z"],
            "Would not work: expired 10 Dec 2026 (2 weeks before).",
            "expired 2 weeks before",
        ),
        (
            ["2027-01-01T00:00:00Z", "2027-12-10T00:00:00Z"],
            "Would not work: not yet: starts 1 Jan 2027 (7 days after).",
            "starts 7 days after",
        ),
        (
            ["2023-01-01T00:00:00Z", "2027-12-10T00:00:00Z"],
            "Would work, until 10 Dec 2027 (11 months after); any number of times.",
            "would work",
        ),
    ] {
        let [from, to] = dates;
        let text = format!(
            r#"{{"available":true,"unlimitedRedemption":true,"validFrom":"{from}","validTo":"{to}"}}"#
        );
        assert_eq!(sentence(&text, &then, Asking::Then), words);
        assert_eq!(
            short(&text, &then, Asking::Then),
            (short_words.to_owned(), 0)
        );
    }
}

#[test]
fn a_few_words_for_a_table() {
    let now = question(NOW, Some("S1"), Some(Outlet::Pos));
    for (text, words, more) in [
        ("{}", "usable now", 0),
        (
            r#"{"validTo":"2026-12-31T22:59:59Z"}"#,
            "usable, 5 weeks left",
            0,
        ),
        (r#"{"validTo":"2036-12-31T22:59:59Z"}"#, "usable now", 0),
        (r#"{"available":false}"#, "switched off", 0),
        (
            r#"{"validFrom":"2036-12-31T22:59:59Z"}"#,
            "starts in 10 years",
            0,
        ),
        (
            r#"{"redemptionLimit":1,"redemptionCount":1}"#,
            "used up 1/1",
            0,
        ),
        (
            r#"{"validTo":"2023-10-01T00:00:00Z","redemptionLimit":1,"redemptionCount":1}"#,
            "expired 3 years ago",
            1,
        ),
        (
            r#"{"redemptionChannels":[{"type":"ECOM"}]}"#,
            "only ECOM",
            0,
        ),
        (r#"{"storesIncluded":["S2","S3"]}"#, "only S2, S3", 0),
    ] {
        assert_eq!(
            short(text, &now, Asking::Now),
            (words.to_owned(), more),
            "{text}"
        );
    }
}

#[test]
fn channels_and_stores_that_are_not_known_forbid_nothing() {
    let asked = |store, channel| question(NOW, store, channel);
    let pos = asked(None, Some(Outlet::Pos));
    let every = asked(None, Some(Outlet::All));
    let store = asked(Some(" s1 "), None);
    let state = State::Usable;
    let elsewhere = State::Elsewhere;
    for (text, question, expected, odd) in [
        (r#"{"redemptionChannels":[]}"#, &pos, state, Some(None)),
        (
            r#"{"redemptionChannels":[{"type":"APP"}]}"#,
            &pos,
            state,
            Some(Some("APP")),
        ),
        (
            r#"{"redemptionChannels":[{"type":"ECOM"},7]}"#,
            &pos,
            state,
            Some(Some("7")),
        ),
        (
            r#"{"redemptionChannels":[{"type":"POS"},7]}"#,
            &pos,
            state,
            None,
        ),
        (
            r#"{"redemptionChannels":[{"type":"All"}]}"#,
            &pos,
            state,
            None,
        ),
        (
            r#"{"redemptionChannels":[{"type":"POS"}]}"#,
            &every,
            elsewhere,
            None,
        ),
        (
            r#"{"redemptionChannels":[{"type":"POS"},{"type":"ECOM"}]}"#,
            &every,
            state,
            None,
        ),
        (
            r#"{"redemptionChannels":[{"type":"ALL"}]}"#,
            &every,
            state,
            None,
        ),
        ("{}", &store, state, None),
        (r#"{"storesIncluded":[]}"#, &store, state, None),
        (r#"{"storesIncluded":["S1"]}"#, &store, state, None),
        (r#"{"storesIncluded":["S2"]}"#, &store, elsewhere, None),
        (
            r#"{"storesIncluded":["S2",{}]}"#,
            &store,
            state,
            Some(Some("{}")),
        ),
        (
            r#"{"storesIncluded":"S2"}"#,
            &store,
            state,
            Some(Some("\"S2\"")),
        ),
    ] {
        let promotion = read(text);
        assert_eq!(promotion.answer(question), expected, "{text}");
        let unknowns = promotion.unknowns(question);
        let places = [Lacking::Channels, Lacking::Stores];
        let mut own = unknowns
            .iter()
            .filter(|unknown| places.contains(&unknown.what));
        assert_eq!(own.next().map(|unknown| unknown.odd), odd, "{text}");
    }
}

#[test]
fn the_store_list_of_a_sentence_is_counted_where_it_is_long() {
    let stores: Vec<_> = (1..=15).map(|nth| format!("\"S{nth}\"")).collect();
    let text = format!(
        r#"{{"available":true,"storesIncluded":[{}]}}"#,
        stores.join(",")
    );
    let question = question(NOW, Some("X"), None);
    assert_eq!(
        sentence(&text, &question, Asking::There),
        "Would not work: not in store X, only in S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12 and 3 more."
    );
}

#[test]
fn channels_are_typed_ahead() {
    for (text, expected) in [
        ("p", Some(Outlet::Pos)),
        ("EC", Some(Outlet::Ecom)),
        ("all", Some(Outlet::All)),
        ("", None),
        ("pox", None),
        ("é", None),
    ] {
        assert_eq!(Outlet::begun(text), expected, "{text}");
    }
}

#[test]
fn the_table_names_the_hours_told_now_and_in_what_if() {
    let usable = |hours: &str| {
        format!(
            r#"{{"available":true,"validTo":"2026-11-24T08:00:00Z","unlimitedRedemption":true{hours}}}"#
        )
    };
    let day = r#","validTimeFrom":"08:00:00","validTimeTo":"20:00:00""#;
    let odd = r#","validTimeFrom":"morning","validTimeTo":"20:00:30""#;
    for (hours, asking, expected) in [
        (day, Asking::Now, "usable now, 08:00–20:00"),
        (day, Asking::There, "would work, 08:00–20:00"),
        (day, Asking::Then, "would work, 08:00–20:00"),
        (odd, Asking::Now, "usable now, morning–20:00:30"),
        ("", Asking::Now, "usable, 19 hours left"),
        ("", Asking::Then, "would work"),
    ] {
        let question = question(NOW, None, None);
        let told = short(&usable(hours), &question, asking);
        assert_eq!(told, (expected.to_owned(), 0), "{hours} {asking:?}");
    }
    for (language, expected) in [
        (Language::Norwegian, "kan brukes nå 08:00–20:00"),
        (Language::Swedish, "gäller nu, 08:00–20:00"),
        (Language::Danish, "kan bruges nu 08.00–20.00"),
        (Language::Finnish, "kelpaa nyt, 08.00–20.00"),
    ] {
        let now = Question::at(NOW.parse().unwrap());
        let (said, _) = wording(&now, Asking::Now).short(&read(&usable(day)));
        let said = Words(language).text(&said);
        assert_eq!(said, expected);
        // The column of the table at 80x24.
        assert!(said.chars().count() <= 25, "{said}");
    }
}

#[test]
fn the_hours_told_are_said_of_what_can_be_used() {
    let now = question(NOW, None, None);
    let of = |hours: &str| {
        let text = format!(r#"{{"available":true,"unlimitedRedemption":true{hours}}}"#);
        sentence(&text, &now, Asking::Now)
    };
    let told = of(r#","validTimeFrom":"17:00:00","validTimeTo":"21:30:00""#);
    assert!(
        told.contains("; the stated hours are 17:00 to 21:30."),
        "{told}"
    );
    for whole_day in [
        "",
        r#","validTimeFrom":"00:00:00","validTimeTo":"00:00:00""#,
        r#","validTimeFrom":null"#,
    ] {
        let told = of(whole_day);
        assert!(!told.contains("hours"), "{told}");
    }
}

#[test]
fn what_a_promotion_is_worth() {
    for (channels, value) in [
        (
            r#"[{"type":"ECOM","valueType":"PERCENT","value":"10"},{"type":"POS","valueType":"PERCENT","value":10}]"#,
            "10 %",
        ),
        (
            r#"[{"type":"ECOM","valueType":"CODE","value":"A"},{"type":"POS","valueType":"AMOUNT","value":5}]"#,
            "Code A, 5 off",
        ),
        (r#"[{"type":"POS","valueType":"POINTS","value":"7"}]"#, "7"),
        (r#"[{"valueType":"PERCENT"}]"#, ""),
        ("[]", ""),
    ] {
        let promotion = read(&format!(r#"{{"redemptionChannels":{channels}}}"#));
        assert_eq!(
            Words::default().text(&worth(&promotion)),
            value,
            "{channels}"
        );
    }
}
