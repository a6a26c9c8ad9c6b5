//! Comments on blockers; they reset no clock (rule T4).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::{BlockerId, CommentId};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_store::blocker_comments::{self, BlockerComment};
use desbloqueo_store::blockers;
use desbloqueo_store::chain::{Chain, ChainKind};
use desbloqueo_store::transaction::Transaction;

use super::holding::{Holding, find, find_visible};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why};

/// Comments on a blocker, open or closed.
pub async fn comment(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    body: &str,
) -> UseCaseResult<BlockerComment> {
    let mut transaction = app.database.write().await?;
    let holding = find(&mut transaction, actor, id).await?;
    let organization = holding.before.blocker.organization;
    let today = app.today_in(&mut transaction, organization).await?;
    let mut journal = Journal::new(app, actor, today);
    let overriding = holding.require(actor, Act::Comment, "")?;
    if body.trim().is_empty() {
        let empty = Refusal::new(Rule::S9, Cause::Missing, Field::Comment, Fact::Nothing);
        return Err(empty.into());
    }
    let comment = BlockerComment {
        organization,
        id: CommentId(journal.next_id()),
        blocker: id,
        person: actor.person,
        body: body.trim().to_owned(),
        recorded_at: journal.recorded_at(),
    };
    blocker_comments::insert(&mut transaction, &comment).await?;
    let why = Why {
        overriding,
        ..Why::default()
    };
    record(&mut journal, &mut transaction, &holding, &comment, &why).await?;
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(comment)
}

/// Adds the comment to the blocker's chain.
async fn record(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    holding: &Holding,
    comment: &BlockerComment,
    why: &Why,
) -> UseCaseResult<()> {
    let (organization, head) = (comment.organization, &holding.before.chain);
    let chain = Chain {
        kind: ChainKind::Blocker,
        id: comment.blocker.0,
    };
    let subject = Subject {
        kind: "comment",
        id: comment.id.0,
    };
    let after = serde_json::json!({ "body": comment.body }).to_string();
    let texts = (String::new(), after);
    let next = journal.record(organization, chain, head, subject, texts, why);
    blockers::update_chain(transaction, organization, comment.blocker, head, &next).await?;
    journal.announce("blocker.commented", comment.blocker.0);
    Ok(())
}

/// The comments on a blocker that the actor sees, the newest first, from after the last one seen on.
pub async fn list_comments(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    after: Option<(i64, CommentId)>,
    limit: i64,
) -> UseCaseResult<Vec<BlockerComment>> {
    let mut transaction = app.database.read().await?;
    let organization = find_visible(&mut transaction, actor, id)
        .await?
        .blocker
        .organization;
    Ok(blocker_comments::list_of_blocker(&mut transaction, organization, id, after, limit).await?)
}
