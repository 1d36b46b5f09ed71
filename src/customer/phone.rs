//! Phone numbers: from any shape that people write to E.164, and back to something readable.
//!
//! A small table of the neighbours, from the public numbering plans. It tells apart what cannot be a number at all
//! (wrong length) and what is merely not handed out today; plans change, so the second is only ever a doubt.
//! Other countries are held to the limits of E.164 alone.

mod plan;

use super::{Problem, country};
use plan::{plan_of, split};

/// A number in E.164 (`+4791234567`) from the shapes that people write: blanks, dashes, dots, brackets, `tel:`,
/// `00` for the plus, the domestic 0 after the calling code. Without a calling code the number is taken as one of
/// `country` (two letters). The problem's words leave out the field's name.
pub fn to_e164(text: &str, country: &str) -> Result<String, Problem> {
    let (digits, international) = digits_of(text)?;
    if international {
        return from_international(&digits);
    }
    let Some(plan) = plan_of(country) else {
        let place = country::name(country.trim()).unwrap_or("this country");
        return Err(Problem::blocking(format!(
            "write it with + and the calling code, like +4791234567; the numbers of {place} are not known here."
        )));
    };
    let national = plan.strip_trunk(&digits);
    if plan.is_possible(national) {
        return Ok(format!("+{}{national}", plan.calling));
    }
    // "4791234567": the calling code is there, only the plus is missing.
    match digits
        .strip_prefix(plan.calling)
        .map(|rest| plan.strip_trunk(rest))
    {
        Some(rest) if plan.is_possible(rest) => Ok(format!("+{}{rest}", plan.calling)),
        Some(_) | None => Err(plan.impossible(national)),
    }
}

fn from_international(digits: &str) -> Result<String, Problem> {
    if let Some((plan, rest)) = split(digits) {
        let national = plan.strip_trunk(rest);
        return if plan.is_possible(national) {
            Ok(format!("+{}{national}", plan.calling))
        } else {
            Err(plan.impossible(national))
        };
    }
    if digits.starts_with('0') {
        return Err(Problem::blocking(
            "no calling code begins with 0; write it like +4791234567.",
        ));
    }
    if (7..=15).contains(&digits.len()) {
        Ok(format!("+{digits}"))
    } else {
        Err(Problem::blocking(format!(
            "an international number has 7 to 15 digits, calling code included; this one has {}.",
            digits.len()
        )))
    }
}

/// The digits of a number, without `+` or `00`, and whether it had one of these.
fn digits_of(text: &str) -> Result<(String, bool), Problem> {
    let text = text.trim();
    let text = match text.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => &text[4..],
        Some(_) | None => text,
    };
    // "+46 (0)70 …": the 0 in brackets is for domestic dialling only.
    let text = text.replace("(0)", "");
    let mut digits = String::with_capacity(text.len());
    let mut plus = false;
    for c in text.chars() {
        match c {
            '0'..='9' => digits.push(c),
            '+' if digits.is_empty() && !plus => plus = true,
            '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2014}' => {}
            _ if c.is_whitespace() || is_invisible(c) => {}
            _ => {
                return Err(Problem::blocking(
                    "a phone number is made of digits, like 91234567 or +4791234567.",
                ));
            }
        }
    }
    if digits.is_empty() {
        return Err(Problem::blocking(
            "there are no digits here; write it like 91234567 or +4791234567.",
        ));
    }
    if let Some(rest) = digits.strip_prefix("00").filter(|_| !plus) {
        return Ok((rest.to_owned(), true));
    }
    Ok((digits, plus))
}

/// Marks for direction and width that come along when a number is copied from a web page.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// A doubt about a number in E.164 that has the right length: its beginning is not handed out today.
pub fn doubt(e164: &str) -> Option<String> {
    let (plan, national) = split(e164.strip_prefix('+')?)?;
    (!plan.is_assigned(national)).then(|| {
        format!(
            "no {} numbers that begin like this are handed out today; read it back to the customer.",
            plan.adjective
        )
    })
}

/// A number in E.164 in groups, as people read it out: `+47 91 23 45 67`. Anything else comes back as it is.
pub fn grouped(e164: &str) -> String {
    let as_is = || e164.to_owned();
    let Some(digits) = e164.strip_prefix('+') else {
        return as_is();
    };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return as_is();
    }
    let Some((plan, national)) = split(digits).filter(|(plan, rest)| plan.is_possible(rest)) else {
        return as_is();
    };
    let groups = plan
        .groups
        .iter()
        .find(|(starts, _)| starts.iter().any(|start| national.starts_with(start)))
        .map_or(&[][..], |(_, groups)| groups);
    let mut words = format!("+{}", plan.calling);
    let mut rest = national;
    for (place, length) in groups.iter().enumerate() {
        let last = place + 1 == groups.len();
        let (group, behind) = if last || rest.len() <= *length {
            (rest, "")
        } else {
            rest.split_at(*length)
        };
        if !group.is_empty() {
            words.push(' ');
            words.push_str(group);
        }
        rest = behind;
    }
    words
}

/// Whether bare digits, as dialled at home, are a number that `country` hands out. Where a 0 is dialled first, it
/// has to be there: without it, nothing tells a number from any other row of digits.
pub fn is_valid_national(digits: &str, country: &str) -> bool {
    let Some(plan) = plan_of(country) else {
        return false;
    };
    let national = plan.strip_trunk(digits);
    digits.bytes().all(|byte| byte.is_ascii_digit())
        && plan.trunk_zero == (national.len() < digits.len())
        && plan.is_possible(national)
        && plan.is_assigned(national)
}

