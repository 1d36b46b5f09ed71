//! The result file: one line for each row that is over, on the disk before the next row begins, in a form that a
//! spreadsheet opens. What is in it is not done again.

use std::{
    collections::HashMap,
    fs::{File, OpenOptions, TryLockError},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use csv::{ReaderBuilder, Terminator, WriterBuilder};
use ring::digest::{SHA256, digest};

use super::table::Row;
use crate::{
    cli::words,
    config::paths,
    open,
    terminal::visible::visible,
    voice::{Label, Phrase, say},
};

/// So that a spreadsheet takes it for UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

const TITLES: [Label; 7] = [
    say::MANY_TITLE_ROW,
    say::MANY_TITLE_CUSTOMER,
    say::MANY_TITLE_RESULT,
    say::MANY_TITLE_WHY,
    say::MANY_TITLE_TIME,
    say::MANY_TITLE_CODE,
    say::MANY_TITLE_CHECK,
];

/// What became of one row.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) row: u64,
    pub(super) customer: String,
    pub(super) result: Label,
    pub(super) why: String,
    /// All of it, for whoever watches.
    pub(super) told: Phrase,
    pub(super) time: String,
    /// The exit code of a run with this row alone: 0, 1, 3 or 4.
    pub(super) code: u8,
    /// Tells this row from a changed one.
    pub(super) check: String,
}

/// The open file, locked as long as this is there.
#[derive(Debug)]
pub(super) struct Results {
    file: File,
    path: PathBuf,
    separator: u8,
    /// The rows that are over: their checks and codes.
    done: HashMap<u64, (String, u8)>,
}

/// Beside the table: `kunder.csv` gets `kunder-result.csv`.
pub(in crate::cli::set) fn beside(table: &Path) -> PathBuf {
    let stem = table.file_stem().unwrap_or_default().to_string_lossy();
    table.with_file_name(format!("{stem}-result.csv"))
}

/// What tells a row from every other: a changed row is another one.
pub(super) fn check(row: &Row, common: &[String]) -> String {
    let mut cells: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).collect();
    // A spreadsheet adds empty cells at will.
    while cells.last().is_some_and(|cell| cell.is_empty()) {
        cells.pop();
    }
    cells.extend(common.iter().map(String::as_str));
    let digest = digest(&SHA256, cells.join("\u{1f}").as_bytes());
    let letters = digest
        .as_ref()
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"));
    // No spreadsheet takes it for a number.
    format!("x{}", letters.collect::<String>())
}

