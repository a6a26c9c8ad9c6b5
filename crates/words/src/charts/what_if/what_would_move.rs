//! What would move without something.

use desbloqueo_app::insights::{Moved, WhatIf};
use desbloqueo_i18n::{Args, format};
use jiff::civil::Date;

use crate::Words;
use crate::charts::amounts::{cells_beside, columns_beside, with_change};
use crate::charts::parts::{mark, numbers, series, worded};
use crate::charts::{
    Bars, Chart, ChartCell, ChartRow, ChartTable, Drawing, Narrowed, Series, Tone,
};

/// What would move; without a report nothing was chosen to think away. Its names stand for reasons, blockers and
/// people's backlogs. Beside it, what would have moved on another day.
pub fn what_would_move(
    words: &Words<'_>,
    report: Option<(&WhatIf, &[String])>,
    compared: Option<&WhatIf>,
) -> Chart {
    let parts = report.map(|(found, _)| parts(found));
    let parts: Vec<(&str, Moved)> = parts.into_iter().flatten().collect();
    let then: Option<(Date, Vec<Moved>)> = compared.map(|found| {
        let all = self::parts(found).map(|(_, moved)| moved);
        (found.day, all.into_iter().chain([found.blocked]).collect())
    });
    let marks = parts.iter().map(|(_, moved)| mark(moved.units, None));
    let mut all = vec![series(words.plain("field-units"), marks.collect())];
    all.extend(then.as_ref().map(|(day, moved)| {
        let marks = moved.iter().take(parts.len());
        Series {
            label: words.date(*day),
            tone: Tone::Compared,
            marks: marks.map(|moved| mark(moved.units, None)).collect(),
        }
    }));
    let names = parts.iter().map(|(label, _)| words.plain(label));
    Chart {
        code: "what-would-move",
        question: words.plain("chart-what-would-move-question"),
        answer: match report {
            Some((found, names)) => {
                let was = compared.map(|then| (then.freed.units, then.day));
                with_change(words, answer(words, found, names), found.freed.units, was)
            }
            None => words.plain("chart-what-would-move-choose"),
        },
        drawing: Drawing::Bars(Bars {
            names: names.collect(),
            series: all,
            is_stacked: false,
            unit: words.plain("field-units"),
            shares: None,
        }),
        table: report.map_or_else(ChartTable::default, |(found, _)| {
            table(words, &parts, found.blocked, then.as_ref())
        }),
        notes: vec![words.plain("chart-what-would-move-note")],
    }
}

fn parts(found: &WhatIf) -> [(&'static str, Moved); 3] {
    [
        ("insight-what-if-freed", found.freed),
        ("insight-what-if-still-held", found.still_held),
        ("chart-what-if-untouched", rest(found)),
    ]
}

/// What would not even lose a blocker.
fn rest(found: &WhatIf) -> Moved {
    Moved {
        lines: found.blocked.lines - found.freed.lines - found.still_held.lines,
        units: found.blocked.units - found.freed.units - found.still_held.units,
        unit_days: found.blocked.unit_days - found.freed.unit_days - found.still_held.unit_days,
    }
}

fn answer(words: &Words<'_>, found: &WhatIf, names: &[String]) -> String {
    let args = Args::new()
        .text("name", format::list_and(words.language, names))
        .number("freed", found.freed.units)
        .number("blocked", found.blocked.units)
        .number("held", found.still_held.units);
    words.text("chart-what-would-move-answer", &args)
}

fn table(
    words: &Words<'_>,
    parts: &[(&str, Moved)],
    blocked: Moved,
    then: Option<&(Date, Vec<Moved>)>,
) -> ChartTable {
    if blocked.lines == 0 {
        return ChartTable::default();
    }
    let all = ("insight-what-if-blocked", blocked);
    let rows = parts.iter().copied().chain([all]).enumerate();
    let rows = rows.map(|(position, (label, moved))| {
        let is_all = label == all.0;
        let kind = ("kind", "blocked".to_owned());
        let mut cells = vec![
            ChartCell::Words(words.plain(label)),
            ChartCell::Number(moved.lines),
            ChartCell::Number(moved.units),
            ChartCell::Number(moved.unit_days),
        ];
        let before = then.map(|(_, moved)| moved.get(position).map_or(0, |then| then.units));
        cells.extend(cells_beside(moved.units, before));
        ChartRow {
            cells,
            lines: is_all.then(|| Narrowed(vec![kind])),
        }
    });
    let rows = rows.collect();
    let mut columns = vec![
        worded("what", words.plain("chart-column-what")),
        numbers("lines", words.plain("cli-column-lines")),
        numbers("units", words.plain("field-units")),
        numbers("unit_days", words.plain("cli-column-unit-days")),
    ];
    columns.extend(columns_beside(words, then.map(|(day, _)| *day)));
    ChartTable { columns, rows }
}

#[cfg(test)]
mod tests {
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

    use super::*;

    fn moved(units: i64) -> Moved {
        Moved {
            lines: units.min(1),
            units,
            unit_days: units * 10,
        }
    }

    fn chart(found: Option<&WhatIf>) -> Chart {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let names = ["Network".to_owned()];
        what_would_move(&words, found.map(|found| (found, &names[..])), None)
    }

    fn found(blocked: i64, freed: i64, still_held: i64) -> WhatIf {
        WhatIf {
            blockers: 2,
            blocked: moved(blocked),
            freed: moved(freed),
            still_held: moved(still_held),
            day: date(2026, 11, 22),
        }
    }

    #[test]
    fn the_parts_of_the_table_add_up_to_what_is_blocked() {
        let chart = chart(Some(&found(1_000, 600, 150)));
        assert_eq!(
            chart.answer,
            "Without “Network”, this would move of 1,000 blocked units: 600. Held by another blocker as well: 150."
        );
        let units = chart.table.rows.iter().map(|row| row.cells[2].clone());
        let wanted = [600, 150, 250, 1_000].map(ChartCell::Number);
        assert_eq!(units.collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn several_causes_are_named_and_another_day_stands_beside() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let names = ["Network", "Ana"].map(str::to_owned);
        let then = WhatIf {
            day: date(2026, 3, 1),
            ..found(500, 400, 0)
        };
        let now = found(1_000, 600, 150);
        let chart = what_would_move(&words, Some((&now, &names[..])), Some(&then));
        assert_eq!(
            chart.answer,
            "Without “Network and Ana”, this would move of 1,000 blocked units: 600. Held by another blocker as well: \
             150. Up 50% since 1 Mar 2026."
        );
        let beside = chart.table.rows.iter().map(|row| row.cells[4..].to_vec());
        let wanted = [[400, 200], [0, 150], [100, 150], [500, 500]];
        let wanted = wanted.map(|pair| pair.map(ChartCell::Number).to_vec());
        assert_eq!(beside.collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn where_nothing_is_blocked_or_chosen_there_is_nothing_to_draw() {
        assert!(chart(Some(&found(0, 0, 0))).is_empty());
        let open = chart(None);
        assert!(open.is_empty());
        assert_eq!(
            open.answer,
            "Choose a reason, a blocker or somebody whose backlog is thought away."
        );
    }
}
