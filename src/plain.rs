//! The program in lines, for screen readers and poor terminals: the second face of the same model.
//!
//! ```text
//! lines ────────────┐
//! results of work ──┼─► Msg ─► update(&mut Model, Msg) ─► effects ─► work ─► Msg …
//! signals, seconds ─┘                lines ◄── what is new in the model
//! ```
//!
//! A line is read in the terminal's own line mode, or from a pipe, and becomes the messages that the screen would send; what
//! the model then says is written below it, a line for each thing, which begins with its kind. What comes while a line may
//! be being typed waits until the next one, but for a save that the agent waits for. It must never know how anything is
//! decided.

mod command;
mod hearing;
mod obeying;
mod question;
mod sheet;
mod step;

use std::{
    io::{self, Write},
    time::Duration,
};

use tokio::{
    sync::oneshot,
    time::{Instant, sleep_until},
};

use crate::{
    app::{
        action::Action,
        keymap::Keymap,
        model::Open,
        msg::Msg,
        running::{self, Running},
        update,
    },
    config::{PlainBy, Settings},
    save::Save,
    terminal::{
        self,
        lines::{Line, Lines, Unshown},
        signal::{Cause, Signalled, Signals},
    },
    ui::spoken::Covers,
    voice::{Phrase, say},
};
use hearing::{Heard, News};

/// A list is said so many rows at a time.
const ROWS: usize = 10;

/// Something that is under way is heard of no later than this.
const BEAT: Duration = Duration::from_secs(10);

/// What plain mode starts with.
#[derive(Debug)]
pub struct Start {
    /// What is in force.
    pub settings: Settings,
    /// What it is on by.
    pub by: PlainBy,
    /// The customer to open, as given.
    pub open: Option<String>,
}

/// Runs until the agent leaves, the input ends, or something else ends it: then that is the answer.
pub fn run(start: Start) -> io::Result<Option<Cause>> {
    running::block_on(in_lines(start))
}

async fn in_lines(start: Start) -> io::Result<Option<Cause>> {
    let Start { settings, by, open } = start;
    let signals = Signals::watch()?;
    terminal::watch_faults();
    let mut running = Running::new(&settings, Keymap::by_command(command::of_action))?;
    let effects = update::begin(&mut running.model, open);
    let mut face = Face {
        running,
        lines: Lines::open()?,
        signals: Some(signals),
        cause: None,
        out: io::BufWriter::new(io::stdout()),
        covers: Covers::default(),
        heard: Heard::default(),
        waits: Vec::new(),
        listens: true,
        watches: true,
        after: None,
        rest: Vec::new(),
        held: None,
        asked: None,
        known: None,
        unshown: None,
        settled: None,
        beat_at: None,
    };
    face.write(&on(by))?;
    face.say_all(&sheet::environment(&face.running.model))?;
    if face.running.model.starts_with.is_none() && face.running.model.customers.is_empty() {
        // The list of those known is one command away.
        face.say(&say::PLAIN_CUSTOMER_NONE.into())?;
        face.after = Some(After::Again);
    }
    face.running.begin(effects);
    face.settled = Some(face.running.settled());
    face.hear_what_is_new();
    let ended = running::whole(face.run()).await;
    face.unshown = None;
    face.running.end().await;
    ended.unwrap_or(Ok(Some(Cause::Fault)))
}

/// That plain mode is on, and by what.
fn on(by: PlainBy) -> Phrase {
    match by {
        PlainBy::Flag => say::PLAIN_ON_FLAG,
        PlainBy::Variable => say::PLAIN_ON_VARIABLE,
        PlainBy::File => say::PLAIN_ON_FILE,
        PlainBy::Accessible => say::PLAIN_ON_ACCESSIBLE,
        PlainBy::Dumb => say::PLAIN_ON_DUMB,
    }
    .into()
}

/// What follows once nothing is under way any more.
#[derive(Clone, Copy, Debug)]
enum After {
    /// The first list of customers is left, for who was open before.
    Again,
    /// The drafts are listed.
    Drafts,
    /// The draft of that number is opened.
    Draft(usize),
    /// The draft of that number is discarded, after its question.
    Discard(usize),
}

