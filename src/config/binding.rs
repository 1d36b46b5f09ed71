//! `[keys]`: which key runs which action. Only the shape is checked here; the screen knows the names of actions and
//! keys.

use toml::de::DeValue;

use super::{
    mistake::{NamedKey, Wrong},
    reader::Table,
};

/// One line of `[keys]`: names are not checked here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyBinding {
    /// The action's name.
    pub action: NamedKey,
    /// The names of its keys; none takes its keys away.
    pub keys: Vec<NamedKey>,
}

/// Why an action cannot have a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadKey {
    /// It is no name of a key.
    Unknown,
    /// Terminals send the same for another key.
    SameAs(&'static str),
    /// Terminals send nothing of its own for it.
    Unsent,
    /// Shift beside Ctrl, or alone with a letter.
    Shifted,
    /// It is typed into fields.
    IsTyped,
    /// It edits text.
    EditsText,
    /// It discards changes in the finder.
    Discards,
    /// It opens the list of a field.
    OpensList,
    /// It scrolls.
    Scrolls,
    /// It goes back.
    GoesBack,
    /// It goes from field to field, and confirms in dialogs.
    Moves,
    /// The same action has it twice.
    Twice,
    /// Another action has it.
    Taken(&'static str),
}

/// `action = "key"` or `action = ["key", "key"]`.
pub(super) fn read(table: &mut Table<'_, '_>) -> Vec<KeyBinding> {
    let mut all = Vec::new();
    for (action, span) in table.names() {
        let Some(value) = table.spanned(&action) else {
            continue;
        };
        let items = match value.get_ref() {
            DeValue::String(_) => vec![value],
            DeValue::Array(items) => items.iter().collect(),
            other => {
                table.wrong(&action, Wrong::NotKeys(other.into()));
                continue;
            }
        };
        let mut keys = Vec::new();
        for item in items {
            match item.get_ref().as_str().filter(|key| !key.trim().is_empty()) {
                Some(key) => keys.push(table.named(key, &item.span())),
                None => table.wrong_at(&item.span(), &action, Wrong::NotAKey),
            }
        }
        let action = table.named(&action, &span);
        all.push(KeyBinding { action, keys });
    }
    all
}
