//! Phone numbers held to two other readers: a port of libphonenumber in another language, whose readings are kept in
//! `phones/table.tsv` (`phones/generate.py` tells how), and the crate with all its data, of which the program reads parts.

#![expect(
    clippy::unwrap_used,
    reason = "a panic is how a test says what went wrong"
)]

use rlibphonenumber::{PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil};
use stamkunde::customer::phone::{doubt, grouped, to_e164};

/// Text, country, E.164 and state of each line.
fn table() -> impl Iterator<Item = [&'static str; 4]> {
    let lines = include_str!("table.tsv").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').collect::<Vec<_>>().try_into().unwrap())
}

#[test]
fn numbers_of_38_countries_are_read_as_libphonenumber_reads_them() {
    let mut wrong = Vec::new();
    for line in table() {
        let [text, country, e164, state] = line;
        let read = to_e164(text, country).ok();
        let is_doubted = read.as_ref().is_some_and(|number| doubt(number).is_some());
        let expected = (state != "impossible").then(|| e164.to_owned());
        if read != expected || is_doubted != (state == "possible") {
            wrong.push(format!("{line:?} is {read:?}, doubted: {is_doubted}"));
        }
    }
    let lines = table().count();
    assert!(lines > 2_000);
    assert!(
        wrong.is_empty(),
        "{} of {lines}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_data_is_that_of_the_crate() {
    let whole = PhoneNumberUtil::new().unwrap();
    let kinds = [
        PhoneNumberType::FixedLine,
        PhoneNumberType::Mobile,
        PhoneNumberType::TollFree,
        PhoneNumberType::PremiumRate,
        PhoneNumberType::SharedCost,
        PhoneNumberType::PersonalNumber,
        PhoneNumberType::VoIP,
        PhoneNumberType::Pager,
        PhoneNumberType::UAN,
        PhoneNumberType::VoiceMail,
    ];
    let mut count = 0;
    for region in whole.get_supported_regions() {
        for kind in kinds {
            let Ok(number) = whole.get_example_number_for_type_and_region(region, kind) else {
                continue;
            };
            count += 1;
            let format = |format| whole.format(&number, format).into_owned();
            let e164 = format(PhoneNumberFormat::E164);
            let code = region.to_string();
            let national = format(PhoneNumberFormat::National);
            let expected = whole.parse(&national, Some(region)).unwrap();
            let why = format!(
                "{code} {national}: unless assets/phones.bin is src/generated/metadata/metadata.bin of the crate, copy it"
            );
            assert_eq!(
                to_e164(&national, &code).ok().as_deref(),
                Some(&*whole.format(&expected, PhoneNumberFormat::E164)),
                "{why}"
            );
            assert_eq!(
                grouped(&e164),
                format(PhoneNumberFormat::International),
                "{why}"
            );
            assert_eq!(
                doubt(&e164).is_none(),
                whole.is_valid_number(&number),
                "{why}"
            );
        }
    }
    assert!(count > 1_000, "{count}");
}
