//! The configuration file as a whole: its tables, and every mistake in them at once.

use std::{collections::BTreeMap, io, path::Path, time::Duration};

use toml::de::{DeTable, DeValue};

use super::{
    ConfigError, Environment, KeyBinding, Language, Mistake, Mistakes, Retention, Theme,
    Unreadable, binding,
    entry::{self, Origin},
    mistake::{self, Wrong},
    paths,
    reader::Table,
    retention,
};

/// What a file says, with all of it checked.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// `default_env`; one of `environments`.
    pub default_env: Option<String>,
    /// `[env.NAME]`.
    pub environments: BTreeMap<String, Environment>,
    /// `[keys]`, in the order of the file.
    pub keys: Vec<KeyBinding>,
    /// `[theme] name`.
    pub theme: Theme,
    /// `[ui] language`.
    pub language: Option<Language>,
    /// `[ui] mouse`.
    pub mouse: bool,
    /// `[ui] ascii`.
    pub ascii: Option<bool>,
    /// `[ui] curtain`: so long without a key, and personal data is covered.
    pub curtain: Option<Duration>,
    /// `[ui] plain`.
    pub plain: Option<bool>,
    /// `[retention]`.
    pub retention: Retention,
}

/// Says what is wrong with `[keys]`.
pub type KeyCheck = fn(&[KeyBinding]) -> Vec<Mistake>;

fn no_mistakes(_: &[KeyBinding]) -> Vec<Mistake> {
    Vec::new()
}

const TOP: [&str; 6] = ["default_env", "env", "keys", "theme", "ui", "retention"];

impl File {
    /// Reads a file that has to be there.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let bytes = bytes(path).map_err(|why| unreadable(path, why))?;
        Self::of(bytes, Origin { path, look: false }, no_mistakes)
    }

    /// Like [`File::read`], and also looks whether the files that it names can be read, and what whoever knows keys
    /// and actions says of `[keys]`.
    pub fn check(path: &Path, keys: KeyCheck) -> Result<Self, ConfigError> {
        let bytes = bytes(path).map_err(|why| unreadable(path, why))?;
        Self::of(bytes, Origin { path, look: true }, keys)
    }

    /// Reads a file that may be there.
    pub fn read_if_there(path: &Path) -> Result<Option<Self>, ConfigError> {
        match bytes(path) {
            Ok(bytes) => Self::of(bytes, Origin { path, look: false }, no_mistakes).map(Some),
            Err(Unreadable::Missing(_)) => Ok(None),
            Err(why) => Err(unreadable(path, why)),
        }
    }

    fn of(bytes: Vec<u8>, origin: Origin<'_>, keys: KeyCheck) -> Result<Self, ConfigError> {
        let text = String::from_utf8(bytes).map_err(|error| {
            let good = error.utf8_error().valid_up_to();
            let lines = error.as_bytes().iter().take(good);
            let line = 1 + lines.filter(|byte| **byte == b'\n').count();
            unreadable(origin.path, Unreadable::NotText { line })
        })?;
        Ok(Self::parse_at(&text, origin, keys)?)
    }

    /// Reads the text of the file at `path`; all its mistakes when there are any.
    pub fn parse(text: &str, path: &Path) -> Result<Self, Mistakes> {
        Self::parse_at(text, Origin { path, look: false }, no_mistakes)
    }

    fn parse_at(text: &str, origin: Origin<'_>, keys: KeyCheck) -> Result<Self, Mistakes> {
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut mistakes: Vec<Mistake> = errors
            .iter()
            .map(|error| {
                let span = error.span().unwrap_or(text.len()..text.len());
                let wrong = Wrong::Toml(error.message().to_owned());
                mistake::at(text, &span, String::new(), wrong)
            })
            .collect();
        let broken: Vec<usize> = mistakes.iter().map(|mistake| mistake.line).collect();
        let file = top(
            &mut Table::top(text, table.get_ref(), &mut mistakes),
            origin,
        );
        mistakes.extend(keys(&file.keys));
        // Where TOML itself is broken, what was made of that line says nothing.
        mistakes.retain(|mistake| mistake.key.is_empty() || !broken.contains(&mistake.line));
        if mistakes.is_empty() {
            return Ok(file);
        }
        mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
        Err(Mistakes {
            path: origin.path.to_owned(),
            all: mistakes,
        })
    }
}

