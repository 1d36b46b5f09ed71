//! Foreign text for the screen: nothing hidden gets into a cell, and it takes the columns that were counted.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ratatui_core::{
    buffer::{Buffer, CellWidth as _},
    layout::{Position, Rect},
    style::Style,
};
use stamkunde::{
    terminal::{
        json,
        visible::{is_hidden, visible},
    },
    widget::print,
};

fuzz_target!(|text: &str| {
    let shown = visible(text);
    assert_eq!(visible(&shown), shown);
    assert!(!shown.chars().any(char::is_control));
    assert_eq!(print::width(text), print::width(&shown));
    for room in [1, 7, 60] {
        let mut buffer = Buffer::empty(Rect::new(0, 0, room, 1));
        let used = print::text(&mut buffer, Position::ORIGIN, room, text, Style::new());
        assert!(used <= room);
        let mut x = 0;
        while x < used {
            let symbol = buffer[(x, 0)].symbol();
            assert!(
                !symbol.chars().any(|c| c != ' ' && is_hidden(c)),
                "{symbol:?}"
            );
            x += symbol.cell_width();
        }
        assert_eq!(x, used);
        for line in print::wrap(text, usize::from(room)) {
            assert!(!line.chars().any(char::is_control));
        }
    }
    assert!(
        !json::safe(text)
            .chars()
            .any(|c| c != '\n' && c.is_control())
    );
});
