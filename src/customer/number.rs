//! Numbers in the spelling they were received in, and their exact value where it is whole.

use std::fmt;

use crate::record::json::{Kind, Node};

use super::Read;

/// A number in the spelling it was received in: it may lie beyond 2^53 or be written like `1.10` or `5e2`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    raw: String,
}

impl Number {
    /// A number from its JSON spelling; blanks around it are let through.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        Node::parse(text)
            .is_ok_and(|node| node.kind() == Kind::Number)
            .then(|| Self {
                raw: text.to_owned(),
            })
    }

    /// The spelling, as received.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The nearest floating-point number; for comparing and drawing, never for sending.
    pub fn f64(&self) -> f64 {
        self.raw.parse().unwrap_or_default()
    }

    /// The exact value when it is whole and fits: `500`, `500.00` and `5e2` are all 500.
    pub fn integer(&self) -> Option<i64> {
        if let Ok(value) = self.raw.parse() {
            return Some(value);
        }
        let (mantissa, exponent) = match self.raw.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i64>().ok()?),
            None => (self.raw.as_str(), 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = format!("{whole}{fraction}");
        let significant = digits.trim_end_matches('0');
        if significant.trim_start_matches('-').is_empty() {
            return Some(0);
        }
        let dropped = i64::try_from(digits.len() - significant.len()).ok()?;
        let scale = i64::try_from(fraction.len()).ok()?;
        let zeros = exponent.checked_sub(scale)?.checked_add(dropped)?;
        // A negative count of zeros is a fraction; 19 zeros are more than 64 bits hold.
        let power = 10_i64.checked_pow(u32::try_from(zeros).ok()?)?;
        significant.parse::<i64>().ok()?.checked_mul(power)
    }

    /// The exact value when it is whole, not negative and fits.
    pub fn count(&self) -> Option<u64> {
        self.integer().and_then(|value| u64::try_from(value).ok())
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.raw)
    }
}

impl Read<Number> {
    /// A number, or a string that is one.
    pub fn number(node: Node<'_>) -> Self {
        Self::of(node, || match node.kind() {
            Kind::Number => Some(Number {
                raw: node.raw().to_owned(),
            }),
            Kind::String => Number::parse(&node.string()?),
            Kind::Null | Kind::Boolean | Kind::Array | Kind::Object => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_spelling() {
        for (raw, spelling) in [
            ("500.00", "500.00"),
            ("5e2", "5e2"),
            ("18446744073709551617", "18446744073709551617"),
            (r#""500""#, "500"),
            (r#"" 7 ""#, "7"),
        ] {
            let read = Read::number(Node::parse(raw).unwrap());
            assert_eq!(read.value().map(Number::raw), Some(spelling), "{raw}");
        }
        for raw in [r#""""#, r#""five""#, r#""1,5""#, r#""null""#, "true", "[]"] {
            assert_eq!(
                Read::number(Node::parse(raw).unwrap()),
                Read::Odd(raw.to_owned())
            );
        }
    }

    #[test]
    fn whole_numbers_are_exact_however_spelled() {
        for (raw, expected) in [
            ("500", Some(500)),
            ("-3", Some(-3)),
            ("500.00", Some(500)),
            ("5e2", Some(500)),
            ("5.25E+2", Some(525)),
            ("5000e-1", Some(500)),
            ("-5000e-1", Some(-500)),
            ("0.0", Some(0)),
            ("-0e99", Some(0)),
            ("0.5", None),
            ("1e99", None),
            ("1e9223372036854775807", None),
            ("1e-99999999999999999999", None),
            ("9223372036854775807", Some(i64::MAX)),
            ("9223372036854775808", None),
        ] {
            assert_eq!(Number::parse(raw).unwrap().integer(), expected, "{raw}");
        }
    }
}
