//! Statements put together from fixed fragments, with the values bound to them.

use std::collections::BTreeSet;

use uuid::Uuid;

use desbloqueo_domain::code::Code;

use crate::error::StoreResult;
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;

/// Fixed text in which each `?` stands for the next value. Text comes from the program alone; input is bound.
#[derive(Debug, Clone, Default)]
pub struct Fragment {
    text: String,
    values: Vec<Value>,
}

impl Fragment {
    /// Text with a value for each `?` in it.
    pub fn new(text: &'static str, values: Vec<Value>) -> Self {
        Self {
            text: text.to_owned(),
            values,
        }
    }

    /// Adds text without values.
    pub fn push(&mut self, text: &'static str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Adds text with a value for each `?` in it.
    pub fn bind(&mut self, text: &'static str, values: Vec<Value>) -> &mut Self {
        self.text.push_str(text);
        self.values.extend(values);
        self
    }

    /// Adds another fragment.
    pub fn append(&mut self, other: &Self) -> &mut Self {
        self.text.push_str(&other.text);
        self.values.extend(other.values.iter().cloned());
        self
    }

    /// Adds fragments with text between each two.
    pub fn join<'a>(
        &mut self,
        others: impl IntoIterator<Item = &'a Self>,
        between: &'static str,
    ) -> &mut Self {
        for (position, other) in others.into_iter().enumerate() {
            if position > 0 {
                self.push(between);
            }
            self.append(other);
        }
        self
    }

    /// `WHERE a AND b`; nothing for no conditions.
    pub fn push_where<'a>(&mut self, conditions: impl IntoIterator<Item = &'a Self>) -> &mut Self {
        let mut conditions = conditions.into_iter().peekable();
        if conditions.peek().is_some() {
            self.push(" WHERE ").join(conditions, " AND ");
        }
        self
    }

    /// The statement with its parameters numbered, and their values.
    pub fn into_statement(self) -> (Assembled, Vec<Value>) {
        let mut text = String::with_capacity(self.text.len() + self.values.len() * 2);
        let mut number = 0_usize;
        for part in self.text.split_inclusive('?') {
            match part.strip_suffix('?') {
                Some(before) => {
                    number += 1;
                    text.push_str(before);
                    text.push('$');
                    text.push_str(&number.to_string());
                }
                None => text.push_str(part),
            }
        }
        (Assembled(text), self.values)
    }

    /// `INSERT …` of rows; `head` is the statement up to and without `VALUES`, every row has as many values.
    pub(crate) fn insert(head: &'static str, rows: Vec<Vec<Value>>) -> Self {
        let mut sql = Self::new(head, Vec::new());
        for (position, row) in rows.into_iter().enumerate() {
            sql.push(if position == 0 { " VALUES (" } else { ", (" });
            sql.text.push_str(&vec!["?"; row.len()].join(", "));
            sql.bind(")", row);
        }
        sql
    }

    /// Statements that SQLite runs one after the other: there, each `?` takes the next value of all.
    pub(crate) fn in_turn(statements: Vec<Self>) -> (Assembled, Vec<Value>) {
        let (mut text, mut values) = (String::new(), Vec::new());
        for statement in statements {
            text.push_str(&statement.text);
            text.push_str(";\n");
            values.extend(statement.values);
        }
        (Assembled(text), values)
    }

    /// How the database runs the statement, one line a step; PostgreSQL runs it to say so.
    pub(crate) async fn explain(self, transaction: &mut Transaction) -> StoreResult<Vec<String>> {
        let database = Kind::of(transaction);
        let (sql, values) = self.into_statement();
        if database == Kind::Sqlite {
            let sql = Assembled(format!("EXPLAIN QUERY PLAN {}", sql.0));
            let rows: Vec<(i64, i64, i64, String)> = transaction.fetch_all(sql, values).await?;
            return Ok(rows.into_iter().map(|(_, _, _, step)| step).collect());
        }
        let sql = Assembled(format!("EXPLAIN (ANALYZE, TIMING OFF) {}", sql.0));
        let rows: Vec<(String,)> = transaction.fetch_all(sql, values).await?;
        Ok(rows.into_iter().map(|(step,)| step).collect())
    }

    /// `column = id` for one; for any other number of ids a test that an index can serve.
    ///
    /// The ids are one parameter, so that statements stay prepared and short, however many there are: a list of a
    /// thousand parameters takes PostgreSQL longer to plan than the rows take to read.
    pub fn any_of(database: Kind, column: &'static str, ids: &[Uuid]) -> Self {
        let mut test = Self::new(column, Vec::new());
        match (database, ids) {
            (_, [id]) => test.bind(" = ?", vec![Value::Id(*id)]),
            (Kind::Sqlite, ids) => test.push(" IN ").append(&Self::each(database, ids)),
            (Kind::Postgres, ids) => test.bind(" = ANY (?)", vec![Value::Ids(ids.into())]),
        };
        test
    }

    /// The same for a test of rows that are read anyway: ids are looked up by hash, and no index is.
    pub fn is_among(database: Kind, column: &'static str, ids: &[Uuid]) -> Self {
        let mut test = Self::new(column, Vec::new());
        test.push(" IN ").append(&Self::each(database, ids));
        test
    }

    /// `(SELECT …)`: the ids, one a row.
    pub fn each(database: Kind, ids: &[Uuid]) -> Self {
        let text = match database {
            Kind::Sqlite => "(SELECT unhex(value) FROM json_each(?))",
            Kind::Postgres => "(SELECT unnest(CAST(? AS UUID[])))",
        };
        Self::new(text, vec![Value::Ids(ids.into())])
    }

    /// The same for codes, of which there are few.
    pub fn any_code(column: &'static str, codes: &BTreeSet<Code>) -> Self {
        let mut test = Self::new(column, Vec::new());
        test.push_list(codes.iter().map(|code| Value::from(code.as_str())));
        test
    }

    /// The same for texts, of which there are few.
    pub fn any_text(column: &'static str, texts: &BTreeSet<&str>) -> Self {
        let mut test = Self::new(column, Vec::new());
        test.push_list(texts.iter().map(|text| Value::from(*text)));
        test
    }

    /// ` IN (?, ?, …)`, filled up with the last value to a power of two.
    fn push_list(&mut self, values: impl Iterator<Item = Value>) -> &mut Self {
        let mut values: Vec<Value> = values.collect();
        if let Some(last) = values.last().cloned() {
            values.resize(values.len().next_power_of_two(), last);
        }
        let marks = vec!["?"; values.len()].join(", ");
        self.text.push_str(" IN (");
        self.text.push_str(&marks);
        self.text.push(')');
        self.values.extend(values);
        self
    }
}

