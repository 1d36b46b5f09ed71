//! Sending one request over one fresh connection, and reading its answer to the end or the limit.
//!
//! Nothing here tries twice, follows a redirect or keeps a connection: what a PUT did has to be known.

use std::{
    borrow::Cow,
    fmt,
    path::PathBuf,
    time::{Duration, Instant},
};

use reqwest::{
    Method, Proxy, Request, Response, StatusCode, Url,
    header::{ACCEPT, CONTENT_TYPE, HeaderValue, LOCATION, RETRY_AFTER},
    redirect, retry,
};
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::time::{Instant as Deadline, timeout_at};

use super::{
    ApiError, LIMIT, Loss, NoCustomer, NoKey, Route, SentFlag, Unsent, UpdateRequest, Via, answer,
    reason::{self, Exchange},
    request,
    sent::Flagged,
};
use crate::{
    config::{
        Environment, KeyError,
        certificates::{self, NoCertificates},
        proxy,
    },
    customer::CustomerRef,
    record::Document,
};

/// The most that is read of an error's body, in bytes: its words are in the beginning.
const ERROR_LIMIT: usize = 64 * 1024;
/// How long a connection may take to come about: name, TCP, proxy and TLS together.
const CONNECT: Duration = Duration::from_secs(5);
/// How long the words of an error are waited for once its status is here.
const PATIENCE: Duration = Duration::from_secs(2);
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// The API of one environment, with its key. Cheap to clone; a new key is a new client.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    key: HeaderValue,
    base: Url,
    route: Route,
    lookup: Option<String>,
    timeout: Duration,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("host", &self.route.host)
            .finish_non_exhaustive()
    }
}

impl From<ClientError> for ApiError {
    fn from(error: ClientError) -> Self {
        match error {
            ClientError::Key => Self::NoKey(NoKey::Unfit),
            error => Self::NotSent(Unsent::NoClient(error)),
        }
    }
}

impl From<KeyError> for ApiError {
    fn from(error: KeyError) -> Self {
        Self::NoKey(NoKey::Source(error))
    }
}

/// Why there can be no client for an environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClientError {
    /// The key cannot be a header.
    Key,
    /// `ca_file` cannot be read or holds no certificates.
    CaFile {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: NoCertificates,
    },
    /// `proxy` cannot be used.
    Proxy(String),
    /// The platform has no certificates to trust, or another failure of TLS before any connection.
    Tls(String),
}

impl Client {
    /// A client for that environment. For https it reads the platform's certificates, which takes some
    /// milliseconds: not before the first frame.
    pub fn new(environment: &Environment, key: SecretString) -> Result<Self, ClientError> {
        let mut header =
            HeaderValue::from_str(key.expose_secret()).map_err(|_| ClientError::Key)?;
        drop(key);
        header.set_sensitive(true);
        Ok(Self {
            http: transport(environment)?,
            key: header,
            base: environment.base_url.clone(),
            route: route(environment),
            lookup: environment.lookup_external_id.clone(),
            timeout: environment.timeout,
        })
    }

    /// Whether this is its key.
    pub fn has_key(&self, key: &SecretString) -> bool {
        self.key.as_bytes() == key.expose_secret().as_bytes()
    }

    /// Reads a customer.
    pub async fn find(&self, who: &CustomerRef) -> Result<Document, ApiError> {
        let lookup = request::lookup(who, self.lookup.as_deref())?;
        let request = self.request(Method::GET, &lookup.path)?;
        self.exchange(request, &lookup.template).await
    }

    /// Sends a customer. `left` is set once bytes of the body have been handed to the connection; until then a
    /// caller who drops this future knows that nothing was stored.
    pub async fn update(
        &self,
        update: &UpdateRequest,
        left: &SentFlag,
    ) -> Result<Document, ApiError> {
        let mut request = self.request(Method::PUT, update.path())?;
        request.headers_mut().insert(CONTENT_TYPE, JSON);
        let body = Flagged::new(update.body.clone(), left.clone());
        *request.body_mut() = Some(reqwest::Body::wrap(body));
        self.exchange(request, update.path()).await
    }

