//! L1, L2 and L3 as one tree of what is offered for the service (rule S1).

use desbloqueo_app::reads::OpenedLine;
use desbloqueo_domain::access::Decision;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::requirements::requirements;
use desbloqueo_domain::rulebook::{Applies, Need, Rulebook};
use desbloqueo_domain::status::{Status, StatusKind};
use desbloqueo_playbook::{Kind, Level};
use desbloqueo_words::Words;

use crate::ui::StatusView;

/// An L1 with its reasons.
#[derive(Debug, Clone)]
pub(super) struct Branch {
    pub(super) status: StatusView,
    /// Whether the L1 may be chosen without a reason.
    pub(super) node: Option<Node>,
    /// Whether something below it is chosen.
    pub(super) open: bool,
    pub(super) reasons: Vec<Twig>,
}

/// An L2 with its details.
#[derive(Debug, Clone)]
pub(super) struct Twig {
    pub(super) node: Node,
    pub(super) open: bool,
    pub(super) details: Vec<Node>,
}

/// A status that may be chosen.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) code: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

/// The level of a code of the tree.
pub(super) fn level_of(words: &Words<'_>, code: &Code) -> Option<Level> {
    let rulebook = words.playbook.rulebook();
    if rulebook.statuses.contains_key(code) {
        Some(Level::L1)
    } else if rulebook.reasons.contains_key(code) {
        Some(Level::L2)
    } else {
        rulebook.details.contains_key(code).then_some(Level::L3)
    }
}

/// The tree for a line; an L1 that the reader may not set is left out, but the one the line is in.
pub(super) fn tree(words: &Words<'_>, opened: &OpenedLine, chosen: &Status) -> Vec<Branch> {
    let rulebook = words.playbook.rulebook();
    let may_set = |l1: &&Code| {
        **l1 == opened.line.state.status.l1
            || opened.may_set.get(*l1).copied() != Some(Decision::Denied)
    };
    let l1s = words.playbook.codes(Kind::L1).iter().filter(may_set);
    l1s.map(|l1| branch(words, rulebook, opened, l1, chosen))
        .collect()
}

fn branch(
    words: &Words<'_>,
    rulebook: &Rulebook,
    opened: &OpenedLine,
    l1: &Code,
    chosen: &Status,
) -> Branch {
    let phase = opened.entitlement.state.phase;
    let bare = Status::of(l1.clone());
    let rules = requirements(rulebook, phase, &bare, &Applies::default());
    let need = |position: usize| {
        let field = rules.as_ref().and_then(|rules| rules.fields.get(position));
        field.map_or(Need::Optional, |field| field.need)
    };
    // The first two requirements are those of L2 and L3.
    let (reason_need, detail_need) = (need(0), need(1));
    let kept = &opened.line.state.status;
    let with_details = detail_need != Need::NotApplicable;
    let offered = |code: &&Code| {
        let retired = rulebook.reasons.get(*code).is_some_and(|one| one.retired);
        !retired || kept.l2.as_ref() == Some(*code)
    };
    let reasons = words.playbook.reasons_of(l1).filter(offered);
    let reasons = reasons.map(|l2| twig(words, rulebook, opened, l2, chosen, with_details));
    Branch {
        status: StatusView::new(
            words,
            rulebook.kind(l1).unwrap_or(StatusKind::StatusUnknown),
            &bare,
        ),
        node: (reason_need != Need::Required).then(|| Node {
            code: l1.to_string(),
            label: words.label(Kind::L1, l1),
            chosen: chosen == &bare,
        }),
        open: &chosen.l1 == l1,
        reasons: if reason_need == Need::NotApplicable {
            Vec::new()
        } else {
            reasons.collect()
        },
    }
}

fn twig(
    words: &Words<'_>,
    rulebook: &Rulebook,
    opened: &OpenedLine,
    l2: &Code,
    chosen: &Status,
    with_details: bool,
) -> Twig {
    let service = &opened.entitlement.service;
    let kept = &opened.line.state.status.l3;
    let offered = |code: &&Code| {
        let entry = rulebook.details.get(*code);
        let is_offered =
            entry.is_some_and(|entry| !entry.retired && entry.services.offers(service));
        (is_offered && with_details) || kept.as_ref() == Some(*code)
    };
    let details = words.playbook.details_of(l2).filter(offered);
    let details: Vec<Node> = details
        .map(|l3| Node {
            code: l3.to_string(),
            label: words.label(Kind::L3, l3),
            chosen: chosen.l3.as_ref() == Some(l3),
        })
        .collect();
    let is_chosen = chosen.l2.as_ref() == Some(l2);
    Twig {
        node: Node {
            code: l2.to_string(),
            label: words.label(Kind::L2, l2),
            chosen: is_chosen && chosen.l3.is_none(),
        },
        open: is_chosen,
        details,
    }
}
