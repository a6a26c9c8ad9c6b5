//! What charts say is true of their figures: of nothing, of one row, of several.

use std::collections::BTreeMap;

use desbloqueo_app::insights::{
    Gap, GapOf, GapReport, HeldRow, LoadReport, OwnerLoad, RenewalReport, RenewalWeek,
    ResolverLoad, StaleReport, SumReport, SumRow, UnclassifiedReport, WaitingReport, WaitingRow,
};
use desbloqueo_app::reads::{
    BlockedReport, BlockedRow, LineTotals, ReportBy, ReportKey, ReportNames, StatusReport,
};
use desbloqueo_domain::clocks::AgeBucket;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Language;
use desbloqueo_playbook::{Playbook, built_in};
use jiff::civil::{Date, date};

use super::super::{Chart, ChartCell, Drawing};
use super::*;
use crate::Words;

const DAY: Date = date(2026, 11, 22);
const BEFORE: Date = date(2026, 3, 1);
const NETWORK: &str = "blocked-customer-it-infrastructure-remediation";
const LEGAL: &str = "blocked-legal-regulatory";

fn playbook() -> Playbook {
    built_in("fasttrack").unwrap().unwrap()
}

fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

/// Whole numbers of a column of the table.
fn numbers(chart: &Chart, column: &str) -> Vec<i64> {
    let position = chart
        .table
        .columns
        .iter()
        .position(|one| one.code == column);
    let position = position.unwrap_or_else(|| panic!("no {column}"));
    let of_row = |cells: &[ChartCell]| match cells[position] {
        ChartCell::Number(number) => number,
        _ => panic!("no number in {column}"),
    };
    let rows = chart.table.rows.iter();
    rows.map(|row| of_row(&row.cells)).collect()
}

fn blocked_report(day: Date, rows: &[(&str, i64, i64)]) -> BlockedReport {
    let row = |(reason, units, unit_days): &(&str, i64, i64)| BlockedRow {
        key: ReportKey::Code(Some(code(reason))),
        lines: 1,
        units: *units,
        unit_days: *unit_days,
        median_age_days: 10.5,
        oldest_age_days: 12,
        parties: Vec::new(),
    };
    BlockedReport {
        rows: rows.iter().map(row).collect(),
        more: 0,
        totals: LineTotals::default(),
        names: ReportNames::default(),
        day,
    }
}

#[test]
fn the_reason_of_the_most_units_is_the_first_row_and_its_share_is_of_all_rows() {
    let playbook = playbook();
    let words = Words::new(&playbook, Language::En);
    let report = blocked_report(DAY, &[(NETWORK, 75, 100), (LEGAL, 25, 900)]);
    let then = blocked_report(BEFORE, &[(NETWORK, 80, 1)]);
    let by = ReportBy::Reason;
    let chart = reasons_by_units(&words, &report, Some(&then), by);
    let name = words.report_key(&report.names, by, &report.rows[0].key);
    let said =
        format!("{name} holds the most: 75 units of 100 units, 75%. Up 25% since 1 Mar 2026.");
    assert_eq!(chart.answer, said);
    assert_eq!(numbers(&chart, "units"), [75, 25]);
    assert_eq!(numbers(&chart, "compared"), [80, 0]);
    let chart = reasons_by_unit_days(&words, &report, None, by);
    assert_eq!(numbers(&chart, "unit-days"), [900, 100]);
    assert!(
        chart
            .answer
            .contains("900 unit-days of 1,000 unit-days, 90%"),
        "{}",
        chart.answer
    );
    let one = reasons_by_units(&words, &blocked_report(DAY, &[(LEGAL, 1, 1)]), None, by);
    assert!(
        one.answer.contains("1 unit of 1 unit, 100%"),
        "{}",
        one.answer
    );
    let none = reasons_by_units(&words, &blocked_report(DAY, &[]), Some(&then), by);
    assert_eq!(none.answer, "There is nothing of this kind here.");
    assert_eq!(numbers(&none, "units"), [0]);
}

fn statuses(day: Date, rows: &[(StatusKind, i64)]) -> StatusReport {
    let row = |(kind, units): &(StatusKind, i64)| desbloqueo_app::insights::StatusRow {
        kind: *kind,
        l1: code(kind.code()),
        l2: None,
        lines: 1,
        units: *units,
    };
    StatusReport {
        rows: rows.iter().map(row).collect(),
        day,
    }
}

