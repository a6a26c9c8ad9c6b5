//! What becomes of accepted rows, a page of them: which line each means, and how it changes.

use desbloqueo_app::history::Mentioned;
use desbloqueo_app::import::{Absent, Imported, RowOutcome, RowPlace, RowTold};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;
use desbloqueo_words::{Teller, Words};

use crate::ui::StatusView;

/// Rows of a page.
pub(super) const PAGE: usize = 100;

/// An accepted row.
pub(super) struct RowView {
    /// The row of the sheet; empty where there is none.
    pub(super) row: String,
    pub(super) customer: String,
    /// The tenant, where it is not called as its customer is.
    pub(super) tenant: String,
    pub(super) service: String,
    pub(super) segment: String,
    pub(super) status: Option<StatusView>,
    pub(super) units: String,
    pub(super) changes: Vec<String>,
}

/// A page of the rows that something becomes of.
pub(super) fn rows(
    words: &Words<'_>,
    tried: &Imported,
    wanted: RowOutcome,
    page: usize,
) -> Vec<RowView> {
    let found = tried.rows.iter().filter(|told| told.outcome == wanted);
    let found = found.skip(page * PAGE).take(PAGE);
    let mentioned = Mentioned::of(tried.names.clone());
    let teller = Teller::of_rows(*words, &mentioned);
    found.map(|told| row(words, &teller, tried, told)).collect()
}

/// How many rows something becomes of.
pub(super) fn count(tried: &Imported, wanted: RowOutcome) -> usize {
    let rows = tried.rows.iter();
    rows.filter(|told| told.outcome == wanted).count()
}

/// A page of what a complete file does not name.
pub(super) fn absent(words: &Words<'_>, tried: &Imported, page: usize) -> Vec<RowView> {
    let found = tried.absent.iter().skip(page * PAGE).take(PAGE);
    found.map(|one| absent_row(words, one)).collect()
}

fn row(words: &Words<'_>, teller: &Teller<'_>, tried: &Imported, told: &RowTold) -> RowView {
    let kind = words.playbook.rulebook().kind(&told.status.l1);
    let kind = kind.unwrap_or(StatusKind::StatusUnknown);
    let at = tried
        .changes
        .partition_point(|change| change.row < told.row);
    let changes = tried.changes.iter().skip(at);
    let change = changes
        .take_while(|change| change.row == told.row)
        .find(|change| change.line == told.line);
    RowView {
        row: words.number(i64::from(told.row)),
        status: Some(StatusView::new(words, kind, &told.status)),
        segment: told.segment.clone(),
        units: units(words, told.units),
        changes: match (told.outcome, change) {
            (RowOutcome::Changed, Some(change)) => teller.sentences("line", &change.fields()),
            // Its tenant, its entitlement or its blocker changes, and the line as such does not.
            (RowOutcome::Changed, None) => vec![words.plain("import-changed-around")],
            _ => Vec::new(),
        },
        ..placed(words, &told.place)
    }
}

fn absent_row(words: &Words<'_>, absent: &Absent) -> RowView {
    let args = Args::new()
        .text("before", words.number(absent.units))
        .text("after", words.number(0));
    RowView {
        changes: vec![words.text("import-absent-effect", &args)],
        units: units(words, absent.units),
        ..placed(words, &absent.place)
    }
}

fn placed(words: &Words<'_>, place: &RowPlace) -> RowView {
    let (customer, tenant) = (place.customer.to_string(), place.tenant_name.to_string());
    RowView {
        row: String::new(),
        tenant: if tenant == customer {
            String::new()
        } else {
            tenant
        },
        customer,
        service: words.short_service(&place.service),
        segment: String::new(),
        status: None,
        units: String::new(),
        changes: Vec::new(),
    }
}

fn units(words: &Words<'_>, units: i64) -> String {
    words.text("count-units", &Args::new().number("count", units))
}
