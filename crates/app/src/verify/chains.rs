//! Follows every chain of changes and replays what it says of its records.

use std::collections::HashMap;

use desbloqueo_store::chain::{ChainHead, link};
use desbloqueo_store::chain_heads;
use desbloqueo_store::changes::{self, Change};
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
    head: ChainHead,
    states: HashMap<Uuid, Option<serde_json::Map<String, serde_json::Value>>>,
    broken: bool,
}

/// Follows all chains; what they lead to is compared with the records afterwards.
pub(super) async fn follow(
    transaction: &mut Transaction,
    verified: &mut Verified,
    progress: &(impl Fn(u64) + Send + Sync),
) -> UseCaseResult<Replayed> {
    const PAGE: i64 = 5_000;
    let mut heads = chain_heads::list(transaction).await?;
    let (mut replayed, mut following) = (Replayed::default(), Following::default());
    let mut after = None;
    loop {
        let page = changes::list_all(transaction, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some((last.organization, last.chain.id, last.sequence));
        for change in &page {
            if following.chain != Some(change.chain.id) {
                following.close(&mut heads, &mut replayed, verified);
                following = Following {
                    chain: Some(change.chain.id),
                    kind: change.chain.kind.code(),
                    ..Following::default()
                };
                verified.chains += 1;
            }
            following.add(change, verified);
        }
        progress(verified.changes);
    }
    following.close(&mut heads, &mut replayed, verified);
    for (id, (record, head)) in heads {
        if head.sequence != 0 {
            verified.fault(FaultKind::ChangeMissing, record, id, 0, head.sequence);
        }
    }
    Ok(replayed)
}

impl Following {
    fn add(&mut self, change: &Change, verified: &mut Verified) {
        verified.changes += 1;
        if change.sequence != self.head.sequence + 1 {
            verified.fault(
                FaultKind::ChangeMissing,
                self.kind,
                change.chain.id,
                change.sequence,
                self.head.sequence + 1,
            );
            self.broken = true;
        }
        if !change.is_redacted() && change.digest_of_content() != change.content_digest {
            verified.fault(
                FaultKind::ContentChanged,
                "change",
                change.id.0,
                hex(&change.digest_of_content()),
                hex(&change.content_digest),
            );
            self.broken = true;
        }
        let expected = link(&self.head.digest, change.sequence, &change.content_digest);
        if change.digest != expected {
            verified.fault(
                FaultKind::LinkBroken,
                "change",
                change.id.0,
                hex(&change.digest),
                hex(&expected),
            );
            self.broken = true;
        }
        self.head = ChainHead {
            sequence: change.sequence,
            digest: change.digest.clone(),
        };
        self.replay(change);
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
        heads: &mut HashMap<Uuid, (&'static str, ChainHead)>,
        replayed: &mut Replayed,
        verified: &mut Verified,
    ) {
        let Some(chain) = self.chain else { return };
        match heads.remove(&chain) {
            Some((record, head)) if head != self.head && !self.broken => {
                verified.fault(
                    FaultKind::HeadDiffers,
                    record,
                    chain,
                    head.sequence,
                    self.head.sequence,
                );
            }
            None if self.states.contains_key(&chain) => {
                verified.fault(
                    FaultKind::StateDiffers,
                    self.kind,
                    chain,
                    "—",
                    self.head.sequence,
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
