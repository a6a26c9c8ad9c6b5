//! Where a list goes on, as text that serves for this list, filter and order alone.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::problem::Problem;

/// Digits of the digest in front of a cursor.
const DIGITS: usize = 16;

/// Binds a place in a list to the list: its name, filter and order.
pub(crate) fn bind(list: &str, asked: &impl Serialize, place: &str) -> String {
    format!("{}{place}", digest(list, asked, place))
}

/// The place in a list that a cursor of the same list says.
pub(crate) fn read<'a>(
    list: &str,
    asked: &impl Serialize,
    cursor: &'a str,
) -> Result<&'a str, Problem> {
    let (found, place) = cursor
        .split_at_checked(DIGITS)
        .ok_or_else(Problem::wrong_cursor)?;
    if found == digest(list, asked, place) {
        Ok(place)
    } else {
        Err(Problem::wrong_cursor())
    }
}

fn digest(list: &str, asked: &impl Serialize, place: &str) -> String {
    use std::fmt::Write as _;
    let mut hash = Sha256::new();
    for part in [
        list,
        &serde_json::to_string(asked).unwrap_or_default(),
        place,
    ] {
        hash.update(u64::try_from(part.len()).unwrap_or_default().to_be_bytes());
        hash.update(part.as_bytes());
    }
    let bytes = hash.finalize();
    bytes
        .iter()
        .take(DIGITS / 2)
        .fold(String::new(), |mut text, byte| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_serves_the_list_filter_and_order_that_it_was_made_for() {
        let cursor = bind("lines", &["blocked"], "since-up.7");
        assert_eq!(
            read("lines", &["blocked"], &cursor).ok(),
            Some("since-up.7")
        );
        assert!(read("lines", &["no-intent"], &cursor).is_err());
        assert!(read("blockers", &["blocked"], &cursor).is_err());
        let other = cursor.replace('7', "8");
        for wrong in ["", "x", "é".repeat(20).as_str(), other.as_str()] {
            assert!(read("lines", &["blocked"], wrong).is_err(), "{wrong}");
        }
    }
}
