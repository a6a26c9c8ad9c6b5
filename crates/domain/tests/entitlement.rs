//! Whatever is done to an entitlement: its lines add up, keep their ids and their clocks, and nothing is
//! refused that was asked for.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a helper of tests may stop the test"
)]

mod common;

use std::collections::BTreeSet;

use common::{
    code, codes, context, day, entitlement, id, line, line_in, person, role, rulebook, status,
};
use desbloqueo_domain::allocation::{Split, merge, move_units, split};
use desbloqueo_domain::code::LineId;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::engagement::{approve_invalid, attempt, confirm, hand_over};
use desbloqueo_domain::entitlement::{Context, Entitlement, UnitsOverride};
use desbloqueo_domain::line::{ActionText, Asked, Due};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::reconcile::{override_units, proposal, reconcile, report_units};
use desbloqueo_domain::refusal::{Cause, Refusals};
use desbloqueo_domain::requirements::requirements;
use desbloqueo_domain::rulebook::{Applies, Need, Rulebook};
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_domain::update_line::update_line;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const STATUSES: [&str; 11] = [
    "unknown/new",
    "unknown/silent",
    "going",
    "going/rollout",
    "stuck/network",
    "stuck/network/network-firewall",
    "stuck/licence",
    "stuck",
    "unwanted/rival",
    "unwanted",
    "void",
];

