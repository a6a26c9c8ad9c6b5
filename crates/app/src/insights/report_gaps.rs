//! Reports what the product lacks, by the tenants and units that it holds up.

use desbloqueo_domain::code::{BlockerId, Code};
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::{HeldRow, gaps_by_blocker, gaps_by_detail};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::moment::moment;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::asked_then;

/// The channel of the reasons that are gaps of the product: what is said there reaches those who build it.
const FEEDBACK: &str = "product-feedback";

/// What the product lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapReport {
    /// The gaps, those of the most tenants first.
    pub rows: Vec<Gap>,
    /// The day that it looks at.
    pub day: Date,
}

/// Something that the product lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The reason, an L2.
    pub reason: Code,
    /// What of it.
    pub of: GapOf,
    /// What it holds up.
    pub held: HeldRow,
}

/// What a gap is known by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum GapOf {
    /// The detail, an L3; `None` where none is given.
    Detail(Option<Code>),
    /// A shared blocker and its title.
    Blocker(BlockerId, String),
}

/// Reports the details of the reasons about which feedback is given to those who build the product.
pub async fn report_gaps(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
) -> UseCaseResult<GapReport> {
    let mut transaction = app.database.read().await?;
    let moment = moment(app, &mut transaction, actor, as_of).await?;
    let filter = asked_then(&mut transaction, filter, moment).await?;
    let mut rows = Vec::new();
    for reason in reasons(app) {
        let seen = &actor.visibility;
        let found = gaps_by_detail(&mut transaction, seen, &filter, &reason, moment).await?;
        rows.extend(found.into_iter().map(|(detail, held)| Gap {
            reason: reason.clone(),
            of: GapOf::Detail(detail),
            held,
        }));
    }
    Ok(in_order(rows, moment.day()))
}

/// Reports the shared open blockers of these reasons, by the titles that they have today; of a past day a line counts for
/// its first blocker alone.
pub async fn report_gap_blockers(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
) -> UseCaseResult<GapReport> {
    let mut transaction = app.database.read().await?;
    let moment = moment(app, &mut transaction, actor, as_of).await?;
    let filter = asked_then(&mut transaction, filter, moment).await?;
    let mut rows = Vec::new();
    for reason in reasons(app) {
        let seen = &actor.visibility;
        let found = gaps_by_blocker(&mut transaction, seen, &filter, &reason, moment).await?;
        rows.extend(found.into_iter().map(|row| Gap {
            reason: reason.clone(),
            of: GapOf::Blocker(row.blocker, row.title),
            held: row.held,
        }));
    }
    Ok(in_order(rows, moment.day()))
}

fn reasons(app: &App) -> Vec<Code> {
    let reasons = app.rulebook().reasons.iter();
    let is_gap = |channels: &[Code]| channels.iter().any(|code| code.as_str() == FEEDBACK);
    reasons
        .filter(|(_, reason)| is_gap(&reason.channels))
        .map(|(code, _)| code.clone())
        .collect()
}

fn in_order(mut rows: Vec<Gap>, day: Date) -> GapReport {
    rows.sort_by_key(|gap| std::cmp::Reverse((gap.held.tenants, gap.held.units)));
    GapReport { rows, day }
}
