//! What a key costs: one update, and one full draw of each tab at 120x40.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a bench that cannot be set up must stop"
)]

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::tz::TimeZone;
use ratatui::{Terminal, backend::TestBackend};
use stamkunde::{
    app::{
        effect::Effect,
        model::{Model, Now},
        msg::Msg,
        update::{start, update},
    },
    config::Environment,
    record::Document,
    terminal::input::Event,
    ui::{self, theme::Colours, theme::Theme},
};

fn main() {
    divan::main();
}

/// A customer with so many promotions, on a tab.
fn opened(promotions: usize, tab: char) -> Model {
    let promotion = r#"{"id":"P","name":"Welcome coupon","available":true,"validFrom":"2024-04-03T07:38:32Z","redemptionChannels":[{"type":"POS","valueType":"PERCENT","value":10}]}"#;
    let list = vec![promotion; promotions].join(",");
    let text = format!(
        r#"{{"data":{{"externalId":"E","firstName":"Kari","consents":{{"acceptsTerms":true}},"loyalty":{{"pointsActive":3}},"promotions":[{list}],"extendedProperties":{{"a":1}}}}}}"#
    );
    let url = "http://127.0.0.1:1/v4".parse().unwrap();
    let environment = Environment::demo(url, "k".to_owned().into());
    let mut model = Model::new(Arc::new(environment), Now::default(), TimeZone::UTC);
    model.size = (120, 40);
    let effects = start(&mut model, Some("ext:E"));
    let [Effect::Load(id, ..), ..] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    let reading = Box::new(Document::parse(text.into_bytes()).unwrap().into());
    update(
        &mut model,
        Now::default(),
        Msg::Loaded(*id, Ok(reading), None),
    );
    press(&mut model, KeyCode::Char(tab), KeyModifiers::ALT);
    model
}

fn press(model: &mut Model, code: KeyCode, modifiers: KeyModifiers) {
    let event = Event::Key(KeyEvent::new(code, modifiers));
    update(model, Now::default(), Msg::Input(event));
}

#[divan::bench(args = ['1', '2', '3', '4', '5', '6'])]
fn draw_tab(bencher: divan::Bencher<'_, '_>, tab: char) {
    let model = opened(10, tab);
    let theme = Theme::new(Colours::Many);
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
    bencher.bench_local(|| {
        terminal
            .draw(|frame| ui::draw(&model, &theme, frame))
            .unwrap();
    });
}

#[divan::bench]
fn update_one_key(bencher: divan::Bencher<'_, '_>) {
    let mut model = opened(10, '1');
    bencher.bench_local(|| {
        press(&mut model, KeyCode::Char('x'), KeyModifiers::NONE);
        press(&mut model, KeyCode::Backspace, KeyModifiers::NONE);
    });
}

#[divan::bench(args = [10, 10_000])]
fn key_and_draw_on_promotions(bencher: divan::Bencher<'_, '_>, promotions: usize) {
    let mut model = opened(promotions, '3');
    let theme = Theme::new(Colours::Many);
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
    bencher.bench_local(|| {
        press(&mut model, KeyCode::Down, KeyModifiers::NONE);
        terminal
            .draw(|frame| ui::draw(&model, &theme, frame))
            .unwrap();
    });
}
