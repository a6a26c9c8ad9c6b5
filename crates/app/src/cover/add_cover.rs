//! Hands somebody's work to another between two days: their own, or that of somebody whose roles one may give.

use desbloqueo_domain::code::{CoverId, PersonId};
use desbloqueo_domain::cover::Cover;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_store::covers;
use jiff::civil::Date;

use super::{CoverFacts, record, require, today};
use crate::App;
use crate::actor::Actor;
use crate::catalogue::person_in_sight;
use crate::error::UseCaseResult;
use crate::journal::Journal;

/// Covers that a person is looked through for one that overlaps.
const MOST: i64 = 500;

/// Who does whose work, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewCover {
    /// Whose work it is.
    pub person: PersonId,
    /// Who does it.
    pub cover: PersonId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// Hands a person's work to another.
pub async fn add_cover(app: &App, actor: &Actor, new: NewCover) -> UseCaseResult<Cover> {
    let mut transaction = app.database.write().await?;
    let person = person_in_sight(&mut transaction, actor, new.person).await?;
    let other = person_in_sight(&mut transaction, actor, new.cover).await?;
    require(&mut transaction, actor, &person).await?;
    let mut journal = Journal::new(app, actor, today(app, &person));
    let cover = Cover {
        id: CoverId(journal.next_id()),
        person: person.id,
        cover: other.id,
        from: new.from,
        to: new.to,
        ended: false,
    };
    cover.check(journal.today())?;
    if !other.may_sign_in() {
        let refusal = Refusal::new(Rule::A2, Cause::NotAmongAllowed, Field::Cover, other.name);
        return Err(refusal.into());
    }
    let known = covers::list_of_person(&mut transaction, person.id, MOST).await?;
    let is_known = known.iter().any(|one| {
        let same = (one.person, one.cover) == (cover.person, cover.cover);
        same && !one.ended && one.from <= cover.to && cover.from <= one.to
    });
    if is_known {
        let refusal = Refusal::new(Rule::A2, Cause::AlreadyExists, Field::Cover, other.name);
        return Err(refusal.into());
    }
    let by = (actor.person, journal.recorded_at());
    covers::insert(&mut transaction, &cover, by).await?;
    let facts = CoverFacts::of(&cover);
    record(&mut journal, &mut transaction, &cover, (None, Some(&facts))).await?;
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(cover)
}
