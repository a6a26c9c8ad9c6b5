//! Lines as they were saved.

use anyhow::Result;
use desbloqueo_app::SavedEntitlement;
use desbloqueo_app::reads::{Names, name_owners};
use desbloqueo_domain::clocks::age_days;
use desbloqueo_domain::code::{LineId, OrganizationId};
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::owner::Owner;
use jiff::civil::Date;

use crate::output::{Cell, Column, Table, Tone};
use crate::session::Session;
use desbloqueo_api::bodies::{NoticeBody, SavedLineBody, StatusLineBody};
use desbloqueo_words::short;

/// Prints the lines of an entitlement as it was saved, and what is worth saying.
pub(crate) async fn print_entitlement(session: &Session, saved: &SavedEntitlement) -> Result<()> {
    let organization = saved.entitlement.organization;
    print_lines(
        session,
        organization,
        &saved.entitlement.lines,
        &saved.notices,
        &[],
    )
    .await
}

/// Prints lines as they were saved, those that were edited standing out, and what is worth saying.
pub(crate) async fn print_lines(
    session: &Session,
    organization: OrganizationId,
    lines: &[StatusLine],
    notices: &[Notice],
    edited: &[LineId],
) -> Result<()> {
    let owners: Vec<(OrganizationId, Owner)> = lines
        .iter()
        .flat_map(|line| [&line.state.owner, &line.state.next_action.owner])
        .map(|owner| (organization, owner.clone()))
        .collect();
    let names = name_owners(&session.app, &owners).await?;
    if session.output.json {
        let words = session.words();
        session.output.json(&SavedLineBody {
            lines: lines
                .iter()
                .map(|line| StatusLineBody::new(line, &names))
                .collect(),
            notices: notices
                .iter()
                .map(|notice| NoticeBody::new(&words, notice))
                .collect(),
        })?;
        return Ok(());
    }
    let today = session.today_in(organization).await?;
    session
        .output
        .table(&table(session, lines, &names, today, edited))?;
    print_notices(session, notices)
}

/// Prints what was accepted and is worth saying.
pub(crate) fn print_notices(session: &Session, notices: &[Notice]) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    for notice in notices {
        let rule = output.tone(notice.rule.code(), Tone::Warning);
        output.paragraph(&format!("{rule}  {}", words.notice(notice)), 0)?;
    }
    Ok(())
}

/// A table of lines of one entitlement.
pub(crate) fn table(
    session: &Session,
    lines: &[StatusLine],
    names: &Names,
    today: Date,
    edited: &[LineId],
) -> Table {
    let (output, words) = (&session.output, session.words());
    let mut table = Table::new([
        Column::whole(words.plain("field-id")),
        Column::number(words.plain("field-units")),
        Column::telling(words.plain("field-status")),
        Column::text(words.plain("field-segment")),
        Column::number(words.plain("cli-column-days")),
        Column::whole(words.plain("cli-column-target")),
        Column::text(words.plain("field-owner")).spare(),
        Column::text(words.plain("field-next-action")).spare(),
    ]);
    for line in lines {
        let state = &line.state;
        let tone = if edited.contains(&line.id) {
            Tone::Strong
        } else {
            Tone::Plain
        };
        let next = format!(
            "{} {}",
            words.due(state.next_action.due),
            words.action(&state.next_action.what)
        );
        table.row([
            Cell::toned(short(line.id), tone),
            output.number(state.units).into(),
            Cell::toned(words.status(&state.status), tone),
            state.segment.clone().into(),
            output.number(age_days(state.since.l1, today)).into(),
            words.target(state.target, state.asked.as_ref()).into(),
            words.owner(&state.owner, names).into(),
            next.trim().to_owned().into(),
        ]);
    }
    table
}
