//! Which column is what: by its heading in six languages, and by what stands in it.

mod assign;
mod candidates;
mod content;
mod field;
mod fill_down;
pub(crate) mod heading_text;
mod mapping;
pub(crate) mod names;
mod options;
mod propose;
mod reason;

pub use field::{Field, FieldKind};
pub use fill_down::FillDown;
pub use mapping::{ColumnMapping, Mapping, MappingError, Reapplied, Target};
pub use options::{L1Defaults, MappingOptions};
pub use propose::{Lookups, propose_mapping};
pub use reason::Reason;
