//! `[keys]`: which key runs which action. Only the shape is checked here; the screen knows the names of actions and
//! keys.

use toml::de::DeValue;

use super::reader::{Table, named};

/// One line of `[keys]`: names are not checked here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyBinding {
    /// The action's name.
    pub action: String,
    /// The key's name.
    pub key: String,
    /// The line in the file, from 1.
    pub line: usize,
}

/// `action = "key"` or `action = ["key", "key"]`.
pub(super) fn read(table: &mut Table<'_, '_>) -> Vec<KeyBinding> {
    let mut all = Vec::new();
    for (action, _) in table.names() {
        let line = table.line(&action);
        let keys = match table.value(&action) {
            Some(DeValue::String(key)) if !key.trim().is_empty() => vec![key.to_string()],
            Some(DeValue::Array(_)) => table.strings(&action).unwrap_or_default(),
            Some(DeValue::String(_)) | None => {
                table.wrong(&action, "is empty; a key is like \"ctrl+s\"");
                continue;
            }
            Some(other) => {
                let words = format!("has to be a key like \"ctrl+s\", not {}", named(other));
                table.wrong(&action, &words);
                continue;
            }
        };
        all.extend(keys.into_iter().map(|key| KeyBinding {
            action: action.clone(),
            key,
            line,
        }));
    }
    all
}
