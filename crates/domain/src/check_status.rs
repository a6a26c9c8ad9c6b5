//! Whether a status exists, hangs together and is offered for the service (rule S1).

use crate::code::Code;
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use crate::requirements::l2_need;
use crate::rulebook::{Need, Reason, Rulebook, Scenario};
use crate::status::Status;

/// Checks a status against the playbook. A line that stays in its status keeps what has since been retired,
/// asked for, or taken out of use there; codes must be known all the same.
pub fn check_status(
    rulebook: &Rulebook,
    scenario: &Scenario,
    service: &Code,
    status: &Status,
    before: Option<&Status>,
) -> Refusals {
    let mut refusals = Refusals::default();
    let unchanged = before == Some(status);
    check_l2(rulebook, scenario, status, unchanged, &mut refusals);
    check_l3(
        rulebook,
        scenario,
        service,
        status,
        unchanged,
        &mut refusals,
    );
    refusals
}

/// Refuses an L1 that the pack does not have.
pub fn unknown_l1(rulebook: &Rulebook, l1: &Code) -> Refusal {
    let known = rulebook.statuses.keys().cloned().collect();
    Refusal::new(Rule::S1, Cause::UnknownCode, Field::L1, l1).expecting(Fact::Codes(known))
}

fn check_l2(
    rulebook: &Rulebook,
    scenario: &Scenario,
    status: &Status,
    unchanged: bool,
    refusals: &mut Refusals,
) {
    let Some(l2) = &status.l2 else {
        if !unchanged && l2_need(rulebook, scenario, status) == Need::Required {
            refusals.push(
                Refusal::new(Rule::S1, Cause::Missing, Field::L2, Fact::Nothing)
                    .expecting(children(rulebook, &status.l1)),
            );
        }
        return;
    };
    if !unchanged && scenario.l2 == Need::NotApplicable {
        refusals.push(Refusal::new(Rule::S1, Cause::DoesNotApply, Field::L2, l2));
        return;
    }
    match rulebook.reasons.get(l2) {
        None => refusals.push(
            Refusal::new(Rule::S1, Cause::UnknownCode, Field::L2, l2)
                .expecting(children(rulebook, &status.l1)),
        ),
        Some(reason) if reason.parent != status.l1 => refusals.push(
            Refusal::new(Rule::S1, Cause::NotAChild, Field::L2, l2)
                .expecting(children(rulebook, &status.l1)),
        ),
        Some(reason) => refuse_retired(reason, Field::L2, l2, unchanged, refusals),
    }
}

fn check_l3(
    rulebook: &Rulebook,
    scenario: &Scenario,
    service: &Code,
    status: &Status,
    unchanged: bool,
    refusals: &mut Refusals,
) {
    let Some(l3) = &status.l3 else {
        if !unchanged && scenario.l3 == Need::Required {
            refusals.push(Refusal::new(
                Rule::S1,
                Cause::Missing,
                Field::L3,
                Fact::Nothing,
            ));
        }
        return;
    };
    if !unchanged && scenario.l3 == Need::NotApplicable {
        refusals.push(Refusal::new(Rule::S1, Cause::DoesNotApply, Field::L3, l3));
        return;
    }
    let offered = || {
        let codes = status.l2.as_ref().map(|l2| {
            rulebook
                .details_of(l2, service)
                .map(|(code, _)| code.clone())
                .collect()
        });
        Fact::Codes(codes.unwrap_or_default())
    };
    let refuse = |cause| Refusal::new(Rule::S1, cause, Field::L3, l3).expecting(offered());
    match rulebook.details.get(l3) {
        None => refusals.push(refuse(Cause::UnknownCode)),
        Some(detail) if Some(&detail.parent) != status.l2.as_ref() => {
            refusals.push(refuse(Cause::NotAChild));
        }
        Some(detail) if !detail.services.offers(service) && !unchanged => {
            refusals.push(refuse(Cause::NotOfferedForService));
        }
        Some(detail) => refuse_retired(detail, Field::L3, l3, unchanged, refusals),
    }
}

fn refuse_retired(
    entry: &Reason,
    field: Field,
    code: &Code,
    unchanged: bool,
    refusals: &mut Refusals,
) {
    if entry.retired && !unchanged {
        refusals.push(
            Refusal::new(Rule::S1, Cause::Retired, field, code)
                .expecting(entry.replaced_by.as_ref().map(Fact::from)),
        );
    }
}

fn children(rulebook: &Rulebook, l1: &Code) -> Fact {
    Fact::Codes(
        rulebook
            .reasons
            .iter()
            .filter(|(_, reason)| &reason.parent == l1 && !reason.retired)
            .map(|(code, _)| code.clone())
            .collect(),
    )
}
