//! The real binary: what it prints, what it refuses, and the exit code that says so.

// Drives rights, and the places of files on Unix.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::large_stack_arrays,
    reason = "a helper that fails must fail its test"
)]

#[path = "support/server.rs"]
mod server;

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Command, Output, Stdio},
};

use server::{Server, header};
use tempfile::TempDir;

const KARI: &str =
    "{ \"data\": {\"id\":\"K\",\"firstName\":\"Kari\",\"zip\":0.0153e4},\"metaData\":{}}";

/// A home of its own, without any variable of the machine.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().unwrap().to_owned()
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stamkunde"));
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.0.path())
            .stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
        let mut command = self.command(arguments);
        command.envs(variables.iter().copied());
        Run::of(&command.output().unwrap())
    }
}

#[derive(Debug)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    fn of(output: &Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// Ended so, with these words somewhere on stderr and nothing on stdout.
    fn failed(&self, code: i32, words: &str) {
        assert_eq!(self.code, Some(code), "{self:#?}");
        assert!(self.err.contains(words), "{self:#?}");
        assert_eq!(self.out, "", "{self:#?}");
        assert!(!self.err.contains("panicked"), "{self:#?}");
    }
}

fn answers(status: &'static str, body: &'static str) -> Server {
    Server::start(move |_, stream| {
        let length = body.len();
        let _ = write!(
            stream,
            "HTTP/1.1 {status}\r\ncontent-length: {length}\r\n\r\n{body}"
        );
    })
}

fn mode(path: impl AsRef<Path>) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn help_teaches() {
    let home = Home::new();
    let help = home.run(&["--help"], &[]);
    assert_eq!(help.code, Some(0));
    for words in [
        "Examples:",
        "The API key:",
        "Files:",
        "Exit codes:",
        "STAMKUNDE_BASE_URL",
        "ext:",
    ] {
        assert!(help.out.contains(words), "{words} in {}", help.out);
    }
    let secret = home.run(&["--help"], &[("STAMKUNDE_API_KEY_COMMAND", "echo s3cret")]);
    assert!(!secret.out.contains("s3cret"));
    home.run(&["--nonsense"], &[]).failed(2, "--nonsense");
    home.run(&["get"], &[]).failed(2, "CUSTOMER");
    home.run(&["EXT-1", "demo"], &[])
        .failed(2, "comes before a command");
}

