//! `/insights/what-if`: what would move.

use axum::http::StatusCode;
use desbloqueo_app::insights::{Share, Without};
use desbloqueo_app::reads::{BlockerItem, LineFilter, name_filter};
use desbloqueo_domain::code::{BlockerId, Code};
use desbloqueo_domain::owner::Owner;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use desbloqueo_words::charts::{Chart, what_if as charts};

use super::asker::Asker;
use super::pick::{Group, reasons};
use super::registry::Entry;
use super::slice::Slice;
use crate::error::PageError;
use crate::pages::portfolio::{Choice, owner, owner_text};

/// How much is to come free.
const SHARES: &[(&str, &[&str])] = &[("share", &["50", "80", "95"])];

/// So many blockers are offered, and so many resolvers.
const OFFERED: u32 = 20;

/// So many causes are thought away together at most.
const MOST_CAUSES: usize = 20;

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[
    Entry::new("what-would-move", |asker, slice| {
        Box::pin(what_would_move(asker, slice))
    })
    .picking_many("without", |asker, slice| Box::pin(causes(asker, slice))),
    Entry::new("fewest-blockers", |asker, slice| {
        Box::pin(fewest_blockers(asker, slice))
    })
    .offering(SHARES),
];

async fn what_would_move(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let words = asker.words();
    let gone: Vec<Without> = chosen(slice)
        .into_iter()
        .map(|(_, without)| without)
        .collect();
    if gone.is_empty() {
        return Ok(charts::what_would_move(&words, None, None));
    }
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let (found, compared) = beside!(slice, |day| reports.what_if(filter, gone.clone(), day));
    let names = names(asker, slice, &gone).await?;
    let report = Some((&*found, names.as_slice()));
    Ok(charts::what_would_move(&words, report, compared.as_deref()))
}

/// What is thought away, as the address writes it and as it is read.
fn chosen(slice: &Slice) -> Vec<(&str, Without)> {
    let all = slice.all("without").into_iter();
    all.filter_map(|text| Some((text, without(text)?)))
        .take(MOST_CAUSES)
        .collect()
}

/// What is thought away, as the address writes it: `reason:…`, `blocker:…`, `resolver:person:…`.
fn without(text: &str) -> Option<Without> {
    let (kind, value) = text.split_once(':')?;
    match kind {
        "reason" => Code::parse(value).ok().map(Without::Reason),
        "blocker" => value.parse().ok().map(Without::Blocker),
        "resolver" => owner(value).map(Without::Resolver),
        _ => None,
    }
}

/// What is thought away, by name; what the reader does not see has none (rule A3).
async fn names(
    asker: &Asker<'_>,
    slice: &Slice,
    gone: &[Without],
) -> Result<Vec<String>, PageError> {
    let words = asker.words();
    let is_person = |one: &Without| matches!(one, Without::Resolver(who) if !is_role(who));
    let known = if gone.iter().any(is_person) {
        let reports = asker.reports(slice);
        let all = LineFilter::default();
        Some(reports.resolvers(&all, slice.as_of).await?)
    } else {
        None
    };
    let mut names = Vec::with_capacity(gone.len());
    for one in gone {
        names.push(match one {
            Without::Reason(code) => words.label(Kind::L2, code),
            Without::Blocker(id) => blocker(asker, &words, *id).await?,
            Without::Resolver(Owner::Role(role)) => words.label(Kind::Role, role),
            Without::Resolver(who) => {
                let found = known.as_ref().filter(|load| {
                    let mut rows = load.rows.iter();
                    rows.any(|row| row.resolver == *who)
                });
                let found = found.map(|load| words.owner(who, &load.names.names));
                found.unwrap_or_else(|| words.plain("unknown"))
            }
        });
    }
    Ok(names)
}

fn is_role(who: &Owner) -> bool {
    matches!(who, Owner::Role(_))
}

async fn blocker(asker: &Asker<'_>, words: &Words<'_>, id: BlockerId) -> Result<String, PageError> {
    let filter = LineFilter {
        blocker: Some(id),
        ..LineFilter::default()
    };
    let names = name_filter(asker.app, asker.actor, &filter).await?;
    let titled = names.blocker.filter(|title| !title.is_empty());
    Ok(titled.unwrap_or_else(|| words.plain("blocker-untitled")))
}

/// What can be thought away, and what is, though it is not offered.
async fn causes(asker: &Asker<'_>, slice: &Slice) -> Result<Vec<Group>, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let (holders, load) = tokio::try_join!(
        reports.holders(filter, OFFERED, slice.as_of),
        reports.resolvers(filter, slice.as_of),
    )?;
    let words = asker.words();
    let blockers = holders.iter().map(|item| {
        let value = format!("blocker:{}", item.id);
        Choice::new(value, titled(&words, item), "")
    });
    let offered = usize::try_from(OFFERED).unwrap_or(usize::MAX);
    let resolvers = load.rows.iter().take(offered).map(|load_of| {
        let who = &load_of.resolver;
        let value = format!("resolver:{}", owner_text(who));
        Choice::new(value, words.owner(who, &load.names.names), "")
    });
    let mut groups = vec![
        reasons(&words, "reason", ""),
        Group {
            label: words.plain("chart-pick-blockers"),
            choices: blockers.collect(),
        },
        Group {
            label: words.plain("chart-pick-resolvers"),
            choices: resolvers.collect(),
        },
    ];
    let is_offered = |value: &str| {
        let mut choices = groups.iter().flat_map(|group| &group.choices);
        choices.any(|choice| choice.value == value)
    };
    let others = chosen(slice).into_iter();
    let others = others.filter(|(value, _)| !is_offered(value));
    let (values, others): (Vec<&str>, Vec<Without>) = others.unzip();
    let names = names(asker, slice, &others).await?;
    let others = values.into_iter().zip(names);
    let choices = others.map(|(value, name)| Choice::new(value, name, ""));
    groups.push(Group {
        label: words.plain("chart-pick-without"),
        choices: choices.collect(),
    });
    Ok(groups)
}

fn titled(words: &Words<'_>, item: &BlockerItem) -> String {
    if item.title.is_empty() {
        words.reason(item.reason.as_ref(), item.detail.as_ref())
    } else {
        item.title.clone()
    }
}

async fn fewest_blockers(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, share) = (asker.reports(slice), share(slice)?);
    let filter = &slice.filter;
    let (report, compared) = beside!(slice, |day| reports.what_frees(filter, share, day));
    let (words, compared) = (asker.words(), compared.as_deref());
    Ok(charts::fewest_blockers(&words, &report, share, compared))
}

/// How much is to come free: half, where nothing that is offered is asked for.
fn share(slice: &Slice) -> Result<Share, PageError> {
    let share = match slice.option("share") {
        "80" => 0.8,
        "95" => 0.95,
        _ => 0.5,
    };
    Share::of(share).map_err(|_| PageError::Status(StatusCode::INTERNAL_SERVER_ERROR))
}
