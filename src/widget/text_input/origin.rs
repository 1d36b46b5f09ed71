//! Where each character of a text comes from: what stood there when editing began, or what was typed since. So a text that
//! is covered can show what is typed into it, and nothing of what it held.

use std::ops::Range;

use super::COVER;

/// A place in a text: its line, and its `char` there.
pub(super) type Place = (usize, usize);

/// What is known of a text's characters since editing began.
#[derive(Debug, Default)]
pub(super) struct Origin(Option<Changed>);

/// A text that was changed.
#[derive(Debug)]
struct Changed {
    /// The lines before the first change.
    lines: Vec<String>,
    /// Where those come from that stand there now.
    now: Vec<Line>,
}

/// The stretches that a line is made of.
type Line = Vec<Run>;

/// Characters in a row that stood there in a row, or were typed.
#[derive(Clone, Copy, Debug)]
struct Run {
    /// Where the first of them stood; none for what was typed.
    from: Option<Place>,
    chars: usize,
}

impl Origin {
    /// Keeps what stood there, before the first change.
    pub(super) fn keep(&mut self, lines: &[String]) {
        self.0.get_or_insert_with(|| Changed {
            lines: lines.to_vec(),
            now: (lines.iter().zip(0..))
                .map(|(text, line)| vec![Run::new(Some((line, 0)), text.chars().count())])
                .collect(),
        });
    }

    /// Takes an edit of what stood between two places, where now stands all up to the cursor.
    pub(super) fn edited(&mut self, (from, to): (Place, Place), lines: &[String], cursor: Place) {
        let Some(changed) = &mut self.0 else { return };
        let (head, _) = parted(&changed.now[from.0], from.1);
        let (_, tail) = parted(&changed.now[to.0], to.1);
        let mut typed: Vec<Line> = (from.0..=cursor.0)
            .map(|line| {
                let begin = if line == from.0 { from.1 } else { 0 };
                let end = if line == cursor.0 {
                    cursor.1
                } else {
                    lines[line].chars().count()
                };
                vec![Run::new(None, end - begin)]
            })
            .collect();
        if let Some(first) = typed.first_mut() {
            first.splice(0..0, head);
        }
        if let Some(end) = typed.last_mut() {
            end.extend(tail);
        }
        typed.iter_mut().for_each(join);
        changed.now.splice(from.0..=to.0, typed);
    }

    /// Some of the lines, with what stood there as `cover` makes of it, which keeps every `char` at its place.
    pub(super) fn covered(
        &self,
        lines: &[String],
        shown: Range<usize>,
        cover: impl Fn(&[String], Range<usize>) -> Vec<String>,
    ) -> Vec<String> {
        let Some(Changed { lines: old, now }) = &self.0 else {
            return cover(lines, shown);
        };
        let (lines, now) = (&lines[shown.clone()], &now[shown]);
        let stood = now.iter().flatten().filter_map(|run| run.from);
        let first = stood.clone().map(|(line, _)| line).min().unwrap_or(0);
        let end = stood.map(|(line, _)| line + 1).max().unwrap_or(first);
        let covered = cover(old, first..end);
        let shown = lines.iter().zip(now).map(|(typed, runs)| {
            let mut typed = typed.chars();
            let mut shown = String::new();
            for run in runs {
                let typed = typed.by_ref().take(run.chars);
                match run.from {
                    None => shown.extend(typed),
                    Some((line, from)) => {
                        let line = covered.get(line - first).map_or("", String::as_str);
                        let stood = line.chars().skip(from).chain(std::iter::repeat(COVER));
                        shown.extend(typed.zip(stood).map(|(_, stood)| stood));
                    }
                }
            }
            shown
        });
        shown.collect()
    }
}

impl Run {
    fn new(from: Option<Place>, chars: usize) -> Self {
        Self { from, chars }
    }

    /// What is left of it from a character on.
    fn behind(self, at: usize) -> Self {
        let from = self.from.map(|(line, from)| (line, from + at));
        Self::new(from, self.chars - at)
    }
}

/// Makes one stretch of those that go on where the one before them ends.
fn join(line: &mut Line) {
    line.retain(|run| run.chars > 0);
    line.dedup_by(|next, run| {
        let goes_on = match (run.from, next.from) {
            (None, None) => true,
            (Some((line, from)), Some(behind)) => (line, from + run.chars) == behind,
            (None, Some(_)) | (Some(_), None) => false,
        };
        run.chars += if goes_on { next.chars } else { 0 };
        goes_on
    });
}

