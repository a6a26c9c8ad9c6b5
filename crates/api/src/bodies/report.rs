//! Rows of reports.

use desbloqueo_app::reads::{ReportKey, ReportNames};
use serde_json::{Value, json};

use super::OwnerBody;

/// What a row of a report is of: a code, an owner or an id; nothing where lines have none.
pub fn report_key(names: &ReportNames, key: &ReportKey) -> Value {
    match key {
        ReportKey::Code(code) => json!(code),
        ReportKey::Owner(owner) => json!(OwnerBody::new(owner, &names.names)),
        ReportKey::Age(age) => json!(age.code()),
        ReportKey::Customer(id) => json!(id.to_string()),
        ReportKey::Organization(id) => json!(id.to_string()),
    }
}
