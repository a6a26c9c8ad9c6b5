//! What programs read, from the API and with `--json`: names and shapes that stay, described in docs/json.md and
//! docs/api/openapi.json.

mod blocker;
mod catalogue;
mod insights;
mod line;
mod parts;
mod report;
mod tenant;

pub use blocker::*;
pub use catalogue::*;
pub use insights::*;
pub use line::*;
pub use parts::*;
pub use report::*;
pub use tenant::*;

/// The schema of a value that may be any.
pub(crate) fn anything() -> utoipa::openapi::schema::Schema {
    utoipa::openapi::schema::Schema::Object(
        utoipa::openapi::schema::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::SchemaType::AnyValue)
            .build(),
    )
}
