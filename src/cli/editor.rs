//! `stamkunde [CUSTOMER]` and `stamkunde demo`: the editor, when there is a terminal for it.

use std::io;

use super::{End, complain, log};
use crate::{
    app::keymap::Keymap,
    config::{Mistakes, Settings},
    editor::{self, Start},
    plain,
    terminal::{
        self,
        signal::{self, Cause},
    },
    voice::{self, Phrase, say},
};

/// Opens the editor, on a customer if one is named. What the text names is for the screen to find out.
pub(super) fn open(settings: Settings, customer: Option<String>) -> End {
    let keys = match Keymap::new(&settings.keys) {
        Ok(keys) => keys,
        Err(all) => {
            let path = settings.config_path;
            let mistakes = voice::mistakes(&Mistakes { path, all });
            return complain(End::Misused, mistakes);
        }
    };
    if let Some(by) = settings.plain {
        log(&settings);
        let open = customer;
        return end(plain::run(plain::Start { settings, by, open }));
    }
    if !terminal::is_there() {
        return complain(End::Misused, say::CLI_NO_TERMINAL);
    }
    log(&settings);
    end(editor::run(Start {
        settings,
        keys,
        open: customer,
    }))
}

/// How it ended.
pub(super) fn end(ended: io::Result<Option<Cause>>) -> End {
    match ended {
        Ok(None) => End::Done,
        Ok(Some(Cause::Fault)) => End::Fault,
        Ok(Some(Cause::Signal(signal))) => {
            // Whoever started the program is told by its status what ended it; the code is for where that fails.
            let _ = signal::die_of(signal);
            End::Signal(signal)
        }
        Err(error) => {
            let why = crate::config::paths::why(&error);
            complain(End::Misused, say::cli_terminal_failed(Phrase::foreign(why)))
        }
    }
}
