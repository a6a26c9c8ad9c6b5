//! What is found, in groups; what the visitor may not see is not among it (rule A3).

use desbloqueo_app::reads::{Found, LineItem, Search, search};
use desbloqueo_words::{Words, playbook_path};

use super::places;
use super::with_text;
use crate::error::PageError;
use crate::visitor::Visitor;

/// Results of one kind.
pub(super) struct Group {
    pub(super) title: String,
    pub(super) hits: Vec<Hit>,
    /// Where the rest of them are; empty where these are all.
    pub(super) rest: String,
}

/// One result: where it leads, and what it is called.
pub(super) struct Hit {
    pub(super) icon: &'static str,
    pub(super) label: String,
    /// What tells it apart from others of the name.
    pub(super) beside: String,
    pub(super) path: String,
}

impl Hit {
    pub(super) fn new(icon: &'static str, label: String, path: impl Into<String>) -> Self {
        Self {
            icon,
            label,
            beside: String::new(),
            path: path.into(),
        }
    }

    fn beside(self, beside: String) -> Self {
        Self { beside, ..self }
    }
}

/// The results, group by group; where nothing was typed, what is wanted most.
pub(super) async fn all(
    visitor: &Visitor,
    typed: &str,
    limit: usize,
    is_thorough: bool,
) -> Result<Vec<Group>, PageError> {
    let words = visitor.words();
    let wanted = Search {
        text: typed.to_owned(),
        limit,
        is_thorough,
    };
    let found = search(&visitor.app, visitor.actor(), &wanted).await?;
    let pages = places::pages(&words, visitor.actor(), typed);
    let actions = places::actions(&words, visitor.actor(), typed);
    let mut groups = records(&words, found, typed, limit);
    groups.push(group(&words, "search-pages", pages, ""));
    groups.push(group(&words, "search-actions", actions, ""));
    groups.push(group(
        &words,
        "portfolio-views-title",
        views(visitor, typed),
        "",
    ));
    groups.push(statuses(&words, typed, limit, is_thorough));
    groups.retain(|group| !group.hits.is_empty());
    Ok(groups)
}

fn group(words: &Words<'_>, title: &str, hits: Vec<Hit>, rest: &str) -> Group {
    Group {
        title: words.plain(title),
        hits,
        rest: rest.to_owned(),
    }
}

fn records(words: &Words<'_>, found: Found, typed: &str, limit: usize) -> Vec<Group> {
    let tenants = found.tenants.into_iter().map(|tenant| {
        let path = format!("/tenants/{}", tenant.id);
        // Many a tenant is called like its customer.
        let customer = Some(tenant.customer).filter(|customer| *customer != tenant.name);
        Hit::new("building", tenant.name, path).beside(customer.unwrap_or_default())
    });
    let customers = found.customers.into_iter().map(|customer| {
        let path = format!("/customers/{}", customer.id);
        Hit::new("users", customer.name, path)
    });
    let blockers: Vec<Hit> = found
        .blockers
        .into_iter()
        .map(|blocker| {
            let path = format!("/blockers/{}", blocker.id);
            let beside = if blocker.is_open {
                String::new()
            } else {
                words.plain("search-closed")
            };
            Hit::new("octagon", blocker.title, path).beside(beside)
        })
        .collect();
    let rest = |count: usize, path: &str| {
        if count < limit {
            String::new()
        } else {
            with_text(path, "text", typed)
        }
    };
    let more_blockers = rest(blockers.len(), "/blockers");
    let more_notes = rest(found.notes.len(), "/portfolio");
    let notes = found.notes.iter().map(|line| note(words, line)).collect();
    vec![
        group(words, "search-tenants", tenants.collect(), ""),
        group(words, "search-customers", customers.collect(), ""),
        group(words, "nav-blockers", blockers, &more_blockers),
        group(words, "search-notes", notes, &more_notes),
    ]
}

/// A line by its note. It leads to the line: whoever sees that need not see its tenant.
fn note(words: &Words<'_>, line: &LineItem) -> Hit {
    let label = line.note.clone().unwrap_or_default();
    let place = [
        line.customer.name.clone(),
        words.short_service(&line.service),
        words.status(&line.status),
    ];
    Hit::new("message", label, format!("/lines/{}/edit", line.id)).beside(place.join(" · "))
}

/// The lists that the visitor saved, or that are shared with them.
fn views(visitor: &Visitor, typed: &str) -> Vec<Hit> {
    use desbloqueo_domain::text::fold;
    let typed = fold(typed);
    let named = visitor.visit.views.iter();
    named
        .filter(|view| fold(&view.name).contains(&typed))
        .map(|view| {
            let path = format!("/portfolio?{}", view.query);
            Hit::new("star", view.name.clone(), path)
        })
        .collect()
}

fn statuses(words: &Words<'_>, typed: &str, limit: usize, is_thorough: bool) -> Group {
    // Names alone while somebody types: all that the playbook says is a quarter of a megabyte.
    let mut found = if is_thorough {
        words.find_statuses(typed)
    } else {
        words.find_statuses_by_name(typed)
    };
    let rest = if found.len() > limit {
        with_text("/playbook", "q", typed)
    } else {
        String::new()
    };
    found.truncate(limit);
    let hits = found.into_iter().map(|found| {
        let label = words.status(&found.status);
        Hit::new("book", label, playbook_path(&found.status)).beside(found.text)
    });
    group(words, "nav-playbook", hits.collect(), &rest)
}
