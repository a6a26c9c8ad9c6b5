//! What rows say of the blockers of their lines: a key groups rows into one blocker (rules I5, S7, A3, V3).

use std::collections::{BTreeMap, HashMap};

use desbloqueo_domain::blocker::BlockerState;
use desbloqueo_domain::code::{BlockerId, OrganizationId};
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_domain::text::fold;
use desbloqueo_exchange::read::{ImportRow, PortfolioFile};
use desbloqueo_sheets::Field as Column;
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::entitlements::StoredEntitlement;
use desbloqueo_store::transaction::Transaction;

use super::Draft;
use crate::error::UseCaseResult;
use crate::import::base::{Judged, Past};
use crate::journal::Journal;

/// What a row says of its line's blocker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link {
    /// Nothing new.
    AsItIs,
    /// The one of the row's key holds it.
    Key,
    /// The one that it shared holds it no more.
    Release,
}

/// Blockers that keys of the file mean.
pub(super) struct Keys {
    /// Those that lines of the file share with others, by id.
    shared: HashMap<BlockerId, StoredBlocker>,
    /// What was said first of the blocker of a key: title, resolver, severity.
    said: BTreeMap<(OrganizationId, String), [String; 3]>,
}

impl Keys {
    /// Reads the blockers that hold lines of the file, where the file has a column of keys.
    pub(super) async fn load(
        transaction: &mut Transaction,
        file: &PortfolioFile,
        known: impl Iterator<Item = &StoredEntitlement>,
    ) -> UseCaseResult<Self> {
        const CHUNK: usize = 2_000;
        let mut keys = Self {
            shared: HashMap::new(),
            said: BTreeMap::new(),
        };
        if file.mapping.column_of(Column::BlockerKey).is_none() {
            return Ok(keys);
        }
        let lines = known.flat_map(|stored| stored.entitlement.lines.iter());
        let mut held: Vec<BlockerId> = lines
            .filter_map(|line| Some(line.state.primary_blocker()?.blocker))
            .collect();
        held.sort_unstable();
        held.dedup();
        for chunk in held.chunks(CHUNK) {
            let found = blockers::list_by_ids(transaction, chunk).await?;
            let shared = found
                .into_iter()
                .filter(|stored| !stored.blocker.state.private);
            keys.shared
                .extend(shared.map(|stored| (stored.blocker.id, stored)));
        }
        Ok(keys)
    }

    /// The shared blocker that a line has.
    fn of_line(&self, line: &LineState) -> Option<&StoredBlocker> {
        self.shared.get(&line.primary_blocker()?.blocker)
    }
}

/// Whether a key means a blocker: by the key of the file it came from, or by its id, as our exports write it.
fn means(key: &str, stored: &StoredBlocker) -> bool {
    let blocker = &stored.blocker;
    key.trim()
        .parse::<BlockerId>()
        .is_ok_and(|id| id == blocker.id)
        || (!blocker.state.key.is_empty() && fold(key) == blocker.state.key)
}

/// The open blocker of a key that a line of an organization can have, if there is one; else why it cannot.
pub(crate) async fn find_by_key(
    journal: &Journal<'_>,
    transaction: &mut Transaction,
    organization: OrganizationId,
    key: &str,
) -> UseCaseResult<Result<Option<StoredBlocker>, Refusal>> {
    let Ok(id) = key.trim().parse::<BlockerId>() else {
        return Ok(Ok(blockers::find_by_key(
            transaction,
            organization,
            &fold(key),
        )
        .await?));
    };
    let actor = journal.actor();
    let seen = |stored: &StoredBlocker| {
        let blocker = &stored.blocker;
        actor
            .visibility
            .sees_blocker(blocker.organization, blocker.id, [])
    };
    let Some(stored) = blockers::find(transaction, id).await?.filter(seen) else {
        return Ok(Err(Refusal::new(
            Rule::I2,
            Cause::NotFound,
            Field::Blocker,
            key,
        )));
    };
    let blocker = &stored.blocker;
    if let Err(closed) = blocker.state.require_open() {
        return Ok(Err(closed));
    }
    if !actor.tree.is_within(organization, blocker.organization) {
        let title = blocker.state.title.as_str();
        return Ok(Err(Refusal::new(
            Rule::A4,
            Cause::BlockerOtherSubtree,
            Field::Blocker,
            title,
        )));
    }
    Ok(Ok(Some(stored)))
}

