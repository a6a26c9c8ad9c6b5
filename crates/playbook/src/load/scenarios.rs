//! `scenarios.toml`: for a phase and an L1, who updates and what each field must be.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::Rule;
use desbloqueo_domain::rulebook::{Need, Scenario};
use desbloqueo_domain::status::{Phase, StatusKind};

use super::catalogue::{Catalogue, Entry};
use super::scenario_fields::{self as field, need};
use super::statuses::Statuses;
use crate::fault::FaultCause;
use crate::kind::Kind;
use crate::source::{Fields, Source};

/// The entries of the file, and where to say what is missing.
pub(super) struct Entries<'s> {
    entries: Vec<Entry<'s>>,
    source: &'s Source<'s>,
}

/// Reads the codes of the scenarios.
pub(super) fn gather<'s>(source: &'s Source<'s>, catalogue: &mut Catalogue) -> Entries<'s> {
    let mut root = source.fields();
    let entries = catalogue.gather(&mut root, Kind::Scenario);
    root.finish();
    Entries { entries, source }
}

/// Reads the scenarios, and checks that every phase and L1 has exactly one without conditions.
pub(super) fn read(
    entries: Entries<'_>,
    catalogue: &Catalogue,
    statuses: &Statuses,
) -> Vec<Scenario> {
    let mut scenarios: Vec<Scenario> = Vec::new();
    let mut covered: Vec<(Phase, Code)> = Vec::new();
    for Entry { code, mut fields } in entries.entries {
        let head = Head::read(&mut fields, catalogue);
        if let Some(place) = head.unconditional_place() {
            if covered.contains(&place) {
                let found = format!("{} {}", place.0.code(), place.1);
                fields
                    .fault(FaultCause::ScenarioRepeated)
                    .found(&found)
                    .report();
            }
            covered.push(place);
        }
        scenarios.extend(read_one(&mut fields, code, head, catalogue, statuses));
        fields.finish();
    }
    report_gaps(entries.source, catalogue, &covered);
    scenarios
}

fn report_gaps(source: &Source<'_>, catalogue: &Catalogue, covered: &[(Phase, Code)]) {
    for l1 in catalogue.codes(Kind::L1) {
        for phase in Phase::ALL {
            if !covered
                .iter()
                .any(|place| place.0 == phase && &place.1 == l1)
            {
                let expected = format!("{} {l1}", phase.code());
                let report = source.fault(0, FaultCause::ScenarioMissing, "scenario");
                report.expected(&expected).report();
            }
        }
    }
}

/// Where a scenario applies.
struct Head {
    phase: Option<Phase>,
    l1: Option<Code>,
    conditions: Conditions,
}

impl Head {
    fn read(fields: &mut Fields<'_>, catalogue: &Catalogue) -> Self {
        let phases = Phase::ALL.map(|phase| (phase.code(), phase));
        Self {
            phase: fields
                .required("phase")
                .and_then(|cell| cell.one_of(&phases)),
            l1: fields
                .required("l1")
                .and_then(|cell| catalogue.reference(&cell, Kind::L1)),
            conditions: read_conditions(fields, catalogue),
        }
    }

    fn unconditional_place(&self) -> Option<(Phase, Code)> {
        if self.conditions.are_given {
            return None;
        }
        Some((self.phase?, self.l1.clone()?))
    }
}

fn read_one(
    fields: &mut Fields<'_>,
    code: Code,
    head: Head,
    catalogue: &Catalogue,
    statuses: &Statuses,
) -> Option<Scenario> {
    let rule = fields
        .required("rule")
        .and_then(|cell| cell.parse(FaultCause::UnknownRule, Rule::parse));
    let who_updates = fields.required("who_updates").map(|cell| cell.some_items());
    let who_updates = who_updates.map(|cells| catalogue.references(&cells, Kind::Role));
    let l2 = read_l2(fields, head.l1.as_ref(), statuses);
    let l3 = need(fields, "l3");
    let service_status = field::choice(fields, "service_status", Kind::ServiceStatus, catalogue);
    let engagement_scenario = field::choice(
        fields,
        "engagement_scenario",
        Kind::EngagementScenario,
        catalogue,
    );
    let target = field::target_date(fields);
    let owner = field::owner(fields, catalogue);
    let note = field::plain(fields, "note");
    let next_action = field::next_action(fields, catalogue);
    let next_date = field::next_action_date(fields);
    let review = field::review_date(fields);
    let blocker = field::blocker(fields);
    let (target_date, or_answer_due) = target?;
    let (next_action_date, next_due) = next_date?;
    let (review_date, review_days) = review?;
    Some(Scenario {
        code,
        rule: rule?,
        phase: head.phase?,
        l1: head.l1?,
        only_engagement_scenarios: head.conditions.engagement_scenarios,
        only_service_statuses: head.conditions.service_statuses,
        only_previous_kinds: head.conditions.previous_kinds,
        who_updates: who_updates?,
        l2: l2?,
        l3: l3?,
        service_status: service_status?,
        engagement_scenario: engagement_scenario?,
        target_date,
        or_answer_due,
        owner: owner?,
        note: note?,
        next_action: next_action?,
        next_action_date,
        next_due,
        review_date,
        review_days,
        blocker: blocker?,
    })
}

#[derive(Default)]
struct Conditions {
    are_given: bool,
    engagement_scenarios: Vec<Code>,
    service_statuses: Vec<Code>,
    previous_kinds: Vec<StatusKind>,
}

fn read_conditions(fields: &mut Fields<'_>, catalogue: &Catalogue) -> Conditions {
    let Some(mut table) = fields
        .optional("applies_when")
        .and_then(|cell| cell.table())
    else {
        return Conditions::default();
    };
    let are_given = table.cells().next().is_some();
    let mut items = |key| {
        table
            .optional(key)
            .map(|cell| cell.some_items())
            .unwrap_or_default()
    };
    let kinds = StatusKind::ALL.map(|kind| (kind.code(), kind));
    let conditions = Conditions {
        are_given,
        engagement_scenarios: catalogue
            .references(&items("engagement_scenario"), Kind::EngagementScenario),
        service_statuses: catalogue.references(&items("service_status"), Kind::ServiceStatus),
        previous_kinds: items("previous_kind")
            .iter()
            .filter_map(|cell| cell.one_of(&kinds))
            .collect(),
    };
    table.finish();
    conditions
}

fn read_l2(fields: &mut Fields<'_>, l1: Option<&Code>, statuses: &Statuses) -> Option<Need> {
    let cell = fields.required("l2")?;
    let l2 = field::need_of(&cell)?;
    let required = l1
        .and_then(|l1| statuses.l1.get(l1))
        .is_some_and(|entry| entry.l2_required);
    if required && matches!(l2, Need::Optional | Need::NotApplicable) {
        let report = cell.fault(FaultCause::L2NeedContradicts);
        report
            .found(cell.as_text().unwrap_or_default())
            .expected("required")
            .report();
    }
    Some(l2)
}
