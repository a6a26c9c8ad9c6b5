//! What the address of the list asks for. The address is all there is: who is sent it sees the same list.

use desbloqueo_app::reads::{LineOrder, LineSort};
use jiff::civil::Date;

/// What lists are narrowed to, by the names in their addresses, in the order in which they are shown.
pub(in crate::pages) const FILTERS: [&str; 36] = [
    "text",
    "l1",
    "l2",
    "l3",
    "kind",
    "family",
    "service",
    "owner",
    "of_team",
    "customer",
    "tenant",
    "organization",
    "region",
    "market_segment",
    "priority",
    "phase",
    "engagement_scenario",
    "segment",
    "blocker",
    "party",
    "own",
    "overdue",
    "past_target",
    "unclassified",
    "needs_reconciling",
    "unmet",
    "include_invalid",
    "stale_days",
    "age_from_days",
    "age_to_days",
    "target_from",
    "target_to",
    "next_from",
    "next_to",
    "renewal_from",
    "renewal_to",
];

/// What else an address holds.
const REST: [&str; 4] = ["as_of", "sort", "columns", "after"];

/// Bytes of a value at most: nobody types more.
const LONGEST: usize = 2_000;

/// What the address of the list asks for: fields that are known and not empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::pages) struct Asked(Vec<(String, String)>);

impl Asked {
    /// Reads the query of an address, or the fields of a form.
    pub(in crate::pages) fn of(query: &str) -> Self {
        let fields: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
        Self::of_fields(fields)
    }

    pub(in crate::pages) fn of_fields(fields: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut asked = Self::default();
        for (name, value) in fields {
            let value = value.trim();
            let is_known = FILTERS.contains(&name.as_str()) || REST.contains(&name.as_str());
            if is_known && !value.is_empty() && value.len() <= LONGEST {
                asked.0.push((name, value.to_owned()));
            }
        }
        asked
    }

    /// The value of a field; empty where it is not asked for.
    pub(in crate::pages) fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// Every value of a field.
    pub(in crate::pages) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let found = self.0.iter().filter(move |(field, _)| field == name);
        found.map(|(_, value)| value.as_str())
    }

    pub(in crate::pages) fn has(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// The day as of which the list is wanted.
    pub(in crate::pages) fn as_of(&self) -> Option<Date> {
        self.get("as_of").parse().ok()
    }

    /// The sort and its direction: with `-` in front, the greatest first.
    pub(in crate::pages) fn order(&self) -> LineOrder {
        let text = self.get("sort");
        let (name, descending) = match text.strip_prefix('-') {
            Some(name) => (name, true),
            None => (text, false),
        };
        LineOrder {
            sort: LineSort::parse(name).unwrap_or_default(),
            descending,
        }
    }

    /// Without these fields, and at the beginning of the list.
    pub(in crate::pages) fn without(&self, names: &[&str]) -> Self {
        let kept = self.0.iter().filter(|(name, _)| {
            let name = name.as_str();
            name != "after" && !names.contains(&name)
        });
        Self(kept.cloned().collect())
    }

    /// Without one of the values of a field.
    pub(in crate::pages) fn without_value(&self, name: &str, value: &str) -> Self {
        let mut rest = self.without(&[]);
        rest.0
            .retain(|(field, kept)| field != name || kept != value);
        rest
    }

    /// With another value of a field.
    pub(in crate::pages) fn with(&self, name: &str, value: impl Into<String>) -> Self {
        let mut changed = self.without(&[name]);
        changed.0.push((name.to_owned(), value.into()));
        changed
    }

    /// What the list is narrowed to, without sort, columns and day.
    pub(in crate::pages) fn filters(&self) -> impl Iterator<Item = (&str, &str)> {
        FILTERS.into_iter().flat_map(|name| {
            let values = self.0.iter().filter(move |(field, _)| field == name);
            values.map(move |(_, value)| (name, value.as_str()))
        })
    }

    /// Its fields as a form repeats them.
    pub(in crate::pages) fn fields(&self) -> Vec<(String, String)> {
        self.0.clone()
    }

    /// The query of the address.
    pub(in crate::pages) fn query(&self) -> String {
        serde_urlencoded::to_string(&self.0).unwrap_or_default()
    }

    /// The address below a path, which may ask for something itself.
    pub(in crate::pages) fn at(&self, path: &str) -> String {
        let begins = if path.contains('?') { '&' } else { '?' };
        if self.0.is_empty() {
            path.to_owned()
        } else {
            format!("{path}{begins}{}", self.query())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_what_is_known_and_not_empty() {
        let asked = Asked::of("text=+&l1=blocked&evil=1&service=a&service=b&after=x");
        assert_eq!(asked.query(), "l1=blocked&service=a&service=b&after=x");
        assert_eq!(asked.without(&["l1"]).query(), "service=a&service=b");
        assert_eq!(
            asked.without_value("service", "a").query(),
            "l1=blocked&service=b"
        );
        assert_eq!(Asked::default().at("/portfolio"), "/portfolio");
        assert_eq!(Asked::of("l1=a").at("/insights?b=c"), "/insights?b=c&l1=a");
    }

    #[test]
    fn a_minus_sorts_the_greatest_first() {
        let order = Asked::of("sort=-units").order();
        assert_eq!((order.sort, order.descending), (LineSort::Units, true));
        assert_eq!(Asked::of("sort=evil").order(), LineOrder::default());
    }
}
