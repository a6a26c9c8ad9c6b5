//! Lines as a file, which can be edited and brought in again.

use std::fs::File;
use std::io::{BufWriter, Seek as _};

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::App;
use desbloqueo_app::actor::Actor;
use desbloqueo_app::export_lines::{Export, ExportError, export_lines};
use desbloqueo_app::reads::{LineFilter, LineOrder};
use desbloqueo_domain::code::Code;
use desbloqueo_exchange::write::FileKind;
use desbloqueo_i18n::Language;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use tokio_util::io::ReaderStream;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::one_of;
use super::status_lines::{ExportParameters, order};
use crate::api::Api;
use crate::caller::Caller;
use crate::problem::{Answered, Problem};
use crate::sent::Parameters;

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new().routes(routes!(lines))
}

/// The lines of a `.json` file.
#[derive(Serialize, ToSchema)]
struct ExportedBody {
    /// By what the file is known when it is brought in again.
    #[schema(schema_with = crate::bodies::anything)]
    export: Value,
    /// A line each, by the keys of its columns.
    #[schema(value_type = Vec<Object>)]
    items: Vec<Value>,
}

/// What a file holds, owned: it is written by a thread of its own.
struct Wanted {
    app: App,
    actor: Actor,
    language: Language,
    filter: LineFilter,
    order: LineOrder,
    as_of: Option<Date>,
    kind: FileKind,
}

/// Export status lines
///
/// As `.xlsx`, `.csv` or `.json`, narrowed by every filter of the portfolio, in any of its orders, now or as of the end
/// of a past day. All lines that the caller sees, however many; headings and labels are in the caller's language. The
/// file can be edited and brought in again.
#[utoipa::path(
    get,
    path = "/status-lines/export",
    operation_id = "export_status_lines",
    tag = "status-lines",
    security(("token" = ["read"])),
    params(ExportParameters),
    responses((status = 200, description = "The file.", content(
        (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (String = "text/csv"),
        (ExportedBody = "application/json"),
    ))),
)]
async fn lines(
    caller: Caller,
    Parameters(asked): Parameters<ExportParameters>,
) -> Answered<Response> {
    let kind = asked.format.as_deref().unwrap_or("xlsx");
    let kind = one_of("format", kind, FileKind::parse)?;
    let wanted = Wanted {
        app: caller.app().clone(),
        actor: caller.actor().clone(),
        language: caller.words().language,
        filter: asked.filter().read(&caller)?,
        order: order(asked.sort.as_deref())?,
        as_of: asked.as_of,
        kind,
    };
    let today = wanted.app.clock.today(&jiff::tz::TimeZone::UTC);
    let runtime = tokio::runtime::Handle::current();
    let _permit = caller.api.trials().acquire().await;
    // Writing blocks, and the file grows on disk, whatever its size.
    let written = tokio::task::spawn_blocking(move || -> Answered<File> {
        let mut file = tempfile::tempfile().map_err(failed)?;
        let out = BufWriter::new(file.try_clone().map_err(failed)?);
        runtime.block_on(write(wanted, out))?;
        file.rewind().map_err(failed)?;
        Ok(file)
    });
    let file = written.await.map_err(failed)??;
    let body = Body::from_stream(ReaderStream::new(tokio::fs::File::from_std(file)));
    let name = format!("portfolio-{today}.{}", kind.code());
    let headers = [
        (header::CONTENT_TYPE, kind.media_type().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, body).into_response())
}

async fn write(wanted: Wanted, out: BufWriter<File>) -> Answered<()> {
    let words = Words::new(&wanted.app.playbook, wanted.language);
    let now = wanted.app.clock.now();
    let id = wanted.app.ids.next(now).to_string();
    let plan = words.export_plan(id, now, words.plain("app-name"));
    let role = |code: &Code| words.label(Kind::Role, code);
    let action = |code: &Code| words.action_of(code);
    let export = Export {
        filter: wanted.filter,
        order: wanted.order,
        as_of: wanted.as_of,
        kind: wanted.kind,
        plan,
        role: &role,
        action: &action,
    };
    let written = export_lines(&wanted.app, &wanted.actor, export, out, |_| {}).await;
    written.map(drop).map_err(|error| match error {
        ExportError::UseCase(error) => error.into(),
        ExportError::Write(error) => failed(error),
    })
}

/// A file that could not be written, which is a fault of ours.
fn failed(cause: impl std::fmt::Display) -> Problem {
    Problem::fault().because(&cause)
}
