//! Says what the coach proposes for many lines by their notes; what of it is taken is a bulk edit like any other.

use std::collections::BTreeMap;

use desbloqueo_coach::Proposal;
use desbloqueo_domain::code::OrganizationId;

use super::chosen::Chosen;
use super::{ChosenLines, EditedLine, LineOutcome};
use crate::App;
use crate::actor::Actor;
use crate::coach::{Asking, Taught, apart, ask, coach_of};
use crate::error::UseCaseResult;

/// Lines that are looked at in one go.
pub const MOST_CLASSIFIED: usize = 200;

/// Proposals of a line that are offered.
const OFFERED: usize = 3;

/// What is proposed for lines.
#[derive(Debug, Clone)]
pub struct Classified {
    /// The lines.
    pub lines: Vec<ClassifiedLine>,
    /// Whether there are more than are looked at in one go.
    pub cut: bool,
}

/// A line, and what the coach proposes for it.
#[derive(Debug, Clone)]
pub struct ClassifiedLine {
    /// The line as it stands.
    pub line: EditedLine,
    /// The likeliest statuses, likeliest first; none where the note is empty or tells nothing.
    pub proposals: Vec<Proposal>,
}

/// Says what the coach proposes for lines by their notes.
pub async fn classify(
    app: &App,
    actor: &Actor,
    lines: &ChosenLines,
    language: &str,
) -> UseCaseResult<Classified> {
    let mut transaction = app.database.read().await?;
    let today = crate::reads::today(app, &mut transaction, actor).await?;
    let mut chosen = Chosen::read(&mut transaction, actor, lines, today).await?;
    let cut = chosen.lines.len() > MOST_CLASSIFIED;
    chosen.lines.truncate(MOST_CLASSIFIED);
    let mut coaches = BTreeMap::<OrganizationId, Taught>::new();
    for organization in chosen.organizations() {
        let taught = coach_of(app, &mut transaction, organization).await?;
        coaches.insert(organization, taught);
    }
    let mut questions = Vec::with_capacity(chosen.lines.len());
    for (editing, id) in chosen.each() {
        let entitlement = &editing.before.entitlement;
        let asking = Asking {
            text: entitlement.require_line(id)?.state.note.clone(),
            language: language.to_owned(),
            service: Some(entitlement.service.clone()),
            phase: Some(entitlement.state.phase),
            answers: Vec::new(),
        };
        questions.push((coaches.get(&entitlement.organization).cloned(), asking));
    }
    let outcomes = vec![LineOutcome::Unchanged; questions.len()];
    let told = chosen.edited(&mut transaction, outcomes, today).await?;
    let proposals = apart(move || questions.into_iter().map(propose).collect::<Vec<_>>()).await;
    let lines = told.lines.into_iter().zip(proposals);
    Ok(Classified {
        lines: lines
            .map(|(line, proposals)| ClassifiedLine { line, proposals })
            .collect(),
        cut: cut || told.cut,
    })
}

fn propose((taught, asking): (Option<Taught>, Asking)) -> Vec<Proposal> {
    match taught {
        Some(taught) if !asking.text.trim().is_empty() => {
            let mut ranked = ask(&taught, &asking, &[]).advice.ranked;
            ranked.truncate(OFFERED);
            ranked
        }
        _ => Vec::new(),
    }
}
