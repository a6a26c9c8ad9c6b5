//! What an operation answers: one record with its version, or a page of a list; narrowed to the fields asked for.

use std::collections::BTreeSet;

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use desbloqueo_app::UseCaseResult;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;
use utoipa::openapi::schema::Schema;
use utoipa::openapi::{Ref, RefOr};

use crate::problem::{Answered, Problem};

/// A page of a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Listed<T> {
    /// The records.
    pub(crate) items: Vec<T>,
    /// The cursor of the next page; nothing on the last.
    pub(crate) next: Option<String>,
}

/// Rows of a page where nothing is said, and at most.
const ROWS: u32 = 50;
const MOST_ROWS: u32 = 200;

/// The number of rows that is asked for.
pub(crate) fn limit(asked: Option<u32>) -> Answered<u32> {
    match asked.unwrap_or(ROWS) {
        rows @ 1..=MOST_ROWS => Ok(rows),
        _ => Err(Problem::wrong_parameter(format!(
            "limit: expected a number from 1 to {MOST_ROWS}"
        ))),
    }
}

/// One record, with its version as its tag.
pub(crate) fn one<T: Serialize + ToSchema>(
    record: &T,
    version: Option<i64>,
    fields: Option<&str>,
) -> Answered<Response> {
    let wanted = wanted::<T>(fields)?;
    let response = Json(narrow(record, wanted.as_ref())?).into_response();
    Ok(with_tag(response, version))
}

/// A record that was made, with its address.
pub(crate) fn created<T: Serialize>(
    record: &T,
    version: Option<i64>,
    address: &str,
) -> Answered<Response> {
    let mut response = (StatusCode::CREATED, Json(value(record)?)).into_response();
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    Ok(with_tag(response, version))
}

/// A page of a list.
pub(crate) fn page<T: Serialize + ToSchema>(
    items: &[T],
    next: Option<String>,
    fields: Option<&str>,
) -> Answered<Response> {
    let wanted = wanted::<T>(fields)?;
    let items: Answered<Vec<Value>> = items
        .iter()
        .map(|item| narrow(item, wanted.as_ref()))
        .collect();
    Ok(Json(Listed {
        items: items?,
        next,
    })
    .into_response())
}

fn with_tag(mut response: Response, version: Option<i64>) -> Response {
    if let Some(tag) = version.and_then(|version| tag(version).ok()) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

fn tag(version: i64) -> Result<HeaderValue, header::InvalidHeaderValue> {
    HeaderValue::from_str(&format!("\"{version}\""))
}

pub(crate) fn value(record: &impl Serialize) -> Answered<Value> {
    serde_json::to_value(record).map_err(|cause| Problem::fault().because(&cause))
}

/// What was saved; where somebody saved the record meanwhile, the problem shows it as it is (rule V3).
pub(crate) async fn saved_or_current<T>(
    saved: UseCaseResult<T>,
    current: impl Future<Output = Answered<Value>>,
) -> Answered<T> {
    match saved.map_err(Problem::from) {
        Err(stale) if stale.is_stale() => Err(stale.with_current(current.await?)),
        other => other,
    }
}

/// The fields that are asked for; those that the record does not have are refused.
fn wanted<T: ToSchema>(fields: Option<&str>) -> Answered<Option<BTreeSet<String>>> {
    let Some(fields) = fields else {
        return Ok(None);
    };
    let known = fields_of::<T>();
    let mut wanted: BTreeSet<String> = fields
        .split(',')
        .map(|name| name.trim().to_owned())
        .collect();
    if let Some(unknown) = wanted.iter().find(|name| !known.contains(*name)) {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let cause = format!("fields: {unknown:?} is none of {}", known.join(", "));
        return Err(Problem::wrong_parameter(cause));
    }
    // What a record is known by is always told.
    wanted.insert("id".to_owned());
    Ok(Some(wanted))
}

fn narrow(record: &impl Serialize, wanted: Option<&BTreeSet<String>>) -> Answered<Value> {
    Ok(match (value(record)?, wanted) {
        (Value::Object(fields), Some(wanted)) => {
            let kept: Map<String, Value> = fields
                .into_iter()
                .filter(|(name, _)| wanted.contains(name))
                .collect();
            Value::Object(kept)
        }
        (whole, _) => whole,
    })
}

/// The names of the fields of a record, as its schema says.
fn fields_of<T: ToSchema>() -> BTreeSet<String> {
    let mut schemas = Vec::new();
    T::schemas(&mut schemas);
    let mut names = BTreeSet::new();
    collect(&T::schema(), &schemas, &mut names);
    names
}

fn collect(schema: &RefOr<Schema>, all: &[(String, RefOr<Schema>)], names: &mut BTreeSet<String>) {
    match schema {
        RefOr::T(Schema::Object(object)) => names.extend(object.properties.keys().cloned()),
        RefOr::T(Schema::AllOf(parts)) => {
            for part in &parts.items {
                collect(part, all, names);
            }
        }
        RefOr::Ref(Ref { ref_location, .. }) => {
            let name = ref_location.rsplit('/').next().unwrap_or_default();
            let found = all.iter().find(|(known, _)| known == name);
            if let Some((_, schema)) = found {
                collect(schema, all, names);
            }
        }
        RefOr::T(_) => {}
    }
}
