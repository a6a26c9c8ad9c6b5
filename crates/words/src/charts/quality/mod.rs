//! How well the rules are met.

mod fit;
mod rules;

pub use fit::playbook_fit;
pub use rules::{rules_met, rules_met_by_owner};
