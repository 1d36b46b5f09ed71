use super::*;
use crate::{app::action::ACTIONS, config::Environment, record::Document};

fn loaded() -> Loaded {
    let text = r#"{"data":{"id":"K1","externalId":"E-1","consents":{"extendedConsents":[{"id":"n","name":"News"},{"id":"m","name":"Twice"},{"id":"o","name":"twice"}]}}}"#;
    let document = Document::parse(text.as_bytes().to_vec()).unwrap();
    let url = "http://127.0.0.1:1/v4".parse().unwrap();
    let environment = Environment::demo(url, "k".to_owned().into());
    let context = environment
        .context(&jiff::Timestamp::UNIX_EPOCH.to_zoned_datetime(jiff::tz::TimeZone::UTC));
    Loaded::new(document.into(), &context)
}

fn at(place: &str) -> Pointer {
    place.parse().unwrap()
}

#[test]
fn fields_go_by_number_and_by_name() {
    let loaded = loaded();
    let fill = |place: &str, value: &str| Ok(Command::Fill(at(place), value.to_owned()));
    for (line, command) in [
        ("5 kari@example.no", fill("/email", "kari@example.no")),
        ("5", Ok(Command::Say(Sheet::Field(at("/email"))))),
        (
            " email  kari@example.no ",
            fill("/email", "kari@example.no"),
        ),
        (
            "mobile phone 91 23 45 67",
            fill("/mobilePhone", "91 23 45 67"),
        ),
        (
            "First name",
            Ok(Command::Say(Sheet::Field(at("/firstName")))),
        ),
        ("clear 5", fill("/email", "")),
        ("clear mobile phone", fill("/mobilePhone", "")),
        ("restore 2", Ok(Command::Restore(at("/firstName")))),
        ("raw 1", Ok(Command::Say(Sheet::Raw(at("/externalId"))))),
        ("acceptsSms no", fill("/consents/acceptsSms", "no")),
        (
            "news yes",
            fill("/consents/extendedConsents/[id=n]/value", "yes"),
        ),
        ("E-mail x@e.no", fill("/email", "x@e.no")),
        ("twice yes", Err(NoCommand::ManyFields("twice".to_owned()))),
        ("99 x", Err(NoCommand::NoField("99".to_owned()))),
        ("0", Err(NoCommand::NoField("0".to_owned()))),
        ("clear", Err(NoCommand::Takes("clear NUMBER"))),
        (
            "frobnicate now",
            Err(NoCommand::Unknown("frobnicate".to_owned())),
        ),
    ] {
        assert_eq!(
            read(line, Some(&loaded), Words::default()),
            command,
            "{line}"
        );
    }
    assert_eq!(
        read("5 x", None, Words::default()),
        Err(NoCommand::NobodyOpen)
    );
    assert_eq!(
        read("email x", None, Words::default()),
        Err(NoCommand::Unknown("email".to_owned()))
    );
}

#[test]
fn commands_take_what_they_take() {
    let loaded = loaded();
    for (line, command) in [
        ("SAVE", Ok(Command::Do(Action::Save))),
        (
            "open +47 912 34 567",
            Ok(Command::Open("+47 912 34 567".to_owned())),
        ),
        ("open", Ok(Command::Open(String::new()))),
        ("why 2", Ok(Command::Say(Sheet::Why(2)))),
        ("why", Err(NoCommand::Takes("why NUMBER"))),
        ("why two", Err(NoCommand::Takes("why NUMBER"))),
        ("why 0", Err(NoCommand::Takes("why NUMBER"))),
        (
            "promotions black coffee",
            Ok(Command::Say(Sheet::Promotions("black coffee".to_owned()))),
        ),
        (
            "extra tier \"gold\"",
            Ok(Command::Fill(
                at("/extendedProperties/tier"),
                "\"gold\"".to_owned(),
            )),
        ),
        (
            "extra {\"a\": 1}",
            Ok(Command::Fill(
                at("/extendedProperties"),
                "{\"a\": 1}".to_owned(),
            )),
        ),
        ("extra tier", Err(NoCommand::Takes("extra NAME JSON"))),
        ("note", Ok(Command::Say(Sheet::Note(Noted::Last, None)))),
        (
            "note fi",
            Ok(Command::Say(Sheet::Note(
                Noted::Last,
                Some(Language::Finnish),
            ))),
        ),
        (
            "note 3",
            Ok(Command::Say(Sheet::Note(Noted::Save(3), None))),
        ),
        (
            "note why 2  SV",
            Ok(Command::Say(Sheet::Note(
                Noted::Promotion(2),
                Some(Language::Swedish),
            ))),
        ),
        ("note de", Err(NoCommand::Takes("note NUMBER LANGUAGE"))),
        ("note 0 nb", Err(NoCommand::Takes("note NUMBER LANGUAGE"))),
        ("discard", Ok(Command::Do(Action::Discard))),
        ("discard 2", Ok(Command::Discard(2))),
        ("drafts 1", Ok(Command::Draft(1))),
        ("ticket SUP-1", Ok(Command::Ticket("SUP-1".to_owned()))),
    ] {
        assert_eq!(
            read(line, Some(&loaded), Words::default()),
            command,
            "{line}"
        );
    }
}

#[test]
fn every_command_that_is_named_anywhere_can_be_given() {
    let loaded = loaded();
    for row in ROWS.iter().filter(|row| !row.name.is_empty()) {
        let words = [("NUMBER", "1"), ("JSON", "1"), ("LANGUAGE", "nb")];
        let line = words
            .iter()
            .fold(row.usage.to_owned(), |line, (word, typed)| {
                line.replace(word, typed)
            });
        assert!(
            read(&line, Some(&loaded), Words::default()).is_ok(),
            "{line}"
        );
        assert!(is_command(&line) || line.contains(" 1"), "{line}");
    }
    for entry in ACTIONS {
        let name = of_action(entry.action);
        assert!(ROWS.iter().any(|row| row.name == name), "{name}");
    }
}

#[test]
fn numbers_of_fields_are_the_same_for_every_customer() {
    let loaded = loaded();
    let names: Vec<_> = numbered(&loaded)
        .iter()
        .map(|field| field.name.clone())
        .collect();
    assert_eq!(
        names[..13],
        [
            "externalId",
            "firstName",
            "lastName",
            "mobilePhone",
            "email",
            "favoriteStores",
            "interests",
            "address",
            "zip",
            "city",
            "country",
            "birthDate",
            "gender"
        ]
    );
    assert_eq!(names.len(), loaded.fields().count());
}

#[test]
fn fields_go_by_the_names_that_are_read_out_too() {
    let loaded = loaded();
    let fill = |place: &str, value: &str| Ok(Command::Fill(at(place), value.to_owned()));
    for (language, line, command) in [
        (
            Language::Norwegian,
            "e-post k@e.no",
            fill("/email", "k@e.no"),
        ),
        (
            Language::Finnish,
            "Sähköposti k@e.no",
            fill("/email", "k@e.no"),
        ),
        (
            Language::Danish,
            "mobilnummer 20123456",
            fill("/mobilePhone", "20123456"),
        ),
        // In English as well.
        (Language::Swedish, "zip 11351", fill("/zip", "11351")),
    ] {
        assert_eq!(
            read(line, Some(&loaded), Words(language)),
            command,
            "{line}"
        );
    }
}
