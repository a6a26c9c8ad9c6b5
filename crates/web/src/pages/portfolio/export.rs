//! `/portfolio/export.xlsx`, `.csv`, `.json`: what the list shows, as a file that can be edited and imported again.

use std::fs::File;
use std::io::BufWriter;

use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::Response;
use desbloqueo_app::export_lines::{Export, ExportError, export_lines};
use desbloqueo_domain::code::Code;
use desbloqueo_exchange::write::FileKind;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use super::asked::Asked;
use crate::download::{download, failed};
use crate::error::PageError;
use crate::visitor::Visitor;

pub(super) async fn portfolio_file(
    visitor: Visitor,
    Path(file): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let kind = file.strip_prefix("export.").and_then(FileKind::parse);
    let kind = kind.ok_or(PageError::Status(StatusCode::NOT_FOUND))?;
    let asked = Asked::of(&query.unwrap_or_default());
    let name = format!("{}.{}", file_name(&visitor), kind.code());
    download(&name, kind.media_type(), move |out| async move {
        write(&visitor, &asked, kind, out).await
    })
    .await
}

/// `portfolio-` and the day, in letters that every system takes for a name.
fn file_name(visitor: &Visitor) -> String {
    let today = visitor.app.clock.today(&jiff::tz::TimeZone::UTC);
    format!("portfolio-{today}")
}

async fn write(
    visitor: &Visitor,
    asked: &Asked,
    kind: FileKind,
    out: BufWriter<File>,
) -> Result<(), PageError> {
    let words: Words<'_> = visitor.words();
    let app = &visitor.app;
    let wanted = asked.lines(app, visitor.actor());
    let now = app.clock.now();
    let id = app.ids.next(now).to_string();
    let plan = words.export_plan(id, now, words.plain("app-name"));
    let role = |code: &Code| words.label(Kind::Role, code);
    let action = |code: &Code| words.action_of(code);
    let export = Export {
        filter: wanted.filter,
        order: wanted.order,
        as_of: wanted.as_of,
        kind,
        plan,
        role: &role,
        action: &action,
    };
    let written = export_lines(app, visitor.actor(), export, out, |_| {}).await;
    written.map_err(|error| match error {
        ExportError::UseCase(error) => error.into(),
        ExportError::Write(error) => failed(error),
    })?;
    Ok(())
}
