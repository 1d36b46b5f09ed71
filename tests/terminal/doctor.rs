//! `stamkunde doctor` at a terminal: what it asks, what it makes of the answers, what it writes.

use std::{fs, process::Command};

use rustix::process::Signal;

use super::{
    WIDE,
    pty::Program,
    server::{Server, header},
};

/// What a terminal answers: the cursor behind å, ⚠, 漢 and │, each on the second row from the first column on.
const AS_WIDE_AS_DRAWN: &str = "\u{1b}[2;2R\u{1b}[2;2R\u{1b}[2;3R\u{1b}[2;2R";

fn asked(arguments: &[&str], variables: &[(&str, &str)]) -> Program {
    asked_where(AS_WIDE_AS_DRAWN, arguments, variables)
}

/// In a terminal that answers so about its columns.
fn asked_where(columns: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Program {
    let mut program = Program::start(arguments, variables, WIDE);
    program.wait_for_bytes("\u{1b}]11;?", 1);
    program.send(columns);
    program.send("\u{1b}]11;rgb:1616/1818/1d1d\u{1b}\\");
    program.wait_for("1/12: press Alt+3");
    program
}

#[test]
fn the_doctor_says_what_arrives_and_writes_the_keys_that_fit() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("config.toml");
    fs::write(&file, "# mine\n[ui]\nmouse = false\n").unwrap();
    let config = file.to_str().unwrap();
    let mut program = asked(&["doctor", "--config", config, "--lang", "en"], &[]);
    for (keys, seen) in [
        // One ESC and one letter, far enough apart to be two keys.
        ("\u{1b}3", "Alt+3: arrives"),
        ("ç", "Alt+C: arrives as ç"),
        ("\r", "F1: skipped"),
        ("\u{1b}OS", "F4: arrives"),
        ("\u{1b}[20~", "F9: arrives"),
        ("kari@example.no", "F12: arrives as \"kari@example…\""),
        ("\u{1b}[6;5~", "Ctrl+PgDn: arrives"),
        ("\u{1b}[Z", "Shift+Tab: arrives"),
        ("\u{13}", "Ctrl+S: arrives"),
        ("\u{1b}Ou", "5 on the numeric pad: arrives"),
        ("@", "@ with AltGr: arrives"),
    ] {
        program.send(keys);
        program.wait_for(seen);
    }
    program.wait_for("12/12: paste");
    // What is to be pasted has been sent to the clipboard.
    program.wait_for_bytes("\u{1b}]52;c;c3RhbWt1bmRl", 1);
    program.send("\u{1b}[200~stamkunde\u{1b}[201~");
    program.wait_for("Read from the API");
    let screen = program.screen();
    for seen in [
        "å 1, ⚠ 1, 漢 2, │ 1, as they should be",
        "#16181d",
        "120x40",
        "pasting: arrives in one piece, with the text that was copied",
        "Alt+C: arrives as ç",
    ] {
        assert!(screen.contains(seen), "{seen}:\n{screen}");
    }
    assert!(program.has_its_modes_back());
    program.send("y\n");
    program.wait_for("The API answers and takes the key.");
    program.wait_for("copy = [\"ctrl+f\", \"alt+c\"]");
    program.wait_for("[y/N]");
    program.send("y\n");
    program.wait_for("Wrote ");
    program.wait_for_end();
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.starts_with("# mine\n[ui]\nmouse = false\nlanguage = \"en\"\n"),
        "{text}"
    );
    assert!(
        text.contains("\n[keys]\nnext-customer = [\"ctrl+n\", \"alt+.\"]\n"),
        "{text}"
    );
    let check = Command::new(env!("CARGO_BIN_EXE_stamkunde"))
        .args(["config", "check", "--config", config])
        .output();
    assert!(check.unwrap().status.success());
}

#[test]
fn a_terminal_that_draws_askew_is_offered_ascii() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("config.toml");
    let config = file.to_str().unwrap();
    let arguments = ["doctor", "--config", config];
    fs::write(&file, "").unwrap();
    let wide = AS_WIDE_AS_DRAWN.replacen("[2;2R\u{1b}[2;3R", "[2;3R\u{1b}[2;3R", 1);
    let utf8 = [("LANG", "en_GB.UTF-8")];
    let mut program = asked_where(&wide, &arguments, &utf8);
    program.send("\u{3}");
    program.wait_for("å 1, ⚠ 2, 漢 2, │ 1, not as they should be");
    program.send("\n");
    program.wait_for("[ui]");
    program.send("y\n");
    program.wait_for_end();
    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(text, "[ui]\nascii = true\n");
    // Then it fits.
    let mut program = asked_where(&wide, &arguments, &utf8);
    program.send("\u{3}");
    program.wait_for("Read from the API");
    program.send("\n");
    program.wait_for("The configuration fits this desk as it is.");
}

#[test]
fn the_doctor_reads_only_when_asked_and_gives_the_terminal_back() {
    let server = Server::start(|_, stream| super::reply(stream, "{}"));
    let url = server.base_url();
    let variables = [
        ("STAMKUNDE_BASE_URL", url.as_str()),
        ("STAMKUNDE_API_KEY", "sesame"),
    ];
    let mut program = asked(&["doctor"], &variables);
    program.send("\u{3}");
    program.wait_for("Read from the API");
    program.send("\n");
    program.wait_for("The configuration fits this desk as it is.");
    program.wait_for_end();
    assert!(server.requests().is_empty());

    let program = asked(&["doctor"], &variables);
    program.signal(Signal::TERM);
    program.wait_for_end();
    assert!(program.has_its_modes_back());

    let mut program = asked(&["doctor", "--try-api"], &variables);
    program.send("\u{3}");
    program.wait_for("The API answers and takes the key.");
    let requests = server.requests();
    assert_eq!(requests.len(), 1);
    assert!(requests[0].starts_with("GET /v4/customers/id/00000000-0000-0000-0000-000000000000 "));
    assert_eq!(header(&requests[0], "x-api-key"), Some("sesame"));
}
