//! `/insights/how-long`: how long it takes to unblock.

use desbloqueo_app::insights::Against;
use desbloqueo_app::reads::{LineFilter, ReportBy, name_filter, organization_choices};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use desbloqueo_words::charts::durations::SliceNames;
use desbloqueo_words::charts::{Chart, durations as charts};

use super::asker::Asker;
use super::pick::{Group, reasons};
use super::registry::Entry;
use super::slice::Slice;
use crate::error::PageError;
use crate::pages::portfolio::Choice;

/// What rows are of.
const BY: &[(&str, &[&str])] = &[(
    "by",
    &["reason", "service", "party", "owner", "organization"],
)];

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[
    Entry::new("time-to-unblock", |asker, slice| {
        Box::pin(time_to_unblock(asker, slice))
    })
    .offering(BY),
    Entry::new("slices-compared", |asker, slice| {
        Box::pin(slices_compared(asker, slice))
    })
    .picking("against", |asker, slice| Box::pin(others(asker, slice))),
    Entry::new("realistic-dates", |asker, slice| {
        Box::pin(realistic_dates(asker, slice))
    }),
];

async fn time_to_unblock(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let by = match slice.option("by") {
        "service" => ReportBy::Service,
        "party" => ReportBy::Party,
        "owner" => ReportBy::Owner,
        "organization" => ReportBy::Organization,
        _ => ReportBy::Reason,
    };
    let (report, earlier) = beside!(slice, |day| reports.unblock(filter, by, day));
    let (words, earlier) = (asker.words(), earlier.as_deref());
    Ok(charts::time_to_unblock(&words, &report, by, earlier))
}

async fn slices_compared(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let words = asker.words();
    let Some(against) = against(slice.option("against")) else {
        return Ok(charts::slices_compared(&words, None, None));
    };
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let (found, earlier) = beside!(slice, |day| reports.unblock_compared(
        filter,
        against.clone(),
        day
    ));
    let one = if found.is_rest {
        "chart-all-others"
    } else {
        "chart-slice-chosen"
    };
    let names = SliceNames {
        one: words.plain(one),
        other: name(asker, &words, &against).await?,
    };
    let report = Some((&*found, &names));
    Ok(charts::slices_compared(&words, report, earlier.as_deref()))
}

/// What a slice is compared with, as the address writes it: `l2:…`, `service:…`, `party:…`, `organization:…`.
fn against(text: &str) -> Option<Against> {
    let (kind, value) = text.split_once(':')?;
    let code = Code::parse(value).ok();
    match kind {
        "l2" => code.map(Against::Reason),
        "service" => code.map(Against::Service),
        "party" => code.map(Against::Party),
        "organization" => value.parse().ok().map(Against::Organization),
        _ => None,
    }
}

/// What the other slice is called; an organization that the reader does not see has no name (rule A3).
async fn name(
    asker: &Asker<'_>,
    words: &Words<'_>,
    against: &Against,
) -> Result<String, PageError> {
    Ok(match against {
        Against::Reason(code) => words.label(Kind::L2, code),
        Against::Service(code) => words.label(Kind::Service, code),
        Against::Party(code) => words.label(Kind::Party, code),
        Against::Organization(id) => {
            let filter = LineFilter {
                organizations: [*id].into(),
                ..LineFilter::default()
            };
            let names = name_filter(asker.app, asker.actor, &filter).await?;
            let found = names.organizations.get(id).cloned();
            found.unwrap_or_else(|| words.plain("unknown"))
        }
    })
}

/// What a slice can be compared with.
async fn others(asker: &Asker<'_>, slice: &Slice) -> Result<Vec<Group>, PageError> {
    let seen = organization_choices(asker.app, asker.actor).await?;
    let (words, chosen) = (asker.words(), slice.option("against"));
    let codes = |kind: Kind, label: &str, prefix: &str| Group {
        label: words.plain(label),
        choices: words
            .playbook
            .codes(kind)
            .iter()
            .map(|code| {
                let value = format!("{prefix}:{code}");
                Choice::new(value, words.label(kind, code), chosen)
            })
            .collect(),
    };
    let organizations = seen.iter().map(|(id, name)| {
        let value = format!("organization:{id}");
        Choice::new(value, name.as_str(), chosen)
    });
    Ok(vec![
        reasons(&words, "l2", chosen),
        codes(Kind::Service, "field-service", "service"),
        codes(Kind::Party, "field-party", "party"),
        Group {
            label: words.plain("field-organization"),
            choices: organizations.collect(),
        },
    ])
}

async fn realistic_dates(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let filter = LineFilter {
        kind: Some(StatusKind::Blocked),
        ..slice.filter.clone()
    };
    let reports = asker.reports(slice);
    let (report, earlier) = beside!(slice, |day| reports.outlook(&filter, day));
    let words = asker.words();
    Ok(charts::realistic_dates(&words, &report, earlier.as_deref()))
}
