//! Adds an entitlement to a tenant: its units arrive unclassified, or in a first status (rule U2).

use std::collections::BTreeMap;

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::allocation::{add_line, blank_line};
use desbloqueo_domain::code::{BlockerId, Code, EntitlementId, LineId, TenantId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::{Entitlement, EntitlementState};
use desbloqueo_domain::reconcile::report_units;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::rulebook::Applies;
use desbloqueo_domain::status::Phase;
use desbloqueo_domain::update_line::Updated;
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::column::sort_key;
use desbloqueo_store::entitlements::{self, StoredEntitlement};
use desbloqueo_store::tenants::StoredTenant;
use desbloqueo_store::transaction::Transaction;

use super::{checks, visible};
use crate::App;
use crate::actor::{Actor, Override};
use crate::edit_entitlement::Editing;
use crate::edit_line::SavedEntitlement;
use crate::error::UseCaseResult;
use crate::journal::{CustomerPlace, Journal, Why};
use crate::named_records::require_named;
use crate::tend_blockers::{BlockerChoice, tend_blockers};

/// An entitlement to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntitlement {
    /// The tenant.
    pub tenant: TenantId,
    /// The service; a tenant has one entitlement of it.
    pub service: Code,
    /// The units that were bought.
    pub units: i64,
    /// Who works on it first.
    pub phase: Phase,
    /// The id that another system knows it by; empty for none.
    pub external_id: String,
    /// The status of all its units; `None`: they arrive unclassified.
    pub first: Option<FirstStatus>,
}

/// The status in which the units of a new entitlement begin.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FirstStatus {
    /// The fields of the line, its status among them.
    pub edit: LineEdit,
    /// The blocker, where the status is Blocked.
    pub blocker: FirstBlocker,
}

/// The blocker of a first line that is Blocked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum FirstBlocker {
    /// A private one.
    #[default]
    Private,
    /// One that is there.
    Link(BlockerId),
    /// A new one of this title.
    New(String),
}

/// Adds an entitlement.
pub async fn add_entitlement(
    app: &App,
    actor: &Actor,
    new: &NewEntitlement,
) -> UseCaseResult<SavedEntitlement> {
    let mut transaction = app.database.write().await?;
    let tenant = visible::tenant(&mut transaction, actor, new.tenant).await?;
    let organization = tenant.tenant.organization;
    actor.require(Act::AssignTeam, organization, &Standing::default(), "")?;
    let overriding = require_right_to_status(app, actor, &tenant, new)?;
    check(app, &mut transaction, &tenant, new).await?;
    let mut journal = Journal::new(
        app,
        actor,
        app.today_in(&mut transaction, organization).await?,
    );
    let editing = empty(&mut transaction, actor, &journal, tenant, new).await?;
    let reason = new
        .first
        .as_ref()
        .and_then(|first| first.edit.note.clone())
        .unwrap_or_default();
    let why = Why { reason, overriding };
    let line = LineId(journal.next_id());
    let Updated {
        mut entitlement,
        mut notices,
    } = spread(&journal, &editing, new, line)?;
    let named = (&editing.before.entitlement, &entitlement);
    require_named(&mut transaction, actor, named, editing.customer.id).await?;
    let choice = choice(new, line);
    let tended = tend_blockers(
        &mut journal,
        &mut transaction,
        &editing,
        &mut entitlement,
        &choice,
        &why,
    )
    .await?;
    notices.extend(tended.notices);
    journal.add_entitlement(
        entitlement.clone(),
        editing.customer,
        &tended.blockers,
        &why,
    )?;
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(SavedEntitlement {
        entitlement,
        notices,
    })
}

/// A status is given by whom its scenario names; by others with a reason (rule S9).
fn require_right_to_status(
    app: &App,
    actor: &Actor,
    tenant: &StoredTenant,
    new: &NewEntitlement,
) -> UseCaseResult<Override> {
    let Some(first) = &new.first else {
        return Ok(Override::default());
    };
    let status = first
        .edit
        .status
        .as_ref()
        .ok_or_else(|| missing_status(app))?;
    let scenario = app
        .rulebook()
        .scenario(new.phase, &status.l1, &Applies::default());
    let who_updates = scenario
        .map(|scenario| scenario.who_updates.clone())
        .unwrap_or_default();
    let act = Act::ChangeStatus {
        phase: new.phase,
        who_updates: &who_updates,
    };
    let standing = actor.standing_in(&tenant.tenant.state.team, &new.service);
    let reason = first.edit.override_reason.as_deref().unwrap_or_default();
    actor.require(act, tenant.tenant.organization, &standing, reason)
}

