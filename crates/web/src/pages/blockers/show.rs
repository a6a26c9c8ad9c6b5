//! `/blockers/{id}`: one blocker, with its lines across tenants and what happened to it.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use desbloqueo_app::blockers::{BlockerRecord, BlockerRights, ShownBlocker, read_record};
use desbloqueo_domain::blocker::BlockerState;
use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::owner::Owner;
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use super::forms::{id_of, path_of};
use super::row::{NextView, SeverityView, is_past, owners, slips_in_words, title};
use super::timeline::EntryView;
use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::ui::{AgeView, LineRow};
use crate::visitor::Visitor;

/// Entries of the timeline that stand open; the rest is folded.
const OPEN_ENTRIES: usize = 20;

/// A line of the blocker, as lists show it and as what the blocker is to it.
pub(super) struct HeldLine {
    pub(super) row: LineRow,
    pub(super) is_primary: bool,
    pub(super) unit_days: String,
    /// Tenant, service and segment; the tenant where it is not called as its customer is.
    pub(super) place: String,
    /// The next action, where the line has one of its own.
    pub(super) own_next: String,
    /// Where a form is sent that makes this its primary blocker, or takes it off.
    pub(super) primary_path: String,
    pub(super) unlink_path: String,
}

/// A link to somewhere else; without an address where it is none that a browser should follow.
pub(super) struct LinkView {
    pub(super) name: String,
    pub(super) url: String,
    pub(super) state: String,
}

/// How long somebody was waited for.
pub(super) struct WaitedView {
    pub(super) party: String,
    pub(super) text: String,
}

/// A blocker as its page and a meeting show it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing that the template shows or leaves out"
)]
pub(super) struct BlockerView {
    pub(super) id: String,
    /// Its page, and where forms about it are sent.
    pub(super) path: String,
    pub(super) confirm_path: String,
    pub(super) lines_path: String,
    pub(super) title: String,
    pub(super) reason: String,
    pub(super) organization: String,
    pub(super) service: String,
    pub(super) severity: SeverityView,
    pub(super) is_open: bool,
    pub(super) is_private: bool,
    pub(super) age: AgeView,
    pub(super) closed: String,
    pub(super) resolution: String,
    pub(super) counts: String,
    pub(super) unit_days: String,
    pub(super) promised: String,
    pub(super) is_past: bool,
    /// Promises before the present one, the latest first.
    pub(super) earlier: String,
    pub(super) slips: String,
    pub(super) party: String,
    pub(super) waited: Vec<WaitedView>,
    pub(super) resolvers: String,
    pub(super) owner: String,
    pub(super) is_nobodys: bool,
    pub(super) next: String,
    pub(super) next_due: String,
    pub(super) next_owner: String,
    pub(super) is_next_late: bool,
    pub(super) invited: String,
    pub(super) tickets: Vec<LinkView>,
    pub(super) channels: Vec<LinkView>,
    pub(super) version: i64,
}

#[derive(Template)]
#[template(path = "blockers/show.html")]
struct ShowPage {
    shell: Shell,
    blocker: BlockerView,
    rights: BlockerRights,
    lines: Vec<HeldLine>,
    /// How many lines more there are than the page shows.
    more_lines: String,
    all_lines: String,
    recent: Vec<EntryView>,
    earlier: Vec<EntryView>,
}

pub(super) async fn show(visitor: Visitor, Path(id): Path<String>) -> Result<Response, PageError> {
    let record = read_record(&visitor.app, visitor.actor(), id_of(&id)?).await?;
    let words = visitor.words();
    let mut recent = EntryView::of_all(&visitor, &record.names, &record.shown.timeline);
    let earlier = recent.split_off(recent.len().min(OPEN_ENTRIES));
    let blocker = BlockerView::new(&words, &record);
    let missing = record.shown.lines.len().saturating_sub(record.lines.len());
    html(&ShowPage {
        shell: visitor.shell("nav-blockers").titled(blocker.title.clone()),
        rights: record.shown.rights,
        lines: lines(&words, &record),
        more_lines: match missing {
            0 => String::new(),
            number => words.text("and-more", &Args::new().count("count", number)),
        },
        all_lines: format!("/portfolio?blocker={}", blocker.id),
        blocker,
        recent,
        earlier,
    })
}

/// The lines of a blocker as lists show them.
pub(super) fn lines(words: &Words<'_>, record: &BlockerRecord) -> Vec<HeldLine> {
    let path = format!("{}/lines", path_of(record.shown.blocker.id));
    let next = &record.shown.blocker.state.next_action;
    let lines = record.lines.iter().map(|item| {
        let mut held = record.shown.lines.iter();
        let held = held.find(|held| held.line.id == item.id);
        let days = held.map_or(0, |held| held.unit_days);
        let row = LineRow::new(
            words,
            &record.line_names,
            item,
            record.line_rights.of(item.id),
            record.day,
        );
        HeldLine {
            place: place(&row),
            own_next: if item.next_action.as_ref() == Some(next) {
                String::new()
            } else {
                row.next.clone()
            },
            row,
            is_primary: held.is_some_and(|held| held.primary),
            primary_path: format!("{path}/{}/primary", item.id),
            unlink_path: format!("{path}/{}/unlink", item.id),
            unit_days: words.text("count-unit-days", &Args::new().number("count", days)),
        }
    });
    lines.collect()
}

