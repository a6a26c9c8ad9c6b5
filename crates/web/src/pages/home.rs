//! `/`: the work of the day.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use desbloqueo_app::work::{MyWork, Scope, Section, SectionKind, my_work, note_visit};
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::html;
use crate::error::PageError;
use crate::shell::Shell;
use crate::ui::{ChangeView, LineRow};
use crate::visitor::Visitor;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/", get(show))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// `all` for everything that the visitor sees.
    scope: String,
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    shell: Shell,
    greeting: String,
    /// How much of each kind of work there is.
    counts: Vec<String>,
    sections: Vec<SectionView>,
    changes: Vec<ChangeView>,
    is_all: bool,
}

struct SectionView {
    code: &'static str,
    title: String,
    totals: String,
    rows: Vec<LineRow>,
    /// Where all of them are, when there are more.
    all: Option<String>,
}

async fn show(visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let scope = if asked.scope == "all" {
        Scope::All
    } else {
        Scope::Mine
    };
    let since = note_visit(&visitor.app, &visitor.visit).await?;
    let work = my_work(&visitor.app, visitor.actor(), scope, since).await?;
    let words = visitor.words();
    html(&HomePage {
        greeting: greeting(&visitor),
        counts: work.sections.iter().map(|one| count(&words, one)).collect(),
        sections: work
            .sections
            .iter()
            .map(|one| SectionView::new(&words, &work, one, scope, &visitor))
            .collect(),
        changes: work
            .changes
            .iter()
            .map(|entry| ChangeView::new(&visitor, entry))
            .collect(),
        is_all: scope == Scope::All,
        shell: visitor.shell("nav-my-work"),
    })
}

/// Good morning, by the clock of the visitor.
fn greeting(visitor: &Visitor) -> String {
    let person = &visitor.visit.person;
    let zone = TimeZone::get(&person.time_zone).unwrap_or(TimeZone::UTC);
    let hour = visitor.app.clock.now().to_zoned(zone).hour();
    let part = match hour {
        5..12 => "morning",
        12..19 => "afternoon",
        _ => "evening",
    };
    let name = person.name.split_whitespace().next().unwrap_or_default();
    let args = Args::new().text("part", part).text("name", name);
    visitor.words().text("my-work-greeting", &args)
}

fn count(words: &Words<'_>, section: &Section) -> String {
    let args = Args::new().number("count", section.totals.lines);
    words.text(&format!("my-work-count-{}", section.kind.code()), &args)
}

impl SectionView {
    fn new(
        words: &Words<'_>,
        work: &MyWork,
        section: &Section,
        scope: Scope,
        visitor: &Visitor,
    ) -> Self {
        let totals = Args::new()
            .text(
                "lines",
                words.text(
                    "count-lines",
                    &Args::new().number("count", section.totals.lines),
                ),
            )
            .text(
                "units",
                words.text(
                    "count-units",
                    &Args::new().number("count", section.totals.units),
                ),
            );
        let row = |item| LineRow::new(words, &work.names, item, work.day);
        let shown = i64::try_from(section.items.len()).unwrap_or(i64::MAX);
        Self {
            code: section.kind.code(),
            title: words.plain(&format!("my-work-{}", section.kind.code())),
            totals: words.text("my-work-totals", &totals),
            rows: section.items.iter().map(row).collect(),
            all: (section.totals.lines > shown).then(|| all_of(section.kind, scope, visitor)),
        }
    }
}

/// The portfolio, narrowed to a kind of work.
fn all_of(kind: SectionKind, scope: Scope, visitor: &Visitor) -> String {
    let filter = match kind {
        SectionKind::Overdue => "overdue=on&sort=next-action",
        SectionKind::PastTarget => "past_target=on&sort=target",
        SectionKind::Unclassified => "unclassified=on&sort=since",
        SectionKind::ToReconcile => "needs_reconciling=on&sort=-units",
        SectionKind::Stale => "stale_days=31&sort=confirmed",
    };
    let mine = match scope {
        Scope::Mine => format!("&of_team={}", visitor.visit.person.id),
        Scope::All => String::new(),
    };
    format!("/portfolio?{filter}{mine}")
}
