//! What every end proves, what the journal keeps of it, and what is said where there are no keys to press.

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
        host: secret(),
        how: crate::api::Loss::Cut,
    }
}

fn not_sent() -> ApiError {
    ApiError::NotSent(Unsent::NotMade(secret()))
}

fn differs(edited: bool, read_back: bool) -> Why {
    let difference = Difference {
        pointer: Pointer::of([SECRET]),
        edited,
        stored: Some(format!("\"{SECRET}\"")),
        sent: Some(format!("\"{SECRET}2\"")),
        kept: false,
    };
    Why::Confirmed {
        differences: vec![difference],
        read_back,
    }
}

fn saved(read_back: bool) -> Why {
    Why::Confirmed {
        differences: Vec::new(),
        read_back,
    }
}

fn read_back(shows: Shows) -> Why {
    let cause = Cause::Answer(lost());
    Why::ReadBack { cause, shows }
}

/// What the journal keeps of an end, and what it proves.
fn kept(outcome: impl Into<Outcome>) -> (Code, Option<u16>, Certainty) {
    let outcome = outcome.into();
    let Ending { code, status } = Ending::from(&outcome);
    assert_eq!(code.certainty(), outcome.certainty, "{outcome:?}");
    (code, status, outcome.certainty)
}

#[test]
fn the_journal_keeps_what_an_end_proves() {
    let location = secret();
    let no_key = crate::config::KeyError::NoVariable(secret()).into();
    let redirected = ApiError::Redirected {
        status: 301,
        location,
    };
    let unsendable = Refusal::Fixed { member: secret() };
    for (why, code, status) in [
        (saved(false), Code::Stored, None),
        (saved(true), Code::StoredReadBack, None),
        (differs(true, false), Code::PartlyStored, None),
        (differs(true, true), Code::PartlyStoredReadBack, None),
        (differs(false, false), Code::StoredAndMore, None),
        (differs(false, true), Code::StoredReadBackAndMore, None),
        (Why::Held, Code::Held, None),
        (Why::Answer(answered(400)), Code::Refused, Some(400)),
        (Why::Answer(answered(401)), Code::Refused, Some(401)),
        (Why::Answer(answered(429)), Code::Refused, Some(429)),
        (Why::Answer(answered(503)), Code::Refused, Some(503)),
        (Why::Answer(redirected), Code::Refused, Some(301)),
        (Why::Answer(no_key), Code::NotSent, None),
        (Why::Answer(not_sent()), Code::NotSent, None),
        (Why::Answer(answered(502)), Code::Unsure, None),
        (Why::Answer(lost()), Code::Unsure, None),
        (Why::NotRead(not_sent()), Code::NotRead, None),
        (Why::NotRead(answered(500)), Code::NotRead, Some(500)),
        (Why::Undecided(2), Code::Undecided, None),
        (Why::OtherCustomer, Code::OtherCustomer, None),
        (Why::Unsendable(unsendable), Code::Unsendable, None),
        (read_back(Shows::Old), Code::ShownOld, None),
        (read_back(Shows::Other), Code::ShownOther, None),
        (read_back(Shows::Nothing(None)), Code::Unsure, None),
        (read_back(Shows::Nothing(Some(lost()))), Code::Unsure, None),
        (Why::CutShort, Code::Unsure, None),
    ] {
        let words = format!("{why:?}");
        let (found, with, _) = kept(why);
        assert_eq!((found, with), (code, status), "{words}");
    }
    for (certainty, code) in [
        (Certainty::NotSent, Code::CancelledNotSent),
        (Certainty::NotStored, Code::CancelledNotStored),
        (Certainty::Unknown, Code::CancelledUnsure),
    ] {
        let found = kept(Outcome::cancelled(certainty));
        assert_eq!(found, (code, None, certainty));
    }
}

#[test]
fn where_there_are_no_keys_none_is_named() {
    for why in [
        Why::Undecided(1),
        Why::Undecided(2),
        Why::Answer(answered(503)),
        Why::Answer(not_sent()),
        Why::NotRead(not_sent()),
        Why::NotRead(answered(500)),
        read_back(Shows::Old),
        read_back(Shows::Other),
        read_back(Shows::Nothing(Some(lost()))),
    ] {
        let outcome = why.into();
        let words = text(&told(&outcome, Some("Ctrl+S")).whole());
        let plain = text(&told(&outcome, None).whole());
        assert!(words.contains("Ctrl+S"), "{words}");
        assert!(!plain.contains("Ctrl"), "{plain}");
        assert!(plain.ends_with('.') && !plain.contains("  "), "{plain}");
    }
}

#[test]
fn what_was_not_saved_begins_so_and_keeps_the_words_of_the_api_apart() {
    let refused = [400, 401, 404, 409, 418, 429, 503].map(|status| Why::Answer(answered(status)));
    let redirected = ApiError::Redirected {
        status: 302,
        location: secret(),
    };
    let others = [
        Why::Answer(redirected),
        Why::Answer(not_sent()),
        Why::NotRead(not_sent()),
        Why::NotRead(answered(500)),
        read_back(Shows::Old),
        Why::OtherCustomer,
        Why::Undecided(2),
    ];
    let cancelled = [Certainty::NotSent, Certainty::NotStored].map(Outcome::cancelled);
    let all = refused.into_iter().chain(others).map(Outcome::from);
    for outcome in all.chain(cancelled) {
        let told = told(&outcome, Some("Ctrl+S"));
        assert_eq!(told.head, Some(voice::say::SAVE_KEPT.into()), "{outcome:?}");
        let advice = text(&told.advice());
        assert!(!advice.contains(SECRET), "{advice}");
    }
    for unsure in [Why::Answer(lost()), read_back(Shows::Other), Why::CutShort] {
        let words = text(&told(&unsure.into(), None).whole());
        assert!(!words.contains("Not saved"), "{words}");
    }
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
        let certainty = if difference.edited {
            Certainty::PartlyStored
        } else {
            Certainty::Stored
        };
        let outcome = Outcome::from(Why::Confirmed {
            differences: vec![difference],
            read_back: false,
        });
        assert_eq!(text(&told(&outcome, None).whole()), words);
        assert_eq!(outcome.certainty, certainty);
    }
}
