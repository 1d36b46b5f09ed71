//! `stamkunde completions` and `man`: the table of arguments in other people's formats. The man page is English, as the
//! help is of which it is made.

use std::{
    fmt::Write as _,
    io::{self, Write},
};

use clap::Command;
use clap_complete::Shell;
use clap_mangen::Man;

use super::{End, arguments, complain, print};
use crate::{
    app::{action::ACTIONS, keymap::Keymap},
    config::Language,
    voice::{Phrase, Words, say},
};

/// Prints completions for a shell.
pub(super) fn completions(shell: Shell) -> End {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut arguments::command(), "stamkunde", &mut script);
    print(&script)
}

/// Prints the man page: of every command, since there is no other page.
pub(super) fn man() -> End {
    match page() {
        Ok(page) => print(page.as_bytes()),
        Err(error) => {
            let why = Phrase::foreign(error.to_string());
            complain(End::Refused, say::cli_no_man_page(why))
        }
    }
}

fn page() -> io::Result<String> {
    let all = arguments::command();
    let man = Man::new(all.clone());
    let mut page = section(|to| man.render_title(to))?;
    page += &section(|to| man.render_name_section(to))?;
    page += &section(|to| man.render_synopsis_section(to))?;
    page += &section(|to| man.render_description_section(to))?;
    page += &section(|to| man.render_options_section(to))?;
    page += ".SH COMMANDS\n";
    for command in all.get_subcommands() {
        page += &of_command("stamkunde", command)?;
    }
    page += &keys();
    page += ".SH ENVIRONMENT\n";
    for argument in all.get_arguments() {
        if let (Some(variable), Some(flag)) = (argument.get_env(), argument.get_long()) {
            let variable = variable.to_string_lossy();
            let _ = writeln!(
                page,
                ".TP\n\\fB{variable}\\fR\nThe same as \\-\\-{}",
                flag.replace('-', "\\-")
            );
        }
    }
    page += ".TP\n\\fBSTAMKUNDE_API_KEY\\fR\nThe API key itself; it goes with a base URL given by flag or variable\n";
    // Examples keep their lines.
    let extra = section(|to| man.render_extra_section(to))?;
    page += &extra.replacen(".SH EXTRA\n", ".SH EXAMPLES AND NOTES\n.nf\n", 1);
    page += ".fi\n";
    page += &section(|to| man.render_version_section(to))?;
    Ok(page)
}

/// The keys of the editor, unless the configuration gives others; an action without one is in the palette.
fn keys() -> String {
    let mut page =
        ".SH KEYS\nIn the editor, unless \\fB[keys]\\fR in the configuration gives others. "
            .to_owned();
    page += "What has no key here is found by name in the list of commands.\n";
    let english = Words(Language::English);
    let keymap = Keymap::default();
    for entry in ACTIONS {
        let keys = keymap.list(entry.action);
        let [title, about] = [entry.title, entry.about].map(|label| english.label(label));
        let head = if keys.is_empty() { title } else { &keys };
        let (head, about) = (escaped(head), escaped(about));
        let _ = writeln!(page, ".TP\n\\fB{head}\\fR\n{about}");
    }
    page
}

/// A text as roff takes it.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    // A dot or a quote at the beginning of a line would be a request.
    if text.starts_with(['.', '\'']) {
        format!("\\&{text}")
    } else {
        text
    }
}

/// A command and those below it, with what each takes.
fn of_command(above: &str, command: &Command) -> io::Result<String> {
    let name = format!("{above} {}", command.get_name());
    let about = command.get_about().map(ToString::to_string);
    let mut text = format!(
        ".SS {name}\n{}\n",
        about.unwrap_or_default().replace('-', "\\-")
    );
    // Every command has --help; the heading is the command's own.
    let man = Man::new(command.clone().disable_help_flag(true));
    let options = section(|to| man.render_options_section(to))?;
    let options = options.split_once(".SH OPTIONS\n");
    text += options.map_or("", |(_, options)| options);
    let below = command.get_subcommands();
    for below in below.filter(|below| below.get_name() != "help") {
        text += &of_command(&name, below)?;
    }
    Ok(text)
}

fn section(render: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<String> {
    let mut bytes = Vec::new();
    render(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
