//! Keeps own values with their history; a field is made for a heading that is new (rules H1, I6).

use std::collections::BTreeMap;

use desbloqueo_domain::code::{Code, LineId, OrganizationId, OwnFieldId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::own_field::{OwnField, OwnKind, OwnSubject};
use desbloqueo_domain::text::fold;
use desbloqueo_exchange::read::PortfolioFile;
use desbloqueo_store::chain::{Chain, ChainHead, ChainKind};
use desbloqueo_store::organizations;
use desbloqueo_store::own_fields::{self, OwnValue};
use desbloqueo_store::transaction::Transaction;

use super::{OwnEdit, field_of, fields_of, heading};
use crate::error::UseCaseResult;
use crate::import::plan::{Plan, PlannedRow};
use crate::journal::{Journal, Subject, Why, difference, stale};

/// The own fields of the columns, and values that wait to be written.
#[derive(Debug, Default)]
pub(in crate::import) struct OwnFields {
    fields: BTreeMap<(OrganizationId, u16), OwnField>,
    waiting: Vec<OwnValue>,
}

impl OwnFields {
    /// Keeps what the rows of a plan change. The history of lines that were there hangs on their entitlement's chain,
    /// whose new head is given back; new lines begin with theirs.
    pub(in crate::import) async fn keep(
        &mut self,
        journal: &mut Journal<'_>,
        transaction: &mut Transaction,
        file: &PortfolioFile,
        plan: &Plan,
        head: ChainHead,
    ) -> UseCaseResult<ChainHead> {
        let mut head = head;
        let before = plan.before.as_ref().map(|stored| &stored.entitlement);
        for row in &plan.rows {
            let was_there = before.is_some_and(|entitlement| entitlement.line(row.line).is_some());
            for edit in &row.own {
                let field = self
                    .field(
                        journal,
                        transaction,
                        file,
                        plan.after.organization,
                        edit.column,
                    )
                    .await?;
                let Some(field) = field else { continue };
                if was_there {
                    let edited = (row, edit);
                    head = record(journal, &plan.after, edited, field.id, &head, &plan.why())?;
                }
                self.write(transaction, plan.after.organization, row.line, &field, edit)
                    .await?;
            }
        }
        Ok(head)
    }

    async fn write(
        &mut self,
        transaction: &mut Transaction,
        organization: OrganizationId,
        line: LineId,
        field: &OwnField,
        edit: &OwnEdit,
    ) -> UseCaseResult<()> {
        const ENOUGH: usize = 2_000;
        let Some(value) = edit.after.clone() else {
            own_fields::delete_value(transaction, organization, field.id, line.0).await?;
            return Ok(());
        };
        let field_organization = field.organization;
        self.waiting.push(OwnValue {
            organization,
            field: field.id,
            subject: line.0,
            field_organization,
            value,
        });
        if self.waiting.len() >= ENOUGH {
            self.flush(transaction).await?;
        }
        Ok(())
    }

    /// Writes the values that wait.
    pub(in crate::import) async fn flush(
        &mut self,
        transaction: &mut Transaction,
    ) -> UseCaseResult<()> {
        let waiting = std::mem::take(&mut self.waiting);
        Ok(own_fields::set_values(transaction, &waiting).await?)
    }

    /// The own field of a column's heading.
    async fn field(
        &mut self,
        journal: &mut Journal<'_>,
        transaction: &mut Transaction,
        file: &PortfolioFile,
        organization: OrganizationId,
        column: u16,
    ) -> UseCaseResult<Option<OwnField>> {
        if let Some(known) = self.fields.get(&(organization, column)) {
            return Ok(Some(known.clone()));
        }
        let Some(heading) = heading(file, column) else {
            return Ok(None);
        };
        let known = fields_of(transaction, journal.actor(), organization).await?;
        let field = match field_of(&known, heading) {
            Some(field) => field.clone(),
            None => make(journal, transaction, organization, heading, &known).await?,
        };
        self.fields.insert((organization, column), field.clone());
        Ok(Some(field))
    }
}

/// Hangs the change of a value on the chain of its entitlement, as when it is set by hand.
fn record(
    journal: &mut Journal<'_>,
    entitlement: &Entitlement,
    (row, edit): (&PlannedRow, &OwnEdit),
    field: OwnFieldId,
    head: &ChainHead,
    why: &Why,
) -> UseCaseResult<ChainHead> {
    let facts = |value: &Option<String>| BTreeMap::from([(row.line.0, value.clone())]);
    let Some(texts) = difference(Some(&facts(&edit.before)), Some(&facts(&edit.after)))? else {
        return Ok(head.clone());
    };
    let chain = Chain {
        kind: ChainKind::Entitlement,
        id: entitlement.id.0,
    };
    let subject = Subject {
        kind: "own-value",
        id: field.0,
    };
    journal.announce("own-value.changed", row.line.0);
    Ok(journal.record(entitlement.organization, chain, head, subject, texts, why))
}

/// Makes a field of text, since a file's columns promise no more; its history hangs on the organization's chain.
async fn make(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    organization: OrganizationId,
    heading: &str,
    known: &[OwnField],
) -> UseCaseResult<OwnField> {
    let id = OwnFieldId(journal.next_id());
    let field = OwnField {
        id,
        organization,
        subject: OwnSubject::Line,
        code: free_code(heading, known, id)?,
        label: heading.to_owned(),
        kind: OwnKind::Text,
        choices: Vec::new(),
    };
    own_fields::insert(transaction, &field).await?;
    if let (Some(stored), Some(texts)) = (
        organizations::find(transaction, organization).await?,
        difference(None, Some(&field))?,
    ) {
        let chain = Chain {
            kind: ChainKind::Organization,
            id: organization.0,
        };
        let subject = Subject {
            kind: "own-field",
            id: id.0,
        };
        let head = journal.record(
            organization,
            chain,
            &stored.chain,
            subject,
            texts,
            &Why::default(),
        );
        organizations::update_chain(transaction, organization, &stored.chain, &head)
            .await
            .map_err(stale)?;
    }
    Ok(field)
}

/// A code made of the heading's Latin letters, with a number where it is taken; of another script, from the id.
fn free_code(
    heading: &str,
    known: &[OwnField],
    id: OwnFieldId,
) -> Result<Code, crate::error::UseCaseError> {
    use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
    const LONGEST: usize = 60;
    let folded = fold(heading);
    let words: Vec<&str> = folded
        .split(|sign: char| !sign.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let stem: String = words.join("-").chars().take(LONGEST).collect();
    let stem = stem.trim_matches('-');
    let numbered = (2_u32..10_000).map(|number| format!("{stem}-{number}"));
    let free = std::iter::once(stem.to_owned())
        .chain(numbered)
        .filter_map(|text| Code::parse(&text).ok())
        .find(|code| !known.iter().any(|field| field.code == *code));
    let of_id = || Code::parse(&format!("field-{}", id.0.simple())).ok();
    free.or_else(of_id)
        .ok_or_else(|| Refusal::new(Rule::V2, Cause::InvalidText, Field::OwnField, heading).into())
}
