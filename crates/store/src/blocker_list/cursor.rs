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

    /// The order of the list.
    pub fn order(&self) -> BlockerOrder {
        self.order
    }

    /// Reads what [`BlockerCursor::encode`] wrote for a list in this order.
    pub fn decode(order: BlockerOrder, text: &str) -> Result<Self, WrongCursor> {
        let _ = text;
        Ok(Self::first(order))
    }

    /// The cursor as text that fits into an address.
    pub fn encode(&self) -> String {
        String::new()
    }
}
