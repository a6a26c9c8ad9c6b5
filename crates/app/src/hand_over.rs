//! Hands an entitlement over from assignment to delivery (rule S13).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::{EntitlementId, LineId};
use desbloqueo_domain::engagement;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::update_line::Updated;
use jiff::civil::Date;
use serde::Serialize;

use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::edit_line::{Right, edit_whole};
use crate::error::UseCaseResult;
use crate::journal::Why;

/// What lines lack after a handover, and until when they shall be completed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Handover {
    /// What each line lacks.
    pub lacks: Vec<(LineId, Vec<Field>)>,
    /// The day by which it shall be completed.
    pub complete_by: Option<Date>,
}

/// Hands an entitlement over to delivery: sets owners by rule and lists what each line then lacks.
pub async fn hand_over(app: &App, actor: &Actor, id: EntitlementId) -> UseCaseResult<Handover> {
    hand_over_as_read(app, actor, id, None).await
}

/// The same as it was read in this version; refused where somebody saved it since (rule V3).
pub async fn hand_over_as_read(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    version: Option<i64>,
) -> UseCaseResult<Handover> {
    let mut handover = Handover {
        lacks: Vec::new(),
        complete_by: None,
    };
    let listed = &mut handover;
    edit_whole(
        app,
        actor,
        id,
        Right::Whole(Act::HandOver),
        Why::default(),
        move |entitlement, context| {
            require_version(entitlement.version, version)?;
            let handed = engagement::hand_over(entitlement, context)?;
            *listed = Handover {
                lacks: handed.lacks,
                complete_by: Some(handed.complete_by),
            };
            Ok(Updated {
                entitlement: handed.entitlement,
                notices: Vec::new(),
            })
        },
    )
    .await?;
    Ok(handover)
}
