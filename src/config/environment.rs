//! One API that the editor can talk to, and what a base URL may look like.

use std::{path::PathBuf, sync::Arc, time::Duration};

use jiff::{ZonedDateTime, tz::TimeZone};
use secrecy::SecretString;
use url::{Host, Url};

use super::{KeySource, Language, key::Giver};
use crate::{
    customer::{Context, Declaration},
    record::Payload,
};

/// An API and how to treat it. Durations are whole requests, from the first byte to the last.
#[derive(Clone, Debug)]
pub struct Environment {
    /// The name in the file, or the host when it came from `--base-url`.
    pub name: String,
    /// Without a slash at the end; checked by [`base_url`].
    pub base_url: Url,
    /// Where the key comes from; it is bound to `base_url`.
    pub key: KeySource,
    /// The colour of the header's word: a name of [`COLOURS`] or `#rrggbb`.
    pub colour: Option<String>,
    /// Whether it is marked PROD and read-only until unlocked.
    pub production: bool,
    /// Whether nothing may be changed here.
    pub read_only: bool,
    /// How much of a record a save sends.
    pub payload: Payload,
    /// The path that reads a customer by external id, with `{externalId}` in it.
    pub lookup_external_id: Option<String>,
    /// How long a request may take.
    pub timeout: Duration,
    /// The genders on offer.
    pub genders: Vec<String>,
    /// Two capital letters; for phones of records without a country.
    pub default_country: String,
    /// The zone of the server's clock, for moments that name none; none where nobody has said.
    pub server_zone: Option<TimeZone>,
    /// A PEM file whose certificates are trusted besides the platform's.
    pub ca_file: Option<PathBuf>,
    /// The proxy to use instead of the environment's.
    pub proxy: Option<Url>,
    /// The tenant's own fields.
    pub extended: Arc<[Declaration]>,
    /// Whether this is the embedded API.
    pub demo: bool,
    /// What its local data is kept under besides the address: the first name of the environments with its key, where
    /// another one of the file has the same address and another key, and so may be another shop.
    pub shop: Option<String>,
}

/// How long a request may take unless the file says otherwise.
pub const TIMEOUT: Duration = Duration::from_secs(30);

/// The colours with names, as terminals have them.
pub const COLOURS: [&str; 8] = [
    "red", "green", "yellow", "blue", "magenta", "cyan", "white", "grey",
];

/// The identity and the name of the embedded demo, whose port differs in every run.
pub(super) const DEMO: &str = "demo";
/// The country unless the file says otherwise.
pub(super) const DEFAULT_COUNTRY: &str = "NO";

impl Environment {
    /// Whether the API can look up a customer by external id.
    pub fn reads_external_ids(&self) -> bool {
        self.lookup_external_id.is_some()
    }

    /// An environment with nothing but its address and key; all else as it is without configuration.
    pub fn new(name: impl Into<String>, base_url: Url, key: KeySource) -> Self {
        Self {
            name: name.into(),
            base_url,
            key,
            colour: None,
            production: false,
            read_only: false,
            payload: Payload::Full,
            lookup_external_id: None,
            timeout: TIMEOUT,
            genders: ["Female", "Male", "Unknown"].map(String::from).to_vec(),
            default_country: DEFAULT_COUNTRY.to_owned(),
            server_zone: None,
            ca_file: None,
            proxy: None,
            extended: [].into(),
            demo: false,
            shop: None,
        }
    }

    /// The embedded API that listens at that address.
    pub fn demo(base_url: Url, key: SecretString) -> Self {
        Self {
            lookup_external_id: Some("/customers/externalId/{externalId}".to_owned()),
            demo: true,
            ..Self::new(DEMO, base_url, KeySource::Given(key, Giver::Demo))
        }
    }

    /// What local data of this API is kept under: its address, however it was named, and its name only where the
    /// address alone may be another shop's; `demo` for the embedded one.
    pub fn identity(&self) -> String {
        if self.demo {
            DEMO.to_owned()
        } else if let Some(shop) = &self.shop {
            format!("{}#{shop}", self.base_url)
        } else {
            self.base_url.to_string()
        }
    }

    /// What fields need to know of this environment, now and where the agent sits.
    pub fn context(&self, now: &ZonedDateTime) -> Context {
        Context {
            default_country: self.default_country.clone(),
            genders: self.genders.clone(),
            today: now.date(),
            zone: now.time_zone().clone(),
            server_zone: self.server_zone.clone(),
            own: Arc::clone(&self.extended),
            language: Language::default().code(),
        }
    }

