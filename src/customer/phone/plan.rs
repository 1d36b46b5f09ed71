//! What is known of the neighbours' phone numbers, from their public numbering plans.
//!
//! Must never know what a person typed: it sees digits alone.

use crate::customer::Problem;

/// What is known of one country's numbers, without the calling code and without the leading 0 of domestic dialling.
pub(super) struct Plan {
    pub(super) country: &'static str,
    pub(super) calling: &'static str,
    /// "Norwegian": how the country's number is called in a sentence.
    pub(super) adjective: &'static str,
    /// Shortest and longest number.
    pub(super) length: (usize, usize),
    /// Whether a 0 is dialled before it at home.
    pub(super) trunk_zero: bool,
    /// Beginnings that are handed out, with the shortest and longest number they have.
    pub(super) assigned: &'static [(&'static [&'static str], usize, usize)],
    /// How the digits are grouped, by beginning; the last group takes what is left.
    pub(super) groups: &'static [(&'static [&'static str], &'static [usize])],
}

/// Every beginning.
const ANY: &[&str] = &[""];

const PLANS: &[Plan] = &[
    Plan {
        country: "NO",
        calling: "47",
        adjective: "Norwegian",
        length: (8, 8),
        trunk_zero: false,
        assigned: &[(
            &[
                "21", "22", "23", "24", "31", "32", "33", "35", "37", "38", "40", "41", "45", "46",
                "47", "48", "51", "52", "53", "55", "56", "57", "59", "61", "62", "63", "64", "66",
                "67", "69", "70", "71", "72", "73", "74", "75", "76", "77", "78", "79", "80", "81",
                "82", "85", "88", "9",
            ],
            8,
            8,
        )],
        groups: &[(ANY, &[2, 2, 2, 2])],
    },
    Plan {
        country: "SE",
        calling: "46",
        adjective: "Swedish",
        length: (6, 10),
        trunk_zero: true,
        assigned: &[
            (&["70", "72", "73", "76", "79"], 9, 9),
            (&["1", "2", "3", "4", "5", "6", "8", "9"], 7, 9),
            (&["77", "10"], 9, 9),
        ],
        groups: &[(&["8"], &[1, 3, 3, 2]), (ANY, &[2, 3, 2, 2])],
    },
    Plan {
        country: "DK",
        calling: "45",
        adjective: "Danish",
        length: (8, 8),
        trunk_zero: false,
        assigned: &[(&["2", "3", "4", "5", "6", "7", "8", "9"], 8, 8)],
        groups: &[(ANY, &[2, 2, 2, 2])],
    },
    Plan {
        country: "FI",
        calling: "358",
        adjective: "Finnish",
        length: (5, 12),
        trunk_zero: true,
        assigned: &[
            (&["4", "50"], 6, 10),
            (
                &[
                    "13", "14", "15", "16", "17", "18", "19", "2", "3", "5", "6", "8", "9",
                ],
                5,
                12,
            ),
        ],
        groups: &[(ANY, &[2, 3, 7])],
    },
    Plan {
        country: "IS",
        calling: "354",
        adjective: "Icelandic",
        length: (7, 9),
        trunk_zero: false,
        assigned: &[(&["4", "5", "6", "7", "8", "9"], 7, 7), (&["38"], 9, 9)],
        groups: &[(ANY, &[3, 6])],
    },
    Plan {
        country: "EE",
        calling: "372",
        adjective: "Estonian",
        length: (7, 10),
        trunk_zero: false,
        assigned: &[(&["3", "4", "5", "6", "7", "8"], 7, 8)],
        groups: &[(&["5"], &[4, 4]), (ANY, &[3, 7])],
    },
    Plan {
        country: "LV",
        calling: "371",
        adjective: "Latvian",
        length: (8, 8),
        trunk_zero: false,
        assigned: &[(&["2", "6", "7", "8", "9"], 8, 8)],
        groups: &[(ANY, &[2, 3, 3])],
    },
    Plan {
        country: "LT",
        calling: "370",
        adjective: "Lithuanian",
        length: (8, 8),
        trunk_zero: true,
        assigned: &[(&["3", "4", "5", "6", "7", "8", "9"], 8, 8)],
        groups: &[(ANY, &[3, 5])],
    },
    Plan {
        country: "DE",
        calling: "49",
        adjective: "German",
        length: (5, 13),
        trunk_zero: true,
        assigned: &[
            (&["15", "16", "17"], 10, 11),
            (&["2", "3", "4", "5", "6", "7", "8", "9"], 5, 13),
        ],
        groups: &[(&["15", "16", "17"], &[3, 10]), (ANY, &[13])],
    },
    Plan {
        country: "GB",
        calling: "44",
        adjective: "British",
        length: (9, 10),
        trunk_zero: true,
        assigned: &[(&["7"], 10, 10), (&["1", "2", "3", "5", "8", "9"], 9, 10)],
        groups: &[(&["2"], &[2, 4, 4]), (ANY, &[4, 6])],
    },
    Plan {
        country: "NL",
        calling: "31",
        adjective: "Dutch",
        length: (9, 9),
        trunk_zero: true,
        assigned: &[(&["1", "2", "3", "4", "5", "6", "7", "8", "9"], 9, 9)],
        groups: &[(&["6"], &[1, 8]), (ANY, &[2, 3, 4])],
    },
    Plan {
        country: "PL",
        calling: "48",
        adjective: "Polish",
        length: (9, 9),
        trunk_zero: false,
        assigned: &[(&["1", "2", "3", "4", "5", "6", "7", "8", "9"], 9, 9)],
        groups: &[(ANY, &[3, 3, 3])],
    },
];

impl Plan {
    pub(super) fn is_possible(&self, national: &str) -> bool {
        let (shortest, longest) = self.length;
        (shortest..=longest).contains(&national.len())
            && !(self.trunk_zero && national.starts_with('0'))
    }

    pub(super) fn is_assigned(&self, national: &str) -> bool {
        self.assigned.iter().any(|(starts, shortest, longest)| {
            (*shortest..=*longest).contains(&national.len())
                && starts.iter().any(|start| national.starts_with(start))
        })
    }

    /// The number without the 0 of domestic dialling, which people also write after the calling code.
    pub(super) fn strip_trunk<'a>(&self, national: &'a str) -> &'a str {
        match national.strip_prefix('0') {
            Some(rest) if self.trunk_zero => rest,
            Some(_) | None => national,
        }
    }

    pub(super) fn impossible(&self, national: &str) -> Problem {
        let (shortest, longest) = self.length;
        let takes = if shortest == longest {
            format!("{shortest} digits")
        } else {
            format!("{shortest} to {longest} digits")
        };
        Problem::blocking(format!(
            "a {} number has {takes} after +{}; this one has {}.",
            self.adjective,
            self.calling,
            national.len()
        ))
    }
}

/// The plan of a country given as two letters.
pub(super) fn plan_of(country: &str) -> Option<&'static Plan> {
    PLANS
        .iter()
        .find(|plan| plan.country.eq_ignore_ascii_case(country.trim()))
}

/// The plan and the national part of the digits after a plus; no calling code is the beginning of another.
pub(super) fn split(digits: &str) -> Option<(&'static Plan, &str)> {
    PLANS
        .iter()
        .find_map(|plan| Some((plan, digits.strip_prefix(plan.calling)?)))
}
