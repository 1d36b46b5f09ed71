//! Killed at any moment while typing and saving: at most a second of typing is lost, what was not sent is offered
//! again, and what is said of a save that was under way is true.

use std::{
    env, fs,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use rusqlite::Connection;
use rustix::process::Signal;
use stamkunde::store::Store;

use crate::{
    answer::Answer,
    api::{Api, Request, Turn},
    editor::{Editor, Machine},
};

/// What may be lost.
const SECOND: Duration = Duration::from_secs(1);
/// The variable that repeats a run.
const SEED: &str = "STAMKUNDE_TEST_SEED";

/// Numbers that look random and are the same for the same seed.
struct Dice(u64);

impl Dice {
    fn new() -> Self {
        let seed = env::var(SEED).ok().and_then(|seed| seed.parse().ok());
        let clock = || jiff::Timestamp::now().as_nanosecond().unsigned_abs();
        let seed = seed.unwrap_or_else(|| u64::try_from(clock() % 1_000_000).unwrap());
        println!("{SEED}={seed}");
        Self(seed.wrapping_mul(2).wrapping_add(1))
    }

    fn below(&mut self, limit: u64) -> u64 {
        // Knuth's generator; its high bits are good.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn moment(&mut self, milliseconds: u64) -> Duration {
        Duration::from_micros(self.below(milliseconds * 1000))
    }
}

/// Passes the time until a moment without giving it away.
fn spin(time: Duration) {
    let begun = Instant::now();
    while begun.elapsed() < time {
        thread::yield_now();
    }
}

/// Types numbered words into the last name for so long; returns what stood there, and since when.
fn type_on(editor: &mut Editor, name: &mut String, time: Duration) -> Vec<(Instant, String)> {
    let begun = Instant::now();
    let mut typed = Vec::new();
    while begun.elapsed() < time || typed.is_empty() {
        let word = format!("{}x", typed.len() + 1);
        editor.send(&word);
        name.push_str(&word);
        typed.push((Instant::now(), name.clone()));
        // So fast as it is shown, as nobody types.
        editor.wait_for(&word);
    }
    typed
}

/// What is said of a save that is found to be stored, and of one that is not.
const STORED: &str = "Saved (confirmed by reading back)";
const LOST: &str = "Not saved; your change is kept here. Reading back shows the old values";

/// What the killed editor left, by what its words say at the next start; the e-mail is typed in full.
struct Left {
    /// The last name in the editor.
    name: String,
    words: String,
}

fn come_back(machine: &Machine) -> (Editor, Left) {
    whole(&machine.data());
    let drafts = machine.command(&["drafts"]);
    let editor = machine.open();
    let settled: &[&str] = if drafts == "No unsaved changes.\n" {
        &["Alt+1-6 Tabs"]
    } else if drafts.contains("being sent") {
        &[STORED, LOST]
    } else {
        &["Draft restored:"]
    };
    editor.wait_until("the draft", |words| {
        settled.iter().any(|settled| words.contains(settled))
    });
    let words = editor.words();
    let name = words
        .split_once("Last name ")
        .unwrap()
        .1
        .trim_start_matches("● ");
    let name = name.split(' ').next().unwrap().to_owned();
    (editor, Left { name, words })
}

/// What the local data holds of the last name that was typed.
fn kept(api: &Api, machine: &Machine) -> String {
    let Some(store) = Store::open_existing(&machine.data()).unwrap() else {
        return String::new();
    };
    let draft = store.draft(&api.base_url(), "id:ID-1").unwrap();
    let content = draft.map(|draft| draft.content).unwrap_or_default();
    // The longest run of numbered words in it.
    let words = content.split(|letter: char| !letter.is_ascii_digit() && letter != 'x');
    let typed = words.filter(|words| words.starts_with("1x"));
    typed
        .max_by_key(|words| words.len())
        .unwrap_or_default()
        .to_owned()
}

/// The store is a whole database.
fn whole(data: &Path) {
    let path = data.join("stamkunde.db");
    if !path.exists() || fs::metadata(&path).unwrap().len() == 0 {
        return;
    }
    let database = Connection::open(&path).unwrap();
    let verdict: String = database
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(verdict, "ok");
}

fn kill(mut editor: Editor) -> Instant {
    let at = Instant::now();
    editor.0.signal(Signal::KILL);
    editor.wait_for_end();
    at
}

/// Killed while typing.
fn round_of_typing(dice: &mut Dice) {
    let api = Api::start();
    let machine = Machine::new(&api, 30.0);
    let mut editor = machine.open();
    editor.send("\t\u{15}");
    let mut name = String::new();
    let typed = type_on(&mut editor, &mut name, dice.moment(1700));
    spin(dice.moment(5));
    let killed = kill(editor);
    let due = typed.iter().rev().find(|(at, _)| *at + SECOND <= killed);
    let due = due.map_or("", |(_, name)| name.as_str());
    let kept = kept(&api, &machine);
    assert!(name.starts_with(&kept), "{kept:?} of {name:?}");
    assert!(kept.len() >= due.len(), "{kept:?}, but {due:?} was due");
    let (_editor, left) = come_back(&machine);
    if !kept.is_empty() {
        // The end of a long text is shown.
        let last = kept.trim_end_matches('x').rsplit('x').next().unwrap();
        assert!(left.name.ends_with(&format!("{last}x")), "{}", left.words);
        assert!(left.words.contains("1 unsaved change"), "{}", left.words);
    }
    assert_eq!(api.puts(), 0);
}

/// Killed at any moment of a save.
fn round_of_saving(dice: &mut Dice) {
    let api = Api::start();
    let machine = Machine::new(&api, 30.0);
    let mut editor = machine.open();
    let email = format!("mine{}@example.no", dice.below(1000));
    editor.change_email(&email);
    // Lost before or after storing, or good.
    let (gets, puts) = match dice.below(4) {
        0 => (vec![], vec![Turn::answering(Answer::Reset)]),
        1 => (vec![], vec![Turn::answering(Answer::Reset).lost()]),
        2 => (vec![], vec![Turn::answering(Answer::Silence).lost()]),
        _ => (vec![], vec![]),
    };
    api.script(&gets, &puts);
    let reviewed = Instant::now();
    let requests = 2 + usize::try_from(dice.below(3)).unwrap();
    let waits_for = dice.below(3);
    editor.send("\r");
    if waits_for > 0 && (requests == 2 || puts.is_empty()) {
        api.wait("a request", |state| state.log.len() >= requests.min(3));
    }
    spin(dice.moment(8));
    let killed = kill(editor);
    let before = api.puts();
    assert!(before <= 2, "{before} PUTs");
    // What was under way at the server comes to its end.
    let (mut editor, left) = come_back(&machine);
    let stored = api.email() == email;
    let words = &left.words;
    if words.contains(STORED) {
        assert!(stored, "{words}");
    }
    if words.contains(LOST) {
        assert!(!stored, "{words}");
    }
    if stored {
        assert!(words.contains(&email), "{words}");
    } else if before > 0 || killed.duration_since(reviewed) > SECOND {
        assert!(
            words.contains(&email) && words.contains("1 unsaved change"),
            "{words}"
        );
    }
    if words.contains("1 unsaved change") {
        api.heal();
        editor.review(&email);
        editor.send("\r");
        editor.wait_until("the save", |words| {
            words.contains("Saved at") || words.contains("Nothing to send")
        });
        assert!(api.puts() - before <= 2);
        assert_eq!(api.email(), email);
    }
    editor.send("\u{11}");
    editor.wait_for_end();
    if api.email() == email {
        assert_eq!(machine.command(&["drafts"]), "No unsaved changes.\n");
    }
    let state = api.state();
    assert!(state.written_over.is_empty());
    assert!(
        state
            .log
            .iter()
            .filter(|one| Request::is_put(one))
            .all(|put| put.body.contains(&email))
    );
}

fn kill_often(rounds: usize) {
    let mut dice = Dice::new();
    for round in 0..rounds {
        println!("round {round}");
        if round % 2 == 0 {
            round_of_typing(&mut dice);
        } else {
            round_of_saving(&mut dice);
        }
    }
}

#[test]
fn killed_at_any_moment_it_loses_at_most_a_second() {
    kill_often(20);
}

#[test]
#[ignore = "takes minutes"]
fn killed_three_hundred_times_it_loses_at_most_a_second() {
    kill_often(300);
}
