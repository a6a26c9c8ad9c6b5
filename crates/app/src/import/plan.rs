//! Turns the rows of each entitlement into what it will be, through the same domain functions as any edit.
//! The unit of acceptance is the entitlement: all its rows or none (rule I1).

mod begin;
mod finish;
mod keys;
mod links;
mod numbers;
mod outer;
mod rights;
mod rows;
mod survivors;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use desbloqueo_domain::code::{LineId, OrganizationId, TenantId};
use desbloqueo_domain::entitlement::{Context, Entitlement, EntitlementState};
use desbloqueo_domain::refusal::{Refusal, Refusals};
use desbloqueo_exchange::read::{Dictionary, ImportRow, PortfolioFile};
use desbloqueo_store::entitlements::{self, StoredEntitlement};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use super::findings::Report;
use super::own_columns::{OwnColumns, OwnEdit};
use super::people::People;
use super::places::{Group, Places};
use super::told::Absent;
use super::watch::{Phase, Watch};
use super::{Complete, ImportRequest};
use crate::actor::Override;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Why};
use crate::past::Past;
use keys::Keys;
pub(super) use keys::{find_by_key, reaching};
pub(super) use links::Link;

/// What an entitlement will be.
#[derive(Debug)]
pub(super) struct Plan {
    /// The index of its tenant.
    pub(super) tenant: usize,
    /// As it is; `None` where it is new.
    pub(super) before: Option<Box<StoredEntitlement>>,
    /// As it will be.
    pub(super) after: Entitlement,
    /// What each row means.
    pub(super) rows: Vec<PlannedRow>,
    /// The note of the rows, as the reason of the change.
    pub(super) reason: Reason,
    /// The reason of an override, where one is needed (rule S9).
    pub(super) overriding: Override,
    /// Today where it is delivered (rule T3).
    pub(super) today: Date,
}

/// The note of the rows of an entitlement.
#[derive(Debug)]
pub(super) enum Reason {
    /// None of them has one.
    Nothing,
    /// It became that of this line; a large file has many, and each is kept once.
    NoteOf(LineId),
    /// It is no line's.
    Text(Arc<str>),
}

/// What a row means.
#[derive(Debug)]
pub(super) struct PlannedRow {
    /// The index of the row.
    pub(super) row: usize,
    /// The row itself, where it says something of a blocker.
    pub(super) source: Option<Box<ImportRow>>,
    /// Its line.
    pub(super) line: LineId,
    /// What it says of the line's blocker.
    pub(super) link: Link,
    /// The own values that it changes.
    pub(super) own: Vec<OwnEdit>,
}

impl Plan {
    /// Keeps the rows of which something is asked when it is written; the others are let go.
    fn keep_sources(&mut self, rows: Vec<(usize, Box<ImportRow>)>) {
        let keyed = |planned: &&mut PlannedRow| matches!(planned.link, Link::Key(_));
        let mut rows: BTreeMap<usize, Box<ImportRow>> = rows.into_iter().collect();
        for planned in self.rows.iter_mut().filter(keyed) {
            planned.source = rows.remove(&planned.row);
        }
    }

    /// Whether there is anything to save.
    pub(super) fn changes_anything(&self) -> bool {
        self.changes_entitlement() || self.rows.iter().any(|row| !row.own.is_empty())
    }

    /// Why, as the history says it.
    pub(super) fn why(&self) -> Why {
        let reason = match &self.reason {
            Reason::Nothing => "",
            Reason::NoteOf(line) => self.after.line(*line).map_or("", |line| &line.state.note),
            Reason::Text(text) => text,
        };
        Why {
            reason: reason.to_owned(),
            overriding: self.overriding.clone(),
        }
    }

    /// Whether the entitlement, its lines or their blockers change.
    pub(super) fn changes_entitlement(&self) -> bool {
        self.before
            .as_ref()
            .is_none_or(|before| before.entitlement != self.after)
            || self.rows.iter().any(|row| row.link != Link::AsItIs)
    }
}

/// Plans the entitlements of a file.
pub(super) struct Planner<'a> {
    journal: &'a Journal<'a>,
    file: &'a PortfolioFile,
    dictionary: &'a Dictionary,
    request: &'a ImportRequest<'a>,
    watch: &'a Watch,
}

