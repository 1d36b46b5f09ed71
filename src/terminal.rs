//! The terminal: entering and leaving it, its input, its clipboard, and what may be printed on it.
//!
//! Knows nothing of customers. Whatever happens, [`leave`] gives the shell back as it was.

pub mod clipboard;
pub mod input;
pub mod visible;

use std::{
    io::{self, IsTerminal, Write},
    panic,
    sync::{
        Once,
        atomic::{AtomicBool, Ordering},
    },
};

use crossterm::{
    cursor, event, queue,
    terminal::{self, EnterAlternateScreen, LeaveAlternateScreen},
};
use ratatui::{
    Frame, Terminal,
    backend::{Backend, CrosstermBackend},
};

/// The real terminal.
pub type Screen = Terminal<CrosstermBackend<Held>>;

/// The end of a synchronized update, which every frame ends with.
const FRAME_END: &[u8] = b"\x1b[?2026l";

/// What was drawn, held back until the frame is whole, so that it leaves in one write.
#[derive(Debug, Default)]
pub struct Held(Vec<u8>);

impl Write for Held {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Drawing flushes several times in a frame; only the last time it is whole.
    fn flush(&mut self) -> io::Result<()> {
        if !self.0.ends_with(FRAME_END) {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        let sent = out.write_all(&self.0).and_then(|()| out.flush());
        self.0.clear();
        sent
    }
}

static ENTERED: AtomicBool = AtomicBool::new(false);

/// A backend with a wire to a real terminal behind it, or to none in a test.
pub trait Wire: Backend {
    /// Asks the terminal to show nothing until the frame is whole.
    fn begin_frame(&mut self) -> io::Result<()>;
    /// Shows the frame.
    fn end_frame(&mut self) -> io::Result<()>;
    /// Sends a sequence that draws nothing.
    fn send(&mut self, sequence: &str) -> io::Result<()>;
}

impl Wire for CrosstermBackend<Held> {
    fn begin_frame(&mut self) -> io::Result<()> {
        queue!(self, terminal::BeginSynchronizedUpdate)
    }

    fn end_frame(&mut self) -> io::Result<()> {
        queue!(self, terminal::EndSynchronizedUpdate)?;
        Write::flush(self)
    }

    fn send(&mut self, sequence: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(sequence.as_bytes())?;
        out.flush()
    }
}

/// Drawing a frame as one whole.
pub trait DrawWhole {
    /// Draws a frame, so that the terminal never shows half of it.
    fn draw_whole(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()>;
}

impl<B: Wire> DrawWhole for Terminal<B>
where
    io::Error: From<B::Error>,
{
    fn draw_whole(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.backend_mut().begin_frame()?;
        self.draw(draw)?;
        self.backend_mut().end_frame()
    }
}

/// Whether somebody sits at both ends.
pub fn is_there() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Takes the terminal over: raw mode, the alternate screen, pastes in brackets. A panic gives it back first.
pub fn enter() -> io::Result<Screen> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            leave();
            report(info);
        }));
    });
    terminal::enable_raw_mode()?;
    ENTERED.store(true, Ordering::SeqCst);
    let mut out = Held::default();
    queue!(out, EnterAlternateScreen, event::EnableBracketedPaste)?;
    Terminal::new(CrosstermBackend::new(out))
}

/// Gives the terminal back; harmless when it was not taken, or is gone.
pub fn leave() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    // Each of these may fail on a terminal that is gone; the others are worth trying all the same.
    let _ = queue!(
        out,
        terminal::EndSynchronizedUpdate,
        event::DisableBracketedPaste,
        cursor::Show,
        LeaveAlternateScreen
    );
    let _ = out.flush();
    let _ = terminal::disable_raw_mode();
}