/// A running program in lines.
struct Face<W> {
    running: Running,
    lines: Lines,
    signals: Option<Signals>,
    /// What ends the program, when it is not the agent.
    cause: Option<Cause>,
    out: W,
    covers: Covers,
    heard: Heard,
    /// What waits for the next line to be said.
    waits: Vec<News>,
    /// A line was taken and what it has begun is not over: nobody types meanwhile.
    listens: bool,
    /// The last line was about a save that is under way, or empty: its end is waited for. Behind any other command the
    /// next line may be being typed.
    watches: bool,
    after: Option<After>,
    /// What a list has left.
    rest: Vec<Phrase>,
    /// A line that came before what it would be about.
    held: Option<Line>,
    /// The question that was put last.
    asked: Option<String>,
    /// The question that was put when the line that comes next was asked for.
    known: Option<String>,
    /// What is typed is not shown.
    unshown: Option<Unshown>,
    /// The local data is asked, and tells when it has answered.
    settled: Option<oneshot::Receiver<()>>,
    beat_at: Option<Instant>,
}

impl<W: Write> Face<W> {
    async fn run(&mut self) -> io::Result<Option<Cause>> {
        loop {
            self.flush()?;
            if !self.is_reading() && self.listens {
                self.come_to_rest()?;
            }
            if self.running.model.quitting {
                self.out.flush()?;
                return Ok(self.cause);
            }
            if !self.is_reading()
                && let Some(line) = self.held.take()
            {
                self.line(&line)?;
                continue;
            }
            let waits = self.running.model.customers.iter().any(Open::is_waiting);
            self.beat_at = waits.then(|| self.beat_at.unwrap_or_else(|| Instant::now() + BEAT));
            // A pipe has its lines all at once: each waits for what the one before has begun.
            let takes = self.held.is_none() && (self.lines.are_typed || !self.is_busy());
            if takes && !self.lines.is_asked {
                self.known = question::identity(&self.running.model).filter(|_| self.was_put());
            }
            // An answer of many lines is written in one piece, so that nothing is typed into the middle of it.
            self.out.flush()?;
            tokio::select! {
                biased;
                signalled = Signals::next(&mut self.signals) => self.answer(signalled)?,
                Some(msg) = self.running.told() => self.take(msg),
                () = settle(&mut self.settled) => self.settled = None,
                line = self.lines.next(), if takes => match line {
                    Some(line) => self.came(line)?,
                    None => self.take(Msg::Terminated),
                },
                () = sleep_until(self.beat_at.unwrap_or_else(Instant::now)), if waits => self.beat(),
            }
            while let Some(msg) = self.running.told_already() {
                self.take(msg);
            }
        }
    }

    /// Whether something is under way that the agent waits for.
    fn is_busy(&self) -> bool {
        self.is_reading() || self.running.model.customers.iter().any(Open::is_waiting)
    }

    /// The same, but for a save: what is typed meanwhile would be about what is not there yet.
    fn is_reading(&self) -> bool {
        self.settled.is_some() || self.awaits_what_to_say()
    }

    /// Whether what is under way ends in something to say; the local data answers without a word.
    fn awaits_what_to_say(&self) -> bool {
        let model = &self.running.model;
        let lacks_samples =
            model.environment.demo && model.samples.is_empty() && question::finder(model).is_some();
        model.starts_with.is_some()
            || model.session.asks_for_key.is_some()
            || lacks_samples
            || model.open().is_some_and(Open::is_reading)
    }

    /// Takes what was typed, now or once what it is about is there.
    fn came(&mut self, line: Line) -> io::Result<()> {
        let cancels = line.text.trim().eq_ignore_ascii_case("cancel");
        if self.is_reading() && !cancels {
            // What it will be about was not said yet.
            let is_early = self.lines.are_typed;
            self.held = Some(Line { is_early, ..line });
            return Ok(());
        }
        self.line(&line)
    }

