//! Edits merged with a newer reading: nothing of it is lost but where it was edited, and no edit without a conflict.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stamkunde::record::{Json, Node, Pointer, Record, same_meaning};
use stamkunde_fuzz::{blocks, document, edit};

fuzz_target!(|text: &str| {
    let mut blocks = blocks(text);
    let Some(base) = blocks.next().and_then(document) else {
        return;
    };
    let mut record = Record::new(base);
    edit(&mut record, blocks.next().unwrap_or_default());
    let Some(theirs) = blocks.next().and_then(document) else {
        return;
    };
    let (mine, before) = (record.edits().to_vec(), theirs.data().raw().to_owned());
    let sets = [Pointer::of(["favoriteStores"]), Pointer::of(["interests"])];
    let conflicts = record.merge(theirs, &sets);
    assert!(conflicts.len() <= mine.len());
    if let Ok(edited) = record.edited() {
        let data = Node::parse(&edited).expect("JSON");
        if record.edits().is_empty() {
            assert_eq!(edited, before);
        }
        for edit in mine.iter().filter(|edit| !sets.contains(&edit.pointer)) {
            let now = edit.pointer.find(data);
            assert!(same_meaning(now, edit.value.as_ref().map(Json::node)), "{}", edit.pointer);
        }
    }
    while record.undo().is_some() {}
    while record.redo().is_some() {}
});
