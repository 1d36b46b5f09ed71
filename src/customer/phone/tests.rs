use super::*;
use crate::voice::{self, Words};

#[test]
fn any_shape_becomes_e164() {
    for (text, country, expected) in [
        ("91234567", "NO", "+4791234567"),
        ("912 34 567", "NO", "+4791234567"),
        ("+47 91 23 45 67", "SE", "+4791234567"),
        ("0047 912 34 567", "NO", "+4791234567"),
        ("4791234567", "NO", "+4791234567"),
        ("tel:+47-912-34-567", "NO", "+4791234567"),
        (
            "\u{202a}+47\u{a0}912\u{a0}34\u{a0}567\u{202c}",
            "NO",
            "+4791234567",
        ),
        ("+4712345678", "NO", "+4712345678"),
        ("47123456", "NO", "+4747123456"),
        ("070-123 45 67", "SE", "+46701234567"),
        ("+46 (0)70-123 45 67", "NO", "+46701234567"),
        ("+46 070 123 45 67", "NO", "+46701234567"),
        ("08-123 456 78", "SE", "+46812345678"),
        ("20 12 34 56", "DK", "+4520123456"),
        ("040 1234567", "FI", "+358401234567"),
        ("0151 23456789", "DE", "+4915123456789"),
        ("07911 123456", "gb", "+447911123456"),
        ("+1 (212) 555-0100", "NO", "+12125550100"),
        // The calling code without its plus is no part of the number.
        ("358 40 123 4567", "FI", "+358401234567"),
        ("46701234567", "SE", "+46701234567"),
        // The 0 goes where it is for domestic dialling only, and stays where it is part of the number.
        ("+33 06 12 34 56 78", "NO", "+33612345678"),
        ("+33 (0)6 12 34 56 78", "NO", "+33612345678"),
        ("06 12 34 56 78", "FR", "+33612345678"),
        ("+39 06 1234567", "NO", "+39061234567"),
        ("06 1234567", "IT", "+39061234567"),
        // Åland and the Faroes dial as their neighbours do, and as nobody does.
        ("040 123 4567", "AX", "+358401234567"),
        ("21 12 34", "FO", "+298211234"),
        ("11 15 1234 5678", "AR", "+5491112345678"),
        ("8 912 345-67-89", "RU", "+79123456789"),
        ("\u{ff0b}47 912\u{2212}34\u{2212}567", "SE", "+4791234567"),
        // Not every country dials 00 abroad; people write it everywhere.
        ("0047 912 34 567", "US", "+4791234567"),
        ("011 47 912 34 567", "US", "+4791234567"),
    ] {
        assert_eq!(to_e164(text, country), Ok(expected.to_owned()), "{text}");
    }
}

#[test]
fn what_cannot_be_a_number_is_refused_with_what_it_takes() {
    for (text, country, words) in [
        ("9123456", "NO", "after +47 (Norway) come 8 digits, not 7."),
        (
            "+47 912345678",
            "NO",
            "after +47 (Norway) come 8 digits, not 9.",
        ),
        ("0701", "SE", "after +46 (Sweden) come 7–9 digits, not 4."),
        (
            "kari",
            "NO",
            "a phone number is made of digits, like 91234567 or +4791234567.",
        ),
        (
            "12+34",
            "NO",
            "a phone number is made of digits, like 91234567 or +4791234567.",
        ),
        (
            "+",
            "NO",
            "there are no digits here; write it like 91234567 or +4791234567.",
        ),
        (
            "+0123456789",
            "NO",
            "no calling code begins with 0; write it like +4791234567.",
        ),
        (
            "+1212",
            "NO",
            "after +1 (United States) come 10 digits, not 3.",
        ),
        ("912345", "FR", "after +33 (France) come 9 digits, not 6."),
        (
            "+9991234567",
            "NO",
            "no calling code begins with +999; write it like +4791234567.",
        ),
        (
            "91234567",
            "AQ",
            "write it with + and the calling code, like +4791234567; these numbers are not known here: Antarctica.",
        ),
        (
            "91234567",
            "",
            "write it with + and the calling code, like +4791234567; the numbers of this country are not known here.",
        ),
    ] {
        let why = to_e164(text, country).unwrap_err();
        let told = Words::default().text(&voice::not_a_phone(&why));
        assert_eq!(told, words, "{text}");
    }
}

#[test]
fn unassigned_is_a_doubt() {
    assert_eq!(doubt("+4712345678"), Some(47));
    assert_eq!(doubt("+4791234567"), None);
    assert_eq!(doubt("+46701234567"), None);
    assert!(doubt("+46711234567").is_some());
    assert_eq!(doubt("+12125550100"), None);
    assert!(doubt("+4512345678").is_some());
}

#[test]
fn groups() {
    for (e164, expected) in [
        ("+4791234567", "+47 91 23 45 67"),
        ("+46701234567", "+46 70 123 45 67"),
        ("+46812345678", "+46 8 123 456 78"),
        ("+4520123456", "+45 20 12 34 56"),
        ("+358401234567", "+358 40 1234567"),
        ("+3545812345", "+354 581 2345"),
        ("+37251234567", "+372 5123 4567"),
        ("+37121234567", "+371 21 234 567"),
        ("+37061234567", "+370 612 34567"),
        ("+4915123456789", "+49 1512 3456789"),
        ("+447911123456", "+44 7911 123456"),
        ("+31612345678", "+31 6 12345678"),
        ("+48512345678", "+48 512 345 678"),
        ("+12125550100", "+1 212-555-0100"),
        ("+479123456", "+479123456"),
        ("91234567", "91234567"),
        ("+47 9123 4567", "+47 9123 4567"),
        ("", ""),
    ] {
        assert_eq!(grouped(e164), expected);
        if e164 != expected {
            let groups = expected.split_once(' ').map_or("", |(_, groups)| groups);
            let national = groups.replace(|c: char| !c.is_ascii_digit(), "");
            assert_eq!(behind_calling_code(e164), Some(&*national));
        }
    }
}

#[test]
fn bare_digits_at_home() {
    for (digits, country, expected) in [
        ("91234567", "NO", true),
        ("22123456", "NO", true),
        ("12345678", "NO", false),
        ("9123456", "NO", false),
        ("0701234567", "SE", true),
        ("701234567", "SE", false),
        ("20123456", "DK", true),
        ("9123456a", "NO", false),
        ("91234567", "FR", false),
        ("0612345678", "FR", true),
        ("612345678", "FR", false),
        ("0401234567", "AX", true),
        ("358401234567", "FI", false),
        ("", "NO", false),
    ] {
        assert_eq!(
            is_valid_national(digits, country),
            expected,
            "{digits} {country}"
        );
    }
}

#[test]
fn an_extension_is_never_dropped() {
    for text in [
        "+4791234567 ext 12",
        "+4791234567;ext=12",
        "+4791234567 x12",
        "+4791234567#12",
        "1-800-FLOWERS",
    ] {
        assert!(to_e164(text, "US").is_err(), "{text}");
    }
}
