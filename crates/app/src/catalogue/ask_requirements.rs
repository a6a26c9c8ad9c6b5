//! Says what a status requires before anybody sets it (rule V1).

use desbloqueo_domain::check_status::{check_status, unknown_l1};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::{Cause, Field, Refusals};
use desbloqueo_domain::requirements::{Requirements, requirements};
use desbloqueo_domain::rulebook::{Applies, Rulebook};
use desbloqueo_domain::status::{Phase, Status};

use super::checks;
use crate::App;
use crate::error::UseCaseResult;

/// What is asked: a status in a phase, for a service, under an engagement scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The phase of the work.
    pub phase: Phase,
    /// The status, as far as it is known.
    pub status: Status,
    /// The service; `None`: any.
    pub service: Option<Code>,
    /// The engagement scenario, where one is chosen.
    pub engagement_scenario: Option<Code>,
}

/// What a status requires, field by field; refused where the playbook does not know a code.
pub fn ask_requirements(app: &App, question: &Question) -> UseCaseResult<Requirements> {
    let rulebook = app.rulebook();
    check(rulebook, question)?;
    let seen = Applies {
        engagement_scenario: question.engagement_scenario.as_ref(),
        ..Applies::default()
    };
    let unknown = || unknown_l1(rulebook, &question.status.l1);
    let mut found =
        requirements(rulebook, question.phase, &question.status, &seen).ok_or_else(unknown)?;
    if let (Some(l2), Some(service)) = (&question.status.l2, &question.service)
        && let Some(detail) = found
            .fields
            .iter_mut()
            .find(|field| field.field == Field::L3)
    {
        detail.of = rulebook
            .details_of(l2, service)
            .map(|(code, _)| code.clone())
            .collect();
    }
    Ok(found)
}

fn check(rulebook: &Rulebook, question: &Question) -> Result<(), Refusals> {
    let mut refusals = Refusals::default();
    let status = &question.status;
    if let Some(service) = &question.service {
        let known: Vec<Code> = rulebook.services.keys().cloned().collect();
        checks::code(&mut refusals, Field::Service, service, &known);
    }
    if let Some(scenario) = &question.engagement_scenario {
        let known: Vec<Code> = rulebook
            .engagement_scenarios
            .iter()
            .map(|known| known.code.clone())
            .collect();
        checks::code(&mut refusals, Field::EngagementScenario, scenario, &known);
    }
    match rulebook.scenario(question.phase, &status.l1, &Applies::default()) {
        None => refusals.push(unknown_l1(rulebook, &status.l1)),
        Some(scenario) => {
            let service = question
                .service
                .as_ref()
                .or_else(|| offered_for(rulebook, status));
            if let Some(service) = service {
                // What is still to be said is not wrong yet.
                let found = check_status(rulebook, scenario, service, status, None).0;
                refusals.0.extend(
                    found
                        .into_iter()
                        .filter(|refusal| refusal.cause != Cause::Missing),
                );
            }
        }
    }
    refusals.or_ok(())
}

/// A service for which the L3 is offered: where nobody names one, any will do.
fn offered_for<'a>(rulebook: &'a Rulebook, status: &Status) -> Option<&'a Code> {
    let detail = status
        .l3
        .as_ref()
        .and_then(|code| rulebook.details.get(code));
    let offers = |service: &&Code| detail.is_none_or(|detail| detail.services.offers(service));
    rulebook
        .services
        .keys()
        .find(offers)
        .or_else(|| rulebook.services.keys().next())
}
