//! What the product lacks.

use desbloqueo_app::insights::{Gap, GapOf, GapReport};
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;

use super::super::amounts::{column, count, nothing, with_then};
use super::super::ranking::{Ranked, Ranking, first_then};
use super::super::{Chart, ChartCell, Figures};
use super::{blocked, chart};
use crate::Words;

/// Which product gaps hold up the most tenants?
pub fn product_gaps(words: &Words<'_>, report: &GapReport, compared: Option<&GapReport>) -> Chart {
    let ranked = |report: &GapReport| {
        let rows = report.rows.iter().map(|gap| ranked(words, gap));
        rows.collect::<Vec<_>>()
    };
    let rows = ranked(report);
    let then = compared.map(|report| (report.day, ranked(report)));
    let answer = match (report.rows.first(), rows.first()) {
        (Some(gap), Some(first)) => {
            let args = Args::new()
                .text("name", first.name.as_str())
                .text("tenants", count(words, "count-tenants", gap.held.tenants))
                .text("units", count(words, "count-units", gap.held.units));
            let answer = words.text("chart-product-gaps-answer", &args);
            let was = first_then(&rows, &then);
            let was = was.map(|(tenants, day)| (count(words, "count-tenants", tenants), day));
            with_then(words, answer, &first.name, was)
        }
        _ => nothing(words),
    };
    let ranking = Ranking {
        of: column(words, "gap", Figures::Words),
        amount: column(words, "tenants", Figures::Numbers),
        beside: vec![
            column(words, "units", Figures::Numbers),
            column(words, "lines", Figures::Numbers),
        ],
        is_whole: false,
    };
    let shown = ranking.show(words, rows, report.day, then);
    chart(words, "product-gaps", answer, shown)
}

fn ranked(words: &Words<'_>, gap: &Gap) -> Ranked {
    let reason = ("l2", gap.reason.as_str().to_owned());
    let (name, lines) = match &gap.of {
        GapOf::Detail(None) => {
            let name = words.label(Kind::L2, &gap.reason);
            let args = Args::new().text("reason", name);
            (words.text("chart-without-detail", &args), None)
        }
        GapOf::Detail(Some(detail)) => (
            words.label(Kind::L3, detail),
            Some(blocked([reason, ("l3", detail.as_str().to_owned())])),
        ),
        GapOf::Blocker(id, title) => (
            title.clone(),
            Some(blocked([reason, ("blocker", id.to_string())])),
        ),
    };
    Ranked {
        key: match &gap.of {
            GapOf::Detail(detail) => format!("{}/{detail:?}", gap.reason),
            GapOf::Blocker(id, _) => format!("{}/{id}", gap.reason),
        },
        name,
        amount: gap.held.tenants,
        beside: vec![
            ChartCell::Number(gap.held.units),
            ChartCell::Number(gap.held.lines),
        ],
        lines,
    }
}
