//! The terminal: entering and leaving it, and what may be printed on it.

pub mod visible;
