//! `/blockers/meeting`: walks a list one blocker at a time, and writes down what is decided where it is said.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use desbloqueo_app::blockers::{BlockerRights, read_record};
use desbloqueo_app::reads::{Blockers, page_blockers};
use desbloqueo_app::{App, UseCaseError};
use desbloqueo_domain::code::BlockerId;
use desbloqueo_i18n::Args;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::filter::{Asked, Chip, Narrowing};
use super::next::NextFields;
use super::row::BlockerRow;
use super::show::{BlockerView, HeldLine, lines};
use super::timeline::EntryView;
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::shell::Shell;
use crate::visitor::Visitor;

/// Blockers that a meeting walks through at most.
const MOST_BLOCKERS: u32 = 100;

/// What a meeting shows of the lines and of the timeline of a blocker.
const LINES_SHOWN: usize = 8;
const ENTRIES_SHOWN: usize = 6;

/// The place in the session where the meeting is kept.
const KEPT: &str = "meeting";

/// A meeting: its blockers in the order in which they are walked through, and when it began.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Meeting {
    pub(super) ids: Vec<BlockerId>,
    pub(super) began: Timestamp,
    /// The query of the list that it walks through.
    pub(super) query: String,
}

#[derive(Template)]
#[template(path = "blockers/meeting.html")]
struct BeginPage {
    shell: Shell,
    address: String,
    list: String,
    chips: Vec<Chip>,
    rows: Vec<BlockerRow>,
    counts: String,
    is_cut: bool,
    /// The address of a meeting that was begun and not ended; empty for none.
    going_on: String,
}

/// What is about to be walked through.
pub(super) async fn ask(
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let page = page_blockers(&visitor.app, visitor.actor(), &wanted(&visitor, &asked)).await?;
    let narrowing = Narrowing::read(&visitor, &asked, "/blockers/meeting").await?;
    let words = visitor.words();
    let rows = page
        .items
        .iter()
        .map(|item| BlockerRow::new(&words, &page, item));
    let going_on = kept(&visitor).await?;
    html(&BeginPage {
        address: asked.address("/blockers/meeting"),
        list: asked.address("/blockers"),
        chips: narrowing.chips,
        counts: words.text(
            "count-blockers",
            &Args::new().count("count", page.items.len()),
        ),
        rows: rows.collect(),
        is_cut: page.next.is_some(),
        going_on: going_on
            .map(|_| "/blockers/meeting/1".to_owned())
            .unwrap_or_default(),
        shell: visitor.shell("meeting-title"),
    })
}

/// Begins: the list is kept as it is now, so that nothing is skipped when what is decided changes its order.
pub(super) async fn begin(
    visitor: Visitor,
    Query(asked): Query<Asked>,
    _: Fields,
) -> Result<Response, PageError> {
    let page = page_blockers(&visitor.app, visitor.actor(), &wanted(&visitor, &asked)).await?;
    let meeting = Meeting {
        ids: page.items.iter().map(|item| item.id).collect(),
        began: now(&visitor.app),
        query: asked.address(""),
    };
    visitor.session.insert(KEPT, &meeting).await?;
    Ok(Redirect::to(&visitor.reader.url("/blockers/meeting/1")).into_response())
}

fn wanted(visitor: &Visitor, asked: &Asked) -> Blockers {
    Blockers {
        filter: asked.filter(visitor.actor()),
        order: asked.order(),
        limit: MOST_BLOCKERS,
        cursor: String::new(),
    }
}

fn now(app: &App) -> Timestamp {
    app.clock.now()
}

/// The meeting that the visitor has begun last.
pub(super) async fn kept(visitor: &Visitor) -> Result<Option<Meeting>, PageError> {
    Ok(visitor.session.get(KEPT).await?)
}

#[derive(Template)]
#[template(path = "blockers/walk.html")]
struct WalkPage {
    shell: Shell,
    place: String,
    here: String,
    previous: String,
    next: String,
    list: String,
    /// `None` where the reader does not see it any more.
    at: Option<At>,
}

/// The blocker that the meeting has come to.
struct At {
    blocker: BlockerView,
    rights: BlockerRights,
    lines: Vec<HeldLine>,
    more_lines: String,
    entries: Vec<EntryView>,
    next: NextFields,
    projected: String,
}

/// One blocker of the meeting, by its number in it.
pub(super) async fn show(
    visitor: Visitor,
    Path(number): Path<String>,
) -> Result<Response, PageError> {
    let Some(meeting) = kept(&visitor).await? else {
        return Ok(Redirect::to(&visitor.reader.url("/blockers/meeting")).into_response());
    };
    let missing = || PageError::Status(StatusCode::NOT_FOUND);
    let number: usize = number.parse().map_err(|_| missing())?;
    let index = number.checked_sub(1).ok_or_else(missing)?;
    let id = *meeting.ids.get(index).ok_or_else(missing)?;
    let place = Args::new()
        .count("number", number)
        .count("count", meeting.ids.len());
    let path = |number: usize| format!("/blockers/meeting/{number}");
    let words = visitor.words();
    let at = At::read(&visitor, id).await?;
    let mut shell = visitor.shell("meeting-title");
    if let Some(at) = &at {
        shell = shell.titled(at.blocker.title.clone());
    }
    html(&WalkPage {
        place: words.text("meeting-place", &place),
        here: path(number),
        previous: if index == 0 {
            String::new()
        } else {
            path(index)
        },
        next: if number < meeting.ids.len() {
            path(number + 1)
        } else {
            "/blockers/meeting/minutes".to_owned()
        },
        list: format!("/blockers{}", meeting.query),
        at,
        shell,
    })
}

impl At {
    async fn read(visitor: &Visitor, id: BlockerId) -> Result<Option<Self>, PageError> {
        let record = match read_record(&visitor.app, visitor.actor(), id).await {
            Ok(record) => record,
            Err(UseCaseError::NotFound { .. }) => return Ok(None),
            Err(other) => return Err(other.into()),
        };
        let words = visitor.words();
        let mut held = lines(&words, &record);
        let more = held.len().saturating_sub(LINES_SHOWN);
        held.truncate(LINES_SHOWN);
        let mut entries = EntryView::of_all(visitor, &record.names, &record.shown.timeline);
        entries.truncate(ENTRIES_SHOWN);
        let projected = record.shown.blocker.state.projected;
        Ok(Some(Self {
            blocker: BlockerView::new(&words, &record),
            rights: record.shown.rights,
            lines: held,
            more_lines: match more {
                0 => String::new(),
                number => words.text("and-more", &Args::new().count("count", number)),
            },
            entries,
            next: NextFields::of(visitor, &record).await?,
            projected: super::forms::day_value(projected),
        }))
    }
}
