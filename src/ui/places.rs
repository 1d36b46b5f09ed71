//! Where on the screen things stand, as drawing has found it: nobody lays them out a second time.

use ratatui::layout::{Position, Rect};

use super::mask::Memory;
use crate::app::target::{Spot, Target};

/// What can be pointed at, with its area, in the order of drawing; and what drawing alone knows of a long text.
#[derive(Debug, Default)]
pub struct Places {
    all: Vec<(Rect, Target)>,
    past_end: usize,
    page: usize,
    /// What the mask knows, from frame to frame.
    pub(super) memory: Memory,
}

impl Places {
    /// Notes where something stands.
    pub(super) fn note(&mut self, area: Rect, target: Target) {
        if !area.is_empty() {
            self.all.push((area, target));
        }
    }

    /// Forgets all: the screen is drawn anew.
    pub(super) fn clear(&mut self) {
        self.all.clear();
        self.past_end = 0;
    }

    /// Forgets all but the hint line: something lies over the rest.
    pub(super) fn cover(&mut self) {
        self.all
            .retain(|(_, target)| matches!(target, Target::Key(_)));
        self.past_end = 0;
    }

    /// Notes by how many rows the text that takes the keys was scrolled past its end.
    pub(super) fn past_end(&mut self, rows: usize) {
        self.past_end = rows;
    }

    /// By how many rows a text was scrolled past its end.
    pub fn rows_past_end(&self) -> usize {
        self.past_end
    }

    /// Notes how many rows show of what takes the keys: of what is drawn last, which lies on top.
    pub(super) fn page(&mut self, rows: usize) {
        self.page = rows;
    }

    /// How many rows show of what takes the keys.
    pub fn rows_of_page(&self) -> usize {
        self.page
    }

    /// What stands at a cell, and where in it that lies; what was drawn last lies on top.
    pub fn hit(&self, column: u16, row: u16) -> Option<(Target, Spot)> {
        let cell = Position::new(column, row);
        let mut all = self.all.iter().rev();
        let (area, target) = all.find(|(area, _)| area.contains(cell))?;
        let spot = Spot {
            column: column - area.x,
            row: row - area.y,
            width: area.width,
            height: area.height,
        };
        Some((*target, spot))
    }

    /// Everything there is, once each, row by row.
    pub fn targets(&self) -> Vec<Target> {
        let mut all: Vec<_> = self.all.iter().collect();
        all.sort_by_key(|(area, _)| (area.y, area.x));
        let mut targets = Vec::new();
        for (_, target) in all {
            if !targets.contains(target) {
                targets.push(*target);
            }
        }
        targets
    }

    /// Where something begins.
    pub fn of(&self, target: Target) -> Option<Position> {
        let areas = self.all.iter().filter(|(_, other)| *other == target);
        let first = areas.map(|(area, _)| (area.y, area.x)).min();
        first.map(|(y, x)| Position::new(x, y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_on_top_is_found_and_each_thing_once() {
        let mut places = Places::default();
        places.note(Rect::new(0, 5, 10, 1), Target::Field(1));
        places.note(Rect::new(0, 4, 10, 1), Target::Field(0));
        places.note(Rect::new(0, 6, 10, 1), Target::Field(1));
        places.note(Rect::new(3, 5, 4, 1), Target::Proposal(0));
        places.note(Rect::new(0, 0, 0, 1), Target::Row(0));
        let at = |column, row| places.hit(column, row).map(|(target, _)| target);
        assert_eq!(at(2, 5), Some(Target::Field(1)));
        assert_eq!(at(3, 5), Some(Target::Proposal(0)));
        assert_eq!(at(10, 5), None);
        assert_eq!(
            places.targets(),
            [Target::Field(0), Target::Field(1), Target::Proposal(0)]
        );
        assert_eq!(places.of(Target::Field(1)), Some(Position::new(0, 5)));
    }
}
