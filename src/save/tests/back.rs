//! Reading back: what it proves, how often it is tried, and that it never leads to a third PUT.

use super::*;

#[test]
fn an_unknown_outcome_is_decided_by_reading_back() {
    for error in [
        status(500),
        status(502),
        status(504),
        lost(),
        ApiError::TooLarge { limit: 1 },
    ] {
        // It was stored.
        let mut play = Play::begin(plan(Some("K1")));
        play.read(KARI).refused(error.clone()).read(&mine());
        assert_eq!(
            play.words(),
            "Saved (confirmed by reading back) at 12:31:07"
        );
        assert_eq!(play.save.puts(), 1);
        // It was not, and the second PUT is.
        let mut play = Play::begin(plan(Some("K1")));
        play.read(KARI)
            .refused(error.clone())
            .read_back(KARI, &error)
            .answered(&mine());
        assert_eq!(play.words(), "Saved at 12:31:07");
        assert_eq!(play.save.puts(), 2);
        // Nor is the second one, and there is no third.
        let mut play = Play::begin(plan(Some("K1")));
        play.read(KARI)
            .refused(error.clone())
            .read_back(KARI, &error)
            .refused(error.clone())
            .read_back(KARI, &error);
        assert!(
            play.words()
                .starts_with("Not saved: reading back shows the old values.")
        );
        assert_eq!(play.save.puts(), 2);
        // Somebody else's value stands there.
        let mut play = Play::begin(plan(Some("K1")));
        play.read(KARI)
            .refused(error.clone())
            .read_back(&KARI.replace("a@b.no", "theirs@b.no"), &error);
        assert!(play.words().starts_with("Not sure whether it was saved."));
        assert_eq!(play.save.puts(), 1);
    }
}

#[test]
fn a_colleague_who_stored_one_of_two_values_does_not_confirm_the_other() {
    let record = edited(
        KARI,
        &[("/email", "\"mine@b.no\""), ("/firstName", "\"Kira\"")],
    );
    let (save, orders) = Save::begin(record, plan(Some("K1")), None, at(0), RequestId(1));
    let mut play = Play {
        save,
        orders,
        next: 1,
        run: Duration::ZERO,
    };
    play.read(KARI).refused(lost()).read(&mine());
    assert!(matches!(play.outcome(), Outcome::Unclear(_)));
    assert_eq!(play.save.puts(), 1);
}

#[test]
fn the_second_put_goes_over_what_others_stored_meanwhile() {
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI)
        .refused(lost())
        .read(&KARI.replace("Kari", "Kira"));
    let [Order::Put(request)] = play.orders.as_slice() else {
        panic!("it is sent again");
    };
    let body = String::from_utf8_lossy(&request.body);
    assert!(
        body.contains("Kira") && body.contains("mine@b.no"),
        "{body}"
    );
}

#[test]
fn without_a_way_to_read_back_it_stays_not_sure() {
    let mut allowed = plan(None);
    allowed.unchecked = true;
    let mut play = Play::begin(allowed);
    play.refused(lost());
    assert_eq!(
        play.words(),
        "Not sure whether it was saved. The connection was cut."
    );
}

#[test]
fn reading_back_is_tried_three_times() {
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI).refused(lost());
    play.not_read(lost())
        .woken()
        .not_read(unreachable())
        .woken()
        .not_read(busy(1));
    assert!(play.outcome().is_unknown());
    assert!(
        play.words().contains("Reading back did not help"),
        "{}",
        play.words()
    );
}

#[test]
fn an_edited_phone_is_read_back_by_the_new_number_and_then_by_the_old() {
    let phone = |number: &str| CustomerRef::Phone(number.to_owned());
    let mut by_phone = plan(None);
    by_phone.before = Some(phone("+4791234567"));
    by_phone.after = vec![phone("+4799999999"), phone("+4791234567")];
    for nobody in [Err(status(404)), Ok(KARI.replace("K1", "K2"))] {
        let mut play = Play::begin(by_phone.clone());
        play.read(KARI).refused(lost());
        assert!(matches!(&play.orders[..], [Order::Read(who)] if *who == phone("+4799999999")));
        match nobody {
            Err(error) => play.not_read(error),
            Ok(other) => play.read(&other),
        };
        assert!(matches!(&play.orders[..], [Order::Read(who)] if *who == phone("+4791234567")));
        play.read(&mine());
        assert!(play.outcome().is_saved());
    }
}

#[test]
fn an_answer_without_the_customer_proves_nothing() {
    for text in [
        r#"{"data":{}}"#,
        r#"{"data":{"externalId":"E-2","email":"mine@b.no"}}"#,
    ] {
        let mut play = Play::begin(plan(Some("K1")));
        play.read(KARI).answered(text);
        play.read(&mine());
        assert_eq!(
            play.words(),
            "Saved (confirmed by reading back) at 12:31:07"
        );
    }
}
