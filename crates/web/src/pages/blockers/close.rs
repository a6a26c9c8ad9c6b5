//! `/blockers/{id}/close`: closes a blocker, after saying what becomes of each line (rules S7, S8).

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use desbloqueo_app::UseCaseError;
use desbloqueo_app::blockers::{
    CloseBlocker, ClosedBlocker, ClosingPreview, Fate, LineFate, close_blocker, preview_close,
    read_record,
};
use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::{Args, format};
use desbloqueo_words::Words;

use super::forms::{back, day, done, id_of, path_of, refused_page, version};
use super::show::{BlockerView, read, title_of};
use super::undo::undo_path;
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::saved;
use crate::shell::Shell;
use crate::ui::{StatusView, Wrong};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "blockers/close.html")]
struct ClosePage {
    shell: Shell,
    blocker: BlockerView,
    back: String,
    /// Whether the reader may close it; else they only see what closing would do.
    may_close: bool,
    needs_target: bool,
    fates: Vec<FateView>,
    resolution: String,
    target: String,
    version: String,
    wrong: Wrong,
}

/// What would become of a line.
struct FateView {
    /// The path of the tenant's page; empty for who does not see it.
    tenant_path: String,
    tenant: String,
    service: String,
    segment: String,
    units: String,
    /// Where it moves to.
    moves: Option<StatusView>,
    /// The blockers because of which it stays.
    stays: String,
    /// Why it cannot move.
    refused: String,
}

pub(super) async fn ask(visitor: Visitor, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let preview = preview(&visitor, id).await?;
    let version = read(&visitor, id).await?.shown.blocker.version.to_string();
    let typed = [String::new(), String::new(), version];
    html(
        &page(
            &visitor,
            id,
            path_of(id),
            (preview, typed, Wrong::default()),
        )
        .await?,
    )
}

pub(super) async fn send(
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let back = back(&fields, id);
    match close(&visitor, id, &fields).await {
        Ok(closed) => {
            let words = visitor.words();
            let mut toast = done(&words, "blocker-was-closed", &closed.notices);
            let moved = Args::new().count("count", closed.moved.len());
            toast.text = format!(
                "{} {}",
                toast.text,
                words.text("blocker-lines-moved", &moved)
            );
            saved(&visitor, &back, toast.undone_at(undo_path(closed.batch))).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let preview = preview(&visitor, id).await?;
            let version = read(&visitor, id).await?.shown.blocker.version.to_string();
            let typed = [
                fields.get("resolution").to_owned(),
                fields.get("target").to_owned(),
                version,
            ];
            refused_page(&page(&visitor, id, back, (preview, typed, wrong)).await?)
        }
    }
}

async fn close(
    visitor: &Visitor,
    id: BlockerId,
    fields: &Fields,
) -> Result<ClosedBlocker, UseCaseError> {
    let close = CloseBlocker {
        resolution: fields.get("resolution").to_owned(),
        target: day(fields, "target", Field::TargetDate)?,
        override_reason: String::new(),
        version: version(fields),
    };
    close_blocker(&visitor.app, visitor.actor(), id, &close).await
}

async fn preview(visitor: &Visitor, id: BlockerId) -> Result<ClosingPreview, PageError> {
    let close = CloseBlocker::default();
    Ok(preview_close(&visitor.app, visitor.actor(), id, &close).await?)
}

async fn page(
    visitor: &Visitor,
    id: BlockerId,
    back: String,
    (preview, [resolution, target, version], wrong): (ClosingPreview, [String; 3], Wrong),
) -> Result<ClosePage, PageError> {
    let words = visitor.words();
    let record = read(visitor, id).await?;
    let titles = titles(visitor, &preview).await?;
    let fates = preview.lines.iter().map(|line| {
        let seen = &visitor.actor().visibility;
        let sees_tenant = seen.sees_tenant(line.place.organization, line.place.tenant);
        FateView::new(&words, line, &titles, sees_tenant)
    });
    Ok(ClosePage {
        shell: visitor.shell("blocker-close"),
        may_close: record.shown.rights.close,
        needs_target: preview.needs_target,
        fates: fates.collect(),
        blocker: BlockerView::new(&words, &record),
        back,
        resolution,
        target,
        version,
        wrong,
    })
}

/// What the other blockers are called because of which lines stay.
async fn titles(
    visitor: &Visitor,
    preview: &ClosingPreview,
) -> Result<BTreeMap<BlockerId, String>, PageError> {
    let mut titles = BTreeMap::new();
    for line in &preview.lines {
        let Fate::Stays(others) = &line.fate else {
            continue;
        };
        for other in others {
            if !titles.contains_key(other) {
                let record = read_record(&visitor.app, visitor.actor(), *other).await?;
                let title = title_of(&visitor.words(), &record.shown.blocker.state);
                titles.insert(*other, title);
            }
        }
    }
    Ok(titles)
}

impl FateView {
    fn new(
        words: &Words<'_>,
        line: &LineFate,
        titles: &BTreeMap<BlockerId, String>,
        sees_tenant: bool,
    ) -> Self {
        let rulebook = words.playbook.rulebook();
        let mut view = Self {
            tenant_path: if sees_tenant {
                format!("/tenants/{}", line.place.tenant)
            } else {
                String::new()
            },
            tenant: line.tenant_name.clone(),
            service: words.short_service(&line.service),
            segment: line.segment.clone(),
            units: words.number(line.units),
            moves: None,
            stays: String::new(),
            refused: String::new(),
        };
        match &line.fate {
            Fate::Moves(status) => {
                let kind = rulebook.kind(&status.l1).unwrap_or(StatusKind::InProgress);
                view.moves = Some(StatusView::new(words, kind, status));
            }
            Fate::Stays(others) => {
                let known: Vec<&str> = others
                    .iter()
                    .filter_map(|other| titles.get(other).map(String::as_str))
                    .collect();
                view.stays = if known.is_empty() {
                    words.plain("blocker-stays-otherwise")
                } else {
                    let titles = format::list_and(words.language, &known);
                    words.text("blocker-stays", &Args::new().text("titles", titles))
                };
            }
            Fate::Refused(refusals) => {
                let said = refusals
                    .0
                    .iter()
                    .map(|refusal| format!("{} ({})", words.refusal(refusal), refusal.rule));
                view.refused = said.collect::<Vec<_>>().join(" ");
            }
        }
        view
    }
}
