//! A sheet of labelled values and paragraphs, wrapped to a width, of which a window is shown.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::print;

/// One entry of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry<T = String> {
    /// A heading.
    Title(T),
    /// A label and its value.
    Value {
        /// What the value is.
        label: T,
        /// The value; it may have several lines.
        text: T,
        /// The value is not what is documented and should look so.
        odd: bool,
    },
    /// Text across the whole width.
    Text(T),
    /// An empty row.
    Gap,
}

impl<T> Entry<T> {
    /// A label and a value as it should be.
    pub fn value(label: impl Into<T>, text: impl Into<T>) -> Self {
        Self::Value {
            label: label.into(),
            text: text.into(),
            odd: false,
        }
    }
}

/// How the parts of a sheet look.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// Headings.
    pub title: Style,
    /// Labels.
    pub label: Style,
    /// Values and text.
    pub text: Style,
    /// Values that are not what is documented.
    pub odd: Style,
}

/// One row of a laid out sheet.
struct Row<'a> {
    label: &'a str,
    text: String,
    style: Style,
    indent: u16,
}

/// Which rows of a sheet show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// How many rows stand above them.
    pub above: usize,
    /// How many they are.
    pub rows: usize,
    /// How many the whole sheet has.
    pub total: usize,
}

/// Draws the rows from `scroll` on. Where they do not all fit and that is told inside, the last row of the area stays
/// empty for it.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    entries: &[Entry<impl AsRef<str>>],
    (scroll, is_told_inside): (usize, bool),
    look: Look,
) -> Shown {
    let all = lay_out(entries, area.width, look);
    let total = all.len();
    let fits = total <= usize::from(area.height);
    let area = Rect {
        height: area
            .height
            .saturating_sub(u16::from(!fits && is_told_inside)),
        ..area
    };
    let rows = usize::from(area.height).min(total);
    let above = scroll.min(total - rows);
    for (y, row) in (area.y..area.bottom()).zip(all.iter().skip(above)) {
        let room = area.width.saturating_sub(row.indent);
        if row.indent > 0 {
            print::text(
                buffer,
                Position::new(area.x, y),
                row.indent,
                row.label,
                look.label,
            );
        }
        print::text(
            buffer,
            Position::new(area.x + row.indent, y),
            room,
            &row.text,
            row.style,
        );
    }
    Shown { above, rows, total }
}

/// How many rows the sheet takes at a width.
pub fn height(entries: &[Entry<impl AsRef<str>>], width: u16) -> usize {
    lay_out(entries, width, Look::default()).len()
}

/// The row that an entry begins in.
pub fn row_of(entries: &[Entry<impl AsRef<str>>], nth: usize, width: u16) -> usize {
    let above = &entries[..nth.min(entries.len())];
    lay_out_beside(above, label_column(entries, width), width, Look::default()).len()
}

fn lay_out<T: AsRef<str>>(entries: &[Entry<T>], width: u16, look: Look) -> Vec<Row<'_>> {
    lay_out_beside(entries, label_column(entries, width), width, look)
}

/// The columns that the longest label takes.
fn label_column<T: AsRef<str>>(entries: &[Entry<T>], width: u16) -> u16 {
    let labels = entries.iter().filter_map(|entry| match entry {
        Entry::Value { label, .. } => Some(print::width(label.as_ref())),
        Entry::Title(_) | Entry::Text(_) | Entry::Gap => None,
    });
    u16::try_from(labels.max().unwrap_or(0) + 2)
        .unwrap_or(0)
        .min(width / 2)
}

fn lay_out_beside<T: AsRef<str>>(
    entries: &[Entry<T>],
    column: u16,
    width: u16,
    look: Look,
) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for entry in entries {
        match entry {
            Entry::Title(title) => rows.push(Row {
                label: "",
                text: title.as_ref().to_owned(),
                style: look.title,
                indent: 0,
            }),
            Entry::Gap => rows.push(Row {
                label: "",
                text: String::new(),
                style: look.text,
                indent: 0,
            }),
            Entry::Text(text) => {
                for text in print::wrap(text.as_ref(), usize::from(width)) {
                    rows.push(Row {
                        label: "",
                        text,
                        style: look.text,
                        indent: 0,
                    });
                }
            }
            Entry::Value { label, text, odd } => {
                let style = if *odd { look.odd } else { look.text };
                let lines = print::wrap(text.as_ref(), usize::from(width.saturating_sub(column)));
                for (index, text) in lines.into_iter().enumerate() {
                    rows.push(Row {
                        label: if index == 0 { label.as_ref() } else { "" },
                        text,
                        style,
                        indent: column,
                    });
                }
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_that_does_not_fit_leaves_its_last_row_empty_and_can_be_scrolled_to_its_end() {
        let entries: Vec<_> = (1..=4)
            .map(|row| Entry::Text(format!("row {row}")))
            .collect();
        let look = Look::default();
        for (height, scroll, lines, rows) in [
            (5, (0, true), "row 1|row 2|row 3|row 4|     ", (0, 4)),
            (4, (9, true), "row 1|row 2|row 3|row 4", (0, 4)),
            (3, (0, true), "row 1|row 2|     ", (0, 2)),
            (3, (1, true), "row 2|row 3|     ", (1, 2)),
            (3, (9, true), "row 3|row 4|     ", (2, 2)),
            (3, (9, false), "row 2|row 3|row 4", (1, 3)),
            (1, (2, true), "     ", (2, 0)),
            (1, (2, false), "row 3", (2, 1)),
            (0, (0, true), "", (0, 0)),
        ] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 5, height));
            let area = buffer.area;
            let shown = draw(&mut buffer, area, &entries, scroll, look);
            let drawn: Vec<String> = buffer
                .content()
                .chunks(5)
                .map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect())
                .collect();
            assert_eq!(drawn.join("|"), lines, "{height} {scroll:?}");
            assert_eq!((shown.above, shown.rows), rows, "{height} {scroll:?}");
            assert_eq!(shown.total, 4);
        }
    }

    #[test]
    fn an_entry_begins_behind_all_rows_of_those_above_it() {
        let entries = [
            Entry::value("a", "one two three four"),
            Entry::Title("t"),
            Entry::value("a label", "x"),
        ];
        // Seven columns and two for the labels leave ten.
        let rows: Vec<_> = (0..4).map(|nth| row_of(&entries, nth, 19)).collect();
        assert_eq!(rows, [0, 2, 3, 4]);
        assert_eq!(height(&entries, 19), 4);
    }
}
