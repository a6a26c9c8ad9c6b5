//! What a chart lets one choose from what there is at present.

use std::pin::Pin;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use super::asker::Asker;
use super::registry::Entry;
use super::slice::Slice;
use crate::error::PageError;
use crate::pages::portfolio::Choice;

/// Choices that belong together.
pub(super) struct Group {
    pub(super) label: String,
    pub(super) choices: Vec<Choice>,
}

/// Choices that are being looked up.
pub(super) type Picking<'a> =
    Pin<Box<dyn Future<Output = Result<Vec<Group>, PageError>> + Send + 'a>>;

/// Looks up the choices of a slice.
pub(super) type Picks = for<'a> fn(&'a Asker<'a>, &'a Slice) -> Picking<'a>;

/// Something that is chosen, with the address of the chart without it.
pub(super) struct Chosen {
    pub(super) label: String,
    /// What its button does, for readers.
    pub(super) remove_label: String,
    pub(super) without: String,
}

/// A form that chooses one of many, or one more.
pub(super) struct Pick {
    /// The name in the address.
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) path: String,
    /// What the form repeats.
    pub(super) repeated: Vec<(String, String)>,
    pub(super) groups: Vec<Group>,
    /// What is chosen so far, where several may be.
    pub(super) chosen: Vec<Chosen>,
}

impl Pick {
    /// What a chart lets one choose; `None` where there is nothing.
    pub(super) async fn read(
        asker: &Asker<'_>,
        slice: &Slice,
        entry: &Entry,
        path: &str,
    ) -> Result<Option<Self>, PageError> {
        let Some((name, picks)) = entry.picks else {
            return Ok(None);
        };
        let mut groups = picks(asker, slice).await?;
        let words = asker.words();
        let mut pick = Self {
            name,
            label: words.plain(&format!("chart-pick-{name}")),
            path: path.to_owned(),
            repeated: slice.repeated(name),
            chosen: Vec::new(),
            groups: Vec::new(),
        };
        let so_far = slice.all(name);
        if entry.picks_many && !so_far.is_empty() {
            pick.label = words.plain(&format!("chart-pick-{name}-more"));
            for value in so_far {
                // What cannot be read asks for nothing.
                let Some(label) = taken(&mut groups, value) else {
                    continue;
                };
                pick.repeated.push((name.to_owned(), value.to_owned()));
                pick.chosen.push(Chosen {
                    remove_label: words.text(
                        &format!("chart-pick-{name}-remove"),
                        &Args::new().text("name", label.as_str()),
                    ),
                    without: slice.without_one(path, name, value),
                    label,
                });
            }
        }
        groups.retain(|group| !group.choices.is_empty());
        pick.groups = groups;
        Ok(Some(pick))
    }
}

/// Takes a choice that is chosen already, and gives its label.
fn taken(groups: &mut [Group], value: &str) -> Option<String> {
    groups.iter_mut().find_map(|group| {
        let position = group
            .choices
            .iter()
            .position(|choice| choice.value == value)?;
        Some(group.choices.remove(position).label)
    })
}

/// The reasons for which lines are blocked, in the playbook's order, each with a word before its code.
pub(super) fn reasons(words: &Words<'_>, prefix: &str, chosen: &str) -> Group {
    let rulebook = words.playbook.rulebook();
    let is_offered = |code: &&Code| {
        let reason = rulebook.reasons.get(*code);
        reason.is_some_and(|reason| {
            !reason.retired && rulebook.kind(&reason.parent) == Some(StatusKind::Blocked)
        })
    };
    let codes = words.playbook.codes(Kind::L2).iter().filter(is_offered);
    let choices = codes.map(|code| {
        let value = format!("{prefix}:{code}");
        Choice::new(value, words.label(Kind::L2, code), chosen)
    });
    Group {
        label: words.plain("chart-pick-reasons"),
        choices: choices.collect(),
    }
}
