//! `/api`: the description of the API as a page for people, from the same document. The kits that browse such documents
//! write styles and scripts into the page, which our policy refuses.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{Html, IntoResponse, Response};
use serde_json::Value;

use crate::api::Api;
use crate::document::described;
use crate::problem::Problem;

/// The style sheet of the page.
const STYLE: &str = include_str!("../templates/reference.css");

#[derive(Template)]
#[template(path = "reference.html")]
struct ReferencePage {
    base: String,
    title: String,
    version: String,
    groups: Vec<Group>,
    schemas: Vec<(String, String)>,
}

/// The operations of one resource.
struct Group {
    name: String,
    description: String,
    operations: Vec<Operation>,
}

struct Operation {
    id: String,
    method: String,
    path: String,
    summary: String,
    description: String,
    scope: String,
    parameters: Vec<Parameter>,
    body: String,
    sent: String,
    answers: Vec<Answer>,
}

struct Parameter {
    name: String,
    place: String,
    kind: String,
    description: String,
    is_required: bool,
}

struct Answer {
    status: String,
    description: String,
    /// The name of the schema.
    schema: String,
    example: String,
}

/// The page.
pub(crate) async fn show(State(api): State<Api>) -> Response {
    let base = &api.settings().base_path;
    match page(base, &described(base)).render() {
        Ok(text) => Html(text).into_response(),
        Err(cause) => Problem::fault().because(&cause).into_response(),
    }
}

/// Its style sheet.
pub(crate) async fn style() -> Response {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response()
}

fn page(base: &str, document: &Value) -> ReferencePage {
    let mut by_tag = BTreeMap::<String, Vec<Operation>>::new();
    for (path, methods) in object(at(document, "/paths")) {
        for (method, one) in object(methods) {
            let tag = text(at(one, "/tags/0"));
            by_tag
                .entry(tag)
                .or_default()
                .push(operation(path, method, one));
        }
    }
    let tags = at(document, "/tags").as_array().into_iter().flatten();
    let groups = tags.filter_map(|tag| {
        let name = text(at(tag, "/name"));
        Some(Group {
            operations: by_tag.remove(&name)?,
            description: text(at(tag, "/description")),
            name,
        })
    });
    let schemas = object(at(document, "/components/schemas"));
    ReferencePage {
        base: base.to_owned(),
        title: text(at(document, "/info/title")),
        version: text(at(document, "/info/version")),
        groups: groups.collect(),
        schemas: schemas
            .map(|(name, schema)| (name.clone(), pretty(schema)))
            .collect(),
    }
}

fn operation(path: &str, method: &str, one: &Value) -> Operation {
    let parameters = at(one, "/parameters").as_array().into_iter().flatten();
    let contents = object(at(one, "/requestBody/content")).next();
    Operation {
        id: text(at(one, "/operationId")),
        method: method.to_uppercase(),
        path: format!("{}{path}", crate::frame::ROOT),
        summary: text(at(one, "/summary")),
        description: text(at(one, "/description")),
        scope: text(at(one, "/security/0/token/0")),
        parameters: parameters.map(parameter).collect(),
        body: contents
            .map(|(_, content)| schema(content))
            .unwrap_or_default(),
        sent: contents
            .map(|(_, content)| pretty(at(content, "/example")))
            .unwrap_or_default(),
        answers: object(at(one, "/responses"))
            .map(|(status, response)| answer(status, response))
            .collect(),
    }
}

fn parameter(one: &Value) -> Parameter {
    let kind = match at(one, "/schema/type") {
        Value::Array(kinds) => text(kinds.first().unwrap_or(&Value::Null)),
        kind => text(kind),
    };
    Parameter {
        name: text(at(one, "/name")),
        place: text(at(one, "/in")),
        kind,
        description: text(at(one, "/description")),
        is_required: at(one, "/required") == &Value::Bool(true),
    }
}

fn answer(status: &str, response: &Value) -> Answer {
    let content = object(at(response, "/content")).next();
    Answer {
        status: status.to_owned(),
        description: text(at(response, "/description")),
        schema: content
            .map(|(_, content)| schema(content))
            .unwrap_or_default(),
        example: content
            .map(|(_, content)| pretty(at(content, "/example")))
            .unwrap_or_default(),
    }
}

/// The name of the schema of a content.
fn schema(content: &Value) -> String {
    let reference = text(at(content, "/schema/$ref"));
    reference.rsplit('/').next().unwrap_or_default().to_owned()
}

/// The part of a document that a pointer names; nothing where there is none.
fn at<'a>(document: &'a Value, pointer: &str) -> &'a Value {
    document.pointer(pointer).unwrap_or(&Value::Null)
}

fn object(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn pretty(value: &Value) -> String {
    if value.is_null() {
        return String::new();
    }
    serde_json::to_string_pretty(value).unwrap_or_default()
}