/// All of a configuration; of what is larger than any, nothing.
fn bytes(path: &Path) -> Result<Vec<u8>, Unreadable> {
    const LARGEST: u64 = 1024 * 1024;
    let bytes = crate::open::read(path, LARGEST).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Unreadable::Missing(paths::why(&error)),
        _ => Unreadable::System(paths::why(&error)),
    })?;
    if bytes.len() as u64 > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    Ok(bytes)
}

fn unreadable(path: &Path, why: Unreadable) -> ConfigError {
    let path = path.to_owned();
    ConfigError::Unreadable { path, why }
}

fn top(table: &mut Table<'_, '_>, origin: Origin<'_>) -> File {
    table.only(&TOP);
    let default_env = table.text("default_env");
    let mut environments = BTreeMap::new();
    let mut names = Vec::new();
    if let Some(mut all) = table.table("env") {
        for (name, _) in all.names() {
            if !is_name(&name) {
                all.wrong_key(&name, Wrong::NotAName);
            }
            if let Some(mut one) = all.table(&name)
                && let Some(environment) = entry::read(&mut one, &name, origin)
            {
                environments.insert(name.clone(), environment);
            }
            names.push(name);
        }
    }
    if let Some(default) = &default_env
        && !names.contains(default)
    {
        let wrong = if names.is_empty() {
            Wrong::NoEnvironments
        } else {
            Wrong::NoSuchEnvironment(names)
        };
        table.wrong("default_env", wrong);
    }
    let keys = table
        .table("keys")
        .map(|mut keys| binding::read(&mut keys))
        .unwrap_or_default();
    let theme = table.table("theme").and_then(|mut theme| {
        theme.only(&["name"]);
        Theme::named(theme.one_of("name", &Theme::NAMES)?)
    });
    let ui = table.table("ui").map_or_else(Ui::default, |mut ui| {
        ui.only(&["language", "mouse", "ascii", "curtain", "plain"]);
        let language = ui.one_of("language", &Language::CODES);
        Ui {
            language: language.and_then(Language::of_code),
            mouse: ui.boolean("mouse"),
            ascii: ui.boolean("ascii"),
            curtain: curtain(&mut ui),
            plain: ui.boolean("plain"),
        }
    });
    let retention = table
        .table("retention")
        .map(|mut one| retention::read(&mut one));
    File {
        default_env,
        environments,
        keys,
        theme: theme.unwrap_or_default(),
        language: ui.language,
        mouse: ui.mouse.unwrap_or_default(),
        ascii: ui.ascii,
        curtain: ui.curtain,
        plain: ui.plain,
        retention: retention.unwrap_or_default(),
    }
}

/// What `[ui]` says.
#[derive(Default)]
struct Ui {
    language: Option<Language>,
    mouse: Option<bool>,
    ascii: Option<bool>,
    curtain: Option<Duration>,
    plain: Option<bool>,
}

/// `curtain`: whole minutes.
fn curtain(ui: &mut Table<'_, '_>) -> Option<Duration> {
    /// A day.
    const MOST: u16 = 24 * 60;
    let minutes: Option<u16> = match ui.value("curtain")? {
        DeValue::Integer(whole) if whole.radix() == 10 => whole.as_str().parse().ok(),
        _ => None,
    };
    let minutes = minutes.filter(|minutes| (1..=MOST).contains(minutes));
    if minutes.is_none() {
        ui.wrong("curtain", Wrong::NotMinutes(MOST));
    }
    minutes.map(|minutes| Duration::from_secs(60 * u64::from(minutes)))
}

