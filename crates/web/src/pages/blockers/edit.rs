//! `/blockers/{id}/edit`: what a blocker says of itself (rules S7, V3).

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use desbloqueo_app::UseCaseError;
use desbloqueo_app::blockers::{BlockerRecord, SavedBlocker, edit_blocker};
use desbloqueo_domain::blocker::{BlockerEdit, BlockerState, ChannelUsed, TicketLink};
use desbloqueo_domain::code::{BlockerId, Code};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Severity;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use super::choices::{Choice, Everybody, Whom, codes, owner_of, severities};
use super::forms::{
    back, day_value, done, id_of, next_action, path_of, proposed_actions, refused_page, version,
};
use super::next::NextFields;
use super::show::{BlockerView, read};
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::saved;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

/// Rows for tickets and channels that stand empty after those that there are.
const EMPTY_ROWS: usize = 2;

#[derive(Template)]
#[template(path = "blockers/edit.html")]
struct EditPage {
    shell: Shell,
    blocker: BlockerView,
    back: String,
    /// Whether the reader may change what only those who keep blockers do.
    is_keeper: bool,
    /// Somebody saved meanwhile: what stands now is shown beside what was typed.
    is_stale: bool,
    form: EditForm,
    wrong: Wrong,
}

/// A ticket or a channel as fields.
pub(super) struct LinkFields {
    pub(super) name: String,
    pub(super) channels: Vec<Choice>,
    pub(super) url: String,
    pub(super) state: String,
}

/// What stands in the fields.
struct EditForm {
    title: String,
    severities: Vec<Choice>,
    resolvers: Whom,
    owner: Whom,
    next: NextFields,
    tickets: Vec<LinkFields>,
    channels: Vec<LinkFields>,
    version: i64,
}

pub(super) async fn ask(visitor: Visitor, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let record = read(&visitor, id).await?;
    let everybody = Everybody::read(&visitor).await?;
    let form = EditForm::of(
        &visitor.words(),
        &everybody,
        &record,
        &record.shown.blocker.state,
    );
    html(&page(
        &visitor,
        &record,
        path_of(id),
        (form, Wrong::default()),
    ))
}

pub(super) async fn send(
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let back = back(&fields, id);
    let record = read(&visitor, id).await?;
    let outcome = change(&visitor, &record, id, &fields).await;
    match outcome {
        Ok(changed) => {
            let toast = done(&visitor.words(), "blocker-saved", &changed.notices);
            saved(&visitor, &back, toast).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let everybody = Everybody::read(&visitor).await?;
            let words = visitor.words();
            let form = EditForm::typed(&words, &everybody, &record, &fields);
            refused_page(&page(&visitor, &record, back, (form, wrong)))
        }
    }
}

async fn change(
    visitor: &Visitor,
    record: &BlockerRecord,
    id: BlockerId,
    fields: &Fields,
) -> Result<SavedBlocker, UseCaseError> {
    let state = &record.shown.blocker.state;
    let edit = edit_of(&visitor.words(), fields, state)?;
    edit_blocker(&visitor.app, visitor.actor(), id, &edit, version(fields)).await
}

/// What the form asks to be changed: what it says otherwise than the blocker does. A form without the fields of
/// keepers leaves these as they are.
fn edit_of(
    words: &Words<'_>,
    fields: &Fields,
    state: &BlockerState,
) -> Result<BlockerEdit, UseCaseError> {
    let mut edit = BlockerEdit {
        next_action: changed(
            next_action(words, fields, &state.next_action)?,
            &state.next_action,
        ),
        channels: changed(channels(fields), &state.channels),
        tickets: changed(tickets(fields), &state.tickets),
        ..BlockerEdit::default()
    };
    if fields.is_ticked("keeper") {
        let severity = Severity::parse(fields.get("severity")).unwrap_or(state.severity);
        let owner = owner_of(fields.get("owner")).unwrap_or_default();
        edit.title = changed(fields.get("title").to_owned(), &state.title);
        edit.severity = changed(severity, &state.severity);
        edit.owner = changed(owner, &state.owner);
        edit.resolvers = changed(resolvers(fields, &state.resolvers), &state.resolvers);
    }
    Ok(edit)
}

fn changed<T: PartialEq>(value: T, before: &T) -> Option<T> {
    (value != *before).then_some(value)
}

/// The resolvers ticked: those that there were in their order, then the others.
pub(super) fn resolvers(fields: &Fields, before: &[Owner]) -> Vec<Owner> {
    let ticked: Vec<Owner> = fields
        .all("resolver")
        .filter_map(owner_of)
        .filter(|owner| *owner != Owner::Nobody)
        .collect();
    let kept = before
        .iter()
        .filter(|owner| ticked.contains(owner))
        .cloned();
    let added = ticked
        .iter()
        .filter(|owner| !before.contains(owner))
        .cloned();
    kept.chain(added).collect()
}

