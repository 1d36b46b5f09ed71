//! What becomes of a typed text when its field is left: phones, dates and countries in whatever shape take the API's.
//!
//! Nothing is refused for its shape; only what cannot be understood at all is a problem, and stays as typed.

use crate::record::{Record, Value, pointer::Pointer};

use super::{
    Context, CustomerRef, Field, FieldKind, Flaw, Problem, country, date, email, phone,
    reading::plain_text, tidy::tidy, write::is_answer, zip,
};

impl Field {
    /// The value for a text that is done: phones as E.164, dates and countries in the API's form, blanks trimmed.
    /// A text that cannot be understood is a problem, and [`Field::write`] still keeps it as typed.
    pub fn normalise(&self, record: &Record, typed: &str, ctx: &Context) -> Result<Value, Problem> {
        let tidied = tidy(typed);
        let trimmed = tidied.as_str();
        if typed == self.base_text(record) {
            return Ok(self.base_value(record));
        }
        if let Some(mismatch) = self.lock(record) {
            return Err(Problem::blocking(Flaw::Mismatch(mismatch)));
        }
        if trimmed.is_empty() {
            return Ok(self.write(record, ""));
        }
        let text = match self.kind {
            FieldKind::Phone => {
                let country = country_of(record, ctx);
                // Words may stand round a number, as long as it is clear which one is meant.
                phone::to_e164(trimmed, country)
                    .or_else(|problem| CustomerRef::only_phone(trimmed, country).ok_or(problem))
                    .map_err(|why| Problem::blocking(Flaw::Phone(why)))?
            }
            FieldKind::Email => email::bare(trimmed),
            FieldKind::Zip => zip::bare(trimmed, own_country(record), &ctx.default_country),
            FieldKind::Country => country::code(trimmed)
                .ok_or_else(|| Problem::blocking(Flaw::NoCountry))?
                .to_owned(),
            FieldKind::Date => date::typed(trimmed, ctx.today)
                .ok_or_else(|| Problem::blocking(Flaw::NotADate))?
                .to_string(),
            FieldKind::Gender => ctx
                .genders
                .iter()
                .find(|gender| gender.to_lowercase() == trimmed.to_lowercase())
                .cloned()
                .unwrap_or_else(|| trimmed.to_owned()),
            FieldKind::Consent => {
                if !is_answer(trimmed) {
                    return Err(Problem::blocking(Flaw::NotAnAnswer));
                }
                trimmed.to_owned()
            }
            FieldKind::Own(kind) => self.own_normalise(kind, trimmed, ctx)?,
            FieldKind::List | FieldKind::Text | FieldKind::Stamp => trimmed.to_owned(),
        };
        Ok(self.write(record, &text))
    }
}

/// The country of the record with its edits, else the tenant's.
pub(super) fn country_of<'a>(record: &Record, ctx: &'a Context) -> &'a str {
    own_country(record).unwrap_or(&ctx.default_country)
}

