//! Customers, tenants and entitlements as they were at the end of a past day (rule H2).

use desbloqueo_domain::clocks::is_overdue;
use desbloqueo_domain::code::{CustomerId, EntitlementId, TenantId};
use desbloqueo_domain::customer::{Contact, Customer};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_domain::tenant::PriorityFacts;
use desbloqueo_store::entitlements::counts;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::show_customer::{CustomerView, show_customer};
use super::show_entitlement::{
    EntitlementPage, EntitlementView, blockers_of, show_entitlement, views,
};
use super::show_tenant::{TenantView, mentioned, show_tenant};
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};
use crate::reads::Names;
use crate::rewind::{OwnValuesOf, Rewind, entitlement_on};

/// A customer as it was at the end of a day, with its contacts and the tenants that it had.
pub async fn show_customer_on(
    app: &App,
    actor: &Actor,
    id: CustomerId,
    day: Date,
) -> UseCaseResult<CustomerView> {
    let mut view = show_customer(app, actor, id).await?;
    let mut transaction = app.database.read().await?;
    let there = rewind_customer(
        &mut transaction,
        actor,
        &mut view.customer,
        &mut view.contacts,
        day,
    );
    let missing = || UseCaseError::not_found(Field::Customer, id);
    if !there.await? {
        return Err(missing());
    }
    let mut tenants = Vec::with_capacity(view.tenants.len());
    for mut tenant in view.tenants {
        let chain = Rewind::read(&mut transaction, tenant.organization, tenant.id.0, day).await?;
        let then = chain.state(tenant.id.0, Some(&tenant.state))?;
        if let Some(then) = then.filter(|then| then.was_there) {
            tenant.state = then.state;
            tenants.push(tenant);
        }
    }
    view.tenants = tenants;
    Ok(view)
}

/// Takes a customer and its contacts back to a day; says whether it was there.
async fn rewind_customer(
    transaction: &mut Transaction,
    actor: &Actor,
    customer: &mut Customer,
    contacts: &mut Vec<Contact>,
    day: Date,
) -> UseCaseResult<bool> {
    let chain =
        Rewind::of_customer(transaction, actor, customer.organization, customer.id, day).await?;
    let mut then_there = Vec::with_capacity(contacts.len());
    for mut contact in contacts.drain(..) {
        let then = chain.state(contact.id.0, Some(&contact.state))?;
        if let Some(then) = then.filter(|then| then.was_there) {
            contact.state = then.state;
            then_there.push(contact);
        }
    }
    *contacts = then_there;
    let then = chain.state(customer.id.0, Some(&customer.state))?;
    Ok(then.is_some_and(|then| {
        customer.state = then.state;
        then.was_there
    }))
}

/// An entitlement as it was at the end of a day, with the lines that it had.
pub async fn show_entitlement_on(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    day: Date,
) -> UseCaseResult<EntitlementPage> {
    let mut page = show_entitlement(app, actor, id).await?;
    let mut transaction = app.database.read().await?;
    let then = view_on(app, &mut transaction, &page.view, day).await?;
    page.view = then.ok_or_else(|| UseCaseError::not_found(Field::Id, id))?;
    let shown = std::slice::from_ref(&page.view.entitlement);
    page.blockers = blockers_of(&mut transaction, actor, shown).await?;
    Ok(page)
}

/// An entitlement with its own values as they were; `None` where nothing was known of it.
async fn view_on(
    app: &App,
    transaction: &mut Transaction,
    now: &EntitlementView,
    day: Date,
) -> UseCaseResult<Option<EntitlementView>> {
    let found = entitlement_on(transaction, &now.entitlement, day).await?;
    let Some((then, chain)) = found else {
        return Ok(None);
    };
    let id = now.entitlement.id.0;
    let mut own = OwnValuesOf::from([(id, now.own_values.clone())]);
    let of_lines = now.own_values_of_lines.iter();
    own.extend(of_lines.map(|(line, values)| (line.0, values.clone())));
    let mut own = chain.own_values(own);
    let lines: Vec<_> = then.lines.iter().map(|line| line.id).collect();
    let mut view = views(app, transaction, vec![then], &[]).await?.pop();
    if let Some(view) = &mut view {
        view.own_values = own.remove(&id).unwrap_or_default();
        let of_lines = lines
            .iter()
            .filter_map(|line| Some((*line, own.remove(&line.0)?)));
        view.own_values_of_lines = of_lines.filter(|(_, own)| !own.is_empty()).collect();
    }
    Ok(view)
}

