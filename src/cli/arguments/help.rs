//! What `--help` ends with: examples, where the API key goes, the files, the exit codes, and the fields that `set` knows.

use crate::customer::{Customer, fields};

/// What `set --help` ends with: examples, and the fields by their names.
pub(super) fn about_set() -> String {
    let all = fields(&Customer::default(), &[]);
    let names = all.iter().filter(|field| field.editable);
    let names: Vec<_> = names.map(|field| field.name.as_str()).collect();
    format!(
        "\
Examples:
  stamkunde set +4791234567 email=kari@example.no zip=0153
      corrects two fields, after showing the changes and asking
  stamkunde set ext:EXT-1001 consents.acceptsSms=no mobilePhone= --dry-run
      shows what would be sent to take a consent back and empty a field, and sends nothing
  stamkunde set +4791234567 interests+=Coffee interests-=Sports --ticket T-42 --yes
      adds to a list and takes from it; the journal keeps the ticket
  pbpaste | stamkunde set +4791234567 email=- --yes
      takes the value from standard input
  stamkunde set --from kunder.csv --dry-run
      shows what would become of each row of a spreadsheet; without --dry-run asks, saves row by row and
      writes kunder-result.csv beside it

Fields: {}.

They are called as in the API; a consent of your shop's own is consents.NAME or consents.ID, and fields
that your configuration declares go by its names. A list takes commas: interests=Coffee,Sports. Any
other member goes by its place and takes JSON: '/extendedProperties/tier=\"gold\"'.",
        names.join(", ")
    )
}

/// What `--help` ends with.
pub(super) const AFTER: &str = "\
Examples:
  stamkunde                         the demo, or the default environment
  stamkunde +4712345678             opens the customer with that phone number
  stamkunde ext:1001                opens the customer with the external id 1001
  stamkunde --plain                 lines instead of a screen, for screen readers
  stamkunde --env staging id:2457B03E-9925-45E9-B551-25F10D7BD4F2
  stamkunde get +4712345678         prints a customer
  stamkunde get +4712345678 --json | jq .data.email
  stamkunde get +4712345678 --field email
  stamkunde set +4712345678 email=kari@example.no
                                    edits and saves without the editor
  stamkunde set +4712345678 interests+=Coffee --yes --json
                                    adds to a list, and tells how it ended as JSON
  stamkunde history +4712345678     what this machine saved for a customer
  stamkunde doctor                  checks keys, clipboard and the API on this desk
  stamkunde config init             writes a configuration to start from

The API key:
  In the configuration each environment names its own source: api_key_command, api_key_file or
  api_key_env. The key is sent to that environment's base_url only.
  Without a file: STAMKUNDE_BASE_URL and STAMKUNDE_API_KEY (or --base-url with --api-key-file or
  --api-key-command). STAMKUNDE_API_KEY and the other two variables for keys go with a base URL
  given by flag or variable, never with an environment of the file; the flags --api-key-file and
  --api-key-command replace that environment's own source for one run.
  A key is never an argument: everyone on the machine could read it. The editor asks for a key
  that is missing; commands end with 2.

Files:
  `stamkunde config` shows where they are. On Linux:
  ~/.config/stamkunde/config.toml   environments, keys, theme, retention
  ~/.local/share/stamkunde/         drafts, journal and log; readable by you alone

Exit codes:
  0  done
  1  not sent, or refused by the server
  2  wrong arguments or configuration, or no terminal
  3  not valid: found here, or by the server (400, 409), or a conflict; also partly
     saved: the server stored something else than was sent in a field of yours
  4  the outcome is unknown
  5  there is no such customer (404)

A customer that is called like a command, or almost, is written ext:get.";
