//! The columns as they are shown.

use askama::Template;
use desbloqueo_app::import::drafts::{Draft, Origin};
use desbloqueo_domain::code::Code;
use desbloqueo_exchange::read::Sight;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use desbloqueo_sheets::{
    ColumnMapping, DateOrder, Field, Finding, L1Defaults, NumberStyle, Target,
};
use desbloqueo_words::{Words, sheet_finding};

use super::chosen::code_of;
use crate::pages::imports::failure::{column_name, lacking};
use crate::pages::imports::steps::{StepView, path, steps};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

/// Fields that we write into exports and read nothing from: a person has no use for them.
const NOT_OFFERED: [Field; 2] = [Field::AgreedUnits, Field::LastUpdated];

/// Columns whose proposal is surer than this need no look.
const SURE: u8 = 80;

/// Things that were noticed and are shown.
const NOTICED: usize = 20;

#[derive(Template)]
#[template(path = "imports/columns.html")]
pub(super) struct ColumnsPage {
    shell: Shell,
    steps: Vec<StepView>,
    draft: Draft,
    wrong: Wrong,
    /// What the columns are read as.
    origin: String,
    /// What differs from the file that they are read as.
    since: Vec<String>,
    noticed: Vec<String>,
    /// The columns without which no row can be understood.
    lacking: Vec<String>,
    columns: Vec<ColumnView>,
    by_l1: Vec<DefaultsView>,
    date_orders: Vec<OptionView>,
    number_styles: Vec<OptionView>,
    /// Where steps of the page are sent.
    here: String,
    file: String,
}

struct ColumnView {
    number: u32,
    letters: String,
    heading: String,
    group: String,
    samples: Vec<String>,
    /// Whether the proposal is to be looked at.
    is_unsure: bool,
    fills_down: bool,
    options: Vec<OptionView>,
    name: String,
}

struct OptionView {
    value: String,
    label: String,
    is_chosen: bool,
}

/// What rows take besides the units, of an L1 that has a column of its own.
struct DefaultsView {
    l1: String,
    label: String,
    l2: Vec<OptionView>,
    l3: Vec<OptionView>,
    target: String,
    note: String,
}

pub(super) fn page(visitor: &Visitor, draft: &Draft, sight: &Sight, wrong: &Wrong) -> ColumnsPage {
    let words = visitor.words();
    let shell = visitor.shell("import-title");
    let (since, noticed) = findings(&words, sight);
    let options = &sight.mapping.options;
    ColumnsPage {
        steps: steps(&shell, draft, 1),
        origin: origin(&words, draft, sight),
        since: if matches!(draft.choices.origin, Origin::Proposed | Origin::Chosen) {
            Vec::new()
        } else {
            since
        },
        noticed,
        lacking: if wrong.is_empty() {
            lacking(&words, &sight.missing)
        } else {
            Vec::new()
        },
        columns: columns(&words, sight),
        by_l1: by_l1(&words, sight),
        date_orders: date_orders(&words, options.date_order.as_ref()),
        number_styles: number_styles(&words, options.number_style.as_ref()),
        here: path(draft.id, "/columns"),
        file: path(draft.id, "/file"),
        wrong: wrong.clone(),
        draft: draft.clone(),
        shell,
    }
}

fn origin(words: &Words<'_>, draft: &Draft, sight: &Sight) -> String {
    let id = match draft.choices.origin {
        Origin::Proposed => "import-origin-proposed",
        Origin::Chosen => "import-origin-chosen",
        Origin::Import(_) => "import-origin-import",
        Origin::Saved(_) => "import-origin-saved",
    };
    let row = i64::from(sight.heading_row);
    let args = Args::new()
        .text("sheet", sight.sheet.as_str())
        .number("row", row);
    words.text(id, &args)
}

/// What differs from the file that this is read as, and what else was noticed.
fn findings(words: &Words<'_>, sight: &Sight) -> (Vec<String>, Vec<String>) {
    let (mut since, mut noticed) = (Vec::new(), Vec::new());
    for finding in &sight.findings {
        let text = sheet_finding(words.language, finding);
        match finding {
            Finding::MappedHeadingMissing { .. }
            | Finding::HeadingNotInMapping { .. }
            | Finding::MappedColumnMoved { .. } => since.push(text),
            _ if noticed.len() < NOTICED => noticed.push(text),
            _ => {}
        }
    }
    (since, noticed)
}

fn columns(words: &Words<'_>, sight: &Sight) -> Vec<ColumnView> {
    let l1s = words.playbook.codes(Kind::L1);
    let mut fields: Vec<(String, String)> = Field::ALL
        .into_iter()
        .filter(|field| !NOT_OFFERED.contains(field))
        .map(|field| {
            let value = code_of(&Target::Field { field });
            (value, column_name(words, field))
        })
        .collect();
    fields.extend(l1s.iter().map(|l1| {
        let args = Args::new().text("status", words.label(Kind::L1, l1));
        (format!("l1.{l1}"), words.text("import-units-of", &args))
    }));
    let views = sight.mapping.columns.iter();
    views
        .map(|column| column_view(words, sight, column, &fields))
        .collect()
}

