//! How far people and coach agree, reason by reason, and which reasons are taken for one another.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::status::Status;
use desbloqueo_store::coach_examples::{self, CoachPair};
use jiff::ToSpan as _;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::teachable::require_teaching;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Pairs that are told.
const PAIRS_TOLD: usize = 20;

/// How far people and coach agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The first day that is looked at.
    pub since: Date,
    /// Decisions.
    pub proposed: i64,
    /// Decisions that took what was proposed.
    pub accepted: i64,
    /// By what was proposed, the most frequent first.
    pub reasons: Vec<ReasonAgreement>,
    /// Reasons that are taken for one another, the most frequent first.
    pub confused: Vec<Confused>,
}

/// What became of the proposals of one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonAgreement {
    /// L1 and L2.
    pub reason: Status,
    /// How often it was proposed.
    pub proposed: i64,
    /// How often it was taken.
    pub accepted: i64,
    /// What was chosen instead, and how often; the most frequent first.
    pub corrected: Vec<(Status, i64)>,
}

/// Two reasons of which one was proposed and the other chosen, either way round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confused {
    /// One of them.
    pub one: Status,
    /// The other.
    pub other: Status,
    /// How often.
    pub count: i64,
}

/// Says how far the people and the coach of an organization have agreed in the last so many days.
pub async fn agreement(
    app: &App,
    actor: &Actor,
    organization: OrganizationId,
    days: u16,
) -> UseCaseResult<Agreement> {
    require_teaching(actor, organization)?;
    let mut transaction = app.database.read().await?;
    let today = app.today_in(&mut transaction, organization).await?;
    let since = today.checked_sub(i32::from(days).days()).unwrap_or(today);
    let begins = since.to_zoned(TimeZone::UTC);
    let begins = begins.map_or(0, |start| start.timestamp().as_microsecond());
    let pairs = coach_examples::list_pairs(&mut transaction, organization, begins).await?;
    Ok(counted(since, &pairs))
}

/// L1 and L2: details are not what coach and people differ about.
fn reason(status: &Status) -> Status {
    Status {
        l3: None,
        ..status.clone()
    }
}

fn counted(since: Date, pairs: &[CoachPair]) -> Agreement {
    let mut by_reason = BTreeMap::<Status, BTreeMap<Status, i64>>::new();
    let mut confused = BTreeMap::<(Status, Status), i64>::new();
    for pair in pairs {
        let (proposed, chosen) = (reason(&pair.proposed), reason(&pair.chosen));
        if proposed != chosen {
            let (one, other) = (
                proposed.clone().min(chosen.clone()),
                proposed.clone().max(chosen.clone()),
            );
            *confused.entry((one, other)).or_default() += pair.count;
        }
        *by_reason
            .entry(proposed)
            .or_default()
            .entry(chosen)
            .or_default() += pair.count;
    }
    let reasons = by_reason
        .into_iter()
        .map(|(reason, chosen)| of_reason(reason, chosen));
    let mut reasons: Vec<ReasonAgreement> = reasons.collect();
    reasons.sort_by_key(|one| Reverse(one.proposed));
    let confused = confused
        .into_iter()
        .map(|((one, other), count)| Confused { one, other, count });
    let mut confused: Vec<Confused> = confused.collect();
    confused.sort_by_key(|one| Reverse(one.count));
    confused.truncate(PAIRS_TOLD);
    Agreement {
        since,
        proposed: reasons.iter().map(|one| one.proposed).sum(),
        accepted: reasons.iter().map(|one| one.accepted).sum(),
        reasons,
        confused,
    }
}

fn of_reason(reason: Status, mut chosen: BTreeMap<Status, i64>) -> ReasonAgreement {
    let proposed = chosen.values().sum();
    let accepted = chosen.remove(&reason).unwrap_or(0);
    let mut corrected: Vec<(Status, i64)> = chosen.into_iter().collect();
    corrected.sort_by_key(|(_, count)| Reverse(*count));
    ReasonAgreement {
        reason,
        proposed,
        accepted,
        corrected,
    }
}

#[cfg(test)]
mod tests {
    use desbloqueo_domain::code::Code;
    use jiff::civil::date;

    use super::*;

    fn status(l2: &str, l3: Option<&str>) -> Status {
        let code = |text: &str| Code::parse(text).unwrap();
        Status {
            l1: code("blocked"),
            l2: Some(code(l2)),
            l3: l3.map(code),
        }
    }

    #[test]
    fn details_do_not_count_and_pairs_are_confused_either_way_round() {
        let pair = |proposed: Status, chosen: Status, count| CoachPair {
            proposed,
            chosen,
            count,
        };
        let pairs = [
            pair(status("a", Some("a-x")), status("a", Some("a-y")), 5),
            pair(status("a", None), status("b", None), 2),
            pair(status("b", None), status("a", Some("a-x")), 1),
        ];
        let told = counted(date(2026, 11, 1), &pairs);
        assert_eq!((told.proposed, told.accepted), (8, 5));
        let first = &told.reasons[0];
        assert_eq!((first.proposed, first.accepted), (7, 5));
        assert_eq!(first.corrected, [(status("b", None), 2)]);
        assert_eq!(told.confused.len(), 1);
        assert_eq!(told.confused[0].count, 3);
    }
}