#[test]
fn blocked_units_are_told_of_all_units() {
    let playbook = playbook();
    let words = Words::new(&playbook, Language::En);
    let now = statuses(
        DAY,
        &[(StatusKind::Blocked, 30), (StatusKind::InProgress, 90)],
    );
    let then = statuses(BEFORE, &[(StatusKind::Blocked, 60)]);
    let chart = units_by_status(&words, &now, Some(&then));
    assert_eq!(
        chart.answer,
        "Blocked: 30 units of 120 units, 25%. Down 50% since 1 Mar 2026."
    );
    assert_eq!(numbers(&chart, "units").iter().sum::<i64>(), 120);
    assert_eq!(numbers(&chart, "compared").iter().sum::<i64>(), 60);
    let none = units_by_status(&words, &statuses(DAY, &[]), None);
    assert!(none.is_empty());
}

fn sums(rows: &[(&str, ReportKey, i64)]) -> SumReport {
    let row = |(reason, key, units): &(&str, ReportKey, i64)| SumRow {
        reason: Some(code(reason)),
        key: key.clone(),
        lines: 1,
        units: *units,
    };
    SumReport {
        rows: rows.iter().map(row).collect(),
        names: ReportNames::default(),
        day: DAY,
    }
}

#[test]
fn what_is_old_is_blocked_for_more_than_thirty_days() {
    let playbook = playbook();
    let words = Words::new(&playbook, Language::En);
    let age = ReportKey::Age;
    let report = sums(&[
        (NETWORK, age(AgeBucket::UpTo30), 40),
        (NETWORK, age(AgeBucket::UpTo60), 50),
        (LEGAL, age(AgeBucket::Over180), 10),
    ]);
    let chart = ages_by_reason(&words, &report, None);
    assert_eq!(
        chart.answer,
        "Blocked for more than 30 days: 60 units of 100 units, 60%."
    );
    assert_eq!(numbers(&chart, "units"), [90, 10]);
    assert_eq!(numbers(&chart, "31-60"), [50, 0]);
    assert!(ages_by_reason(&words, &sums(&[]), None).is_empty());
}

#[test]
fn the_largest_group_of_reason_and_service_is_the_first_row() {
    let playbook = playbook();
    let words = Words::new(&playbook, Language::En);
    let service = |text: &str| ReportKey::Code(Some(code(text)));
    let report = sums(&[
        (NETWORK, service("exchange"), 60),
        (LEGAL, service("teams"), 40),
    ]);
    let chart = reasons_by_service(&words, &report, None);
    assert!(
        chart.answer.ends_with("60 units, 60% of what is blocked."),
        "{}",
        chart.answer
    );
    let Drawing::Heat(heat) = &chart.drawing else {
        panic!("no heat")
    };
    assert_eq!((heat.rows.len(), heat.columns.len()), (2, 2));
    let drawn = heat.marks.iter().flatten().filter_map(|mark| mark.value);
    assert!((drawn.sum::<f64>() - 100.0).abs() < 1e-9);
}

#[test]
fn whoever_is_waited_on_most_is_the_first_row() {
    let playbook = playbook();
    let words = Words::new(&playbook, Language::En);
    let row = |party: Option<&str>, unit_days| WaitingRow {
        party: party.map(code),
        lines: 1,
        units: 2,
        days: 3,
        unit_days,
    };
    let report = WaitingReport {
        rows: vec![row(Some("customer"), 80), row(None, 20)],
        day: DAY,
    };
    let chart = waiting_on(&words, &report, None);
    assert!(
        chart
            .answer
            .contains("80 unit-days of the last 90 days, 80%"),
        "{}",
        chart.answer
    );
    assert!(chart.table.rows[0].lines.is_some() && chart.table.rows[1].lines.is_none());
}

