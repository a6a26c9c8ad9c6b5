//! Intervals replay to what happened day by day, and their days add up however they are cut.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of tests may stop the test"
)]

use desbloqueo_domain::code::{Code, EntitlementId, IntervalId, LineId, OrganizationId, TenantId};
use desbloqueo_domain::interval::{
    Beginning, Interval, IntervalState, PartyClocks, Totals, Window, advance, as_of, days_within,
    rewrite_since, split_by_party, totals, unit_days,
};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Phase, Status, StatusKind};
use jiff::Span;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use uuid::Uuid;

const DAYS: i32 = 60;

/// What a line was changed to, and on which day.
type Story = Vec<(i32, i64, usize)>;

fn nth(number: i32) -> Date {
    date(2024, 1, 1) + Span::new().days(number)
}

fn window(from: i32, to: i32) -> Window {
    Window {
        from: nth(from),
        to: nth(to),
    }
}

fn state(units: i64, status: usize) -> IntervalState {
    let (kind, code) = [
        (StatusKind::StatusUnknown, "unknown"),
        (StatusKind::Blocked, "blocked"),
        (StatusKind::InProgress, "in-progress"),
    ][status];
    IntervalState {
        units,
        segment: String::new(),
        status: Status::of(Code::parse(code).unwrap()),
        kind,
        phase: Phase::Delivery,
        service_status: None,
        engagement_scenario: None,
        owner: Owner::Nobody,
        target: None,
        party: None,
        primary_blocker: None,
        organization: OrganizationId(Uuid::nil()),
        tenant: TenantId(Uuid::nil()),
        entitlement: EntitlementId(Uuid::nil()),
        service: Code::parse("mail").unwrap(),
    }
}

fn story() -> impl Strategy<Value = Story> {
    let change = (0..DAYS, 1_i64..4, 0_usize..3);
    prop::collection::vec(change, 1..25).prop_map(|mut changes| {
        changes.sort_by_key(|(day, ..)| *day);
        changes
    })
}

/// The intervals that the use cases would have written for the story.
fn written(story: &Story) -> Vec<Interval> {
    let mut intervals: Vec<Interval> = Vec::new();
    for (number, (day, units, status)) in (0_u128..).zip(story) {
        let id = IntervalId(Uuid::from_u128(number));
        let state = state(*units, *status);
        let Some(open) = intervals.pop() else {
            let line = LineId(Uuid::nil());
            intervals.push(Interval {
                id,
                line,
                from: nth(*day),
                to: None,
                state,
            });
            continue;
        };
        let (kept, opened) = advance(open, nth(*day), id, state);
        intervals.push(kept);
        intervals.extend(opened);
    }
    intervals
}

/// Ids that no interval of a story has.
fn fresh() -> impl FnMut() -> IntervalId {
    let mut last = 1_000;
    move || {
        last += 1;
        IntervalId(Uuid::from_u128(last))
    }
}

/// What the story says of the end of a day.
fn replayed(story: &Story, day: i32) -> Option<IntervalState> {
    let told = story.iter().rev().find(|(on, ..)| *on <= day);
    told.map(|(_, units, status)| state(*units, *status))
}

fn seen(intervals: &[Interval], day: i32) -> Option<IntervalState> {
    as_of(intervals, nth(day)).map(|interval| interval.state.clone())
}

