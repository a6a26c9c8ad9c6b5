//! Labels of codes, in every language, as files write them.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::{Phase, Severity, Status, StatusKind};
use desbloqueo_domain::text::fold;
use desbloqueo_i18n::{Language, Messages};
use desbloqueo_playbook::{Kind, Playbook};
use desbloqueo_sheets::{Field, Lookups};
use desbloqueo_sheets::{LabelIndex, Resolution, status_readings};

/// Labels of codes, in every language.
#[derive(Debug)]
pub struct Dictionary {
    lookups: Lookups,
    l1: LabelIndex,
    l2: LabelIndex,
    l3: LabelIndex,
    l2_by_l1: BTreeMap<String, LabelIndex>,
    l3_by_l2: BTreeMap<String, LabelIndex>,
    parents: BTreeMap<String, String>,
    kinds: BTreeMap<Kind, LabelIndex>,
    severities: LabelIndex,
    phases: LabelIndex,
    roles: LabelIndex,
    nobody: BTreeSet<String>,
    new_units: Status,
    l2_required: Vec<Code>,
}

/// A level of a status that cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusUnreadable {
    /// 1, 2 or 3.
    pub level: u8,
    /// What stands there.
    pub found: String,
    /// How it was resolved: ambiguous, near to something, or unknown.
    pub resolution: Resolution,
}

impl Dictionary {
    /// Collects the labels of a playbook; `severities` are the labels of severities in every language.
    pub fn new(playbook: &Playbook, severities: &[(Severity, &str)]) -> Self {
        let mut kinds: BTreeMap<Kind, LabelIndex> = BTreeMap::new();
        let (mut l2_by_l1, mut l3_by_l2) = (BTreeMap::new(), BTreeMap::new());
        let mut parents = BTreeMap::new();
        let rulebook = playbook.rulebook();
        for entry in playbook.labels_for_matching() {
            kinds
                .entry(entry.kind)
                .or_default()
                .add(entry.code, entry.text);
            let (table, children): (_, &mut BTreeMap<String, LabelIndex>) = match entry.kind {
                Kind::L2 => (&rulebook.reasons, &mut l2_by_l1),
                Kind::L3 => (&rulebook.details, &mut l3_by_l2),
                _ => continue,
            };
            if let Some(reason) = table.get(entry.code) {
                let parent = reason.parent.as_str().to_owned();
                children
                    .entry(parent.clone())
                    .or_default()
                    .add(entry.code, entry.text);
                parents.insert(entry.code.to_owned(), parent);
            }
        }
        add_next_actions(playbook, kinds.entry(Kind::NextAction).or_default());
        let of = |kind: Kind| kinds.get(&kind).cloned().unwrap_or_default();
        let mut l1 = of(Kind::L1);
        for kind in StatusKind::ALL {
            if let Some(code) = rulebook.l1_of_kind(kind) {
                l1.add(code.as_str(), kind.code());
            }
        }
        let mut phases = of(Kind::Phase);
        for phase in Phase::ALL {
            phases.add(phase.code(), phase.code());
        }
        let mut known = LabelIndex::default();
        for (severity, label) in severities {
            known.add(severity.code(), label);
        }
        for severity in Severity::ALL {
            known.add(severity.code(), severity.code());
        }
        let lookups = Lookups::default()
            .with(Field::L1, l1.clone())
            .with(Field::L2, of(Kind::L2))
            .with(Field::L3, of(Kind::L3))
            .with(Field::Service, of(Kind::Service))
            .with(Field::ServiceStatus, of(Kind::ServiceStatus))
            .with(Field::EngagementScenario, of(Kind::EngagementScenario))
            .with(Field::BusinessReason, of(Kind::BusinessReason))
            .with(Field::Phase, phases.clone())
            .with(Field::Severity, known.clone());
        Self {
            lookups,
            l1,
            l2: of(Kind::L2),
            l3: of(Kind::L3),
            roles: of(Kind::Role),
            nobody: words_for_nobody(),
            l2_by_l1,
            l3_by_l2,
            parents,
            kinds,
            severities: known,
            phases,
            new_units: rulebook.defaults.new_units.clone(),
            l2_required: rulebook
                .statuses
                .iter()
                .filter(|(_, entry)| entry.l2_required)
                .map(|(code, _)| code.clone())
                .collect(),
        }
    }

    /// The labels by which columns are recognised.
    pub fn lookups(&self) -> &Lookups {
        &self.lookups
    }

    /// The status of new units.
    pub fn new_units(&self) -> &Status {
        &self.new_units
    }

    /// Whether the playbook asks for an L2 in this L1 (rule S1).
    pub fn l2_required(&self, l1: &Code) -> bool {
        self.l2_required.contains(l1)
    }

    /// Resolves a label of a kind.
    pub fn resolve(&self, kind: Kind, text: &str) -> Resolution {
        self.kinds
            .get(&kind)
            .map_or(Resolution::Unknown, |index| index.resolve(text))
    }

    /// Resolves the label of a phase.
    pub fn phase(&self, text: &str) -> Option<Phase> {
        self.phases.resolve(text).exact().and_then(Phase::parse)
    }

    /// Resolves the label of a severity.
    pub fn severity(&self, text: &str) -> Option<Severity> {
        self.severities
            .resolve(text)
            .exact()
            .and_then(Severity::parse)
    }

    /// Resolves the label of a role.
    pub fn role(&self, text: &str) -> Option<Code> {
        known(&self.roles, text)
    }

    /// Whether a text says, in any language, that nobody is meant.
    pub fn is_nobody(&self, text: &str) -> bool {
        self.nobody.contains(&fold(text))
    }