impl Draft<'_> {
    /// Says for each row what becomes of its line's blocker.
    pub(super) async fn set_links(
        &mut self,
        transaction: &mut Transaction,
        keys: &mut Keys,
    ) -> UseCaseResult<()> {
        for at in 0..self.lines.len() {
            let Some((row_at, line)) = self.lines.get(at).copied() else {
                continue;
            };
            let Some(row) = self.planner.file.rows.get(row_at) else {
                continue;
            };
            let link = self.link_of(transaction, keys, (row_at, row), line).await?;
            self.links.push(link);
        }
        Ok(())
    }

    async fn link_of(
        &mut self,
        transaction: &mut Transaction,
        keys: &mut Keys,
        (at, row): (usize, &ImportRow),
        line: desbloqueo_domain::code::LineId,
    ) -> UseCaseResult<Link> {
        let rulebook = self.planner.journal.context().rulebook;
        let Some(after) = self.entitlement.line(line) else {
            return Ok(Link::AsItIs);
        };
        if rulebook.kind(&after.state.status.l1) != Some(StatusKind::Blocked) {
            return Ok(Link::AsItIs);
        }
        let before = self
            .before
            .as_ref()
            .and_then(|stored| stored.entitlement.line(line));
        let now = before.and_then(|line| keys.of_line(&line.state));
        let Some(key) = row.blocker_key.as_deref() else {
            let emptied = row.is_ours()
                && self
                    .planner
                    .file
                    .mapping
                    .column_of(Column::BlockerKey)
                    .is_some();
            return Ok(if emptied && now.is_some() {
                Link::Release
            } else {
                Link::AsItIs
            });
        };
        if let Some(now) = now.filter(|now| means(key, now)) {
            let now = now.clone();
            self.refuse_edited_blocker(transaction, (at, row), &now)
                .await?;
            return Ok(Link::AsItIs);
        }
        self.refuse_disagreeing_key(keys, (at, row), key);
        match find_by_key(
            self.planner.journal,
            transaction,
            self.entitlement.organization,
            key,
        )
        .await?
        {
            Ok(_) => Ok(Link::Key),
            Err(refusal) => {
                self.refuse(at, refusal);
                Ok(Link::AsItIs)
            }
        }
    }

    /// Rows of one key that say different things of its blocker (rule I5).
    fn refuse_disagreeing_key(
        &mut self,
        keys: &mut Keys,
        (at, row): (usize, &ImportRow),
        key: &str,
    ) {
        let text =
            |text: &desbloqueo_exchange::read::Text| text.as_deref().unwrap_or_default().to_owned();
        let severity = row
            .severity
            .map(|severity| severity.code().to_owned())
            .unwrap_or_default();
        let says = [text(&row.blocker_title), text(&row.resolver), severity];
        let known = keys
            .said
            .entry((self.entitlement.organization, fold(key)))
            .or_default();
        let fields = [Field::BlockerTitle, Field::Resolver, Field::Severity];
        for ((known, says), field) in known.iter_mut().zip(says).zip(fields) {
            if known.is_empty() {
                *known = says;
            } else if !says.is_empty() && fold(known) != fold(&says) {
                let refusal = Refusal::new(Rule::I5, Cause::BlockerKeyDisagrees, field, says);
                self.refusals.push(super::Refused {
                    row: at,
                    column: None,
                    refusal: refusal.expecting(known.as_str()),
                });
            }
        }
    }

    /// A blocker is edited where it stands, not through the lines that it holds: an edited cell of it is refused.
    async fn refuse_edited_blocker(
        &mut self,
        transaction: &mut Transaction,
        (at, row): (usize, &ImportRow),
        stored: &StoredBlocker,
    ) -> UseCaseResult<()> {
        let (blocker, says) = (
            &stored.blocker,
            row.blocker_title.as_deref().unwrap_or_default(),
        );
        let other =
            |severity: desbloqueo_domain::status::Severity| severity != blocker.state.severity;
        let edited = !says.is_empty() && fold(says) != fold(&blocker.state.title)
            || row.severity.is_some_and(other);
        if !edited || !row.is_ours() {
            return Ok(());
        }
        let (organization, id) = (blocker.organization, blocker.id.0);
        let past =
            Past::<BlockerState>::read(transaction, organization, id, &blocker.state, None).await?;
        let titles = past.judge(fold(says), &fold(&blocker.state.title), |state| {
            fold(&state.title)
        });
        let severity = row.severity.unwrap_or(blocker.state.severity);
        let severities = past.judge(severity, &blocker.state.severity, |state| state.severity);
        if titles != Judged::Unedited && !says.is_empty() {
            let refusal = Refusal::new(
                Rule::I5,
                Cause::BlockerKeyDisagrees,
                Field::BlockerTitle,
                says,
            );
            self.refuse(at, refusal.expecting(blocker.state.title.as_str()));
        }
        if severities != Judged::Unedited {
            let refusal = Refusal::new(
                Rule::I5,
                Cause::BlockerKeyDisagrees,
                Field::Severity,
                severity.code(),
            );
            self.refuse(at, refusal.expecting(blocker.state.severity.code()));
        }
        Ok(())
    }
}
