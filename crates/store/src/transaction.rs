//! One transaction on either database. Every statement is one text with `$1` parameters.

use futures_util::TryStreamExt as _;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, FromRow, Postgres, SqlSafeStr, Sqlite, SqlitePool};

use crate::error::{StoreError, StoreResult};
use crate::fragment::{Fragment, Kind};
use crate::value::{Value, as_json};
use crate::visibility::LookedUp;

/// A transaction; dropped without [`Transaction::commit`], it leaves nothing behind.
pub struct Transaction {
    on: On,
    /// What was looked up of what people see: what reads a single moment finds the same again.
    seen: Option<LookedUp>,
    /// Statements that nobody waits for yet, in their order.
    waiting: Vec<Fragment>,
    /// SQLite's connections that read, of which one more may read the same.
    readers: Option<SqlitePool>,
}

enum On {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// A row that both databases can give.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{}

/// A statement: written out, or put together from fixed fragments only.
pub trait Statement: Send {
    /// The text, vouched for as free of pasted input.
    fn text(self) -> sqlx::SqlStr;
}

impl Statement for &'static str {
    fn text(self) -> sqlx::SqlStr {
        self.into_sql_str()
    }
}

/// A statement put together from fixed fragments; input is bound, never pasted.
pub struct Assembled(pub String);

impl Statement for Assembled {
    fn text(self) -> sqlx::SqlStr {
        AssertSqlSafe(self.0).into_sql_str()
    }
}

impl Transaction {
    pub(crate) fn on_sqlite(transaction: sqlx::Transaction<'static, Sqlite>) -> Self {
        Self {
            on: On::Sqlite(transaction),
            seen: None,
            waiting: Vec::new(),
            readers: None,
        }
    }

    pub(crate) fn on_postgres(transaction: sqlx::Transaction<'static, Postgres>) -> Self {
        Self {
            on: On::Postgres(transaction),
            seen: None,
            waiting: Vec::new(),
            readers: None,
        }
    }

    /// The same, that only reads, all of it at one moment.
    pub(crate) fn reading(self) -> Self {
        Self {
            seen: Some(LookedUp::default()),
            ..self
        }
    }

    /// The same, that may read two things at once.
    pub(crate) fn among(self, readers: SqlitePool) -> Self {
        Self {
            readers: Some(readers),
            ..self
        }
    }

    /// SQLite's connections that read, where this one is among them.
    pub(crate) fn readers(&self) -> Option<&SqlitePool> {
        self.readers.as_ref()
    }

    /// Which database it is on.
    pub(crate) fn kind(&self) -> Kind {
        match self.on {
            On::Sqlite(_) => Kind::Sqlite,
            On::Postgres(_) => Kind::Postgres,
        }
    }

    /// Whether it writes nothing, and may lock nothing.
    pub(crate) fn only_reads(&self) -> bool {
        self.seen.is_some()
    }

    /// What was looked up of what people see; `None` where it may be another thing now.
    pub(crate) fn looked_up(&mut self) -> Option<&mut LookedUp> {
        self.seen.as_mut()
    }

