//! Adds a customer.

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::{CustomerId, OrganizationId};
use desbloqueo_domain::customer::{Customer, CustomerState};
use desbloqueo_domain::refusal::{Field, Refusals};
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::customers::{self, StoredCustomer};
use desbloqueo_store::named;
use desbloqueo_store::transaction::Transaction;

use super::chains::OpenChain;
use super::{checks, visible};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why};

/// Adds a customer to an organization. An external id is known once in an organization.
pub async fn add_customer(
    app: &App,
    actor: &Actor,
    organization: OrganizationId,
    state: CustomerState,
) -> UseCaseResult<Customer> {
    let mut transaction = app.database.write().await?;
    let organization = visible::organization(&mut transaction, actor, organization)
        .await?
        .id;
    let right = actor.require(Act::AssignTeam, organization, &Standing::default(), "")?;
    let state = check(state)?;
    refuse_known_id(&mut transaction, organization, &state, None).await?;
    let mut journal = Journal::new(
        app,
        actor,
        app.today_in(&mut transaction, organization).await?,
    );
    let id = CustomerId(journal.next_id());
    let mut stored = StoredCustomer {
        customer: Customer {
            id,
            organization,
            state,
            version: 0,
        },
        chain: ChainHead::default(),
    };
    record_new(&mut journal, &mut stored, &Why::by(right))?;
    customers::insert_many(&mut transaction, std::slice::from_ref(&stored)).await?;
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(stored.customer)
}

/// Begins the chain of a new customer.
pub(super) fn record_new(
    journal: &mut Journal<'_>,
    stored: &mut StoredCustomer,
    why: &Why,
) -> UseCaseResult<()> {
    let mut chain = OpenChain::of_customer(stored);
    let subject = Subject {
        kind: "customer",
        id: stored.customer.id.0,
    };
    chain.record(journal, subject, (None, Some(&stored.customer.state)), why)?;
    stored.chain = chain.head;
    journal.announce("customer.changed", stored.customer.id.0);
    Ok(())
}

/// The state with its texts trimmed; refused with everything that is wrong with it.
pub(super) fn check(mut state: CustomerState) -> Result<CustomerState, Refusals> {
    let CustomerState {
        external_id,
        name,
        region,
        market_segment,
        renewal: _,
    } = &mut state;
    for text in [external_id, name, region, market_segment] {
        *text = text.trim().to_owned();
    }
    let mut refusals = state.check().err().unwrap_or_default();
    checks::short(&mut refusals, Field::Name, &state.name);
    checks::short(&mut refusals, Field::ExternalId, &state.external_id);
    checks::short(&mut refusals, Field::Region, &state.region);
    checks::short(&mut refusals, Field::MarketSegment, &state.market_segment);
    refusals.or_ok(state)
}

/// Refuses an external id by which another customer of the organization is known.
pub(super) async fn refuse_known_id(
    transaction: &mut Transaction,
    organization: OrganizationId,
    state: &CustomerState,
    except: Option<CustomerId>,
) -> UseCaseResult<()> {
    let known = named::list_customers(transaction, &[organization], &state.external_id).await?;
    let taken = known.iter().any(|other| {
        other.external_id == state.external_id
            && Some(other.customer) != except
            && !other.external_id.is_empty()
    });
    if taken {
        Err(checks::already_exists(Field::ExternalId, &state.external_id).into())
    } else {
        Ok(())
    }
}
