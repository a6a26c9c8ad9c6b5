//! How columns are read, saved under a name for the next file.

use desbloqueo_domain::code::ImportMappingId;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_sheets::Mapping;
use desbloqueo_store::import_mappings::{self, ImportMapping};

use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// Mappings that somebody is shown at most.
const MOST: i64 = 100;

/// Characters of a name at most.
const LONGEST_NAME: usize = 80;

/// A mapping under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedMapping {
    /// Its id.
    pub id: ImportMappingId,
    /// What people know it by.
    pub name: String,
    /// How columns are read.
    pub mapping: Mapping,
}

/// The mappings that somebody saved, in order of name.
pub async fn list_mappings(app: &App, actor: &Actor) -> UseCaseResult<Vec<SavedMapping>> {
    let mut transaction = app.database.read().await?;
    let found = import_mappings::list_of_person(&mut transaction, actor.person, MOST).await?;
    let saved = found.into_iter().filter_map(|one| {
        Some(SavedMapping {
            id: one.id,
            name: one.name,
            mapping: Mapping::from_json(&one.mapping).ok()?,
        })
    });
    Ok(saved.collect())
}

/// Saves a mapping under a name, instead of the one that somebody had there before. It is for any sheet.
pub async fn save_mapping(
    app: &App,
    actor: &Actor,
    name: &str,
    mapping: &Mapping,
) -> UseCaseResult<()> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Refusal::new(Rule::V1, Cause::Missing, Field::Name, Fact::Nothing).into());
    }
    if name.chars().count() > LONGEST_NAME {
        let refusal = Refusal::new(Rule::V1, Cause::TooLong, Field::Name, Fact::Nothing);
        let most = i64::try_from(LONGEST_NAME).unwrap_or(i64::MAX);
        return Err(refusal.expecting(most).into());
    }
    let mut mapping = mapping.clone();
    mapping.options.sheet = None;
    let saved = ImportMapping {
        id: ImportMappingId(app.ids.next(app.clock.now())),
        person: actor.person,
        name: name.to_owned(),
        mapping: mapping.to_json().unwrap_or_default(),
        saved_at: app.clock.now().as_microsecond(),
    };
    let mut transaction = app.database.write().await?;
    import_mappings::save(&mut transaction, &saved).await?;
    Ok(transaction.commit().await?)
}

/// Removes a mapping of one's own.
pub async fn delete_mapping(app: &App, actor: &Actor, id: ImportMappingId) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    if !import_mappings::delete(&mut transaction, actor.person, id).await? {
        return Err(UseCaseError::not_found(Field::Name, id));
    }
    Ok(transaction.commit().await?)
}
