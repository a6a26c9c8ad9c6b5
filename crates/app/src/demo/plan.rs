//! What is going to happen, and when: customers with their tenants, entitlements with the days of their changes.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_domain::update_line::days_after;
use jiff::civil::Date;

use super::chance::Chance;
use super::roster::node_of;
use super::words::{LANGUAGES, Words};

/// Days of history.
pub(super) const PAST: i32 = 730;

/// A tenant to be: every sixth shares its customer with the one before.
#[derive(Debug)]
pub(super) struct TenantPlan {
    pub(super) words: &'static Words,
    /// The number of the customer among those of its language.
    pub(super) company: usize,
    /// Whether it shares the customer of the tenant before.
    pub(super) is_second: bool,
    pub(super) node: usize,
    pub(super) joins: Date,
}

/// An entitlement to be.
#[derive(Debug)]
pub(super) struct EntitlementPlan {
    pub(super) tenant: usize,
    pub(super) service: Code,
    pub(super) units: i64,
    pub(super) story: Story,
    /// The day of its arrival, then those of its changes.
    pub(super) days: Vec<Date>,
}

/// What an entitlement shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Story {
    /// Whatever happens.
    Ordinary,
    /// Nobody has tended it for long.
    Stale,
    /// Its units arrived of late, and nobody has classified them.
    Unclassified,
    /// Its units stand for several groups.
    Split,
    /// Fewer units are reported than agreed.
    Reconcile,
    /// Not to be counted, if a second person agrees.
    Awaiting,
    /// A second person has agreed.
    Approved,
    /// Handed over a few days ago, with gaps.
    HandedOver,
    /// The customer declined help.
    SelfLed,
    /// Nobody answers.
    Silent,
    /// It stays in the assignment phase.
    Assignment,
}

/// Stories by turns: half of them are ordinary.
const STORIES: [Story; 24] = [
    Story::Ordinary,
    Story::Split,
    Story::Ordinary,
    Story::Stale,
    Story::Unclassified,
    Story::Ordinary,
    Story::HandedOver,
    Story::Ordinary,
    Story::SelfLed,
    Story::Assignment,
    Story::Ordinary,
    Story::Reconcile,
    Story::Ordinary,
    Story::Split,
    Story::Awaiting,
    Story::Ordinary,
    Story::Silent,
    Story::Ordinary,
    Story::Stale,
    Story::Ordinary,
    Story::Approved,
    Story::Assignment,
    Story::Ordinary,
    Story::Ordinary,
];

/// Services that most customers own, by weight.
const POPULAR: [(&str, u64); 12] = [
    ("exchange", 12),
    ("teams", 12),
    ("office-proplus", 10),
    ("sharepoint", 9),
    ("onedrive", 9),
    ("intune", 7),
    ("windows-10", 6),
    ("aadp", 6),
    ("yammer", 3),
    ("power-bi", 3),
    ("aip", 3),
    ("edge", 2),
];

/// Plans tenants and their entitlements.
pub(super) fn plan(
    chance: &mut Chance,
    rulebook: &Rulebook,
    (tenants, today): (usize, Date),
) -> (Vec<TenantPlan>, Vec<EntitlementPlan>) {
    let mut companies = [0_usize; LANGUAGES.len()];
    let mut planned: Vec<TenantPlan> = Vec::with_capacity(tenants);
    let mut entitlements = Vec::new();
    for number in 0..tenants {
        let mut tenant = plan_tenant(chance, number, planned.last(), &mut companies, today);
        for service in services(chance, rulebook) {
            let turn = entitlements.len() % STORIES.len();
            let story = STORIES.get(turn).copied().unwrap_or(Story::Ordinary);
            let days = days(chance, story, today);
            tenant.joins = days
                .first()
                .map_or(tenant.joins, |first| tenant.joins.min(*first));
            let units = units(chance);
            entitlements.push(EntitlementPlan {
                tenant: number,
                service,
                units,
                story,
                days,
            });
        }
        if let Some(before) = planned.last_mut().filter(|_| tenant.is_second) {
            before.joins = before.joins.min(tenant.joins);
            tenant.joins = before.joins;
        }
        planned.push(tenant);
    }
    (planned, entitlements)
}

fn plan_tenant(
    chance: &mut Chance,
    number: usize,
    before: Option<&TenantPlan>,
    companies: &mut [usize],
    today: Date,
) -> TenantPlan {
    if let Some(before) = before.filter(|before| number % 6 == 5 && !before.is_second) {
        return TenantPlan {
            is_second: true,
            ..*before
        };
    }
    // The first tenants speak one language each, so that small portfolios have all of them.
    let turns: Vec<(usize, u64)> = LANGUAGES
        .iter()
        .map(|(_, weight)| *weight)
        .enumerate()
        .collect();
    let language = if number < turns.len() {
        number
    } else {
        chance.weighted(&turns).unwrap_or(0)
    };
    let [(first, _), ..] = LANGUAGES;
    let words = LANGUAGES.get(language).map_or(first, |(words, _)| *words);
    let company = companies.get_mut(language).map_or(0, |count| {
        *count += 1;
        *count - 1
    });
    TenantPlan {
        words,
        company,
        is_second: false,
        node: node_of(words.language),
        joins: days_after(today, -1),
    }
}

fn services(chance: &mut Chance, rulebook: &Rulebook) -> Vec<Code> {
    let weight = |code: &Code| {
        let known = POPULAR.iter().find(|(name, _)| *name == code.as_str());
        known.map_or(1, |(_, weight)| *weight)
    };
    let mut left: Vec<(&Code, u64)> = rulebook
        .services
        .keys()
        .map(|code| (code, weight(code)))
        .collect();
    let mut chosen = Vec::new();
    for _ in 0..chance.days(2, 6) {
        let Some(code) = chance.weighted(&left) else {
            break;
        };
        left.retain(|(other, _)| *other != code);
        chosen.push(code.clone());
    }
    chosen
}

/// Many small entitlements, few large ones.
fn units(chance: &mut Chance) -> i64 {
    let (least, most) = match chance.below(10) {
        0..=4 => (40, 400),
        5..=7 => (400, 2_000),
        8 => (2_000, 9_000),
        _ => (9_000, 40_000),
    };
    i64::from(chance.days(least, most))
}

/// The day of arrival, then those of the changes, the last so many days before today.
fn days(chance: &mut Chance, story: Story, today: Date) -> Vec<Date> {
    let (age, quiet, changes) = match story {
        Story::Stale => (
            chance.days(220, PAST),
            chance.days(35, 160),
            chance.days(2, 5),
        ),
        Story::Unclassified => (chance.days(2, 50), 1, 0),
        Story::HandedOver => (chance.days(40, 200), chance.days(1, 5), chance.days(2, 3)),
        Story::Silent => (chance.days(60, 400), chance.days(3, 25), 4),
        Story::Awaiting => (chance.days(40, PAST), chance.days(1, 12), chance.days(2, 4)),
        _ => (chance.days(70, PAST), chance.days(1, 26), chance.days(2, 7)),
    };
    let mut ages = vec![age];
    if changes > 0 {
        ages.push(quiet);
        ages.extend((1..changes).map(|_| chance.days(quiet + 1, age - 1)));
    }
    ages.sort_unstable_by_key(|age| std::cmp::Reverse(*age));
    ages.dedup();
    ages.into_iter()
        .map(|age| days_after(today, -age))
        .collect()
}
