//! Faults of reading back after a PUT in doubt.

use crate::{
    answer::{Answer, says},
    api::Turn,
    put::{doubtful, patience, refusals},
    scene::{Scene, play},
};

/// A PUT whose answer is lost, stored or not.
fn broken(stored: bool) -> Turn {
    let turn = Turn::answering(Answer::Reset);
    if stored { turn } else { turn.lost() }
}

fn all() -> Vec<(&'static str, Answer)> {
    let mut all = doubtful();
    all.extend(refusals().into_iter().map(|(name, answer, _)| (name, answer)));
    let redirect = "location: http://127.0.0.1:1/\r\n";
    all.extend([
        ("404", says("404 Not Found", "", "")),
        ("307", says("307 Temporary", redirect, "")),
        ("503", says("503 Unavailable", "retry-after: 0\r\n", "")),
    ]);
    all
}

#[test]
fn reading_back_that_fails_once_is_tried_again() {
    let scenes: Vec<_> = all()
        .into_iter()
        .enumerate()
        .map(|(number, (name, answer))| {
            // Half of them with a PUT that was stored.
            let (stored, words, puts) = match number % 2 {
                0 => (true, "Saved (confirmed by reading back) at", 1),
                _ => (false, "Saved at", 2),
            };
            patience(Scene::new(name, words, puts), &answer)
                .get(Turn::good())
                .get(Turn::answering(answer))
                .put(broken(stored))
        })
        .collect();
    play(&scenes);
}

#[test]
fn where_reading_back_never_helps_it_stays_not_sure() {
    let scenes: Vec<_> = all()
        .into_iter()
        .enumerate()
        .map(|(number, (name, answer))| {
            let turn = Turn::answering(answer.clone());
            patience(Scene::new(name, "Not sure whether it was saved.", 1), &answer)
                .says("Reading back did not help:")
                .get(Turn::good())
                .get(turn.clone())
                .get(turn.clone())
                .get(turn)
                .put(broken(number % 2 == 0))
                .ends_here()
        })
        .collect();
    play(&scenes);
}
