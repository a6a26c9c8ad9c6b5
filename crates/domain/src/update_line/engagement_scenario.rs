//! Who leads the work: chosen, chosen among some, or kept as it was (rules S3, S4, S6).

use super::change::Change;
use crate::code::Code;
use crate::refusal::{Cause, Fact, Field, Refusal, Rule};
use crate::rulebook::{FieldRule, Need};

impl Change<'_> {
    /// Refuses an engagement scenario that the catalogue lacks, or that the status does not leave to people.
    pub(super) fn check_engagement_scenario(&mut self) {
        let before = self.outer_before.engagement_scenario.as_ref();
        let after = self.outer.engagement_scenario.as_ref();
        let catalogue = &self.context.rulebook.engagement_scenarios;
        let is_known = |code: &Code| catalogue.iter().any(|known| &known.code == code);
        let rule = &self.scenario.engagement_scenario;
        let refused = match after {
            Some(code) if !is_known(code) => {
                let known = catalogue.iter().map(|known| known.code.clone()).collect();
                let cause = (Rule::V2, Cause::UnknownCode);
                Some((cause, Fact::Codes(known)))
            }
            _ if before == after => None,
            Some(code) => refused_choice(rule, before, code).map(|cause| {
                let expected = before.map_or_else(|| Fact::Codes(rule.of.clone()), Fact::from);
                ((self.scenario.rule, cause), expected)
            }),
            None => refused_emptying(rule)
                .map(|cause| ((self.scenario.rule, cause), before.map(Fact::from).into())),
        };
        if let Some(((number, cause), expected)) = refused {
            let field = Field::EngagementScenario;
            let found = after.map(Fact::from);
            let refusal = Refusal::new(number, cause, field, found).expecting(expected);
            self.refusals.push(refusal);
        }
    }
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
