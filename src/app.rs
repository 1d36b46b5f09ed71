//! The program on the screen: the loop between what happens, the model, and the drawing.
//!
//! ```text
//! keys, pastes, size ─┐
//! results of work   ──┼─► Msg ─► update(&mut Model, Msg) ─► effects ─► work ─► Msg …
//! signals, seconds  ──┘                draw(&Model) ◄── once per burst
//! ```
//!
//! The loop waits and nothing polls; it takes the terminal and the input as parameters, so tests bring their own.

pub mod action;
pub mod effect;
pub mod form;
pub mod key;
pub mod layer;
pub mod model;
pub mod msg;
pub mod update;
pub mod view;
pub mod work;

use std::{io, sync::Arc, time::Duration};

use jiff::{Timestamp, tz::TimeZone};
use ratatui::Terminal;
use tokio::{
    signal::unix::{Signal, SignalKind, signal},
    sync::mpsc,
    time::Instant,
};

use crate::{
    config::{Environment, EnvironmentChoice, Settings},
    demo,
    terminal::{
        self, DrawWhole as _, Wire,
        input::{Event, Events, TerminalInput},
    },
    ui,
};
use model::{Model, Now};
use msg::Msg;
use update::update;
use work::Work;

/// The key of the embedded demo API.
const KEY: &str = "demo";

/// What the editor starts with.
#[derive(Debug)]
pub struct Start {
    /// What is in force.
    pub settings: Settings,
    /// The customer to open, as given.
    pub open: Option<String>,
}

/// Runs the editor in the terminal until the agent leaves.
pub fn run(start: Start) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        // Threads for blocking work end at once, so that an idle program has nothing to wake up for.
        .thread_keep_alive(Duration::from_millis(1))
        .build()?;
    let outcome = runtime.block_on(in_terminal(start));
    terminal::leave();
    // Work that is still under way is not waited for.
    runtime.shutdown_background();
    outcome
}

async fn in_terminal(start: Start) -> io::Result<()> {
    let Start { settings, open } = start;
    let (environment, listener) = match settings.environment {
        EnvironmentChoice::Env(environment) => (*environment, None),
        EnvironmentChoice::Demo => {
            let listener = demo::Listener::bind(([127, 0, 0, 1], 0).into(), KEY.to_owned())?;
            let environment = Environment::demo(listener.base_url(), KEY.to_owned().into());
            (environment, Some(listener))
        }
    };
    let mut environment = environment;
    environment.read_only |= settings.read_only;
    let environment = Arc::new(environment);
    let clock = Clock::start();
    let mut model = Model::new(Arc::clone(&environment), clock.now(), TimeZone::system());
    let theme = ui::theme::Theme::of_terminal();
    let mut screen = terminal::enter()?;
    let size = screen.size()?;
    model.size = (size.width, size.height);
    let effects = update::start(&mut model, open.as_deref());
    screen.draw_whole(|frame| ui::draw(&model, &theme, frame))?;
    // All that takes longer than a frame begins only now.
    let (tell, told) = mpsc::unbounded_channel();
    let mut work = Work::new(environment, tell);
    if let Some(listener) = listener {
        tokio::spawn(listener.serve());
    }
    work.run(effects);
    let mut session = Session {
        screen,
        input: TerminalInput::open()?,
        model,
        theme,
        clock,
        work,
        told,
        signals: Some(Signals::watch()?),
    };
    session.run().await
}

/// The clock of the program.
#[derive(Clone, Copy, Debug)]
struct Clock(Instant);

impl Clock {
    fn start() -> Self {
        Self(Instant::now())
    }

    fn now(self) -> Now {
        Now {
            wall: Timestamp::now(),
            run: self.0.elapsed(),
        }
    }
}

/// The signals that the loop listens to.
struct Signals {
    terminate: Signal,
    hang_up: Signal,
    interrupt: Signal,
    resize: Signal,
}

impl Signals {
    fn watch() -> io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            hang_up: signal(SignalKind::hangup())?,
            interrupt: signal(SignalKind::interrupt())?,
            resize: signal(SignalKind::window_change())?,
        })
    }

    /// The next signal; never, where none are watched.
    async fn next(signals: &mut Option<Self>) -> Signalled {
        match signals {
            None => std::future::pending().await,
            Some(signals) => tokio::select! {
                _ = signals.terminate.recv() => Signalled::End,
                _ = signals.hang_up.recv() => Signalled::End,
                _ = signals.interrupt.recv() => Signalled::End,
                _ = signals.resize.recv() => Signalled::Resize,
            },
        }
    }
}

enum Signalled {
    End,
    Resize,
}

/// A running editor.
struct Session<B: Wire, E> {
    screen: Terminal<B>,
    input: E,
    model: Model,
    theme: ui::theme::Theme,
    clock: Clock,
    work: Work,
    told: mpsc::UnboundedReceiver<Msg>,
    signals: Option<Signals>,
}

impl<B: Wire, E: Events> Session<B, E>
where
    io::Error: From<B::Error>,
{
    async fn run(&mut self) -> io::Result<()> {
        let mut events: Vec<Event> = Vec::new();
        let second = Duration::from_secs(1);
        let mut tick = tokio::time::interval_at(Instant::now() + second, second);
        tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        while !self.model.quitting {
            let model = &self.model;
            self.screen
                .draw_whole(|frame| ui::draw(model, &self.theme, frame))?;
            let waits = model.customers.iter().any(model::Open::is_waiting);
            tokio::select! {
                biased;
                signalled = Signals::next(&mut self.signals) => match signalled {
                    Signalled::End => self.take(Msg::Terminated)?,
                    Signalled::Resize => {
                        let size = self.screen.size()?;
                        self.take(Msg::Resized(size.width, size.height))?;
                    }
                },
                more = self.input.next(&mut events) => {
                    let more = more?;
                    for event in Event::gather(std::mem::take(&mut events)) {
                        self.take(Msg::Input(event))?;
                    }
                    if !more {
                        self.take(Msg::Terminated)?;
                    }
                }
                Some(msg) = self.told.recv() => self.take(msg)?,
                _ = tick.tick(), if waits => self.take(Msg::Tick)?,
            }
            while let Ok(msg) = self.told.try_recv() {
                self.take(msg)?;
            }
        }
        Ok(())
    }

    fn take(&mut self, msg: Msg) -> io::Result<()> {
        let effects = update(&mut self.model, self.clock.now(), msg);
        for text in self.work.run(effects) {
            self.screen.backend_mut().send(&text)?;
        }
        Ok(())
    }
}
