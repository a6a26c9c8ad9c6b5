//! `desbloqueo blocker groups`: private blockers that look like one.

use anyhow::Result;
use desbloqueo_app::blockers::{OfferedGroup, offer_groups};
use serde_json::{Value, json};

use crate::output::{Column, Table};
use crate::session::Session;
use desbloqueo_words::short;

pub(super) async fn run(session: &Session) -> Result<()> {
    let groups = offer_groups(&session.app, &session.actor).await?;
    let output = &session.output;
    if output.json {
        let items: Vec<Value> = groups.iter().map(body).collect();
        output.json_items(&items)?;
        return Ok(());
    }
    if groups.is_empty() {
        output.line(output.plain("cli-blocker-no-groups"))?;
        return Ok(());
    }
    output.table(&table(session, &groups))?;
    output.gap()?;
    output.line(output.plain("cli-blocker-group-hint"))?;
    for group in groups.iter().take(3) {
        let ids: Vec<String> = group.blockers.iter().map(short).collect();
        output.line(format!(
            "  desbloqueo blocker group {} --title \"{}\"",
            ids.join(" "),
            group.proposed_title()
        ))?;
    }
    Ok(())
}

fn body(group: &OfferedGroup) -> Value {
    let blockers: Vec<String> = group.blockers.iter().map(ToString::to_string).collect();
    json!({
        "blockers": blockers, "units": group.units, "reason": group.reason, "detail": group.detail,
        "score": group.score, "title": group.proposed_title(),
    })
}

fn table(session: &Session, groups: &[OfferedGroup]) -> Table {
    let (output, words) = (&session.output, session.words());
    let count = |number: usize| output.number(i64::try_from(number).unwrap_or(i64::MAX));
    let mut table = Table::new([
        Column::text(output.plain("field-blocker-title")),
        Column::text(output.plain("field-l2")),
        Column::number(output.plain("cli-column-blockers")),
        Column::number(output.plain("field-units")),
        Column::number(output.plain("cli-column-likeness")),
    ]);
    for group in groups {
        table.row([
            group.proposed_title().into(),
            words
                .reason(Some(&group.reason), group.detail.as_ref())
                .into(),
            count(group.blockers.len()).into(),
            output.number(group.units).into(),
            format!("{}%", group.score).into(),
        ]);
    }
    table
}