    /// Makes everything durable.
    pub async fn commit(mut self) -> StoreResult<()> {
        self.catch_up().await?;
        match self.on {
            On::Sqlite(transaction) => transaction.commit().await?,
            On::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }

    /// Leaves nothing behind.
    pub async fn roll_back(self) -> StoreResult<()> {
        match self.on {
            On::Sqlite(transaction) => transaction.rollback().await?,
            On::Postgres(transaction) => transaction.rollback().await?,
        }
        Ok(())
    }

    /// Marks a place to go back to: what follows may be refused while the rest stays.
    pub async fn set_savepoint(&mut self) -> StoreResult<()> {
        self.execute("SAVEPOINT part", Vec::new()).await.map(drop)
    }

    /// Keeps what was done since [`Transaction::set_savepoint`].
    pub async fn keep_since_savepoint(&mut self) -> StoreResult<()> {
        self.execute("RELEASE SAVEPOINT part", Vec::new())
            .await
            .map(drop)
    }

    /// Leaves nothing behind of what was done since [`Transaction::set_savepoint`].
    pub async fn return_to_savepoint(&mut self) -> StoreResult<()> {
        self.execute("ROLLBACK TO SAVEPOINT part", Vec::new())
            .await?;
        self.keep_since_savepoint().await
    }

    /// Has a statement run whose answer nobody needs: in its turn, before the next one that somebody waits for, or before
    /// all is made durable. What is wrong with it is told there. On SQLite, those that wait are run together: to wait for
    /// each takes two threads longer than most take to run.
    pub(crate) async fn later(&mut self, statement: Fragment) -> StoreResult<()> {
        const MOST: usize = 32;
        self.waiting.push(statement);
        if self.waiting.len() < MOST {
            return Ok(());
        }
        self.catch_up().await
    }

    /// The same for rows to be added; `head` as for [`Transaction::insert_many`]. Many rows are not held back.
    pub(crate) async fn insert_later(
        &mut self,
        head: &'static str,
        rows: Vec<Vec<Value>>,
    ) -> StoreResult<()> {
        const MANY: usize = 20;
        match rows.len() {
            0 => Ok(()),
            1..MANY => self.later(Fragment::insert(head, rows)).await,
            _ => self.insert_many(head, rows).await,
        }
    }

    /// Runs what waits. On SQLite, which looks every `$1` up among all others, values stand in the order of their `?`.
    async fn catch_up(&mut self) -> StoreResult<()> {
        let waiting = std::mem::take(&mut self.waiting);
        match self.kind() {
            _ if waiting.is_empty() => {}
            Kind::Sqlite => {
                let (sql, values) = Fragment::in_turn(waiting);
                self.run(sql.text(), values).await?;
            }
            Kind::Postgres => {
                for statement in waiting {
                    let (sql, values) = statement.into_statement();
                    self.run(sql.text(), values).await?;
                }
            }
        }
        Ok(())
    }

    /// Runs a statement and says how many rows it changed.
    pub async fn execute(&mut self, sql: impl Statement, values: Vec<Value>) -> StoreResult<u64> {
        self.catch_up().await?;
        self.run(sql.text(), values).await
    }

    async fn run(&mut self, text: sqlx::SqlStr, values: Vec<Value>) -> StoreResult<u64> {
        Ok(match &mut self.on {
            On::Sqlite(transaction) => sqlite(text, values)?
                .execute(&mut **transaction)
                .await?
                .rows_affected(),
            On::Postgres(transaction) => postgres(text, values)?
                .execute(&mut **transaction)
                .await?
                .rows_affected(),
        })
    }

    /// Every row of a statement with its values.
    pub(crate) async fn fetch<T: Row>(&mut self, statement: Fragment) -> StoreResult<Vec<T>> {
        let (sql, values) = statement.into_statement();
        self.fetch_all(sql, values).await
    }

    /// Every row; each is read as it comes, since rows as the database gives them are several times as large.
    pub async fn fetch_all<T: Row>(
        &mut self,
        sql: impl Statement,
        values: Vec<Value>,
    ) -> StoreResult<Vec<T>> {
        self.catch_up().await?;
        let text = sql.text();
        match &mut self.on {
            On::Sqlite(transaction) => {
                let rows = sqlite(text, values)?.fetch(&mut **transaction);
                let read = rows.and_then(async |row| T::from_row(&row));
                Ok(read.try_collect().await?)
            }
            On::Postgres(transaction) => {
                let rows = postgres(text, values)?.fetch(&mut **transaction);
                let read = rows.and_then(async |row| T::from_row(&row));
                Ok(read.try_collect().await?)
            }
        }
    }

    /// The first row, if any.
    pub async fn fetch_optional<T: Row>(
        &mut self,
        sql: impl Statement,
        values: Vec<Value>,
    ) -> StoreResult<Option<T>> {
        self.catch_up().await?;
        let text = sql.text();
        match &mut self.on {
            On::Sqlite(transaction) => {
                let row = sqlite(text, values)?
                    .fetch_optional(&mut **transaction)
                    .await?;
                row.as_ref()
                    .map(T::from_row)
                    .transpose()
                    .map_err(StoreError::from)
            }
            On::Postgres(transaction) => {
                let row = postgres(text, values)?
                    .fetch_optional(&mut **transaction)
                    .await?;
                row.as_ref()
                    .map(T::from_row)
                    .transpose()
                    .map_err(StoreError::from)
            }
        }
    }

    /// The single number that a statement yields; nothing counts as 0.
    pub async fn fetch_number(
        &mut self,
        sql: impl Statement,
        values: Vec<Value>,
    ) -> StoreResult<i64> {
        let row: Option<(i64,)> = self.fetch_optional(sql, values).await?;
        Ok(row.map_or(0, |(number,)| number))
    }

    /// Inserts rows in as few statements as the databases' limits on parameters allow.
    ///
    /// `head` is the statement up to and without `VALUES`; every row has the same number of values.
    pub async fn insert_many(
        &mut self,
        head: &'static str,
        rows: Vec<Vec<Value>>,
    ) -> StoreResult<()> {
        const MOST_PARAMETERS: usize = 30_000;
        let Some(width) = rows.first().map(Vec::len) else {
            return Ok(());
        };
        let most = (MOST_PARAMETERS / width.max(1)).clamp(1, 200);
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let chunk: Vec<Vec<Value>> = rows.by_ref().take(most).collect();
            self.waiting.push(Fragment::insert(head, chunk));
            self.catch_up().await?;
        }
        Ok(())
    }
}

macro_rules! bind {
    ($name:ident, $database:ty, $arguments:ty, $ids:expr) => {
        fn $name(
            text: sqlx::SqlStr,
            values: Vec<Value>,
        ) -> StoreResult<Query<'static, $database, $arguments>> {
            let mut arguments = <$arguments>::default();
            for value in values {
                match value {
                    Value::Int(number) => arguments.add(number),
                    Value::OptionalInt(number) => arguments.add(number),
                    Value::Text(text) => arguments.add(text),
                    Value::Id(id) => arguments.add(id),
                    Value::OptionalId(id) => arguments.add(id),
                    Value::Ids(ids) => arguments.add($ids(&ids)),
                    Value::Bytes(bytes) => arguments.add(bytes),
                }
                .map_err(|cause| StoreError::Unavailable(sqlx::Error::Encode(cause)))?;
            }
            Ok(sqlx::query_with(text, arguments))
        }
    };
}

bind!(sqlite, Sqlite, SqliteArguments, as_json);
bind!(postgres, Postgres, PgArguments, <[uuid::Uuid]>::to_vec);