fn place(row: &LineRow) -> String {
    let tenant = Some(&row.tenant).filter(|tenant| **tenant != row.customer);
    let parts = tenant.into_iter().chain([&row.service, &row.segment]);
    let parts: Vec<&str> = parts
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}

impl BlockerView {
    pub(super) fn new(words: &Words<'_>, record: &BlockerRecord) -> Self {
        let (shown, names, day) = (&record.shown, &record.names, record.day);
        let blocker = &shown.blocker;
        let state = &blocker.state;
        let until = state.closed.as_ref().map_or(day, |closed| closed.day);
        let next = NextView::new(words, &state.next_action, day);
        let reason = words.reason(state.reason.as_ref(), state.detail.as_ref());
        let people: Vec<Owner> = state.invited.iter().copied().map(Owner::Person).collect();
        let organization = names.organization(blocker.organization);
        let path = path_of(blocker.id);
        Self {
            id: blocker.id.to_string(),
            confirm_path: format!("{path}/confirm"),
            lines_path: format!("{path}/lines"),
            path,
            title: title_of(words, state),
            reason: if state.title.is_empty() {
                String::new()
            } else {
                reason
            },
            organization: organization.unwrap_or_default().to_owned(),
            service: words.optional(Kind::Service, state.service.as_ref()),
            severity: SeverityView::new(words, state.severity),
            is_open: state.is_open(),
            is_private: state.private,
            age: AgeView::new(words, state.opened, until),
            closed: state
                .closed
                .as_ref()
                .map(|closed| words.date(closed.day))
                .unwrap_or_default(),
            resolution: state
                .closed
                .as_ref()
                .map(|closed| closed.resolution.clone())
                .unwrap_or_default(),
            counts: counts(words, shown),
            unit_days: number_of(words, "count-unit-days", shown.unit_days),
            promised: words.target(state.projected, state.asked.as_ref()),
            is_past: state.is_open() && is_past(state.projected, state.asked.as_ref(), day),
            earlier: earlier(words, shown),
            slips: slips_in_words(words, shown.slips),
            party: words.optional(Kind::Party, state.party_on(day)),
            waited: waited(words, shown),
            resolvers: owners(words, names, &state.resolvers),
            owner: words.owner(&state.owner, names),
            is_nobodys: state.owner == Owner::Nobody,
            next: next.what,
            next_due: next.due,
            next_owner: match &state.next_action.owner {
                Owner::Nobody => String::new(),
                somebody => words.owner(somebody, names),
            },
            is_next_late: next.is_late && state.is_open(),
            invited: owners(words, names, &people),
            tickets: tickets(state),
            channels: channels(words, state),
            version: blocker.version,
        }
    }
}

/// What a blocker is called.
pub(super) fn title_of(words: &Words<'_>, state: &BlockerState) -> String {
    title(
        words,
        &state.title,
        state.reason.as_ref(),
        state.detail.as_ref(),
    )
}

/// Units, tenants and lines: what the reader sees of it.
pub(super) fn counts(words: &Words<'_>, shown: &ShownBlocker) -> String {
    let mut tenants: Vec<_> = shown.lines.iter().map(|held| held.place.tenant).collect();
    tenants.sort_unstable();
    tenants.dedup();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    [
        number_of(words, "count-units", shown.units),
        number_of(words, "count-tenants", count(tenants.len())),
        number_of(words, "count-lines", count(shown.lines.len())),
    ]
    .join(" · ")
}

fn number_of(words: &Words<'_>, id: &str, number: i64) -> String {
    words.text(id, &Args::new().number("count", number))
}

fn earlier(words: &Words<'_>, shown: &ShownBlocker) -> String {
    let now = shown.blocker.state.projected;
    let mut promised = shown.promises.clone();
    if promised.last().copied() == now {
        promised.pop();
    }
    let days: Vec<String> = promised.iter().rev().map(|day| words.date(*day)).collect();
    if days.is_empty() {
        return String::new();
    }
    let days = format::list_and(words.language, &days);
    words.text("blocker-was", &Args::new().text("dates", days))
}

fn waited(words: &Words<'_>, shown: &ShownBlocker) -> Vec<WaitedView> {
    let all = shown.by_party.iter().map(|(party, totals)| WaitedView {
        party: party.as_ref().map_or_else(
            || words.plain("unknown"),
            |party| words.label(Kind::Party, party),
        ),
        text: number_of(words, "count-unit-days", totals.unit_days),
    });
    all.collect()
}

fn tickets(state: &BlockerState) -> Vec<LinkView> {
    let all = state.tickets.iter().map(|ticket| LinkView {
        name: ticket.name.clone(),
        url: safe(&ticket.url),
        state: ticket.state.clone(),
    });
    all.collect()
}

fn channels(words: &Words<'_>, state: &BlockerState) -> Vec<LinkView> {
    let all = state.channels.iter().map(|used| LinkView {
        name: words.label(Kind::Channel, &used.channel),
        url: safe(&used.url),
        state: String::new(),
    });
    all.collect()
}

/// An address of the web; nothing for any other, such as one that would run a script.
fn safe(url: &str) -> String {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    if is_web {
        url.to_owned()
    } else {
        String::new()
    }
}

/// The record of a blocker that somebody sees, for its forms.
pub(super) async fn read(visitor: &Visitor, id: BlockerId) -> Result<BlockerRecord, PageError> {
    Ok(read_record(&visitor.app, visitor.actor(), id).await?)
}
