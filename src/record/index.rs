//! A JSON text in which one member or item of thousands is found without reading the others.
//!
//! What is learnt of an object or a list when something in it is first asked for is kept as long as the text, which
//! never changes: at most two numbers and two places for each member, and less for an item. Knows JSON and pointers.

use std::{
    collections::HashMap,
    fmt,
    hash::{BuildHasher as _, RandomState},
    ops::Range,
    sync::{Arc, Mutex, PoisonError},
};

use super::{
    json::{Kind, Node},
    pointer::{Pointer, Step},
    walk::Walk,
};

/// Shorter values are read anew each time.
const SHORT: usize = 256;
/// Of so many items of a list, one place is kept.
const STRIDE: usize = 64;

/// A text and what is known of the objects and lists in it.
pub(super) struct Indexed {
    text: String,
    /// By the place where they begin.
    known: Mutex<HashMap<usize, Arc<Inside>>>,
}

/// What is known of an object or a list.
struct Inside {
    hasher: RandomState,
    /// Members by their names, or items by their ids; each as its hash and the place where it begins, in that order.
    named: Vec<(u32, Place)>,
    /// Where every [`STRIDE`]th item begins.
    items: Vec<u32>,
}

/// Where a member or an item stands in the text of its object or list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    start: u32,
    /// Where its value begins; of an item the same.
    value: u32,
    end: u32,
}

impl Indexed {
    /// A text of which nothing is known yet.
    pub(super) fn new(text: String) -> Self {
        Self {
            text,
            known: Mutex::default(),
        }
    }

    /// The text itself.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The value at a span of the text.
    pub(super) fn node(&self, span: &Range<usize>) -> Node<'_> {
        Node::trusted(&self.text[span.clone()])
    }

    /// What stands at a pointer seen from `node`, a value of this text where its first `depth` steps lead.
    pub(super) fn find<'a>(
        &'a self,
        at: &Pointer,
        depth: usize,
        node: Node<'a>,
    ) -> Option<Node<'a>> {
        let mut steps = at.steps().iter().skip(depth);
        steps.try_fold(node, |node, step| match self.inside(node) {
            None => step.down(node),
            Some(inside) => inside.down(node, step),
        })
    }

    /// The values of all members of an object that are called so, or all items of a list with that id, as far as two
    /// of them.
    pub(super) fn all<'a>(&'a self, node: Node<'a>, step: &Step) -> Vec<Node<'a>> {
        const ENOUGH: usize = 2;
        match (step, self.inside(node)) {
            (_, Some(inside)) => inside.named(node, step).take(ENOUGH).collect(),
            (Step::Key(key), None) => {
                let members = node.each_member().filter(|(name, _)| name.is_string(key));
                members.map(|(_, value)| value).take(ENOUGH).collect()
            }
            (Step::Id(id), None) => {
                let items = node.each_item().filter(|item| reads(*item, id));
                items.take(ENOUGH).collect()
            }
        }
    }

    /// What is known of an object or a list; nothing of a short one, which is read as fast.
    fn inside(&self, node: Node<'_>) -> Option<Arc<Inside>> {
        if node.raw().len() < SHORT || u32::try_from(node.raw().len()).is_err() {
            return None;
        }
        let start = node.span_in(&self.text).start;
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(inside) = known().get(&start) {
            return Some(inside.clone());
        }
        let inside = Arc::new(Inside::of(node)?);
        known().insert(start, inside.clone());
        Some(inside)
    }
}

impl fmt::Debug for Indexed {
    /// Its size only: a record is somebody's private data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Indexed").field(&self.text.len()).finish()
    }
}