proptest! {
    #[test]
    fn as_of_any_day_is_what_a_replay_of_the_changes_gives(story in story()) {
        let intervals = written(&story);
        for day in -2..DAYS + 2 {
            prop_assert_eq!(seen(&intervals, day), replayed(&story, day), "day {}", day);
            let holding = intervals.iter().filter(|interval| interval.holds_on(nth(day))).count();
            prop_assert!(holding <= 1);
        }
    }

    #[test]
    fn days_and_unit_days_add_up_over_any_cut(story in story(), mut cuts in prop::array::uniform3(0..DAYS)) {
        cuts.sort_unstable();
        let [from, cut, to] = cuts;
        for interval in written(&story) {
            let sum = |of: fn(&Interval, Window) -> i64| {
                (of(&interval, window(from, cut)) + of(&interval, window(cut, to)), of(&interval, window(from, to)))
            };
            let (parts, whole) = sum(days_within);
            prop_assert_eq!(parts, whole);
            let (parts, whole) = sum(unit_days);
            prop_assert_eq!(parts, whole);
        }
    }

    #[test]
    fn totals_are_the_sums_of_what_was_seen_each_day(story in story(), one in 0..DAYS, other in 0..DAYS) {
        let (from, to) = (one.min(other), one.max(other));
        let intervals = written(&story);
        let summed = totals(&intervals, window(from, to), |interval| Some(interval.state.kind));
        for kind in StatusKind::ALL {
            let days = (from..to).filter_map(|day| replayed(&story, day)).filter(|state| state.kind == kind);
            let units: Vec<_> = days.map(|state| state.units).collect();
            let expected = units.last().map(|last| Totals {
                lines: 1,
                units: *last,
                days: i64::try_from(units.len()).unwrap(),
                unit_days: units.iter().sum(),
            });
            prop_assert_eq!(summed.get(&kind), expected.as_ref());
        }
    }

    #[test]
    fn a_status_reported_since_a_day_holds_from_then_and_units_stay_as_they_were(
        story in story(),
        since in -5..DAYS,
        may_move in any::<bool>(),
    ) {
        let beginning = if may_move { Beginning::MayMove } else { Beginning::Stays };
        let before = written(&story);
        let (_, _, open) = *story.last().unwrap();
        let in_status = |day| replayed(&story, day).is_some_and(|seen| seen.status == state(1, open).status);
        let begin = (-5..=DAYS).rev().take_while(|day| in_status(*day)).last().unwrap();
        let came = story[0].0;
        let rewritten = rewrite_since(before.clone(), nth(since), beginning, fresh());
        prop_assert_eq!(rewritten.is_some(), since < begin);
        let after = rewritten.unwrap_or(before.clone());
        for day in -6..=DAYS {
            let units = seen(&before, day.max(if may_move { came } else { day })).map(|seen| seen.units);
            let backdated = units.filter(|_| (since..begin).contains(&day));
            let expected = backdated.map_or(seen(&before, day), |units| Some(state(units, open)));
            prop_assert_eq!(seen(&after, day), expected, "day {} since {} begin {}", day, since, begin);
            let holding = after.iter().filter(|interval| interval.holds_on(nth(day))).count();
            prop_assert!(holding <= 1);
        }
        let again = rewrite_since(after.clone(), nth(since), beginning, fresh());
        prop_assert_eq!(again.unwrap_or(after.clone()), after);
    }

    #[test]
    fn every_day_of_waiting_is_charged_to_exactly_one_party(
        story in story(),
        changes in prop::collection::vec((0..DAYS, 0_usize..3), 0..6),
        to in 0..DAYS,
    ) {
        let parties = ["customer", "partner", "licensing"].map(|party| Code::parse(party).unwrap());
        let clocks: PartyClocks = changes.iter().map(|(day, party)| (nth(*day), parties[*party].clone())).collect();
        for interval in written(&story) {
            let charges = split_by_party(&interval, window(0, to), &clocks, Some(&parties[0]));
            let days: i64 = charges.iter().map(|charge| charge.window.days()).sum();
            prop_assert_eq!(days, days_within(&interval, window(0, to)));
            for pair in charges.windows(2) {
                prop_assert_eq!(pair[0].window.to, pair[1].window.from);
                prop_assert_ne!(&pair[0].party, &pair[1].party);
            }
            for day in (0..to).map(nth).filter(|day| interval.holds_on(*day)) {
                let charged: Vec<_> = charges
                    .iter()
                    .filter(|charge| charge.window.from <= day && day < charge.window.to)
                    .collect();
                prop_assert_eq!(charged.len(), 1);
                prop_assert_eq!(charged[0].party.as_ref(), clocks.on(day).or(Some(&parties[0])));
            }
        }
    }
}
