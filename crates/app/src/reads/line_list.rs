//! Lists lines (rules A3, H2).

use desbloqueo_store::lines::{
    self, Columns, Cursor, LineFilter, LineItem, LineOrder, LineTotals, Moment,
};
use jiff::civil::Date;

use super::Names;
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
    /// As of the end of this day; `None` is now (rule H2).
    pub as_of: Option<Date>,
}

/// Lines that the actor sees.
#[derive(Debug, Clone, PartialEq)]
pub struct LineList {
    /// The lines.
    pub items: Vec<LineItem>,
    /// How many there are, and their units.
    pub totals: LineTotals,
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

/// Lists lines, with totals of the whole filter.
pub async fn list_lines(app: &App, actor: &Actor, wanted: &Lines) -> UseCaseResult<LineList> {
    let mut transaction = app.database.read().await?;
    let moment = wanted.moment(super::today(app, &mut transaction, actor).await?);
    let (filter, seen) = (&wanted.filter, &actor.visibility);
    let cursor = Cursor::first(wanted.order);
    let page = lines::list(
        &mut transaction,
        seen,
        filter,
        &cursor,
        wanted.limit,
        Columns::List,
        moment,
    )
    .await?;
    let totals = lines::totals(&mut transaction, seen, filter, Some(MOST_COUNTED), moment).await?;
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
        totals,
        names,
        day: moment.day(),
    })
}
