//! Organizations, people, customers and tenants by what people call them.

use anyhow::Result;
use desbloqueo_app::catalogue::list_customers::find_customer;
use desbloqueo_app::catalogue::list_organizations::find_organization;
use desbloqueo_app::catalogue::list_people::find_person;
use desbloqueo_app::catalogue::list_tenants::find_tenant;
use desbloqueo_app::catalogue::show_customer::list_contacts;
use desbloqueo_app::{UseCaseError, UseCaseResult};
use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::code::{ContactId, CustomerId, OrganizationId, PersonId, TenantId};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_domain::text::fold;
use desbloqueo_i18n::{Language, Messages};

use super::ids;
use crate::session::Session;

/// The organization that is meant, by id or name.
pub(crate) async fn organization(session: &Session, text: &str) -> Result<OrganizationId> {
    Ok(find_organization(&session.app, &session.actor, text)
        .await?
        .id)
}

/// The organization that is meant, else the head office.
pub(crate) async fn organization_or_root(
    session: &Session,
    text: Option<&str>,
) -> Result<OrganizationId> {
    match (text, session.actor.tree.roots().next()) {
        (Some(text), _) => organization(session, text).await,
        (None, Some(root)) => Ok(root),
        (None, None) => Err(UseCaseError::not_found(Field::Organization, "").into()),
    }
}

/// The person that is meant, by id, mail or name.
pub(crate) async fn person(session: &Session, text: &str) -> Result<PersonId> {
    Ok(find_person(&session.app, &session.actor, text).await?.id)
}

/// The customer that is meant, by id, external id or name.
pub(crate) async fn customer(session: &Session, text: &str) -> Result<CustomerId> {
    Ok(find_customer(&session.app, &session.actor, text).await?.id)
}

/// The tenant that is meant, by id, external id, domain or name.
pub(crate) async fn tenant(session: &Session, text: &str) -> Result<TenantId> {
    match find_tenant(&session.app, &session.actor, text).await {
        Ok(tenant) => Ok(tenant.id),
        Err(UseCaseError::NotFound { .. }) => ids::tenant(session, text).await,
        Err(error) => Err(error.into()),
    }
}

/// The tenants that are meant.
pub(crate) async fn tenants(session: &Session, texts: &[String]) -> Result<Vec<TenantId>> {
    let mut found = Vec::new();
    for text in texts {
        found.push(tenant(session, text).await?);
    }
    Ok(found)
}

/// The contact of a customer that is meant, by id, name or mail.
pub(crate) async fn contact(
    session: &Session,
    customer: CustomerId,
    text: &str,
) -> UseCaseResult<ContactId> {
    let all = list_contacts(&session.app, &session.actor, customer).await?;
    let wanted = fold(text);
    let is_meant = |id: ContactId, name: &str, mail: &str| {
        id.to_string() == text.trim() || fold(name) == wanted || fold(mail) == wanted
    };
    let found: Vec<_> = all
        .iter()
        .filter(|one| is_meant(one.id, &one.state.name, &one.state.mail))
        .collect();
    match found.as_slice() {
        [only] => Ok(only.id),
        [] => Err(UseCaseError::not_found(Field::Contact, text)),
        several => {
            let ids: Vec<String> = several.iter().map(|one| one.id.to_string()).collect();
            let refusal = Refusal::new(Rule::V1, Cause::Ambiguous, Field::Contact, text);
            Err(refusal.expecting(ids.join(", ")).into())
        }
    }
}

/// The role on the organization tree that is meant, by code or label in any language.
pub(crate) fn organization_role(text: &str) -> Result<OrganizationRole, Refusal> {
    let wanted = fold(text);
    let is_meant = |role: &OrganizationRole| {
        let id = format!("role-{}", role.code());
        role.code() == text.trim()
            || Language::ALL
                .iter()
                .any(|language| fold(&Messages::get(*language).plain(&id)) == wanted)
    };
    let known = OrganizationRole::ALL.map(OrganizationRole::code).join(", ");
    OrganizationRole::ALL
        .into_iter()
        .find(is_meant)
        .ok_or_else(|| {
            Refusal::new(Rule::A1, Cause::UnknownCode, Field::Role, text).expecting(known)
        })
}
