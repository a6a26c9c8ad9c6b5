//! `/waiting`: what waits on the visitor, grouped by blocker, with answers for many at once.

use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use desbloqueo_app::reads::Names;
use desbloqueo_app::work::{WaitingBlocker, answer_still_blocked, waiting_on_me};
use desbloqueo_domain::code::BlockerId;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use jiff::civil::Date;

use super::html;
use crate::error::PageError;
use crate::posted::Fields;
use crate::saved::{Toast, refused, saved};
use crate::shell::Shell;
use crate::ui::{AgeView, LineRow};
use crate::visitor::Visitor;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/waiting", get(show))
        .route("/waiting/still-blocked", post(still_blocked))
}

#[derive(Template)]
#[template(path = "waiting.html")]
struct WaitingPage {
    shell: Shell,
    blockers: Vec<BlockerView>,
    rows: Vec<LineRow>,
}

struct BlockerView {
    id: String,
    title: String,
    held: String,
    age: AgeView,
    promised: String,
    is_past: bool,
    waits_on: String,
    rows: Vec<LineRow>,
}

async fn show(visitor: Visitor) -> Result<Response, PageError> {
    let waiting = waiting_on_me(&visitor.app, visitor.actor()).await?;
    let words = visitor.words();
    let (names, day) = (&waiting.names, waiting.day);
    html(&WaitingPage {
        blockers: waiting
            .blockers
            .iter()
            .map(|one| BlockerView::new(&words, names, one, day))
            .collect(),
        rows: waiting
            .lines
            .iter()
            .map(|item| LineRow::new(&words, names, item, day))
            .collect(),
        shell: visitor.shell("nav-waiting"),
    })
}

impl BlockerView {
    fn new(words: &Words<'_>, names: &Names, one: &WaitingBlocker, day: Date) -> Self {
        let blocker = &one.blocker;
        let counted = |id, number| words.text(id, &Args::new().number("count", number));
        let reason = words.reason(blocker.reason.as_ref(), blocker.detail.as_ref());
        let held = Args::new()
            .text("units", counted("count-units", blocker.held.units))
            .text("lines", counted("count-lines", blocker.held.lines))
            .text("tenants", counted("count-tenants", blocker.held.tenants));
        Self {
            id: blocker.id.to_string(),
            title: if blocker.title.is_empty() {
                reason
            } else {
                blocker.title.clone()
            },
            held: words.text("blocker-holds", &held),
            age: AgeView::new(words, blocker.opened, day),
            promised: words.target(blocker.projected, blocker.asked.as_ref()),
            is_past: blocker.projected.is_some_and(|date| date < day),
            waits_on: words.optional(Kind::Party, blocker.party.as_ref()),
            rows: one
                .lines
                .iter()
                .map(|item| LineRow::new(words, names, item, day))
                .collect(),
        }
    }
}

/// Says of every chosen blocker that it still blocks.
async fn still_blocked(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let ids: Vec<BlockerId> = fields
        .all("blocker")
        .filter_map(|id| id.parse().ok())
        .collect();
    let words = visitor.words();
    if ids.is_empty() {
        let toast = Toast::refused(words.plain("waiting-none-chosen"));
        return refused(&visitor, "/waiting", toast).await;
    }
    let answered = answer_still_blocked(&visitor.app, visitor.actor(), &ids).await?;
    let first = answered.refused.first();
    let refusal = first.and_then(|(_, error)| error.refusals().into_iter().next());
    let toast = if let Some(refusal) = refusal {
        Toast::refused(words.refusal(&refusal))
    } else {
        let confirmed = Args::new().count("count", answered.confirmed);
        Toast::done(words.text("waiting-confirmed", &confirmed))
    };
    saved(&visitor, "/waiting", toast).await
}
