//! Which fields a line of the API's is about.

use super::{Called, Documented, Field, Group};

/// The fields that a line is about: the one whose name, label or place stands before its colon (`zip: …`,
/// `/data/zip: …`, `customer.emailAddress: …`), else those that it names as words of their own, else those that it
/// calls by another usual word (`the phone is taken`).
pub fn fields_told<'f>(line: &str, fields: impl Iterator<Item = &'f Field>) -> Vec<&'f Field> {
    let fields: Vec<_> = fields.collect();
    let that = |is_told: &dyn Fn(&Field) -> bool| -> Vec<_> {
        let all = fields.iter().copied();
        all.filter(|field| is_told(field)).collect()
    };
    let key = line.split_once(':').map(|(key, _)| inner(key));
    let is_key = |name: &str| key.as_ref().is_some_and(|key| plain(name) == *key);
    let line = parted(line);
    let ways: [&dyn Fn(&Field) -> bool; 4] = [
        &|field| names(field).iter().any(|name| is_key(name)) || is_key(&field.pointer.to_string()),
        &|field| other_words(field).iter().any(|word| is_key(word)),
        &|field| names(field).iter().any(|name| says(&line, name)),
        &|field| other_words(field).iter().any(|word| says(&line, word)),
    ];
    let found = ways.into_iter().map(that).find(|found| !found.is_empty());
    found.unwrap_or_default()
}

/// The names of a field, as [`parted`].
fn names(field: &Field) -> [String; 2] {
    let label = match &field.called {
        Called::Documented(is) => is.also().to_owned(),
        Called::Own { .. } | Called::Consent { .. } => {
            field.foreign_label().map_or_else(String::new, parted)
        }
    };
    let label = match field.group {
        Group::Consents => format!("consent_to_{label}"),
        _ => label,
    };
    [field.name.to_lowercase(), label]
}

/// In lower case, with `_` for what parts words.
fn parted(text: &str) -> String {
    let is_joint = |c: char| c.is_whitespace() || c == '-';
    let letter = |c| if is_joint(c) { '_' } else { c };
    text.to_lowercase().chars().map(letter).collect()
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

/// Other usual words for a documented field, as [`parted`].
fn other_words(field: &Field) -> &'static [&'static str] {
    match field.called {
        Called::Documented(Documented::MobilePhone) => &[
            "phone",
            "phone_number",
            "mobile",
            "mobile_number",
            "mobile_phone_number",
            "msisdn",
        ],
        Called::Documented(Documented::Email) => &["mail", "email_address", "e_mail_address"],
        Called::Documented(Documented::Zip) => &["zip_code", "postcode", "postal_code"],
        Called::Documented(Documented::BirthDate) => &["date_of_birth", "birthday"],
        _ => &[],
    }
}

/// Whether a line says a name as a word of its own, both as [`parted`].
fn says(line: &str, name: &str) -> bool {
    !name.is_empty()
        && line.match_indices(name).any(|(at, _)| {
            let ends = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
            let (before, behind) = (&line[..at], &line[at + name.len()..]);
            // An address on the net is no postal one.
            let is_other =
                name == "address" && (before.ends_with("mail_") || before.ends_with("ip_"));
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
