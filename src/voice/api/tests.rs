use super::*;
use std::time::Duration;

use crate::{
    api::{LIMIT, Route},
    voice,
};

fn answered(status: u16) -> ApiError {
    ApiError::Answered {
        status,
        words: Words::default(),
        retry_after: None,
    }
}

fn text(phrase: &Phrase) -> String {
    voice::Words::default().text(phrase)
}

#[test]
fn every_failure_is_a_sentence() {
    let words = Words {
        code: Some("409".into()),
        message: Some("Conflict".into()),
        details: vec!["email: is taken".into(), "by \u{1b}[31m another".into()],
    };
    let conflict = ApiError::Answered {
        status: 409,
        words,
        retry_after: None,
    };
    assert_eq!(
        text(&failure(&conflict)),
        "The server reports a conflict (409): Conflict: email: is taken; by ‹ESC›[31m another."
    );
    assert_eq!(
        text(&failure(&answered(404))),
        "There is no such customer (404)."
    );
    for status in [101, 600, 999] {
        assert_eq!(
            text(&failure(&answered(status))),
            format!(
                "The server's answer does not say whether the request went through ({status})."
            )
        );
    }
    let lost = ApiError::Lost {
        host: "127.0.0.1:1".to_owned(),
        how: Loss::Late(Duration::from_secs(2)),
    };
    assert_eq!(
        text(&failure(&lost)),
        "No answer from 127.0.0.1:1 within 2 s."
    );
    assert_eq!(failure_of_reading(&lost), failure(&lost));
    let not_sent = |proxy| {
        ApiError::NotSent(Unsent::NotConnected {
            route: Route {
                host: "127.0.0.1:1".to_owned(),
                proxy,
            },
            why: NoConnection::System("connection refused".to_owned()),
        })
    };
    let via = Via {
        host: "proxy.example:3128".to_owned(),
        variable: Some("HTTPS_PROXY"),
    };
    assert_eq!(
        text(&failure(&not_sent(Some(via)))),
        "Not sent: could not connect to 127.0.0.1:1 (there is a proxy: proxy.example:3128, of HTTPS_PROXY): connection refused."
    );
    assert_eq!(
        text(&failure_of_reading(&not_sent(None))),
        "Could not connect to 127.0.0.1:1: connection refused."
    );
    let large = ApiError::TooLarge { limit: LIMIT };
    assert_eq!(
        text(&failure(&large)),
        "The answer is larger than 16 MiB; it was not read to its end."
    );
}

#[test]
fn what_the_server_said_is_foreign_and_ends_as_it_did() {
    for (message, details, said) in [
        (Some("Conflict!"), vec![], ": Conflict!"),
        (Some("Conflict"), vec!["a", "b?"], ": Conflict: a; b?"),
        (None, vec!["a", "b"], ": a; b."),
    ] {
        let words = Words {
            code: None,
            message: message.map(str::to_owned),
            details: details.into_iter().map(str::to_owned).collect(),
        };
        let refused = ApiError::Answered {
            status: 418,
            words,
            retry_after: None,
        };
        let phrase = failure(&refused);
        let begins = "The server refused the request (418)";
        assert_eq!(text(&phrase), format!("{begins}{said}"));
        let words = voice::Words::default().said(&phrase);
        let foreign = words.covered(|_| String::new());
        let foreign = foreign.strip_prefix(begins).unwrap();
        assert!(!foreign.contains(char::is_alphabetic), "{foreign}");
    }
}
