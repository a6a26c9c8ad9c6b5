//! Offers to make one blocker of several that look alike (rule S7).

use std::collections::BTreeMap;

use desbloqueo_domain::code::{BlockerId, Code, OrganizationId};
use desbloqueo_domain::likeness::{LikenessGroup, LikenessItem, groups};
use desbloqueo_store::blockers::{PrivateBlocker, list_open_private};

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Private blockers that look like one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedGroup {
    /// The organization that would own the blocker.
    pub organization: OrganizationId,
    /// The private blockers, two or more.
    pub blockers: Vec<BlockerId>,
    /// The units of their lines.
    pub units: i64,
    /// The reason, an L2.
    pub reason: Code,
    /// The detail, an L3.
    pub detail: Option<Code>,
    /// How alike they are on average, in percent.
    pub score: u64,
    /// Words that most of them share, the most telling first.
    pub words: Vec<String>,
}

impl OfferedGroup {
    /// The title to begin with.
    pub fn proposed_title(&self) -> String {
        self.words.join(", ")
    }
}

/// Looks for likeness among the open private blockers that the actor sees; the largest groups come first.
pub async fn offer_groups(app: &App, actor: &Actor) -> UseCaseResult<Vec<OfferedGroup>> {
    let mut transaction = app.database.read().await?;
    let private = list_open_private(&mut transaction, &actor.visibility).await?;
    Ok(offered(&private))
}

/// The groups among these private blockers.
pub(super) fn offered(private: &[PrivateBlocker]) -> Vec<OfferedGroup> {
    let mut by_id = BTreeMap::<BlockerId, Vec<&PrivateBlocker>>::new();
    for found in private {
        by_id.entry(found.blocker).or_default().push(found);
    }
    let first = by_id.values().filter_map(|lines| lines.first().copied());
    let items: Vec<LikenessItem<BlockerId>> = first.filter_map(item).collect();
    groups(&items)
        .into_iter()
        .filter_map(|group| offer(group, &by_id))
        .collect()
}

fn item(private: &PrivateBlocker) -> Option<LikenessItem<BlockerId>> {
    Some(LikenessItem {
        id: private.blocker,
        organization: private.organization,
        l2: private.reason.clone()?,
        l3: private.detail.clone(),
        service: private.service.clone(),
        note: private.note.clone(),
        title: private.title.clone(),
        customer: private.customer.clone(),
    })
}

fn offer(
    group: LikenessGroup<BlockerId>,
    by_id: &BTreeMap<BlockerId, Vec<&PrivateBlocker>>,
) -> Option<OfferedGroup> {
    let lines = || group.ids.iter().filter_map(|id| by_id.get(id)).flatten();
    let first = lines().next()?;
    Some(OfferedGroup {
        organization: first.organization,
        units: lines().map(|private| private.units).sum(),
        reason: first.reason.clone()?,
        detail: first.detail.clone(),
        score: group.score,
        words: group.words,
        blockers: group.ids,
    })
}
