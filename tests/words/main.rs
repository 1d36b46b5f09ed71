//! Words that users read are in the catalogues alone: this finds those that are anywhere else.
//!
//! `left.txt` counts what is left to move into them, file by file. A count may only go down: the test fails where there
//! are more, and where there are fewer than it says, so that it never lags.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests fail the test, and clippy only knows the tests themselves"
)]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// What no user reads: logs are for programmers, and what never happens is told by the compiler.
const NOT_READ: [&str; 15] = [
    "trace",
    "debug",
    "info",
    "warn",
    "error_span",
    "concat",
    "env",
    "include",
    "include_str",
    "include_bytes",
    "matches",
    "assert",
    "debug_assert",
    "debug_assert_eq",
    "unreachable",
];

/// Attributes whose text a user reads; those of the command line's help are English by decision.
const READ: [&str; 1] = ["error"];

/// Where words belong, and where they are no user's: the catalogues' own code, clap's help and the man page, a server for
/// tests.
const HOMES: [&str; 6] = [
    "voice",
    "voice.rs",
    "cli/arguments.rs",
    "cli/arguments/help.rs",
    "cli/about.rs",
    "demo",
];

#[test]
fn words_are_in_the_catalogues_alone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in sources(&root.join("src")) {
        let path = file.strip_prefix(root.join("src")).unwrap();
        if HOMES.iter().any(|home| path.starts_with(home)) {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let mut words = Vec::new();
        collect(text.parse().unwrap(), &mut words);
        if !words.is_empty() {
            found.insert(path.to_str().unwrap().replace('\\', "/"), words);
        }
    }
    let counts = found
        .iter()
        .map(|(path, words)| format!("{} {path}\n", words.len()));
    let counts: String = counts.collect();
    let list = root.join("tests/words/left.txt");
    if std::env::var_os("WORDS_LEFT").is_some() {
        fs::write(&list, &counts).unwrap();
    }
    let known = fs::read_to_string(&list).unwrap();
    for line in counts
        .lines()
        .filter(|line| !known.lines().any(|known| known == *line))
    {
        let path = line.split_once(' ').unwrap().1;
        println!("{line}: {:#?}", found[path]);
    }
    assert!(
        known == counts,
        "words outside the catalogues, or fewer than tests/words/left.txt counts: move them there, or take new counts \
         with WORDS_LEFT=1 if there are fewer"
    );
}

#[test]
fn the_check_sees_words_and_nothing_else() {
    let source = r##"
        //! Some words of a comment.
        #[error("could not be read: {0}")]
        struct Error;
        #[doc = "not these words"]
        fn shown() -> String {
            tracing::info!("not these words");
            let sql = "SELECT name FROM draft WHERE environment = ?1";
            let pattern = ("a", "a b", "/customers/{id}", "Content-Type", b"these are bytes");
            format!("{} is open in another window", NAME) + "Saved at" + r#"raw words too"#
        }
        #[cfg(test)]
        mod tests {
            const NOT: &str = "not these words";
        }
    "##;
    let mut words = Vec::new();
    collect(source.parse().unwrap(), &mut words);
    assert_eq!(
        words,
        [
            r#""could not be read: {0}""#,
            r#""{} is open in another window""#,
            r#""Saved at""#,
            r##"r#"raw words too"#"##,
        ]
    );
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if name == "tests" || name == "tests.rs" {
            continue;
        }
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// The texts among the tokens that read like words.
fn collect(tokens: TokenStream, words: &mut Vec<String>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                at += 1;
                if matches!(&tokens.get(at), Some(TokenTree::Punct(mark)) if mark.as_char() == '!')
                {
                    at += 1;
                }
                let Some(TokenTree::Group(attribute)) = tokens.get(at) else {
                    continue;
                };
                let inside: Vec<_> = attribute.stream().into_iter().collect();
                let name = inside.first().map(ToString::to_string).unwrap_or_default();
                if READ.contains(&name.as_str()) {
                    collect(attribute.stream(), words);
                }
                if attribute.stream().to_string().replace(' ', "") == "cfg(test)" {
                    // What the attribute is on, to the end of its body.
                    while !matches!(&tokens[at], TokenTree::Group(body) if body.delimiter() == Delimiter::Brace)
                        && !matches!(&tokens[at], TokenTree::Punct(end) if end.as_char() == ';')
                    {
                        at += 1;
                    }
                }
            }
            TokenTree::Ident(name)
                if NOT_READ.contains(&name.to_string().as_str())
                    && matches!(&tokens.get(at + 1), Some(TokenTree::Punct(mark)) if mark.as_char() == '!') =>
            {
                at += 2;
            }
            TokenTree::Group(group) => collect(group.stream(), words),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if reads_like_words(&text) {
                    words.push(text);
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
        at += 1;
    }
}

/// Whether a literal is a text with two words beside each other, or a word and a value.
fn reads_like_words(literal: &str) -> bool {
    if !literal.starts_with(['"', 'r']) || is_sql(literal) {
        return false;
    }
    let parts: Vec<_> = literal
        .trim_matches(['r', '#', '"'])
        .split([' ', '\n'])
        .collect();
    let is_word = |part: &str| {
        let word = part.trim_matches(|c: char| c.is_ascii_punctuation());
        word.len() > 1
            && word
                .chars()
                .all(|c| c.is_alphabetic() || c == '-' || c == '\'')
    };
    parts.windows(2).any(|pair| {
        is_word(pair[0]) && (is_word(pair[1]) || pair[1].starts_with('{'))
            || pair[0].ends_with('}') && is_word(pair[1])
    })
}

/// Whether a literal is a statement for the database or a part of one: the keyword it begins with is in capitals.
fn is_sql(literal: &str) -> bool {
    const BEGINNINGS: [&str; 10] = [
        "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "PRAGMA", "BEGIN", "WHERE", "AND", "IN",
    ];
    let first = literal
        .trim_matches(['r', '#', '"'])
        .split_whitespace()
        .next();
    first.is_some_and(|first| BEGINNINGS.contains(&first))
}

#[test]
fn every_dependency_has_its_reason() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| fs::read_to_string(root.join(name)).unwrap();
    let manifest: toml::Table = read("Cargo.toml").parse().unwrap();
    let list = read("docs/dependencies.md");
    let named = |line: &str| Some(line.strip_prefix("| `")?.split_once('`')?.0.to_owned());
    let mut told: Vec<_> = list.lines().filter_map(named).collect();
    told.sort_unstable();
    let of = |table: &toml::Table| -> Vec<String> {
        let kinds = ["dependencies", "dev-dependencies", "build-dependencies"];
        let tables = kinds.iter().filter_map(|kind| table.get(*kind)?.as_table());
        tables.flat_map(|table| table.keys().cloned()).collect()
    };
    let mut there = of(&manifest);
    // Those of one system alone.
    for target in manifest
        .get("target")
        .and_then(toml::Value::as_table)
        .into_iter()
        .flat_map(toml::Table::values)
    {
        there.extend(target.as_table().into_iter().flat_map(of));
    }
    there.sort_unstable();
    there.dedup();
    assert_eq!(told, there, "docs/dependencies.md and Cargo.toml");
}
