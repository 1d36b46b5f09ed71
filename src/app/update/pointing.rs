//! Going to what was pointed at: by a jump label, or by the mouse.

use crossterm::event::{KeyCode, KeyEvent};

use super::{
    super::{
        effect::Effect,
        key::Key,
        layer::{Answer, LayerKind, Parts},
        model::{Model, Tab},
        target::{Jump, Spot, Target},
    },
    customers, dialogs, focus, open_layer, tabs,
};

/// Asks the screen what can be jumped to, and opens the labels.
pub(super) fn jump(model: &mut Model, key: Option<Key>) -> Vec<Effect> {
    // A list of proposals would lie over the fields.
    tabs::commit(model);
    let form = model
        .open()
        .and_then(|open| open.loaded.as_ref()?.form(open.tab));
    let jump = Jump::new(form.into_iter().flat_map(|form| form.fields.jumps()));
    open_layer(model, LayerKind::Jump(jump), key);
    vec![Effect::Locate]
}

/// Takes what can be jumped to.
pub(super) fn located(model: &mut Model, targets: Vec<Target>) {
    if let Some(LayerKind::Jump(jump)) = model.layers.last_mut().map(|layer| &mut layer.kind) {
        jump.add(targets);
    }
}

/// Goes to a place of the tab shown, or to another tab.
pub(super) fn go(model: &mut Model, target: Target) {
    match target {
        Target::Customer(id) => customers::show(model, id),
        Target::Tab(tab) => focus::go(model, tab),
        Target::Field(index) | Target::Value(index) => focus::field(model, index),
        Target::Row(row) => focus::select(model, row),
        Target::Answer(in_answer) => {
            tabs::commit(model);
            if let Some(open) = model.open_mut()
                && let (Tab::Extra, Some(loaded)) = (open.tab, &mut open.loaded)
            {
                loaded.extra.in_answer = in_answer;
            }
        }
        Target::Answered(index, answer) => {
            focus::field(model, index);
            let code = match answer {
                Some(true) => KeyCode::Char('y'),
                Some(false) => KeyCode::Char('n'),
                None => KeyCode::Backspace,
            };
            tabs::key(model, KeyEvent::from(code));
        }
        Target::Details
        | Target::Proposal(_)
        | Target::Line(_)
        | Target::Button(_)
        | Target::Key(_) => {}
    }
}

/// Selects what was clicked; what is selected already in a dialog is done, as Enter does it.
pub(super) fn click(model: &mut Model, target: Target, spot: Spot) -> Vec<Effect> {
    if target == Target::Details {
        return Vec::new();
    }
    model.notice = None;
    if let Target::Key(key) = target {
        if let Some(layer) = model.layers.last_mut() {
            // The mouse is another key than the one that opened it.
            layer.opened_by = None;
        }
        return super::keyboard::key(model, KeyEvent::new(key.code(), key.modifiers()));
    }
    let Some(layer) = model.layers.last_mut() else {
        if let Target::Proposal(row) = target {
            return focus::choose(model, row);
        }
        if let Target::Value(index) = target {
            focus::point(model, index, spot);
        } else {
            go(model, target);
        }
        return Vec::new();
    };
    // The mouse is another key than the one that opened it.
    layer.opened_by = None;
    let was_selected = match (&mut layer.kind, target) {
        (LayerKind::Jump(_), _) => {
            model.layers.pop();
            go(model, target);
            return Vec::new();
        }
        (kind, Target::Line(row)) => kind.parts().picker.is_some_and(|picker| {
            let was_selected = picker.is_on(row);
            picker.go(row);
            was_selected
        }),
        (LayerKind::Review(review), Target::Button(answer)) => {
            let send = answer == Answer::Yes;
            std::mem::replace(&mut review.on_send, send) == send
        }
        (LayerKind::Ask(question), Target::Button(answer)) => {
            std::mem::replace(&mut question.on, answer) == answer
        }
        _ => false,
    };
    if was_selected {
        return dialogs::key(model, KeyEvent::from(KeyCode::Enter));
    }
    Vec::new()
}

/// Rows that a turn of the wheel scrolls a text by.
const WHEEL: usize = 3;

/// Scrolls what the pointer is over, or else what the keys go to.
pub(super) fn wheel(model: &mut Model, down: bool, over: Option<(Target, usize)>) -> Vec<Effect> {
    let event = KeyEvent::from(if down { KeyCode::Down } else { KeyCode::Up });
    let Some(layer) = model.layers.last_mut() else {
        focus::wheel(model, event, over, WHEEL);
        return Vec::new();
    };
    let turns = match layer.kind.parts() {
        Parts {
            picker: Some(_), ..
        } => 1,
        Parts {
            scroll: Some(_), ..
        } => WHEEL,
        _ => 0,
    };
    (0..turns)
        .flat_map(|_| dialogs::key(model, event))
        .collect()
}

/// Takes back what the text that takes the keys was scrolled past its end, so that one key up is seen.
pub(super) fn take_back(model: &mut Model, rows: usize) {
    if let Some(layer) = model.layers.last_mut() {
        if let Some(scroll) = layer.kind.parts().scroll {
            scroll.take_back(rows);
        }
        return;
    }
    let Some(open) = model.open_mut() else { return };
    let (tab, Some(loaded)) = (open.tab, &mut open.loaded) else {
        return;
    };
    let scroll = match tab {
        Tab::Loyalty => &mut loaded.loyalty.scroll,
        Tab::Promotions => &mut loaded.promotions.scroll,
        Tab::Extra => &mut loaded.extra.scroll,
        Tab::Profile | Tab::Consents | Tab::Journal => return,
    };
    scroll.take_back(rows);
}
