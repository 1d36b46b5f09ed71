//! A running program without its face: the model, the clock, and the work under way. The loops of the screen and of
//! plain mode both drive it, so they start, keep and end in the same way.

use std::{
    future::poll_fn,
    io,
    panic::{self, AssertUnwindSafe},
    pin::pin,
    sync::Arc,
    task::Poll,
    thread,
    time::Duration,
};

use jiff::Timestamp;
use tokio::{
    sync::{mpsc, oneshot},
    time::Instant,
};

use crate::{
    config::{Environment, EnvironmentChoice, Settings},
    demo,
    terminal::signal::Cause,
};

use super::{
    effect::Effect,
    keymap::Keymap,
    model::{Model, Now},
    msg::Msg,
    update::update,
    work::Work,
};

/// The key of the embedded demo API.
const KEY: &str = "demo";

/// How long leaving waits for the local data. A program has to end within two seconds of its terminal.
const FAREWELL: Duration = Duration::from_millis(1800);

/// Runs a face of the program until it ends: the answer is what ended it, if that was not the agent. A panic has been told
/// by then, and work that is still under way is not waited for.
pub fn block_on(
    face: impl Future<Output = io::Result<Option<Cause>>>,
) -> io::Result<Option<Cause>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        // Threads for blocking work end at once, so that an idle program has nothing to wake up for.
        .thread_keep_alive(Duration::from_millis(1))
        .build()?;
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| runtime.block_on(face)));
    runtime.shutdown_background();
    outcome.unwrap_or(Ok(Some(Cause::Fault)))
}

/// A running program.
#[derive(Debug)]
pub struct Running {
    /// What there is to show.
    pub model: Model,
    clock: Clock,
    work: Work,
    told: mpsc::UnboundedReceiver<Msg>,
    listener: Option<demo::Listener>,
}

/// The clock of the program.
#[derive(Clone, Copy, Debug)]
struct Clock(Instant);

impl Clock {
    fn now(self) -> Now {
        Now {
            wall: Timestamp::now(),
            run: self.0.elapsed(),
        }
    }
}

impl Running {
    /// Nothing is under way yet; needs a tokio runtime.
    pub fn new(settings: &Settings, keys: Keymap) -> io::Result<Self> {
        let (mut environment, listener) = match &settings.environment {
            EnvironmentChoice::Env(environment) => (Environment::clone(environment), None),
            EnvironmentChoice::Demo => {
                let listener = demo::Listener::bind(([127, 0, 0, 1], 0).into(), KEY.to_owned())?;
                let environment = Environment::demo(listener.base_url(), KEY.to_owned().into());
                (environment, Some(listener))
            }
        };
        environment.read_only |= settings.read_only;
        let environment = Arc::new(environment);
        let clock = Clock(Instant::now());
        let mut model = Model::new(Arc::clone(&environment), clock.now(), crate::zone::local());
        model.keys = keys;
        model.speak(settings.language);
        model.curtain = settings.curtain;
        let (tell, told) = mpsc::unbounded_channel();
        let work = Work::new(
            environment,
            settings.data_dir.clone(),
            settings.retention,
            tell,
        );
        Ok(Self {
            model,
            clock,
            work,
            told,
            listener,
        })
    }

    /// Begins all that takes longer than a frame.
    pub fn begin(&mut self, effects: Vec<Effect>) {
        self.work.read_phones();
        if let Some(listener) = self.listener.take() {
            tokio::spawn(listener.serve());
        }
        self.work.run(effects);
    }

    /// Takes one message and begins what follows from it; returns what has to be written to the terminal, and whether the
    /// screen is asked what can be pointed at.
    pub fn take(&mut self, msg: Msg) -> (Vec<String>, bool) {
        let mut effects = update(&mut self.model, self.clock.now(), msg);
        let before = effects.len();
        effects.retain(|effect| !matches!(effect, Effect::Locate));
        let locates = effects.len() < before;
        (self.work.run(effects), locates)
    }

    /// The next result of work under way.
    pub async fn told(&mut self) -> Option<Msg> {
        self.told.recv().await
    }

    /// A result that is there already.
    pub fn told_already(&mut self) -> Option<Msg> {
        self.told.try_recv().ok()
    }

    /// Tells when the local data has done and told all that was given to it so far.
    pub fn settled(&self) -> oneshot::Receiver<()> {
        self.work.settled()
    }

    /// Keeps what is to be kept, as the program ends.
    pub async fn end(mut self) {
        let until = Instant::now() + FAREWELL;
        self.take(Msg::Ended);
        self.work.finish(until).await;
    }
}

/// Runs to the end, or to a panic.
pub async fn whole<T>(running: impl Future<Output = T>) -> thread::Result<T> {
    let mut running = pin!(running);
    poll_fn(|context| {
        let polled = panic::catch_unwind(AssertUnwindSafe(|| running.as_mut().poll(context)));
        match polled {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(ended)) => Poll::Ready(Ok(ended)),
            Err(fault) => Poll::Ready(Err(fault)),
        }
    })
    .await
}
