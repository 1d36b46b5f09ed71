//! A customer as a short sheet, for reading or for a ticket. Everything of the customer passes `visible`.

use std::fmt::Write as _;

use jiff::{Timestamp, ZonedDateTime};

use crate::{
    config::Environment,
    customer::{
        Context, Customer, Field, FieldKind, Loyalty, Number, Promotion, Read, StampCard, State,
        fields,
    },
    record::{Document, Record},
    terminal::visible::visible,
};

/// How wide labels are, in characters; a longer one pushes its value along.
const LABEL: usize = 16;
/// What stands for a value that is not there.
const NOTHING: &str = "–";

/// The sheet, with a line end.
pub(super) fn of(document: &Document, environment: &Environment, now: &ZonedDateTime) -> String {
    let customer = Customer::read(document);
    let context = Context {
        default_country: environment.default_country.clone(),
        genders: environment.genders.clone(),
        today: now.date(),
    };
    let record = Record::new(document.clone());
    let mut sheet = Sheet(String::new());
    sheet.heading(&title(&customer));
    sheet.points(&customer.loyalty);
    for card in &customer.loyalty.cards {
        sheet.line("Stamp card", &card_words(card));
    }
    sheet.line(
        "Promotions",
        &promotions(&customer.promotions, now.timestamp()),
    );
    let mut group = None;
    for field in &fields(&customer) {
        if group != Some(field.group) {
            group = Some(field.group);
            sheet.blank();
            sheet.heading(field.group.title());
        }
        sheet.line(&field.label, &value(field, &record, &context));
    }
    if let Some(refusal) = document.read_only() {
        sheet.blank();
        sheet.heading(&format!("Read-only: {refusal}"));
    }
    sheet.0
}

/// Lines under each other.
struct Sheet(String);

impl Sheet {
    fn blank(&mut self) {
        self.0.push('\n');
    }

    fn heading(&mut self, text: &str) {
        let _ = writeln!(self.0, "{}", visible(text));
    }

    fn line(&mut self, label: &str, value: &str) {
        let _ = writeln!(self.0, "  {:<LABEL$} {}", visible(label), visible(value));
    }

    fn points(&mut self, loyalty: &Loyalty) {
        self.line("Points to spend", &number(&loyalty.points_active));
        if !loyalty.points_pending.is_missing() {
            self.line("Points pending", &number(&loyalty.points_pending));
        }
    }
}

/// The name and the external id, as far as they are known.
fn title(customer: &Customer) -> String {
    let name = customer.name().unwrap_or_else(|| "(no name)".to_owned());
    match customer.external_id.as_str() {
        Some(id) => format!("{name} · {id}"),
        None => name,
    }
}

fn number(read: &Read<Number>) -> String {
    match read {
        Read::Absent | Read::Null => NOTHING.to_owned(),
        Read::Is(number) => number.to_string(),
        Read::Odd(raw) => raw.clone(),
    }
}

fn card_words(card: &StampCard) -> String {
    let name = card.name.as_str().unwrap_or("(no name)");
    let full = if card.is_full() { " (full)" } else { "" };
    format!(
        "{name} {}/{}{full}",
        number(&card.count),
        number(&card.total)
    )
}

fn promotions(all: &[Promotion], now: Timestamp) -> String {
    let usable = all
        .iter()
        .filter(|promotion| promotion.state(now) == State::Usable)
        .count();
    match all.len() {
        0 => "none".to_owned(),
        count => format!("{usable} of {count} usable now"),
    }
}

fn value(field: &Field, record: &Record, context: &Context) -> String {
    if field.kind == FieldKind::Consent {
        return match field.consent(record) {
            Read::Is(true) => "yes".to_owned(),
            Read::Is(false) => "no".to_owned(),
            Read::Absent | Read::Null => "not recorded".to_owned(),
            Read::Odd(raw) => raw,
        };
    }
    let shown = field.shown(record, context);
    if shown.missing {
        return NOTHING.to_owned();
    }
    match shown.note {
        Some(note) => format!("{}  {note}", shown.text),
        None => shown.text,
    }
}
