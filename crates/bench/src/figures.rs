//! What was measured.

use std::time::Duration;

use crate::Part;
use crate::drive::Driven;

/// Everything that was measured, in the order in which it was.
#[derive(Debug, Clone, Default)]
pub struct Figures(pub Vec<Figure>);

/// One thing that was measured.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The database.
    pub database: &'static str,
    /// The part that it belongs to.
    pub part: Part,
    /// What it is, in a few words.
    pub what: String,
    /// What came out.
    pub measured: Measured,
}

/// What came out of a measurement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measured {
    /// Answers to a load.
    Load {
        /// Connections that asked at once.
        connections: usize,
        /// Answers per second.
        per_second: f64,
        /// Half of the answers came within this time.
        median: Duration,
        /// 95 of 100 did.
        p95: Duration,
        /// 99 of 100 did.
        p99: Duration,
        /// Bytes of an answer on average.
        bytes: usize,
    },
    /// A stretch of time.
    Took(Duration),
    /// Bytes of memory or of a file.
    Bytes(u64),
}

impl Measured {
    /// The figures of a load.
    pub(crate) fn of_load(driven: &Driven, connections: usize) -> Self {
        Self::Load {
            connections,
            per_second: driven.per_second,
            median: driven.percentile(50),
            p95: driven.percentile(95),
            p99: driven.percentile(99),
            bytes: driven.bytes,
        }
    }
}