#[test]
fn the_version_tells_the_target_and_the_commit_where_there_is_one() {
    let home = Home::new();
    let version = home.run(&["--version"], &[]).out;
    let of_package = concat!("stamkunde ", env!("CARGO_PKG_VERSION"), " (");
    assert!(version.starts_with(of_package), "{version}");
    assert!(version.contains(std::env::consts::ARCH), "{version}");
    let git = Command::new("git").args(["rev-parse", "HEAD"]).output();
    let is_repository = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.git")).exists();
    if is_repository && git.is_ok_and(|git| git.status.success()) {
        let commit = version[of_package.len()..]
            .split([' ', ','])
            .next()
            .unwrap();
        let is_hex = commit.bytes().all(|byte| byte.is_ascii_hexdigit());
        assert!(commit.len() >= 12 && is_hex, "{version}");
    }
    // Short where a script wants it short.
    let short = home.run(&["-V"], &[]).out;
    assert_eq!(
        short,
        concat!("stamkunde ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn the_doctors_report_needs_no_terminal_and_holds_no_secret() {
    let home = Home::new();
    fs::create_dir_all(home.path(".config/stamkunde")).unwrap();
    let config = home.write(
        ".config/stamkunde/config.toml",
        "[env.shop]\nbase_url = \"https://api.example/v4\"\napi_key_command = \"echo s3cret\"\nproxy = \"http://me:s3cret@proxy.example:3128\"\n",
    );
    let variables = [
        ("TERM", "xterm-256color\u{1b}]0;x\u{7}"),
        ("SSH_CONNECTION", "192.0.2.7 1 192.0.2.8 22"),
        ("LANG", "nb_NO.UTF-8"),
    ];
    for arguments in [&["doctor", "--report"][..], &["doctor"]] {
        let report = home.run(arguments, &variables);
        assert_eq!(report.code, Some(0), "{report:#?}");
        for words in [
            concat!("versjon       ", env!("CARGO_PKG_VERSION"), " ("),
            "TERM=xterm-256color‹ESC›]0;x‹BEL›, SSH_CONNECTION\n",
            "nb, LANG=nb_NO.UTF-8\n",
            "~/.config/stamkunde/config.toml\n",
            "api_key_command\n",
            "https://api.example/v4\n",
            "proxy.example",
        ] {
            assert!(report.out.contains(words), "{words}: {report:#?}");
        }
        for secret in ["s3cret", "192.0.2", home.0.path().to_str().unwrap()] {
            assert!(!report.out.contains(secret), "{secret}: {report:#?}");
        }
    }
    // With a mistake in the configuration it names that.
    fs::write(&config, "[ui]\nmouse = 1\n").unwrap();
    home.run(&["doctor", "--report"], &variables)
        .failed(2, ":2:9: ui.mouse");
}

#[test]
fn the_doctor_reads_from_the_api_only_when_asked() {
    let refuses = answers("401 Unauthorized", "{\"message\":\"No such key\"}");
    let home = Home::new();
    let variables = [
        ("STAMKUNDE_BASE_URL", refuses.base_url()),
        ("STAMKUNDE_API_KEY", "sesame".to_owned()),
    ];
    let variables = variables
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    assert_eq!(home.run(&["doctor", "--report"], &variables).code, Some(0));
    assert!(refuses.requests().is_empty());
    let tried = home.run(&["doctor", "--report", "--try-api"], &variables);
    assert_eq!(tried.code, Some(1), "{tried:#?}");
    assert!(tried.err.contains("STAMKUNDE_API_KEY") && !tried.err.contains("sesame"));
    let none = answers("404 Not Found", "");
    let url = none.base_url();
    let variables = [("STAMKUNDE_BASE_URL", url.as_str()), variables[1]];
    let tried = home.run(&["doctor", "--report", "--try-api"], &variables);
    assert_eq!(tried.code, Some(0), "{tried:#?}");
    assert!(
        tried.out.ends_with("The API answers and takes the key.\n"),
        "{tried:#?}"
    );
}

#[test]
fn the_editor_needs_a_terminal() {
    let home = Home::new();
    for arguments in [&[][..], &["+4791234567"], &["demo"]] {
        home.run(arguments, &[])
            .failed(2, "the editor needs a terminal");
    }
}

#[test]
fn get_json_in_a_pipe_is_the_answer_byte_for_byte() {
    let server = answers("200 OK", KARI);
    let home = Home::new();
    let variables = [
        ("STAMKUNDE_BASE_URL", server.base_url()),
        ("STAMKUNDE_API_KEY", "s3cret".to_owned()),
        // Nothing on this machine goes by a proxy.
        ("HTTP_PROXY", "http://127.0.0.1:1".to_owned()),
        ("ALL_PROXY", "http://127.0.0.1:1".to_owned()),
    ];
    let variables = variables
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let run = home.run(&["get", "+4791234567", "--json"], &variables);
    assert_eq!(run.code, Some(0), "{run:#?}");
    assert_eq!(run.out, format!("{KARI}\n"));
    let requests = server.requests();
    assert!(requests[0].starts_with("GET /v4/customers?mobilePhone=%2B4791234567 HTTP/1.1"));
    assert_eq!(header(&requests[0], "x-api-key"), Some("s3cret"));
    let log = fs::read_to_string(home.path(".local/share/stamkunde/stamkunde.log")).unwrap();
    assert!(
        log.contains("GET") && log.contains("{mobilePhone}"),
        "{log}"
    );
    for secret in ["s3cret", "91234567", "Kari"] {
        assert!(!log.contains(secret), "{log}");
    }
    assert_eq!(mode(home.path(".local/share/stamkunde")), 0o700);
    assert_eq!(
        mode(home.path(".local/share/stamkunde/stamkunde.log")),
        0o600
    );
}

#[test]
fn get_prints_one_value_alone() {
    const ANSWER: &str = r#"{"data":{"firstName":"Kari \u00e5","zip":0.0153e4,"favoriteStores":["S1","S2"],
        "consents":{"acceptsTerms":false,"extendedConsents":[{"id":"news","value":true}]},
        "loyalty":{"points":500.0,"pointsActive":"300"},
        "extendedProperties":{"tier":"gold","n":[1.10, 2]}},"metaData":{"CreatedAt":"2021-01-01 15:15:00"}}"#;
    let server = answers("200 OK", ANSWER);
    let url = server.base_url();
    let variables = [
        ("STAMKUNDE_BASE_URL", url.as_str()),
        ("STAMKUNDE_API_KEY", "k"),
    ];
    let home = Home::new();
    for (name, text, json) in [
        ("firstName", "Kari å\n", "\"Kari \\u00e5\"\n"),
        ("first-name", "Kari å\n", "\"Kari \\u00e5\"\n"),
        ("zip", "0.0153e4\n", "0.0153e4\n"),
        ("favoriteStores", "S1\nS2\n", "[\"S1\",\"S2\"]\n"),
        ("acceptsTerms", "no\n", "false\n"),
        ("acceptsSms", "\n", "null\n"),
        ("consents.news", "yes\n", "true\n"),
        ("city", "\n", "null\n"),
        (
            "createdAt",
            "2021-01-01 15:15:00\n",
            "\"2021-01-01 15:15:00\"\n",
        ),
        ("/extendedProperties/tier", "gold\n", "\"gold\"\n"),
        ("/extendedProperties/n", "[1.10, 2]\n", "[1.10, 2]\n"),
        ("/nowhere", "\n", "null\n"),
        ("points", "500.0\n", "500.0\n"),
        ("pointsActive", "300\n", "\"300\"\n"),
        ("points-active", "300\n", "\"300\"\n"),
        ("pointsPending", "\n", "null\n"),
    ] {
        let get = ["get", "id:K", "--field", name];
        let run = home.run(&get, &variables);
        assert_eq!(
            (run.code, run.out.as_str()),
            (Some(0), text),
            "{name}: {run:#?}"
        );
        let run = home.run(&[&get[..], &["--json"]].concat(), &variables);
        assert_eq!(
            (run.code, run.out.as_str()),
            (Some(0), json),
            "{name}: {run:#?}"
        );
    }
    let run = home.run(&["get", "id:K", "--field", "emial"], &variables);
    run.failed(
        2,
        "there is no field \"emial\"; the fields are firstName, lastName, ",
    );
    run.failed(2, "consents.news");
    run.failed(2, "pointsActive, pointsPending");
}

