//! `FIELD=VALUE`: what was asked for, where it stands in the record, and the edits that it makes there.
//!
//! A value goes the way of a text that is typed into the form. It must never know a terminal or a request.

use crate::{
    config::mistake,
    customer::{Context, Field, FieldKind, Flaw, Group, Problem, fields_named, items_typed},
    record::{Json, Kind, Pointer, Record, Refusal, SyntaxError, Value, typed_member},
    voice::{self, Phrase, say},
    widget::text_input::TextInput,
};

/// One `FIELD=VALUE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Assignment {
    /// As given: `email`, `consents.news`, `/extendedProperties/tier`.
    name: String,
    act: Act,
    value: String,
}

/// What is done with the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    /// It takes the place of the old one: `=`.
    Put,
    /// Its items come to the list: `+=`.
    Add,
    /// Its items leave the list: `-=`.
    Take,
}

impl Act {
    fn sign(self) -> &'static str {
        match self {
            Self::Put => "",
            Self::Add => "+",
            Self::Take => "-",
        }
    }
}

/// The value that stands for what standard input holds.
const INPUT: &str = "-";

/// What came of the values.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Findings {
    /// What cannot be right: nothing is sent.
    pub(super) problems: Vec<Phrase>,
    /// What merely looks wrong.
    pub(super) doubts: Vec<Phrase>,
}

/// Where an assignment goes.
enum Target<'a> {
    Field(&'a Field),
    /// A tenant's field by its place, which takes JSON.
    Own(&'a Field),
    /// A member that is no field.
    Member(Pointer),
}

impl Target<'_> {
    fn pointer(&self) -> &Pointer {
        match self {
            Self::Field(field) | Self::Own(field) => &field.pointer,
            Self::Member(pointer) => pointer,
        }
    }

    fn field(&self) -> Option<&Field> {
        match self {
            Self::Field(field) | Self::Own(field) => Some(field),
            Self::Member(_) => None,
        }
    }
}

impl Assignment {
    /// Reads an argument, or says why it is none. The `=` of an item's id (`/list/[id=7]/value=1`) is not the one that parts it.
    pub(super) fn parse(text: &str) -> Result<Self, Phrase> {
        let ends = |at: &usize| {
            let last = text[..*at].rsplit('/').next().unwrap_or_default();
            !text.starts_with('/')
                || !(last == "[id" || (last.starts_with("[id=") && !last.ends_with(']')))
        };
        let at = text.match_indices('=').map(|(at, _)| at).find(ends);
        let parts = at.map(|at| (text[..at].trim(), &text[at + 1..]));
        let parts = parts.map(|(name, value)| {
            let signed = |act: Act| name.strip_suffix(act.sign()).map(|name| (name.trim(), act));
            // The name of a member may end with anything.
            let sign = signed(Act::Add).or_else(|| signed(Act::Take));
            let sign = sign.filter(|_| !name.starts_with('/'));
            (sign.unwrap_or((name, Act::Put)), value)
        });
        match parts {
            Some(((name, act), value)) if !name.is_empty() => Ok(Self::new(name, act, value)),
            Some(_) | None => Err(say::set_not_an_assignment(Phrase::foreign(text))),
        }
    }

    fn new(name: &str, act: Act, value: &str) -> Self {
        Self {
            name: name.to_owned(),
            act,
            value: value.to_owned(),
        }
    }

    /// Whether the value is to come from standard input.
    pub(super) fn is_input(&self) -> bool {
        self.value == INPUT
    }

    /// The same with another value.
    pub(super) fn with(&self, value: &str) -> Self {
        Self::new(&self.name, self.act, value)
    }

    /// A sign that ends the name of a tenant's own consent or field is no act.
    fn settled(&self, fields: &[Field]) -> Self {
        let whole = format!("{}{}", self.name, self.act.sign());
        let label = whole.strip_prefix("consents.").unwrap_or(&whole);
        let is_named = |field: &Field| field.name == whole || field.foreign_label() == Some(label);
        if self.act == Act::Put || !fields.iter().any(is_named) {
            return self.clone();
        }
        Self::new(&whole, Act::Put, &self.value)
    }

    /// Whether it works on what others leave of a list.
    fn is_step(&self) -> bool {
        self.act != Act::Put
    }

