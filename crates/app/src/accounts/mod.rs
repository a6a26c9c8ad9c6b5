//! Accounts: passwords and the links that set them, signing in, sessions, who visits, and the people of the
//! demonstration.

pub mod calendar;
pub mod columns;
pub mod demonstration;
pub mod links;
mod password;
pub mod provider;
pub mod sessions;
pub mod sign_in;
pub mod visit;

pub use columns::{choose_columns, columns_of};
pub use demonstration::{DemonstrationPerson, is_demonstration, list_demonstration_people};
pub use links::{find_account_link, make_account_link, set_password, set_password_by_link};
pub use password::LEAST_CHARACTERS;
pub use sign_in::{SignInError, sign_in};
pub use visit::{Visit, keep_look, visit};
