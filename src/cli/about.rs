//! `stamkunde completions` and `man`: the table of arguments in other people's languages.

use clap_complete::Shell;

use super::{End, arguments, fail, print};

/// Prints completions for a shell.
pub(super) fn completions(shell: Shell) -> End {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut arguments::command(), "stamkunde", &mut script);
    print(&script)
}

/// Prints the man page.
pub(super) fn man() -> End {
    let mut page = Vec::new();
    match clap_mangen::Man::new(arguments::command()).render(&mut page) {
        Ok(()) => print(&page),
        Err(error) => fail(
            End::Refused,
            format_args!("cannot write the man page: {error}"),
        ),
    }
}