#[test]
fn who_has_the_most_is_the_first_owner() {
    let playbook = playbook();
    let words = Words::new(&playbook, Language::En);
    let load = |owner, units| OwnerLoad {
        owner,
        lines: 2,
        units,
        median_age_days: 4.0,
        oldest_age_days: 9,
        overdue: 1,
    };
    let report = LoadReport {
        rows: vec![
            load(Owner::Nobody, 7),
            load(Owner::Role(code("engineer")), 5),
        ],
        names: ReportNames::default(),
        day: DAY,
    };
    let chart = owners(&words, &report, None);
    assert_eq!(
        chart.answer,
        "Nobody has the most: 7 units in 2 lines. Overdue: 1 line."
    );
    assert_eq!(numbers(&chart, "units"), [7, 5]);
    let then = LoadReport {
        rows: vec![load(Owner::Nobody, 9)],
        day: BEFORE,
        ..report.clone()
    };
    let chart = owners(&words, &report, Some(&then));
    assert!(
        chart.answer.ends_with(" Nobody on 1 Mar 2026: 9 units."),
        "{}",
        chart.answer
    );
    assert_eq!(numbers(&chart, "compared"), [9, 0]);
    assert_eq!(numbers(&chart, "difference"), [-2, 5]);
}

#[test]
fn who_can_remove_the_most_is_the_first_resolver_and_is_told_of_another_day() {
    let playbook = playbook();
    let words = Words::new(&playbook, Language::En);
    let load = |role: &str, blockers, units| ResolverLoad {
        resolver: Owner::Role(code(role)),
        blockers,
        lines: 3,
        units,
        median_age_days: 4.0,
        oldest_age_days: 9,
        overdue: 1,
    };
    let report = |day, rows| LoadReport {
        rows,
        names: ReportNames::default(),
        day,
    };
    let now = report(DAY, vec![load("engineer", 2, 50)]);
    let then = report(
        BEFORE,
        vec![load("account-team", 1, 70), load("engineer", 1, 20)],
    );
    let chart = resolvers(&words, &now, Some(&then));
    let name = words.owner(&Owner::Role(code("engineer")), &now.names.names);
    assert_eq!(
        chart.answer,
        format!(
            "{name} can remove 2 blockers that hold up 50 units. {name} on 1 Mar 2026: 20 units."
        )
    );
    assert_eq!(numbers(&chart, "compared"), [20, 70]);
    assert_eq!(numbers(&chart, "difference"), [30, -70]);
    assert!(resolvers(&words, &report(DAY, Vec::new()), None).is_empty());
    let past = chart.of_the_past(&words);
    assert!(
        past.notes.last().unwrap().starts_with("On a past day"),
        "{:?}",
        past.notes
    );
}

#[test]
fn what_nobody_touched_is_told_with_the_day_by_which_nothing_is_left() {
    let playbook = playbook();
    let words = Words::new(&playbook, Language::En);
    let found = |lines, units| LineTotals {
        lines,
        units,
        more: false,
    };
    let report = |day, units| StaleReport {
        steps: vec![(31, found(2, units)), (61, found(1, 5)), (91, found(0, 0))],
        all: found(8, 100),
        target: date(2026, 12, 20),
        day,
    };
    let chart = stale(&words, &report(DAY, 30), Some(&report(BEFORE, 40)));
    assert_eq!(
        chart.answer,
        "Not touched for 31 days or more: 30 units in 2 lines, 25% of all lines. Nothing shall be left by \
         20 Dec 2026. Down 25% since 1 Mar 2026."
    );
    assert_eq!(numbers(&chart, "units"), [30, 5]);
    assert_eq!(numbers(&chart, "difference"), [-10, 0]);
    let Drawing::Bars(bars) = &chart.drawing else {
        panic!("no bars")
    };
    let then = bars.series[1].marks[0].lines.as_ref().unwrap();
    assert!(then.0.contains(&("as_of", "2026-03-01".to_owned())));
}

