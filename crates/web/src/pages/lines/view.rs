//! The page of the line editor, ready to be printed.

use askama::Template;
use desbloqueo_app::reads::OpenedLine;
use desbloqueo_domain::access::Decision;
use desbloqueo_domain::refusal::Rule;
use desbloqueo_domain::update_line::days_after;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use super::applies::Applying;
use super::choices::{self, Choice, Group};
use super::coach::{CoachView, may_take};
use super::conflict::Clash;
use super::guidance::{Advice, advice};
use super::rules::{gist, requirements_of};
use super::sent::Sent;
use super::tree::{Branch, tree};
use super::written::{PLACES, Written};
use crate::shell::Shell;
use crate::ui::{EntryView, StatusView, Wrong};
use crate::visitor::Visitor;

/// What the editor does with the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Changes it.
    Edit,
    /// Takes units out of it into a new one.
    Split,
}

/// Fields beside which a message can stand; others are told at the head of the form.
const FIELDS: [&str; 21] = [
    "note",
    "status",
    "l1",
    "l2",
    "l3",
    "units",
    "segment",
    "target-date",
    "asked-of",
    "answer-due",
    "review-date",
    "owner",
    "next-action",
    "next-action-date",
    "engagement-scenario",
    "initiate-discussion-date",
    "status-since",
    "blocker",
    "blocker-title",
    "override-reason",
    "role",
];

#[derive(Template)]
#[template(path = "lines/edit.html")]
pub(super) struct EditPage {
    pub(super) shell: Shell,
    /// The path of the form.
    action: String,
    is_split: bool,
    place: Heading,
    written: Written,
    version: i64,
    read: String,
    applying: Applying,
    wrong: Wrong,
    /// What is wrong with none of the fields in sight.
    elsewhere: Vec<String>,
    hints: Hints,
    tree: Vec<Branch>,
    chosen: StatusView,
    advice: Vec<Advice>,
    /// Fields that do not apply now, kept for when they do again.
    kept: Vec<(&'static str, String)>,
    owners: Vec<Group>,
    next_actions: Vec<String>,
    scenarios: Vec<Choice>,
    blockers: BlockerFields,
    rights: Rights,
    units: Units,
    conflict: Option<ConflictView>,
    coach: CoachView,
    may_take: bool,
}

/// Whose line it is.
struct Heading {
    /// Customer and tenant; once where they are called the same.
    name: String,
    /// The path of the tenant's page; empty for who does not see the tenant.
    tenant_path: String,
    service: String,
    segment: String,
    status: StatusView,
    phase: String,
}

/// What the playbook says beside fields.
struct Hints {
    note: String,
    note_length: usize,
    note_count: usize,
    target: String,
    /// Earlier promises.
    promised: String,
    /// Until when the next action's date may stay open.
    open_until: String,
}

/// The blockers to choose from.
struct BlockerFields {
    /// Those that hold the line.
    held: String,
    chosen: String,
    likely: Vec<Choice>,
    others: Vec<Choice>,
    title: String,
}

/// What the reader may do, where it is less than everything.
struct Rights {
    /// Whether the chosen status needs a reason for overriding who may set it (rule S9).
    needs_reason: bool,
    reason: String,
    /// Why the status cannot be changed by the reader; empty where it can.
    locked: String,
    may_write: bool,
}

/// The units of a split.
struct Units {
    taken: String,
    has: i64,
    has_text: String,
    most: i64,
    rest: String,
}

/// What somebody else saved meanwhile.
struct ConflictView {
    /// Who saved it when, and how.
    heading: String,
    clashes: Vec<Clash>,
}

impl EditPage {
    pub(super) fn new(
        visitor: &Visitor,
        opened: &OpenedLine,
        way: Way,
        (sent, coach): (&Sent, CoachView),
        wrong: Wrong,
    ) -> Self {
        let words = visitor.words();
        let is_split = way == Way::Split;
        let (title, verb) = if is_split {
            ("line-split-title", "split")
        } else {
            ("line-edit-title", "edit")
        };
        let rules = requirements_of(&words, opened, &sent.status, &sent.written.scenario);
        let applying = Applying::by(&words, opened, &sent.status, rules.as_ref());
        let kind = words.playbook.rulebook().kind(&sent.status.l1);
        Self {
            shell: visitor.shell(title),
            action: format!("/lines/{}/{verb}", opened.line.id),
            is_split,
            place: Heading::of(&words, opened),
            version: sent.version,
            read: serde_urlencoded::to_string(&sent.read).unwrap_or_default(),
            elsewhere: told_elsewhere(&wrong),
            wrong,
            hints: Hints::of(
                &words,
                opened,
                sent,
                rules.as_ref().map(|rules| &rules.scenario),
            ),
            tree: tree(&words, opened, &sent.status),
            chosen: kind.map_or_else(
                || Heading::of(&words, opened).status,
                |kind| StatusView::new(&words, kind, &sent.status),
            ),
            advice: advice(&words, opened, &sent.status),
            kept: kept(&sent.written, &applying),
            owners: choices::owners(&words, opened, &sent.written.owner),
            next_actions: choices::next_actions(&words),
            scenarios: choices::scenarios(&words, rules.as_ref(), &sent.written.scenario),
            blockers: BlockerFields::of(&words, opened, sent),
            rights: Rights::of(&words, opened, sent),
            units: Units::of(&words, opened, sent),
            written: sent.written.clone(),
            conflict: None,
            may_take: may_take(opened),
            coach,
            applying,
        }
    }

