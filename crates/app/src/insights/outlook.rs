//! When an open blocker is likely to be gone, from how long others like it lasted.
//!
//! Of the blockers of its reason that reached its age, those count whose date had slipped as often by that age: how
//! long each lasted from then on is one observation, cut off where it is still open or gave way to another. What lies
//! before that age does not count, so that nobody looks into the future of a case to say how often it slipped. Where
//! too few of them were cleared, all of the reason that reached the age count; where these are too few as well,
//! nothing is said (decision 25).

use desbloqueo_statistics::{Curve, Sample, StatisticsError, Tally};
use desbloqueo_store::reports::{BlockerCase, SpellEnd};
use serde::{Deserialize, Serialize};

/// So many cases must have been cleared before anything is said.
pub const FEWEST_CLEARED: u64 = 10;

/// Slips are counted up to so many: who slipped twice is taken for one who slipped more often.
const MOST_SLIPS: u32 = 2;

/// The confidence of a curve whose bands nobody reads.
const CONFIDENCE: f64 = 0.95;

/// What an open blocker is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// Those of its reason whose date had slipped as often by its age.
    ReasonAndSlips,
    /// All of its reason.
    Reason,
}

/// When an open blocker is likely to be gone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Outlook {
    /// What it is compared with.
    pub basis: Basis,
    /// How many blockers these are.
    pub cases: u64,
    /// How many of them were cleared.
    pub cleared: u64,
    /// The probability, 0 to 1, that it is gone by the day promised; `None` without one, or where nothing was seen
    /// for so long.
    pub by_promise: Option<f64>,
    /// After so many days half are gone.
    pub half_days: Option<f64>,
    /// After so many days 80 % are gone.
    pub most_days: Option<f64>,
}

/// An open blocker as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    /// Days since it was opened.
    pub(super) age_days: i64,
    /// How often a later date was given.
    pub(super) slips: u32,
    /// Days until the day promised; negative once it has passed.
    pub(super) promised_in: Option<i64>,
}

/// Compares an open blocker with the cases of its reason; `None` where these are too few.
pub(super) fn outlook(cases: &[&BlockerCase], of: Standing) -> Option<Outlook> {
    let alike = |case: &&BlockerCase| slips_by(case, of.age_days) == of.slips.min(MOST_SLIPS);
    let reached = cases.iter().copied();
    let reached: Vec<&BlockerCase> = reached.filter(|case| case.days > of.age_days).collect();
    let same: Vec<&BlockerCase> = reached.iter().copied().filter(alike).collect();
    // A length of time that is one, and cases that are there: nothing else can go wrong.
    let of_slips = compare(Basis::ReasonAndSlips, &same, of).ok().flatten();
    of_slips.or_else(|| compare(Basis::Reason, &reached, of).ok().flatten())
}

/// How often the date of a case had slipped by an age, as far as it is counted.
fn slips_by(case: &BlockerCase, age_days: i64) -> u32 {
    let slips = [case.first_slip, case.second_slip].into_iter().flatten();
    let so_far = slips.filter(|after| *after <= age_days).count();
    u32::try_from(so_far).unwrap_or(MOST_SLIPS)
}

fn compare(
    basis: Basis,
    cases: &[&BlockerCase],
    of: Standing,
) -> Result<Option<Outlook>, StatisticsError> {
    let rest = Sample::counted(cases.iter().map(|case| tally(case, of.age_days)))?;
    if rest.ended() < FEWEST_CLEARED {
        return Ok(None);
    }
    let curve = Curve::of(&rest, CONFIDENCE)?;
    let longest = rest.longest().unwrap_or_default();
    let by_promise = match of.promised_in {
        // What is still open was not gone by a day that has passed.
        Some(days) if days <= 0 => Some(0.0),
        Some(days) => {
            let (days, lasting) = (number(days), curve.survival_at(number(days)));
            (days <= longest || lasting <= 0.0).then_some(1.0 - lasting)
        }
        None => None,
    };
    Ok(Some(Outlook {
        basis,
        cases: rest.count(),
        cleared: rest.ended(),
        by_promise,
        half_days: curve.time_by_which(0.5)?.value,
        most_days: curve.time_by_which(0.8)?.value,
    }))
}

/// How long a case lasted from an age on.
fn tally(case: &BlockerCase, age_days: i64) -> Tally {
    let blockers = u64::try_from(case.blockers).unwrap_or_default();
    let is_cleared = case.end == SpellEnd::Cleared;
    Tally {
        time: number(case.days - age_days),
        ended: if is_cleared { blockers } else { 0 },
        censored: if is_cleared { 0 } else { blockers },
    }
}

