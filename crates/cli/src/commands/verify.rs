//! `desbloqueo verify`: checks every chain, every replay and every invariant of the whole database.

use anyhow::Result;
use desbloqueo_app::verify::{Fault, verify};
use desbloqueo_i18n::Args as With;
use serde_json::{Value, json};

use crate::Outcome;
use crate::context::Context;
use crate::output::Tone;
use crate::progress;
use crate::session::Session;

pub(crate) async fn run(context: &Context) -> Result<Outcome> {
    let session = Session::open(context).await?;
    let output = &session.output;
    let spinner = progress::spinner(output.plain("verify-busy"));
    let verified = verify(&session.app, &session.actor, |count| {
        spinner.set_position(count);
    })
    .await;
    spinner.finish_and_clear();
    let verified = verified?;
    if output.json {
        let faults: Vec<Value> = verified
            .faults
            .iter()
            .map(|fault| body(&session, fault))
            .collect();
        output.json(&json!({
            "changes": verified.changes, "chains": verified.chains, "lines": verified.lines, "faults": faults,
        }))?;
    } else {
        for fault in &verified.faults {
            let place = output.tone(&format!("{} {}", fault.record, fault.id), Tone::Alarm);
            output.line(place)?;
            output.paragraph(&message(&session, fault), 4)?;
        }
        let args = With::new()
            .number(
                "changes",
                i64::try_from(verified.changes).unwrap_or(i64::MAX),
            )
            .number("chains", i64::try_from(verified.chains).unwrap_or(i64::MAX))
            .number("lines", i64::try_from(verified.lines).unwrap_or(i64::MAX))
            .count("faults", verified.faults.len());
        output.line(output.text("verify-summary", &args))?;
    }
    Ok(if verified.faults.is_empty() {
        Outcome::Done
    } else {
        Outcome::Refused
    })
}

fn body(session: &Session, fault: &Fault) -> Value {
    json!({
        "kind": fault.kind, "record": fault.record, "id": fault.id.to_string(),
        "found": fault.found, "expected": fault.expected, "message": message(session, fault),
    })
}

fn message(session: &Session, fault: &Fault) -> String {
    let args = With::new()
        .text("found", fault.found.as_str())
        .text("expected", fault.expected.as_str());
    session
        .output
        .text(&format!("verify-{}", fault.kind.code()), &args)
}
