//! What every operation shares in the description: headers, problems, and fields that may be left out.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// What the names of pages begin with; the name of the record follows.
const PAGE: &str = "Listed_";

/// Problems by status: a description, and whether an operation may answer with it.
const PROBLEMS: [(&str, &str, Applies); 14] = [
    (
        "400",
        "A parameter, a header or the JSON cannot be read.",
        |_| true,
    ),
    ("401", "The token is missing or does not serve.", |_| true),
    (
        "403",
        "The token lacks the scope, or its person may not do this.",
        |_| true,
    ),
    ("404", "There is no such record for the caller.", |_| true),
    ("405", "The address does not take this method.", |_| true),
    (
        "409",
        "Somebody else saved at the same moment, or the request with this key is under way.",
        |one| one.writes,
    ),
    (
        "412",
        "The record was changed since the version of `If-Match`; `current` shows it as it is.",
        |one| one.has_if_match,
    ),
    ("413", "The body is too large.", |one| one.has_body),
    ("415", "The body is of another media type.", |one| {
        one.has_body
    }),
    (
        "422",
        "The rules refuse it, or the body has another shape: `errors` says which rule and field.",
        |one| one.writes || one.asks_rules,
    ),
    ("428", "`If-Match` is missing.", |one| one.has_if_match),
    (
        "429",
        "The token sent more requests than are taken in a minute.",
        |_| true,
    ),
    ("500", "Something went wrong on the server.", |_| true),
    ("503", "The database does not answer.", |_| true),
];

/// Whether an operation may answer with a problem.
type Applies = fn(&Operation<'_>) -> bool;

/// What of an operation decides about its problems.
#[expect(
    clippy::struct_excessive_bools,
    reason = "one for each thing that decides"
)]
struct Operation<'a> {
    writes: bool,
    has_body: bool,
    has_if_match: bool,
    asks_rules: bool,
    method: &'a str,
}

/// Adds to a description what every operation shares.
pub(super) fn add(document: &mut Value) {
    let mut narrowed = BTreeSet::new();
    if let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) {
        for (path, methods) in paths.iter_mut() {
            for (method, operation) in methods.as_object_mut().into_iter().flatten() {
                if let Some(operation) = operation.as_object_mut() {
                    complete(path, method, operation, &mut narrowed);
                }
            }
        }
    }
    let schemas = document.pointer_mut("/components/schemas");
    if let Some(schemas) = schemas.and_then(Value::as_object_mut) {
        name_records_of_pages(schemas);
        loosen(schemas, narrowed);
        schemas.values_mut().for_each(forget_empty_defaults);
        sort(schemas);
    }
    while forget_unused(document) {}
}

/// Forgets schemas that nothing refers to, as they are written out where they stand; says whether there were any.
fn forget_unused(document: &mut Value) -> bool {
    let text = document.to_string();
    let schemas = document.pointer_mut("/components/schemas");
    let Some(schemas) = schemas.and_then(Value::as_object_mut) else {
        return false;
    };
    let before = schemas.len();
    schemas.retain(|name, _| text.contains(&format!("\"#/components/schemas/{name}\"")));
    schemas.len() < before
}

fn complete(
    path: &str,
    method: &str,
    operation: &mut Map<String, Value>,
    narrowed: &mut BTreeSet<String>,
) {
    if path == super::PATH {
        operation.insert("security".to_owned(), json!([{}]));
    }
    let has = |name: &str| {
        let parameters = operation.get("parameters").and_then(Value::as_array);
        parameters.is_some_and(|all| all.iter().any(|one| one["name"] == name))
    };
    let facts = Operation {
        writes: method != "get",
        has_body: operation.contains_key("requestBody"),
        has_if_match: has("If-Match"),
        asks_rules: path == "/requirements" || path.ends_with("/findings"),
        method,
    };
    if has("fields") {
        narrowed.extend(answered(operation));
    }
    if facts.method == "post" && !crate::frame::keeps_no_answer(path) {
        let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
        if let Some(parameters) = parameters.as_array_mut() {
            parameters.push(key());
        }
    }
    let file = operation
        .get_mut("requestBody")
        .and_then(|body| body.pointer_mut("/content/application~1octet-stream"));
    if let Some(content) = file {
        content["schema"] = json!({ "type": "string", "format": "binary" });
    }
    let responses = operation.entry("responses").or_insert_with(|| json!({}));
    let Some(responses) = responses.as_object_mut() else {
        return;
    };
    for response in responses.values_mut() {
        add_headers(response);
    }
    if path.starts_with("/reports/") && path != "/reports/digest" {
        let told = responses
            .get_mut("200")
            .and_then(|told| told.get_mut("headers"));
        if let Some(headers) = told.and_then(Value::as_object_mut) {
            headers.insert("Age".to_owned(), age());
        }
    }
    for (status, description, applies) in PROBLEMS {
        if applies(&facts) && !responses.contains_key(status) {
            let mut problem = json!({
                "description": description,
                "content": { "application/problem+json": {
                    "schema": { "$ref": "#/components/schemas/ProblemBody" }
                } }
            });
            add_headers(&mut problem);
            responses.insert(status.to_owned(), problem);
        }
    }
    sort(responses);
}

