//! Who has how much to do about what is blocked.

use desbloqueo_app::insights::{LoadReport, OwnerLoad, ResolverLoad};
use desbloqueo_domain::owner::Owner;
use desbloqueo_i18n::Args;

use super::super::amounts::{column, count, nothing};
use super::super::ranking::{Ranked, Ranking};
use super::super::{Chart, ChartCell, Figures, Narrowed};
use super::{blocked, chart, owner};
use crate::Words;

/// Who must act on the most blocked units?
pub fn owners(
    words: &Words<'_>,
    report: &LoadReport<OwnerLoad>,
    compared: Option<&LoadReport<OwnerLoad>>,
) -> Chart {
    let ranked = |report: &LoadReport<OwnerLoad>| {
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
        rows.collect::<Vec<_>>()
    };
    let rows = ranked(report);
    let answer = match (report.rows.first(), rows.first()) {
        (Some(load), Some(first)) => {
            let args = Args::new()
                .text("name", first.name.as_str())
                .text("units", count(words, "count-units", load.units))
                .text("lines", count(words, "count-lines", load.lines))
                .text("overdue", count(words, "count-lines", load.overdue));
            words.text("chart-owners-answer", &args)
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
    let then = compared.map(|report| (report.day, ranked(report)));
    let shown = ranking.show(words, rows, report.day, then);
    chart(words, "owners", answer, shown).noting(words, "chart-owners-note")
}

/// Who can remove the most? `None` for a past day, of which resolvers are not known.
pub fn resolvers(words: &Words<'_>, report: Option<&LoadReport<ResolverLoad>>) -> Chart {
    let rows = report.map(|report| {
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
        rows.collect::<Vec<_>>()
    });
    let rows = rows.unwrap_or_default();
    let answer = match (
        report,
        report.and_then(|report| report.rows.first()),
        rows.first(),
    ) {
        (Some(_), Some(load), Some(first)) => {
            let args = Args::new()
                .text("name", first.name.as_str())
                .text("blockers", count(words, "count-blockers", load.blockers))
                .text("units", count(words, "count-units", load.units));
            words.text("chart-resolvers-answer", &args)
        }
        (Some(_), ..) => nothing(words),
        (None, ..) => words.plain("chart-only-now"),
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
    let day = report.map_or(jiff::civil::Date::default(), |report| report.day);
    let shown = ranking.show(words, rows, day, None);
    chart(words, "resolvers", answer, shown).noting(words, "chart-resolvers-note")
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
