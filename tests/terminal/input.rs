//! Whatever the terminal sends: what is typed is typed, and the way out is there.

use std::time::Duration;

use crate::{WIDE, foreign, opened, pty::Program, puts};

/// What begins something and does not end it, replies that nobody asked for, and what is no text at all.
const NASTY: &[&[u8]] = &[
    b"\x1bP",
    b"\x1b]",
    b"\x1b_",
    b"\x1b^",
    b"\x1bX",
    b"\x1b[",
    b"\x1bO",
    b"\x1b[200~",
    b"\x1b[>1;4000;0",
    b"\x1b[>1;4000;0c",
    b"\x1b[?62;",
    b"\x1b[!p",
    b"\x1b[!",
    b"\x1b[M",
    b"\x1b[[",
    b"\x1b[<0;1",
    b"\x1bP1$r0m",
    b"\x1bP>|terminal(1)\x1b",
    b"\x1b]11;rgb:0000/0000/0000",
    b"\x1b]52;c;S2FyaQ==\x1b",
    b"\x1b[115;9u",
    b"\xc3",
    b"\xe2\x82",
    b"\xf0\x9f\x98",
    b"\x9b",
    b"\xc2\x9d0;title",
    b"\x1b[2",
    b"\x1b[2$",
    b"\x1b[1;2;3;4;5;6;7;8;9",
];

/// Longer than anything that has begun waits for its end.
const LIMIT: Duration = Duration::from_millis(2300);

#[test]
fn nothing_that_comes_takes_the_keyboard_away() {
    let start = |nasty: &&'static [u8]| {
        let mut program = Program::start(&[], &[], WIDE);
        program.wait_for("Kari Nordmann");
        program.send_bytes(nasty);
        (*nasty, program)
    };
    for some in NASTY.chunks(10) {
        let mut programs: Vec<_> = some.iter().map(start).collect();
        programs[some.len() - 1].1.silent_for(LIMIT);
        for (nasty, program) in &mut programs {
            program.send("abc");
            program.wait_until(&format!("abc after {nasty:?}"), |screen| {
                let line = |line: &str| line.trim_matches(['│', ' ']) == "abc";
                screen.lines().any(line)
            });
            program.send("\u{11}");
            program.wait_for_end();
            assert!(program.has_its_modes_back(), "{nasty:?}");
        }
    }
}

#[test]
fn a_field_is_typed_into_after_what_has_no_end() {
    let server = foreign();
    let mut program = opened(&server);
    program.send("\u{1b}[200~");
    program.silent_for(LIMIT);
    program.send("\u{1b}P");
    program.silent_for(LIMIT);
    program.send("abc");
    program.wait_until("abc in its field", |screen| {
        screen
            .lines()
            .any(|line| line.contains("First name") && line.contains("abc"))
    });
    program.send("\u{11}");
    program.wait_for("Kept on this machine");
    program.send("\r");
    program.wait_for_end();
    assert!(program.has_its_modes_back());
}

#[test]
fn ctrl_q_quits_in_the_middle_of_anything() {
    for begun in ["\u{1b}P", "\u{1b}]0;", "\u{1b}[>1;"] {
        let mut program = Program::start(&[], &[], WIDE);
        program.wait_for("Kari Nordmann");
        program.send(begun);
        program.send("\u{11}");
        program.wait_for_end();
    }
}

#[test]
fn a_paste_never_sends() {
    let server = foreign();
    for paste in ["ne\u{13}\r", "\u{1b}[200~ne\u{1b}[201~\u{13}\r\u{1b}[201~"] {
        let mut program = opened(&server);
        program.send(paste);
        program.wait_for("Enter Save");
        // Into the review: a paste of a terminal without brackets.
        program.send("Oslo \rNorge\r");
        program.silent_for(Duration::from_millis(300));
        program.wait_for("Enter Save");
        assert_eq!(puts(&server), [""; 0]);
    }
    let mut program = opened(&server);
    program.send("ne\u{13}");
    program.wait_for("Enter Save");
    program.send("\r");
    program.wait_for("Saved at");
}

#[test]
fn the_rest_of_a_key_that_comes_late_is_not_typed() {
    let server = foreign();
    let mut program = opened(&server);
    program.send("\u{1b}");
    program.silent_for(Duration::from_millis(80));
    program.send("[B");
    program.silent_for(Duration::from_millis(80));
    program.send("!");
    program.wait_until("the next field", |screen| {
        screen
            .lines()
            .any(|line| line.contains("Last name") && line.contains('!'))
    });
    assert!(!program.screen().contains("[B"));
}

#[test]
fn esc_stands_for_alt_and_the_numeric_pad_for_what_it_shows() {
    let server = foreign();
    let mut program = opened(&server);
    program.send("\u{1b}");
    program.silent_for(Duration::from_millis(80));
    program.send("4");
    program.wait_for("not recorded");
    program.send("\u{f}\u{1b}Oq\u{1b}Or\u{1b}Os");
    program.wait_for("│ 123 ");
    program.send("\u{3}");
    program.silent_for(Duration::from_millis(80));
    program.send("\u{3}");
    program.wait_for_end();
    let bytes = String::from_utf8_lossy(&program.bytes()).into_owned();
    assert_eq!(bytes.matches("\u{1b}>").count(), 2);
    assert!(bytes.rfind("\u{1b}>") > bytes.rfind("123"));
}
