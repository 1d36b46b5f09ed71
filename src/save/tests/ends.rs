//! What is said of every end: in the journal, and where there are no keys to press.

use super::*;
use crate::record::Refusal;

const SECRET: &str = "Hemmelig-7Q2";

fn secret() -> String {
    SECRET.to_owned()
}

fn answered(status: u16) -> ApiError {
    let words = Words {
        code: Some(secret()),
        message: Some(secret()),
        details: vec![secret()],
    };
    ApiError::Answered {
        status,
        words,
        retry_after: None,
    }
}

fn lost() -> ApiError {
    ApiError::Lost {
        why: secret(),
        late: false,
    }
}

fn not_sent() -> ApiError {
    ApiError::NotSent { why: secret() }
}

fn differs(read_back: bool) -> Outcome {
    let difference = Difference {
        pointer: Pointer::of([SECRET]),
        edited: true,
        stored: Some(format!("\"{SECRET}\"")),
        sent: Some(format!("\"{SECRET}2\"")),
        kept: false,
    };
    Outcome::Differs {
        differences: vec![difference],
        read_back,
    }
}

fn said(outcome: impl Into<Outcome>) -> String {
    let outcome = outcome.into();
    let summary = outcome.summary();
    assert!(!summary.contains(SECRET), "{outcome:?}");
    summary
}

#[test]
fn a_summary_tells_what_was_saved() {
    use Outcome::{NothingLeft, Saved};
    for (outcome, summary) in [
        (Saved { read_back: false }, "Saved"),
        (
            Saved { read_back: true },
            "Saved (confirmed by reading back)",
        ),
        (differs(false), "Partly saved"),
        (differs(true), "Partly saved (confirmed by reading back)"),
        (NothingLeft, "Nothing to send: the server held it already"),
    ] {
        assert_eq!(said(outcome), summary);
    }
}

#[test]
fn a_summary_tells_what_was_refused_and_by_which_status() {
    for status in [400, 401, 403, 404, 409, 418, 429, 503] {
        assert_eq!(said(answered(status)), format!("Not saved ({status})"));
    }
    let (why, location) = (secret(), secret());
    assert_eq!(said(ApiError::NoKey { why }), "Not saved");
    let status = 301;
    assert_eq!(
        said(ApiError::Redirected { status, location }),
        "Not saved (301)"
    );
}

#[test]
fn a_summary_tells_what_was_not_sent() {
    use Outcome::{NotRead, OtherCustomer, Undecided, Unsendable};
    let member = secret();
    for (outcome, summary) in [
        (not_sent().into(), "Not sent"),
        (
            NotRead(not_sent()),
            "Not sent: the customer could not be read first",
        ),
        (
            NotRead(answered(500)),
            "Not sent: the customer could not be read first (500)",
        ),
        (
            Undecided(2),
            "Not sent: somebody else changed the same fields",
        ),
        (
            OtherCustomer,
            "Not sent: reading again brought another customer",
        ),
        (
            Unsendable(Refusal::Fixed { member }),
            "Not sent: the record cannot be sent back safely",
        ),
    ] {
        assert_eq!(said(outcome), summary);
    }
}

#[test]
fn a_summary_never_knows_better_than_the_save() {
    use Outcome::{Cancelled, NotStored, Unclear};
    let (error, back) = (answered(500), Some(lost()));
    for (outcome, summary) in [
        (
            NotStored(lost()),
            "Not saved: reading back showed the old values",
        ),
        (
            Unclear(lost()),
            "Not sure whether it was saved: reading back showed something else",
        ),
        (lost().into(), "Not sure whether it was saved"),
        (
            Outcome::Unknown { error, back },
            "Not sure whether it was saved",
        ),
        (
            Cancelled {
                sure: true,
                sent: false,
            },
            "Cancelled; not sent",
        ),
        (
            Cancelled {
                sure: true,
                sent: true,
            },
            "Cancelled; not saved",
        ),
        (
            Cancelled {
                sure: false,
                sent: true,
            },
            "Cancelled; not sure whether it was saved",
        ),
    ] {
        assert_eq!(said(outcome), summary);
    }
}

#[test]
fn where_there_are_no_keys_none_is_named() {
    use Outcome::{Busy, NotRead, NotStored, Unclear, Undecided};
    let unknown = || Outcome::Unknown {
        error: answered(500),
        back: Some(lost()),
    };
    for outcome in [
        Undecided(1),
        Undecided(2),
        Busy(answered(503)),
        not_sent().into(),
        NotRead(not_sent()),
        NotRead(answered(500)),
        NotStored(lost()),
        Unclear(lost()),
        unknown(),
    ] {
        let words = text(&told(&outcome, Some("Ctrl+S")).whole());
        let plain = text(&told(&outcome, None).whole());
        assert!(words.contains("Ctrl+S"), "{words}");
        assert!(!plain.contains("Ctrl"), "{plain}");
        assert!(plain.ends_with('.') && !plain.contains("  "), "{plain}");
    }
}

#[test]
fn what_was_not_saved_begins_so_and_keeps_the_words_of_the_api_apart() {
    use Outcome::{Cancelled, NotRead, NotStored, OtherCustomer, Undecided};
    let outcomes = [400, 401, 404, 409, 418, 429, 503].map(|status| answered(status).into());
    let cancelled = |sent| Cancelled { sure: true, sent };
    let redirected = ApiError::Redirected {
        status: 302,
        location: secret(),
    };
    for outcome in outcomes.into_iter().chain([
        redirected.into(),
        not_sent().into(),
        NotRead(not_sent()),
        NotRead(answered(500)),
        NotStored(lost()),
        OtherCustomer,
        Undecided(2),
        cancelled(true),
        cancelled(false),
    ]) {
        let told = told(&outcome, Some("Ctrl+S"));
        assert_eq!(told.head, Some(voice::say::SAVE_KEPT.into()), "{outcome:?}");
        let advice = text(&told.advice());
        assert!(!advice.contains(SECRET), "{advice}");
    }
    for unsure in [lost().into(), Outcome::Unclear(lost()), Outcome::CutShort] {
        let words = text(&told(&unsure, None).whole());
        assert!(!words.contains("Not saved"), "{words}");
        assert!(leaves_it_open(&unsure.summary()));
    }
    assert!(!leaves_it_open(&NotStored(lost()).summary()));
}

#[test]
fn a_save_of_all_that_was_typed_is_no_partly_one() {
    let difference = |edited, stored: Option<&str>, kept| Difference {
        pointer: Pointer::of(["zip"]),
        edited,
        stored: stored.map(str::to_owned),
        sent: Some("5003".to_owned()),
        kept,
    };
    let cases = [
        (
            difference(true, Some("7012"), true),
            "Partly saved at 12:31:07: /zip is still 7012 (you sent 5003)",
        ),
        (
            difference(true, Some("5004"), false),
            "Partly saved at 12:31:07: the server made /zip 5004 (you sent 5003)",
        ),
        (
            difference(true, None, false),
            "Partly saved at 12:31:07: the server cleared /zip (you sent 5003)",
        ),
        (
            difference(true, None, true),
            "Partly saved at 12:31:07: /zip is still empty (you sent 5003)",
        ),
        (
            difference(false, Some("1"), false),
            "Saved at 12:31:07; also different from what was sent: /zip",
        ),
    ];
    for (difference, words) in cases {
        let is_partly_saved = difference.edited;
        let outcome = Outcome::Differs {
            differences: vec![difference],
            read_back: false,
        };
        assert_eq!(text(&told(&outcome, None).whole()), words);
        assert_eq!(outcome.is_partly_saved(), is_partly_saved);
    }
}
