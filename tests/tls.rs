//! The client against an https server whose certificate only a `ca_file` makes good, and what each fault of a
//! certificate or of that file is told as.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper that fails must fail its test"
)]

use std::{
    future::Future,
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::PathBuf,
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rustls::{
    ServerConfig, ServerConnection, StreamOwned,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer},
};
use stamkunde::{
    api::{ApiError, Client, ClientError, SentFlag, UpdateRequest},
    config::{Environment, KeySource, environment::base_url},
    record::{Document, UpdateKey},
    voice::{Words, failure, no_client},
};
use tempfile::TempDir;

const BODY: &str = r#"{"data":{"externalId":"EXT-1"},"metaData":{}}"#;
const KARI: &str = r#"{"data":{"id":"K","externalId":"EXT-1"},"metaData":{}}"#;
const UNKNOWN_SIGNER: &str =
    "the server's certificate is not signed by anyone this machine trusts (ca_file adds a signer)";

/// Someone who signs certificates, known to no machine.
struct Signer {
    issuer: CertifiedIssuer<'static, KeyPair>,
    /// Holds the file with the signer's own certificate.
    home: TempDir,
}

impl Signer {
    fn new(name: &str) -> Self {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("ca.pem"), issuer.pem()).unwrap();
        Self { issuer, home }
    }

    fn file(&self) -> PathBuf {
        self.home.path().join("ca.pem")
    }

    /// An https server that shows a certificate of this signer for that name.
    fn serve(&self, name: &str) -> Server {
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new([name.to_owned()])
            .unwrap()
            .signed_by(&key, &self.issuer)
            .unwrap();
        Server::showing(certificate.der().clone(), &key)
    }
}

/// An https server on loopback that answers every request with one customer.
struct Server {
    port: u16,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn showing(certificate: CertificateDer<'static>, key: &KeyPair) -> Self {
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let tls = ServerConfig::builder_with_provider(ring::default_provider().into())
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (tls, kept) = (Arc::new(tls), Arc::clone(&requests));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let connection = ServerConnection::new(Arc::clone(&tls)).unwrap();
                converse(StreamOwned::new(connection, stream), &kept);
            }
        });
        Self { port, requests }
    }

    fn environment(&self, ca_file: Option<PathBuf>) -> Environment {
        let mut environment = environment(&format!("https://127.0.0.1:{}/v4", self.port));
        environment.ca_file = ca_file;
        environment
    }

    /// A PUT has failed with these words, before anything of it left.
    fn was_not_sent(&self, client: &Client, why: &str) {
        let (outcome, left) = outcome(client);
        let error = outcome.unwrap_err();
        let port = self.port;
        let words = format!(
            "Not sent: could not connect to 127.0.0.1:{port}: no secure connection: {why}."
        );
        let said = Words::default().text(&failure(&error));
        assert_eq!(said, words);
        assert!(matches!(error, ApiError::NotSent { .. }), "{error:?}");
        assert!(error.proves_nothing_was_stored() && !left);
        assert!(self.requests.lock().unwrap().is_empty());
    }
}

fn environment(url: &str) -> Environment {
    let mut environment = Environment::new("test", base_url(url).unwrap(), KeySource::Missing);
    environment.timeout = Duration::from_secs(20);
    environment
}

fn client(environment: &Environment) -> Result<Client, ClientError> {
    Client::new(environment, "s3cret".into())
}

fn run<T>(task: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(task)
}

fn put() -> UpdateRequest {
    UpdateRequest {
        key: UpdateKey::ExternalId,
        body: BODY.into(),
    }
}

/// What one PUT comes to, and whether any of its body may have left.
fn outcome(client: &Client) -> (Result<Document, ApiError>, bool) {
    let left = SentFlag::new();
    let outcome = run(client.update(&put(), &left));
    (outcome, left.is_set())
}

/// Reads one request and answers it; a client that breaks off is the test's business.
fn converse(mut stream: StreamOwned<ServerConnection, TcpStream>, requests: &Mutex<Vec<String>>) {
    let (mut text, mut chunk) = (String::new(), [0; 4096]);
    while !text.ends_with(BODY) {
        match stream.read(&mut chunk) {
            Ok(0) | Err(_) => return,
            Ok(count) => text += &String::from_utf8_lossy(&chunk[..count]),
        }
    }
    requests.lock().unwrap().push(text);
    let length = KARI.len();
    let _ = write!(
        stream,
        "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{KARI}"
    );
    stream.conn.send_close_notify();
    let _ = stream.flush();
}

#[test]
fn a_ca_file_makes_its_signer_trusted() {
    let signer = Signer::new("Ours");
    let server = signer.serve("127.0.0.1");
    let client = client(&server.environment(Some(signer.file()))).unwrap();
    let (outcome, left) = outcome(&client);
    assert_eq!(outcome.unwrap().bytes(), KARI.as_bytes());
    assert!(left);
    let requests = server.requests.lock().unwrap();
    let [request] = requests.as_slice() else {
        panic!("{requests:?}");
    };
    assert!(
        request.starts_with("PUT /v4/customers/externalId HTTP/1.1\r\n"),
        "{request}"
    );
}

