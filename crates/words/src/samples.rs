//! What tests of words tell of.

use desbloqueo_app::reads::{BlockerItem, Held};
use desbloqueo_domain::line::NextAction;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Severity;
use jiff::civil::date;

/// A blocker that is open since 1 October 2026, and of which nothing else is known.
pub(crate) fn blocker(title: &str) -> BlockerItem {
    BlockerItem {
        id: "018c0000-0000-7000-8000-000000000001".parse().unwrap(),
        organization: "018c0000-0000-7000-8000-000000000002".parse().unwrap(),
        title: title.to_owned(),
        private: false,
        reason: None,
        detail: None,
        service: None,
        severity: Severity::Medium,
        owner: Owner::Nobody,
        resolvers: Vec::new(),
        projected: None,
        asked: None,
        next_action: NextAction::default(),
        opened: date(2026, 10, 1),
        closed: None,
        party: None,
        version: 1,
        held: Held::default(),
    }
}
