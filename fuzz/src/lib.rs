//! What the targets share: a record and edits as a text that people can write and a fuzzer can change.

use stamkunde::record::{Document, Json, Pointer, Record, Run};

/// The blocks of a text, parted by blank lines.
pub fn blocks(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n")
}

/// An answer of the API, if the text is one.
pub fn document(text: &str) -> Option<Document> {
    Document::parse(text.as_bytes().to_vec()).ok()
}

/// Makes edits, one a line: a pointer, and the value if it is not to be removed. What is refused is left out.
pub fn edit(record: &mut Record, lines: &str) {
    for line in lines.lines() {
        let (at, value) = line.split_once(' ').unwrap_or((line, ""));
        let Ok(at) = at.parse::<Pointer>() else {
            continue;
        };
        let value = match value {
            "" => None,
            text => match Json::parse(text) {
                Ok(value) => Some(value),
                Err(_) => continue,
            },
        };
        let _ = record.set(&at, value, Run::Step);
    }
}
