//! A CSV file as spreadsheets write them: its encoding, its separator, and its rows with the numbers that a spreadsheet
//! shows. It must never know what a column means.

use std::{borrow::Cow, path::Path};

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::{
    config::paths,
    open,
    voice::{Phrase, say},
};

/// No file is larger, in bytes.
const MOST: u64 = 64 << 20;

/// What was found in a file.
#[derive(Debug)]
pub(super) struct Table {
    /// As the encoding is called.
    pub(super) encoding: &'static str,
    pub(super) separator: u8,
    pub(super) header: Vec<String>,
    /// Without those that have nothing in any cell.
    pub(super) rows: Vec<Row>,
}

/// One row below the header.
#[derive(Debug)]
pub(super) struct Row {
    /// As a spreadsheet counts, the header being 1.
    pub(super) number: u64,
    pub(super) cells: Vec<String>,
}

impl Row {
    /// A cell without the blanks around it; nothing where the row is shorter.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }
}

/// Reads a file, or says why it cannot be used.
pub(super) fn read(path: &Path) -> Result<Table, Phrase> {
    let bytes = open::read(path, MOST).map_err(|error| {
        let why = Phrase::foreign(paths::why(&error));
        say::many_unreadable(crate::voice::path(path), why)
    })?;
    if bytes.len() as u64 > MOST {
        return Err(say::many_too_large(crate::voice::path(path)));
    }
    parse(&bytes).map_err(|why| say::many_no_table(crate::voice::path(path), why))
}

fn parse(bytes: &[u8]) -> Result<Table, Phrase> {
    let (text, encoding) = decoded(bytes);
    let (said, text) = said_separator(&text);
    let separator = said.unwrap_or_else(|| likely_separator(text));
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    // Line ends up to here, and those of them inside cells, which make no row of a spreadsheet.
    let (mut at, mut ends, mut inside) = (0, 0, 0);
    for record in reader.records() {
        let record =
            record.map_err(|error| say::many_broken(Phrase::foreign(error.to_string())))?;
        let from = record.position().map(csv::Position::byte);
        let start = from.map_or(at, |from| usize::try_from(from).unwrap_or(at));
        // It begins where the one before ended: with a line end, and with empty lines.
        let blank = text[start..]
            .bytes()
            .take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let start = start + blank.count();
        ends += text[at..start].matches('\n').count();
        at = start;
        rows.push(((1 + ends - inside) as u64, cells(&record)));
        inside += record
            .iter()
            .map(|cell| cell.matches('\n').count())
            .sum::<usize>();
    }
    let mut rows = rows.into_iter();
    let (_, header) = rows.next().ok_or(say::MANY_EMPTY)?;
    let rows = rows.map(|(number, cells)| Row { number, cells });
    Ok(Table {
        encoding: encoding.name(),
        separator,
        header,
        rows: rows
            .filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()))
            .collect(),
    })
}

fn cells(record: &StringRecord) -> Vec<String> {
    record.iter().map(str::to_owned).collect()
}

/// The text, by its mark, else as UTF-8 where it is that, else as Windows in the Nordic countries writes it.
fn decoded(bytes: &[u8]) -> (Cow<'_, str>, &'static Encoding) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return (text, encoding);
    }
    let encoding = if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1252
    };
    (encoding.decode_without_bom_handling(bytes).0, encoding)
}

/// The separator of a first line `sep=;`, and what follows that line.
fn said_separator(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r').trim_matches('"');
    match first.strip_prefix("sep=").map(str::as_bytes) {
        Some([separator]) => (Some(*separator), rest),
        Some(_) | None => (None, text),
    }
}

/// What separates the most in the header.
fn likely_separator(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let mut is_quoted = false;
    let mut counts = [(b';', 0), (b'\t', 0), (b',', 0)];
    for byte in header.bytes() {
        is_quoted ^= byte == b'"';
        for (separator, count) in &mut counts {
            *count += usize::from(!is_quoted && byte == *separator);
        }
    }
    // Of as many, the first.
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(b';', |(separator, _)| *separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(bytes: &[u8]) -> (&'static str, char, Vec<Vec<String>>) {
        let table = parse(bytes).unwrap();
        let rows = table.rows.iter().map(|row| {
            let mut cells = row.cells.clone();
            cells.insert(0, row.number.to_string());
            cells
        });
        let rows = std::iter::once(table.header.clone()).chain(rows).collect();
        (table.encoding, char::from(table.separator), rows)
    }

    #[test]
    fn what_spreadsheets_write_is_understood() {
        let rows = |name: &str| {
            vec![
                vec!["customer".to_owned(), "firstName".to_owned()],
                vec!["2".to_owned(), "E-1".to_owned(), name.to_owned()],
            ]
        };
        for (bytes, encoding, separator) in [
            (&b"\xef\xbb\xbfcustomer;firstName\r\nE-1;Bj\xc3\xb8rn\r\n"[..], "UTF-8", ';'),
            (b"customer;firstName\nE-1;Bj\xc3\xb8rn", "UTF-8", ';'),
            (b"customer;firstName\r\nE-1;Bj\xf8rn\r\n", "windows-1252", ';'),
            (b"sep=;\r\ncustomer;firstName\r\nE-1;Bj\xf8rn\r\n", "windows-1252", ';'),
            (b"\xef\xbb\xbfsep=,\r\ncustomer,firstName\r\nE-1,Bj\xc3\xb8rn\r\n", "UTF-8", ','),
            (b"customer\tfirstName\r\nE-1\tBj\xf8rn\r\n", "windows-1252", '\t'),
            (b"\"customer\",\"firstName\"\n\"E-1\",\"Bj\xc3\xb8rn\"\n", "UTF-8", ','),
            (
                b"\xff\xfec\0u\0s\0t\0o\0m\0e\0r\0\t\0f\0i\0r\0s\0t\0N\0a\0m\0e\0\n\0E\0-\x001\0\t\0B\0j\0\xf8\0r\0n\0",
                "UTF-16LE",
                '\t',
            ),
        ] {
            assert_eq!(table(bytes), (encoding, separator, rows("Bjørn")));
        }
    }

    #[test]
    fn rows_have_the_numbers_of_a_spreadsheet() {
        let text = b"a;b\r\n1;\"x\r\ny\"\r\n\r\n;\r\n\"2; \"\"q\"\"\";z\r\n3;w;extra";
        let (_, separator, rows) = table(text);
        let numbers: Vec<_> = rows[1..].iter().map(|row| row[0].as_str()).collect();
        assert_eq!((separator, numbers), (';', vec!["2", "5", "6"]));
        assert_eq!(rows[2][1], "2; \"q\"");
    }

    #[test]
    fn nothing_is_no_table() {
        assert_eq!(parse(b"").unwrap_err(), say::MANY_EMPTY.into());
        assert_eq!(
            parse(b"\xef\xbb\xbf\r\n").unwrap_err(),
            say::MANY_EMPTY.into()
        );
        assert!(parse(b"customer\n").unwrap().rows.is_empty());
    }
}
