//! What speaks for each field in one column.

use super::content::Content;
use super::names::{NameMatch, match_heading};
use super::propose::Lookups;
use super::{Field, FieldKind, Reason, Target};
use crate::Heading;
use crate::values::fold_text;
use crate::words::words;

/// A possible target of a column.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub(crate) target: Target,
    pub(crate) percent: i32,
    pub(crate) reasons: Vec<Reason>,
}

/// A share from which content is believed, and one below which it contradicts.
const MOST: u8 = 60;
const FEW: u8 = 20;
const CONTRADICTED: i32 = 45;
/// Cells below which content proves nothing.
const ENOUGH: usize = 3;
/// A heading says "status", the content says which one.
const STATUS_BY_CONTENT: i32 = 94;

/// Lists what a column can be, by heading and content.
pub(crate) fn candidates(
    heading: &Heading,
    content: &Content,
    lookups: &Lookups,
) -> Vec<Candidate> {
    let names = names(heading);
    let mut candidates: Vec<Candidate> = names.iter().map(|name| by_name(name, content)).collect();
    candidates.extend(by_content(&names, content, lookups));
    candidates.extend(units_by_l1(heading, content, lookups));
    candidates
}

/// Matches the heading alone and together with its group, "Next action" above "Date"; "Name" below "Customer" is
/// what the group says.
fn names(heading: &Heading) -> Vec<NameMatch> {
    let mut found = match_heading(&heading.text);
    if let Some(group) = &heading.group {
        let text = &heading.text;
        let together = [format!("{group} {text}"), format!("{text} {group}")];
        let alone = words().names.contains(&fold_text(text));
        let spoken = together.into_iter().chain(alone.then(|| group.clone()));
        let known = spoken
            .flat_map(|heading| match_heading(&heading))
            .filter(|name| matches!(name.reason, Reason::HeadingKnown { .. }));
        for name in known.map(|name| NameMatch {
            percent: name.percent + 2,
            ..name
        }) {
            found.retain(|other| other.field != name.field);
            found.insert(0, name);
        }
    }
    found
}

fn by_name(name: &NameMatch, content: &Content) -> Candidate {
    let mut candidate = Candidate {
        target: Target::Field { field: name.field },
        percent: name.percent,
        reasons: vec![name.reason.clone()],
    };
    if content.stated >= ENOUGH {
        candidate.weigh(name.field, content);
    }
    candidate
}

impl Candidate {
    fn add(&mut self, percent: i32, reason: Reason) {
        self.percent += percent;
        self.reasons.push(reason);
    }

    fn weigh(&mut self, field: Field, content: &Content) {
        match field.kind() {
            FieldKind::Date => self.weigh_dates(content),
            FieldKind::Units => self.weigh_units(content),
            FieldKind::Code => self.weigh_labels(field, content),
            FieldKind::Text => self.weigh_text(field, content),
        }
    }

    fn weigh_dates(&mut self, content: &Content) {
        let percent = content.dates();
        if percent >= MOST {
            self.add(6, Reason::ContentDates { percent });
        } else if percent.max(content.numbers()) < FEW {
            // Plain numbers may be serial days.
            self.add(-CONTRADICTED, Reason::ContentNotDates { percent });
        }
    }

    fn weigh_units(&mut self, content: &Content) {
        let percent = content.numbers();
        if percent >= MOST {
            self.add(5, Reason::ContentNumbers { percent });
        } else if percent < FEW {
            self.add(-CONTRADICTED, Reason::ContentNotNumbers { percent });
        }
    }

    fn weigh_labels(&mut self, field: Field, content: &Content) {
        match content.known(field) {
            Some(percent) if percent >= MOST => self.add(8, Reason::ContentKnownLabels { percent }),
            Some(0) => self.add(-15, Reason::ContentUnknownLabels),
            _ => {}
        }
        if content.dates() >= MOST {
            self.add(
                -CONTRADICTED,
                Reason::ContentDates {
                    percent: content.dates(),
                },
            );
        }
    }

