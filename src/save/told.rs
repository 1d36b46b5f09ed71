//! How a save ended, for people: in parts, so that whoever shows them can cut one without losing another.

use super::{Difference, Outcome};
use crate::{api::ApiError, terminal::visible::Quote};

/// What is told of something that happened, in parts that are never searched for each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What it came to.
    pub head: String,
    /// What the API said of it, and values: as long as it pleases others. What has no room is cut at its end.
    pub said: String,
    /// What follows from it, and which key goes on from here.
    pub advice: String,
}

impl Told {
    /// Words of ours alone.
    pub fn new(head: impl Into<String>) -> Self {
        Self {
            head: head.into(),
            ..Self::default()
        }
    }

    fn saying(self, said: impl Into<String>) -> Self {
        let said = said.into();
        Self { said, ..self }
    }

    fn advising(mut self, advice: impl AsRef<str>) -> Self {
        self.advise(advice);
        self
    }

    /// Ends the sentence that says what it came to, since another one follows.
    pub fn end(&mut self) {
        let last = if self.said.is_empty() {
            &mut self.head
        } else {
            &mut self.said
        };
        if !last.ends_with('.') {
            last.push('.');
        }
    }

    /// Adds to what follows from it.
    pub fn advise(&mut self, advice: impl AsRef<str>) {
        let advice = advice.as_ref();
        if !self.advice.is_empty() && !advice.is_empty() {
            self.advice.push(' ');
        }
        self.advice.push_str(advice);
    }
}

impl std::fmt::Display for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let parts = [&self.head, &self.said, &self.advice];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        for (nth, part) in parts.enumerate() {
            let gap = if nth > 0 { " " } else { "" };
            write!(f, "{gap}{part}")?;
        }
        Ok(())
    }
}

/// A place where the server holds something else, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// What people call it, as it is written inside a sentence.
    pub label: String,
    /// What the server holds; empty for nothing.
    pub stored: String,
    /// What was sent; empty for nothing.
    pub sent: String,
}

/// What the words for an end depend on beside it.
pub struct Telling<'a> {
    /// When it ended.
    pub time: &'a str,
    /// Where the API key came from.
    pub key: &'a str,
    /// The editor's key that saves; none where there are no keys to press, or it would not help.
    pub save_key: Option<&'a str>,
    /// What was not saved is still here.
    pub is_kept: bool,
    /// Puts a place and its values into words.
    pub name: &'a dyn Fn(&Difference) -> Named,
    /// Takes in what the API said.
    pub quote: &'a Quote<'a>,
}

impl std::fmt::Debug for Telling<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Telling")
            .field("time", &self.time)
            .field("save_key", &self.save_key)
            .field("is_kept", &self.is_kept)
            .finish_non_exhaustive()
    }
}

impl Telling<'_> {
    fn say(&self, error: &ApiError) -> String {
        error.said(self.quote)
    }

    fn press(&self, before: &str, does: &str) -> String {
        let words = |key| format!("{before}{key}{does}");
        self.save_key.map_or_else(String::new, words)
    }

    fn again(&self) -> String {
        self.press("", " tries again.")
    }

    /// What was sent and refused.
    fn not_saved(&self) -> Told {
        Told::new(if self.is_kept { KEPT } else { "Not saved." })
    }

    /// What never left: where nothing is kept, the words that follow say all there is.
    fn not_sent(&self) -> Told {
        Told::new(if self.is_kept { KEPT } else { "" })
    }
}

/// What the agent has to know first of whatever was not saved.
const KEPT: &str = "Not saved; your change is kept here.";

/// What an agent has to know first of what nobody knows.
const UNSURE: &str = "Not sure whether it was saved.";

