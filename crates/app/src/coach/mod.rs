//! The note coach of an organization: what it proposes for a note, what people decide, what it learns of that.
//!
//! The coach as it comes is the same for everybody. What an organization's people decide teaches the coach of that
//! organization alone: not the one above it, nor those below (rule A3).

mod advise;
mod agreement;
mod coaching;
mod gained;
mod models;
mod record;
mod retrain;
mod teachable;

pub use advise::{Advised, Asking, advise, advise_on_line};
pub use agreement::{Agreement, Confused, ReasonAgreement, agreement};
pub use coaching::{Coaching, Retraining};
pub use desbloqueo_coach::{
    Advice, Answered, Certainty, Example, Finding, Judgement, Kind, Light, Proposal, Question,
    Separation, Spoke, Trap,
};
pub use desbloqueo_store::coach_examples::CoachExample;
pub use desbloqueo_store::coach_models::CoachModel;
pub use gained::Gained;
pub use models::{Inspected, Models, inspect_model, list_models, undo_model};
pub use retrain::{retrain, start_retraining};
pub use teachable::list_teachable;

pub(crate) use advise::ask;
pub(crate) use coaching::{Taught, apart, coach_of};
pub(crate) use record::{foresee, record};
pub(crate) use retrain::retrain_if_due;
