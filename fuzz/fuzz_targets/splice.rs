//! Edits spliced into an answer: what is sent is JSON and has just the edits, and undo brings every byte back.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stamkunde::record::{Json, UpdateKey, Node, Payload, Record};
use stamkunde_fuzz::{blocks, document, edit};

fuzz_target!(|text: &str| {
    let mut blocks = blocks(text);
    let Some(document) = blocks.next().and_then(document) else {
        return;
    };
    let received = document.data().raw().to_owned();
    let mut record = Record::new(document);
    edit(&mut record, blocks.next().unwrap_or_default());
    if let Ok(edited) = record.edited() {
        let data = Node::parse(&edited).expect("JSON");
        for edit in record.edits() {
            let there = edit.pointer.find(data).map(Node::raw);
            assert_eq!(
                there,
                edit.value.as_ref().map(Json::raw),
                "{}",
                edit.pointer
            );
        }
        if record.edits().is_empty() {
            assert_eq!(edited, received);
        }
    }
    for payload in [Payload::Full, Payload::Changed] {
        for key in [UpdateKey::ExternalId, UpdateKey::Id] {
            if let Ok(body) = record.body(payload, key) {
                let body = String::from_utf8(body).expect("text");
                Node::parse(&body).expect("JSON");
            }
        }
    }
    while record.undo().is_some() {}
    assert!(record.edits().is_empty());
    if let Ok(edited) = record.edited() {
        assert_eq!(edited, received);
    }
});