/// Whether an environment can be called so.
pub fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// The file that `config init` writes; every line of it is a comment but the heads of its tables.
pub const TEMPLATE: &str = include_str!("../../assets/config.toml");

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::{config::KeySource, record::Payload};

    fn read(text: &str) -> Result<File, Vec<Mistake>> {
        File::parse(text, Path::new("/etc/stamkunde/config.toml")).map_err(|mistakes| mistakes.all)
    }

    #[test]
    fn everything_that_can_be_said() {
        let file = read(
            r##"
            default_env = "prod"
            [env.prod]
            base_url = "https://api.oculos.no/v4/"
            api_key_file = "prod.key"
            colour = "#cc3300"
            production = true
            read_only = true
            payload = "changed"
            lookup.external_id = "/customers/externalId/{externalId}"
            timeout = 2.5
            genders = ["Kvinne", "Mann"]
            default_country = "SE"
            ca_file = "/etc/ca.pem"
            proxy = "http://proxy:3128"
            [[env.prod.extended]]
            pointer = "/extendedProperties/tier"
            label = "Tier"
            type = "choice"
            choices = ["gold", "silver"]
            required = true
            help = "The tier."
            [[env.prod.extended]]
            pointer = "/shoe"
            label = "Shoe"
            [keys]
            save = "ctrl+s"
            quit = ["ctrl+q", "f10"]
            [theme]
            name = "high-contrast"
            [ui]
            language = "sv"
            mouse = true
            ascii = false
            curtain = 10
            plain = false
            [retention]
            "##,
        )
        .unwrap();
        let prod = &file.environments["prod"];
        assert_eq!(file.default_env.as_deref(), Some("prod"));
        assert_eq!(prod.base_url.as_str(), "https://api.oculos.no/v4");
        let key = KeySource::File("/etc/stamkunde/prod.key".into());
        assert!(prod.key.is_like(&key), "{:?}", prod.key);
        assert!(prod.production && prod.read_only && prod.payload == Payload::Changed);
        assert_eq!(prod.timeout, Duration::from_millis(2500));
        assert_eq!(prod.extended.len(), 2);
        assert_eq!(prod.extended[0].choices, ["gold", "silver"]);
        assert_eq!(file.theme, Theme::HighContrast);
        assert_eq!(file.language, Some(Language::Swedish));
        assert!(file.mouse);
        assert_eq!(file.ascii, Some(false));
        assert_eq!(file.curtain, Some(Duration::from_secs(600)));
        assert_eq!(file.plain, Some(false));
        let keys: Vec<_> = file
            .keys
            .iter()
            .flat_map(|binding| {
                let keys = binding.keys.iter();
                keys.map(|key| (binding.action.name.as_str(), key.name.as_str(), key.line))
            })
            .collect();
        assert_eq!(
            keys,
            [
                ("save", "ctrl+s", 27),
                ("quit", "ctrl+q", 28),
                ("quit", "f10", 28)
            ]
        );
    }

    #[test]
    fn broken_toml_hides_no_other_mistake() {
        let mistakes = read("[env.test]\nbase_url = \n[theme]\nname = \"pink\"\nname = \"dark\"\n")
            .unwrap_err();
        let places: Vec<_> = mistakes
            .iter()
            .map(|mistake| (mistake.line, mistake.column))
            .collect();
        assert_eq!(places, [(2, 12), (4, 8), (5, 1)], "{mistakes:#?}");
    }

    #[test]
    fn the_template_is_right_with_and_without_its_comments() {
        assert!(read(TEMPLATE).unwrap().environments.is_empty());
        let live: String = TEMPLATE
            .lines()
            .map(|line| match line.strip_prefix('#') {
                Some(code) if !code.starts_with(' ') => code,
                _ => line,
            })
            .filter(|line| !line.starts_with("api_key_file") && !line.starts_with("api_key_env"))
            .fold(String::new(), |all, line| all + line + "\n");
        let file = read(&live).unwrap();
        assert_eq!(file.environments.len(), 2);
        assert_eq!(file.default_env.as_deref(), Some("staging"));
        assert_eq!(file.environments["staging"].extended.len(), 1);
        assert!(file.keys.len() > 20);
    }
}
