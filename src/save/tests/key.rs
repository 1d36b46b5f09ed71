//! A key that is refused on the way.

use super::*;

#[test]
fn a_key_of_a_file_is_read_again_once_and_then_asked_for() {
    let mut renewable = plan(Some("K1"));
    renewable.renewable_key = true;
    let mut play = Play::begin(renewable);
    play.not_read(status(401));
    assert!(matches!(play.orders[..], [Order::RenewKey]));
    // Another one, which is refused as well.
    play.step(Happened::KeyGiven).not_read(status(403));
    assert!(play.orders.is_empty());
    assert!(matches!(play.save.state, State::NeedsKey { .. }));
    play.step(Happened::KeyGiven).read(KARI).answered(&mine());
    assert_eq!(play.words(), "Saved at 12:31:07");
}

#[test]
fn a_key_refused_while_reading_back_reads_back_again() {
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI).refused(lost()).not_read(status(401));
    assert!(play.save.is_in_doubt());
    play.step(Happened::KeyGiven).read(&mine());
    assert_eq!(
        play.words(),
        "Saved (confirmed by reading back) at 12:31:07"
    );
    assert_eq!(play.save.puts(), 1);
}

#[test]
fn without_another_key_it_ends_with_what_is_known() {
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI).refused(status(403));
    play.step(Happened::NoOtherKey);
    let words = play.words();
    assert!(
        words.starts_with("Not saved; your change is kept here. The API key"),
        "{words}"
    );
    assert!(words.ends_with("Source of the API key: the file key."));
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI).refused(lost()).not_read(status(401));
    play.step(Happened::NoOtherKey);
    assert!(play.words().starts_with("Not sure whether it was saved."));
}
