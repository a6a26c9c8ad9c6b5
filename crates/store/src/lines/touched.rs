//! When somebody last changed or confirmed a line by the end of a past day (rule T4).

use crate::fragment::Fragment;
use crate::values;

/// The day, of `line_interval AS line`: that of the line itself where nobody has touched it since; else that of the last
/// change recorded of it by then; of a line without any, that from which it stood as it did.
pub(crate) fn touched(at: i64) -> Fragment {
    Fragment::new(
        "coalesce(
             (SELECT present.confirmed_day FROM status_line AS present
               WHERE present.organization_id = line.organization_id AND present.id = line.line_id
                 AND present.confirmed_day <= ?),
             (SELECT max(change.effective_day) FROM change
               WHERE change.organization_id = line.organization_id AND change.subject_id = line.line_id
                 AND change.effective_day <= ?),
             line.effective_from_day)",
        values![at, at],
    )
}
