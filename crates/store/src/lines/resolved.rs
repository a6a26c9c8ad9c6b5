//! What is looked up before lines are read.

use std::collections::BTreeSet;

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, OwnFieldId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::own_field::OwnSubject;

use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, Seen, is_in_teams_of_services, resolve_with_blockers};

use super::few::{self, Asked, Few};
use super::filter::LineFilter;
use super::source::Source;
use super::words::{self, Words};

/// Ids that filters and visibility come down to, looked up before the list is read.
#[derive(Debug, Clone)]
pub(crate) struct Resolved {
    pub(crate) seen: Seen,
    /// All lines found are among these: those that are asked for by id, and those that the reader sees, as far as these
    /// are known by id. One list: PostgreSQL takes the cost of two for that of their product.
    pub(super) ids: Option<Vec<Uuid>>,
    /// The lines that the blocker of the filter holds, as a select of their ids.
    held: Option<Fragment>,
    /// The filter on other tables that finds few lines.
    pub(super) few: Option<Few>,
    pub(super) words: Words,
    pub(super) own_subject: Option<OwnSubject>,
    /// The organizations that all lines found belong to; `None`: any.
    pub(super) organizations: Option<Vec<Uuid>>,
    /// The condition that keeps lines of entitlements to reconcile by looking these up, where they are few.
    pub(super) to_reconcile: Option<Fragment>,
}

/// Looks up what the filter needs.
pub(crate) async fn resolve(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
) -> StoreResult<Resolved> {
    let seen = crate::visibility::resolve(transaction, visibility).await?;
    let mut ids = seen.lines_alone().map(<[Uuid]>::to_vec);
    if let Some(lines) = &filter.lines {
        ids = Some(both(ids, lines.iter().map(|line| line.0).collect()));
    }
    let own_subject = match &filter.own {
        Some((field, _)) => own_subject(transaction, *field).await?,
        None => None,
    };
    let held = match filter.blocker {
        Some(blocker) => Some(lines_of_seen_blocker(transaction, visibility, blocker).await?),
        None => None,
    };
    let mut few = None;
    if ids.is_none() {
        few = few_of_filter(transaction, filter, held.as_ref(), own_subject).await?;
    }
    // Among few lines words are looked for one by one.
    let is_narrow = ids.is_some()
        || few.is_some()
        || seen.is_narrow()
        || filter.tenant.is_some()
        || filter.customer.is_some();
    let words = match &filter.text {
        Some(text) if !is_narrow => words::look_up(transaction, text).await?,
        _ => Words::default(),
    };
    if let Some(candidate) = words.candidate(seen.database()) {
        few = few::first_that_finds_few(transaction, [candidate]).await?;
    }
    let organizations = organizations(filter, &seen);
    // Those of a past day are known by then.
    let is_of_today = filter.reconciling_then.is_none();
    let to_reconcile = if filter.needs_reconciling && is_of_today {
        to_reconcile(transaction, organizations.as_deref()).await?
    } else {
        None
    };
    Ok(Resolved {
        seen,
        ids,
        held,
        few,
        words,
        own_subject,
        organizations,
        to_reconcile,
    })
}

impl Resolved {
    /// Whether the lines that this filter finds are known.
    pub(super) fn knows(&self, asked: Asked, source: Source) -> bool {
        source == Source::Lines && self.few.as_ref().is_some_and(|few| few.asked == asked)
    }

    /// The condition that the blocker of the filter holds the line.
    pub(super) fn held(&self) -> Option<Fragment> {
        self.held.as_ref().map(few::among)
    }
}

