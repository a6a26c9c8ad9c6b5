//! `/blockers/filters`: what a list of blockers can be narrowed to; fetched when the menu of the list opens.

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use desbloqueo_app::Actor;
use desbloqueo_app::reads::{Names, name_owners};
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use super::choices::{Choice, Everybody, Whom, choices, codes, owner_of, reasons, severities};
use super::filter::{Asked, organizations};
use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "blockers/filters.html")]
struct FiltersPage {
    shell: Shell,
    path: &'static str,
    stays: Vec<(&'static str, String)>,
    text: String,
    filters: Filters,
}

/// What can be chosen, and what is.
struct Filters {
    severities: Vec<Choice>,
    parties: Vec<Choice>,
    reasons: Vec<Choice>,
    organizations: Vec<Choice>,
    kinds: Vec<Choice>,
    resolver: Whom,
    owner: Whom,
    is_owner_nobody: bool,
    is_overdue: bool,
}

pub(super) async fn show(
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let everybody = Everybody::read(&visitor).await?;
    let names = name_owners(&visitor.app, &[]).await?;
    let (words, actor) = (visitor.words(), visitor.actor());
    html(&FiltersPage {
        path: match asked.on.as_str() {
            "/blockers/board" => "/blockers/board",
            _ => "/blockers",
        },
        stays: asked.stays(),
        text: asked.text.clone(),
        filters: Filters::new(&words, actor, &names, (&asked, &everybody)),
        shell: visitor.shell("blockers-filter"),
    })
}

impl Filters {
    fn new(
        words: &Words<'_>,
        actor: &Actor,
        names: &Names,
        (asked, everybody): (&Asked, &Everybody),
    ) -> Self {
        let taken = |text: &str| owner_of(text).into_iter().collect::<Vec<_>>();
        let rulebook = words.playbook.rulebook();
        let kinds = ["shared", "private"];
        let kinds = kinds.map(|kind| {
            (
                kind.to_owned(),
                words.plain(&format!("blockers-kind-{kind}")),
            )
        });
        Self {
            severities: severities(words, &asked.severity),
            parties: codes(words, Kind::Party, &rulebook.parties, &asked.party),
            reasons: reasons(words, &asked.reason),
            organizations: organizations(actor, names, &asked.organization),
            kinds: choices(kinds, &[&asked.kind]),
            resolver: everybody.choose(words, names, &taken(&asked.resolver)),
            owner: everybody.choose(words, names, &taken(&asked.owner)),
            is_owner_nobody: asked.owner == "nobody",
            is_overdue: !asked.overdue.is_empty(),
        }
    }
}