#[expect(clippy::cast_precision_loss, reason = "days are far below 2^52")]
fn number(days: i64) -> f64 {
    days as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(days: i64, end: SpellEnd, slips: &[i64]) -> BlockerCase {
        BlockerCase {
            reason: None,
            days,
            end,
            first_slip: slips.first().copied(),
            second_slip: slips.get(1).copied(),
            blockers: 1,
        }
    }

    /// Numbers that look random and are the same on every run.
    fn cases(seed: u64, count: usize) -> Vec<BlockerCase> {
        let mut state = seed;
        let mut below = |most: u64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            i64::try_from((state >> 33) % most).unwrap()
        };
        (0..count)
            .map(|_| {
                let days = below(120);
                let end = match below(5) {
                    0 => SpellEnd::Open,
                    1 => SpellEnd::Otherwise,
                    _ => SpellEnd::Cleared,
                };
                let first = below(60);
                let slips = [first, first + below(40)];
                let number = usize::try_from(below(3)).unwrap();
                let slips: Vec<i64> = slips.into_iter().take(number).collect();
                case(days, end, &slips)
            })
            .collect()
    }

    fn count<T>(of: impl Iterator<Item = T>) -> f64 {
        f64::from(u32::try_from(of.count()).unwrap())
    }

    /// The share of cases that last longer than so many days from an age on, case by case and day by day.
    fn lasting(cases: &[&BlockerCase], age: i64, more: i64) -> f64 {
        let mut share = 1.0;
        for day in age + 1..=age + more {
            let at_risk = cases.iter().filter(|case| case.days >= day);
            let is_end = |case: &&&BlockerCase| case.days == day && case.end == SpellEnd::Cleared;
            let (at_risk, ended) = (count(at_risk), count(cases.iter().filter(is_end)));
            if ended > 0.0 {
                share *= 1.0 - ended / at_risk;
            }
        }
        share
    }

    #[test]
    fn an_outlook_is_that_of_counting_case_by_case() {
        for seed in 1..40 {
            let all = cases(seed, 150);
            let all: Vec<&BlockerCase> = all.iter().collect();
            for age in [0, 7, 30, 61] {
                for slips in 0..4_u32 {
                    let of = Standing {
                        age_days: age,
                        slips,
                        promised_in: Some(21),
                    };
                    let found = outlook(&all, of);
                    let like = |case: &&&BlockerCase| {
                        let slipped = [case.first_slip, case.second_slip];
                        let by_then = slipped.iter().flatten().filter(|day| **day <= age);
                        by_then.count() == slips.min(2) as usize
                    };
                    let alike: Vec<&BlockerCase> = all.iter().filter(like).copied().collect();
                    let cleared = |of: &[&BlockerCase]| {
                        let later = of.iter().filter(|case| case.days > age);
                        later.filter(|case| case.end == SpellEnd::Cleared).count()
                    };
                    let (basis, used) = if cleared(&alike) >= 10 {
                        (Basis::ReasonAndSlips, &alike)
                    } else if cleared(&all) >= 10 {
                        (Basis::Reason, &all)
                    } else {
                        assert_eq!(found, None);
                        continue;
                    };
                    let found = found.unwrap();
                    assert_eq!(found.basis, basis);
                    if let Some(share) = found.by_promise {
                        assert!((share - (1.0 - lasting(used, age, 21))).abs() < 1e-9);
                    }
                    for (days, share) in [(found.half_days, 0.5), (found.most_days, 0.2)] {
                        let first =
                            (1..200).find(|more| lasting(used, age, *more) <= share + 1e-12);
                        assert_eq!(days, first.map(number), "{seed} {of:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn it_is_the_curve_of_the_reason_from_the_age_on_where_nothing_slipped() {
        let all: Vec<BlockerCase> = cases(7, 200)
            .into_iter()
            .map(|one| case(one.days, one.end, &[]))
            .collect();
        let whole = Sample::counted(all.iter().map(|case| tally(case, 0))).unwrap();
        let whole = Curve::of(&whole, CONFIDENCE).unwrap();
        let of = Standing {
            age_days: 20,
            slips: 0,
            promised_in: Some(15),
        };
        let found = outlook(&all.iter().collect::<Vec<_>>(), of).unwrap();
        let conditional = whole.ends_within(20.0, 15.0).unwrap().unwrap();
        assert!((found.by_promise.unwrap() - conditional).abs() < 1e-9);
        assert_eq!(found.half_days, whole.more_until(20.0, 0.5).unwrap());
    }

    #[test]
    fn little_seen_is_nothing_said_and_a_day_that_has_passed_was_missed() {
        let few: Vec<BlockerCase> = (1..10)
            .map(|days| case(days, SpellEnd::Cleared, &[]))
            .collect();
        let of = |promised_in| Standing {
            age_days: 0,
            slips: 0,
            promised_in,
        };
        assert_eq!(outlook(&few.iter().collect::<Vec<_>>(), of(Some(5))), None);
        let enough: Vec<BlockerCase> = (1..=10)
            .map(|days| case(days, SpellEnd::Cleared, &[]))
            .collect();
        let enough: Vec<&BlockerCase> = enough.iter().collect();
        let found = outlook(&enough, of(Some(5))).unwrap();
        assert_eq!((found.cases, found.cleared), (10, 10));
        assert!((found.by_promise.unwrap() - 0.5).abs() < 1e-9);
        assert_eq!((found.half_days, found.most_days), (Some(5.0), Some(8.0)));
        let passed = outlook(&enough, of(Some(-1))).unwrap();
        assert_eq!(passed.by_promise, Some(0.0));
        assert_eq!(outlook(&enough, of(None)).unwrap().by_promise, None);
    }
}
