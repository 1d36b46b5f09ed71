//! JSON as these tests know it: a tree that keeps every blank and spelling, written without the crate's own reader.
//! It says what a record has to look like after an edit.

use std::fmt::{self, Write as _};

use stamkunde::record::{Edit, Pointer, Step};

/// A value and all the blanks inside it.
#[derive(Clone)]
pub(crate) enum Tree {
    /// A scalar, or a whole value that an edit put there.
    Raw(String),
    /// Items, and what stands between the brackets where there are none.
    Array(Vec<Slot>, String),
    /// Members, and what stands between the braces where there are none.
    Object(Vec<Slot>, String),
}

/// A member or an item with the blanks around it.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    /// Blanks in front.
    pub(crate) before: String,
    /// A member's key as spelled and as it decodes (not every one does), and the colon with its blanks.
    pub(crate) key: Option<(String, Option<String>, String)>,
    /// The value.
    pub(crate) value: Tree,
    /// Blanks behind.
    pub(crate) after: String,
}

/// How an edit cannot be made.
pub(crate) struct NoPlace;

impl fmt::Debug for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Tree {
    /// Its text.
    pub(crate) fn text(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        let (open, slots, inner, close) = match self {
            Tree::Raw(text) => {
                out.push_str(text);
                return;
            }
            Tree::Array(slots, inner) => ('[', slots, inner, ']'),
            Tree::Object(slots, inner) => ('{', slots, inner, '}'),
        };
        out.push(open);
        if slots.is_empty() {
            out.push_str(inner);
        }
        for (place, slot) in slots.iter().enumerate() {
            if place > 0 {
                out.push(',');
            }
            out.push_str(&slot.before);
            if let Some((raw, _, colon)) = &slot.key {
                let _ = write!(out, "{raw}{colon}");
            }
            slot.value.write(out);
            out.push_str(&slot.after);
        }
        out.push(close);
    }

    /// Every place in it, duplicates too, and some places that are not there.
    pub(crate) fn places(&self) -> Vec<Pointer> {
        let mut places = Vec::new();
        self.walk(&Pointer::default(), &mut places);
        places
    }

    fn walk(&self, here: &Pointer, places: &mut Vec<Pointer>) {
        places.push(here.clone());
        match self {
            Tree::Raw(_) => places.push(here.clone().key("new").key("newer")),
            Tree::Array(items, _) => {
                places.push(here.clone().id("nobody").key("new"));
                for (position, item) in items.iter().enumerate() {
                    places.push(here.clone().key(position.to_string()));
                    for id in item.value.ids() {
                        item.value.walk(&here.clone().id(id), places);
                    }
                }
            }
            Tree::Object(members, _) => {
                places.push(here.clone().key("new"));
                places.push(here.clone().key("newer").key("a\"b").key("\u{7}"));
                for member in members {
                    if let Some((_, Some(key), _)) = &member.key {
                        member.value.walk(&here.clone().key(key), places);
                    }
                }
            }
        }
    }

    fn ids(&self) -> Vec<String> {
        let Tree::Object(members, _) = self else {
            return Vec::new();
        };
        members
            .iter()
            .filter(|member| member.is("id"))
            .filter_map(|member| match &member.value {
                Tree::Raw(text) if text.starts_with('"') => serde_json::from_str(text).ok(),
                Tree::Raw(text) if text.starts_with(|c: char| c == '-' || c.is_ascii_digit()) => {
                    Some(text.clone())
                }
                _ => None,
            })
            .collect()
    }

    fn id_members(&self) -> usize {
        let members = self.slots().iter();
        members.filter(|member| member.is("id")).count()
    }

    /// Whether an edit at these steps has exactly one place.
    pub(crate) fn has_place(&self, steps: &[Step]) -> Result<(), NoPlace> {
        let Some((step, rest)) = steps.split_first() else {
            return Ok(());
        };
        let found: Vec<_> = match (self, step) {
            (Tree::Raw(text), Step::Key(_)) if text == "null" => return absent(rest),
            (Tree::Object(members, _), Step::Key(key)) => {
                members.iter().filter(|member| member.is(key)).collect()
            }
            (Tree::Array(items, _), Step::Id(id)) => {
                let items: Vec<_> = items
                    .iter()
                    .filter(|item| item.value.ids().contains(id))
                    .collect();
                if items.is_empty() || items.iter().any(|item| item.value.id_members() > 1) {
                    return Err(NoPlace);
                }
                items
            }
            _ => return Err(NoPlace),
        };
        match found.as_slice() {
            [] => absent(rest),
            [one] => one.value.has_place(rest),
            _ => Err(NoPlace),
        }
    }

