//! The rows and headings of the grid, ready to be printed.

use desbloqueo_app::reads::{LineItem, LineList, LineOrder, LineSort};
use desbloqueo_domain::own_field::OwnField;
use desbloqueo_words::Words;
use jiff::civil::Date;

use super::asked::Asked;
use super::columns::Column;
use crate::ui::{AgeView, LineRow, StatusView};

/// A heading.
pub(super) struct Head {
    pub(super) label: String,
    pub(super) is_number: bool,
    /// The address of the list sorted by it; empty where it cannot be.
    pub(super) sorted: String,
    /// `ascending`, `descending` or `none`, by what the column shows.
    pub(super) direction: &'static str,
}

/// A row.
pub(super) struct GridRow {
    pub(super) line: LineRow,
    pub(super) cells: Vec<Cell>,
}

/// What stands under a heading.
pub(super) enum Cell {
    Status(StatusView),
    Age(AgeView),
    Units(String),
    Text(TextCell),
}

/// A text, and something beside it.
#[derive(Default)]
pub(super) struct TextCell {
    pub(super) label: String,
    pub(super) text: String,
    pub(super) is_late: bool,
    pub(super) beside: String,
    pub(super) is_beside_late: bool,
    /// Whether it takes a line of its own on a narrow screen.
    pub(super) is_wide: bool,
    /// The last part of the address at which it is edited in place; empty where it is not.
    pub(super) edited_at: &'static str,
    /// What pressing it does, for readers.
    pub(super) edit_label: String,
}

/// The headings: customer and tenant first.
pub(super) fn heads(
    words: &Words<'_>,
    asked: &Asked,
    columns: &[Column],
    own_fields: &[OwnField],
) -> Vec<Head> {
    let customer = head(
        asked,
        words.plain("portfolio-customer-tenant"),
        Some(LineSort::Customer),
        false,
    );
    let others = columns.iter().map(|column| {
        let label = column.label(words, own_fields);
        head(asked, label, column.sort(), column.is_number())
    });
    std::iter::once(customer).chain(others).collect()
}

fn head(asked: &Asked, label: String, sort: Option<LineSort>, is_number: bool) -> Head {
    let order = asked.order();
    let is_sorted = sort == Some(order.sort);
    // Whoever has been there for longest, since the earliest day, has the greatest age.
    let shows_descending = order.descending != (order.sort == LineSort::Since);
    Head {
        label,
        is_number,
        sorted: sort.map_or_else(String::new, |sort| {
            let next = if is_sorted {
                order.reversed()
            } else {
                LineOrder {
                    sort,
                    descending: sort == LineSort::Units,
                }
            };
            asked.with("sort", text(next)).at("/portfolio")
        }),
        direction: match (is_sorted, shows_descending) {
            (false, _) => "none",
            (true, true) => "descending",
            (true, false) => "ascending",
        },
    }
}

fn text(order: LineOrder) -> String {
    let sign = if order.descending { "-" } else { "" };
    format!("{sign}{}", order.sort.code())
}

/// The rows.
pub(super) fn rows(
    words: &Words<'_>,
    list: &LineList,
    columns: &[Column],
    own: &[OwnField],
) -> Vec<GridRow> {
    let row = |item: &LineItem| {
        let rights = list.rights.of(item.id);
        let line = LineRow::new(words, &list.names, item, rights, list.day);
        let cells = columns.iter();
        GridRow {
            cells: cells
                .map(|column| cell(words, list, item, (&line, *column), own))
                .collect(),
            line,
        }
    };
    list.items.iter().map(row).collect()
}

fn cell(
    words: &Words<'_>,
    list: &LineList,
    item: &LineItem,
    (line, column): (&LineRow, Column),
    own: &[OwnField],
) -> Cell {
    let label = column.label(words, own);
    let edit_label = || {
        let args = desbloqueo_i18n::Args::new().text("field", label.as_str());
        words.text("portfolio-edit-cell", &args)
    };
    let mut cell = TextCell::default();
    match column {
        Column::Status => return Cell::Status(line.status.clone()),
        Column::Units => return Cell::Units(line.units.clone()),
        Column::Age => return Cell::Age(line.age.clone()),
        Column::ReasonAge => return Cell::Age(AgeView::new(words, item.since_reason, list.day)),
        Column::Target => {
            cell.text.clone_from(&line.target);
            cell.is_late = line.is_past_target;
            (cell.edited_at, cell.edit_label) = ("target", edit_label());
        }
        Column::Owner => {
            cell.text.clone_from(&line.owner);
            cell.is_late = line.is_nobodys;
            (cell.edited_at, cell.edit_label) = ("owner", edit_label());
        }
        Column::NextAction => {
            cell.text.clone_from(&line.next);
            cell.beside.clone_from(&line.next_due);
            (cell.is_beside_late, cell.is_wide) = (line.is_next_late, true);
            (cell.edited_at, cell.edit_label) = ("next", edit_label());
        }
        Column::Note => (cell.text, cell.is_wide) = (line.note.clone(), true),
        other => cell.text = plain(words, list, item, other),
    }
    let may_edit = match column {
        Column::Owner => line.rights.write && line.rights.confirm,
        _ => line.rights.confirm,
    };
    if !may_edit {
        cell.edited_at = "";
    }
    // A service says what it is by itself.
    if column != Column::Service {
        cell.label = label;
    }
    Cell::Text(cell)
}

/// What stands in a column without more ado.
fn plain(words: &Words<'_>, list: &LineList, item: &LineItem, column: Column) -> String {
    let date = |day: Option<Date>| day.map(|day| words.date(day)).unwrap_or_default();
    match column {
        Column::Service => words.short_service(&item.service),
        Column::Segment => item.segment.clone(),
        Column::Phase => words.plain(&format!("phase-{}", item.phase.code())),
        Column::Organization => {
            let name = list.names.organization(item.organization);
            name.unwrap_or_default().to_owned()
        }
        Column::Region => item.customer.region.clone(),
        Column::MarketSegment => item.customer.market_segment.clone(),
        Column::Renewal => date(item.customer.renewal),
        Column::Priority => item
            .tenant
            .priority_override
            .map(|priority| words.plain(&format!("priority-{}", priority.code())))
            .unwrap_or_default(),
        Column::Review => date(item.review),
        Column::Confirmed => date(item.confirmed),
        Column::Own(field) => list.own.get(item.id, field).unwrap_or_default().to_owned(),
        _ => String::new(),
    }
}
