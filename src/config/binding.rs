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