    fn target<'a>(&self, fields: &'a [Field]) -> Result<Target<'a>, Phrase> {
        let name = || Phrase::foreign(&self.name);
        if self.name.starts_with('/') {
            let pointer: Pointer =
                (self.name.parse()).map_err(|_| say::set_not_an_assignment(name()))?;
            let is_own = |field: &&Field| field.group == Group::Own && field.pointer == pointer;
            if let Some(field) = fields.iter().find(is_own) {
                return Ok(Target::Own(field));
            }
            let owner = fields
                .iter()
                .filter(|field| !field.from_meta)
                .find(|field| field.pointer.contains(&pointer) || pointer.contains(&field.pointer));
            return match owner {
                Some(field) if field.editable => {
                    Err(say::set_of_field(name(), Phrase::foreign(&field.name)))
                }
                Some(field) => Err(self.read_only(field, fields)),
                None => Ok(Target::Member(pointer)),
            };
        }
        let named = fields_named(fields, &self.name);
        let editable: Vec<_> = named.iter().filter(|field| field.editable).collect();
        match (editable.as_slice(), named.first()) {
            ([field], _) => Ok(Target::Field(field)),
            ([], Some(field)) => Err(self.read_only(field, fields)),
            ([], None) => Err(match self.meant(fields) {
                Some(meant) => {
                    say::set_no_field_meant(name(), Phrase::foreign(meant), known(fields))
                }
                None => say::set_no_field(name(), known(fields)),
            }),
            (several, _) => {
                let fields = listed(several.iter().map(|field| **field));
                Err(say::set_ambiguous(name(), fields))
            }
        }
    }

    fn read_only(&self, field: &Field, fields: &[Field]) -> Phrase {
        let why = voice::locked(field).unwrap_or_else(|| voice::help(field));
        say::set_field_read_only(Phrase::foreign(&self.name), why, known(fields))
    }

    /// The field that is called almost like this.
    fn meant<'a>(&self, fields: &'a [Field]) -> Option<&'a str> {
        let editable = fields.iter().filter(|field| field.editable);
        let names: Vec<_> = editable.map(|field| field.name.as_str()).collect();
        mistake::meant(&self.name, &names)
    }

    fn refused(&self, refusal: &Refusal) -> Phrase {
        say::field_refused(Phrase::foreign(&self.name), voice::refusal(refusal))
    }

    /// `birthDate=yesterday is not valid. Birth date: this is not a date; …`
    fn not_valid(&self, why: Phrase) -> Phrase {
        say::set_not_valid(
            Phrase::foreign(format!("{}{}={}", self.name, self.act.sign(), self.value)),
            why,
        )
    }
}

