use std::{sync::Arc, time::Duration};

use jiff::{Timestamp, tz::TimeZone};
use ratatui::{Terminal, backend::TestBackend};

use super::*;
use crate::{
    app::{
        finder::Finder,
        keymap::Keymap,
        layer::{Decision, Note, Raw, Then},
        model::{Load, Now},
        palette::Palette,
        target::Jump,
        update::update,
        view::Scroll,
    },
    config::Environment,
    customer::CustomerRef,
    record::{Document, Json, Run},
    save::RequestId,
    ui::{
        self,
        spoken::Covers,
        theme::{Colours, Theme},
    },
    voice::Label,
    widget::text_input::TextInput,
};

fn now() -> Now {
    Now {
        wall: Timestamp::from_second(1_790_000_000).unwrap(),
        run: Duration::from_secs(1),
    }
}

/// Ola on the screen, with a changed e-mail.
fn opened() -> Model {
    let url = "http://127.0.0.1:1/v4".parse().unwrap();
    let environment = Environment::demo(url, "k".to_owned().into());
    let mut model = Model::new(Arc::new(environment), now(), TimeZone::UTC);
    model.keys = Keymap::by_command(command::of_action);
    let text =
        r#"{"data":{"id":"O1","externalId":"E-7","firstName":"Ola","email":"ola@example.no"}}"#;
    let document = Document::parse(text.as_bytes().to_vec()).unwrap();
    let mut loaded = Loaded::new(document.into(), &model.context);
    let value = Some(Json::string("ola@moen.no"));
    let at = email();
    loaded.record.set(&at, value, Run::Step).unwrap();
    let who = CustomerRef::External("E-7".to_owned());
    let id = model.customers.add(who, Load::Done);
    model.customers[id].loaded = Some(loaded);
    model
}

fn email() -> Pointer {
    "/email".parse().unwrap()
}

fn ask(then: Then, also: Option<(Label, Then)>) -> LayerKind {
    LayerKind::Ask(Question {
        words: say::CANCEL_QUESTION.into(),
        why: None,
        yes: say::QUIT_YES,
        no: say::QUIT_NO,
        also,
        on: Answer::No,
        then,
    })
}

fn over(kind: LayerKind) -> Model {
    let mut model = opened();
    model.layers.push(Layer {
        kind,
        opened_by: None,
        opened_in: None,
    });
    model
}

/// A dialog of the next kind; a new kind does not compile here before it has a place among them.
fn dialog_after(kind: Option<&LayerKind>) -> Option<LayerKind> {
    Some(match kind {
        None => LayerKind::Finder(Finder::new()),
        Some(LayerKind::Finder(_)) => LayerKind::Review(Review {
            on_send: true,
            shows_request: false,
            scroll: Scroll::default(),
            decisions: Vec::new(),
            row: 0,
            on_fields: false,
        }),
        Some(LayerKind::Review(_)) => LayerKind::Palette(Palette::new(&opened())),
        Some(LayerKind::Palette(_)) => LayerKind::Help(Scroll::default()),
        Some(LayerKind::Help(_)) => LayerKind::Raw(Raw {
            title: say::RAW_ANSWER.into(),
            name: String::new(),
            of: Pointer::default(),
            text: String::new(),
            more: 0,
            scroll: Scroll::default(),
        }),
        Some(LayerKind::Raw(_)) => LayerKind::Note(Note {
            told: say::RAW_ANSWER.into(),
            words: Words::default(),
            scroll: Scroll::default(),
        }),
        Some(LayerKind::Note(_)) => ask(Then::Quit, None),
        Some(LayerKind::Ask(_)) => LayerKind::ApiKey(TextInput::line("")),
        Some(LayerKind::ApiKey(_)) => LayerKind::Ticket(TextInput::line("")),
        Some(LayerKind::Ticket(_)) => LayerKind::Unread(TextInput::line("")),
        Some(LayerKind::Unread(_)) => LayerKind::Check(TextInput::line("")),
        Some(LayerKind::Check(_)) => LayerKind::Jump(Jump::default()),
        Some(LayerKind::Jump(_)) => return None,
    })
}

/// What another answer does; a new one does not compile here before it has a place among them.
fn then_after(then: Option<&Then>) -> Option<Then> {
    Some(match then {
        None => Then::Quit,
        Some(Then::Quit) => Then::DiscardAndQuit,
        Some(Then::DiscardAndQuit) => Then::CancelSave,
        Some(Then::CancelSave) => Then::SendUnchecked(RequestId(1)),
        Some(Then::SendUnchecked(_)) => Then::Close,
        Some(Then::Close) => Then::DiscardAndClose,
        Some(Then::DiscardAndClose) => Then::Discard("ext:E-7".to_owned()),
        Some(Then::Discard(_)) => Then::Unlock,
        Some(Then::Unlock) => return None,
    })
}

fn all<T>(after: impl Fn(Option<&T>) -> Option<T>) -> Vec<T> {
    let mut all = Vec::new();
    while let Some(next) = after(all.last()) {
        all.push(next);
    }
    all
}

/// Answers the topmost dialog with a line, as the loop does; what was said against it.
fn reply(model: &mut Model, line: &str) -> Option<Phrase> {
    let speaker = Covers::default().speaker(model);
    let keys = match answer(model, &speaker, line).unwrap() {
        Reply::Keys(keys) => keys,
        Reply::Click(target) => vec![target; clicks(model, target)]
            .into_iter()
            .map(click)
            .collect(),
        Reply::Nothing(why) => return Some(why),
        other => panic!("{other:?}"),
    };
    for msg in keys {
        update(model, now(), msg);
    }
    None
}

