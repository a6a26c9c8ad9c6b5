//! The data set: a large portfolio that is the same each time, and valid.
//!
//! 100,000 tenants have 250,000 entitlements, 1,000,000 lines and 5,000,000 intervals at scale 1. It is skewed as
//! portfolios are: one partner has two fifths of the customers, one reason a third of what is blocked. Chance is
//! seeded and the clock stands still, so that two runs make the same rows on both databases.
//!
//! Of its history the arrival of every record and the last edit of every line are recorded, each in its chain; what
//! was before is in the intervals alone, as after an import.

mod blockers;
mod cast;
mod entitlements;
mod history;
mod lines;
mod load;
mod names;
mod portfolio;
mod write;

pub use load::load;
pub(crate) use names::name_of_customer;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

/// Changes with everything that decides about the rows.
pub(crate) const DIGEST: &str = env!("DATASET_DIGEST");

/// The day as of which the data set is made and served.
pub(crate) const TODAY: Date = date(2026, 6, 30);

/// The password of whoever signs in.
pub(crate) const PASSWORD: &str = "quarry lantern thimble orchard";

/// The addresses of those who read: they see everything, a large partner, or the tenants that they look after.
pub(crate) const READERS: [(&str, &str); 3] = [
    ("root", "root@example.com"),
    ("partner", "partner@example.com"),
    ("narrow", "account.1-1@example.com"),
];

/// How much there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// Tenants; all else follows from them.
    pub tenants: usize,
}

impl Shape {
    /// The whole data set is scale 1; there are at least 20 tenants.
    pub fn of_scale(scale: f64) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a scale is a small positive number"
        )]
        let tens = (scale * 10_000.0).round() as usize;
        Self {
            tenants: tens.max(2) * 10,
        }
    }

    /// Four customers have five tenants.
    pub fn customers(self) -> usize {
        self.tenants * 4 / 5
    }

    /// Entitlements: two or three of a tenant.
    pub fn entitlements(self) -> usize {
        self.tenants * 5 / 2
    }

    /// Lines: four of an entitlement.
    pub fn lines(self) -> usize {
        self.entitlements() * 4
    }

    /// Intervals: five of a line.
    pub fn intervals(self) -> usize {
        self.lines() * 5
    }
}

/// Noon of the day as of which it is made.
pub(crate) fn now() -> Timestamp {
    let noon = TODAY.at(12, 0, 0, 0).to_zoned(TimeZone::UTC);
    noon.map_or(Timestamp::UNIX_EPOCH, |noon| noon.timestamp())
}
