//! The Journal tab: the saves of this session.

use ratatui::layout::Rect;

use crate::{
    app::{
        model::{Model, Open},
        view::Scroll,
    },
    widget::sheet::Entry,
};

use super::{Canvas, sheet};

/// Draws the tab.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    model: &Model,
    open: &Open,
    scroll: Scroll,
    area: Rect,
) {
    let inner = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(4),
        ..area
    };
    let mut entries = vec![Entry::Text(
        "What was saved for this customer since the program started; nothing of it is kept afterwards.".to_owned(),
    )];
    if open.journal.is_empty() {
        entries.extend([Entry::Gap, Entry::Text("Nothing was saved yet.".to_owned())]);
    }
    for entry in &open.journal {
        let at = entry.at.to_zoned_datetime(model.zone.clone());
        entries.extend([
            Entry::Gap,
            Entry::Title(at.strftime("%-d %b %Y %H:%M:%S").to_string()),
        ]);
        entries.push(Entry::Text(entry.outcome.clone()));
        let changes = entry.changes.iter();
        entries.extend(
            changes.map(|change| {
                Entry::value(&change.label, format!("{} → {}", change.old, change.new))
            }),
        );
    }
    sheet(canvas, inner, &entries, scroll);
}
