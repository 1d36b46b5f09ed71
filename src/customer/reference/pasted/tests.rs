//! Pastes as agents bring them, and texts that nobody ever pastes.

use proptest::prelude::*;

use super::*;

const UUID: &str = "2457B03E-9925-45E9-B551-25F10D7BD4F2";

fn found(text: &str) -> Vec<String> {
    let all = candidates(text, "NO").into_iter();
    all.map(|one| one.who.to_string()).collect()
}

#[test]
fn references_are_found_among_other_words() {
    let id = format!("id:{UUID}");
    for (text, expected) in [
        (
            "Customer: +47 912 34 567 (mobile), ref 2457B03E-9925-45E9-B551-25F10D7BD4F2",
            &["phone:+4791234567", &id][..],
        ),
        ("ext. id: EXT-1001", &["ext:EXT-1001"]),
        ("External ID = EXT-1001.", &["ext:EXT-1001"]),
        (
            r#"{"externalId": "EXT 10/01", "zip": 1010}"#,
            &["ext:EXT 10/01", "ext:1010"],
        ),
        ("tel:0047 912 34 567", &["phone:+4791234567"]),
        ("tel:004791234567", &["phone:+4791234567"]),
        ("Mob.: 91 23 45 67\r\nKari", &["phone:+4791234567"]),
        ("Phone: 12345678, Oslo", &["phone:+4712345678"]),
        // Fits a neighbour's numbers, too.
        (
            "«91234567»",
            &["phone:+4791234567", "phone:+4591234567", "ext:91234567"],
        ),
        ("[+47\u{a0}912\u{a0}34\u{a0}567]", &["phone:+4791234567"]),
        ("Kari (+46 (0)70-123 45 67) called", &["phone:+46701234567"]),
        (
            "91234567\n91234568",
            &["phone:+4791234567", "phone:+4791234568"],
        ),
        (
            "91234567 91234568",
            &["phone:+4791234567", "phone:+4791234568"],
        ),
        (
            "https://crm.example/customers/2457B03E-9925-45E9-B551-25F10D7BD4F2?tab=1",
            &[&id],
        ),
        (
            "https://crm.example/?externalId=EXT-1001&tab=1",
            &["ext:EXT-1001"],
        ),
        ("ticket about EXT-1001 please", &["ext:EXT-1001"]),
        ("id: 42, phone: 912 34 567", &["id:42", "phone:+4791234567"]),
        (&format!("ext. id: {UUID}"), &[&format!("ext:{UUID}")]),
        (&format!("<{UUID}>"), &[&id]),
        ("ext:a b", &["ext:a b"]),
        ("+4791234567", &["phone:+4791234567"]),
        (
            "91234567",
            &["phone:+4791234567", "phone:+4591234567", "ext:91234567"],
        ),
        ("912 34 567", &["phone:+4791234567", "phone:+4591234567"]),
        ("0047 91234567", &["phone:+4791234567"]),
        ("1001", &["ext:1001"]),
        ("12345678", &["phone:+4712345678", "ext:12345678"]),
        ("EXT-1001", &["ext:EXT-1001"]),
        ("ringte fra 4791234567 i dag", &["phone:+4791234567"]),
        (
            "Fwd: ticket #88123 for 4791234567 urgent!",
            &["phone:+4791234567", "ext:88123"],
        ),
        ("kari nordmann", &["ext:kari nordmann"]),
        (
            "born 2023-01-05, 05.01.2023 or 17 May 1987",
            &["ext:born 2023-01-05, 05.01.2023 or 17 May 1987"],
        ),
        // The API finds nobody by these.
        ("Kari <kari@example.no>", &[]),
        ("kari@example.no", &["ext:kari@example.no"]),
        ("mailto:kari.nordmann@example.no", &[]),
        (
            "Kari <kari@example.no> +47 912 34 567",
            &["phone:+4791234567"],
        ),
        ("ext:kari@example.no", &["ext:kari@example.no"]),
        ("shop@12", &["ext:shop@12"]),
        ("", &[]),
        (" \u{a0}\"\" ", &[]),
        ("ext:", &[]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn what_mail_and_tickets_put_round_an_id_is_taken_off() {
    let id = format!("id:{UUID}");
    for (text, expected) in [
        ("EXT-7.", &["ext:EXT-7", "ext:EXT-7."][..]),
        ("EXT-7,", &["ext:EXT-7", "ext:EXT-7,"]),
        ("(EXT-7)", &["ext:EXT-7", "ext:(EXT-7)"]),
        ("[EXT-1001].", &["ext:EXT-1001", "ext:[EXT-1001]."]),
        ("<EXT-7>", &["ext:EXT-7"]),
        ("...", &["ext:..."]),
        ("\"EXT-7\".", &["ext:EXT-7"]),
        ("'EXT-7',", &["ext:EXT-7"]),
        ("*EXT-7*", &["ext:EXT-7", "ext:*EXT-7*"]),
        ("_EXT-7_", &["ext:EXT-7", "ext:_EXT-7_"]),
        ("see *EXT-1001*, please", &["ext:EXT-1001"]),
        ("*Kundenr:* EXT-1001", &["ext:EXT-1001"]),
        ("Kundenr: *EXT-1001*", &["ext:EXT-1001"]),
        ("Kundenr: *", &["ext:Kundenr: *"]),
        // Mail programs make other dashes of hyphens.
        ("EXT\u{2013}1001", &["ext:EXT-1001", "ext:EXT\u{2013}1001"]),
        ("kunde EXT\u{2011}1001 ringte", &["ext:EXT-1001"]),
        (&format!("ref {}", UUID.replace('-', "\u{2011}")), &[&id]),
        // Only a UUID is plainly the server's own id, whatever stands before it.
        (
            "https://crm.example/kunde?id=EXT-1001&tab=2",
            &["id:EXT-1001", "ext:EXT-1001"],
        ),
        ("kunde id: EXT-1001", &["id:EXT-1001", "ext:EXT-1001"]),
        ("id: EXT-1001", &["id:EXT-1001", "ext:EXT-1001"]),
        ("ext: EXT-1001.", &["ext:EXT-1001.", "ext:EXT-1001"]),
        (
            "id:2457B03E992545E9B55125F10D7BD4F2",
            &[
                "id:2457B03E992545E9B55125F10D7BD4F2",
                &id,
                "ext:2457B03E992545E9B55125F10D7BD4F2",
            ],
        ),
        (
            "shop/42 #1?50%&a=b",
            &["ext:shop/42", "ext:shop/42 #1?50%&a=b"],
        ),
        (
            "2457b03e992545e9b55125f10d7bd4f2",
            &[
                "id:2457b03e-9925-45e9-b551-25f10d7bd4f2",
                "ext:2457b03e992545e9b55125f10d7bd4f2",
            ],
        ),
        (
            "ref 2457B03E992545E9B55125F10D7BD4F2 please",
            &[&id, "ext:2457B03E992545E9B55125F10D7BD4F2"],
        ),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn phones_are_found_wherever_they_stand() {
    for before in ["", "ring ", &"å ".repeat(990), &"å ".repeat(1800)] {
        let text = format!("{before}912 34 567 etter 2023-01-05");
        let all = phones(&text, "NO");
        assert!(!all.is_empty());
        for at in all {
            assert_eq!(text[at], *"912 34 567");
        }
    }
}

#[test]
fn an_address_has_a_name_beside_it() {
    for (text, name) in [
        ("Kari Nordmann <kari@example.no>", Some("Kari Nordmann")),
        (
            "\"Nordmann, Kari\" <kari@example.no>",
            Some("Nordmann Kari"),
        ),
        ("kari.nordmann1@example.no", Some("kari nordmann")),
        ("<mailto:kari@example.no>", Some("kari")),
        ("12@example.no", Some("")),
        ("kari@", None),
        ("kari@localhost", None),
        ("@example.no", None),
        ("a@b@c.no", None),
        ("kari", None),
    ] {
        assert_eq!(name_beside_address(text).as_deref(), name, "{text}");
    }
}

#[test]
fn a_guess_is_told_from_what_stands_there() {
    let sure = |text| -> Vec<bool> {
        let all = candidates(text, "NO").into_iter();
        all.map(|one| one.is_sure).collect()
    };
    assert_eq!(sure("91234567"), [true, false, false]);
    assert_eq!(sure("12345678"), [false, false]);
    assert_eq!(sure("kari"), [false]);
    assert_eq!(sure("ext. id: kari"), [true]);
    assert_eq!(sure("call EXT-1001"), [false]);
}

/// Texts made of what references are made of, which is where mistakes are.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "+", "00", "47", "912", "34567", " ", "\u{a0}", "-", "(", ")", ".", "/", "ext", "id", ":",
        "=", "\"", "'", "{", "é", "漢", "\u{202e}", "\n", "\r\n", "tel", "2457B03E", "9925", ",",
        "#", UUID, "٣", "\u{0}",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|all| all.concat())
}

proptest! {
    #[test]
    fn any_text_is_taken(text in prop_oneof![any::<String>(), pieces()], country in "[A-Z]{2}") {
        let all = candidates(&text, &country);
        prop_assert!(all.len() <= MOST);
        for (nth, one) in all.iter().enumerate() {
            prop_assert!(all[..nth].iter().all(|other| other.who != one.who));
            match &one.who {
                CustomerRef::Phone(number) => {
                    let digits = number.strip_prefix('+').unwrap();
                    prop_assert!(!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()));
                }
                CustomerRef::Id(id) | CustomerRef::External(id) => prop_assert!(!id.trim().is_empty()),
            }
        }
    }

    #[test]
    fn what_stands_between_other_words_is_found(
        before in "[a-zæøå ,(«\n]{0,20}", after in "[ ,)»;\n][a-zæøå ,.\n]{0,20}",
    ) {
        for (text, expected) in [
            ("+47 912 34 567", "phone:+4791234567"),
            (UUID, &*format!("id:{UUID}")),
            ("ext. id: EXT-1001", "ext:EXT-1001"),
        ] {
            let all = found(&format!("{before} {text}{after}"));
            prop_assert!(all.iter().any(|one| one == expected), "{all:?}");
        }
    }
}
