//! `set --from`: what spreadsheets write, and 300 customers with a busy API and a kill in between.

use std::{
    collections::HashMap,
    fs,
    io::Write as _,
    path::Path,
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, channel},
    },
};

use rustix::process::{Pid, Signal, kill_process};

use crate::{
    home::{Home, Run},
    server::Server,
};

/// What becomes of a PUT.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// 429 with that Retry-After.
    Busy(&'static str),
    /// It is stored, and no answer comes until the client is gone.
    Silent,
    /// It is not, and no answer comes.
    Dropped,
    /// This status, with words.
    Refused(&'static str),
}

/// Customers by their ids, as an API keeps them.
struct Shop {
    server: Server,
    /// The members of each that were stored.
    stored: Arc<Mutex<HashMap<String, String>>>,
    /// Which PUTs were stored, in their order.
    puts: Arc<Mutex<Vec<String>>>,
    hangs: Receiver<()>,
}

impl Shop {
    /// Where a PUT about one of these comes to something else, once for each that is listed.
    fn new(fates: &[(&str, Fate)]) -> Self {
        let fates: Vec<_> = fates
            .iter()
            .map(|(id, fate)| ((*id).to_owned(), *fate))
            .collect();
        let fates = Mutex::new(fates);
        let stored = Arc::new(Mutex::new(HashMap::<String, String>::new()));
        let puts = Arc::new(Mutex::new(Vec::new()));
        let (tell, hangs) = channel();
        let (kept, sent) = (Arc::clone(&stored), Arc::clone(&puts));
        let server = Server::start(move |request, stream| {
            let (head, body) = request.split_once("\r\n\r\n").unwrap();
            let mut stored = kept.lock().unwrap();
            let id = match head.strip_prefix("GET /v4/customers/id/") {
                Some(rest) => rest.split(' ').next().unwrap().to_owned(),
                None => body
                    .split_once("\"E-")
                    .unwrap()
                    .1
                    .split('"')
                    .next()
                    .unwrap()
                    .to_owned(),
            };
            let mut fate = None;
            if head.starts_with("PUT") {
                let mut fates = fates.lock().unwrap();
                let at = fates.iter().position(|(whose, _)| *whose == id);
                fate = at.map(|at| fates.remove(at).1);
                if matches!(fate, None | Some(Fate::Silent)) {
                    let members = body.split_once(&format!("\"E-{id}\"")).unwrap().1;
                    stored.insert(id.clone(), members.strip_suffix('}').unwrap().to_owned());
                    sent.lock().unwrap().push(id.clone());
                }
            }
            let status = match fate {
                None => "200 OK",
                Some(Fate::Busy(after)) => {
                    let _ = write!(
                        stream,
                        "HTTP/1.1 429 Slow\r\nretry-after: {after}\r\ncontent-length: 0\r\n\r\n"
                    );
                    return;
                }
                Some(Fate::Silent | Fate::Dropped) => {
                    let _ = tell.send(());
                    let _ = std::io::Read::read(stream, &mut [0]);
                    return;
                }
                Some(Fate::Refused(status)) => status,
            };
            let members = stored.get(&id).cloned().unwrap_or_default();
            let body = match (status, id.as_str()) {
                (_, "gone") => r#"{"message":"Nobody."}"#.to_owned(),
                ("200 OK", _) => format!(
                    "{{\"data\":{{\"id\":\"{id}\",\"externalId\":\"E-{id}\"{members}}},\"metaData\":{{}}}}"
                ),
                (..) => r#"{"message":"Because."}"#.to_owned(),
            };
            let status = if id == "gone" {
                "404 Not Found"
            } else {
                status
            };
            let length = body.len();
            let _ = write!(
                stream,
                "HTTP/1.1 {status}\r\ncontent-length: {length}\r\n\r\n{body}"
            );
        });
        Self {
            server,
            stored,
            puts,
            hangs,
        }
    }

    fn home(&self) -> Home {
        Home::of(&self.server.base_url())
    }

    fn stored(&self, id: &str) -> String {
        self.stored
            .lock()
            .unwrap()
            .get(id)
            .cloned()
            .unwrap_or_default()
    }

    fn puts(&self) -> Vec<String> {
        self.puts.lock().unwrap().clone()
    }
}

fn file(name: &str) -> String {
    format!("{}/tests/cli_set/files/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// A copy in the home, beside which the result file comes.
fn copied(home: &Home, name: &str) -> String {
    let path = home.path(name);
    fs::copy(file(name), &path).unwrap();
    path
}

/// The lines of a result file below its header, as cells.
fn results(path: impl AsRef<Path>) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).unwrap();
    assert!(
        text.starts_with("\u{feff}Row;Customer;Result;Why;Time;Code;Check\r\n"),
        "{text}"
    );
    assert!(text.ends_with("\r\n"), "{text}");
    let mut lines = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    let lines = lines
        .records()
        .map(|line| line.unwrap().iter().map(str::to_owned).collect());
    lines.collect()
}

#[test]
fn every_kind_of_file_is_understood_and_saved() {
    for (name, encoding, separator) in [
        ("utf8-bom.csv", "UTF-8", ";"),
        ("windows-1252.csv", "windows-1252", ";"),
        ("sep.csv", "windows-1252", ";"),
        ("comma.csv", "UTF-8", ","),
        ("tab.txt", "windows-1252", "tab"),
    ] {
        let shop = Shop::new(&[]);
        let home = shop.home();
        let path = copied(&home, name);
        let run = home.run(&["--from", &path, "--yes"]);
        assert_eq!((run.code, &*run.err), (Some(0), ""), "{name}: {run:#?}");
        for words in [
            &format!("2 rows, {encoding}, separator {separator};"),
            "  id                the customer\n",
            "  Fornavn           firstName\n",
            "  Poststed          city\n",
            "2  C2               Bjørn            Tromsø\n",
            "Row 2, id:C2: Saved at ",
            "2 saved, 0 partly saved, 0 not saved, 0 not sure.",
        ] {
            assert!(run.out.contains(words), "{name}: {words} in {}", run.out);
        }
        assert_eq!(
            shop.stored("C2"),
            ",\"firstName\":\"Bjørn\",\"city\":\"Tromsø\"",
            "{name}"
        );
        assert_eq!(
            shop.stored("C3"),
            ",\"firstName\":\"Åse\",\"city\":\"Ålesund\"",
            "{name}"
        );
        assert_eq!(home.saves().len(), 2);
        let text = fs::read(
            home.path(
                &name
                    .replace(".csv", "-result.csv")
                    .replace(".txt", "-result.csv"),
            ),
        )
        .unwrap();
        assert!(text.starts_with(b"\xef\xbb\xbfRow"), "{name}");
    }
}

#[test]
fn what_a_spreadsheet_has_spoilt_is_refused_by_row() {
    let shop = Shop::new(&[]);
    let norwegian = ",\"country\":\"NO\"".to_owned();
    shop.stored
        .lock()
        .unwrap()
        .insert("C3".to_owned(), norwegian);
    let home = shop.home();
    let path = copied(&home, "spoilt.csv");
    let run = home.run(&["--from", &path, "--dry-run"]);
    assert_eq!(run.code, Some(3), "{run:#?}");
    for words in [
        "2 rows will not be saved:\n  row 2: A spreadsheet has made a number of \"4,79E+10\"",
        "row 4: birthDate=22.5 is not valid. Birth date: this is not a date",
        "Row 3, id:C3: not saved. zip=153 is not valid.",
        "Row 5, id:C5: would be saved. Mobile phone",
        "1 would be saved, 3 would not. Nothing was sent.",
    ] {
        assert!(run.out.contains(words), "{words} in {}", run.out);
    }
    assert!(shop.puts().is_empty());
    assert!(!Path::new(&home.path("spoilt-result.csv")).exists());
    let run = home.run(&["--from", &path, "--yes", "--ticket", "T-1"]);
    assert_eq!(run.code, Some(3), "{run:#?}");
    assert_eq!(shop.puts(), ["C5"]);
    assert!(
        shop.stored("C5").contains("\"zip\":\"0153\""),
        "{}",
        shop.stored("C5")
    );
    let lines = results(home.path("spoilt-result.csv"));
    let told: Vec<_> = lines
        .iter()
        .map(|cells| [&*cells[0], &*cells[2], &*cells[5]])
        .collect();
    let expected = [
        ["2", "not saved", "3"],
        ["3", "not saved", "3"],
        ["4", "not saved", "3"],
        ["5", "saved", "0"],
    ];
    assert_eq!(told, expected);
    assert_eq!(home.saves()[0].ticket.as_deref(), Some("T-1"));
}

#[test]
fn a_zip_that_lost_its_zero_is_refused_where_the_record_names_no_country_too() {
    let shop = Shop::new(&[]);
    let home = shop.home();
    let path = home.write("k.csv", "id;zip\r\nC2;153\r\n");
    home.run(&["--from", &path, "--yes"]);
    assert!(shop.puts().is_empty());
    assert_eq!(results(home.path("k-result.csv"))[0][2], "not saved");
}

#[test]
fn a_zip_of_another_town_is_a_doubt_and_is_saved() {
    let shop = Shop::new(&[]);
    let norwegian = r#","country":"NO","zip":"0153","city":"Oslo""#.to_owned();
    (shop.stored.lock().unwrap()).insert("C2".to_owned(), norwegian);
    let home = shop.home();
    let path = home.write("k.csv", "id;zip\r\nC2;5003\r\n");
    home.run(&["--from", &path, "--yes"]);
    assert_eq!(shop.puts(), ["C2"]);
    let result = &results(home.path("k-result.csv"))[0];
    assert_eq!(result[2], "saved", "{result:?}");
}

/// 300 customers, each of whom moves.
fn three_hundred(home: &Home) -> String {
    let rows = (2..302).map(|row| format!("C{row};Town {row}\r\n"));
    home.write(
        "kunder.csv",
        &format!("\u{feff}id;city\r\n{}", rows.collect::<String>()),
    )
}

#[test]
fn three_hundred_rows_through_a_busy_api_and_a_kill_are_each_saved_once() {
    // More often than one save tries.
    let shop = Shop::new(&[
        ("C61", Fate::Busy("1")),
        ("C61", Fate::Busy("0")),
        ("C61", Fate::Busy("0")),
        ("C61", Fate::Busy("0")),
        ("C150", Fate::Silent),
        ("C200", Fate::Refused("400 Bad")),
    ]);
    let home = shop.home();
    let path = three_hundred(&home);
    let arguments = ["--from", &path, "--yes"];
    let mut child = home.command(&arguments).spawn().unwrap();
    shop.hangs.recv().unwrap();
    kill_process(Pid::from_child(&child), Signal::KILL).unwrap();
    child.wait().unwrap();
    let before = results(home.path("kunder-result.csv"));
    assert_eq!(before.len(), 148);
    assert_eq!(before[59][0], "61");
    let run = home.run(&arguments);
    assert_eq!((run.code, &*run.err), (Some(3), ""), "{run:#?}");
    assert!(
        run.out.contains(
            "151 saved, 0 partly saved, 1 not saved, 0 not sure. 148 rows were done before."
        ),
        "{}",
        run.out
    );
    // Each once, in their order; the one in flight was found to be stored.
    let expected: Vec<_> = (2..302)
        .filter(|row| *row != 200)
        .map(|row| format!("C{row}"))
        .collect();
    assert_eq!(shop.puts(), expected);
    let lines = results(home.path("kunder-result.csv"));
    let rows: Vec<_> = lines.iter().map(|cells| cells[0].clone()).collect();
    assert_eq!(
        rows,
        (2..302).map(|row| row.to_string()).collect::<Vec<_>>()
    );
    assert_eq!(lines[..148], before);
    assert_eq!(
        lines[198][2..4],
        [
            "not saved".to_owned(),
            "Not saved. The server did not accept the request (400): Because.".to_owned()
        ]
    );
    assert_eq!(shop.stored("C301"), ",\"city\":\"Town 301\"");
    // Once more: nothing is left, and the end is the same.
    let count = shop.server.requests().len();
    let run = home.run(&arguments);
    assert_eq!(run.code, Some(3), "{run:#?}");
    assert_eq!(shop.server.requests().len(), count);
}

#[test]
fn a_row_that_was_killed_before_it_was_stored_is_sent_again() {
    let shop = Shop::new(&[("C3", Fate::Dropped)]);
    let home = shop.home();
    let path = home.write("k.csv", "id;city\r\nC2;Oslo\r\nC3;Oslo\r\nC4;Oslo\r\n");
    let mut child = home.command(&["--from", &path, "--yes"]).spawn().unwrap();
    shop.hangs.recv().unwrap();
    kill_process(Pid::from_child(&child), Signal::KILL).unwrap();
    child.wait().unwrap();
    let run = home.run(&["--from", &path, "--yes"]);
    assert_eq!(run.code, Some(0), "{run:#?}");
    assert_eq!(shop.puts(), ["C2", "C3", "C4"]);
    assert_eq!(results(home.path("k-result.csv")).len(), 3);
    // Nothing is left in doubt.
    let drafts = stamkunde::store::Store::open(home.path("data").as_ref()).unwrap();
    assert!(drafts.drafts(None).unwrap().is_empty());
}

#[test]
fn the_worst_row_decides_how_it_ends_and_every_row_says_why() {
    for (fates, id, code, result) in [
        (&[][..], "gone", 1, "not saved"),
        (&[("C3", Fate::Refused("400 Bad"))], "C3", 3, "not saved"),
        (&[("C3", Fate::Refused("422 Odd"))], "C3", 1, "not saved"),
        (&[], "C3", 0, "saved"),
    ] {
        let shop = Shop::new(fates);
        let home = shop.home();
        let path = home.write(
            "k.csv",
            &format!("id;city\r\nC2;Oslo\r\n{id};Oslo\r\nC4;Oslo\r\n"),
        );
        let run = home.run(&["--from", &path, "--yes"]);
        assert_eq!(run.code, Some(code), "{run:#?}");
        let lines = results(home.path("k-result.csv"));
        assert_eq!((lines.len(), &*lines[1][2]), (3, result), "{lines:#?}");
        assert_eq!(lines[1][5], code.to_string());
        assert!(!lines[1][3].is_empty());
    }
}

#[test]
fn what_no_row_after_it_would_survive_stops_the_run_and_the_same_command_goes_on() {
    let shop = Shop::new(&[("C3", Fate::Refused("401 No"))]);
    let home = shop.home();
    let path = home.write("k.csv", "id;city\r\nC2;Oslo\r\nC3;Oslo\r\nC4;Oslo\r\n");
    let run = home.run(&["--from", &path, "--yes"]);
    run.failed(1, "Source of the API key: STAMKUNDE_API_KEY.");
    run.failed(
        1,
        "stopped at row 3; run the same command again to go on from there",
    );
    assert_eq!(results(home.path("k-result.csv")).len(), 1);
    assert_eq!(home.run(&["--from", &path, "--yes"]).code, Some(0));
    assert_eq!(shop.puts(), ["C2", "C3", "C4"]);
    // More than anybody waits.
    let shop = Shop::new(&[("C2", Fate::Busy("86400"))]);
    let home = shop.home();
    let path = home.write("k.csv", "id;city\r\nC2;Oslo\r\n");
    home.run(&["--from", &path, "--yes"])
        .failed(1, "stopped at row 2");
}

#[test]
fn a_row_that_was_changed_after_it_was_done_is_not_taken_for_done() {
    let shop = Shop::new(&[]);
    let home = shop.home();
    let path = home.write("k.csv", "id;city\r\nC2;Oslo\r\n");
    home.run(&["--from", &path, "--yes"]);
    home.write("k.csv", "id;city\r\nC2;Bergen\r\n");
    home.run(&["--from", &path, "--yes"])
        .failed(2, "row 2 was changed after it was done");
    let other = home.path("other.csv");
    let run = home.run(&["--from", &path, "--yes", "--result", &other]);
    assert_eq!(run.code, Some(0), "{run:#?}");
    assert_eq!(shop.stored("C2"), ",\"city\":\"Bergen\"");
}

#[test]
fn what_goes_to_every_row_is_said_beside_the_file() {
    let shop = Shop::new(&[]);
    let home = shop.home();
    let path = home.write("k.csv", "id;interests+\r\nC2;Coffee\r\nC3;\r\n");
    let run = home.run(&["--from", &path, "city=Oslo", "acceptsSms=no", "--yes"]);
    assert_eq!(run.code, Some(0), "{run:#?}");
    assert!(run.out.contains("every row: city=Oslo\n"), "{}", run.out);
    assert!(
        shop.stored("C2").contains("\"interests\":[\"Coffee\"]"),
        "{}",
        shop.stored("C2")
    );
    assert!(
        shop.stored("C3").contains("\"city\":\"Oslo\""),
        "{}",
        shop.stored("C3")
    );
}

#[test]
fn a_file_that_is_not_understood_ends_with_2_and_nothing_is_read() {
    let shop = Shop::new(&[]);
    let home = shop.home();
    for (text, words) in [
        ("", "it has no header and no rows"),
        ("city\r\nOslo\r\n", "no column says which customer"),
        (
            "id;emial;Note\r\nC2;x;y\r\n",
            "the column \"emial\"; did you mean email?",
        ),
        ("id;emial;Note\r\nC2;x;y\r\n", "the column \"Note\""),
        (
            "id;city;City\r\nC2;x;y\r\n",
            "the column \"City\" is there twice",
        ),
    ] {
        let path = home.write("k.csv", text);
        home.run(&["--from", &path, "--yes"]).failed(2, words);
    }
    home.run(&["--from", &home.path("none.csv"), "--yes"])
        .failed(2, "none.csv cannot be read");
    home.run(&["--from", &home.path("k.csv")])
        .failed(2, "there is no terminal to ask on");
    assert!(shop.server.requests().is_empty());
}

#[test]
fn a_terminal_shows_a_bar_and_asks_first() {
    let shop = Shop::new(&[("C3", Fate::Refused("400 Bad"))]);
    let mut home = shop.home();
    home.set("TERM", "xterm");
    let path = home.write("k.csv", "id;city\r\nC2;Oslo\r\nC3;Oslo\r\nC4;Oslo\r\n");
    let mut run = home.on_terminal(&["--from", &path]);
    run.wait_for("Save 3 customers? [y/N] ").send("y\n");
    let (status, shown) = run.end();
    assert_eq!(status.exit_code(), 3, "{shown}");
    assert!(
        shown.contains("[######--------------] 1 of 3, about "),
        "{shown}"
    );
    assert!(
        shown.contains("Row 3, id:C3: Not saved. The server"),
        "{shown}"
    );
    assert!(!shown.contains("Row 2, id:C2"), "{shown}");
    let path = home.write("l.csv", "id;city\r\nC2;Bergen\r\n");
    let mut run = home.on_terminal(&["--from", &path]);
    run.wait_for("Save 1 customer? [y/N] ").send("n\n");
    let (status, shown) = run.end();
    assert_eq!(status.exit_code(), 1, "{shown}");
    assert_eq!(shop.puts(), ["C2", "C4"]);
}

#[test]
fn a_signal_ends_the_run_where_it_can_go_on() {
    let shop = Shop::new(&[("C3", Fate::Silent)]);
    let home = shop.home();
    let path = home.write("k.csv", "id;city\r\nC2;Oslo\r\nC3;Oslo\r\nC4;Oslo\r\n");
    let child = home.command(&["--from", &path, "--yes"]).spawn().unwrap();
    shop.hangs.recv().unwrap();
    kill_process(Pid::from_child(&child), Signal::TERM).unwrap();
    let run = Run::of(&child.wait_with_output().unwrap());
    run.failed(4, "stopped at row 3");
    assert_eq!(results(home.path("k-result.csv"))[1][2], "not sure");
    let run = home.run(&["--from", &path, "--yes"]);
    assert_eq!(run.code, Some(4), "{run:#?}");
    assert_eq!(shop.puts(), ["C2", "C3", "C4"]);
}
