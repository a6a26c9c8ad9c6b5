//! `rules.toml`: sentences of scenarios, next actions, timers and the change log.

use desbloqueo_domain::rulebook::{Need, Scenario};

use super::words::{Context, read_kind, report_unknown, text};
use crate::fault::FaultCause;
use crate::kind::Kind;
use crate::source::{Fields, Source};
use crate::texts::{ScenarioTexts, Texts};

/// Reads the sentences.
pub(super) fn read(source: &Source<'_>, context: &Context<'_>, texts: &mut Texts) {
    let mut root = source.fields();
    for kind in [Kind::NextAction, Kind::Timer, Kind::Change] {
        texts
            .words
            .insert(kind, read_kind(&mut root, kind, context.catalogue, false));
    }
    let table = root
        .optional(Kind::Scenario.table())
        .and_then(|cell| cell.table());
    if let Some(table) = &table {
        report_unknown(table, Kind::Scenario, context.catalogue);
    }
    for scenario in context.scenarios {
        let code = scenario.code.as_str();
        let Some(cell) = table.as_ref().and_then(|table| table.find(code)) else {
            let subject = if table.is_some() {
                code.to_owned()
            } else {
                format!("scenario.{code}")
            };
            let at = table.as_ref().unwrap_or(&root);
            at.fault_about(FaultCause::MissingTranslation, &subject)
                .report();
            continue;
        };
        let sentences = cell.table().map(|fields| read_scenario(fields, scenario));
        texts
            .scenarios
            .extend(sentences.map(|sentences| (code.to_owned(), sentences)));
    }
    root.finish();
}

fn read_scenario(mut fields: Fields<'_>, scenario: &Scenario) -> ScenarioTexts {
    let when = text(&mut fields, "when").unwrap_or_default();
    let note_hint = hint(&mut fields, "note_hint", scenario.note.need);
    let target_hint = hint(&mut fields, "target_hint", scenario.target_date.need);
    fields.finish();
    ScenarioTexts {
        when,
        note_hint,
        target_hint,
    }
}

/// A hint is there exactly where its field applies.
fn hint(fields: &mut Fields<'_>, key: &'static str, need: Need) -> Option<String> {
    if need != Need::NotApplicable {
        return text(fields, key);
    }
    if let Some(cell) = fields.optional(key) {
        cell.fault_of_key(FaultCause::UnexpectedText).report();
    }
    None
}
