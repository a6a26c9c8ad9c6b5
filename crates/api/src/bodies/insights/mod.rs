//! Reports of how long, how well promised, and what would free units; the digest.

mod compared;
mod digest;
mod flow;
mod promises;
mod unblock;
mod what_if;

pub(crate) use compared::compared;
pub use compared::{
    FlowComparedBody, FreeComparedBody, PromisesComparedBody, UnblockComparedBody,
    WhatIfComparedBody,
};
pub use digest::DigestBody;
pub use flow::FlowBody;
pub use promises::PromisesBody;
pub use unblock::UnblockBody;
pub use what_if::{FreeBody, WhatIfBody};

use desbloqueo_app::insights::LineSum;
use serde::Serialize;
use utoipa::ToSchema;

/// Lines and their units.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub(super) struct LinesAndUnitsBody {
    lines: i64,
    units: i64,
}

impl From<LineSum> for LinesAndUnitsBody {
    fn from(sum: LineSum) -> Self {
        Self {
            lines: sum.lines,
            units: sum.units,
        }
    }
}
