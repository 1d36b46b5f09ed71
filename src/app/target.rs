//! What on the screen can be pointed at, by a jump label or by the mouse. It must never know where it stands there.

use super::{
    key::Key,
    layer::Answer,
    model::{OpenId, Tab},
};

/// Something to go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A customer of those that are open.
    Customer(OpenId),
    /// A tab.
    Tab(Tab),
    /// A field of the form shown, by its place among the fields.
    Field(usize),
    /// The value of a field of the form shown, where a cursor can be set; the only one in Extra.
    Value(usize),
    /// An answer of a switch of the form shown.
    Answered(usize, Option<bool>),
    /// A key that the hint line names.
    Key(Key),
    /// A row of the table shown, by its place in the whole table.
    Row(usize),
    /// What there is on the selected row of the table, which only the wheel goes to.
    Details,
    /// The Extra tab's answer, or the text beside it.
    Answer(bool),
    /// A proposal for the field that has focus.
    Proposal(usize),
    /// A row of the dialog's list.
    Line(usize),
    /// A button of the dialog.
    Button(Answer),
}

impl Target {
    /// Whether a jump goes there; the others belong to what takes the keys already.
    pub fn is_jumped_to(self) -> bool {
        matches!(
            self,
            Self::Customer(_) | Self::Tab(_) | Self::Field(_) | Self::Row(_) | Self::Answer(_)
        )
    }
}

/// Where in a place the mouse has hit it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Columns from its left edge.
    pub column: u16,
    /// Rows from its top.
    pub row: u16,
    /// How wide it is.
    pub width: u16,
    /// How high it is.
    pub height: u16,
}

/// Jump labels that are being chosen from.
#[derive(Debug, Default)]
pub struct Jump {
    /// The labels and where they lead. No label begins another one.
    pub labels: Vec<(String, Target)>,
    /// What was typed of a label.
    pub typed: String,
}

/// The letters of labels, those under resting fingers first.
pub const LETTERS: &str = "asdfghjklqwertyuiopzxcvbnm";

/// The letter that is left to what is no field, beside a form.
pub const REST: char = 'q';

impl Jump {
    /// The labels that are known before the screen has told what else there is: of the tabs by their numbers, and of
    /// fields by theirs.
    pub fn new<'f>(fields: impl Iterator<Item = (usize, &'f str)>) -> Self {
        let tabs = (1..).zip(Tab::ALL);
        let tabs = tabs.map(|(number, tab): (u8, _)| (number.to_string(), Target::Tab(tab)));
        let fields = fields.map(|(index, label)| (label.to_owned(), Target::Field(index)));
        Self {
            labels: tabs.chain(fields).collect(),
            typed: String::new(),
        }
    }

    /// Gives labels to what has none yet, of letters that begin no other. One letter is enough for most.
    pub fn add(&mut self, targets: Vec<Target>) {
        let is_new = |target: &Target| {
            target.is_jumped_to() && self.labels.iter().all(|(_, known)| known != target)
        };
        let targets: Vec<_> = targets.into_iter().filter(is_new).collect();
        let is_free =
            |letter: &char| (self.labels.iter()).all(|(label, _)| !label.starts_with(*letter));
        let free: Vec<_> = LETTERS.chars().filter(is_free).collect();
        // So many letters begin labels of two.
        let fits = |pairs: &usize| free.len() - pairs + pairs * LETTERS.len() >= targets.len();
        let pairs = (0..free.len()).find(fits).unwrap_or(free.len());
        let (one, two) = free.split_at(free.len() - pairs);
        let two = two.iter().flat_map(|first| {
            LETTERS
                .chars()
                .map(move |second| [*first, second].iter().collect())
        });
        let labels: Vec<String> = one
            .iter()
            .map(char::to_string)
            .chain(two)
            .take(targets.len())
            .collect();
        self.labels.extend(labels.into_iter().zip(targets));
    }

    /// Takes a letter; where it leads, once the label is whole. A letter that begins no label is not taken.
    pub fn letter(&mut self, letter: char) -> Option<Target> {
        let mut typed = self.typed.clone();
        typed.extend(letter.to_lowercase());
        let mut labels = self.labels.iter();
        let (label, target) = labels.find(|(label, _)| label.starts_with(&typed))?;
        let found = (*label == typed).then_some(*target);
        self.typed = typed;
        found
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn jump(count: usize) -> Jump {
        let mut jump = Jump::default();
        jump.add((0..count).map(Target::Row).collect());
        jump
    }

    #[test]
    fn labels_are_short_and_none_begins_another() {
        for count in [0, 1, 26, 27, 60, 200, 676, 5000] {
            let labels: Vec<_> = jump(count)
                .labels
                .into_iter()
                .map(|(label, _)| label)
                .collect();
            assert_eq!(labels.len(), count.min(676));
            let all: HashSet<_> = labels.iter().collect();
            assert_eq!(all.len(), labels.len(), "{count}: a label twice");
            for label in &labels {
                assert!((1..=2).contains(&label.len()), "{label}");
                let first = label[..1].to_owned();
                assert!(
                    label.len() == 1 || !all.contains(&first),
                    "{count}: {label}"
                );
            }
        }
    }

    #[test]
    fn typing_a_label_leads_to_its_target_and_nothing_else_does() {
        for count in [1, 26, 27, 100] {
            for (label, target) in jump(count).labels {
                let mut jump = jump(count);
                assert_eq!(jump.letter('ø'), None);
                let found: Vec<_> = label.chars().map(|letter| jump.letter(letter)).collect();
                assert_eq!(found.last(), Some(&Some(target)));
                assert_eq!(found.iter().flatten().count(), 1);
            }
        }
    }
}
