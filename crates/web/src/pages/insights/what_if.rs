//! `/insights/what-if`: what would move.

use axum::http::StatusCode;
use desbloqueo_app::insights::{Share, Without, report_resolvers, what_frees, what_if};
use desbloqueo_app::reads::{
    BlockerFilter, BlockerItem, BlockerOrder, BlockerSort, Blockers, LineFilter, name_filter,
    page_blockers,
};
use desbloqueo_domain::code::{BlockerId, Code};
use desbloqueo_domain::owner::Owner;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use desbloqueo_words::charts::{Chart, what_if as charts};

use super::pick::{Group, reasons};
use super::registry::Entry;
use super::slice::Slice;
use crate::error::PageError;
use crate::pages::portfolio::{Choice, owner, owner_text};
use crate::visitor::Visitor;

/// How much is to come free.
const SHARES: &[(&str, &[&str])] = &[("share", &["50", "80", "95"])];

/// So many blockers are offered, and so many resolvers.
const OFFERED: u32 = 20;

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[
    Entry::new("what-would-move", |visitor, slice| {
        Box::pin(what_would_move(visitor, slice))
    })
    .picking("without", |visitor, slice| Box::pin(causes(visitor, slice))),
    Entry::new("fewest-blockers", |visitor, slice| {
        Box::pin(fewest_blockers(visitor, slice))
    })
    .offering(SHARES),
];

async fn what_would_move(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let words = visitor.words();
    let Some(without) = without(slice.option("without")) else {
        return Ok(charts::what_would_move(&words, None));
    };
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let gone = std::slice::from_ref(&without);
    let found = what_if(app, actor, filter, gone).await?;
    let name = name(visitor, &words, &without).await?;
    Ok(charts::what_would_move(&words, Some((&found, &name))))
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
async fn name(
    visitor: &Visitor,
    words: &Words<'_>,
    without: &Without,
) -> Result<String, PageError> {
    Ok(match without {
        Without::Reason(code) => words.label(Kind::L2, code),
        Without::Blocker(id) => blocker(visitor, words, *id).await?,
        Without::Resolver(who) => {
            let (app, actor) = (&visitor.app, visitor.actor());
            let all = LineFilter::default();
            let known = report_resolvers(app, actor, &all).await?;
            let is_known = known.rows.iter().any(|load| load.resolver == *who);
            match who {
                Owner::Role(role) => words.label(Kind::Role, role),
                who if is_known => words.owner(who, &known.names.names),
                _ => words.plain("unknown"),
            }
        }
    })
}

async fn blocker(visitor: &Visitor, words: &Words<'_>, id: BlockerId) -> Result<String, PageError> {
    let filter = LineFilter {
        blocker: Some(id),
        ..LineFilter::default()
    };
    let names = name_filter(&visitor.app, visitor.actor(), &filter).await?;
    let titled = names.blocker.filter(|title| !title.is_empty());
    Ok(titled.unwrap_or_else(|| words.plain("blocker-untitled")))
}

/// What can be thought away.
async fn causes(visitor: &Visitor, slice: &Slice) -> Result<Vec<Group>, PageError> {
    let (app, actor) = (&visitor.app, visitor.actor());
    let wanted = Blockers {
        filter: BlockerFilter {
            open: Some(true),
            ..BlockerFilter::default()
        },
        order: BlockerOrder {
            sort: BlockerSort::Units,
            descending: true,
        },
        limit: OFFERED,
        cursor: String::new(),
    };
    let page = page_blockers(app, actor, &wanted).await?;
    let load = report_resolvers(app, actor, &slice.filter).await?;
    let (words, chosen) = (visitor.words(), slice.option("without"));
    let blockers = page.items.iter().map(|item| {
        let value = format!("blocker:{}", item.id);
        Choice::new(value, titled(&words, item), chosen)
    });
    let offered = usize::try_from(OFFERED).unwrap_or(usize::MAX);
    let resolvers = load.rows.iter().take(offered).map(|load_of| {
        let who = &load_of.resolver;
        let value = format!("resolver:{}", owner_text(who));
        Choice::new(value, words.owner(who, &load.names.names), chosen)
    });
    Ok(vec![
        reasons(&words, "reason", chosen),
        Group {
            label: words.plain("chart-pick-blockers"),
            choices: blockers.collect(),
        },
        Group {
            label: words.plain("chart-pick-resolvers"),
            choices: resolvers.collect(),
        },
    ])
}

fn titled(words: &Words<'_>, item: &BlockerItem) -> String {
    if item.title.is_empty() {
        words.reason(item.reason.as_ref(), item.detail.as_ref())
    } else {
        item.title.clone()
    }
}

async fn fewest_blockers(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, share) = (&visitor.app, visitor.actor(), share(slice)?);
    let report = what_frees(app, actor, &slice.filter, share).await?;
    Ok(charts::fewest_blockers(&visitor.words(), &report, share))
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
