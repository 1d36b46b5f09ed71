//! One save under a fault: what is said has to be true, what was typed has to be there, and one key tries again.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crate::{
    api::{Api, Change, Turn},
    editor::{Editor, KEY, MINE, Machine},
};

/// Scenes that are played at the same time; they mostly wait.
const AT_ONCE: usize = 6;
/// Enough for any good answer, in seconds.
const AMPLE: f32 = 30.0;
/// Soon over where the server is silent.
const SHORT: f32 = 1.5;

/// One save under a fault.
pub(crate) struct Scene {
    name: String,
    before: Option<Change>,
    down: bool,
    gets: Vec<Turn>,
    puts: Vec<Turn>,
    timeout: f32,
    says: Vec<String>,
    expected: usize,
    retries: bool,
}

impl Scene {
    /// It ends with these words, after so many PUTs.
    pub(crate) fn new(name: &str, says: &str, puts: usize) -> Self {
        Self {
            name: name.to_owned(),
            before: None,
            down: false,
            gets: Vec::new(),
            puts: Vec::new(),
            timeout: AMPLE,
            says: vec![says.to_owned()],
            expected: puts,
            retries: true,
        }
    }

    /// A colleague saves something between the opening and the save.
    pub(crate) fn before(mut self, change: Change) -> Self {
        self.before = Some(change);
        self
    }

    /// The server is gone at the save.
    pub(crate) fn down(mut self) -> Self {
        self.down = true;
        self
    }

    /// The next reading after the opening.
    pub(crate) fn get(mut self, turn: Turn) -> Self {
        self.gets.push(turn);
        self
    }

    /// The next PUT.
    pub(crate) fn put(mut self, turn: Turn) -> Self {
        self.puts.push(turn);
        self
    }

    /// With a short time limit.
    pub(crate) fn impatient(mut self) -> Self {
        self.timeout = SHORT;
        self
    }

    /// It says this as well.
    pub(crate) fn says(mut self, words: &str) -> Self {
        self.says.push(words.to_owned());
        self
    }

    /// Something has to be decided before it can be tried again.
    pub(crate) fn ends_here(mut self) -> Self {
        self.retries = false;
        self
    }

    /// Plays it; `more` looks at what came of it before the server is good again.
    fn play(&self, more: impl Fn(&Api, &mut Editor)) {
        let api = Api::start();
        let machine = Machine::new(&api, self.timeout);
        let mut editor = machine.open();
        if let Some(change) = self.before {
            api.colleague(change);
        }
        editor.change_email(MINE);
        api.script(&self.gets, &self.puts);
        if self.down {
            api.down();
        }
        editor.send("\r");
        let words = editor.end_of_save();
        for said in &self.says {
            assert!(words.contains(said), "it does not say {said:?}: {words}");
        }
        is_true(&words, &api);
        is_kept(&words);
        assert_eq!(api.puts(), self.expected, "PUTs: {words}");
        more(&api, &mut editor);
        api.heal();
        if self.retries && !is_saved(&words) {
            let before = api.puts();
            editor.review(MINE);
            editor.send("\r");
            // What was in doubt may have been stored.
            editor.wait_until("a good save", |words| {
                words.contains("Saved ") || words.contains("Nothing to send")
            });
            assert_eq!(api.email(), MINE);
            assert!(api.puts() - before <= 2);
        }
        let state = api.state();
        assert!(state.written_over.is_empty(), "{:?}", state.written_over);
        assert!(
            state.log.iter().all(|one| one.key.as_deref() == Some(KEY)),
            "{:?}",
            state.log
        );
    }
}

/// Compares what is said with what the server holds.
pub(crate) fn is_true(words: &str, api: &Api) {
    let state = api.state();
    let stored = !state.stored.is_empty();
    if is_saved(words) {
        assert!(
            stored || words.contains("Nothing to send"),
            "nothing is stored: {words}"
        );
        if words.contains("Saved at") || words.contains("Saved (confirmed") {
            let last = state.stored.last().map(String::as_str);
            assert_eq!(last, Some(MINE), "{words}");
        }
    }
    if words.contains("Not saved") || words.contains("Not sent") || words.contains("not sent") {
        assert!(!stored, "{:?} was stored: {words}", state.stored);
    }
}

/// Whether the server is said to hold what was sent, or what it made of it.
fn is_saved(words: &str) -> bool {
    let said = [
        "Saved at",
        "Saved (confirmed",
        "Partly saved",
        "Nothing to send",
    ];
    said.iter().any(|said| words.contains(said))
}

/// What is not known to be stored is still there.
fn is_kept(words: &str) {
    if is_saved(words) {
        assert!(!words.contains("unsaved change"), "{words}");
    } else {
        assert!(words.contains(MINE), "what was typed is gone: {words}");
        assert!(words.contains("1 unsaved change"), "{words}");
    }
}

/// Plays scenes, several at once, and tells of all that went wrong.
pub(crate) fn play(scenes: &[Scene]) {
    play_with(scenes, |_, _| {});
}

/// The same, with a look at what came of each before the server is good again.
pub(crate) fn play_with(scenes: &[Scene], more: impl Fn(&Api, &mut Editor) + Sync) {
    let next = AtomicUsize::new(0);
    let failed = Mutex::new(Vec::new());
    let work = || {
        while let Some(scene) = scenes.get(next.fetch_add(1, Ordering::Relaxed)) {
            if catch_unwind(AssertUnwindSafe(|| scene.play(&more))).is_err() {
                failed.lock().unwrap().push(scene.name.clone());
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(work);
        }
    });
    let failed = failed.into_inner().unwrap();
    assert!(failed.is_empty(), "these scenes failed: {failed:?}");
}