fn column_view(
    words: &Words<'_>,
    sight: &Sight,
    column: &ColumnMapping,
    fields: &[(String, String)],
) -> ColumnView {
    let chosen = code_of(&column.target);
    let option = |value: String, label: String| OptionView {
        is_chosen: value == chosen,
        value,
        label,
    };
    let mut options = vec![
        option("own".to_owned(), words.plain("import-own-column")),
        option("out".to_owned(), words.plain("import-left-out")),
    ];
    options.extend(
        fields
            .iter()
            .map(|(value, label)| option(value.clone(), label.clone())),
    );
    if let Target::Field { field } = &column.target
        && NOT_OFFERED.contains(field)
    {
        options.push(option(chosen.clone(), column_name(words, *field)));
    }
    let samples = sight.samples.get(&column.column());
    let letters = column.address.column_letters();
    ColumnView {
        number: column.column(),
        name: words.text(
            "import-column-is",
            &Args::new().text("heading", column.heading.as_str()),
        ),
        heading: column.heading.clone(),
        group: column.group.clone().unwrap_or_default(),
        samples: samples.cloned().unwrap_or_default(),
        is_unsure: matches!(column.target, Target::Field { .. }) && column.confidence < SURE,
        fills_down: column.fill_down,
        options,
        letters,
    }
}

fn by_l1(words: &Words<'_>, sight: &Sight) -> Vec<DefaultsView> {
    let columns = sight.mapping.columns.iter();
    let views = columns.filter_map(|column| {
        let Target::UnitsByL1 { l1 } = &column.target else {
            return None;
        };
        let code = Code::parse(l1).ok()?;
        let known = sight.mapping.options.l1_defaults.get(l1);
        let known = known.cloned().unwrap_or_default();
        Some(defaults_view(words, &code, &known))
    });
    views.collect()
}

fn defaults_view(words: &Words<'_>, l1: &Code, known: &L1Defaults) -> DefaultsView {
    let rulebook = words.playbook.rulebook();
    let l2s: Vec<Code> = rulebook
        .reasons
        .iter()
        .filter(|(_, entry)| entry.parent == *l1 && !entry.retired)
        .map(|(code, _)| code.clone())
        .collect();
    let l3s = rulebook
        .details
        .iter()
        .filter(|(_, entry)| l2s.contains(&entry.parent) && !entry.retired);
    let option = |kind: Kind, code: &Code, chosen: Option<&String>| OptionView {
        value: code.to_string(),
        label: words.label(kind, code),
        is_chosen: chosen.is_some_and(|chosen| chosen == code.as_str()),
    };
    DefaultsView {
        label: words.label(Kind::L1, l1),
        l3: l3s
            .map(|(code, entry)| {
                let mut view = option(Kind::L3, code, known.l3.as_ref());
                let l2 = words.label(Kind::L2, &entry.parent);
                view.label = format!("{l2} › {}", view.label);
                view
            })
            .collect(),
        l2: l2s
            .iter()
            .map(|code| option(Kind::L2, code, known.l2.as_ref()))
            .collect(),
        target: known
            .target_date
            .map(|day| day.to_string())
            .unwrap_or_default(),
        note: known.note.clone().unwrap_or_default(),
        l1: l1.to_string(),
    }
}

fn date_orders(words: &Words<'_>, chosen: Option<&DateOrder>) -> Vec<OptionView> {
    let code = match chosen {
        Some(DateOrder::DayFirst) => "day-first",
        Some(DateOrder::MonthFirst) => "month-first",
        _ => "",
    };
    choices(
        words,
        ["", "day-first", "month-first"],
        code,
        "import-dates",
    )
}

fn number_styles(words: &Words<'_>, chosen: Option<&NumberStyle>) -> Vec<OptionView> {
    let code = match chosen {
        Some(NumberStyle::CommaGroups) => "comma-groups",
        Some(NumberStyle::PointGroups) => "point-groups",
        _ => "",
    };
    let all = ["", "comma-groups", "point-groups"];
    choices(words, all, code, "import-numbers")
}

fn choices(words: &Words<'_>, all: [&str; 3], chosen: &str, stem: &str) -> Vec<OptionView> {
    let option = |value: &str| OptionView {
        value: value.to_owned(),
        label: words.plain(&match value {
            "" => format!("{stem}-by-column"),
            value => format!("{stem}-{value}"),
        }),
        is_chosen: value == chosen,
    };
    all.map(option).into()
}
