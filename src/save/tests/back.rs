//! Reading back: what it proves, how often it is tried, and that it never leads to a third PUT.

use super::*;
use crate::record::Unreadable;

/// Answers that prove nothing.
fn doubtful() -> Vec<ApiError> {
    let mut all: Vec<_> = [500, 501, 502, 504, 520, 599, 100, 101, 199, 600, 999]
        .map(status)
        .into();
    let unreadable = |why| ApiError::Unreadable { status: 200, why };
    all.extend([
        lost(),
        ApiError::Lost {
            host: "h".to_owned(),
            how: crate::api::Loss::Late(Duration::from_secs(1)),
        },
        unreadable(NoCustomer::NoRecord(Unreadable::Empty)),
        unreadable(NoCustomer::Page(None)),
        ApiError::TooLarge { limit: 1 },
    ]);
    all
}

#[test]
fn old_values_are_believed_three_seconds_after_the_doubt_arose_whatever_the_status_was() {
    for error in doubtful() {
        let mut play = Play::begin(plan(Some("K1")));
        // The answer comes at 5 s, and a first reading shows nothing new.
        play.read(KARI).run = Duration::from_secs(5);
        play.refused(error.clone()).run = Duration::from_secs(6);
        play.read(KARI);
        assert_eq!(play.waits(), Duration::from_secs(2), "{error:?}");
        // The gateway had answered at once, and its server went on.
        play.woken().read(&mine());
        assert!(play.words().starts_with("Saved (confirmed"), "{error:?}");
        assert_eq!(play.save.puts(), 1, "{error:?}");
    }
}

#[test]
fn what_proves_that_nothing_was_stored_waits_for_nothing_else() {
    for code in [429, 503] {
        let mut play = Play::begin(plan(Some("K1")));
        play.read(KARI).refused(status(code));
        assert!(play.waits() < Duration::from_secs(2), "it only backs off");
        assert!(play.save.doubtful().is_none(), "{code}");
    }
    for code in [301, 302, 307, 308] {
        let elsewhere = ApiError::Redirected {
            status: code,
            location: "https://b.example/v4".to_owned(),
        };
        let mut play = Play::begin(plan(Some("K1")));
        play.read(KARI).refused(elsewhere);
        assert_eq!(play.ended(), (Code::Refused, Some(code)));
        assert!(play.words().contains("https://b.example/v4"));
    }
}

#[test]
fn an_unknown_outcome_is_decided_by_reading_back() {
    for error in doubtful() {
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
            .read_back(KARI)
            .answered(&mine());
        assert_eq!(play.words(), "Saved at 12:31:07");
        assert_eq!(play.save.puts(), 2);
        // Nor is the second one, and there is no third.
        let mut play = Play::begin(plan(Some("K1")));
        play.read(KARI)
            .refused(error.clone())
            .read_back(KARI)
            .refused(error.clone())
            .read_back(KARI);
        assert!(play.words().starts_with(
            "Not saved; your change is kept here. Reading back shows the old values."
        ));
        assert_eq!(play.save.puts(), 2);
        // Somebody else's value stands there.
        let mut play = Play::begin(plan(Some("K1")));
        play.read(KARI)
            .refused(error.clone())
            .read_back(&KARI.replace("a@b.no", "theirs@b.no"));
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
    play.read(KARI).refused(lost()).read_back(&mine());
    assert!(play.outcome().is_unclear());
    assert_eq!(play.save.puts(), 1);
}

#[test]
fn the_second_put_goes_over_what_others_stored_meanwhile() {
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI)
        .refused(lost())
        .read_back(&KARI.replace("Kari", "Kira"));
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
        "Not sure whether it was saved. h closed the connection before its answer was complete."
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
        assert!(play.outcome().is_stored());
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
