//! Accounts: sessions, who visits, and the people of the demonstration.

pub mod demonstration;
pub mod sessions;
pub mod visit;

pub use demonstration::{DemonstrationPerson, is_demonstration, list_demonstration_people};
pub use visit::{Visit, visit};