    fn request(&self, method: Method, path: &str) -> Result<Request, ApiError> {
        let address = request::under(&self.base, path);
        let unfit = |_| ApiError::NotSent(Unsent::NoAddress(self.base.to_string()));
        let url = Url::parse(&address).map_err(unfit)?;
        let mut request = Request::new(method, url);
        let headers = request.headers_mut();
        headers.insert(ACCEPT, JSON);
        headers.insert("x-api-key", self.key.clone());
        Ok(request)
    }

    /// One request within its time, with a line in the log that holds nothing of the customer.
    async fn exchange(&self, request: Request, template: &str) -> Result<Document, ApiError> {
        let method = request.method().clone();
        let begun = Instant::now();
        let outcome = self.converse(request).await;
        let milliseconds = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        log(&method, template, &outcome, milliseconds);
        outcome
    }

    async fn converse(&self, request: Request) -> Result<Document, ApiError> {
        let deadline = Deadline::now() + self.timeout;
        let exchange = Exchange {
            route: &self.route,
            connect: connect_time(self.timeout),
        };
        let late = |how: fn(Duration) -> Loss| ApiError::Lost {
            host: self.route.host.clone(),
            how: how(self.timeout),
        };
        let answer = timeout_at(deadline, self.http.execute(request))
            .await
            .map_err(|_| late(Loss::Late))?
            .map_err(|error| reason::of(&error, &exchange))?;
        let status = answer.status();
        if status.is_success() {
            let bytes = timeout_at(deadline, whole(answer, &exchange))
                .await
                .map_err(|_| late(Loss::LateWhole))??;
            return parsed(status.as_u16(), bytes).await;
        }
        let patience = deadline.min(Deadline::now() + PATIENCE);
        Err(refused(status, answer, patience, self.key.as_bytes()).await)
    }
}

/// A success's body as a customer; a large one is read on a thread of its own, since that takes longer than a key may.
async fn parsed(status: u16, bytes: Vec<u8>) -> Result<Document, ApiError> {
    const LARGE: usize = 256 * 1024;
    if bytes.len() < LARGE {
        return answer::customer(status, bytes);
    }
    tokio::task::spawn_blocking(move || answer::customer(status, bytes))
        .await
        .unwrap_or({
            Err(ApiError::Unreadable {
                status,
                why: NoCustomer::Unfinished,
            })
        })
}

/// A success's body to its end.
async fn whole(mut answer: Response, exchange: &Exchange<'_>) -> Result<Vec<u8>, ApiError> {
    let limit = usize::try_from(LIMIT).unwrap_or(usize::MAX);
    // A large answer is kept for as long as its customer is open, so it gets no room that it does not fill.
    let told = answer.content_length().unwrap_or_default().min(LIMIT);
    let mut bytes = Vec::with_capacity(usize::try_from(told).unwrap_or_default());
    loop {
        match answer.chunk().await {
            Ok(Some(chunk)) if bytes.len() + chunk.len() > limit => {
                return Err(ApiError::TooLarge { limit: LIMIT });
            }
            Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
            Ok(None) => {
                bytes.shrink_to_fit();
                return Ok(bytes);
            }
            Err(error) => return Err(reason::of(&error, exchange)),
        }
    }
}

/// An error's meaning. Its status has arrived and stands, so a body that is cut or endless only costs its words.
/// Some servers repeat the key that they refuse: it is taken out before anything is made of the words.
async fn refused(
    status: StatusCode,
    mut answer: Response,
    deadline: Deadline,
    key: &[u8],
) -> ApiError {
    let header = |name| {
        let value = answer.headers().get(name)?;
        Some(String::from_utf8_lossy(&without(value.as_bytes(), key)).into_owned())
    };
    if status.is_redirection() {
        return ApiError::Redirected {
            status: status.as_u16(),
            location: header(LOCATION).map_or_else(String::new, |text| answer::target(&text)),
        };
    }
    let retry_after = header(RETRY_AFTER).and_then(|text| answer::retry_after(&text));
    let mut bytes = Vec::new();
    while let Ok(Ok(Some(chunk))) = timeout_at(deadline, answer.chunk()).await {
        bytes.extend_from_slice(&chunk);
        if bytes.len() >= ERROR_LIMIT {
            bytes.truncate(ERROR_LIMIT);
            break;
        }
    }
    ApiError::Answered {
        status: status.as_u16(),
        words: answer::words(&without(&bytes, key)),
        retry_after,
    }
}

