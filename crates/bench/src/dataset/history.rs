//! Changes, each linked to the one before it in its chain.

use desbloqueo_app::Ids;
use desbloqueo_app::demo::Chance;
use desbloqueo_domain::code::{ChangeId, OrganizationId, PersonId};
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_domain::update_line::days_after;
use desbloqueo_store::chain::{Chain, ChainHead};
use desbloqueo_store::changes::Change;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{TODAY, now};

/// What records are made with.
pub(super) struct Maker<'a> {
    pub(super) rulebook: &'a Rulebook,
    pub(super) ids: Ids,
    pub(super) chance: Chance,
}

/// One change of a chain.
pub(super) struct Recorded {
    pub(super) organization: OrganizationId,
    pub(super) chain: Chain,
    pub(super) subject: (&'static str, Uuid),
    /// The fields before and after, as JSON; empty before what is new.
    pub(super) texts: (String, String),
    pub(super) person: PersonId,
    pub(super) day: Date,
}

impl Maker<'_> {
    pub(super) fn id(&self) -> Uuid {
        self.ids.next(now())
    }

    /// A day so many days ago at least and at most.
    pub(super) fn past(&mut self, least: i32, most: i32) -> Date {
        let days = self.chance.days(least, most);
        days_after(TODAY, -days)
    }

    /// Links a change to the head of its chain.
    pub(super) fn record(&mut self, head: &mut ChainHead, recorded: Recorded) -> Change {
        let is_new = recorded.texts.0.is_empty();
        let (subject_kind, subject) = recorded.subject;
        let mut change = Change {
            organization: recorded.organization,
            id: ChangeId(self.id()),
            chain: recorded.chain,
            sequence: 0,
            batch: None,
            person: recorded.person,
            covered: None,
            recorded_at: morning_of(recorded.day),
            effective: recorded.day,
            source: if is_new { "import" } else { "page" }.to_owned(),
            reason: String::new(),
            override_reason: String::new(),
            subject_kind: subject_kind.to_owned(),
            subject,
            before: recorded.texts.0,
            after: recorded.texts.1,
            salt: self.ids.salt(),
            content_digest: Vec::new(),
            digest: Vec::new(),
        };
        *head = change.link(head);
        change
    }
}

/// When what was done on a day was recorded, in microseconds since 1970.
pub(super) fn morning_of(day: Date) -> i64 {
    let morning = day.at(8, 0, 0, 0).to_zoned(TimeZone::UTC);
    morning.map_or(0, |morning| morning.timestamp().as_microsecond())
}

/// The texts of an own value that was filled, by the record that it describes.
pub(super) fn own_value_texts(subject: Uuid, value: &str) -> (String, String) {
    let key = subject.to_string();
    let text = |value: Value| json!({ key.as_str(): value }).to_string();
    (text(Value::Null), text(Value::from(value)))
}
