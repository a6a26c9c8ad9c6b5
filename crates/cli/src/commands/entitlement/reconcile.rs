//! `desbloqueo entitlement reconcile`: brings lines in line with the reported units (rule U3).

use std::collections::BTreeMap;

use anyhow::Result;
use clap::Args;
use desbloqueo_app::catalogue::show_entitlement::show_entitlement;
use desbloqueo_app::reconcile_units::{propose_reconciling, reconcile_units};
use desbloqueo_domain::code::{EntitlementId, LineId};
use serde_json::{Value, json};

use crate::commands::line::saved::print_entitlement;
use crate::find::{self, short};
use crate::output::{Column, Table};
use crate::session::Session;

/// The entitlement, and the units of its lines.
#[derive(Debug, Args)]
pub(crate) struct Reconcile {
    /// The entitlement, by id or its last eight digits
    id: String,
    /// The units that a line shall hold; lines that are left out go
    #[arg(long = "line", value_name = "ID=COUNT", value_parser = line)]
    lines: Vec<(String, i64)>,
    /// Take the proposal
    #[arg(long, conflicts_with = "lines")]
    accept: bool,
}

fn line(text: &str) -> Result<(String, i64), String> {
    let expected = || "expected a line and its units: ID=COUNT".to_owned();
    let (id, units) = text.split_once('=').ok_or_else(expected)?;
    Ok((id.to_owned(), units.trim().parse().map_err(|_| expected())?))
}

pub(super) async fn run(session: &Session, command: &Reconcile) -> Result<()> {
    let id = find::entitlement(session, &command.id).await?;
    let proposed = propose_reconciling(&session.app, &session.actor, id).await?;
    if command.lines.is_empty() && !command.accept {
        return print_proposal(session, id, &proposed).await;
    }
    let mut units = BTreeMap::new();
    for (text, count) in &command.lines {
        units.insert(find::line(session, text).await?, *count);
    }
    let units = if command.accept { proposed } else { units };
    print_entitlement(
        session,
        &reconcile_units(&session.app, &session.actor, id, units).await?,
    )
    .await
}

async fn print_proposal(
    session: &Session,
    id: EntitlementId,
    proposed: &BTreeMap<LineId, i64>,
) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    let page = show_entitlement(&session.app, &session.actor, id).await?;
    let entitlement = &page.view.entitlement;
    if output.json {
        let lines: Vec<Value> = entitlement
            .lines
            .iter()
            .map(|line| {
                let units = proposed.get(&line.id).copied().unwrap_or(0);
                json!({ "id": line.id.to_string(), "units": line.state.units, "proposed": units })
            })
            .collect();
        output.json(&json!({
            "items": lines, "reported": entitlement.state.reported(), "agreed": entitlement.state.agreed,
            "needs_reconciling": entitlement.state.needs_reconciling(),
        }))?;
        return Ok(());
    }
    if !entitlement.state.needs_reconciling() {
        output.line(output.plain("cli-reconcile-nothing"))?;
        return Ok(());
    }
    let mut table = Table::new([
        Column::whole(output.plain("field-id")),
        Column::text(output.plain("field-status")),
        Column::text(output.plain("field-segment")),
        Column::number(output.plain("field-units")),
        Column::number(output.plain("cli-column-proposed")),
    ]);
    for line in &entitlement.lines {
        table.row([
            short(line.id).into(),
            words.status(&line.state.status).into(),
            line.state.segment.clone().into(),
            output.number(line.state.units).into(),
            output
                .number(proposed.get(&line.id).copied().unwrap_or(0))
                .into(),
        ]);
    }
    output.table(&table)?;
    output.gap()?;
    output.line(output.with("cli-reconcile-hint", "id", &short(id)))?;
    Ok(())
}
