//! Columns that are no field of ours are kept as own fields of the line (rule I6).

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{Code, LineId, OrganizationId, OwnFieldId};
use desbloqueo_domain::own_field::{OwnField, OwnKind, OwnSubject};
use desbloqueo_domain::text::fold;
use desbloqueo_exchange::read::PortfolioFile;
use desbloqueo_store::own_fields::{self, OwnValue};
use desbloqueo_store::transaction::Transaction;

use crate::error::UseCaseResult;
use crate::journal::Journal;

/// Keeps the columns of rows that mean these lines; a field is made for a heading that is new.
pub(super) async fn keep_columns(
    journal: &Journal<'_>,
    transaction: &mut Transaction,
    file: &PortfolioFile,
    lines: &[(usize, OrganizationId, LineId)],
) -> UseCaseResult<()> {
    let used: BTreeSet<(OrganizationId, u16)> = lines
        .iter()
        .filter_map(|(row, organization, _)| Some((*organization, file.rows.get(*row)?)))
        .flat_map(|(organization, row)| row.own.iter().map(move |(column, _)| (organization, *column)))
        .collect();
    let mut fields: BTreeMap<(OrganizationId, u16), OwnFieldId> = BTreeMap::new();
    for (organization, column) in used {
        if let Some(field) = field_of(journal, transaction, file, organization, column).await? {
            fields.insert((organization, column), field);
        }
    }
    let mut values = Vec::new();
    for (row, organization, line) in lines {
        let Some(row) = file.rows.get(*row) else { continue };
        for (column, text) in &row.own {
            if let Some(field) = fields.get(&(*organization, *column)) {
                values.push(OwnValue {
                    organization: *organization,
                    field: *field,
                    subject: line.0,
                    field_organization: *organization,
                    value: text.to_string(),
                });
            }
        }
    }
    own_fields::set_values(transaction, &values).await?;
    Ok(())
}

/// The own field of a heading; a new one is of text, since a file's columns promise no more.
async fn field_of(
    journal: &Journal<'_>,
    transaction: &mut Transaction,
    file: &PortfolioFile,
    organization: OrganizationId,
    column: u16,
) -> UseCaseResult<Option<OwnFieldId>> {
    let heading = file.mapping.columns.get(usize::from(column)).map(|mapping| mapping.heading.trim());
    let Some(heading) = heading.filter(|heading| !heading.is_empty()) else { return Ok(None) };
    let known = own_fields::list_of_organizations(transaction, &[organization]).await?;
    let same = |field: &&OwnField| field.subject == OwnSubject::Line && fold(&field.label) == fold(heading);
    if let Some(field) = known.iter().find(same) {
        return Ok(Some(field.id));
    }
    let Some(code) = free_code(heading, &known) else { return Ok(None) };
    let field = OwnField {
        id: OwnFieldId(journal.next_id()),
        organization,
        subject: OwnSubject::Line,
        code,
        label: heading.to_owned(),
        kind: OwnKind::Text,
        choices: Vec::new(),
    };
    own_fields::insert(transaction, &field).await?;
    Ok(Some(field.id))
}

/// A code made of the heading's Latin letters, with a number where it is taken or empty; `None` only when no
/// number is free.
fn free_code(heading: &str, known: &[OwnField]) -> Option<Code> {
    let folded = fold(heading);
    let words: Vec<&str> =
        folded.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let stem: String = if words.is_empty() { "column".to_owned() } else { words.join("-") };
    let stem: String = stem.chars().take(60).collect();
    (1_u32..10_000)
        .map(|number| if number == 1 { stem.clone() } else { format!("{}-{number}", stem.trim_matches('-')) })
        .filter_map(|text| Code::parse(text.trim_matches('-')).ok())
        .find(|code| !known.iter().any(|field| field.code == *code))
}
