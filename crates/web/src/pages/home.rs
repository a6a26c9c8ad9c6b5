//! `/`: the work of the day.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use desbloqueo_app::catalogue::show_person::show_person;
use desbloqueo_app::reads::LineItem;
use desbloqueo_app::work::{MyWork, Scope, Section, SectionKind, my_work, note_visit};
use desbloqueo_domain::clocks::STALE_AFTER_DAYS;
use desbloqueo_domain::cover::Cover;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::html;
use super::incomplete::row;
use crate::error::PageError;
use crate::shell::Shell;
use crate::ui::{BlockerCard, EntryView, LineRow};
use crate::visitor::Visitor;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/", get(show))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// `all` for everything that the visitor sees; the id of somebody whom they cover for that person's.
    pub(super) scope: String,
}

impl Asked {
    /// Whose work is asked for.
    pub(super) fn scope(&self) -> Scope {
        match self.scope.parse() {
            Ok(person) => Scope::Covered(person),
            Err(_) if self.scope == "all" => Scope::All,
            Err(_) => Scope::Mine,
        }
    }
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    shell: Shell,
    greeting: String,
    /// How much of each kind of work there is.
    counts: Vec<String>,
    sections: Vec<SectionView>,
    blockers: Vec<BlockerCard>,
    blocker_totals: String,
    /// The work of those whom the visitor covers.
    covered: Vec<CoveredView>,
    changes: Vec<EntryView>,
    is_all: bool,
}

/// The work of somebody whom the visitor covers.
struct CoveredView {
    id: String,
    /// Whose work it is, and until when.
    title: String,
    sections: Vec<SectionView>,
    blockers: Vec<BlockerCard>,
}

struct SectionView {
    code: &'static str,
    title: String,
    totals: String,
    rows: Vec<LineRow>,
    /// Where all of them are, when there are more.
    all: Option<String>,
    /// Where the coach classifies them, for who may change many lines; empty for other kinds of work.
    classify: String,
}

async fn show(visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let scope = asked.scope();
    let since = note_visit(&visitor.app, &visitor.visit).await?;
    let work = my_work(&visitor.app, visitor.actor(), scope, since).await?;
    let words = visitor.words();
    html(&HomePage {
        greeting: greeting(&visitor),
        counts: counts(&words, &work),
        sections: sections(&words, &work, scope, &visitor),
        blockers: blockers(&words, &work),
        blocker_totals: {
            let (count, units) = work.blocker_totals;
            let blockers = words.text("count-blockers", &Args::new().number("count", count));
            let units = words.text("count-units", &Args::new().number("count", units));
            let args = Args::new().text("lines", blockers).text("units", units);
            words.text("my-work-totals", &args)
        },
        covered: if scope == Scope::Mine {
            covered(&visitor).await?
        } else {
            Vec::new()
        },
        changes: changes(&visitor, &work),
        is_all: scope == Scope::All,
        shell: visitor.shell("nav-my-work"),
    })
}

/// The work of those whom the visitor covers today.
async fn covered(visitor: &Visitor) -> Result<Vec<CoveredView>, PageError> {
    let words = visitor.words();
    let covers: Vec<Cover> = visitor.actor().covering().cloned().collect();
    let mut all = Vec::with_capacity(covers.len());
    for cover in covers {
        let scope = Scope::Covered(cover.person);
        let work = my_work(&visitor.app, visitor.actor(), scope, i64::MAX).await?;
        let shown = show_person(&visitor.app, visitor.actor(), cover.person).await?;
        let args = Args::new()
            .text("person", shown.person.name)
            .text("date", words.date(cover.to));
        all.push(CoveredView {
            id: cover.person.to_string(),
            title: words.text("cover-work-of", &args),
            sections: sections(&words, &work, scope, visitor),
            blockers: blockers(&words, &work),
        });
    }
    Ok(all)
}

/// Good morning, by the clock of the visitor.
fn greeting(visitor: &Visitor) -> String {
    let person = &visitor.visit.person;
    let zone = TimeZone::get(&person.time_zone).unwrap_or(TimeZone::UTC);
    let hour = visitor.app.clock.now().to_zoned(zone).hour();
    let part = match hour {
        5..12 => "morning",
        12..19 => "afternoon",
        _ => "evening",
    };
    let name = person.name.split_whitespace().next().unwrap_or_default();
    let args = Args::new().text("part", part).text("name", name);
    visitor.words().text("my-work-greeting", &args)
}

/// How much of each kind of work there is, the one that presses most first.
fn counts(words: &Words<'_>, work: &MyWork) -> Vec<String> {
    let sections = work.sections.iter();
    let of_sections = sections.map(|one| (one.kind.code(), one.totals.lines));
    let others = [
        ("incomplete", work.incomplete.count),
        ("blockers", work.blocker_totals.0),
    ];
    let all = of_sections.chain(others).filter(|(_, count)| *count > 0);
    let told = all.map(|(code, count)| {
        let id = format!("my-work-count-{code}");
        words.text(&id, &Args::new().number("count", count))
    });
    told.collect()
}

