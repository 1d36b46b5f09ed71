//! `get`, and what an API may answer to whoever reads a customer.

use super::*;

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
