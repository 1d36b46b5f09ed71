//! E-mail addresses: out of what is pasted round them, and whether they can be right.

use email_address::{EmailAddress, Options};
use percent_encoding::percent_decode_str;

use super::{Flaw, Problem, country, phone::is_invisible};

/// Where most customers have their mailbox. A domain one letter from one of these is likelier a mistake than a domain.
const COMMON: [&str; 28] = [
    "altibox.no",
    "broadpark.no",
    "comhem.se",
    "elisanet.fi",
    "getmail.no",
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.dk",
    "hotmail.fi",
    "hotmail.no",
    "hotmail.se",
    "icloud.com",
    "jubii.dk",
    "kolumbus.fi",
    "luukku.com",
    "online.no",
    "outlook.com",
    "outlook.dk",
    "protonmail.com",
    "saunalahti.fi",
    "stofanet.dk",
    "suomi24.fi",
    "telia.com",
    "yahoo.com",
    "yahoo.dk",
    "yahoo.no",
    "yahoo.se",
];

/// Domains that are one letter from a common one, and have mailboxes of their own.
const REAL: [&str; 3] = ["email.com", "mail.com", "ymail.com"];

/// Endings that are countries, and much more often `com` with a letter missing.
const HARDLY: [&str; 3] = ["cm", "co", "om"];

/// An address without what is pasted around it: `<kari@example.no>`, `Kari <kari@example.no>`,
/// `mailto:kari@example.no?subject=…`. Quotes that belong to it stay.
pub(super) fn bare(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let inside = seen
        .trim()
        .strip_suffix('>')
        .and_then(|text| Some(text.rsplit_once('<')?.1));
    let text = unquoted(inside.unwrap_or(&seen).trim());
    match text.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => {
            let address = text[7..].split('?').next().unwrap_or_default();
            let decoded = percent_decode_str(address).decode_utf8();
            decoded.map_or_else(|_| address.to_owned(), |text| text.trim().to_owned())
        }
        Some(_) | None => text.to_owned(),
    }
}

/// Without quotes round the whole, or a single one that copying brought along.
fn unquoted(text: &str) -> &str {
    for quote in ['"', '\''] {
        let inner = text.strip_prefix(quote).unwrap_or(text);
        let inner = inner.strip_suffix(quote).unwrap_or(inner);
        if inner.len() < text.len() && !inner.contains(quote) {
            return inner;
        }
    }
    text
}

/// What is wrong with an address.
pub(super) fn check(text: &str) -> Option<Problem> {
    let parts = text
        .split_once('@')
        .filter(|(who, place)| !who.is_empty() && !place.is_empty() && !place.contains('@'));
    let is_one = !text.contains(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    let Some((_, domain)) = parts.filter(|_| is_one) else {
        return Some(Problem::blocking(Flaw::NotAnAddress));
    };
    if let Some(common) = meant(domain) {
        return Some(Problem::warning(Flaw::NearDomain(common)));
    }
    let usual = Options::default()
        .with_required_tld()
        .without_display_text()
        .without_domain_literal();
    EmailAddress::parse_with_options(text, usual)
        .err()
        .map(|_| Problem::warning(Flaw::UnusualAddress))
}

/// The common domain that another one is a letter from: one missing, one too many, another one, or two exchanged.
fn meant(domain: &str) -> Option<&'static str> {
    let domain = domain.to_lowercase();
    if COMMON.contains(&domain.as_str()) || REAL.contains(&domain.as_str()) {
        return None;
    }
    let (name, ending) = domain.rsplit_once('.')?;
    let is_country =
        ending.len() == 2 && country::name(ending).is_some() && !HARDLY.contains(&ending);
    let common = COMMON.into_iter().find(|common| is_near(&domain, common))?;
    // The big ones are at home in many countries: yahoo.de is no mistake for yahoo.dk.
    let is_elsewhere = is_country
        && common
            .rsplit_once('.')
            .is_some_and(|(other, _)| other == name);
    (!is_elsewhere).then_some(common)
}

fn is_near(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let before = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[before..], &other[before..]);
    match (one, other) {
        ([], [_]) | ([_], []) => true,
        ([a, b, one @ ..], [c, d, other @ ..]) if (a, b) == (d, c) && one == other => true,
        ([_, one @ ..], [_, other @ ..]) if one == other => true,
        ([_, one @ ..], other) if one == other => true,
        (one, [_, other @ ..]) => one == other,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_in_what_is_pasted() {
        for (text, expected) in [
            ("kari@example.no", "kari@example.no"),
            ("<kari@example.no>", "kari@example.no"),
            ("Kari Nordmann <kari@example.no>", "kari@example.no"),
            ("\"Nordmann, Kari\" <kari@example.no>", "kari@example.no"),
            ("mailto:kari@example.no", "kari@example.no"),
            (
                "MAILTO:kari@example.no?subject=Points&body=Hi%20there",
                "kari@example.no",
            ),
            ("mailto:kari%2Bnews%40example.no", "kari+news@example.no"),
            (
                "<mailto:kari@example.no?cc=ola@example.no>",
                "kari@example.no",
            ),
            ("\"kari@example.no\"", "kari@example.no"),
            ("'kari@example.no'", "kari@example.no"),
            ("kari@example.no\"", "kari@example.no"),
            ("\u{200e}kari@example.no\u{200b} ", "kari@example.no"),
            // Quotes that belong to the address.
            ("\"kari\"@example.no", "\"kari\"@example.no"),
            ("Kari <\"kari\"@example.no>", "\"kari\"@example.no"),
            ("o'neill@example.no", "o'neill@example.no"),
            // Nothing is taken out of it to make it right.
            ("kari nordmann@example.no", "kari nordmann@example.no"),
            (
                "kari@example.no, ola@example.no",
                "kari@example.no, ola@example.no",
            ),
            ("kari?x@example.no", "kari?x@example.no"),
            ("", ""),
        ] {
            assert_eq!(bare(text), expected, "{text}");
        }
    }

    #[test]
    fn domains_one_letter_from_a_common_one_are_doubted() {
        for (domain, expected) in [
            ("gmial.com", Some("gmail.com")),
            ("gmai.com", Some("gmail.com")),
            ("gmaill.com", Some("gmail.com")),
            ("gnail.com", Some("gmail.com")),
            ("GMAIL.CON", Some("gmail.com")),
            ("gmail.co", Some("gmail.com")),
            ("gmail.cm", Some("gmail.com")),
            ("gmailcom.no", None),
            ("gmail.comm", Some("gmail.com")),
            ("hotmial.com", Some("hotmail.com")),
            ("hotnail.no", Some("hotmail.no")),
            ("otmail.com", Some("hotmail.com")),
            ("outlok.com", Some("outlook.com")),
            ("yaho.com", Some("yahoo.com")),
            ("iclould.com", Some("icloud.com")),
            ("onlin.no", Some("online.no")),
            // Right, real, or too far from any.
            ("gmail.com", None),
            ("mail.com", None),
            ("ymail.com", None),
            ("email.com", None),
            ("gmx.com", None),
            ("gmx.net", None),
            ("hotmail.de", None),
            ("yahoo.de", None),
            ("outlook.de", None),
            ("online.nu", None),
            ("example.no", None),
            ("example.com", None),
            ("localhost", None),
            ("", None),
        ] {
            assert_eq!(meant(domain), expected, "{domain}");
        }
    }
}
