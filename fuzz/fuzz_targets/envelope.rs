//! The body of an answer: an error's words stay short, and a customer is read whatever its values are.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stamkunde::{api, customer::Customer};

fuzz_target!(|body: &[u8]| {
    let words = api::words_of(body);
    assert!(words.details.len() <= 101);
    for text in words
        .details
        .iter()
        .chain(&words.message)
        .chain(&words.code)
    {
        assert!(text.chars().count() <= 4_100, "{}", text.len());
    }
    if let Ok(document) = api::customer_of(body.to_vec()) {
        let _ = Customer::read(&document);
    }
});
