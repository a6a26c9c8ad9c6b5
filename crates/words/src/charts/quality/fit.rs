//! Whether statuses fit the service and the scenario of their lines.

use desbloqueo_app::insights::{FitReport, Misfit};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::{Field, Rule};
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::Kind;

use super::super::amounts::{chart, column, count, nothing, share, with_share_then};
use super::super::ranking::{Ranked, Ranking};
use super::super::{Chart, ChartCell, Figures, Narrowed};
use crate::Words;

/// Which statuses would the playbook not let anybody choose today?
pub fn playbook_fit(words: &Words<'_>, report: &FitReport, compared: Option<&FitReport>) -> Chart {
    let ranked = |report: &FitReport| {
        let rows = report.rows.iter().map(|misfit| ranked(words, misfit));
        rows.collect::<Vec<_>>()
    };
    let answer = if report.lines == 0 {
        nothing(words)
    } else {
        let args = Args::new()
            .text("fit", words.number(fits(report)))
            .text("lines", count(words, "count-lines", report.lines))
            .text("share", fit_share(words, report));
        let answer = words.text("chart-playbook-fit-answer", &args);
        let was = compared.filter(|then| then.lines > 0);
        let was = was.map(|then| (fit_share(words, then), then.day));
        with_share_then(words, answer, was)
    };
    let ranking = Ranking {
        of: column(words, "status", Figures::Words),
        amount: column(words, "lines", Figures::Numbers),
        beside: vec![
            column(words, "units", Figures::Numbers),
            column(words, "service", Figures::Words),
            column(words, "why", Figures::Words),
        ],
        is_whole: false,
    };
    let then = compared.map(|report| (report.day, ranked(report)));
    let shown = ranking.show(words, ranked(report), report.day, then);
    chart(words, "playbook-fit", answer, shown).noting(words, "chart-playbook-fit-note")
}

/// Lines whose status fits.
fn fits(report: &FitReport) -> i64 {
    let misfits: i64 = report.rows.iter().map(|misfit| misfit.lines).sum();
    report.lines - misfits
}

/// Their share, never rounded up to all.
fn fit_share(words: &Words<'_>, report: &FitReport) -> String {
    let fits = share(fits(report), report.lines);
    let fits = (fits * 1_000.0).floor() / 1_000.0;
    format::percent_to(words.language, fits, 1)
}

fn ranked(words: &Words<'_>, misfit: &Misfit) -> Ranked {
    let status = &misfit.status;
    let why = format!("chart-misfit-{}", misfit.cause);
    let why = if words.has(&why) {
        words.plain(&why)
    } else {
        words.plain("chart-misfit-other")
    };
    Ranked {
        key: format!(
            "{:?}/{:?}/{}/{}",
            misfit.phase, misfit.status, misfit.service, misfit.cause
        ),
        name: words.status(status),
        amount: misfit.lines,
        beside: vec![
            ChartCell::Number(misfit.units),
            ChartCell::Words(words.label(Kind::Service, &misfit.service)),
            ChartCell::Words(why),
        ],
        lines: lines(misfit),
    }
}

/// The lines whose status does not fit in this way; `None` where no filter of a list says so.
fn lines(misfit: &Misfit) -> Option<Narrowed> {
    let status = &misfit.status;
    let text = |code: &Code| code.as_str().to_owned();
    let mut lines = vec![
        ("service", text(&misfit.service)),
        ("phase", misfit.phase.code().to_owned()),
        ("l1", text(&status.l1)),
    ];
    match (misfit.field, &status.l2, &status.l3) {
        (Field::L1, ..) => {}
        (Field::L2, None, _) => lines.push(("unmet", Rule::S1.code().to_owned())),
        (Field::L2, Some(l2), _) => lines.push(("l2", text(l2))),
        (_, Some(l2), Some(l3)) => lines.extend([("l2", text(l2)), ("l3", text(l3))]),
        _ => return None,
    }
    Some(Narrowed(lines))
}