/// The stretches of a line before a character, and those from it on.
fn parted(line: &[Run], at: usize) -> (Line, Line) {
    let (mut before, mut behind) = (Line::new(), Line::new());
    let mut left = at;
    for run in line {
        let here = left.min(run.chars);
        left -= here;
        if here > 0 {
            before.push(Run::new(run.from, here));
        }
        if here < run.chars {
            behind.push(run.behind(here));
        }
    }
    (before, behind)
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
    use proptest::prelude::*;

    use super::{super::TextInput, Range};

    /// Every letter covered.
    fn shown(input: &TextInput) -> String {
        let count = input.text().split('\n').count();
        let cover = |lines: &[String], range: Range<usize>| {
            let lines = lines[range].iter();
            lines.map(|line| "•".repeat(line.chars().count())).collect()
        };
        input.covered(0..count, true, cover).join("\n")
    }

    fn press(input: &mut TextInput, keys: &str) {
        for key in keys.split(' ') {
            let (key, modifiers) = match key.split_once('+') {
                Some(("C", key)) => (key, KeyModifiers::CONTROL),
                Some(("S", key)) => (key, KeyModifiers::SHIFT),
                _ => (key, KeyModifiers::NONE),
            };
            let code = match key {
                "Home" => KeyCode::Home,
                "End" => KeyCode::End,
                "Left" => KeyCode::Left,
                "Right" => KeyCode::Right,
                "Up" => KeyCode::Up,
                "Down" => KeyCode::Down,
                "Back" => KeyCode::Backspace,
                "Del" => KeyCode::Delete,
                "Enter" => KeyCode::Enter,
                letter => KeyCode::Char(letter.chars().next().unwrap()),
            };
            input.key(KeyEvent::new(code, modifiers));
        }
    }

    #[test]
    fn only_what_is_typed_shows() {
        for (text, keys, expected) in [
            ("Kari", "x", "••••x"),
            ("Kari", "Home x y", "xy••••"),
            ("Kari", "Left Left x", "••x••"),
            ("Kari", "Back x Back Back", "••"),
            ("Kari", "Home Del x", "x•••"),
            ("Kari", "Home S+End K a r i n", "Karin"),
            ("Kari", "Home S+Right S+Right o", "o••"),
            ("Kari Moen", "C+w x", "•••••x"),
            ("Kari", "C+u a", "a"),
            ("Kari", "Home C+k a", "a"),
            ("Kari", "x Home y Del", "y•••x"),
            ("a😀b", "Left Back x", "•x•"),
        ] {
            let mut input = TextInput::line(text);
            press(&mut input, keys);
            assert_eq!(shown(&input), expected, "{keys}");
        }
        let mut input = TextInput::lines("one\ntwo\nthree");
        press(&mut input, "Down End x Enter y Up Up Home Del");
        assert_eq!(shown(&input), "••\n•••x\ny\n•••••");
        press(&mut input, "End Del z");
        assert_eq!(shown(&input), "••z•••x\ny\n•••••");
        press(&mut input, "Home Back S+Down S+Down q");
        assert_eq!(shown(&input), "q•••••");
        input.replace("two");
        assert_eq!(shown(&input), "•••");
        input.select_all();
        input.type_text("one");
        assert_eq!(shown(&input), "one");
        input.paste("x");
        assert_eq!(shown(&input), "onex");
    }

    proptest! {
        /// What stood there is in small letters, what is typed in capitals.
        #[test]
        fn whatever_is_done_what_stood_there_is_covered(
            text in "[a-c\n]{0,12}",
            keys in prop::collection::vec(
                prop::sample::select(vec![
                    "X", "Y", "Enter", "Back", "Del", "Left", "Right", "Up", "Down", "Home", "End",
                    "S+Left", "S+Right", "S+Up", "S+Down", "S+Home", "S+End", "C+w", "C+u", "C+k", "C+Del", "C+Back",
                ]),
                0..40,
            ),
        ) {
            let mut input = TextInput::lines(&text);
            for key in keys {
                press(&mut input, key);
                let expected: String = input
                    .text()
                    .chars()
                    .map(|c| if c.is_lowercase() { '•' } else { c })
                    .collect();
                prop_assert_eq!(shown(&input), expected);
            }
        }
    }
}
