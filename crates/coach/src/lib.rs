//! The note coach: a note in, the statuses that it may mean out, with the words that spoke for each, and what the
//! note lacks. Pure: no database, no network, no clock.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "counts of words and days are far below what a fraction holds exactly"
)]

mod advice;
mod advise;
mod alike;
mod asked;
mod coach;
mod guide;
mod judgement;
mod learn;
mod learned;
mod propose;

pub use advice::{Advice, Certainty, Example, Proposal, Separation, Spoke, Trap};
pub use asked::{Answered, Asked, Question};
pub use coach::{Coach, READ_AT_MOST};
pub use desbloqueo_coach_model::bytes::NotAModel;
pub use judgement::{Finding, Judgement, Kind, Light};
pub use learn::{HALF_LIFE_DAYS, Origin, TrainingExample, learn};
pub use learned::Learned;
