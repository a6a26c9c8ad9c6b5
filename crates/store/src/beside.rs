//! Reading two things of one moment at once.

use std::time::Duration;

use futures_util::future::try_join;
use sqlx::SqlitePool;

use crate::changes;
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::transaction::{Row, Transaction};

/// A connection that nobody used a moment ago comes at once, or somebody else has it.
const PATIENCE: Duration = Duration::from_millis(20);

impl Transaction {
    /// The rows of two statements; SQLite runs both at once where it can. PostgreSQL runs each in several processes by
    /// itself.
    pub(crate) async fn fetch_both<One: Row, Other: Row>(
        &mut self,
        one: Fragment,
        other: Fragment,
    ) -> StoreResult<(Vec<One>, Vec<Other>)> {
        let Some(mut beside) = self.beside().await? else {
            return Ok((self.fetch(one).await?, self.fetch(other).await?));
        };
        let found = try_join(self.fetch(one), beside.fetch(other)).await?;
        beside.roll_back().await?;
        Ok(found)
    }

    /// Another transaction that reads just what this one does; `None` where no connection is left, or something was
    /// written since this one began.
    async fn beside(&mut self) -> StoreResult<Option<Self>> {
        let Some(transaction) = begin_where_one_is_free(self.readers()).await? else {
            return Ok(None);
        };
        let mut beside = Self::on_sqlite(transaction).reading();
        if changes::stamp(self).await? == changes::stamp(&mut beside).await? {
            return Ok(Some(beside));
        }
        beside.roll_back().await?;
        Ok(None)
    }
}

/// Never waits for others: two reports that wait for the second connection of each other would wait for ever.
async fn begin_where_one_is_free(
    readers: Option<&SqlitePool>,
) -> StoreResult<Option<sqlx::Transaction<'static, sqlx::Sqlite>>> {
    let is_free = |readers: &&SqlitePool| {
        readers.num_idle() > 0 || readers.size() < readers.options().get_max_connections()
    };
    let Some(readers) = readers.filter(is_free) else {
        return Ok(None);
    };
    match tokio::time::timeout(PATIENCE, readers.begin()).await {
        Ok(begun) => Ok(Some(begun?)),
        Err(_) => Ok(None),
    }
}
