//! The hint line: the keys that do something right here, drawn from the table of actions.

use ratatui::layout::Rect;

use crate::{
    app::{
        action::Action,
        form::Editor,
        layer::LayerKind,
        model::{Model, Tab},
    },
    widget::print,
};

use super::Canvas;

/// A key and a word.
type Hint = (String, String);

/// Draws as many hints as fit.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let mut x = area.x + 1;
    for (key, word) in hints(model) {
        let width = u16::try_from(print::width(&key) + 1 + print::width(&word)).unwrap_or(u16::MAX);
        if x.saturating_add(width) > area.right() {
            break;
        }
        x = canvas.text(x, area.y, area.right(), &key, canvas.theme.key);
        x = canvas.text(x + 1, area.y, area.right(), &word, canvas.theme.label) + 2;
    }
}

fn hints(model: &Model) -> Vec<Hint> {
    let own = |key: &str, word: &str| (key.to_owned(), word.to_owned());
    let Some(layer) = model.layers.last() else {
        return tab_hints(model);
    };
    match &layer.kind {
        LayerKind::Finder(_) => vec![
            own("Enter", "Open"),
            own("↑ ↓", "Select"),
            own("Esc", "Close"),
            action(Action::Quit),
        ],
        LayerKind::Review(review) => vec![
            own("Enter", if review.on_send { "Save" } else { "Cancel" }),
            own("Tab", "Other button"),
            own(
                "F12",
                if review.shows_request {
                    "Changes"
                } else {
                    "Exact request"
                },
            ),
            own("↑ ↓", "Scroll"),
            own("Esc", "Close"),
        ],
        LayerKind::Palette(_) => vec![
            own("Enter", "Run"),
            own("↑ ↓", "Select"),
            own("Esc", "Close"),
        ],
        LayerKind::Help(_) | LayerKind::Raw { .. } => {
            vec![own("↑ ↓ PgUp PgDn", "Scroll"), own("Esc", "Close")]
        }
        LayerKind::Ask(_) => vec![
            own("Enter", "Confirm"),
            own("Tab", "Other button"),
            own("Esc", "Close"),
        ],
        LayerKind::ApiKey(_) | LayerKind::Ticket(_) => {
            vec![own("Enter", "Use it"), own("Esc", "Close")]
        }
    }
}

fn tab_hints(model: &Model) -> Vec<Hint> {
    let own = |key: &str, word: &str| (key.to_owned(), word.to_owned());
    let mut hints = Vec::new();
    if let Some((tab, loaded)) = model
        .open()
        .and_then(|open| Some((open.tab, open.loaded.as_ref()?)))
    {
        match tab {
            Tab::Profile | Tab::Consents => match loaded.form(tab).map(|form| &form.editor) {
                Some(Editor::Choice(choice)) if choice.is_open => {
                    hints.push(own("↑ ↓ Enter", "Choose"));
                }
                Some(Editor::Choice(_)) => hints.push(own("Alt+↓", "List")),
                Some(Editor::Chips(_)) => {
                    hints.extend([own("Enter", "Add"), own("← Backspace", "Remove")]);
                }
                Some(Editor::Switch) => hints.push(own("Space y n", "Change")),
                Some(Editor::Fixed | Editor::Text(_)) | None => {}
            },
            Tab::Loyalty => hints.push(own("↑ ↓", "Card")),
            Tab::Promotions if loaded.promotions.is_filtering => {
                return vec![
                    own("Enter", "Done"),
                    own("↑ ↓", "Select"),
                    own("Esc", "Show all"),
                ];
            }
            Tab::Promotions if loaded.promotions.is_detailed => {
                hints.extend([
                    own("↑ ↓", "Scroll"),
                    own("← →", "Other promotion"),
                    own("Esc", "Table"),
                ]);
            }
            Tab::Promotions => hints.extend([
                own("↑ ↓", "Select"),
                own("Enter", "Details"),
                action(Action::Filter),
            ]),
            Tab::Extra if loaded.extra.in_answer => {
                hints.extend([own("↑ ↓ PgUp PgDn", "Scroll"), own("Tab", "Edit")]);
            }
            Tab::Extra => hints.push(own("Tab", "To the answer")),
            Tab::Journal => hints.extend([own("↑ ↓", "Select"), action(Action::Filter)]),
        }
    }
    let wanted = [
        Action::Unlock,
        Action::Save,
        Action::Undo,
        Action::Restore,
        Action::Open,
    ];
    hints.extend(
        wanted
            .into_iter()
            .filter(|action| action.unavailable(model).is_none())
            .map(action),
    );
    if model.open().is_some_and(|open| open.loaded.is_some()) {
        hints.push(own("Alt+1-6", "Tabs"));
    }
    hints.extend([Action::Palette, Action::Help, Action::Quit].map(action));
    hints
}

fn action(action: Action) -> Hint {
    let entry = action.entry();
    (entry.keys[0].to_string(), entry.title.to_owned())
}
