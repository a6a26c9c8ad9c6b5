//! The phase of the work on the service (rule S11).

use crate::code::Code;
use crate::entitlement::{Context, Entitlement};
use crate::refusal::{Cause, Fact, Field, Refusal, Rule};
use crate::status::StatusKind;

/// Why a service status may not be changed from `before` to what is `asked` for, if so. Setting what is set
/// already is no change; while no line is In Progress the value is kept, so that it is not emptied either.
pub fn service_status_change(
    entitlement: &Entitlement,
    before: Option<&Code>,
    asked: Option<&Option<Code>>,
    context: Context<'_>,
) -> Option<Refusal> {
    match asked? {
        wanted if wanted.as_ref() == before => None,
        Some(code) => service_status_refusal(entitlement, code, context),
        None => (!applies(entitlement, context))
            .then(|| only_in_progress(Fact::Nothing).expecting(before.map(Fact::from))),
    }
}

/// Why a service status may not be set on this entitlement, if so (rules S11, V2).
fn service_status_refusal(
    entitlement: &Entitlement,
    code: &Code,
    context: Context<'_>,
) -> Option<Refusal> {
    let known = &context.rulebook.service_statuses;
    if !known.contains(code) {
        return Some(
            Refusal::new(Rule::V2, Cause::UnknownCode, Field::ServiceStatus, code)
                .expecting(Fact::Codes(known.clone())),
        );
    }
    (!applies(entitlement, context)).then(|| only_in_progress(code.into()))
}

fn applies(entitlement: &Entitlement, context: Context<'_>) -> bool {
    entitlement.any_line_is(StatusKind::InProgress, context.rulebook)
}

fn only_in_progress(found: Fact) -> Refusal {
    let cause = Cause::ServiceStatusOnlyInProgress;
    Refusal::new(Rule::S11, cause, Field::ServiceStatus, found)
}
