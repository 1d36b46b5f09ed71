//! What the server demands of a sent member, and how it tidies it.
//!
//! Only what differs from the stored member is judged, so that a record which came odd can go back as it
//! came. Knows the documented members one by one; must never know HTTP or where customers are kept.

use jiff::civil::{Date, DateTime};

use super::{
    answer::Complaint,
    customer::{Customer, Member},
};
use crate::record::json::{Kind, Node};

const GENDERS: [&str; 3] = ["Female", "Male", "Unknown"];

/// The members as they are to be stored, or everything that is wrong with them. Members that no document
/// names pass as they are.
pub(super) fn judge(
    sent: &[(Node<'_>, Node<'_>)],
    stored: Option<&Customer>,
) -> Result<Vec<Member>, Vec<Complaint>> {
    let (mut members, mut complaints) = (Vec::new(), Vec::new());
    for (key, value) in sent {
        let name = key.string().unwrap_or_default();
        let old = stored.and_then(|customer| customer.member(&name));
        let tidied = if old.is_some_and(|old| old.raw() == value.raw()) {
            None
        } else if name == "consents" {
            complaints.extend(consents(*value, old));
            None
        } else {
            one(&name, *value).unwrap_or_else(|words| {
                complaints.push(complaint(&name, words));
                None
            })
        };
        members.push(Member {
            key: key.raw().to_owned(),
            value: tidied.unwrap_or_else(|| value.raw().to_owned()),
        });
    }
    if complaints.is_empty() {
        Ok(members)
    } else {
        Err(complaints)
    }
}

fn complaint(member: &str, words: &str) -> Complaint {
    Complaint {
        member: member.to_owned(),
        words: words.to_owned(),
    }
}

/// Judges one member; `Some` is a tidier text for it. `null` clears any member.
fn one(name: &str, value: Node<'_>) -> Result<Option<String>, &'static str> {
    if value.kind() == Kind::Null {
        return Ok(None);
    }
    let text = value.string();
    let text = text.as_deref();
    match name {
        "mobilePhone" if !text.is_some_and(is_e164) => {
            Err("A mobile phone is written like +4791234567.")
        }
        "email" => match text.map(str::trim) {
            Some(email) if is_email(email) => Ok(tidy(text, &email.to_lowercase())),
            _ => Err("An e-mail address has one @ and no blanks, like kari@example.no."),
        },
        "firstName" | "lastName" => match text {
            Some(name) => Ok(tidy(text, name.trim())),
            None => Err("A name is a string."),
        },
        "address" | "city" if text.is_none() => Err("This is a string."),
        // The documented example is a number.
        "zip" if text.is_none() && value.kind() != Kind::Number => {
            Err("A zip is a string or a number.")
        }
        "country" => match text.map(|code| code.trim().to_ascii_uppercase()) {
            Some(code) if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) => {
                Ok(tidy(text, &code))
            }
            _ => Err("A country is two letters, like NO."),
        },
        "birthDate" if !text.is_some_and(is_date) => {
            Err("A birth date is written like 1987-05-17T00:00:00.")
        }
        "gender" if !text.is_some_and(|gender| GENDERS.contains(&gender)) => {
            Err("A gender is Female, Male or Unknown.")
        }
        "favoriteStores" | "interests" if !is_list_of_names(value) => {
            Err("This is a list of strings.")
        }
        "extendedProperties" if value.kind() != Kind::Object => Err("This is an object."),
        _ => Ok(None),
    }
}

/// The tidied text as JSON, if it differs at all; otherwise the sent escapes stay.
fn tidy(sent: Option<&str>, tidied: &str) -> Option<String> {
    (sent != Some(tidied)).then(|| serde_json::Value::from(tidied).to_string())
}

/// The international form: a plus and 7 to 15 digits, the first not 0.
pub(super) fn is_e164(text: &str) -> bool {
    text.strip_prefix('+').is_some_and(|digits| {
        (7..=15).contains(&digits.len())
            && !digits.starts_with('0')
            && digits.bytes().all(|b| b.is_ascii_digit())
    })
}

