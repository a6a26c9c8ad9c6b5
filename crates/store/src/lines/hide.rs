//! What a reader does not see of a line that they see (rule A3).

use std::collections::BTreeSet;

use uuid::Uuid;

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;

use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::transaction::Transaction;
use crate::visibility::{Rows, fetch_ids, resolve_with_blockers};

use super::item::LineItem;

/// Who sees a line alone sees neither its entitlement, which tells of other lines, nor a primary blocker that is
/// not theirs (rule A3).
pub(super) async fn hide_what_is_not_seen(
    transaction: &mut Transaction,
    visibility: &Visibility,
    items: &mut [LineItem],
) -> StoreResult<()> {
    let Visibility::Some { lines, .. } = visibility else {
        return Ok(());
    };
    let mut doubtful = BTreeSet::new();
    for item in items.iter_mut() {
        let whole = visibility.sees_tenant(item.organization, item.tenant.id);
        if !whole {
            item.entitlement_fields = None;
        }
        if !whole && !lines.contains(&item.id) {
            doubtful.extend(item.primary_blocker);
        }
    }
    let seen = seen_of(transaction, visibility, &doubtful).await?;
    for item in items.iter_mut() {
        let hidden = |id: BlockerId| doubtful.contains(&id) && !seen.contains(&id.0);
        if item.primary_blocker.is_some_and(hidden) {
            item.primary_blocker = None;
            item.blocker = None;
        }
    }
    Ok(())
}

async fn seen_of(
    transaction: &mut Transaction,
    visibility: &Visibility,
    ids: &BTreeSet<BlockerId>,
) -> StoreResult<BTreeSet<Uuid>> {
    if ids.is_empty() {
        return Ok(BTreeSet::new());
    }
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let these = Fragment::any_of(seen.database(), "blocker.id", &ids);
    let mut sql = Fragment::new("SELECT blocker.id FROM blocker", Vec::new());
    sql.push_where(std::iter::once(&these).chain(seen.rows(Rows::Blockers).as_ref()));
    Ok(fetch_ids(transaction, sql).await?.into_iter().collect())
}
