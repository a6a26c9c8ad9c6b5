//! Writes the lines that the actor sees, and that meet a filter, to a file that can be edited and imported again.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::blocker::BlockerState;
use desbloqueo_domain::code::{BlockerId, Code, EntitlementId, LineId, OrganizationId, OwnFieldId};
use desbloqueo_domain::line::{ActionText, NextAction};
use desbloqueo_domain::own_field::{OwnField, OwnSubject};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_exchange::write::{
    ColumnKind, ExportLine, ExportPlan, FileKind, LineWriter, Value, WriteError,
};
use desbloqueo_store::lines::{self, Columns, Cursor, LineFilter, LineItem, LineOrder, Moment};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{blockers, entitlements, own_fields};
use jiff::civil::Date;

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseError;
use crate::reads::{Names, asked_then};

/// What to export, and how it is shown.
pub struct Export<'a> {
    /// Which lines.
    pub filter: LineFilter,
    /// In which order.
    pub order: LineOrder,
    /// As of the end of this day (rule H2); `None` is now.
    pub as_of: Option<Date>,
    /// What kind of file.
    pub kind: FileKind,
    /// Headings, labels, drop-downs and guidance; its own fields are set here.
    pub plan: ExportPlan<'a>,
    /// The label of a role in the reader's language.
    pub role: &'a (dyn Fn(&Code) -> String + Sync),
    /// The sentence of a next action in the reader's language.
    pub action: &'a (dyn Fn(&Code) -> String + Sync),
}

/// Why an export was not written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The file cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The actor may not, or the database failed.
    #[error(transparent)]
    UseCase(#[from] UseCaseError),
}

impl From<desbloqueo_store::error::StoreError> for ExportError {
    fn from(error: desbloqueo_store::error::StoreError) -> Self {
        Self::UseCase(error.into())
    }
}

/// Lines read at a time.
const PAGE: u32 = 2_000;

/// Writes the lines; says how many. `progress` is told how many were written so far.
pub async fn export_lines<W: Write + Send>(
    app: &App,
    actor: &Actor,
    mut export: Export<'_>,
    out: W,
    progress: impl Fn(u64) + Send + Sync,
) -> Result<u64, ExportError> {
    let mut transaction = app.database.read().await?;
    require_export(actor)?;
    let today = crate::reads::today(app, &mut transaction, actor).await?;
    let moment = export.as_of.map_or(Moment::Now(today), Moment::EndOf);
    export.filter = asked_then(&mut transaction, &export.filter, moment).await?;
    let fields = own_fields_of(&mut transaction, actor).await?;
    let labels: BTreeSet<&String> = fields.values().collect();
    export.plan.own_fields = labels
        .into_iter()
        .map(|label| (label.clone(), ColumnKind::Any))
        .collect();
    let mut writer = LineWriter::start(export.kind, out, &export.plan)?;
    let mut cursor = Some(Cursor::first(export.order));
    let mut written = 0;
    while let Some(from) = cursor {
        let page = lines::list(
            &mut transaction,
            &actor.visibility,
            &export.filter,
            &from,
            PAGE,
            Columns::Export,
            moment,
        )
        .await?;
        let around = Around::read(&mut transaction, &page.items, &fields).await?;
        for item in &page.items {
            writer.write(&around.line(item, &export))?;
        }
        written += page.items.len() as u64;
        progress(written);
        cursor = page.next;
    }
    writer.finish()?;
    Ok(written)
}

/// Whoever may export on some node may export what they see.
fn require_export(actor: &Actor) -> Result<(), UseCaseError> {
    let nodes: Vec<OrganizationId> = actor
        .tree
        .roots()
        .flat_map(|root| actor.tree.subtree(root))
        .collect();
    let mut refused = None;
    for node in nodes {
        match actor.require(Act::Export, node, &Standing::default(), "") {
            Ok(_) => return Ok(()),
            Err(error) => refused = Some(error),
        }
    }
    refused.map_or(Ok(()), Err)
}

async fn own_fields_of(
    transaction: &mut Transaction,
    actor: &Actor,
) -> Result<BTreeMap<OwnFieldId, String>, UseCaseError> {
    let all: Vec<OrganizationId> = actor
        .tree
        .roots()
        .flat_map(|root| actor.tree.subtree(root))
        .collect();
    let seen: Vec<OrganizationId> = all
        .into_iter()
        .filter(|node| actor.sees_organization(*node))
        .collect();
    let fields = own_fields::list_of_organizations(transaction, &seen).await?;
    let of_line = |field: &OwnField| field.subject == OwnSubject::Line;
    Ok(fields
        .into_iter()
        .filter(of_line)
        .map(|field| (field.id, field.label))
        .collect())
}

