//! From flags, variables and the file to [`Settings`]: which API, and whose key.
//!
//! A key is bound to the address it was given with. So `STAMKUNDE_API_KEY`, `STAMKUNDE_API_KEY_FILE` and
//! `STAMKUNDE_API_KEY_COMMAND` go with a base URL that was given the same way (a variable or a flag), and an
//! environment of the file names its own source; only `--api-key-file` and `--api-key-command`, typed for this one
//! run, replace that. Where flags and variables disagree, flags win.

use std::path::PathBuf;

use secrecy::SecretString;

use super::{
    ConfigError, Environment, EnvironmentChoice, File, KeyBinding, KeySource, Language, Listed,
    LogLevel, PlainBy, Settings, environment, key::Giver, mistake, paths,
};

/// How something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// By a variable of the environment.
    Variable,
    /// On the command line.
    Flag,
}

/// Something said, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<T> {
    /// What.
    pub value: T,
    /// How.
    pub by: By,
}

/// What flags and variables say; nothing is read or checked yet.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// The demo API whatever else is said.
    pub demo: bool,
    /// `--env`.
    pub env: Option<Said<String>>,
    /// `--base-url`.
    pub base_url: Option<Said<String>>,
    /// `STAMKUNDE_API_KEY`.
    pub api_key: Option<SecretString>,
    /// `--api-key-file`.
    pub api_key_file: Option<Said<PathBuf>>,
    /// `--api-key-command`.
    pub api_key_command: Option<Said<String>>,
    /// `--config`: this file has to be there.
    pub config: Option<PathBuf>,
    /// `--data-dir`.
    pub data_dir: Option<PathBuf>,
    /// `--lang`.
    pub language: Option<Language>,
    /// The language of the locale, if the program speaks it.
    pub locale: Option<Language>,
    /// The locale has another character set than UTF-8.
    pub locale_is_ascii: bool,
    /// `--color`: always or never; none leaves it to the terminal.
    pub colour: Option<bool>,
    /// `--plain` or `STAMKUNDE_PLAIN`; it may say no.
    pub plain: Option<Said<bool>>,
    /// What of the surroundings asks for plain mode, unless somebody says no.
    pub surroundings: Option<PlainBy>,
    /// `--read-only`.
    pub read_only: bool,
    /// `--log-level`.
    pub log_level: LogLevel,
}

/// Reads the file, if there is one, and decides.
pub fn resolve(given: &Given) -> Result<Settings, ConfigError> {
    let config_path = config_path(given)?;
    let file = match &given.config {
        Some(path) => Some(File::read(path)?),
        None => File::read_if_there(&config_path)?,
    };
    let config_read = file.is_some();
    let mut file = file.unwrap_or_default();
    let keys: Vec<KeyBinding> = std::mem::take(&mut file.keys);
    let said = given.language.or(file.language).or(given.locale);
    let default = file.default_env.as_ref();
    let environments = file.environments.values().map(|environment| Listed {
        name: environment.name.clone(),
        base_url: environment.base_url.to_string(),
        production: environment.production,
        read_only: environment.read_only,
        is_default: default.map_or(file.environments.len() == 1, |name| {
            *name == environment.name
        }),
    });
    Ok(Settings {
        environments: environments.collect(),
        colour: given.colour,
        language: said.unwrap_or_default(),
        theme: file.theme,
        mouse: file.mouse,
        ascii: file.ascii.unwrap_or(given.locale_is_ascii),
        curtain: file.curtain,
        plain: plain(given, file.plain),
        retention: file.retention,
        environment: choose(given, file)?,
        keys,
        data_dir: data_dir(given)?,
        config_path,
        config_read,
        read_only: given.read_only,
        log_level: given.log_level,
    })
}

/// What plain mode is on by: what is said most firmly decides, for or against it.
fn plain(given: &Given, file: Option<bool>) -> Option<PlainBy> {
    match (&given.plain, file) {
        (Some(said), _) => said.value.then_some(match said.by {
            By::Flag => PlainBy::Flag,
            By::Variable => PlainBy::Variable,
        }),
        (None, Some(is_plain)) => is_plain.then_some(PlainBy::File),
        (None, None) => given.surroundings,
    }
}

/// Where the file is, or would be.
pub fn config_path(given: &Given) -> Result<PathBuf, ConfigError> {
    given
        .config
        .clone()
        .or_else(paths::config_file)
        .ok_or(ConfigError::NoHome)
}

fn data_dir(given: &Given) -> Result<PathBuf, ConfigError> {
    given
        .data_dir
        .clone()
        .or_else(paths::data_dir)
        .ok_or(ConfigError::NoDataHome)
}

