//! What was wiped stands in no file any more, also while stores are open.

use std::path::Path;

use stamkunde::{
    save::Code,
    store::{Holdings, Query, Store, Whose},
};

use crate::{at, draft, holding, save};

const SECRET: &str = "Hemmelig-7Q2";
/// Where plain deleting leaves copies of the secret behind, with the SQLite of this writing.
const SEEDS: [u64; 3] = [5, 7, 10];

/// Drafts and saves of changing sizes, so that their pages are split and joined. Some of them hold the secret.
fn churned(dir: &Path) -> Store {
    let mut store = Store::open(dir).unwrap();
    for round in 0..6 {
        for number in 0..40 {
            let length = (number * 137 + round * 911) % 1500;
            let secret = if number % 8 == 0 { SECRET } else { "open" };
            let text = format!("{}{secret}{}", "x".repeat(length), "y".repeat(length / 3));
            let customer = format!("id:{number}");
            store.keep(&draft(&customer, &[], &text)).unwrap();
            let mut save = save(&customer, &["ext:all"], &text);
            save.at = at(round.try_into().unwrap());
            store.record_save(&save).unwrap();
        }
    }
    assert_ne!(holding(dir, SECRET), [""; 0], "the test would find it");
    store
}

/// Numbers in no order, the same in every run.
fn dice(mut state: u64) -> impl FnMut(usize) -> usize {
    move |below| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below
    }
}

/// Drafts of changing sizes in no order, so that SQLite splits, joins and rearranges pages, and leaves copies. Gives
/// the customers whose drafts hold the secret.
fn shuffled(store: &mut Store, seed: u64) -> Vec<String> {
    let mut roll = dice(seed);
    let mut secret = Vec::new();
    for _ in 0..150 {
        let word = if roll(3) == 0 { SECRET } else { "open" };
        let customer = format!("ext:{}-{word}{}", roll(200), "z".repeat(roll(300)));
        let content = format!("{word}{}", "x".repeat(roll(900)));
        store.keep(&draft(&customer, &[], &content)).unwrap();
        if word == SECRET {
            secret.push(customer);
        }
    }
    secret
}

#[test]
fn a_discarded_draft_leaves_no_trace() {
    for seed in SEEDS {
        let home = tempfile::tempdir().unwrap();
        let mut store = Store::open(home.path()).unwrap();
        let _other_window = Store::open(home.path()).unwrap();
        let secret = shuffled(&mut store, seed);
        assert_ne!(holding(home.path(), SECRET), [""; 0], "it would be found");
        let stay = store.drafts(None).unwrap().into_iter();
        let stay: Vec<_> = stay.filter(|one| !secret.contains(&one.customer)).collect();
        for customer in secret {
            store.discard("demo", &customer).unwrap();
        }
        assert_eq!(holding(home.path(), SECRET), [""; 0]);
        assert_eq!(store.drafts(None).unwrap(), stay);
        store.discard("demo", "id:nobody").unwrap();
        store.discard("https://x", &stay[0].customer).unwrap();
        assert_eq!(store.drafts(None).unwrap(), stay);
    }
}

#[test]
fn purged_drafts_leave_no_trace() {
    for seed in SEEDS {
        let home = tempfile::tempdir().unwrap();
        let mut store = Store::open(home.path()).unwrap();
        for customer in shuffled(&mut store, seed) {
            let whose = Whose {
                environment: Some("demo"),
                customer: Some(&customer),
            };
            store.purge(whose).unwrap();
        }
        assert_eq!(holding(home.path(), SECRET), [""; 0]);
    }
}

#[test]
fn a_purge_leaves_no_trace_of_anyone() {
    let home = tempfile::tempdir().unwrap();
    let mut store = churned(home.path());
    let there = store.holdings(Whose::default()).unwrap();
    assert_eq!(
        there,
        Holdings {
            drafts: 40,
            saves: 240,
            ..Holdings::default()
        }
    );
    assert_eq!(store.purge(Whose::default()).unwrap(), there);
    assert_eq!(
        store.holdings(Whose::default()).unwrap(),
        Holdings::default()
    );
    for text in [SECRET, "Kari Nordmann", "ext:all"] {
        assert_eq!(holding(home.path(), text), [""; 0], "{text}");
    }
    store.keep(&draft("id:1", &[], "")).unwrap();
}