    fn weigh_text(&mut self, field: Field, content: &Content) {
        let guids = content.guids();
        if guids >= MOST {
            let wanted = matches!(
                field,
                Field::TenantId
                    | Field::LineId
                    | Field::ExternalId
                    | Field::CustomerId
                    | Field::BlockerKey
                    | Field::DuplicateOf
            );
            self.add(
                if wanted { 6 } else { -CONTRADICTED },
                Reason::ContentGuids { percent: guids },
            );
        }
        if field == Field::Domain && content.domains() >= MOST {
            self.add(
                8,
                Reason::ContentDomains {
                    percent: content.domains(),
                },
            );
        }
        if content.dates() >= MOST {
            self.add(
                -CONTRADICTED,
                Reason::ContentDates {
                    percent: content.dates(),
                },
            );
        }
    }
}

fn by_content(names: &[NameMatch], content: &Content, lookups: &Lookups) -> Vec<Candidate> {
    if content.stated < ENOUGH {
        return Vec::new();
    }
    let says = |field: Field| {
        names
            .iter()
            .any(|name| name.field == field && name.percent >= CONTAINED_OR_BETTER)
    };
    let candidate = |field: Field, percent: i32, reason: Reason| Candidate {
        target: Target::Field { field },
        percent,
        reasons: vec![reason],
    };
    let mut found = Vec::new();
    let (guids, domains, paths) = (content.guids(), content.domains(), content.paths());
    if guids >= MOST {
        let percent = if says(Field::Tenant) { 80 } else { 58 };
        found.push(candidate(
            Field::TenantId,
            percent,
            Reason::ContentGuids { percent: guids },
        ));
    }
    if domains >= MOST {
        found.push(candidate(
            Field::Domain,
            58,
            Reason::ContentDomains { percent: domains },
        ));
    }
    if content.dates() >= MOST && says(Field::NextAction) {
        found.push(candidate(
            Field::NextActionDate,
            75,
            Reason::ContentDates {
                percent: content.dates(),
            },
        ));
    }
    if paths >= MOST {
        found.push(candidate(
            Field::Status,
            STATUS_BY_CONTENT,
            Reason::ContentStatusPaths { percent: paths },
        ));
    }
    found.extend(by_labels(says(Field::Status), content, lookups));
    found
}

/// Takes a column for the field whose labels stand in it; a heading that says "status" leaves open which.
fn by_labels(says_status: bool, content: &Content, lookups: &Lookups) -> Vec<Candidate> {
    let known = lookups
        .fields()
        .filter_map(|field| Some((field, content.known(field)?)));
    known
        .filter(|(_, percent)| *percent >= MOST)
        .map(|(field, percent)| Candidate {
            target: Target::Field { field },
            percent: if says_status && is_status(field) {
                STATUS_BY_CONTENT
            } else {
                45 + i32::from(percent) * 2 / 5
            },
            reasons: vec![Reason::ContentKnownLabels { percent }],
        })
        .collect()
}

const CONTAINED_OR_BETTER: i32 = 50;

fn is_status(field: Field) -> bool {
    matches!(
        field,
        Field::L1 | Field::L2 | Field::L3 | Field::ServiceStatus
    )
}

/// Recognises "Blocked", "Blocked units" or "Units | Blocked" above numbers.
fn units_by_l1(heading: &Heading, content: &Content, lookups: &Lookups) -> Option<Candidate> {
    let l1 = lookups
        .exact(Field::L1, &heading.text)
        .or_else(|| lookups.exact(Field::L1, &without_unit_words(&heading.text)))?;
    if content.stated > 0 && content.numbers() < MOST {
        return None;
    }
    let mut reasons = vec![Reason::HeadingIsL1 { l1: l1.clone() }];
    if content.stated > 0 {
        reasons.push(Reason::ContentNumbers {
            percent: content.numbers(),
        });
    }
    Some(Candidate {
        target: Target::UnitsByL1 { l1 },
        percent: 88,
        reasons,
    })
}

fn without_unit_words(heading: &str) -> String {
    let is_unit = |word: &&str| !words().units.contains(&fold_text(word));
    let parts: Vec<&str> = heading
        .split([' ', '(', ')', '_', ':'])
        .filter(|word| !word.is_empty())
        .filter(is_unit)
        .collect();
    parts.join(" ")
}
