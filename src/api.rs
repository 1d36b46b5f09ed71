//! The HTTP client of the customer API, and what each answer proves.
//!
//! It knows requests, answers and the ways both get lost. It must never know a screen, decide what to do about a
//! failure, or put anything of a customer into a log.

mod answer;
mod client;
mod error;
mod reason;
mod request;
mod sent;

#[cfg(fuzzing)]
pub use answer::fuzzed::{customer_of, retry_after, words_of};
pub use client::{Client, ClientError};
pub use error::{
    ApiError, Certificate, Loss, NoConnection, NoCustomer, NoKey, Route, Unsent, Via, Words,
};
pub use request::UpdateRequest;
pub use sent::SentFlag;

/// The most that an answer may hold once it is decompressed, in bytes.
pub const LIMIT: u64 = 16 * 1024 * 1024;
