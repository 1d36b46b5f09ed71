//! `stamkunde [CUSTOMER]` and `stamkunde demo`: the editor, when there is a terminal for it.

use std::io::{self, IsTerminal as _};

use super::{End, fail};
use crate::{app, config::Settings};

/// Opens the editor, on a customer if one is named. What the text names is for the screen to find out.
pub(super) fn open(settings: Settings, customer: Option<String>) -> End {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return fail(
            End::Misused,
            "the editor needs a terminal; `stamkunde get CUSTOMER` prints a customer without one",
        );
    }
    crate::log::start(&settings.data_dir, settings.log_level);
    match app::run(app::Start {
        settings,
        open: customer,
    }) {
        Ok(()) => End::Done,
        Err(error) => {
            let why = crate::config::paths::why(&error);
            fail(End::Misused, format_args!("the terminal failed: {why}"))
        }
    }
}
