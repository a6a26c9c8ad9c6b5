//! Whose clock runs (rule T5).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Interval, Window};
use crate::code::Code;

/// Parties charged with a blocker's waiting, each from a day on. Before the first of these days, the party
/// that the playbook names for the reason is charged.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartyClocks(BTreeMap<Date, Code>);

/// Days charged to one party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// The party; `None` where neither blocker nor playbook names one.
    pub party: Option<Code>,
    /// The days.
    pub window: Window,
}

impl PartyClocks {
    /// Charges the party from the day on; replaces what began on the same day.
    pub fn charge(&mut self, from: Date, party: Code) {
        self.0.insert(from, party);
    }

    /// The changes, in order of time.
    pub fn changes(&self) -> impl Iterator<Item = (Date, &Code)> {
        self.0.iter().map(|(from, party)| (*from, party))
    }

    /// The party charged at the end of the day; `None` before the first change.
    pub fn on(&self, day: Date) -> Option<&Code> {
        self.0.range(..=day).next_back().map(|(_, party)| party)
    }
}

impl FromIterator<(Date, Code)> for PartyClocks {
    fn from_iter<I: IntoIterator<Item = (Date, Code)>>(changes: I) -> Self {
        Self(changes.into_iter().collect())
    }
}

/// Charges each day that the window sees of a waiting interval to exactly one party, in order of time;
/// neighbouring days of one party are one charge.
pub fn split_by_party(
    interval: &Interval,
    window: Window,
    clocks: &PartyClocks,
    default_party: Option<&Code>,
) -> Vec<Charge> {
    let Window { from, to } = interval.clipped(window);
    let mut charges = Vec::new();
    if from >= to {
        return charges;
    }
    let inside = |day: &Date| from < *day && *day < to;
    let later = clocks.0.keys().copied().filter(inside);
    for day in std::iter::once(from).chain(later) {
        let party = clocks.on(day).or(default_party).cloned();
        charge_from(&mut charges, day, to, party);
    }
    charges
}

/// Ends the last charge where another party's begins; each charge lasts to the end until another follows.
fn charge_from(charges: &mut Vec<Charge>, day: Date, to: Date, party: Option<Code>) {
    if let Some(last) = charges.last_mut() {
        if last.party == party {
            return;
        }
        last.window.to = day;
    }
    let window = Window { from: day, to };
    charges.push(Charge { party, window });
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::tests::{code, interval, state, window};
    use super::*;

    fn clocks(changes: &[(i8, &str)]) -> PartyClocks {
        let change = |(day, party): &(i8, &str)| (date(2024, 5, *day), code(party));
        changes.iter().map(change).collect()
    }

    fn split(changes: &[(i8, &str)]) -> Vec<(Option<String>, Window)> {
        let waiting = interval(1, 5, None, state(10, "blocked"));
        let customer = code("customer");
        split_by_party(&waiting, window(1, 21), &clocks(changes), Some(&customer))
            .into_iter()
            .map(|charge| (charge.party.map(String::from), charge.window))
            .collect()
    }

    #[test]
    fn without_changes_the_party_of_the_reason_is_charged() {
        assert_eq!(split(&[]), [(Some("customer".to_owned()), window(5, 21))]);
    }

    #[test]
    fn each_party_is_charged_from_its_day_on() {
        let parties = split(&[(2, "partner"), (10, "licensing"), (21, "customer")]);
        assert_eq!(
            parties,
            [
                (Some("partner".to_owned()), window(5, 10)),
                (Some("licensing".to_owned()), window(10, 21)),
            ]
        );
    }

    #[test]
    fn neighbouring_days_of_one_party_are_one_charge() {
        let parties = split(&[(7, "customer"), (9, "partner"), (12, "partner")]);
        assert_eq!(
            parties,
            [
                (Some("customer".to_owned()), window(5, 9)),
                (Some("partner".to_owned()), window(9, 21)),
            ]
        );
    }

    #[test]
    fn days_without_a_party_are_charged_to_nobody() {
        let waiting = interval(1, 5, Some(9), state(10, "blocked"));
        let charges = split_by_party(&waiting, window(1, 31), &PartyClocks::default(), None);
        assert_eq!(
            charges,
            [Charge {
                party: None,
                window: window(5, 9)
            }]
        );
        let outside = split_by_party(&waiting, window(9, 31), &PartyClocks::default(), None);
        assert!(outside.is_empty());
    }
}
