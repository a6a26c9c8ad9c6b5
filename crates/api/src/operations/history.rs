//! What was changed, by whom and why.

use axum::response::Response;
use desbloqueo_app::history::{Happened, HistoryEntry, tell_history};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::answer::{Listed, limit, page};
use crate::api::Api;
use crate::caller::Caller;
use crate::cursor;
use crate::problem::{Answered, Problem};
use crate::sent::{Id, Parameters};

/// What cursors of this list are told apart by.
const LIST: &str = "history";

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new().routes(routes!(list))
}

/// Which entries are wanted.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct HistoryParameters {
    /// Rows of a page, 50 where nothing is said.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
    /// Where to go on: `next` of the page before.
    cursor: Option<String>,
    /// The fields wanted, with commas between; all where nothing is said.
    fields: Option<String>,
}

/// A recorded change.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct HistoryBody {
    /// The record that was changed.
    id: String,
    /// Its kind, such as `line`.
    kind: String,
    /// Who changed it.
    person: String,
    /// When it was recorded.
    recorded_at: String,
    /// From which day on it holds.
    effective: String,
    /// Through what: `page`, `api`, `import`, `cli` or `job`.
    source: String,
    /// Why.
    reason: String,
    /// Why the person might do what their role may not.
    override_reason: String,
    /// What happened: `added`, `changed`, `removed` or `redacted`.
    happened: &'static str,
    /// What was changed, field by field.
    changes: Vec<FieldChangeBody>,
    /// The same as sentences in the caller's language.
    sentences: Vec<String>,
}

/// How a field changed.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct FieldChangeBody {
    field: String,
    #[schema(schema_with = crate::bodies::anything)]
    before: Value,
    #[schema(schema_with = crate::bodies::anything)]
    after: Value,
}

/// List the history of a record
///
/// Of a line, entitlement, blocker, tenant, customer or organization; the latest first.
#[utoipa::path(
    get,
    path = "/history/{id}",
    operation_id = "list_history",
    tag = "history",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The record."), HistoryParameters),
    responses((status = 200, description = "A page of its history.", body = Listed<HistoryBody>)),
)]
async fn list(
    caller: Caller,
    Id(id): Id<Uuid>,
    Parameters(asked): Parameters<HistoryParameters>,
) -> Answered<Response> {
    let rows = usize::try_from(limit(asked.limit)?).unwrap_or(1);
    // What is recorded stays: a place counts from the oldest entry, and new ones do not move it.
    let before = match &asked.cursor {
        Some(cursor) => Some(
            cursor::read(LIST, &id, cursor)?
                .parse::<usize>()
                .map_err(|_| Problem::wrong_cursor())?,
        ),
        None => None,
    };
    let told = tell_history(caller.app(), caller.actor(), id).await?;
    let all = told.entries.len();
    let left = before.unwrap_or(all).min(all);
    let words = caller.words();
    let shown = told.entries.iter().skip(all - left).take(rows);
    let items: Vec<HistoryBody> = shown
        .map(|entry| HistoryBody::new(entry, words.history_sentences(entry, &told.mentioned)))
        .collect();
    let left = left - items.len();
    let next = (left > 0).then(|| cursor::bind(LIST, &id, &left.to_string()));
    page(&items, next, asked.fields.as_deref())
}

impl HistoryBody {
    fn new(entry: &HistoryEntry, sentences: Vec<String>) -> Self {
        let changes = entry.fields.iter();
        Self {
            id: entry.id.to_string(),
            kind: entry.kind.clone(),
            person: entry.person.clone(),
            recorded_at: entry.recorded.to_string(),
            effective: entry.effective.to_string(),
            source: entry.source.clone(),
            reason: entry.reason.clone(),
            override_reason: entry.override_reason.clone(),
            happened: happened(entry.happened),
            changes: changes
                .map(|change| FieldChangeBody {
                    field: change.field.clone(),
                    before: change.before.clone(),
                    after: change.after.clone(),
                })
                .collect(),
            sentences,
        }
    }
}

fn happened(happened: Happened) -> &'static str {
    match happened {
        Happened::Added => "added",
        Happened::Changed => "changed",
        Happened::Removed => "removed",
        Happened::Redacted => "redacted",
    }
}
