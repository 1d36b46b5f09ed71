//! How things look: by role, in the terminal's own 16 colours, in 24 bits, or without any colour.
//!
//! The terminal is asked nothing. Dark and light leave it its own ground, and each can still be read on the other one;
//! high contrast brings its own.

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
    /// What shows where nothing else says; without colours in it, the terminal's own.
    ground: Style,
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

/// A colour of the terminal's own 16, and the one in 24 bits.
type Hue = (Color, u32);

/// The colours of a theme.
struct Palette {
    /// Text and ground, where they are not the terminal's own.
    own: Option<(Hue, Hue)>,
    accent: Hue,
    good: Hue,
    warn: Hue,
    bad: Hue,
    odd: Hue,
}

impl Palette {
    fn of(name: Name) -> Self {
        match name {
            Name::Dark => Self {
                own: None,
                accent: (Color::Cyan, 0x33_99_cc),
                good: (Color::Green, 0x3d_9f_50),
                warn: (Color::Yellow, 0xcf_84_20),
                bad: (Color::Red, 0xe8_66_5f),
                odd: (Color::Magenta, 0xa3_81_d8),
            },
            // Cyan and yellow of the 16 are too bright for a light ground.
            Name::Light => Self {
                own: None,
                accent: (Color::Blue, 0x15_69_9a),
                good: (Color::Green, 0x1f_7a_33),
                warn: (Color::Magenta, 0x9a_52_00),
                bad: (Color::Red, 0xb8_32_2c),
                odd: (Color::Blue, 0x7b_45_b8),
            },
            Name::HighContrast => Self {
                own: Some(((Color::White, 0xff_ff_ff), (Color::Black, 0))),
                accent: (Color::LightCyan, 0x00_ff_ff),
                good: (Color::LightGreen, 0x55_ff_55),
                warn: (Color::LightYellow, 0xff_ff_00),
                bad: (Color::LightRed, 0xff_80_80),
                odd: (Color::LightMagenta, 0xff_a0_ff),
            },
        }
    }
}

impl Theme {
    /// The theme of that name in what the variables `NO_COLOR` and `COLORTERM` ask for.
    pub fn of_terminal(name: Name) -> Self {
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_true = env::var("COLORTERM")
            .is_ok_and(|value| matches!(value.as_str(), "truecolor" | "24bit"));
        let colour = if is_set("NO_COLOR") || env::var("TERM").is_ok_and(|term| term == "dumb") {
            Colours::None
        } else if is_true {
            Colours::True
        } else {
            Colours::Sixteen
        };
        Self::named(name, colour)
    }

    /// The dark theme with so many colours.
    pub fn new(colour: Colours) -> Self {
        Self::named(Name::Dark, colour)
    }

    /// The theme of that name with so many colours.
    pub fn named(name: Name, colour: Colours) -> Self {
        let plain = Style::new();
        let palette = Palette::of(name);
        let bold = |hue: Hue| match colour.pick(hue) {
            Some(colour) => plain.fg(colour).add_modifier(Modifier::BOLD),
            None => plain.add_modifier(Modifier::BOLD),
        };
        let strong = plain.add_modifier(Modifier::BOLD);
        let is_high = name == Name::HighContrast;
        // Dim text has less contrast.
        let dim = if is_high {
            plain
        } else {
            plain.add_modifier(Modifier::DIM)
        };
        let ground = palette.own.and_then(|(text, ground)| {
            let (text, ground) = (colour.pick(text)?, colour.pick(ground)?);
            Some(plain.fg(text).bg(ground))
        });
        let odd = colour.pick(palette.odd).map(|colour| plain.fg(colour));
        let focus = plain.add_modifier(Modifier::UNDERLINED);
        let selected = plain.add_modifier(Modifier::REVERSED);
        let stands_out = |style: Style| {
            if is_high {
                style.add_modifier(Modifier::BOLD)
            } else {
                style
            }
        };
        Self {
            text: plain,
            label: dim,
            title: bold(palette.accent),
            strong,
            good: bold(palette.good),
            warn: bold(palette.warn),
            bad: bold(palette.bad),
            changed: bold(palette.warn),
            old: dim.add_modifier(Modifier::CROSSED_OUT),
            focus: stands_out(focus),
            selected: stands_out(selected),
            rule: dim,
            key: bold(palette.accent),
            odd: odd.unwrap_or(plain).add_modifier(Modifier::ITALIC),
            ground: ground.unwrap_or(plain),
            colour,
        }
    }

