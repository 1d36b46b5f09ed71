//! What is kept comes back, under every name of its customer.

use std::thread;

use stamkunde::store::{DraftState, JournalSave, Made, Query, Store};

use crate::{at, draft, save};

#[test]
fn a_draft_comes_back_as_it_was_kept() {
    let home = tempfile::tempdir().unwrap();
    let mut kept = draft(
        "id:K",
        &["ext:E", "phone:+4791234567"],
        "{\"a\": 1e2}\u{202e}\u{0}",
    );
    let mut store = Store::open(home.path()).unwrap();
    store.keep(&kept).unwrap();
    for reference in ["id:K", "ext:E", "phone:+4791234567"] {
        assert_eq!(
            store.draft("demo", reference).unwrap().as_ref(),
            Some(&kept)
        );
    }
    for (environment, reference) in [("demo", "ext:e"), ("https://x", "id:K"), ("demo", "id:")] {
        assert_eq!(store.draft(environment, reference).unwrap(), None);
    }
    kept.state = DraftState::Sending;
    kept.content.clear();
    kept.edits = u32::MAX;
    store.keep(&kept).unwrap();
    drop(store);
    let store = Store::open_existing(home.path()).unwrap().unwrap();
    assert_eq!(store.draft("demo", "id:K").unwrap(), Some(kept));
    assert_eq!(store.drafts(None).unwrap().len(), 1);
}

#[test]
fn the_key_goes_before_an_alias_and_the_newest_before_older_ones() {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(home.path()).unwrap();
    for (customer, aliases, second) in [
        ("id:A", &["ext:E", "phone:+4791234567"][..], 3),
        ("id:B", &["phone:+4791234567"], 5),
        ("ext:E", &[], 1),
    ] {
        let mut draft = draft(customer, aliases, "");
        draft.changed = at(second);
        store.keep(&draft).unwrap();
    }
    let mut elsewhere = draft("id:C", &[], "");
    elsewhere.environment = "https://api.example/v4".to_owned();
    elsewhere.changed = at(4);
    store.keep(&elsewhere).unwrap();
    let found = |reference| store.draft("demo", reference).unwrap().unwrap().customer;
    assert_eq!(found("ext:E"), "ext:E");
    assert_eq!(found("phone:+4791234567"), "id:B");
    let listed = |environment| -> Vec<String> {
        let lines = store.drafts(environment).unwrap();
        lines.into_iter().map(|line| line.customer).collect()
    };
    assert_eq!(listed(None), ["id:B", "id:C", "id:A", "ext:E"]);
    assert_eq!(listed(Some("demo")), ["id:B", "id:A", "ext:E"]);
}

#[test]
fn a_save_comes_back_as_it_was_recorded() {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(home.path()).unwrap();
    let mut first = save("id:K", &["ext:E"], "0153");
    first.changes.push(save("", &[], "Bjørn").changes.remove(0));
    first.changes[1].values.as_mut().unwrap().old = Some("null".to_owned());
    first.changes[1].values.as_mut().unwrap().new = None;
    first.changes[0].values.as_mut().unwrap().made = Some(Made(Some("154".to_owned())));
    first.changes[1].values.as_mut().unwrap().made = Some(Made(None));
    let mut second = save("id:K", &["ext:E"], "0154");
    second.at = at(9);
    second.changes.clear();
    first.id = store.record_save(&first).unwrap();
    second.id = store.record_save(&second).unwrap();
    assert!(first.id < second.id);
    let all = store.saves(&Query::default()).unwrap();
    assert_eq!(all, [second.clone(), first]);
    let newest = Query {
        limit: Some(1),
        ..Query::default()
    };
    assert_eq!(store.saves(&newest).unwrap(), [second]);
}

#[test]
fn what_was_told_as_overwritten_stays_told_and_a_later_save_is_not() {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(home.path()).unwrap();
    store
        .record_save(&save("id:K", &["ext:E"], "0153"))
        .unwrap();
    store.record_save(&save("id:other", &[], "0153")).unwrap();
    let at = ["/data/zip".to_owned(), "/data/none".to_owned()];
    store.note_told("demo", "ext:E", &at).unwrap();
    store
        .record_save(&save("id:K", &["ext:E"], "0154"))
        .unwrap();
    let saves = store.saves(&Query::default()).unwrap();
    let told = |save: &JournalSave| save.changes[0].values.as_ref().unwrap().is_told;
    // The newest comes first.
    assert_eq!(
        saves.iter().map(told).collect::<Vec<_>>(),
        [false, false, true]
    );
}

#[test]
fn a_customer_is_found_under_every_name_and_is_nobody_else() {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(home.path()).unwrap();
    for (customer, aliases, value) in [
        // First known by its external id alone; then its phone changed.
        ("ext:E", &[][..], "blind"),
        ("id:K", &["ext:E", "phone:+4791234567"], "old phone"),
        ("id:K", &["ext:E", "phone:+4799999999"], "new phone"),
        // Somebody else has the old phone now.
        ("id:M", &["ext:F", "phone:+4791234567"], "other"),
    ] {
        store.record_save(&save(customer, aliases, value)).unwrap();
    }
    let mut elsewhere = save("id:K", &["ext:E"], "elsewhere");
    elsewhere.environment = "https://api.example/v4".to_owned();
    store.record_save(&elsewhere).unwrap();
    let found = |environment: Option<&str>, customer: &str| -> Vec<String> {
        let query = Query {
            environment: environment.map(str::to_owned),
            customer: Some(customer.to_owned()),
            ..Query::default()
        };
        let saves = store.saves(&query).unwrap();
        let words = saves.into_iter().flat_map(|save| save.changes);
        words
            .map(|change| change.values.unwrap().new_words)
            .collect()
    };
    let demo = Some("demo");
    assert_eq!(found(demo, "id:K"), ["new phone", "old phone", "blind"]);
    assert_eq!(found(demo, "ext:E"), ["new phone", "old phone", "blind"]);
    assert_eq!(found(demo, "phone:+4799999999"), ["new phone", "old phone"]);
    assert_eq!(
        found(demo, "phone:+4791234567"),
        ["other", "new phone", "old phone"]
    );
    assert_eq!(found(demo, "id:M"), ["other"]);
    assert_eq!(found(demo, "id:k"), [""; 0]);
    assert_eq!(found(Some("https://api.example/v4"), "id:K"), ["elsewhere"]);
    assert_eq!(
        found(None, "id:K"),
        ["elsewhere", "new phone", "old phone", "blind"]
    );
}

#[test]
fn two_windows_write_at_once() {
    let home = tempfile::tempdir().unwrap();
    let writers: Vec<_> = ["id:A", "id:B", "id:C"]
        .into_iter()
        .map(|customer| {
            let dir = home.path().to_owned();
            thread::spawn(move || {
                // Each makes the store, or finds it half made by another.
                let mut store = Store::open(&dir).unwrap();
                for count in 0..30 {
                    store
                        .keep(&draft(customer, &[], &count.to_string()))
                        .unwrap();
                    store
                        .record_save(&save(customer, &[], &count.to_string()))
                        .unwrap();
                    if count % 10 == 0 {
                        store.discard("demo", customer).unwrap();
                    }
                }
            })
        })
        .collect();
    for writer in writers {
        writer.join().unwrap();
    }
    let store = Store::open(home.path()).unwrap();
    assert_eq!(store.saves(&Query::default()).unwrap().len(), 90);
    for customer in ["id:A", "id:B", "id:C"] {
        assert_eq!(
            store.draft("demo", customer).unwrap().unwrap().content,
            "29"
        );
    }
}
