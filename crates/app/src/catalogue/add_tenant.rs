//! Adds a tenant to a customer.

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::{CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::refusal::{Field, Refusals};
use desbloqueo_domain::tenant::{Tenant, TenantState};
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::named;
use desbloqueo_store::tenants::{self, StoredTenant};
use desbloqueo_store::transaction::Transaction;

use super::chains::OpenChain;
use super::{checks, visible};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why};

/// Adds a tenant to a customer, in the customer's organization. Its team is assigned afterwards.
pub async fn add_tenant(
    app: &App,
    actor: &Actor,
    customer: CustomerId,
    state: TenantState,
) -> UseCaseResult<Tenant> {
    let mut transaction = app.database.write().await?;
    let customer = visible::customer(&mut transaction, actor, customer)
        .await?
        .customer;
    let organization = customer.organization;
    let right = actor.require(Act::AssignTeam, organization, &Standing::default(), "")?;
    let state = check(state)?;
    super::assign_team::check_team(app, &mut transaction, actor, &customer, &state.team).await?;
    refuse_known_id(&mut transaction, organization, &state, None).await?;
    let mut journal = Journal::new(
        app,
        actor,
        app.today_in(&mut transaction, organization).await?,
    );
    let id = TenantId(journal.next_id());
    let tenant = Tenant {
        id,
        organization,
        customer: customer.id,
        state,
        version: 0,
    };
    let mut stored = StoredTenant {
        tenant,
        chain: ChainHead::default(),
    };
    let mut chain = OpenChain::of_tenant(&stored);
    let subject = Subject {
        kind: "tenant",
        id: id.0,
    };
    chain.record(
        &mut journal,
        subject,
        (None, Some(&stored.tenant.state)),
        &Why::by(right),
    )?;
    stored.chain = chain.head;
    tenants::insert_many(&mut transaction, std::slice::from_ref(&stored)).await?;
    journal.announce("tenant.changed", id.0);
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(stored.tenant)
}

/// The state with its texts trimmed; refused with everything that is wrong with it.
pub(super) fn check(mut state: TenantState) -> Result<TenantState, Refusals> {
    for text in [&mut state.external_id, &mut state.domain, &mut state.name] {
        *text = text.trim().to_owned();
    }
    let mut refusals = state.check().err().unwrap_or_default();
    checks::short(&mut refusals, Field::Name, &state.name);
    checks::short(&mut refusals, Field::ExternalId, &state.external_id);
    checks::short(&mut refusals, Field::Tenant, &state.domain);
    refusals.or_ok(state)
}

/// Refuses an external id by which another tenant of the organization is known.
pub(super) async fn refuse_known_id(
    transaction: &mut Transaction,
    organization: OrganizationId,
    state: &TenantState,
    except: Option<TenantId>,
) -> UseCaseResult<()> {
    let known = named::list_tenants(transaction, &[organization], &state.external_id).await?;
    let taken = known.iter().any(|other| {
        other.external_id == state.external_id
            && Some(other.tenant) != except
            && !other.external_id.is_empty()
    });
    if taken {
        Err(checks::already_exists(Field::ExternalId, &state.external_id).into())
    } else {
        Ok(())
    }
}