    /// Host and port for people: `127.0.0.1:8080`, `api.oculos.no`.
    pub fn host(&self) -> String {
        host(&self.base_url)
    }

    /// Whether the API is on this machine: never by a proxy, and plain http is allowed.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.base_url)
    }
}

/// A text that cannot be a base URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotABaseUrl {
    /// It does not parse, or has no host.
    NotAUrl,
    /// Neither http nor https.
    Scheme,
    /// The key and the customer would travel in the clear.
    PlainHttp,
    /// `https://user:password@host`.
    Credentials,
    /// `?query` or `#fragment`.
    Tail,
}

/// The base URL in a text, without a slash at the end.
pub fn base_url(text: &str) -> Result<Url, NotABaseUrl> {
    let mut url = Url::parse(text.trim()).map_err(|_| NotABaseUrl::NotAUrl)?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(NotABaseUrl::Scheme);
    }
    if url.host().is_none() {
        return Err(NotABaseUrl::NotAUrl);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(NotABaseUrl::Credentials);
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(NotABaseUrl::Tail);
    }
    if url.scheme() == "http" && !is_loopback(&url) {
        return Err(NotABaseUrl::PlainHttp);
    }
    let path = url.path().trim_end_matches('/').to_owned();
    url.set_path(&path);
    Ok(url)
}

/// Whether a URL's host is this machine.
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

/// A time as people write it: `30 s`, `0.5 s`, to the millisecond.
pub fn seconds(time: Duration) -> String {
    let text = format!("{:.3}", time.as_secs_f64());
    format!("{} s", text.trim_end_matches('0').trim_end_matches('.'))
}

/// A URL's host, with the port when it is an unusual one.
pub fn host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_loses_its_last_slash() {
        for (text, url) in [
            ("https://api.oculos.no/v4", "https://api.oculos.no/v4"),
            ("https://api.oculos.no/v4/", "https://api.oculos.no/v4"),
            (" http://127.0.0.1:8080/v4\n", "http://127.0.0.1:8080/v4"),
            ("http://[::1]:1/v4", "http://[::1]:1/v4"),
            ("http://localhost:1", "http://localhost:1/"),
        ] {
            assert_eq!(base_url(text).unwrap().as_str(), url, "{text}");
        }
    }

    #[test]
    fn an_address_is_the_same_api_however_it_is_written_or_named() {
        let of = |name: &str, text: &str| {
            Environment::new(name, base_url(text).unwrap(), KeySource::Missing)
        };
        let (one, two) = (
            of("prod", "https://API.oculos.no:443/v4/"),
            of("x", "https://api.oculos.no/v4"),
        );
        assert_eq!(one.identity(), "https://api.oculos.no/v4");
        assert_eq!(one.identity(), two.identity());
        let demo = |port| Environment::demo(base_url(port).unwrap(), "demo".into());
        assert_eq!(demo("http://127.0.0.1:1").identity(), "demo");
    }

    #[test]
    fn what_cannot_be_a_base_url_says_why() {
        for (text, why) in [
            ("", NotABaseUrl::NotAUrl),
            ("api.oculos.no", NotABaseUrl::NotAUrl),
            ("localhost:8080", NotABaseUrl::Scheme),
            ("ftp://api.oculos.no", NotABaseUrl::Scheme),
            ("http://api.oculos.no/v4", NotABaseUrl::PlainHttp),
            ("http://127.0.0.1.example.com", NotABaseUrl::PlainHttp),
            (
                "https://kari:secret@api.oculos.no",
                NotABaseUrl::Credentials,
            ),
            ("https://api.oculos.no/v4?x=1", NotABaseUrl::Tail),
            ("https://api.oculos.no/v4#x", NotABaseUrl::Tail),
        ] {
            assert_eq!(base_url(text), Err(why), "{text}");
        }
    }

    #[test]
    fn a_time_is_told_without_the_dust_of_floats() {
        for (time, words) in [
            (Duration::from_secs(30), "30 s"),
            (Duration::from_secs_f32(6.0).mul_f32(0.8), "4.8 s"),
            (Duration::from_secs_f64(0.1) * 4 / 5, "0.08 s"),
            (Duration::from_millis(2500), "2.5 s"),
            (Duration::from_secs(600), "600 s"),
        ] {
            assert_eq!(seconds(time), words);
        }
    }

    #[test]
    fn the_host_names_an_unusual_port_only() {
        let host_of = |text| host(&base_url(text).unwrap());
        assert_eq!(host_of("https://api.oculos.no:443/v4"), "api.oculos.no");
        assert_eq!(host_of("http://127.0.0.1:8080"), "127.0.0.1:8080");
    }
}
