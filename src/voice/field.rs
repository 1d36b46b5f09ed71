//! What fields are called. Knows the values of `customer`.

use super::Phrase;
use crate::customer::{Field, FieldKind, is_named_by_record};

/// What people call a field on its tab: `E-mail`.
pub fn label(field: &Field) -> Phrase {
    let is_foreign =
        is_named_by_record(&field.pointer.to_string()) || matches!(field.kind, FieldKind::Own(_));
    if is_foreign {
        Phrase::foreign(&field.label)
    } else {
        Phrase::ours(field.label.clone())
    }
}
