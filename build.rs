//! Compiles the catalogues of words, `assets/lang/*.ftl`, into a typed constant or function for each message.
//!
//! English is the measure: it declares which arguments a message has, and every other catalogue must have the same
//! messages with the same arguments. Whatever does not fit stops the build with its file and message. Nothing is parsed
//! when the program starts. Of Fluent's syntax a catalogue may use text, arguments, literals and the choice between
//! `one` and `other` by a count.

use std::{
    collections::BTreeMap,
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey},
    parser,
    unicode::unescape_unicode_to_string,
};

/// The languages in the order of `config::Language`, which indexes what is compiled here. The first is the measure.
const LANGUAGES: &[&str] = &["en", "nb", "sv", "da", "fi"];

/// Where the catalogues are.
const CATALOGUES: &str = "assets/lang";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={CATALOGUES}");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-env=STAMKUNDE_VERSION={}", version());
    match compile() {
        Ok(()) => ExitCode::SUCCESS,
        Err(mistake) => {
            println!("cargo::error={mistake}");
            ExitCode::FAILURE
        }
    }
}

/// `0.1.0 (4f2a91c0d3e7, x86_64-unknown-linux-gnu)`: the version, the commit where one is known, and the target.
///
/// A release names its commit: whoever builds it gives `STAMKUNDE_COMMIT`, or git is asked. Any other build is somewhere
/// on the way from its commit to the next, and is not made anew for each.
fn version() -> String {
    let variable = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    println!("cargo::rerun-if-env-changed=STAMKUNDE_COMMIT");
    let is_release = variable("PROFILE").is_some_and(|profile| profile == "release");
    let commit = variable("STAMKUNDE_COMMIT").or_else(|| {
        let commit = git(&["rev-parse", "--short=12", "HEAD"])?;
        let mut is_changed = true;
        if is_release {
            // What HEAD has been is written there at each commit and at each change of the branch.
            let heads = git(&["rev-parse", "--git-path", "logs/HEAD"])?;
            for path in [heads.as_str(), "src", "assets", "Cargo.toml", "Cargo.lock"] {
                println!("cargo::rerun-if-changed={path}");
            }
            is_changed = !git(&["status", "--porcelain", "--untracked-files=no"])?.is_empty();
        }
        Some(if is_changed {
            format!("{commit} and later changes")
        } else {
            commit
        })
    });
    let parts: Vec<_> = commit.into_iter().chain(variable("TARGET")).collect();
    let version = variable("CARGO_PKG_VERSION").unwrap_or_default();
    format!("{version} ({})", parts.join(", "))
}

/// What git says of this folder; none where it is no repository's, as in an archive of the source.
fn git(arguments: &[&str]) -> Option<String> {
    if !Path::new(".git").exists() {
        return None;
    }
    let told = Command::new("git").args(arguments).output().ok()?;
    let told = told.status.success().then_some(told.stdout)?;
    Some(String::from_utf8(told).ok()?.trim().to_owned())
}

fn compile() -> Result<(), String> {
    let catalogues: Vec<_> = LANGUAGES
        .iter()
        .map(|language| Catalogue::read(language))
        .collect::<Result<_, _>>()?;
    let (measure, others) = catalogues.split_first().ok_or("there is no language")?;
    for other in others {
        other.compare(measure)?;
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo has set no OUT_DIR")?);
    let code = generate(measure, &catalogues)?;
    fs::write(out.join("messages.rs"), code)
        .map_err(|error| format!("cannot write messages.rs: {error}"))
}

/// What kind of value an argument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Words, of ours or foreign.
    Text,
    /// A number of things, by which `one` and `other` are chosen.
    Count,
}

/// One piece of a message.
#[derive(Debug)]
enum Bit {
    Text(String),
    Argument(String),
    Choice {
        by: String,
        one: Vec<Bit>,
        other: Vec<Bit>,
    },
}

/// One message of one language.
struct Phrase {
    /// What the English comment declares, in its order; empty in other languages.
    declared: Vec<(String, Kind)>,
    bits: Vec<Bit>,
}

