//! The statement of a list of lines.

use crate::fragment::Fragment;
use crate::value::Value;
use crate::values;

use super::conditions::Conditions;
use super::cursor::{Cursor, Key};
use super::filter::LineFilter;
use super::resolved::Resolved;
use super::rows::{EXPORT, STATE, WORK};
use super::sort::LineOrder;
use super::source::{Joins, Source};
use super::way::Way;
use super::{Columns, Moment};

/// Reads the lines of the page first and then, for these, what stands beside them: a sort carries nothing that it
/// does not need. The page comes in order; the joins may lose it, so [`list`] sorts again.
pub(super) fn statement(
    filter: &LineFilter,
    resolved: &Resolved,
    cursor: &Cursor,
    limit: u32,
    columns: Columns,
    moment: Moment,
    way: &Way,
) -> Fragment {
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.push(STATE).push(match Source::of(moment) {
        Source::Lines => ", found.customer_key, ",
        Source::Intervals => ", customer.name_key AS customer_key",
    });
    if let Moment::Now(_) = moment {
        sql.push(WORK);
    }
    if columns == Columns::Export {
        sql.push(", ").push(EXPORT);
    }
    sql.push(" FROM (")
        .append(&page(filter, resolved, cursor, limit, moment, way));
    // Rows are found before what they belong to is: SQLite, which cannot know how many they are, might begin with every
    // customer.
    sql.push(") AS found CROSS JOIN customer CROSS JOIN tenant");
    if columns == Columns::Export {
        sql.push(" CROSS JOIN entitlement LEFT JOIN blocker ON blocker.id = found.primary_blocker");
    }
    sql.push(
        " WHERE customer.organization_id = found.organization_id AND customer.id = found.customer_id
            AND tenant.organization_id = found.organization_id AND tenant.id = found.tenant_id",
    );
    if columns == Columns::Export {
        sql.push(
            " AND entitlement.organization_id = found.organization_id AND entitlement.id = found.entitlement_id",
        );
    }
    sql
}

/// The lines of a page, in order.
fn page(
    filter: &LineFilter,
    resolved: &Resolved,
    cursor: &Cursor,
    limit: u32,
    moment: Moment,
    way: &Way,
) -> Fragment {
    let source = Source::of(moment);
    let mut conditions = Conditions::of(filter, resolved, moment);
    conditions.joins.customer |= cursor.order().sort.needs_customer(source);
    conditions.all.extend(way.among(filter));
    conditions.all.extend(after(cursor, source));
    if source == Source::Lines {
        conditions.all.extend(resolved.seen.database().few_lines());
    }
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.push(source.columns()).push(" FROM ");
    push_tables(&mut sql, resolved, moment, way, conditions.joins);
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    push_order(&mut sql, cursor.order(), source, way);
    sql.bind(" LIMIT ?", values![i64::from(limit) + 1]);
    sql
}

pub(super) fn push_tables(
    sql: &mut Fragment,
    resolved: &Resolved,
    moment: Moment,
    way: &Way,
    joins: Joins,
) {
    sql.append(&Source::of(moment).table());
    sql.append(&resolved.seen.database().by_index(way.index));
    sql.append(&joins.tables());
}

fn push_order(sql: &mut Fragment, order: LineOrder, source: Source, way: &Way) {
    let direction = if order.descending { " DESC" } else { "" };
    let column = if way.sorts {
        order.sort.computed()
    } else {
        order.sort.column(source)
    };
    sql.push(" ORDER BY ")
        .push(column)
        .push(direction)
        .push(", ");
    sql.push(source.id()).push(direction);
}

/// The rows after the cursor's.
fn after(cursor: &Cursor, source: Source) -> Option<Fragment> {
    let (key, id) = cursor.position()?;
    let key = match key {
        Key::Number(number) => Value::Int(*number),
        Key::Text(text) => Value::Text(text.clone()),
    };
    let order = cursor.order();
    let mut condition = Fragment::new("(", Vec::new());
    condition
        .push(order.sort.column(source))
        .push(", ")
        .push(source.id());
    condition.bind(
        if order.descending {
            ") < (?, ?)"
        } else {
            ") > (?, ?)"
        },
        vec![key, Value::Id(*id)],
    );
    Some(condition)
}
