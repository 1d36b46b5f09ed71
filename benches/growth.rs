//! What a key costs on a record with few and with ten times as many of anything: the second figure of a pair should be
//! no more than 1.2 times the first. And what opening costs, which grows with the bytes alone.

#![allow(
    missing_docs,
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a bench that cannot be set up must stop"
)]

#[path = "../tests/growth/scene.rs"]
mod scene;

use scene::{Case, Scene, answer, cases};
use stamkunde::{app::model::Reading, record::Document};

const COUNTS: [usize; 2] = [200, 2_000];

fn main() {
    divan::main();
}

fn names() -> Vec<&'static str> {
    cases().iter().map(|case| case.name).collect()
}

fn case(name: &str) -> Case {
    cases().into_iter().find(|case| case.name == name).unwrap()
}

fn key(bencher: divan::Bencher<'_, '_>, name: &str, count: usize, is_masked: bool) {
    let mut scene = Scene::new(&case(name), count, is_masked);
    bencher.bench_local(|| scene.key());
}

#[divan::bench(args = names(), consts = COUNTS)]
fn a_key<const COUNT: usize>(bencher: divan::Bencher<'_, '_>, name: &str) {
    key(bencher, name, COUNT, false);
}

#[divan::bench(args = names(), consts = COUNTS)]
fn a_key_under_f8<const COUNT: usize>(bencher: divan::Bencher<'_, '_>, name: &str) {
    key(bencher, name, COUNT, true);
}

#[divan::bench(args = names(), consts = COUNTS)]
fn reading<const COUNT: usize>(bencher: divan::Bencher<'_, '_>, name: &str) {
    let bytes = answer(&case(name), COUNT);
    bencher
        .counter(divan::counter::BytesCount::new(bytes.len()))
        .with_inputs(|| bytes.clone())
        .bench_values(|bytes| Reading::from(Document::parse(bytes).unwrap()));
}
