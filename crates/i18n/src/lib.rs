//! Messages in six languages: Fluent bundles, language negotiation, and the shapes that numbers, dates and
//! lists have in each language.
//!
//! A sentence that somebody reads stands in `locales/<language>/<area>.ftl`; a new area is a new file in each
//! of the six folders, and nothing else. `docs/style.md` says how messages are worded.

mod args;
pub mod format;
mod language;
mod messages;
mod negotiate;
pub mod pseudo;
mod sorting;
mod width;

pub use args::{Args, Shown};
pub use language::Language;
pub use messages::Messages;
pub use negotiate::negotiate;
pub use sorting::{compare, sort_key};
pub use width::{Align, display_width, fit, pad};
