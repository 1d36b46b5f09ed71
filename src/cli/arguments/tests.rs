//! From a line of words to what was asked for.

use super::*;
use crate::voice::Words;

fn ask(line: &str) -> Result<(Request, Given), Stop> {
    let words = std::iter::once("stamkunde").chain(line.split_whitespace());
    let words: Vec<_> = words.map(OsString::from).collect();
    read(&words)
}

#[test]
fn the_table_of_arguments_is_sound() {
    Arguments::command().debug_assert();
}

#[test]
fn a_word_is_a_command_or_a_customer() {
    let (request, _) = ask("+4712345678").unwrap();
    assert_eq!(request.customer.as_deref(), Some("+4712345678"));
    let (request, _) = ask("ext:get").unwrap();
    assert_eq!(request.customer.as_deref(), Some("ext:get"));
    let (request, given) = ask("demo").unwrap();
    assert!(request.customer.is_none() && given.demo);
    assert!(matches!(ask("EXT-1 demo"), Err(Stop::Said(_))));
    assert!(matches!(ask("get"), Err(Stop::Shown(_))));
}

#[test]
fn a_mistyped_command_is_no_customer() {
    let said = |line: &str| match ask(line) {
        Err(Stop::Said(said)) => Words::default().text(&said),
        other => panic!("{line}: {other:?}"),
    };
    for (line, meant) in [
        ("gett", "no command gett; did you mean get?"),
        ("gett +4791234567 --json", "did you mean get?"),
        ("gte +4791234567", "did you mean get?"),
        ("--read-only SETT id:K email=x", "did you mean set?"),
        ("confg init", "did you mean config?"),
        ("histroy", "did you mean history?"),
        ("hlp", "did you mean help?"),
    ] {
        assert!(said(line).contains(meant), "{line}: {}", said(line));
    }
    for line in ["ext:gett", "gett1", "GET-1", "Kari", "delete", "E"] {
        assert!(ask(line).unwrap().0.customer.is_some(), "{line}");
    }
    assert!(matches!(ask("delete it"), Err(Stop::Shown(_))));
    assert!(ask("get gett").is_ok());
}

#[test]
fn colours_are_said_in_one_of_three_words() {
    assert_eq!(ask("--color always").unwrap().1.colour, Some(true));
    assert_eq!(ask("get x --color=never").unwrap().1.colour, Some(false));
    assert_eq!(ask("--color auto").unwrap().1.colour, None);
    assert!(matches!(ask("--color pink"), Err(Stop::Said(_))));
}

#[test]
fn global_flags_stand_before_and_after_a_command() {
    for line in [
        "--base-url http://127.0.0.1:1 --read-only get x",
        "get x --base-url http://127.0.0.1:1 --read-only",
    ] {
        let (_, given) = ask(line).unwrap();
        let url = given.base_url.unwrap();
        assert_eq!(
            (url.value.as_str(), url.by),
            ("http://127.0.0.1:1", By::Flag)
        );
        assert!(given.read_only);
    }
}

#[test]
fn no_flag_takes_a_key() {
    assert!(matches!(ask("--api-key x"), Err(Stop::Shown(_))));
    assert!(matches!(ask("get x --api-key x"), Err(Stop::Shown(_))));
    assert!(ask("serve --api-key x").is_ok());
}

#[test]
fn a_level_is_one_of_its_names() {
    assert_eq!(ask("--log-level off").unwrap().1.log_level, LogLevel::Off);
    assert!(matches!(ask("--log-level loud"), Err(Stop::Said(_))));
}

#[test]
fn set_takes_a_customer_and_what_to_change() {
    let (request, _) = ask("set +4712345678 city=Oslo zip=0153 --yes").unwrap();
    assert!(matches!(request.command, Some(Command::Set(_))));
    for line in ["set", "set +4712345678", "set +4712345678 --yes"] {
        assert!(matches!(ask(line), Err(Stop::Shown(_))), "{line}");
    }
}