pub(super) fn tickets(fields: &Fields) -> Vec<TicketLink> {
    let mut urls = fields.all("ticket-url");
    let mut states = fields.all("ticket-state");
    let rows = fields.all("ticket-name").map(|name| TicketLink {
        name: name.to_owned(),
        url: urls.next().unwrap_or_default().to_owned(),
        state: states.next().unwrap_or_default().to_owned(),
    });
    let mut tickets: Vec<TicketLink> = rows.collect();
    tickets.retain(|ticket| !ticket.name.is_empty() || !ticket.url.is_empty());
    for ticket in &mut tickets {
        if ticket.name.is_empty() {
            ticket.name.clone_from(&ticket.url);
        }
    }
    tickets
}

pub(super) fn channels(fields: &Fields) -> Vec<ChannelUsed> {
    let mut urls = fields.all("channel-url");
    let rows = fields.all("channel").map(|code| {
        let url = urls.next().unwrap_or_default().to_owned();
        let channel = Code::parse(code).ok()?;
        Some(ChannelUsed { channel, url })
    });
    rows.collect::<Vec<_>>().into_iter().flatten().collect()
}

fn page(
    visitor: &Visitor,
    record: &BlockerRecord,
    back: String,
    (form, wrong): (EditForm, Wrong),
) -> EditPage {
    EditPage {
        shell: visitor.shell("blocker-edit"),
        blocker: BlockerView::new(&visitor.words(), record),
        back,
        is_keeper: record.shown.rights.edit,
        is_stale: !wrong.at("version").is_empty(),
        form,
        wrong,
    }
}

impl EditForm {
    fn of(
        words: &Words<'_>,
        everybody: &Everybody,
        record: &BlockerRecord,
        state: &BlockerState,
    ) -> Self {
        let names = &record.names;
        let date = match state.next_action.due {
            desbloqueo_domain::line::Due::On(day) => Some(day),
            _ => None,
        };
        Self {
            title: state.title.clone(),
            severities: severities(words, state.severity.code()),
            resolvers: everybody.choose(words, names, &state.resolvers),
            owner: everybody.choose(words, names, std::slice::from_ref(&state.owner)),
            next: NextFields {
                text: words.action(&state.next_action.what),
                date: day_value(date),
                owner: everybody.choose(
                    words,
                    names,
                    std::slice::from_ref(&state.next_action.owner),
                ),
                proposed: proposed_actions(words),
            },
            tickets: ticket_fields(&state.tickets),
            channels: channel_fields(words, &state.channels),
            version: record.shown.blocker.version,
        }
    }

    /// As somebody typed it; saved again, it goes over what stands now.
    fn typed(
        words: &Words<'_>,
        everybody: &Everybody,
        record: &BlockerRecord,
        fields: &Fields,
    ) -> Self {
        let state = &record.shown.blocker.state;
        let mut typed = state.clone();
        fields.get("title").clone_into(&mut typed.title);
        typed.severity = Severity::parse(fields.get("severity")).unwrap_or(state.severity);
        typed.owner = owner_of(fields.get("owner")).unwrap_or_default();
        typed.resolvers = resolvers(fields, &state.resolvers);
        typed.tickets = tickets(fields);
        typed.channels = channels(fields);
        Self {
            next: NextFields::typed(words, everybody, record, fields),
            ..Self::of(words, everybody, record, &typed)
        }
    }
}

pub(super) fn ticket_fields(tickets: &[TicketLink]) -> Vec<LinkFields> {
    let empty = (0..EMPTY_ROWS).map(|_| TicketLink {
        name: String::new(),
        url: String::new(),
        state: String::new(),
    });
    let all = tickets.iter().cloned().chain(empty);
    let fields = all.map(|ticket| LinkFields {
        name: ticket.name,
        channels: Vec::new(),
        url: ticket.url,
        state: ticket.state,
    });
    fields.collect()
}

pub(super) fn channel_fields(words: &Words<'_>, channels: &[ChannelUsed]) -> Vec<LinkFields> {
    let known = &words.playbook.rulebook().channels;
    let used = channels
        .iter()
        .map(|used| (used.channel.as_str(), used.url.clone()));
    let empty = (0..EMPTY_ROWS).map(|_| ("", String::new()));
    let fields = used.chain(empty).map(|(code, url)| LinkFields {
        name: String::new(),
        channels: codes(words, Kind::Channel, known, code),
        url,
        state: String::new(),
    });
    fields.collect()
}
