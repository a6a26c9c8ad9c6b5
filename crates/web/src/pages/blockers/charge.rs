//! `/blockers/{id}/party`: charges another party with the waiting, from a day on (rule T5).

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use desbloqueo_app::UseCaseError;
use desbloqueo_app::blockers::{BlockerRecord, SavedBlocker, charge_party};
use desbloqueo_domain::code::{BlockerId, Code};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_playbook::Kind;

use super::choices::{Choice, codes};
use super::forms::{back, day, done, id_of, path_of, refused_page};
use super::show::{BlockerView, read};
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::saved;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "blockers/charge.html")]
struct ChargePage {
    shell: Shell,
    blocker: BlockerView,
    back: String,
    parties: Vec<Choice>,
    from: String,
    first: String,
    last: String,
    reason: String,
    wrong: Wrong,
}

pub(super) async fn ask(visitor: Visitor, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let record = read(&visitor, id).await?;
    let now = record.shown.blocker.state.party_on(record.day);
    let now = now.map(ToString::to_string).unwrap_or_default();
    let typed = [now, record.day.to_string(), String::new()];
    html(&page(
        &visitor,
        &record,
        path_of(id),
        (typed, Wrong::default()),
    ))
}

pub(super) async fn send(
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let back = back(&fields, id);
    match charge(&visitor, id, &fields).await {
        Ok(charged) => {
            let toast = done(&visitor.words(), "blocker-charged", &charged.notices);
            saved(&visitor, &back, toast).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let record = read(&visitor, id).await?;
            let typed = ["party", "from", "reason"].map(|name| fields.get(name).to_owned());
            refused_page(&page(&visitor, &record, back, (typed, wrong)))
        }
    }
}

async fn charge(
    visitor: &Visitor,
    id: BlockerId,
    fields: &Fields,
) -> Result<SavedBlocker, UseCaseError> {
    let missing = || Refusal::new(Rule::T5, Cause::Missing, Field::Party, Fact::Nothing);
    let party = Code::parse(fields.get("party")).map_err(|_| missing())?;
    let from = day(fields, "from", Field::Party)?.ok_or_else(missing)?;
    let reason = fields.get("reason");
    charge_party(&visitor.app, visitor.actor(), id, &party, from, reason).await
}

fn page(
    visitor: &Visitor,
    record: &BlockerRecord,
    back: String,
    ([party, from, reason], wrong): ([String; 3], Wrong),
) -> ChargePage {
    let words = visitor.words();
    let parties = &words.playbook.rulebook().parties;
    ChargePage {
        shell: visitor.shell("blocker-charge"),
        blocker: BlockerView::new(&words, record),
        back,
        parties: codes(&words, Kind::Party, parties, &party),
        from,
        first: record.shown.blocker.state.opened.to_string(),
        last: record.day.to_string(),
        reason,
        wrong,
    }
}
