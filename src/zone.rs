//! The time zone of this machine, and those of others by name.

use std::path::Path;

use jiff::tz::TimeZone;

/// Where systems keep their zones, one file each.
const PLACES: [&str; 3] = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/etc/zoneinfo"];

/// The zone of a name like `Europe/Oslo`, or `UTC`; none that this machine does not know. Its own file is tried first: a
/// walk through all zones there are would take longer than the first frame may.
pub(crate) fn named(name: &str) -> Option<TimeZone> {
    let is_name = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"_+-".contains(&byte))
    };
    if name == "UTC" {
        return Some(TimeZone::UTC);
    }
    if !name.split('/').all(is_name) {
        return None;
    }
    let read = |place: &&str| std::fs::read(Path::new(place).join(name)).ok();
    let file = PLACES.iter().find_map(read);
    let zone = file.and_then(|bytes| TimeZone::tzif(name, &bytes).ok());
    zone.or_else(|| TimeZone::get(name).ok())
}

/// The zone that `TZ` names, else that of `/etc/localtime`. The file is read as it is: the name behind it would cost a
/// walk through all zones there are, at every start.
pub(crate) fn local() -> TimeZone {
    let is_named = std::env::var_os("TZ").is_some_and(|name| !name.is_empty());
    let file = (!is_named)
        .then(|| std::fs::read("/etc/localtime").ok())
        .flatten();
    let zone = file.and_then(|bytes| TimeZone::tzif("localtime", &bytes).ok());
    zone.unwrap_or_else(TimeZone::system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_known_by_its_name_and_nothing_else() {
        let offset = |name| {
            let at = "2026-07-01T12:00:00Z".parse::<jiff::Timestamp>().unwrap();
            named(name).map(|zone| zone.to_offset(at).seconds() / 3600)
        };
        assert_eq!(offset("UTC"), Some(0));
        assert_eq!(offset("Europe/Oslo"), Some(2));
        assert_eq!(offset("Atlantic/Reykjavik"), Some(0));
        for wrong in [
            "",
            "Oslo",
            "Europe",
            "Europe/Lillevik",
            "../../etc/passwd",
            "/etc/passwd",
            "Europe/Oslo ",
        ] {
            assert_eq!(offset(wrong), None, "{wrong}");
        }
    }
}
