//! The demo API over real HTTP on loopback, every answer held to `assets/openapi.json`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test, its helpers included, fails by panicking"
)]

mod behaviour;
mod client;
mod contract;
mod records;
mod served;
