//! Bytes from a terminal, cut anywhere: two seconds later the keyboard types again, whatever came before.
#![no_main]

use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use stamkunde::terminal::input::{Event, of_pieces};

fuzz_target!(|pieces: Vec<(u16, &[u8])>| {
    let pieces = pieces.into_iter();
    let pieces =
        pieces.map(|(wait, bytes)| (Duration::from_millis(u64::from(wait % 3_000)), bytes));
    let last = (Duration::from_millis(2_001), &b"x"[..]);
    let events = of_pieces(pieces.chain([last]));
    let typed = matches!(events.last(), Some(Event::Key(key)) if key.code.as_char() == Some('x') && key.modifiers.is_empty());
    assert!(typed, "{events:?}");
    Event::gather(events);
});
