//! How things look: by role, in colours that look the same in every terminal, or without any.
//!
//! Every text can be read on its ground, at 4.5 to 1. So the theme that is used unless another one is asked for begins
//! without colours, and takes those of dark or light once the terminal has told its ground. Only high contrast brings a
//! ground of its own. Nothing is said by colour alone.

use std::env;

use ratatui::{
    buffer::Buffer,
    style::{Color, Modifier, Style},
};

use crate::config::Theme as Name;

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
    /// Nothing draws: lines, bars and marks are characters of ASCII.
    pub ascii: bool,
    /// What shows where nothing else says; without colours in it, the terminal's own.
    ground: Style,
    colour: Colours,
    /// Made for whatever ground the terminal has.
    is_auto: bool,
}

/// What the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// None: bold, underlined and reversed text only.
    None,
    /// Sixteen, of which nobody knows what they look like: used for badges alone.
    Sixteen,
    /// 256, of which all but the first sixteen look the same everywhere.
    Many,
    /// 24 bits: the same, and whatever colour an environment is given.
    True,
}

/// One of the 256 colours.
type Hue = u8;

/// The colours of a theme.
struct Palette {
    /// Text and ground, where they are not the terminal's own.
    own: Option<(Hue, Hue)>,
    label: Hue,
    accent: Hue,
    good: Hue,
    warn: Hue,
    bad: Hue,
    odd: Hue,
}

const DARK: Palette = Palette {
    own: None,
    label: 248,
    accent: 74,
    good: 71,
    warn: 214,
    bad: 210,
    odd: 141,
};

const LIGHT: Palette = Palette {
    own: None,
    label: 240,
    accent: 25,
    good: 22,
    warn: 94,
    bad: 124,
    odd: 91,
};

const HIGH_CONTRAST: Palette = Palette {
    own: Some((231, 16)),
    label: 231,
    accent: 51,
    good: 83,
    warn: 226,
    bad: 210,
    odd: 219,
};

impl Palette {
    fn of(name: Name) -> Option<&'static Self> {
        match name {
            Name::Auto => None,
            Name::Dark => Some(&DARK),
            Name::Light => Some(&LIGHT),
            Name::HighContrast => Some(&HIGH_CONTRAST),
        }
    }

    fn hues(&self) -> [Hue; 6] {
        [
            self.label,
            self.accent,
            self.good,
            self.warn,
            self.bad,
            self.odd,
        ]
    }

    /// Whether all of it can be read on that ground.
    fn reads_on(&self, ground: u32) -> bool {
        let mut hues = self.hues().into_iter();
        hues.all(|hue| contrast(rgb(hue), ground) >= LEAST_CONTRAST)
    }
}

impl Colours {
    /// What the variables `NO_COLOR`, `COLORTERM` and `TERM` say, unless colours are wanted always or never.
    pub fn of_terminal(wanted: Option<bool>) -> Self {
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_true = env::var("COLORTERM")
            .is_ok_and(|value| matches!(value.as_str(), "truecolor" | "24bit"));
        let term = env::var("TERM").unwrap_or_default();
        let is_unwanted = || is_set("NO_COLOR") || term == "dumb";
        if wanted.map_or_else(is_unwanted, |wanted| !wanted) {
            Self::None
        } else if is_true {
            Self::True
        } else if term.contains("256color") {
            Self::Many
        } else {
            Self::Sixteen
        }
    }
}

impl Theme {
    /// The theme of that name with the colours of the terminal, unless they are wanted always or never.
    pub fn of_terminal(name: Name, wanted: Option<bool>) -> Self {
        Self::named(name, Colours::of_terminal(wanted))
    }

    /// The dark theme with so many colours.
    pub fn new(colour: Colours) -> Self {
        Self::named(Name::Dark, colour)
    }

    /// Whether it would gain from knowing the terminal's ground.
    pub fn asks_for_ground(&self) -> bool {
        self.is_auto && matches!(self.colour, Colours::Many | Colours::True)
    }

    /// The same for a terminal whose ground has that colour: dark or light, whichever can be read on it, if one can.
    #[must_use]
    pub fn on(self, ground: u32) -> Self {
        let name = if DARK.reads_on(ground) {
            Name::Dark
        } else if LIGHT.reads_on(ground) {
            Name::Light
        } else {
            return self;
        };
        Self::named(name, self.colour).in_ascii(self.ascii)
    }

    /// The same with nothing that draws, or with all that does.
    #[must_use]
    pub fn in_ascii(self, ascii: bool) -> Self {
        Self { ascii, ..self }
    }

