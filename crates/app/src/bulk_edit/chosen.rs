//! The lines of a bulk edit, read and locked before the first of them is changed.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{EntitlementId, LineId, OrganizationId};
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::customers;
use desbloqueo_store::lines::{self, Columns, Cursor, LineFilter, LineOrder, Moment};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::visibility::locate_lines;
use jiff::civil::Date;

use super::{BulkEdited, ChosenLines, EditedLine, LineOutcome, MOST_LINES};
use crate::actor::Actor;
use crate::edit_entitlement::{Editing, read_many};
use crate::error::{UseCaseError, UseCaseResult};
use crate::reads::Names;

/// The lines of a bulk edit with their entitlements, as they stood before.
pub(super) struct Chosen {
    /// In the order in which they were chosen.
    pub(super) lines: Vec<(EntitlementId, LineId)>,
    /// Whether the filter finds more than are edited at once.
    cut: bool,
    entitlements: BTreeMap<EntitlementId, Editing>,
}

impl Chosen {
    /// Reads the lines; one that the actor does not see is not found (rule A3).
    pub(super) async fn read(
        transaction: &mut Transaction,
        actor: &Actor,
        wanted: &ChosenLines,
        today: Date,
    ) -> UseCaseResult<Self> {
        let (ids, cut) = match wanted {
            ChosenLines::These(ids) => (first_of_each(ids), false),
            ChosenLines::Found(filter) => found(transaction, actor, filter, today).await?,
        };
        let places = locate_lines(transaction, &actor.visibility, &ids).await?;
        let wanted = places.iter().map(|(node, id, _)| (*node, *id)).collect();
        let of: BTreeMap<LineId, EntitlementId> =
            places.into_iter().map(|(_, id, line)| (line, id)).collect();
        if let Some(hidden) = ids.iter().find(|id| !of.contains_key(id)) {
            return Err(UseCaseError::not_found(Field::Id, hidden));
        }
        let read = read_many(transaction, &wanted).await?;
        let entitlements: BTreeMap<EntitlementId, Editing> = read
            .into_iter()
            .map(|editing| (editing.before.entitlement.id, editing))
            .collect();
        let mut lines = Vec::with_capacity(ids.len());
        for id in ids {
            let entitlement = of.get(&id).filter(|entitlement| {
                let editing = entitlements.get(entitlement);
                editing.is_some_and(|editing| shows(editing, actor, id))
            });
            let missing = || UseCaseError::not_found(Field::Id, id);
            lines.push((*entitlement.ok_or_else(missing)?, id));
        }
        Ok(Self {
            lines,
            cut,
            entitlements,
        })
    }

    /// Each line with its entitlement.
    pub(super) fn each(&self) -> impl Iterator<Item = (&Editing, LineId)> {
        let lines = self.lines.iter();
        lines.filter_map(|(entitlement, id)| Some((self.entitlements.get(entitlement)?, *id)))
    }

    /// The organizations of the lines.
    pub(super) fn organizations(&self) -> Vec<OrganizationId> {
        let all = self.entitlements.values();
        let all: BTreeSet<OrganizationId> = all
            .map(|editing| editing.before.entitlement.organization)
            .collect();
        all.into_iter().collect()
    }

    /// What became of the lines, with the names that tell of it.
    pub(super) async fn edited(
        &self,
        transaction: &mut Transaction,
        outcomes: Vec<LineOutcome>,
        today: Date,
    ) -> UseCaseResult<BulkEdited> {
        let mut customers = BTreeMap::new();
        for editing in self.entitlements.values() {
            let (node, id) = (
                editing.before.entitlement.organization,
                editing.before.customer,
            );
            if let std::collections::btree_map::Entry::Vacant(entry) = customers.entry(id) {
                let stored = customers::find(transaction, node, id).await?;
                entry.insert(stored.map(|stored| stored.customer.state.name));
            }
        }
        let mut lines = Vec::with_capacity(self.lines.len());
        for ((editing, id), outcome) in self.each().zip(outcomes) {
            let before = editing.before.entitlement.require_line(id)?.state.clone();
            let customer = customers.get(&editing.before.customer).cloned().flatten();
            lines.push(EditedLine {
                place: editing.place(id),
                customer: customer.unwrap_or_default(),
                tenant: editing.tenant_name.clone(),
                service: editing.before.entitlement.service.clone(),
                before,
                outcome,
            });
        }
        let names = Names::read(transaction, lines.iter().flat_map(EditedLine::owners)).await?;
        Ok(BulkEdited {
            batch: None,
            lines,
            cut: self.cut,
            names,
            today,
        })
    }
}

fn shows(editing: &Editing, actor: &Actor, id: LineId) -> bool {
    let line = editing.before.entitlement.line(id);
    line.is_some_and(|line| editing.shows(actor, line))
}

/// Each once, as often as it may have been named.
fn first_of_each(ids: &[LineId]) -> Vec<LineId> {
    let mut known = BTreeSet::new();
    let fresh = ids.iter().filter(|id| known.insert(**id));
    fresh.copied().collect()
}

async fn found(
    transaction: &mut Transaction,
    actor: &Actor,
    filter: &LineFilter,
    today: Date,
) -> UseCaseResult<(Vec<LineId>, bool)> {
    let cursor = Cursor::first(LineOrder::default());
    let page = lines::list(
        transaction,
        &actor.visibility,
        filter,
        &cursor,
        MOST_LINES,
        Columns::List,
        Moment::Now(today),
    )
    .await?;
    let ids = page.items.iter().map(|item| item.id).collect();
    Ok((ids, page.next.is_some()))
}
