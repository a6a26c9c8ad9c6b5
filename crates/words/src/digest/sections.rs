//! The tables of a digest.

mod open;
mod renewals;

use desbloqueo_app::insights::{Compared, Digest, DigestBlocker, DigestReason};
use desbloqueo_app::reads::{BlockedRow, PartyUnitDays, ReportKey};
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;

use super::printed::CHANGE;
use super::{DigestSection, share, whole_days};
use crate::Words;
use crate::charts::{ChartCell, ChartColumn, ChartRow, ChartTable, Figures, Narrowed};

/// So many reasons stand in the table.
const REASONS_SHOWN: usize = 8;

/// Every table that has rows.
pub(super) fn all(words: &Words<'_>, digest: &Digest) -> Vec<DigestSection> {
    let sections = [
        statuses(words, digest),
        reasons(words, digest),
        parties(words, digest),
        open::blockers(words, digest),
        renewals::renewals(words, digest),
        open::flow(words, digest),
        open::attention(words, digest),
    ];
    let filled = sections.into_iter();
    filled
        .filter(|section| !section.table.rows.is_empty())
        .collect()
}

/// The title of a blocker, else its reason.
pub(super) fn title(words: &Words<'_>, one: &DigestBlocker) -> String {
    let item = &one.item;
    if item.title.is_empty() {
        words.reason(item.reason.as_ref(), item.detail.as_ref())
    } else {
        item.title.clone()
    }
}

fn column(words: &Words<'_>, code: &'static str, id: &str, figures: Figures) -> ChartColumn {
    ChartColumn {
        code,
        heading: words.plain(id),
        figures,
    }
}

fn lines(words: &Words<'_>) -> ChartColumn {
    column(words, "lines", "cli-column-lines", Figures::Numbers)
}

fn units(words: &Words<'_>) -> ChartColumn {
    column(words, "units", "field-units", Figures::Numbers)
}

fn before(words: &Words<'_>, digest: &Digest) -> ChartColumn {
    let date = Args::new().text("date", words.date(digest.compared));
    ChartColumn {
        code: "units_before",
        heading: words.text("digest-column-before", &date),
        figures: Figures::Numbers,
    }
}

fn change(words: &Words<'_>) -> ChartColumn {
    column(words, CHANGE, "digest-column-change", Figures::Numbers)
}

fn row(cells: Vec<ChartCell>, lines: Option<Narrowed>) -> ChartRow {
    ChartRow { cells, lines }
}

fn statuses(words: &Words<'_>, digest: &Digest) -> DigestSection {
    let of_kind = |(kind, sums): &(desbloqueo_domain::status::StatusKind, Compared)| {
        row(
            vec![
                ChartCell::Words(words.plain(&format!("kind-{}", kind.code()))),
                ChartCell::Number(sums.now.lines),
                ChartCell::Number(sums.now.units),
                ChartCell::Number(sums.before.units),
                ChartCell::Number(sums.change()),
            ],
            Some(Narrowed(vec![("kind", kind.code().to_owned())])),
        )
    };
    DigestSection {
        code: "statuses",
        heading: words.plain("digest-statuses"),
        table: ChartTable {
            columns: vec![
                column(words, "status", "field-status", Figures::Words),
                lines(words),
                units(words),
                before(words, digest),
                change(words),
            ],
            rows: digest.statuses.iter().map(of_kind).collect(),
        },
        bars: Some(2),
    }
}

fn reasons(words: &Words<'_>, digest: &Digest) -> DigestSection {
    let shown = digest.reasons.iter().take(REASONS_SHOWN);
    DigestSection {
        code: "reasons",
        heading: words.plain("digest-reasons"),
        table: ChartTable {
            columns: vec![
                column(words, "reason", "field-l2", Figures::Words),
                lines(words),
                units(words),
                before(words, digest),
                change(words),
                column(words, "unit_days", "cli-column-unit-days", Figures::Numbers),
                column(
                    words,
                    "median_days",
                    "cli-column-median-age",
                    Figures::Numbers,
                ),
                column(words, "waiting_on", "field-party", Figures::Words),
                column(
                    words,
                    "waiting_share",
                    "digest-column-share",
                    Figures::Shares,
                ),
            ],
            rows: shown.map(|one| reason(words, one)).collect(),
        },
        bars: Some(2),
    }
}

fn reason(words: &Words<'_>, one: &DigestReason) -> ChartRow {
    let (waiting_on, share) = most(words, &one.row.parties);
    let named = one.reason.as_ref();
    row(
        vec![
            ChartCell::Words(
                named.map_or_else(|| words.plain("none"), |code| words.label(Kind::L2, code)),
            ),
            ChartCell::Number(one.row.lines),
            ChartCell::Number(one.row.units),
            ChartCell::Number(one.units_before),
            ChartCell::Number(one.row.units - one.units_before),
            ChartCell::Number(one.row.unit_days),
            ChartCell::Number(whole_days(one.row.median_age_days)),
            waiting_on,
            share,
        ],
        named.map(|code| blocked_lines("l2", code.as_str())),
    )
}

fn blocked_lines(name: &'static str, value: &str) -> Narrowed {
    let kind = ("kind", "blocked".to_owned());
    Narrowed(vec![kind, (name, value.to_owned())])
}

/// Who was waited on most, and for which share of the unit-days.
fn most(words: &Words<'_>, charged: &[PartyUnitDays]) -> (ChartCell, ChartCell) {
    let all: i64 = charged.iter().map(|one| one.unit_days).sum();
    let first = charged.first().filter(|one| one.unit_days > 0);
    let share = first.and_then(|one| share(one.unit_days, all));
    let party = first.map(|one| party(words, one.party.as_ref()));
    (
        party.map_or(ChartCell::Missing, ChartCell::Words),
        share.map_or(ChartCell::Missing, ChartCell::Decimal),
    )
}

fn party(words: &Words<'_>, code: Option<&desbloqueo_domain::code::Code>) -> String {
    code.map_or_else(
        || words.plain("nobody"),
        |code| words.label(Kind::Party, code),
    )
}

fn parties(words: &Words<'_>, digest: &Digest) -> DigestSection {
    let all: i64 = digest.parties.iter().map(|row| row.units).sum();
    let of_party = |one: &BlockedRow| {
        let code = match &one.key {
            ReportKey::Code(code) => code.as_ref(),
            _ => None,
        };
        let cells = vec![
            ChartCell::Words(party(words, code)),
            ChartCell::Number(one.lines),
            ChartCell::Number(one.units),
            share(one.units, all).map_or(ChartCell::Missing, ChartCell::Decimal),
            ChartCell::Number(whole_days(one.median_age_days)),
        ];
        row(cells, None)
    };
    DigestSection {
        code: "parties",
        heading: words.plain("digest-parties"),
        table: ChartTable {
            columns: vec![
                column(words, "party", "field-party", Figures::Words),
                lines(words),
                units(words),
                column(words, "share", "digest-column-share", Figures::Shares),
                column(
                    words,
                    "median_days",
                    "cli-column-median-age",
                    Figures::Numbers,
                ),
            ],
            rows: digest.parties.iter().map(of_party).collect(),
        },
        bars: Some(2),
    }
}
