//! The time zone of this machine.

use jiff::tz::TimeZone;

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
