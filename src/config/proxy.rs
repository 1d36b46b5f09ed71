//! Which proxy requests take: the configuration's, else the one of the usual variables; none to this machine.

use super::{Environment, environment};

/// A proxy in force, for people: without user name and password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    /// Host and port.
    pub host: String,
    /// The variable's name; none for the configuration.
    pub from: Option<&'static str>,
    /// The exceptions as the variable spells them, and its name.
    pub except: Option<(&'static str, String)>,
}

/// The proxy for requests to that environment.
pub fn in_force(environment: &Environment) -> Option<InForce> {
    in_force_with(environment, |name| std::env::var(name).ok())
}

fn in_force_with(
    environment: &Environment,
    variable: impl Fn(&str) -> Option<String>,
) -> Option<InForce> {
    if environment.is_loopback() {
        return None;
    }
    if let Some(proxy) = &environment.proxy {
        return Some(InForce {
            host: environment::host(proxy),
            from: None,
            except: None,
        });
    }
    let set = |names: [&'static str; 2]| {
        names.into_iter().find_map(|name| {
            let value = variable(name).filter(|value| !value.is_empty())?;
            Some((name, value))
        })
    };
    let (from, value) =
        set(["HTTPS_PROXY", "https_proxy"]).or_else(|| set(["ALL_PROXY", "all_proxy"]))?;
    let host = value.rsplit(['@', '/']).find(|part| !part.is_empty())?;
    Some(InForce {
        host: host.to_owned(),
        from: Some(from),
        except: set(["NO_PROXY", "no_proxy"]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::KeySource;

    fn told(url: &str, variables: &[(&str, &str)]) -> Option<String> {
        let url = environment::base_url(url).unwrap();
        let environment = Environment::new("x", url, KeySource::Missing);
        let variable = |wanted: &str| {
            let found = variables.iter().find(|(name, _)| *name == wanted)?;
            Some(found.1.to_owned())
        };
        let proxy = in_force_with(&environment, variable)?;
        Some(format!("{} {}", proxy.host, proxy.from.unwrap_or_default()))
    }

    #[test]
    fn a_proxy_is_named_without_its_password() {
        let remote = "https://api.example/v4";
        let https = [
            ("HTTPS_PROXY", "http://kari:pw@p.example:3128/"),
            ("ALL_PROXY", "http://q"),
        ];
        assert_eq!(
            told(remote, &https).as_deref(),
            Some("p.example:3128 HTTPS_PROXY")
        );
        assert_eq!(
            told(remote, &[("all_proxy", "q:1")]).as_deref(),
            Some("q:1 all_proxy")
        );
        assert_eq!(told(remote, &[("HTTPS_PROXY", "")]), None);
        assert_eq!(told("https://localhost/v4", &https), None);
        assert_eq!(told("http://127.0.0.1:1/v4", &https), None);
    }
}
