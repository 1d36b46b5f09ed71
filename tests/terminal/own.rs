//! A tenant's own field from the configuration file to the byte on the wire.

use std::fs;

use super::{DATA, WIDE, foreign, header, puts};
use crate::pty::Program;

const DECLARED: &str = r#"
[[env.shop.extended]]
pointer = "/extendedProperties/tier"
label = "Tier"
type = "choice"
choices = ["Silver", "Gold"]

[[env.shop.extended]]
pointer = "/extendedProperties/memberNumber"
label = "Member number"
type = "integer"
"#;

#[test]
fn a_declared_field_is_edited_checked_reviewed_and_sent() {
    let server = foreign();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.toml");
    let url = server.base_url();
    let head = format!(
        "default_env = \"shop\"\n[env.shop]\nbase_url = \"{url}\"\napi_key_env = \"KEY\"\n"
    );
    fs::write(&path, head + DECLARED).unwrap();
    let variables = [
        ("STAMKUNDE_CONFIG", path.to_str().unwrap()),
        ("KEY", "sesame"),
    ];
    let mut program = Program::start(&["+4791234567"], &variables, WIDE);
    program.wait_for("Extra fields");
    program.wait_for("Tier            Silver");
    // Back from the first field to the last one, which takes whole numbers only.
    program.send("\u{1b}[Z12x\u{13}");
    program.wait_for("Member number: this is not a whole number; write digits, like 42 or -7.");
    program.wait_for("Go to the problem");
    program.send("\r");
    program.wait_gone("Go to the problem");
    program.send("\u{15}9007199254740993\u{1b}[Z\u{15}go\u{13}");
    program.wait_for("new  9007199254740993");
    program.wait_for("new  Gold");
    program.send("\r");
    program.wait_for("Saved at");
    let puts = puts(&server);
    assert_eq!(puts.len(), 1);
    assert_eq!(header(&puts[0], "x-api-key"), Some("sesame"));
    let (_, end) = DATA.split_once("\"consents\"").unwrap();
    let end = end.replace(
        r#"{"tier":"Silver"}"#,
        r#"{"tier":"Gold","memberNumber":9007199254740993}"#,
    );
    assert!(puts[0].ends_with(&end), "{}", puts[0]);
    assert!(end.contains("Gold"));
}
