//! Decisions from which a coach learns, as people may have made them.

use desbloqueo_domain::code::{LineId, OrganizationId, PersonId};
use desbloqueo_domain::status::Status;
use desbloqueo_store::coach_examples::{self, CoachExample};
use desbloqueo_store::database::Database;

use crate::build::code;
use crate::ids::Ids;

/// So many decisions of somebody, recorded at an instant, that a note means a reason of Blocked, where the coach had
/// proposed another.
pub async fn decide(
    (database, ids): (&Database, &Ids),
    (organization, person, recorded_at): (OrganizationId, PersonId, i64),
    (note, proposed, chosen): (&str, &str, &str),
    count: usize,
) {
    let status = |reason: &str| Status {
        l1: code("blocked"),
        l2: Some(code(reason)),
        l3: None,
    };
    let mut transaction = database.write().await.expect("the database answers");
    for number in 0..count {
        let example = CoachExample {
            organization,
            id: ids.next(),
            line: LineId(ids.next()),
            note: format!("{note} {number}"),
            language: "es".to_owned(),
            service: "exchange".to_owned(),
            proposed: status(proposed),
            confidence: 420,
            chosen: status(chosen),
            person,
            recorded_at,
            model_version: 0,
        };
        let saved = coach_examples::save(&mut transaction, &example).await;
        saved.expect("a decision");
    }
    transaction.commit().await.expect("the database commits");
}