/// A tenant as it was at the end of a day, with the entitlements, notes, contacts and values that it had.
pub async fn show_tenant_on(
    app: &App,
    actor: &Actor,
    id: TenantId,
    day: Date,
) -> UseCaseResult<TenantView> {
    let mut view = show_tenant(app, actor, id).await?;
    let mut transaction = app.database.read().await?;
    let tx = &mut transaction;
    let organization = view.tenant.organization;
    rewind_customer(tx, actor, &mut view.customer, &mut view.contacts, day).await?;
    let mut entitlements = Vec::with_capacity(view.entitlements.len());
    for now in &view.entitlements {
        entitlements.extend(view_on(app, tx, now, day).await?);
    }
    view.entitlements = entitlements;
    let chain = Rewind::read(tx, organization, id.0, day).await?;
    let missing = || UseCaseError::not_found(Field::Tenant, id);
    let then = chain
        .state(id.0, Some(&view.tenant.state))?
        .ok_or_else(missing)?;
    if !then.was_there && view.entitlements.is_empty() {
        return Err(missing());
    }
    view.tenant.state = then.state;
    let own = OwnValuesOf::from([(id.0, std::mem::take(&mut view.own_values))]);
    view.own_values = chain.own_values(own).remove(&id.0).unwrap_or_default();
    let zone = app.zone_of(tx, organization).await?;
    view.notes
        .retain(|note| day_of(note.recorded_at, &zone) <= Some(day));
    let entitlements: Vec<Entitlement> = view
        .entitlements
        .iter()
        .map(|one| one.entitlement.clone())
        .collect();
    view.blockers = blockers_of(tx, actor, &entitlements).await?;
    view.priority_facts = facts(app, &entitlements, view.customer.state.renewal, day);
    view.priority = view.tenant.state.priority(&view.priority_facts);
    let who = mentioned(
        &view.tenant,
        &view.entitlements,
        &view.blockers,
        &view.notes,
        &view.contacts,
    );
    view.names = Names::read(tx, who.iter().map(|one| (organization, one))).await?;
    view.today = day;
    Ok(view)
}

/// The day of an instant in microseconds.
fn day_of(recorded_at: i64, zone: &TimeZone) -> Option<Date> {
    let at = jiff::Timestamp::from_microsecond(recorded_at).ok()?;
    Some(at.to_zoned(zone.clone()).date())
}

/// What the priority was computed from.
pub(super) fn facts(
    app: &App,
    entitlements: &[Entitlement],
    renewal: Option<Date>,
    day: Date,
) -> PriorityFacts {
    let rulebook = app.rulebook();
    let lines = entitlements.iter().flat_map(|one| &one.lines);
    let counted: Vec<&StatusLine> = lines.filter(|line| counts(rulebook, line).1).collect();
    let units = |wanted: &dyn Fn(&StatusLine) -> bool| {
        let lines = counted.iter().filter(|line| wanted(line));
        lines.map(|line| line.state.units).sum()
    };
    let is_blocked =
        |line: &StatusLine| rulebook.kind(&line.state.status.l1) == Some(StatusKind::Blocked);
    let is_late = |line: &&&StatusLine| {
        let state = &line.state;
        let answer = state.asked.as_ref().map(|asked| asked.due);
        let due = [state.target, state.next_action.due.day(), answer];
        due.into_iter().flatten().any(|due| is_overdue(due, day))
    };
    PriorityFacts {
        counted_units: units(&|_| true),
        blocked_units: units(&is_blocked),
        overdue_lines: i64::try_from(counted.iter().filter(is_late).count()).unwrap_or(i64::MAX),
        renews_soon: PriorityFacts::renews_soon(renewal, day),
    }
}