fn choose(given: &Given, file: File) -> Result<EnvironmentChoice, ConfigError> {
    if given.demo {
        return Ok(EnvironmentChoice::Demo);
    }
    let (env, base_url) = match (&given.env, &given.base_url) {
        (Some(env), Some(url)) if env.by > url.by => (Some(env), None),
        (Some(env), Some(url)) if env.by < url.by => (None, Some(url)),
        (Some(_), Some(url)) => return Err(ConfigError::TwoApis(url.by)),
        (env, url) => (env.as_ref(), url.as_ref()),
    };
    let chosen = if let Some(url) = base_url {
        by_url(given, url)?
    } else if let Some(name) = env.map(|env| &env.value).or(file.default_env.as_ref()) {
        by_name(given, &name.clone(), file)?
    } else if let Some(name) = only_name(&file)? {
        by_name(given, &name, file)?
    } else if given_key(given, By::Variable)?.is_some() {
        return Err(ConfigError::NoApi);
    } else {
        return Ok(EnvironmentChoice::Demo);
    };
    Ok(EnvironmentChoice::Env(Box::new(chosen)))
}

/// The environment of a file that has one only; none of a file that has none. Of several, one has to be named: nobody
/// who has configured an API means the demo.
fn only_name(file: &File) -> Result<Option<String>, ConfigError> {
    let names: Vec<String> = file.environments.keys().cloned().collect();
    match names.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(only.clone())),
        _ => Err(ConfigError::NoDefault(names)),
    }
}

fn by_url(given: &Given, said: &Said<String>) -> Result<Environment, ConfigError> {
    // The text may hold a password, so it is not told.
    let url = environment::base_url(&said.value).map_err(|error| {
        let name = flag_or(said.by, "--base-url", "STAMKUNDE_BASE_URL");
        ConfigError::BaseUrl(name, error)
    })?;
    let key = given_key(given, By::Variable)?.unwrap_or(KeySource::Missing);
    Ok(Environment::new(environment::host(&url), url, key))
}

fn by_name(given: &Given, name: &str, mut file: File) -> Result<Environment, ConfigError> {
    let Some(mut chosen) = file.environments.remove(name) else {
        let names: Vec<&str> = file.environments.keys().map(String::as_str).collect();
        return Err(ConfigError::NoSuchEnvironment {
            name: name.to_owned(),
            meant: mistake::meant(name, &names).map(str::to_owned),
            known: file.environments.into_keys().collect(),
        });
    };
    // Keys may lead to different shops behind one address, whose customers must not be taken for each other's.
    let others = file.environments.values();
    let others = others.filter(|other| other.base_url == chosen.base_url);
    let (same, different): (Vec<_>, Vec<_>) =
        others.partition(|other| other.key.is_like(&chosen.key));
    if !different.is_empty() {
        // Those of one key are one shop, which goes by the first of their names.
        let names = same.iter().map(|other| other.name.as_str());
        chosen.shop = names.chain([name]).min().map(str::to_owned);
    }
    if let Some(key) = given_key(given, By::Flag)? {
        chosen.key = key;
    }
    Ok(chosen)
}

/// The key's source as given, if at least that firmly; flags win over variables, and two of one kind are too many.
fn given_key(given: &Given, least: By) -> Result<Option<KeySource>, ConfigError> {
    for by in [By::Flag, By::Variable] {
        if by < least {
            break;
        }
        let mut found = Vec::new();
        if let (By::Variable, Some(key)) = (by, &given.api_key) {
            let name = "STAMKUNDE_API_KEY";
            found.push((name, KeySource::Given(key.clone(), Giver::Variable)));
        }
        if let Some(file) = given.api_key_file.as_ref().filter(|said| said.by == by) {
            let name = flag_or(by, "--api-key-file", "STAMKUNDE_API_KEY_FILE");
            found.push((name, KeySource::File(file.value.clone())));
        }
        if let Some(command) = given.api_key_command.as_ref().filter(|said| said.by == by) {
            let name = flag_or(by, "--api-key-command", "STAMKUNDE_API_KEY_COMMAND");
            found.push((name, KeySource::Command(command.value.clone())));
        }
        if let [(first, _), (second, _), ..] = found.as_slice() {
            return Err(ConfigError::TwoKeys(first, second));
        }
        if let Some((_, source)) = found.pop() {
            return Ok(Some(source));
        }
    }
    Ok(None)
}

