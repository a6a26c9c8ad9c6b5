//! A status: its kind, which gives it shape and colour, and its words.

use desbloqueo_domain::status::{Status, StatusKind};
use desbloqueo_playbook::Kind;
use desbloqueo_words::{Words, playbook_path};

/// A status as it is shown everywhere.
#[derive(Debug, Clone)]
pub(crate) struct StatusView {
    /// The code of what the L1 means.
    pub(crate) kind: &'static str,
    /// The L1.
    pub(crate) l1: String,
    /// Reason and detail; the L1 where there is no reason.
    pub(crate) words: String,
    /// All three levels.
    pub(crate) whole: String,
    /// Its page in the playbook.
    pub(crate) path: String,
}

impl StatusView {
    pub(crate) fn new(words: &Words<'_>, kind: StatusKind, status: &Status) -> Self {
        let l1 = words.label(Kind::L1, &status.l1);
        let reason = words.reason(status.l2.as_ref(), status.l3.as_ref());
        Self {
            kind: kind.code(),
            words: if reason.is_empty() {
                l1.clone()
            } else {
                reason
            },
            whole: words.status(status),
            path: playbook_path(status),
            l1,
        }
    }
}
