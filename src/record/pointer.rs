//! Where in a record a value stands: a JSON pointer (RFC 6901) with one addition, an array item named by its `id`.

use std::{fmt, str::FromStr};

use super::json::{Kind, Node};

/// One step down from a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// The member of an object, or the item of an array when it is a number.
    Key(String),
    /// The one item of an array whose member `id` reads so; positions shift between two readings, ids do not.
    Id(String),
}

/// A way down from the record's `data`. Written `/consents/extendedConsents/[id=news]/value`, with `~0` for `~`
/// and `~1` for `/` in every step, and `~2` for the `[` of a member that is itself called `[id=…]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pointer(Vec<Step>);

/// A text that is no pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPointer;

impl Pointer {
    /// A pointer through members only.
    pub fn of<const N: usize>(keys: [&str; N]) -> Self {
        Self(
            keys.into_iter()
                .map(|key| Step::Key(key.to_owned()))
                .collect(),
        )
    }

    /// This pointer and one more member.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.0.push(Step::Key(key.into()));
        self
    }

    /// This pointer and the item with that id.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.0.push(Step::Id(id.into()));
        self
    }

    /// The steps from the top.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// Whether `other` is this value or lies inside it.
    pub fn contains(&self, other: &Pointer) -> bool {
        other.0.starts_with(&self.0)
    }

    /// The places that this one lies inside of, from the top.
    pub fn around(&self) -> impl Iterator<Item = Self> {
        (1..self.0.len()).map(|depth| self.prefix(depth))
    }

    /// The value there, if there is one.
    pub fn find<'a>(&self, top: Node<'a>) -> Option<Node<'a>> {
        self.find_below(0, top)
    }

    /// The value there, seen from `node`, which stands where the first `depth` steps lead.
    pub(super) fn find_below<'a>(&self, depth: usize, node: Node<'a>) -> Option<Node<'a>> {
        self.0
            .iter()
            .skip(depth)
            .try_fold(node, |node, step| step.down(node))
    }

    /// The first `depth` steps.
    pub(super) fn prefix(&self, depth: usize) -> Self {
        Self(self.0.iter().take(depth).cloned().collect())
    }

    /// The member of `data` it starts at.
    pub fn top(&self) -> Option<&str> {
        match self.0.first()? {
            Step::Key(key) => Some(key),
            Step::Id(_) => None,
        }
    }
}

impl Step {
    /// One step down from a value.
    pub(super) fn down<'a>(&self, node: Node<'a>) -> Option<Node<'a>> {
        match (self, node.kind()) {
            (Self::Key(key), Kind::Object) => node.member(key),
            (Self::Key(key), Kind::Array) => node.each_item().nth(key.parse().ok()?),
            (Self::Id(id), Kind::Array) => node.each_item().find(|item| item.has_id(id)),
            _ => None,
        }
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let escaped = |text: &str| text.replace('~', "~0").replace('/', "~1");
        self.0.iter().try_for_each(|step| match step {
            Step::Key(key) if key.starts_with("[id=") => write!(f, "/~2{}", &escaped(key)[1..]),
            Step::Key(key) => write!(f, "/{}", escaped(key)),
            Step::Id(id) => write!(f, "/[id={}]", escaped(id)),
        })
    }
}

impl FromStr for Pointer {
    type Err = NotAPointer;

    fn from_str(text: &str) -> Result<Self, NotAPointer> {
        if text.is_empty() {
            return Ok(Self::default());
        }
        let steps = text.strip_prefix('/').ok_or(NotAPointer)?;
        let plain = |step: &str| {
            step.replace("~2", "[")
                .replace("~1", "/")
                .replace("~0", "~")
        };
        let step = |step: &str| {
            let id = step
                .strip_prefix("[id=")
                .and_then(|id| id.strip_suffix(']'));
            match id {
                Some(id) => Step::Id(plain(id)),
                None => Step::Key(plain(step)),
            }
        };
        Ok(Self(steps.split('/').map(step).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_itself() {
        for text in [
            "",
            "/email",
            "/a~1b/~0c",
            "/consents/extendedConsents/[id=a~1b]/value",
            "/a/0",
            "/~2id=7]/~02",
        ] {
            assert_eq!(text.parse::<Pointer>().unwrap().to_string(), text);
        }
        assert!("email".parse::<Pointer>().is_err());
        let odd = Pointer::of(["[id=7]", "~2", "[id="]).id("~2/]");
        assert_eq!(odd.to_string().parse::<Pointer>().unwrap(), odd);
    }

    #[test]
    fn finds_members_items_and_items_by_id() {
        let top = Node::parse(r#"{"a":[{"id":7,"v":1},{"id":"x/y","v":2}]}"#).unwrap();
        let find = |text: &str| text.parse::<Pointer>().unwrap().find(top).map(Node::raw);
        assert_eq!(find("/a/0/v"), Some("1"));
        assert_eq!(find("/a/[id=7]/v"), Some("1"));
        assert_eq!(find("/a/[id=x~1y]/v"), Some("2"));
        assert_eq!(find("/a/[id=z]/v"), None);
        assert_eq!(find("/b"), None);
    }
}
