//! What leaves the server: a customer in its frame, or a refusal in the API's envelope.
//!
//! The envelope's `detailedErrorMessage` is free-form in the real API, so different refusals use
//! different shapes here: absent, a string, a list, an object. Knows HTTP, never customers.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use serde_json::{Value, json};

/// `{"data": …}` or a bare array, ready to send.
pub(super) fn json(text: String) -> Response {
    let kind = HeaderValue::from_static("application/json; charset=utf-8");
    ([(header::CONTENT_TYPE, kind)], Body::from(text)).into_response()
}

/// Something wrong with one member of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Complaint {
    /// The member, with a dot between levels: `consents.acceptsTerms`.
    pub(super) member: String,
    /// What is wrong and what would do.
    pub(super) words: String,
}

/// Why a request was not done.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Refusal {
    status: StatusCode,
    detail: Option<Value>,
    retry_after: Option<u64>,
    html: bool,
}

impl Refusal {
    /// A refusal without a `detailedErrorMessage`.
    pub(super) fn bare(status: StatusCode) -> Self {
        Self {
            status,
            detail: None,
            retry_after: None,
            html: false,
        }
    }

    /// `detailedErrorMessage` is a sentence.
    pub(super) fn words(status: StatusCode, words: impl Into<String>) -> Self {
        Self {
            detail: Some(Value::String(words.into())),
            ..Self::bare(status)
        }
    }

    /// `detailedErrorMessage` is `null`, which some servers write for "absent".
    pub(super) fn null(status: StatusCode) -> Self {
        Self {
            detail: Some(Value::Null),
            ..Self::bare(status)
        }
    }

    /// `detailedErrorMessage` is an object naming the member.
    pub(super) fn member(status: StatusCode, member: &str, words: &str) -> Self {
        Self {
            detail: Some(json!({"field": member, "message": words})),
            ..Self::bare(status)
        }
    }

    /// `detailedErrorMessage` is a list of such objects.
    pub(super) fn members(status: StatusCode, complaints: &[(&str, &str)]) -> Self {
        let list = complaints
            .iter()
            .map(|(member, words)| json!({"field": member, "message": words}))
            .collect();
        Self {
            detail: Some(Value::Array(list)),
            ..Self::bare(status)
        }
    }

    /// A body with mistakes: one is told as an object, several as a list of sentences.
    pub(super) fn invalid(complaints: &[Complaint]) -> Self {
        let status = StatusCode::BAD_REQUEST;
        match complaints {
            [one] => Self::member(status, &one.member, &one.words),
            many => Self {
                detail: Some(
                    many.iter()
                        .map(|each| format!("{}: {}", each.member, each.words))
                        .collect(),
                ),
                ..Self::bare(status)
            },
        }
    }

    /// No envelope at all but the page of some proxy on the way.
    pub(super) fn page(status: StatusCode) -> Self {
        Self {
            html: true,
            ..Self::bare(status)
        }
    }

    /// Says after how many seconds to try again.
    pub(super) fn retry_after(self, seconds: u64) -> Self {
        Self {
            retry_after: Some(seconds),
            ..self
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let message = self.status.canonical_reason().unwrap_or("Error");
        let mut response = if self.html {
            let title = format!("{} {message}", self.status.as_u16());
            Html(format!(
                "<!doctype html><html><head><title>{title}</title></head><body>\
                 <center><h1>{title}</h1></center><hr><center>demo proxy</center></body></html>\n"
            ))
            .into_response()
        } else {
            let mut envelope = format!(
                "{{\"code\":\"{}\",\"message\":{}",
                self.status.as_u16(),
                json!(message)
            );
            if let Some(detail) = &self.detail {
                envelope.push_str(",\"detailedErrorMessage\":");
                envelope.push_str(&detail.to_string());
            }
            envelope.push('}');
            json(envelope)
        };
        *response.status_mut() = self.status;
        if let Some(seconds) = self.retry_after {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
