//! `/people/{id}/leave`: what is open in somebody's name, who takes it over, and that they may no longer sign in.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::catalogue::list_people::list_people;
use desbloqueo_app::open_work::{
    OpenWork, OpenWorkItem, Successors, deactivate_and_reassign, list_open_work,
};
use desbloqueo_domain::code::PersonId;
use desbloqueo_i18n::Args;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

/// People that are offered at most.
const MOST_PEOPLE: i64 = 500;

/// Names of a part that are shown.
const MOST_NAMES: usize = 12;

#[derive(Template)]
#[template(path = "people/leave.html")]
struct LeavePage {
    shell: Shell,
    id: String,
    name: String,
    parts: Vec<Part>,
    /// Who can take over: id, and name with address.
    people: Vec<(String, String)>,
    is_active: bool,
    wrong: Wrong,
}

/// A part of what is open in somebody's name.
struct Part {
    code: &'static str,
    title: String,
    /// What is open, by name, and where it is.
    items: Vec<(String, String)>,
    /// How many more there are; empty for none.
    more: String,
    /// Who was chosen to take it over.
    chosen: String,
}

pub(super) async fn show(visitor: Visitor, Id(id): Id<PersonId>) -> Result<Response, PageError> {
    html(&page(&visitor, id, &Fields::default(), Wrong::default()).await?)
}

pub(super) async fn leave(
    visitor: Visitor,
    Id(id): Id<PersonId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let named = |part: &str| fields.get(part).parse().ok();
    let successors = Successors {
        lines: named("lines"),
        next_actions: named("next-actions"),
        blockers: named("blockers"),
        teams: named("teams"),
    };
    match deactivate_and_reassign(&visitor.app, visitor.actor(), id, &successors).await {
        Ok(done) => {
            let words = visitor.words();
            let said = match done.batch {
                Some(batch) => {
                    let changed = i64::try_from(done.changed).unwrap_or(i64::MAX);
                    let args = Args::new().number("count", changed);
                    Toast::done(words.text("leave-done-with-work", &args))
                        .undone_at(format!("/portfolio/batches/{batch}/undo"))
                }
                None => Toast::done(words.plain("person-signs-in-no-more")),
            };
            saved(&visitor, &format!("/people/{id}"), said).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, id, &fields, wrong).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
    }
}

async fn page(
    visitor: &Visitor,
    id: PersonId,
    fields: &Fields,
    wrong: Wrong,
) -> Result<LeavePage, PageError> {
    let work = list_open_work(&visitor.app, visitor.actor(), id).await?;
    let found = list_people(&visitor.app, visitor.actor(), None, MOST_PEOPLE).await?;
    let others = found.rows.into_iter().map(|item| item.person);
    let others = others.filter(|one| one.id != id && one.may_sign_in());
    let shell = visitor.shell("person-deactivate");
    let title = shell.with("leave-of", "name", &work.person.name);
    Ok(LeavePage {
        id: id.to_string(),
        parts: parts(visitor, &work, fields),
        people: others
            .map(|one| (one.id.to_string(), format!("{} · {}", one.name, one.mail)))
            .collect(),
        is_active: work.person.may_sign_in(),
        name: work.person.name,
        wrong,
        shell: shell.titled(title),
    })
}

/// The parts in which something is open.
fn parts(visitor: &Visitor, work: &OpenWork, fields: &Fields) -> Vec<Part> {
    let words = visitor.words();
    let all = [
        ("lines", &work.lines),
        ("next-actions", &work.next_actions),
        ("blockers", &work.blockers),
        ("teams", &work.teams),
    ];
    let open = all.into_iter().filter(|(_, items)| !items.is_empty());
    open.map(|(code, items)| {
        let title = Args::new().count("count", items.len());
        let rest = items.len().saturating_sub(MOST_NAMES);
        Part {
            code,
            title: words.text(&format!("leave-{code}"), &title),
            items: items.iter().take(MOST_NAMES).map(place).collect(),
            more: if rest > 0 {
                words.text("and-more", &Args::new().count("count", rest))
            } else {
                String::new()
            },
            chosen: fields.get(code).to_owned(),
        }
    })
    .collect()
}

fn place(item: &OpenWorkItem) -> (String, String) {
    let path = match (item.tenant, item.blocker) {
        (Some(tenant), _) => format!("/tenants/{tenant}"),
        (None, Some(blocker)) => format!("/blockers/{blocker}"),
        (None, None) => "/".to_owned(),
    };
    let name = if item.name.is_empty() {
        "…".to_owned()
    } else {
        item.name.clone()
    };
    (name, path)
}
