//! A blocker as those see it who have to do something about it.

use desbloqueo_app::reads::BlockerItem;
use desbloqueo_app::rights::BlockerRights;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use jiff::civil::Date;

use super::AgeView;

/// A blocker as those see it who have to do something about it.
#[derive(Debug, Clone)]
pub(crate) struct BlockerCard {
    pub(crate) id: String,
    pub(crate) title: String,
    /// Its units, lines and tenants.
    pub(crate) held: String,
    pub(crate) age: AgeView,
    pub(crate) promised: String,
    pub(crate) is_past: bool,
    pub(crate) waits_on: String,
    /// What the reader may do to it.
    pub(crate) rights: BlockerRights,
}

impl BlockerCard {
    /// The card of a blocker to somebody with these rights; ages count to `day`.
    pub(crate) fn new(
        words: &Words<'_>,
        blocker: &BlockerItem,
        rights: BlockerRights,
        day: Date,
    ) -> Self {
        let counted = |id, number| words.text(id, &Args::new().number("count", number));
        let held = Args::new()
            .text("units", counted("count-units", blocker.held.units))
            .text("lines", counted("count-lines", blocker.held.lines))
            .text("tenants", counted("count-tenants", blocker.held.tenants));
        Self {
            id: blocker.id.to_string(),
            title: if blocker.title.is_empty() {
                words.reason(blocker.reason.as_ref(), blocker.detail.as_ref())
            } else {
                blocker.title.clone()
            },
            held: words.text("blocker-holds", &held),
            age: AgeView::new(words, blocker.opened, day),
            promised: words.target(blocker.projected, blocker.asked.as_ref()),
            is_past: blocker.projected.is_some_and(|date| date < day),
            waits_on: words.optional(Kind::Party, blocker.party.as_ref()),
            rights,
        }
    }
}
