//! The second factor: a code of an authenticator at each sign-in, beside the password (RFC 6238).

mod codes;
mod enrol;
mod policy;
mod remove;
mod verify;

pub use enrol::{
    Enrolment, SecondFactorState, begin_second_factor, confirm_second_factor, show_second_factor,
};
pub(crate) use policy::{is_needed, needed_roles};
pub use policy::{require_second_factor_of, roles_with_second_factor};
pub use remove::{disable_second_factor, reset_second_factor};
pub use verify::{has_second_factor, verify_second_factor};

use desbloqueo_domain::person::Person;
use desbloqueo_store::transaction::Transaction;
use serde::Serialize;

use crate::catalogue::chains::OpenChain;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why};

/// What history keeps of a second factor: that there is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Facts {
    person: desbloqueo_domain::code::PersonId,
}

/// Hangs that somebody has a second factor, or has none any more, on the chain of the root organization.
async fn record(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    person: &Person,
    is_on: bool,
    reason: &str,
) -> UseCaseResult<()> {
    let mut chain = OpenChain::of_root(transaction, journal).await?;
    let facts = Facts { person: person.id };
    let subject = Subject {
        kind: "second-factor",
        id: person.id.0,
    };
    let states = if is_on {
        (None, Some(&facts))
    } else {
        (Some(&facts), None)
    };
    let why = Why {
        reason: reason.trim().to_owned(),
        ..Why::default()
    };
    chain.record(journal, subject, states, &why)?;
    chain.save(transaction).await?;
    journal.flush(transaction).await
}
