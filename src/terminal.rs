//! The terminal: entering and leaving it, its input, its clipboard, and what may be printed on it.
//!
//! Knows nothing of customers. Whatever happens, [`leave`] gives the shell back as it was.

pub mod clipboard;
#[cfg_attr(unix, path = "terminal/console/unix.rs")]
#[cfg_attr(windows, path = "terminal/console/windows.rs")]
mod console;
pub mod input;
pub mod json;
pub mod lines;
pub mod signal;
pub mod visible;

use std::{
    backtrace::{Backtrace, BacktraceStatus},
    io::{self, IsTerminal as _, Write},
    panic::{self, PanicHookInfo},
    sync::{
        Once,
        atomic::{AtomicBool, Ordering},
    },
};

pub use console::columns;
use crossterm::{
    cursor, event, queue,
    style::Print,
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
        let sent = send(&self.0);
        self.0.clear();
        sent
    }
}

/// Whether the terminal is ours. Changed and relied upon only with standard output locked, so that nothing of ours comes
/// after what gives it back, whichever thread does that.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// Whether the terminal shall tell of the mouse while it is ours.
static MOUSE: AtomicBool = AtomicBool::new(false);
/// Clicks and the wheel, but no motion, with plain numbers for the cells.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// The numeric pad and the arrows send what they always send, whatever a program before has left behind.
const PLAIN_KEYS: Print<&str> = Print("\x1b[?1l\x1b>");

/// Has the terminal tell of the mouse from the next [`enter`] on; until then the mouse is the terminal's own.
pub fn want_mouse() {
    MOUSE.store(true, Ordering::SeqCst);
}

/// What begins and ends telling of the mouse; empty where nobody wants it.
fn of_mouse(sequence: &'static str) -> Print<&'static str> {
    Print(if MOUSE.load(Ordering::SeqCst) {
        sequence
    } else {
        ""
    })
}

/// Sends bytes to the terminal as long as it is ours.
fn send(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if !ENTERED.load(Ordering::SeqCst) {
        return Ok(());
    }
    out.write_all(bytes)?;
    out.flush()
}

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
        send(sequence.as_bytes())
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

/// Asks the terminal for the colour of its ground. Some never answer.
pub const ASK_GROUND: &str = "\x1b]11;?\x1b\\";

/// Whether somebody sits at both ends.
pub fn is_there() -> bool {
    console::has_keys() && io::stdout().is_terminal()
}

/// Takes the terminal over: raw mode, the alternate screen, pastes in brackets. A panic from then on, wherever it
/// happens, gives the terminal back, is told there, and asks the program to end ([`signal::Cause::Fault`]).
pub fn enter() -> io::Result<Screen> {
    watch_faults();
    take()?;
    // These leave with the first frame.
    let mut out = Held::default();
    queue!(
        out,
        EnterAlternateScreen,
        PLAIN_KEYS,
        event::EnableBracketedPaste,
        of_mouse(MOUSE_ON)
    )?;
    Terminal::new(CrosstermBackend::new(out))
}

/// Has a panic from now on told on the terminal, given back if it was taken, and the program asked to end.
pub fn watch_faults() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        panic::set_hook(Box::new(|fault| {
            leave();
            tell(fault);
            signal::raise_fault();
        }));
    });
}

/// Takes the terminal over once more after the program was stopped. Nothing of the old screen is there any more.
pub fn enter_again() -> io::Result<()> {
    // Who was stopped by force has not left, and the shell has set its own modes meanwhile.
    leave();
    take()?;
    let mut start = Vec::new();
    queue!(
        start,
        EnterAlternateScreen,
        PLAIN_KEYS,
        event::EnableBracketedPaste,
        of_mouse(MOUSE_ON)
    )?;
    send(&start)
}

fn take() -> io::Result<()> {
    let _out = io::stdout().lock();
    console::take(MOUSE.load(Ordering::SeqCst))?;
    ENTERED.store(true, Ordering::SeqCst);
    Ok(())
}

/// Gives the terminal back; harmless when it was not taken, or is gone.
pub fn leave() {
    let mut out = io::stdout().lock();
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    // Each of these may fail on a terminal that is gone; the others are worth trying all the same.
    let _ = queue!(
        out,
        terminal::EndSynchronizedUpdate,
        of_mouse(MOUSE_OFF),
        event::DisableBracketedPaste,
        PLAIN_KEYS,
        cursor::Show,
        LeaveAlternateScreen
    );
    let _ = out.flush();
    let _ = console::give_back();
}

/// Says on the terminal, which is the shell's again, what went wrong inside the program.
fn tell(fault: &PanicHookInfo<'_>) {
    let payload = fault.payload();
    let words = payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no words for it");
    let place = fault.location().map(|place| format!(" at {place}"));
    // The words may quote what a customer typed.
    let words = visible::visible(words);
    let mut out = io::stderr().lock();
    let _ = writeln!(
        out,
        "stamkunde: a fault in the program has ended it{}: {words}",
        place.unwrap_or_default()
    );
    // For programmers, who ask for it with RUST_BACKTRACE.
    let trace = Backtrace::capture();
    if trace.status() == BacktraceStatus::Captured {
        let _ = writeln!(out, "{trace}");
    }
}