/// A group under way.
pub(super) struct Draft<'a> {
    planner: &'a Planner<'a>,
    /// With today where the entitlement is delivered (rule T3).
    context: Context<'a>,
    rows: Vec<(usize, &'a ImportRow)>,
    before: Option<StoredEntitlement>,
    pub(super) entitlement: Entitlement,
    past: Past<EntitlementState>,
    survivors: survivors::Survivors,
    pub(super) lines: Vec<(usize, LineId)>,
    links: Vec<Link>,
    pub(super) own: Vec<Vec<OwnEdit>>,
    refusals: Vec<Refused>,
    notices: Vec<(usize, desbloqueo_domain::notice::Notice)>,
}

/// A refusal of a row: at the column that is no field of ours, else at the field that it is about.
struct Refused {
    row: usize,
    column: Option<u16>,
    refusal: Refusal,
}

impl<'a> Planner<'a> {
    pub(super) fn new(
        journal: &'a Journal<'a>,
        file: &'a PortfolioFile,
        dictionary: &'a Dictionary,
        request: &'a ImportRequest<'a>,
        watch: &'a Watch,
    ) -> Self {
        Self {
            journal,
            file,
            dictionary,
            request,
            watch,
        }
    }

    /// Plans every group; those with a refused row are left out and reported. The rest is left when nobody wants it any
    /// more.
    pub(super) async fn plan(
        &self,
        transaction: &mut Transaction,
        (groups, rows): (Vec<Group>, Vec<Box<ImportRow>>),
        (places, people): (&mut Places, &mut People),
        report: &mut Report<'_>,
    ) -> UseCaseResult<Vec<Plan>> {
        let mut known = self.load(transaction, &groups, places).await?;
        let own = OwnColumns::load(
            transaction,
            self.journal,
            self.file,
            self.request,
            places,
            known.values(),
        )
        .await?;
        let homes = keys::homes(&groups, places, &rows, self.journal.actor());
        let mut keys = Keys::load(transaction, self.file, known.values(), homes).await?;
        let mut plans = Vec::with_capacity(groups.len());
        self.watch.begin(Phase::Checking, rows.len());
        let mut rows: Vec<Option<Box<ImportRow>>> = rows.into_iter().map(Some).collect();
        for group in groups {
            if self.watch.is_cancelled() {
                return Ok(plans);
            }
            self.watch.advance(group.rows.len());
            let Some(tenant) = places.tenants.get(group.tenant) else {
                continue;
            };
            let before = known.remove(&(tenant.stored.tenant.id, group.service.clone()));
            let around = (&mut *places, &mut *people, &own, &mut keys);
            let taken = group.rows.iter();
            let taken = taken.filter_map(|at| Some((*at, rows.get_mut(*at)?.take()?)));
            let taken: Vec<(usize, Box<ImportRow>)> = taken.collect();
            let plan = self
                .plan_group(transaction, (&group, &taken), before, around, report)
                .await?;
            if let Some(mut plan) = plan {
                plan.keep_sources(taken);
                plans.push(plan);
            }
        }
        if let Some(complete) = &self.request.complete {
            plans.extend(self.plan_absent(known, complete, places, report));
        }
        Ok(plans)
    }

    /// The entitlements of every tenant that the file names, and of the scope for which it is complete.
    async fn load(
        &self,
        transaction: &mut Transaction,
        groups: &[Group],
        places: &Places,
    ) -> UseCaseResult<BTreeMap<(TenantId, desbloqueo_domain::code::Code), StoredEntitlement>> {
        let mut by_organization: HashMap<OrganizationId, Vec<TenantId>> = HashMap::new();
        for group in groups {
            if let Some(entry) = places
                .tenants
                .get(group.tenant)
                .filter(|entry| entry.before.is_some())
            {
                let tenants = by_organization
                    .entry(entry.stored.tenant.organization)
                    .or_default();
                tenants.push(entry.stored.tenant.id);
            }
        }
        let mut known = BTreeMap::new();
        let mut keep = |stored: StoredEntitlement| {
            known.insert(
                (
                    stored.entitlement.tenant,
                    stored.entitlement.service.clone(),
                ),
                stored,
            );
        };
        for (organization, mut tenants) in by_organization {
            tenants.sort_unstable();
            tenants.dedup();
            let found = entitlements::list_of_tenants(transaction, organization, &tenants).await?;
            found.into_iter().for_each(&mut keep);
        }
        if let Some(complete) = &self.request.complete {
            let found =
                entitlements::list_of_organization(transaction, complete.organization).await?;
            found.into_iter().for_each(&mut keep);
        }
        Ok(known)
    }

