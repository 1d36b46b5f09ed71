//! What the model knows of its customers, to be looked for in foreign texts.

use std::{
    collections::{BTreeSet, HashMap},
    fmt,
    rc::Rc,
    sync::Arc,
};

use jiff::civil::Date;
use unicode_width::UnicodeWidthChar as _;

use super::{
    Reach,
    index::{Index, Known},
    of_field,
};
use crate::{
    app::{
        finder::EMAIL,
        model::{Loaded, Model, Open},
    },
    customer::{Content, Context, CustomerRef, Field, FieldKind, Group, OwnKind, date, phone},
    record::{Document, Edit, Node},
    terminal::visible::is_hidden,
};

/// Words of streets and towns that tell nobody where.
const EVERYDAY: [&str; 30] = [
    "gate", "gata", "gaten", "gatan", "veien", "vegen", "vägen", "street", "road", "lane",
    "avenue", "plass", "plads", "torg", "torget", "alle", "postboks", "strasse", "straße", "platz",
    "nedre", "øvre", "vestre", "østre", "nordre", "søndre", "store", "lille", "gamle", "nørre",
];

/// What tells of somebody.
#[derive(Default)]
pub(super) struct Gathered {
    /// To be looked for in foreign texts.
    pub(super) texts: Index,
    /// When those whose records are open were born.
    pub(super) births: Vec<Date>,
}

/// What was gathered for the frame before: of each customer by itself, so that a key gathers only what it has changed.
#[derive(Default)]
pub(in crate::ui) struct Memory {
    lists: Option<([u64; 3], Rc<Gathered>)>,
    customers: Vec<Customer>,
}

/// What is known of an open customer.
struct Customer {
    source: Source,
    received: Rc<Gathered>,
    edits: Vec<Edit>,
    edited: Rc<Gathered>,
}

/// What is gathered of a customer, but for edits.
#[derive(PartialEq)]
struct Source {
    who: CustomerRef,
    name: Option<String>,
    document: Option<Same>,
    fields: [u64; 2],
    saves: u64,
    unused: u64,
    context: Context,
}

/// A document, to be compared.
struct Same(Document);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(&other.0)
    }
}

impl fmt::Debug for Memory {
    /// Nothing of it: it is private data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Memory")
    }
}

impl Memory {
    /// Keeps nothing.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// What the model knows of its customers.
    pub(super) fn gather(&mut self, model: &Model) -> Vec<Rc<Gathered>> {
        let stamps = [
            model.drafts.stamp(),
            model.recents.stamp(),
            model.samples.stamp(),
        ];
        let lists = self.lists.take().filter(|(before, _)| *before == stamps);
        let lists = lists.map_or_else(|| Rc::new(of_lists(model)), |(_, known)| known);
        let mut all = vec![lists.clone()];
        self.lists = Some((stamps, lists));
        let mut before = std::mem::take(&mut self.customers);
        for open in &model.customers {
            let source = Source::new(open, &model.context);
            let same = before.iter().position(|known| known.source == source);
            let mut customer = match same {
                Some(at) => before.swap_remove(at),
                None => Customer::new(source, open, &model.context),
            };
            let loaded = open.loaded.as_ref();
            let edits = loaded.map_or(&[][..], |loaded| loaded.record.edits());
            if customer.edits != edits {
                let edited = loaded.map(|loaded| of_edits(loaded, &model.context));
                customer.edited = Rc::new(edited.unwrap_or_default());
                customer.edits = edits.to_vec();
            }
            all.extend([customer.received.clone(), customer.edited.clone()]);
            self.customers.push(customer);
        }
        all
    }
}

impl Customer {
    fn new(source: Source, open: &Open, context: &Context) -> Self {
        Self {
            source,
            received: Rc::new(of_customer(open, context)),
            edits: Vec::new(),
            edited: Rc::default(),
        }
    }
}

impl Source {
    fn new(open: &Open, context: &Context) -> Self {
        let loaded = open.loaded.as_ref();
        Self {
            who: open.who.clone(),
            name: loaded.and_then(|loaded| loaded.customer.name()),
            document: loaded.map(|loaded| Same(loaded.record.document().clone())),
            fields: loaded.map_or([0; 2], |loaded| {
                [&loaded.profile, &loaded.consents].map(|form| form.fields.stamp())
            }),
            saves: open.saves.stamp(),
            unused: open.unused.stamp(),
            context: Context {
                // These are among the fields.
                own: Arc::default(),
                ..context.clone()
            },
        }
    }
}

