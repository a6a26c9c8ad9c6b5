//! Reports beside the same of another day.

use serde::Serialize;
use utoipa::ToSchema;

use super::{FlowBody, FreeBody, PromisesBody, UnblockBody, WhatIfBody};

/// A body with the same of another day beside it.
macro_rules! compared {
    ($(#[$doc:meta])* $vis:vis $name:ident: $body:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize, ToSchema)]
        $vis struct $name {
            #[serde(flatten)]
            report: $body,
            /// The same as of the end of the day that it is compared with; missing where none is named.
            #[serde(skip_serializing_if = "Option::is_none")]
            compared: Option<$body>,
        }

        impl $name {
            /// A report, and that of the day that it is compared with.
            $vis fn new(report: $body, compared: Option<$body>) -> Self {
                Self { report, compared }
            }
        }
    };
}

pub(crate) use compared;

compared! {
    /// How long it takes to unblock, and how long it took.
    pub UnblockComparedBody: UnblockBody
}

compared! {
    /// What became blocked and what ceased to be, in two rows of weeks.
    pub FlowComparedBody: FlowBody
}

compared! {
    /// How promised dates are kept, and how they were.
    pub PromisesComparedBody: PromisesBody
}

compared! {
    /// What would move without some blockers, and what would have moved.
    pub WhatIfComparedBody: WhatIfBody
}

compared! {
    /// The fewest blockers that free a share, and those that would have.
    pub FreeComparedBody: FreeBody
}
