//! How long it takes to unblock, by reason or by whatever rows are of.

use desbloqueo_app::insights::{CLEARED_WITHIN_DAYS, UnblockReport, UnblockRow};
use desbloqueo_app::reads::{ReportBy, ReportKey};
use desbloqueo_i18n::{Args, format};

use super::{points, spell_cells, spell_columns};
use crate::Words;
use crate::charts::parts::{column, decimal, worded};
use crate::charts::{
    Chart, ChartCell, ChartColumn, ChartRow, ChartTable, Curves, Drawing, Figures, NamedCurve,
    Narrowed,
};

/// So many curves are drawn; the table has all.
const DRAWN: usize = 5;

/// The codes of the columns of what is cleared soon.
const WITHIN: [&str; 3] = ["within_30", "within_60", "within_90"];

/// How long it takes to unblock: curves of the rows that hold the most units now, and of all together.
pub fn time_to_unblock(
    words: &Words<'_>,
    report: &UnblockReport,
    by: ReportBy,
    earlier: Option<&UnblockReport>,
) -> Chart {
    let drawn = report.rows.iter().take(DRAWN).map(|row| NamedCurve {
        label: name(words, report, by, row),
        points: points(&row.curve),
        lines: row.key.as_ref().and_then(|key| lines_of(by, key)),
    });
    let mut curves: Vec<NamedCurve> = drawn.collect();
    if let Some(all) = report.all.as_ref().filter(|_| curves.len() > 1) {
        curves.push(NamedCurve {
            label: words.plain("insight-all"),
            points: points(&all.curve),
            lines: None,
        });
    }
    if let Some(all) = earlier.and_then(|earlier| earlier.all.as_ref()) {
        let date = words.date(earlier.map_or(report.day, |earlier| earlier.day));
        curves.push(NamedCurve {
            label: words.text("chart-all-on", &Args::new().text("date", date)),
            points: points(&all.curve),
            lines: None,
        });
    }
    Chart {
        code: "time-to-unblock",
        question: words.plain("chart-time-to-unblock-question"),
        answer: answer(words, report, by),
        drawing: Drawing::Curves(Curves {
            curves,
            days: words.plain("chart-axis-days-in-reason"),
            share: words.plain("chart-axis-still-blocked"),
        }),
        table: table(words, report, by),
        notes: vec![words.plain("chart-time-to-unblock-note")],
    }
}

fn name(words: &Words<'_>, report: &UnblockReport, by: ReportBy, row: &UnblockRow) -> String {
    let key = row.key.as_ref();
    key.map(|key| words.report_key(&report.names, by, key))
        .unwrap_or_default()
}

/// The lines that are blocked now for one key.
fn lines_of(by: ReportBy, key: &ReportKey) -> Option<Narrowed> {
    let filter = match (by, key) {
        (ReportBy::Reason, ReportKey::Code(Some(code))) => ("l2", code.to_string()),
        (ReportBy::Service, ReportKey::Code(Some(code))) => ("service", code.to_string()),
        (ReportBy::Party, ReportKey::Code(Some(code))) => ("party", code.to_string()),
        (_, ReportKey::Organization(id)) => ("organization", id.to_string()),
        (_, ReportKey::Customer(id)) => ("customer", id.to_string()),
        _ => return None,
    };
    Some(Narrowed(vec![("kind", "blocked".to_owned()), filter]))
}

fn answer(words: &Words<'_>, report: &UnblockReport, by: ReportBy) -> String {
    let Some(all) = &report.all else {
        return words.plain("insight-unblock-nothing");
    };
    let Some(median) = all.median_days.value else {
        let args = Args::new()
            .number("cleared", all.cleared)
            .number("spells", all.spells);
        return words.text("chart-time-to-unblock-unknown", &args);
    };
    let days = |days: f64| format::decimal(words.language, days, 0);
    let known = report
        .rows
        .iter()
        .filter_map(|row| Some((row, row.median_days.value?)));
    let slowest = known.max_by(|(_, one), (_, other)| one.total_cmp(other));
    let slowest = slowest.filter(|_| report.rows.len() > 1);
    let args = Args::new()
        .text("median", days(median))
        .text(
            "days",
            slowest.map_or(String::new(), |(_, most)| days(most)),
        )
        .optional(
            "slowest",
            slowest.map(|(row, _)| name(words, report, by, row)),
        );
    words.text("chart-time-to-unblock-answer", &args)
}

fn table(words: &Words<'_>, report: &UnblockReport, by: ReportBy) -> ChartTable {
    let Some(all) = &report.all else {
        return ChartTable::default();
    };
    let mut rows: Vec<ChartRow> = report
        .rows
        .iter()
        .map(|row| ChartRow {
            cells: cells(name(words, report, by, row), row),
            lines: row.key.as_ref().and_then(|key| lines_of(by, key)),
        })
        .collect();
    rows.push(ChartRow {
        cells: cells(words.plain("insight-all"), all),
        lines: None,
    });
    ChartTable {
        columns: columns(words, by),
        rows,
    }
}

