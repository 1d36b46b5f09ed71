//! A customer as a short sheet, for reading or for a ticket. Everything of the customer passes `visible`.

use std::fmt::Write as _;

use jiff::{Timestamp, ZonedDateTime};

use crate::{
    config::Environment,
    customer::{
        Asking, Content, Context, Customer, Field, Loyalty, Number, Promotion, Question, Read,
        StampCard, State, fields,
    },
    record::{Document, Record},
    terminal::{self, visible::visible},
    voice::{self, Label, Phrase, Wording, say},
    widget::print,
};

use super::{
    paint::{self, Ink},
    words,
};

/// How wide labels are, in columns. A longer one is broken, and its value stands beside its last row.
const LABEL: usize = 18;
/// Where values begin: behind the margin, a label and a blank.
const VALUE: usize = MARGIN + LABEL + 1;
/// How far labels stand in.
const MARGIN: usize = 2;
/// How wide the sheet is where nobody knows the width of the terminal.
const WIDTH: usize = 80;
/// The narrowest that a sheet is made for; on a narrower terminal its rows are broken by the terminal.
const NARROWEST: usize = 40;
/// What stands for a value that is not there.
const NOTHING: &str = "–";

/// How wide the sheet may be on this program's output.
pub(super) fn width() -> usize {
    terminal::columns()
        // A terminal that does not know says 0.
        .filter(|columns| *columns > 0)
        .unwrap_or(WIDTH)
}

/// The sheet within so many columns, with a line end.
pub(super) fn of(
    document: &Document,
    environment: &Environment,
    now: &ZonedDateTime,
    width: usize,
) -> String {
    let customer = Customer::read(document);
    let context = environment.context(now);
    let record = Record::new(document.clone());
    let mut sheet = Sheet {
        text: String::new(),
        width: width.max(NARROWEST),
    };
    sheet.heading(&title(&customer));
    sheet.points(&customer.loyalty);
    for card in &customer.loyalty.cards {
        sheet.say(say::STAMP_CARD, card_shown(card));
    }
    let usable = promotions(&customer, now.timestamp());
    sheet.say(say::SHEET_PROMOTIONS, usable);
    let mut group = None;
    for field in &fields(&customer, &environment.extended) {
        if group != Some(field.group) {
            group = Some(field.group);
            sheet.blank();
            sheet.heading(words().label(voice::section(field.group)));
        }
        let label = words().text(&voice::label(field));
        sheet.line(&label, &value(field, &record, &context));
    }
    if !customer.promotions.is_empty() {
        sheet.blank();
        sheet.heading(words().label(say::SHEET_PROMOTIONS));
    }
    for promotion in &customer.promotions {
        sheet.promotion(promotion, now);
    }
    if let Some(refusal) = document.read_only() {
        sheet.blank();
        let why = say::sheet_read_only(voice::refusal(refusal));
        sheet.heading(&words().text(&why));
    }
    sheet.text
}

/// Lines under each other.
struct Sheet {
    text: String,
    /// In columns.
    width: usize,
}

impl Sheet {
    fn blank(&mut self) {
        self.text.push('\n');
    }

    fn heading(&mut self, text: &str) {
        for row in rows(text, self.width) {
            let _ = writeln!(self.text, "{}", paint::out(Ink::Head, &row));
        }
    }

    /// Its state and name, and below why it can or cannot be used.
    fn promotion(&mut self, promotion: &Promotion, now: &ZonedDateTime) {
        let wording = Wording {
            question: &Question::at(now.timestamp()),
            asking: Asking::Now,
            zone: now.time_zone(),
        };
        let no_name = || words().label(say::PROMOTIONS_NO_NAME);
        let state = voice::state(promotion.state(now.timestamp()));
        let name = promotion.name.as_str().unwrap_or_else(no_name);
        self.line(words().label(state), name);
        self.line("", &words().text(&wording.sentence(promotion)));
    }

    fn say(&mut self, label: Label, value: impl Into<Phrase>) {
        let words = words();
        self.line(words.label(label), &words.text(&value.into()));
    }

    fn line(&mut self, label: &str, value: &str) {
        let labels = rows(label, LABEL);
        let values = rows(value, self.width - VALUE);
        let above = labels.len() - 1;
        for at in 0..above + values.len() {
            let label = labels.get(at).map_or("", String::as_str);
            let value = at.checked_sub(above).and_then(|at| values.get(at));
            let value = value.map_or("", String::as_str);
            // Formatting would count characters, of which some are two columns wide and some none.
            let gap = " ".repeat(VALUE - MARGIN - print::width(label));
            let row = format!("{:MARGIN$}{label}{gap}{value}", "");
            let _ = writeln!(self.text, "{}", row.trim_end());
        }
    }

    fn points(&mut self, loyalty: &Loyalty) {
        let words = words();
        let (spendable, pending) = (&loyalty.points_active, &loyalty.points_pending);
        self.line(words.label(say::SHEET_SPENDABLE), &number(spendable));
        if !pending.is_missing() {
            self.line(words.label(say::SHEET_PENDING), &number(pending));
        }
    }
}

/// The text in rows that fit; at least one. A line end in it is a hidden character like any other.
fn rows(text: &str, width: usize) -> Vec<String> {
    print::wrap(&visible(text), width)
}

/// The name and the external id, as far as they are known.
pub(super) fn title(customer: &Customer) -> String {
    let no_name = || words().label(say::LOCAL_NO_NAME).to_owned();
    let name = customer.name().unwrap_or_else(no_name);
    match customer.external_id.as_str() {
        Some(id) => format!("{name} · {id}"),
        None => name,
    }
}

