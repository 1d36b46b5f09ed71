//! The editor as a model that is fed as the loop feeds it, at one moment and in one zone, and what it looks like.

use std::{fmt::Write as _, sync::Arc, time::Duration};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::{Timestamp, tz::TimeZone};
use ratatui::{
    Terminal,
    backend::{Backend as _, TestBackend},
    buffer::{Buffer, Cell},
};
use stamkunde::{
    api::ApiError,
    app::{
        draft::{Local, References},
        effect::Effect,
        model::{Model, Now, Reading},
        msg::Msg,
        update::{start, update},
    },
    config::Environment,
    customer::CustomerRef,
    record::{Document, json::Node},
    terminal::input::Event,
    ui::{self, theme::Colours, theme::Theme},
};

const EVERYDAY: &str = include_str!("../../assets/customers/everyday.json");
/// The smallest that the editor is made for, and the one that it is drawn for.
pub(crate) const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];
/// Kari's e-mail, and what it is corrected to.
pub(crate) const OLD: &str = "kari.nordmann@example.no";
pub(crate) const NEW: &str = "kari@nordmann.no";
pub(crate) const TABS: [(char, &str); 6] = [
    ('1', "profile"),
    ('2', "loyalty"),
    ('3', "promotions"),
    ('4', "consents"),
    ('5', "extra"),
    ('6', "journal"),
];

pub(crate) fn now() -> Now {
    Now {
        wall: "2026-11-23T12:31:07Z".parse::<Timestamp>().unwrap(),
        run: Duration::from_secs(1),
    }
}

pub(crate) fn environment() -> Environment {
    let url = "http://127.0.0.1:1/v4".parse().unwrap();
    Environment::demo(url, "k".to_owned().into())
}

/// The editor as it starts, with an argument or without.
pub(crate) fn started(
    environment: Environment,
    customer: Option<&str>,
    size: (u16, u16),
) -> (Model, Vec<Effect>) {
    let mut model = Model::new(Arc::new(environment), now(), TimeZone::UTC);
    model.size = size;
    let mut effects = start(&mut model, customer);
    effects.retain(|effect| !matches!(effect, Effect::ListKept));
    (model, effects)
}

