//! The program on the screen: the loop between what happens, the model, and the drawing.
//!
//! ```text
//! keys, pastes, size ─┐
//! results of work   ──┼─► Msg ─► update(&mut Model, Msg) ─► effects ─► work ─► Msg …
//! signals, seconds  ──┘                draw(&Model) ◄── once per burst
//! ```
//!
//! The loop waits and nothing polls; it takes the terminal and the input as parameters, so tests bring their own.

use std::{io, time::Duration};

use ratatui::{
    Terminal,
    layout::{Position, Rect},
};
use tokio::time::{Instant, sleep_until, timeout_at};

use crate::{
    app::{
        keymap::Keymap,
        model,
        msg::Msg,
        running::{self, Running},
        update,
    },
    config::Settings,
    terminal::{
        self, DrawWhole as _, Wire,
        input::{Event, Events, Mouse, TerminalInput},
        signal::{Cause, Signalled, Signals},
    },
    ui,
};

/// What was typed is kept so long after the first key that is not kept yet: within a second, and not at every key.
const KEEP_AFTER: Duration = Duration::from_millis(400);

/// While something is under way, the seconds on the screen go on.
const SECOND: Duration = Duration::from_secs(1);

/// What was typed before a signal may reach the program after it: the terminal hands keys on in the background, and
/// signals at once. So long a silence means that nothing more comes.
const SILENCE: Duration = Duration::from_millis(30);

/// Input that never ends is shown all the same.
const AT_ONCE: usize = 64;

/// A screen changes its colours no later than this.
const ANSWER: Duration = Duration::from_secs(1);

/// Someone who goes on typing does not keep a program that was asked to end.
const LAST_WORDS: Duration = Duration::from_millis(200);

/// What the editor starts with.
#[derive(Debug)]
pub struct Start {
    /// What is in force.
    pub settings: Settings,
    /// Which key runs which action, as the settings say.
    pub keys: Keymap,
    /// The customer to open, as given.
    pub open: Option<String>,
}

/// Runs the editor in the terminal until the agent leaves, or until something else ends it: then that is the answer.
pub fn run(start: Start) -> io::Result<Option<Cause>> {
    let outcome = running::block_on(in_terminal(start));
    terminal::leave();
    outcome
}

async fn in_terminal(start: Start) -> io::Result<Option<Cause>> {
    let Start {
        settings,
        keys,
        open,
    } = start;
    let mut running = Running::new(&settings, keys)?;
    let theme = ui::theme::Theme::of_terminal(settings.theme, settings.colour);
    let theme = theme.in_ascii(settings.ascii);
    // From here on a signal would find the terminal taken.
    let signals = Signals::watch()?;
    if settings.mouse {
        terminal::want_mouse();
    }
    let mut screen = terminal::enter()?;
    let size = screen.size()?;
    running.model.size = (size.width, size.height);
    let effects = update::begin(&mut running.model, open);
    screen.draw_whole(|frame| ui::draw(&running.model, &theme, frame))?;
    running.begin(effects);
    let mut session = Session {
        screen,
        input: TerminalInput::open()?,
        running,
        theme,
        places: ui::Places::default(),
        is_drawn: false,
        signals: Some(signals),
        cause: None,
        asks_until: None,
    };
    if theme.asks_for_ground() {
        session.screen.backend_mut().send(terminal::ASK_GROUND)?;
        session.asks_until = Some(Instant::now() + ANSWER);
    }
    // A fault in the loop is told by then; what was typed is kept all the same.
    let ended = running::whole(session.run()).await;
    session.running.end().await;
    ended.unwrap_or(Ok(Some(Cause::Fault)))
}

/// A running editor.
struct Session<B: Wire, E> {
    screen: Terminal<B>,
    input: E,
    running: Running,
    theme: ui::theme::Theme,
    /// Where things stand on the screen as it was drawn last.
    places: ui::Places,
    /// Nothing has happened since then.
    is_drawn: bool,
    signals: Option<Signals>,
    /// What ends the program, when it is not the agent.
    cause: Option<Cause>,
    /// The terminal was asked for its ground; until then its answer counts.
    asks_until: Option<Instant>,
}