fn number(read: &Read<Number>) -> String {
    match read {
        Read::Absent | Read::Null => NOTHING.to_owned(),
        Read::Is(number) => words().number(number.raw()),
        Read::Odd(raw) => raw.clone(),
    }
}

fn card_shown(card: &StampCard) -> Phrase {
    let name = card.name.as_str().map(Phrase::foreign);
    let name = name.unwrap_or(say::LOCAL_NO_NAME.into());
    let [count, total] = [&card.count, &card.total].map(|read| Phrase::foreign(number(read)));
    if card.is_full() {
        say::sheet_card_full(name, count, total)
    } else {
        say::sheet_card(name, count, total)
    }
}

fn promotions(customer: &Customer, now: Timestamp) -> Phrase {
    let all = &customer.promotions;
    let usable = all
        .iter()
        .filter(|promotion| promotion.state(now) == State::Usable)
        .count();
    match all.len() {
        0 if !customer.promotions_told => say::SHEET_PROMOTIONS_UNKNOWN.into(),
        0 => say::SHEET_PROMOTIONS_NONE.into(),
        count => say::sheet_promotions_usable(usable, count),
    }
}

fn value(field: &Field, record: &Record, context: &Context) -> String {
    let shown = field.shown(record, context);
    let said = |phrase: Phrase| words().text(&phrase);
    let at = &field.pointer;
    let value = match &shown.value {
        Content::Nothing => return NOTHING.to_owned(),
        Content::Text(text) if text.is_empty() => String::new(),
        value => said(voice::value(at, value)),
    };
    match &shown.beside {
        Some(note) => format!("{value}  {}", said(voice::beside(at, note))),
        None => value,
    }
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;

    fn sheet(data: &str, width: usize) -> String {
        let document = Document::parse(format!(r#"{{"data":{data}}}"#).into_bytes()).unwrap();
        let url = "http://127.0.0.1:1/v4".parse().unwrap();
        let environment = Environment::demo(url, SecretString::from("demo"));
        let now = "2026-01-02T03:04:05Z".parse::<Timestamp>().unwrap();
        let now = now.to_zoned_datetime(jiff::tz::TimeZone::UTC);
        of(&document, &environment, &now, width)
    }

    fn consents(names: &[&str]) -> String {
        let all: Vec<String> = names
            .iter()
            .enumerate()
            .map(|(id, name)| format!(r#"{{"id":"{id}","name":"{name}","value":true}}"#))
            .collect();
        format!(
            r#"{{"id":"K","consents":{{"acceptsTerms":false,"extendedConsents":[{}]}}}}"#,
            all.join(",")
        )
    }

    #[test]
    fn a_long_label_stays_in_its_column() {
        let data = consents(&["Offers from what I buy", "Monthly newsletter", "Læøå!"]);
        let sheet = sheet(&data, 80);
        let (_, consents) = sheet.split_once("\nConsents\n").unwrap();
        assert_eq!(
            consents,
            "  Terms              no\n\
             \x20 E-mail             not recorded\n\
             \x20 SMS                not recorded\n\
             \x20 Offers from what I\n\
             \x20 buy                yes\n\
             \x20 Monthly newsletter yes\n\
             \x20 Læøå!              yes\n"
        );
    }

    #[test]
    fn promotions_are_told_with_their_state_and_the_reason() {
        let promotions = r#"{"id":"K","promotions":[{"name":"Free coffee","isAvailable":true,
            "validFrom":"2020-01-01T00:00:00.000Z","validTo":"2030-01-01T00:00:00.000Z",
            "unlimitedRedemption":true},{"name":"Old bun","isAvailable":true,
            "validFrom":"2020-01-01T00:00:00.000Z","validTo":"2023-10-01T00:00:00.000Z"},
            {"isAvailable":false}]}"#;
        let sheet = sheet(promotions, 80);
        let (_, promotions) = sheet.split_once("\nPromotions\n").unwrap();
        let whole =
            "Usable now as far as is known, until 1 Jan 2030 (in 3 years); any number of times.";
        let told = promotions.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            told.starts_with(&format!("usable Free coffee {whole}")),
            "{told}"
        );
        assert!(
            told.contains("expired Old bun Expired 1 Oct 2023 (2 years ago)."),
            "{told}"
        );
        assert!(
            told.contains("usable (no name) Usable now as far as is known."),
            "{told}"
        );
        assert!(sheet.lines().all(|row| print::width(row) <= 80), "{sheet}");
    }

    #[test]
    fn every_row_fits_and_no_letter_is_lost() {
        let long = "q".repeat(300);
        let wide = "漢字".repeat(60);
        let data = consents(&[&long, &wide, "a\u{202e}b", "one\\ntwo"]).replace(
            "\"id\":\"K\"",
            &format!(r#""id":"K","firstName":"{long}","city":"{wide}""#),
        );
        for width in [0, 40, 41, 80, 200] {
            let sheet = sheet(&data, width);
            for row in sheet.lines() {
                assert!(print::width(row) <= width.max(NARROWEST), "{width}: {row}");
            }
            // The name is also the title.
            for (letter, count) in [('q', 3 * 300), ('漢', 2 * 60)] {
                let found = sheet.chars().filter(|found| *found == letter).count();
                assert_eq!(found, count, "{width}: {letter}");
            }
            assert!(sheet.contains("a‹U+202E›b") && sheet.contains("one‹LF›two"));
        }
    }
}