fn missing_status(app: &App) -> Refusal {
    let known = app.rulebook().statuses.keys().cloned().collect();
    Refusal::new(Rule::S1, Cause::Missing, Field::Status, Fact::Nothing)
        .expecting(Fact::Codes(known))
}

async fn check(
    app: &App,
    transaction: &mut Transaction,
    tenant: &StoredTenant,
    new: &NewEntitlement,
) -> UseCaseResult<()> {
    let mut refusals = Refusals::default();
    let known: Vec<Code> = app.rulebook().services.keys().cloned().collect();
    checks::code(&mut refusals, Field::Service, &new.service, &known);
    checks::short(&mut refusals, Field::ExternalId, &new.external_id);
    refusals.or_ok(())?;
    let tenant = &tenant.tenant;
    let others = entitlements::list_of_tenant(transaction, tenant.organization, tenant.id).await?;
    if others
        .iter()
        .any(|other| other.entitlement.service == new.service)
    {
        return Err(checks::already_exists(Field::Service, new.service.as_str()).into());
    }
    Ok(())
}

/// The entitlement before it has any units.
async fn empty(
    transaction: &mut Transaction,
    actor: &Actor,
    journal: &Journal<'_>,
    tenant: StoredTenant,
    new: &NewEntitlement,
) -> UseCaseResult<Editing> {
    let tenant = tenant.tenant;
    let customer = visible::customer(transaction, actor, tenant.customer)
        .await?
        .customer;
    let entitlement = Entitlement {
        id: EntitlementId(journal.next_id()),
        organization: tenant.organization,
        tenant: tenant.id,
        service: new.service.clone(),
        state: EntitlementState {
            external_id: new.external_id.trim().to_owned(),
            ..blank_state(new.phase)
        },
        lines: Vec::new(),
        version: 0,
    };
    Ok(Editing {
        before: StoredEntitlement {
            entitlement,
            customer: customer.id,
            chain: ChainHead::default(),
        },
        team: tenant.state.team,
        tenant_name: tenant.state.name,
        customer: CustomerPlace {
            id: customer.id,
            key: sort_key(&customer.state.name),
        },
        blockers: BTreeMap::new(),
    })
}

fn blank_state(phase: Phase) -> EntitlementState {
    EntitlementState {
        external_id: String::new(),
        purchased: 0,
        units_override: None,
        agreed: 0,
        phase,
        service_status: None,
        engagement_scenario: None,
        initiate_discussion: None,
        engagement_start: None,
        business_reason: None,
        success_owner: String::new(),
        attempts: 0,
        last_attempt: None,
        handed_over: None,
    }
}

/// Its units on their first line.
fn spread(
    journal: &Journal<'_>,
    editing: &Editing,
    new: &NewEntitlement,
    line: LineId,
) -> Result<Updated, Refusals> {
    let (mut entitlement, context) = (editing.before.entitlement.clone(), journal.context());
    let Some(first) = &new.first else {
        return report_units(entitlement, new.units, line, context);
    };
    entitlement.state.purchased = new.units;
    entitlement.state.agreed = new.units;
    let status = first
        .edit
        .status
        .clone()
        .unwrap_or_else(|| context.rulebook.defaults.new_units.clone());
    add_line(
        entitlement,
        line,
        blank_line(new.units, status, context.today),
        &first.edit,
        context,
    )
}

fn choice(new: &NewEntitlement, line: LineId) -> BlockerChoice {
    match new.first.as_ref().map(|first| &first.blocker) {
        None | Some(FirstBlocker::Private) => BlockerChoice::AsItIs,
        Some(FirstBlocker::Link(blocker)) => BlockerChoice::Link {
            line,
            blocker: *blocker,
        },
        Some(FirstBlocker::New(title)) => BlockerChoice::New {
            line,
            title: title.clone(),
        },
    }
}
