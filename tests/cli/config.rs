//! `config`, and what every command makes of the configuration: files, keys, mistakes.

use super::*;

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
