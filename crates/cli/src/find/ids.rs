//! Records by their id, or by its last digits as tables show them.

use anyhow::Result;
use desbloqueo_app::UseCaseError;
use desbloqueo_app::reads::{Sought, find_short_id};
use desbloqueo_domain::code::{BlockerId, EntitlementId, LineId, TenantId};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use uuid::Uuid;

use crate::session::Session;

/// The line that is meant.
pub(crate) async fn line(session: &Session, text: &str) -> Result<LineId> {
    find(session, Sought::Line, text).await.map(LineId)
}

/// The entitlement that is meant.
pub(crate) async fn entitlement(session: &Session, text: &str) -> Result<EntitlementId> {
    find(session, Sought::Entitlement, text)
        .await
        .map(EntitlementId)
}

/// The blocker that is meant.
pub(crate) async fn blocker(session: &Session, text: &str) -> Result<BlockerId> {
    find(session, Sought::Blocker, text).await.map(BlockerId)
}

/// The tenant that is meant.
pub(crate) async fn tenant(session: &Session, text: &str) -> Result<TenantId> {
    find(session, Sought::Tenant, text).await.map(TenantId)
}

async fn find(session: &Session, sought: Sought, text: &str) -> Result<Uuid> {
    let text = text.trim();
    if let Ok(id) = text.parse() {
        return Ok(id);
    }
    let is_tail = text.len() >= desbloqueo_words::SHORT
        && text.bytes().all(|digit| digit.is_ascii_hexdigit());
    let found = if is_tail {
        find_short_id(&session.app, &session.actor, sought, text).await?
    } else {
        Vec::new()
    };
    match found.as_slice() {
        [only] => Ok(*only),
        [] => Err(UseCaseError::not_found(Field::Id, text).into()),
        several => {
            let ids: Vec<String> = several.iter().map(ToString::to_string).collect();
            let refusal = Refusal::new(Rule::V1, Cause::Ambiguous, Field::Id, text);
            Err(UseCaseError::from(refusal.expecting(ids.join(", "))).into())
        }
    }
}
