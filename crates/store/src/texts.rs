//! Texts that are found by what stands within them: the notes of lines, the names of tenants and customers.
//!
//! Texts are folded, so that case and accents make no difference, and an index of their trigrams finds them (decision
//! 28). Whoever writes a note or a name writes its text in the same transaction. On PostgreSQL the index follows by
//! itself; on SQLite it stands beside the table and is told of every text that comes, and before that of the one that
//! goes.

mod notes_to_fold;

use std::collections::BTreeMap;

use uuid::Uuid;

use desbloqueo_domain::code::OrganizationId;

use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind, containing};
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;
use crate::visibility::fetch_ids;

pub(crate) use notes_to_fold::{fold_notes, wait_to_be_folded};

/// Texts shorter than a trigram are looked for in the table.
const TRIGRAM: usize = 3;

/// A table of texts.
#[derive(Debug, Clone, Copy)]
pub struct Texts {
    table: &'static str,
    /// What SQLite keeps beside it; on PostgreSQL an index of that name.
    index: &'static str,
    /// The column that says whose text it is.
    id: &'static str,
    /// The beginning of the statement that adds texts.
    add: &'static str,
}

/// The notes of lines.
pub const NOTES: Texts = Texts {
    table: "line_text",
    index: "line_text_index",
    id: "line_id",
    add: "INSERT INTO line_text (organization_id, line_id, text)",
};

/// The names of tenants.
pub const TENANTS: Texts = Texts {
    table: "tenant_text",
    index: "tenant_text_index",
    id: "tenant_id",
    add: "INSERT INTO tenant_text (organization_id, tenant_id, text)",
};

/// The names of customers.
pub const CUSTOMERS: Texts = Texts {
    table: "customer_text",
    index: "customer_text_index",
    id: "customer_id",
    add: "INSERT INTO customer_text (organization_id, customer_id, text)",
};

impl Texts {
    /// The texts of these records of an organization; those that have none are left out.
    pub async fn list(
        self,
        transaction: &mut Transaction,
        organization: OrganizationId,
        ids: &[Uuid],
    ) -> StoreResult<BTreeMap<Uuid, String>> {
        let mut sql = Fragment::new("SELECT ", Vec::new());
        sql.push(self.id).push(", text FROM ").push(self.table);
        sql.push_where(&self.of(transaction, organization, ids));
        let (sql, values) = sql.into_statement();
        let rows: Vec<(Uuid, String)> = transaction.fetch_all(sql, values).await?;
        Ok(rows.into_iter().collect())
    }

    /// Adds the texts of records that have none.
    pub(crate) async fn insert_many(
        self,
        transaction: &mut Transaction,
        texts: impl Iterator<Item = (OrganizationId, Uuid, String)>,
    ) -> StoreResult<()> {
        let rows: Vec<Vec<Value>> = texts
            .filter(|(_, _, text)| !text.is_empty())
            .map(|(organization, id, text)| values![organization.0, id, text])
            .collect();
        if rows.is_empty() {
            return Ok(());
        }
        let last = self.last_number(transaction).await?;
        transaction.insert_many(self.add, rows).await?;
        self.enter_after(transaction, last).await
    }

    /// Replaces the text of a record where it is another one.
    pub(crate) async fn save(
        self,
        transaction: &mut Transaction,
        organization: OrganizationId,
        id: Uuid,
        text: String,
    ) -> StoreResult<()> {
        let before = self.list(transaction, organization, &[id]).await?;
        if before.get(&id).map_or("", String::as_str) == text {
            return Ok(());
        }
        self.replace(transaction, organization, id, text).await
    }