#[test]
fn the_line_to_zero_begins_with_the_first_week_and_ends_at_zero() {
    let playbook = playbook();
    let words = Words::new(&playbook, Language::En);
    let found = |units| LineTotals {
        lines: 1,
        units,
        more: false,
    };
    let report = UnclassifiedReport {
        weeks: vec![(date(2026, 11, 15), found(50)), (DAY, found(40))],
        target_weeks: 4,
        target: date(2026, 12, 20),
        day: DAY,
    };
    let chart = unclassified(&words, &report, None);
    assert_eq!(
        chart.answer,
        "Unclassified: 40 units in 1 line. Nothing shall be left by 20 Dec 2026. Down 20% since 15 Nov 2026."
    );
    let planned = |row: usize| chart.table.rows[row].cells[3].clone();
    assert_eq!(planned(0), ChartCell::Decimal(50.0));
    assert_eq!(planned(5), ChartCell::Decimal(0.0));
    assert_eq!(chart.table.rows[1].cells[1], ChartCell::Number(40));
    assert!(chart.notes[0].ends_with("to zero in 4 weeks."));
    let then = UnclassifiedReport {
        weeks: vec![(date(2026, 2, 22), found(10)), (BEFORE, found(20))],
        day: BEFORE,
        ..report.clone()
    };
    let beside = unclassified(&words, &report, Some(&then));
    assert!(
        beside.answer.ends_with(" Up 100% since 1 Mar 2026."),
        "{}",
        beside.answer
    );
    let cells = |row: usize| beside.table.rows[row].cells[4..].to_vec();
    assert_eq!(cells(1), [20, 20].map(ChartCell::Number));
    assert_eq!(cells(5), [ChartCell::Missing, ChartCell::Missing]);
    let nothing = UnclassifiedReport {
        weeks: vec![(DAY, LineTotals::default())],
        ..report
    };
    assert!(unclassified(&words, &nothing, None).is_empty());
}

#[test]
fn renewals_and_gaps_tell_sums_of_their_rows() {
    let playbook = playbook();
    let words = Words::new(&playbook, Language::En);
    let held = |tenants, units| HeldRow {
        tenants,
        lines: 1,
        units,
    };
    let week = |from: Date, to, customers, units| RenewalWeek {
        from,
        to,
        customers,
        held: held(0, units),
    };
    let report = RenewalReport {
        weeks: vec![
            week(DAY, date(2026, 11, 28), 1, 10),
            week(date(2026, 11, 29), date(2026, 12, 5), 2, 15),
        ],
        day: DAY,
    };
    let chart = renewals(&words, &report, None);
    assert_eq!(
        chart.answer,
        "Renewing within 90 days: 3 customers with 25 units blocked."
    );
    assert_eq!(numbers(&chart, "units"), [10, 15]);
    let then = RenewalReport {
        weeks: vec![week(BEFORE, date(2026, 3, 7), 1, 50)],
        day: BEFORE,
    };
    let chart = renewals(&words, &report, Some(&then));
    assert!(
        chart.answer.ends_with(" Down 50% since 1 Mar 2026."),
        "{}",
        chart.answer
    );
    assert_eq!(numbers(&chart, "compared"), [50, 0]);
    assert_eq!(numbers(&chart, "difference"), [-40, 15]);
    let gap = |detail: Option<&str>, tenants| Gap {
        reason: code("blocked-product-feature-capability"),
        of: GapOf::Detail(detail.map(code)),
        held: held(tenants, 30),
    };
    let report = GapReport {
        rows: vec![gap(None, 3), gap(None, 1)],
        day: DAY,
    };
    let chart = product_gaps(&words, &report, None);
    assert!(
        chart.answer.ends_with("3 tenants with 30 units."),
        "{}",
        chart.answer
    );
    assert_eq!(numbers(&chart, "tenants"), [3, 1]);
    let then = GapReport {
        rows: vec![gap(None, 5)],
        day: BEFORE,
    };
    let chart = product_gaps(&words, &report, Some(&then));
    assert!(
        chart.answer.ends_with(" on 1 Mar 2026: 5 tenants."),
        "{}",
        chart.answer
    );
}

#[test]
fn every_language_tells_the_answers_without_a_name_of_a_variable() {
    let playbook = playbook();
    let report = blocked_report(DAY, &[(NETWORK, 75, 100)]);
    let then = blocked_report(BEFORE, &[(NETWORK, 70, 100)]);
    let mut answers = BTreeMap::new();
    for language in Language::ALL {
        let words = Words::new(&playbook, language);
        let chart = reasons_by_units(&words, &report, Some(&then), ReportBy::Reason);
        assert!(!chart.answer.contains(['{', '$', '}']), "{}", chart.answer);
        answers.insert(chart.answer, language);
    }
    assert_eq!(answers.len(), Language::ALL.len());
}
