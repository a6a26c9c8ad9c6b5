//! Carries a request with a key of the client's out once, also where it is sent again after a restart or to another
//! node: the key is claimed before, and the answer kept for a day.

use desbloqueo_domain::code::ApiTokenId;
use desbloqueo_store::idempotent_requests;

use crate::App;
use crate::error::UseCaseResult;

/// How long answers are kept, in microseconds: a day.
const KEPT: i64 = 24 * 60 * 60 * 1_000_000;

/// When a claim without an answer is given up, in microseconds: its node was stopped. An hour, longer than anything
/// that is asked for takes.
const GIVEN_UP: i64 = 60 * 60 * 1_000_000;

/// An answer that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAnswer {
    /// Its status.
    pub status: u16,
    /// Its headers, as a JSON object.
    pub headers: String,
    /// Its body.
    pub body: Vec<u8>,
}

/// What to do with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// It is new: carry it out, then keep its answer or release its key.
    New,
    /// It was answered.
    Answered(KeptAnswer),
    /// It is being carried out.
    UnderWay,
    /// The key was used for another request.
    OtherRequest,
}

/// Claims a key for a request of a token, told by its digest.
pub async fn claim(app: &App, token: ApiTokenId, key: &str, digest: &[u8]) -> UseCaseResult<Claim> {
    let now = app.clock.now().as_microsecond();
    let mut transaction = app.database.write().await?;
    idempotent_requests::forget(&mut transaction, now - KEPT, now - GIVEN_UP).await?;
    let is_new = idempotent_requests::claim(&mut transaction, token, key, digest, now).await?;
    let kept = idempotent_requests::find(&mut transaction, token, key).await?;
    transaction.commit().await?;
    Ok(match kept {
        _ if is_new => Claim::New,
        // Released between the two statements: whoever sends it again claims it.
        None => Claim::UnderWay,
        Some(kept) if kept.request_digest != digest => Claim::OtherRequest,
        Some(kept) if kept.status == 0 => Claim::UnderWay,
        Some(kept) => Claim::Answered(KeptAnswer {
            status: u16::try_from(kept.status).unwrap_or_default(),
            headers: kept.headers,
            body: kept.body,
        }),
    })
}

/// Keeps the answer to a request that claimed its key.
pub async fn keep(
    app: &App,
    token: ApiTokenId,
    key: &str,
    answer: KeptAnswer,
) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    let kept = (
        i64::from(answer.status),
        answer.headers.as_str(),
        answer.body,
    );
    idempotent_requests::finish(&mut transaction, token, key, kept).await?;
    transaction.commit().await?;
    Ok(())
}

/// Gives a key back: nothing was carried out.
pub async fn release(app: &App, token: ApiTokenId, key: &str) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    idempotent_requests::release(&mut transaction, token, key).await?;
    transaction.commit().await?;
    Ok(())
}
