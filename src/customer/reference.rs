//! What an agent pastes to name a customer: a phone number, an id or an external id.

mod pasted;

use std::{fmt, ops::Range};

use super::{
    Customer,
    phone::{self, NotAPhone},
};
pub use pasted::Candidate;

/// A customer, named in one of the three ways that the API can look them up by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum CustomerRef {
    /// A mobile phone in E.164.
    Phone(String),
    /// The server's own id.
    Id(String),
    /// The id in the tenant's other systems.
    External(String),
}

/// One of the three ways in which the API can look a customer up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By mobile phone.
    Phone,
    /// By the server's own id.
    Id,
    /// By the id in the tenant's other systems.
    External,
}

/// A text that names no customer, or more than one way to look for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAReference {
    /// There is nothing in it.
    Empty,
    /// A prefix with nothing after it.
    Missing {
        /// The prefix.
        prefix: &'static str,
        /// What it says the rest is.
        what: Way,
    },
    /// Digits that could be a phone number or an external id.
    Ambiguous {
        /// The digits.
        digits: String,
    },
    /// A text said to be a phone number that cannot be one.
    NotAPhone(NotAPhone),
}

impl CustomerRef {
    /// Reads what was typed or pasted. `default_country` is the country (two letters) of numbers without a calling
    /// code. `phone:`, `id:` and `ext:` say outright what the rest is.
    pub fn parse(text: &str, default_country: &str) -> Result<Self, NotAReference> {
        if let Some((make, rest)) = outright(text)? {
            return Ok(make(rest.to_owned()));
        }
        let text = bare(text);
        for prefix in ["phone:", "tel:"] {
            if let Some(rest) = behind(text, prefix, Way::Phone)? {
                return to_phone(rest, default_country);
            }
        }
        if let Some(rest) = behind(text, "id:", Way::Id)? {
            return Ok(Self::Id(rest.to_owned()));
        }
        if let Some(rest) = behind(text, "ext:", Way::External)? {
            return Ok(Self::External(rest.to_owned()));
        }
        if text.is_empty() {
            return Err(NotAReference::Empty);
        }
        let text = text.to_owned();
        // With a plus in front and no letter behind, a mistyped phone is likelier than an id.
        if text.starts_with('+') && !text.contains(char::is_alphabetic) {
            return to_phone(&text, default_country);
        }
        let digits: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !phone::is_invisible(*c))
            .collect();
        if digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return of_digits(digits, default_country);
        }
        let unbraced = text.trim_start_matches('{').trim_end_matches('}');
        if is_uuid(unbraced) {
            return Ok(Self::Id(unbraced.to_owned()));
        }
        Ok(Self::External(text))
    }

    /// The customer in a text that one was written as. A phone in it has its form already, which would take long to
    /// find out again for thousands.
    pub fn kept(text: &str) -> Option<Self> {
        let phone = text.strip_prefix("phone:");
        let is_in_form = |phone: &&str| {
            let digits = phone.strip_prefix('+').unwrap_or_default();
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        match phone.filter(is_in_form) {
            Some(phone) => Some(Self::Phone(phone.to_owned())),
            // It says what it is: the country does not matter.
            None => Self::parse(text, "").ok(),
        }
    }

    /// The customer in a text that begins with `id:` or `ext:`: there is nothing else to be read into it.
    pub fn said_outright(text: &str) -> Option<Self> {
        let (make, rest) = outright(text).ok()??;
        Some(make(rest.to_owned()))
    }

    /// Whether there may be a phone in a text: none is in one that says it is something else, nor in a word with letters.
    pub fn may_hold_phone(text: &str) -> bool {
        let is_of_word = |c: char| c.is_alphanumeric() || "-_/.@".contains(c);
        let word = bare(text);
        let is_word = word.contains(char::is_alphabetic) && word.chars().all(is_of_word);
        !is_word && Self::said_outright(text).is_none()
    }

    /// Everything that a pasted text may stand for, with whatever else stands in it; the likeliest first, the whole
    /// of it as an external id last.
    pub fn candidates(text: &str, default_country: &str) -> Vec<Candidate> {
        pasted::candidates(text, default_country)
    }

    /// Where phone numbers stand among other words.
    pub fn phones(text: &str, default_country: &str) -> Vec<Range<usize>> {
        pasted::phones(text, default_country)
    }

    /// The phone number in a text, in E.164, where it is the only one, and something plainly parts it from other digits:
    /// one too many is a mistake.
    pub fn only_phone(text: &str, default_country: &str) -> Option<String> {
        pasted::only_phone(&text.replace("(0)", ""), default_country)
    }

    /// The name that goes with an e-mail address in the text, where it holds one: what stands round the address, else
    /// what stands before its `@`. The API finds nobody by either.
    pub fn name_beside_address(text: &str) -> Option<String> {
        pasted::name_beside_address(text)
    }

    /// The e-mail address in a text, where it holds one; the API finds nobody by it.
    pub fn address_in(text: &str) -> Option<&str> {
        pasted::address_in(text)
    }

    /// Whether both name the same customer, in whatever case ids are written.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Phone(one), Self::Phone(other)) => one == other,
            (Self::Id(one), Self::Id(other)) | (Self::External(one), Self::External(other)) => {
                one.to_lowercase() == other.to_lowercase()
            }
            _ => false,
        }
    }

    /// By which of its references an answer to this is about somebody else; none where it may be the customer asked for.
    /// Ids are the same in either case, like any UUID, external ids to the letter, phones as numbers. What the answer does
    /// not tell contradicts nothing: any member may lack.
    pub fn denied_by(&self, answer: &Customer, default_country: &str) -> Option<Way> {
        let (member, way) = match self {
            Self::Id(_) => (&answer.id, Way::Id),
            Self::External(_) => (&answer.external_id, Way::External),
            Self::Phone(_) => (&answer.mobile_phone, Way::Phone),
        };
        let theirs = member.as_str().filter(|text| !text.trim().is_empty())?;
        let is_same = match self {
            Self::Id(id) => id.eq_ignore_ascii_case(theirs),
            Self::External(id) => id == theirs,
            Self::Phone(number) => {
                let own = answer.country.as_str();
                let countries = own.into_iter().chain([default_country]);
                let mut read = countries.filter_map(|country| phone::to_e164(theirs, country).ok());
                // The plain spelling first: whoever knows numbering plans may have to be loaded.
                digits(theirs) == digits(number) || read.any(|theirs| theirs == *number)
            }
        };
        (!is_same).then_some(way)
    }

    /// The reference alone, as people read it: `+47 91 23 45 67`, `EXT-1001`.
    pub fn bare_words(&self) -> String {
        match self {
            Self::Phone(number) => phone::grouped(number),
            Self::Id(id) | Self::External(id) => id.clone(),
        }
    }
}