/// Which database a statement is for, where that makes a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

impl Kind {
    /// The database of a transaction.
    pub fn of(transaction: &Transaction) -> Self {
        transaction.kind()
    }

    /// ` INDEXED BY name` where the database takes orders: SQLite's planner does not foresee that a `LIMIT` ends a
    /// walk along an index early, and sorts whole tables instead. PostgreSQL's does, from its statistics.
    pub(crate) fn by_index(self, index: Option<&'static str>) -> Fragment {
        match (self, index) {
            (Self::Sqlite, Some(index)) => {
                let mut fragment = Fragment::new(" INDEXED BY ", Vec::new());
                fragment.push(index);
                fragment
            }
            _ => Fragment::default(),
        }
    }

    /// A condition, always met, that tells SQLite's planner how few lines a page reads: it expects a list to be read to
    /// its end, and would first read the whole of a table that is looked into beside, for a Bloom filter. No index serves it.
    pub(crate) fn few_lines(self) -> Option<Fragment> {
        const FEW: &str = "likelihood(line.units + 0 > 0, 0.0000001)";
        (self == Self::Sqlite).then(|| Fragment::new(FEW, Vec::new()))
    }
}

/// A `LIKE` pattern of texts that contain this one, whatever characters it has; `!` escapes.
pub(crate) fn containing(text: &str) -> String {
    let mut pattern = String::from("%");
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_numbered_in_the_order_of_the_text() {
        let mut statement = Fragment::new("SELECT 1 FROM a WHERE b = ?", vec![Value::from(1)]);
        statement.append(&Fragment::new(" AND c < ?", vec![Value::from(2)]));
        let (text, values) = statement.into_statement();
        assert_eq!(text.0, "SELECT 1 FROM a WHERE b = $1 AND c < $2");
        assert_eq!(values.len(), 2);
    }

    #[test]
    fn statements_in_turn_take_their_values_in_order() {
        let rows = vec![
            vec![Value::from(1), Value::from(2)],
            vec![Value::from(3), Value::from(4)],
        ];
        let insert = Fragment::insert("INSERT INTO a (b, c)", rows);
        let update = Fragment::new("UPDATE a SET b = ?", vec![Value::from(5)]);
        let (text, values) = Fragment::in_turn(vec![insert, update]);
        assert_eq!(
            text.0,
            "INSERT INTO a (b, c) VALUES (?, ?), (?, ?);\nUPDATE a SET b = ?;\n"
        );
        assert_eq!(values, (1..=5).map(Value::from).collect::<Vec<_>>());
    }

    #[test]
    fn ids_are_one_parameter_however_many_there_are() {
        let of = |database, count: usize| {
            let ids = vec![Uuid::nil(); count];
            let (text, values) = Fragment::any_of(database, "a.id", &ids).into_statement();
            (text.0, values.len())
        };
        assert_eq!(of(Kind::Postgres, 1), ("a.id = $1".to_owned(), 1));
        assert_eq!(of(Kind::Postgres, 3), ("a.id = ANY ($1)".to_owned(), 1));
        for database in [Kind::Sqlite, Kind::Postgres] {
            assert_eq!(of(database, 0), of(database, 9_000));
        }
    }
}