fn is_email(text: &str) -> bool {
    let mut halves = text.split('@');
    let (name, host, more) = (halves.next(), halves.next(), halves.next());
    more.is_none()
        && [name, host]
            .iter()
            .all(|half| half.is_some_and(|half| !half.is_empty()))
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn is_date(text: &str) -> bool {
    match text.len() {
        10 => text.parse::<Date>().is_ok(),
        _ => text.contains('T') && text.trim_end_matches('Z').parse::<DateTime>().is_ok(),
    }
}

fn is_list_of_names(value: Node<'_>) -> bool {
    value.kind() == Kind::Array
        && value
            .items()
            .iter()
            .all(|item| matches!(item.kind(), Kind::String | Kind::Number))
}

fn consents(sent: Node<'_>, stored: Option<Node<'_>>) -> Vec<Complaint> {
    match sent.kind() {
        Kind::Null => return Vec::new(),
        Kind::Object => {}
        Kind::Boolean | Kind::Number | Kind::String | Kind::Array => {
            return vec![complaint("consents", "This is an object.")];
        }
    }
    let old = |name: &str| stored.and_then(|consents| consents.member(name));
    let mut complaints: Vec<_> = ["acceptsTerms", "acceptsEmail", "acceptsSms"]
        .into_iter()
        .filter(|name| {
            sent.member(name)
                .is_some_and(|new| !is_switch(new) && Some(new) != old(name))
        })
        .map(|name| {
            complaint(
                &format!("consents.{name}"),
                "A consent is true, false or null.",
            )
        })
        .collect();
    let Some(list) = sent.member("extendedConsents") else {
        return complaints;
    };
    if list.kind() != Kind::Array
        && list.kind() != Kind::Null
        && old("extendedConsents") != Some(list)
    {
        complaints.push(complaint("consents.extendedConsents", "This is a list."));
    }
    let before = old("extendedConsents").map(Node::items).unwrap_or_default();
    for item in list.items() {
        let bad = item.member("value").is_some_and(|value| !is_switch(value));
        if bad && !before.contains(&item) {
            complaints.push(complaint(
                "consents.extendedConsents.value",
                "A consent is true, false or null.",
            ));
        }
    }
    complaints
}

fn is_switch(value: Node<'_>) -> bool {
    matches!(value.kind(), Kind::Boolean | Kind::Null)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(name: &str, value: &str) -> Result<String, String> {
        let body = format!("{{\"{name}\":{value}}}");
        match judge(&Node::parse(&body).unwrap().members(), None) {
            Ok(members) => Ok(members[0].value.clone()),
            Err(complaints) => Err(complaints[0].member.clone()),
        }
    }

    #[test]
    fn tidies_what_it_can() {
        for (name, sent, stored) in [
            ("email", r#"" Kari@Example.NO ""#, r#""kari@example.no""#),
            ("firstName", r#"" Kari\t""#, r#""Kari""#),
            ("firstName", r#""K\u00e5re""#, r#""K\u00e5re""#),
            ("country", r#"" no""#, r#""NO""#),
            ("zip", "1010", "1010"),
            ("zip", "\"0153\"", "\"0153\""),
            ("birthDate", "\"1987-05-17\"", "\"1987-05-17\""),
            (
                "birthDate",
                "\"1987-05-17T00:00:00Z\"",
                "\"1987-05-17T00:00:00Z\"",
            ),
            ("email", "null", "null"),
            ("shoeSize", "[4.20]", "[4.20]"),
        ] {
            assert_eq!(judged(name, sent).as_deref(), Ok(stored), "{name} {sent}");
        }
    }

    #[test]
    fn names_the_member_it_refuses() {
        for (name, sent) in [
            ("email", "\"kari.example.no\""),
            ("email", "\"@\""),
            ("email", "\"a@b@c\""),
            ("email", "7"),
            ("mobilePhone", "\"91234567\""),
            ("mobilePhone", "\"+47 91234567\""),
            ("mobilePhone", "\"+0791234567\""),
            ("mobilePhone", "\"\""),
            ("firstName", "true"),
            ("city", "{}"),
            ("zip", "[]"),
            ("country", "\"NOR\""),
            ("country", "\"1O\""),
            ("birthDate", "\"1987-02-30\""),
            ("birthDate", "\"17.5.1987\""),
            ("gender", "\"female\""),
            ("interests", "\"Sports\""),
            ("favoriteStores", "[null]"),
            ("extendedProperties", "[]"),
            ("consents", "true"),
        ] {
            assert_eq!(judged(name, sent), Err(name.to_owned()), "{name} {sent}");
        }
        for (sent, member) in [
            (r#"{"acceptsSms":"no"}"#, "consents.acceptsSms"),
            (r#"{"extendedConsents":{}}"#, "consents.extendedConsents"),
            (
                r#"{"extendedConsents":[{"id":"a","value":1}]}"#,
                "consents.extendedConsents.value",
            ),
        ] {
            assert_eq!(judged("consents", sent), Err(member.to_owned()), "{sent}");
        }
    }
}
