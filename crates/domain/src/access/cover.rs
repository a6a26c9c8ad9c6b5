//! Whether somebody who covers for others may do something: in their own right, or in that of whom they cover (rule A2).

use super::{Act, Decision, OrganizationRole, Permission, Standing, decide};
use crate::code::PersonId;

impl Permission {
    /// Whether it is work, which a cover takes over. What runs the installation stays with whom it was given to: nobody
    /// becomes an administrator by covering for one, nor approves in somebody else's name.
    pub fn passes_to_cover(self) -> bool {
        match self {
            Self::See
            | Self::ChangeStatusInAssignment
            | Self::ChangeStatusInDelivery
            | Self::Confirm
            | Self::WriteNotes
            | Self::ManageBlockers
            | Self::ReconcileUnits
            | Self::ManageTenants
            | Self::ChangeInBulk
            | Self::Export => true,
            Self::UndoAnyBatch
            | Self::ApproveInvalid
            | Self::ManageAccess
            | Self::EditPlaybook
            | Self::RedactPersonalData
            | Self::ReadLog
            | Self::TeachCoach => false,
        }
    }
}

/// The better of what somebody may do by themselves and of what those may do whom they cover, each by the roles and the
/// standing of one person: never by the roles of one and the standing of another. Says in whose place they act, where
/// it is not their own: they need the other's right, or it is the other's work and not theirs.
pub fn decide_covering<R: IntoIterator<Item = OrganizationRole>>(
    act: Act<'_>,
    own: Decision,
    standing: &Standing,
    covered: impl IntoIterator<Item = (PersonId, R)>,
) -> (Decision, Option<PersonId>) {
    let mut best = (own, None);
    if !act.permission().passes_to_cover() {
        return best;
    }
    for (person, roles) in covered {
        let theirs = standing.of_covered(person);
        let decision = decide(act, roles, &theirs);
        let is_their_work = best.1.is_none() && theirs.is_any() && !standing.is_any();
        if decision > best.0
            || (decision == best.0 && decision != Decision::Denied && is_their_work)
        {
            best = (decision, Some(person));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::access::Tie;
    use OrganizationRole::{Administrator, DeliveryManager, Engineer, TeamLead, Viewer};

    const BERTA: PersonId = PersonId(Uuid::from_u128(2));

    fn berta_owns() -> Standing {
        Standing::default().covering(BERTA, Standing::default().tied([Tie::OwnsLine]))
    }

    fn decided(
        act: Act<'_>,
        own: OrganizationRole,
        standing: &Standing,
        theirs: OrganizationRole,
    ) -> (Decision, Option<PersonId>) {
        let by_own = decide(act, [own], standing);
        decide_covering(act, by_own, standing, [(BERTA, [theirs])])
    }

    #[test]
    fn a_cover_does_what_the_covered_person_may_and_in_their_place() {
        let found = decided(Act::OpenBlocker, Viewer, &berta_owns(), DeliveryManager);
        assert_eq!(found, (Decision::Allowed, Some(BERTA)));
        let elsewhere = decided(
            Act::OpenBlocker,
            Viewer,
            &Standing::default(),
            DeliveryManager,
        );
        assert_eq!(elsewhere, (Decision::Denied, None));
    }

    #[test]
    fn nobody_joins_their_role_to_the_standing_of_another() {
        // As a delivery manager Ana may open blockers on her own lines; Berta, an engineer, may not close hers.
        let found = decided(Act::CloseBlocker, DeliveryManager, &berta_owns(), Engineer);
        assert_eq!(found, (Decision::Denied, None));
    }

    #[test]
    fn what_somebody_may_by_themselves_is_in_their_place_when_it_is_the_others_work() {
        let found = decided(Act::Confirm, TeamLead, &berta_owns(), DeliveryManager);
        assert_eq!(found, (Decision::Allowed, Some(BERTA)));
        let nobodys = decided(Act::Confirm, TeamLead, &Standing::default(), TeamLead);
        assert_eq!(nobodys, (Decision::Allowed, None));
    }

    #[test]
    fn nobody_becomes_an_administrator_by_covering_for_one() {
        for act in [
            Act::ManageAccess,
            Act::RedactPersonalData,
            Act::ReadLog,
            Act::UndoAnyBatch,
            Act::EditPlaybook,
            Act::ApproveInvalid,
            Act::TeachCoach,
        ] {
            let found = decided(act, Viewer, &berta_owns(), Administrator);
            assert_eq!(found, (Decision::Denied, None), "{act:?}");
        }
    }
}
