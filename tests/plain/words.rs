//! Plain mode in each of the languages, and what is told for the ticket.

use crate::{Api, Plain, tasks::has_kinds};

/// The daily tasks in a language: what is answered, and what is heard.
fn tasks(language: &str, yes: &str, hears: [&str; 8]) {
    let [opened, why, field, send, saved, note, consent, journal] = hears;
    let api = Api::new();
    let lang = ["--lang", language];
    let mut plain = Plain::on(&api, &lang, &[]);
    // What it begins with comes in one piece.
    plain.hears("127.0.0.1");
    plain.asks("open 90 12 34 56", opened);
    plain.asks("why 2", why);
    plain.asks("5 ola@moen.no", field);
    plain.asks("save", send);
    plain.asks(yes, saved);
    plain.asks("note", note);
    plain.asks("19 nei", consent);
    plain.asks("journal", journal);
    plain.asks("undo", " 19, ");
    let said = plain.transcript();
    let typed = [
        "open 90 12 34 56",
        "why 2",
        "5 ola@moen.no",
        "save",
        yes,
        "note",
        "19 nei",
        "journal",
        "undo",
        "quit",
    ];
    has_kinds(&said, &typed);
    // A word that only English has.
    for word in ["the ", " is ", "Saved", " was ", "usable"] {
        assert!(!said.contains(word), "{word} in\n{said}");
    }
    assert_eq!(api.puts().len(), 1);
}

#[test]
fn the_daily_tasks_in_norwegian() {
    tasks(
        "nb",
        "ja",
        [
            "Tilbud: 1 av 2 kan brukes nå.",
            "Tilbud 2, Autumn: Utløpt 1. jan. 2020",
            "Felt 5, E-post: ola@moen.no, var ola@example.no",
            "Spørsmål: Sende 1 endring? ja eller nei; Enter er nei.",
            "Lagret: Lagret kl. ",
            "Notat: E-post er nå ola@moen.no, var ola@example.no.",
            "Felt 19, Samtykke til SMS: nei, var ja",
            "Lagring 1, ",
        ],
    );
}

#[test]
fn the_daily_tasks_in_swedish() {
    tasks(
        "sv",
        "ja",
        [
            "Erbjudanden: 1 av 2 gäller nu.",
            "Erbjudande 2, Autumn: ",
            "Fält 5, E-post: ola@moen.no, var ola@example.no",
            "Enter är nej.",
            "Sparat: Sparat kl. ",
            "Anteckning: E-post är nu ola@moen.no, var ola@example.no.",
            ": nej, var ja",
            "Sparning 1, ",
        ],
    );
}

#[test]
fn the_daily_tasks_in_danish() {
    tasks(
        "da",
        "ja",
        [
            "Tilbud: 1 af 2 kan bruges nu.",
            "Tilbud 2, Autumn: ",
            "Felt 5, E-mail: ola@moen.no, var ola@example.no",
            "Enter er nej.",
            "Gemt: Gemt kl. ",
            "Notat: E-mail er nu ola@moen.no, var ola@example.no.",
            ": nej, var ja",
            "Lagring 1, ",
        ],
    );
}

#[test]
fn the_daily_tasks_in_finnish() {
    tasks(
        "fi",
        "kyllä",
        [
            "Edut: 2, nyt kelpaa 1.",
            "Etu 2, Autumn: Päättyi 1.1.2020",
            "Kenttä 5, Sähköposti: ola@moen.no, oli ola@example.no",
            "Kysymys: Lähetetäänkö 1 muutos? kyllä tai ei; Enter on ei.",
            "Tallennettu: Tallennettu klo ",
            "Merkintä: Sähköposti on nyt ola@moen.no, oli ola@example.no.",
            ": ei, oli kyllä",
            "Tallennus 1, ",
        ],
    );
}

#[test]
fn a_note_is_there_for_every_save_and_promotion_in_every_language() {
    let api = Api::new();
    let home = tempfile::tempdir().unwrap();
    let data = [("STAMKUNDE_DATA_DIR", home.path().to_str().unwrap())];
    let mut plain = Plain::on(&api, &["+4790123456"], &data);
    plain.hears("Promotions: 1 of 2 usable now.");
    plain.asks(
        "note",
        "Problem: Nothing was saved since this customer was opened.\r\n",
    );
    plain.asks(
        "note why 2",
        "Note: Promotion \"Autumn\": Expired 1 Jan 2020",
    );
    plain.asks(
        "note why 2 nb",
        "Note: Tilbud «Autumn»: Utløpt 1. jan. 2020",
    );
    for (address, was) in [
        ("ola@moen.no", "ola@example.no"),
        ("o@moen.no", "ola@moen.no"),
    ] {
        plain.asks(&format!("5 {address}"), &format!("was {was}"));
        plain.asks("save", "Send 1 change?");
        plain.asks("yes", "Saved: Saved at ");
    }
    plain.transcript();
    // After a restart, too.
    let mut plain = Plain::on(&api, &["+4790123456"], &data);
    // The server keeps what was sent: no promotions.
    plain.hears("Promotions: Not known");
    plain.asks("note", "Note: E-mail is now o@moen.no, was ola@moen.no.");
    plain.asks(
        "note 2",
        "Note: E-mail is now ola@moen.no, was ola@example.no.",
    );
    plain.asks(
        "note 2 fi",
        "Note: Sähköposti on nyt ola@moen.no, oli ola@example.no.",
    );
    plain.asks("note sv", "Note: E-post är nu o@moen.no, var ola@moen.no.");
    plain.asks(
        "note 3",
        "Problem: There is no save 3. \"journal\" lists them.",
    );
    plain.asks("note why 3", "Problem: There is no promotion 3.");
    plain.asks("note de", "Problem: Write it as \"note NUMBER LANGUAGE\".");
    plain.asks("journal", "Save 2, ");
    plain.asks("mask", "Notice: Names, phones");
    plain.asks("note 2 da", "Note: E-mail er nu covered, var covered.");
    plain.transcript();
}