/// Whether bare digits are the calling code of `country` and a number that it hands out, with only the plus missing.
pub(super) fn is_valid_without_plus(digits: &str, country: &str) -> bool {
    plan_of(country).is_some_and(|plan| {
        let national = digits.strip_prefix(plan.calling);
        national.is_some_and(|national| plan.is_possible(national) && plan.is_assigned(national))
    })
}

/// Whether these digits, which follow a `00`, are a number of a country in the table.
pub(super) fn is_known_international(digits: &str) -> bool {
    split(digits).is_some_and(|(plan, rest)| plan.is_possible(plan.strip_trunk(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_shape_becomes_e164() {
        for (text, country, expected) in [
            ("91234567", "NO", "+4791234567"),
            ("912 34 567", "NO", "+4791234567"),
            ("+47 91 23 45 67", "SE", "+4791234567"),
            ("0047 912 34 567", "NO", "+4791234567"),
            ("4791234567", "NO", "+4791234567"),
            ("tel:+47-912-34-567", "NO", "+4791234567"),
            (
                "\u{202a}+47\u{a0}912\u{a0}34\u{a0}567\u{202c}",
                "NO",
                "+4791234567",
            ),
            ("+4712345678", "NO", "+4712345678"),
            ("47123456", "NO", "+4747123456"),
            ("070-123 45 67", "SE", "+46701234567"),
            ("+46 (0)70-123 45 67", "NO", "+46701234567"),
            ("+46 070 123 45 67", "NO", "+46701234567"),
            ("08-123 456 78", "SE", "+46812345678"),
            ("20 12 34 56", "DK", "+4520123456"),
            ("040 1234567", "FI", "+358401234567"),
            ("0151 23456789", "DE", "+4915123456789"),
            ("07911 123456", "gb", "+447911123456"),
            ("+1 (212) 555-0100", "NO", "+12125550100"),
        ] {
            assert_eq!(
                to_e164(text, country).map_err(|problem| problem.words),
                Ok(expected.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn what_cannot_be_a_number_is_refused_with_what_it_takes() {
        for (text, country, words) in [
            (
                "9123456",
                "NO",
                "a Norwegian number has 8 digits after +47; this one has 7.",
            ),
            (
                "+47 912345678",
                "NO",
                "a Norwegian number has 8 digits after +47; this one has 9.",
            ),
            (
                "0701",
                "SE",
                "a Swedish number has 6 to 10 digits after +46; this one has 3.",
            ),
            (
                "kari",
                "NO",
                "a phone number is made of digits, like 91234567 or +4791234567.",
            ),
            (
                "12+34",
                "NO",
                "a phone number is made of digits, like 91234567 or +4791234567.",
            ),
            (
                "+",
                "NO",
                "there are no digits here; write it like 91234567 or +4791234567.",
            ),
            (
                "+0123456789",
                "NO",
                "no calling code begins with 0; write it like +4791234567.",
            ),
            (
                "+1212",
                "NO",
                "an international number has 7 to 15 digits, calling code included; this one has 4.",
            ),
            (
                "912345",
                "FR",
                "write it with + and the calling code, like +4791234567; the numbers of France are not known here.",
            ),
        ] {
            let problem = to_e164(text, country).unwrap_err();
            assert_eq!(
                (problem.blocking, problem.words.as_str()),
                (true, words),
                "{text}"
            );
        }
    }

    #[test]
    fn unassigned_is_a_doubt() {
        assert!(doubt("+4712345678").unwrap().contains("Norwegian"));
        assert_eq!(doubt("+4791234567"), None);
        assert_eq!(doubt("+46701234567"), None);
        assert!(doubt("+46711234567").is_some());
        assert_eq!(doubt("+12125550100"), None);
        assert!(doubt("+4512345678").is_some());
    }

    #[test]
    fn groups() {
        for (e164, expected) in [
            ("+4791234567", "+47 91 23 45 67"),
            ("+46701234567", "+46 70 123 45 67"),
            ("+46812345678", "+46 8 123 456 78"),
            ("+4520123456", "+45 20 12 34 56"),
            ("+358401234567", "+358 40 123 4567"),
            ("+3545812345", "+354 581 2345"),
            ("+37251234567", "+372 5123 4567"),
            ("+37121234567", "+371 21 234 567"),
            ("+37061234567", "+370 612 34567"),
            ("+4915123456789", "+49 151 23456789"),
            ("+447911123456", "+44 7911 123456"),
            ("+31612345678", "+31 6 12345678"),
            ("+48512345678", "+48 512 345 678"),
            ("+12125550100", "+12125550100"),
            ("+479123456", "+479123456"),
            ("91234567", "91234567"),
            ("+47 9123 4567", "+47 9123 4567"),
            ("", ""),
        ] {
            assert_eq!(grouped(e164), expected);
        }
    }

    #[test]
    fn bare_digits_at_home() {
        for (digits, country, expected) in [
            ("91234567", "NO", true),
            ("22123456", "NO", true),
            ("12345678", "NO", false),
            ("9123456", "NO", false),
            ("0701234567", "SE", true),
            ("701234567", "SE", false),
            ("20123456", "DK", true),
            ("9123456a", "NO", false),
            ("91234567", "FR", false),
        ] {
            assert_eq!(
                is_valid_national(digits, country),
                expected,
                "{digits} {country}"
            );
        }
    }
}
