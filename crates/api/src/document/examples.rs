//! Examples of requests and their answers: recorded on the demonstration portfolio, and run again by the tests.

use include_dir::{Dir, include_dir};
use serde_json::{Map, Value, json};

static EXAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/examples");

/// Adds to each operation its example.
pub(super) fn add(document: &mut Value) {
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    let methods = paths.into_iter().flat_map(Map::values_mut);
    let operations = methods
        .filter_map(Value::as_object_mut)
        .flat_map(Map::values_mut);
    for operation in operations {
        let id = operation["operationId"].as_str().unwrap_or_default();
        let file = EXAMPLES.get_file(format!("{id}.json"));
        let text = file.and_then(|file| file.contents_utf8());
        if let Some(example) = text.and_then(|text| serde_json::from_str(text).ok()) {
            put(operation, &example);
        }
    }
}

fn put(operation: &mut Value, example: &Value) {
    let body = operation.pointer_mut("/requestBody/content/application~1json");
    if let (Some(content), Some(sent)) = (body, example.get("body")) {
        content["example"] = sent.clone();
    }
    let parameters = operation
        .get_mut("parameters")
        .and_then(Value::as_array_mut);
    for parameter in parameters.into_iter().flatten() {
        let name = parameter["name"].as_str().unwrap_or_default();
        let of = |part: &str| example.get(part).and_then(|all| all.get(name)).cloned();
        if let Some(value) = of("path").or_else(|| of("query")) {
            let number = value.as_str().and_then(|text| text.parse::<i64>().ok());
            let kind = parameter.pointer("/schema/type").map(Value::to_string);
            let is_number = kind.is_some_and(|kind| kind.contains("integer"));
            parameter["example"] = number.filter(|_| is_number).map_or(value, Value::from);
        }
    }
    let status = example["status"].to_string();
    let Some(answer) = example.get("answer").filter(|answer| !answer.is_null()) else {
        return;
    };
    let content = operation.pointer_mut(&format!("/responses/{status}/content"));
    if let Some(content) = content.and_then(Value::as_object_mut) {
        for media in content.values_mut() {
            media["example"] = answer.clone();
        }
    } else if let Some(response) = operation.pointer_mut(&format!("/responses/{status}")) {
        response["content"] = json!({ "application/json": { "example": answer } });
    }
}
