//! What is open in somebody's name, and how it is given to others when they leave: in one batch that can be undone.

mod list_open_work;
mod reassign;

pub use list_open_work::{OpenWork, OpenWorkItem, list_open_work};
pub use reassign::{Deactivated, Successors, deactivate_and_reassign};

use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::owner::Owner;

/// Puts somebody in the place of somebody else; says whether it was theirs.
fn replace(owner: &mut Owner, from: PersonId, to: PersonId) -> bool {
    let is_theirs = *owner == Owner::Person(from);
    if is_theirs {
        *owner = Owner::Person(to);
    }
    is_theirs
}
