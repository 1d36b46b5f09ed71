//! How a save ended, as the journal keeps it: a code and a status, nothing of the customer and nothing that a server
//! said, since both have to go before the journal does.

use super::{Certainty, Outcome, Shows, Why};

/// How a save ended, in what is kept of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// What it came to, and why.
    pub code: Code,
    /// The status that the server answered with, where it tells why.
    pub status: Option<u16>,
}

/// What a save came to, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// Saved.
    Stored,
    /// Saved, as reading back proved.
    StoredReadBack,
    /// Saved, and the server changed something that was not edited.
    StoredAndMore,
    /// Both.
    StoredReadBackAndMore,
    /// Partly saved.
    PartlyStored,
    /// Partly saved, as reading back proved.
    PartlyStoredReadBack,
    /// The server held all of it already.
    Held,
    /// The agent took what the server held.
    Decided,
    /// The server refused it.
    Refused,
    /// Reading back showed the old values.
    ShownOld,
    /// Cancelled after a refusal.
    CancelledNotStored,
    /// No connection came about, or there was no key.
    NotSent,
    /// The customer could not be read first.
    NotRead,
    /// Somebody else had changed the same fields.
    Undecided,
    /// Reading again brought another customer.
    OtherCustomer,
    /// The record could not be sent back safely.
    Unsendable,
    /// Cancelled before anything left.
    CancelledNotSent,
    /// No answer told.
    Unsure,
    /// Reading back showed something else.
    ShownOther,
    /// Cancelled under way.
    CancelledUnsure,
}

/// Every code as it is spelled in the file, and what it proves.
const CODES: [(Code, &str, Certainty); 20] = [
    (Code::Stored, "stored", Certainty::Stored),
    (Code::StoredReadBack, "stored-read-back", Certainty::Stored),
    (Code::StoredAndMore, "stored-and-more", Certainty::Stored),
    (
        Code::StoredReadBackAndMore,
        "stored-read-back-and-more",
        Certainty::Stored,
    ),
    (Code::PartlyStored, "partly-stored", Certainty::PartlyStored),
    (
        Code::PartlyStoredReadBack,
        "partly-stored-read-back",
        Certainty::PartlyStored,
    ),
    (Code::Held, "held", Certainty::Stored),
    (Code::Decided, "decided", Certainty::NotSent),
    (Code::Refused, "refused", Certainty::NotStored),
    (Code::ShownOld, "shown-old", Certainty::NotStored),
    (
        Code::CancelledNotStored,
        "cancelled-not-stored",
        Certainty::NotStored,
    ),
    (Code::NotSent, "not-sent", Certainty::NotSent),
    (Code::NotRead, "not-read", Certainty::NotSent),
    (Code::Undecided, "undecided", Certainty::NotSent),
    (Code::OtherCustomer, "other-customer", Certainty::NotSent),
    (Code::Unsendable, "unsendable", Certainty::NotSent),
    (
        Code::CancelledNotSent,
        "cancelled-not-sent",
        Certainty::NotSent,
    ),
    (Code::Unsure, "unsure", Certainty::Unknown),
    (Code::ShownOther, "shown-other", Certainty::Unknown),
    (
        Code::CancelledUnsure,
        "cancelled-unsure",
        Certainty::Unknown,
    ),
];

impl Code {
    /// As it is spelled in the file.
    pub fn name(self) -> &'static str {
        CODES[self as usize].1
    }

    /// The code of that spelling.
    pub fn named(name: &str) -> Option<Self> {
        let found = CODES.iter().find(|(_, known, _)| *known == name);
        found.map(|(code, ..)| *code)
    }

    /// What it proves.
    pub fn certainty(self) -> Certainty {
        CODES[self as usize].2
    }
}

impl From<Code> for Ending {
    fn from(code: Code) -> Self {
        let status = None;
        Self { code, status }
    }
}

impl From<&Outcome> for Ending {
    fn from(outcome: &Outcome) -> Self {
        let code = match (&outcome.why, outcome.certainty) {
            (Why::Confirmed { read_back, .. }, Certainty::PartlyStored) => match read_back {
                false => Code::PartlyStored,
                true => Code::PartlyStoredReadBack,
            },
            (
                Why::Confirmed {
                    differences,
                    read_back,
                },
                _,
            ) => match (read_back, differences.is_empty()) {
                (false, true) => Code::Stored,
                (true, true) => Code::StoredReadBack,
                (false, false) => Code::StoredAndMore,
                (true, false) => Code::StoredReadBackAndMore,
            },
            (Why::Held, _) => Code::Held,
            (Why::Undecided(_), _) => Code::Undecided,
            (Why::OtherCustomer, _) => Code::OtherCustomer,
            (Why::Unsendable(_), _) => Code::Unsendable,
            (Why::NotRead(error), _) => {
                let status = error.status();
                let code = Code::NotRead;
                return Self { code, status };
            }
            (Why::Answer(_), Certainty::NotSent) => Code::NotSent,
            (Why::Answer(error), Certainty::NotStored) => {
                let status = error.status();
                let code = Code::Refused;
                return Self { code, status };
            }
            (Why::ReadBack { shows, .. }, _) => match shows {
                Shows::Old => Code::ShownOld,
                Shows::Other => Code::ShownOther,
                Shows::Nothing(_) => Code::Unsure,
            },
            (Why::Cancelled, Certainty::NotSent) => Code::CancelledNotSent,
            (Why::Cancelled, Certainty::NotStored) => Code::CancelledNotStored,
            (Why::Cancelled, _) => Code::CancelledUnsure,
            (Why::Answer(_) | Why::CutShort, _) => Code::Unsure,
        };
        code.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_in_its_row_and_found_by_its_name() {
        for (nth, (code, name, certainty)) in CODES.into_iter().enumerate() {
            assert_eq!(code as usize, nth, "{name}");
            assert_eq!(Code::named(name), Some(code));
            assert_eq!((code.name(), code.certainty()), (name, certainty));
        }
        assert_eq!(Code::named("Saved"), None);
    }
}