/// One language.
struct Catalogue {
    file: String,
    phrases: BTreeMap<String, Phrase>,
}

impl Catalogue {
    fn read(language: &str) -> Result<Self, String> {
        let file = format!("{CATALOGUES}/{language}.ftl");
        let text = fs::read_to_string(Path::new(&file))
            .map_err(|error| format!("{file}: cannot be read: {error}"))?;
        let resource = parser::parse(text.as_str())
            .map_err(|(_, mistakes)| format!("{file}: {}", mistakes_in(&text, &mistakes)))?;
        let mut phrases = BTreeMap::new();
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let name = message.id.name.to_owned();
                    let phrase =
                        Phrase::of(&message).map_err(|why| format!("{file}: {name}: {why}"))?;
                    if phrases.insert(name.clone(), phrase).is_some() {
                        return Err(format!("{file}: {name} is there twice"));
                    }
                }
                Entry::Term(term) => {
                    return Err(format!(
                        "{file}: -{}: terms are not used here",
                        term.id.name
                    ));
                }
                Entry::Junk { content } => {
                    return Err(format!("{file}: cannot be read: {content}"));
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
        Ok(Self { file, phrases })
    }

    /// That this language says what the measure says, with the same arguments.
    fn compare(&self, measure: &Self) -> Result<(), String> {
        let file = &self.file;
        if let Some(name) = self
            .phrases
            .keys()
            .find(|name| !measure.phrases.contains_key(*name))
        {
            return Err(format!("{file}: {name} is not in {}", measure.file));
        }
        for (name, theirs) in &measure.phrases {
            let Some(phrase) = self.phrases.get(name) else {
                return Err(format!("{file}: {name} is missing"));
            };
            phrase
                .uses(&theirs.declared)
                .map_err(|why| format!("{file}: {name}: {why}"))?;
        }
        Ok(())
    }
}

fn mistakes_in(text: &str, mistakes: &[parser::ParserError]) -> String {
    let lines = mistakes.iter().map(|mistake| {
        let line = text
            .get(..mistake.pos.start)
            .map_or(0, |before| before.lines().count());
        format!("line {line}: {}", mistake.kind)
    });
    lines.collect::<Vec<_>>().join("; ")
}

impl Phrase {
    fn of(message: &Message<&str>) -> Result<Self, String> {
        let pattern = message.value.as_ref().ok_or("it says nothing")?;
        if !message.attributes.is_empty() {
            return Err("attributes are not used here".to_owned());
        }
        let comment = message.comment.as_ref();
        let declared = comment
            .into_iter()
            .flat_map(|comment| &comment.content)
            .filter(|line| line.trim_start().starts_with('$'))
            .map(|line| declaration(line))
            .collect::<Result<Vec<_>, _>>()?;
        let mut bits = Vec::new();
        bits_of(pattern, &mut bits)?;
        let phrase = Self { declared, bits };
        // Other languages declare nothing; they are held to what English declares.
        if !phrase.declared.is_empty() || phrase.arguments().is_empty() {
            phrase.uses(&phrase.declared)?;
        }
        Ok(phrase)
    }

    /// Every argument that it has, with the kind it is used as where that shows.
    fn arguments(&self) -> Vec<(&str, Option<Kind>)> {
        fn collect<'b>(bits: &'b [Bit], all: &mut Vec<(&'b str, Option<Kind>)>) {
            for bit in bits {
                match bit {
                    Bit::Text(_) => {}
                    Bit::Argument(name) => all.push((name, None)),
                    Bit::Choice { by, one, other } => {
                        all.push((by, Some(Kind::Count)));
                        collect(one, all);
                        collect(other, all);
                    }
                }
            }
        }
        let mut all = Vec::new();
        collect(&self.bits, &mut all);
        all
    }

