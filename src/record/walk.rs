//! The members and items of a value one after the other, none of them read before it is asked for.
//!
//! What is walked is known to be valid JSON: nothing is checked, and strings are looked into only for their end.

use super::json::{Kind, Node};

/// The members of an object in their order, or the items of an array.
pub(super) struct Walk<'a> {
    text: &'a str,
    /// Where the next one begins, behind blanks and a comma.
    at: usize,
}

impl<'a> Walk<'a> {
    /// From the first one on; over nothing where the value is neither object nor array.
    pub(super) fn over(node: Node<'a>) -> Self {
        let text = node.raw();
        let at = match node.kind() {
            Kind::Array | Kind::Object => 1,
            Kind::Null | Kind::Boolean | Kind::Number | Kind::String => text.len(),
        };
        Self { text, at }
    }

    /// From the one on that begins at a byte of the text.
    pub(super) fn from(node: Node<'a>, at: usize) -> Self {
        Self {
            text: node.raw(),
            at,
        }
    }

    /// The next value or key; none at the closing bracket.
    fn value(&mut self) -> Option<Node<'a>> {
        let bytes = self.text.as_bytes();
        let start = self.at + blanks(&bytes[self.at.min(bytes.len())..]);
        let end = start + length(bytes.get(start..)?)?;
        self.at = end;
        Some(Node::trusted(&self.text[start..end]))
    }

    /// The next item, and where it begins.
    pub(super) fn item(&mut self) -> Option<Node<'a>> {
        self.value()
    }

    /// The next member.
    pub(super) fn member(&mut self) -> Option<(Node<'a>, Node<'a>)> {
        Some((self.value()?, self.value()?))
    }
}

/// How many bytes of blanks and of what parts values come first.
fn blanks(bytes: &[u8]) -> usize {
    let is_between = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b',' | b':');
    bytes.iter().take_while(|byte| is_between(byte)).count()
}

/// The length of the value that the bytes begin with; none at a closing bracket and at the end.
fn length(bytes: &[u8]) -> Option<usize> {
    match bytes.first()? {
        b'"' => Some(string(bytes)),
        b'{' | b'[' => Some(nested(bytes)),
        b'}' | b']' => None,
        _ => {
            let is_end = |byte: &u8| b"{}[],: \t\n\r\"".contains(byte);
            Some(bytes.iter().position(is_end).unwrap_or(bytes.len()))
        }
    }
}

/// The length of the string that the bytes begin with, quotes included.
pub(super) fn string(bytes: &[u8]) -> usize {
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn nested(bytes: &[u8]) -> usize {
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                at += string(&bytes[at..]);
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 1 => return at + 1,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}
