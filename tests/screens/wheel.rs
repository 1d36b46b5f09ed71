//! What the wheel is over.

use crossterm::event::KeyCode;
use stamkunde::app::target::Target;

use super::scene::{SIZES, alt, opened, picture, places, plain};

#[test]
fn the_details_below_a_table_are_told_from_its_rows() {
    for size in SIZES.into_iter().chain([(60, 15), (60, 18)]) {
        for (tab, title, row, details) in [
            ('2', "Stamp cards", "3/6", "Id "),
            ('3', "Name  ", "Autumn cake", "Now  "),
        ] {
            let mut model = opened(size);
            alt(&mut model, tab);
            let picture = picture(&model);
            let places = places(&model);
            let at = |column, row| places.hit(column, row).map(|(target, _)| target);
            // Below the strip of answers, which tells of cards, too.
            let place = |words: &str| {
                let line = picture
                    .lines()
                    .skip(4)
                    .position(|line| line.contains(words));
                let row = u16::try_from(line? + 3).unwrap();
                Some(at(size.0 / 2, row))
            };
            if let Some(over) = place(title) {
                assert_eq!(over, None, "{picture}");
            }
            assert_eq!(place(row), Some(Some(Target::Row(1))), "{picture}");
            assert_eq!(place(details), Some(Some(Target::Details)), "{picture}");
            assert_ne!(at(4, size.1 - 1), Some(Target::Details), "{picture}");
        }
    }
    let mut model = opened(SIZES[0]);
    alt(&mut model, '3');
    plain(&mut model, &[KeyCode::Enter]);
    // In full there is nothing else to scroll.
    assert_eq!(places(&model).hit(20, 10), None);
}
