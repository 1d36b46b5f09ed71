//! The whole program as people meet it: the real binary in a terminal, against a real server.
// Drives pseudo-terminals.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper that fails must fail its test"
)]

mod call;
mod doctor;
mod input;
mod own;
mod picture;
mod pty;
#[path = "../support/server.rs"]
mod server;
mod signals;

use std::{
    io::Write as _,
    net::TcpStream,
    process::{Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use pty::Program;
use server::{Server, header};

const WIDE: (u16, u16) = (120, 40);

/// A record in the seed's shape, spelled as no library would, every value its own.
const DATA: &str = r#"{ "id":"ID-1", "externalId" : "E/1 #?", "mobilePhone":"+4791234567","email":"old@example.no",
 "firstName":"Kari\u001b]0;evil\u0007", "lastName":"Nord\u202emann", "address":"Kongens gate 21", "zip": 1010, "city":"Oslo",
 "country":"NO", "birthDate":"1987-05-17T00:00:00", "gender":"Female", "favoriteStores":["S100"], "interests":["Sports"],
 "unknown": [5e2, 500.00, 18446744073709551616, "\u00e5"], "unknown": 2,
 "loyalty":{"points":501,"pointsActive":302,"pointsPending":203,"pointsExpired":104,"pointsTotal":605,"loyaltyCards":[
  {"id":44,"namn":"Black coffee","total":6,"count":3,"imageUrl":"cdn.example.no/clip3.png","sortOrder":71,"extendedProperties":{"beans":"arabica"}}]},
 "promotions":[{"id":"PROMO-ID","type":"Kind of it","name":"Welcome coupon","available":true,"description":"Ten off anything",
  "terms":"Once each","urlLink":"https://example.no/link","urlImage":"https://example.no/img01.png","validFrom":"2024-04-03T07:38:32.495Z",
  "validTo":"2098-04-03T07:38:32.496Z","validTimeFrom":"08:01:00","validTimeTo":"20:02:00","unlimitedRedemption":false,"redemptionLimit":57,
  "redemptionCount":13,"productsIncluded":[{"id":123,"type":"kilo"}],"productsExcluded":[{"id":987}],"storesIncluded":["S-77"],
  "affiliate":{"id":"AFF-ID","name":"Sample Affiliate"},"redemptionChannels":[{"type":"POS","valueType":"PERCENT","value":10,"message":"Members only"}],
  "redemptionHistory":[{"storeId":"S-1001","receiptId":"RECEIPT-1","redeemDateTime":"2024-05-03T07:38:32.495Z"}]}],
 "consents":{"acceptsTerms":true,"acceptsEmail":false,"acceptsSms":null,"extendedConsents":[{"id":"news","value":true,"name":"Newsletter","consentDate":"2022-02-03"}]},
 "extendedProperties":{"tier":"Silver"} }"#;

/// A foreign API with that one customer; a PUT stores what it gets.
fn foreign() -> Server {
    Server::start(|request, stream| {
        let body = request.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        let data = if request.starts_with("PUT ") {
            body
        } else {
            DATA
        };
        reply(stream, data);
    })
}

fn reply(stream: &mut TcpStream, data: &str) {
    let body = format!(
        "{{\"data\":{data},\"metaData\":{{\"CreatedAt\":\"2021-01-01 15:15:00\",\"UpdatedAt\":\"2023-01-05 16:17:00\"}}}}"
    );
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    // A client that has gone away is the test's business.
    let _ = stream
        .write_all(head.as_bytes())
        .and_then(|()| stream.write_all(body.as_bytes()));
}

fn opened(server: &Server) -> Program {
    let url = server.base_url();
    let variables = [
        ("STAMKUNDE_BASE_URL", url.as_str()),
        ("STAMKUNDE_API_KEY", "sesame"),
    ];
    let program = Program::start(&["+4791234567"], &variables, WIDE);
    program.wait_for("Kongens gate 21");
    program
}

fn puts(server: &Server) -> Vec<String> {
    server
        .requests()
        .into_iter()
        .filter(|request| request.starts_with("PUT "))
        .collect()
}

#[test]
fn an_email_is_corrected_with_one_put_and_every_other_byte_as_received() {
    let server = foreign();
    let mut program = opened(&server);
    assert!(server.requests()[0].starts_with("GET /v4/customers?mobilePhone=%2B4791234567 "));
    program.send("\t\t\t\u{15}new@example.no\u{13}");
    program.wait_for("new  new@example.no");
    program.send("\r");
    program.wait_for("Saved at");
    let puts = puts(&server);
    assert_eq!(puts.len(), 1);
    assert!(puts[0].starts_with("PUT /v4/customers/externalId HTTP/1.1\r\n"));
    assert_eq!(header(&puts[0], "x-api-key"), Some("sesame"));
    let (start, rest) = DATA.split_once(r#""id":"ID-1", "#).unwrap();
    let (middle, rest) = rest.split_once("\"loyalty\"").unwrap();
    let (_, end) = rest.split_once("\"consents\"").unwrap();
    let expected =
        format!("{start}{middle}\"consents\"{end}").replace("old@example.no", "new@example.no");
    assert_eq!(puts[0].split_once("\r\n\r\n").unwrap().1, expected);
}

#[test]
fn every_documented_value_is_on_a_screen() {
    let server = foreign();
    let mut program = opened(&server);
    let mut seen = program.screen();
    for (keys, text) in [
        ("\u{1b}2", "arabica"),
        ("\u{1b}3", "Welcome coupon"),
        ("\r", "Members only"),
        ("\u{1b}[6~", "RECEIPT-1"),
        ("\u{1b}\u{1b}4", "Newsletter"),
        ("\u{1b}5", "Silver"),
    ] {
        program.send(keys);
        program.wait_for(text);
        seen += &program.screen();
    }
    let values = [
        "ID-1",
        "E/1 #?",
        "+47 91 23 45 67",
        "old@example.no",
        "Kari",
        "Nord",
        "Kongens gate 21",
        "1010",
        "Oslo",
        "NO",
        "17 May 1987",
        "Female",
        "S100",
        "Sports",
        "501",
        "302",
        "203",
        "104",
        "605",
        "44",
        "Black coffee",
        "3/6",
        "cdn.example.no/clip3.png",
        "71",
        "arabica",
        "PROMO-ID",
        "Kind of it",
        "Welcome coupon",
        "Available",
        "Ten off anything",
        "Once each",
        "https://example.no/link",
        "https://example.no/img01.png",
        "2024-04-03T07:38:32.495Z",
        "2098-04-03T07:38:32.496Z",
        "08:01:00",
        "20:02:00",
        "57",
        "13",
        "123",
        "kilo",
        "987",
        "S-77",
        "AFF-ID",
        "Sample Affiliate",
        "POS",
        "PERCENT",
        "10 %",
        "Members only",
        "S-1001",
        "RECEIPT-1",
        "2024-05-03T07:38:32.495Z",
        "Terms",
        "SMS",
        "news",
        "Newsletter",
        "2022-02-03",
        "Silver",
        "1 Jan 2021",
        "5 Jan 2023",
    ];
    let missing: Vec<_> = values
        .into_iter()
        .filter(|value| !seen.contains(value))
        .collect();
    assert!(missing.is_empty(), "not on any screen: {missing:?}");
}

#[test]
fn foreign_text_cannot_drive_the_terminal() {
    let server = foreign();
    let program = opened(&server);
    program.wait_for("Kari‹ESC›]0;evil‹BEL›");
    program.wait_for("Nord‹U+202E›mann");
    let bytes = String::from_utf8_lossy(&program.bytes()).into_owned();
    assert!(
        !bytes.contains("\u{1b}]0;") && !bytes.contains('\u{202e}') && !bytes.contains('\u{7}')
    );
}

#[test]
fn a_burst_of_typing_loses_nothing() {
    let server = foreign();
    let mut program = opened(&server);
    let burst = "abcdefghij".repeat(100);
    program.send("\u{15}");
    program.send(&burst);
    program.send("\u{13}");
    program.wait_for("Enter Save");
    program.send("\r");
    program.wait_for("Saved at");
    assert!(puts(&server)[0].contains(&format!("\"firstName\":\"{burst}\"")));
}

#[test]
fn nothing_is_drawn_while_nothing_happens() {
    let server = foreign();
    let program = opened(&server);
    let settled = program.silent_for(Duration::from_millis(300));
    assert_eq!(program.silent_for(Duration::from_millis(1500)), settled);
}

#[test]
fn it_ends_with_its_terminal() {
    let program = Program::start(&[], &[], WIDE);
    program.wait_for("Kari Nordmann");
    let (tell, told) = mpsc::channel();
    let mut child = program.hang_up();
    thread::spawn(move || tell.send(child.wait().is_ok()));
    let ended = told.recv_timeout(Duration::from_secs(2));
    assert_eq!(
        ended,
        Ok(true),
        "still running two seconds after its terminal went away"
    );
}

#[test]
fn the_demo_opens_a_customer_by_a_part_of_the_name() {
    for size in [WIDE, (80, 24)] {
        let mut program = Program::start(&[], &[("NO_COLOR", "1")], size);
        program.wait_for("Kari Nordmann");
        program.wait_for("DEMO");
        program.send("plenty\r");
        program.wait_gone("Open a customer");
        program.wait_for("120 of 300 usable");
        program.send("\u{1b}3");
        program.wait_for("State");
        let bytes = String::from_utf8_lossy(&program.bytes()).into_owned();
        for colour in ["\u{1b}[38;5;", "\u{1b}[48;5;", "\u{1b}[38;2;", "\u{1b}[36m"] {
            assert!(
                !bytes.contains(colour),
                "a colour without leave: {colour:?}"
            );
        }
    }
}

#[test]
fn a_key_of_the_configuration_is_the_one_that_works() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config.toml");
    std::fs::write(&path, "[keys]\nsave = \"f10\"\nquit = \"alt+q\"\n").unwrap();
    let path = path.to_str().unwrap();
    let mut program = Program::start(&["--config", path, "demo"], &[], WIDE);
    program.wait_for("Kari Nordmann");
    program.send("EXT-1001\r");
    program.wait_for("F10 Save");
    program.send("\u{1b}[Fne\u{13}\u{1b}[21~");
    program.wait_for("Karine");
    program.wait_for("Enter Save");
    program.send("\u{1b}\u{1b}q");
    program.wait_for("Kept on this machine");
    program.send("\r");
    program.wait_for_end();
}

/// Where a text begins on the screen, as the terminal tells of the mouse: from 1.
fn cell_of(program: &Program, text: &str) -> (usize, usize) {
    let screen = program.screen();
    let found = screen.lines().enumerate().find_map(|(row, line)| {
        let at = line.find(text)?;
        Some((line[..at].chars().count() + 1, row + 1))
    });
    found.unwrap()
}

#[test]
fn the_terminals_ground_chooses_the_colours() {
    for (ground, label) in [("rgb:ffff/ffff/ffff", 240), ("rgb:1e/1e/1e", 248)] {
        let mut program = Program::start(&["demo", "ext:EXT-1001"], &[], WIDE);
        program.wait_for("Kongens gate 21");
        program.wait_for_bytes("\u{1b}]11;?", 1);
        let (column, row) = cell_of(&program, "Last name");
        let at = [row - 1, column - 1].map(|at| u16::try_from(at).unwrap());
        let colour = |screen: &vt100::Screen| screen.cell(at[0], at[1]).unwrap().fgcolor();
        assert_eq!(program.with_screen(colour), vt100::Color::Default);
        program.send(&format!("\u{1b}]11;{ground}\u{7}"));
        program.wait_for_bytes(&format!("38;5;{label};"), 1);
        assert_eq!(program.with_screen(colour), vt100::Color::Idx(label));
    }
}

#[test]
fn a_screen_draws_nothing_where_the_locale_or_the_file_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config.toml");
    for (locale, file, draws) in [
        ("C", "", false),
        ("nb_NO.ISO-8859-1", "", false),
        ("C", "ascii = false", true),
        ("nb_NO.UTF-8", "ascii = true", false),
        ("C.UTF-8", "", true),
    ] {
        std::fs::write(&path, format!("[ui]\n{file}\n")).unwrap();
        let variables = [
            ("STAMKUNDE_CONFIG", path.to_str().unwrap()),
            ("LC_CTYPE", locale),
        ];
        let program = Program::start(&["demo"], &variables, WIDE);
        let corner = if draws { "┌─ " } else { "+- " };
        program.wait_for(corner);
        assert_eq!(program.screen().contains('│'), draws, "{locale} {file}");
    }
}