/// What stands around the lines of a page: names, own values, shared blockers.
struct Around {
    names: Names,
    own: BTreeMap<uuid::Uuid, Vec<(String, Value<'static>)>>,
    blockers: BTreeMap<BlockerId, BlockerState>,
    survivors: BTreeMap<LineId, EntitlementId>,
}

impl Around {
    async fn read(
        transaction: &mut Transaction,
        items: &[LineItem],
        fields: &BTreeMap<OwnFieldId, String>,
    ) -> Result<Self, UseCaseError> {
        let owners = items.iter().map(|item| (item.organization, &item.owner));
        let names = Names::read(transaction, owners).await?;
        let mut by_organization: BTreeMap<OrganizationId, Vec<uuid::Uuid>> = BTreeMap::new();
        for item in items {
            by_organization
                .entry(item.organization)
                .or_default()
                .push(item.id.0);
        }
        let mut own: BTreeMap<uuid::Uuid, Vec<(String, Value<'static>)>> = BTreeMap::new();
        if !fields.is_empty() {
            for (organization, ids) in by_organization {
                for value in
                    own_fields::list_values_of_subjects(transaction, organization, &ids).await?
                {
                    if let Some(label) = fields.get(&value.field) {
                        own.entry(value.subject)
                            .or_default()
                            .push((label.clone(), Value::text(value.value)));
                    }
                }
            }
        }
        let shared: Vec<BlockerId> = items
            .iter()
            .filter_map(|item| item.blocker.as_ref())
            .filter(|blocker| !blocker.private)
            .map(|blocker| blocker.id)
            .collect();
        let found = blockers::list_by_ids(transaction, &shared).await?;
        let blockers = found
            .into_iter()
            .map(|stored| (stored.blocker.id, stored.blocker.state))
            .collect();
        let survivors = survivors_of(transaction, items).await?;
        Ok(Self {
            names,
            own,
            blockers,
            survivors,
        })
    }

    fn line(&self, item: &LineItem, export: &Export<'_>) -> ExportLine {
        let text = |code: &Option<Code>| code.as_ref().map(ToString::to_string).unwrap_or_default();
        let outer = item.entitlement_fields.as_ref();
        let blocker = item
            .blocker
            .as_ref()
            .and_then(|known| Some((known.id, self.blockers.get(&known.id)?)));
        ExportLine {
            id: item.id.to_string(),
            version: item.version.unwrap_or_default(),
            organization: self
                .names
                .organization(item.organization)
                .unwrap_or_default()
                .to_owned(),
            customer: item.customer.name.clone(),
            customer_id: item.customer.external_id.clone(),
            tenant: item.tenant.name.clone(),
            tenant_id: item.tenant.external_id.clone(),
            domain: item.tenant.domain.clone(),
            region: item.customer.region.clone(),
            market_segment: item.customer.market_segment.clone(),
            renewal_date: item.customer.renewal,
            service: item.service.to_string(),
            purchased_units: outer.map_or(0, |outer| outer.purchased),
            override_units: outer.and_then(|outer| outer.override_units),
            agreed_units: outer.map_or(0, |outer| outer.agreed),
            units: item.units,
            segment: item.segment.clone(),
            phase: item.phase.code().to_owned(),
            l1: item.status.l1.to_string(),
            l2: text(&item.status.l2),
            l3: text(&item.status.l3),
            note: item.note.clone().unwrap_or_default(),
            target: item.target,
            asked_of: item
                .asked
                .as_ref()
                .map(|asked| asked.of.clone())
                .unwrap_or_default(),
            answer_due: item.asked.as_ref().map(|asked| asked.due),
            review: item.review,
            owner: self.owner(&item.owner, export),
            next_action: item
                .next_action
                .as_ref()
                .map(|next| action(next, export))
                .unwrap_or_default(),
            next_action_date: item.next_action.as_ref().and_then(|next| next.due.day()),
            blocker_key: blocker
                .map(|(id, state)| key_of(id, state))
                .unwrap_or_default(),
            blocker_title: blocker
                .map(|(_, state)| state.title.clone())
                .unwrap_or_default(),
            severity: blocker
                .map(|(_, state)| state.severity.code().to_owned())
                .unwrap_or_default(),
            service_status: outer
                .map(|outer| text(&outer.service_status))
                .unwrap_or_default(),
            engagement_scenario: outer
                .map(|outer| text(&outer.engagement_scenario))
                .unwrap_or_default(),
            initiate_discussion: outer.and_then(|outer| outer.initiate_discussion),
            engagement_start: outer.and_then(|outer| outer.engagement_start),
            business_reason: outer
                .map(|outer| text(&outer.business_reason))
                .unwrap_or_default(),
            status_since: Some(item.since_reason),
            last_updated: item.confirmed,
            duplicate_of: self
                .survivors
                .get(&item.id)
                .map(ToString::to_string)
                .unwrap_or_default(),
            own_fields: self.own.get(&item.id.0).cloned().unwrap_or_default(),
        }
    }

    fn owner(&self, owner: &Owner, export: &Export<'_>) -> String {
        match owner {
            Owner::Nobody => String::new(),
            Owner::Person(id) => self.names.person(*id).unwrap_or_default().to_owned(),
            Owner::Contact(id) => self.names.contact(*id).unwrap_or_default().to_owned(),
            Owner::Role(role) => (export.role)(role),
        }
    }
}

/// The surviving records of lines that do not count (rule U5); they are few.
async fn survivors_of(
    transaction: &mut Transaction,
    items: &[LineItem],
) -> Result<BTreeMap<LineId, EntitlementId>, UseCaseError> {
    let mut wanted: BTreeMap<OrganizationId, Vec<EntitlementId>> = BTreeMap::new();
    for item in items
        .iter()
        .filter(|item| item.kind == StatusKind::DuplicateInvalid)
    {
        wanted
            .entry(item.organization)
            .or_default()
            .push(item.entitlement);
    }
    let mut survivors = BTreeMap::new();
    for (organization, ids) in wanted {
        for stored in entitlements::list_by_ids(transaction, organization, &ids).await? {
            let lines = stored.entitlement.lines.iter();
            survivors.extend(lines.filter_map(|line| Some((line.id, line.state.duplicate_of?))));
        }
    }
    Ok(survivors)
}

/// The key by which an import knows a shared blocker again: that of the file it came from, else its id.
fn key_of(id: BlockerId, state: &BlockerState) -> String {
    if state.key.is_empty() {
        id.to_string()
    } else {
        state.key.clone()
    }
}

fn action(next: &NextAction, export: &Export<'_>) -> String {
    match &next.what {
        ActionText::Nothing => String::new(),
        ActionText::Code(code) => (export.action)(code),
        ActionText::Text(text) => text.clone(),
    }
}
