//! What only the terminal can tell, and only the agent's keyboard.

use std::{io, time::Duration};

use tokio::time::{Instant, sleep_until};

use super::keys::{COPIED, Came, PROBES, Probe};
use crate::{
    app::{key::Key, running},
    terminal::{
        self, ASK_GROUND, DrawWhole as _, Screen, Wire as _,
        clipboard::{self, Between},
        input::{Event, Events as _, TerminalInput},
        signal::{self, Cause, Signalled, Signals},
    },
    voice::{Label, Phrase, Words, say},
};

/// How long a key is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a terminal is waited for.
const ANSWER: Duration = Duration::from_secs(1);

/// What comes so soon after something is of one piece with it, over a slow line too.
const QUIET: Duration = Duration::from_millis(300);

/// Letters, and how many columns each takes where nothing is drawn askew.
const SAMPLES: [(&str, u16); 4] = [("å", 1), ("⚠", 1), ("漢", 2), ("│", 1)];

/// What was found out.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The columns of the samples; none where the terminal does not tell.
    columns: Vec<u16>,
    /// The colour of the ground.
    ground: Option<u32>,
    /// What came of every key.
    pub(super) keys: Vec<(Probe, Came)>,
}

impl Found {
    /// All of it, line by line.
    pub(super) fn rows(&self) -> Vec<(Label, Phrase)> {
        let ground = match self.ground {
            Some(colour) => Phrase::ours(format!("#{colour:06x}")),
            None => say::DOCTOR_GROUND_NOT_TOLD.into(),
        };
        let mut all = vec![
            (say::DOCTOR_GROUND, ground),
            (say::DOCTOR_WIDTHS, self.widths()),
        ];
        let results = self.keys.iter().map(result);
        all.extend(results.map(|result| (say::CONFIG_KEY, result)));
        all
    }

    /// Whether something takes more or fewer columns than are counted for it.
    pub(super) fn is_askew(&self) -> bool {
        let mut all = SAMPLES.iter().zip(&self.columns);
        all.any(|((_, wanted), columns)| wanted != columns)
    }

    fn widths(&self) -> Phrase {
        if self.columns.is_empty() {
            return say::DOCTOR_WIDTHS_NOT_TOLD.into();
        }
        let all = SAMPLES.iter().zip(&self.columns);
        let told = all.map(|((sample, _), columns)| {
            let columns = Phrase::ours(columns.to_string());
            Phrase::join([Phrase::ours(*sample), columns], " ")
        });
        let told = Phrase::join(told, ", ");
        if self.is_askew() {
            say::doctor_widths_wrong(told)
        } else {
            say::doctor_widths_right(told)
        }
    }
}

fn result((probe, came): &(Probe, Came)) -> Phrase {
    say::doctor_result(probe.name(), came.said())
}

/// Takes the terminal over, asks it and the agent, and gives it back; what ended that, if it was not the agent.
pub(super) fn examine(words: Words) -> io::Result<(Found, Option<Cause>)> {
    let mut found = Found::default();
    let ended = running::block_on(look(words, &mut found));
    terminal::leave();
    Ok((found, ended?))
}

async fn look(words: Words, found: &mut Found) -> io::Result<Option<Cause>> {
    let signals = Some(Signals::watch()?);
    let mut screen = terminal::enter()?;
    // What takes the terminal over leaves with the first frame.
    screen.draw_whole(|_| ())?;
    let input = TerminalInput::open()?;
    let mut desk = Desk {
        screen,
        input,
        signals,
        words,
        page: String::new(),
    };
    let ended = desk.ask_terminal(found).await?;
    if ended.is_some() {
        return Ok(ended);
    }
    desk.ask_keys(found).await
}

/// The terminal while it is ours.
struct Desk {
    screen: Screen,
    input: TerminalInput,
    signals: Option<Signals>,
    words: Words,
    /// What it shows.
    page: String,
}