    pub(super) fn with_conflict(
        mut self,
        visitor: &Visitor,
        opened: &OpenedLine,
        clashes: Option<Vec<Clash>>,
    ) -> Self {
        let last = EntryView::all(&visitor.words(), &opened.latest, &visitor.zone());
        let heading = last.into_iter().next().map(|entry| entry.heading);
        self.conflict = clashes.map(|clashes| ConflictView {
            heading: heading.unwrap_or_default(),
            clashes,
        });
        self
    }
}

fn told_elsewhere(wrong: &Wrong) -> Vec<String> {
    let texts = wrong.elsewhere(&FIELDS);
    texts.into_iter().map(ToOwned::to_owned).collect()
}

fn kept(written: &Written, applying: &Applying) -> Vec<(&'static str, String)> {
    let hidden = PLACES.into_iter().filter(|(name, ..)| !applying.has(name));
    let texts = hidden.map(|place| (place.0, written.text(place)));
    texts.filter(|(_, text)| !text.is_empty()).collect()
}

impl Heading {
    fn of(words: &Words<'_>, opened: &OpenedLine) -> Self {
        let entitlement = &opened.entitlement;
        let state = &opened.line.state;
        let kind = words.playbook.rulebook().kind(&state.status.l1);
        let kind = kind.unwrap_or(desbloqueo_domain::status::StatusKind::StatusUnknown);
        let path = format!("/tenants/{}", entitlement.tenant);
        let customer = &opened.customer.state.name;
        Self {
            name: if *customer == opened.tenant_name {
                customer.clone()
            } else {
                format!("{customer} › {}", opened.tenant_name)
            },
            tenant_path: if opened.sees_tenant {
                path
            } else {
                String::new()
            },
            service: words.label(Kind::Service, &entitlement.service),
            segment: state.segment.clone(),
            status: StatusView::new(words, kind, &state.status),
            phase: words.plain(&format!("phase-{}", entitlement.state.phase.code())),
        }
    }
}

impl Hints {
    fn of(
        words: &Words<'_>,
        opened: &OpenedLine,
        sent: &Sent,
        scenario: Option<&desbloqueo_domain::code::Code>,
    ) -> Self {
        let rulebook = words.playbook.rulebook();
        let texts =
            scenario.and_then(|code| words.playbook.scenario_text(code, words.language.code()));
        let hint = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let days = rulebook.scenarios.iter().find_map(|known| {
            match (&known.next_due, Some(&known.code) == scenario) {
                (desbloqueo_domain::rulebook::NextDue::Open { days }, true) => Some(*days),
                _ => None,
            }
        });
        let open = days.map(|days| words.date(days_after(opened.today, days)));
        let promised: Vec<String> = opened.promised.iter().map(|day| words.date(*day)).collect();
        let until = |date: String| words.text("line-next-open", &Args::new().text("date", date));
        Self {
            note: hint(texts.and_then(|texts| texts.note_hint)),
            note_length: rulebook.defaults.note_length,
            note_count: sent.written.note.chars().count(),
            target: hint(texts.and_then(|texts| texts.target_hint)),
            promised: if promised.is_empty() {
                String::new()
            } else {
                let args = Args::new().text("dates", promised.join(" → "));
                words.text("line-promised", &args)
            },
            open_until: open.map(until).unwrap_or_default(),
        }
    }
}

impl BlockerFields {
    fn of(words: &Words<'_>, opened: &OpenedLine, sent: &Sent) -> Self {
        let chosen = if sent.blocker == "other" {
            &sent.blocker_other
        } else {
            &sent.blocker
        };
        let (likely, others) = choices::blockers(words, opened, &sent.status, chosen);
        let held = opened.held.iter().filter(|held| held.open);
        let titles = held.map(|held| {
            if held.title.is_empty() {
                words.plain("line-blocker-own")
            } else {
                held.title.clone()
            }
        });
        Self {
            held: titles.collect::<Vec<_>>().join(" · "),
            chosen: sent.blocker.clone(),
            likely,
            others,
            title: sent.blocker_title.clone(),
        }
    }
}

impl Rights {
    fn of(words: &Words<'_>, opened: &OpenedLine, sent: &Sent) -> Self {
        let of = |l1| opened.may_set.get(l1).copied().unwrap_or(Decision::Denied);
        let none = opened
            .may_set
            .values()
            .all(|decision| *decision == Decision::Denied);
        let decision = of(&sent.status.l1);
        let needs_reason = decision == Decision::NeedsOverrideReason
            || opened.may_write == Decision::NeedsOverrideReason;
        Self {
            needs_reason,
            reason: sent.override_reason.clone(),
            locked: if none {
                gist(words, Rule::S9)
            } else {
                String::new()
            },
            may_write: opened.may_write != Decision::Denied,
        }
    }
}

impl Units {
    fn of(words: &Words<'_>, opened: &OpenedLine, sent: &Sent) -> Self {
        let has = opened.line.state.units;
        let taken: i64 = sent.units.parse().unwrap_or(0);
        Self {
            taken: sent.units.clone(),
            has,
            has_text: words.text("count-units", &Args::new().number("count", has)),
            most: (has - 1).max(1),
            rest: words.number((has - taken).max(0)),
        }
    }
}
