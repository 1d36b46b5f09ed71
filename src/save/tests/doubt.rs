//! PUTs of which nobody knows whether they were stored: a server may be slow with them, and a later save comes after.

use super::*;

fn cancelled() -> Play {
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI).step(Happened::BytesLeft);
    play.step(Happened::Cancelled);
    play
}

impl Play {
    /// Another save after this one, of the e-mail as it is typed by then.
    fn again(&self, mine: &str) -> Self {
        let record = edited(KARI, &[("/email", &format!("\"{mine}\""))]);
        let now = Now {
            run: self.run,
            ..at(0)
        };
        let last = Some(&self.save);
        let (save, orders) = Save::begin(record, plan(Some("K1")), last, now, RequestId(1));
        Self {
            save,
            orders,
            next: 1,
            run: self.run,
        }
    }
}

#[test]
fn a_server_that_was_not_done_in_time_is_given_some_before_it_is_believed() {
    let late = ApiError::Lost {
        host: "h".to_owned(),
        how: crate::api::Loss::Late(Duration::from_secs(1)),
    };
    let mut play = Play::begin(plan(Some("K1")));
    play.read(KARI).refused(late).read(KARI);
    assert_eq!(play.waits(), Duration::from_secs(3));
    assert!(play.save.is_in_doubt());
    play.woken().read(&mine());
    assert_eq!(
        play.words(),
        "Saved (confirmed by reading back) at 12:31:07"
    );
    assert_eq!(play.save.puts(), 1);
}

#[test]
fn a_save_of_which_nobody_knew_is_settled_by_a_later_reading() {
    for (theirs, words) in [
        (mine(), "Saved (confirmed by reading back)"),
        (
            KARI.to_owned(),
            "Not saved; your change is kept here. Reading back shows the old values.",
        ),
        (
            KARI.replace("a@b.no", "theirs@b.no"),
            "Not sure whether it was saved.",
        ),
    ] {
        let mut play = Play::begin(plan(None));
        play.step(Happened::WordGiven).refused(lost());
        assert!(play.outcome().is_unknown());
        assert!(play.settle(&theirs, 9).unwrap().is_empty());
        assert!(play.words().starts_with(words), "{}", play.words());
        assert!(play.settle(KARI, 10).is_none(), "told once");
    }
}

#[test]
fn old_values_right_after_a_cancelled_put_prove_nothing() {
    let mut play = cancelled();
    play.orders = play.settle(KARI, 2).unwrap();
    assert_eq!(
        play.waits(),
        Duration::from_secs(2),
        "3 s from the end at 1 s"
    );
    assert!(play.save.doubtful().is_some());
    play.run = Duration::from_secs(2);
    play.woken().read(KARI);
    assert!(
        play.words()
            .starts_with("Not saved; your change is kept here. Reading back")
    );
    assert_eq!(play.save.puts(), 1, "what was cancelled is not sent again");
}

#[test]
fn a_reading_that_began_too_early_proves_nothing_however_late_it_comes() {
    let mut play = cancelled();
    let early = Duration::from_secs(2);
    let orders = (play.save).settle(&document(KARI), early, at(9), RequestId(9));
    assert!(matches!(orders.as_deref(), Some([Order::Wait(_)])));
}

#[test]
fn nothing_is_sent_before_an_earlier_put_has_come_to_its_end() {
    let mut play = cancelled().again("newer@b.no");
    play.read(KARI);
    assert_eq!(play.waits(), Duration::from_secs(3));
    // By then the server has stored the earlier one, which is the agent's own: no conflict.
    play.woken().read(&mine());
    let [Order::Put(request)] = play.orders.as_slice() else {
        panic!("it is sent, not {:?}", play.orders);
    };
    assert!(String::from_utf8_lossy(&request.body).contains("newer@b.no"));
    let earlier = play.save.take_earlier().unwrap();
    assert_eq!(Ending::from(&earlier.outcome), Code::StoredReadBack.into());
    assert_eq!(earlier.sent().len(), 1);
}

#[test]
fn an_earlier_put_that_was_stored_is_the_end_of_the_same_save() {
    let mut play = cancelled().again("mine@b.no");
    play.read(&mine());
    assert_eq!(
        play.words(),
        "Saved (confirmed by reading back) at 12:31:07"
    );
    assert!(play.save.take_earlier().is_none(), "it is told once");
}

