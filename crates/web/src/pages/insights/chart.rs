//! One chart: as a part of its view, as a page of its own, and its figures as a file.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::http::header::AGE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use desbloqueo_app::insights::Told;
use desbloqueo_exchange::write::FileKind;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;
use desbloqueo_words::charts::{Chart, ChartRow};

use super::asker::Asker;
use super::drawing;
use super::figures::{Figure, Heading, MOST_ROWS, cells, headings, write};
use super::pick::Pick;
use super::registry::{Entry, View};
use super::slice::{RECOUNT, Slice};
use super::view::{Bar, Tab, tabs};
use crate::download::download;
use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::ui::moment;
use crate::visitor::Visitor;

/// The files in which figures are offered.
const FILES: [FileKind; 2] = [FileKind::Csv, FileKind::Xlsx];

#[derive(Template)]
#[template(path = "insights/chart.html")]
struct ChartPage {
    shell: Shell,
    tabs: Vec<Tab>,
    bar: Bar,
    chart: ChartView,
}

/// A chart, ready to be shown.
struct ChartView {
    code: &'static str,
    question: String,
    /// Its own page.
    address: String,
    answer: String,
    /// What is drawn, for the script; empty where there is nothing.
    drawing: String,
    headings: Vec<Heading>,
    rows: Vec<Row>,
    /// How many rows the page leaves out; empty where it shows all.
    more: String,
    notes: Vec<String>,
    /// When it was counted, where something may have changed since.
    counted: Option<CountedView>,
    /// Labels and addresses of files.
    files: Vec<(String, String)>,
    choices: Vec<Tab>,
    pick: Option<Pick>,
    /// Whether the figures are open from the beginning: on a page of its own.
    is_open: bool,
}

/// When a chart was counted.
struct CountedView {
    text: String,
    /// The same chart, counted now.
    address: String,
}

/// A row of figures.
struct Row {
    cells: Vec<Figure>,
    /// The list of its lines; empty where there is none.
    lines: String,
    /// The chart of what it is made of; empty where there is none.
    deeper: String,
}