fn key() -> Value {
    json!({
        "name": "Idempotency-Key", "in": "header", "required": false,
        "description": "A key of yours: sent again within a day with the same request, it gets the same answer and \
            nothing is done twice.",
        "schema": { "type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$" }
    })
}

fn age() -> Value {
    json!({
        "description": "Changes of so many seconds may be missing; 0 where none are. A report of everything that takes \
            long is told as it was counted last, up to a quarter of an hour ago, and counted anew behind the answer. A \
            request with `Cache-Control: no-cache` is told what is counted now.",
        "schema": { "type": "integer", "minimum": 0 }
    })
}

fn add_headers(response: &mut Value) {
    let headers = response
        .as_object_mut()
        .map(|response| response.entry("headers").or_insert_with(|| json!({})));
    if let Some(headers) = headers.and_then(Value::as_object_mut) {
        headers.insert(
            "X-Request-Id".to_owned(),
            json!({
                "description": "What the request is known by in the log.",
                "schema": { "type": "string" }
            }),
        );
    }
}

/// The names of the schemas that an operation answers with, and those of the records of a page.
fn answered(operation: &Map<String, Value>) -> Vec<String> {
    let schema = operation.get("responses").and_then(|all| {
        all.pointer("/200/content/application~1json/schema/$ref")
            .and_then(Value::as_str)
    });
    schema
        .and_then(|text| text.rsplit('/').next())
        .map(ToOwned::to_owned)
        .into_iter()
        .collect()
}

/// The records of a page are those that have a schema of their own.
fn name_records_of_pages(schemas: &mut Map<String, Value>) {
    let known: BTreeSet<String> = schemas.keys().cloned().collect();
    for (name, schema) in schemas.iter_mut() {
        let record = name.strip_prefix(PAGE).filter(|name| known.contains(*name));
        let items = schema.pointer_mut("/properties/items/items");
        if let (Some(record), Some(items)) = (record, items) {
            *items = json!({ "$ref": format!("#/components/schemas/{record}") });
        }
    }
}

/// Where `fields` may leave fields of a record out, only its id is required.
fn loosen(schemas: &mut Map<String, Value>, narrowed: BTreeSet<String>) {
    let mut waiting: Vec<String> = narrowed.into_iter().collect();
    while let Some(name) = waiting.pop() {
        let Some(schema) = schemas.get_mut(&name) else {
            continue;
        };
        let is_page = name.starts_with(PAGE);
        if is_page {
            let item = schema.pointer("/properties/items/items/$ref");
            let item = item.and_then(Value::as_str);
            let item = item.and_then(|text| text.rsplit('/').next());
            waiting.extend(item.map(ToOwned::to_owned));
        } else {
            require_only_the_id(schema, &mut waiting);
        }
    }
}

fn require_only_the_id(schema: &mut Value, waiting: &mut Vec<String>) {
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|name| name == "id");
    }
    let parts = schema.get_mut("allOf").and_then(Value::as_array_mut);
    for part in parts.into_iter().flatten() {
        match part.get("$ref").and_then(Value::as_str) {
            Some(text) => waiting.extend(text.rsplit('/').next().map(ToOwned::to_owned)),
            None => require_only_the_id(part, waiting),
        }
    }
}

/// A field that is left out of an edit stays as it is; a default of `null` would say that it is emptied.
fn forget_empty_defaults(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if fields.get("default").is_some_and(Value::is_null) {
                fields.remove("default");
            }
            fields.values_mut().for_each(forget_empty_defaults);
        }
        Value::Array(items) => items.iter_mut().for_each(forget_empty_defaults),
        _ => {}
    }
}

fn sort(all: &mut Map<String, Value>) {
    let mut pairs: Vec<(String, Value)> = std::mem::take(all).into_iter().collect();
    pairs.sort_by(|one, other| one.0.cmp(&other.0));
    all.extend(pairs);
}
