//! `[env.NAME]`: which keys an environment has, what each may hold, and what can be wrong with it.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::tz::TimeZone;
use toml::de::DeValue;
use url::Url;

use super::{
    Environment, KeySource, certificates,
    environment::{self, COLOURS},
    extended,
    mistake::Wrong,
    paths,
    reader::Table,
};
use crate::{customer::country, open, record::Payload, zone};

const KEYS: [&str; 16] = [
    "base_url",
    "api_key_command",
    "api_key_file",
    "api_key_env",
    "colour",
    "production",
    "read_only",
    "payload",
    "lookup",
    "timeout",
    "genders",
    "default_country",
    "server_zone",
    "ca_file",
    "proxy",
    "extended",
];
/// The shortest and the longest time for a request, in seconds.
const SECONDS: std::ops::RangeInclusive<f64> = 0.1..=600.0;

/// The configuration file, as the other files that it names see it.
#[derive(Clone, Copy)]
pub(super) struct Origin<'p> {
    /// Where it is; relative paths start beside it.
    pub(super) path: &'p Path,
    /// Whether a file that it names and that cannot be read is a mistake. Only for a check: in daily use one
    /// environment's missing file is no trouble to the others.
    pub(super) look: bool,
}

/// The environment of that name; none when it has no address. Its other mistakes are told too.
pub(super) fn read(
    table: &mut Table<'_, '_>,
    name: &str,
    origin: Origin<'_>,
) -> Option<Environment> {
    table.only(&KEYS);
    let key = key_source(table, origin);
    let base_url = base_url(table);
    let blank = Url::parse("https://localhost").ok()?;
    let mut made = Environment::new(name, base_url.clone().unwrap_or(blank), key);
    made.colour = colour(table);
    made.production = table.boolean("production").unwrap_or(false);
    made.read_only = table.boolean("read_only").unwrap_or(false);
    if table.one_of("payload", &["full", "changed"]) == Some("changed") {
        made.payload = Payload::Changed;
    }
    if let Some(mut lookup) = table.table("lookup") {
        lookup.only(&["external_id"]);
        made.lookup_external_id = template(&mut lookup);
    }
    if let Some(timeout) = timeout(table) {
        made.timeout = timeout;
    }
    if let Some(genders) = table.strings("genders") {
        made.genders = genders;
    }
    if let Some(country) = country(table) {
        made.default_country = country;
    }
    made.server_zone = server_zone(table);
    made.ca_file = file(table, "ca_file", origin, has_certificates);
    made.proxy = proxy(table);
    let mut known = Vec::new();
    let all = table.each("extended", |one| extended::read(one, &mut known));
    made.extended = all.into();
    base_url.map(|_| made)
}

fn base_url(table: &mut Table<'_, '_>) -> Option<Url> {
    let Some(text) = table.string("base_url") else {
        if !table.has("base_url") {
            table.missing("base_url", Wrong::NoBaseUrl);
        }
        return None;
    };
    environment::base_url(&text)
        .map_err(|error| table.wrong("base_url", Wrong::BaseUrl(error)))
        .ok()
}

/// The one source of the key; more than one is a mistake, none is for the editor to ask.
fn key_source(table: &mut Table<'_, '_>, origin: Origin<'_>) -> KeySource {
    let names = ["api_key_command", "api_key_file", "api_key_env"];
    let mut given = names.iter().filter(|name| table.has(name));
    if let (Some(first), Some(second)) = (given.next(), given.next()) {
        table.wrong_key(second, Wrong::SecondSource(first));
    }
    if let Some(command) = table.text("api_key_command") {
        KeySource::Command(command)
    } else if let Some(file) = file(table, "api_key_file", origin, is_private) {
        KeySource::File(file)
    } else if let Some(variable) = table.text("api_key_env") {
        if variable.contains(['=', '\0', ' ']) {
            table.wrong("api_key_env", Wrong::NotAVariable);
        }
        KeySource::Variable(variable)
    } else {
        KeySource::Missing
    }
}