/// Something that somebody does; lines are picked among those there are.
#[derive(Debug, Clone)]
enum Deed {
    Update(Index, LineEdit),
    Split(Index, i64, LineEdit),
    Merge(Index, Index),
    Move(Index, Index, i64, Option<String>),
    Report(i64),
    Override(Option<i64>, &'static str),
    ReconcileAsProposed,
    Reconcile(Vec<i64>),
    Attempt(i32),
    HandOver,
    Confirm(Index),
    Approve(Index),
}

fn note() -> impl Strategy<Value = Option<String>> {
    option::of(select(vec![
        "",
        "They wait.",
        "They told us.",
        "It is solved.",
    ]))
    .prop_map(|note| note.map(str::to_owned))
}

fn days() -> impl Strategy<Value = Option<Option<jiff::civil::Date>>> {
    option::of(option::of((-30_i32..200).prop_map(day)))
}

fn asked() -> impl Strategy<Value = Option<Option<Asked>>> {
    let one = (0_i32..20).prop_map(|due| Asked {
        of: "Ben".to_owned(),
        due: day(due),
    });
    option::weighted(0.2, option::of(one))
}

fn owner() -> impl Strategy<Value = Option<Owner>> {
    let owners = vec![
        Owner::Nobody,
        Owner::Person(person(4)),
        role("customer-it"),
        role("wizard"),
    ];
    option::weighted(0.3, select(owners))
}

fn next_action() -> impl Strategy<Value = (Option<ActionText>, Option<Due>)> {
    let actions = vec![
        ActionText::Nothing,
        ActionText::Code(code("open-port")),
        ActionText::Text("Call them".to_owned()),
    ];
    let dues = vec![Due::Never, Due::On(day(4)), Due::OpenUntil(day(6))];
    (
        option::weighted(0.3, select(actions)),
        option::weighted(0.3, select(dues)),
    )
}

fn outer() -> impl Strategy<Value = LineEdit> {
    let scenario = select(vec![None, Some("we-lead"), Some("customer-led")]);
    let service = select(vec![None, Some("initiate"), Some("assess")]);
    (
        option::weighted(0.2, scenario),
        option::weighted(0.2, service),
    )
        .prop_map(|(scenario, service)| LineEdit {
            engagement_scenario: scenario.map(|scenario| scenario.map(code)),
            service_status: service.map(|service| service.map(code)),
            ..LineEdit::default()
        })
}

fn edit() -> impl Strategy<Value = LineEdit> {
    let path = option::weighted(0.7, select(STATUSES.to_vec()));
    let segment = option::weighted(0.5, select(vec!["", "Iberia", "Nordics"]));
    let since = option::weighted(0.2, -90_i32..3);
    let dates = (
        days(),
        asked(),
        option::weighted(0.2, option::of(0_i32..200)),
        since,
    );
    (
        path,
        segment,
        note(),
        dates,
        (owner(), next_action()),
        outer(),
    )
        .prop_map(
            |(path, segment, note, (target, asked, review, since), (owner, (what, due)), outer)| {
                LineEdit {
                    status: path.map(status),
                    segment: segment.map(str::to_owned),
                    note,
                    target,
                    asked,
                    review: review.map(|review| review.map(day)),
                    since: since.map(day),
                    owner,
                    next_action: what,
                    next_due: due,
                    ..outer
                }
            },
        )
}

fn deed() -> impl Strategy<Value = Deed> {
    let index = any::<Index>;
    prop_oneof![
        4 => (index(), edit()).prop_map(|(line, edit)| Deed::Update(line, edit)),
        4 => (index(), -1_i64..40, edit()).prop_map(|(line, units, edit)| Deed::Split(line, units, edit)),
        2 => (index(), index()).prop_map(|(from, into)| Deed::Merge(from, into)),
        3 => (index(), index(), -1_i64..60, note()).prop_map(|(from, into, units, note)| Deed::Move(from, into, units, note)),
        3 => (-1_i64..300).prop_map(Deed::Report),
        1 => (option::of(-1_i64..300), select(vec!["", "Counted."])).prop_map(|(units, reason)| Deed::Override(units, reason)),
        2 => Just(Deed::ReconcileAsProposed),
        1 => prop::collection::vec(prop_oneof![0_i64..90, Just(i64::MAX)], 0..4).prop_map(Deed::Reconcile),
        1 => (-9_i32..3).prop_map(Deed::Attempt),
        1 => Just(Deed::HandOver),
        1 => index().prop_map(Deed::Confirm),
        1 => index().prop_map(Deed::Approve),
    ]
}

fn begin() -> impl Strategy<Value = Entitlement> {
    let lines = prop::collection::vec((1_i64..60, select(STATUSES.to_vec())), 0..4);
    (select(Phase::ALL.to_vec()), lines).prop_map(|(phase, lines)| {
        let lines = (1..).zip(lines);
        let lines = lines.map(|(number, (units, path))| line(number, units, path));
        entitlement(phase, lines.collect())
    })
}

/// The line that an index picks; one that is not there when there are none.
fn pick(entitlement: &Entitlement, index: Index) -> LineId {
    let lines = &entitlement.lines;
    if lines.is_empty() {
        id(999)
    } else {
        index.get(lines).id
    }
}

fn done(
    before: Entitlement,
    deed: &Deed,
    fresh: LineId,
    context: Context<'_>,
) -> Result<Entitlement, Refusals> {
    let at = |index: &Index| pick(&before, *index);
    let updated = match deed {
        Deed::Update(line, edit) => update_line(before.clone(), at(line), edit, context)?,
        Deed::Split(from, units, edit) => {
            let asked = Split {
                from: at(from),
                units: *units,
                into: fresh,
                edit: edit.clone(),
            };
            split(before, &asked, context)?
        }
        Deed::Merge(from, into) => merge(before.clone(), at(from), at(into), context)?,
        Deed::Move(from, into, units, note) => {
            let (from, into) = (at(from), at(into));
            move_units(before, from, into, *units, note.as_deref(), context)?
        }
        Deed::Report(units) => report_units(before, *units, fresh, context)?,
        Deed::Override(units, reason) => {
            let own = units.map(|units| UnitsOverride {
                units,
                reason: (*reason).to_owned(),
            });
            override_units(before, own, fresh, context)?
        }
        Deed::ReconcileAsProposed => {
            let units = proposal(&before, context.rulebook);
            reconcile(before, &units)?
        }
        Deed::Reconcile(units) => {
            let lines = before.lines.iter().map(|line| line.id);
            let units = lines.zip(units.iter().copied()).collect();
            reconcile(before, &units)?
        }
        Deed::Attempt(ago) => attempt(before, day(*ago), context)?,
        Deed::Confirm(line) => confirm(before.clone(), at(line), context)?,
        Deed::Approve(line) => approve_invalid(before.clone(), at(line), context)?,
        Deed::HandOver => return hand_over(before, context).map(|handed| handed.entitlement),
    };
    Ok(updated.entitlement)
}

/// What holds of every entitlement, whatever was done to it.
fn check(entitlement: &Entitlement, context: Context<'_>) -> Result<(), TestCaseError> {
    prop_assert_eq!(entitlement.sum(), entitlement.state.agreed);
    let ids: BTreeSet<LineId> = entitlement.lines.iter().map(|line| line.id).collect();
    prop_assert_eq!(ids.len(), entitlement.lines.len());
    for line in &entitlement.lines {
        let state = &line.state;
        prop_assert!(state.units >= 1);
        prop_assert!(state.since.l1 <= state.since.reason && state.since.reason <= context.today);
        prop_assert!(state.confirmed <= context.today);
        prop_assert!(context.rulebook.kind(&state.status.l1).is_some());
    }
    Ok(())
}

/// Whether the units of a line kept their ages where it stayed in its status and nobody reported another day.
fn check_clocks(
    before: &Entitlement,
    after: &Entitlement,
    deed: &Deed,
) -> Result<(), TestCaseError> {
    let reports_a_day = matches!(deed, Deed::Update(_, edit) if edit.since.is_some());
    for line in &after.lines {
        let Some(earlier) = before.line(line.id).filter(|_| !reports_a_day) else {
            continue;
        };
        if earlier.state.status.l1 == line.state.status.l1 {
            prop_assert!(line.state.since.l1 <= earlier.state.since.l1);
        }
        if earlier.state.status == line.state.status {
            prop_assert!(line.state.since.reason <= earlier.state.since.reason);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn whatever_is_done_the_lines_add_up_and_keep_ids_and_clocks(
        begin in begin(),
        deeds in prop::collection::vec(deed(), 1..25),
    ) {
        let rulebook = rulebook();
        let context = context(&rulebook);
        let mut now = begin;
        for (number, deed) in (1000_u128..).zip(&deeds) {
            match done(now.clone(), deed, id(number), context) {
                Ok(after) => {
                    check(&after, context)?;
                    check_clocks(&now, &after, deed)?;
                    now = after;
                }
                Err(refusals) => {
                    prop_assert!(!refusals.0.is_empty(), "a refusal says why");
                    let again = done(now.clone(), deed, id(number), context);
                    prop_assert_eq!(again.err(), Some(refusals), "refused again for the same reasons");
                    check(&now, context)?;
                }
            }
        }
    }

    #[test]
    fn a_proposal_to_reconcile_is_always_accepted(begin in begin(), purchased in 0_i64..300) {
        let rulebook = rulebook();
        let mut entitlement = begin;
        entitlement.state.purchased = purchased;
        let units = proposal(&entitlement, &rulebook);
        if entitlement.state.needs_reconciling() && !(entitlement.lines.is_empty() && purchased > 0) {
            let reconciled = reconcile(entitlement, &units).map_err(|refusals| TestCaseError::fail(refusals.to_string()))?;
            check(&reconciled.entitlement, context(&rulebook))?;
            prop_assert_eq!(reconciled.entitlement.state.agreed, purchased);
        }
    }

    #[test]
    fn what_is_required_is_never_refused_as_not_applying(begin in begin(), index in any::<Index>(), edit in edit()) {
        let rulebook = rulebook();
        let line = pick(&begin, index);
        let Err(refusals) = update_line(begin.clone(), line, &edit, context(&rulebook)) else { return Ok(()) };
        let Some(before) = begin.line(line) else { return Ok(()) };
        let wanted = edit.status.as_ref().unwrap_or(&before.state.status);
        let scenario = edit.engagement_scenario.clone().unwrap_or_default();
        let service = edit.service_status.clone().unwrap_or_default();
        let seen = Applies {
            engagement_scenario: scenario.as_ref(),
            service_status: service.as_ref(),
            previous_kind: joins(&rulebook, &begin, line),
        };
        let asked = requirements(&rulebook, begin.state.phase, wanted, &seen).expect("a scenario");
        for refusal in &refusals.0 {
            let need = asked.fields.iter().find(|asked| asked.field == refusal.field).map(|asked| asked.need);
            match refusal.cause {
                Cause::DoesNotApply => prop_assert_eq!(need.unwrap_or(Need::NotApplicable), Need::NotApplicable),
                Cause::Missing if need.is_some() => prop_assert_eq!(need, Some(Need::Required)),
                _ => {}
            }
        }
    }
}

/// The kind that new units may join.
fn joins(rulebook: &Rulebook, entitlement: &Entitlement, line: LineId) -> Option<StatusKind> {
    let is_new = entitlement
        .line(line)
        .is_some_and(|line| line.state.status == rulebook.defaults.new_units);
    let joins = is_new && entitlement.any_line_is(StatusKind::NoIntent, rulebook);
    joins.then_some(StatusKind::NoIntent)
}

#[test]
fn a_refused_edit_leaves_what_it_was_given_a_copy_of() {
    let rulebook = rulebook();
    let before = entitlement(
        Phase::Delivery,
        vec![
            line(1, 10, "going"),
            line_in("Iberia", 2, 5, "stuck/network"),
        ],
    );
    let kept = before.clone();
    let edit = LineEdit {
        status: Some(status("stuck/rival")),
        note: Some("Nobody says so.".to_owned()),
        ..LineEdit::default()
    };
    let refused =
        update_line(before.clone(), id(1), &edit, context(&rulebook)).expect_err("a refusal");
    assert_eq!(refused.0[0].expected, codes(&["licence", "network"]));
    assert_eq!(before, kept);
}