    /// Takes a line.
    fn line(&mut self, line: &Line) -> io::Result<()> {
        self.unshown = None;
        let had_news = !self.waits.is_empty();
        self.say_what_waits()?;
        self.listens = true;
        // A question that was put before the line was begun is known.
        let now = question::identity(&self.running.model);
        let is_early = line.is_early && now != self.known;
        self.take(Msg::Came {
            letters: 0,
            goes_on: is_early,
        });
        let model = &self.running.model;
        let speaker = self.covers.speaker(model);
        self.watches = true;
        match question::answer(model, &speaker, &line.text) {
            // Nobody has heard yet what it would confirm.
            Some(_) if is_early && question::confirms(model) => {
                self.say(&say::PLAIN_TOO_EARLY.into())?;
                self.put_again();
            }
            Some(reply) => self.reply(reply, &line.text)?,
            None if line.text.trim().is_empty() => {
                if !had_news {
                    self.say(&say::PLAIN_NOTHING_NEW.into())?;
                }
            }
            None => {
                self.watches = line.text.trim().eq_ignore_ascii_case("cancel");
                self.obey(&line.text)?;
            }
        }
        self.settled = Some(self.running.settled());
        Ok(())
    }

    /// What follows once nothing is under way: the end of a command, then the question that is open.
    fn come_to_rest(&mut self) -> io::Result<()> {
        match self.after.take() {
            None => {}
            Some(after) => self.follow(after)?,
        }
        self.flush()?;
        if self.is_reading() {
            return Ok(());
        }
        self.put()?;
        self.listens = false;
        Ok(())
    }

    fn beat(&mut self) {
        self.beat_at = None;
        self.take(Msg::Tick);
        let model = &self.running.model;
        let waiting = model.customers.iter().filter(|open| open.is_waiting());
        let still: Vec<_> = waiting
            .filter_map(|open| step::still(model, open))
            .collect();
        let speaker = self.covers.speaker(model);
        let is_saving = model.customers.iter().any(is_saving);
        // By the next line it would be old.
        let is_said = self.listens || self.watches && is_saving;
        let still = still.iter().filter(|_| is_said).map(|line| News {
            text: speaker.say(None, line),
            is_of_save: is_saving,
        });
        self.waits.extend(still);
    }

    fn answer(&mut self, signalled: Signalled) -> io::Result<()> {
        match signalled {
            Signalled::End(Cause::INTERRUPT) if self.interrupt()? => {}
            Signalled::End(cause) => {
                self.cause = Some(cause);
                self.take(Msg::Terminated);
            }
            Signalled::Stop => {
                let was_unshown = self.unshown.take().is_some();
                terminal::signal::stop()?;
                self.unshown = was_unshown.then(Unshown::begin).flatten();
            }
            Signalled::Continue | Signalled::Resize => {}
        }
        Ok(())
    }

    /// Ctrl+C leaves a question or cancels what is under way; whether there was one.
    fn interrupt(&mut self) -> io::Result<bool> {
        let msg = if !self.running.model.layers.is_empty() {
            question::leave()
        } else if self.running.model.is_busy() {
            Msg::Do(Action::Back)
        } else {
            return Ok(false);
        };
        // The terminal has shown the key on the line that was being typed.
        if self.lines.are_typed {
            self.out.write_all(b"\n")?;
        }
        self.unshown = None;
        self.listens = true;
        let was_review = question::is_review(&self.running.model);
        self.take(msg);
        self.say_that_it_is_left(was_review)?;
        Ok(true)
    }

    /// Takes a message, keeps at once what it has changed, and hears what is new.
    fn take(&mut self, msg: Msg) {
        if update::is_by_hand(&msg) {
            // A word that was there before is over.
            self.heard.notice = None;
        }
        self.running.take(msg);
        if self.running.model.customers.iter().any(Open::is_unkept) {
            self.running.take(Msg::Keep);
        }
        self.hear_what_is_new();
    }
}

fn is_saving(open: &Open) -> bool {
    open.save.as_ref().is_some_and(Save::in_flight)
}

/// Waits for the local data, if it was asked.
async fn settle(settled: &mut Option<oneshot::Receiver<()>>) {
    match settled {
        Some(settled) => {
            let _ = settled.await;
        }
        None => std::future::pending().await,
    }
}
