//! Each field to one column at most: the surest first.

use std::collections::HashMap;

use super::candidates::Candidate;
use super::{ColumnMapping, Reason, Target};
use crate::Heading;

/// Percent below which a column is rather kept as an own field.
const LEAST: i32 = 50;
/// Two columns named by L1 are a pattern, one may be chance.
const PATTERN: i32 = 95;

/// Chooses a target for every column.
pub(crate) fn assign(
    headings: &[Heading],
    mut candidates: Vec<Vec<Candidate>>,
) -> Vec<ColumnMapping> {
    raise_pattern(&mut candidates);
    let mut order: Vec<(i32, usize, &Candidate)> = Vec::new();
    for (column, list) in candidates.iter().enumerate() {
        order.extend(
            list.iter()
                .filter(|c| c.percent >= LEAST)
                .map(|c| (c.percent, column, c)),
        );
    }
    order.sort_by_key(|(percent, column, _)| (std::cmp::Reverse(*percent), *column));
    let mut taken: HashMap<&Target, usize> = HashMap::new();
    let mut chosen: HashMap<usize, &Candidate> = HashMap::new();
    let mut lost: HashMap<usize, (&Target, usize)> = HashMap::new();
    for (_, column, candidate) in order {
        if chosen.contains_key(&column) {
            continue;
        }
        if let Some(winner) = taken.get(&candidate.target) {
            lost.entry(column).or_insert((&candidate.target, *winner));
        } else {
            taken.insert(&candidate.target, column);
            chosen.insert(column, candidate);
        }
    }
    let mapping = headings
        .iter()
        .enumerate()
        .map(|(column, heading)| match chosen.get(&column) {
            Some(candidate) => mapped(heading, candidate),
            None => unmapped(heading, lost.get(&column).copied(), headings),
        });
    with_occurrences(mapping.collect())
}

fn raise_pattern(candidates: &mut [Vec<Candidate>]) {
    let is_by_l1 = |candidate: &Candidate| matches!(candidate.target, Target::UnitsByL1 { .. });
    let columns = candidates
        .iter()
        .filter(|list| list.iter().any(is_by_l1))
        .count();
    if columns >= 2 {
        for candidate in candidates
            .iter_mut()
            .flatten()
            .filter(|candidate| is_by_l1(candidate))
        {
            candidate.percent = PATTERN;
        }
    }
}

fn mapped(heading: &Heading, candidate: &Candidate) -> ColumnMapping {
    let confidence = u8::try_from(candidate.percent.clamp(0, 100)).unwrap_or(0);
    ColumnMapping::of(
        heading,
        candidate.target.clone(),
        confidence,
        candidate.reasons.clone(),
    )
}

fn unmapped(
    heading: &Heading,
    lost: Option<(&Target, usize)>,
    headings: &[Heading],
) -> ColumnMapping {
    let reason = match lost {
        Some((Target::Field { field }, winner)) => Reason::FieldTaken {
            field: *field,
            by: headings
                .get(winner)
                .map(|heading| heading.place.address.to_string())
                .unwrap_or_default(),
        },
        _ => Reason::NothingKnown,
    };
    ColumnMapping::of(heading, Target::Unmapped, 0, vec![reason])
}

/// Numbers columns of equal headings, so that a saved mapping can tell them apart.
pub(crate) fn with_occurrences(mut columns: Vec<ColumnMapping>) -> Vec<ColumnMapping> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    for column in &mut columns {
        let count = seen.entry(column.key()).or_insert(0);
        column.occurrence = *count;
        *count += 1;
    }
    columns
}
