//! What on the screen can be pointed at, by a jump label or by the mouse. It must never know where it stands there.

use super::model::Tab;

/// Something to go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A customer of those that are open, by its place in their row.
    Customer(usize),
    /// A tab.
    Tab(Tab),
    /// A field of the form shown, by its place among the fields.
    Field(usize),
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
    /// A button of the dialog: the one that does it, or the other one.
    Button(bool),
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

/// Jump labels that are being chosen from.
#[derive(Debug, Default)]
pub struct Jump {
    /// Where they lead, in the order of the screen; empty until the screen has told.
    pub targets: Vec<Target>,
    /// What was typed of a label.
    pub typed: String,
}

/// The letters of labels, those under resting fingers first.
const LETTERS: &[u8; 26] = b"asdfghjklqwertyuiopzxcvbnm";

impl Jump {
    /// Labels with their targets. No label begins another one, and one letter is enough for most.
    pub fn labels(&self) -> impl Iterator<Item = (String, Target)> {
        // So many letters begin labels of two.
        let pairs = (0..LETTERS.len()).find(|pairs| {
            let singles = LETTERS.len() - pairs;
            singles + pairs * LETTERS.len() >= self.targets.len()
        });
        let singles = LETTERS.len() - pairs.unwrap_or(LETTERS.len());
        let letter = |at: usize| char::from(LETTERS[at % LETTERS.len()]);
        let label = move |nth: usize| match nth.checked_sub(singles) {
            None => letter(nth).to_string(),
            Some(pair) => {
                let first = letter(singles + pair / LETTERS.len());
                [first, letter(pair)].iter().collect()
            }
        };
        let most = singles + (LETTERS.len() - singles) * LETTERS.len();
        let targets = self.targets.iter().take(most).enumerate();
        targets.map(move |(nth, target)| (label(nth), *target))
    }

    /// Takes a letter; where it leads, once the label is whole. A letter that begins no label is not taken.
    pub fn letter(&mut self, letter: char) -> Option<Target> {
        let mut typed = self.typed.clone();
        typed.extend(letter.to_lowercase());
        let found = self.labels().find(|(label, _)| label.starts_with(&typed));
        let (label, target) = found?;
        let is_whole = label == typed;
        self.typed = typed;
        is_whole.then_some(target)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn jump(count: usize) -> Jump {
        Jump {
            targets: (0..count).map(Target::Row).collect(),
            typed: String::new(),
        }
    }

    #[test]
    fn labels_are_short_and_none_begins_another() {
        for count in [0, 1, 26, 27, 60, 200, 676, 5000] {
            let labels: Vec<_> = jump(count).labels().map(|(label, _)| label).collect();
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
            for (label, target) in jump(count).labels() {
                let mut jump = jump(count);
                assert_eq!(jump.letter('ø'), None);
                let found: Vec<_> = label.chars().map(|letter| jump.letter(letter)).collect();
                assert_eq!(found.last(), Some(&Some(target)));
                assert_eq!(found.iter().flatten().count(), 1);
            }
        }
    }
}
