//! The modes of a console as Windows has them, and its size.

use std::{
    io::{self, Write as _},
    sync::{Mutex, PoisonError},
};

use crossterm_winapi::{ConsoleMode, Handle};
use winapi_util::{HandleRef, console};

/// `ENABLE_PROCESSED_INPUT`, `ENABLE_LINE_INPUT`, `ENABLE_ECHO_INPUT`: the console's own editing of a line.
const LINES: u32 = 0x1 | 0x2 | ECHO;
const ECHO: u32 = 0x4;
/// `ENABLE_WINDOW_INPUT`, `ENABLE_VIRTUAL_TERMINAL_INPUT`: another size is told, and keys and pastes come as sequences.
const SEQUENCES: u32 = 0x8 | 0x200;
/// `ENABLE_QUICK_EDIT_MODE`: the mouse marks text. It changes only together with `ENABLE_EXTENDED_FLAGS`.
const QUICK_EDIT: u32 = 0x40;
const EXTENDED: u32 = 0x80;
/// `ENABLE_PROCESSED_OUTPUT`, `ENABLE_VIRTUAL_TERMINAL_PROCESSING`.
const OUTPUT: u32 = 0x1 | 0x4;

/// The modes of input and output from before they were taken.
static BEFORE: Mutex<Option<(u32, u32)>> = Mutex::new(None);

/// Whether what is typed comes from a console: some terminals are pipes to a program, and a hidden console has their keys.
pub(super) fn has_keys() -> bool {
    console::mode(HandleRef::stdin()).is_ok()
}

/// Has every key come as it is typed, unshown, and the mouse as well where it is wanted.
pub(super) fn take(mouse: bool) -> io::Result<()> {
    let (input, output) = handles()?;
    let now = (input.mode()?, output.mode()?);
    let mut before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    let (typed, shown) = *before.get_or_insert(now);
    let marking = if mouse { QUICK_EDIT } else { 0 };
    input.set_mode((typed | SEQUENCES | EXTENDED) & !(LINES | marking))?;
    // Not every console can: then whoever reads its output has to.
    let _ = output.set_mode(shown | OUTPUT);
    Ok(())
}

/// Puts the modes back that were there before.
pub(super) fn give_back() -> io::Result<()> {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some((typed, shown)) = before else {
        return Ok(());
    };
    let (input, output) = handles()?;
    input.set_mode(typed).and(output.set_mode(shown))
}

fn handles() -> io::Result<(ConsoleMode, ConsoleMode)> {
    let (input, output) = (Handle::current_in_handle()?, Handle::current_out_handle()?);
    Ok((input.into(), output.into()))
}

/// How many columns standard output has; none where it is no console.
pub fn columns() -> Option<usize> {
    let buffer = console::screen_buffer_info(HandleRef::stdout()).ok()?;
    usize::try_from(buffer.size().0).ok()
}

/// Whether a whole line is there already; none where the system does not tell. A console tells of keys, not of lines.
pub(super) fn is_line_waiting() -> Option<bool> {
    None
}

/// What is typed is not shown as long as this lives.
#[derive(Debug)]
pub struct Unshown(u32);

impl Unshown {
    /// None where nobody types, or the console does not take it.
    pub fn begin() -> Option<Self> {
        let before = console::mode(HandleRef::stdin()).ok()?;
        console::set_mode(HandleRef::stdin(), before & !ECHO).ok()?;
        Some(Self(before))
    }
}

impl Drop for Unshown {
    fn drop(&mut self) {
        let _ = console::set_mode(HandleRef::stdin(), self.0);
        // The end of the line has not shown either, and what is said next has its own.
        let _ = writeln!(io::stdout());
    }
}
