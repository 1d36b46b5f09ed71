//! The real binary and a tenant's own fields: proposed from a customer, checked in the file, shown on a sheet.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper that fails must fail its test"
)]

#[path = "support/server.rs"]
mod server;

use std::{
    fs,
    io::Write as _,
    process::{Command, Stdio},
};

use server::{Server, header};
use tempfile::TempDir;

const KARI: &str = r#"{"data":{"id":"K","firstName":"Kari","extendedProperties":{"tier":"hemlig-guld","memberNumber":987654,
"bonusRate":1.25,"wantsReceipt":true,"memberSince":"2019-03-02","shoe":{"size":4711,"width_cm":"hemlig-bred"},
"tags":["hemlig-tagg"],"nothing":null,"kari@hemlig.example":"hemlig"}},"metaData":{}}"#;

const PROPOSAL: &str = r#"# Proposed from one customer: the types are guesses, so look at each before you paste this into the
# configuration file. `stamkunde config check` reads it there.

[[env.shop.extended]]
pointer = "/extendedProperties/tier"
label = "Tier"
type = "string"

[[env.shop.extended]]
pointer = "/extendedProperties/memberNumber"
label = "Member number"
type = "integer"

[[env.shop.extended]]
pointer = "/extendedProperties/bonusRate"
label = "Bonus rate"
type = "number"

[[env.shop.extended]]
pointer = "/extendedProperties/wantsReceipt"
label = "Wants receipt"
type = "boolean"

[[env.shop.extended]]
pointer = "/extendedProperties/memberSince"
label = "Member since"
type = "date"

[[env.shop.extended]]
pointer = "/extendedProperties/shoe/size"
label = "Shoe size"
type = "integer"

[[env.shop.extended]]
pointer = "/extendedProperties/shoe/width_cm"
label = "Shoe width cm"
type = "string"

# /extendedProperties/tags is a list; a field holds one value, so lists are edited in Extra.
# /extendedProperties/nothing is empty here, so nothing tells its type.
# 1 member is left out: what it is called looks like data, not like a name.
"#;

/// A home with a configuration of one environment, which is the server's.
struct Home {
    dir: TempDir,
    server: Server,
}

impl Home {
    fn new() -> Self {
        let server = Server::start(|_, stream| {
            let length = KARI.len();
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{KARI}"
            );
        });
        let home = Self {
            dir: tempfile::tempdir().unwrap(),
            server,
        };
        home.configure("");
        home
    }

    /// The configuration with something behind it.
    fn configure(&self, more: &str) {
        let url = self.server.base_url();
        let text =
            format!("[env.shop]\nbase_url = \"{url}\"\napi_key_env = \"SHOP_KEY\"\n\n{more}");
        fs::write(self.config(), text).unwrap();
    }

    fn config(&self) -> String {
        let path = self.dir.path().join("c.toml");
        path.to_str().unwrap().to_owned()
    }

    /// The exit code, what was printed, and what was complained about.
    fn run(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_stamkunde"))
            .args(arguments)
            .env_clear()
            .env("HOME", self.dir.path())
            .env("SHOP_KEY", "sesame")
            .env("STAMKUNDE_CONFIG", self.config())
            .env("STAMKUNDE_DATA_DIR", self.dir.path())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    }
}

#[test]
fn what_is_learnt_from_a_customer_is_ready_for_the_file_and_tells_nothing_of_them() {
    let home = Home::new();
    let learn = ["--env", "shop", "config", "learn", "id:K"];
    let (code, out, err) = home.run(&learn);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert_eq!(out, PROPOSAL);
    let request = &home.server.requests()[0];
    assert!(request.starts_with("GET /v4/customers/id/K "), "{request}");
    assert_eq!(header(request, "x-api-key"), Some("sesame"));
    home.configure(&out);
    let (code, checked, err) = home.run(&["config", "check"]);
    assert_eq!((code, err.as_str()), (Some(0), ""), "{checked}");
    let (code, again, _) = home.run(&learn);
    assert_eq!(code, Some(0));
    assert!(again.starts_with("# Nothing to propose"), "{again}");
    let (_, sheet, _) = home.run(&["--env", "shop", "get", "id:K"]);
    let (_, own) = sheet.split_once("\nExtra fields\n").unwrap();
    let (own, _) = own.split_once("\nConsents\n").unwrap();
    assert_eq!(
        own,
        "  Tier               hemlig-guld\n\
         \x20 Member number      987654\n\
         \x20 Bonus rate         1.25\n\
         \x20 Wants receipt      yes\n\
         \x20 Member since       2 Mar 2019\n\
         \x20 Shoe size          4711\n\
         \x20 Shoe width cm      hemlig-bred\n"
    );
}

#[test]
fn without_an_environment_of_the_file_its_name_is_left_to_the_agent() {
    let home = Home::new();
    fs::write(home.config(), "").unwrap();
    let (code, out, err) = home.run(&["config", "learn", "ext:EXT-1001"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.contains("# Write the name of your environment for NAME.\n"));
    assert!(out.contains("[[env.NAME.extended]]\npointer = \"/extendedProperties/tier\"\n"));
    assert!(!out.contains("Silver") && !out.contains("1001"), "{out}");
    let (code, out, err) = home.run(&["config", "learn", "ext:nobody"]);
    assert_eq!((code, out.as_str()), (Some(5), ""));
    assert!(err.starts_with("stamkunde: "), "{err}");
}

#[test]
fn a_declaration_for_what_has_a_field_already_is_a_mistake_with_its_line() {
    let home = Home::new();
    let own =
        |pointer: &str| format!("[[env.shop.extended]]\npointer = \"{pointer}\"\nlabel = \"X\"\n");
    let all = [
        "/shoeSize",
        "/email",
        "/loyalty/points",
        "/shoeSize",
        "/extendedProperties",
    ];
    home.configure(&all.map(own).concat());
    let (code, out, err) = home.run(&["config", "check"]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    for words in [
        ":9:11: env.shop.extended.pointer: \"/email\" has a field already: E-mail\n",
        ":12:11: env.shop.extended.pointer: \"/loyalty\" is not the tenant's to edit; ",
        ":15:11: env.shop.extended.pointer: \"/shoeSize\" is declared already\n",
        ":18:11: env.shop.extended.pointer: \"/extendedProperties\" holds the tenant's fields; ",
        "4 mistakes in",
    ] {
        assert!(err.contains(words), "{words} in {err}");
    }
}