    /// The theme of that name with so many colours.
    pub fn named(name: Name, colour: Colours) -> Self {
        let plain = Style::new();
        let palette = match colour {
            Colours::None | Colours::Sixteen => None,
            Colours::Many | Colours::True => Palette::of(name),
        };
        let in_hue = |hue: fn(&Palette) -> Hue| match palette {
            Some(palette) => plain.fg(Color::Indexed(hue(palette))),
            None => plain,
        };
        let bold = |hue| firm(in_hue(hue));
        let label = in_hue(|palette| palette.label);
        let strong = firm(plain);
        let ground = palette.and_then(|palette| palette.own);
        let ground = ground.map_or(plain, |(text, ground)| {
            plain.fg(Color::Indexed(text)).bg(Color::Indexed(ground))
        });
        let is_high = name == Name::HighContrast;
        let stands_out = |style: Style| {
            if is_high {
                style.add_modifier(Modifier::BOLD)
            } else {
                style
            }
        };
        Self {
            text: plain,
            label,
            title: bold(|palette| palette.accent),
            strong,
            good: bold(|palette| palette.good),
            warn: bold(|palette| palette.warn),
            bad: bold(|palette| palette.bad),
            changed: bold(|palette| palette.warn),
            old: label.add_modifier(Modifier::CROSSED_OUT),
            focus: stands_out(plain.add_modifier(Modifier::UNDERLINED)),
            selected: stands_out(plain.add_modifier(Modifier::REVERSED)),
            // Lines are no text: they may be faint.
            rule: if is_high {
                plain
            } else {
                plain.add_modifier(Modifier::DIM)
            },
            key: bold(|palette| palette.accent),
            odd: in_hue(|palette| palette.odd).add_modifier(Modifier::ITALIC),
            ascii: false,
            ground,
            colour,
            is_auto: name == Name::Auto,
        }
    }

    /// The badge of an environment in its configured colour: black or white on it, whichever reads better.
    pub fn badge(&self, name: Option<&str>, production: bool) -> Style {
        let badge = firm(Style::new());
        // The colour as it looks everywhere, the one among the terminal's own 16, and whether white reads on it.
        let (many, own, white) = match (name, production) {
            (Some("red"), _) | (None, true) => (160, Color::Red, true),
            (Some("green"), _) => (34, Color::Green, false),
            (Some("yellow"), _) => (220, Color::Yellow, false),
            (Some("blue"), _) => (26, Color::Blue, true),
            // Where sixteen are all there is, nothing reads on every terminal's magenta.
            (Some("magenta"), _) => (127, Color::Reset, true),
            (Some("white"), _) => (255, Color::White, false),
            (Some("grey"), _) => (250, Color::Gray, false),
            (Some(given), _) if given.starts_with('#') && self.colour == Colours::True => {
                let rgb = u32::from_str_radix(&given[1..], 16).unwrap_or_default();
                let white = contrast(rgb, WHITE) > contrast(rgb, BLACK);
                let text = if white { WHITE } else { BLACK };
                return badge.bg(Color::from_u32(rgb)).fg(Color::from_u32(text));
            }
            (Some(_) | None, _) => (44, Color::Cyan, false),
        };
        match self.colour {
            Colours::Many | Colours::True => {
                let text = Color::Indexed(if white { 231 } else { 16 });
                badge.bg(Color::Indexed(many)).fg(text)
            }
            Colours::Sixteen if own != Color::Reset => {
                badge
                    .bg(own)
                    .fg(if white { Color::White } else { Color::Black })
            }
            Colours::None | Colours::Sixteen => badge.add_modifier(Modifier::REVERSED),
        }
    }

    /// Gives all that is still in the terminal's own colours those of the theme, if it has some.
    pub(super) fn lay_ground(&self, buffer: &mut Buffer) {
        let (Some(text), Some(ground)) = (self.ground.fg, self.ground.bg) else {
            return;
        };
        for cell in &mut buffer.content {
            if cell.fg == Color::Reset {
                cell.fg = text;
            }
            if cell.bg == Color::Reset {
                cell.bg = ground;
            }
        }
    }
}

/// Bold, and not faint even in a faint line.
fn firm(style: Style) -> Style {
    style
        .add_modifier(Modifier::BOLD)
        .remove_modifier(Modifier::DIM)
}

/// What can be read without effort: the guidelines for accessible content ask for it (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;
const BLACK: u32 = 0;
const WHITE: u32 = 0xff_ff_ff;

/// How one of the 256 colours looks: a cube of six steps a side, then greys. The first sixteen are the terminal's own.
fn rgb(hue: Hue) -> u32 {
    let step = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    let [red, green, blue] = match hue {
        0..16 => [0; 3],
        16..232 => {
            let at = hue - 16;
            [at / 36, at / 6 % 6, at % 6].map(step)
        }
        232.. => [8 + 10 * (hue - 232); 3],
    };
    u32::from_be_bytes([0, red, green, blue])
}

/// How far apart two colours are, from 1 to 21, as the same guidelines count it.
fn contrast(one: u32, other: u32) -> f64 {
    let light = |rgb: u32| {
        let [_, red, green, blue] = rgb.to_be_bytes().map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    };
    let (one, other) = (light(one), light(other));
    one.max(other) / one.min(other)
}

#[cfg(test)]
mod tests;
