//! What is done to a record in these tests, and what it has to look like then.

use proptest::{prelude::*, sample::Index};
use stamkunde::record::{Document, Edit, Json, Node, Pointer, Record, Refusal, Run, Value};

use super::{generate::tree, model::Tree};

/// Few cases, so that the suite stays quick; `PROPTEST_CASES` says otherwise.
pub(crate) fn config() -> ProptestConfig {
    let mut config = ProptestConfig {
        failure_persistence: None,
        // Of a million cases more are thrown away than is usual.
        max_local_rejects: u32::MAX,
        max_global_rejects: u32::MAX,
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 150;
    }
    config
}

#[derive(Clone, Debug)]
pub(crate) enum Op {
    Set(Index, Value, Run),
    SetAll(Vec<(Index, Value)>),
    /// Sets the value of one place at another, or at the same.
    Copy(Index, Index),
    Restore(Index),
    EndRun,
    Undo,
    Redo,
}

pub(crate) fn value() -> impl Strategy<Value = Value> {
    prop::option::weighted(
        0.8,
        tree().prop_map(|tree| Json::parse(&tree.text()).unwrap()),
    )
}

pub(crate) fn op() -> impl Strategy<Value = Op> {
    let index = any::<Index>;
    let run = prop_oneof![Just(Run::Step), Just(Run::Typing)];
    prop_oneof![
        8 => (index(), value(), run).prop_map(|(at, value, run)| Op::Set(at, value, run)),
        2 => prop::collection::vec((index(), value()), 0..4).prop_map(Op::SetAll),
        2 => (index(), index()).prop_map(|(from, to)| Op::Copy(from, to)),
        1 => index().prop_map(Op::Restore),
        1 => Just(Op::EndRun),
        3 => Just(Op::Undo),
        2 => Just(Op::Redo),
    ]
}

pub(crate) fn read(text: &str) -> Record {
    Record::new(Document::parse(text.as_bytes().to_vec()).unwrap())
}

pub(crate) fn node(value: &Value) -> Option<Node<'_>> {
    value.as_ref().map(Json::node)
}

/// What the record has to look like by its list of edits: first what is there changes, then what is new goes last.
pub(crate) fn expected(tree: &Tree, edits: &[Edit]) -> Tree {
    let mut after = tree.clone();
    for there in [true, false] {
        for edit in edits {
            let steps = edit.pointer.steps();
            if tree.holds(steps) == there {
                after.set(steps, edit.value.as_ref().map(Json::raw));
            }
        }
    }
    after
}

pub(crate) fn apply(record: &mut Record, places: &[Pointer], op: &Op) -> Result<(), Refusal> {
    let place = |index: &Index| index.get(places);
    match op {
        Op::Set(at, value, run) => record.set(place(at), value.clone(), *run),
        Op::SetAll(changes) => {
            let changes = changes
                .iter()
                .map(|(at, value)| (place(at).clone(), value.clone()));
            record.set_all(changes.collect())
        }
        Op::Copy(from, to) => {
            let value = record.value(place(from)).map(Json::from);
            record.set(place(to), value, Run::Step)
        }
        Op::Restore(at) => {
            record.restore(place(at));
            Ok(())
        }
        Op::EndRun => {
            record.end_run();
            Ok(())
        }
        Op::Undo => {
            record.undo();
            Ok(())
        }
        Op::Redo => {
            record.redo();
            Ok(())
        }
    }
}

pub(crate) fn raw(node: Option<Node<'_>>) -> Option<&str> {
    node.map(Node::raw)
}