#[test]
fn completions_and_the_man_page_know_every_command() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = home.run(&["completions", shell], &[]);
        assert_eq!(run.code, Some(0), "{run:#?}");
        for word in ["completions", "config", "drafts", "field", "purge", "env"] {
            assert!(run.out.contains(word), "{shell}: {word}");
        }
    }
    home.run(&["completions", "tcsh"], &[])
        .failed(2, "possible values: bash");
    let man = home.run(&["man"], &[("STAMKUNDE_API_KEY_COMMAND", "echo s3cret")]);
    assert_eq!(man.code, Some(0), "{man:#?}");
    for words in [
        ".TH stamkunde 1",
        "Exit codes",
        "completions",
        ".SS stamkunde set",
        "\\-\\-dry\\-run",
        ".SS stamkunde config learn",
        "\\fBSTAMKUNDE_READ_ONLY\\fR",
        "STAMKUNDE_BASE_URL",
        ".SH KEYS",
        "\\fBCtrl+S\\fR\nReview the changes and send them to the API.",
        "\\fBAlt+1, F2\\fR",
        "\\fBDiscard changes\\fR",
    ] {
        assert!(man.out.contains(words), "{words} in {}", man.out);
    }
    assert!(
        !man.out.contains("stamkunde\\-set(1)"),
        "there is no such page"
    );
    assert!(!man.out.contains("s3cret"));
}

#[test]
fn a_mistyped_command_is_said_to_be_one() {
    let home = Home::new();
    home.run(&["gett", "+4791234567", "--json"], &[]).failed(
        2,
        "no command gett; did you mean get? A customer with that external id is ext:gett",
    );
    home.run(&["confg"], &[]).failed(2, "did you mean config?");
    home.run(&["confg"], &[("LANG", "nb_NO.UTF-8")])
        .failed(2, "kommandoen confg finnes ikke; mente du config?");
    home.run(&["confg", "--lang", "fi"], &[])
        .failed(2, "komentoa confg ei ole; tarkoititko config?");
    // Whoever is called so can be opened all the same.
    home.run(&["ext:gett"], &[])
        .failed(2, "the editor needs a terminal");
}

