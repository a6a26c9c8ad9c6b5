//! What the address of a chart asks for: the filters of the list of lines, a past day, a day to compare with, and what
//! the chart itself lets one choose.

use desbloqueo_app::insights::Asking;
use desbloqueo_app::reads::{LineFilter, past_day};
use desbloqueo_words::charts::Narrowed;
use jiff::civil::Date;

use crate::error::PageError;
use crate::pages::portfolio::Asked;
use crate::visitor::Visitor;

/// What charts let one choose, by the names in their addresses.
const OPTIONS: [&str; 6] = ["by", "weeks", "days", "share", "against", "without"];

/// Asks in an address for figures that are counted now. No other address repeats it.
pub(super) const RECOUNT: &str = "recount";

/// Bytes of what is chosen at most.
const LONGEST: usize = 200;

/// What a chart is asked about.
#[derive(Debug, Clone, Default)]
pub(super) struct Slice {
    /// The filters, as the address has them.
    pub(super) asked: Asked,
    /// The same, to be put to lines.
    pub(super) filter: LineFilter,
    /// The past day that is looked at; `None` is now.
    pub(super) as_of: Option<Date>,
    /// The past day that is compared with.
    pub(super) compare: Option<Date>,
    /// How reports are asked for, and when those that were told were counted.
    pub(super) asking: Asking,
    options: Vec<(String, String)>,
}

impl Slice {
    /// Reads the query of an address. What cannot be read asks for nothing, and what is to come is not known.
    pub(super) async fn read(visitor: &Visitor, query: &str) -> Result<Self, PageError> {
        let (app, actor) = (&visitor.app, visitor.actor());
        let fields: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
        let day = |name: &str| {
            let found = fields.iter().find(|(field, _)| field == name);
            found.and_then(|(_, value)| value.trim().parse().ok())
        };
        let options = fields.iter().filter(|(name, value)| {
            OPTIONS.contains(&name.as_str()) && !value.is_empty() && value.len() <= LONGEST
        });
        let is_anew =
            visitor.reader.wants_nothing_kept || fields.iter().any(|(name, _)| name == RECOUNT);
        let asked = Asked::of(query).without(&["sort", "columns"]);
        Ok(Self {
            filter: asked.filter(app, actor),
            as_of: past_day(app, actor, asked.as_of()).await?,
            compare: past_day(app, actor, day("compare")).await?,
            asking: if is_anew {
                Asking::anew()
            } else {
                Asking::default()
            },
            options: options.cloned().collect(),
            asked,
        })
    }

    /// What is chosen under a name; empty where nothing is.
    pub(super) fn option(&self, name: &str) -> &str {
        let found = self.options.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// All that is chosen under a name, each once.
    pub(super) fn all(&self, name: &str) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for (field, value) in &self.options {
            if field == name && !all.contains(&value.as_str()) {
                all.push(value);
            }
        }
        all
    }

    /// The address of the same chart without one of the values that are chosen under a name.
    pub(super) fn without_one(&self, path: &str, name: &str, value: &str) -> String {
        let mut rest = self.clone();
        rest.options
            .retain(|(field, kept)| field != name || kept != value);
        rest.choosing(path, &[])
    }

    /// Its fields as the form of a chart repeats them, without the one that it chooses.
    pub(super) fn repeated(&self, name: &str) -> Vec<(String, String)> {
        let compare = self
            .compare
            .map(|day| ("compare".to_owned(), day.to_string()));
        let options = self.options.iter().filter(|(option, _)| option != name);
        let fields = self.asked.fields().into_iter();
        fields.chain(compare).chain(options.cloned()).collect()
    }

    /// The address of another view or chart of the same slice, without what is chosen about a chart.
    pub(super) fn at(&self, path: &str) -> String {
        self.asked.at(&self.compared(path))
    }

    /// The address of the same chart, with other choices.
    pub(super) fn choosing(&self, path: &str, options: &[(&str, &str)]) -> String {
        self.narrowed_at(&self.asked, path, options)
    }

    /// The address of the chart, narrowed further, with other choices.
    pub(super) fn deeper(
        &self,
        path: &str,
        narrowing: (&str, &str),
        options: &[(&str, &str)],
    ) -> String {
        let asked = self.asked.with(narrowing.0, narrowing.1);
        self.narrowed_at(&asked, path, options)
    }

    fn narrowed_at(&self, asked: &Asked, path: &str, options: &[(&str, &str)]) -> String {
        let kept = self.options.iter();
        let kept = kept.map(|(name, value)| (name.as_str(), value.as_str()));
        let kept = kept.filter(|(name, _)| options.iter().all(|(other, _)| other != name));
        let chosen = kept.chain(options.iter().copied());
        let chosen: Vec<_> = chosen.filter(|(_, value)| !value.is_empty()).collect();
        let path = self.compared(path);
        let begins = if path.contains('?') { '&' } else { '?' };
        let path = match serde_urlencoded::to_string(chosen) {
            Ok(query) if !query.is_empty() => format!("{path}{begins}{query}"),
            _ => path,
        };
        asked.at(&path)
    }

    /// A path with the day that is compared with.
    pub(super) fn compared(&self, path: &str) -> String {
        match self.compare {
            Some(day) => format!("{path}?compare={day}"),
            None => path.to_owned(),
        }
    }