    /// That it has just the arguments that are declared.
    fn uses(&self, declared: &[(String, Kind)]) -> Result<(), String> {
        let used = self.arguments();
        for (name, kind) in &used {
            let Some((_, known)) = declared.iter().find(|(known, _)| known == name) else {
                return Err(format!("${name} is not declared"));
            };
            if kind.is_some_and(|kind| kind != *known) {
                return Err(format!(
                    "${name} is no count, so nothing can be chosen by it"
                ));
            }
        }
        let unused = declared
            .iter()
            .find(|(name, _)| !used.iter().any(|(used, _)| used == name));
        match unused {
            Some((name, _)) => Err(format!("${name} is declared and not used")),
            None => Ok(()),
        }
    }
}

/// `$name (kind)`, and what else the comment says of it.
fn declaration(line: &str) -> Result<(String, Kind), String> {
    let wrong = || format!("\"{line}\" declares no argument; write $name (text) or $name (count)");
    let (name, rest) = line
        .trim()
        .trim_start_matches('$')
        .split_once(' ')
        .ok_or_else(wrong)?;
    let kind = match rest.trim_start() {
        rest if rest.starts_with("(text)") => Kind::Text,
        rest if rest.starts_with("(count)") => Kind::Count,
        _ => return Err(wrong()),
    };
    Ok((name.to_owned(), kind))
}

fn bits_of(pattern: &Pattern<&str>, bits: &mut Vec<Bit>) -> Result<(), String> {
    for element in &pattern.elements {
        match element {
            // A line end in the catalogue is only where its line ended.
            PatternElement::TextElement { value } => add_text(bits, &value.replace('\n', " "))?,
            PatternElement::Placeable { expression } => add_expression(bits, expression)?,
        }
    }
    Ok(())
}

fn add_text(bits: &mut Vec<Bit>, text: &str) -> Result<(), String> {
    if text.contains(|letter: char| letter.is_control() && letter != '\n') {
        return Err(format!("{text:?} has a control character"));
    }
    match bits.last_mut() {
        Some(Bit::Text(before)) => before.push_str(text),
        _ => bits.push(Bit::Text(text.to_owned())),
    }
    Ok(())
}

fn add_expression(bits: &mut Vec<Bit>, expression: &Expression<&str>) -> Result<(), String> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            bits.push(Bit::Argument(id.name.to_owned()));
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            add_text(bits, &unescape_unicode_to_string(value))?;
        }
        Expression::Select {
            selector: InlineExpression::VariableReference { id },
            variants,
        } => {
            let (mut one, mut other) = (None, None);
            for variant in variants {
                let mut of_variant = Vec::new();
                bits_of(&variant.value, &mut of_variant)?;
                match variant.key {
                    VariantKey::Identifier { name: "one" } if !variant.default => {
                        one = Some(of_variant);
                    }
                    VariantKey::Identifier { name: "other" } if variant.default => {
                        other = Some(of_variant);
                    }
                    VariantKey::Identifier { .. } | VariantKey::NumberLiteral { .. } => {
                        return Err("a count has [one] and *[other], nothing else".to_owned());
                    }
                }
            }
            let (Some(one), Some(other)) = (one, other) else {
                return Err("a count has both [one] and *[other]".to_owned());
            };
            bits.push(Bit::Choice {
                by: id.name.to_owned(),
                one,
                other,
            });
        }
        Expression::Inline(_) | Expression::Select { .. } => {
            return Err("only arguments, literals and counts stand in braces".to_owned());
        }
    }
    Ok(())
}

/// Before the argument of that number.
const ARGUMENT: char = '\u{10}';

/// How many arguments a message may have: as many as there are controls from [`ARGUMENT`] on.
const ARGUMENTS: usize = 16;

/// Before the argument to choose by, what is said of one thing, [`END`], what is said of others, and [`END`].
const CHOICE: char = '\u{e}';

/// After each of the two of a choice.
const END: char = '\u{f}';

