//! `stamkunde config`, `config init`, `config check` and `config learn`.

mod learn;

use std::{
    fmt::Write as _,
    fs::{self, DirBuilder, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::Path,
};

use super::{End, fail, local::counted, print, settings};
use crate::{
    app::keymap::Keymap,
    config::{
        ConfigError, Environment, EnvironmentChoice, File, Given, Settings, config_path,
        environment::seconds, file, paths, proxy,
    },
    record::Payload,
    terminal::visible::visible,
};

/// Where the files are and what is in force; never the key.
pub(super) fn show(given: &Given) -> End {
    match settings(given) {
        Ok(settings) => print(overview(&settings).as_bytes()),
        Err(end) => end,
    }
}

/// Proposes declarations of a tenant's own fields from a customer.
pub(super) fn learn(given: &Given, customer: &str) -> End {
    learn::run(given, customer)
}

/// Writes the commented file where it would be looked for; never over one that is there.
pub(super) fn init(given: &Given) -> End {
    let path = match config_path(given) {
        Ok(path) => path,
        Err(error) => return fail(End::Misused, error),
    };
    let shown = shown(&path);
    match write(&path) {
        Ok(()) => print(
            format!("wrote {shown}; take the # away from the lines you want, then `stamkunde config check`\n")
                .as_bytes(),
        ),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => fail(
            End::Misused,
            format_args!("there is a file at {shown} already; it was left as it is"),
        ),
        Err(error) => {
            let why = paths::why(&error);
            fail(End::Misused, format_args!("cannot write {shown}: {why}"))
        }
    }
}

fn write(path: &Path) -> io::Result<()> {
    if let Some(dir) = path.parent().filter(|dir| !dir.as_os_str().is_empty()) {
        DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
    }
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    // Half a file would stand in the way of the next try.
    file.write_all(file::TEMPLATE.as_bytes())
        .and_then(|()| file.sync_all())
        .inspect_err(|_| drop(fs::remove_file(path)))
}

/// Reads the file and names every mistake, and every file in it that cannot be read.
pub(super) fn check(given: &Given) -> End {
    let path = match config_path(given) {
        Ok(path) => path,
        Err(error) => return fail(End::Misused, error),
    };
    let shown = shown(&path);
    if given.config.is_none() && !path.exists() {
        return print(
            format!("there is no configuration at {shown}, and none is needed; `stamkunde config init` writes one\n")
                .as_bytes(),
        );
    }
    match File::check(&path, Keymap::mistakes) {
        Ok(file) => {
            let named = if file.environments.len() > 1 && file.default_env.is_none() {
                "; with no default_env, each run has to say --env"
            } else {
                ""
            };
            let all = names(&file);
            print(format!("{shown} has no mistakes; environments: {all}{named}\n").as_bytes())
        }
        Err(ConfigError::Mistakes(mistakes)) => {
            let count = mistakes.all.len();
            let _ = writeln!(io::stderr(), "{mistakes}");
            fail(
                End::Misused,
                format_args!(
                    "{count} mistake{} in {shown}",
                    if count == 1 { "" } else { "s" }
                ),
            )
        }
        Err(error) => fail(End::Misused, error),
    }
}

fn names(file: &File) -> String {
    if file.environments.is_empty() {
        return "none".to_owned();
    }
    let names: Vec<&str> = file.environments.keys().map(String::as_str).collect();
    names.join(", ")
}

fn shown(path: &Path) -> String {
    visible(&path.to_string_lossy()).into_owned()
}

fn overview(settings: &Settings) -> String {
    let mut text = String::new();
    let mut line = |label: &str, value: &str| {
        let _ = writeln!(text, "{label:<14}{}", visible(value));
    };
    let config = settings.config_path.to_string_lossy();
    if settings.config_read {
        line("configuration", &config);
    } else {
        line(
            "configuration",
            &format!("{config} (not there; `stamkunde config init` writes one)"),
        );
    }
    line("data", &settings.data_dir.to_string_lossy());
    line(
        "log",
        &format!(
            "{} ({})",
            settings.data_dir.join(crate::log::FILE).to_string_lossy(),
            settings.log_level.name()
        ),
    );
    line("theme", settings.theme.name());
    line("mouse", if settings.mouse { "on" } else { "off" });
    for binding in &settings.keys {
        let keys: Vec<_> = binding.keys.iter().map(|key| key.name.as_str()).collect();
        let keys = if keys.is_empty() {
            "none".to_owned()
        } else {
            keys.join(", ")
        };
        line("key", &format!("{}: {keys}", binding.action.name));
    }
    line(
        "journal",
        &format!(
            "keeps values for {}",
            counted(usize::from(settings.retention.days), "day")
        ),
    );
    match &settings.environment {
        EnvironmentChoice::Demo => line("environment", "the demo API inside the program"),
        EnvironmentChoice::Env(environment) => {
            for (label, value) in in_force(environment) {
                line(label, &value);
            }
        }
    }
    if settings.read_only {
        line("read-only", "yes, for this run");
    }
    text
}

/// What an environment comes to, line by line.
fn in_force(environment: &Environment) -> Vec<(&'static str, String)> {
    let mut all = vec![
        ("environment", environment.name.clone()),
        ("base URL", environment.base_url.to_string()),
        ("API key", format!("from {}", environment.key.words())),
    ];
    if environment.production {
        all.push((
            "production",
            "yes: read-only until it is unlocked".to_owned(),
        ));
    }
    if environment.read_only {
        all.push(("read-only", "yes".to_owned()));
    }
    let payload = match environment.payload {
        Payload::Full => "full: a save sends all that was read, with the changes in it",
        Payload::Changed => "changed: a save sends only what changed",
    };
    all.push(("payload", payload.to_owned()));
    all.push((
        "external id",
        environment
            .lookup_external_id
            .clone()
            .unwrap_or_else(|| "cannot be looked up here".to_owned()),
    ));
    all.push(("time limit", seconds(environment.timeout)));
    all.push(("country", environment.default_country.clone()));
    all.push((
        "server zone",
        (environment.server_zone.as_ref()).map_or_else(
            || "not known: moments are told in server time".to_owned(),
            |zone| zone.iana_name().unwrap_or("UTC").to_owned(),
        ),
    ));
    all.push(("genders", environment.genders.join(", ")));
    if !environment.extended.is_empty() {
        let labels: Vec<&str> = environment
            .extended
            .iter()
            .map(|field| field.label.as_str())
            .collect();
        all.push(("own fields", labels.join(", ")));
    }
    if let Some(file) = &environment.ca_file {
        all.push(("ca_file", file.to_string_lossy().into_owned()));
    }
    all.push(("proxy", proxy_words(environment)));
    all
}

/// Which proxy requests take, without its password.
fn proxy_words(environment: &Environment) -> String {
    match proxy::in_force(environment) {
        None if environment.is_loopback() => "none: the API is on this machine".to_owned(),
        None => "none".to_owned(),
        Some(proxy) => {
            let except = proxy
                .except
                .map(|(name, hosts)| format!(", except for {name}={hosts}"))
                .unwrap_or_default();
            format!("{} (of {}{except})", proxy.host, proxy.from)
        }
    }
}
