//! Whether a changed value can be right.
//!
//! Only what the agent changed is ever complained about: a value that came so from the server is the server's.
//! What cannot be right stops a save; what merely looks wrong is a warning.

use crate::record::{Pointer, Record, json::Node};

use super::{
    Context, Field, FieldKind, Mismatch, country, date, email, normalise,
    phone::{self, NotAPhone},
    reading::plain_text,
    town::Town,
    zip::{self, ZipOf},
};

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether it stops a save. Otherwise it is a warning.
    pub blocking: bool,
    /// What it is.
    pub flaw: Flaw,
}

/// What can be wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// No phone number.
    Phone(NotAPhone),
    /// A phone number that is not handed out today.
    PhoneUnassigned {
        /// Its calling code.
        calling: i32,
    },
    /// No e-mail address.
    NotAnAddress,
    /// A domain one letter from this one, which many have.
    NearDomain(&'static str),
    /// An e-mail address that few have.
    UnusualAddress,
    /// No zip of its country.
    Zip(ZipOf),
    /// A postcode that belongs to this town, beside another one.
    OtherTown(&'static str),
    /// A country that nobody knows.
    NoCountry,
    /// No date.
    NotADate,
    /// A day of birth that lies ahead.
    BornAhead,
    /// A day of birth long ago.
    BornLongAgo,
    /// Another word for gender than the tenant's.
    OtherGender(Vec<String>),
    /// Neither yes nor no nor nothing.
    NotAnAnswer,
    /// A field that has to have a value.
    Required,
    /// No text.
    NotAText,
    /// No whole number.
    NotWhole,
    /// No number.
    NotANumber,
    /// None of these.
    NotAChoice(Vec<String>),
    /// What is there would be lost.
    Mismatch(Mismatch),
}

impl Problem {
    /// A problem that stops a save.
    pub fn blocking(flaw: Flaw) -> Self {
        let blocking = true;
        Self { blocking, flaw }
    }

    /// A warning.
    pub fn warning(flaw: Flaw) -> Self {
        let blocking = false;
        Self { blocking, flaw }
    }
}

impl Field {
    /// What is wrong with a value that was changed; nothing for one that stands as received, or was cleared and is not
    /// required.
    pub fn check(&self, record: &Record, ctx: &Context) -> Option<Problem> {
        if !self.editable {
            return None;
        }
        if let FieldKind::Own(kind) = self.kind {
            return self.own_check(kind, record);
        }
        let value = self.node(record)?;
        if self.base_node(record).map(Node::raw) == Some(value.raw()) {
            return None;
        }
        let text = plain_text(value)?;
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        match self.kind {
            FieldKind::Phone => check_phone(text, normalise::country_of(record, ctx)),
            FieldKind::Email => email::check(text),
            FieldKind::Zip => {
                let own = normalise::own_country(record);
                let of_zip = zip::check(text, own, &ctx.default_country);
                of_zip.or_else(|| check_town_of_zip(record, ctx))
            }
            FieldKind::Country => {
                let is_known = country::name(text).is_some();
                (!is_known).then(|| Problem::blocking(Flaw::NoCountry))
            }
            FieldKind::Date => check_birth(text, ctx).map(Problem::blocking),
            FieldKind::Gender => check_gender(text, ctx),
            FieldKind::Text if self.name == "city" => check_town(text, record, ctx),
            FieldKind::Text
            | FieldKind::List
            | FieldKind::Consent
            | FieldKind::Stamp
            | FieldKind::Own(_) => None,
        }
    }
}

fn check_phone(text: &str, country: &str) -> Option<Problem> {
    match phone::to_e164(text, country) {
        Ok(number) => {
            let calling = phone::doubt(&number)?;
            Some(Problem::warning(Flaw::PhoneUnassigned { calling }))
        }
        Err(why) => Some(Problem::blocking(Flaw::Phone(why))),
    }
}

/// A town that the postcode beside it does not belong to.
fn check_town(city: &str, record: &Record, ctx: &Context) -> Option<Problem> {
    let town = Town::of_record(record, ctx)?;
    (!town.is_called(city)).then(|| Problem::warning(Flaw::OtherTown(town.name)))
}

/// A changed postcode beside a town that nobody has changed; a changed one is told of itself.
fn check_town_of_zip(record: &Record, ctx: &Context) -> Option<Problem> {
    let at = Pointer::of(["city"]);
    let city = record.value(&at).and_then(plain_text)?;
    let is_told_there = record.edit(&at).is_some() || city.trim().is_empty();
    check_town(&city, record, ctx).filter(|_| !is_told_there)
}

fn check_birth(text: &str, ctx: &Context) -> Option<Flaw> {
    match date::stored(text) {
        None => Some(Flaw::NotADate),
        Some((born, _)) if born > ctx.today => Some(Flaw::BornAhead),
        Some((born, _)) if born.year() < 1900 => Some(Flaw::BornLongAgo),
        Some(_) => None,
    }
}

fn check_gender(text: &str, ctx: &Context) -> Option<Problem> {
    if ctx.genders.is_empty() || ctx.genders.iter().any(|gender| gender == text) {
        return None;
    }
    Some(Problem::warning(Flaw::OtherGender(ctx.genders.clone())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        customer::{Customer, field_named, fields},
        record::{Document, Json, Run},
        voice::{self, Words},
    };

    fn words(field: &Field, problem: &Problem) -> String {
        Words::default().text(&voice::problem_of(field, problem))
    }

    /// The problem of the field `name` when `typed` is put over `data`.
    fn problem(name: &str, data: &str, typed: &str) -> Option<(bool, String)> {
        let ctx = Context {
            genders: ["Female", "Male", "Unknown"].map(str::to_owned).to_vec(),
            ..Context::in_norway()
        };
        let document = Document::parse(format!(r#"{{"data":{data}}}"#).into_bytes()).unwrap();
        let fields = fields(&Customer::read(&document), &[]);
        let field = field_named(&fields, name).unwrap();
        let mut record = Record::new(document);
        let value = field.write(&record, typed);
        record.set(&field.pointer, value, Run::Step).unwrap();
        field
            .check(&record, &ctx)
            .map(|problem| (problem.blocking, words(field, &problem)))
    }

    #[test]
    fn what_can_be_right_passes() {
        for (name, data, typed) in [
            ("mobilePhone", "{}", "+4791234567"),
            ("mobilePhone", "{}", "+12125550100"),
            ("mobilePhone", r#"{"mobilePhone":"x"}"#, ""),
            ("email", "{}", "kari.nordmann+news@example.no"),
            ("email", "{}", "kåre@ærlig.no"),
            ("zip", r#"{"country":"NO"}"#, "0153"),
            ("zip", r#"{"country":"DK"}"#, "2100"),
            ("zip", r#"{"country":"SE"}"#, "11351"),
            ("zip", r#"{"country":"SE"}"#, "113 51"),
            ("zip", r#"{"country":"FI"}"#, "00100"),
            ("zip", r#"{"country":"GB"}"#, "SW1A 1AA"),
            ("country", "{}", "SE"),
            ("birthDate", "{}", "1900-01-01"),
            ("birthDate", "{}", "2026-11-24"),
            ("gender", "{}", "Unknown"),
            ("firstName", "{}", "\u{202e}<b>"),
        ] {
            assert_eq!(problem(name, data, typed), None, "{name} {typed}");
        }
    }

    #[test]
    fn what_cannot_be_right_stops_a_save() {
        let email = "E-mail: an address has one @ with something on both sides, and no blanks or commas, like kari@example.no.";
        let date =
            "Birth date: this is not a date; write it like 17.5.1987, 170587 or 17 mai 1987.";
        for (name, data, typed, words) in [
            (
                "mobilePhone",
                "{}",
                "+479123",
                "Mobile phone: after +47 (Norway) come 8 digits, not 4.",
            ),
            ("email", "{}", "kari", email),
            ("email", "{}", "kari@", email),
            ("email", "{}", "@example.no", email),
            ("email", "{}", "ka ri@example.no", email),
            ("email", "{}", "a@b@example.no", email),
            ("email", "{}", "kari,ola@example.no", email),
            ("email", "{}", "kari@example.no,", email),
            ("email", "{}", "kari@example,no", email),
            ("email", "{}", "kari@example.no;ola@example.no", email),
            ("email", "{}", "kari@exam\u{a0}ple.no", email),
            (
                "zip",
                r#"{"country":"NO"}"#,
                "153",
                "Zip: a Norwegian zip has four digits, like 0153.",
            ),
            (
                "zip",
                r#"{"country":"NO"}"#,
                "015A",
                "Zip: a Norwegian zip has four digits, like 0153.",
            ),
            (
                "zip",
                r#"{"country":"DK"}"#,
                "21000",
                "Zip: a Danish zip has four digits, like 2100.",
            ),
            (
                "zip",
                r#"{"country":"SE"}"#,
                "1135",
                "Zip: a Swedish zip has five digits, like 11351 or 113 51.",
            ),
            (
                "zip",
                r#"{"country":"FI"}"#,
                "0010",
                "Zip: a Finnish zip has five digits, like 00100.",
            ),
            (
                "country",
                "{}",
                "XX",
                "Country: there is no such country; write two letters or a name, like NO or Norway.",
            ),
            (
                "country",
                "{}",
                "Narnia",
                "Country: there is no such country; write two letters or a name, like NO or Norway.",
            ),
            ("birthDate", "{}", "31.2.1987", date),
            (
                "birthDate",
                "{}",
                "2026-11-25",
                "Birth date: this day has not come yet; write the day of birth, like 17.5.1987.",
            ),
            (
                "birthDate",
                "{}",
                "1899-12-31",
                "Birth date: this is before 1900; write the day of birth, like 17.5.1987.",
            ),
        ] {
            assert_eq!(
                problem(name, data, typed),
                Some((true, words.to_owned())),
                "{name} {typed}"
            );
        }
    }

    #[test]
    fn what_looks_wrong_warns() {
        let email = "E-mail: this is an unusual address; read it back to the customer.";
        for (name, data, typed, words) in [
            (
                "mobilePhone",
                "{}",
                "+4712345678",
                "Mobile phone: +47 (Norway) has no numbers like this today; read it back to the customer.",
            ),
            ("email", "{}", "kari@localhost", email),
            ("email", "{}", "a..b@example.no", email),
            (
                "email",
                "{}",
                "kari@gmial.com",
                "E-mail: is this gmail.com? It is one letter off; read it back to the customer.",
            ),
            (
                "zip",
                "{}",
                "153",
                "Zip: a Norwegian zip has four digits, like 0153.",
            ),
            (
                "gender",
                "{}",
                "Robot",
                "Gender: the words used here are Female, Male, Unknown; the server may refuse another.",
            ),
        ] {
            assert_eq!(
                problem(name, data, typed),
                Some((false, words.to_owned())),
                "{name} {typed}"
            );
        }
    }

    #[test]
    fn what_came_so_is_never_complained_about() {
        for data in [
            r#"{"mobilePhone":"1","email":"x","zip":1,"country":"NOR","birthDate":"3000-01-01","gender":"?",
                "favoriteStores":7}"#,
            r#"{"mobilePhone":"+330612345678","email":"a,b@gmial.com","zip":"SE-123 45","country":"NO"}"#,
            r#"{"mobilePhone":"91 23 45 6","email":"kari@example.no, ","zip":"0153 Oslo","country":"Narnia"}"#,
        ] {
            let document = Document::parse(format!(r#"{{"data":{data}}}"#).into_bytes()).unwrap();
            for field in fields(&Customer::read(&document), &[])
                .into_iter()
                .filter(|field| field.editable)
            {
                let text = field.base_text(&Record::new(document.clone()));
                assert_eq!(problem(&field.name, data, &text), None, "{}", field.name);
            }
        }
    }

    #[test]
    fn a_new_country_does_not_make_the_old_zip_wrong_and_decides_about_a_new_one() {
        let document =
            Document::parse(br#"{"data":{"zip":"0153","country":"NO"}}"#.to_vec()).unwrap();
        let fields = fields(&Customer::read(&document), &[]);
        let zip = field_named(&fields, "zip").unwrap();
        let ctx = Context::in_norway();
        let mut record = Record::new(document);
        let mut set = |name: &str, text: &str| {
            let field = field_named(&fields, name).unwrap();
            record
                .set(&field.pointer, Some(Json::string(text)), Run::Step)
                .unwrap();
            zip.check(&record, &ctx)
        };
        assert_eq!(set("country", "SE"), None);
        assert_eq!(
            set("zip", "0154"),
            Some(Problem::blocking(Flaw::Zip(ZipOf::Sweden)))
        );
        assert_eq!(set("zip", "11351"), None);
    }
}