    /// Resolves a next action of the catalogue.
    pub fn next_action(&self, text: &str) -> Option<Code> {
        self.kinds
            .get(&Kind::NextAction)
            .and_then(|index| known(index, text))
    }

    /// Reads three cells as a status; levels that are left out follow from those below.
    pub fn status(&self, l1: &str, l2: &str, l3: &str) -> Result<Option<Status>, StatusUnreadable> {
        let (l1, l2, l3) = (blank_if_none(l1), blank_if_none(l2), blank_if_none(l3));
        if l1.is_empty() && l2.is_empty() && l3.is_empty() {
            return Ok(None);
        }
        if l2.is_empty()
            && let Some(above) = self.above(l3)
        {
            return self.status(l1, above, l3);
        }
        let first = if l1.is_empty() {
            let second = exact(2, l2, self.l2.resolve(l2))?;
            second.and_then(|code| self.parents.get(&code).cloned())
        } else {
            exact(1, l1, self.l1.resolve(l1))?
        };
        let Some(first) = first else {
            return Err(StatusUnreadable {
                level: 1,
                found: l1.to_owned(),
                resolution: Resolution::Unknown,
            });
        };
        let second = Self::child(2, &self.l2_by_l1, &self.l2, &first, l2)?;
        let third = match &second {
            Some(second) => Self::child(3, &self.l3_by_l2, &self.l3, second, l3)?,
            None if l3.is_empty() => None,
            None => {
                let resolution = Resolution::Unknown;
                return Err(StatusUnreadable {
                    level: 3,
                    found: l3.to_owned(),
                    resolution,
                });
            }
        };
        let code = |text: String| Code::parse(&text).ok();
        Ok(code(first).map(|l1| Status {
            l1,
            l2: second.and_then(code),
            l3: third.and_then(code),
        }))
    }

    /// The reason of a detail whose label is that of one reason only.
    fn above(&self, l3: &str) -> Option<&str> {
        let detail = known(&self.l3, l3)?;
        self.parents.get(detail.as_str()).map(String::as_str)
    }

    /// A child by its label among those of the parent, else among all: a wrong parent is refused by rule S1
    /// later, with what would be right.
    fn child(
        level: u8,
        of_parent: &BTreeMap<String, LabelIndex>,
        all: &LabelIndex,
        parent: &str,
        text: &str,
    ) -> Result<Option<String>, StatusUnreadable> {
        let among = of_parent
            .get(parent)
            .map_or(Resolution::Unknown, |index| index.resolve(text));
        match exact(level, text, among) {
            Err(unreadable) => match all.resolve(text) {
                Resolution::Exact { code } => Ok(Some(code)),
                resolution @ Resolution::Ambiguous { .. }
                    if unreadable.resolution == Resolution::Unknown =>
                {
                    Err(StatusUnreadable {
                        resolution,
                        ..unreadable
                    })
                }
                _ => Err(unreadable),
            },
            found => found,
        }
    }

    /// Reads a status whose reason and detail stand in columns of their own; where the first column says more than
    /// the L1, such as "Blocked › Infrastructure", it says all.
    pub fn status_beside(
        &self,
        first: &str,
        l2: &str,
        l3: &str,
    ) -> Result<Option<Status>, StatusUnreadable> {
        self.status(first, l2, l3)
            .or_else(|error| match error.level {
                1 => self.status_of_text(first).map_err(|_| error),
                _ => Err(error),
            })
    }

    /// Reads one text such as "Blocked › Infrastructure › Network" as a status.
    pub fn status_of_text(&self, text: &str) -> Result<Option<Status>, StatusUnreadable> {
        let mut first_error = None;
        for parts in status_readings(text) {
            let part = |at: usize| parts.get(at).map_or("", String::as_str);
            match self.status(part(0), part(1), part(2)) {
                Ok(status) => return Ok(status),
                Err(error) => first_error = first_error.or(Some(error)),
            }
        }
        match first_error {
            None => Ok(None),
            Some(error) => Err(error),
        }
    }
}

fn words_for_nobody() -> BTreeSet<String> {
    let word = |language: &Language| fold(&Messages::get(*language).plain("nobody"));
    Language::ALL.iter().map(word).collect()
}

/// The sentences of proposed next actions, as exports write them.
fn add_next_actions(playbook: &Playbook, index: &mut LabelIndex) {
    for action in &playbook.rulebook().next_actions {
        for language in playbook.languages() {
            index.add(action.as_str(), playbook.next_action_text(action, language));
        }
    }
}

/// The code of a label that may as well be anybody's own words: what it resembles is not looked for.
fn known(index: &LabelIndex, text: &str) -> Option<Code> {
    let resolution = index.knows(text).then(|| index.resolve(text))?;
    resolution.exact().and_then(|code| Code::parse(code).ok())
}

fn exact(
    level: u8,
    text: &str,
    resolution: Resolution,
) -> Result<Option<String>, StatusUnreadable> {
    if text.is_empty() {
        return Ok(None);
    }
    match resolution {
        Resolution::Exact { code } => Ok(Some(code)),
        Resolution::Empty => Ok(None),
        resolution => Err(StatusUnreadable {
            level,
            found: text.to_owned(),
            resolution,
        }),
    }
}

/// "N/A" and its like in a status column say that there is none.
fn blank_if_none(text: &str) -> &str {
    use desbloqueo_sheets::{DateOrder, DateReading, parse_date};
    match parse_date(text, &DateOrder::NotNeeded) {
        DateReading::NotApplicable | DateReading::ToBeDecided | DateReading::Empty => "",
        _ => text.trim(),
    }
}
