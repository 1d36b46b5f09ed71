//! What a spreadsheet has made of a value that was none of its business, and what cannot be right whoever the customer is.

use super::{Columns, table::Row};
use crate::{
    cli::set::assignment::{self, Assignment},
    customer::{Context, Customer, FieldKind, fields},
    record::{Document, Record},
    voice::{self, Phrase, say},
};

/// Why a row is refused before anything is read; none for a row that may be right.
pub(super) fn refusal(columns: &Columns, row: &Row, context: &Context) -> Option<Phrase> {
    if row
        .cells
        .iter()
        .skip(columns.all.len())
        .any(|cell| !cell.trim().is_empty())
    {
        return Some(say::MANY_TOO_WIDE.into());
    }
    let spoilt = (0..columns.all.len()).find_map(|nth| spoilt(row.cell(nth)));
    let is_own = |kind: Option<FieldKind>| matches!(kind, Some(FieldKind::Date | FieldKind::Email));
    spoilt
        .or_else(|| {
            let who = columns.who(row, &context.default_country);
            who.err().map(|error| voice::not_a_reference(&error))
        })
        .or_else(|| {
            let values = columns.values(row).filter(|(_, kind)| is_own(*kind));
            let values: Vec<_> = values.map(|(assignment, _)| assignment).collect();
            problem(&values, context)
        })
}

/// What is wrong with values that no record makes right.
fn problem(values: &[Assignment], context: &Context) -> Option<Phrase> {
    let nobody = Document::parse(br#"{"data":{}}"#.to_vec()).ok()?;
    let fields = fields(&Customer::read(&nobody), &context.own);
    let mut record = Record::new(nobody);
    match assignment::apply(values, &fields, &mut record, context, true) {
        Ok(findings) => findings.problems.into_iter().next(),
        Err(mistake) => Some(mistake),
    }
}

/// A number with an exponent, an error of a formula, or letters that were read in another encoding.
fn spoilt(cell: &str) -> Option<Phrase> {
    let shown = || Phrase::foreign(cell);
    if is_exponent(cell) {
        return Some(say::many_exponent(shown()));
    }
    let error = cell.strip_prefix('#');
    if error.is_some_and(|rest| {
        let is_error = |c: char| c.is_uppercase() || matches!(c, '#' | '/' | '!' | '?' | '0');
        !rest.is_empty() && rest.chars().all(is_error)
    }) {
        return Some(say::many_formula(shown()));
    }
    let letters: Vec<char> = cell.chars().collect();
    let is_mixed = |pair: &[char]| {
        matches!(pair[0], 'Ã' | 'Â')
            && matches!(
                pair[1],
                '\u{80}'..='\u{bf}' | '…' | '˜' | '€' | '„' | '‰' | '–'
            )
    };
    (cell.contains(char::REPLACEMENT_CHARACTER) || letters.windows(2).any(is_mixed))
        .then(|| say::many_letters(shown()))
}

/// `4,79E+10`
fn is_exponent(cell: &str) -> bool {
    let Some((number, exponent)) = cell.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = number.strip_prefix('-').unwrap_or(number);
    let (whole, part) = number.split_once([',', '.']).unwrap_or((number, "0"));
    let has_sign = exponent.starts_with(['+', '-']);
    // Ids may be like 12E4; a spreadsheet always writes the sign.
    has_sign && digits(whole) && digits(part) && digits(&exponent[1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_spoils_is_seen_and_nothing_else() {
        for cell in [
            "4,79E+10",
            "4.79E+10",
            "5E+09",
            "-1,2E-05",
            "#N/A",
            "#VERDI!",
            "#REF!",
            "#NAVN?",
            "########",
            "Bj\u{fffd}rn",
            "BjÃ¸rn",
            "GÃ¶teborg",
            "Ã…lesund",
        ] {
            assert!(spoilt(cell).is_some(), "{cell}");
        }
        for cell in [
            "", "12E4", "E-1", "EXT-1001", "#1", "#oslo", "#", "Ãlvaro", "1,5", "2E", "E+5",
            "Bjørn",
        ] {
            assert_eq!(spoilt(cell), None, "{cell}");
        }
    }
}
