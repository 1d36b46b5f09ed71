use super::*;
use crate::api::Words;

#[test]
fn a_value_of_another_customer_is_told_as_that() {
    for (detail, said) in [
        ("email: is taken", Some(say::SAVE_EMAIL_TAKEN)),
        (
            "A customer with this mobilePhone already exists",
            Some(say::SAVE_PHONE_TAKEN),
        ),
        ("the record was changed meanwhile", None),
        ("externalId must be unique", None),
    ] {
        let error = ApiError::Answered {
            status: 409,
            words: Words {
                details: vec![detail.to_owned()],
                ..Words::default()
            },
            retry_after: None,
        };
        assert_eq!(taken(&error), said, "{detail}");
    }
}
