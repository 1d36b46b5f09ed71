//! The Profile tab: two columns where there is room, one that scrolls where there is not.

use ratatui::layout::Rect;

use crate::{
    app::model::{Loaded, Model},
    customer::Group,
};

use super::{Canvas, form};

/// From this width on, two columns.
const WIDE: u16 = 100;

/// Columns in which a label and an id stand side by side.
const FOR_AN_ID: u16 = 54;

const LEFT: [Group; 3] = [Group::Name, Group::Contact, Group::Preferences];
const RIGHT: [Group; 3] = [Group::Address, Group::About, Group::Record];
const ALL: [Group; 6] = [
    Group::Name,
    Group::Contact,
    Group::Preferences,
    Group::Address,
    Group::About,
    Group::Record,
];

/// Draws the tab.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, loaded: &Loaded, area: Rect) {
    if area.width < WIDE {
        form::draw(canvas, model, loaded, &loaded.profile, &[(area, &ALL)]);
        return;
    }
    // Where half is too little for an id, the left column gives it room.
    let half = (area.width / 2).min(area.width - FOR_AN_ID);
    let left = Rect {
        width: half - 1,
        ..area
    };
    let right = Rect {
        x: area.x + half,
        width: area.width - half,
        ..area
    };
    form::draw(
        canvas,
        model,
        loaded,
        &loaded.profile,
        &[(left, &LEFT), (right, &RIGHT)],
    );
}