fn flag_or(by: By, flag: &'static str, variable: &'static str) -> &'static str {
    match by {
        By::Flag => flag,
        By::Variable => variable,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    const FILE: &str = r#"
        [env.prod]
        base_url = "https://prod.example/v4"
        api_key_env = "PROD_KEY"
        [env.test]
        base_url = "https://test.example/v4"
    "#;

    fn said<T>(value: T, by: By) -> Said<T> {
        Said { value, by }
    }

    /// The chosen host and the key's source, `demo`, or the error.
    fn outcome(given: &Given, file: &str) -> String {
        let file = File::parse(file, Path::new("config.toml")).unwrap();
        match choose(given, file) {
            Ok(EnvironmentChoice::Demo) => "demo".to_owned(),
            Ok(EnvironmentChoice::Env(env)) => format!("{} by {:?}", env.host(), env.key),
            Err(error) => format!("{error:?}"),
        }
    }

    #[test]
    fn nothing_at_all_is_the_demo() {
        assert_eq!(outcome(&Given::default(), ""), "demo");
        let one = "[env.prod]\nbase_url = \"https://prod.example/v4\"";
        assert_eq!(outcome(&Given::default(), one), "prod.example by Missing");
        assert_eq!(
            outcome(&Given::default(), FILE),
            r#"NoDefault(["prod", "test"])"#
        );
        let file = format!("default_env = \"test\"\n{FILE}");
        assert_eq!(outcome(&Given::default(), &file), "test.example by Missing");
        let demo = Given {
            demo: true,
            ..Given::default()
        };
        assert_eq!(outcome(&demo, &file), "demo");
    }

    #[test]
    fn shops_behind_one_address_keep_their_data_apart() {
        let file = r#"
            default_env = "north"
            [env.north]
            base_url = "https://api.example/v4"
            api_key_env = "NORTH"
            [env.south]
            base_url = "https://api.example/v4"
            api_key_env = "SOUTH"
            [env.south-again]
            base_url = "https://api.example/v4"
            api_key_env = "SOUTH"
            [env.alone]
            base_url = "https://alone.example/v4"
            api_key_env = "SOUTH"
        "#;
        for (name, identity) in [
            ("north", "https://api.example/v4#north"),
            ("south", "https://api.example/v4#south"),
            ("south-again", "https://api.example/v4#south"),
            ("alone", "https://alone.example/v4"),
        ] {
            let file = File::parse(file, Path::new("config.toml")).unwrap();
            let chosen = by_name(&Given::default(), name, file).unwrap();
            assert_eq!(chosen.identity(), identity);
        }
    }

    #[test]
    fn a_key_needs_an_address() {
        let given = Given {
            api_key: Some("k".into()),
            ..Given::default()
        };
        assert_eq!(outcome(&given, ""), "NoApi");
        // One that is alone in its file needs no naming, and has its own key.
        let alone = "[env.prod]\nbase_url = \"https://prod.example/v4\"\napi_key_env = \"K\"";
        assert_eq!(outcome(&given, alone), r#"prod.example by Variable("K")"#);
        assert!(outcome(&given, FILE).starts_with("NoDefault"));
        let file = format!("default_env = \"prod\"\n{FILE}");
        assert_eq!(
            outcome(&given, &file),
            r#"prod.example by Variable("PROD_KEY")"#
        );
    }

    #[test]
    fn the_key_of_a_variable_never_goes_to_an_environment_of_the_file() {
        for (file, key) in [(None, Some("k")), (Some("/k"), None)] {
            let given = Given {
                env: Some(said("prod".into(), By::Flag)),
                api_key: key.map(SecretString::from),
                api_key_file: file.map(|file: &str| said(file.into(), By::Variable)),
                ..Given::default()
            };
            assert_eq!(
                outcome(&given, FILE),
                r#"prod.example by Variable("PROD_KEY")"#
            );
        }
        let given = Given {
            env: Some(said("prod".into(), By::Variable)),
            api_key_file: Some(said("/k".into(), By::Flag)),
            ..Given::default()
        };
        assert_eq!(outcome(&given, FILE), r#"prod.example by File("/k")"#);
    }

    #[test]
    fn flags_win_over_variables_and_equals_are_refused() {
        let given = |env: By, url: By| Given {
            env: Some(said("prod".into(), env)),
            base_url: Some(said("http://127.0.0.1:1/v4".into(), url)),
            api_key: Some("k".into()),
            ..Given::default()
        };
        for (env, url, result) in [
            (
                By::Flag,
                By::Variable,
                r#"prod.example by Variable("PROD_KEY")"#,
            ),
            (
                By::Variable,
                By::Flag,
                "127.0.0.1:1 by Given(SecretBox<str>([REDACTED]), Variable)",
            ),
            (By::Flag, By::Flag, "TwoApis(Flag)"),
        ] {
            assert_eq!(outcome(&given(env, url), FILE), result);
        }
        let two = Given {
            base_url: Some(said("http://127.0.0.1:1".into(), By::Flag)),
            api_key_file: Some(said("/k".into(), By::Flag)),
            api_key_command: Some(said("pass".into(), By::Flag)),
            ..Given::default()
        };
        assert_eq!(
            outcome(&two, FILE),
            r#"TwoKeys("--api-key-file", "--api-key-command")"#
        );
    }

    #[test]
    fn a_wrong_name_or_address_says_what_there_is() {
        for (env, meant) in [("x", "None"), ("prod1", "Some(\"prod\")")] {
            let given = Given {
                env: Some(said(env.into(), By::Flag)),
                ..Given::default()
            };
            let error = format!(
                r#"NoSuchEnvironment {{ name: "{env}", meant: {meant}, known: ["prod", "test"] }}"#
            );
            assert_eq!(outcome(&given, FILE), error);
        }
        let given = Given {
            base_url: Some(said("https://kari:pw@x.example".into(), By::Flag)),
            ..Given::default()
        };
        assert_eq!(
            outcome(&given, FILE),
            r#"BaseUrl("--base-url", Credentials)"#
        );
    }
}
