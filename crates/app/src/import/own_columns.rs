//! Columns that are no field of ours are own fields of the line (rule I6).

mod keep;

pub(super) use keep::OwnFields;

use std::collections::{BTreeMap, HashMap};

use desbloqueo_domain::code::{LineId, OrganizationId, OwnFieldId};
use desbloqueo_domain::own_field::{OwnField, OwnSubject};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::text::fold;
use desbloqueo_exchange::read::{ImportRow, PortfolioFile};
use desbloqueo_sheets::Target;
use desbloqueo_store::entitlements::StoredEntitlement;
use desbloqueo_store::own_fields;
use desbloqueo_store::transaction::Transaction;

use super::ImportRequest;
use super::places::Places;
use super::plan::Draft;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::journal::Journal;

/// A value that a row gives to a column that is no field of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OwnEdit {
    /// The index of the column in the mapping.
    pub(super) column: u16,
    /// The value that is there.
    pub(super) before: Option<String>,
    /// The value that the row gives; none where it empties the field.
    pub(super) after: Option<String>,
}

impl OwnEdit {
    /// The heading of its column.
    pub(super) fn heading<'f>(&self, file: &'f PortfolioFile) -> &'f str {
        heading(file, self.column).unwrap_or_default()
    }
}

/// The columns of a file that are no field of ours, and what is kept of them already.
#[derive(Debug, Default)]
pub(super) struct OwnColumns {
    fields: BTreeMap<(OrganizationId, u16), OwnField>,
    values: HashMap<(LineId, OwnFieldId), String>,
    columns: Vec<u16>,
}

impl OwnColumns {
    /// Reads the fields of the columns' headings, and the values of the lines that are known.
    pub(super) async fn load(
        transaction: &mut Transaction,
        journal: &Journal<'_>,
        file: &PortfolioFile,
        request: &ImportRequest<'_>,
        places: &Places,
        known: impl Iterator<Item = &StoredEntitlement>,
    ) -> UseCaseResult<Self> {
        let mut own = Self::default();
        if !request.keep_columns {
            return Ok(own);
        }
        let named = |column: &u16| heading(file, *column).is_some();
        let unmapped = (0_u16..)
            .zip(&file.mapping.columns)
            .filter(|(_, column)| column.target == Target::Unmapped);
        own.columns = unmapped.map(|(index, _)| index).filter(named).collect();
        if own.columns.is_empty() {
            return Ok(own);
        }
        for organization in places.organizations_of_tenants() {
            let fields = fields_of(transaction, journal.actor(), organization).await?;
            for column in &own.columns {
                if let Some(field) = field_of(&fields, heading(file, *column).unwrap_or_default()) {
                    own.fields.insert((organization, *column), field.clone());
                }
            }
        }
        own.load_values(transaction, known).await?;
        Ok(own)
    }

    async fn load_values(
        &mut self,
        transaction: &mut Transaction,
        known: impl Iterator<Item = &StoredEntitlement>,
    ) -> UseCaseResult<()> {
        if self.fields.is_empty() {
            return Ok(());
        }
        let mut lines: BTreeMap<OrganizationId, Vec<uuid::Uuid>> = BTreeMap::new();
        for stored in known {
            let ids = stored.entitlement.lines.iter().map(|line| line.id.0);
            lines
                .entry(stored.entitlement.organization)
                .or_default()
                .extend(ids);
        }
        for (organization, lines) in lines {
            for value in
                own_fields::list_values_of_subjects(transaction, organization, &lines).await?
            {
                self.values
                    .insert((LineId(value.subject), value.field), value.value);
            }
        }
        Ok(())
    }

    /// What a row changes of its line's own values; `empties` says whether an empty cell empties the field.
    fn edits(
        &self,
        organization: OrganizationId,
        line: LineId,
        row: &ImportRow,
        empties: bool,
    ) -> Vec<Result<OwnEdit, (u16, Refusal)>> {
        let edit = |column: &u16| {
            let column = *column;
            let text = row
                .own
                .iter()
                .find(|(known, _)| *known == column)
                .map(|(_, text)| text.trim());
            let text = text.filter(|text| !text.is_empty());
            let field = self.fields.get(&(organization, column));
            let before = field.and_then(|field| self.values.get(&(line, field.id)));
            let after = match (text, field) {
                (None, _) if !empties => return None,
                (None, _) => None,
                (Some(text), Some(field)) => match field.value(text) {
                    Ok(value) => Some(value),
                    Err(refusal) => return Some(Err((column, refusal))),
                },
                (Some(text), None) if text.chars().count() > OwnField::MAX_LENGTH => {
                    return Some(Err((column, too_long())));
                }
                (Some(text), None) => Some(text.to_owned()),
            };
            (before != after.as_ref()).then(|| {
                Ok(OwnEdit {
                    column,
                    before: before.cloned(),
                    after,
                })
            })
        };
        self.columns.iter().filter_map(edit).collect()
    }
}

impl Draft<'_> {
    /// Says for each row what it changes of the own values of its line.
    pub(super) fn set_own(&mut self, own: &OwnColumns) {
        let organization = self.entitlement.organization;
        for (at, line) in self.lines.clone() {
            let Some(row) = self.row(at) else {
                continue;
            };
            let mut edits = Vec::new();
            for edit in own.edits(organization, line, row, row.is_ours()) {
                match edit {
                    Ok(edit) => edits.push(edit),
                    Err((column, refusal)) => self.refuse_own(at, column, refusal),
                }
            }
            self.own.push(edits);
        }
    }
}

fn heading(file: &PortfolioFile, column: u16) -> Option<&str> {
    let heading = file
        .mapping
        .columns
        .get(usize::from(column))
        .map(|mapping| mapping.heading.trim());
    heading.filter(|heading| !heading.is_empty())
}

/// The fields of lines that an organization keeps, and those that it has from above.
async fn fields_of(
    transaction: &mut Transaction,
    actor: &Actor,
    organization: OrganizationId,
) -> UseCaseResult<Vec<OwnField>> {
    let mut keepers = vec![organization];
    keepers.extend(actor.tree.ancestors(organization));
    let fields = own_fields::list_of_organizations(transaction, &keepers).await?;
    Ok(fields
        .into_iter()
        .filter(|field| field.subject == OwnSubject::Line)
        .collect())
}

fn field_of<'f>(fields: &'f [OwnField], heading: &str) -> Option<&'f OwnField> {
    fields
        .iter()
        .find(|field| fold(&field.label) == fold(heading))
}

/// Refuses what no field can hold.
fn too_long() -> Refusal {
    let most = i64::try_from(OwnField::MAX_LENGTH).unwrap_or(i64::MAX);
    Refusal::new(Rule::V1, Cause::TooLong, Field::OwnField, Fact::Nothing).expecting(most)
}
