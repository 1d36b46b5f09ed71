//! What bytes come to, with the time as the test has it.

use proptest::prelude::*;

use super::*;
use crate::terminal::input::Mouse;

/// A reader with a clock of its own.
struct At {
    reader: Reader,
    now: Instant,
    events: Vec<Event>,
}

impl At {
    fn start() -> Self {
        Self {
            reader: Reader::default(),
            now: Instant::now(),
            events: Vec::new(),
        }
    }

    /// Lets time go by.
    fn wait(&mut self, milliseconds: u64) -> &mut Self {
        self.now += Duration::from_millis(milliseconds);
        if self
            .reader
            .waits_until()
            .is_some_and(|limit| limit <= self.now)
        {
            self.reader.give_up_waiting(&mut self.events);
        }
        self
    }

    fn send(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        self.reader.feed(bytes.as_ref(), self.now, &mut self.events);
        self
    }

    fn heard(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }
}

fn read(chunks: &[&[u8]]) -> Vec<Event> {
    let mut at = At::start();
    for chunk in chunks {
        at.send(chunk);
    }
    assert_eq!(at.reader.waits_until(), None);
    at.events
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

fn plain(code: KeyCode) -> Event {
    key(code, KeyModifiers::NONE)
}

fn alt(letter: char) -> Event {
    key(KeyCode::Char(letter), KeyModifiers::ALT)
}

fn ctrl(letter: char) -> Event {
    key(KeyCode::Char(letter), KeyModifiers::CONTROL)
}

fn letters(text: &str) -> Vec<Event> {
    text.chars()
        .map(|letter| plain(KeyCode::Char(letter)))
        .collect()
}

#[test]
fn a_sequence_may_arrive_in_pieces() {
    let events = read(&[b"\x1b", b"[", b"1;5", b"C"]);
    assert_eq!(events, [key(KeyCode::Right, KeyModifiers::CONTROL)]);
}

#[test]
fn a_letter_may_arrive_in_pieces() {
    let (start, end) = "ø".as_bytes().split_at(1);
    assert_eq!(read(&[start, end]), letters("ø"));
    assert_eq!(read(&[b"\x1b", start, end]), [alt('ø')]);
    // One without its end takes nothing with it.
    assert_eq!(read(&[start, b"a"]), letters("a"));
}

#[test]
fn alt_digit_and_function_keys() {
    let events = read(&[b"\x1b2\x1bOP\x1b[15~\x1b[5;5~\x1b[Z\x1b\r\x1b\x7f"]);
    let expected = [
        alt('2'),
        plain(KeyCode::F(1)),
        plain(KeyCode::F(5)),
        key(KeyCode::PageUp, KeyModifiers::CONTROL),
        key(KeyCode::BackTab, KeyModifiers::SHIFT),
        key(KeyCode::Enter, KeyModifiers::ALT),
        key(KeyCode::Backspace, KeyModifiers::ALT),
    ];
    assert_eq!(events, expected);
}

#[test]
fn the_mouse_clicks_and_its_wheel_turns() {
    let events = read(&[
        b"\x1b[<0;3;",
        b"2M\x1b[<0;3;2m\x1b[<64;1;1M\x1b[<65;1;1M\x1b[<2;5;5M\x1b[<32;4;4M\x1b[M #\"",
    ]);
    let wheel = |down| Event::Mouse(Mouse::Wheel { down }, 0, 0);
    let click = Event::Mouse(Mouse::Click, 2, 1);
    assert_eq!(events, [click.clone(), wheel(false), wheel(true), click]);
}

#[test]
fn a_paste_is_one_event_however_it_is_cut() {
    let events = read(&[b"\x1b[200~Kari\r\n", b"Nord\x1b[20", b"1~"]);
    assert_eq!(events, [Event::Paste("Kari\r\nNord".to_owned())]);
}

#[test]
fn a_lone_esc_waits_and_then_is_itself() {
    let mut at = At::start();
    assert_eq!(at.send(b"\x1b").wait(49).heard(), []);
    assert_eq!(at.wait(1).heard(), [plain(KeyCode::Esc)]);
    assert_eq!(at.send("a").heard(), letters("a"));
    // Before a sequence it is not lost.
    assert_eq!(
        at.send("\x1b").send("\x1b[A").heard(),
        [plain(KeyCode::Esc), plain(KeyCode::Up)]
    );
}

#[test]
fn the_rest_of_a_sequence_that_comes_after_its_esc_was_taken_is_not_typed() {
    for (pieces, expected) in [
        (&[(80, "[A")][..], Some(KeyCode::Up)),
        (&[(900, "[A")], Some(KeyCode::Up)),
        (&[(80, "["), (80, "1;"), (80, "5A")], None),
        (&[(80, "OM")], Some(KeyCode::Enter)),
        (&[(80, "[?1;2c")], None),
        (&[(80, "]11;rgb:0000/0000/0000\x1b\\")], None),
        (&[(300, "P>|term 1\x1b\\")], None),
    ] {
        let mut at = At::start();
        at.send("\x1b").wait(60);
        assert_eq!(at.heard(), [plain(KeyCode::Esc)]);
        for (after, piece) in pieces {
            at.wait(*after).send(piece);
        }
        let heard = at.heard();
        match expected {
            Some(code) => assert_eq!(heard, [Event::Late(KeyEvent::from(code))]),
            None => assert!(
                !heard.iter().any(|event| matches!(event, Event::Key(_))),
                "{pieces:?}: {heard:?}"
            ),
        }
        assert_eq!(at.send("abc").heard(), letters("abc"), "{pieces:?}");
    }
}

#[test]
fn what_is_typed_after_an_esc_is_typed() {
    for typed in ["Oslo", "Per", "X\r", "On", "OSLO\t", "]", "_a", "[1, 2]"] {
        let mut at = At::start();
        at.send("\x1b").wait(400).heard();
        at.send(typed);
        let text: String = (at.heard().into_iter())
            .filter_map(|event| match event {
                Event::Key(KeyEvent {
                    code: KeyCode::Char(letter),
                    modifiers: KeyModifiers::NONE,
                    ..
                }) => Some(letter),
                _ => None,
            })
            .collect();
        assert_eq!(text, typed.trim_end(), "{typed:?}");
    }
}

#[test]
fn a_sequence_that_has_no_end_is_over_after_two_seconds() {
    for (begun, key) in [
        ("\x1b[", Some(alt('['))),
        ("\x1bO", Some(alt('O'))),
        ("\x1bP", Some(alt('P'))),
        ("\x1b]", Some(alt(']'))),
        ("\x1bX", Some(alt('X'))),
        ("\x1b^", Some(alt('^'))),
        ("\x1b_", Some(alt('_'))),
        ("\x1b[1;5", None),
        ("\x1b[>1;4000;0", None),
        ("\x1b[!", None),
        ("\x1b[M ", None),
        ("\x1b[[", None),
        ("\x1bO5", None),
        ("\x1bP>|name", None),
        ("\x1b]52;c;a2V5", None),
        ("\x1bP+r544e=\x1b", None),
        ("\u{9b}1", None),
        ("\u{9d}11;rgb", None),
        ("\x1b[200~", None),
        ("\x1b[200~Kari", Some(Event::Paste("Kari".to_owned()))),
        (
            "\x1b[200~Kari\x1b[201",
            Some(Event::Paste("Kari".to_owned())),
        ),
    ] {
        let mut at = At::start();
        assert_eq!(at.send(begun).wait(1999).heard(), [], "{begun:?}");
        let heard = at.wait(1).heard();
        assert_eq!(heard, key.into_iter().collect::<Vec<_>>(), "{begun:?}");
        assert_eq!(
            at.send("abc\x11").heard(),
            [letters("abc"), vec![ctrl('q')]].concat()
        );
    }
    let mut at = At::start();
    assert_eq!(
        at.send(b"\xc3").wait(2000).send("abc").heard(),
        letters("abc")
    );
}

#[test]
fn nothing_of_a_reply_is_typed_however_it_is_cut() {
    for reply in [
        "\x1b[>1;4000;0c",
        "\x1b[?62;22c",
        "\x1b[!p",
        "\x1b[?2026;2$y",
        "\x1b[20;1$y",
        "\x1b[12;40R",
        "\x1b[1;2 q",
        "\x1b[8;40;120t",
        "\x1b[?997;1n",
        "\x1b[I",
        "\x1b[O",
        "\x1b[=1;2;3u",
        "\x1b[1'z",
        "\x1b[1 2b",
        "\x1bP>|terminal 1.2\x1b\\",
        "\x1bP!|00000000\x1b\\",
        "\x1bP1+r436f=323536\x1b\\",
        "\x1b]10;rgb:1a1a/2b2b/3c3c\x1b\\",
        "\x1b]52;c;S2FyaQ==\x07",
        "\x1b]lKari Ødegård — a title\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b^private\x1b\\",
        "\x1bXstart of string\x1b\\",
        "\u{9b}?1;2c",
        "\u{9d}10;rgb:0/0/0\u{9c}",
    ] {
        for cut in 0..=reply.len() {
            let (start, end) = reply.as_bytes().split_at(cut);
            let mut at = At::start();
            at.send(start).wait(40).send(end).send("abc");
            let mut heard = at.heard();
            heard.retain(|event| !matches!(event, Event::Cursor(39, 11)));
            assert_eq!(heard, letters("abc"), "{reply:?} at {cut}");
        }
    }
    // In one byte each, as terminals of eight bits have them.
    assert_eq!(read(&[b"\x9b?1;2c\x9d10;rgb:0/0/0\x9cabc"]), letters("abc"));
}

#[test]
fn the_terminals_ground_is_heard_however_it_is_cut() {
    for reply in [
        "\x1b]11;rgb:1a1a/2b2b/3c3c\x1b\\",
        "\u{9d}11;rgb:1a/2b/3c\u{9c}",
    ] {
        for cut in 0..=reply.len() {
            let (start, end) = reply.as_bytes().split_at(cut);
            let mut at = At::start();
            at.send(start).wait(40).send(end).send("abc");
            let mut heard = vec![Event::Ground(0x1a_2b_3c)];
            heard.extend(letters("abc"));
            assert_eq!(at.heard(), heard, "{reply:?} at {cut}");
        }
    }
}

#[test]
fn a_key_in_the_middle_of_a_sequence_ends_it() {
    for begun in [
        "\x1bP",
        "\x1bPtext",
        "\x1b]0;",
        "\x1b[",
        "\x1b[1;",
        "\x1bO",
        "\x1b[200",
        "\x1b[M",
    ] {
        let mut at = At::start();
        let heard = at.send(begun).send("\x11").heard();
        assert_eq!(heard.last(), Some(&ctrl('q')), "{begun:?}");
        assert_eq!(at.send("abc").heard(), letters("abc"));
    }
    assert_eq!(read(&[b"\x1bP", b"\r"]), [alt('P'), plain(KeyCode::Enter)]);
}

#[test]
fn keys_with_super_are_not_the_bare_ones_and_the_numeric_pad_types() {
    assert_eq!(read(&[b"\x1b[115;9u\x1b[1;9A\x1b[3;33~"]), []);
    let pad = read(&[b"\x1bOq\x1bOr\x1bOl\x1bOM"]);
    let expected = [letters("12,"), vec![plain(KeyCode::Enter)]].concat();
    assert_eq!(pad, expected);
}

#[test]
fn an_end_of_a_paste_inside_it_makes_keys_of_the_rest_and_no_more() {
    let events = read(&[b"\x1b[200~Kari\x1b[201~\x13\r\x1b[201~x"]);
    let expected = [
        Event::Paste("Kari".to_owned()),
        ctrl('s'),
        plain(KeyCode::Enter),
        plain(KeyCode::Char('x')),
    ];
    assert_eq!(events, expected);
}

/// Bytes as terminals send them, and as none does.
fn any_piece() -> impl Strategy<Value = Vec<u8>> {
    let begun = prop::sample::select(vec![
        &b"\x1b"[..],
        b"\x1b[",
        b"\x1bO",
        b"\x1bP",
        b"\x1b]",
        b"\x1b_",
        b"\x1b^",
        b"\x1bX",
        b"\x1b[200~",
        b"\x1b[201~",
        b"\x1b[M",
        b"\x1b[[",
        b"\x1b[<0;",
        b"\x1b\\",
        b"\x9b",
        b"\x9c",
        b"\xc2\x9d",
        b"\xc3",
        b"\xe2\x82",
        b"\xf0\x9f",
        b"\x1b[>1;4000;0c",
        b"\x1b[115;9u",
        b"\x18",
        b"\x07",
    ]);
    prop_oneof![
        begun.prop_map(<[u8]>::to_vec),
        prop::collection::vec(any::<u8>(), 0..8),
        prop::collection::vec(0x20_u8..0x7f, 0..8),
    ]
}

proptest! {
    /// Whatever has come, however it was cut and whenever: two seconds later what is typed is typed.
    #[test]
    fn the_keyboard_never_dies(pieces in prop::collection::vec((any_piece(), 0_u64..2500), 0..12)) {
        let mut at = At::start();
        for (piece, pause) in pieces {
            at.send(piece).wait(pause);
        }
        at.wait(2000).heard();
        prop_assert_eq!(at.send("abc").heard(), letters("abc"));
        prop_assert_eq!(at.send("\x11").heard(), [ctrl('q')]);
    }

    /// Where the bytes are cut makes no difference as long as they keep coming.
    #[test]
    fn cuts_change_nothing(pieces in prop::collection::vec(any_piece(), 0..12), size in 1_usize..9) {
        let bytes = pieces.concat();
        let mut whole = At::start();
        whole.send(&bytes);
        let mut cut = At::start();
        for piece in bytes.chunks(size) {
            cut.send(piece);
        }
        prop_assert_eq!(whole.wait(2000).heard(), cut.wait(2000).heard());
    }
}
