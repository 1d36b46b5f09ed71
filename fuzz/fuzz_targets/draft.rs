//! A kept draft, as it may stand in a damaged or a foreign file: read, written and read again it is the same.
#![no_main]

use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use stamkunde::{
    app::draft::Unsent,
    store::{Draft, DraftState},
};

fuzz_target!(|content: &str| {
    let draft = Draft {
        environment: "demo".to_owned(),
        customer: "id:1".to_owned(),
        aliases: Vec::new(),
        name: String::new(),
        edits: 0,
        state: DraftState::Editing,
        content: content.to_owned(),
        changed: Timestamp::UNIX_EPOCH,
    };
    let Ok(unsent) = Unsent::read(draft) else {
        return;
    };
    let written = unsent.written();
    let again = Unsent::read(written.clone()).expect("what was written is read");
    assert_eq!(again.written(), written);
    let _ = again.record.edited();
});
