//! Compares how long it takes to unblock in two slices.

use std::collections::BTreeSet;

use desbloqueo_domain::code::{Code, OrganizationId};
use desbloqueo_statistics::{LogRank, Sample, StatisticsError, log_rank};
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::{ReportBy, ReportKey, SpellRow, spells};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::report_unblock::{Sums, UnblockRow};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// What the other slice has instead of what the filter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Against {
    /// This L2.
    Reason(Code),
    /// This service.
    Service(Code),
    /// This party, whose clock runs.
    Party(Code),
    /// This organization and those below it.
    Organization(OrganizationId),
}

/// Two slices side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnblockComparison {
    /// The slice of the filter; where the filter says nothing of what the other has, without the other. `None` where
    /// nothing was ever blocked.
    pub one: Option<UnblockRow>,
    /// The other slice.
    pub other: Option<UnblockRow>,
    /// Whether the first slice is all but the other.
    pub is_rest: bool,
    /// Whether they differ; `None` where one of them is empty.
    pub difference: Option<LogRank>,
    /// The day that spells are looked at from.
    pub day: Date,
}

/// Compares the slice of a filter with that in which something else stands for one of its parts.
pub async fn compare_unblock(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    against: &Against,
    as_of: Option<Date>,
) -> UseCaseResult<UnblockComparison> {
    let mut transaction = app.database.read().await?;
    let day = match as_of {
        Some(day) => day,
        None => crate::reads::today(app, &mut transaction, actor).await?,
    };
    let other = against.instead(filter, actor);
    let is_rest = against.is_new_to(filter);
    let (seen, by) = (&actor.visibility, against.by());
    let mut one_spells = spells(&mut transaction, seen, filter, by, day).await?;
    if is_rest {
        let keys = against.keys(actor);
        one_spells.retain(|spell| !keys.contains(&spell.key));
    }
    let other_spells = spells(&mut transaction, seen, &other, by, day).await?;
    // Nothing to compute from is no row, and there is no other error.
    let (one, one_sample) = sum(&one_spells).unwrap_or_default();
    let (other, other_sample) = sum(&other_spells).unwrap_or_default();
    let both = one.is_some() && other.is_some();
    let difference = both.then(|| log_rank(&[&one_sample, &other_sample]).ok());
    Ok(UnblockComparison {
        one,
        other,
        is_rest,
        difference: difference.flatten(),
        day,
    })
}

fn sum(found: &[SpellRow]) -> Result<(Option<UnblockRow>, Sample), StatisticsError> {
    let mut sums = Sums::default();
    for spell in found {
        sums.add(spell);
    }
    let sample = Sample::counted(sums.tallies.iter().copied())?;
    Ok((Some(sums.into_row(None, &sample)?), sample))
}

impl Against {
    fn by(&self) -> ReportBy {
        match self {
            Self::Reason(_) => ReportBy::Reason,
            Self::Service(_) => ReportBy::Service,
            Self::Party(_) => ReportBy::Party,
            Self::Organization(_) => ReportBy::Organization,
        }
    }

    /// Whether a filter says nothing of it, so that its slice contains the other.
    fn is_new_to(&self, filter: &LineFilter) -> bool {
        match self {
            Self::Reason(_) => filter.l2.is_none() && filter.l3.is_none(),
            Self::Service(_) => filter.services.is_empty(),
            Self::Party(_) => filter.party.is_none(),
            Self::Organization(_) => filter.organizations.is_empty(),
        }
    }

    fn instead(&self, filter: &LineFilter, actor: &Actor) -> LineFilter {
        let mut other = filter.clone();
        match self {
            Self::Reason(code) => {
                other.l2 = Some(code.clone());
                other.l3 = None;
            }
            Self::Service(code) => other.services = BTreeSet::from([code.clone()]),
            Self::Party(code) => other.party = Some(code.clone()),
            Self::Organization(id) => other.organizations = with_those_below(*id, actor),
        }
        other
    }

    /// The keys of its spells.
    fn keys(&self, actor: &Actor) -> BTreeSet<ReportKey> {
        match self {
            Self::Reason(code) | Self::Service(code) | Self::Party(code) => {
                BTreeSet::from([ReportKey::Code(Some(code.clone()))])
            }
            Self::Organization(id) => {
                let all = with_those_below(*id, actor).into_iter();
                all.map(ReportKey::Organization).collect()
            }
        }
    }
}

fn with_those_below(id: OrganizationId, actor: &Actor) -> BTreeSet<OrganizationId> {
    let mut all = actor.tree.subtree(id);
    all.insert(id);
    all
}
