//! What people enter: the fields of a line that enters a status.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::EntitlementState;
use desbloqueo_domain::line::{Asked, Due};
use desbloqueo_domain::rulebook::{Applies, Need, Reason, Rulebook};
use desbloqueo_domain::status::{Phase, Status, StatusKind};
use desbloqueo_domain::update_line::days_after;
use jiff::civil::Date;

use super::chance::Chance;
use super::topic::Topic;
use super::words::Words;

/// Somebody about to edit a line, and what they know.
pub(super) struct Hand<'a> {
    pub(super) rulebook: &'a Rulebook,
    pub(super) chance: &'a mut Chance,
    pub(super) words: &'static Words,
    pub(super) service: &'a Code,
    pub(super) outer: &'a EntitlementState,
    /// The day of the edit.
    pub(super) day: Date,
    /// The day on which the demonstration is looked at, for edits that stay the last ones.
    pub(super) looked_at: Option<Date>,
}

impl Hand<'_> {
    /// Enters a status of a kind.
    pub(super) fn enter(&mut self, kind: StatusKind) -> Option<LineEdit> {
        let status = self.status(kind)?;
        let topic = match kind {
            StatusKind::DuplicateInvalid => Topic::Duplicate,
            _ => Topic::of(status.deepest()),
        };
        let note = self.note(topic);
        let edit = LineEdit {
            status: Some(status),
            note: Some(note),
            ..LineEdit::default()
        };
        Some(match kind {
            StatusKind::InProgress => self.in_progress(edit),
            StatusKind::Blocked => self.blocked(edit),
            StatusKind::NoIntent => LineEdit {
                next_due: self.due(),
                ..edit
            },
            StatusKind::StatusUnknown | StatusKind::DuplicateInvalid => edit,
        })
    }

    /// Enters a reason that is known already.
    pub(super) fn blocked_by(&mut self, status: Status) -> LineEdit {
        let note = self.note(Topic::of(status.deepest()));
        let edit = LineEdit {
            status: Some(status),
            note: Some(note),
            ..LineEdit::default()
        };
        self.blocked(edit)
    }

    fn in_progress(&mut self, edit: LineEdit) -> LineEdit {
        let first = self.rulebook.service_statuses.first().cloned();
        let stage = match (&self.outer.service_status, self.outer.phase) {
            (Some(_), _) => None,
            (None, Phase::Assignment) => first,
            (None, Phase::Delivery) => self.rulebook.service_statuses.get(1).cloned().or(first),
        };
        LineEdit {
            target: Some(Some(self.target(30, 200))),
            service_status: stage.map(Some),
            engagement_scenario: self.led(false),
            ..edit
        }
    }

    fn blocked(&mut self, edit: LineEdit) -> LineEdit {
        if self.outer.phase == Phase::Assignment {
            let talk = days_after(self.day, self.chance.days(7, 28));
            return LineEdit {
                engagement_scenario: self.led(false),
                initiate_discussion: Some(Some(talk)),
                next_due: self.due(),
                ..edit
            };
        }
        let edit = LineEdit {
            next_due: self.due(),
            ..edit
        };
        if self.chance.percent(12) {
            let due = days_after(self.day, self.chance.days(5, 21));
            let asked = Asked {
                of: self.words.asked.to_owned(),
                due,
            };
            return LineEdit {
                target: Some(None),
                asked: Some(Some(asked)),
                ..edit
            };
        }
        LineEdit {
            target: Some(Some(self.unblock())),
            ..edit
        }
    }

    /// In Progress without our help (rule S6).
    pub(super) fn self_led(&mut self) -> Option<LineEdit> {
        let l1 = self.rulebook.l1_of_kind(StatusKind::InProgress)?.clone();
        Some(LineEdit {
            status: Some(Status::of(l1)),
            note: Some(self.note(Topic::SelfLed)),
            engagement_scenario: self.led(true),
            service_status: self.rulebook.service_statuses.first().cloned().map(Some),
            ..LineEdit::default()
        })
    }

    /// The customer does not answer (rule S12).
    pub(super) fn silent(&mut self) -> LineEdit {
        let status = self.rulebook.defaults.unresponsive.clone();
        LineEdit {
            status: Some(status),
            note: Some(self.note(Topic::Silent)),
            ..LineEdit::default()
        }
    }

    /// The projected unblock date; now and then one that only parks the line.
    pub(super) fn unblock(&mut self) -> Date {
        match self
            .rulebook
            .defaults
            .park_days
            .first()
            .filter(|_| self.chance.percent(5))
        {
            Some(park) => {
                let in_year = |year| Date::new(year, park.month, park.day).ok();
                let parked = in_year(self.day.year()).filter(|parked| *parked > self.day);
                parked
                    .or_else(|| in_year(self.day.year() + 1))
                    .unwrap_or(self.day)
            }
            None => self.target(14, 120),
        }
    }

    /// A day ahead; where nobody will move it any more, mostly one that has not passed.
    pub(super) fn target(&mut self, least: i32, most: i32) -> Date {
        let from = self
            .looked_at
            .filter(|_| self.chance.percent(82))
            .unwrap_or(self.day);
        days_after(from, self.chance.days(least / 3, most))
    }

    /// When the next action is due, where the proposal would have passed long ago.
    fn due(&mut self) -> Option<Due> {
        let looked_at = self.looked_at.filter(|_| self.chance.percent(60))?;
        Some(Due::On(days_after(looked_at, self.chance.days(1, 25))))
    }

    /// Who leads, where nobody said so before.
    fn led(&mut self, by_themselves: bool) -> Option<Option<Code>> {
        let known = self.outer.engagement_scenario.is_some() && !by_themselves;
        let all = self.rulebook.engagement_scenarios.iter();
        let fitting: Vec<&Code> = all
            .filter(|scenario| scenario.self_led == by_themselves)
            .map(|scenario| &scenario.code)
            .collect();
        let chosen = self.chance.pick(&fitting).map(|code| (*code).clone());
        chosen.filter(|_| !known).map(Some)
    }

    /// A note on a topic, sometimes with what happens next.
    pub(super) fn note(&mut self, topic: Topic) -> String {
        let short = self
            .rulebook
            .services
            .get(self.service)
            .map_or("", |entry| entry.short.as_str());
        let note = self
            .chance
            .pick((self.words.note)(topic))
            .copied()
            .unwrap_or_default();
        let mut note = note.replace("{s}", short);
        if let Some(tail) = self
            .chance
            .pick(self.words.tails)
            .filter(|_| self.chance.percent(45))
        {
            note.push_str(self.words.space);
            note.push_str(tail);
        }
        note
    }

    /// A status of a kind, its reason by weight.
    fn status(&mut self, kind: StatusKind) -> Option<Status> {
        let l1 = self.rulebook.l1_of_kind(kind)?.clone();
        let scenario = self
            .rulebook
            .scenario(self.outer.phase, &l1, &Applies::default())?;
        let entry = self.rulebook.statuses.get(&l1)?;
        let wanted =
            entry.l2_required || scenario.l2 == Need::Required || kind == StatusKind::InProgress;
        if scenario.l2 == Need::NotApplicable || !wanted {
            return Some(Status::of(l1));
        }
        let reasons = self
            .rulebook
            .reasons
            .iter()
            .filter(|(_, reason)| reason.parent == l1 && !reason.retired);
        let l2 = self.one_of(reasons)?;
        let details = self.rulebook.details_of(&l2, self.service).take(8);
        let details: Vec<(&Code, &Reason)> = details.collect();
        let detailed = scenario.l3 != Need::NotApplicable && self.chance.percent(72);
        let l3 = if detailed {
            self.one_of(details.into_iter())
        } else {
            None
        };
        Some(Status {
            l1,
            l2: Some(l2),
            l3,
        })
    }

    fn one_of<'r>(&mut self, all: impl Iterator<Item = (&'r Code, &'r Reason)>) -> Option<Code> {
        let weighted: Vec<(&Code, u64)> = all
            .map(|(code, _)| (code, Topic::of(code).weight()))
            .collect();
        self.chance.weighted(&weighted).cloned()
    }
}
