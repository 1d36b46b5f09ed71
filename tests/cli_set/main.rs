//! `stamkunde set`, the real binary: against a server that does what a test tells it, and against the demo.

// Drives signals, and the places of files on Unix.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that fails must fail its test"
)]

mod api;
mod arguments;
mod asked;
mod habits;
mod home;
mod many;
mod outcomes;
mod recorded;
mod sending;
#[path = "../support/server.rs"]
mod server;
mod signals;
mod together;