    /// The badge of an environment in its configured colour: black or white on it, whichever reads better.
    pub fn badge(&self, name: Option<&str>, production: bool) -> Style {
        let badge = Style::new().add_modifier(Modifier::BOLD);
        let (colour, text) = match (name, production) {
            (Some("red"), _) | (None, true) => (Color::Red, Color::White),
            (Some("green"), _) => (Color::Green, Color::Black),
            (Some("yellow"), _) => (Color::Yellow, Color::Black),
            (Some("blue"), _) => (Color::Blue, Color::White),
            (Some("magenta"), _) => (Color::Magenta, Color::White),
            (Some("white"), _) => (Color::White, Color::Black),
            (Some("grey"), _) => (Color::Gray, Color::Black),
            (Some(own), _) if own.starts_with('#') && self.colour == Colours::True => {
                match u32::from_str_radix(&own[1..], 16) {
                    Ok(rgb) if brightness(rgb) > 128 => (Color::from_u32(rgb), Color::Black),
                    Ok(rgb) => (Color::from_u32(rgb), Color::White),
                    Err(_) => (Color::Cyan, Color::Black),
                }
            }
            (Some(_) | None, _) => (Color::Cyan, Color::Black),
        };
        match self.colour {
            Colours::None => badge.add_modifier(Modifier::REVERSED),
            Colours::Sixteen | Colours::True => badge.bg(colour).fg(text),
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

impl Colours {
    fn pick(self, (sixteen, rgb): Hue) -> Option<Color> {
        match self {
            Self::None => None,
            Self::Sixteen => Some(sixteen),
            Self::True => Some(Color::from_u32(rgb)),
        }
    }
}

/// How bright a colour is to the eye, from 0 to 255.
fn brightness(rgb: u32) -> u32 {
    let [_, red, green, blue] = rgb.to_be_bytes().map(u32::from);
    (red * 299 + green * 587 + blue * 114) / 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [Name; 3] = [Name::Dark, Name::Light, Name::HighContrast];
    const COLOURS: [Colours; 3] = [Colours::None, Colours::Sixteen, Colours::True];

    fn styles(theme: &Theme) -> Vec<Style> {
        let mut styles = vec![
            theme.text,
            theme.label,
            theme.title,
            theme.strong,
            theme.good,
            theme.warn,
            theme.bad,
            theme.changed,
            theme.old,
            theme.focus,
            theme.selected,
            theme.rule,
            theme.key,
            theme.odd,
            theme.ground,
        ];
        let names = [
            "red", "green", "yellow", "blue", "magenta", "cyan", "white", "grey", "#000000",
            "#808080", "#ffffff", "#cc3300",
        ];
        for name in names.into_iter().map(Some).chain([None]) {
            styles.extend([theme.badge(name, false), theme.badge(name, true)]);
        }
        styles
    }

    #[test]
    fn no_text_has_the_colour_of_its_ground() {
        for (name, colour) in NAMES
            .into_iter()
            .flat_map(|name| COLOURS.map(|colour| (name, colour)))
        {
            let theme = Theme::named(name, colour);
            for style in styles(&theme) {
                let text = style.fg.or(theme.ground.fg);
                let ground = style.bg.or(theme.ground.bg);
                assert!(
                    text.is_none() || text != ground,
                    "{name:?} {colour:?} {style:?}"
                );
                if colour == Colours::None {
                    assert_eq!((text, ground), (None, None), "{name:?} {style:?}");
                }
            }
        }
    }

    /// How far apart two colours are, as the guidelines for readable text count: from 1 to 21.
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

    #[test]
    fn every_colour_reads_on_its_ground_and_still_on_the_other() {
        const BLACK: u32 = 0;
        const WHITE: u32 = 0xff_ff_ff;
        for (name, own, least, other) in [
            (Name::Dark, 0x1e_1e_1e, 4.5, Some(WHITE)),
            (Name::Light, WHITE, 4.5, Some(BLACK)),
            (Name::HighContrast, BLACK, 7.0, None),
        ] {
            let palette = Palette::of(name);
            for (_, rgb) in [
                palette.accent,
                palette.good,
                palette.warn,
                palette.bad,
                palette.odd,
            ] {
                assert!(contrast(rgb, own) >= least, "{name:?} {rgb:06x}");
                if let Some(other) = other {
                    assert!(contrast(rgb, other) >= 3.0, "{name:?} {rgb:06x}");
                }
            }
        }
    }
}
