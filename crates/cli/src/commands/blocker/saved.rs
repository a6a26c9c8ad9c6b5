//! A blocker as it was saved.

use anyhow::Result;
use desbloqueo_app::blockers::SavedBlocker;
use desbloqueo_app::reads::{Names, name_owners};
use desbloqueo_domain::blocker::Blocker;
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::owner::Owner;
use desbloqueo_i18n::format;
use desbloqueo_playbook::Kind;
use serde_json::json;

use crate::commands::line::saved::print_notices;
use crate::session::Session;
use desbloqueo_api::bodies::BlockerBody;
use desbloqueo_words::Words;

pub(super) async fn print(session: &Session, saved: &SavedBlocker) -> Result<()> {
    let names = names(session, &saved.blocker).await?;
    if session.output.json {
        let words = session.words();
        let notices: Vec<_> = saved
            .notices
            .iter()
            .map(|notice| words.notice_body(notice))
            .collect();
        session.output.json(
            &json!({ "blocker": BlockerBody::new(&saved.blocker, &names), "notices": notices }),
        )?;
        return Ok(());
    }
    session
        .output
        .heading(&title(&session.words(), &saved.blocker))?;
    print_fields(session, &saved.blocker, &names)?;
    print_notices(session, &saved.notices)
}

/// The names of those who own, resolve and are invited.
pub(super) async fn names(session: &Session, blocker: &Blocker) -> Result<Names> {
    let state = &blocker.state;
    let invited: Vec<Owner> = state.invited.iter().copied().map(Owner::Person).collect();
    let owners = [&state.owner, &state.next_action.owner]
        .into_iter()
        .chain(&state.resolvers)
        .chain(&invited);
    let owners: Vec<(OrganizationId, Owner)> = owners
        .map(|owner| (blocker.organization, owner.clone()))
        .collect();
    Ok(name_owners(&session.app, &owners).await?)
}

/// Its title; a private one that nobody has named goes by its reason.
pub(super) fn title(words: &Words<'_>, blocker: &Blocker) -> String {
    let state = &blocker.state;
    if state.title.is_empty() {
        words.reason(state.reason.as_ref(), state.detail.as_ref())
    } else {
        state.title.clone()
    }
}

/// Prints what people edit on it.
pub(super) fn print_fields(session: &Session, blocker: &Blocker, names: &Names) -> Result<()> {
    session.output.pairs(&fields(session, blocker, names))?;
    Ok(())
}

/// What people edit on it, by the names of the fields.
pub(super) fn fields(session: &Session, blocker: &Blocker, names: &Names) -> Vec<(String, String)> {
    let words = session.words();
    let [what, who, whereabouts] = [
        what(session, blocker, names),
        who(session, blocker, names),
        whereabouts(session, blocker, names),
    ];
    let all = what.into_iter().chain(who).chain(whereabouts);
    all.map(|(title, value)| (words.plain(title), value))
        .collect()
}

type Fields = Vec<(&'static str, String)>;

fn what(session: &Session, blocker: &Blocker, names: &Names) -> Fields {
    let (words, state) = (session.words(), &blocker.state);
    let organization = names.organization(blocker.organization);
    vec![
        ("field-id", blocker.id.to_string()),
        (
            "field-organization",
            organization.unwrap_or_default().to_owned(),
        ),
        (
            "field-l2",
            words.reason(state.reason.as_ref(), state.detail.as_ref()),
        ),
        (
            "field-service",
            words.optional(Kind::Service, state.service.as_ref()),
        ),
        (
            "field-severity",
            words.plain(&format!("severity-{}", state.severity.code())),
        ),
    ]
}

fn who(session: &Session, blocker: &Blocker, names: &Names) -> Fields {
    let (words, state) = (session.words(), &blocker.state);
    let party = state.party_clock.last();
    let party = party.map(|entry| words.label(Kind::Party, &entry.party));
    let next = format!(
        "{} {}",
        words.due(state.next_action.due),
        words.action(&state.next_action.what)
    );
    vec![
        (
            "field-resolver",
            owners(session, names, state.resolvers.iter()),
        ),
        ("field-owner", words.owner(&state.owner, names)),
        ("field-party", party.unwrap_or_default()),
        (
            "field-unblock-date",
            words.target(state.projected, state.asked.as_ref()),
        ),
        ("field-next-action", next.trim().to_owned()),
    ]
}

fn whereabouts(session: &Session, blocker: &Blocker, names: &Names) -> Fields {
    let (output, words, state) = (&session.output, session.words(), &blocker.state);
    let list = |texts: Vec<String>| format::list_and(output.language, &texts);
    let channels = state.channels.iter();
    let channels =
        channels.map(|used| format!("{} {}", words.label(Kind::Channel, &used.channel), used.url));
    let tickets = state.tickets.iter();
    let tickets = tickets.map(|ticket| format!("{} {}", ticket.name, ticket.url).trim().to_owned());
    let invited: Vec<Owner> = state.invited.iter().copied().map(Owner::Person).collect();
    let closed = state.closed.as_ref();
    let closed = closed.map(|closed| format!("{} {}", output.date(closed.day), closed.resolution));
    vec![
        ("field-channel", list(channels.collect())),
        ("field-ticket", list(tickets.collect())),
        (
            "cli-blocker-invited",
            owners(session, names, invited.iter()),
        ),
        ("cli-blocker-opened", output.date(state.opened)),
        ("cli-blocker-closed-on", closed.unwrap_or_default()),
    ]
}

fn owners<'a>(session: &Session, names: &Names, owners: impl Iterator<Item = &'a Owner>) -> String {
    let words = session.words();
    let labels: Vec<String> = owners.map(|owner| words.owner(owner, names)).collect();
    format::list_and(words.language, &labels)
}
