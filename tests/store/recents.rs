//! Customers that were opened: how many are kept, for how long, and under which name.

use stamkunde::store::{Holdings, MOST_RECENTS, Recent, Store, Whose};

use crate::{at, draft, holding};

fn recent(customer: &str, aliases: &[&str], second: i64) -> Recent {
    Recent {
        environment: "demo".to_owned(),
        customer: customer.to_owned(),
        aliases: aliases.iter().map(ToString::to_string).collect(),
        reference: "phone:+4791234567".to_owned(),
        name: "Kari Nordmann".to_owned(),
        opened: at(second),
        pinned: false,
        was_open: None,
    }
}

fn keys(store: &Store) -> Vec<String> {
    let all = store.recents("demo").unwrap().into_iter();
    all.map(|one| one.customer).collect()
}

#[test]
fn a_recent_comes_back_pinned_ones_first_then_the_newest() {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(home.path()).unwrap();
    let first = recent("id:A", &["ext:A", "phone:+4791234567"], 1);
    store.keep_recent(&first).unwrap();
    store.keep_recent(&recent("id:B", &[], 2)).unwrap();
    let mut elsewhere = recent("id:A", &[], 3);
    elsewhere.environment = "https://api.example/v4".to_owned();
    store.keep_recent(&elsewhere).unwrap();
    assert_eq!(keys(&store), ["id:B", "id:A"]);
    store.pin("demo", "id:A", true).unwrap();
    drop(store);
    let mut store = Store::open(home.path()).unwrap();
    let all = store.recents("demo").unwrap();
    assert_eq!(
        all[0],
        Recent {
            pinned: true,
            ..first
        }
    );
    // Opened again, it stays pinned.
    store.keep_recent(&recent("id:A", &[], 9)).unwrap();
    assert_eq!(keys(&store), ["id:A", "id:B"]);
    store.pin("demo", "id:A", false).unwrap();
    store.keep_recent(&recent("id:B", &[], 10)).unwrap();
    assert_eq!(keys(&store), ["id:B", "id:A"]);
    let there = Holdings {
        recents: 3,
        ..Holdings::default()
    };
    assert_eq!(store.holdings(Whose::default()).unwrap(), there);
}

#[test]
fn a_customer_stands_once_when_more_is_known_of_it() {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(home.path()).unwrap();
    store.keep_recent(&recent("ext:E", &[], 1)).unwrap();
    store.pin("demo", "ext:E", true).unwrap();
    store.remember_open("demo", &["ext:E".to_owned()]).unwrap();
    let known = recent("id:K", &["ext:E"], 2);
    store.keep_recent(&known).unwrap();
    let expected = Recent {
        pinned: true,
        was_open: Some(0),
        ..known
    };
    assert_eq!(store.recents("demo").unwrap(), [expected]);
}

#[test]
fn so_many_are_kept_and_pinned_ones_besides() {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(home.path()).unwrap();
    for number in 0..MOST_RECENTS + 3 {
        let one = recent(&format!("id:{number:03}-Navn"), &[], number.into());
        store.keep_recent(&one).unwrap();
        if number == 0 {
            store.pin("demo", &one.customer, true).unwrap();
        }
    }
    let all = keys(&store);
    let most = usize::try_from(MOST_RECENTS).unwrap();
    assert_eq!(all.len(), most + 1);
    assert_eq!((&*all[0], &*all[1]), ("id:000-Navn", "id:202-Navn"));
    assert!(!all.contains(&"id:002-Navn".to_owned()));
    let there = store.holdings(Whose::default()).unwrap();
    assert_eq!(there.recents, most + 1);
    // The next opening leaves no copy of them.
    store.forget_values(at(-1)).unwrap();
    assert_eq!(holding(home.path(), "id:002-Navn"), [""; 0]);
    assert_eq!(keys(&store), all);
}

#[test]
fn the_old_ones_are_forgotten_but_what_is_pinned() {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(home.path()).unwrap();
    for (key, second) in [("id:old", 1), ("id:pinned", 1), ("id:new", 5)] {
        let mut one = recent(key, &[], second);
        one.name = format!("Navn-{key}");
        store.keep_recent(&one).unwrap();
    }
    store.pin("demo", "id:pinned", true).unwrap();
    assert_eq!(store.forget_values(at(5)).unwrap(), 0);
    assert_eq!(keys(&store), ["id:pinned", "id:new"]);
    assert_eq!(holding(home.path(), "Navn-id:old"), [""; 0]);
    assert_ne!(holding(home.path(), "Navn-id:new"), [""; 0]);
}

#[test]
fn a_purge_takes_them_under_every_name() {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(home.path()).unwrap();
    store
        .keep_recent(&recent("id:K", &["ext:E", "phone:+4791234567"], 1))
        .unwrap();
    store.keep_recent(&recent("id:M", &["ext:F"], 1)).unwrap();
    store.pin("demo", "id:K", true).unwrap();
    // A draft under a name that only the recent tells.
    store.keep(&draft("ext:E", &[], "typed")).unwrap();
    let one = Whose {
        environment: Some("demo"),
        customer: Some("id:K"),
    };
    let there = Holdings {
        drafts: 1,
        recents: 1,
        ..Holdings::default()
    };
    assert_eq!(store.purge(one).unwrap(), there);
    assert_eq!(keys(&store), ["id:M"]);
    assert_eq!(holding(home.path(), "ext:E"), [""; 0]);
}

#[test]
fn those_open_at_the_end_are_remembered_in_their_order() {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(home.path()).unwrap();
    for (second, key) in (1..).zip(["id:A", "id:B", "id:C"]) {
        store.keep_recent(&recent(key, &[], second)).unwrap();
    }
    let open = |keys: &[&str]| -> Vec<String> { keys.iter().map(ToString::to_string).collect() };
    let places = |store: &Store| -> Vec<_> {
        let all = store.recents("demo").unwrap().into_iter();
        all.map(|one| (one.customer, one.was_open)).collect()
    };
    store
        .remember_open("demo", &open(&["id:C", "id:A", "id:unknown"]))
        .unwrap();
    let expected = [("id:C", Some(0)), ("id:B", None), ("id:A", Some(1))];
    assert_eq!(
        places(&store),
        expected.map(|(key, place)| (key.to_owned(), place))
    );
    store.remember_open("https://x", &[]).unwrap();
    assert_eq!(places(&store)[0].1, Some(0));
    store.remember_open("demo", &[]).unwrap();
    assert!(places(&store).iter().all(|(_, place)| place.is_none()));
}
