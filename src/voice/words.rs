//! The messages of the catalogues, each as a function that takes its arguments.

use std::borrow::Cow;

use super::{Language, Said};

/// Every message, in one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words(pub Language);

/// One piece of a message, as the catalogue has it.
#[derive(Clone, Copy, Debug)]
enum Bit {
    /// Words of ours.
    Text(&'static str),
    /// The argument of that number.
    Argument(usize),
    /// One of two, by the argument of that number.
    Choice {
        by: usize,
        one: &'static [Bit],
        other: &'static [Bit],
    },
}

/// What fills a message in.
#[derive(Debug)]
enum Argument {
    Text(Said),
    Count(usize),
}

/// The message with its arguments in their places.
fn fill(bits: &'static [Bit], arguments: &[Argument]) -> Said {
    let mut said = Said::default();
    add(&mut said, bits, arguments);
    said
}

fn add(said: &mut Said, bits: &'static [Bit], arguments: &[Argument]) {
    for bit in bits {
        match *bit {
            Bit::Text(text) => said.add_ours(Cow::Borrowed(text)),
            Bit::Argument(nth) => match &arguments[nth] {
                Argument::Text(text) => said.add(text.clone()),
                Argument::Count(count) => said.add_ours(Cow::Owned(count.to_string())),
            },
            Bit::Choice { by, one, other } => {
                let is_one = matches!(arguments[by], Argument::Count(1));
                add(said, if is_one { one } else { other }, arguments);
            }
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));
