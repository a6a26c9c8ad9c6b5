//! What was noticed in a spreadsheet, or why it is refused, in the reader's language.

use desbloqueo_i18n::Args;
use desbloqueo_sheets::{Finding, SheetsError};
use serde::Serialize;
use serde_json::Value;

use crate::output::Output;

/// What was noticed.
pub(crate) fn sheet_finding(output: &Output, finding: &Finding) -> String {
    message(
        output,
        &format!("sheet-finding-{}", finding.code()),
        finding,
    )
}

/// Why a file is refused.
pub(crate) fn sheet_error(output: &Output, error: &SheetsError) -> String {
    message(output, &format!("sheet-error-{}", error.code()), error)
}

/// The fields of a finding are the variables of its message.
fn message(output: &Output, id: &str, finding: &impl Serialize) -> String {
    let fields = serde_json::to_value(finding).ok();
    let fields: Vec<(String, Value)> = fields
        .as_ref()
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(clone)
        .collect();
    let args = fields
        .iter()
        .fold(Args::new(), |args, (name, value)| match value.as_i64() {
            Some(number) => args.number(name, number),
            None => args.text(name, text(value)),
        });
    output.text(id, &args)
}

fn clone((name, value): (&String, &Value)) -> (String, Value) {
    (name.clone(), value.clone())
}

/// A text as it is, a list with commas, and a place as a spreadsheet program says it: `Sheet1!C14`.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(text).collect::<Vec<_>>().join(", "),
        Value::Object(place) => {
            let part = |name: &str| place.get(name).map(text).unwrap_or_default();
            format!("{}!{}", part("sheet"), part("address"))
        }
        other => other.to_string(),
    }
}
