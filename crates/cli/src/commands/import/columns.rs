//! How the columns of a file were read.

use anyhow::Result;
use desbloqueo_app::import::Imported;
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::Kind;
use desbloqueo_sheets::{ColumnMapping, Mapping, Target};
use serde_json::{Value, json};

use super::Import;
use crate::output::{Cell, Column, Output, Table, Tone};
use desbloqueo_words::Words;

/// The columns for programs.
pub(super) fn body(mapping: &Mapping) -> Vec<Value> {
    let body = |column: &ColumnMapping| {
        let (field, l1) = match &column.target {
            Target::Field { field } => (Some(field.code()), None),
            Target::UnitsByL1 { l1 } => (Some("units"), Some(l1)),
            Target::Unmapped | Target::Ignored => (None, None),
        };
        json!({
            "cell": column.address.to_string(), "group": column.group, "heading": column.heading,
            "field": field, "l1": l1, "confidence": column.confidence,
        })
    };
    mapping.columns.iter().map(body).collect()
}

/// Shows in a trial what every column is taken for, and always which are kept as own fields.
pub(super) fn print(
    output: &Output,
    words: &Words<'_>,
    imported: &Imported,
    command: &Import,
) -> Result<()> {
    let mapping = &imported.mapping;
    if command.dry_run {
        output.table(&table(output, words, mapping, command))?;
        output.gap()?;
        return Ok(());
    }
    let unknown = mapping
        .columns
        .iter()
        .filter(|column| column.target == Target::Unmapped);
    let unknown: Vec<String> = unknown.map(|column| column.heading.clone()).collect();
    if !unknown.is_empty() {
        let headings = format::list_and(output.language, &unknown);
        let message = if command.drop_columns {
            "import-columns-dropped"
        } else {
            "import-columns-kept"
        };
        let args = Args::new().text("columns", headings);
        output.paragraph(&output.text(message, &args), 0)?;
        output.gap()?;
    }
    Ok(())
}

fn table(output: &Output, words: &Words<'_>, mapping: &Mapping, command: &Import) -> Table {
    let mut table = Table::new([
        Column::whole(output.plain("cli-column-cell")),
        Column::text(output.plain("cli-column-heading")),
        Column::text(output.plain("cli-column-field")),
    ]);
    for column in &mapping.columns {
        let heading = match &column.group {
            Some(group) => format!("{group} › {}", column.heading),
            None => column.heading.clone(),
        };
        table.row([
            column.address.to_string().into(),
            heading.into(),
            target(output, words, &column.target, command),
        ]);
    }
    table
}

fn target(output: &Output, words: &Words<'_>, target: &Target, command: &Import) -> Cell {
    match target {
        Target::Field { field } => output.plain(&format!("column-{}", field.code())).into(),
        Target::UnitsByL1 { l1 } => {
            let l1 = words
                .playbook
                .label(Kind::L1, l1.as_str(), words.language.code());
            format!("{}: {l1}", output.plain("column-units")).into()
        }
        Target::Unmapped if !command.drop_columns => {
            Cell::toned(output.plain("field-own-field"), Tone::Warning)
        }
        Target::Unmapped | Target::Ignored => {
            Cell::toned(output.plain("cli-column-left-out"), Tone::Quiet)
        }
    }
}
