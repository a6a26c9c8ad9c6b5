//! Follows every chain of changes and replays what it says of its records.

use std::collections::HashMap;

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::chain_heads::{self, RecordHead};
use desbloqueo_store::changes::{self, Change, LogPlace, Logged};
use desbloqueo_store::transaction::Transaction;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{FaultKind, Verified};
use crate::error::UseCaseResult;

/// What the changes of all chains lead to: a digest of the last state of each record.
#[derive(Debug, Default)]
pub(super) struct Replayed {
    /// The state of records that exist, by id; `None` where part of it was redacted.
    pub(super) states: HashMap<Uuid, Option<[u8; 32]>>,
}

/// The chain under way.
#[derive(Default)]
struct Following {
    chain: Option<Uuid>,
    kind: &'static str,
    sequence: i64,
    /// The digest of the change before; `None` where that cannot be read.
    digest: Option<Vec<u8>>,
    organization: Option<OrganizationId>,
    states: HashMap<Uuid, Option<serde_json::Map<String, serde_json::Value>>>,
    broken: bool,
}

/// Follows all chains; what they lead to is compared with the records afterwards.
pub(super) async fn follow(
    transaction: &mut Transaction,
    verified: &mut Verified,
    progress: &(impl Fn(u64) + Send + Sync),
) -> UseCaseResult<Replayed> {
    let mut heads = chain_heads::list(transaction).await?;
    let (mut replayed, mut following) = (Replayed::default(), Following::default());
    let mut after = None;
    loop {
        let (page, is_last) = page(transaction, after).await?;
        for logged in &page {
            let Some(place) = logged.place() else {
                lost(logged, verified);
                continue;
            };
            after = Some(place);
            if following.chain != Some(place.chain) {
                following.close(&mut heads, &mut replayed, verified);
                following = Following::begin(place.chain, heads.get(&place.chain));
                verified.chains += 1;
            }
            following.add(logged, place, verified);
        }
        progress(verified.changes);
        if is_last {
            break;
        }
    }
    following.close(&mut heads, &mut replayed, verified);
    for (id, RecordHead { table, head, .. }) in heads {
        if head != ChainHead::default() {
            verified.fault(FaultKind::ChangeMissing, table, id, 0, head.sequence);
        }
    }
    Ok(replayed)
}

/// The next rows of the log, and whether they are the last. A page ends with a row whose place can be read, since
/// the next begins after it; where there is none, what follows is missed by its heads.
async fn page(
    transaction: &mut Transaction,
    after: Option<LogPlace>,
) -> UseCaseResult<(Vec<Logged>, bool)> {
    const ROWS: u16 = 5_000;
    let mut page = changes::list_all(transaction, after, i64::from(ROWS)).await?;
    let end = page.iter().rposition(|logged| logged.place().is_some());
    match end {
        Some(end) if page.len() == usize::from(ROWS) => {
            page.truncate(end + 1);
            Ok((page, false))
        }
        _ => Ok((page, true)),
    }
}

/// A row that hangs on no chain that can be read.
fn lost(logged: &Logged, verified: &mut Verified) {
    if let Logged::Unreadable(row) = logged {
        let id = row.id.map_or(Uuid::nil(), |id| id.0);
        verified.changes += 1;
        verified.fault(FaultKind::ChangeUnreadable, "change", id, &row.why, "");
    }
}

impl Following {
    fn begin(chain: Uuid, record: Option<&RecordHead>) -> Self {
        Self {
            chain: Some(chain),
            kind: record.map_or("change", |record| record.table),
            digest: Some(Vec::new()),
            organization: record.map(|record| record.organization),
            ..Self::default()
        }
    }