/// Kari as the API would answer, with that e-mail.
pub(crate) fn kari(email: &str) -> Box<Reading> {
    let entry = Node::parse(EVERYDAY)
        .unwrap()
        .items()
        .into_iter()
        .find(|entry| {
            let id = entry
                .member("data")
                .and_then(|data| data.member("externalId"));
            id.is_some_and(|id| id.is_string("EXT-1001"))
        })
        .unwrap();
    let part = |name| entry.member(name).unwrap().raw();
    let (data, meta) = (part("data"), part("metaData"));
    let text = format!(r#"{{"data":{data},"metaData":{meta}}}"#).replace(OLD, email);
    Box::new(Document::parse(text.into_bytes()).unwrap().into())
}

/// A customer on the screen.
pub(crate) fn opened_in(environment: Environment, size: (u16, u16)) -> Model {
    let (mut model, effects) = started(environment, Some("ext:EXT-1001"), size);
    came(&mut model, effects, Ok(kari(OLD)));
    model
}

/// What was asked for comes, of a customer of whom the local data holds nothing.
pub(crate) fn came(
    model: &mut Model,
    mut effects: Vec<Effect>,
    read: Result<Box<Reading>, ApiError>,
) {
    let (id, references) = match effects.pop() {
        Some(Effect::Load(id, _, Some(whom))) => (id, whom.references(&model.environment, &read)),
        Some(Effect::LoadUnread(id, external)) => {
            let who = CustomerRef::External(external);
            (id, References::new(&model.environment, &who, None))
        }
        other => panic!("somebody is opened, not {other:?}"),
    };
    assert!(effects.is_empty(), "{effects:?}");
    let local = Local {
        references,
        ..Local::default()
    };
    update(model, now(), Msg::Loaded(id, read, Some(Box::new(local))));
}

pub(crate) fn opened(size: (u16, u16)) -> Model {
    opened_in(environment(), size)
}

pub(crate) fn press(model: &mut Model, code: KeyCode, modifiers: KeyModifiers) -> Vec<Effect> {
    let event = Event::Key(KeyEvent::new(code, modifiers));
    update(model, now(), Msg::Input(event))
}

pub(crate) fn ctrl(model: &mut Model, letter: char) -> Vec<Effect> {
    press(model, KeyCode::Char(letter), KeyModifiers::CONTROL)
}

pub(crate) fn alt(model: &mut Model, letter: char) {
    press(model, KeyCode::Char(letter), KeyModifiers::ALT);
}

pub(crate) fn plain(model: &mut Model, codes: &[KeyCode]) -> Vec<Effect> {
    let mut effects = Vec::new();
    for code in codes {
        if matches!(code, KeyCode::PageUp | KeyCode::PageDown) {
            // Drawing tells how many rows show.
            let page = Msg::Page(places(model).rows_of_page());
            update(model, now(), page);
        }
        effects.extend(press(model, *code, KeyModifiers::NONE));
    }
    effects
}

pub(crate) fn letters(model: &mut Model, text: &str) {
    for letter in text.chars() {
        press(model, KeyCode::Char(letter), KeyModifiers::NONE);
    }
}

/// Where things stand on the screen.
pub(crate) fn places(model: &Model) -> ui::Places {
    let (width, height) = model.size;
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let mut places = ui::Places::default();
    let theme = Theme::new(Colours::None);
    terminal
        .draw(|frame| ui::draw_and_note(model, &theme, frame, &mut places))
        .unwrap();
    places
}

/// Draws the model; what it looks like, and where typing goes.
pub(crate) fn drawn(model: &Model, theme: &Theme) -> (Buffer, String) {
    let (width, height) = model.size;
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal
        .draw(|frame| ui::draw(model, theme, frame))
        .unwrap();
    let at = terminal.backend_mut().get_cursor_position().unwrap();
    let cursor = if terminal.backend().cursor_visible() {
        format!("typing at column {}, row {}", at.x + 1, at.y + 1)
    } else {
        "typing nowhere".to_owned()
    };
    (terminal.backend().buffer().clone(), cursor)
}

pub(crate) fn rows(buffer: &Buffer) -> impl Iterator<Item = &[Cell]> {
    buffer.content.chunks(usize::from(buffer.area.width))
}

/// The text of the screen, framed, so that its edges show.
pub(crate) fn picture(model: &Model) -> String {
    let (buffer, cursor) = drawn(model, &Theme::new(Colours::None));
    let edge = "-".repeat(usize::from(buffer.area.width));
    let mut text = format!("+{edge}+\n");
    for row in rows(&buffer) {
        let row: String = row.iter().map(Cell::symbol).collect();
        writeln!(text, "|{row}|").unwrap();
    }
    write!(text, "+{edge}+\n{cursor}").unwrap();
    text
}

/// Every stretch of the screen that does not look plain: its text and its style.
pub(crate) fn styles(model: &Model, theme: &Theme) -> String {
    let (buffer, _) = drawn(model, theme);
    let mut text = String::new();
    for (y, row) in rows(&buffer).enumerate() {
        let mut left = 0;
        for run in row.chunk_by(|one, other| one.style() == other.style()) {
            let look = run[0].style();
            let words: String = run.iter().map(Cell::symbol).collect();
            if look != Cell::EMPTY.style() {
                let mut parts = Vec::new();
                for (name, colour) in [("", look.fg), ("on ", look.bg)] {
                    let colour = colour.filter(|colour| *colour != ratatui::style::Color::Reset);
                    parts.extend(colour.map(|colour| format!("{name}{colour}").to_lowercase()));
                }
                let modifiers = look.add_modifier.iter_names();
                parts.extend(modifiers.map(|(name, _)| name.to_lowercase()));
                writeln!(
                    text,
                    "{:>2},{:<3} {:?}: {}",
                    y + 1,
                    left + 1,
                    words,
                    parts.join(" ")
                )
                .unwrap();
            }
            left += run.len();
        }
    }
    text
}
