//! Where a list in order of name goes on.

use uuid::Uuid;

/// Where a list in order of name goes on: after a sort key and an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameCursor {
    pub(super) key: String,
    pub(super) id: Uuid,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// Its rows.
    pub rows: Vec<T>,
    /// Where the list goes on; `None` at its end.
    pub next: Option<NameCursor>,
}

/// Rows on a page at most.
pub const MOST_ROWS: i64 = 500;

impl NameCursor {
    /// Reads what [`NameCursor::encode`] wrote.
    pub fn decode(text: &str) -> Option<Self> {
        let (id, key) = text.split_at_checked(32)?;
        let id = Uuid::try_parse(id).ok()?;
        let byte = |pair: &[u8]| {
            let pair = std::str::from_utf8(pair)
                .ok()
                .filter(|pair| pair.len() == 2 && !pair.starts_with('+'))?;
            u8::from_str_radix(pair, 16).ok()
        };
        let bytes: Option<Vec<u8>> = key.as_bytes().chunks(2).map(byte).collect();
        Some(Self {
            key: String::from_utf8(bytes?).ok()?,
            id,
        })
    }

    /// The cursor as text that fits into an address.
    pub fn encode(&self) -> String {
        use std::fmt::Write as _;
        let id = self.id.simple().to_string();
        self.key.bytes().fold(id, |mut text, byte| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

/// A page of at most `limit` rows, from rows of which one more was asked for.
pub(super) fn page<T>(mut rows: Vec<T>, limit: i64, place: impl Fn(&T) -> NameCursor) -> Page<T> {
    let limit = usize::try_from(limit).unwrap_or(0);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(place);
    Page { rows, next }
}

/// A number of rows between one and [`MOST_ROWS`].
pub(super) fn sane(limit: i64) -> i64 {
    limit.clamp(1, MOST_ROWS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written_and_nothing_else_is() {
        let cursor = NameCursor {
            key: "ñandú & co".to_owned(),
            id: Uuid::from_u128(7),
        };
        assert_eq!(NameCursor::decode(&cursor.encode()), Some(cursor));
        for wrong in [
            "",
            "x",
            "0".repeat(33).as_str(),
            &format!("{}zz", "0".repeat(32)),
        ] {
            assert_eq!(NameCursor::decode(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_last_page_says_so() {
        let place = |number: &i64| NameCursor {
            key: number.to_string(),
            id: Uuid::nil(),
        };
        assert_eq!(
            page(vec![1, 2, 3], 2, place).next.map(|next| next.key),
            Some("2".to_owned())
        );
        assert_eq!(page(vec![1, 2], 2, place).next, None);
    }
}