/// Lines and their units.
pub(super) fn totals(words: &Words<'_>, lines: i64, units: i64) -> String {
    let counted = |id, number| words.text(id, &Args::new().number("count", number));
    let args = Args::new()
        .text("lines", counted("count-lines", lines))
        .text("units", counted("count-units", units));
    words.text("my-work-totals", &args)
}

/// The lines by kind of work; those to be completed after a handover before those that merely grew stale.
fn sections(words: &Words<'_>, work: &MyWork, scope: Scope, visitor: &Visitor) -> Vec<SectionView> {
    let mut all: Vec<SectionView> = work
        .sections
        .iter()
        .map(|one| SectionView::new(words, work, one, scope, visitor))
        .collect();
    if work.incomplete.count > 0 {
        let stale = SectionKind::Stale.code();
        let at = all.iter().position(|section| section.code == stale);
        all.insert(
            at.unwrap_or(all.len()),
            SectionView::incomplete(words, work, scope),
        );
    }
    all
}

fn blockers(words: &Words<'_>, work: &MyWork) -> Vec<BlockerCard> {
    let cards = work.blockers.iter().map(|blocker| {
        let rights = work.rights_on_blockers.get(&blocker.id).copied();
        BlockerCard::new(words, blocker, rights.unwrap_or_default(), work.day)
    });
    cards.collect()
}

/// What others changed, the latest first, wherever it was.
fn changes(visitor: &Visitor, work: &MyWork) -> Vec<EntryView> {
    let (words, zone) = (visitor.words(), visitor.zone());
    let told = work.changes.iter();
    let mut all: Vec<EntryView> = told
        .flat_map(|told| EntryView::all(&words, told, &zone))
        .collect();
    all.sort_by_key(|entry| std::cmp::Reverse(entry.recorded));
    all
}

impl SectionView {
    fn new(
        words: &Words<'_>,
        work: &MyWork,
        section: &Section,
        scope: Scope,
        visitor: &Visitor,
    ) -> Self {
        let kind = section.kind;
        let row = |item: &LineItem| {
            let rights = work.rights.of(item.id);
            LineRow {
                dated_by: if kind == SectionKind::PastTarget {
                    "target"
                } else {
                    "next"
                },
                is_to_reconcile: kind == SectionKind::ToReconcile,
                ..LineRow::new(words, &work.names, item, rights, work.day)
            }
        };
        let shown = i64::try_from(section.items.len()).unwrap_or(i64::MAX);
        Self {
            code: section.kind.code(),
            title: words.plain(&format!("my-work-{}", section.kind.code())),
            totals: totals(words, section.totals.lines, section.totals.units),
            rows: section.items.iter().map(row).collect(),
            all: (section.totals.lines > shown).then(|| all_of(section.kind, scope, visitor)),
            classify: if kind == SectionKind::Unclassified {
                classify_all(scope, visitor)
            } else {
                String::new()
            },
        }
    }

    /// Lines that lack something after their handover.
    fn incomplete(words: &Words<'_>, work: &MyWork, scope: Scope) -> Self {
        let incomplete = &work.incomplete;
        let rows = incomplete.lines.iter();
        let known = (&work.names, &work.rights);
        let rows: Vec<LineRow> = rows.map(|line| row(words, line, known, work.day)).collect();
        let shown = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let all = match scope {
            Scope::Mine => "/incomplete".to_owned(),
            Scope::Covered(person) => format!("/incomplete?scope={person}"),
            Scope::All => "/incomplete?scope=all".to_owned(),
        };
        Self {
            code: "incomplete",
            title: words.plain("my-work-incomplete"),
            totals: totals(words, incomplete.count, incomplete.units),
            rows,
            all: (incomplete.count > shown).then_some(all),
            classify: String::new(),
        }
    }
}

/// Where the coach proposes a status for every unclassified line; empty for who may not change many lines.
fn classify_all(scope: Scope, visitor: &Visitor) -> String {
    if !desbloqueo_app::rights::Rights::of(visitor.actor()).change_in_bulk {
        return String::new();
    }
    let list = all_of(SectionKind::Unclassified, scope, visitor);
    let found = list.split_once('?').map_or("", |(_, query)| query);
    let query = [("set", "coach"), ("all", "1"), ("found", found)];
    let query = serde_urlencoded::to_string(query).unwrap_or_default();
    format!("/portfolio/edit?{query}")
}

/// The portfolio, narrowed to a kind of work.
fn all_of(kind: SectionKind, scope: Scope, visitor: &Visitor) -> String {
    let (filter, sort) = match kind {
        SectionKind::Overdue => ("overdue=on".to_owned(), "next-action"),
        SectionKind::PastTarget => ("past_target=on".to_owned(), "target"),
        SectionKind::Unclassified => ("unclassified=on".to_owned(), "since"),
        SectionKind::ToReconcile => ("needs_reconciling=on".to_owned(), "-units"),
        SectionKind::Stale => (format!("stale_days={STALE_AFTER_DAYS}"), "confirmed"),
    };
    let mine = match scope {
        Scope::Mine => format!("&of_team={}", visitor.visit.person.id),
        Scope::Covered(person) => format!("&of_team={person}"),
        Scope::All => String::new(),
    };
    format!("/portfolio?{filter}&sort={sort}{mine}")
}
