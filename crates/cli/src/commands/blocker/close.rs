//! `desbloqueo blocker close`: closes a blocker, or says what that would do.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::blockers::{CloseBlocker, ClosedBlocker, ClosingPreview, Fate, LineFate};
use desbloqueo_app::blockers::{close_blocker, preview_close};
use desbloqueo_domain::code::BlockerId;
use desbloqueo_i18n::Args as With;
use desbloqueo_playbook::Kind;
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::commands::line::saved::print_notices;
use crate::find::{self, short};
use crate::output::{Column, Table};
use crate::parse;
use crate::session::Session;
use desbloqueo_api::bodies::StatusBody;

/// The blocker, what resolved it, and when its lines shall be done.
#[derive(Debug, Args)]
pub(crate) struct Close {
    /// The blocker, by id or its last eight digits
    id: String,
    /// What resolved it: the note of the lines that move on
    #[arg(long, value_name = "TEXT", required_unless_present = "preview")]
    resolution: Option<String>,
    /// The target date of the lines that move on
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    target_date: Option<Date>,
    /// Say what would become of its lines, and change nothing
    #[arg(long)]
    preview: bool,
    /// Why lines move whose status you may not change
    #[arg(
        long,
        value_name = "REASON",
        default_value = "",
        hide_default_value = true
    )]
    reason: String,
    /// The version that you read; refused where somebody saved the blocker since
    #[arg(long, value_name = "NUMBER")]
    version_read: Option<i64>,
}

pub(super) async fn run(session: &Session, command: &Close) -> Result<()> {
    let id = find::blocker(session, &command.id).await?;
    let close = CloseBlocker {
        resolution: command.resolution.clone().unwrap_or_default(),
        target: command.target_date,
        override_reason: command.reason.clone(),
        version: command.version_read,
    };
    if command.preview {
        let preview = preview_close(&session.app, &session.actor, id, &close).await?;
        return print_preview(session, &preview);
    }
    let closed = close_blocker(&session.app, &session.actor, id, &close).await?;
    print_closed(session, id, &closed)
}

fn print_closed(session: &Session, id: BlockerId, closed: &ClosedBlocker) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    if output.json {
        let ids = |lines: &[desbloqueo_domain::code::LineId]| -> Vec<String> {
            lines.iter().map(ToString::to_string).collect()
        };
        let notices: Vec<Value> = closed
            .notices
            .iter()
            .map(|notice| words.notice_body(notice))
            .collect();
        output.json(&json!({
            "id": id.to_string(), "batch": closed.batch.to_string(),
            "moved": ids(&closed.moved), "stayed": ids(&closed.stayed), "notices": notices,
        }))?;
        return Ok(());
    }
    let args = With::new()
        .count("moved", closed.moved.len())
        .count("stayed", closed.stayed.len())
        .text("batch", short(closed.batch));
    output.line(output.text("cli-blocker-closed", &args))?;
    print_notices(session, &closed.notices)
}

fn print_preview(session: &Session, preview: &ClosingPreview) -> Result<()> {
    let output = &session.output;
    if output.json {
        let lines: Vec<Value> = preview
            .lines
            .iter()
            .map(|line| body(session, line))
            .collect();
        output.json(&json!({
            "items": lines, "needs_target_date": preview.needs_target,
        }))?;
        return Ok(());
    }
    let words = session.words();
    let mut table = Table::new([
        Column::whole(output.plain("field-id")),
        Column::text(output.plain("field-tenant")),
        Column::text(output.plain("field-service")),
        Column::number(output.plain("field-units")),
        Column::text(output.plain("cli-column-fate")),
    ]);
    for line in &preview.lines {
        table.row([
            short(line.place.line).into(),
            line.tenant_name.clone().into(),
            words.label(Kind::Service, &line.service).into(),
            output.number(line.units).into(),
            fate(session, &line.fate).into(),
        ]);
    }
    output.table(&table)?;
    if preview.needs_target {
        output.line(output.plain("cli-blocker-needs-target"))?;
    }
    Ok(())
}

fn fate(session: &Session, fate: &Fate) -> String {
    let words = session.words();
    match fate {
        Fate::Moves(status) => words.text(
            "cli-fate-moves",
            &With::new().text("status", words.status(status)),
        ),
        Fate::Stays(_) => words.plain("cli-fate-stays"),
        Fate::Refused(refusals) => refusals
            .0
            .iter()
            .map(|one| words.refusal(one))
            .collect::<Vec<_>>()
            .join(" "),
    }
}

fn body(session: &Session, line: &LineFate) -> Value {
    let words = session.words();
    let (fate, status, refusals) = match &line.fate {
        Fate::Moves(status) => ("moves", Some(StatusBody::from(status)), Vec::new()),
        Fate::Stays(_) => ("stays", None, Vec::new()),
        Fate::Refused(refusals) => {
            let bodies = refusals
                .0
                .iter()
                .map(|one| words.refusal_body(one))
                .collect();
            ("refused", None, bodies)
        }
    };
    json!({
        "line_id": line.place.line.to_string(), "tenant": line.tenant_name, "service": line.service,
        "units": line.units, "segment": line.segment, "fate": fate, "status": status, "refusals": refusals,
    })
}
