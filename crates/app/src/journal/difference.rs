//! What changed between two states, field by field, as JSON; and back again.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use desbloqueo_store::error::{StoreError, StoreResult};

/// The fields of two states that differ, before and after, as JSON objects; `None` where nothing differs. A
/// state that does not exist is empty text, and its counterpart is whole.
pub fn difference<T: Serialize + PartialEq>(
    before: Option<&T>,
    after: Option<&T>,
) -> StoreResult<Option<(String, String)>> {
    match (before, after) {
        (Some(before), Some(after)) if before == after => Ok(None),
        (Some(before), Some(after)) => {
            let (before, after) = (fields(before)?, fields(after)?);
            let changed = |from: &Map<String, Value>, other: &Map<String, Value>| {
                let differs = |name: &String| from.get(name) != other.get(name);
                let names = from.keys().chain(other.keys()).filter(|name| differs(name));
                let value = |name: &String| from.get(name).cloned().unwrap_or(Value::Null);
                let map: Map<String, Value> =
                    names.map(|name| (name.clone(), value(name))).collect();
                Value::Object(map).to_string()
            };
            Ok(Some((changed(&before, &after), changed(&after, &before))))
        }
        (None, Some(after)) => Ok(Some((String::new(), whole(after)?))),
        (Some(before), None) => Ok(Some((whole(before)?, String::new()))),
        (None, None) => Ok(None),
    }
}

/// A state with some of its fields set back to what JSON says.
pub fn restore<T: Serialize + DeserializeOwned>(state: &T, json: &str) -> StoreResult<T> {
    let mut all = fields(state)?;
    let earlier: Map<String, Value> =
        serde_json::from_str(json).map_err(|cause| unreadable(&cause))?;
    all.extend(earlier);
    serde_json::from_value(Value::Object(all)).map_err(|cause| unreadable(&cause))
}

/// A whole state from JSON.
pub(crate) fn read_state<T: DeserializeOwned>(json: &str) -> StoreResult<T> {
    serde_json::from_str(json).map_err(|cause| unreadable(&cause))
}

fn whole<T: Serialize>(state: &T) -> StoreResult<String> {
    serde_json::to_string(state).map_err(|cause| unreadable(&cause))
}

fn fields<T: Serialize>(state: &T) -> StoreResult<Map<String, Value>> {
    match serde_json::to_value(state).map_err(|cause| unreadable(&cause))? {
        Value::Object(map) => Ok(map),
        other => Err(StoreError::Inconsistent {
            table: "change",
            column: "after",
            id: String::new(),
            found: other.to_string(),
        }),
    }
}

fn unreadable(cause: &serde_json::Error) -> StoreError {
    StoreError::Inconsistent {
        table: "change",
        column: "before",
        id: String::new(),
        found: cause.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
    struct State {
        name: String,
        #[serde(default)]
        number: Option<i64>,
    }

    #[test]
    fn only_changed_fields_are_kept_and_lead_back() {
        let before = State {
            name: "a".to_owned(),
            number: None,
        };
        let after = State {
            name: "a".to_owned(),
            number: Some(3),
        };
        let (earlier, later) = difference(Some(&before), Some(&after)).unwrap().unwrap();
        assert_eq!(
            (earlier.as_str(), later.as_str()),
            (r#"{"number":null}"#, r#"{"number":3}"#)
        );
        assert_eq!(restore(&after, &earlier).unwrap(), before);
        assert_eq!(difference(Some(&after), Some(&after)).unwrap(), None);
    }
}
