//! A blocker as lists and boards show it.

use desbloqueo_app::blockers::{BlockerRights, Slips};
use desbloqueo_app::reads::{BlockerItem, BlockerPage, Held, HeldCustomers, Names};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::line::Due;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Severity;
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use jiff::civil::Date;

use super::choices::severity_word;
use crate::ui::AgeView;

/// A severity as it is shown everywhere: a word, and bars that rise with it.
#[derive(Debug, Clone)]
pub(super) struct SeverityView {
    pub(super) code: &'static str,
    pub(super) word: String,
}

impl SeverityView {
    pub(super) fn new(words: &Words<'_>, severity: Severity) -> Self {
        Self {
            code: severity.code(),
            word: severity_word(words, severity),
        }
    }
}

/// A blocker as lists and boards show it.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing that the template shows or leaves out"
)]
pub(super) struct BlockerRow {
    pub(super) id: String,
    pub(super) title: String,
    /// The reason, where the title is not that already.
    pub(super) reason: String,
    /// Whose lines it holds.
    pub(super) customers: String,
    pub(super) is_open: bool,
    pub(super) severity: SeverityView,
    pub(super) units: String,
    /// How many lines of how many tenants it holds.
    pub(super) holds: String,
    pub(super) age: AgeView,
    pub(super) party: String,
    pub(super) resolvers: String,
    pub(super) owner: String,
    pub(super) is_nobodys: bool,
    pub(super) promised: String,
    pub(super) is_past: bool,
    /// How often and how far the date slipped; empty where it did not.
    pub(super) slips: String,
    pub(super) next: String,
    pub(super) next_due: String,
    pub(super) is_next_late: bool,
    /// What the reader may do to it.
    pub(super) rights: BlockerRights,
}

impl BlockerRow {
    pub(super) fn new(words: &Words<'_>, page: &BlockerPage, item: &BlockerItem) -> Self {
        let (names, day) = (&page.names, page.day);
        let reason = words.reason(item.reason.as_ref(), item.detail.as_ref());
        let next = NextView::new(words, &item.next_action, day);
        let slips = page.slips.get(&item.id).copied().unwrap_or_default();
        Self {
            id: item.id.to_string(),
            title: title(
                words,
                &item.title,
                item.reason.as_ref(),
                item.detail.as_ref(),
            ),
            reason: if item.title.is_empty() {
                String::new()
            } else {
                reason
            },
            customers: customers(words, page.customers.get(&item.id)),
            is_open: item.closed.is_none(),
            severity: SeverityView::new(words, item.severity),
            units: words.number(item.held.units),
            holds: holds(words, item.held),
            age: AgeView::new(words, item.opened, item.closed.unwrap_or(day)),
            party: words.optional(Kind::Party, item.party.as_ref()),
            resolvers: owners(words, names, &item.resolvers),
            owner: words.owner(&item.owner, names),
            is_nobodys: item.owner == Owner::Nobody,
            promised: words.target(item.projected, item.asked.as_ref()),
            is_past: item.closed.is_none() && is_past(item.projected, item.asked.as_ref(), day),
            slips: slips_in_words(words, slips),
            next: next.what,
            next_due: next.due,
            is_next_late: next.is_late && item.closed.is_none(),
            rights: page.rights.get(&item.id).copied().unwrap_or_default(),
        }
    }
}

/// What happens next, and when.
pub(super) struct NextView {
    pub(super) what: String,
    pub(super) due: String,
    pub(super) is_late: bool,
}

impl NextView {
    pub(super) fn new(
        words: &Words<'_>,
        next: &desbloqueo_domain::line::NextAction,
        day: Date,
    ) -> Self {
        let late = next.due.day().filter(|due| *due < day);
        let overdue = |due: Date| {
            let days = i64::from((day - due).get_days());
            words.text("overdue-by", &Args::new().number("days", days))
        };
        Self {
            what: words.action(&next.what),
            due: match (late, next.due) {
                (Some(due), _) => overdue(due),
                (None, Due::Never) => String::new(),
                (None, due) => words.due(due),
            },
            is_late: late.is_some(),
        }
    }
}

/// What a blocker is called: its title, else its reason, else that it has none.
pub(super) fn title(
    words: &Words<'_>,
    title: &str,
    reason: Option<&Code>,
    detail: Option<&Code>,
) -> String {
    if !title.is_empty() {
        return title.to_owned();
    }
    let reason = words.reason(reason, detail);
    if reason.is_empty() {
        words.plain("blocker-untitled")
    } else {
        reason
    }
}

/// Several owners, as the language enumerates.
pub(super) fn owners(words: &Words<'_>, names: &Names, all: &[Owner]) -> String {
    let all: Vec<String> = all.iter().map(|who| words.owner(who, names)).collect();
    format::list_and(words.language, &all)
}

/// Whether the promised day, or that of the answer, has passed.
pub(super) fn is_past(
    projected: Option<Date>,
    asked: Option<&desbloqueo_domain::line::Asked>,
    day: Date,
) -> bool {
    let due = projected.or(asked.map(|asked| asked.due));
    due.is_some_and(|due| due < day)
}

/// "Slipped twice by 19 days"; empty where it did not.
pub(super) fn slips_in_words(words: &Words<'_>, slips: Slips) -> String {
    if slips.number == 0 {
        return String::new();
    }
    let args = Args::new()
        .number("number", i64::from(slips.number))
        .number("days", slips.days);
    words.text("blocker-slipped", &args)
}

fn holds(words: &Words<'_>, held: Held) -> String {
    let count = |id: &str, number: i64| words.text(id, &Args::new().number("count", number));
    let lines = count("count-lines", held.lines);
    format!("{lines} · {}", count("count-tenants", held.tenants))
}

fn customers(words: &Words<'_>, held: Option<&HeldCustomers>) -> String {
    match held {
        None => String::new(),
        Some(held) if held.number == 1 => held.first.clone(),
        Some(held) => words.text("count-customers", &Args::new().number("count", held.number)),
    }
}
