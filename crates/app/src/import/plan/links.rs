//! What rows say of the blockers of their lines: a key groups rows into one blocker (rules I5, S7, A3, V3).

use desbloqueo_domain::blocker::BlockerState;
use desbloqueo_domain::code::{BlockerId, OrganizationId};
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_domain::text::fold;
use desbloqueo_exchange::read::ImportRow;
use desbloqueo_sheets::Field as Column;
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::transaction::Transaction;

use super::Draft;
use super::keys::{Keys, find_by_key, means, reaching};
use crate::error::UseCaseResult;
use crate::past::{Judged, Past};
use crate::tend_blockers::line_not_blocked;

/// What a row says of its line's blocker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link {
    /// Nothing new.
    AsItIs,
    /// The one of the row's key holds it; where there is none yet it is opened in this organization.
    Key(OrganizationId),
    /// The one that it shared holds it no more.
    Release,
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
            let Some(row) = self.row(row_at) else {
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
        let rulebook = self.context.rulebook;
        let Some(after) = self.entitlement.line(line) else {
            return Ok(Link::AsItIs);
        };
        let before = self
            .before
            .as_ref()
            .and_then(|stored| stored.entitlement.line(line));
        if rulebook.kind(&after.state.status.l1) != Some(StatusKind::Blocked) {
            let refusal = line_not_blocked(&after.state);
            let before = before.map(|line| line.state.clone());
            if self
                .says_key_anew(transaction, keys, row, before.as_ref())
                .await?
            {
                self.refuse_all(at, refusal);
            }
            return Ok(Link::AsItIs);
        }
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
            Ok(_) => Ok(Link::Key(
                keys.home(self.entitlement.organization, &fold(key)),
            )),
            Err(refusal) => {
                self.refuse(at, refusal);
                Ok(Link::AsItIs)
            }
        }
    }

    /// Whether a row of a line that is not Blocked names a blocker that neither held the line nor is known by its key:
    /// a file that others keep may go on naming what was removed.
    async fn says_key_anew(
        &self,
        transaction: &mut Transaction,
        keys: &Keys,
        row: &ImportRow,
        before: Option<&LineState>,
    ) -> UseCaseResult<bool> {
        let Some(key) = row.blocker_key.as_deref() else {
            return Ok(false);
        };
        let id = key.trim().parse::<BlockerId>().ok();
        let held = before.is_some_and(|line| {
            let shared = keys.of_line(line).is_some_and(|stored| means(key, stored));
            shared || line.blockers.iter().any(|link| Some(link.blocker) == id)
        });
        if held || row.is_ours() || id.is_some() {
            return Ok(!held);
        }
        for at in reaching(self.planner.journal.actor(), self.entitlement.organization) {
            if blockers::knows_key(transaction, at, &fold(key)).await? {
                return Ok(false);
            }
        }
        Ok(true)
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
        let home = keys.home(self.entitlement.organization, &fold(key));
        let known = keys.said.entry((home, fold(key))).or_default();
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
