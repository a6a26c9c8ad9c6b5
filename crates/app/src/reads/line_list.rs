//! Lists lines, and counts them (rules A3, H2).

use std::collections::BTreeSet;

use desbloqueo_domain::code::OwnFieldId;
use desbloqueo_store::lines::{self, Columns, Cursor, Moment, Page};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use super::own_values::{OwnValues, own_values};
use super::{LineFilter, LineItem, LineOrder, LineTotals, Names, asked_then};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::rights::{RightsOfLines, rights_on_lines};

/// Lines beyond which counting stops: "10,000+".
const MOST_COUNTED: u32 = 10_000;

/// Which lines are wanted, in which order, and how many.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    /// What the list is narrowed to.
    pub filter: LineFilter,
    /// Its order.
    pub order: LineOrder,
    /// Rows at most.
    pub limit: u32,
    /// Where the list goes on, or goes back, as the page before said; empty for its beginning.
    pub cursor: String,
    /// Past its end is an empty page, and not the first one again: for programs, which follow cursors to the end.
    pub ends: bool,
    /// As of the end of this day; `None`, and days to come, are now (rule H2).
    pub as_of: Option<Date>,
    /// Own fields whose values are shown beside the lines.
    pub own: BTreeSet<OwnFieldId>,
}

/// Lines that the actor sees.
#[derive(Debug, Clone, PartialEq)]
pub struct LineList {
    /// The lines.
    pub items: Vec<LineItem>,
    /// Where the page before this one is; `None` on the first.
    pub previous: Option<String>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<String>,
    /// The names behind their owners.
    pub names: Names,
    /// The values of own fields that were asked for.
    pub own: OwnValues,
    /// What the actor may do with each; with lines of the past, nothing but look.
    pub rights: RightsOfLines,
    /// The day that ages count to.
    pub day: Date,
    /// The past day at whose end it looks; `None` is now.
    pub as_of: Option<Date>,
}

impl Lines {
    /// The moment that the list looks at. What will be is not known: a day to come is now.
    pub(crate) fn moment(&self, today: Date) -> Moment {
        let past = self.as_of.filter(|day| *day < today);
        past.map_or(Moment::Now(today), Moment::EndOf)
    }
}

/// Lists lines, a page at a time. A cursor that is none of this list begins it anew.
pub async fn list_lines(app: &App, actor: &Actor, wanted: &Lines) -> UseCaseResult<LineList> {
    let mut transaction = app.database.read().await?;
    let moment = wanted.moment(super::today(app, &mut transaction, actor).await?);
    let asked = asked_then(&mut transaction, &wanted.filter, moment).await?;
    let wanted = &Lines {
        filter: asked,
        ..wanted.clone()
    };
    let (page, previous) = page(&mut transaction, actor, wanted, moment).await?;
    let owners = page.items.iter().flat_map(|item| {
        let next = item
            .next_action
            .as_ref()
            .map(|next| (item.organization, &next.owner));
        std::iter::once((item.organization, &item.owner)).chain(next)
    });
    let owners: Vec<_> = owners.collect();
    let names = Names::read(&mut transaction, owners).await?;
    let own = own_values(&mut transaction, actor, &page.items, &wanted.own).await?;
    let rights = rights_on_lines(app, &mut transaction, actor, &page.items).await?;
    Ok(LineList {
        items: page.items,
        previous: previous.map(|cursor| cursor.encode()),
        next: page.next.map(|cursor| cursor.encode()),
        names,
        own,
        rights: match moment {
            Moment::Now(_) => rights,
            Moment::EndOf(_) => rights.looked_at(),
        },
        day: moment.day(),
        as_of: match moment {
            Moment::Now(_) => None,
            Moment::EndOf(day) => Some(day),
        },
    })
}

/// The page that a cursor leads to, and the way back from it. A cursor of the opposite order leads back: its page is
/// read backwards. One that leads before the first page, or past the last, begins anew.
async fn page(
    transaction: &mut Transaction,
    actor: &Actor,
    wanted: &Lines,
    moment: Moment,
) -> UseCaseResult<(Page<LineItem>, Option<Cursor>)> {
    let order = wanted.order;
    let back_from =
        |item: Option<&LineItem>| item.map(|item| Cursor::back_from(order, item, moment));
    if let Ok(cursor) = Cursor::decode(order.reversed(), &wanted.cursor) {
        let mut page = read(transaction, actor, wanted, &cursor, moment).await?;
        if page.next.is_some() {
            let last = page.items.first();
            let next = last.map(|item| Cursor::back_from(order.reversed(), item, moment));
            page.items.reverse();
            let previous = back_from(page.items.first());
            return Ok((Page { next, ..page }, previous));
        }
    } else if let Ok(cursor) = Cursor::decode(order, &wanted.cursor) {
        let page = read(transaction, actor, wanted, &cursor, moment).await?;
        if wanted.ends || !page.items.is_empty() {
            let previous = back_from(page.items.first());
            return Ok((page, previous));
        }
    }
    let first = read(transaction, actor, wanted, &Cursor::first(order), moment).await?;
    Ok((first, None))
}

async fn read(
    transaction: &mut Transaction,
    actor: &Actor,
    wanted: &Lines,
    cursor: &Cursor,
    moment: Moment,
) -> UseCaseResult<Page<LineItem>> {
    let (filter, seen) = (&wanted.filter, &actor.visibility);
    let columns = Columns::List;
    Ok(lines::list(
        transaction,
        seen,
        filter,
        cursor,
        wanted.limit,
        columns,
        moment,
    )
    .await?)
}

/// Counts the lines and units of a filter, up to a cap.
pub async fn count_lines(app: &App, actor: &Actor, wanted: &Lines) -> UseCaseResult<LineTotals> {
    let mut transaction = app.database.read().await?;
    let moment = wanted.moment(super::today(app, &mut transaction, actor).await?);
    let filter = asked_then(&mut transaction, &wanted.filter, moment).await?;
    let seen = &actor.visibility;
    Ok(lines::totals(&mut transaction, seen, &filter, Some(MOST_COUNTED), moment).await?)
}
