//! A fault of the program itself: a panic, wherever it happens, gives the terminal back, is told there, and ends the
//! program with 101.

use std::process::ExitCode;

#[cfg(unix)]
mod unix;

#[cfg(unix)]
fn main() -> ExitCode {
    unix::main()
}

/// There is no pseudo-terminal to try it in.
#[cfg(windows)]
fn main() -> ExitCode {
    ExitCode::SUCCESS
}
