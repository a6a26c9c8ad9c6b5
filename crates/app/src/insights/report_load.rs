//! Reports who has how much to do about what is blocked.

use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports::{
    OwnerLoad, ReportKey, ResolverLoad, owner_load, resolver_load, resolver_load_on,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::moment::moment;
use super::past_resolvers::changed_since;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::{ReportNames, asked_then};

/// Who has how much to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LoadReport<Row> {
    /// Those who have, the most units first. What several have counts for each.
    pub rows: Vec<Row>,
    /// Their names.
    pub names: ReportNames,
    /// The day that ages count to.
    pub day: Date,
}

/// Reports who must act on blocked lines, as roles are held today.
pub async fn report_owners(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
) -> UseCaseResult<LoadReport<OwnerLoad>> {
    let mut transaction = app.database.read().await?;
    let moment = moment(app, &mut transaction, actor, as_of).await?;
    let filter = asked_then(&mut transaction, filter, moment).await?;
    let rows = owner_load(&mut transaction, &actor.visibility, &filter, moment).await?;
    let keys = rows.iter().map(|load| ReportKey::Owner(load.owner.clone()));
    let keys: Vec<ReportKey> = keys.collect();
    let names = ReportNames::read(&mut transaction, actor, keys.iter()).await?;
    Ok(LoadReport {
        rows,
        names,
        day: moment.day(),
    })
}

/// Reports who can remove the open blockers of what is blocked; of a past day, who could remove the first of each line.
pub async fn report_resolvers(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
) -> UseCaseResult<LoadReport<ResolverLoad>> {
    let mut transaction = app.database.read().await?;
    let moment = moment(app, &mut transaction, actor, as_of).await?;
    let filter = asked_then(&mut transaction, filter, moment).await?;
    let seen = &actor.visibility;
    let rows = match moment {
        Moment::Now(today) => resolver_load(&mut transaction, seen, &filter, today).await?,
        Moment::EndOf(day) => {
            let changed = changed_since(&mut transaction, day).await?;
            resolver_load_on(&mut transaction, seen, &filter, day, &changed).await?
        }
    };
    let keys = rows
        .iter()
        .map(|load| ReportKey::Owner(load.resolver.clone()));
    let keys: Vec<ReportKey> = keys.collect();
    let names = ReportNames::read(&mut transaction, actor, keys.iter()).await?;
    Ok(LoadReport {
        rows,
        names,
        day: moment.day(),
    })
}
