use std::path::Path;

use super::*;
use crate::{config::File, voice::Words};

fn text_of(phrase: impl Into<Phrase>) -> String {
    Words::default().text(&phrase.into())
}

#[test]
fn every_mistake_is_named_with_its_place() {
    let text = concat!(
        "default_env = \"prod\"\n",
        "defaultenv = \"x\"\n",
        "[env.test]\n",
        "base_url = \"http://api.oculos.no/v4\"\n",
        "time_out = 3\n",
        "timeout = \"soon\"\n",
        "production = \"yes\"\n",
        "payload = \"some\"\n",
        "api_key_env = 3\n",
        "api_key_file = \"x\"\n",
        "lookup = { external_id = \"customers\", phone = \"x\" }\n",
        "genders = \"Female\"\n",
        "default_country = \"no\"\n",
        "server_zone = \"Oslo\"\n",
        "colour = \"pink\"\n",
        "proxy = \"socks5://x\"\n",
        "[[env.test.extended]]\n",
        "pointer = \"tier\"\n",
        "[env.empty]\n",
        "[theme]\n",
        "name = \"solarized\"\n",
        "[ui]\n",
        "mouse = 1\nmice = 2\ncurtain = 0\n",
    );
    let wrong = File::parse(text, Path::new("c")).unwrap_err();
    assert_eq!(
        text_of(mistakes(&wrong)),
        "c:1:15: default_env: there is no such environment; it has to be \"test\" or \"empty\"\n\
         c:2:1: defaultenv: there is no such setting; did you mean \"default_env\"?\n\
         c:4:12: env.test.base_url: has to start with https://: plain http would send the key and the customer's data in the clear (http:// works for 127.0.0.1, ::1 and localhost only)\n\
         c:5:1: env.test.time_out: there is no such setting; did you mean \"timeout\"?\n\
         c:6:11: env.test.timeout: has to be seconds from 0.1 to 600, like 30 or \"30s\"\n\
         c:7:14: env.test.production: has to be true or false, not a string\n\
         c:8:11: env.test.payload: has to be \"full\" or \"changed\"\n\
         c:9:1: env.test.api_key_env: api_key_file is there already; keep one of them\n\
         c:11:26: env.test.lookup.external_id: has to be a path with {externalId} in it once, like \"/customers/externalId/{externalId}\"\n\
         c:11:39: env.test.lookup.phone: there is no such setting; known here: external_id\n\
         c:12:11: env.test.genders: has to be a list of one string or more, like [\"A\", \"B\"]\n\
         c:13:19: env.test.default_country: has to be a country's two capital letters, like \"NO\"\n\
         c:14:15: env.test.server_zone: has to be \"UTC\" or the name of a time zone that this machine knows, like \"Europe/Oslo\"\n\
         c:15:10: env.test.colour: has to be \"red\", \"green\", \"yellow\", \"blue\", \"magenta\", \"cyan\", \"white\" or \"grey\", or like \"#cc3300\"\n\
         c:16:9: env.test.proxy: has to be like \"http://proxy.example:3128\"\n\
         c:17:1: env.test.extended.label: is missing: its name on the form, like \"Tier\"\n\
         c:18:11: env.test.extended.pointer: has to be a JSON pointer, like \"/extendedProperties/tier\"\n\
         c:19:6: env.empty.base_url: is missing: the API's address, like \"https://api.oculos.no/v4\"\n\
         c:21:8: theme.name: has to be \"auto\", \"dark\", \"light\" or \"high-contrast\"\n\
         c:23:9: ui.mouse: has to be true or false, not a whole number\n\
         c:24:1: ui.mice: there is no such setting; known here: language, mouse, ascii, curtain, plain\n\
         c:25:11: ui.curtain: has to be a whole number of minutes from 1 to 1440, like 10"
    );
}

#[test]
fn what_the_file_holds_is_made_visible() {
    let wrong = File::parse("[env.\"a\\u001b\"]\n", Path::new("c\u{7}")).unwrap_err();
    let text = text_of(mistakes(&wrong));
    assert!(!text.contains(['\u{1b}', '\u{7}']), "{text:?}");
    assert!(text.contains("env.a‹ESC›"), "{text}");
}

#[test]
fn one_of_several_is_a_list_with_or() {
    let names = ["a", "b", "c"];
    assert_eq!(text_of(quoted(&names)), "\"a\", \"b\" or \"c\"");
    assert_eq!(text_of(quoted(&names[..2])), "\"a\" or \"b\"");
    assert_eq!(text_of(quoted(&names[..1])), "\"a\"");
}

#[test]
fn a_key_that_is_not_there_says_what_to_do_and_never_itself() {
    let error = KeyError::Empty(KeySource::Given("s3cret".into(), Giver::Variable));
    assert_eq!(
        text_of(no_key(&error)),
        "the API key is empty (STAMKUNDE_API_KEY)"
    );
    let error = KeyError::Command(NoOutput::Failed(3));
    assert_eq!(
        text_of(no_key(&error)),
        "the command for the API key failed with exit code 3; run it by hand to see why"
    );
}

#[test]
fn every_flag_that_would_do_is_named() {
    let names = ["prod", "test"].map(str::to_owned).to_vec();
    assert_eq!(
        text_of(no_settings(&ConfigError::NoDefault(names))),
        "the configuration has no default_env, and more than one environment; give --env prod or --env test"
    );
}
