//! What the coach proposes for rows of a file that waits: those without a status, and those whose status contradicts
//! their note. What somebody takes of it stands in the choices of the draft, and is used instead of what the file says.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use desbloqueo_coach::{Advice, Certainty, Proposal};
use desbloqueo_domain::code::{Code, OrganizationId};
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_domain::status::Status;
use desbloqueo_exchange::read::{ImportRow, PortfolioFile, Text};
use desbloqueo_store::transaction::Transaction;

use crate::App;
use crate::coach::{Asking, ask, coach_of};
use crate::error::UseCaseResult;

/// Different notes that are read of a file at most: reading one takes milliseconds.
const NOTES_READ: usize = 1_000;

/// Rows that are told at most.
const ROWS_TOLD: usize = 500;

/// Proposals of a row that are offered.
const OFFERED: usize = 3;

/// A row for which the coach proposes a status.
#[derive(Debug, Clone, PartialEq)]
pub struct Coached {
    /// The row, from one.
    pub row: u32,
    /// The customer, as written.
    pub customer: Text,
    /// The service.
    pub service: Option<Code>,
    /// The note.
    pub note: Arc<str>,
    /// The status that the file says; none where it says none, or none that can be read.
    pub said: Option<Status>,
    /// The likeliest statuses, likeliest first.
    pub proposals: Vec<Proposal>,
    /// What somebody chose instead of what the file says.
    pub chosen: Option<Code>,
}

/// Says what the coach proposes for rows of a file, as they were read.
pub(super) async fn propose(
    app: &App,
    transaction: &mut Transaction,
    rows: &[Box<ImportRow>],
    (organization, chosen): (OrganizationId, &BTreeMap<u32, Code>),
) -> UseCaseResult<Vec<Coached>> {
    let taught = coach_of(app, transaction, organization).await?;
    let mut read = HashMap::<(&str, Option<&Code>), Advice>::new();
    let mut told = Vec::new();
    for row in in_order(rows) {
        let Some(note) = &row.note else { continue };
        let key = (note.as_ref(), row.service.as_ref());
        if !read.contains_key(&key) {
            if read.len() >= NOTES_READ {
                break;
            }
            let asking = Asking {
                text: note.to_string(),
                service: row.service.clone(),
                phase: row.phase,
                ..Asking::default()
            };
            read.insert(key, ask(&taught, &asking, &[]).advice);
        }
        let Some(advice) = read.get(&key) else {
            continue;
        };
        if differs(row, advice) {
            told.push(coached(row, note, advice, chosen.get(&row.number)));
        }
        if told.len() >= ROWS_TOLD {
            break;
        }
    }
    told.sort_by_key(|one| one.row);
    Ok(told)
}

/// Rows that stand for one line each, those without a status first.
fn in_order(rows: &[Box<ImportRow>]) -> Vec<&ImportRow> {
    let mut times = HashMap::<u32, usize>::new();
    for row in rows {
        *times.entry(row.number).or_default() += 1;
    }
    let single = rows.iter().filter(|row| times.get(&row.number) == Some(&1));
    let mut single: Vec<&ImportRow> = single.map(|row| &**row).collect();
    single.sort_by_key(|row| row.status.is_some());
    single
}

/// Whether the coach has something to say: where there is no status, what it proposes; else where it is sure of another
/// reason.
fn differs(row: &ImportRow, advice: &Advice) -> bool {
    let Some(first) = advice.ranked.first() else {
        return false;
    };
    let reason = |status: &Status| (status.l1.clone(), status.l2.clone());
    match &row.status {
        None => true,
        Some(said) => advice.certainty == Certainty::Sure && reason(said) != reason(&first.status),
    }
}

fn coached(row: &ImportRow, note: &Arc<str>, advice: &Advice, chosen: Option<&Code>) -> Coached {
    let proposals = advice.ranked.iter().take(OFFERED);
    Coached {
        row: row.number,
        customer: row.customer.clone().or_else(|| row.tenant.clone()),
        service: row.service.clone(),
        note: Arc::clone(note),
        said: row.status.clone(),
        proposals: proposals.cloned().collect(),
        chosen: chosen.cloned(),
    }
}

/// Gives rows the statuses that were chosen for them, whatever their cells say.
pub(super) fn use_chosen(
    file: &mut PortfolioFile,
    rows: &mut [Box<ImportRow>],
    chosen: &BTreeMap<u32, Code>,
    rulebook: &Rulebook,
) {
    for row in rows {
        let code = chosen.get(&row.number);
        let Some(status) = code.and_then(|code| rulebook.status_of(code)) else {
            continue;
        };
        row.status = Some(status);
        let of_status = [Field::L1, Field::L2, Field::L3, Field::Status];
        file.refusals.retain(|refusal| {
            refusal.row != row.number || !of_status.contains(&refusal.refusal.field)
        });
        row.is_refused = file
            .refusals
            .iter()
            .any(|refusal| refusal.row == row.number);
    }
}