#[test]
fn an_earlier_put_that_was_not_stored_is_told_and_the_save_goes_on() {
    let mut play = cancelled().again("mine@b.no");
    play.read(KARI).woken().read(KARI);
    let earlier = play.save.take_earlier().unwrap();
    assert_eq!(Ending::from(&earlier.outcome), Code::ShownOld.into());
    play.answered(&mine());
    assert_eq!(play.words(), "Saved at 12:31:07");
}

#[test]
fn a_doubt_outlives_a_later_save_that_does_not_settle_it() {
    let mut play = cancelled().again("mine@b.no");
    play.read(KARI).step(Happened::Cancelled);
    assert_eq!(
        play.words(),
        "Not saved; your change is kept here. Cancelled; not sent."
    );
    assert!(play.save.leaves_a_doubt());
    let mut play = play.again("newer@b.no");
    play.not_read(ApiError::NoLookup);
    assert!(play.save.leaves_a_doubt());
    assert!(play.settle(&mine(), 9).is_some());
    assert!(
        play.words()
            .starts_with("Saved (confirmed by reading back)")
    );
    assert!(play.save.doubtful().is_none());
}

#[test]
fn what_is_cancelled_under_way_counts_as_a_put_and_is_told_once() {
    let mut play = cancelled();
    assert_eq!(play.save.puts(), 1);
    assert!(play.save.is_news());
    play.orders = play.settle(KARI, 2).unwrap();
    assert!(!play.save.is_in_doubt(), "that is open already");
    play.step(Happened::Cancelled);
    assert!(!play.save.is_news());
    play.orders = play.settle(KARI, 9).unwrap();
    assert!(play.save.is_news());
}

#[test]
fn what_the_server_holds_instead_is_not_said_to_be_a_colleagues() {
    let mut play = cancelled().again("mine@b.no");
    play.read(KARI)
        .woken()
        .read(&KARI.replace("a@b.no", "MINE@b.no"));
    assert!(play.words().starts_with("Not sure whether it was saved."));
    assert!(play.save.take_earlier().is_none());
    assert_eq!(play.save.conflicts().len(), 1);
}

#[test]
fn a_changed_phone_in_doubt_is_read_by_the_new_number_before_anything_is_sent() {
    let phone = |number: &str| CustomerRef::Phone(number.to_owned());
    let (old, new) = (phone("+4791234567"), phone("+4798765432"));
    let by_phone = || Plan {
        before: Some(old.clone()),
        after: vec![new.clone(), old.clone()],
        ..plan(None)
    };
    let kari = KARI.replace("\"id\":\"K1\",", "");
    let moved = kari.replace("+4791234567", "+4798765432");
    let mut play = Play::begin(by_phone());
    let record = edited(&kari, &[("/mobilePhone", "\"+4798765432\"")]);
    let begin = |record: Record, last: Option<&Save>| {
        Save::begin(record, by_phone(), last, at(1), RequestId(1))
    };
    (play.save, play.orders) = begin(record.clone(), None);
    play.read(&kari)
        .step(Happened::BytesLeft)
        .step(Happened::Cancelled);
    let asked = |orders: &[Order]| match orders {
        [Order::Read(who)] => who.clone(),
        other => panic!("one reading is asked for, not {other:?}"),
    };
    // Looked at again, and before another save.
    let mut other = Play::begin(by_phone());
    (other.save, other.orders) = begin(record, Some(&play.save));
    play.orders = play.save.look_again(at(2), RequestId(9)).unwrap();
    for play in [&mut play, &mut other] {
        assert_eq!(asked(&play.orders), new);
        // Nobody has that number yet.
        play.run = Duration::from_secs(9);
        play.not_read(status(404));
        assert_eq!(asked(&play.orders), old);
        // That is another customer's by now.
        let stranger = kari.replace("E-1", "E-2");
        play.read(&stranger);
    }
    assert!(play.save.doubtful().is_some(), "{:?}", play.save.state);
    assert!(other.save.leaves_a_doubt());
    other.orders = other.save.look_again(at(9), RequestId(9)).unwrap();
    assert_eq!(asked(&other.orders), new);
    other.read(&moved);
    assert!(
        other
            .words()
            .starts_with("Saved (confirmed by reading back)")
    );
}
