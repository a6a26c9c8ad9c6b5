//! Who is waited on.

use desbloqueo_app::insights::{CHARGED_DAYS, WaitingReport, WaitingRow};
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;

use super::super::amounts::{column, count, nothing, percent, share, with_change};
use super::super::ranking::{Ranked, Ranking};
use super::super::{Chart, ChartCell, Figures};
use super::{blocked, chart};
use crate::Words;

/// Who is waited on?
pub fn waiting_on(
    words: &Words<'_>,
    report: &WaitingReport,
    compared: Option<&WaitingReport>,
) -> Chart {
    let total = |report: &WaitingReport| report.rows.iter().map(|row| row.unit_days).sum::<i64>();
    let rows = ranked(words, report);
    let answer = match rows.first() {
        None => nothing(words),
        Some(first) => {
            let all = total(report);
            let args = Args::new()
                .text("party", first.name.as_str())
                .number("days", CHARGED_DAYS)
                .text("amount", count(words, "count-unit-days", first.amount))
                .text("share", percent(words, share(first.amount, all)));
            let answer = words.text("chart-waiting-on-answer", &args);
            let was = compared.map(|report| (total(report), report.day));
            with_change(words, answer, all, was)
        }
    };
    let ranking = Ranking {
        of: column(words, "party", Figures::Words),
        amount: column(words, "unit-days", Figures::Numbers),
        beside: vec![
            column(words, "days", Figures::Numbers),
            column(words, "units-now", Figures::Numbers),
            column(words, "lines-now", Figures::Numbers),
        ],
        is_whole: true,
    };
    let then = compared.map(|report| (report.day, ranked(words, report)));
    let shown = ranking.show(words, rows, report.day, then);
    let mut chart = chart(words, "waiting-on", answer, shown);
    let args = Args::new().number("days", CHARGED_DAYS);
    chart.notes.push(words.text("chart-waiting-on-note", &args));
    chart
}

fn ranked(words: &Words<'_>, report: &WaitingReport) -> Vec<Ranked> {
    let ranked = |row: &WaitingRow| Ranked {
        key: row
            .party
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        name: match &row.party {
            Some(party) => words.label(Kind::Party, party),
            None => words.plain("none"),
        },
        amount: row.unit_days,
        beside: [row.days, row.units, row.lines]
            .map(ChartCell::Number)
            .to_vec(),
        lines: row
            .party
            .as_ref()
            .map(|party| blocked([("party", party.as_str().to_owned())])),
    };
    report.rows.iter().map(ranked).collect()
}
