//! Finds who runs the installation: for somebody who works on the machine itself.

use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::code::PersonId;
use desbloqueo_store::{organizations, people, role_grants};

use crate::App;
use crate::error::UseCaseResult;

/// Grants read at a time.
const CHUNK: i64 = 500;

/// The first person who was made administrator of the root organization and may still sign in.
pub async fn find_administrator(app: &App) -> UseCaseResult<Option<PersonId>> {
    let mut transaction = app.database.read().await?;
    let all = organizations::list(&mut transaction).await?;
    let root = all
        .into_iter()
        .find(|organization| organization.parent.is_none());
    let Some(root) = root else { return Ok(None) };
    let mut after = None;
    loop {
        let grants = role_grants::list(&mut transaction, after, CHUNK).await?;
        let Some(last) = grants.last() else {
            return Ok(None);
        };
        after = Some(last.id);
        for held in &grants {
            let grant = held.grant;
            if grant.role == OrganizationRole::Administrator && grant.organization == root.id {
                let person = people::find(&mut transaction, held.person).await?;
                if person.is_some_and(|person| person.may_sign_in()) {
                    return Ok(Some(held.person));
                }
            }
        }
    }
}
