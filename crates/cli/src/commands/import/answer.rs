//! What an import did, for programs.

use desbloqueo_app::import::{ImportFinding, Imported, Weight};
use serde_json::{Value, json};

use super::columns;
use super::message;
use crate::output::Output;
use desbloqueo_words::sheet_finding;
use desbloqueo_words::{Words, fact_body};

pub(super) fn body(output: &Output, words: &Words<'_>, imported: &Imported) -> Value {
    let of = |wanted: bool| -> Vec<Value> {
        let is_wanted =
            |finding: &&ImportFinding| matches!(finding.weight, Weight::Refused(_)) == wanted;
        imported
            .findings
            .iter()
            .filter(is_wanted)
            .map(|finding| finding_body(words, finding))
            .collect()
    };
    let changes: Vec<Value> = imported
        .changes
        .iter()
        .map(|change| {
            let read = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
            json!({
                "row": change.row, "outcome": change.outcome,
                "before": read(&change.before), "after": read(&change.after),
            })
        })
        .collect();
    let sheet_findings: Vec<Value> = imported
        .sheet_findings
        .iter()
        .map(|one| json!({ "code": one.code(), "message": sheet_finding(output.language, one) }))
        .collect();
    json!({
        "id": imported.batch.map(|id| id.to_string()),
        "summary": imported.summary,
        "findings": of(true),
        "notices": of(false),
        "changes": changes,
        "sheet": imported.sheet,
        "columns": columns::body(&imported.mapping),
        "sheet_findings": sheet_findings,
    })
}

fn finding_body(words: &Words<'_>, finding: &ImportFinding) -> Value {
    let (field, rule, code, found, expected) = match &finding.weight {
        Weight::Refused(refusal) => (
            refusal.field,
            refusal.rule,
            refusal.cause.code(),
            &refusal.found,
            &refusal.expected,
        ),
        Weight::Notice(notice) => (
            notice.field,
            notice.rule,
            notice.remark.code(),
            &notice.found,
            &notice.expected,
        ),
    };
    json!({
        "sheet": finding.sheet,
        "row": finding.row,
        "cell": finding.address.to_string(),
        "field": field.code(),
        "rule": rule.code(),
        "cause": code,
        "found": fact_body(found),
        "expected": fact_body(expected),
        "message": message(words, finding),
    })
}