    /// Whether something stands there already.
    pub(crate) fn holds(&self, steps: &[Step]) -> bool {
        let Some((step, rest)) = steps.split_first() else {
            return true;
        };
        self.slots()
            .iter()
            .any(|slot| slot.fits(step) && slot.value.holds(rest))
    }

    fn slots(&self) -> &[Slot] {
        match self {
            Tree::Raw(_) => &[],
            Tree::Array(slots, _) | Tree::Object(slots, _) => slots,
        }
    }

    /// Puts a value where [`Self::has_place`] says there is one place; `None` removes.
    pub(crate) fn set(&mut self, steps: &[Step], value: Option<&str>) {
        let Some((step, rest)) = steps.split_first() else {
            if let Some(value) = value {
                *self = Tree::Raw(value.to_owned());
            }
            return;
        };
        if matches!(self, Tree::Raw(_)) && value.is_some() {
            *self = Tree::Object(Vec::new(), String::new());
        }
        let (Tree::Array(slots, inner) | Tree::Object(slots, inner)) = self else {
            return;
        };
        let place = slots.iter().position(|slot| slot.fits(step));
        match (place, step, value) {
            (Some(place), _, None) if rest.is_empty() => remove(slots, inner, place),
            (Some(place), ..) => slots[place].value.set(rest, value),
            (None, Step::Key(key), Some(_)) => {
                let mut new = Tree::Raw("null".to_owned());
                new.set(rest, value);
                let after = match slots.last_mut() {
                    Some(last) => std::mem::take(&mut last.after),
                    None => inner.clone(),
                };
                let raw = serde_json::Value::from(key.as_str()).to_string();
                slots.push(Slot {
                    before: String::new(),
                    key: Some((raw, Some(key.clone()), ":".to_owned())),
                    value: new,
                    after,
                });
            }
            (None, ..) => {}
        }
    }

    /// Removes every member of an object with that name.
    pub(crate) fn drop_members(&mut self, name: &str) {
        if let Tree::Object(members, inner) = self {
            while let Some(place) = members.iter().position(|member| member.is(name)) {
                remove(members, inner, place);
            }
        }
    }
}

/// The body that sends the member `key` of `after`, and the members that `edits` touch, each as a whole.
pub(crate) fn changed_body(after: &Tree, edits: &[Edit], key: &str) -> String {
    let touched = |member: &&Slot| {
        let mut tops = edits.iter().filter_map(|edit| edit.pointer.top());
        tops.any(|top| member.is(top))
    };
    let named = after.slots().iter().filter(|member| member.is(key));
    let others = (after.slots().iter()).filter(|member| !member.is(key) && touched(member));
    let members = named.chain(others).filter_map(|member| {
        let (raw, ..) = member.key.as_ref()?;
        Some(format!("{raw}:{}", member.value.text()))
    });
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

impl Slot {
    fn is(&self, name: &str) -> bool {
        self.key
            .as_ref()
            .is_some_and(|(_, key, _)| key.as_deref() == Some(name))
    }

    fn fits(&self, step: &Step) -> bool {
        match step {
            Step::Key(key) => self.is(key),
            Step::Id(id) => self.key.is_none() && self.value.ids().contains(id),
        }
    }
}

/// One comma and the blanks up to the next member go too; of the last all behind the value before it; of an only one
/// nothing more.
fn remove(slots: &mut Vec<Slot>, inner: &mut String, place: usize) {
    let gone = slots.remove(place);
    if let Some(next) = slots.get_mut(place) {
        next.before = gone.before;
    } else if let Some(last) = slots.last_mut() {
        last.after = gone.after;
    } else {
        *inner = gone.before + &gone.after;
    }
}

fn absent(rest: &[Step]) -> Result<(), NoPlace> {
    if rest.iter().all(|step| matches!(step, Step::Key(_))) {
        Ok(())
    } else {
        Err(NoPlace)
    }
}