impl Results {
    /// Opens the file, or makes it, and reads what is over already.
    pub(super) fn open(path: &Path, separator: u8) -> Result<Self, Phrase> {
        let told = |error: &io::Error| {
            let why = Phrase::foreign(paths::why(error));
            say::many_no_results(crate::voice::path(path), why)
        };
        let mut options = OpenOptions::new();
        let options = open::private(options.read(true).write(true).create(true));
        let file = open::own(path, options).map_err(|error| told(&error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(say::many_in_use(crate::voice::path(path)));
            }
            Err(TryLockError::Error(error)) => return Err(told(&error)),
        }
        let mut results = Self {
            file,
            path: path.to_owned(),
            separator,
            done: HashMap::new(),
        };
        results.begin().map_err(|error| told(&error))?;
        Ok(results)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// What became of a row, if it is over: its exit code. A row that was changed since is neither.
    pub(super) fn of(&self, row: u64, check: &str) -> Result<Option<u8>, Phrase> {
        match self.done.get(&row) {
            None => Ok(None),
            Some((known, code)) if known == check => Ok(Some(*code)),
            Some(_) => {
                let row = Phrase::ours(row.to_string());
                Err(say::many_changed(row, crate::voice::path(&self.path)))
            }
        }
    }

    /// Writes a line down. When it returns, the disk has it.
    pub(super) fn write(&mut self, line: &Line) -> Result<(), Phrase> {
        let row = line.row.to_string();
        let code = line.code.to_string();
        let result = words().label(line.result);
        let cells = [
            &*row,
            &line.customer,
            result,
            &line.why,
            &line.time,
            &code,
            &line.check,
        ];
        let cells = cells.map(harmless);
        let written = self.append(&cells);
        written.map_err(|error| {
            let why = Phrase::foreign(paths::why(&error));
            say::many_no_results(crate::voice::path(&self.path), why)
        })?;
        self.done.insert(line.row, (line.check.clone(), line.code));
        Ok(())
    }

    fn append(&mut self, cells: &[String]) -> io::Result<()> {
        let mut writer = WriterBuilder::new()
            .delimiter(self.separator)
            .terminator(Terminator::CRLF)
            .from_writer(Vec::new());
        writer.write_record(cells)?;
        // One write, so that no other program sees half a line.
        let line = writer
            .into_inner()
            .map_err(csv::IntoInnerError::into_error)?;
        self.file.write_all(&line)?;
        self.file.sync_data()
    }

    /// Reads the lines that are there, and takes away one that is not whole: its row is not over.
    fn begin(&mut self) -> io::Result<()> {
        let mut bytes = Vec::new();
        self.file.read_to_end(&mut bytes)?;
        let whole = bytes
            .windows(2)
            .rposition(|end| end == b"\r\n")
            .map_or(0, |at| at + 2);
        self.file.set_len(whole as u64)?;
        self.file.seek(SeekFrom::End(0))?;
        bytes.truncate(whole);
        if bytes.is_empty() {
            self.file.write_all(MARK)?;
            let titles = TITLES.map(|title| words().label(title).to_owned());
            return self.append(&titles);
        }
        let bytes = bytes.strip_prefix(MARK).unwrap_or(&bytes);
        let mut reader = ReaderBuilder::new()
            .delimiter(self.separator)
            .flexible(true)
            .from_reader(bytes);
        for record in reader.records() {
            let record = record?;
            let [row, .., code, check] = &record.iter().collect::<Vec<_>>()[..] else {
                continue;
            };
            // A spreadsheet that has saved the file may have written its own line ends, but no other figures.
            if let (Ok(row), Ok(code)) = (row.parse(), code.parse()) {
                self.done.insert(row, ((*check).to_owned(), code));
            }
        }
        Ok(())
    }
}

/// A text that is no formula, and has no hidden characters.
fn harmless(cell: &str) -> String {
    let cell = visible(cell);
    if cell.starts_with(['=', '+', '-', '@']) {
        format!("'{cell}")
    } else {
        cell.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Row {
        Row {
            number: 2,
            cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
        }
    }

    fn line(row: u64) -> Line {
        Line {
            row,
            customer: "phone:+4791234567".to_owned(),
            result: say::MANY_SAVED,
            why: "=HYPERLINK(\"x\"); \u{1b}[2J\nand more".to_owned(),
            told: Phrase::default(),
            time: "2026-11-28 12:31:07".to_owned(),
            code: 0,
            check: check(&self::row(&["a", "b"]), &[]),
        }
    }

    #[test]
    fn what_was_written_is_over_and_half_a_line_is_not() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("kunder-result.csv");
        let mut results = Results::open(&path, b';').unwrap();
        results.write(&line(2)).unwrap();
        results.write(&line(3)).unwrap();
        assert!(Results::open(&path, b';').is_err(), "it is locked");
        drop(results);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("\u{feff}Row;Customer;"), "{text}");
        assert_eq!(text.matches("\r\n").count(), 3, "{text}");
        assert!(
            text.contains("\"'=HYPERLINK(\"\"x\"\"); ‹ESC›[2J‹LF›and more\""),
            "{text}"
        );
        std::fs::write(&path, &text[..text.len() - 5]).unwrap();
        let mut results = Results::open(&path, b';').unwrap();
        let check = line(2).check;
        assert_eq!(results.of(2, &check), Ok(Some(0)));
        assert_eq!(results.of(3, &check), Ok(None));
        assert!(results.of(2, "xother").is_err());
        results.write(&line(3)).unwrap();
        drop(results);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    }

    #[test]
    fn a_changed_row_is_another_one_and_empty_cells_change_nothing() {
        let same = check(&row(&["a", "b"]), &[]);
        assert_eq!(check(&row(&["a ", "b", "", " "]), &[]), same);
        assert_ne!(check(&row(&["a", "", "b"]), &[]), same);
        assert_ne!(check(&row(&["a", "b"]), &["city=Oslo".to_owned()]), same);
    }
}
