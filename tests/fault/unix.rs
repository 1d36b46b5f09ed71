//! The program has no way to panic on demand, and must not have one. So this executable has no test harness: with
//! [`CHILD`] set it is a program in a pseudo-terminal that panics, built of the same parts, or the editor itself with
//! a thread beside it that panics.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a panic is what this is about, and a helper that fails must fail its test"
)]

#[expect(dead_code, reason = "it also serves tests that need more of it")]
#[path = "../terminal/pty.rs"]
mod pty;

use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    process::ExitCode,
    thread,
};

use pty::Program;
use ratatui::widgets::Paragraph;
use stamkunde::terminal::{
    self, DrawWhole as _, Screen,
    signal::{Cause, Signalled, Signals},
};

/// The variable that makes a child of this executable, and says which.
const CHILD: &str = "STAMKUNDE_TEST_CHILD";
/// The variable with the port at which a child is told to panic.
const PORT: &str = "STAMKUNDE_TEST_PORT";
/// What gives the terminal back.
const LEFT: &str = "\u{1b}[?1049l";

/// The children, which are the tests.
const CHILDREN: [&str; 3] = ["drawing", "task", "editor"];

pub(crate) fn main() -> ExitCode {
    match std::env::var(CHILD).as_deref() {
        Ok("drawing") => panics_while_drawing(),
        Ok("task") => panics_in_a_task(),
        Ok("editor") => panics_beside_the_editor(),
        Ok(other) => panic!("no such child: {other}"),
        Err(_) => harness(&std::env::args().skip(1).collect::<Vec<_>>()),
    }
}

/// As much of a harness as `cargo test` and `cargo nextest` ask for: to list the tests, and to run some of them.
fn harness(arguments: &[String]) -> ExitCode {
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let names: Vec<_> = (arguments.iter())
        .filter(|argument| !argument.starts_with('-') && *argument != "terse")
        .collect();
    let is_asked = |child: &&str| names.is_empty() || names.iter().any(|name| name == child);
    for child in CHILDREN.into_iter().filter(is_asked) {
        if has("--ignored") {
            // None is.
        } else if has("--list") {
            println!("{child}: test");
        } else {
            // The system may throw away what the leader of a session wrote last, with its terminal.
            let is_told = (0..3).any(|_| ends_cleanly(child));
            assert!(is_told, "{child}");
            println!("a fault is told and gives the terminal back: {child} ... ok");
        }
    }
    ExitCode::SUCCESS
}

/// Waits until the parent has seen what it wanted to see.
fn wait_for_parent() {
    let port = std::env::var(PORT).unwrap().parse::<u16>().unwrap();
    let mut parent = TcpStream::connect(("127.0.0.1", port)).unwrap();
    parent.read_exact(&mut [0; 1]).unwrap();
}

fn draw(screen: &mut Screen) {
    screen
        .draw_whole(|frame| frame.render_widget(Paragraph::new("Kari Nordmann"), frame.area()))
        .unwrap();
}

fn panics_while_drawing() -> ExitCode {
    let mut screen = terminal::enter().unwrap();
    draw(&mut screen);
    wait_for_parent();
    screen
        .draw_whole(|frame| {
            frame.render_widget(Paragraph::new("half a frame"), frame.area());
            panic!("a {}", "fault\u{1b}]0;evil\u{7}")
        })
        .unwrap();
    ExitCode::SUCCESS
}

fn panics_in_a_task() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let cause = runtime.block_on(async {
        let mut signals = Some(Signals::watch().unwrap());
        let mut screen = terminal::enter().unwrap();
        draw(&mut screen);
        tokio::spawn(async {
            wait_for_parent();
            panic!("a {}", "fault\u{1b}]0;evil\u{7}")
        });
        let cause = Signals::next(&mut signals).await;
        // Whatever a loop still draws must not reach the shell.
        draw(&mut screen);
        cause
    });
    assert_eq!(cause, Signalled::End(Cause::Fault));
    ExitCode::from(101)
}

fn panics_beside_the_editor() -> ExitCode {
    thread::spawn(|| {
        wait_for_parent();
        panic!("a {}", "fault\u{1b}]0;evil\u{7}")
    });
    stamkunde::cli::main()
}

/// Whether what the program wrote at its end arrived; then that it is what it should be.
fn ends_cleanly(child: &str) -> bool {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let executable = std::env::current_exe().unwrap();
    let program = Program::of(
        &executable,
        &[],
        &[(CHILD, child), (PORT, &port)],
        (120, 40),
    );
    program.wait_for("Kari Nordmann");
    assert!(!program.has_its_modes_back(), "{child}");
    let (mut waiting, _) = listener.accept().unwrap();
    waiting.write_all(b"!").unwrap();

    let status = program.wait_for_change();
    assert_eq!(status.exit_status(), Some(101), "{child}: {status:?}");
    program.wait_for_end();
    assert!(program.has_its_modes_back(), "{child}");
    let bytes = String::from_utf8_lossy(&program.bytes()).into_owned();
    if !bytes.trim_end().ends_with('›') {
        return false;
    }
    // On the screen that the shell has again: the sentence, and nothing else.
    let screen = program.screen();
    let place = screen
        .strip_prefix("stamkunde: a fault in the program has ended it at tests/fault/unix.rs:");
    let (_, words) = place
        .and_then(|place| place.split_once(": "))
        .unwrap_or_else(|| panic!("{child}: {screen}"));
    assert_eq!(words.trim_end(), "a fault‹ESC›]0;evil‹BEL›", "{child}");
    let (_, after) = bytes.split_once(LEFT).unwrap();
    assert!(!after.contains('\u{1b}'), "{child}: {after:?}");
    assert!(bytes.contains("\u{1b}[?2004l"), "{child}");
    true
}