impl<B: Wire, E: Events> Session<B, E>
where
    io::Error: From<B::Error>,
{
    async fn run(&mut self) -> io::Result<Option<Cause>> {
        let mut events: Vec<Event> = Vec::new();
        let mut keep_at: Option<Instant> = None;
        let mut tick_at: Option<Instant> = None;
        while !self.running.model.quitting {
            self.draw()?;
            let model = &self.running.model;
            let waits = model.customers.iter().any(model::Open::is_waiting);
            // Timers are made anew in every round: one that nobody waits for any more must not wake the program.
            tick_at = waits.then(|| tick_at.unwrap_or_else(|| Instant::now() + SECOND));
            let unkept = model.customers.iter().any(model::Open::is_unkept);
            keep_at = unkept.then(|| keep_at.unwrap_or_else(|| Instant::now() + KEEP_AFTER));
            tokio::select! {
                biased;
                signalled = Signals::next(&mut self.signals) => {
                    if matches!(signalled, Signalled::End(_)) {
                        self.hear_the_rest(&mut events).await?;
                    }
                    self.answer(signalled)?;
                }
                more = self.input.next(&mut events) => {
                    let more = more?;
                    // What is known already counts before what is done about it: bytes that have left are not unsent.
                    self.hear()?;
                    self.take_in(&mut events, false)?;
                    let more = more && self.take_rest(&mut events)?;
                    if !more {
                        self.answer(Signalled::End(Cause::HANG_UP))?;
                    }
                }
                Some(msg) = self.running.told() => self.take(msg)?,
                () = sleep_until(tick_at.unwrap_or_else(Instant::now)), if waits => {
                    tick_at = None;
                    self.take(Msg::Tick)?;
                }
                () = sleep_until(keep_at.unwrap_or_else(Instant::now)), if unkept => {
                    self.take(Msg::Keep)?;
                }
            }
            self.hear()?;
        }
        Ok(self.cause)
    }

    /// Takes all that has been told.
    fn hear(&mut self) -> io::Result<()> {
        while let Some(msg) = self.running.told_already() {
            self.take(msg)?;
        }
        Ok(())
    }

    /// Takes what was typed before the program was asked to end. A terminal that is gone has nothing more to say.
    async fn hear_the_rest(&mut self, events: &mut Vec<Event>) -> io::Result<()> {
        let until = Instant::now() + LAST_WORDS;
        loop {
            let silent = until.min(Instant::now() + SILENCE);
            let heard = timeout_at(silent, self.input.next(events)).await;
            self.take_in(events, false)?;
            if !matches!(heard, Ok(Ok(true))) {
                return Ok(());
            }
        }
    }

    /// Takes what has come at once.
    fn take_in(&mut self, events: &mut Vec<Event>, goes_on: bool) -> io::Result<()> {
        let events = Event::gather(std::mem::take(events));
        let letters = events.iter().map(Event::letters).sum();
        self.take(Msg::Came { letters, goes_on })?;
        events.into_iter().try_for_each(|event| self.input(event))
    }

    /// Takes what has come since, before anything is shown: nobody can have meant it for what will show then. `false`
    /// when the terminal is gone.
    fn take_rest(&mut self, events: &mut Vec<Event>) -> io::Result<bool> {
        for _ in 0..AT_ONCE {
            let more = self.input.rest(events)?;
            if events.is_empty() || !more {
                return Ok(more);
            }
            self.take_in(events, true)?;
        }
        Ok(true)
    }

    /// Takes what the agent does. A click is first told what it has hit, on the screen as it is by now; a turn of the
    /// wheel, of which many come at once, on the screen that was seen last.
    fn input(&mut self, event: Event) -> io::Result<()> {
        match event {
            Event::Mouse(Mouse::Wheel { down }, column, row) => {
                let over = self.places.hit(column, row);
                let over = over.map(|(target, spot)| (target, usize::from(spot.height)));
                self.take(Msg::Wheeled { down, over })
            }
            Event::Mouse(Mouse::Click, column, row) => {
                if !self.is_drawn {
                    self.draw()?;
                }
                match self.places.hit(column, row) {
                    Some((target, spot)) => self.take(Msg::Clicked(target, spot)),
                    None => Ok(()),
                }
            }
            Event::Ground(colour) => {
                if self
                    .asks_until
                    .take()
                    .is_some_and(|until| Instant::now() < until)
                {
                    self.theme = self.theme.on(colour);
                }
                Ok(())
            }
            Event::Cursor(..) => Ok(()),
            Event::Key(_) | Event::Late(_) | Event::Letters(_) | Event::Paste(_) => {
                self.take(Msg::Input(event))
            }
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        let Self {
            screen,
            running,
            theme,
            places,
            ..
        } = self;
        self.is_drawn = true;
        screen.draw_whole(|frame| ui::draw_and_note(&running.model, theme, frame, places))?;
        let rows = places.rows_past_end();
        if rows > 0 {
            // What shows stays the same, so nothing is drawn anew.
            running.take(Msg::PastEnd(rows));
        }
        let rows = places.rows_of_page();
        if rows != running.model.page {
            running.take(Msg::Page(rows));
        }
        Ok(())
    }

    fn answer(&mut self, signalled: Signalled) -> io::Result<()> {
        match signalled {
            Signalled::End(cause) => {
                self.cause = Some(cause);
                self.take(Msg::Terminated)
            }
            Signalled::Stop => {
                terminal::leave();
                // Going on is a signal of its own: it also comes after a stop that nobody could watch.
                terminal::signal::stop()
            }
            Signalled::Continue => {
                terminal::enter_again()?;
                // `clear` would ask the terminal for its cursor, and this reader is not the one to hear the answer.
                let size = self.screen.size()?;
                self.screen.resize(Rect::from((Position::ORIGIN, size)))?;
                self.resize()
            }
            Signalled::Resize => self.resize(),
        }
    }

    fn resize(&mut self) -> io::Result<()> {
        let size = self.screen.size()?;
        self.take(Msg::Resized(size.width, size.height))
    }

    fn take(&mut self, msg: Msg) -> io::Result<()> {
        self.is_drawn = false;
        let (texts, locates) = self.running.take(msg);
        for text in texts {
            self.screen.backend_mut().send(&text)?;
        }
        if !locates {
            return Ok(());
        }
        self.draw()?;
        let targets = self.places.targets();
        self.take(Msg::Located(targets))
    }
}