#[test]
fn the_mouse_is_the_terminals_own_unless_it_is_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config.toml");
    std::fs::write(&path, "[ui]\nmouse = true\n").unwrap();
    let path = path.to_str().unwrap();
    let (on, off) = ("\u{1b}[?1000h", "\u{1b}[?1000l");
    for (arguments, wanted) in [(&["demo", "--config", path][..], true), (&["demo"], false)] {
        let mut program = Program::start(arguments, &[], WIDE);
        program.wait_for("Kari Nordmann");
        program.send("EXT-1001\r");
        program.wait_for("Kongens gate 21");
        if wanted {
            let (column, row) = cell_of(&program, "Kongens gate 21");
            program.send(&format!(
                "\u{1b}[<0;{column};{row}M\u{1b}[<0;{column};{row}m"
            ));
            // Letters right behind a click go where it went.
            program.send("\u{1b}[F A");
            program.wait_for("Kongens gate 21 A");
            let (column, row) = cell_of(&program, "4 Consents");
            program.send(&format!("\u{1b}[<0;{column};{row}M"));
            program.wait_for("not recorded");
        }
        program.signal(rustix::process::Signal::TSTP);
        assert!(program.wait_for_change().stopped());
        program.wait_gone("Kari Nordmann");
        program.signal(rustix::process::Signal::CONT);
        program.wait_for("Kari Nordmann");
        program.send("\u{11}");
        if wanted {
            program.wait_for("Kept on this machine");
            program.send("\r");
        }
        program.wait_for_end();
        let bytes = String::from_utf8_lossy(&program.bytes()).into_owned();
        let times = if wanted { 2 } else { 0 };
        assert_eq!(bytes.matches(on).count(), times);
        assert_eq!(bytes.matches(off).count(), times);
    }
}

