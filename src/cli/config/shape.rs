//! What `config --json` prints. Documented in `docs/json.md`.

use std::{collections::BTreeMap, path::Path};

use serde::Serialize;

use crate::{
    cli::words,
    config::{Environment, EnvironmentChoice, Listed, PlainBy, Settings, proxy},
    record::Payload,
    voice,
};

/// Where the files are, what is in force, and which environments there are; never the key.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Shape<'a> {
    file: &'a Path,
    file_read: bool,
    data_dir: &'a Path,
    log_level: &'static str,
    theme: &'static str,
    language: &'static str,
    mouse: bool,
    plain: Option<&'static str>,
    keys: BTreeMap<&'a str, Vec<&'a str>>,
    retention_days: u16,
    read_only: bool,
    /// None is the demo.
    environment: Option<InForce<'a>>,
    environments: &'a [Listed],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InForce<'a> {
    name: &'a str,
    base_url: &'a str,
    /// In words, in the language.
    api_key: String,
    production: bool,
    read_only: bool,
    payload: &'static str,
    lookup_external_id: Option<&'a str>,
    timeout_seconds: f64,
    default_country: &'a str,
    server_zone: Option<&'a str>,
    genders: &'a [String],
    extended: Vec<String>,
    ca_file: Option<&'a Path>,
    proxy: Option<String>,
}

impl<'a> Shape<'a> {
    pub(super) fn of(settings: &'a Settings) -> Self {
        let keys = settings.keys.iter().map(|binding| {
            let keys = binding.keys.iter().map(|key| key.name.as_str());
            (binding.action.name.as_str(), keys.collect())
        });
        Self {
            file: &settings.config_path,
            file_read: settings.config_read,
            data_dir: &settings.data_dir,
            log_level: settings.log_level.name(),
            theme: settings.theme.name(),
            language: settings.language.code(),
            mouse: settings.mouse,
            plain: settings.plain.map(|by| match by {
                PlainBy::Flag => "flag",
                PlainBy::Variable => "variable",
                PlainBy::File => "file",
                PlainBy::Accessible => "ACCESSIBLE",
                PlainBy::Dumb => "TERM",
            }),
            keys: keys.collect(),
            retention_days: settings.retention.days,
            read_only: settings.read_only,
            environment: match &settings.environment {
                EnvironmentChoice::Demo => None,
                EnvironmentChoice::Env(environment) => Some(InForce::of(environment)),
            },
            environments: &settings.environments,
        }
    }
}

impl<'a> InForce<'a> {
    fn of(environment: &'a Environment) -> Self {
        let zone = environment.server_zone.as_ref();
        let extended = environment.extended.iter();
        Self {
            name: &environment.name,
            base_url: environment.base_url.as_str(),
            api_key: words().text(&voice::key_source(&environment.key)),
            production: environment.production,
            read_only: environment.read_only,
            payload: match environment.payload {
                Payload::Full => "full",
                Payload::Changed => "changed",
            },
            lookup_external_id: environment.lookup_external_id.as_deref(),
            timeout_seconds: environment.timeout.as_secs_f64(),
            default_country: &environment.default_country,
            server_zone: zone.map(|zone| zone.iana_name().unwrap_or("UTC")),
            genders: &environment.genders,
            extended: extended.map(|field| field.pointer.to_string()).collect(),
            ca_file: environment.ca_file.as_deref(),
            proxy: proxy::in_force(environment).map(|proxy| proxy.host),
        }
    }
}
