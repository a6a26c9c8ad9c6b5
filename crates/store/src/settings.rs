//! How a person wants pages to look, and when they last came.

use desbloqueo_domain::code::PersonId;

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// How a person wants pages to look, and when they last came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// `comfortable` or `dense`.
    pub density: String,
    /// The visit before this one, in microseconds since 1970.
    pub last_visit_at: i64,
    /// This visit, in microseconds since 1970.
    pub this_visit_at: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: "system".to_owned(),
            density: "comfortable".to_owned(),
            last_visit_at: 0,
            this_visit_at: 0,
        }
    }
}

#[derive(sqlx::FromRow)]
struct SettingsRow {
    theme: String,
    density: String,
    last_visit_at: i64,
    this_visit_at: i64,
}

/// The settings of a person, if they ever chose any.
pub async fn find(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<Option<Settings>> {
    let row: Option<SettingsRow> = transaction
        .fetch_optional(
            "SELECT theme, density, last_visit_at, this_visit_at
               FROM person_setting
              WHERE person_id = $1",
            values![person.0],
        )
        .await?;
    Ok(row.map(|row| Settings {
        theme: row.theme,
        density: row.density,
        last_visit_at: row.last_visit_at,
        this_visit_at: row.this_visit_at,
    }))
}

/// Keeps the settings of a person.
pub async fn save(
    transaction: &mut Transaction,
    person: PersonId,
    settings: &Settings,
) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO person_setting (person_id, theme, density, last_visit_at, this_visit_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (person_id) DO UPDATE
                SET theme         = excluded.theme,
                    density       = excluded.density,
                    last_visit_at = excluded.last_visit_at,
                    this_visit_at = excluded.this_visit_at",
            values![
                person.0,
                settings.theme.as_str(),
                settings.density.as_str(),
                settings.last_visit_at,
                settings.this_visit_at,
            ],
        )
        .await?;
    Ok(())
}