impl Outcome {
    /// What the agent is told: whether it was saved first, then why, then which key of the editor goes on from there.
    pub fn told(&self, telling: &Telling<'_>) -> Told {
        let say = |error: &ApiError| telling.say(error);
        match self {
            Self::Saved { read_back } => {
                Told::new(format!("{} {}", saved(*read_back), telling.time))
            }
            Self::Differs {
                differences,
                read_back,
            } => different(differences, *read_back, telling),
            Self::NothingLeft => Told::new(format!(
                "Nothing to send: the server holds all of it already ({})",
                telling.time
            )),
            Self::Undecided(count) => telling.not_saved().advising(undecided(*count, telling)),
            Self::Conflict(error) => {
                let said = format!("{}{}", taken(error), say(error));
                telling.not_saved().saying(said)
            }
            Self::Rejected(error) | Self::NotFound(error) | Self::Refused(error) => {
                telling.not_saved().saying(say(error))
            }
            Self::KeyRefused(error) => telling
                .not_saved()
                .saying(say(error))
                .advising(format!("The key comes from {}.", telling.key)),
            Self::Busy(error) => telling
                .not_saved()
                .saying(say(error))
                .advising(asked_wait(error))
                .advising(telling.again()),
            // The error begins with "Not sent".
            Self::NotSent(error) | Self::NotRead(error @ ApiError::NotSent { .. }) => telling
                .not_sent()
                .saying(say(error))
                .advising(telling.again()),
            Self::NotRead(error) => {
                let why = "Not sent: the customer could not be read first.";
                telling
                    .not_sent()
                    .saying(format!("{why} {}", say(error)))
                    .advising(telling.again())
            }
            Self::OtherCustomer => telling.not_sent().advising(
                "Not sent: reading again brought another customer. Open this one by id, or check the phone number.",
            ),
            Self::Unsendable(refusal) => {
                telling.not_sent().saying(format!("Not sent. {refusal}"))
            }
            Self::NotStored(error) => {
                let why = "Reading back shows the old values.";
                telling
                    .not_saved()
                    .saying(format!("{why} {}", say(error)))
                    .advising(telling.again())
            }
            Self::Unclear(error) => Told::new(UNSURE).saying(say(error)).advising(format!(
                "Reading back shows something else{}.",
                telling.press(": ", " decides")
            )),
            Self::Unknown { error, back } => unknown(error, back.as_ref(), self, telling),
            Self::CutShort => {
                Told::new("Not sure whether the last save was stored: it was cut short.")
                    .advising(telling.press("", " reads again before it sends."))
            }
            Self::Cancelled { sure: true, .. } => {
                telling.not_sent().advising(format!("{}.", self.summary()))
            }
            Self::Cancelled { sure: false, .. } => Told::new(format!("{}.", self.summary())),
        }
    }
}

fn saved(read_back: bool) -> &'static str {
    if read_back {
        "Saved (confirmed by reading back) at"
    } else {
        "Saved at"
    }
}

/// That somebody else changed as many fields, too.
pub fn undecided(count: usize, telling: &Telling<'_>) -> String {
    let key = telling.press(" (", ")");
    match count {
        1 => format!("Somebody else changed the same field: 1 field needs a decision{key}."),
        count => {
            format!("Somebody else changed the same fields: {count} fields need a decision{key}.")
        }
    }
}

fn unknown(
    error: &ApiError,
    back: Option<&ApiError>,
    outcome: &Outcome,
    telling: &Telling<'_>,
) -> Told {
    let said = telling.say(error);
    let told = Told::new(UNSURE);
    let Some(back) = back else {
        return told.saying(said);
    };
    let back = back.of_reading(telling.quote);
    let told = told.saying(format!("{said} Reading back did not help: {back}"));
    if outcome.cannot_be_read_back() {
        told
    } else {
        told.advising(telling.press("", " reads again before it sends."))
    }
}

/// A wait too long for the program, in words.
fn asked_wait(error: &ApiError) -> String {
    let ApiError::Answered {
        retry_after: Some(wait),
        ..
    } = error
    else {
        return String::new();
    };
    match wait.as_secs() {
        0..=300 => String::new(),
        seconds @ 301..=7_199 => format!("It asks for {} minutes.", seconds.div_ceil(60)),
        seconds @ 7_200..=172_800 => format!("It asks for {} hours.", seconds.div_ceil(3_600)),
        _ => "It asks for days.".to_owned(),
    }
}

