//! `stamkunde purge`: wipes local data, of everyone or of one customer.

use std::{
    fmt::Write as _,
    io::{self, IsTerminal as _, Write as _},
};

use super::{End, as_kept, counted, open, place, reference, told};
use crate::{
    cli::{fail, print},
    config::Settings,
    store::{Holdings, Whose},
    terminal::visible::visible,
};

/// Wipes, after asking.
pub(super) fn run(settings: &Settings, customer: Option<&str>, yes: bool) -> Result<End, End> {
    let who = customer.map(|text| reference(settings, text)).transpose()?;
    let can_ask = io::stdin().is_terminal() && io::stderr().is_terminal();
    if !yes && !can_ask {
        let whom = customer.map_or_else(String::new, |text| format!("{} ", visible(text)));
        return Err(fail(
            End::Misused,
            format_args!(
                "there is no terminal to ask on; `stamkunde purge {whom}--yes` wipes without asking"
            ),
        ));
    }
    let whom = match &who {
        None => "every customer in every environment".to_owned(),
        Some(who) => visible(&format!("{who} in {}", place(&settings.environment))).into_owned(),
    };
    let nothing = match &who {
        None => "There is no local data of any customer in any environment.\n".to_owned(),
        Some(_) => format!("There is no local data for {whom}.\n"),
    };
    let Some(mut store) = open(settings)? else {
        return Ok(print(nothing.as_bytes()));
    };
    let environment = &settings.environment.identity();
    let kept = who
        .map(|who| as_kept(&store, environment, &who).map_err(told))
        .transpose()?;
    let whose = Whose {
        environment: kept.as_ref().map(|_| environment.as_str()),
        customer: kept.as_deref(),
    };
    let there = store.holdings(whose).map_err(told)?;
    if there != Holdings::default() && !yes && !agreed(&there, &whom) {
        return Err(fail(End::Refused, "nothing was wiped"));
    }
    // Also when there is nothing: an earlier purge may not have come to its end.
    let purged = store.purge(whose).map_err(told)?;
    let mut text = if purged == Holdings::default() {
        nothing
    } else {
        format!("Wiped {} for {whom}.\n", words(&purged))
    };
    let everywhere = Whose {
        environment: None,
        ..whose
    };
    let rest = store.holdings(everywhere).map_err(told)?;
    if rest != Holdings::default() {
        let _ = writeln!(
            text,
            "Other environments have {} under this reference; --env or --base-url names one.",
            words(&rest)
        );
    }
    Ok(print(text.as_bytes()))
}

/// `1 draft of unsaved changes, 2 saves in the journal and 3 customers opened lately`.
fn words(holdings: &Holdings) -> String {
    let drafts = counted(holdings.drafts, "draft");
    let saves = counted(holdings.saves, "save");
    let recents = counted(holdings.recents, "customer");
    format!("{drafts} of unsaved changes, {saves} in the journal and {recents} opened lately")
}

/// Whether the agent says yes. Anything else, and no answer at all, is a no.
fn agreed(there: &Holdings, whom: &str) -> bool {
    let mut err = io::stderr();
    let mut answer = String::new();
    let asked = write!(err, "Wipe {} for {whom}? [y/N] ", words(there))
        .and_then(|()| err.flush())
        .and_then(|()| io::stdin().read_line(&mut answer));
    asked.is_ok() && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes")
}
