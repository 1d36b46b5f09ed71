//! The terminal: entering and leaving it, its input, its clipboard, and what may be printed on it.
//!
//! Knows nothing of customers. Whatever happens, [`leave`] gives the shell back as it was.

pub mod clipboard;
pub mod input;
pub mod visible;

use std::{
    io::{self, BufWriter, IsTerminal, Stdout, Write},
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

/// The real terminal: one write for each drawn frame.
pub type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Room for a whole frame with colours at 200x60, so that a frame leaves in one write.
const FRAME_BYTES: usize = 128 * 1024;

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

impl<W: Write> Wire for CrosstermBackend<W> {
    fn begin_frame(&mut self) -> io::Result<()> {
        queue!(self, terminal::BeginSynchronizedUpdate)
    }

    fn end_frame(&mut self) -> io::Result<()> {
        queue!(self, terminal::EndSynchronizedUpdate)?;
        Write::flush(self)
    }

    fn send(&mut self, sequence: &str) -> io::Result<()> {
        self.write_all(sequence.as_bytes())?;
        Write::flush(self)
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
    let mut out = BufWriter::with_capacity(FRAME_BYTES, io::stdout());
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
