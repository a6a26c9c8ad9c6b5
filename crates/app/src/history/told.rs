//! A history with everything that it takes to tell it: names, time spent in each reason, slips (rules H1, H5).

use std::collections::BTreeMap;

use desbloqueo_domain::blocker::slips;
use desbloqueo_domain::code::{Code, LineId, OrganizationId, TenantId};
use desbloqueo_store::chain::ChainKind;
use desbloqueo_store::changes::Change;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{entitlements, promises};
use jiff::civil::Date;
use uuid::Uuid;

use super::spans::{Span, spans_of_lines};
use super::{HistoryEntry, Mentioned, entry, people_of, read};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::Names;

/// A history with everything that it takes to tell it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Told {
    /// What was recorded, the latest first.
    pub entries: Vec<HistoryEntry>,
    /// Who and what it mentions.
    pub mentioned: Mentioned,
    /// Of a line: how long it stood in each reason, the latest first.
    pub spans: Vec<Span>,
    /// How often a promised date was moved to a later day, and by how many days.
    pub slips: (u32, i64),
    /// Of a tenant: the service of each of its entitlements and lines that the entries are about.
    pub services: BTreeMap<Uuid, Code>,
    /// The kind of record that it is about: `line`, `entitlement`, `blocker` ….
    pub kind: String,
}

/// Tells the history of a line, entitlement, blocker, tenant, customer or organization that the actor sees.
pub async fn tell_history(app: &App, actor: &Actor, id: Uuid) -> UseCaseResult<Told> {
    let mut transaction = app.database.read().await?;
    let (organization, chain, all) = read(&mut transaction, actor, id).await?;
    let kind = if chain.id == id {
        chain.kind.code().to_owned()
    } else {
        let first = all.first();
        first.map_or_else(String::new, |change| change.subject_kind.clone())
    };
    let services = match chain.kind {
        ChainKind::Tenant => services_of(&mut transaction, organization, chain.id, &all).await?,
        _ => BTreeMap::new(),
    };
    let mut told = tell(&mut transaction, actor, organization, all).await?;
    told.services = services;
    if kind == "line" {
        let today = app.today_in(&mut transaction, organization).await?;
        let line = LineId(id);
        let mut spans = spans_of_lines(&mut transaction, organization, &[line], today).await?;
        told.spans = spans.remove(&line).unwrap_or_default();
    }
    let promised = promises::list_of_subjects(&mut transaction, organization, &[id]).await?;
    let promised: Vec<Date> = promised.into_iter().map(|(_, day)| day).collect();
    told.slips = slips(&promised);
    told.kind = kind;
    Ok(told)
}

/// The service of each entitlement and line of a tenant that changed.
async fn services_of(
    transaction: &mut Transaction,
    organization: OrganizationId,
    tenant: Uuid,
    changes: &[Change],
) -> UseCaseResult<BTreeMap<Uuid, Code>> {
    let all = entitlements::list_of_tenant(transaction, organization, TenantId(tenant)).await?;
    let services: BTreeMap<Uuid, Code> = all
        .into_iter()
        .map(|stored| (stored.entitlement.id.0, stored.entitlement.service))
        .collect();
    let service = |change: &Change| {
        let service = services.get(&change.chain.id)?;
        Some((change.subject, service.clone()))
    };
    Ok(changes.iter().filter_map(service).collect())
}

/// Tells changes of one organization's records, given in order.
pub(crate) async fn tell(
    transaction: &mut Transaction,
    actor: &Actor,
    organization: OrganizationId,
    changes: Vec<Change>,
) -> UseCaseResult<Told> {
    let mut people = Names::default();
    let who = changes.iter().flat_map(people_of);
    people.add_people(transaction, who).await?;
    let in_reverse = changes.iter().rev();
    let entries: Vec<HistoryEntry> = in_reverse.map(|change| entry(change, &people)).collect();
    Ok(Told {
        mentioned: Mentioned::read(transaction, actor, organization, &entries).await?,
        entries,
        ..Told::default()
    })
}
