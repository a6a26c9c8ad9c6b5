//! Changes a customer.

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::CustomerId;
use desbloqueo_domain::customer::{Customer, CustomerState};
use desbloqueo_domain::edit::Set;
use desbloqueo_store::column::sort_key;
use desbloqueo_store::customers;
use jiff::civil::Date;

use super::add_customer::{check, refuse_known_id};
use super::chains::OpenChain;
use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why, stale};

/// What to change on a customer. Fields left alone are `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CustomerEdit {
    /// Its name.
    pub name: Option<String>,
    /// The id that another system knows it by.
    pub external_id: Option<String>,
    /// Where it is.
    pub region: Option<String>,
    /// The segment of the market.
    pub market_segment: Option<String>,
    /// The day on which its contract is renewed.
    pub renewal: Set<Date>,
    /// The version that the editor read; `None` takes the present one (rule V3).
    pub version: Option<i64>,
}

/// Changes a customer. Its lines are sorted by its new name at once.
pub async fn update_customer(
    app: &App,
    actor: &Actor,
    id: CustomerId,
    edit: CustomerEdit,
) -> UseCaseResult<Customer> {
    let mut transaction = app.database.write().await?;
    let before = visible::customer(&mut transaction, actor, id).await?;
    let organization = before.customer.organization;
    let right = actor.require(Act::AssignTeam, organization, &Standing::default(), "")?;
    require_version(before.customer.version, edit.version)?;
    let state = check(edited(&before.customer.state, edit))?;
    refuse_known_id(&mut transaction, organization, &state, Some(id)).await?;
    let mut journal = Journal::new(
        app,
        actor,
        app.today_in(&mut transaction, organization).await?,
    );
    let mut chain = OpenChain::of_customer(&before);
    let subject = Subject {
        kind: "customer",
        id: id.0,
    };
    if !chain.record(
        &mut journal,
        subject,
        (Some(&before.customer.state), Some(&state)),
        &Why::by(right),
    )? {
        return Ok(before.customer);
    }
    let key = sort_key(&state.name);
    let renamed = key != sort_key(&before.customer.state.name);
    let mut after = before;
    after.customer.state = state;
    after.chain = chain.head;
    customers::update(&mut transaction, &after)
        .await
        .map_err(stale)?;
    if renamed {
        customers::update_key_of_lines(&mut transaction, organization, id, &key).await?;
    }
    journal.announce("customer.changed", id.0);
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    after.customer.version += 1;
    Ok(after.customer)
}

fn edited(before: &CustomerState, edit: CustomerEdit) -> CustomerState {
    CustomerState {
        name: edit.name.unwrap_or_else(|| before.name.clone()),
        external_id: edit
            .external_id
            .unwrap_or_else(|| before.external_id.clone()),
        region: edit.region.unwrap_or_else(|| before.region.clone()),
        market_segment: edit
            .market_segment
            .unwrap_or_else(|| before.market_segment.clone()),
        renewal: edit.renewal.unwrap_or(before.renewal),
    }
}