/// Makes the edits, as if each value were typed into its field, and checks what came of them. Of a spreadsheet, which
/// takes zeros away, no odd zip is taken.
pub(super) fn apply(
    assignments: &[Assignment],
    fields: &[Field],
    record: &mut Record,
    context: &Context,
    is_of_sheet: bool,
) -> Result<Findings, Phrase> {
    let assignments: Vec<_> = assignments.iter().map(|one| one.settled(fields)).collect();
    let mut targets: Vec<(&Assignment, Target<'_>)> = Vec::new();
    for one in &assignments {
        let target = one.target(fields)?;
        let at = target.pointer();
        let is_list = (target.field()).is_some_and(|field| field.kind == FieldKind::List);
        if one.is_step() && !is_list {
            return Err(say::set_not_a_list(Phrase::foreign(&one.name)));
        }
        let meets = |(other, target): &(&Assignment, Target<'_>)| {
            (target.pointer().contains(at) || at.contains(target.pointer()))
                && !(one.is_step() && other.is_step())
        };
        if targets.iter().any(meets) {
            return Err(say::set_twice(Phrase::foreign(&one.name)));
        }
        record
            .editable(at)
            .map_err(|refusal| one.refused(&refusal))?;
        targets.push((one, target));
    }
    // Phones and zips are read by the country, wherever in the line it stands.
    targets.sort_by_key(
        |(_, target)| !matches!(target.field(), Some(field) if field.kind == FieldKind::Country),
    );
    let mut findings = Findings::default();
    for (one, target) in &targets {
        let edits = match target {
            Target::Field(field) if one.is_step() => {
                Ok(vec![(field.pointer.clone(), stepped(field, record, one))])
            }
            Target::Field(field) => normalised(field, record, &one.value, context)
                .map(|value| vec![(field.pointer.clone(), value)])
                .map_err(|problem| voice::problem_of(field, &problem)),
            Target::Own(field) => from_json(field, record, &one.value, context)
                .map(|value| vec![(field.pointer.clone(), value)]),
            Target::Member(at) => {
                typed_member(at, record.value(at), &one.value).map_err(|error| not_json(&error))
            }
        };
        match edits {
            Ok(edits) => record
                .set_all(edits)
                .map_err(|refusal| one.refused(&refusal))?,
            Err(problem) => findings.problems.push(one.not_valid(problem)),
        }
    }
    check(&targets, record, (context, is_of_sheet), &mut findings);
    Ok(findings)
}

fn check(
    targets: &[(&Assignment, Target<'_>)],
    record: &Record,
    (context, is_of_sheet): (&Context, bool),
    findings: &mut Findings,
) {
    for (one, target) in targets {
        let Some(field) = target.field() else {
            continue;
        };
        match field.check(record, context) {
            // A spreadsheet takes a zip's zero; a town that does not fit is a doubt wherever it comes from.
            Some(problem)
                if problem.blocking || is_of_sheet && matches!(problem.flaw, Flaw::Zip(_)) =>
            {
                let why = voice::problem_of(field, &problem);
                findings.problems.push(one.not_valid(why));
            }
            Some(doubt) => {
                let doubt = voice::problem_of(field, &doubt);
                findings.doubts.push(say::review_doubt(doubt));
            }
            None => {}
        }
    }
}

/// The list with the items of a step, or without them.
fn stepped(field: &Field, record: &Record, one: &Assignment) -> Value {
    let mut items = field.items(record);
    let own = items_typed(&one.value);
    let is_own = |item: &String| own.contains(item);
    match one.act {
        Act::Take => items.retain(|item| !is_own(item)),
        Act::Add | Act::Put => {
            let there = items.clone();
            items.extend(own.into_iter().filter(|item| !there.contains(item)));
        }
    }
    field.write_items(record, &items)
}

/// The value for a text, as on leaving its field.
fn normalised(
    field: &Field,
    record: &Record,
    text: &str,
    context: &Context,
) -> Result<Value, Problem> {
    // As a paste into the field: a line end in it becomes a blank.
    let mut input = TextInput::line("");
    input.paste(text);
    let text = input.text();
    if field.kind != FieldKind::List || text == field.base_text(record) {
        return field.normalise(record, &text, context);
    }
    Ok(field.write_items(record, &items_typed(&text)))
}

/// The value for JSON at the place of a tenant's field: what it says goes the way of a typed text.
fn from_json(
    field: &Field,
    record: &Record,
    text: &str,
    context: &Context,
) -> Result<Value, Phrase> {
    let mut text_of = String::new();
    if !text.trim().is_empty() {
        let json = Json::parse(text).map_err(|error| not_json(&error))?;
        match json.node().kind() {
            // No field takes it, which is told where what came of the values is checked.
            Kind::Array | Kind::Object => return Ok(Some(json)),
            Kind::Null => {}
            Kind::String => {
                let text = json.node().string();
                text_of = text.map_or_else(String::new, Into::into);
            }
            Kind::Boolean | Kind::Number => json.raw().clone_into(&mut text_of),
        }
    }
    normalised(field, record, &text_of, context)
        .map_err(|problem| voice::problem_of(field, &problem))
}

fn not_json(error: &SyntaxError) -> Phrase {
    say::set_takes_json(voice::not_json(error))
}

/// The fields that can be changed, in the order of the form.
fn known(fields: &[Field]) -> Phrase {
    listed(fields.iter().filter(|field| field.editable))
}

/// `email, city, consents.1 (Newsletter)`
fn listed<'a>(fields: impl IntoIterator<Item = &'a Field>) -> Phrase {
    let name = |field: &Field| {
        let name = Phrase::foreign(&field.name);
        if field.name.starts_with("consents.") {
            say::set_consent(name, voice::label(field))
        } else {
            name
        }
    };
    Phrase::join(fields.into_iter().map(name), ", ")
}

#[cfg(test)]
mod tests;
