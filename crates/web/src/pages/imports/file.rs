//! `/imports/{id}/file`: what the import is called, which sheet is read, and as which file before it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::import::ImportError;
use desbloqueo_app::import::drafts::{
    self, Choices, Draft, Origin, Remembered, SavedMapping, delete_mapping, list_mappings,
    list_remembered,
};
use desbloqueo_domain::code::{ImportDraftId, ImportMappingId};
use desbloqueo_exchange::read::Sight;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;

use super::failure;
use super::steps::{StepView, path, rechosen, seen, steps, to, waiting};
use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::moment;
use crate::visitor::Visitor;

/// Earlier imports that are offered.
const OFFERED: usize = 5;

#[derive(Template)]
#[template(path = "imports/file.html")]
struct FilePage {
    shell: Shell,
    steps: Vec<StepView>,
    draft: Draft,
    wrong: String,
    title: String,
    sheets: Vec<Choice>,
    /// Ways to read the columns: as proposed, as an earlier import, as saved.
    mappings: Vec<Choice>,
    /// Saved mappings: name and the path that forgets it.
    saved: Vec<(String, String)>,
    here: String,
}

struct Choice {
    value: String,
    label: String,
    hint: String,
    is_chosen: bool,
}

pub(super) async fn show(
    visitor: Visitor,
    Id(id): Id<ImportDraftId>,
) -> Result<Response, PageError> {
    let draft = match waiting(&visitor, id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    html(&page(&visitor, draft, String::new()).await?)
}

async fn page(visitor: &Visitor, draft: Draft, wrong: String) -> Result<FilePage, PageError> {
    let words = visitor.words();
    let (sight, wrong) = match seen(visitor, &draft).await? {
        Ok(sight) => (Some(sight), wrong),
        Err(error) => (None, failure::said(&words, &error)?),
    };
    let saved = list_mappings(&visitor.app, visitor.actor()).await?;
    let before = match &sight {
        Some(sight) => {
            list_remembered(&visitor.app, visitor.actor(), &sight.mapping, OFFERED).await?
        }
        None => Vec::new(),
    };
    let shell = visitor.shell("import-title");
    Ok(FilePage {
        steps: steps(&shell, &draft, 0),
        title: draft.choices.title.clone(),
        sheets: sight.as_ref().map(sheets).unwrap_or_default(),
        mappings: mappings(visitor, &words, &draft, &before, &saved),
        saved: saved
            .iter()
            .map(|one| {
                let forget = format!("/imports/mappings/{}/forget", one.id);
                (one.name.clone(), forget)
            })
            .collect(),
        here: path(draft.id, "/file"),
        shell,
        draft,
        wrong,
    })
}

fn sheets(sight: &Sight) -> Vec<Choice> {
    let choice = |name: &String| Choice {
        value: name.clone(),
        label: name.clone(),
        hint: String::new(),
        is_chosen: *name == sight.sheet,
    };
    sight.sheets.iter().map(choice).collect()
}

fn mappings(
    visitor: &Visitor,
    words: &Words<'_>,
    draft: &Draft,
    before: &[Remembered],
    saved: &[SavedMapping],
) -> Vec<Choice> {
    let origin = draft.choices.origin;
    let choice = |of: Origin, label: String, hint: String| Choice {
        value: value_of(of),
        label,
        hint,
        is_chosen: of == origin,
    };
    let mut all = Vec::new();
    if origin == Origin::Chosen {
        all.push(choice(
            Origin::Chosen,
            words.plain("import-mapping-chosen"),
            String::new(),
        ));
    }
    for one in before {
        let label = words.text(
            "import-mapping-as",
            &Args::new().text("title", one.title.as_str()),
        );
        let when = moment(words, one.recorded, &visitor.zone());
        all.push(choice(Origin::Import(one.batch), label, when));
    }
    for one in saved {
        let hint = words.plain("import-mapping-saved");
        all.push(choice(Origin::Saved(one.id), one.name.clone(), hint));
    }
    all.push(choice(
        Origin::Proposed,
        words.plain("import-mapping-proposed"),
        words.plain("import-mapping-proposed-hint"),
    ));
    if let Some(first) = all
        .first_mut()
        .filter(|_| !all_chosen(origin, before, saved))
    {
        first.is_chosen = true;
    }
    all
}

/// Whether what was chosen is still among what is offered.
fn all_chosen(origin: Origin, before: &[Remembered], saved: &[SavedMapping]) -> bool {
    match origin {
        Origin::Proposed | Origin::Chosen => true,
        Origin::Import(batch) => before.iter().any(|one| one.batch == batch),
        Origin::Saved(id) => saved.iter().any(|one| one.id == id),
    }
}

fn value_of(origin: Origin) -> String {
    match origin {
        Origin::Proposed => "proposed".to_owned(),
        Origin::Chosen => "chosen".to_owned(),
        Origin::Import(batch) => format!("import.{batch}"),
        Origin::Saved(id) => format!("saved.{id}"),
    }
}

/// Keeps what was chosen, where the sheet has a table.
pub(super) async fn choose(
    visitor: Visitor,
    Id(id): Id<ImportDraftId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let draft = match waiting(&visitor, id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let choices = chosen(&visitor, &draft, &fields).await?;
    let wanted = Draft {
        choices: choices.clone(),
        ..draft.clone()
    };
    let kept = match seen(&visitor, &wanted).await? {
        Ok(_) => drafts::choose(&visitor.app, visitor.actor(), &draft, &choices).await,
        Err(error) => Err(error),
    };
    match kept {
        Ok(()) => Ok(to(&visitor, &path(id, "/columns"))),
        Err(ImportError::Rechosen) => rechosen(&visitor, id, "/file").await,
        Err(error) => {
            let wrong = failure::said(&visitor.words(), &error)?;
            let page = page(&visitor, draft, wrong).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
    }
}

async fn chosen(visitor: &Visitor, draft: &Draft, fields: &Fields) -> Result<Choices, PageError> {
    let mut choices = draft.choices.clone();
    if !fields.get("title").is_empty() {
        choices.title = fields.get("title").to_owned();
    }
    if !fields.get("sheet").is_empty() {
        let sheet = Some(fields.get("sheet").to_owned());
        if sheet != choices.sheet {
            // Rows of another sheet mean something else.
            choices.statuses.clear();
        }
        choices.sheet = sheet;
    }
    let wanted = fields.get("mapping");
    if wanted == value_of(choices.origin) || wanted.is_empty() {
        return Ok(choices);
    }
    let (app, actor) = (&visitor.app, visitor.actor());
    let mut found: Option<(Origin, desbloqueo_sheets::Mapping)> = None;
    if wanted.starts_with("saved.") {
        let all = list_mappings(app, actor).await?.into_iter();
        let mut all = all.map(|one| (Origin::Saved(one.id), one.mapping));
        found = all.find(|(origin, _)| value_of(*origin) == wanted);
    } else if wanted.starts_with("import.")
        && let Ok(sight) = seen(visitor, draft).await?
    {
        let all = list_remembered(app, actor, &sight.mapping, OFFERED).await?;
        let mut all = all
            .into_iter()
            .map(|one| (Origin::Import(one.batch), one.mapping));
        found = all.find(|(origin, _)| value_of(*origin) == wanted);
    }
    (choices.origin, choices.mapping) = match found {
        Some((origin, mapping)) => (origin, Some(mapping)),
        None => (Origin::Proposed, None),
    };
    Ok(choices)
}

/// Forgets a mapping that was saved under a name.
pub(super) async fn forget_mapping(
    visitor: Visitor,
    Id(id): Id<ImportMappingId>,
    fields: Fields,
) -> Result<Response, PageError> {
    delete_mapping(&visitor.app, visitor.actor(), id).await?;
    let toast = Toast::done(visitor.words().plain("import-mapping-forgotten"));
    let back = match fields.get("back") {
        "" => "/imports",
        back => back,
    };
    saved(&visitor, back, toast).await
}