fn columns(words: &Words<'_>, by: ReportBy) -> Vec<ChartColumn> {
    let heading = match by {
        ReportBy::Reason => "field-l2",
        ReportBy::Detail => "field-l3",
        ReportBy::Service => "field-service",
        ReportBy::Owner => "field-owner",
        ReportBy::Party => "field-party",
        ReportBy::Age => "cli-column-age",
        ReportBy::Customer => "field-customer",
        ReportBy::Organization => "field-organization",
    };
    let mut columns = vec![worded("key", words.plain(heading))];
    columns.extend(spell_columns(words));
    let within = WITHIN.into_iter().zip(CLEARED_WITHIN_DAYS);
    columns.extend(within.map(|(code, days)| {
        let days = Args::new().number("days", i64::from(days));
        let heading = words.text("insight-column-within", &days);
        column(code, heading, Figures::Shares)
    }));
    let p = words.plain("insight-column-p");
    columns.push(column("p", p, Figures::Decimals(3)));
    columns
}

fn cells(label: String, row: &UnblockRow) -> Vec<ChartCell> {
    let mut cells = vec![ChartCell::Words(label)];
    cells.extend(spell_cells(row));
    cells.extend(row.cleared_within.map(decimal));
    cells.push(decimal(row.against_rest.map(|test| test.p)));
    cells
}

#[cfg(test)]
mod tests {
    use desbloqueo_app::insights::{Band, Curve, Observation, Sample};
    use desbloqueo_domain::code::Code;
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

    use super::*;

    fn row(key: Option<&str>, days: &[f64]) -> UnblockRow {
        let seen = days.iter().map(|days| Observation {
            time: *days,
            ended: true,
        });
        let curve = Curve::of(&Sample::of(seen).unwrap(), 0.95).unwrap();
        let cleared = i64::try_from(days.len()).unwrap();
        UnblockRow {
            key: key.map(|code| ReportKey::Code(Some(Code::parse(code).unwrap()))),
            spells: cleared,
            cleared,
            open: 0,
            open_units: 0,
            median_days: curve.median(),
            p85_days: None,
            cleared_within: [Some(0.5), None, None],
            against_rest: None,
            curve,
        }
    }

    fn report(rows: Vec<UnblockRow>, all: Option<UnblockRow>) -> UnblockReport {
        UnblockReport {
            rows,
            all,
            names: desbloqueo_app::reads::ReportNames::default(),
            day: date(2026, 11, 22),
        }
    }

    fn chart(report: &UnblockReport) -> Chart {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        time_to_unblock(&words, report, ReportBy::Reason, None)
    }

    #[test]
    fn the_answer_has_the_median_of_all_and_of_the_slowest_row() {
        let rows = vec![row(Some("aa"), &[10.0]), row(Some("bb"), &[40.0])];
        let found = chart(&report(rows, Some(row(None, &[10.0, 40.0]))));
        assert_eq!(
            found.answer,
            "Half are cleared within 10 days; slowest is “bb”, with 40."
        );
        let medians = found.table.rows.iter().map(|row| row.cells[5].clone());
        let wanted = [10.0, 40.0, 10.0].map(ChartCell::Decimal);
        assert_eq!(medians.collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn one_row_is_not_the_slowest_and_an_unknown_median_is_not_guessed() {
        let found = chart(&report(
            vec![row(Some("aa"), &[10.0])],
            Some(row(None, &[10.0])),
        ));
        assert_eq!(found.answer, "Half are cleared within 10 days.");
        let mut open = row(None, &[10.0]);
        open.median_days = Band {
            value: None,
            lower: Some(3.0),
            upper: None,
        };
        (open.spells, open.cleared) = (8, 2);
        let found = chart(&report(Vec::new(), Some(open)));
        assert_eq!(
            found.answer,
            "Less than half are cleared yet: 2 of 8. How long half take is not known."
        );
        assert_eq!(found.table.rows[0].cells[6], ChartCell::Missing);
    }

    #[test]
    fn where_nothing_was_blocked_there_is_nothing_to_draw() {
        let found = chart(&report(Vec::new(), None));
        assert!(found.is_empty());
        assert_eq!(found.answer, "Nothing has been blocked yet.");
    }

    #[test]
    fn a_curve_begins_with_all_of_them() {
        let found = chart(&report(
            vec![row(Some("aa"), &[10.0])],
            Some(row(None, &[10.0])),
        ));
        let Drawing::Curves(curves) = &found.drawing else {
            panic!("{found:?}")
        };
        let shares = curves.curves[0].points.iter().map(|point| point.share);
        assert_eq!(shares.collect::<Vec<_>>(), [1.0, 0.0]);
    }
}
