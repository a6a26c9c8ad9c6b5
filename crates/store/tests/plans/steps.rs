//! What is wrong with a plan.

use desbloqueo_store::database::Database;

use crate::portfolio::LINES;

/// What a plan must not do.
pub(crate) fn faults(database: &Database, steps: &[String]) -> Vec<String> {
    let faults = match database {
        Database::Sqlite { .. } => sqlite(steps),
        Database::Postgres(_) => postgres(steps),
    };
    let plan = steps.join("\n    ");
    faults
        .into_iter()
        .map(|fault| format!("{fault}\n    {plan}"))
        .collect()
}

/// What the plan of a search must not do: read a table from end to end.
pub(crate) fn faults_of_search(database: &Database, table: &str, steps: &[String]) -> Vec<String> {
    let count = |wanted: &str| steps.iter().filter(|step| step.as_str() == wanted).count();
    let reads_all = match database {
        // A subquery that bears the name of its table is scanned too, once it is cut to the rows that are looked at.
        Database::Sqlite { .. } => {
            count(&format!("SCAN {table}")) > count(&format!("CO-ROUTINE {table}"))
        }
        Database::Postgres(_) => {
            let whole = format!("Seq Scan on {table} ");
            steps.iter().any(|step| step.contains(&whole))
        }
    };
    let plan = steps.join("\n    ");
    let fault = reads_all.then(|| format!("reads the whole table\n    {plan}"));
    fault.into_iter().collect()
}

/// What the plan of a look for words must not do: read texts without the index of their trigrams.
pub(crate) fn faults_of_words(database: &Database, table: &str, steps: &[String]) -> Vec<String> {
    let by_trigrams = match database {
        // The pattern is the index's, and numbers lead to the table.
        Database::Sqlite { .. } => {
            let index = |step: &String| step.starts_with("SCAN found VIRTUAL TABLE INDEX 0:G");
            let by_number =
                |step: &String| step.starts_with("SEARCH said USING INTEGER PRIMARY KEY");
            steps.iter().any(index) && steps.iter().any(by_number)
        }
        // It reads some ten thousand names to their end as soon as their index.
        Database::Postgres(_) if table != "line_text" => true,
        Database::Postgres(_) => {
            let index = format!("Bitmap Index Scan on {table}_index");
            steps.iter().any(|step| step.contains(&index))
        }
    };
    let plan = steps.join("\n    ");
    let fault = (!by_trigrams).then(|| format!("does not go by trigrams\n    {plan}"));
    fault.into_iter().collect()
}

/// A scan of the table, or of one beside it, or a sort of what no index has narrowed.
fn sqlite(steps: &[String]) -> Vec<&'static str> {
    let lines = |step: &&String| step.contains(" line") && !step.contains("line_blocker");
    let whole = steps
        .iter()
        .filter(lines)
        .any(|step| step.starts_with("SCAN line") && !step.contains("USING"));
    let narrowed = steps
        .iter()
        .filter(lines)
        .any(|step| step.starts_with("SEARCH line USING"));
    let sorts = steps
        .iter()
        .any(|step| step.starts_with("USE TEMP B-TREE FOR ORDER BY"));
    let filters = steps.iter().any(|step| step.starts_with("BLOOM FILTER ON"));
    let mut faults = Vec::new();
    if whole {
        faults.push("reads the whole table");
    }
    if filters {
        faults.push("reads a whole table for a Bloom filter");
    }
    if sorts && !narrowed {
        faults.push("sorts what no index has narrowed");
    }
    faults
}

/// A scan of the table, or a sort of more than a third of it.
fn postgres(steps: &[String]) -> Vec<&'static str> {
    let mut faults = Vec::new();
    if steps
        .iter()
        .any(|step| step.contains("Seq Scan on status_line"))
    {
        faults.push("reads the whole table");
    }
    for (at, step) in steps.iter().enumerate() {
        let is_sort = step
            .trim_start_matches([' ', '-', '>'])
            .starts_with("Sort ");
        let input = steps
            .iter()
            .skip(at + 1)
            .find_map(|below| actual_rows(below));
        if is_sort && input.unwrap_or_default() > LINES / 3 {
            faults.push("sorts a third of the table");
        }
    }
    faults
}

/// The rows that a step gave: the second `rows=` of its line.
pub(crate) fn actual_rows(step: &str) -> Option<i64> {
    let actual = step.split("(actual ").nth(1)?;
    let (rows, loops) = (
        number_after(actual, "rows=")?,
        number_after(actual, "loops=")?,
    );
    Some(rows * loops)
}

fn number_after(text: &str, mark: &str) -> Option<i64> {
    let digits: String = text
        .split(mark)
        .nth(1)?
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}