    fn add(&mut self, logged: &Logged, place: LogPlace, verified: &mut Verified) {
        verified.changes += 1;
        let LogPlace {
            organization,
            chain,
            sequence,
        } = place;
        if sequence != self.sequence.saturating_add(1) {
            let next = self.sequence.saturating_add(1);
            self.fault(verified, FaultKind::ChangeMissing, chain, (sequence, next));
        }
        self.sequence = sequence;
        match logged {
            Logged::Unreadable(row) => {
                let (kind, id) = (FaultKind::ChangeUnreadable, row.id.map_or(chain, |id| id.0));
                self.fault(verified, kind, id, (&row.why, ""));
                self.digest = None;
            }
            Logged::Change(change) => {
                self.check_digests(change, verified);
                self.digest = Some(change.digest.clone());
                self.replay(change);
                if let Some(home) = self.organization.filter(|home| *home != organization) {
                    let (kind, id) = (FaultKind::ChangeMisplaced, change.id.0);
                    self.fault(verified, kind, id, (organization, home));
                }
            }
        }
    }

    fn check_digests(&mut self, change: &Change, verified: &mut Verified) {
        if !change.has_recorded_content() {
            let digests = (
                hex(&change.digest_of_content()),
                hex(&change.content_digest),
            );
            self.fault(verified, FaultKind::ContentChanged, change.id.0, digests);
        }
        let Some(previous) = &self.digest else { return };
        let expected = change.digest_after(previous);
        if change.digest != expected {
            let digests = (hex(&change.digest), hex(&expected));
            self.fault(verified, FaultKind::LinkBroken, change.id.0, digests);
        }
    }

    /// Something wrong with a change, or with the chain where it is about the chain's record.
    fn fault(
        &mut self,
        verified: &mut Verified,
        kind: FaultKind,
        id: Uuid,
        (found, expected): (impl ToString, impl ToString),
    ) {
        let record = if self.chain == Some(id) {
            self.kind
        } else {
            "change"
        };
        verified.fault(kind, record, id, found, expected);
        self.broken = true;
    }

    fn replay(&mut self, change: &Change) {
        if change.is_redacted() {
            self.states.insert(change.subject, None);
            return;
        }
        let read = |json: &str| serde_json::from_str::<serde_json::Map<_, _>>(json).ok();
        if change.after.is_empty() {
            self.states.remove(&change.subject);
        } else if change.before.is_empty() {
            self.states.insert(change.subject, read(&change.after));
        } else if let Some(Some(state)) = self.states.get_mut(&change.subject) {
            for (name, value) in read(&change.after).unwrap_or_default() {
                state.insert(name, value);
            }
        }
    }

    /// Compares the head with the one on the record, and keeps what was replayed.
    fn close(
        &mut self,
        heads: &mut HashMap<Uuid, RecordHead>,
        replayed: &mut Replayed,
        verified: &mut Verified,
    ) {
        let Some(chain) = self.chain else { return };
        let last = ChainHead {
            sequence: self.sequence,
            digest: self.digest.take().unwrap_or_default(),
        };
        match heads.remove(&chain) {
            Some(record) if record.head != last && !self.broken => {
                let (found, expected) = (told(&record.head), told(&last));
                verified.fault(FaultKind::HeadDiffers, record.table, chain, found, expected);
            }
            None if self.states.contains_key(&chain) => {
                verified.fault(
                    FaultKind::StateDiffers,
                    self.kind,
                    chain,
                    "—",
                    self.sequence,
                );
            }
            _ => {}
        }
        for (subject, state) in std::mem::take(&mut self.states) {
            let unknown = self.broken || state.is_none();
            let digest = state
                .filter(|_| !unknown)
                .map(|state| digest_of(&serde_json::Value::Object(state)));
            replayed.states.insert(subject, digest);
        }
    }
}

/// A head as a fault tells it: the number of its change, and the digest.
fn told(head: &ChainHead) -> String {
    format!("{} ({})", head.sequence, hex(&head.digest))
}

/// A digest of a state, whatever the order of its fields, leaving out those that are null or empty by default.
pub(super) fn digest_of(state: &serde_json::Value) -> [u8; 32] {
    Sha256::digest(state.to_string().as_bytes()).into()
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().take(8).fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