    async fn plan_group(
        &self,
        transaction: &mut Transaction,
        (group, rows): (&Group, &[(usize, Box<ImportRow>)]),
        before: Option<StoredEntitlement>,
        (places, people, own, keys): (&mut Places, &mut People, &OwnColumns, &mut Keys),
        report: &mut Report<'_>,
    ) -> UseCaseResult<Option<Plan>> {
        let rows: Vec<(usize, &ImportRow)> = rows.iter().map(|(at, row)| (*at, &**row)).collect();
        if let Some((unread, _)) = rows.iter().find(|(_, row)| row.is_refused) {
            report.refuse_siblings(&group.rows, *unread);
            return Ok(None);
        }
        if let Some(refused) = group.rows.iter().copied().find(|at| report.is_refused(*at)) {
            report.refuse_siblings(&group.rows, refused);
            return Ok(None);
        }
        let Some(tenant) = places.tenants.get(group.tenant) else {
            return Ok(None);
        };
        let customer = tenant.stored.tenant.customer;
        let organization = tenant.stored.tenant.organization;
        if places
            .customers
            .get(tenant.customer)
            .is_some_and(|entry| entry.before.is_some())
        {
            people
                .load_contacts(transaction, organization, customer)
                .await?;
        }
        let entitlement = match &before {
            Some(stored) => stored.entitlement.clone(),
            None => self.blank(&tenant.stored.tenant, group, &rows),
        };
        let mut draft = Draft {
            planner: self,
            context: Context {
                today: places.today_in(organization, self.journal),
                ..self.journal.context()
            },
            rows,
            before,
            entitlement,
            past: Past::none(),
            survivors: survivors::Survivors::new(),
            lines: Vec::new(),
            links: Vec::new(),
            own: Vec::new(),
            refusals: Vec::new(),
            notices: Vec::new(),
        };
        draft.read_past(transaction).await?;
        draft.find_survivors(transaction, places).await?;
        draft.set_outer_first();
        draft
            .set_lines(transaction, people, (organization, customer))
            .await?;
        draft.set_links(transaction, keys).await?;
        draft.set_own(own);
        draft.set_numbers();
        draft.set_outer_last();
        let joins = places.joins(
            group.tenant,
            &draft.rows,
            people,
            self.dictionary,
            self.journal,
        );
        let overriding = draft.require_rights(places, group, joins.is_empty());
        Ok(self.finish(group, draft, (overriding, joins), places, report))
    }

    /// Entitlements of the scope that the file does not name: nothing is reported of them any more (rule I3).
    fn plan_absent(
        &self,
        known: BTreeMap<(TenantId, desbloqueo_domain::code::Code), StoredEntitlement>,
        complete: &Complete,
        places: &Places,
        report: &mut Report<'_>,
    ) -> Vec<Plan> {
        let today = places.today_in(complete.organization, self.journal);
        let in_scope = |stored: &StoredEntitlement| {
            stored.entitlement.organization == complete.organization
                && complete
                    .service
                    .as_ref()
                    .is_none_or(|service| *service == stored.entitlement.service)
        };
        known
            .into_values()
            .filter(in_scope)
            .filter_map(|stored| {
                let tenant = places.tenant_index(stored.entitlement.tenant)?;
                let mut after = stored.entitlement.clone();
                let units = after.state.purchased;
                let place = places.row_place(tenant, &after.service);
                let place = place.filter(|_| units > 0);
                report.miss(place.map(|place| Absent { place, units }));
                after.state.purchased = 0;
                Some(Plan {
                    tenant,
                    before: Some(Box::new(stored)),
                    after,
                    rows: Vec::new(),
                    reason: Reason::Nothing,
                    overriding: Override::default(),
                    today,
                })
            })
            .collect()
    }
}

impl<'a> Draft<'a> {
    /// One of its rows, by its index.
    pub(super) fn row(&self, at: usize) -> Option<&'a ImportRow> {
        let found = self.rows.iter().find(|(index, _)| *index == at);
        found.map(|(_, row)| *row)
    }

    fn refuse(&mut self, row: usize, refusal: Refusal) {
        self.refusals.push(Refused {
            row,
            column: None,
            refusal,
        });
    }

    /// Refuses a row at a column that is no field of ours.
    pub(super) fn refuse_own(&mut self, row: usize, column: u16, refusal: Refusal) {
        self.refusals.push(Refused {
            row,
            column: Some(column),
            refusal,
        });
    }

    fn refuse_all(&mut self, row: usize, refusals: Refusals) {
        for refusal in refusals.0 {
            self.refuse(row, refusal);
        }
    }
}
