//! `stamkunde purge`: wipes local data, of everyone or of one customer.

use super::{End, as_kept, open, place, reference, told};
use crate::{
    cli::{answer, ask, complain},
    config::Settings,
    store::{Holdings, Whose},
    voice::{self, Phrase, say},
};

/// Wipes, after asking.
pub(super) fn run(settings: &Settings, customer: Option<&str>, yes: bool) -> Result<End, End> {
    let who = customer.map(|text| reference(settings, text)).transpose()?;
    if !yes && !ask::can_ask() {
        let why = customer.map_or(say::PURGE_NO_TERMINAL.into(), |text| {
            say::purge_no_terminal_of(Phrase::foreign(text))
        });
        return Err(complain(End::Misused, why));
    }
    let whom = who.as_ref().map(|who| {
        let who = Phrase::foreign(who.to_string());
        (who, place(&settings.environment))
    });
    let nothing = || match whom.clone() {
        None => say::PURGE_NOTHING.into(),
        Some((who, place)) => say::purge_nothing_of(who, place),
    };
    let Some(mut store) = open(settings)? else {
        return Ok(answer(nothing()));
    };
    let environment = &settings.environment.identity();
    let kept = who
        .map(|who| as_kept(&store, environment, &who).map_err(|error| told(&error)))
        .transpose()?;
    let whose = Whose {
        environment: kept.as_ref().map(|_| environment.as_str()),
        customer: kept.as_deref(),
    };
    let there = store.holdings(whose).map_err(|error| told(&error))?;
    if there != Holdings::default() && !yes {
        let there = voice::holdings(&there);
        let question = match whom.clone() {
            None => say::purge_question(there),
            Some((who, place)) => say::purge_question_of(there, who, place),
        };
        if !ask::agreed(question) {
            return Err(complain(End::Refused, say::PURGE_NOT));
        }
    }
    // Also when there is nothing: an earlier purge may not have come to its end.
    let purged = store.purge(whose).map_err(|error| told(&error))?;
    let mut lines = vec![if purged == Holdings::default() {
        nothing()
    } else {
        let purged = voice::holdings(&purged);
        match whom.clone() {
            None => say::purge_done(purged),
            Some((who, place)) => say::purge_done_of(purged, who, place),
        }
    }];
    let everywhere = Whose {
        environment: None,
        ..whose
    };
    let rest = store.holdings(everywhere).map_err(|error| told(&error))?;
    if rest != Holdings::default() {
        lines.push(say::purge_elsewhere(voice::holdings(&rest)));
    }
    Ok(answer(Phrase::join(lines, "\n")))
}
