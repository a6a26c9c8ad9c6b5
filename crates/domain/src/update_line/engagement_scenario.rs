//! Who leads the work: chosen, chosen among some, or kept as it was (rules S3, S4, S6).

use super::change::Change;
use crate::code::Code;
use crate::entitlement::{Context, Entitlement};
use crate::refusal::{Cause, Fact, Field, Refusal, Rule};
use crate::rulebook::{Applies, FieldRule, Need, Rulebook, Scenario};

impl Change<'_> {
    /// Refuses an engagement scenario that the catalogue lacks, or that the status does not leave to people.
    pub(super) fn check_engagement_scenario(&mut self) {
        let before = self.outer_before.engagement_scenario.as_ref();
        let after = self.outer.engagement_scenario.as_ref();
        let refusal = unknown(self.context.rulebook, after)
            .or_else(|| refused_change(self.scenario, before, after));
        self.refusals.0.extend(refusal);
    }
}

/// Why the engagement scenario of an entitlement may not have been changed from `before`, as all of its lines stand,
/// if so: the catalogue lacks it, or no line's status leaves it to people.
pub fn engagement_scenario_refusal(
    entitlement: &Entitlement,
    before: Option<&Code>,
    context: Context<'_>,
) -> Option<Refusal> {
    let outer = &entitlement.state;
    let after = outer.engagement_scenario.as_ref();
    let seen = Applies {
        engagement_scenario: after,
        service_status: outer.service_status.as_ref(),
        previous_kind: None,
    };
    let of_line = |l1| {
        let scenario = context.rulebook.scenario(outer.phase, l1, &seen)?;
        refused_change(scenario, before, after)
    };
    let by_line = || {
        let lines = entitlement.lines.iter();
        let mut refusals = lines.map(|line| of_line(&line.state.status.l1));
        let first = refusals.next()??;
        refusals.all(|refusal| refusal.is_some()).then_some(first)
    };
    unknown(context.rulebook, after).or_else(by_line)
}

fn unknown(rulebook: &Rulebook, chosen: Option<&Code>) -> Option<Refusal> {
    let catalogue = &rulebook.engagement_scenarios;
    let is_known = |code: &Code| catalogue.iter().any(|known| &known.code == code);
    let unknown = chosen.filter(|code| !is_known(code))?;
    let known = catalogue.iter().map(|known| known.code.clone()).collect();
    let field = Field::EngagementScenario;
    Some(Refusal::new(Rule::V2, Cause::UnknownCode, field, unknown).expecting(Fact::Codes(known)))
}

fn refused_change(
    scenario: &Scenario,
    before: Option<&Code>,
    after: Option<&Code>,
) -> Option<Refusal> {
    let rule = &scenario.engagement_scenario;
    let (cause, expected): (_, Fact) = match after {
        _ if before == after => return None,
        Some(code) => {
            let allowed = || Fact::Codes(rule.of.clone());
            (
                refused_choice(rule, before, code)?,
                before.map_or_else(allowed, Fact::from),
            )
        }
        None => (refused_emptying(rule)?, before.map(Fact::from).into()),
    };
    let (field, found) = (Field::EngagementScenario, after.map(Fact::from));
    Some(Refusal::new(scenario.rule, cause, field, found).expecting(expected))
}

fn refused_choice(rule: &FieldRule, before: Option<&Code>, chosen: &Code) -> Option<Cause> {
    match rule.need {
        Need::NotApplicable => Some(Cause::DoesNotApply),
        Need::Keep if before.is_some() => Some(Cause::KeptByRule),
        _ if !rule.of.is_empty() && !rule.of.contains(chosen) => Some(Cause::NotAmongAllowed),
        _ => None,
    }
}

/// What was chosen once is not emptied where it is kept or required.
fn refused_emptying(rule: &FieldRule) -> Option<Cause> {
    match rule.need {
        Need::Keep => Some(Cause::KeptByRule),
        Need::Required => Some(Cause::Missing),
        Need::Optional | Need::NotApplicable => None,
    }
}
