//! Finds people by their name or address.

use desbloqueo_domain::person::Person;
use desbloqueo_store::people;

use crate::App;
use crate::error::UseCaseResult;

/// The people whose name or address this is, without regard to case and accents.
pub async fn find_people(app: &App, text: &str) -> UseCaseResult<Vec<Person>> {
    let mut transaction = app.database.read().await?;
    Ok(people::list_by_name_or_mail(&mut transaction, text).await?)
}
