//! `desbloqueo line approve`: agrees that units do not count.

use anyhow::Result;
use desbloqueo_app::approve_invalid::approve_invalid;

use super::saved::print_lines;
use crate::find;
use crate::session::Session;

pub(super) async fn run(session: &Session, ids: &[String]) -> Result<()> {
    let mut lines = Vec::new();
    for text in ids {
        lines.push(find::line(session, text).await?);
    }
    let (mut saved, mut notices) = (Vec::new(), Vec::new());
    let mut organization = None;
    for id in &lines {
        let one = approve_invalid(&session.app, &session.actor, *id).await?;
        organization = Some(one.entitlement.organization);
        saved.extend(one.entitlement.line(*id).cloned());
        notices.extend(one.notices);
    }
    match organization {
        Some(organization) => print_lines(session, organization, &saved, &notices, &lines).await,
        None => Ok(()),
    }
}
