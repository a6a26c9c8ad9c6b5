//! Where a list of lines goes on.

use uuid::Uuid;

use super::Moment;
use super::item::LineItem;
use super::sort::{LineOrder, LineSort};
use super::source::Source;
use crate::column::{day, optional_day, sort_key};

/// Where a list goes on: at its beginning, or after a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    order: LineOrder,
    after: Option<(Key, Uuid)>,
}

/// What the last row of a page is sorted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// A number of units or a day.
    Number(i64),
    /// A folded name.
    Text(String),
}

/// A text that is not a cursor of this list and order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor of this list: begin again at its first page")]
pub struct WrongCursor;

impl Cursor {
    /// The beginning of a list in this order.
    pub fn first(order: LineOrder) -> Self {
        Self { order, after: None }
    }

    pub(super) fn after(order: LineOrder, key: Key, id: Uuid) -> Self {
        Self {
            order,
            after: Some((key, id)),
        }
    }

    /// Where the list in the opposite order goes on from a row: the way back to what stands before it.
    pub fn back_from(order: LineOrder, item: &LineItem, moment: Moment) -> Self {
        let key = match order.sort.on(Source::of(moment)) {
            LineSort::Customer => Key::Text(sort_key(&item.customer.name)),
            LineSort::Units => Key::Number(item.units),
            LineSort::Since => Key::Number(day(item.since_l1)),
            LineSort::Target => Key::Number(optional_day(item.target)),
            LineSort::NextAction => {
                let due = item.next_action.as_ref().and_then(|next| next.due.day());
                Key::Number(optional_day(due))
            }
            LineSort::Confirmed => Key::Number(optional_day(item.confirmed)),
        };
        Self::after(order.reversed(), key, item.id.0)
    }

    /// The order of the list.
    pub fn order(&self) -> LineOrder {
        self.order
    }

    pub(super) fn position(&self) -> Option<&(Key, Uuid)> {
        self.after.as_ref()
    }

    /// Reads what [`Cursor::encode`] wrote for a list in this order.
    pub fn decode(order: LineOrder, text: &str) -> Result<Self, WrongCursor> {
        if text == order.mark() {
            return Ok(Self::first(order));
        }
        let rest = text.strip_prefix(&order.mark()).ok_or(WrongCursor)?;
        let (id, key) = rest.split_at_checked(32).ok_or(WrongCursor)?;
        let id = Uuid::try_parse(id).map_err(|_| WrongCursor)?;
        let key = match order.sort {
            LineSort::Customer => Key::Text(from_hex(key)?),
            _ => Key::Number(key.parse().map_err(|_| WrongCursor)?),
        };
        Ok(Self::after(order, key, id))
    }

    /// The cursor as text that fits into an address.
    pub fn encode(&self) -> String {
        let mark = self.order.mark();
        match &self.after {
            None => mark,
            Some((Key::Number(number), id)) => format!("{mark}{}{number}", id.simple()),
            Some((Key::Text(text), id)) => format!("{mark}{}{}", id.simple(), to_hex(text)),
        }
    }
}

impl LineOrder {
    /// Tells cursors of one order from those of others.
    fn mark(self) -> String {
        let direction = if self.descending { "-down." } else { "-up." };
        format!("{}{direction}", self.sort.code())
    }
}

fn to_hex(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn from_hex(text: &str) -> Result<String, WrongCursor> {
    let pairs = text.as_bytes().chunks(2);
    let byte = |pair: &[u8]| {
        let pair = std::str::from_utf8(pair)
            .ok()
            .filter(|pair| pair.len() == 2 && !pair.starts_with('+'))?;
        u8::from_str_radix(pair, 16).ok()
    };
    let bytes: Option<Vec<u8>> = pairs.map(byte).collect();
    bytes
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or(WrongCursor)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(sort: LineSort) -> LineOrder {
        LineOrder {
            sort,
            descending: true,
        }
    }

    #[test]
    fn a_cursor_is_read_as_it_was_written() {
        let id = Uuid::from_u128(7);
        for cursor in [
            Cursor::first(order(LineSort::Units)),
            Cursor::after(order(LineSort::Units), Key::Number(-4), id),
            Cursor::after(
                order(LineSort::Customer),
                Key::Text("ñandú & co".to_owned()),
                id,
            ),
            Cursor::after(order(LineSort::Customer), Key::Text(String::new()), id),
        ] {
            assert_eq!(Cursor::decode(cursor.order(), &cursor.encode()), Ok(cursor));
        }
    }

    #[test]
    fn anything_else_is_no_cursor() {
        let units = order(LineSort::Units);
        let other = Cursor::after(order(LineSort::Since), Key::Number(4), Uuid::nil()).encode();
        let id = "0".repeat(32);
        for wrong in [
            "",
            "x",
            "units-down.1",
            &other,
            &format!("units-down.{id}"),
            &format!("units-down.{id}4x"),
        ] {
            assert_eq!(Cursor::decode(units, wrong), Err(WrongCursor), "{wrong}");
        }
        for wrong in ["0", "+1", "zz", "ff", "é"] {
            let text = format!("customer-down.{id}{wrong}");
            assert_eq!(
                Cursor::decode(order(LineSort::Customer), &text),
                Err(WrongCursor),
                "{wrong}"
            );
        }
    }
}
