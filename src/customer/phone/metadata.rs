//! What libphonenumber knows of the numbers of each country, of which only the countries in use are read.
//!
//! All 245 countries at once cost 4 ms and 4.5 MiB; one costs half a millisecond and 50 KiB. `assets/phones.bin` is the
//! data that comes with the `rlibphonenumber` crate, which reads it as a whole only; `tests/phones.rs` holds the two
//! together.
//!
//! Must never know what a problem is called.

use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use bytes::Bytes;
use prost::Message;
use rlibphonenumber::{
    ParseError, PhoneMetadata, PhoneMetadataCollection, PhoneNumber, PhoneNumberUtil, Region,
};

/// The collection as the crate ships it, in protocol buffers.
const ALL: &[u8] = include_bytes!("../../../assets/phones.bin");

/// The collection, its countries unread.
#[derive(Clone, PartialEq, Message)]
struct Unread {
    #[prost(bytes = "bytes", repeated, tag = "1")]
    countries: Vec<Bytes>,
}

/// The members of a country that tell whether it is wanted.
#[derive(Clone, PartialEq, Message)]
struct Head {
    #[prost(string, tag = "9")]
    id: String,
    #[prost(int32, tag = "10")]
    calling: i32,
    /// Whether its plan holds for a calling code that others share.
    #[prost(bool, tag = "22")]
    is_main: bool,
}

struct Country {
    head: Head,
    data: Bytes,
}

static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let all = Unread::decode(Bytes::from_static(ALL)).unwrap_or_default();
    let read = |data: Bytes| {
        let head = Head::decode(data.clone()).ok()?;
        Some(Country { head, data })
    };
    all.countries.into_iter().filter_map(read).collect()
});

/// The countries read so far, by calling code: those that share one are told apart by the number.
struct Read {
    calling: Vec<i32>,
    util: Arc<PhoneNumberUtil>,
}

static READ: Mutex<Option<Read>> = Mutex::new(None);

/// The calling code of a country, two capital letters.
pub(super) fn calling_code(country: &str) -> Option<i32> {
    let mut heads = COUNTRIES.iter().map(|country| &country.head);
    Some(heads.find(|head| head.id == country)?.calling)
}

/// The country whose plan holds for a calling code; none for the codes that belong to no country.
pub(super) fn main_country(calling: i32) -> Option<&'static str> {
    let heads = COUNTRIES.iter().map(|country| &country.head);
    let all = heads.filter(|head| head.calling == calling);
    let main = all.max_by_key(|head| head.is_main)?;
    Some(main.id.as_str()).filter(|id| id.len() == 2)
}

/// The calling code that digits begin with; none is the beginning of another.
pub(super) fn leading_code(digits: &str) -> Option<(i32, &str)> {
    (1..=3).find_map(|length| {
        let (code, rest) = digits.split_at_checked(length)?;
        let code: i32 = code.parse().ok().filter(|code| *code > 0)?;
        let is_known =
            !digits.starts_with('0') && COUNTRIES.iter().any(|one| one.head.calling == code);
        is_known.then_some((code, rest))
    })
}

/// What knows these calling codes, and may know others.
pub(super) fn with(calling: &[i32]) -> Option<Arc<PhoneNumberUtil>> {
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let known = read.as_ref().map_or(&[][..], |read| &read.calling);
    let new: Vec<i32> = (calling.iter().copied())
        .filter(|code| !known.contains(code))
        .collect();
    if let (Some(read), true) = (&*read, new.is_empty()) {
        return Some(Arc::clone(&read.util));
    }
    let calling = [known, &new].concat();
    let wanted = COUNTRIES
        .iter()
        .filter(|country| calling.contains(&country.head.calling));
    let metadata = wanted.filter_map(|country| PhoneMetadata::decode(country.data.clone()).ok());
    let metadata = PhoneMetadataCollection {
        metadata: metadata.collect(),
    };
    let util = Arc::new(PhoneNumberUtil::new_for_metadata(metadata).ok()?);
    *read = Some(Read {
        calling,
        util: Arc::clone(&util),
    });
    Some(util)
}

/// Reads what was dialled, digits with or without a plus, by somebody in `country`; and what knows its country.
pub(super) fn parse(
    dialled: &str,
    country: &str,
) -> Option<(Arc<PhoneNumberUtil>, Result<PhoneNumber, ParseError>)> {
    let home = calling_code(country);
    let region = home.and_then(|_| country.parse::<Region>().ok());
    let util = with(home.as_slice())?;
    let number = util.parse_and_keep_raw_input(dialled, region);
    if !matches!(number, Err(ParseError::InvalidCountryCode)) {
        return Some((util, number));
    }
    // A country that is not read yet. What is dialled before its code differs from country to country.
    let (digits, longest) = match dialled.strip_prefix('+') {
        Some(digits) => (digits, 0),
        None => (dialled, LONGEST_PREFIX),
    };
    let abroad = (0..=longest).filter_map(|skipped| digits.get(skipped..));
    let mut calling: Vec<i32> = abroad
        .filter_map(|digits| Some(leading_code(digits)?.0))
        .collect();
    calling.extend(home);
    let util = with(&calling)?;
    let number = util.parse_and_keep_raw_input(dialled, region);
    Some((util, number))
}

/// Digits dialled before a calling code, where most of it: `8~10` and a carrier.
const LONGEST_PREFIX: usize = 6;
