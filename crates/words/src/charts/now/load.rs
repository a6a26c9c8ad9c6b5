//! Who has how much to do about what is blocked.

use desbloqueo_app::insights::{LoadReport, OwnerLoad, ResolverLoad};
use desbloqueo_domain::owner::Owner;
use desbloqueo_i18n::Args;
use jiff::civil::Date;

use super::super::amounts::{column, count, nothing, with_then};
use super::super::ranking::{Compared, Ranked, Ranking, first_then};
use super::super::{Chart, ChartCell, Figures, Narrowed};
use super::{blocked, chart, owner};
use crate::Words;

/// Who must act on the most blocked units?
pub fn owners(
    words: &Words<'_>,
    report: &LoadReport<OwnerLoad>,
    compared: Option<&LoadReport<OwnerLoad>>,
) -> Chart {
    let rows = ranked(words, report);
    let then = compared.map(|report| (report.day, ranked(words, report)));
    let answer = match (report.rows.first(), rows.first()) {
        (Some(load), Some(first)) => {
            let args = Args::new()
                .text("name", first.name.as_str())
                .text("units", count(words, "count-units", load.units))
                .text("lines", count(words, "count-lines", load.lines))
                .text("overdue", count(words, "count-lines", load.overdue));
            let answer = words.text("chart-owners-answer", &args);
            with_then(words, answer, &first.name, units_then(words, &rows, &then))
        }
        _ => nothing(words),
    };
    let ranking = Ranking {
        of: column(words, "owner", Figures::Words),
        amount: column(words, "units", Figures::Numbers),
        beside: vec![
            column(words, "lines", Figures::Numbers),
            column(words, "overdue", Figures::Numbers),
            column(words, "median-age", Figures::Decimals(1)),
            column(words, "oldest", Figures::Numbers),
        ],
        is_whole: false,
    };
    let shown = ranking.show(words, rows, report.day, then);
    chart(words, "owners", answer, shown).noting(words, "chart-owners-note")
}

fn ranked(words: &Words<'_>, report: &LoadReport<OwnerLoad>) -> Vec<Ranked> {
    let rows = report.rows.iter();
    let rows = rows.map(|load| Ranked {
        key: format!("{:?}", load.owner),
        name: words.owner(&load.owner, &report.names.names),
        amount: load.units,
        beside: vec![
            ChartCell::Number(load.lines),
            ChartCell::Number(load.overdue),
            ChartCell::Decimal(load.median_age_days),
            ChartCell::Number(load.oldest_age_days),
        ],
        lines: owner(&load.owner).map(|text| blocked([("owner", text)])),
    });
    rows.collect()
}

/// The units that the first had on another day, in words.
fn units_then(words: &Words<'_>, rows: &[Ranked], then: &Compared) -> Option<(String, Date)> {
    let (units, day) = first_then(rows, then)?;
    Some((count(words, "count-units", units), day))
}

/// Who can remove the most?
pub fn resolvers(
    words: &Words<'_>,
    report: &LoadReport<ResolverLoad>,
    compared: Option<&LoadReport<ResolverLoad>>,
) -> Chart {
    let rows = ranked_resolvers(words, report);
    let then = compared.map(|report| (report.day, ranked_resolvers(words, report)));
    let answer = match (report.rows.first(), rows.first()) {
        (Some(load), Some(first)) => {
            let args = Args::new()
                .text("name", first.name.as_str())
                .text("blockers", count(words, "count-blockers", load.blockers))
                .text("units", count(words, "count-units", load.units));
            let answer = words.text("chart-resolvers-answer", &args);
            with_then(words, answer, &first.name, units_then(words, &rows, &then))
        }
        _ => nothing(words),
    };
    let ranking = Ranking {
        of: column(words, "resolver", Figures::Words),
        amount: column(words, "units", Figures::Numbers),
        beside: vec![
            column(words, "blockers", Figures::Numbers),
            column(words, "lines", Figures::Numbers),
            column(words, "overdue-blockers", Figures::Numbers),
            column(words, "median-open", Figures::Decimals(1)),
            column(words, "oldest", Figures::Numbers),
        ],
        is_whole: false,
    };
    let shown = ranking.show(words, rows, report.day, then);
    chart(words, "resolvers", answer, shown).noting(words, "chart-resolvers-note")
}

fn ranked_resolvers(words: &Words<'_>, report: &LoadReport<ResolverLoad>) -> Vec<Ranked> {
    let rows = report.rows.iter();
    let rows = rows.map(|load| Ranked {
        key: format!("{:?}", load.resolver),
        name: words.owner(&load.resolver, &report.names.names),
        amount: load.units,
        beside: vec![
            ChartCell::Number(load.blockers),
            ChartCell::Number(load.lines),
            ChartCell::Number(load.overdue),
            ChartCell::Decimal(load.median_age_days),
            ChartCell::Number(load.oldest_age_days),
        ],
        lines: resolver(&load.resolver),
    });
    rows.collect()
}

/// A resolver as the list of blockers is narrowed to them, just as they are written.
fn resolver(resolver: &Owner) -> Option<Narrowed> {
    let text = match resolver {
        Owner::Nobody => return None,
        Owner::Person(id) => format!("person:{id}"),
        Owner::Contact(id) => format!("contact:{id}"),
        Owner::Role(code) => format!("role:{code}"),
    };
    Some(Narrowed(vec![("resolver", text)]))
}