#[test]
fn a_jump_label_and_what_follows_it_may_arrive_together() {
    let server = foreign();
    let mut program = opened(&server);
    program.send("\u{7}a\u{1b}[F!\r");
    program.wait_for("ID-1");
    program.wait_for("Kongens gate 21!");
}

#[test]
fn a_customer_is_found_by_three_letters_after_a_restart_and_those_open_come_back() {
    let server = foreign();
    let home = tempfile::tempdir().unwrap();
    let (url, data) = (server.base_url(), home.path().to_str().unwrap());
    let variables = [
        ("STAMKUNDE_BASE_URL", url.as_str()),
        ("STAMKUNDE_API_KEY", "sesame"),
        ("STAMKUNDE_DATA_DIR", data),
    ];
    let mut program = Program::start(&["+4791234567"], &variables, WIDE);
    program.wait_for("Kongens gate 21");
    program.send("\u{11}");
    program.wait_for_end();
    let mut program = Program::start(&[], &variables, WIDE);
    program.wait_for("Open again: Kari");
    program.send("nor");
    program.wait_for("opened just now");
    program.send("\r");
    program.wait_for("Kongens gate 21");
    assert!(server.requests()[1].starts_with("GET /v4/customers/id/ID-1 "));
    program.send("\u{11}");
    program.wait_for_end();
    let mut program = Program::start(&[], &variables, WIDE);
    program.wait_for("Open again: Kari");
    program.send("\r");
    program.wait_for("Kongens gate 21");
}

