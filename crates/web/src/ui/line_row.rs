//! A line as every list shows it.

use desbloqueo_app::reads::{LineItem, Names};
use desbloqueo_app::rights::LineRights;
use desbloqueo_domain::line::Due;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;
use jiff::civil::Date;

use super::{AgeView, StatusView};

/// A line as every list shows it.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing that templates show or leave out"
)]
pub(crate) struct LineRow {
    pub(crate) id: String,
    /// The path of its page: its tenant's, else the line's own; empty where there is none for the reader.
    pub(crate) path: String,
    /// What the reader may do with it.
    pub(crate) rights: LineRights,
    pub(crate) customer: String,
    pub(crate) tenant: String,
    pub(crate) service: String,
    pub(crate) status: StatusView,
    pub(crate) units: String,
    pub(crate) segment: String,
    pub(crate) age: AgeView,
    pub(crate) target: String,
    pub(crate) is_past_target: bool,
    pub(crate) owner: String,
    pub(crate) is_nobodys: bool,
    pub(crate) next: String,
    /// The day of the next action, or by how many days it is late.
    pub(crate) next_due: String,
    pub(crate) is_next_late: bool,
    pub(crate) note: String,
    pub(crate) entitlement_id: String,
    /// Whether nobody knows yet what the customer wants: to try to reach them is what there is to do.
    pub(crate) is_unknown: bool,
    /// The field to which "new date" leads: the one that presses.
    pub(crate) dated_by: &'static str,
    /// Whether its units are to be reconciled.
    pub(crate) is_to_reconcile: bool,
    /// What it lacks, and until when.
    pub(crate) lacks: String,
}

impl LineRow {
    /// The row of a line to somebody with these rights; ages count to `day`.
    pub(crate) fn new(
        words: &Words<'_>,
        names: &Names,
        item: &LineItem,
        rights: LineRights,
        day: Date,
    ) -> Self {
        let next = item.next_action.as_ref();
        let due = next.map_or(Due::Never, |next| next.due);
        let late = late_days(due, day);
        Self {
            id: item.id.to_string(),
            path: path(item, rights),
            rights,
            customer: item.customer.name.clone(),
            tenant: item.tenant.name.clone(),
            service: words.short_service(&item.service),
            status: StatusView::new(words, item.kind, &item.status),
            units: words.number(item.units),
            segment: item.segment.clone(),
            age: AgeView::new(words, item.since_l1, day),
            target: words.target(item.target, item.asked.as_ref()),
            is_past_target: item.target.is_some_and(|target| target < day),
            owner: words.owner(&item.owner, names),
            is_nobodys: item.owner == Owner::Nobody,
            next: next
                .map(|next| words.action(&next.what))
                .unwrap_or_default(),
            next_due: late.map_or_else(
                || words.due(due),
                |days| words.text("overdue-by", &Args::new().number("days", days)),
            ),
            is_next_late: late.is_some(),
            note: item.note.clone().unwrap_or_default(),
            entitlement_id: item.entitlement.to_string(),
            is_unknown: item.kind == StatusKind::StatusUnknown,
            dated_by: "next",
            is_to_reconcile: false,
            lacks: String::new(),
        }
    }
}

fn path(item: &LineItem, rights: LineRights) -> String {
    if rights.open_tenant {
        format!("/tenants/{}", item.tenant.id)
    } else if rights.confirm {
        format!("/lines/{}/edit", item.id)
    } else {
        String::new()
    }
}

/// By how many days a next action is late; `None` while it is not.
fn late_days(due: Due, day: Date) -> Option<i64> {
    let last = due.day()?;
    (last < day).then(|| i64::from((day - last).get_days()))
}
