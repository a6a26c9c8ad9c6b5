//! Codes of the playbook, by code or by label in any of its languages (rule V2).

use std::collections::BTreeSet;

use clap::Args;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::status::{Phase, Status};
use desbloqueo_domain::text::fold;
use desbloqueo_playbook::{Kind, Playbook};

/// A status as it is typed.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct StatusWords {
    /// The status, by code or label
    #[arg(long, value_name = "STATUS")]
    pub(crate) l1: Option<String>,
    /// The reason, by code or label
    #[arg(long, value_name = "REASON")]
    pub(crate) l2: Option<String>,
    /// The detail, by code or label
    #[arg(long, value_name = "DETAIL")]
    pub(crate) l3: Option<String>,
}

/// The code that is meant.
pub(crate) fn code(
    playbook: &Playbook,
    kind: Kind,
    field: Field,
    text: &str,
) -> Result<Code, Refusal> {
    among(playbook, kind, field, text, playbook.codes(kind).iter())
}

/// The phase that is meant.
pub(crate) fn phase(playbook: &Playbook, text: &str) -> Result<Phase, Refusal> {
    let codes = Phase::ALL.map(|phase| Code::parse(phase.code()));
    let codes: Vec<Code> = codes.into_iter().filter_map(Result::ok).collect();
    let found = among(playbook, Kind::Phase, Field::Phase, text, codes.iter())?;
    Phase::parse(found.as_str())
        .ok_or_else(|| Refusal::new(Rule::V2, Cause::UnknownCode, Field::Phase, text))
}

/// The status that is meant; levels that are left out follow from those below. `None` where none is named.
pub(crate) fn status(playbook: &Playbook, words: &StatusWords) -> Result<Option<Status>, Refusal> {
    let l1 = words
        .l1
        .as_deref()
        .map(|text| code(playbook, Kind::L1, Field::L1, text))
        .transpose()?;
    let l2 = words
        .l2
        .as_deref()
        .map(|text| reason(playbook, l1.as_ref(), text))
        .transpose()?;
    let l3 = words
        .l3
        .as_deref()
        .map(|text| detail(playbook, l2.as_ref(), text))
        .transpose()?;
    let rulebook = playbook.rulebook();
    let l2 = l2.or_else(|| Some(rulebook.details.get(l3.as_ref()?)?.parent.clone()));
    let l1 = l1.or_else(|| Some(rulebook.reasons.get(l2.as_ref()?)?.parent.clone()));
    Ok(l1.map(|l1| Status { l1, l2, l3 }))
}

fn reason(playbook: &Playbook, l1: Option<&Code>, text: &str) -> Result<Code, Refusal> {
    match l1 {
        Some(l1) => child(playbook, Kind::L2, Field::L2, text, playbook.reasons_of(l1)),
        None => code(playbook, Kind::L2, Field::L2, text),
    }
}

fn detail(playbook: &Playbook, l2: Option<&Code>, text: &str) -> Result<Code, Refusal> {
    match l2 {
        Some(l2) => child(playbook, Kind::L3, Field::L3, text, playbook.details_of(l2)),
        None => code(playbook, Kind::L3, Field::L3, text),
    }
}

/// A code among children; one of another parent is taken too, so that its refusal names the rule (S1).
fn child<'p>(
    playbook: &'p Playbook,
    kind: Kind,
    field: Field,
    text: &str,
    children: impl Iterator<Item = &'p Code>,
) -> Result<Code, Refusal> {
    let children: Vec<&Code> = children.collect();
    let refused = match among(playbook, kind, field, text, children.iter().copied()) {
        Err(refused) if refused.cause == Cause::UnknownCode => refused,
        other => return other,
    };
    code(playbook, kind, field, text).map_err(|other| {
        if other.cause == Cause::UnknownCode {
            refused
        } else {
            other
        }
    })
}

fn among<'p>(
    playbook: &Playbook,
    kind: Kind,
    field: Field,
    text: &str,
    codes: impl Iterator<Item = &'p Code>,
) -> Result<Code, Refusal> {
    let codes: Vec<&Code> = codes.collect();
    if let Some(code) = codes.iter().find(|code| code.as_str() == text.trim()) {
        return Ok((*code).clone());
    }
    let wanted = fold(text);
    let spelled: BTreeSet<&str> = playbook
        .labels_for_matching()
        .filter(|spelling| spelling.kind == kind && fold(spelling.text) == wanted)
        .map(|spelling| spelling.code)
        .collect();
    let meant: Vec<Code> = codes
        .iter()
        .filter(|code| spelled.contains(code.as_str()))
        .map(|code| (*code).clone())
        .collect();
    match meant.as_slice() {
        [only] => Ok(only.clone()),
        [] => {
            let known = codes.into_iter().cloned().collect();
            Err(Refusal::new(rule(field), Cause::UnknownCode, field, text)
                .expecting(Fact::Codes(known)))
        }
        _ => Err(
            Refusal::new(rule(field), Cause::AmbiguousLabel, field, text)
                .expecting(Fact::Codes(meant)),
        ),
    }
}

fn rule(field: Field) -> Rule {
    match field {
        Field::L1 | Field::L2 | Field::L3 => Rule::S1,
        _ => Rule::V2,
    }
}

#[cfg(test)]
mod tests {
    use desbloqueo_playbook::built_in;

    use super::*;

    fn playbook() -> Playbook {
        built_in("fasttrack").unwrap().unwrap()
    }

    fn words(l1: &str, l2: &str, l3: &str) -> StatusWords {
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        StatusWords {
            l1: given(l1),
            l2: given(l2),
            l3: given(l3),
        }
    }

    #[test]
    fn a_code_is_found_by_its_label_in_any_language() {
        let playbook = playbook();
        for language in playbook.languages() {
            let blocked = Code::parse("blocked").unwrap();
            let label = playbook.label(Kind::L1, &blocked, language).to_uppercase();
            assert_eq!(
                code(&playbook, Kind::L1, Field::L1, &label).unwrap(),
                blocked,
                "{language}"
            );
        }
        assert_eq!(phase(&playbook, "Delivery").unwrap(), Phase::Delivery);
    }

    #[test]
    fn the_levels_above_follow_from_those_below() {
        let playbook = playbook();
        let (l3, detail) = playbook.rulebook().details.first_key_value().unwrap();
        let found = status(&playbook, &words("", "", l3.as_str()))
            .unwrap()
            .unwrap();
        assert_eq!(found.l2.as_ref(), Some(&detail.parent));
        assert_eq!(status(&playbook, &words("", "", "")).unwrap(), None);
    }

    #[test]
    fn an_unknown_word_is_refused_with_the_words_allowed() {
        let refused = code(&playbook(), Kind::L1, Field::L1, "marmalade").unwrap_err();
        assert_eq!(
            (refused.rule, refused.cause),
            (Rule::S1, Cause::UnknownCode)
        );
        assert!(matches!(refused.expected, Fact::Codes(codes) if codes.len() == 5));
    }
}
