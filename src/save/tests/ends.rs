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
        (differs(false), "Saved; the server changed something"),
        (
            differs(true),
            "Saved (confirmed by reading back); the server changed something",
        ),
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
        let name = |_: &Difference| (String::new(), String::new());
        let words = outcome.words("12:31:07", "the file key", Some("Ctrl+S"), name, &quoted);
        let plain = outcome.words("12:31:07", "the file key", None, name, &quoted);
        assert!(words.contains("Ctrl+S"), "{words}");
        assert!(!plain.contains("Ctrl"), "{plain}");
        assert!(plain.ends_with('.') && !plain.contains("  "), "{plain}");
    }
}
