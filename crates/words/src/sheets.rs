//! What was noticed in a spreadsheet, or why it is refused, in the reader's language.

use desbloqueo_i18n::{Args, Language, Messages};
use desbloqueo_sheets::{Finding, SheetsError};
use serde::Serialize;
use serde_json::Value;

/// What was noticed.
pub fn sheet_finding(language: Language, finding: &Finding) -> String {
    message(
        language,
        &format!("sheet-finding-{}", finding.code()),
        finding,
    )
}

/// Why a file is refused.
pub fn sheet_error(language: Language, error: &SheetsError) -> String {
    message(language, &format!("sheet-error-{}", error.code()), error)
}

/// The fields of a finding are the variables of its message.
fn message(language: Language, id: &str, finding: &impl Serialize) -> String {
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
    Messages::get(language).text(id, &args)
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