    /// Replaces the text of a record, known to be another one.
    pub(crate) async fn replace(
        self,
        transaction: &mut Transaction,
        organization: OrganizationId,
        id: Uuid,
        text: String,
    ) -> StoreResult<()> {
        if text.is_empty() {
            return self.remove(transaction, organization, &[id]).await;
        }
        let one = self.of(transaction, organization, &[id]);
        self.strike(transaction, &one).await?;
        let mut sql = Fragment::new(self.add, Vec::new());
        sql.bind(
            " VALUES (?, ?, ?) ON CONFLICT (organization_id, ",
            values![organization.0, id, text],
        )
        .push(self.id)
        .push(") DO UPDATE SET text = excluded.text");
        transaction.later(sql).await?;
        self.enter(transaction, &one).await
    }

    /// Whether nothing may be left in the index of a text that goes (rule H3): otherwise SQLite's keeps the trigrams
    /// that it struck out until it merges them, which is faster.
    pub(crate) async fn strike_thoroughly(
        self,
        transaction: &mut Transaction,
        thoroughly: bool,
    ) -> StoreResult<()> {
        if Kind::of(transaction) == Kind::Postgres {
            return Ok(());
        }
        let mut sql = Fragment::new("INSERT INTO ", Vec::new());
        sql.push(self.index)
            .push(" (")
            .push(self.index)
            .bind(", rank) VALUES ('secure-delete', ?)", values![thoroughly]);
        transaction.later(sql).await
    }

    /// Removes the texts of records of an organization.
    pub(crate) async fn remove(
        self,
        transaction: &mut Transaction,
        organization: OrganizationId,
        ids: &[Uuid],
    ) -> StoreResult<()> {
        let these = self.of(transaction, organization, ids);
        self.strike(transaction, &these).await?;
        let mut sql = Fragment::new("DELETE FROM ", Vec::new());
        sql.push(self.table).push_where(&these);
        transaction.later(sql).await
    }

    /// Writes the texts of records anew under another organization.
    pub(crate) async fn copy(
        self,
        transaction: &mut Transaction,
        (from, to): (OrganizationId, OrganizationId),
        ids: &[Uuid],
    ) -> StoreResult<()> {
        let last = self.last_number(transaction).await?;
        let mut sql = Fragment::new(self.add, Vec::new());
        sql.bind(" SELECT ?, ", values![to.0])
            .push(self.id)
            .push(", text FROM ")
            .push(self.table)
            .push_where(&self.of(transaction, from, ids));
        transaction.later(sql).await?;
        self.enter_after(transaction, last).await
    }

    /// The records whose text contains this folded one, where they are so many at most.
    pub(crate) async fn few(
        self,
        transaction: &mut Transaction,
        text: &str,
        most: usize,
    ) -> StoreResult<Option<Vec<Uuid>>> {
        let limit = i64::try_from(most).unwrap_or(i64::MAX - 1);
        if self.is_often_common() {
            let count = self.count(Kind::of(transaction), text, limit);
            let (sql, values) = count.into_statement();
            if transaction.fetch_number(sql, values).await? > limit {
                return Ok(None);
            }
        }
        let mut ids = self.found(Kind::of(transaction), text);
        ids.bind(" LIMIT ?", values![limit + 1]);
        let ids = fetch_ids(transaction, ids).await?;
        Ok((ids.len() <= most).then_some(ids))
    }

    /// Whether many records may contain a text, so that counting them first costs less than their ids.
    fn is_often_common(self) -> bool {
        self.table == NOTES.table
    }

    /// How the database looks a text up, one line a step: for the test that looks for whole tables being read.
    pub(crate) async fn explain(
        self,
        transaction: &mut Transaction,
        text: &str,
    ) -> StoreResult<(&'static str, Vec<String>)> {
        let ids = self.found(Kind::of(transaction), text);
        Ok((self.table, ids.explain(transaction).await?))
    }

    /// Counts, but no further than to one more than so many: a common text is not read to its end.
    fn count(self, database: Kind, text: &str, most: i64) -> Fragment {
        let mut sql = Fragment::new("SELECT count(*) FROM (SELECT 1", Vec::new());
        sql.append(&self.containing(database, text))
            .bind(" LIMIT ?) AS counted", values![most + 1]);
        sql
    }