#[test]
fn what_is_discarded_at_quitting_is_gone_at_the_next_start() {
    let server = foreign();
    let home = tempfile::tempdir().unwrap();
    let (url, data) = (server.base_url(), home.path().to_str().unwrap());
    let variables = [
        ("STAMKUNDE_BASE_URL", url.as_str()),
        ("STAMKUNDE_API_KEY", "sesame"),
        ("STAMKUNDE_DATA_DIR", data),
    ];
    let start = || {
        let program = Program::start(&["+4791234567"], &variables, WIDE);
        program.wait_for("Kongens gate 21");
        program
    };
    let mut program = start();
    program.send("Olga");
    program.wait_for("1 unsaved change");
    program.send("\u{11}");
    program.wait_for("Discard and quit");
    program.send("\r");
    program.wait_for_end();
    // Quitting alone keeps it.
    let mut program = start();
    program.wait_for("Draft restored");
    program.send("\u{11}");
    program.wait_for("Discard and quit");
    program.send("\t\t");
    program.send("\r");
    program.wait_for_end();
    let mut program = Program::start(&[], &variables, WIDE);
    program.send("nor");
    program.wait_for("opened just now");
    assert!(!program.screen().contains("unsaved"));
    assert_eq!(puts(&server), Vec::<String>::new());
}

#[test]
fn too_small_a_terminal_is_told_so() {
    let program = Program::start(&[], &[], (50, 12));
    program.wait_for("50x12");
}

#[test]
fn without_a_terminal_there_is_a_sentence_and_exit_code_2() {
    let output = Command::new(env!("CARGO_BIN_EXE_stamkunde"))
        .env_remove("ACCESSIBLE")
        .env_remove("TERM")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("needs a terminal"));
}
