//! `/waiting`: what waits on the visitor, grouped by blocker, with answers for many at once.

use std::str::FromStr;

use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::blockers::MoveDate;
use desbloqueo_app::reads::LineItem;
use desbloqueo_app::work::{
    Answered, WaitingBlocker, WaitingOnMe, answer_new_date, answer_still_blocked,
    answer_still_true, waiting_on_me,
};
use desbloqueo_domain::code::{BlockerId, LineId};
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;

use super::html;
use crate::error::PageError;
use crate::posted::Fields;
use crate::saved::{Toast, refused, saved};
use crate::shell::Shell;
use crate::ui::{BlockerCard, LineRow};
use crate::visitor::Visitor;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/waiting", get(show))
        .route("/waiting/still-blocked", post(still_blocked))
        .route("/waiting/new-date", post(new_date))
        .route("/waiting/still-true", post(still_true))
}

#[derive(Template)]
#[template(path = "waiting.html")]
struct WaitingPage {
    shell: Shell,
    blockers: Vec<BlockerView>,
    more_blockers: More,
    rows: Vec<LineRow>,
    more_rows: More,
}

/// How many more there are than the page shows, and the list of all; no text where there are none.
struct More {
    text: String,
    address: String,
}

impl More {
    fn new(words: &Words<'_>, number: usize, address: String) -> Self {
        let text = match number {
            0 => String::new(),
            number => words.text("and-more", &Args::new().count("count", number)),
        };
        Self { text, address }
    }
}

struct BlockerView {
    card: BlockerCard,
    rows: Vec<LineRow>,
}

async fn show(visitor: Visitor) -> Result<Response, PageError> {
    let waiting = waiting_on_me(&visitor.app, visitor.actor()).await?;
    let words = visitor.words();
    let me = visitor.actor().person;
    html(&WaitingPage {
        more_blockers: More::new(
            &words,
            waiting.more_blockers,
            format!("/blockers?owner=person:{me}"),
        ),
        more_rows: More::new(
            &words,
            waiting.more_lines,
            format!("/portfolio?owner=person:{me}"),
        ),
        blockers: waiting
            .blockers
            .iter()
            .map(|one| BlockerView::new(&words, &waiting, one))
            .collect(),
        rows: waiting
            .lines
            .iter()
            .map(|item| row(&words, &waiting, item))
            .collect(),
        shell: visitor.shell("nav-waiting"),
    })
}

fn row(words: &Words<'_>, waiting: &WaitingOnMe, item: &LineItem) -> LineRow {
    let rights = waiting.rights.of(item.id);
    LineRow::new(words, &waiting.names, item, rights, waiting.day)
}

impl BlockerView {
    fn new(words: &Words<'_>, waiting: &WaitingOnMe, one: &WaitingBlocker) -> Self {
        let rights = waiting.rights_on_blockers.get(&one.blocker.id).copied();
        let rights = rights.unwrap_or_default();
        Self {
            card: BlockerCard::new(words, &one.blocker, rights, waiting.day),
            rows: one
                .lines
                .iter()
                .map(|item| row(words, waiting, item))
                .collect(),
        }
    }
}

/// The ids of what was chosen.
fn chosen<T: FromStr>(fields: &Fields, name: &str) -> Vec<T> {
    fields.all(name).filter_map(|id| id.parse().ok()).collect()
}

/// Says of every chosen blocker that it still blocks.
async fn still_blocked(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let ids: Vec<BlockerId> = chosen(&fields, "blocker");
    let answered = answer_still_blocked(&visitor.app, visitor.actor(), &ids).await?;
    say(&visitor, "waiting-confirmed", &answered).await
}

/// Gives every chosen blocker a new date.
async fn new_date(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let ids: Vec<BlockerId> = chosen(&fields, "blocker");
    let Ok(day) = fields.get("date").parse() else {
        let toast = Toast::refused(visitor.words().plain("waiting-no-date"));
        return refused(&visitor, "/waiting", toast).await;
    };
    let date = MoveDate {
        projected: Some(day),
        reason: fields.get("reason").to_owned(),
        ..MoveDate::default()
    };
    let answered = answer_new_date(&visitor.app, visitor.actor(), &ids, &date).await?;
    say(&visitor, "waiting-dated", &answered).await
}

/// Says of every chosen line that it is still true.
async fn still_true(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let ids: Vec<LineId> = chosen(&fields, "line");
    let answered = answer_still_true(&visitor.app, visitor.actor(), &ids).await?;
    say(&visitor, "waiting-lines-confirmed", &answered).await
}

/// Says how many answers were taken, and why others were refused.
async fn say(visitor: &Visitor, message: &str, answered: &Answered) -> Result<Response, PageError> {
    let words = visitor.words();
    if answered.taken == 0 && answered.refused.is_empty() {
        let toast = Toast::refused(words.plain("waiting-none-chosen"));
        return refused(visitor, "/waiting", toast).await;
    }
    let taken = Args::new().count("count", answered.taken);
    let mut said = Vec::new();
    if answered.taken > 0 {
        said.push(words.text(message, &taken));
    }
    let mut why: Vec<String> = answered
        .refused
        .iter()
        .flat_map(UseCaseError::refusals)
        .map(|refusal| format!("{} ({})", words.refusal(&refusal), refusal.rule))
        .collect();
    why.sort();
    why.dedup();
    said.extend(why);
    let text = said.join(" ");
    if answered.refused.is_empty() {
        saved(visitor, "/waiting", Toast::done(text)).await
    } else {
        saved(visitor, "/waiting", Toast::refused(text)).await
    }
}
