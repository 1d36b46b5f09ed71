//! Which fields a line of the API's is about.

use super::{Field, FieldKind, Group};

/// The fields that a line is about: the one whose name, label or place stands before its colon (`zip: …`,
/// `/data/zip: …`, `customer.emailAddress: …`), else those that it names as words of their own, else those that it
/// calls by another usual word (`the phone is taken`).
pub fn fields_told<'f>(line: &str, fields: impl Iterator<Item = &'f Field>) -> Vec<&'f Field> {
    let fields: Vec<_> = fields.collect();
    let that = |is_told: &dyn Fn(&Field) -> bool| -> Vec<_> {
        let all = fields.iter().copied();
        all.filter(|field| is_told(field)).collect()
    };
    let key = line.split_once(':').map(|(key, _)| key);
    let lower = line.to_lowercase();
    let ways: [&dyn Fn(&Field) -> bool; 4] = [
        &|field| key.is_some_and(|key| is_key(key, field)),
        &|field| key.is_some_and(|key| is_other_key(key, field)),
        &|field| {
            [&field.name, &field.title()]
                .into_iter()
                .any(|name| says(&lower, name))
        },
        &|field| other_words(field).iter().any(|word| says(&lower, word)),
    ];
    let found = ways.into_iter().map(that).find(|found| !found.is_empty());
    found.unwrap_or_default()
}

/// Whether a key is the name, the label or the place of a field.
fn is_key(key: &str, field: &Field) -> bool {
    let key = inner(key);
    let names = [&field.name, &field.title(), &field.pointer.to_string()];
    names.into_iter().any(|name| plain(name) == key)
}

/// Whether a key is another usual word for a field that stands at the top of the record.
fn is_other_key(key: &str, field: &Field) -> bool {
    let key = inner(key);
    other_words(field).iter().any(|word| plain(word) == key)
}

/// A key without what names the record as a whole.
fn inner(key: &str) -> String {
    let mut key = plain(key.trim_start_matches(['#', '$', '/', '.', ' ']));
    for outer in ["body.", "request.", "data.", "customer."] {
        if let Some(rest) = key.strip_prefix(outer) {
            key = rest.to_owned();
        }
    }
    key
}

/// A name as it is compared: case, blanks, dashes and underscores do not matter, a place may be spelled with dots or
/// brackets, and which item of a list it is in does not matter either.
fn plain(name: &str) -> String {
    let letters: String = (name.chars())
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_' | '"' | '\'' | ']'))
        .flat_map(char::to_lowercase)
        .collect();
    let is_name = |part: &&str| !part.is_empty() && !part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<_> = letters.split(['/', '.', '[']).filter(is_name).collect();
    parts.join(".")
}

/// Other usual words for a documented field.
fn other_words(field: &Field) -> &'static [&'static str] {
    match (field.group, field.kind) {
        (Group::Contact, FieldKind::Phone) => &[
            "phone",
            "phone number",
            "mobile",
            "mobile number",
            "mobile phone number",
            "msisdn",
        ],
        (Group::Contact, FieldKind::Email) => &["mail", "email address", "e-mail address"],
        (Group::Address, FieldKind::Zip) => &["zip code", "postcode", "postal code"],
        (Group::About, FieldKind::Date) => &["date of birth", "birthday"],
        _ => &[],
    }
}

/// Whether a line in lower case says a name as a word of its own.
fn says(line: &str, name: &str) -> bool {
    let name = name.to_lowercase();
    line.match_indices(&name).any(|(at, _)| {
        let ends = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
        let (before, behind) = (&line[..at], &line[at + name.len()..]);
        // An address on the net is no postal one.
        let is_other = name == "address" && (before.ends_with("mail ") || before.ends_with("ip "));
        !is_other && ends(before.chars().next_back()) && ends(behind.chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::customer::Customer;
    use crate::record::Document;

    #[test]
    fn a_line_is_told_at_the_fields_that_it_names() {
        let text = r#"{"data":{"id":"1","consents":{"extendedConsents":[{"id":"news","name":"News","value":true}]}}}"#;
        let document = Document::parse(text.as_bytes().to_vec()).unwrap();
        let fields = super::super::fields(&Customer::read(&document), &[]);
        for (line, names) in [
            ("zip: wrong", "zip"),
            // A line with a key is about that field alone.
            ("zip: not in this city", "zip"),
            ("/data/zip: not in this city", "zip"),
            ("$.city : not of this zip", "city"),
            ("Birth date: before first name", "birthDate"),
            ("consents.acceptsSms: no e-mail", "acceptsSms"),
            ("$['email']: is taken", "email"),
            ("data.interests[0]: is too long", "interests"),
            ("customer.email: is taken", "email"),
            ("body.customer.mobilePhone: is taken", "mobilePhone"),
            ("emailAddress: is taken", "email"),
            ("mobile_phone: is taken", "mobilePhone"),
            ("\"mobile\": is taken", "mobilePhone"),
            ("date-of-birth: lies ahead", "birthDate"),
            ("consents.news: needs a name", "consents.news"),
            ("Zip is not in this city", "zip city"),
            ("The email address is invalid", "email"),
            ("E-mail is taken", "email"),
            ("The phone is taken", "mobilePhone"),
            ("msisdn exists already", "mobilePhone"),
            ("Unknown postal code", "zip"),
            ("Request from IP address 10.0.0.1 is malformed", ""),
            ("Error: no such city", "city"),
            ("Headphones are sold out", ""),
            ("wrong", ""),
        ] {
            let told = fields_told(line, fields.iter());
            let told: Vec<_> = told.iter().map(|field| field.name.as_str()).collect();
            assert_eq!(told.join(" "), names, "{line}");
        }
    }
}
