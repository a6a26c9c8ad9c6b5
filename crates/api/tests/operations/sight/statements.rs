//! What somebody may not see and what does not exist take the same statements, at every operation that names a record
//! (rule A3): neither the answer nor the time that it takes tells them apart.

use std::fs;
use std::path::Path;

use axum::http::StatusCode;
use desbloqueo_app::tokens::Scope;
use desbloqueo_testkit::{self as testkit, Compared, Sight};
use serde_json::Value;
use uuid::Uuid;

use super::{KINDS, some};
use crate::site::Site;

/// An operation that names a record.
struct Operation {
    id: String,
    method: String,
    path: String,
}

#[tokio::test]
async fn what_is_hidden_and_what_does_not_exist_take_the_same_statements() {
    testkit::compare_statements(41, async |database, reader, world, less| {
        world.insert(&database).await;
        let site = Site::over(database, reader.id, &Scope::ALL).await;
        site.get("/organizations").await;
        let mut compared = Compared::default();
        for operation in operations() {
            for id in hidden(&operation.path, world, less) {
                let difference = compare(&site, &operation, &id).await;
                compared.add(operation.id.clone(), difference);
            }
        }
        compared
    })
    .await;
}

/// Says how the statements of a record that is hidden differ from those of one that does not exist.
async fn compare(site: &Site, operation: &Operation, id: &str) -> Option<String> {
    let nobody = Uuid::from_u128(0x018f_0000_0000_7000_8000_0000_0000_0000).to_string();
    let (status, hidden) = asked(site, operation, id).await;
    let (other, missing) = asked(site, operation, &nobody).await;
    if status != other {
        return Some(format!("{status} and {other}"));
    }
    // Whatever is refused before the record is looked up proves nothing.
    let is_asked = status == StatusCode::NOT_FOUND && !hidden.is_empty();
    let refused = (!is_asked).then(|| status.to_string());
    testkit::difference(&hidden, &missing).or(refused)
}

/// What an operation on a record answers, and the statements that it takes.
async fn asked(site: &Site, operation: &Operation, id: &str) -> (StatusCode, Vec<String>) {
    let path = filled(&operation.path, id);
    testkit::take_statements();
    let headers = [("if-match", "*")];
    let answer = site.send(&operation.method, &path, &headers, body(&operation.id));
    (answer.await.status, testkit::take_statements())
}

/// Every operation with an id in its path.
fn operations() -> Vec<Operation> {
    let document = desbloqueo_api::document();
    let paths = document["paths"].as_object().unwrap().iter();
    let all = paths.flat_map(|(path, methods)| {
        let methods = methods.as_object().unwrap().iter();
        methods.map(move |(method, described)| Operation {
            id: described["operationId"].as_str().unwrap().to_owned(),
            method: method.to_uppercase(),
            path: path.clone(),
        })
    });
    all.filter(|operation| operation.path.contains("{id}"))
        .collect()
}

/// Records of the kinds that an operation can be of, and that the reader does not see.
fn hidden(path: &str, world: &Sight, less: &Sight) -> Vec<String> {
    let found = KINDS.iter().find(|(begins, _)| path.starts_with(begins));
    let (_, kinds) = found.unwrap_or_else(|| panic!("{path}: say in KINDS what it is of"));
    let of_kind = |kind: &&str| some(kind, world, less);
    let all = kinds.iter().flat_map(of_kind);
    all.filter(|(_, is_there)| !is_there)
        .map(|(id, _)| id)
        .collect()
}

/// The body of the recorded example: one that is well formed.
fn body(operation: &str) -> Option<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("examples/{operation}.json"));
    let example: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    example.get("body").cloned()
}

/// The path with the record, and with what belongs to nobody for what stands below it.
fn filled(path: &str, id: &str) -> String {
    let path = path.replace("{id}", id);
    let parts = path.split('/').map(|part| match part.strip_prefix('{') {
        Some(_) => "018f0000-0000-7000-8000-000000000001",
        None => part,
    });
    parts.collect::<Vec<_>>().join("/")
}
