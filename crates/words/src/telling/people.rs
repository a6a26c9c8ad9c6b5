//! People and contacts that values of records mention.

use desbloqueo_domain::owner::Owner;
use serde_json::Value;

/// Everybody whom a value mentions by id.
pub fn owners_in(value: &Value) -> Vec<Owner> {
    match value {
        Value::Array(values) => values.iter().flat_map(owners_in).collect(),
        Value::Object(fields) => {
            let deeper = fields.values().flat_map(owners_in);
            let own = fields.iter().filter_map(|(name, value)| {
                let id = value.as_str()?;
                match name.as_str() {
                    "person" | "by" => id.parse().ok().map(Owner::Person),
                    "contact" => id.parse().ok().map(Owner::Contact),
                    _ => None,
                }
            });
            own.chain(deeper).collect()
        }
        // Those who are invited stand in a list of ids alone.
        Value::String(text) => text.parse().ok().map(Owner::Person).into_iter().collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}
