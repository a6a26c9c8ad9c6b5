//! `/blockers`: every blocker that one may see, filtered and sorted by its address.

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use desbloqueo_app::Actor;
use desbloqueo_app::blockers::page_blockers_on;
use desbloqueo_app::reads::{Blockers, count_blockers, page_blockers, past_day};
use desbloqueo_app::rights::Rights;
use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_i18n::Args;

use super::filter::{Asked, Narrowing, Tab, states};
use super::row::BlockerRow;
use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

/// Rows of a page.
const ROWS: u32 = 50;

const PATH: &str = "/blockers";

/// The heading of a column that the list is sorted by on a click.
struct Sorting {
    address: String,
    /// `ascending`, `descending` or `none`.
    now: &'static str,
}

#[derive(Template)]
#[template(path = "blockers/list.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing that the template shows or leaves out"
)]
struct ListPage {
    shell: Shell,
    rows: Vec<BlockerRow>,
    narrowing: Narrowing,
    states: Vec<Tab>,
    by_units: Sorting,
    by_opened: Sorting,
    by_projected: Sorting,
    /// The address of the same as a board, of its totals, and of a meeting about it.
    board: String,
    totals: String,
    meeting: String,
    /// The addresses of the list from its beginning and of the next page; empty where there is none.
    newest: String,
    older: String,
    is_narrowed: bool,
    /// Of a past day there is nothing to do, and no order but that in which they were opened.
    is_past: bool,
    may_open: bool,
    may_group: bool,
}

pub(super) async fn show(
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (app, actor) = (&visitor.app, visitor.actor());
    let past = past_day(app, actor, asked.as_of.parse().ok()).await?;
    let asked = match past {
        Some(_) => asked.by_day_of_opening(),
        None => asked,
    };
    let wanted = Blockers {
        filter: asked.filter(actor),
        order: asked.order(),
        limit: ROWS,
        cursor: asked.after.clone(),
    };
    let page = match past {
        Some(day) => page_blockers_on(app, actor, &wanted, day).await?,
        None => page_blockers(app, actor, &wanted).await?,
    };
    let narrowing = Narrowing::read(&visitor, &asked, PATH).await?;
    let (words, mut shell) = (visitor.words(), visitor.shell("nav-blockers"));
    shell.as_of = past.map(|day| words.date(day));
    let rows = page
        .items
        .iter()
        .map(|item| BlockerRow::new(&words, &page, item));
    let older = page.next.clone().map(|after| {
        let next = asked.with(|asked| asked.after = after);
        next.going_on(PATH)
    });
    html(&ListPage {
        rows: rows.collect(),
        states: states(&shell, &asked, PATH),
        by_units: Sorting::new(&asked, "units", true),
        by_opened: Sorting::new(&asked, "opened", false),
        by_projected: Sorting::new(&asked, "projected", false),
        board: asked.address("/blockers/board"),
        totals: asked.address("/blockers/totals"),
        meeting: asked.address("/blockers/meeting"),
        newest: if asked.after.is_empty() {
            String::new()
        } else {
            asked.address(PATH)
        },
        older: older.unwrap_or_default(),
        is_narrowed: !narrowing.chips.is_empty() || !asked.state.is_empty(),
        is_past: past.is_some(),
        may_open: may_open(actor),
        may_group: past.is_none() && Rights::of(actor).group_blockers,
        narrowing,
        shell,
    })
}

/// Whether somebody may open a blocker that holds nothing yet, anywhere.
fn may_open(actor: &Actor) -> bool {
    let mut nodes = actor.tree.roots().flat_map(|root| actor.tree.subtree(root));
    nodes.any(|node| {
        let act = Act::OpenBlocker;
        actor.require(act, node, &Standing::default(), "").is_ok()
    })
}

impl Sorting {
    /// A click sorts by the column, a second one the other way round.
    fn new(asked: &Asked, name: &'static str, descending_first: bool) -> Self {
        let order = asked.order();
        let is_here = order.sort.code() == name;
        let descending = if is_here {
            !order.descending
        } else {
            descending_first
        };
        let sort = if descending {
            format!("-{name}")
        } else {
            name.to_owned()
        };
        Self {
            address: asked.with(|asked| asked.sort = sort).address(PATH),
            now: match (is_here, order.descending) {
                (false, _) => "none",
                (true, true) => "descending",
                (true, false) => "ascending",
            },
        }
    }
}

#[derive(Template)]
#[template(path = "blockers/totals.html")]
struct TotalsPage {
    shell: Shell,
    text: String,
    back: String,
}

/// How many blockers, lines and units the list is about: its own fragment, so that counting is not in its way.
pub(super) async fn totals(
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let filter = asked.filter(visitor.actor());
    let found = count_blockers(&visitor.app, visitor.actor(), &filter).await?;
    let words = visitor.words();
    let count = |id: &str, number: i64| words.text(id, &Args::new().number("count", number));
    let mut parts = vec![
        count("count-blockers", found.blockers),
        count("count-lines", found.lines),
        count("count-units", found.units),
    ];
    if found.capped {
        parts.push(words.plain("blockers-and-more"));
    }
    html(&TotalsPage {
        text: parts.join(" · "),
        back: asked.address(PATH),
        shell: visitor.shell("nav-blockers"),
    })
}
