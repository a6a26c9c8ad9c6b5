//! What would move.

mod fewest_blockers;
mod what_would_move;

pub use fewest_blockers::fewest_blockers;
pub use what_would_move::what_would_move;
