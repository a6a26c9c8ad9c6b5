//! `desbloqueo lines`: lists status lines.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::reads::{LineList, LineTotals, Lines as Wanted, count_lines, list_lines};
use desbloqueo_domain::clocks::{age_days, is_overdue};
use desbloqueo_i18n::Args as With;
use desbloqueo_store::lines::{LineFilter, LineItem, LineOrder, LineSort};
use jiff::civil::Date;
use serde_json::json;

use super::filters::Filters;
use crate::Outcome;
use crate::context::Context;
use crate::output::{Cell, Column, Output, Table, Tone};
use crate::session::Session;
use desbloqueo_api::bodies::LineBody;
use desbloqueo_words::Words;
use desbloqueo_words::short;

/// Which lines, in which order, and how many.
#[derive(Debug, Args)]
pub(crate) struct Lines {
    #[command(flatten)]
    filters: Filters,
    /// What to sort by: customer, units, since, target, next-action, confirmed; with - in front, the greatest first
    #[arg(long, value_name = "SORT", default_value = "since", value_parser = order, allow_hyphen_values = true)]
    sort: LineOrder,
    /// Lines at most
    #[arg(long, value_name = "COUNT", default_value_t = 100)]
    limit: u32,
}

pub(crate) async fn run(context: &Context, command: Lines) -> Result<Outcome> {
    let session = Session::open(context).await?;
    let filter = command.filters.read(&session).await?;
    let wanted = Wanted {
        filter,
        order: command.sort,
        limit: command.limit,
        as_of: command.filters.as_of,
        ..Wanted::default()
    };
    let list = list_lines(&session.app, &session.actor, &wanted).await?;
    let totals = count_lines(&session.app, &session.actor, &wanted).await?;
    let left_out = left_out(&wanted);
    if context.output.json {
        let items: Vec<_> = list
            .items
            .iter()
            .map(|item| LineBody::new(item, &list.names, list.day))
            .collect();
        let totals = json!({ "lines": totals.lines, "units": totals.units, "more": totals.more });
        context.output.json(&json!({
            "items": items, "totals": totals, "as_of": list.day, "left_out": left_out,
        }))?;
        return Ok(Outcome::Done);
    }
    print(&context.output, &session.words(), &list, totals)?;
    if !left_out.is_empty() {
        context.output.line(context.output.with(
            "cli-filters-left-out",
            "filters",
            &left_out.join(", "),
        ))?;
    }
    Ok(Outcome::Done)
}

/// Filters that a past day cannot answer.
fn left_out(wanted: &Wanted) -> Vec<&'static str> {
    let of = |filter: &LineFilter| filter.left_out_of_the_past();
    wanted.as_of.map(|_| of(&wanted.filter)).unwrap_or_default()
}

/// Reads a sort and its direction.
pub(super) fn order(text: &str) -> Result<LineOrder, String> {
    let (name, descending) = text
        .strip_prefix('-')
        .map_or((text, false), |name| (name, true));
    let sort = LineSort::parse(name);
    let sort = sort.ok_or_else(|| {
        format!(
            "expected one of {}",
            LineSort::ALL.map(LineSort::code).join(", ")
        )
    })?;
    Ok(LineOrder { sort, descending })
}

fn print(output: &Output, words: &Words<'_>, list: &LineList, totals: LineTotals) -> Result<()> {
    let mut table = Table::new([
        Column::whole(words.plain("field-id")),
        Column::telling(words.plain("cli-column-tenant")),
        Column::whole(words.plain("field-service")),
        Column::telling(words.plain("field-status")),
        Column::number(words.plain("field-units")),
        Column::number(words.plain("cli-column-days")),
        Column::days(words.plain("cli-column-target")),
        Column::text(words.plain("field-owner")).spare(),
        Column::text(words.plain("field-next-action")).spare(),
    ]);
    for item in &list.items {
        table.row(row(output, words, list, item));
    }
    if !list.items.is_empty() {
        output.table(&table)?;
        output.gap()?;
    }
    let args = With::new()
        .number("lines", totals.lines)
        .number("units", totals.units)
        .flag("more", totals.more)
        .count("shown", list.items.len())
        .flag(
            "cut",
            totals.lines > i64::try_from(list.items.len()).unwrap_or(i64::MAX),
        );
    output.line(words.text("cli-lines-totals", &args))?;
    Ok(())
}

fn row(output: &Output, words: &Words<'_>, list: &LineList, item: &LineItem) -> [Cell; 9] {
    let next = item.next_action.as_ref();
    let due = next.and_then(|next| next.due.day());
    let shown_due = due.map(|day| output.short_date(day, list.day));
    let shown_due = shown_due.unwrap_or_default();
    let action = next.map(|next| format!("{shown_due} {}", words.action(&next.what)));
    let target = match item.target {
        Some(day) => output.short_date(day, list.day),
        None => words.target(None, item.asked.as_ref()),
    };
    [
        short(item.id).into(),
        tenant(item).into(),
        words.short_service(&item.service).into(),
        words.status(&item.status).into(),
        output.number(item.units).into(),
        output.number(age_days(item.since_l1, list.day)).into(),
        dated(target, item.target, list.day),
        words.owner(&item.owner, &list.names).into(),
        dated(action.unwrap_or_default().trim().to_owned(), due, list.day),
    ]
}

/// A text about a day, which stands out once the day has passed.
fn dated(text: String, day: Option<Date>, today: Date) -> Cell {
    let is_past = day.is_some_and(|day| is_overdue(day, today));
    if is_past {
        Cell::toned(text, Tone::Alarm)
    } else {
        text.into()
    }
}

/// Customer and tenant; once where they are called the same.
fn tenant(item: &LineItem) -> String {
    if item.tenant.name == item.customer.name {
        item.customer.name.clone()
    } else {
        format!("{} › {}", item.customer.name, item.tenant.name)
    }
}
