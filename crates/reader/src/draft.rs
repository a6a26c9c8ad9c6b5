//! Brings what the pages say together into one draft.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Action, Finding, FindingKind};
use crate::language::Language;
use crate::metadata::Metadata;
use crate::model::{Draft, Level, Node, NodeText};
use crate::scenario::{Field, Scenario};
use crate::terms::Terms;
use crate::text;
use crate::walk::Walk;

/// What all pages together say, and where they do not agree.
pub(crate) fn merge(walks: &[Walk<'_>]) -> (Draft, Vec<Finding>) {
    let mut draft = Draft::default();
    let mut findings = Vec::new();
    let mut nodes: Vec<Node> = Vec::new();
    let mut places: BTreeMap<(Level, String), usize> = BTreeMap::new();
    for walk in walks {
        for node in &walk.nodes {
            let place = places
                .entry((node.level, node.code.clone()))
                .or_insert(nodes.len());
            match nodes.get_mut(*place) {
                Some(held) => join(held, node),
                None => nodes.push(node.clone()),
            }
        }
        merge_scenarios(&mut draft.scenarios, &walk.scenarios, &mut findings);
        draft.changes.extend(walk.changes.iter().cloned());
        draft.services.extend(walk.services.clone());
        fill(&mut draft.metadata, &walk.metadata);
        if !draft.languages.contains(&walk.language) {
            draft.languages.push(walk.language);
        }
    }
    sort_nodes(&mut draft, nodes);
    draft
        .changes
        .sort_by(|one, other| other.date.iso.cmp(&one.date.iso));
    (draft, findings)
}

fn join(held: &mut Node, more: &Node) {
    held.link = held.link.take().or_else(|| more.link.clone());
    held.kind = held.kind.take().or_else(|| more.kind.clone());
    held.parent = held.parent.take().or_else(|| more.parent.clone());
    for service in &more.services {
        if !held.services.contains(service) {
            held.services.push(service.clone());
        }
    }
    for (language, text) in &more.texts {
        match held.texts.get_mut(language) {
            Some(held) => join_text(held, text),
            None => {
                held.texts.insert(*language, text.clone());
            }
        }
    }
}

fn join_text(held: &mut NodeText, more: &NodeText) {
    if held.definition.is_empty() {
        held.definition.clone_from(&more.definition);
    } else if !is_same_text(&held.definition, &more.definition) {
        // the other text is kept too: the finding about it does not decide which is right
        held.remarks.extend(more.definition.iter().cloned());
    }
    add_new(&mut held.remarks, &more.remarks);
    add_new(&mut held.use_when, &more.use_when);
    add_new(&mut held.do_not_use_when, &more.do_not_use_when);
    add_new(&mut held.questions, &more.questions);
    for questions in &more.service_questions {
        let service = &questions.service;
        match held
            .service_questions
            .iter_mut()
            .find(|one| one.service == *service)
        {
            Some(held) => add_new(&mut held.questions, &questions.questions),
            None => held.service_questions.push(questions.clone()),
        }
    }
}

fn add_new<T: Clone + PartialEq>(held: &mut Vec<T>, more: &[T]) {
    for one in more {
        if !held.contains(one) {
            held.push(one.clone());
        }
    }
}

/// Whether two texts say the same, spelling of marks and case aside.
pub(crate) fn is_same_text(one: &[String], other: &[String]) -> bool {
    other.is_empty() || text::tight_key(&one.concat()) == text::tight_key(&other.concat())
}

/// The L1 that most reasons stand under is what the pages are about.
fn sort_nodes(draft: &mut Draft, nodes: Vec<Node>) {
    let mut upper = Vec::new();
    for node in nodes {
        match node.level {
            Level::L1 => upper.push(node),
            Level::L2 => draft.l2.push(node),
            Level::L3 => draft.l3.push(node),
        }
    }
    let reasons = |node: &Node| {
        let is_under = |l2: &&Node| l2.parent.as_deref() == Some(node.code.as_str());
        draft.l2.iter().filter(is_under).count()
    };
    let counts: Vec<usize> = upper.iter().map(reasons).collect();
    let most = counts.iter().max().copied().unwrap_or_default();
    if let Some(chief) = counts.iter().position(|count| *count == most) {
        draft.l1 = Some(upper.remove(chief));
    }
    draft.further_l1 = upper;
}

fn merge_scenarios(held: &mut Vec<Scenario>, more: &[Scenario], findings: &mut Vec<Finding>) {
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    for scenario in more {
        let is_match = |one: &Scenario| one.phase == scenario.phase && one.about == scenario.about;
        let from_other_page = |one: &Scenario| one.at.file != scenario.at.file;
        let place = held.iter().enumerate().position(|(index, one)| {
            !taken.contains(&index) && from_other_page(one) && is_match(one)
        });
        match place.and_then(|index| held.get_mut(index)) {
            Some(one) => {
                taken.extend(place);
                join_scenario(one, scenario, findings);
            }
            None => held.push(scenario.clone()),
        }
    }
}

fn join_scenario(held: &mut Scenario, more: &Scenario, findings: &mut Vec<Finding>) {
    for ((column, one), (_, other)) in held.fields().into_iter().zip(more.fields()) {
        if differ(one, other) {
            let mut at = more.at.clone();
            at.column = other.column.max(1);
            let varies = Finding::new(FindingKind::ScenarioVaries, at)
                .found(&other.raw)
                .expected(&one.raw);
            findings.push(
                varies
                    .arg("column-code", column)
                    .other(&held.at)
                    .did(Action::KeptFirst),
            );
        }
    }
    for (language, when) in &more.when {
        held.when.entry(*language).or_insert_with(|| when.clone());
    }
    for (one, (_, other)) in held.fields_mut().into_iter().zip(more.fields()) {
        for (language, words) in &other.texts {
            one.texts.entry(*language).or_insert_with(|| words.clone());
        }
    }
}

fn differ(one: &Field, other: &Field) -> bool {
    match (&one.value, &other.value) {
        (Some(value), Some(other_value)) => value != other_value || one.meaning != other.meaning,
        _ => false,
    }
}

fn fill(held: &mut Metadata, more: &Metadata) {
    let fields = [
        (&mut held.title, &more.title),
        (&mut held.description, &more.description),
        (&mut held.author, &more.author),
        (&mut held.author_alias, &more.author_alias),
        (&mut held.manager, &more.manager),
        (&mut held.owner, &more.owner),
        (&mut held.topic, &more.topic),
        (&mut held.product, &more.product),
        (&mut held.custom, &more.custom),
    ];
    for (held, more) in fields {
        if held.is_none() {
            held.clone_from(more);
        }
    }
    add_new(&mut held.audience, &more.audience);
    if held.date.is_none() {
        held.date.clone_from(&more.date);
    }
    for entry in &more.entries {
        if held.entry(&[&entry.key]).is_none() {
            held.entries.push(entry.clone());
        }
    }
}

/// Finds the statuses to use instead by their labels in the pages; names those that no page has.
pub(crate) fn resolve_instead(draft: &mut Draft, terms: &Terms) -> Vec<Finding> {
    let mut codes: BTreeMap<(Language, String), String> = BTreeMap::new();
    for node in draft.nodes() {
        for (language, text) in &node.texts {
            codes
                .entry((*language, text::key(&text.name)))
                .or_insert_with(|| node.code.clone());
        }
    }
    let mut findings = Vec::new();
    let upper = draft.l1.iter_mut().chain(&mut draft.further_l1);
    for node in upper.chain(&mut draft.l2).chain(&mut draft.l3) {
        for (language, text) in &mut node.texts {
            for example in &mut text.do_not_use_when {
                let Some(instead) = &example.instead else {
                    continue;
                };
                let step = crate::headings::last_step(instead);
                let own = codes.get(&(*language, text::key(step))).cloned();
                let known = || terms.status_or_reason(step, *language);
                let known = own.or_else(|| known().map(|found| found.code));
                example.use_instead = example.use_instead.take().or(known);
                if example.use_instead.is_none() {
                    let unknown = Finding::new(FindingKind::UseInsteadUnknown, example.at.clone());
                    findings.push(unknown.found(instead).did(Action::NotDecided));
                }
            }
        }
    }
    findings
}