/// The country that the record names, with its edits, as two letters.
pub(super) fn own_country(record: &Record) -> Option<&'static str> {
    let node = record.value(&Pointer::of(["country"]))?;
    country::code(&plain_text(node)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        customer::{Customer, field_named, fields},
        record::{Document, Json, Run},
        voice::{self, Words},
    };

    fn ctx() -> Context {
        Context {
            genders: ["Female", "Male", "Unknown"].map(str::to_owned).to_vec(),
            ..Context::in_norway()
        }
    }

    fn open(name: &str, data: &str) -> (Field, Record) {
        let text = format!(r#"{{"data":{data}}}"#);
        let document = Document::parse(text.into_bytes()).unwrap();
        let fields = fields(&Customer::read(&document), &[]);
        let field = field_named(&fields, name).unwrap().clone();
        (field, Record::new(document))
    }

    fn raw(value: &Value) -> Option<&str> {
        value.as_ref().map(Json::raw)
    }

    #[test]
    fn leaving_a_field() {
        for (name, data, typed, expected) in [
            ("firstName", "{}", "  Kari ", Some(r#""Kari""#)),
            (
                "firstName",
                r#"{"firstName":"Kari "}"#,
                "Kari ",
                Some(r#""Kari ""#),
            ),
            ("firstName", r#"{"firstName":"Kari"}"#, "  ", Some("null")),
            ("firstName", "{}", "  ", None),
            (
                "email",
                "{}",
                " kari@example.no ",
                Some(r#""kari@example.no""#),
            ),
            (
                "email",
                "{}",
                "<mailto:kari@example.no>",
                Some(r#""kari@example.no""#),
            ),
            ("mobilePhone", "{}", "912 34 567", Some(r#""+4791234567""#)),
            (
                "mobilePhone",
                r#"{"country":"SE"}"#,
                "Mob. +46 (0)70-123 45 67",
                Some(r#""+46701234567""#),
            ),
            (
                "mobilePhone",
                r#"{"country":"SE"}"#,
                "070-123 45 67",
                Some(r#""+46701234567""#),
            ),
            (
                "mobilePhone",
                r#"{"country":"Norge"}"#,
                "91234567",
                Some(r#""+4791234567""#),
            ),
            (
                "mobilePhone",
                r#"{"mobilePhone":91234567}"#,
                "91234567",
                Some("91234567"),
            ),
            (
                "mobilePhone",
                r#"{"mobilePhone":"+4791234567"}"#,
                "912 34 567",
                Some(r#""+4791234567""#),
            ),
            ("country", "{}", "norge", Some(r#""NO""#)),
            ("country", "{}", "se", Some(r#""SE""#)),
            ("country", r#"{"country":"no"}"#, "no", Some(r#""no""#)),
            ("gender", "{}", "female", Some(r#""Female""#)),
            ("gender", "{}", "Robot", Some(r#""Robot""#)),
            ("zip", r#"{"zip":1010}"#, " 1010 ", Some("1010")),
            (
                "interests",
                "{}",
                "Sports, , Coffee ",
                Some(r#"["Sports","Coffee"]"#),
            ),
            ("acceptsSms", "{}", "ja", Some("true")),
        ] {
            let (field, record) = open(name, data);
            let value = field.normalise(&record, typed, &ctx()).unwrap();
            assert_eq!(raw(&value), expected, "{data} {typed}");
        }
    }

    #[test]
    fn a_value_in_the_shape_that_the_country_of_the_record_writes() {
        for (name, data, typed, expected) in [
            (
                "zip",
                r#"{"country":"SE"}"#,
                "SE-123 45",
                Some(r#""123 45""#),
            ),
            (
                "zip",
                r#"{"city":"Bergen"}"#,
                "0153 Oslo",
                Some(r#""0153""#),
            ),
            (
                "email",
                "{}",
                r#""kari"@example.no"#,
                Some(r#""\"kari\"@example.no""#),
            ),
            (
                "mobilePhone",
                r#"{"country":"FI"}"#,
                "358 40 123 4567",
                Some(r#""+358401234567""#),
            ),
            (
                "mobilePhone",
                r#"{"country":"AX"}"#,
                "040 123 4567",
                Some(r#""+358401234567""#),
            ),
            (
                "mobilePhone",
                r#"{"country":"FR"}"#,
                "06 12 34 56 78",
                Some(r#""+33612345678""#),
            ),
            ("country", "{}", "Belgia", Some(r#""BE""#)),
        ] {
            let (field, record) = open(name, data);
            let value = field.normalise(&record, typed, &ctx()).unwrap();
            assert_eq!(raw(&value), expected, "{data} {typed}");
        }
    }

    #[test]
    fn a_phone_is_taken_out_of_words() {
        for (typed, expected) in [
            ("tlf 91 23 45 67", "+4791234567"),
            ("ring 98 76 54 32 etter kl 17", "+4798765432"),
            ("98 76 54 32 eller etter kl 17", "+4798765432"),
            ("2 etg, 98765432, 2 ringer", "+4798765432"),
            ("Mobil: +47 912 34 567 (Kari)", "+4791234567"),
        ] {
            let (field, record) = open("mobilePhone", "{}");
            let value = field.normalise(&record, typed, &ctx()).unwrap();
            assert_eq!(value, Some(Json::string(expected)), "{typed}");
        }
    }

    #[test]
    fn dates_keep_the_form_they_came_in() {
        for (name, data, typed, expected) in [
            (
                "birthDate",
                "{}",
                "17.5.1987",
                Some(r#""1987-05-17T00:00:00""#),
            ),
            (
                "birthDate",
                r#"{"birthDate":null}"#,
                "170587",
                Some(r#""1987-05-17T00:00:00""#),
            ),
            (
                "birthDate",
                r#"{"birthDate":"2007-01-01"}"#,
                "17 mai 1987",
                Some(r#""1987-05-17""#),
            ),
            (
                "birthDate",
                r#"{"birthDate":"2007-01-01T00:00:00Z"}"#,
                "17 mai 1987",
                Some(r#""1987-05-17T00:00:00Z""#),
            ),
            (
                "birthDate",
                r#"{"birthDate":"1987-05-17T12:00:00"}"#,
                "17.5.87",
                Some(r#""1987-05-17T12:00:00""#),
            ),
            (
                "birthDate",
                r#"{"birthDate":"2007-01-01"}"#,
                "1987-05-17T10:00",
                Some(r#""1987-05-17""#),
            ),
        ] {
            let (field, record) = open(name, data);
            let value = field.normalise(&record, typed, &ctx()).unwrap();
            assert_eq!(raw(&value), expected, "{data} {typed}");
        }
    }

    #[test]
    fn a_country_typed_a_moment_ago_counts() {
        let (phone, mut record) = open("mobilePhone", r#"{"country":"NO"}"#);
        record
            .set(
                &Pointer::of(["country"]),
                Some(Json::string("SE")),
                Run::Step,
            )
            .unwrap();
        let value = phone.normalise(&record, "0701234567", &ctx()).unwrap();
        assert_eq!(raw(&value), Some(r#""+46701234567""#));
    }

    #[test]
    fn what_cannot_be_understood_names_the_field_and_what_it_takes() {
        for (name, typed, words) in [
            (
                "birthDate",
                "yesterday",
                "Birth date: this is not a date; write it like 17.5.1987, 170587 or 17 mai 1987.",
            ),
            (
                "birthDate",
                "31.2.1987",
                "Birth date: this is not a date; write it like 17.5.1987, 170587 or 17 mai 1987.",
            ),
            (
                "country",
                "Narnia",
                "Country: there is no such country; write two letters or a name, like NO or Norway.",
            ),
            (
                "mobilePhone",
                "12",
                "Mobile phone: after +47 (Norway) come 8 digits, not 2.",
            ),
            // Nobody knows which digit is one too many.
            (
                "mobilePhone",
                "tlf 91 23 45 67 8",
                "Mobile phone: a phone number is made of digits, like 91234567 or +4791234567.",
            ),
            (
                "mobilePhone",
                "tlf 91 23 45 67,1",
                "Mobile phone: a phone number is made of digits, like 91234567 or +4791234567.",
            ),
            // An extension belongs to the number, and so may the other ending of a second one.
            (
                "mobilePhone",
                "98765432 ext 12",
                "Mobile phone: a phone number is made of digits, like 91234567 or +4791234567.",
            ),
            (
                "mobilePhone",
                "98765432, ext. nr. 12",
                "Mobile phone: a phone number is made of digits, like 91234567 or +4791234567.",
            ),
            (
                "mobilePhone",
                "+47 98 76 54 32 x12",
                "Mobile phone: a phone number is made of digits, like 91234567 or +4791234567.",
            ),
            (
                "mobilePhone",
                "98765432, #12",
                "Mobile phone: a phone number is made of digits, like 91234567 or +4791234567.",
            ),
            (
                "mobilePhone",
                "98 76 54 32 eller 33",
                "Mobile phone: a phone number is made of digits, like 91234567 or +4791234567.",
            ),
            (
                "mobilePhone",
                "91234567 or 91234568",
                "Mobile phone: a phone number is made of digits, like 91234567 or +4791234567.",
            ),
            (
                "acceptsSms",
                "perhaps",
                "SMS: write yes, no, or nothing for not recorded.",
            ),
        ] {
            let (field, record) = open(name, "{}");
            let problem = field.normalise(&record, typed, &ctx()).unwrap_err();
            let told = Words::default().text(&voice::problem_of(&field, &problem));
            assert_eq!((problem.blocking, told.as_str()), (true, words));
        }
    }
}
