//! Who asks for charts: a visitor, or the server itself before anybody does.

use desbloqueo_app::insights::Reports;
use desbloqueo_app::{Actor, App};
use desbloqueo_i18n::Language;
use desbloqueo_words::Words;

use super::slice::Slice;
use crate::visitor::Visitor;

/// Who asks for charts, and in which language.
pub(super) struct Asker<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) language: Language,
}

impl<'a> Asker<'a> {
    pub(super) fn of(visitor: &'a Visitor) -> Self {
        Self {
            app: &visitor.app,
            actor: visitor.actor(),
            language: visitor.reader.language,
        }
    }

    /// The words of the playbook in force, in the asker's language.
    pub(super) fn words(&self) -> Words<'a> {
        Words::new(&self.app.playbook, self.language)
    }

    /// The reports of what the asker sees, as the address asks for them.
    pub(super) fn reports(&self, slice: &'a Slice) -> Reports<'a> {
        Reports::new(self.app, self.actor, &slice.asking)
    }
}
