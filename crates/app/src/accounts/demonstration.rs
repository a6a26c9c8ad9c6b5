//! The people of the demonstration, one click away for everybody; in somebody's own installation there are none.

use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::person::Person;
use desbloqueo_store::{installation, organizations, people, role_grants};

use crate::App;
use crate::error::UseCaseResult;

/// More people than the demonstration has.
const ENOUGH: i64 = 200;

/// Somebody of the demonstration.
#[derive(Debug, Clone)]
pub struct DemonstrationPerson {
    /// The person.
    pub person: Person,
    /// The role that they show.
    pub role: OrganizationRole,
    /// The organization on which they hold it.
    pub organization: String,
}

/// Whether the installation is the demonstration.
pub async fn is_demonstration(app: &App) -> UseCaseResult<bool> {
    let mut transaction = app.database.read().await?;
    Ok(installation::is_demonstration(&mut transaction).await?)
}

/// The people of the demonstration in order of role and name; none in somebody's own installation.
pub async fn list_demonstration_people(app: &App) -> UseCaseResult<Vec<DemonstrationPerson>> {
    let mut transaction = app.database.read().await?;
    if !installation::is_demonstration(&mut transaction).await? {
        return Ok(Vec::new());
    }
    let nodes = organizations::list(&mut transaction).await?;
    let mut found = Vec::new();
    for person in people::list(&mut transaction, None, ENOUGH).await? {
        let grants = role_grants::list_of_person(&mut transaction, person.id).await?;
        let Some(row) = grants.into_iter().next() else {
            continue;
        };
        let node = nodes
            .iter()
            .find(|node| node.id == row.grant.organization)
            .map(|node| node.name.clone());
        found.push(DemonstrationPerson {
            person,
            role: row.grant.role,
            organization: node.unwrap_or_default(),
        });
    }
    found.sort_by(|one, other| (one.role, &one.person.name).cmp(&(other.role, &other.person.name)));
    Ok(found)
}