#[test]
fn get_shows_promotions_with_their_reason_within_80_columns() {
    let home = Home::new();
    let run = home.run(&["get", "ext:EXT-1001"], &[("TZ", "UTC")]);
    let (_, promotions) = run.out.split_once("\nPromotions\n").unwrap();
    let states: Vec<_> = promotions
        .lines()
        .filter(|line| !line.starts_with("     "))
        .collect();
    assert_eq!(states.len(), 3, "{promotions}");
    for words in ["usable", "expired", "Expired 1 Oct 2023"] {
        assert!(promotions.contains(words), "{words} in {promotions}");
    }
    assert!(
        run.out.lines().all(|line| line.chars().count() <= 80),
        "{}",
        run.out
    );
}

#[test]
fn a_customer_that_is_not_there_ends_with_5_whoever_asks() {
    let server = answers("404 Not Found", r#"{"message":"Nobody."}"#);
    let home = Home::new();
    let url = server.base_url();
    let variables = [
        ("STAMKUNDE_BASE_URL", url.as_str()),
        ("STAMKUNDE_API_KEY", "k"),
    ];
    for command in [
        &["get", "id:K"][..],
        &["get", "id:K", "--json"],
        &["get", "id:K", "--field", "email"],
        &["set", "id:K", "city=Oslo", "--dry-run"],
        &["set", "id:K", "city=Oslo", "--yes", "--json"],
        &["config", "learn", "id:K"],
    ] {
        home.run(command, &variables).failed(5, "no such customer");
    }
}

#[test]
fn config_lists_environments_and_what_turned_plain_mode_on() {
    let home = Home::new();
    let config = home.write(
        "c.toml",
        "default_env = \"staging\"\n[env.staging]\nbase_url = \"https://a.example/v4\"\napi_key_env = \"A\"\n\
         [env.prod]\nbase_url = \"https://b.example/v4\"\napi_key_env = \"B\"\nproduction = true\n",
    );
    let run = home.run(&["--config", &config, "config"], &[("ACCESSIBLE", "1")]);
    assert_eq!(run.code, Some(0), "{run:#?}");
    for words in [
        "prod  https://b.example/v4  (production)\n",
        "staging  https://a.example/v4  (default)\n",
        "on, by ACCESSIBLE\n",
    ] {
        assert!(run.out.contains(words), "{words} in {}", run.out);
    }
    let run = home.run(&["--config", &config, "config"], &[]);
    assert!(run.out.contains("plain mode    off\n"), "{}", run.out);
    let run = home.run(
        &[
            "--config", &config, "--env", "prod", "--plain", "config", "--json",
        ],
        &[("B", "s3cret")],
    );
    assert_eq!(run.code, Some(0), "{run:#?}");
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(told["file"], config);
    assert_eq!(
        (&told["plain"], &told["language"]),
        (&"flag".into(), &"en".into())
    );
    assert_eq!(told["environment"]["baseUrl"], "https://b.example/v4");
    assert_eq!(told["environment"]["apiKey"], "the variable B");
    assert_eq!(told["environments"][1]["name"], "staging");
    assert_eq!(told["environments"][1]["isDefault"], true);
    assert!(!run.out.contains("s3cret"));
    let run = home.run(&["config", "--json"], &[]);
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(told["environment"], serde_json::Value::Null);
}

#[test]
fn get_without_configuration_reads_the_demo() {
    let home = Home::new();
    let run = home.run(&["get", "ext:EXT-1001"], &[]);
    assert_eq!(run.code, Some(0), "{run:#?}");
    assert!(run.out.contains("EXT-1001"), "{run:#?}");
    home.run(&["get", "ext:nobody-has-this"], &[])
        .failed(5, "no such customer");
}

#[test]
fn a_customer_that_could_be_two_things_is_asked_about() {
    let home = Home::new();
    let run = home.run(&["get", "1001"], &[]);
    run.failed(2, "ext:1001");
    run.failed(2, "phone:1001");
    for command in [&["get"][..], &["set"], &["history"], &["purge", "--yes"]] {
        let mut arguments = command.to_vec();
        arguments.push("4712345678");
        if command == ["set"] {
            arguments.extend(["zip=0153", "--yes"]);
        }
        let run = home.run(&arguments, &[]);
        run.failed(2, "ext:4712345678");
        run.failed(2, "phone:4712345678");
    }
    home.run(&["get", "phone:x"], &[])
        .failed(2, "not a phone number");
    home.run(&["get", ""], &[])
        .failed(2, "cannot search by name");
}

#[test]
fn what_a_server_refuses_has_its_exit_code() {
    let home = Home::new();
    for (status, code) in [
        ("400 Bad Request", 3),
        ("401 Unauthorized", 1),
        ("403 Forbidden", 1),
        ("404 Not Found", 5),
        ("101 Switching Protocols", 1),
        ("600 Odd", 1),
        ("409 Conflict", 3),
        ("429 Slow", 1),
        ("500 Oops", 1),
        ("302 Found", 1),
    ] {
        let server = answers(status, r#"{"message":"Because."}"#);
        let key = home.write("key", "s3cret\n");
        let url = server.base_url();
        let run = home.run(
            &["get", "id:K", "--base-url", &url, "--api-key-file", &key],
            &[],
        );
        run.failed(code, &status[..3]);
        assert!(!run.err.contains("s3cret"));
        if code == 3 {
            assert!(run.err.contains("Because."), "{run:#?}");
        }
        if status.starts_with("401") {
            assert!(
                run.err
                    .contains(&format!("Source of the API key: the file {key}.")),
                "{run:#?}"
            );
        }
    }
    let run = home.run(
        &[
            "get",
            "id:K",
            "--base-url",
            "http://127.0.0.1:1",
            "--api-key-command",
            "echo k",
        ],
        &[],
    );
    run.failed(1, "could not connect to 127.0.0.1:1: connection refused");
}

#[test]
fn an_id_said_outright_goes_as_it_is() {
    let server = answers("404 Not Found", "");
    let home = Home::new();
    let config = format!(
        "[env.shop]\nbase_url = \"{}\"\napi_key_env = \"KEY\"\nlookup.external_id = \"/x/{{externalId}}\"\n",
        server.base_url()
    );
    let config = home.write("config.toml", &config);
    for (who, path) in [
        ("ext:\"A\" ", "/v4/x/%22A%22%20 "),
        ("ext: 'a b'", "/v4/x/%20%27a%20b%27 "),
        ("id:{42}", "/v4/customers/id/%7B42%7D "),
        ("ext:4712345678", "/v4/x/4712345678 "),
    ] {
        home.run(&["--config", &config, "get", who], &[("KEY", "k")])
            .failed(5, "no such customer");
        let request = server.requests().pop().unwrap();
        assert!(request.starts_with(&format!("GET {path}")), "{request}");
    }
}

#[test]
fn what_is_no_file_never_keeps_anybody_waiting() {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    let home = Home::new();
    let pipe = home.path("pipe");
    mknodat(CWD, &pipe, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    let url = "http://127.0.0.1:1/v4";
    home.run(
        &["get", "id:K", "--base-url", url, "--api-key-file", &pipe],
        &[],
    )
    .failed(2, "it is a pipe into which nobody writes; name a file");
    home.run(&["--config", &pipe, "get", "id:K"], &[])
        .failed(2, "it is a pipe into which nobody writes; name a file");
    for name in ["stamkunde.log", "stamkunde.lock", "stamkunde.db"] {
        let data = home.path(name);
        fs::create_dir(&data).unwrap();
        let path = format!("{data}/{name}");
        mknodat(CWD, &path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        let run = home.run(
            &[
                "--data-dir",
                &data,
                "set",
                "ext:EXT-1001",
                "zip=0154",
                "--yes",
            ],
            &[],
        );
        // The demo takes it; what cannot be kept is told.
        assert_eq!(run.code, Some(0), "{run:#?}");
        let words = format!("{path} is a pipe, not a file");
        assert!(
            run.err.contains(&words) && run.err.contains("move it away"),
            "{run:#?}"
        );
    }
}

#[test]
fn a_mistake_anywhere_in_the_configuration_stops_every_command() {
    let home = Home::new();
    for (text, words) in [
        ("[keys]\nsafe = \"f10\"\n", "c.toml:2:1: keys.safe"),
        ("[keys]\nsave = \"f1o\"\n", "c.toml:2:8: keys.save"),
        ("[theme]\nname = \"pink\"\n", "c.toml:2:8: theme.name"),
        ("[ui]\nmice = true\n", "c.toml:2:1: ui.mice"),
        (
            "[env.a]\nbase_url = \"https://a.example\"\ntime_out = 3\n",
            "c.toml:3:1: env.a.time_out",
        ),
    ] {
        let config = home.write("c.toml", text);
        for command in [
            &["get", "ext:EXT-1001"][..],
            &["set", "ext:EXT-1001", "zip=0154", "--yes"],
            &["drafts"],
            &["history", "ext:EXT-1001"],
            &["purge", "--yes"],
            &["config"],
            &["config", "check"],
            &["config", "learn", "ext:EXT-1001"],
            &[],
        ] {
            let mut arguments = vec!["--config", &config];
            arguments.extend(command);
            home.run(&arguments, &[]).failed(2, words);
        }
    }
}

#[test]
fn a_check_looks_into_the_files_that_are_named() {
    let home = Home::new();
    let pem = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    home.write("good.pem", &pem.cert.pem());
    home.write("empty.pem", " \n");
    home.write("key.pem", &pem.signing_key.serialize_pem());
    let (begin, end) = ("-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----");
    home.write("odd.pem", &format!("{begin}\nAAAA\n{end}\n"));
    for (name, words) in [
        ("empty.pem", "is empty"),
        ("key.pem", "holds no certificates in PEM"),
        ("odd.pem", "holds something that is not a certificate"),
        ("none.pem", "no such file or directory"),
    ] {
        let text = format!("[env.a]\nbase_url = \"https://a.example\"\nca_file = \"{name}\"\n");
        let config = home.write("c.toml", &text);
        let run = home.run(&["--config", &config, "config", "check"], &[]);
        run.failed(2, "c.toml:3:11: env.a.ca_file: ");
        run.failed(2, words);
        let run = home.run(&["--config", &config, "get", "id:K"], &[("KEY", "k")]);
        assert_eq!(run.code, Some(2), "{run:#?}");
    }
    let text = "[env.a]\nbase_url = \"https://a.example\"\nca_file = \"good.pem\"\napi_key_file = \"key\"\n";
    let config = home.write("c.toml", text);
    let key = home.write("key", "k");
    for (mode, is_right) in [(0o600, true), (0o400, true), (0o640, false), (0o604, false)] {
        fs::set_permissions(&key, fs::Permissions::from_mode(mode)).unwrap();
        let run = home.run(&["--config", &config, "config", "check"], &[]);
        if is_right {
            assert_eq!(run.code, Some(0), "{run:#?}");
        } else {
            run.failed(2, "c.toml:4:16: env.a.api_key_file: ");
            run.failed(
                2,
                &format!("can be read by others (its mode is {mode:o}); `chmod 600`"),
            );
        }
    }
}

#[test]
fn an_answer_about_somebody_else_is_refused_and_not_shown() {
    const OLA: &str =
        r#"{"data":{"id":"O","externalId":"E-2","firstName":"Ola","mobilePhone":"+4740000000"}}"#;
    let server = answers("200 OK", OLA);
    let home = Home::new();
    let config = format!(
        "[env.shop]\nbase_url = \"{}\"\napi_key_env = \"KEY\"\nlookup.external_id = \"/x/{{externalId}}\"\n",
        server.base_url()
    );
    let config = home.write("config.toml", &config);
    for (who, by) in [
        ("id:K", "id"),
        ("ext:E-1", "external id"),
        ("+4791234567", "mobile phone"),
    ] {
        for more in [&[][..], &["--json"], &["--field", "firstName"]] {
            let mut arguments = vec!["--config", &config, "get", who];
            arguments.extend(more);
            let run = home.run(&arguments, &[("KEY", "k")]);
            run.failed(
                1,
                &format!("The API answered with somebody else: their {by} is not the one"),
            );
            assert!(
                !run.err.contains("Ola") && !run.err.contains("E-2"),
                "{run:#?}"
            );
        }
    }
    for who in ["id:o", "ext:E-2", "+4740000000"] {
        let run = home.run(&["--config", &config, "get", who], &[("KEY", "k")]);
        assert_eq!(run.code, Some(0), "{run:#?}");
    }
}

#[test]
fn half_an_address_or_key_is_refused() {
    let home = Home::new();
    let url = "http://127.0.0.1:1/v4";
    home.run(&["get", "id:K", "--base-url", url], &[])
        .failed(2, "there is no API key");
    home.run(&["get", "id:K"], &[("STAMKUNDE_API_KEY", "s3cret")])
        .failed(2, "no API to send it to");
    home.run(&["get", "id:K", "--env", "prod"], &[])
        .failed(2, "there is no environment \"prod\"");
    let key = [("STAMKUNDE_API_KEY", "s3cret")];
    home.run(
        &["get", "id:K", "--base-url", "http://api.example/v4"],
        &key,
    )
    .failed(2, "plain http");
    home.run(&["get", "ext:E", "--base-url", url], &key)
        .failed(2, "lookup.external_id");
    home.run(&["get", "id:..", "--base-url", url], &key)
        .failed(2, "cannot be the id");
    home.run(
        &["get", "id:K", "--base-url", url],
        &[("STAMKUNDE_API_KEY", "two\nlines")],
    )
    .failed(2, "one line");
}

#[test]
fn the_key_of_an_environment_is_its_own() {
    let server = answers("200 OK", KARI);
    let home = Home::new();
    let config = home.write(
        "config.toml",
        &format!(
            "default_env = \"test\"\n[env.test]\nbase_url = \"{}\"\napi_key_file = \"test.key\"\n",
            server.base_url()
        ),
    );
    home.write("test.key", "own-key\n");
    let variables = [
        ("STAMKUNDE_CONFIG", config.as_str()),
        ("STAMKUNDE_API_KEY", "foreign-key"),
    ];
    let run = home.run(&["get", "id:K", "--json"], &variables);
    assert_eq!(run.code, Some(0), "{run:#?}");
    assert_eq!(header(&server.requests()[0], "x-api-key"), Some("own-key"));
}

#[test]
fn config_shows_where_things_are_and_never_the_key() {
    let home = Home::new();
    let run = home.run(
        &["config"],
        &[
            ("STAMKUNDE_BASE_URL", "https://api.example/v4"),
            ("STAMKUNDE_API_KEY", "s3cret"),
            ("HTTPS_PROXY", "http://kari:passw0rd@proxy.example:3128"),
        ],
    );
    assert_eq!(run.code, Some(0), "{run:#?}");
    for words in [
        &home.path(".config/stamkunde/config.toml"),
        &home.path(".local/share/stamkunde"),
        "https://api.example/v4",
        "STAMKUNDE_API_KEY",
        "proxy.example:3128 (from HTTPS_PROXY)",
    ] {
        assert!(run.out.contains(words), "{words} in {}", run.out);
    }
    assert!(!run.out.contains("s3cret") && !run.out.contains("passw0rd"));
}

#[test]
fn config_init_writes_once_and_privately() {
    let home = Home::new();
    let path = home.path(".config/stamkunde/config.toml");
    assert_eq!(home.run(&["config", "init"], &[]).code, Some(0));
    assert_eq!(mode(&path), 0o600);
    assert_eq!(home.run(&["config", "check"], &[]).code, Some(0));
    fs::write(&path, "# mine\n").unwrap();
    home.run(&["config", "init"], &[])
        .failed(2, "left as it is");
    assert_eq!(fs::read_to_string(&path).unwrap(), "# mine\n");
}

#[test]
fn config_check_names_every_mistake() {
    let home = Home::new();
    let run = home.run(&["config", "check"], &[]);
    assert_eq!(run.code, Some(0), "{run:#?}");
    assert!(run.out.contains("none is needed"), "{run:#?}");
    let path = home.write(
        "c.toml",
        "[env.a]\nbase_url = 3\ntime_out = 1\n\u{1b} = 2\n",
    );
    for arguments in [
        &["config", "check", "--config", &path][..],
        &["get", "id:K", "--config", &path],
    ] {
        let run = home.run(arguments, &[]);
        for words in [
            &format!(
                "{path}:2:12: env.a.base_url: has to be a string in quotes, not a whole number"
            ),
            &format!(
                "{path}:3:1: env.a.time_out: there is no such setting; did you mean \"timeout\"?"
            ),
            &format!("{path}:4:1: "),
        ] {
            run.failed(2, words);
        }
        assert!(!run.err.contains('\u{1b}'), "{run:#?}");
    }
    home.run(&["config", "check", "--config", "/nowhere.toml"], &[])
        .failed(2, "no such file or directory");
}

#[test]
fn keys_of_the_configuration_are_checked_by_name_and_line() {
    let home = Home::new();
    let path = home.write(
        "c.toml",
        "[keys]\nsave = [\"f10\", \"x\"]\nopen = \"ctrl+z\"\nquit = []\n[theme]\nname = \"pink\"\n",
    );
    let check = || home.run(&["config", "check", "--config", &path], &[]);
    let keys = [
        "2:16: keys.save: \"x\" is typed into fields",
        "3:8: keys.open: \"ctrl+z\" is already the key of undo",
        "4:1: keys.quit: needs a key",
    ];
    for words in keys {
        check().failed(2, words);
    }
    check().failed(2, "6:8: theme.name: ");
    check().failed(2, "4 mistakes in");
    home.write(
        "c.toml",
        "[keys]\nsave = [\"f10\", \"x\"]\nopen = \"ctrl+z\"\nquit = []\n",
    );
    for words in keys {
        home.run(&["--config", &path], &[]).failed(2, words);
    }
    home.write("c.toml", "[keys]\nsave = \"f10\"\nraw = []\n");
    assert_eq!(check().code, Some(0));
}

#[test]
fn config_check_names_files_that_cannot_be_read() {
    let home = Home::new();
    let path = home.write(
        "c.toml",
        "default_env = \"here\"\n\
         [env.here]\nbase_url = \"http://127.0.0.1:1/v4\"\napi_key_file = \"there.key\"\n\
         [env.gone]\nbase_url = \"https://api.example/v4\"\napi_key_file = \"gone.key\"\n\
         ca_file = \"/nowhere/ca.pem\"\nread_only = 1\n\
         [env.odd]\nbase_url = \"https://api.example/v4\"\nca_file = \"\"\napi_key_file = \".\"\n",
    );
    let there = home.write("there.key", "s3cret\n");
    fs::set_permissions(there, fs::Permissions::from_mode(0o600)).unwrap();
    let check = || home.run(&["config", "check", "--config", &path], &[]);
    let [gone, dir] = [home.path("gone.key"), home.path(".")];
    for words in [
        &format!(
            "{path}:7:16: env.gone.api_key_file: cannot read {gone}: no such file or directory\n"
        ),
        &format!(
            "{path}:8:11: env.gone.ca_file: cannot read /nowhere/ca.pem: no such file or directory\n"
        ),
        &format!("{path}:9:13: env.gone.read_only: has to be true or false"),
        &format!("{path}:12:11: env.odd.ca_file: is empty\n"),
        &format!("{path}:13:16: env.odd.api_key_file: cannot read {dir}: is a directory\n"),
        "5 mistakes in",
    ] {
        check().failed(2, words);
    }
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        text.replace("read_only = 1\n", "")
            .replace("ca_file = \"\"\n", ""),
    )
    .unwrap();
    check().failed(2, "3 mistakes in");
    // The one in use needs none of them.
    let run = home.run(&["get", "id:K", "--config", &path], &[]);
    run.failed(1, "connection refused");
}

#[test]
fn serve_prints_its_address_and_answers() {
    let home = Home::new();
    let mut child = home
        .command(&["serve", "--api-key", "sesame"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap())
        .read_line(&mut line)
        .unwrap();
    let url = line.trim_end();
    assert!(
        url.starts_with("http://127.0.0.1:") && url.ends_with("/v4"),
        "{line}"
    );
    let get = |key: &str| {
        let variables = [("STAMKUNDE_BASE_URL", url), ("STAMKUNDE_API_KEY", key)];
        home.run(&["get", "phone:+4791234567", "--json"], &variables)
    };
    let known = get("sesame");
    let refused = get("wrong");
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(matches!(known.code, Some(0 | 1)), "{known:#?}");
    assert!(!known.err.contains("401"), "{known:#?}");
    refused.failed(1, "401");
    home.run(&["serve", "--listen", "0.0.0.0:0"], &[])
        .failed(2, "other machines");
    home.run(&["serve", "--listen", "here"], &[])
        .failed(2, "not an address with a port");
}

#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    let home = Home::new();
    let mut child = home
        .command(&["get", "ext:EXT-1001", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let run = Run::of(&child.wait_with_output().unwrap());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
}