impl fmt::Display for CustomerRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Phone(number) => write!(f, "phone:{number}"),
            Self::Id(id) => write!(f, "id:{id}"),
            Self::External(id) => write!(f, "ext:{id}"),
        }
    }
}

/// The text without what copying brings along at its ends: blanks, quotes, angle brackets, invisible marks.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace()
            || phone::is_invisible(c)
            || matches!(
                c,
                '"' | '\'' | '`' | '<' | '>' | '“' | '”' | '„' | '‘' | '’' | '«' | '»'
            )
    })
}

/// What a text is made into.
type Make = fn(String) -> CustomerRef;

/// What `id:` or `ext:` at the beginning makes of the rest, which stays as it is: an id may hold quotes and blanks.
fn outright(text: &str) -> Result<Option<(Make, &str)>, NotAReference> {
    let text = text.trim_start();
    let all: [(Make, _, _); 2] = [
        (CustomerRef::Id, "id:", Way::Id),
        (CustomerRef::External, "ext:", Way::External),
    ];
    for (make, prefix, what) in all {
        let Some(head) = text.get(..prefix.len()) else {
            continue;
        };
        if head.eq_ignore_ascii_case(prefix) {
            let rest = &text[prefix.len()..];
            if rest.trim().is_empty() {
                return Err(NotAReference::Missing { prefix, what });
            }
            return Ok(Some((make, rest)));
        }
    }
    Ok(None)
}

