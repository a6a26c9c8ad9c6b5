//! Tokens by which programs act for a person, or for a service of their own: made, listed, revoked, and recognised.
//!
//! A token's secret is 256 random bits behind `dsb_`, by which scanners of secrets find it. It is shown once and kept
//! as its SHA-256: a slow hash protects what people can guess, and nobody guesses 256 bits, while every request pays
//! for it.

mod authenticate;
mod create;
mod list;
mod scope;

pub use authenticate::{TokenBearer, authenticate};
pub use create::{CreatedToken, NewService, NewToken, create_service_token, create_token};
pub use list::{ListedToken, list_service_tokens, list_tokens, revoke_token};
pub use scope::Scope;

/// What every token begins with.
pub const PREFIX: &str = "dsb_";