/// Bytes without the key. One of a few letters is no secret, and may be any word.
fn without<'a>(bytes: &'a [u8], key: &[u8]) -> Cow<'a, [u8]> {
    const SECRET: usize = 8;
    let found = |bytes: &[u8]| bytes.windows(key.len()).position(|part| part == key);
    if key.len() < SECRET || found(bytes).is_none() {
        return Cow::Borrowed(bytes);
    }
    let (mut out, mut rest) = (Vec::with_capacity(bytes.len()), bytes);
    while let Some(at) = found(rest) {
        out.extend_from_slice(&rest[..at]);
        out.extend_from_slice(b"[the API key]");
        rest = &rest[at + key.len()..];
    }
    out.extend_from_slice(rest);
    Cow::Owned(out)
}

fn log(method: &Method, template: &str, outcome: &Result<Document, ApiError>, milliseconds: u64) {
    match outcome {
        Ok(_) => tracing::info!(%method, path = template, status = 200, milliseconds, "request"),
        Err(error) => {
            let status = error.status();
            let kind = reason::kind(error);
            tracing::warn!(%method, path = template, status, milliseconds, kind, "request");
        }
    }
}

/// Where a connection goes.
fn route(environment: &Environment) -> Route {
    let via = |proxy: proxy::InForce| Via {
        host: proxy.host,
        variable: proxy.from,
    };
    Route {
        host: environment.host(),
        proxy: proxy::in_force(environment).map(via),
    }
}

/// A connection has to fail before the whole request does, or nobody would know that it was the connection.
fn connect_time(total: Duration) -> Duration {
    CONNECT.min(total * 4 / 5)
}

fn transport(environment: &Environment) -> Result<reqwest::Client, ClientError> {
    let builder = reqwest::Client::builder()
        .user_agent(concat!("stamkunde/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(connect_time(environment.timeout))
        .redirect(redirect::Policy::none())
        .retry(retry::never())
        .referer(false)
        .http1_only()
        .pool_max_idle_per_host(0)
        .tcp_keepalive(None);
    let builder = if environment.is_loopback() {
        builder.no_proxy()
    } else if let Some(proxy) = &environment.proxy {
        let proxy = Proxy::all(proxy.clone())
            .map_err(|_| ClientError::Proxy(crate::config::environment::host(proxy)))?;
        builder.proxy(proxy)
    } else {
        builder
    };
    if environment.base_url.scheme() == "http" {
        return builder
            .tls_backend_preconfigured(no_tls()?)
            .build()
            .map_err(|error| ClientError::Tls(unmade(&error)));
    }
    // Fails only when one is installed already, and then that one serves.
    let _ = ring::default_provider().install_default();
    let builder = match &environment.ca_file {
        Some(path) => builder.tls_certs_merge(certificates(path)?),
        None => builder,
    };
    builder
        .build()
        .map_err(|error| ClientError::Tls(unmade(&error)))
}

/// Why there is no transport; no request is in it yet, so no address.
fn unmade(error: &reqwest::Error) -> String {
    reason::root(error).unwrap_or_else(|| error.to_string())
}

/// TLS that trusts nobody: an http address needs no certificates, and reading the platform's may fail.
fn no_tls() -> Result<ClientConfig, ClientError> {
    let builder = ClientConfig::builder_with_provider(ring::default_provider().into())
        .with_safe_default_protocol_versions()
        .map_err(|error| ClientError::Tls(error.to_string()))?;
    Ok(builder
        .with_root_certificates(RootCertStore::empty())
        .with_no_client_auth())
}

fn certificates(path: &std::path::Path) -> Result<Vec<reqwest::Certificate>, ClientError> {
    let wrong = |why| ClientError::CaFile {
        path: path.to_owned(),
        why,
    };
    let found = certificates::read(path).map_err(wrong)?;
    let all = found.iter().map(|der| reqwest::Certificate::from_der(der));
    all.collect::<Result<_, _>>()
        .map_err(|_| wrong(NoCertificates::Invalid))
}
