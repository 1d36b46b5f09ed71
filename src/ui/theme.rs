//! How things look: by role, in the terminal's own 16 colours, in 24 bits, or without any colour.
//!
//! The terminal is asked nothing. The 24-bit colours are of middle brightness, so they read on dark and on light.

use std::env;

use ratatui::style::{Color, Modifier, Style};

/// The look of every role on the screen.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// Ordinary text.
    pub text: Style,
    /// Labels and what matters less.
    pub label: Style,
    /// Headings of sections.
    pub title: Style,
    /// What the eye should find first.
    pub strong: Style,
    /// What can be used, what went well.
    pub good: Style,
    /// What waits or differs.
    pub warn: Style,
    /// What is wrong or refused.
    pub bad: Style,
    /// A changed value.
    pub changed: Style,
    /// The old value of a changed one.
    pub old: Style,
    /// The field that has focus.
    pub focus: Style,
    /// The selected row, button or tab.
    pub selected: Style,
    /// Rules between the parts.
    pub rule: Style,
    /// Keys in hints.
    pub key: Style,
    /// A value that is not what is documented.
    pub odd: Style,
    colour: Colours,
}

/// What the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// None: bold, dim, underlined and reversed text only.
    None,
    /// The terminal's 16.
    Sixteen,
    /// 24 bits.
    True,
}

impl Theme {
    /// What the variables `NO_COLOR` and `COLORTERM` ask for.
    pub fn of_terminal() -> Self {
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_true = env::var("COLORTERM")
            .is_ok_and(|value| matches!(value.as_str(), "truecolor" | "24bit"));
        Self::new(
            if is_set("NO_COLOR") || env::var("TERM").is_ok_and(|term| term == "dumb") {
                Colours::None
            } else if is_true {
                Colours::True
            } else {
                Colours::Sixteen
            },
        )
    }

    /// The look with so many colours.
    pub fn new(colour: Colours) -> Self {
        let plain = Style::new();
        let pick = |sixteen: Color, rgb: u32| match colour {
            Colours::None => plain,
            Colours::Sixteen => plain.fg(sixteen),
            Colours::True => plain.fg(Color::from_u32(rgb)),
        };
        let bold = |style: Style| style.add_modifier(Modifier::BOLD);
        Self {
            text: plain,
            label: plain.add_modifier(Modifier::DIM),
            title: bold(pick(Color::Cyan, 0x2a_8f_bd)),
            strong: bold(plain),
            good: bold(pick(Color::Green, 0x3c_9a_4b)),
            warn: bold(pick(Color::Yellow, 0xc4_78_1a)),
            bad: bold(pick(Color::Red, 0xd2_50_4a)),
            changed: bold(pick(Color::Yellow, 0xc4_78_1a)),
            old: plain.add_modifier(Modifier::DIM | Modifier::CROSSED_OUT),
            focus: plain.add_modifier(Modifier::UNDERLINED),
            selected: plain.add_modifier(Modifier::REVERSED),
            rule: plain.add_modifier(Modifier::DIM),
            key: bold(pick(Color::Cyan, 0x2a_8f_bd)),
            odd: pick(Color::Magenta, 0x9a_6f_d0).add_modifier(Modifier::ITALIC),
            colour,
        }
    }

    /// The badge of an environment in its configured colour.
    pub fn badge(&self, name: Option<&str>, production: bool) -> Style {
        let colour = match (name, production) {
            (Some("red"), _) | (None, true) => Color::Red,
            (Some("green"), _) => Color::Green,
            (Some("yellow"), _) => Color::Yellow,
            (Some("blue"), _) => Color::Blue,
            (Some("magenta"), _) => Color::Magenta,
            (Some("white"), _) => Color::White,
            (Some("black"), _) => Color::Black,
            (Some(_) | None, _) => Color::Cyan,
        };
        let badge = Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED);
        match self.colour {
            Colours::None => badge,
            Colours::Sixteen | Colours::True => badge.fg(colour),
        }
    }
}
