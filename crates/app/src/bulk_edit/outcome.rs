//! What becomes of the lines of a bulk edit.

use desbloqueo_domain::code::{BatchId, Code, OrganizationId};
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::organization::Place;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::Refusal;
use jiff::civil::Date;
use serde::Serialize;

use crate::reads::Names;

/// What became, or would become, of the lines.
#[derive(Debug, Clone, PartialEq)]
pub struct BulkEdited {
    /// The batch, if it was done.
    pub batch: Option<BatchId>,
    /// The lines, as they were chosen.
    pub lines: Vec<EditedLine>,
    /// Whether the filter finds more lines than are edited at once.
    pub cut: bool,
    /// The names behind their owners.
    pub names: Names,
    /// Today.
    pub today: Date,
}

/// A line of a bulk edit.
#[derive(Debug, Clone, PartialEq)]
pub struct EditedLine {
    /// The line, with its tenant.
    pub place: Place,
    /// The name of the customer.
    pub customer: String,
    /// The name of the tenant.
    pub tenant: String,
    /// The service.
    pub service: Code,
    /// As it stood.
    pub before: LineState,
    /// What became of it.
    pub outcome: LineOutcome,
}

/// What became of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum LineOutcome {
    /// It is changed.
    Changed {
        /// As it stands then.
        after: Box<LineState>,
        /// What is worth saying.
        notices: Vec<Notice>,
    },
    /// It is so already.
    Unchanged,
    /// The rules refuse it.
    Refused(Vec<Refusal>),
}

/// How many lines are changed, are so already, and are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct BulkCounts {
    /// Changed.
    pub changed: usize,
    /// So already.
    pub unchanged: usize,
    /// Refused.
    pub refused: usize,
}

impl BulkCounts {
    pub(super) fn of<'a>(outcomes: impl IntoIterator<Item = &'a LineOutcome>) -> Self {
        let mut counts = Self::default();
        for outcome in outcomes {
            match outcome {
                LineOutcome::Changed { .. } => counts.changed += 1,
                LineOutcome::Unchanged => counts.unchanged += 1,
                LineOutcome::Refused(_) => counts.refused += 1,
            }
        }
        counts
    }
}

impl BulkEdited {
    /// How many lines are changed, are so already, and are refused.
    pub fn counts(&self) -> BulkCounts {
        BulkCounts::of(self.lines.iter().map(|line| &line.outcome))
    }
}

impl EditedLine {
    /// Everybody who acts on it, before and after.
    pub(super) fn owners(&self) -> impl Iterator<Item = (OrganizationId, &Owner)> {
        let after = match &self.outcome {
            LineOutcome::Changed { after, .. } => Some(&**after),
            LineOutcome::Unchanged | LineOutcome::Refused(_) => None,
        };
        let states = std::iter::once(&self.before).chain(after);
        let node = self.place.organization;
        states.flat_map(move |state| [(node, &state.owner), (node, &state.next_action.owner)])
    }
}
