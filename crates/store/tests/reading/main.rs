//! Lists, totals and reports against a plain filter over every row, with random data, readers and filters.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends at once where something is not as it should be, helpers included"
)]

mod asking;
mod blockers;
mod cases;
mod chance;
mod held;
mod lines;
mod loads;
mod model;
mod neighbours;
mod reports;
mod shapes;
mod spells;
mod standing;
mod sums;
mod texts;
mod visibility;
mod weeks;
mod wishes;
mod world;
