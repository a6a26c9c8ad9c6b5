//! The table of the customers that renew soon and have units blocked.

use desbloqueo_app::insights::{
    Compared, Digest, DigestRenewals, LineSum, RENEWAL_DAYS, RenewingCustomer,
};
use desbloqueo_i18n::Args;

use super::super::DigestSection;
use super::{before, blocked_lines, change, column, lines, row, units};
use crate::Words;
use crate::charts::{ChartCell, ChartRow, ChartTable, Figures};

/// The largest customers, and the others in one row, so that the rows add up to what sentences tell.
pub(super) fn renewals(words: &Words<'_>, digest: &Digest) -> DigestSection {
    let found = &digest.renewals;
    let days = Args::new().number("days", RENEWAL_DAYS);
    let largest = found.largest.iter().map(customer);
    DigestSection {
        code: "renewals",
        heading: words.text("digest-renewing", &days),
        table: ChartTable {
            columns: vec![
                column(words, "customer", "field-customer", Figures::Words),
                column(words, "renewal", "field-renewal-date", Figures::Dates),
                lines(words),
                units(words),
                before(words, digest),
                change(words),
            ],
            rows: largest.chain(others(words, found)).collect(),
        },
        bars: Some(3),
    }
}

fn customer(one: &RenewingCustomer) -> ChartRow {
    let renewal = ChartCell::Date(one.renewal);
    let name = ChartCell::Words(one.name.clone());
    row(
        cells([name, renewal], one.blocked),
        Some(blocked_lines("customer", &one.id.to_string())),
    )
}

/// Those that are not told of each; no row where there are none.
fn others(words: &Words<'_>, found: &DigestRenewals) -> Option<ChartRow> {
    let others = found.others();
    let nothing = LineSum::default();
    if others.now == nothing && others.before == nothing {
        return None;
    }
    let count = Args::new().number("count", found.other_customers());
    let name = ChartCell::Words(words.text("digest-renewing-others", &count));
    Some(row(cells([name, ChartCell::Missing], others), None))
}

fn cells([name, renewal]: [ChartCell; 2], blocked: Compared) -> Vec<ChartCell> {
    vec![
        name,
        renewal,
        ChartCell::Number(blocked.now.lines),
        ChartCell::Number(blocked.now.units),
        ChartCell::Number(blocked.before.units),
        ChartCell::Number(blocked.change()),
    ]
}