impl Inside {
    /// Reads an object or a list once; nothing of any other value.
    fn of(node: Node<'_>) -> Option<Self> {
        let mut inside = Self {
            hasher: RandomState::new(),
            named: Vec::new(),
            items: Vec::new(),
        };
        match node.kind() {
            Kind::Object => {
                for (name, value) in node.each_member() {
                    inside.add(node, &name.decoded()?, name, value);
                }
            }
            Kind::Array => {
                for (number, item) in node.each_item().enumerate() {
                    if number % STRIDE == 0 {
                        inside.items.push(place(item.span_in(node.raw()).start)?);
                    }
                    for id in ids(item).0 {
                        inside.add(node, &id, item, item);
                    }
                }
            }
            Kind::Null | Kind::Boolean | Kind::Number | Kind::String => return None,
        }
        inside.named.sort_unstable();
        inside.named.shrink_to_fit();
        Some(inside)
    }

    fn add(&mut self, node: Node<'_>, name: &[u8], first: Node<'_>, value: Node<'_>) {
        let value = value.span_in(node.raw());
        let start = first.span_in(node.raw()).start;
        if let (Some(start), Some(value), Some(end)) =
            (place(start), place(value.start), place(value.end))
        {
            let place = Place { start, value, end };
            self.named.push((self.hash(name), place));
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "a part of a hash is a hash"
    )]
    fn hash(&self, name: &[u8]) -> u32 {
        self.hasher.hash_one(name) as u32
    }

    fn down<'a>(&self, node: Node<'a>, step: &Step) -> Option<Node<'a>> {
        match (step, node.kind()) {
            (Step::Key(_), Kind::Object) => self.named(node, step).last(),
            (Step::Key(key), Kind::Array) => self.item(node, key.parse().ok()?),
            (Step::Id(id), Kind::Array) => self.named(node, step).find(|item| item.has_id(id)),
            _ => None,
        }
    }

    /// What is called so, in the order in which it stands there.
    fn named<'a>(&self, node: Node<'a>, step: &Step) -> impl Iterator<Item = Node<'a>> {
        let (name, is_id) = match step {
            Step::Key(key) => (key, false),
            Step::Id(id) => (id, true),
        };
        let is_fitting = is_id == (node.kind() == Kind::Array);
        let hash = self.hash(name.as_bytes());
        let first = self.named.partition_point(|(own, _)| *own < hash);
        let text = node.raw();
        let mut before = None;
        let found = self.named[first..]
            .iter()
            .take_while(move |(own, _)| is_fitting && *own == hash)
            // An item whose id stands there twice is still one.
            .filter(move |(_, place)| before.replace(*place) != Some(*place))
            .filter(move |(_, place)| {
                let value = Node::trusted(&text[place.value as usize..place.end as usize]);
                if is_id {
                    return reads(value, name);
                }
                Walk::from(node, place.start as usize)
                    .item()
                    .is_some_and(|own| own.is_string(name))
            });
        let found: Vec<_> = found
            .map(|(_, place)| Node::trusted(&text[place.value as usize..place.end as usize]))
            .collect();
        found.into_iter()
    }

    fn item<'a>(&self, node: Node<'a>, number: usize) -> Option<Node<'a>> {
        let start = *self.items.get(number / STRIDE)?;
        let mut walk = Walk::from(node, start as usize);
        for _ in 0..number % STRIDE {
            walk.item()?;
        }
        walk.item()
    }
}

fn place(at: usize) -> Option<u32> {
    u32::try_from(at).ok()
}

/// Whether some member `id` of an item reads so.
fn reads(item: Node<'_>, id: &str) -> bool {
    ids(item).0.iter().any(|own| **own == *id.as_bytes())
}

/// What an item's members `id` read, as [`Node::has_id`] compares them, and how many members are called so.
pub(super) fn ids(item: Node<'_>) -> (Vec<std::borrow::Cow<'_, [u8]>>, usize) {
    let mut count = 0;
    let all = item.each_member().filter(|(key, _)| key.is_string("id"));
    let read = all
        .inspect(|_| count += 1)
        .filter_map(|(_, value)| match value.kind() {
            Kind::String => value.decoded(),
            Kind::Number => Some(value.raw().as_bytes().into()),
            Kind::Null | Kind::Boolean | Kind::Array | Kind::Object => None,
        });
    let read = read.collect();
    (read, count)
}