/// What lists of customers tell of them.
fn of_lists(model: &Model) -> Gathered {
    let mut texts = Texts::default();
    let drafts = model.drafts.iter();
    let drafts = drafts.map(|draft| (&draft.name, &draft.customer, &draft.aliases));
    let recents = model.recents.iter();
    let recents = recents.map(|recent| (&recent.name, &recent.customer, &recent.aliases));
    for (name, customer, aliases) in drafts.chain(recents) {
        texts.name(name);
        for who in std::iter::once(customer).chain(aliases) {
            texts.phone(who.strip_prefix("phone:").unwrap_or_default());
            texts.email(who.strip_prefix(EMAIL).unwrap_or_default());
        }
    }
    for sample in &model.samples {
        texts.name(&sample.name);
        texts.phone(sample.phone.as_deref().unwrap_or_default());
        texts.email(sample.email.as_deref().unwrap_or_default());
    }
    Gathered {
        texts: texts.index(),
        ..Gathered::default()
    }
}

/// What a customer's record tells as it was received, and the saves of it.
fn of_customer(open: &Open, context: &Context) -> Gathered {
    let mut texts = Texts::default();
    texts.of_customer(open, context);
    let births = open.loaded.iter().flat_map(|loaded| {
        let personal = loaded.fields().filter(|field| is_birth(field));
        personal.filter_map(|field| birth(loaded.record.base(&field.pointer)?))
    });
    Gathered {
        texts: texts.index(),
        births: births.collect(),
    }
}

/// What the edits of a record tell.
fn of_edits(loaded: &Loaded, context: &Context) -> Gathered {
    let mut texts = Texts::default();
    let mut births = Vec::new();
    for form in [&loaded.profile, &loaded.consents] {
        for index in form.fields.touched(loaded.record.edits()) {
            let field = &form.fields[index];
            let Some(now) = loaded.record.value(&field.pointer) else {
                continue;
            };
            if is_birth(field) {
                births.extend(birth(now));
            }
            // No consent tells who somebody is.
            if of_field(field) == Reach::Personal && std::ptr::eq(form, &raw const loaded.profile) {
                texts.node(field, now, context);
            }
        }
    }
    Gathered {
        texts: texts.index(),
        births,
    }
}

/// The day that stands there.
fn birth(node: Node<'_>) -> Option<Date> {
    Some(date::stored(&node.string()?)?.0)
}

/// Whether a field holds when somebody was born.
fn is_birth(field: &Field) -> bool {
    let is_date = matches!(field.kind, FieldKind::Date | FieldKind::Own(OwnKind::Date));
    is_date && of_field(field) == Reach::Personal
}

/// Texts as they are gathered.
#[derive(Default)]
struct Texts(BTreeSet<String>);

impl Texts {
    fn name(&mut self, name: &str) {
        if let Some(("phone" | "ext" | "id", _)) = name.split_once(':') {
            // Somebody without a name is called by a reference.
            return;
        }
        let words = name.split(|c: char| !c.is_alphanumeric() && !is_joined(c));
        self.0.extend(words.map(str::to_owned));
        self.0.insert(name.to_owned());
    }

    /// A number with its calling code and without, in groups or not.
    fn phone(&mut self, number: &str) {
        let groups = number.split_once(' ').map(|(_, groups)| groups);
        let national = groups.or_else(|| phone::behind_calling_code(number));
        self.0
            .extend(national.map(|groups| groups.replace(|c: char| !c.is_ascii_digit(), "")));
        self.0.insert(number.trim_start_matches('+').to_owned());
        self.0.insert(number.to_owned());
    }

    /// An e-mail address and its name.
    fn email(&mut self, text: &str) {
        if let Some((name, _)) = text.split_once('@') {
            // What is behind the plus is for the mailbox alone.
            let short = name.split_once('+').map(|(short, _)| short.to_owned());
            self.0.extend(short);
            self.0.insert(name.to_owned());
        }
        self.0.insert(text.to_owned());
    }