/// What follows a prefix, in whatever case it is written.
fn after<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix)
        .then(|| bare(&text[prefix.len()..]))
}

/// What follows a prefix, which says what that is: there has to be something.
fn behind<'a>(
    text: &'a str,
    prefix: &'static str,
    what: Way,
) -> Result<Option<&'a str>, NotAReference> {
    match after(text, prefix) {
        Some("") => Err(NotAReference::Missing { prefix, what }),
        rest => Ok(rest),
    }
}

fn to_phone(text: &str, country: &str) -> Result<CustomerRef, NotAReference> {
    phone::to_e164(text, country)
        .map(CustomerRef::Phone)
        .map_err(NotAReference::NotAPhone)
}

fn of_digits(digits: String, country: &str) -> Result<CustomerRef, NotAReference> {
    let international = digits
        .strip_prefix("00")
        .is_some_and(phone::is_known_international);
    if international || phone::is_valid_national(&digits, country) {
        return to_phone(&digits, country);
    }
    Err(NotAReference::Ambiguous { digits })
}

/// The digits of a number as it is dialled from abroad.
fn digits(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches("00").to_owned()
}

fn is_uuid(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12]
        && text
            .bytes()
            .all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const UUID: &str = "2457B03E-9925-45E9-B551-25F10D7BD4F2";

    #[test]
    fn what_is_kept_reads_as_what_was_written() {
        for who in [
            CustomerRef::Phone("+4791234567".to_owned()),
            CustomerRef::Id("+4791234567".to_owned()),
            CustomerRef::External("phone:1".to_owned()),
        ] {
            let text = who.to_string();
            assert_eq!(CustomerRef::kept(&text).as_ref(), Some(&who));
            assert_eq!(CustomerRef::parse(&text, "").ok(), Some(who));
        }
        for text in ["phone:", "phone:+", "phone:+x", "phone:91234567"] {
            assert_eq!(CustomerRef::kept(text), None, "{text}");
        }
    }

    #[test]
    fn what_an_agent_pastes() {
        for (text, expected) in [
            ("+4712345678", "phone:+4712345678"),
            ("+47 912 34 567", "phone:+4791234567"),
            ("0047 912 34 567", "phone:+4791234567"),
            ("004791234567", "phone:+4791234567"),
            ("91234567", "phone:+4791234567"),
            ("912 34 567", "phone:+4791234567"),
            ("tel:+4791234567", "phone:+4791234567"),
            ("<tel:91234567>", "phone:+4791234567"),
            ("\"+47 91 23 45 67\"", "phone:+4791234567"),
            ("\u{202a}+47 91 23 45 67\u{202c}", "phone:+4791234567"),
            ("phone:12345678", "phone:+4712345678"),
            ("Phone: 912-34-567", "phone:+4791234567"),
            ("+12125550100", "phone:+12125550100"),
            (UUID, &format!("id:{UUID}")),
            (&format!(" {{{UUID}}} "), &format!("id:{UUID}")),
            (&UUID.to_lowercase(), &format!("id:{}", UUID.to_lowercase())),
            ("id:42", "id:42"),
            ("EXT-1001", "ext:EXT-1001"),
            ("'EXT-1001'", "ext:EXT-1001"),
            ("ext:91234567", "ext:91234567"),
            (&format!("ext:{UUID}"), &format!("ext:{UUID}")),
            ("912-34-567", "ext:912-34-567"),
            ("a b/c?#%å", "ext:a b/c?#%å"),
            ("+abc", "ext:+abc"),
            ("ext:ext:1", "ext:ext:1"),
            ("ext:\"A\" ", "ext:\"A\" "),
            ("ext: 'a b'", "ext: 'a b'"),
            ("EXT:<x>", "ext:<x>"),
            ("id: 42\t", "id: 42\t"),
            ("  id:{42}", "id:{42}"),
            ("\"ext:EXT-1\"", "ext:EXT-1"),
        ] {
            let parsed = CustomerRef::parse(text, "NO").map(|who| who.to_string());
            assert_eq!(parsed.as_deref(), Ok(expected), "{text}");
            assert_eq!(
                CustomerRef::parse(expected, "SE")
                    .map(|who| who.to_string())
                    .as_deref(),
                Ok(expected),
                "what is displayed reads as the same"
            );
        }
    }

    #[test]
    fn an_answer_about_somebody_else_is_known_by_what_was_asked_for() {
        let denied = |who: &str, answer: &str| {
            let document = format!("{{\"data\":{answer}}}").into_bytes();
            let document = crate::record::Document::parse(document).unwrap();
            let who = CustomerRef::parse(who, "NO").unwrap();
            who.denied_by(&Customer::read(&document), "NO")
        };
        for (who, answer, expected) in [
            ("id:K", r#"{"id":"K"}"#, None),
            ("id:K", r#"{"id":"O"}"#, Some(Way::Id)),
            ("id:K", r#"{"id":"O","externalId":"K"}"#, Some(Way::Id)),
            ("id:42", r#"{"id":42}"#, None),
            ("id:42", r#"{"id":43}"#, Some(Way::Id)),
            (
                UUID,
                &format!("{{\"id\":\"{}\"}}", UUID.to_lowercase()),
                None,
            ),
            ("ext:E-1", r#"{"id":"O","externalId":"E-1"}"#, None),
            ("ext:E-1", r#"{"externalId":"E-2"}"#, Some(Way::External)),
            ("ext:E-1", r#"{"externalId":"e-1"}"#, Some(Way::External)),
            ("+4791234567", r#"{"mobilePhone":"+47 912 34 567"}"#, None),
            (
                "+4791234567",
                r#"{"mobilePhone":"91234567","country":"SE"}"#,
                None,
            ),
            ("+4791234567", r#"{"mobilePhone":4791234567}"#, None),
            ("+4791234567", r#"{"mobilePhone":"004791234567"}"#, None),
            (
                "+46701234567",
                r#"{"mobilePhone":"0701234567","country":"SE"}"#,
                None,
            ),
            (
                "+4791234567",
                r#"{"mobilePhone":"+4791234568"}"#,
                Some(Way::Phone),
            ),
            ("+4791234567", r#"{"mobilePhone":"none"}"#, Some(Way::Phone)),
            // Nothing in these says that it is somebody else.
            ("id:K", "{}", None),
            ("id:K", r#"{"id":null}"#, None),
            ("+4791234567", r#"{"id":"K","mobilePhone":""}"#, None),
            ("ext:E-1", r#"{"externalId":["E-1"]}"#, None),
        ] {
            assert_eq!(denied(who, answer), expected, "{who}: {answer}");
        }
    }

    #[test]
    fn the_country_decides_what_bare_digits_are() {
        let parse = |text, country| CustomerRef::parse(text, country).map(|who| who.to_string());
        assert_eq!(
            parse("0701234567", "SE").as_deref(),
            Ok("phone:+46701234567")
        );
        assert_eq!(
            parse("0701234567", "NO"),
            Err(NotAReference::Ambiguous {
                digits: "0701234567".to_owned()
            })
        );
    }

    #[test]
    fn other_digits_are_ambiguous() {
        for text in ["12345678", "1001", "12 345", "0012345678", "0"] {
            let error = CustomerRef::parse(text, "NO").unwrap_err();
            let digits = text.replace(' ', "");
            assert_eq!(error, NotAReference::Ambiguous { digits });
        }
    }

    #[test]
    fn nothing_is_not_a_customer() {
        for text in ["", "  ", "\"\"", "<>"] {
            assert_eq!(
                CustomerRef::parse(text, "NO"),
                Err(NotAReference::Empty),
                "{text}"
            );
        }
        for (text, prefix, what) in [
            ("ext:", "ext:", Way::External),
            ("ID: ", "id:", Way::Id),
            ("phone:", "phone:", Way::Phone),
            ("<tel:>", "tel:", Way::Phone),
        ] {
            let error = CustomerRef::parse(text, "NO").unwrap_err();
            assert_eq!(error, NotAReference::Missing { prefix, what });
        }
        for text in ["phone:kari", "+47 9123"] {
            let error = CustomerRef::parse(text, "NO").unwrap_err();
            assert!(matches!(error, NotAReference::NotAPhone(_)), "{text}");
        }
    }
}
