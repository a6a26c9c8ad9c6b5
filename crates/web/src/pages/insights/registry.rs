//! Which charts there are, by view.

use std::pin::Pin;

use desbloqueo_words::charts::Chart;

use super::asker::Asker;
use super::pick::Picks;
use super::slice::Slice;
use super::{how_long, now, promises, quality, time, what_if};
use crate::error::PageError;

/// A page of charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pages) enum View {
    /// What stands as it is.
    Now,
    /// Week by week.
    OverTime,
    /// How long it takes to unblock.
    HowLong,
    /// Promised dates against what happened.
    Promises,
    /// What would move.
    WhatIf,
    /// How well the rules are met.
    Quality,
}

impl View {
    /// All of them, in order.
    pub(super) const ALL: [Self; 6] = [
        Self::Now,
        Self::OverTime,
        Self::HowLong,
        Self::Promises,
        Self::WhatIf,
        Self::Quality,
    ];

    /// The word in its address.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::OverTime => "over-time",
            Self::HowLong => "how-long",
            Self::Promises => "promises",
            Self::WhatIf => "what-if",
            Self::Quality => "quality",
        }
    }

    /// Reads the word in an address.
    pub(super) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.code() == text)
    }

    /// Its address.
    pub(in crate::pages) fn path(self) -> String {
        match self {
            Self::Now => "/insights".to_owned(),
            other => format!("/insights/{}", other.code()),
        }
    }

    /// The message that names it.
    pub(super) fn label(self) -> String {
        format!("insights-view-{}", self.code())
    }

    /// Its charts, in order.
    pub(super) fn charts(self) -> &'static [Entry] {
        match self {
            Self::Now => now::CHARTS,
            Self::OverTime => time::CHARTS,
            Self::HowLong => how_long::CHARTS,
            Self::Promises => promises::CHARTS,
            Self::WhatIf => what_if::CHARTS,
            Self::Quality => quality::CHARTS,
        }
    }

    /// The view whose page has this path.
    pub(in crate::pages) fn at(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.path() == path)
    }
}

/// A chart that is being made.
pub(super) type Making<'a> = Pin<Box<dyn Future<Output = Result<Chart, PageError>> + Send + 'a>>;

/// Makes a chart of a slice.
pub(super) type Make = for<'a> fn(&'a Asker<'a>, &'a Slice) -> Making<'a>;

/// A chart of a view.
pub(super) struct Entry {
    /// The word in its address; its question is the message `chart-…-question`.
    pub(super) code: &'static str,
    /// Makes it.
    pub(super) make: Make,
    /// What can be chosen about it: the name in its address and the values, the first being usual. Each is named by the
    /// message `chart-option-…`.
    pub(super) options: &'static [(&'static str, &'static [&'static str])],
    /// Where a row leads deeper: the filter that narrows the chart to it, and the options of that chart.
    pub(super) deeper: Option<(&'static str, &'static [(&'static str, &'static str)])>,
    /// What can be chosen of what there is at present: the name in the address, which the message `chart-pick-…` labels.
    pub(super) picks: Option<(&'static str, Picks)>,
    /// Whether several of them may be chosen together.
    pub(super) picks_many: bool,
}

impl Entry {
    /// A chart without choices.
    pub(super) const fn new(code: &'static str, make: Make) -> Self {
        Self {
            code,
            make,
            options: &[],
            deeper: None,
            picks: None,
            picks_many: false,
        }
    }

    /// With choices.
    pub(super) const fn offering(
        self,
        options: &'static [(&'static str, &'static [&'static str])],
    ) -> Self {
        Self { options, ..self }
    }

    /// With a way into each row.
    pub(super) const fn deeper(
        self,
        filter: &'static str,
        options: &'static [(&'static str, &'static str)],
    ) -> Self {
        Self {
            deeper: Some((filter, options)),
            ..self
        }
    }

    /// With a form that chooses one of many.
    pub(super) const fn picking(self, name: &'static str, picks: Picks) -> Self {
        Self {
            picks: Some((name, picks)),
            ..self
        }
    }

    /// With a form that chooses several of many.
    pub(super) const fn picking_many(self, name: &'static str, picks: Picks) -> Self {
        Self {
            picks_many: true,
            ..self.picking(name, picks)
        }
    }

    /// The message of its question.
    pub(super) fn question(&self) -> String {
        format!("chart-{}-question", self.code)
    }

    /// Its address.
    pub(super) fn path(&self, view: View) -> String {
        format!("/insights/{}/{}", view.code(), self.code)
    }
}