#[test]
fn a_purge_of_one_customer_leaves_no_trace_of_that_one() {
    let home = tempfile::tempdir().unwrap();
    let mut store = churned(home.path());
    for customer in ["id:A", "id:B"] {
        let text = format!("Egen-{customer}");
        store.keep(&draft(customer, &["ext:A"], &text)).unwrap();
        store
            .record_save(&save(customer, &["phone:+4791234567"], &text))
            .unwrap();
    }
    let mut elsewhere = draft("id:A", &[], "elsewhere");
    elsewhere.environment = "https://api.example/v4".to_owned();
    store.keep(&elsewhere).unwrap();
    let one = Whose {
        environment: Some("demo"),
        customer: Some("id:A"),
    };
    let there = Holdings {
        drafts: 1,
        saves: 1,
        ..Holdings::default()
    };
    assert_eq!(store.holdings(one).unwrap(), there);
    assert_eq!(store.purge(one).unwrap(), there);
    assert_eq!(store.purge(one).unwrap(), Holdings::default());
    assert_eq!(holding(home.path(), "Egen-id:A"), [""; 0]);
    assert_ne!(holding(home.path(), "Egen-id:B"), [""; 0]);
    let everywhere = Whose {
        customer: Some("id:A"),
        ..Whose::default()
    };
    let there = Holdings {
        drafts: 1,
        saves: 0,
        ..Holdings::default()
    };
    assert_eq!(store.purge(everywhere).unwrap(), there);
    // By an alias, the draft and what was saved under the same key.
    let alias = Whose {
        customer: Some("ext:A"),
        ..Whose::default()
    };
    let there = Holdings {
        drafts: 1,
        saves: 1,
        ..Holdings::default()
    };
    assert_eq!(store.purge(alias).unwrap(), there);
    assert_eq!(holding(home.path(), "Egen-"), [""; 0]);
    let rest = Holdings {
        drafts: 40,
        saves: 240,
        ..Holdings::default()
    };
    assert_eq!(store.holdings(Whose::default()).unwrap(), rest);
}

#[test]
fn values_are_forgotten_and_the_rest_stays() {
    let home = tempfile::tempdir().unwrap();
    let mut store = churned(home.path());
    for number in 0..40 {
        store.discard("demo", &format!("id:{number}")).unwrap();
    }
    store.keep(&draft("id:old", &[], "typed long ago")).unwrap();
    assert_eq!(store.forget_values(at(3)).unwrap(), 120);
    assert_eq!(store.forget_values(at(3)).unwrap(), 0);
    let saves = store.saves(&Query::default()).unwrap();
    assert_eq!(saves.len(), 240);
    for save in &saves {
        let [change] = &save.changes[..] else {
            panic!("{save:?}")
        };
        assert_eq!(change.values.is_some(), save.at >= at(3));
        assert_eq!((&*change.label, &save.ended), ("Zip", &Code::Stored.into()));
    }
    assert_ne!(holding(home.path(), SECRET), [""; 0], "newer values stay");
    assert_eq!(store.forget_values(at(100)).unwrap(), 120);
    assert_eq!(holding(home.path(), SECRET), [""; 0]);
    assert_ne!(holding(home.path(), "typed long ago"), [""; 0]);
    // What is recorded without values stays so.
    let forgotten = store.saves(&Query::default()).unwrap().remove(0);
    let id = store.record_save(&forgotten).unwrap();
    let again = store.saves(&Query::default()).unwrap();
    assert_eq!(
        again.iter().find(|save| save.id == id).unwrap().changes,
        forgotten.changes
    );
}
