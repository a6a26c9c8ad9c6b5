//! `desbloqueo entitlement hand-over`: from assignment to delivery (rule S13).

use anyhow::Result;
use desbloqueo_app::hand_over::{Handover, hand_over};
use desbloqueo_domain::code::EntitlementId;
use desbloqueo_i18n::{Args, format};
use serde_json::{Value, json};

use crate::find::{self, short};
use crate::session::Session;

pub(super) async fn run(session: &Session, id: &str) -> Result<()> {
    let id = find::entitlement(session, id).await?;
    let handover = hand_over(&session.app, &session.actor, id).await?;
    print_handovers(session, [(id, &handover)])
}

/// Prints what lines lack after handovers, and until when they shall be completed.
pub(crate) fn print_handovers<'a>(
    session: &Session,
    handovers: impl IntoIterator<Item = (EntitlementId, &'a Handover)>,
) -> Result<()> {
    let handovers: Vec<_> = handovers.into_iter().collect();
    let output = &session.output;
    if output.json {
        let items: Vec<Value> = handovers
            .iter()
            .map(|(id, handover)| body(*id, handover))
            .collect();
        output.json_items(&items)?;
        return Ok(());
    }
    for (id, handover) in handovers {
        let date = output.optional_date(handover.complete_by);
        let args = Args::new().text("id", short(id)).text("date", date);
        output.line(output.text("cli-handed-over", &args))?;
        for (line, fields) in &handover.lacks {
            let fields: Vec<String> = fields
                .iter()
                .map(|field| session.words().field(*field))
                .collect();
            let fields = format::list_and(output.language, &fields);
            let args = Args::new().text("line", short(line)).text("fields", fields);
            output.item(&output.text("cli-line-lacks", &args))?;
        }
    }
    Ok(())
}

fn body(id: EntitlementId, handover: &Handover) -> Value {
    let lacks: Vec<Value> = handover
        .lacks
        .iter()
        .map(|(line, fields)| json!({ "line_id": line.to_string(), "fields": fields }))
        .collect();
    json!({ "id": id.to_string(), "complete_by": handover.complete_by, "lacks": lacks })
}
