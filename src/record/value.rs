//! JSON values that are owned: what an edit puts somewhere.

use super::{json::Node, pointer::Pointer, slip::SyntaxError};

/// The text of one valid JSON value, without surrounding blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Json(String);

/// What stands at a place: `None` where the member is absent, which is not the same as `null`.
pub type Value = Option<Json>;

/// What shall stand at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Where.
    pub pointer: Pointer,
    /// What; `None` removes the member.
    pub value: Value,
}

impl Edit {
    pub(super) fn node(&self) -> Option<Node<'_>> {
        self.value.as_ref().map(Json::node)
    }
}

impl Json {
    /// Checks that `text` is one JSON value; its spelling is kept.
    pub fn parse(text: &str) -> Result<Self, SyntaxError> {
        Ok(Node::parse(text)?.into())
    }

    /// A JSON string that decodes to `text`.
    pub fn string(text: &str) -> Self {
        Self(quoted(text))
    }

    /// `null`.
    pub fn null() -> Self {
        Self("null".to_owned())
    }

    /// `true` or `false`.
    pub fn bool(value: bool) -> Self {
        Self(value.to_string())
    }

    /// An array of these values, each in its own spelling.
    pub fn array(items: impl IntoIterator<Item = Json>) -> Self {
        let items: Vec<String> = items.into_iter().map(|item| item.0).collect();
        Self(format!("[{}]", items.join(",")))
    }

    /// This array with one more value behind the others.
    #[must_use]
    pub fn with_item(&self, item: &Self) -> Self {
        let before = self.0.trim_end_matches(']');
        let comma = if before == "[" { "" } else { "," };
        Self(format!("{before}{comma}{}]", item.0))
    }

    /// The value, to be looked into.
    pub fn node(&self) -> Node<'_> {
        Node::trusted(&self.0)
    }

    /// Its text.
    pub fn raw(&self) -> &str {
        &self.0
    }

    /// A text that was put together from valid pieces.
    pub(super) fn trusted(text: String) -> Self {
        debug_assert!(Node::parse(&text).is_ok(), "not JSON");
        Self(text)
    }
}

impl From<Node<'_>> for Json {
    fn from(node: Node<'_>) -> Self {
        Self(node.raw().to_owned())
    }
}

/// `text` as a JSON string.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_spelling_and_drops_the_blanks_around() {
        assert_eq!(Json::parse(" \n[ 5e2 ]\t").unwrap().raw(), "[ 5e2 ]");
        assert!(Json::parse("").is_err());
        assert!(Json::parse("1 2").is_err());
    }

    #[test]
    fn writes_values() {
        assert_eq!(Json::string("a\"\\\u{1}å").raw(), r#""a\"\\\u0001å""#);
        assert_eq!(
            Json::array([Json::null(), Json::bool(true)]).raw(),
            "[null,true]"
        );
    }
}
