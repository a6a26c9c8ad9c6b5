//! A view of insights: the questions of its charts at once, each chart when it is looked at.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::Response;
use desbloqueo_app::insights::may_set_quality_bands;
use desbloqueo_app::reads::{FilterNames, name_filter};
use desbloqueo_i18n::format;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use super::registry::View;
use super::slice::Slice;
use crate::error::PageError;
use crate::pages::html;
use crate::pages::portfolio::{Chip, Choice, FILTERS, chips, filter_text};
use crate::shell::Shell;
use crate::visitor::Visitor;

/// The same on one page, for a meeting.
const DIGEST: &str = "/insights/digest";

#[derive(Template)]
#[template(path = "insights/view.html")]
struct ViewPage {
    shell: Shell,
    tabs: Vec<Tab>,
    bar: Bar,
    frames: Vec<Frame>,
    /// Whether the bands of quality can be set here.
    may_set_bands: bool,
}

/// A view to go to.
pub(super) struct Tab {
    pub(super) label: String,
    pub(super) address: String,
    pub(super) is_here: bool,
}

/// What the charts are narrowed to, and what they are compared with.
pub(super) struct Bar {
    pub(super) path: String,
    pub(super) more_filters: String,
    pub(super) service: Vec<Choice>,
    pub(super) as_of: String,
    pub(super) compare: String,
    /// What the form repeats.
    pub(super) repeated: Vec<(String, String)>,
    pub(super) chips: Vec<Chip>,
    pub(super) cleared: String,
    /// Filters that a past day cannot answer.
    pub(super) left_out: String,
}

/// A chart before it is there.
struct Frame {
    code: &'static str,
    question: String,
    address: String,
}

pub(super) async fn now(
    visitor: Visitor,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    page(&visitor, View::Now, &query.unwrap_or_default()).await
}

pub(super) async fn show(
    visitor: Visitor,
    Path(view): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let view = View::parse(&view).ok_or(PageError::Status(StatusCode::NOT_FOUND))?;
    page(&visitor, view, &query.unwrap_or_default()).await
}

async fn page(visitor: &Visitor, view: View, query: &str) -> Result<Response, PageError> {
    let slice = Slice::read(visitor, query).await?;
    let bar = Bar::read(visitor, &slice, &view.path()).await?;
    let words = visitor.words();
    let mut shell = visitor.shell("nav-insights");
    shell.as_of = slice.as_of.map(|day| words.date(day));
    let frames = view.charts().iter().map(|entry| Frame {
        code: entry.code,
        question: words.plain(&entry.question()),
        address: slice.at(&entry.path(view)),
    });
    html(&ViewPage {
        tabs: tabs(&words, &slice, view),
        bar,
        frames: frames.collect(),
        may_set_bands: view == View::Quality && may_set_quality_bands(visitor.actor()),
        shell,
    })
}

/// The views that have charts.
pub(super) fn tabs(words: &Words<'_>, slice: &Slice, here: View) -> Vec<Tab> {
    let filled = View::ALL
        .into_iter()
        .filter(|view| !view.charts().is_empty());
    let tabs = filled.map(|view| Tab {
        label: words.plain(&view.label()),
        address: slice.at(&view.path()),
        is_here: view == here,
    });
    let digest = Tab {
        label: words.plain("digest-page"),
        address: slice.at(DIGEST),
        is_here: false,
    };
    tabs.chain([digest]).collect()
}

impl Bar {
    /// The bar of a page at a path.
    pub(super) async fn read(
        visitor: &Visitor,
        slice: &Slice,
        path: &str,
    ) -> Result<Self, PageError> {
        let names = name_filter(&visitor.app, visitor.actor(), &slice.filter).await?;
        let words = visitor.words();
        let asked = &slice.asked;
        let whole = slice.compared(path);
        let is_one = asked.all("service").count() < 2;
        let apart: &[&str] = if is_one {
            &["as_of", "service"]
        } else {
            &["as_of"]
        };
        let to = [("to", whole.as_str())];
        let to = serde_urlencoded::to_string(to).unwrap_or_default();
        Ok(Self {
            more_filters: asked.at(&format!("/portfolio/filter?{to}")),
            service: Choice::of_codes(&words, Kind::Service, asked.get("service")),
            as_of: asked.get("as_of").to_owned(),
            compare: slice.compare.map(|day| day.to_string()).unwrap_or_default(),
            repeated: asked.without(apart).fields(),
            chips: chips(&words, asked, &names, &whole),
            cleared: asked.without(&FILTERS).at(&whole),
            left_out: left_out(&words, slice, &names, path),
            path: path.to_owned(),
        })
    }
}

/// Views that look at past days, whatever day is asked for.
const LOOKING_BACK: [View; 3] = [View::OverTime, View::HowLong, View::Promises];

fn left_out(words: &Words<'_>, slice: &Slice, names: &FilterNames, path: &str) -> String {
    let is_past = slice.as_of.is_some() || slice.compare.is_some();
    let looks_back = |view: &View| path.starts_with(&view.path());
    let left_out = if LOOKING_BACK.iter().any(looks_back) {
        slice.filter.left_out_of_stretches()
    } else if is_past {
        slice.filter.left_out_of_the_past()
    } else {
        Vec::new()
    };
    let told = left_out.into_iter().filter_map(|name| {
        let (name, value) = slice.asked.filters().find(|(asked, _)| *asked == name)?;
        Some(filter_text(words, names, name, value))
    });
    format::list_and(words.language, &told.collect::<Vec<_>>())
}
