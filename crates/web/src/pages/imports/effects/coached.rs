//! What the coach proposes for rows by their notes, and what is taken of it: it is used instead of what the file says.

use axum::response::Response;
use desbloqueo_app::import::drafts::choose as keep;
use desbloqueo_app::import::{Coached, Imported};
use desbloqueo_domain::code::{Code, ImportDraftId};
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::imports::failure;
use crate::pages::imports::steps::{path, rechosen, waiting};
use crate::pages::lines::confidence;
use crate::posted::Fields;
use crate::saved::{Toast, refused, saved};
use crate::visitor::Visitor;

/// From which confidence on the first proposal can be chosen beforehand, in percent.
const FROM: [u8; 4] = [80, 60, 90, 0];

/// A row for which something is proposed.
pub(super) struct CoachedRow {
    pub(super) row: u32,
    pub(super) customer: String,
    pub(super) service: String,
    pub(super) note: String,
    /// What the file says.
    pub(super) said: String,
    /// Code, label, whether it is chosen.
    pub(super) choices: Vec<(String, String, bool)>,
}

/// From which confidence on the first proposal is chosen beforehand.
pub(super) fn choices_from(words: &Words<'_>, from: u8) -> Vec<(u8, String, bool)> {
    let choice = |percent: u8| {
        let args = Args::new().number("percent", i64::from(percent));
        let label = match percent {
            0 => words.plain("coaching-from-all"),
            _ => words.text("coaching-from", &args),
        };
        (percent, label, percent == from)
    };
    FROM.map(choice).to_vec()
}

/// The rows for which something is proposed.
pub(super) fn coached(words: &Words<'_>, tried: &Imported, from: u8) -> Vec<CoachedRow> {
    // Once somebody has chosen, what they left is left.
    let is_chosen = tried.coached.iter().any(|one| one.chosen.is_some());
    let least = if is_chosen {
        2.0
    } else {
        f64::from(from) / 100.0
    };
    let rows = tried.coached.iter();
    rows.map(|one| row(words, one, least)).collect()
}

fn row(words: &Words<'_>, one: &Coached, least: f64) -> CoachedRow {
    let choices = one.proposals.iter().enumerate().map(|(at, proposal)| {
        let code = proposal.status.deepest();
        let args = Args::new()
            .text("status", words.status(&proposal.status))
            .text("confidence", confidence(words, proposal.confidence));
        let chosen = match &one.chosen {
            Some(chosen) => chosen == code,
            None => at == 0 && proposal.confidence >= least,
        };
        (
            code.to_string(),
            words.text("coaching-choice", &args),
            chosen,
        )
    });
    CoachedRow {
        row: one.row,
        customer: one.customer.as_deref().unwrap_or_default().to_owned(),
        service: one
            .service
            .as_ref()
            .map(|code| words.short_service(code))
            .unwrap_or_default(),
        note: one.note.to_string(),
        said: match &one.said {
            Some(status) => words.status(status),
            None => words.plain("coaching-import-none"),
        },
        choices: choices.collect(),
    }
}

/// Keeps what was taken for the rows of the form; the file is tried again with it.
pub(in crate::pages::imports) async fn choose(
    visitor: Visitor,
    Id(id): Id<ImportDraftId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let draft = match waiting(&visitor, id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if fields.get("version") != draft.version.to_string() {
        return rechosen(&visitor, id, "/effects").await;
    }
    let mut choices = draft.choices.clone();
    for number in fields
        .all("row")
        .filter_map(|text| text.parse::<u32>().ok())
    {
        let taken = Code::parse(fields.get(&format!("take_{number}"))).ok();
        let known = taken.filter(|code| visitor.app.rulebook().status_of(code).is_some());
        match known {
            Some(code) => drop(choices.statuses.insert(number, code)),
            None => drop(choices.statuses.remove(&number)),
        }
    }
    let words = visitor.words();
    let back = path(id, "/effects");
    match keep(&visitor.app, visitor.actor(), &draft, &choices).await {
        Ok(()) => {
            let toast = Toast::done(words.plain("coaching-import-taken"));
            saved(&visitor, &back, toast).await
        }
        Err(error) => {
            let toast = Toast::refused(failure::said(&words, &error)?);
            refused(&visitor, &back, toast).await
        }
    }
}
