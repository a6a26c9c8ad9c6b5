//! The fewest blockers that free a share of the units.

use std::collections::BTreeMap;

use desbloqueo_app::insights::{ChosenBlocker, FreeReport, Share};
use desbloqueo_domain::code::BlockerId;
use desbloqueo_i18n::{Args, format};
use jiff::civil::Date;

use crate::Words;
use crate::charts::amounts::{both, columns_beside, count};
use crate::charts::parts::{column, length, mark, numbers, series, whole, worded};
use crate::charts::{
    Bars, Chart, ChartCell, ChartColumn, ChartRow, ChartTable, Drawing, Figures, Mark, Narrowed,
    Series, Shares, Tone,
};

/// So many blockers are drawn; the table has all that are told.
const DRAWN: usize = 20;

/// Which few blockers hold most: each with the units that are free once it and those before it are gone. Beside it, what
/// it held on another day, where it was among the fewest that are told.
pub fn fewest_blockers(
    words: &Words<'_>,
    report: &FreeReport,
    share: Share,
    compared: Option<&FreeReport>,
) -> Chart {
    let then = compared.map(|report| (report.day, held(report)));
    let then = then.as_ref();
    let drawn = || report.chosen.iter().take(DRAWN);
    let names = drawn().map(|one| name(words, one));
    let marks = drawn().map(|one| mark(one.item.held.units, Some(lines_of(one))));
    let mut all = vec![series(words.plain("chart-column-held"), marks.collect())];
    all.extend(then.map(|(day, held)| {
        let marks = drawn().map(|one| match held.get(&one.item.id) {
            Some(units) => mark(*units, Some(lines_of(one).on(*day))),
            None => Mark::default(),
        });
        Series {
            label: words.date(*day),
            tone: Tone::Compared,
            marks: marks.collect(),
        }
    }));
    let freed = drawn().map(|one| share_of(one.freed_units, report.blocked_units));
    Chart {
        code: "fewest-blockers",
        question: words.plain("chart-fewest-blockers-question"),
        answer: with_then(words, answer(words, report, share), compared),
        drawing: Drawing::Bars(Bars {
            names: names.collect(),
            series: all,
            is_stacked: false,
            unit: words.plain("field-units"),
            shares: Some(Shares {
                label: words.plain("chart-column-freed-share"),
                values: freed.collect(),
            }),
        }),
        table: ChartTable {
            columns: columns(words, then.map(|(day, _)| *day)),
            rows: report
                .chosen
                .iter()
                .map(|one| table_row(words, report, one, then.map(|(_, held)| held)))
                .collect(),
        },
        notes: [
            Some(how_sure(words, report)),
            first_of(words, report),
            Some(words.plain("chart-fewest-blockers-note")),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

/// The units that each of them held.
type HeldUnits = BTreeMap<BlockerId, i64>;

fn held(report: &FreeReport) -> HeldUnits {
    let chosen = report.chosen.iter();
    chosen
        .map(|one| (one.item.id, one.item.held.units))
        .collect()
}

/// An answer, with how many blockers it took on another day.
fn with_then(words: &Words<'_>, answer: String, compared: Option<&FreeReport>) -> String {
    let Some(then) = compared else {
        return answer;
    };
    let blockers = whole(then.number);
    let args = Args::new()
        .text("date", words.date(then.day))
        .text("blockers", count(words, "count-blockers", blockers))
        .text("units", count(words, "count-units", then.freed_units))
        .text("total", count(words, "count-units", then.blocked_units));
    both(
        words,
        answer,
        words.text("chart-fewest-blockers-then", &args),
    )
}

/// That the table ends before the last blocker.
fn first_of(words: &Words<'_>, report: &FreeReport) -> Option<String> {
    let told = Args::new()
        .number("told", whole(report.chosen.len()))
        .number("count", whole(report.number));
    let is_cut = report.chosen.len() < report.number;
    is_cut.then(|| words.text("chart-fewest-blockers-first", &told))
}

fn name(words: &Words<'_>, one: &ChosenBlocker) -> String {
    if one.item.title.is_empty() {
        words.reason(one.item.reason.as_ref(), one.item.detail.as_ref())
    } else {
        one.item.title.clone()
    }
}

fn lines_of(one: &ChosenBlocker) -> Narrowed {
    Narrowed(vec![("blocker", one.item.id.to_string())])
}

fn share_of(units: i64, all: i64) -> f64 {
    if all == 0 {
        0.0
    } else {
        length(units) / length(all)
    }
}

fn answer(words: &Words<'_>, report: &FreeReport, share: Share) -> String {
    if report.blocked_units == 0 {
        return words.plain("chart-nothing-blocked");
    }
    let args = Args::new()
        .count("count", report.number)
        .number("units", report.freed_units)
        .number("blocked", report.blocked_units)
        .text("share", format::percent(words.language, share.get()));
    if report.enough {
        words.text("chart-fewest-blockers-answer", &args)
    } else {
        words.text("chart-fewest-blockers-not-enough", &args)
    }
}

fn how_sure(words: &Words<'_>, report: &FreeReport) -> String {
    if !report.enough {
        words.plain("insight-free-not-enough")
    } else if report.is_smallest {
        words.plain("insight-free-smallest")
    } else {
        let least = Args::new().number("count", whole(report.at_least));
        words.text("insight-free-at-least", &least)
    }
}

fn columns(words: &Words<'_>, then: Option<Date>) -> Vec<ChartColumn> {
    let mut columns = vec![
        worded("blocker", words.plain("field-blocker")),
        worded("reason", words.plain("field-l2")),
        worded("resolver", words.plain("field-resolver")),
        numbers("units", words.plain("chart-column-held")),
        numbers("freed_units", words.plain("insight-column-freed")),
        column(
            "freed_share",
            words.plain("chart-column-freed-share"),
            Figures::Shares,
        ),
    ];
    columns.extend(columns_beside(words, then));
    columns
}

fn table_row(
    words: &Words<'_>,
    report: &FreeReport,
    one: &ChosenBlocker,
    then: Option<&HeldUnits>,
) -> ChartRow {
    let resolvers = one.item.resolvers.iter();
    let resolvers: Vec<String> = resolvers
        .map(|who| words.owner(who, &report.names))
        .collect();
    let reason = words.reason(one.item.reason.as_ref(), one.item.detail.as_ref());
    let mut cells = vec![
        ChartCell::Words(name(words, one)),
        ChartCell::Words(reason),
        ChartCell::Words(format::list_or(words.language, &resolvers)),
        ChartCell::Number(one.item.held.units),
        ChartCell::Number(one.freed_units),
        ChartCell::Decimal(share_of(one.freed_units, report.blocked_units)),
    ];
    if let Some(held) = then {
        let before = held.get(&one.item.id).copied();
        let difference = before.map(|before| one.item.held.units - before);
        let cell = |units: Option<i64>| units.map_or(ChartCell::Missing, ChartCell::Number);
        cells.extend([cell(before), cell(difference)]);
    }
    ChartRow {
        cells,
        lines: Some(lines_of(one)),
    }
}

#[cfg(test)]
mod tests {
    use desbloqueo_app::reads::{BlockerItem, Held, Names};
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

    use super::*;
    use crate::samples::blocker;

    fn one(title: &str, units: i64, freed_units: i64) -> ChosenBlocker {
        ChosenBlocker {
            item: BlockerItem {
                held: Held {
                    lines: 1,
                    units,
                    tenants: 1,
                },
                ..blocker(title)
            },
            freed_units,
        }
    }

    fn chart(chosen: Vec<ChosenBlocker>, blocked_units: i64) -> Chart {
        chart_of(chosen, blocked_units, true)
    }

    fn chart_of(chosen: Vec<ChosenBlocker>, blocked_units: i64, enough: bool) -> Chart {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let report = report(chosen, blocked_units, enough);
        let words = Words::new(&playbook, Language::En);
        fewest_blockers(&words, &report, Share::of(0.5).unwrap(), None)
    }

    fn report(chosen: Vec<ChosenBlocker>, blocked_units: i64, enough: bool) -> FreeReport {
        FreeReport {
            blocked_units,
            freed_units: chosen.last().map_or(0, |one| one.freed_units),
            at_least: chosen.len(),
            is_smallest: enough,
            enough,
            number: chosen.len(),
            names: Names::default(),
            day: date(2026, 11, 22),
            chosen,
        }
    }

    #[test]
    fn what_it_took_on_another_day_stands_beside() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let on = |day, chosen: Vec<ChosenBlocker>| FreeReport {
            day,
            ..report(chosen, 100, true)
        };
        let now = on(date(2026, 11, 22), vec![one("Firewall", 50, 50)]);
        let then = on(date(2026, 3, 1), vec![one("Firewall", 80, 75)]);
        let share = Share::of(0.5).unwrap();
        let found = fewest_blockers(&words, &now, share, Some(&then));
        assert!(
            found
                .answer
                .ends_with(" On 1 Mar 2026: 1 blocker for 75 units of 100 units."),
            "{}",
            found.answer
        );
        let beside = [80, -30].map(ChartCell::Number);
        assert_eq!(found.table.rows[0].cells[6..], beside);
    }

    #[test]
    fn the_answer_counts_blockers_beyond_the_last_row_and_a_note_says_that_there_are_more() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        for language in Language::ALL {
            let words = Words::new(&playbook, language);
            let mut report = report(vec![one("Firewall", 50, 40)], 100, true);
            let share = Share::of(0.5).unwrap();
            let whole = fewest_blockers(&words, &report, share, None);
            (report.number, report.freed_units) = (2_345, 75);
            let cut = fewest_blockers(&words, &report, share, None);
            assert_eq!((whole.notes.len(), cut.notes.len()), (2, 3));
            let number = words.number(2_345);
            assert!(cut.answer.contains(&number) && cut.answer.contains("75"));
            assert!(cut.notes[1].contains(&number), "{}", cut.notes[1]);
        }
    }

    #[test]
    fn the_answer_is_the_last_row_of_the_table() {
        let found = chart(vec![one("Firewall", 50, 40), one("Licences", 30, 75)], 100);
        assert_eq!(
            found.answer,
            "To free 50% of 100 blocked units, 2 blockers must go: they free 75."
        );
        let last = &found.table.rows[1].cells;
        assert_eq!(
            last[3..],
            [
                ChartCell::Number(30),
                ChartCell::Number(75),
                ChartCell::Decimal(0.75)
            ]
        );
        assert_eq!(
            chart(vec![one("Firewall", 50, 50)], 100).answer,
            "To free 50% of 100 blocked units, 1 blocker must go: it frees 50."
        );
    }

    #[test]
    fn where_nothing_is_blocked_there_is_nothing_to_draw() {
        let found = chart(Vec::new(), 0);
        assert!(found.is_empty());
        assert_eq!(found.answer, "Nothing is blocked.");
        let held = chart_of(Vec::new(), 10, false);
        assert_eq!(
            held.answer,
            "No blocker that you see frees any of 10 blocked units."
        );
        let little = chart_of(vec![one("Firewall", 2, 2)], 10, false);
        assert_eq!(
            little.answer,
            "1 blocker frees 2 of 10 blocked units: less than 50%."
        );
    }
}
