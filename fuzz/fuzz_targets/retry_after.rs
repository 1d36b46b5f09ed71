//! `Retry-After`: seconds are what they say, and a date is no wait before now.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stamkunde::api;

fuzz_target!(|text: &str| {
    let wait = api::retry_after(text);
    if let Ok(seconds) = text.trim().parse::<u64>()
        && !text.trim().starts_with('+')
    {
        assert_eq!(wait.map(|wait| wait.as_secs()), Some(seconds));
    }
});
