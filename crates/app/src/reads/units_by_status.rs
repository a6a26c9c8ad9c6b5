//! Counts lines and units by status (rule H2).

use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports::{self, StatusRow};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Units by status, of what the actor sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusReport {
    /// One row for each L1 and L2.
    pub rows: Vec<StatusRow>,
    /// The day that it looks at.
    pub day: Date,
}

/// Counts lines and units by L1 and L2.
pub async fn units_by_status(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
) -> UseCaseResult<StatusReport> {
    let mut transaction = app.database.read().await?;
    let moment = as_of.map_or(
        Moment::Now(super::today(app, &mut transaction, actor).await?),
        Moment::EndOf,
    );
    let filter = super::asked_then(&mut transaction, filter, moment).await?;
    let rows =
        reports::units_by_status(&mut transaction, &actor.visibility, &filter, moment).await?;
    Ok(StatusReport {
        rows,
        day: moment.day(),
    })
}