pub(super) async fn show(
    visitor: Visitor,
    Path((view, file)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let missing = PageError::Status(StatusCode::NOT_FOUND);
    let (code, kind) = match file.split_once('.') {
        Some((code, ending)) => (code, FileKind::parse(ending)),
        None => (file.as_str(), None),
    };
    let is_file = file.contains('.');
    let view = View::parse(&view);
    let entry = view.and_then(|view| view.charts().iter().find(|entry| entry.code == code));
    let (Some(view), Some(entry)) = (view, entry) else {
        return Err(missing);
    };
    let slice = Slice::read(&visitor, &query.unwrap_or_default()).await?;
    match kind.filter(|kind| FILES.contains(kind)) {
        Some(kind) => figures(visitor, slice, entry, kind).await,
        None if is_file => Err(missing),
        None => page(&visitor, &slice, view, entry).await,
    }
}

/// A chart of a slice.
async fn make(visitor: &Visitor, slice: &Slice, entry: &'static Entry) -> Result<Chart, PageError> {
    let chart = (entry.make)(&Asker::of(visitor), slice).await?;
    let is_past = slice.as_of.is_some() || slice.compare.is_some();
    Ok(if is_past {
        chart.of_the_past(&visitor.words())
    } else {
        chart
    })
}

async fn figures(
    visitor: Visitor,
    slice: Slice,
    entry: &'static Entry,
    kind: FileKind,
) -> Result<Response, PageError> {
    let chart = make(&visitor, &slice, entry).await?;
    let name = format!("{}.{}", entry.code, kind.code());
    let mut file = download(&name, kind.media_type(), move |out| async move {
        write(&chart.table, chart.question.clone(), kind, out)
    })
    .await?;
    if let Some(told) = slice.asking.told() {
        let age = told.age_seconds(visitor.app.clock.now());
        file.headers_mut().insert(AGE, HeaderValue::from(age));
    }
    Ok(file)
}

async fn page(
    visitor: &Visitor,
    slice: &Slice,
    view: View,
    entry: &'static Entry,
) -> Result<Response, PageError> {
    let chart = make(visitor, slice, entry).await?;
    let pick = Pick::read(&Asker::of(visitor), slice, entry, &entry.path(view)).await?;
    let bar = Bar::read(visitor, slice, &entry.path(view)).await?;
    let words = visitor.words();
    let mut shell = visitor.shell("nav-insights");
    shell.as_of = slice.as_of.map(|day| words.date(day));
    html(&ChartPage {
        tabs: tabs(&words, slice, view),
        bar,
        chart: ChartView::new(visitor, slice, (view, entry), &chart, pick),
        shell,
    })
}

impl ChartView {
    fn new(
        visitor: &Visitor,
        slice: &Slice,
        (view, entry): (View, &'static Entry),
        chart: &Chart,
        pick: Option<Pick>,
    ) -> Self {
        let words = visitor.words();
        let path = entry.path(view);
        let rows = chart.table.rows.iter().take(MOST_ROWS);
        let rows = rows.map(|row| Row {
            cells: cells(&words, &chart.table, row),
            lines: lines(slice, row),
            deeper: deeper(slice, &path, entry, row),
        });
        Self {
            code: entry.code,
            address: slice.choosing(&path, &[]),
            drawing: if chart.is_empty() {
                String::new()
            } else {
                drawing::json(&chart.drawing, slice, &visitor.reader)
            },
            headings: headings(&chart.table),
            rows: rows.collect(),
            more: more(&words, chart.table.rows.len()),
            files: files(&words, slice, &path),
            choices: choices(&words, slice, &path, entry),
            pick,
            is_open: !visitor.reader.wants_part,
            question: chart.question.clone(),
            answer: chart.answer.clone(),
            notes: chart.notes.clone(),
            counted: counted(visitor, slice, &path),
        }
    }
}

/// When a chart was counted, where that is not now.
fn counted(visitor: &Visitor, slice: &Slice, path: &str) -> Option<CountedView> {
    let Some(Told::CountedAt(at)) = slice.asking.told() else {
        return None;
    };
    let words = visitor.words();
    let at = moment(&words, at, &visitor.zone());
    Some(CountedView {
        text: words.text("insights-counted-at", &Args::new().text("time", at)),
        address: slice.choosing(path, &[(RECOUNT, "1")]),
    })
}

fn lines(slice: &Slice, row: &ChartRow) -> String {
    let narrowed = row.lines.as_ref();
    narrowed
        .and_then(|lines| slice.lines(lines))
        .unwrap_or_default()
}

/// The same chart of what a row is made of.
fn deeper(slice: &Slice, path: &str, entry: &Entry, row: &ChartRow) -> String {
    let (Some((filter, options)), Some(lines)) = (entry.deeper, &row.lines) else {
        return String::new();
    };
    let is_there = options
        .iter()
        .all(|(name, value)| slice.option(name) == *value);
    let narrowing = lines.0.iter().find(|(name, _)| *name == filter);
    match narrowing {
        Some((name, value)) if !is_there && !value.is_empty() => {
            slice.deeper(path, (*name, value.as_str()), options)
        }
        _ => String::new(),
    }
}

fn more(words: &Words<'_>, rows: usize) -> String {
    match rows.checked_sub(MOST_ROWS) {
        None | Some(0) => String::new(),
        Some(more) => words.text("insights-more-rows", &Args::new().count("count", more)),
    }
}

fn files(words: &Words<'_>, slice: &Slice, path: &str) -> Vec<(String, String)> {
    let file = |kind: FileKind| {
        let label = words.plain(&format!("export-as-{}", kind.code()));
        let address = slice.choosing(&format!("{path}.{}", kind.code()), &[]);
        (label, address)
    };
    FILES.map(file).to_vec()
}

fn choices(words: &Words<'_>, slice: &Slice, path: &str, entry: &Entry) -> Vec<Tab> {
    let of_option = |(name, values): &(&'static str, &'static [&'static str])| {
        let chosen = slice.option(name);
        let usual = values.first().copied().unwrap_or_default();
        let chosen = if values.contains(&chosen) {
            chosen
        } else {
            usual
        };
        let tabs = values.iter().map(|value| Tab {
            label: words.plain(&format!("chart-option-{name}-{value}")),
            address: slice.choosing(path, &[(*name, *value)]),
            is_here: *value == chosen,
        });
        tabs.collect::<Vec<_>>()
    };
    entry.options.iter().flat_map(of_option).collect()
}
