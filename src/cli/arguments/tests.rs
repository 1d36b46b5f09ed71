//! From a line of words to what was asked for.

use super::*;

fn ask(line: &str) -> Result<(Request, Given), Stop> {
    let words = std::iter::once("stamkunde").chain(line.split_whitespace());
    read(words.map(OsString::from))
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