#[test]
fn one_file_may_name_several_signers() {
    let (first, second) = (Signer::new("First"), Signer::new("Second"));
    let both = [first.file(), second.file()].map(|file| std::fs::read_to_string(file).unwrap());
    let file = first.home.path().join("both.pem");
    std::fs::write(&file, format!("# ours\n{}\n{}", both[0], both[1])).unwrap();
    for signer in [&first, &second] {
        let server = signer.serve("127.0.0.1");
        let client = client(&server.environment(Some(file.clone()))).unwrap();
        assert!(outcome(&client).0.is_ok());
    }
}

#[test]
fn a_signer_nobody_knows_is_not_sent() {
    let (signer, stranger) = (Signer::new("First"), Signer::new("Second"));
    let server = signer.serve("127.0.0.1");
    let elsewhere = client(&server.environment(Some(stranger.file()))).unwrap();
    server.was_not_sent(&elsewhere, UNKNOWN_SIGNER);
    match client(&server.environment(None)) {
        Ok(plain) => server.was_not_sent(&plain, UNKNOWN_SIGNER),
        // A machine without any certificates says so before any connection.
        Err(error) => assert!(matches!(error, ClientError::Tls(_)), "{error:?}"),
    }
}

#[test]
fn an_outdated_certificate_of_the_signer_is_told_as_that() {
    let (now, before) = (Signer::new("Ours"), Signer::new("Ours"));
    let server = now.serve("127.0.0.1");
    let client = client(&server.environment(Some(before.file()))).unwrap();
    server.was_not_sent(
        &client,
        "the server's certificate is not signed with the key of the signer it names; is that signer's certificate in ca_file the newest?",
    );
}

#[test]
fn a_signers_own_certificate_is_none_for_a_server() {
    let signer = Signer::new("Ours");
    let key = signer.issuer.key();
    let server = Server::showing(signer.issuer.der().clone(), key);
    let client = client(&server.environment(Some(signer.file()))).unwrap();
    server.was_not_sent(
        &client,
        "the server's certificate is not one that a server may use",
    );
}

#[test]
fn a_certificate_of_another_name_is_not_sent() {
    let signer = Signer::new("Ours");
    for name in ["127.0.0.2", "api.example"] {
        let server = signer.serve(name);
        let client = client(&server.environment(Some(signer.file()))).unwrap();
        server.was_not_sent(&client, "the server's certificate belongs to another name");
    }
}

#[test]
fn a_certificate_out_of_its_time_is_not_sent() {
    // Long past, and far ahead.
    for (from, to, words) in [
        (2001, 2002, "has expired"),
        (
            2901,
            2902,
            "is not valid yet; is this machine's clock right?",
        ),
    ] {
        let signer = Signer::new("Ours");
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(["127.0.0.1".to_owned()]).unwrap();
        params.not_before = rcgen::date_time_ymd(from, 1, 1);
        params.not_after = rcgen::date_time_ymd(to, 1, 1);
        let certificate = params.signed_by(&key, &signer.issuer).unwrap();
        let server = Server::showing(certificate.der().clone(), &key);
        let client = client(&server.environment(Some(signer.file()))).unwrap();
        server.was_not_sent(&client, &format!("the server's certificate {words}"));
    }
}

#[test]
fn nothing_has_left_before_the_handshake_is_done() {
    let signer = Signer::new("Ours");
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut environment = environment(&format!("https://{}/v4", listener.local_addr().unwrap()));
    environment.ca_file = Some(signer.file());
    let client = client(&environment).unwrap();
    let (tell, greeted) = tokio::sync::oneshot::channel();
    // A server that hears the greeting and never answers it; it holds the connection until the test is over.
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.read_exact(&mut [0; 5]).unwrap();
        let _ = tell.send(());
        while matches!(stream.read(&mut [0; 1024]), Ok(count) if count > 0) {}
    });
    let left = SentFlag::new();
    run(async {
        let request = put();
        tokio::select! {
            outcome = client.update(&request, &left) => panic!("{outcome:?}"),
            () = left.raised() => panic!("there was no one to hand the body to"),
            heard = greeted => heard.unwrap(),
        }
    });
    assert!(!left.is_set());
}

#[test]
fn a_ca_file_that_is_none_has_its_sentence() {
    let home = tempfile::tempdir().unwrap();
    let nonsense = "-----BEGIN CERTIFICATE-----\nbm9uc2Vuc2U=\n-----END CERTIFICATE-----\n";
    for (name, content, why) in [
        (
            "missing.pem",
            None,
            "cannot be read: no such file or directory",
        ),
        (
            "empty.pem",
            Some(""),
            "is empty; it has to hold certificates in PEM",
        ),
        (
            "prose.pem",
            Some("Our CA\n"),
            "holds no certificates in PEM",
        ),
        (
            "key.pem",
            Some("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"),
            "holds no certificates in PEM",
        ),
        (
            "cut.pem",
            Some("-----BEGIN CERTIFICATE-----\nAAAA"),
            "holds no certificates in PEM",
        ),
        (
            "nonsense.pem",
            Some(nonsense),
            "holds something that is not a certificate",
        ),
    ] {
        let path = home.path().join(name);
        if let Some(content) = content {
            std::fs::write(&path, content).unwrap();
        }
        let mut environment = environment("https://127.0.0.1:1/v4");
        environment.ca_file = Some(path.clone());
        let error = client(&environment).unwrap_err();
        assert_eq!(
            Words::default().text(&no_client(&error)),
            format!("ca_file: {} {why}", path.display())
        );
    }
}