/// The path of another file.
fn file(
    table: &mut Table<'_, '_>,
    name: &str,
    origin: Origin<'_>,
    check: fn(&Path) -> Result<(), Wrong>,
) -> Option<PathBuf> {
    let path = paths::beside(origin.path, &table.text(name)?);
    if origin.look {
        let readable = paths::readable(&path).map_err(|error| Wrong::Unreadable {
            path: path.clone(),
            why: paths::why(&error),
        });
        if let Err(wrong) = readable.and_then(|()| check(&path)) {
            table.wrong(name, wrong);
        }
    }
    Some(path)
}

/// Whether nobody else can read a file with a key in it.
fn is_private(path: &Path) -> Result<(), Wrong> {
    let there = fs::metadata(path).ok().filter(fs::Metadata::is_file);
    match there.as_ref().and_then(open::open_to_others) {
        Some(mode) => Err(Wrong::NotPrivate {
            path: path.to_owned(),
            mode,
        }),
        None => Ok(()),
    }
}

fn has_certificates(path: &Path) -> Result<(), Wrong> {
    certificates::read(path).map(drop).map_err(|why| {
        let path = path.to_owned();
        Wrong::Certificates { path, why }
    })
}

fn colour(table: &mut Table<'_, '_>) -> Option<String> {
    let text = table.string("colour")?;
    let hex = text
        .strip_prefix('#')
        .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if hex || COLOURS.contains(&text.as_str()) {
        return Some(text);
    }
    table.wrong("colour", Wrong::NotAColour);
    None
}

/// A path with the place of the id in it, once.
fn template(table: &mut Table<'_, '_>) -> Option<String> {
    let text = table.string("external_id")?;
    let around: Vec<&str> = text.split("{externalId}").collect();
    let fits = text.starts_with('/')
        && around.len() == 2
        && !around
            .iter()
            .any(|part| part.contains(['{', '}', '#', '\\']) || part.chars().any(|c| c <= ' '))
        && !text.split('/').any(|segment| matches!(segment, "." | ".."));
    if !fits {
        table.wrong("external_id", Wrong::NotALookup);
        return None;
    }
    Some(text)
}

/// Seconds as a number, or a text like `"30s"`, `"500ms"`, `"2m"`.
fn timeout(table: &mut Table<'_, '_>) -> Option<Duration> {
    let seconds: Option<f64> = match table.value("timeout")? {
        DeValue::Integer(whole) if whole.radix() == 10 => whole.as_str().parse().ok(),
        DeValue::Float(number) => number.as_str().parse().ok(),
        DeValue::String(text) => spelled(text),
        DeValue::Integer(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => None,
    };
    match seconds {
        Some(seconds) if SECONDS.contains(&seconds) => Some(Duration::from_secs_f64(seconds)),
        _ => {
            table.wrong("timeout", Wrong::NotATimeout);
            None
        }
    }
}

fn spelled(text: &str) -> Option<f64> {
    let text = text.trim();
    let unit = text.find(|c: char| c.is_ascii_alphabetic())?;
    let (number, unit) = text.split_at(unit);
    let number: f64 = number.trim().parse().ok()?;
    match unit {
        "ms" => Some(number / 1000.0),
        "s" => Some(number),
        "m" => Some(number * 60.0),
        _ => None,
    }
}

fn country(table: &mut Table<'_, '_>) -> Option<String> {
    let text = table.string("default_country")?;
    let is_capitals = text.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_capitals && country::name(&text).is_some() {
        return Some(text);
    }
    table.wrong("default_country", Wrong::NotACountry);
    None
}

fn server_zone(table: &mut Table<'_, '_>) -> Option<TimeZone> {
    let zone = zone::named(&table.string("server_zone")?);
    if zone.is_none() {
        table.wrong("server_zone", Wrong::NotAZone);
    }
    zone
}

fn proxy(table: &mut Table<'_, '_>) -> Option<Url> {
    let text = table.string("proxy")?;
    let url = Url::parse(&text)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.host().is_some());
    if url.is_none() {
        table.wrong("proxy", Wrong::NotAProxy);
    }
    url
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_units() {
        for (text, seconds) in [
            ("30s", Some(30.0)),
            ("500ms", Some(0.5)),
            ("2 m", Some(120.0)),
            ("30", None),
            ("s", None),
            ("1h", None),
        ] {
            assert_eq!(spelled(text), seconds, "{text}");
        }
    }
}
