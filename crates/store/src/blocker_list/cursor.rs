//! Where a list of blockers goes on.

use uuid::Uuid;

use super::BlockerOrder;
use crate::lines::WrongCursor;

/// Where a list of blockers goes on: at its beginning, or after a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockerCursor {
    order: BlockerOrder,
    after: Option<(i64, Uuid)>,
}

impl BlockerCursor {
    /// The beginning of a list in this order.
    pub fn first(order: BlockerOrder) -> Self {
        Self { order, after: None }
    }

    pub(super) fn after(order: BlockerOrder, key: i64, id: Uuid) -> Self {
        Self {
            order,
            after: Some((key, id)),
        }
    }

    /// The order of the list.
    pub fn order(&self) -> BlockerOrder {
        self.order
    }

    pub(super) fn position(&self) -> Option<(i64, Uuid)> {
        self.after
    }

    /// Reads what [`BlockerCursor::encode`] wrote for a list in this order.
    pub fn decode(order: BlockerOrder, text: &str) -> Result<Self, WrongCursor> {
        let rest = text.strip_prefix(&mark(order)).ok_or(WrongCursor)?;
        if rest.is_empty() {
            return Ok(Self::first(order));
        }
        let (id, key) = rest.split_at_checked(32).ok_or(WrongCursor)?;
        let id = Uuid::try_parse(id).map_err(|_| WrongCursor)?;
        let key = key.parse().map_err(|_| WrongCursor)?;
        Ok(Self::after(order, key, id))
    }

    /// The cursor as text that fits into an address.
    pub fn encode(&self) -> String {
        let mark = mark(self.order);
        match self.after {
            None => mark,
            Some((key, id)) => format!("{mark}{}{key}", id.simple()),
        }
    }
}

/// Tells cursors of one order from those of others.
fn mark(order: BlockerOrder) -> String {
    let direction = if order.descending { "-down." } else { "-up." };
    format!("{}{direction}", order.sort.code())
}

#[cfg(test)]
mod tests {
    use super::super::BlockerSort;
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written_and_nothing_else_is_one() {
        let order = BlockerOrder {
            sort: BlockerSort::Units,
            descending: true,
        };
        let after = BlockerCursor::after(order, 40, Uuid::from_u128(7));
        for cursor in [BlockerCursor::first(order), after.clone()] {
            assert_eq!(BlockerCursor::decode(order, &cursor.encode()), Ok(cursor));
        }
        for wrong in [
            "",
            "units-up.",
            "units-down.7",
            &format!("{}x", after.encode()),
        ] {
            assert_eq!(
                BlockerCursor::decode(order, wrong),
                Err(WrongCursor),
                "{wrong}"
            );
        }
    }
}
