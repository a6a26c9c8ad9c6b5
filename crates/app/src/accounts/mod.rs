//! Accounts: passwords and the links that set them, signing in, sessions, who visits, and the people of the
//! demonstration.

pub mod calendar;
pub mod columns;
pub mod demonstration;
pub mod links;
pub mod list_sessions;
mod password;
pub mod provider;
pub mod provider_sign_out;
pub mod second_factor;
pub mod sessions;
pub mod sign_in;
pub mod visit;

pub use columns::{choose_columns, columns_of};
pub use demonstration::{DemonstrationPerson, is_demonstration, list_demonstration_people};
pub use links::{
    find_account_link, make_account_link, set_password, set_password_by_link, set_password_of,
};
pub use list_sessions::{OpenSession, end_all_sessions, end_one_session, list_sessions};
pub use password::{LEAST_CHARACTERS, check_password};
pub use second_factor::{
    Enrolment, SecondFactorState, begin_second_factor, confirm_second_factor,
    disable_second_factor, has_second_factor, require_second_factor_of, reset_second_factor,
    roles_with_second_factor, show_second_factor, verify_second_factor,
};
pub use sign_in::{SignInError, sign_in};
pub use visit::{Visit, keep_look, visit};