/// What a 409 says in the API's own terms, in the agent's: that the value is another customer's.
fn taken(error: &ApiError) -> &'static str {
    let ApiError::Answered { words, .. } = error else {
        return "";
    };
    let lines = words.message.iter().chain(&words.details);
    let lines: Vec<_> = lines.map(|line| line.to_lowercase()).collect();
    let says = |any: &[&str]| {
        let mut all = lines.iter();
        all.any(|line| any.iter().any(|part| line.contains(part)))
    };
    if !says(&[
        "taken",
        "exist",
        "already",
        "in use",
        "duplicate",
        "another",
        "unique",
    ]) {
        ""
    } else if says(&["email", "e-mail"]) {
        "Another customer has this e-mail. "
    } else if says(&["phone", "msisdn"]) {
        "Another customer has this phone number. "
    } else {
        ""
    }
}

/// Why a save does not go on. With a PUT in doubt, only reading back has failed.
pub fn stopped(error: &ApiError, cause: Option<&ApiError>, quote: &Quote<'_>) -> Told {
    const UNSURE: &str = "Not sure whether it was saved:";
    match cause {
        None => Told::default().saying(error.said(quote)),
        Some(cause) if cause == error => Told::new(UNSURE)
            .saying(cause.said(quote))
            .advising("Reading back shows the old values so far."),
        Some(cause) => Told::new(UNSURE).saying(format!(
            "{} Reading back: {}",
            cause.said(quote),
            error.of_reading(quote)
        )),
    }
}

/// Edited places one by one; others in one quiet line, which makes a save no less of one.
fn different(differences: &[Difference], read_back: bool, telling: &Telling<'_>) -> Told {
    let (edited, others): (Vec<_>, Vec<_>) =
        differences.iter().partition(|difference| difference.edited);
    let mut parts = Vec::new();
    for difference in edited {
        let Named {
            label,
            stored,
            sent,
        } = (telling.name)(difference);
        let sent = match sent.as_str() {
            "" => "you cleared it".to_owned(),
            sent => format!("you sent {sent}"),
        };
        parts.push(match (difference.kept, stored.as_str()) {
            (true, "") => format!("{label} is still empty ({sent})"),
            (true, stored) => format!("{label} is still {stored} ({sent})"),
            (false, "") => format!("the server cleared {label} ({sent})"),
            (false, stored) => format!("the server made {label} {stored} ({sent})"),
        });
    }
    let time = telling.time;
    let told = match (parts.is_empty(), read_back) {
        (true, _) => Told::new(format!("{} {time}", saved(read_back))),
        (false, false) => Told::new(format!("Partly saved at {time}:")),
        (false, true) => Told::new(format!(
            "Partly saved (confirmed by reading back) at {time}:"
        )),
    };
    if others.is_empty() {
        return told.saying(parts.join("; "));
    }
    let names: Vec<_> = (others.into_iter())
        .map(|difference| (telling.name)(difference).label)
        .collect();
    parts.push(format!(
        "also different from what was sent: {}",
        names.join(", ")
    ));
    let gap = if told.head.ends_with(':') { "" } else { ";" };
    Told::new(told.head + gap).saying(parts.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Words;

    #[test]
    fn a_value_of_another_customer_is_told_as_that() {
        for (detail, said) in [
            ("email: is taken", "Another customer has this e-mail. "),
            (
                "A customer with this mobilePhone already exists",
                "Another customer has this phone number. ",
            ),
            ("the record was changed meanwhile", ""),
            ("externalId must be unique", ""),
        ] {
            let error = ApiError::Answered {
                status: 409,
                words: Words {
                    details: vec![detail.to_owned()],
                    ..Words::default()
                },
                retry_after: None,
            };
            assert_eq!(taken(&error), said, "{detail}");
        }
    }
}
