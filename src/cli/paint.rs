//! Colours of what the command line prints: where a terminal reads it, unless something says otherwise.

use std::{
    env,
    io::{self, IsTerminal as _},
    sync::atomic::{AtomicU8, Ordering},
};

use clap::builder::styling::{AnsiColor, Style};

/// 0 leaves it to the terminal, 1 is always, 2 never.
static WHEN: AtomicU8 = AtomicU8::new(0);

/// What a colour says. It never says it alone: the words do, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// A heading.
    Head,
    /// What was, or is refused.
    Bad,
    /// What is, or is done.
    Good,
    /// What is neither.
    Odd,
}

impl Ink {
    fn style(self) -> Style {
        match self {
            Self::Head => Style::new().bold(),
            Self::Bad => AnsiColor::Red.on_default(),
            Self::Good => AnsiColor::Green.on_default(),
            Self::Odd => AnsiColor::Yellow.on_default(),
        }
    }
}

/// Always or never, from here on; none leaves it to the terminal.
pub(super) fn choose(always: Option<bool>) {
    let when = always.map_or(0, |always| if always { 1 } else { 2 });
    WHEN.store(when, Ordering::Relaxed);
}

/// The text on stdout.
pub(super) fn out(ink: Ink, text: &str) -> String {
    painted(ink, text, io::stdout().is_terminal())
}

/// The text on stderr.
pub(super) fn err(ink: Ink, text: &str) -> String {
    painted(ink, text, io::stderr().is_terminal())
}

fn painted(ink: Ink, text: &str, is_terminal: bool) -> String {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let knows_colours =
        || env::var_os("TERM").is_some_and(|term| !term.is_empty() && term != "dumb");
    let is_coloured = match WHEN.load(Ordering::Relaxed) {
        0 => is_terminal && !is_set("NO_COLOR") && knows_colours(),
        when => when == 1,
    };
    if is_coloured && !text.is_empty() {
        let style = ink.style();
        format!("{style}{text}{style:#}")
    } else {
        text.to_owned()
    }
}
