//! The README's picture: a real screen of the real program, written by
//! `cargo test --test terminal picture -- --ignored`.

use std::fmt::Write as _;

use super::pty::Program;

const SIZE: (u16, u16) = (120, 26);
/// A cell in the units of the picture.
const CELL: (f32, f32) = (8.4, 18.0);

#[test]
#[ignore = "writes assets/screen.svg"]
fn picture() {
    let mut program = Program::start(&["ext:EXT-1001"], &[], SIZE);
    program.wait_for("Kongens gate 21");
    program.send("\u{1b}]11;rgb:1616/1818/1d1d\u{1b}\\");
    program.send("\t\t\t\u{15}kari@nordmann.no\t");
    program.wait_for("1 unsaved change");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/screen.svg");
    std::fs::write(path, program.with_screen(svg)).unwrap();
}

/// The screen as text in a picture, one run of equal looks after the other.
fn svg(screen: &vt100::Screen) -> String {
    let (columns, rows) = SIZE;
    let (width, height) = (
        f32::from(columns) * CELL.0 + 16.0,
        f32::from(rows) * CELL.1 + 16.0,
    );
    let mut picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#16181d\"/>\n\
         <g font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace\" font-size=\"14\" fill=\"#d8dade\">\n"
    );
    for row in 0..rows {
        let mut column = 0;
        while column < columns {
            let look = look(screen, row, column);
            let start = column;
            let mut text = String::new();
            while column < columns && self::look(screen, row, column) == look {
                let cell = screen.cell(row, column).unwrap();
                text.push_str(if cell.has_contents() {
                    cell.contents()
                } else {
                    " "
                });
                column += 1;
            }
            if text.trim().is_empty() && !look.contains('i') {
                continue;
            }
            run(&mut picture, (row, start, column - start), &text, &look);
        }
    }
    picture.push_str("</g>\n</svg>\n");
    picture
}

/// The look of a cell: its colour, then a letter for each attribute.
fn look(screen: &vt100::Screen, row: u16, column: u16) -> String {
    let cell = screen.cell(row, column).unwrap();
    let mut look = match cell.fgcolor() {
        vt100::Color::Idx(hue @ 16..=231) => {
            let step = |nth: u8| if nth == 0 { 0 } else { 55 + 40 * nth };
            let [red, green, blue] = [36, 6, 1].map(|by| step((hue - 16) / by % 6));
            format!("#{red:02x}{green:02x}{blue:02x} ")
        }
        vt100::Color::Idx(hue @ 232..) => {
            let grey = 8 + 10 * (hue - 232);
            format!("#{grey:02x}{grey:02x}{grey:02x} ")
        }
        _ => "#d8dade ".to_owned(),
    };
    for (is_on, letter) in [
        (cell.bold(), 'b'),
        (cell.dim(), 'd'),
        (cell.inverse(), 'i'),
        (cell.underline(), 'u'),
    ] {
        if is_on {
            look.push(letter);
        }
    }
    look
}

fn run(picture: &mut String, (row, column, count): (u16, u16, u16), text: &str, look: &str) {
    let (colour, attributes) = look.split_once(' ').unwrap();
    let x = 8.0 + f32::from(column) * CELL.0;
    let y = 8.0 + f32::from(row) * CELL.1;
    let width = f32::from(count) * CELL.0;
    let inverse = attributes.contains('i');
    if inverse {
        writeln!(picture, "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{:.1}\" fill=\"{colour}\"/>", CELL.1).unwrap();
    }
    let fill = if inverse { "#16181d" } else { colour };
    let weight = if attributes.contains('b') {
        " font-weight=\"bold\""
    } else {
        ""
    };
    let opacity = if attributes.contains('d') {
        " opacity=\"0.65\""
    } else {
        ""
    };
    let line = if attributes.contains('u') {
        " text-decoration=\"underline\""
    } else {
        ""
    };
    let text = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    writeln!(
        picture,
        "<text x=\"{x:.1}\" y=\"{:.1}\" fill=\"{fill}\"{weight}{opacity}{line} textLength=\"{width:.1}\" xml:space=\"preserve\">{text}</text>",
        y + 13.5
    )
    .unwrap();
}
