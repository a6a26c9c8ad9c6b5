//! Lines that lack what is required of them.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::Phase;

use crate::column::{NO_DAY, optional_code};
use crate::fragment::Fragment;
use crate::value::Value;
use crate::values;

use super::conditions::Conditions;
use super::source::Source;

/// What is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Empty {
    /// Nothing needs to be: every such line is found.
    Nothing,
    /// The L2.
    Reason,
    /// The target date.
    Target,
    /// The target date, and the day by which somebody answers.
    TargetAndAnswer,
    /// The note.
    Note,
    /// The owner.
    Owner,
    /// The next action.
    NextAction,
    /// The day of the next action.
    NextActionDate,
    /// The review date.
    Review,
    /// The engagement scenario of the entitlement.
    EngagementScenario,
    /// The service status of the entitlement.
    ServiceStatus,
    /// Blockers that hold it.
    Blockers,
}

impl Empty {
    /// Whether intervals tell it of a past day.
    pub fn is_in_history(self) -> bool {
        in_history(self).is_some()
    }
}

/// Lines of a phase and an L1 that lack something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unmet {
    /// The phase.
    pub phase: Phase,
    /// The L1.
    pub l1: Code,
    /// The engagement scenarios and service statuses of the entitlement, none included; empty: whatever they are.
    pub outer: Vec<(Option<Code>, Option<Code>)>,
    /// What is empty.
    pub empty: Empty,
}

const OF_ENTITLEMENT: &str = "EXISTS (SELECT 1 FROM entitlement
    WHERE entitlement.organization_id = line.organization_id AND entitlement.id = line.entitlement_id AND ";

impl Conditions {
    /// One of these, all of which the source tells; no line where there are none.
    pub(super) fn put_unmet(&mut self, unmet: &[Unmet], source: Source) {
        let each = unmet.iter().filter_map(|one| condition(one, source));
        let each: Vec<Fragment> = each.collect();
        if each.is_empty() {
            self.add("1 = 0", Vec::new());
            return;
        }
        let mut any = Fragment::new("(", Vec::new());
        any.join(&each, " OR ").push(")");
        self.all.push(any);
    }
}

fn condition(unmet: &Unmet, source: Source) -> Option<Fragment> {
    let (text, values) = match source {
        Source::Lines => is_empty(unmet.empty),
        Source::Intervals => in_history(unmet.empty)?,
    };
    let mut sql = Fragment::new(
        "(line.phase = ? AND line.l1 = ?",
        values![unmet.phase.code(), unmet.l1.as_str()],
    );
    sql.push(" AND ").bind(text, values);
    if !unmet.outer.is_empty() {
        let pair = |(scenario, status): &(Option<Code>, Option<Code>)| {
            let codes = values![
                optional_code(scenario.as_ref()),
                optional_code(status.as_ref())
            ];
            let text = match source {
                Source::Lines => {
                    "(entitlement.engagement_scenario = ? AND entitlement.service_status = ?)"
                }
                Source::Intervals => "(line.engagement_scenario = ? AND line.service_status = ?)",
            };
            Fragment::new(text, codes)
        };
        let pairs: Vec<Fragment> = unmet.outer.iter().map(pair).collect();
        let (before, after) = match source {
            Source::Lines => (OF_ENTITLEMENT, "))"),
            Source::Intervals => ("", ")"),
        };
        sql.push(" AND ").push(before).push("(");
        sql.join(&pairs, " OR ").push(after);
    }
    sql.push(")");
    Some(sql)
}

/// The same of an interval; `None` where it does not hold it.
fn in_history(empty: Empty) -> Option<(&'static str, Vec<Value>)> {
    Some(match empty {
        Empty::Nothing | Empty::Reason | Empty::Target | Empty::Owner => is_empty(empty),
        Empty::EngagementScenario => ("line.engagement_scenario = ''", Vec::new()),
        Empty::ServiceStatus => ("line.service_status = ''", Vec::new()),
        Empty::Blockers => ("line.primary_blocker IS NULL", Vec::new()),
        Empty::TargetAndAnswer
        | Empty::Note
        | Empty::NextAction
        | Empty::NextActionDate
        | Empty::Review => return None,
    })
}

fn is_empty(empty: Empty) -> (&'static str, Vec<Value>) {
    match empty {
        Empty::Nothing => ("1 = 1", Vec::new()),
        Empty::Reason => ("line.l2 = ''", Vec::new()),
        Empty::Target => ("line.target_day = ?", values![NO_DAY]),
        Empty::TargetAndAnswer => (
            "line.target_day = ? AND line.answer_day = ?",
            values![NO_DAY, NO_DAY],
        ),
        Empty::Note => ("trim(line.note) = ''", Vec::new()),
        Empty::Owner => ("line.owner = ''", Vec::new()),
        Empty::NextAction => ("line.next_code = '' AND line.next_text = ''", Vec::new()),
        Empty::NextActionDate => ("line.next_day = ?", values![NO_DAY]),
        Empty::Review => ("line.review_day = ?", values![NO_DAY]),
        Empty::EngagementScenario => (
            "EXISTS (SELECT 1 FROM entitlement
                WHERE entitlement.organization_id = line.organization_id AND entitlement.id = line.entitlement_id
                  AND entitlement.engagement_scenario = '')",
            Vec::new(),
        ),
        Empty::ServiceStatus => (
            "EXISTS (SELECT 1 FROM entitlement
                WHERE entitlement.organization_id = line.organization_id AND entitlement.id = line.entitlement_id
                  AND entitlement.service_status = '')",
            Vec::new(),
        ),
        Empty::Blockers => (
            "NOT EXISTS (SELECT 1 FROM line_blocker AS link
                WHERE link.organization_id = line.organization_id AND link.line_id = line.id)",
            Vec::new(),
        ),
    }
}
