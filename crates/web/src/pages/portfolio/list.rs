//! `/portfolio`: the grid of lines.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use askama::Template;
use axum::extract::RawQuery;
use axum::http::HeaderValue;
use axum::response::Response;
use desbloqueo_app::accounts::columns_of;
use desbloqueo_app::catalogue::list_own_fields::list_own_fields;
use desbloqueo_app::reads::{LineList, list_lines, name_filter};
use desbloqueo_app::rights::Rights;
use desbloqueo_domain::own_field::OwnField;
use desbloqueo_i18n::format;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use super::asked::Asked;
use super::chips::{Chip, chips, text};
use super::choices::Choice;
use super::columns::{Column, LIST};
use super::grid::{Cell, GridRow, Head, heads, rows};
use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "portfolio/list.html")]
struct ListPage {
    shell: Shell,
    /// Changes with what is counted, so that it is counted anew.
    totals_id: String,
    /// Addresses with what the list is narrowed to.
    totals: String,
    exports: Vec<(String, String)>,
    save_view: String,
    pick_columns: String,
    more_filters: String,
    /// What the bar of filters asks for by itself, and what it repeats.
    text: String,
    l1: Vec<Choice>,
    service: Vec<Choice>,
    as_of: String,
    repeated: Vec<(String, String)>,
    chips: Vec<Chip>,
    cleared: String,
    left_out: String,
    heads: Vec<Head>,
    rows: Vec<GridRow>,
    /// Whether lines can be chosen and changed: as they stand, not as they stood, and by whom may.
    may_choose: bool,
    rights: Rights,
    found: String,
    /// The addresses of the pages before and after; empty on the first and on the last.
    newer: String,
    older: String,
}

pub(super) async fn show(
    visitor: Visitor,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let query = query.unwrap_or_default();
    let asked = Asked::of(&query);
    let (app, actor) = (&visitor.app, visitor.actor());
    let columns = columns(&visitor, &asked).await?;
    let own_fields = own_fields(&visitor, &columns).await?;
    let mut wanted = asked.lines(app, actor);
    wanted.own = own_fields.iter().map(|field| field.id).collect();
    let list = list_lines(app, actor, &wanted).await?;
    let names = name_filter(app, actor, &wanted.filter).await?;
    let words = visitor.words();
    let mut shell = visitor.shell("nav-portfolio");
    shell.as_of = list.as_of.map(|day| words.date(day));
    let left_out = match list.as_of {
        Some(_) => wanted.filter.left_out_of_the_past(),
        None => Vec::new(),
    };
    let left_out = left_out.into_iter().filter_map(|name| {
        let (name, value) = asked.filters().find(|(asked, _)| *asked == name)?;
        Some(text(&words, &names, name, value))
    });
    let left_out: Vec<String> = left_out.collect();
    let page = ListPage {
        chips: chips(&words, &asked, &names, "/portfolio"),
        left_out: format::list_and(words.language, &left_out),
        heads: heads(&words, &asked, &columns, &own_fields),
        rows: rows(&words, &list, &columns, &own_fields),
        ..page(shell, &words, Rights::of(actor), &asked, &list)
    };
    let mut response = html(&page)?;
    // Empty fields of the form do not stay in the address.
    if visitor.reader.wants_part && asked.query() != query {
        let address = visitor.reader.url(&asked.at("/portfolio"));
        if let Ok(address) = HeaderValue::from_str(&address) {
            response.headers_mut().insert("hx-push-url", address);
        }
    }
    Ok(response)
}

/// The page without its rows.
fn page(
    shell: Shell,
    words: &Words<'_>,
    rights: Rights,
    asked: &Asked,
    list: &LineList,
) -> ListPage {
    let whole = asked.without(&[]);
    let at_page = |cursor: &Option<String>| {
        let cursor = cursor.as_ref();
        let address = cursor.map(|cursor| whole.with("after", cursor.as_str()).at("/portfolio"));
        address.unwrap_or_default()
    };
    let counted = asked.without(&["sort", "columns"]);
    let mut hasher = DefaultHasher::new();
    counted.query().hash(&mut hasher);
    let filters: Vec<&str> = asked.filters().map(|(name, _)| name).collect();
    ListPage {
        totals_id: format!("totals-{:x}", hasher.finish()),
        totals: counted.at("/portfolio/totals"),
        exports: ["xlsx", "csv", "json"]
            .map(|kind| {
                let label = words.plain(&format!("export-as-{kind}"));
                (label, whole.at(&format!("/portfolio/export.{kind}")))
            })
            .to_vec(),
        save_view: whole.at("/portfolio/views/new"),
        pick_columns: whole.at("/portfolio/columns"),
        more_filters: whole.at("/portfolio/filter"),
        text: asked.get("text").to_owned(),
        l1: Choice::of_codes(words, Kind::L1, asked.get("l1")),
        service: Choice::of_codes(words, Kind::Service, asked.get("service")),
        as_of: asked.get("as_of").to_owned(),
        repeated: repeated(asked).fields(),
        cleared: asked.without(&filters).at("/portfolio"),
        may_choose: list.as_of.is_none() && rights.change_in_bulk,
        rights,
        found: counted.query(),
        newer: at_page(&list.previous),
        older: at_page(&list.next),
        shell,
        chips: Vec::new(),
        left_out: String::new(),
        heads: Vec::new(),
        rows: Vec::new(),
    }
}

/// What the bar of filters repeats: all that it does not ask for itself. Of several services it asks for none.
fn repeated(asked: &Asked) -> Asked {
    let rest = asked.without(&["text", "l1", "as_of"]);
    if rest.all("service").count() > 1 {
        rest
    } else {
        rest.without(&["service"])
    }
}

/// The columns of the address, else those that the visitor chose, else the usual ones.
async fn columns(visitor: &Visitor, asked: &Asked) -> Result<Vec<Column>, PageError> {
    if asked.has("columns") {
        return Ok(Column::read(asked.get("columns")));
    }
    let kept = columns_of(&visitor.app, visitor.actor(), LIST).await?;
    Ok(Column::read(&kept.unwrap_or_default()))
}

/// The own fields that are shown; those that the visitor does not see are none.
async fn own_fields(visitor: &Visitor, columns: &[Column]) -> Result<Vec<OwnField>, PageError> {
    if !columns
        .iter()
        .any(|column| matches!(column, Column::Own(_)))
    {
        return Ok(Vec::new());
    }
    let mut fields = list_own_fields(&visitor.app, visitor.actor(), None).await?;
    fields.retain(|field| columns.contains(&Column::Own(field.id)));
    Ok(fields)
}