    /// The list of what is behind a mark: of lines, or of the blockers that somebody can remove. `None` where no filters
    /// of the list say so.
    pub(super) fn lines(&self, narrowed: &Narrowed) -> Option<String> {
        if let Some((who, rest)) = narrowed.0.split_first()
            && who.0 == "resolver"
        {
            return self.blockers(&who.1, rest);
        }
        let mut asked = self.asked.clone();
        for (name, value) in &narrowed.0 {
            asked = narrow(&asked, name, value)?;
        }
        Some(asked.at("/portfolio"))
    }

    /// The list of the blockers that somebody can remove, or could on the day that is looked at. `None` for a slice:
    /// blockers are not narrowed to one of lines.
    fn blockers(&self, who: &str, rest: &[(&'static str, String)]) -> Option<String> {
        let is_whole = self.asked.filters().next().is_none();
        let day = rest.iter().find(|(name, _)| *name == "as_of");
        let day = day.map(|(_, day)| day.clone());
        let day = day.or_else(|| self.as_of.map(|day| day.to_string()));
        let fields = std::iter::once(("resolver", who.to_owned()));
        let fields: Vec<_> = fields.chain(day.map(|day| ("as_of", day))).collect();
        let query = serde_urlencoded::to_string(fields).ok()?;
        is_whole.then(|| format!("/blockers?{query}"))
    }
}

/// Narrows a list further.
fn narrow(asked: &Asked, name: &str, value: &str) -> Option<Asked> {
    let days = |text: &str| text.parse::<i64>().ok();
    match name {
        // One service of a family, or of several.
        "service" => Some(asked.without(&["family"]).with(name, value)),
        // Of two owners, one would be forgotten.
        "owner" if asked.has(name) && asked.get(name) != value => None,
        // The later of two first days, the earlier of two last ones.
        "age_from_days" | "stale_days" => {
            let known = days(asked.get(name)).max(days(value));
            Some(asked.with(name, known.unwrap_or_default().to_string()))
        }
        "age_to_days" => {
            let known = [days(asked.get(name)), days(value)];
            let known = known.into_iter().flatten().min();
            Some(asked.with(name, known.unwrap_or_default().to_string()))
        }
        _ => Some(asked.with(name, value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slice(query: &str) -> Slice {
        Slice {
            asked: Asked::of(query),
            ..Slice::default()
        }
    }

    fn narrowed(fields: &[(&'static str, &str)]) -> Narrowed {
        let fields = fields.iter();
        Narrowed(
            fields
                .map(|(name, value)| (*name, (*value).to_owned()))
                .collect(),
        )
    }

    #[test]
    fn the_list_behind_a_mark_is_the_slice_narrowed_to_it() {
        let lines = |query: &str, fields: &[(&'static str, &str)]| {
            slice(query).lines(&narrowed(fields)).unwrap_or_default()
        };
        assert_eq!(
            lines(
                "region=Norte&as_of=2026-11-01",
                &[("kind", "blocked"), ("l2", "x")]
            ),
            "/portfolio?region=Norte&as_of=2026-11-01&kind=blocked&l2=x"
        );
        assert_eq!(
            lines("family=a&service=b&service=c", &[("service", "c")]),
            "/portfolio?service=c"
        );
        assert_eq!(
            lines(
                "age_from_days=20&age_to_days=40",
                &[("age_from_days", "15"), ("age_to_days", "30")]
            ),
            "/portfolio?age_from_days=20&age_to_days=30"
        );
        assert_eq!(lines("owner=nobody", &[("owner", "role:x")]), "");
        assert_eq!(
            lines("owner=nobody", &[("owner", "nobody")]),
            "/portfolio?owner=nobody"
        );
    }

    #[test]
    fn several_values_stand_side_by_side_and_leave_one_by_one() {
        let mut slice = slice("l1=blocked");
        slice.options = ["reason:a", "blocker:b", "reason:a"]
            .map(|value| ("without".to_owned(), value.to_owned()))
            .to_vec();
        assert_eq!(slice.all("without"), ["reason:a", "blocker:b"]);
        assert_eq!(
            slice.without_one("/x", "without", "reason:a"),
            "/x?without=blocker%3Ab&l1=blocked"
        );
        let of_somebody = narrowed(&[("resolver", "person:1")]);
        assert_eq!(slice.lines(&of_somebody), None);
        let whole = Slice {
            as_of: Some(jiff::civil::date(2026, 11, 1)),
            ..Slice::default()
        };
        let found = whole.lines(&of_somebody).unwrap();
        assert_eq!(found, "/blockers?resolver=person%3A1&as_of=2026-11-01");
        let then = narrowed(&[("resolver", "person:1"), ("as_of", "2026-10-01")]);
        let found = whole.lines(&then).unwrap();
        assert_eq!(found, "/blockers?resolver=person%3A1&as_of=2026-10-01");
    }

    #[test]
    fn another_chart_keeps_the_slice_and_the_day_compared_with() {
        let mut slice = slice("l1=blocked");
        slice.compare = Some(jiff::civil::date(2026, 11, 1));
        slice.options = vec![("by".to_owned(), "owner".to_owned())];
        assert_eq!(
            slice.at("/insights"),
            "/insights?compare=2026-11-01&l1=blocked"
        );
        assert_eq!(
            slice.choosing("/insights/now/x", &[("weeks", "8")]),
            "/insights/now/x?compare=2026-11-01&by=owner&weeks=8&l1=blocked"
        );
        assert_eq!(
            slice.deeper("/insights/now/x", ("l2", "y"), &[("by", "detail")]),
            "/insights/now/x?compare=2026-11-01&by=detail&l1=blocked&l2=y"
        );
    }
}