/// The filter on people, a blocker or an own value that finds few lines.
async fn few_of_filter(
    transaction: &mut Transaction,
    filter: &LineFilter,
    held: Option<&Fragment>,
    own_subject: Option<OwnSubject>,
) -> StoreResult<Option<Few>> {
    let of_team = match filter.of_team {
        Some(person) => {
            let of_services = is_in_teams_of_services(transaction, person).await?;
            Some(few::of_team(person, of_services))
        }
        None => None,
    };
    let candidates = [
        held.cloned().map(few::held_by_blocker),
        filter.owned_by.map(few::owned_by),
        of_team,
        few::with_own_value(filter, own_subject),
    ];
    few::first_that_finds_few(transaction, candidates.into_iter().flatten()).await
}

fn both(one: Option<Vec<Uuid>>, mut other: Vec<Uuid>) -> Vec<Uuid> {
    if let Some(one) = one {
        let one: BTreeSet<Uuid> = one.into_iter().collect();
        other.retain(|id| one.contains(id));
    }
    other
}

/// The organizations of the filter, and of these, where the reader sees nothing else, those that they see.
fn organizations(filter: &LineFilter, seen: &Seen) -> Option<Vec<Uuid>> {
    let asked: Vec<Uuid> = filter.organizations.iter().map(|id| id.0).collect();
    match (seen.organizations_alone(), asked.is_empty()) {
        (Some(seen), true) => Some(seen.to_vec()),
        (Some(seen), false) => Some(asked.into_iter().filter(|id| seen.contains(id)).collect()),
        (None, true) => None,
        (None, false) => Some(asked),
    }
}

/// The lines that a blocker holds, as a select of their ids. Who may not see it finds none by it (rule A3).
async fn lines_of_seen_blocker(
    transaction: &mut Transaction,
    visibility: &Visibility,
    blocker: BlockerId,
) -> StoreResult<Fragment> {
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let mut sql = Fragment::new(
        "SELECT link.line_id
         FROM line_blocker AS link
         JOIN blocker ON blocker.organization_id = link.blocker_organization_id AND blocker.id = link.blocker_id",
        Vec::new(),
    );
    let this = Fragment::new("link.blocker_id = ?", values![blocker.0]);
    sql.push_where(std::iter::once(&this).chain(seen.rows(Rows::Blockers).as_ref()));
    Ok(sql)
}

/// Entitlements to reconcile that are looked up at most: each has a handful of lines.
const MOST_TO_RECONCILE: i64 = 3_000;

/// Counts the entitlements to reconcile of these organizations, or of all, on the index that holds no others.
async fn to_reconcile(
    transaction: &mut Transaction,
    organizations: Option<&[Uuid]>,
) -> StoreResult<Option<Fragment>> {
    const THESE: &str = " FROM entitlement WHERE entitlement.needs_reconciling = 1";
    let within = organizations.map(|ids| {
        let mut within = Fragment::new(" AND ", Vec::new());
        let database = Kind::of(transaction);
        within.append(&Fragment::any_of(
            database,
            "entitlement.organization_id",
            ids,
        ));
        within
    });
    let mut these = Fragment::new(THESE, Vec::new());
    these.join(within.as_ref(), "");
    let mut count = Fragment::new("SELECT count(*) FROM (SELECT 1", Vec::new());
    count
        .append(&these)
        .bind(" LIMIT ?) AS few", values![MOST_TO_RECONCILE + 1]);
    let (sql, values) = count.into_statement();
    let number: i64 = transaction.fetch_number(sql, values).await?;
    let mut condition = Fragment::new(
        "(line.organization_id, line.entitlement_id) IN (SELECT entitlement.organization_id, entitlement.id",
        Vec::new(),
    );
    condition.append(&these).push(")");
    Ok((number <= MOST_TO_RECONCILE).then_some(condition))
}

async fn own_subject(
    transaction: &mut Transaction,
    field: OwnFieldId,
) -> StoreResult<Option<OwnSubject>> {
    let row: Option<(String,)> = transaction
        .fetch_optional(
            "SELECT subject FROM own_field WHERE id = $1",
            values![field.0],
        )
        .await?;
    Ok(row.and_then(|(subject,)| OwnSubject::parse(&subject)))
}
