//! The note coach: a note in, the statuses that it may mean out, with the words that spoke for each, and what the
//! note lacks. Pure: no database, no network, no clock.

mod advice;
mod asked;
mod coach;
mod judgement;
mod learn;

pub use advice::{Advice, Certainty, Example, Proposal, Separation, Spoke, Trap};
pub use asked::{Answered, Asked, Question};
pub use coach::{Coach, READ_AT_MOST};
pub use desbloqueo_coach_model::bytes::NotAModel;
pub use judgement::{Finding, Judgement, Kind, Light};
pub use learn::{HALF_LIFE_DAYS, Learned, Origin, TrainingExample, learn};
