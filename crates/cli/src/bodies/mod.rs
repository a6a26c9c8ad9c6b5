//! What programs read with `--json`: names and shapes that stay, described in docs/json.md.

mod line;
mod parts;

pub(crate) use line::{LineBody, SavedLineBody, StatusLineBody};
pub(crate) use parts::{ActionBody, AskedBody, Named, OwnerBody, StatusBody};