fn generate(measure: &Catalogue, catalogues: &[Catalogue]) -> Result<String, String> {
    let mut code = String::new();
    let (mut names, mut texts) = (Vec::new(), vec![Vec::new(); catalogues.len()]);
    for (nth, (name, phrase)) in measure.phrases.iter().enumerate() {
        let declared = &phrase.declared;
        if declared.len() > ARGUMENTS {
            return Err(format!("{name}: more than {ARGUMENTS} arguments"));
        }
        message(&mut code, nth, name, declared).map_err(|error| format!("{name}: {error}"))?;
        names.push(name.clone());
        for (catalogue, texts) in catalogues.iter().zip(&mut texts) {
            let phrase = catalogue.phrases.get(name);
            texts.push(phrase.map_or_else(String::new, |phrase| encoded(&phrase.bits, declared)));
        }
    }
    let languages = catalogues.len();
    let texts: Vec<_> = texts.iter().map(|texts| sheet(texts)).collect();
    Ok(format!(
        "/// The languages of the catalogues, in their order.\n\
         pub(super) const CATALOGUES: [&str; {languages}] = {LANGUAGES:?};\n\
         /// What is before the argument of that number, before a choice, and after each of its two texts.\n\
         pub(super) const CONTROLS: [char; 3] = {:?};\n\
         {code}\n/// The name of every message.\n\
         pub(super) static NAMES: Sheet = {};\n\
         /// The text of every message in each language.\n\
         pub(super) static TEXTS: [Sheet; {languages}] = [{}];\n",
        [ARGUMENT, CHOICE, END],
        sheet(&names),
        texts.join(", ")
    ))
}

/// The constant or the function of a message.
fn message(
    code: &mut String,
    nth: usize,
    name: &str,
    declared: &[(String, Kind)],
) -> std::fmt::Result {
    writeln!(code, "/// `{name}`")?;
    let item = name.replace('-', "_");
    if declared.is_empty() {
        let item = item.to_uppercase();
        return writeln!(code, "pub const {item}: Label = Label({nth});");
    }
    let parameters = declared.iter().map(|(name, kind)| match kind {
        Kind::Text => format!("{}: impl Into<Phrase>", name.replace('-', "_")),
        Kind::Count => format!("{}: impl TryInto<usize>", name.replace('-', "_")),
    });
    let values = declared.iter().map(|(name, kind)| match kind {
        Kind::Text => format!("{}.into()", name.replace('-', "_")),
        Kind::Count => format!("Phrase::count({})", name.replace('-', "_")),
    });
    let (parameters, values): (Vec<_>, Vec<_>) = (parameters.collect(), values.collect());
    writeln!(
        code,
        "pub fn {item}({}) -> Phrase {{",
        parameters.join(", ")
    )?;
    writeln!(
        code,
        "    Phrase::Filled(Label({nth}), vec![{}])\n}}",
        values.join(", ")
    )
}

/// Texts one after another, and where each of them ends.
fn sheet(texts: &[String]) -> String {
    let ends = texts.iter().scan(0, |end, text| {
        *end += text.len();
        Some(*end)
    });
    let ends: Vec<_> = ends.collect();
    format!("Sheet {{ text: {:?}, ends: &{ends:?} }}", texts.concat())
}

/// A message as one text, in which controls mark the places of its arguments and choices.
fn encoded(bits: &[Bit], declared: &[(String, Kind)]) -> String {
    // Every argument is declared by now.
    let argument = |name: &str| {
        let nth = declared.iter().position(|(known, _)| known == name);
        char::from_u32(u32::from(ARGUMENT) + u32::try_from(nth.unwrap_or(0)).unwrap_or(0))
            .unwrap_or(ARGUMENT)
    };
    let mut text = String::new();
    for bit in bits {
        match bit {
            Bit::Text(words) => text.push_str(words),
            Bit::Argument(name) => text.push(argument(name)),
            Bit::Choice { by, one, other } => {
                text.extend([CHOICE, argument(by)]);
                for said in [one, other] {
                    text.push_str(&encoded(said, declared));
                    text.push(END);
                }
            }
        }
    }
    text
}
