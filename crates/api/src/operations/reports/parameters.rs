//! The parameters of reports: what lines are narrowed to, and what each report asks besides.

use desbloqueo_domain::code::Code;
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;

use super::super::status_lines::{LineFilterInput, with_line_filters};

macro_rules! parameters {
    ($($(#[$doc:meta])* $name:ident: $kind:ty $(= $example:tt)?),+ $(,)?) => {
        /// The parameters of a report of how long it takes.
        #[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
        #[serde(deny_unknown_fields, default)]
        #[into_params(parameter_in = Query)]
        pub(super) struct UnblockParameters {
            $($(#[$doc])* $(#[param(example = $example)])? $name: Option<$kind>,)+
            /// What it groups by: `reason`, `detail`, `service`, `owner`, `party`, `customer` or `organization`;
            /// `reason` where nothing is said.
            #[param(pattern = "^(reason|detail|service|owner|party|customer|organization)$")]
            pub(super) by: Option<String>,
            /// As of the end of this day.
            pub(super) as_of: Option<Date>,
            /// The same report as of the end of this day as well.
            pub(super) compare: Option<Date>,
        }

        /// The parameters of a report of weeks.
        #[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
        #[serde(deny_unknown_fields, default)]
        #[into_params(parameter_in = Query)]
        pub(super) struct FlowParameters {
            $($(#[$doc])* $(#[param(example = $example)])? $name: Option<$kind>,)+
            /// How many weeks, 12 where nothing is said.
            #[param(minimum = 1, maximum = 260)]
            pub(super) weeks: Option<u16>,
            /// The day on which the last week ends.
            pub(super) as_of: Option<Date>,
            /// As many weeks up to this day as well.
            pub(super) compare: Option<Date>,
        }

        /// The parameters of a report of promised dates.
        #[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
        #[serde(deny_unknown_fields, default)]
        #[into_params(parameter_in = Query)]
        pub(super) struct PromiseParameters {
            $($(#[$doc])* $(#[param(example = $example)])? $name: Option<$kind>,)+
            /// What it groups by: `owner`, `resolver` or `reason`; `owner` where nothing is said.
            #[param(pattern = "^(owner|resolver|reason)$")]
            pub(super) by: Option<String>,
            /// As of the end of this day.
            pub(super) as_of: Option<Date>,
            /// The same report as of the end of this day as well.
            pub(super) compare: Option<Date>,
        }

        /// The parameters of what would move.
        #[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
        #[serde(deny_unknown_fields, default)]
        #[into_params(parameter_in = Query)]
        pub(super) struct WhatIfParameters {
            $($(#[$doc])* $(#[param(example = $example)])? $name: Option<$kind>,)+
            /// What is thought away, with commas between: `reason=CODE`, `blocker=ID`, `resolver=OWNER`, an owner as in
            /// the parameter of that name.
            pub(super) without: Option<String>,
            /// As of the end of this day; a line is held by its first blocker alone then.
            pub(super) as_of: Option<Date>,
            /// The same report as of the end of this day as well.
            pub(super) compare: Option<Date>,
        }

        /// The parameters of the fewest blockers.
        #[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
        #[serde(deny_unknown_fields, default)]
        #[into_params(parameter_in = Query)]
        pub(super) struct FreeParameters {
            $($(#[$doc])* $(#[param(example = $example)])? $name: Option<$kind>,)+
            /// How many per cent of the blocked units are to come free, 50 where nothing is said.
            #[param(minimum = 1, maximum = 100)]
            pub(super) percent: Option<u8>,
            /// As of the end of this day; a line is held by its first blocker alone then.
            pub(super) as_of: Option<Date>,
            /// The same report as of the end of this day as well.
            pub(super) compare: Option<Date>,
        }

        /// The parameters of units by status.
        #[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
        #[serde(deny_unknown_fields, default)]
        #[into_params(parameter_in = Query)]
        pub(super) struct StatusParameters {
            $($(#[$doc])* $name: Option<$kind>,)+
            /// As of the end of this day.
            pub(super) as_of: Option<Date>,
            /// The same report as of the end of this day as well.
            pub(super) compare: Option<Date>,
        }

        /// The parameters of the digest.
        #[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
        #[serde(deny_unknown_fields, default)]
        #[into_params(parameter_in = Query)]
        pub(super) struct DigestParameters {
            $($(#[$doc])* $(#[param(example = $example)])? $name: Option<$kind>,)+
            /// As of the end of this day. A day to come is now.
            pub(super) as_of: Option<Date>,
            /// The day before it that it is compared with, four weeks before where nothing is said.
            pub(super) compare: Option<Date>,
        }

        parameters!(@filter [$($name)+] UnblockParameters);
        parameters!(@filter [$($name)+] FlowParameters);
        parameters!(@filter [$($name)+] PromiseParameters);
        parameters!(@filter [$($name)+] WhatIfParameters);
        parameters!(@filter [$($name)+] FreeParameters);
        parameters!(@filter [$($name)+] StatusParameters);
        parameters!(@filter [$($name)+] DigestParameters);
    };
    (@filter [$($name:ident)+] $parameters:ident) => {
        impl $parameters {
            /// What the report is narrowed to.
            pub(super) fn filter(&self) -> LineFilterInput {
                LineFilterInput { $($name: self.$name.clone()),+ }
            }
        }
    };
}

with_line_filters!(parameters);