    fn found(self, database: Kind, text: &str) -> Fragment {
        let mut sql = Fragment::new("SELECT said.", Vec::new());
        sql.push(self.id).append(&self.containing(database, text));
        sql
    }

    /// Where a text is looked for, as `said`.
    fn containing(self, database: Kind, text: &str) -> Fragment {
        let mut sql = Fragment::new(" FROM ", Vec::new());
        if database == Kind::Sqlite && text.chars().nth(TRIGRAM - 1).is_some() {
            sql.push(self.index)
                .push(" AS found CROSS JOIN ")
                .push(self.table)
                .bind(
                    " AS said ON said.number = found.rowid WHERE found.text GLOB ?",
                    values![containing_as_glob(text)],
                );
        } else {
            sql.push(self.table).bind(
                " AS said WHERE said.text LIKE ? ESCAPE '!'",
                values![containing(text)],
            );
        }
        sql
    }

    fn of(
        self,
        transaction: &Transaction,
        organization: OrganizationId,
        ids: &[Uuid],
    ) -> [Fragment; 2] {
        [
            Fragment::new("organization_id = ?", values![organization.0]),
            Fragment::any_of(Kind::of(transaction), self.id, ids),
        ]
    }

    /// Only SQLite numbers texts.
    async fn last_number(self, transaction: &mut Transaction) -> StoreResult<i64> {
        if Kind::of(transaction) == Kind::Postgres {
            return Ok(0);
        }
        let mut sql = Fragment::new("SELECT coalesce(max(number), 0) FROM ", Vec::new());
        sql.push(self.table);
        let (sql, values) = sql.into_statement();
        transaction.fetch_number(sql, values).await
    }

    async fn enter_after(self, transaction: &mut Transaction, last: i64) -> StoreResult<()> {
        let new = [Fragment::new("number > ?", values![last])];
        self.enter(transaction, &new).await
    }

    /// Tells the index of SQLite which texts came; PostgreSQL's needs no telling.
    async fn enter(self, transaction: &mut Transaction, which: &[Fragment]) -> StoreResult<()> {
        if Kind::of(transaction) == Kind::Postgres {
            return Ok(());
        }
        let mut sql = Fragment::new("INSERT INTO ", Vec::new());
        sql.push(self.index)
            .push(" (rowid, text) SELECT number, text FROM ")
            .push(self.table)
            .push_where(which);
        transaction.later(sql).await
    }

    /// Tells the index of SQLite which texts go, while they are there.
    async fn strike(self, transaction: &mut Transaction, which: &[Fragment]) -> StoreResult<()> {
        if Kind::of(transaction) == Kind::Postgres {
            return Ok(());
        }
        let mut sql = Fragment::new("INSERT INTO ", Vec::new());
        sql.push(self.index)
            .push(" (")
            .push(self.index)
            .push(", rowid, text) SELECT 'delete', number, text FROM ")
            .push(self.table)
            .push_where(which);
        transaction.later(sql).await
    }
}

/// A `GLOB` pattern of texts that contain this one, whatever characters it has: SQLite's index serves no `LIKE` that
/// escapes.
fn containing_as_glob(text: &str) -> String {
    let mut pattern = String::from("*");
    for letter in text.chars() {
        if matches!(letter, '*' | '?' | '[') {
            pattern.extend(['[', letter, ']']);
        } else {
            pattern.push(letter);
        }
    }
    pattern.push('*');
    pattern
}

#[cfg(test)]
mod tests {
    use super::containing_as_glob;

    #[test]
    fn signs_of_patterns_stand_for_themselves() {
        assert_eq!(containing_as_glob("100% [x]*"), "*100% [[]x][*]*");
        assert_eq!(containing_as_glob("期間?"), "*期間[?]*");
    }
}