    fn value(&mut self, field: &Field, text: &str) {
        match (field.group, field.kind) {
            (Group::Name, _) => self.name(text),
            (_, FieldKind::Phone) => self.phone(text),
            (_, FieldKind::Email) => self.email(text),
            (_, FieldKind::Date | FieldKind::Own(OwnKind::Date)) => {
                // What is typed may not be one yet.
                match date::stored(text).map(|(day, _)| day) {
                    Some(day) => self.0.extend(date::spellings(day)),
                    None => _ = self.0.insert(text.to_owned()),
                }
            }
            (Group::Address, FieldKind::Text) => {
                self.place(text);
                self.0.insert(text.to_owned());
            }
            _ => {
                self.0.insert(text.to_owned());
            }
        }
    }

    /// A street without its number, a city, and the words of them that are no everyday ones.
    fn place(&mut self, text: &str) {
        const FEWEST: usize = 4;
        let is_long = |word: &str| word.chars().count() >= FEWEST;
        let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
        let words: Vec<_> = text.split_whitespace().collect();
        let street = words.iter().take_while(|word| !has_digit(word));
        let street = street.copied().collect::<Vec<_>>().join(" ");
        let words = text.split(|c: char| !c.is_alphanumeric() && !is_joined(c));
        let telling = words.filter(|word| is_long(word) && !has_digit(word));
        let telling = telling.filter(|word| !EVERYDAY.contains(&word.to_lowercase().as_str()));
        let telling: Vec<_> = telling.map(str::to_owned).collect();
        if !telling.is_empty() && is_long(&street) {
            self.0.insert(street);
        }
        self.0.extend(telling);
    }

    fn of_customer(&mut self, open: &Open, context: &Context) {
        if let CustomerRef::Phone(phone) = &open.who {
            self.phone(phone);
        }
        let Some(loaded) = &open.loaded else { return };
        if loaded.customer.name().is_some() {
            self.name(&open.title());
            self.0.insert(open.title());
        }
        let mut saved = HashMap::<_, Vec<_>>::new();
        for change in open.saves.iter().flat_map(|save| &save.changes) {
            let values = saved.entry(change.pointer.as_str()).or_default();
            values.extend(&change.values);
        }
        // No consent tells who somebody is.
        let fields = loaded.profile.fields.iter();
        for field in fields.filter(|field| of_field(field) == Reach::Personal) {
            if let Some(base) = loaded.record.base(&field.pointer) {
                self.node(field, base, context);
            }
            for unused in open
                .unused
                .iter()
                .filter(|unused| unused.at == field.pointer)
            {
                if let Some(value) = &unused.value {
                    self.node(field, value.node(), context);
                }
            }
            let pointer = field.pointer.to_string();
            for values in saved.get(pointer.as_str()).into_iter().flatten() {
                for raw in [&values.old, &values.new].into_iter().flatten() {
                    if let Ok(node) = Node::parse(raw) {
                        self.node(field, node, context);
                    }
                }
            }
        }
    }

    /// A field's value, in words and as it stands.
    fn node(&mut self, field: &Field, node: Node<'_>, context: &Context) {
        if let Content::Text(text) = field.shown_of(Some(node), context).value {
            self.value(field, &text);
        }
        self.value(field, &node.string().unwrap_or_default());
    }

    /// All of them, to be looked for.
    fn index(self) -> Index {
        let all = self.0.iter();
        Index::new(all.filter_map(|text| Known::new(text)).collect())
    }
}

/// Whether a character takes no room of its own and parts no words.
fn is_joined(character: char) -> bool {
    let is_mark = character.width().unwrap_or(0) == 0 || is_hidden(character);
    is_mark && !character.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_known_in_parts() {
        for (place, parts) in [
            ("Storbakken 12", "Storbakken"),
            ("Vestre Havnegata 21 H0201", "Havnegata, Vestre Havnegata"),
            ("Mo i Rana", "Mo i Rana, Rana"),
            ("Gata 5", ""),
            ("5", ""),
        ] {
            let mut texts = Texts::default();
            texts.place(place);
            let found: Vec<_> = texts.0.into_iter().collect();
            assert_eq!(found.join(", "), parts, "{place}");
        }
    }
}