impl Desk {
    /// How wide the samples are, by where the cursor stands behind each, and the colour of the ground.
    async fn ask_terminal(&mut self, found: &mut Found) -> io::Result<Option<Cause>> {
        use std::fmt::Write as _;
        let mut asked = String::new();
        for (sample, _) in SAMPLES {
            // On the second row: an answer about the first one looks like a key.
            let _ = write!(asked, "\u{1b}[2;1H{sample}\u{1b}[6n");
        }
        self.send(&asked)?;
        self.send(ASK_GROUND)?;
        let (events, cause) = self.hear(ANSWER).await?;
        let columns = events.iter().filter_map(|event| match event {
            Event::Cursor(column, _) => Some(*column),
            _ => None,
        });
        found.columns = columns.collect();
        if found.columns.len() != SAMPLES.len() {
            found.columns.clear();
        }
        found.ground = events.iter().find_map(|event| match event {
            Event::Ground(colour) => Some(*colour),
            _ => None,
        });
        Ok(cause)
    }

    async fn ask_keys(&mut self, found: &mut Found) -> io::Result<Option<Cause>> {
        for (nth, probe) in PROBES.into_iter().enumerate() {
            if matches!(probe, Probe::Paste) {
                let between = Between::of(|name| std::env::var_os(name));
                let sequence = between.copy_sequence(COPIED);
                self.send(&sequence.unwrap_or_default())?;
                clipboard::give_to_desktop(COPIED).await;
            }
            self.show(found, nth, probe)?;
            let (events, cause) = self.hear(PATIENCE).await?;
            let leaves = |event: &Event| matches!(event, Event::Key(key) if Key::from(*key) == Key::ctrl('c'));
            if cause.is_some() || events.iter().any(leaves) {
                return Ok(cause);
            }
            found.keys.push((probe, probe.judge(&events)));
        }
        Ok(None)
    }

    /// Shows what came so far, and what is asked for now.
    fn show(&mut self, found: &Found, nth: usize, probe: Probe) -> io::Result<()> {
        let (nth, of) = (Phrase::count(nth + 1), Phrase::count(PROBES.len()));
        let asked = match probe {
            Probe::Key(_) | Probe::Typed(..) => say::doctor_press(nth, of, probe.name()),
            Probe::Paste => say::doctor_press_paste(nth, of),
        };
        let nothing = Phrase::default;
        let mut lines = vec![say::DOCTOR_ASKS.into(), nothing()];
        lines.extend(found.keys.iter().map(result));
        if !found.keys.is_empty() {
            lines.push(nothing());
        }
        lines.push(asked);
        let lines = lines.iter().map(|line| self.words.text(line));
        self.page = lines.collect::<Vec<_>>().join("\r\n");
        self.show_again()
    }

    fn show_again(&mut self) -> io::Result<()> {
        self.send(&format!("\u{1b}[2J\u{1b}[H{} ", self.page))
    }

    fn send(&mut self, sequence: &str) -> io::Result<()> {
        self.screen.backend_mut().send(sequence)
    }

    /// What is typed or answered until it is silent; nothing when nothing comes for so long; and what ends it all.
    async fn hear(&mut self, patience: Duration) -> io::Result<(Vec<Event>, Option<Cause>)> {
        let mut events = Vec::new();
        let mut until = Instant::now() + patience;
        loop {
            tokio::select! {
                biased;
                signalled = Signals::next(&mut self.signals) => match signalled {
                    Signalled::End(cause) => return Ok((events, Some(cause))),
                    Signalled::Stop => {
                        terminal::leave();
                        signal::stop()?;
                    }
                    Signalled::Continue => {
                        terminal::enter_again()?;
                        self.show_again()?;
                    }
                    Signalled::Resize => {}
                },
                more = self.input.next(&mut events) => {
                    if !more? {
                        return Ok((events, Some(Cause::HANG_UP)));
                    }
                    until = Instant::now() + QUIET;
                }
                () = sleep_until(until) => return Ok((Event::gather(events), None)),
            }
        }
    }
}
