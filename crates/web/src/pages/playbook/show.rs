//! `/playbook/{l1}/{l2}/{l3}`: what the playbook says of a status, if wished in two languages side by side.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use desbloqueo_app::reads::{LineFilter, Lines, count_lines};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::{Status, StatusKind};
use desbloqueo_i18n::{Args, Language};
use desbloqueo_words::Words;
use serde::Deserialize;

use super::article::{Article, address};
use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The code of the language that stands beside the reader's.
    with: String,
}

#[derive(Template)]
#[template(path = "playbook/show.html")]
struct StatusPage {
    shell: Shell,
    /// The address without the second language.
    here: String,
    articles: Vec<Article>,
    languages: Vec<Choice>,
    /// Lines and units in this status, of what the visitor sees.
    used: String,
    lines: String,
}

/// A language that can stand beside the reader's.
struct Choice {
    code: &'static str,
    name: &'static str,
    is_chosen: bool,
}

pub(super) async fn of_l1(
    visitor: Visitor,
    Path(l1): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    show(&visitor, [Some(l1), None, None], &asked).await
}

pub(super) async fn of_l2(
    visitor: Visitor,
    Path((l1, l2)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    show(&visitor, [Some(l1), Some(l2), None], &asked).await
}

pub(super) async fn of_l3(
    visitor: Visitor,
    Path((l1, l2, l3)): Path<(String, String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    show(&visitor, [Some(l1), Some(l2), Some(l3)], &asked).await
}

async fn show(
    visitor: &Visitor,
    codes: [Option<String>; 3],
    asked: &Asked,
) -> Result<Response, PageError> {
    let missing = || PageError::Status(StatusCode::NOT_FOUND);
    let status = status(codes).ok_or_else(missing)?;
    let words = visitor.words();
    let beside = Language::parse(&asked.with).filter(|other| *other != words.language);
    let query = beside.map_or_else(String::new, |other| format!("?with={}", other.code()));
    let first = Article::of(&words, &status, &query).ok_or_else(missing)?;
    let second = beside.and_then(|other| {
        let words = Words::new(&visitor.app.playbook, other);
        Article::of(&words, &status, &query)
    });
    let filter = filter(&visitor.app.playbook, &status);
    html(&StatusPage {
        here: address(&status, ""),
        languages: languages(&visitor.app.playbook, words.language, beside),
        used: used(visitor, filter).await?,
        lines: lines(&visitor.app.playbook, &status),
        shell: visitor
            .shell("nav-playbook")
            .titled(first.said.label.clone()),
        articles: std::iter::once(first).chain(second).collect(),
    })
}

fn status([l1, l2, l3]: [Option<String>; 3]) -> Option<Status> {
    let code = |text: Option<String>| text.map(|text| Code::parse(&text)).transpose();
    Some(Status {
        l1: code(l1).ok()??,
        l2: code(l2).ok()?,
        l3: code(l3).ok()?,
    })
}

/// The languages of the playbook other than the reader's.
fn languages(
    playbook: &desbloqueo_playbook::Playbook,
    own: Language,
    beside: Option<Language>,
) -> Vec<Choice> {
    let all = playbook.languages().iter();
    all.filter_map(|code| Language::parse(code))
        .filter(|language| *language != own)
        .map(|language| Choice {
            code: language.code(),
            name: language.own_name(),
            is_chosen: Some(language) == beside,
        })
        .collect()
}

/// Whether lists leave units in this status out until they are asked for (rule U5).
fn is_left_out(playbook: &desbloqueo_playbook::Playbook, status: &Status) -> bool {
    let kind = playbook.rulebook().kind(&status.l1);
    kind.is_some_and(|kind| !StatusKind::counts(kind))
}

fn filter(playbook: &desbloqueo_playbook::Playbook, status: &Status) -> LineFilter {
    LineFilter {
        l1: Some(status.l1.clone()),
        l2: status.l2.clone(),
        l3: status.l3.clone(),
        include_invalid: is_left_out(playbook, status),
        ..LineFilter::default()
    }
}

/// The portfolio, narrowed to the status.
fn lines(playbook: &desbloqueo_playbook::Playbook, status: &Status) -> String {
    let levels = [
        ("l1", Some(&status.l1)),
        ("l2", status.l2.as_ref()),
        ("l3", status.l3.as_ref()),
    ];
    let mut query: Vec<(&str, &str)> = levels
        .into_iter()
        .filter_map(|(name, code)| Some((name, code?.as_str())))
        .collect();
    if is_left_out(playbook, status) {
        query.push(("include_invalid", "yes"));
    }
    let query = serde_urlencoded::to_string(query).unwrap_or_default();
    format!("/portfolio?{query}")
}

/// Lines and units, as the portfolio counts them; empty where there are none.
async fn used(visitor: &Visitor, filter: LineFilter) -> Result<String, PageError> {
    let wanted = Lines {
        filter,
        ..Lines::default()
    };
    let totals = count_lines(&visitor.app, visitor.actor(), &wanted).await?;
    if totals.lines == 0 {
        return Ok(String::new());
    }
    let args = Args::new()
        .number("lines", totals.lines)
        .number("units", totals.units)
        .flag("more", totals.more);
    Ok(visitor.words().text("portfolio-totals", &args))
}
