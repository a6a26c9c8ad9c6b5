//! The tables of what holds lines, of what changed, and of what calls for attention.

use desbloqueo_app::insights::{Digest, DigestBlocker, LineSum};
use desbloqueo_domain::clocks::STALE_AFTER_DAYS;
use desbloqueo_i18n::{Args, format};

use super::super::DigestSection;
use super::{blocked_lines, column, lines, row, title, units};
use crate::Words;
use crate::charts::{ChartCell, ChartRow, ChartTable, Figures, Narrowed};

pub(super) fn blockers(words: &Words<'_>, digest: &Digest) -> DigestSection {
    DigestSection {
        code: "blockers",
        heading: words.plain("digest-blockers"),
        table: ChartTable {
            columns: vec![
                column(words, "blocker", "field-blocker", Figures::Words),
                lines(words),
                units(words),
                column(words, "owner", "field-owner", Figures::Words),
                column(words, "resolvers", "field-resolver", Figures::Words),
                column(words, "promised", "digest-column-promised", Figures::Dates),
                column(words, "slips", "insight-column-slips", Figures::Numbers),
                column(
                    words,
                    "slip_days",
                    "insight-column-slip-days",
                    Figures::Numbers,
                ),
            ],
            rows: digest
                .blockers
                .iter()
                .map(|one| blocker(words, digest, one))
                .collect(),
        },
        bars: Some(2),
    }
}

fn blocker(words: &Words<'_>, digest: &Digest, one: &DigestBlocker) -> ChartRow {
    let resolvers = one.item.resolvers.iter();
    let resolvers: Vec<String> = resolvers
        .map(|who| words.owner(who, &digest.names))
        .collect();
    row(
        vec![
            ChartCell::Words(title(words, one)),
            ChartCell::Number(one.lines),
            ChartCell::Number(one.units),
            ChartCell::Words(words.owner(&one.item.owner, &digest.names)),
            ChartCell::Words(format::list_or(words.language, &resolvers)),
            one.promised.map_or(ChartCell::Missing, ChartCell::Date),
            ChartCell::Number(one.slips),
            ChartCell::Number(one.slip_days),
        ],
        Some(blocked_lines("blocker", &one.item.id.to_string())),
    )
}

pub(super) fn flow(words: &Words<'_>, digest: &Digest) -> DigestSection {
    let date = Args::new().text("date", words.date(digest.compared));
    let of = |id: &str, lines: Option<i64>, units: i64| {
        row(
            vec![
                ChartCell::Words(words.plain(id)),
                lines.map_or(ChartCell::Missing, ChartCell::Number),
                ChartCell::Number(units),
            ],
            None,
        )
    };
    let (entered, left) = (digest.newly_blocked, digest.unblocked);
    DigestSection {
        code: "flow",
        heading: words.text("digest-since", &date),
        table: ChartTable {
            columns: vec![
                column(words, "what", "digest-column-what", Figures::Words),
                lines(words),
                units(words),
            ],
            rows: vec![
                of(
                    "insight-column-newly-blocked",
                    Some(entered.lines),
                    entered.units,
                ),
                of("insight-column-unblocked", Some(left.lines), left.units),
                of("insight-column-otherwise", None, digest.other_units()),
                of("insight-column-net", None, digest.blocked.change()),
            ],
        },
        bars: None,
    }
}

pub(super) fn attention(words: &Words<'_>, digest: &Digest) -> DigestSection {
    let found = &digest.attention;
    let of = |label: String, name: &'static str, value: &str, sum: Option<LineSum>| {
        let cells = |sum: LineSum| {
            vec![
                ChartCell::Words(label.clone()),
                ChartCell::Number(sum.lines),
                ChartCell::Number(sum.units),
            ]
        };
        let narrowed = Narrowed(vec![(name, value.to_owned())]);
        sum.map(|sum| row(cells(sum), Some(narrowed)))
    };
    let days = STALE_AFTER_DAYS.to_string();
    let stale = Args::new().number("days", i64::from(STALE_AFTER_DAYS));
    let named = |id| words.plain(id);
    let rows = [
        of(named("filter-overdue"), "overdue", "on", found.overdue),
        of(
            named("filter-past-target"),
            "past_target",
            "on",
            Some(found.past_target),
        ),
        of(
            words.text("chip-stale-days", &stale),
            "stale_days",
            &days,
            found.stale,
        ),
        of(
            named("filter-unclassified"),
            "unclassified",
            "on",
            Some(found.unclassified),
        ),
        of(
            named("filter-needs-reconciling"),
            "needs_reconciling",
            "on",
            found.needs_reconciling,
        ),
    ];
    DigestSection {
        code: "attention",
        heading: words.plain("digest-attention"),
        table: ChartTable {
            columns: vec![
                column(words, "what", "digest-column-what", Figures::Words),
                lines(words),
                units(words),
            ],
            rows: rows.into_iter().flatten().collect(),
        },
        bars: None,
    }
}
