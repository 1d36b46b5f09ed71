//! What turns plain mode on, and what does not; and that it reads a pipe as well.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use crate::{ROOM, pty::Program, transcript};

#[test]
fn the_first_line_says_by_what_it_is_on() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config.toml");
    std::fs::write(&path, "[ui]\nplain = true\n").unwrap();
    let path = path.to_str().unwrap();
    for (arguments, variables, by) in [
        (&["--plain"][..], &[][..], "--plain"),
        (&["demo", "--plain"], &[], "--plain"),
        (&[], &[("STAMKUNDE_PLAIN", "1")], "STAMKUNDE_PLAIN"),
        (
            &["--config", path],
            &[],
            "plain = true in the configuration",
        ),
        (&[], &[("ACCESSIBLE", "1")], "ACCESSIBLE"),
        (
            &[],
            &[("ACCESSIBLE", "yes"), ("TERM", "dumb")],
            "ACCESSIBLE",
        ),
        (&[], &[("TERM", "dumb")], "TERM=dumb"),
        (
            &["--plain"],
            &[("STAMKUNDE_PLAIN", "0"), ("TERM", "dumb")],
            "--plain",
        ),
    ] {
        let mut program = Program::start(arguments, variables, ROOM);
        program.wait_for("Customer: None is open.");
        program.send("quit\r");
        program.wait_for_end();
        let said = transcript(&program);
        let first = said.lines().next().unwrap();
        assert!(
            first.starts_with("Plain mode: ") && first.contains(by),
            "{first}"
        );
        assert!(first.contains("\"help\" lists the commands"), "{first}");
        assert!(program.has_its_modes_back());
    }
}

#[test]
fn what_says_no_leaves_the_screen_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config.toml");
    std::fs::write(&path, "[ui]\nplain = false\n").unwrap();
    let path = path.to_str().unwrap();
    for (arguments, variables) in [
        (&[][..], &[("ACCESSIBLE", "0")][..]),
        (&[], &[("ACCESSIBLE", "false")]),
        (&[], &[("ACCESSIBLE", "")]),
        (&[], &[("STAMKUNDE_PLAIN", "0"), ("ACCESSIBLE", "1")]),
        (&[], &[("STAMKUNDE_PLAIN", "")]),
        (&["--config", path], &[("TERM", "dumb")]),
    ] {
        let mut program = Program::start(arguments, variables, (120, 40));
        program.wait_for_bytes("\u{1b}[?1049h", 1);
        program.wait_for("Kari Nordmann");
        program.send("\u{11}");
        program.wait_for_end();
    }
}

#[test]
fn a_pipe_is_read_line_by_line_each_after_the_one_before() {
    let home = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_stamkunde"))
        .arg("--plain")
        .env_clear()
        .env("HOME", home.path())
        .env("STAMKUNDE_DATA_DIR", home.path())
        .env("TZ", "UTC")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = "open ext:EXT-1001\n5 kari@nordmann.no\nsave\nyes\nnote\nhelp\nmore\nfrobnicate\nopen 12345678\n\ndrafts";
    child
        .stdin
        .take()
        .unwrap()
        .write_all(lines.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.bytes().all(|byte| byte >= 0x20 || byte == b'\n'),
        "{said}"
    );
    let mut rest = said.as_str();
    for line in [
        "Customer: Kari Nordmann, EXT-1001, read ",
        "Field 5, E-mail: kari@nordmann.no, was kari.nordmann@example.no",
        "Question: Send 1 change? yes or no; Enter is no.",
        "Saved: Saved at ",
        "Note: ",
        "Commands: ",
        "More: ",
        "Problem: There is no command and no field \"frobnicate\".",
        "Notice: These digits can be a phone number or an external id.",
        "Found: ",
        "Row 1: ",
        "Question: Which one?",
        "Drafts: None.",
    ] {
        let at = rest
            .find(line)
            .unwrap_or_else(|| panic!("{line:?} in\n{rest}\nof\n{said}"));
        rest = &rest[at + line.len()..];
    }
}
