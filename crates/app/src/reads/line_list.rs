//! Lists lines, and counts them (rules A3, H2).

use desbloqueo_store::lines::{self, Columns, Cursor, Moment};
use jiff::civil::Date;

use super::{LineFilter, LineItem, LineOrder, LineTotals, Names};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

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
    /// Where the list goes on, as the page before said; empty for its beginning.
    pub cursor: String,
    /// As of the end of this day; `None` is now (rule H2).
    pub as_of: Option<Date>,
}

/// Lines that the actor sees.
#[derive(Debug, Clone, PartialEq)]
pub struct LineList {
    /// The lines.
    pub items: Vec<LineItem>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<String>,
    /// The names behind their owners.
    pub names: Names,
    /// The day that ages count to.
    pub day: Date,
}

impl Lines {
    /// The moment that the list looks at.
    pub(crate) fn moment(&self, today: Date) -> Moment {
        self.as_of.map_or(Moment::Now(today), Moment::EndOf)
    }
}

/// Lists lines, a page at a time. A cursor that is none of this list begins it anew.
pub async fn list_lines(app: &App, actor: &Actor, wanted: &Lines) -> UseCaseResult<LineList> {
    let mut transaction = app.database.read().await?;
    let moment = wanted.moment(super::today(app, &mut transaction, actor).await?);
    let cursor = Cursor::decode(wanted.order, &wanted.cursor)
        .unwrap_or_else(|_| Cursor::first(wanted.order));
    let page = lines::list(
        &mut transaction,
        &actor.visibility,
        &wanted.filter,
        &cursor,
        wanted.limit,
        Columns::List,
        moment,
    )
    .await?;
    let owners = page.items.iter().flat_map(|item| {
        let next = item
            .next_action
            .as_ref()
            .map(|next| (item.organization, &next.owner));
        std::iter::once((item.organization, &item.owner)).chain(next)
    });
    let owners: Vec<_> = owners.collect();
    let names = Names::read(&mut transaction, owners).await?;
    Ok(LineList {
        items: page.items,
        next: page.next.map(|cursor| cursor.encode()),
        names,
        day: moment.day(),
    })
}

/// Counts the lines and units of a filter, up to a cap.
pub async fn count_lines(app: &App, actor: &Actor, wanted: &Lines) -> UseCaseResult<LineTotals> {
    let mut transaction = app.database.read().await?;
    let moment = wanted.moment(super::today(app, &mut transaction, actor).await?);
    let (filter, seen) = (&wanted.filter, &actor.visibility);
    Ok(lines::totals(&mut transaction, seen, filter, Some(MOST_COUNTED), moment).await?)
}
