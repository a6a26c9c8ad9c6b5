//! `/insights/how-long`: how long it takes to unblock.

use desbloqueo_app::insights::{Against, compare_unblock, report_outlook, report_unblock};
use desbloqueo_app::reads::{LineFilter, ReportBy, filter_choices, name_filter};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use desbloqueo_words::charts::durations::SliceNames;
use desbloqueo_words::charts::{Chart, durations as charts};

use super::pick::{Group, reasons};
use super::registry::Entry;
use super::slice::Slice;
use crate::error::PageError;
use crate::pages::portfolio::Choice;
use crate::visitor::Visitor;

/// What rows are of.
const BY: &[(&str, &[&str])] = &[(
    "by",
    &["reason", "service", "party", "owner", "organization"],
)];

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[
    Entry::new("time-to-unblock", |visitor, slice| {
        Box::pin(time_to_unblock(visitor, slice))
    })
    .offering(BY),
    Entry::new("slices-compared", |visitor, slice| {
        Box::pin(slices_compared(visitor, slice))
    })
    .picking("against", |visitor, slice| Box::pin(others(visitor, slice))),
    Entry::new("realistic-dates", |visitor, slice| {
        Box::pin(realistic_dates(visitor, slice))
    }),
];

async fn time_to_unblock(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let by = match slice.option("by") {
        "service" => ReportBy::Service,
        "party" => ReportBy::Party,
        "owner" => ReportBy::Owner,
        "organization" => ReportBy::Organization,
        _ => ReportBy::Reason,
    };
    let (report, earlier) = beside!(slice, |day| report_unblock(app, actor, filter, by, day));
    let (words, earlier) = (visitor.words(), earlier.as_ref());
    Ok(charts::time_to_unblock(&words, &report, by, earlier))
}

async fn slices_compared(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let words = visitor.words();
    let Some(against) = against(slice.option("against")) else {
        return Ok(charts::slices_compared(&words, None, None));
    };
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let (found, earlier) = beside!(slice, |day| compare_unblock(
        app, actor, filter, &against, day
    ));
    let one = if found.is_rest {
        "chart-all-others"
    } else {
        "chart-slice-chosen"
    };
    let names = SliceNames {
        one: words.plain(one),
        other: name(visitor, &words, &against).await?,
    };
    let report = Some((&found, &names));
    Ok(charts::slices_compared(&words, report, earlier.as_ref()))
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
    visitor: &Visitor,
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
            let names = name_filter(&visitor.app, visitor.actor(), &filter).await?;
            let found = names.organizations.get(id).cloned();
            found.unwrap_or_else(|| words.plain("unknown"))
        }
    })
}

/// What a slice can be compared with.
async fn others(visitor: &Visitor, slice: &Slice) -> Result<Vec<Group>, PageError> {
    let known = filter_choices(&visitor.app, visitor.actor()).await?;
    let (words, chosen) = (visitor.words(), slice.option("against"));
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
    let organizations = known.organizations.iter().map(|(id, name)| {
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

async fn realistic_dates(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let filter = LineFilter {
        kind: Some(StatusKind::Blocked),
        ..slice.filter.clone()
    };
    let (app, actor) = (&visitor.app, visitor.actor());
    let (report, earlier) = beside!(slice, |day| report_outlook(app, actor, &filter, day));
    let words = visitor.words();
    Ok(charts::realistic_dates(&words, &report, earlier.as_ref()))
}