/// A dialog that puts the cursor nowhere is silent to a screen reader.
#[test]
fn every_dialog_of_the_screen_has_the_cursor() {
    for kind in all(dialog_after) {
        let what = format!("{kind:?}");
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let theme = Theme::new(Colours::None);
        terminal
            .draw(|frame| ui::draw(&over(kind), &theme, frame))
            .unwrap();
        assert!(terminal.backend().cursor_visible(), "{what}");
    }
}

#[test]
fn every_dialog_of_the_screen_has_its_question_or_its_command() {
    let dialogs = all(dialog_after);
    assert_eq!(dialogs.len(), 12);
    for kind in dialogs {
        let (is_command, wants_line) = match &kind {
            // "help", "raw", "note", and the numbers of fields.
            LayerKind::Palette(_)
            | LayerKind::Help(_)
            | LayerKind::Note(_)
            | LayerKind::Raw(_)
            | LayerKind::Jump(_) => (true, false),
            LayerKind::Finder(_) | LayerKind::Review(_) | LayerKind::Ask(_) => (false, false),
            LayerKind::ApiKey(_)
            | LayerKind::Ticket(_)
            | LayerKind::Unread(_)
            | LayerKind::Check(_) => (false, true),
        };
        let mut model = over(kind);
        let words = model.words;
        let speaker = Covers::default().speaker(&model);
        let put = put(&model);
        assert_eq!(put.is_none(), is_command);
        let Some(put) = put else {
            let reply = answer(&model, &speaker, "help");
            assert!(matches!(reply, Some(Reply::Command)));
            continue;
        };
        let question = words.text(&put.question.unwrap());
        assert!(
            question.starts_with("Question: ") && question.contains("Enter"),
            "{question}"
        );
        // A line that is no answer confirms nothing.
        if !wants_line {
            let said = answer(&model, &speaker, "perhaps").unwrap();
            assert!(
                matches!(said, Reply::Nothing(_) | Reply::Find(_)),
                "{said:?}"
            );
        }
        // Enter alone leaves it, and so does "cancel".
        assert_eq!(reply(&mut model, ""), None);
        assert!(
            model.layers.is_empty() && !model.quitting,
            "{question:?}",
            question = model.layers
        );
        assert!(model.open().unwrap().save.is_none());
    }
}

#[test]
fn every_answer_of_a_question_can_be_given() {
    let thens = all(then_after);
    assert_eq!(thens.len(), 8);
    for then in thens {
        for also in [None, Some((say::DISCARD_AND_QUIT, Then::DiscardAndQuit))] {
            for line in ["no", "NO", "", "cancel", "n"] {
                let mut model = over(ask(then.clone(), also.clone()));
                assert_eq!(reply(&mut model, line), None);
                assert!(
                    model.layers.is_empty() && !model.quitting,
                    "{then:?} {line}"
                );
                assert_eq!(model.open().unwrap().unsaved(), 1, "{then:?} {line}");
            }
            let mut model = over(ask(then.clone(), also.clone()));
            assert!(reply(&mut model, "perhaps").is_some());
            assert_eq!(model.layers.len(), 1, "it stays");
            let discards = reply(&mut model, "discard");
            assert_eq!(discards.is_none(), also.is_some(), "{then:?}");
            assert_eq!(model.quitting, also.is_some(), "{then:?}");
        }
        let mut model = over(ask(then.clone(), None));
        assert_eq!(reply(&mut model, "Yes"), None);
        let does = match then {
            Then::Quit | Then::DiscardAndQuit => model.quitting,
            Then::Close | Then::DiscardAndClose => model.customers.is_empty(),
            Then::SendUnchecked(_) => model.session.unchecked,
            Then::Unlock => model.session.unlocked,
            // There is no save to cancel here, and no draft to drop.
            Then::CancelSave | Then::Discard(_) => true,
        };
        assert!(does, "{then:?}");
        let is_finder = |layer: &Layer| matches!(layer.kind, LayerKind::Finder(_));
        assert!(model.layers.iter().all(is_finder), "{then:?}");
    }
}

#[test]
fn each_contested_field_is_decided_by_name_and_in_its_order() {
    let places = ["/email", "/zip", "/city"].map(|at| at.parse::<Pointer>().unwrap());
    let decision = |at: &Pointer| Decision {
        at: at.clone(),
        theirs: None,
        choice: None,
        can_keep: *at != places[2],
    };
    let mut model = over(LayerKind::Review(Review {
        on_send: true,
        shows_request: false,
        scroll: Scroll::default(),
        decisions: places.iter().map(decision).collect(),
        row: 0,
        on_fields: false,
    }));
    let whose = |model: &Model| match &model.layers[0].kind {
        LayerKind::Review(review) => review
            .decisions
            .iter()
            .map(|one| one.choice)
            .collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert!(reply(&mut model, "yes").is_some());
    assert_eq!(whose(&model), [None, None, None]);
    reply(&mut model, "yours");
    reply(&mut model, "theirs");
    assert!(
        reply(&mut model, "yours").is_some(),
        "there is no place for it"
    );
    reply(&mut model, "theirs");
    let (mine, theirs) = (Some(Whose::Mine), Some(Whose::Theirs));
    assert_eq!(whose(&model), [mine, theirs, theirs]);
    let put = put(&model).unwrap();
    let question = model.words.text(&put.question.unwrap());
    assert_eq!(question, "Question: Send 1 change? yes or no; Enter is no.");
}
