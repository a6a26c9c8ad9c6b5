//! `/blockers/new`: opens a blocker, for lines chosen elsewhere or for none yet (rules S7, A4).

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use desbloqueo_app::UseCaseError;
use desbloqueo_app::blockers::{OpenBlocker, SavedBlocker, open_blocker};
use desbloqueo_app::reads::{Names, ShownLine, name_owners, show_line};
use desbloqueo_domain::code::{Code, LineId};
use desbloqueo_domain::line::NextAction;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::status::{Severity, StatusKind};
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;

use super::choices::{Choice, Everybody, Whom, owner_of, reasons, severities};
use super::date::asked;
use super::edit::{LinkFields, channel_fields, channels, resolvers, ticket_fields, tickets};
use super::filter::organizations;
use super::forms::{day, done, next_action, path_of, proposed_actions, refused_page};
use super::next::NextFields;
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::saved;
use crate::shell::Shell;
use crate::ui::{StatusView, Wrong};
use crate::visitor::Visitor;

/// Lines that the form shows; more of them can be chosen.
const LINES_SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "blockers/new.html")]
struct NewPage {
    shell: Shell,
    /// The ids of the lines.
    line_ids: Vec<String>,
    lines: Vec<ChosenLine>,
    more_lines: String,
    counts: String,
    typed: Typed,
    severities: Vec<Choice>,
    reasons: Vec<Choice>,
    organizations: Vec<Choice>,
    resolvers: Whom,
    owner: Whom,
    next: NextFields,
    tickets: Vec<LinkFields>,
    channels: Vec<LinkFields>,
    wrong: Wrong,
}

/// A line that the blocker shall hold.
struct ChosenLine {
    tenant: String,
    service: String,
    status: StatusView,
    units: String,
}

/// What stands in the fields of text and dates.
struct Typed {
    title: String,
    projected: String,
    asked_of: String,
    answer_due: String,
}

pub(super) async fn ask(
    visitor: Visitor,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let fields = Fields(query);
    html(&page(&visitor, &fields, Wrong::default()).await?)
}

pub(super) async fn send(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    match open(&visitor, &fields).await {
        Ok(opened) => {
            let toast = done(&visitor.words(), "blocker-opened", &opened.notices);
            saved(&visitor, &path_of(opened.blocker.id), toast).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            refused_page(&page(&visitor, &fields, wrong).await?)
        }
    }
}

async fn open(visitor: &Visitor, fields: &Fields) -> Result<SavedBlocker, UseCaseError> {
    let words = visitor.words();
    let chosen = resolvers(fields, &[]);
    let open = OpenBlocker {
        title: fields.get("title").to_owned(),
        organization: fields.get("organization").parse().ok(),
        reason: Code::parse(fields.get("reason")).ok(),
        severity: Severity::parse(fields.get("severity")),
        resolvers: (!chosen.is_empty()).then_some(chosen),
        owner: owner_of(fields.get("owner")).unwrap_or_default(),
        projected: day(fields, "projected", Field::UnblockDate)?,
        asked: asked(fields)?,
        next_action: next_action(&words, fields, &NextAction::default())?,
        channels: channels(fields),
        tickets: tickets(fields),
        lines: line_ids(fields),
        ..OpenBlocker::default()
    };
    open_blocker(&visitor.app, visitor.actor(), &open).await
}

fn line_ids(fields: &Fields) -> Vec<LineId> {
    fields
        .all("line")
        .filter_map(|id| id.parse().ok())
        .collect()
}

async fn page(visitor: &Visitor, fields: &Fields, wrong: Wrong) -> Result<NewPage, PageError> {
    let words = visitor.words();
    let ids = line_ids(fields);
    let mut lines = Vec::new();
    for id in ids.iter().take(LINES_SHOWN) {
        lines.push(show_line(&visitor.app, visitor.actor(), *id).await?);
    }
    let everybody = Everybody::read(visitor).await?;
    let names = name_owners(&visitor.app, &[]).await?;
    let severity = match fields.get("severity") {
        "" => Severity::Medium.code(),
        severity => severity,
    };
    let taken = |name: &str| owner_of(fields.get(name)).into_iter().collect::<Vec<_>>();
    let text = |name: &str| fields.get(name).to_owned();
    Ok(NewPage {
        shell: visitor.shell("blocker-new"),
        line_ids: ids.iter().map(ToString::to_string).collect(),
        more_lines: match ids.len().saturating_sub(LINES_SHOWN) {
            0 => String::new(),
            number => words.text("and-more", &Args::new().count("count", number)),
        },
        counts: words.text("count-lines", &Args::new().count("count", ids.len())),
        typed: Typed {
            title: text("title"),
            projected: text("projected"),
            asked_of: text("asked-of"),
            answer_due: text("answer-due"),
        },
        severities: severities(&words, severity),
        reasons: reasons(&words, fields.get("reason")),
        organizations: organizations(visitor.actor(), &names, fields.get("organization")),
        resolvers: everybody.choose(&words, &names, &resolvers_to_begin(&words, fields, &lines)),
        owner: everybody.choose(&words, &names, &taken("owner")),
        next: next_fields(&words, &everybody, &names, fields),
        tickets: ticket_fields(&tickets(fields)),
        channels: channel_fields(&words, &channels(fields)),
        lines: lines
            .iter()
            .map(|line| ChosenLine::new(&words, line))
            .collect(),
        wrong,
    })
}

/// The resolvers typed; at first those that the playbook names for what the lines agree on.
fn resolvers_to_begin(
    words: &Words<'_>,
    fields: &Fields,
    lines: &[ShownLine],
) -> Vec<desbloqueo_domain::owner::Owner> {
    let typed = resolvers(fields, &[]);
    let mut statuses = lines.iter().map(|shown| &shown.line.state.status);
    let Some(first) = statuses.next().filter(|_| typed.is_empty()) else {
        return typed;
    };
    if statuses.any(|other| other != first) {
        return typed;
    }
    let roles = words.playbook.rulebook().resolvers(first).iter().cloned();
    roles.map(desbloqueo_domain::owner::Owner::Role).collect()
}

fn next_fields(
    words: &Words<'_>,
    everybody: &Everybody,
    names: &Names,
    fields: &Fields,
) -> NextFields {
    let taken: Vec<_> = owner_of(fields.get("next-action-owner"))
        .into_iter()
        .collect();
    NextFields {
        text: fields.get("next-action").to_owned(),
        date: fields.get("next-action-date").to_owned(),
        owner: everybody.choose(words, names, &taken),
        proposed: proposed_actions(words),
    }
}

impl ChosenLine {
    fn new(words: &Words<'_>, shown: &ShownLine) -> Self {
        let status = &shown.line.state.status;
        let kind = words.playbook.rulebook().kind(&status.l1);
        Self {
            tenant: shown.tenant.clone(),
            service: words.short_service(&shown.service),
            status: StatusView::new(words, kind.unwrap_or(StatusKind::Blocked), status),
            units: words.text(
                "count-units",
                &Args::new().number("count", shown.line.state.units),
            ),
        }
    }
}
