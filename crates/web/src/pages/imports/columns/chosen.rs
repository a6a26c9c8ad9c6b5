//! What a form says each column is.

use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;
use desbloqueo_exchange::read::missing_columns;
use desbloqueo_i18n::Args;
use desbloqueo_sheets::{DateOrder, Field, L1Defaults, Mapping, NumberStyle, Target};
use desbloqueo_words::Words;

use crate::pages::imports::failure::{column_name, lacking};
use crate::posted::Fields;
use crate::ui::Wrong;

/// What a form says each column is, and what is wrong with it.
pub(super) struct Chosen {
    pub(super) mapping: Mapping,
    pub(super) wrong: Wrong,
}

impl Chosen {
    /// Reads a form about the columns of a mapping.
    pub(super) fn read(words: &Words<'_>, before: &Mapping, fields: &Fields) -> Self {
        let mut mapping = before.clone();
        for column in &mut mapping.columns {
            let at = column.column();
            if let Some(target) = target_of(fields.get(&format!("column-{at}"))) {
                column.target = target;
                column.fill_down = fields.is_ticked(&format!("fill-{at}"));
            }
        }
        mapping.options.date_order = match fields.get("date_order") {
            "day-first" => Some(DateOrder::DayFirst),
            "month-first" => Some(DateOrder::MonthFirst),
            _ => None,
        };
        mapping.options.number_style = match fields.get("number_style") {
            "comma-groups" => Some(NumberStyle::CommaGroups),
            "point-groups" => Some(NumberStyle::PointGroups),
            _ => None,
        };
        let mut wrong = twice(words, &mapping);
        mapping.options.l1_defaults = defaults(words, &mapping, fields, &mut wrong);
        for text in lacking(words, &missing_columns(&mapping)) {
            wrong = wrong.and("missing", text);
        }
        Self { mapping, wrong }
    }
}

/// The value by which a form says what a column is.
pub(super) fn code_of(target: &Target) -> String {
    match target {
        Target::Field { field } => format!("field.{}", field.code()),
        Target::UnitsByL1 { l1 } => format!("l1.{l1}"),
        Target::Unmapped => "own".to_owned(),
        Target::Ignored => "out".to_owned(),
    }
}

fn target_of(code: &str) -> Option<Target> {
    match (code, code.split_once('.')) {
        ("own", _) => Some(Target::Unmapped),
        ("out", _) => Some(Target::Ignored),
        (_, Some(("field", field))) => {
            let field = Field::ALL.into_iter().find(|known| known.code() == field)?;
            Some(Target::Field { field })
        }
        (_, Some(("l1", l1))) => Code::parse(l1)
            .ok()
            .map(|l1| Target::UnitsByL1 { l1: l1.to_string() }),
        _ => None,
    }
}

/// A field that two columns shall hold is said at the second.
fn twice(words: &Words<'_>, mapping: &Mapping) -> Wrong {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    let mut wrong = Wrong::default();
    for column in &mapping.columns {
        let name = match &column.target {
            Target::Field { field } => column_name(words, *field),
            Target::UnitsByL1 { l1 } => l1.clone(),
            Target::Unmapped | Target::Ignored => continue,
        };
        let code = code_of(&column.target);
        if let Some(heading) = first.get(&code) {
            let args = Args::new().text("field", name).text("heading", *heading);
            let text = words.text("import-column-twice", &args);
            wrong = wrong.and(&format!("column-{}", column.column()), text);
        } else {
            first.insert(code, &column.heading);
        }
    }
    wrong
}

/// What rows take besides the units, for each L1 that has a column of its own (rule I4).
fn defaults(
    words: &Words<'_>,
    mapping: &Mapping,
    fields: &Fields,
    wrong: &mut Wrong,
) -> BTreeMap<String, L1Defaults> {
    let mut all = BTreeMap::new();
    for column in &mapping.columns {
        let Target::UnitsByL1 { l1 } = &column.target else {
            continue;
        };
        let text = |part: &str| {
            let value = fields.get(&format!("{part}-{l1}"));
            Some(value.to_owned()).filter(|value| !value.is_empty())
        };
        let target_date = text("target").map(|day| day.parse());
        if let Some(Err(_)) = target_date {
            let said = words.plain("import-day-unreadable");
            *wrong = std::mem::take(wrong).and(&format!("target-{l1}"), said);
        }
        let known = L1Defaults {
            l2: text("l2"),
            l3: text("l3"),
            target_date: target_date.and_then(Result::ok),
            note: text("note"),
        };
        if known != L1Defaults::default() {
            all.insert(l1.clone(), known);
        }
    }
    all
}
