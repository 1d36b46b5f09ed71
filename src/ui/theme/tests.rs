use super::*;

const NAMES: [Name; 4] = [Name::Auto, Name::Dark, Name::Light, Name::HighContrast];
const COLOURS: [Colours; 4] = [
    Colours::None,
    Colours::Sixteen,
    Colours::Many,
    Colours::True,
];

const BADGES: [&str; 12] = [
    "red", "green", "yellow", "blue", "magenta", "cyan", "white", "grey", "#000000", "#808080",
    "#ffffff", "#cc3300",
];

/// The terminals whose sixteen colours are known: what black, red, green, yellow, blue, cyan, white, bright white look
/// like, by their number.
const TERMINALS: [(&str, [(Color, u32); 8]); 3] = [
    (
        "xterm",
        [
            (Color::Black, 0x00_00_00),
            (Color::Red, 0xcd_00_00),
            (Color::Green, 0x00_cd_00),
            (Color::Yellow, 0xcd_cd_00),
            (Color::Blue, 0x00_00_ee),
            (Color::Cyan, 0x00_cd_cd),
            (Color::Gray, 0xe5_e5_e5),
            (Color::White, 0xff_ff_ff),
        ],
    ),
    (
        "Windows Terminal",
        [
            (Color::Black, 0x0c_0c_0c),
            (Color::Red, 0xc5_0f_1f),
            (Color::Green, 0x13_a1_0e),
            (Color::Yellow, 0xc1_9c_00),
            (Color::Blue, 0x00_37_da),
            (Color::Cyan, 0x3a_96_dd),
            (Color::Gray, 0xcc_cc_cc),
            (Color::White, 0xf2_f2_f2),
        ],
    ),
    (
        "Terminal.app",
        [
            (Color::Black, 0x00_00_00),
            (Color::Red, 0xc2_36_21),
            (Color::Green, 0x25_bc_24),
            (Color::Yellow, 0xad_ad_27),
            (Color::Blue, 0x49_2e_e1),
            (Color::Cyan, 0x33_bb_c8),
            (Color::Gray, 0xcb_cc_cd),
            (Color::White, 0xe9_eb_eb),
        ],
    ),
];

/// Grounds of these terminals, dark and light, and of others that people like.
const DARK_GROUNDS: [u32; 5] = [0, 0x0c_0c_0c, 0x1e_1e_1e, 0x30_0a_24, 0x00_2b_36];
const LIGHT_GROUNDS: [u32; 3] = [WHITE, 0xf5_f5_f5, 0xfd_f6_e3];

fn look(colour: Color, terminal: &[(Color, u32)]) -> u32 {
    match colour {
        Color::Indexed(hue @ 16..) => rgb(hue),
        Color::Rgb(red, green, blue) => u32::from_be_bytes([0, red, green, blue]),
        own => terminal.iter().find(|(known, _)| *known == own).unwrap().1,
    }
}

fn texts(theme: &Theme) -> [Style; 13] {
    [
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
        theme.key,
        theme.odd,
    ]
}

fn badges(theme: &Theme) -> Vec<Style> {
    let names = BADGES.into_iter().map(Some).chain([None]);
    let both = names.flat_map(|name| [false, true].map(|production| (name, production)));
    both.map(|(name, production)| theme.badge(name, production))
        .collect()
}

#[test]
fn every_text_reads_on_the_ground_it_is_made_for() {
    for (name, colour) in NAMES
        .into_iter()
        .flat_map(|name| COLOURS.map(|colour| (name, colour)))
    {
        let theme = Theme::named(name, colour);
        let grounds = match name {
            Name::Dark => DARK_GROUNDS.to_vec(),
            Name::Light => LIGHT_GROUNDS.to_vec(),
            Name::Auto | Name::HighContrast => [&DARK_GROUNDS[..], &LIGHT_GROUNDS].concat(),
        };
        for style in texts(&theme) {
            assert!(
                !style.add_modifier.contains(Modifier::DIM),
                "{name:?} {style:?}"
            );
            // Where text and ground are both the terminal's own, it is the terminal that makes them read.
            let Some(text) = style.fg.or(theme.ground.fg) else {
                continue;
            };
            assert!(matches!(colour, Colours::Many | Colours::True), "{name:?}");
            let own = theme.ground.bg.map(|ground| vec![look(ground, &[])]);
            for ground in own.unwrap_or_else(|| grounds.clone()) {
                let contrast = contrast(look(text, &[]), ground);
                assert!(
                    contrast >= LEAST_CONTRAST,
                    "{name:?} {text:?} on {ground:06x}: {contrast:.1}"
                );
            }
        }
    }
}

#[test]
fn every_badge_reads_in_every_terminal() {
    for (terminal, known) in TERMINALS {
        for colour in COLOURS {
            for style in badges(&Theme::named(Name::Auto, colour)) {
                let (Some(text), Some(ground)) = (style.fg, style.bg) else {
                    assert!(style.add_modifier.contains(Modifier::REVERSED));
                    continue;
                };
                assert_ne!(colour, Colours::None);
                let contrast = contrast(look(text, &known), look(ground, &known));
                assert!(
                    contrast >= LEAST_CONTRAST,
                    "{terminal}: {text:?} on {ground:?}: {contrast:.1}"
                );
            }
        }
    }
}

#[test]
fn the_ground_decides_between_dark_and_light() {
    let auto = Theme::named(Name::Auto, Colours::Many);
    assert!(auto.asks_for_ground());
    for ground in DARK_GROUNDS {
        assert_eq!(
            auto.on(ground).key,
            Theme::named(Name::Dark, Colours::Many).key
        );
    }
    for ground in LIGHT_GROUNDS {
        assert_eq!(
            auto.on(ground).key,
            Theme::named(Name::Light, Colours::Many).key
        );
    }
    let grey = auto.on(0x80_80_80);
    assert_eq!((grey.key, grey.asks_for_ground()), (auto.key, true));
    for (name, colour) in [
        (Name::Dark, Colours::True),
        (Name::Auto, Colours::Sixteen),
        (Name::Auto, Colours::None),
    ] {
        assert!(!Theme::named(name, colour).asks_for_ground());
    }
}
