//! The promises of a save, proved from outside: the real binary in a terminal, against a server that misbehaves on
//! order, in data directories that refuse, and killed at any moment.
//!
//! Every statement on the screen is compared with what the server really holds. Nothing here waits for a time: tests
//! wait for text, for the server's log, or for the end of a process.
// Drives pseudo-terminals and signals.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that fails must fail its test"
)]

mod answer;
mod api;
mod back;
mod bytes;
mod data;
mod editor;
mod killed;
#[expect(dead_code, reason = "it also serves tests that need more of it")]
#[path = "../terminal/pty.rs"]
mod pty;
mod put;
mod reading;
mod scene;
mod windows;
