//! The operations over HTTP: who may call, which address is which operation, and what comes back.
//!
//! Knows HTTP and asks the book; must never know how customers are kept.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use axum::{
    Router,
    body::{Bytes, to_bytes},
    extract::{
        ConnectInfo, DefaultBodyLimit, Path, RawQuery, Request, State,
        connect_info::IntoMakeServiceWithConnectInfo,
        rejection::{BytesRejection, PathRejection},
    },
    http::{Method, StatusCode},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{get, put},
};
use url::form_urlencoded;

use super::{
    answer::{self, Complaint, Refusal},
    book::Book,
    check,
    customer::{Who, identifier},
    line::Cut,
    mischief::{Deed, Then},
};
use crate::record::json::{Kind, Node};

/// The largest body taken, in bytes.
const BODY_LIMIT: usize = 16 * 1024 * 1024;

/// The key, and the customers once somebody has asked for one.
#[derive(Clone)]
pub(super) struct Server(Arc<Inner>);

struct Inner {
    key: String,
    book: OnceLock<Mutex<Book>>,
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").finish_non_exhaustive()
    }
}

impl Server {
    pub(super) fn new(key: String) -> Self {
        Self(Arc::new(Inner {
            key,
            book: OnceLock::new(),
        }))
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        // Nothing in the book can break half-way, so a poisoned lock is as good as any.
        self.0
            .book
            .get_or_init(|| Mutex::new(Book::open()))
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// Every operation of `assets/openapi.json`.
pub(super) fn service(server: Server) -> IntoMakeServiceWithConnectInfo<Router, Cut> {
    Router::new()
        .route(
            "/v4/customers",
            get(read_by_phone).put(update_by_id).post(create),
        )
        .route("/v4/customers/id/{id}", get(read_by_id))
        .route("/v4/customers/externalId", put(update_by_external_id))
        .route("/v4/customers/externalId/{id}", get(read_by_external_id))
        .route("/v4/promotions/mobilePhone", get(promotions))
        .fallback(no_such_address)
        .method_not_allowed_fallback(no_such_method)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(middleware::from_fn_with_state(server.clone(), gate))
        .with_state(server)
        .into_make_service_with_connect_info()
}

/// Lets nobody in without the key, and no method that the contract does not name.
async fn gate(State(server): State<Server>, request: Request, next: Next) -> Response {
    let key = request.headers().get("x-api-key");
    if key.is_none_or(|key| key.as_bytes() != server.0.key.as_bytes()) {
        // Answering before a long body has arrived would end the connection with the answer unread.
        to_bytes(request.into_body(), BODY_LIMIT).await.ok();
        return Refusal::bare(StatusCode::UNAUTHORIZED).into_response();
    }
    // The router would answer HEAD wherever it answers GET.
    if request.method() == Method::HEAD {
        return no_such_method().await.into_response();
    }
    next.run(request).await
}

async fn no_such_address() -> Refusal {
    Refusal::words(
        StatusCode::NOT_FOUND,
        "There is no operation at this address.",
    )
}

async fn no_such_method() -> Refusal {
    Refusal::words(
        StatusCode::METHOD_NOT_ALLOWED,
        "This address has no operation for this method.",
    )
}

type Answer = Result<Response, Refusal>;

async fn read_by_id(
    State(server): State<Server>,
    id: Result<Path<String>, PathRejection>,
) -> Answer {
    read(&server, &Who::Id(segment(id)?))
}

async fn read_by_external_id(
    State(server): State<Server>,
    id: Result<Path<String>, PathRejection>,
) -> Answer {
    read(&server, &Who::External(segment(id)?))
}

async fn read_by_phone(State(server): State<Server>, RawQuery(query): RawQuery) -> Answer {
    read(&server, &Who::Phone(phone(query)?))
}

fn read(server: &Server, who: &Who) -> Answer {
    server.book().read(who).map(answer::json)
}

async fn promotions(State(server): State<Server>, RawQuery(query): RawQuery) -> Answer {
    let phone = phone(query)?;
    server.book().promotions(phone).map(answer::json)
}

async fn create(State(server): State<Server>, body: Result<Bytes, BytesRejection>) -> Answer {
    let body = body.map_err(|rejection| unread(&rejection))?;
    server.book().create(object(&body)?).map(answer::json)
}

async fn update_by_id(
    State(server): State<Server>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    body: Result<Bytes, BytesRejection>,
) -> Answer {
    let body = body.map_err(|rejection| unread(&rejection))?;
    let body = object(&body)?;
    let who = Who::Id(key(body, "id")?);
    update(&server, &cut, &who, body).await
}

async fn update_by_external_id(
    State(server): State<Server>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    body: Result<Bytes, BytesRejection>,
) -> Answer {
    let body = body.map_err(|rejection| unread(&rejection))?;
    let body = object(&body)?;
    let who = Who::External(key(body, "externalId")?);
    update(&server, &cut, &who, body).await
}

async fn update(server: &Server, cut: &Cut, who: &Who, body: Node<'_>) -> Answer {
    let plan = server.book().plan(who)?;
    match plan {
        Deed::Refuse(refusal) => Err(refusal),
        Deed::Store { after, then } => {
            if !after.is_zero() {
                tokio::time::sleep(after).await;
            }
            let stored = server.book().update(who, body)?;
            match then {
                Then::Answer => {}
                Then::Cut(bytes) => cut.after(bytes),
                Then::Refuse(refusal) => return Err(refusal),
            }
            Ok(answer::json(stored))
        }
    }
}

fn segment(id: Result<Path<String>, PathRejection>) -> Result<String, Refusal> {
    id.map(|Path(id)| id).map_err(|_| {
        Refusal::words(
            StatusCode::BAD_REQUEST,
            "The id in the address is not percent-encoded UTF-8.",
        )
    })
}

fn phone(query: Option<String>) -> Result<String, Refusal> {
    let query = query.unwrap_or_default();
    let phone = form_urlencoded::parse(query.as_bytes())
        .find_map(|(name, value)| (name == "mobilePhone").then(|| value.into_owned()));
    match phone {
        Some(phone) if check::is_e164(&phone) => Ok(phone),
        _ => Err(Refusal::member(
            StatusCode::BAD_REQUEST,
            "mobilePhone",
            "A mobile phone is written like +4791234567, in an address as %2B4791234567.",
        )),
    }
}

fn unread(rejection: &BytesRejection) -> Refusal {
    let status = rejection.status();
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        Refusal::words(status, "A body has 16 MiB at most.")
    } else {
        Refusal::words(
            StatusCode::BAD_REQUEST,
            "The body did not arrive completely.",
        )
    }
}

fn object(body: &Bytes) -> Result<Node<'_>, Refusal> {
    let refuse = |words: String| Refusal::words(StatusCode::BAD_REQUEST, words);
    let text =
        std::str::from_utf8(body).map_err(|_| refuse("The body is not UTF-8.".to_owned()))?;
    let node = Node::parse(text).map_err(|error| {
        let (line, column) = (error.line, error.column);
        refuse(format!(
            "The body is not JSON: line {line}, column {column}."
        ))
    })?;
    match node.kind() {
        Kind::Object => Ok(node),
        Kind::Null | Kind::Boolean | Kind::Number | Kind::String | Kind::Array => {
            Err(refuse("The body is not a JSON object.".to_owned()))
        }
    }
}

/// The member of a body that says which customer it is for.
fn key(body: Node<'_>, name: &str) -> Result<String, Refusal> {
    body.member(name)
        .and_then(identifier)
        .filter(|id| !id.is_empty())
        .ok_or_else(|| {
            Refusal::invalid(&[Complaint {
                member: name.to_owned(),
                words: "This member says which customer is meant and cannot be left out."
                    .to_owned(),
            }])
        })
}
