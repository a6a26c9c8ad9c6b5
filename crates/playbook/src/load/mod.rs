//! From the files of a pack to a playbook, or to every fault in them.

mod catalogue;
mod chains;
mod defaults;
mod files;
mod guidance;
mod identity;
mod labels;
mod notes;
mod scenario_fields;
mod scenarios;
mod sentences;
mod services;
mod statuses;
mod timers;
mod words;

pub(crate) use catalogue::Catalogue;

use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::{
    Defaults, EngagementScenario, Rulebook, Scenario, ServiceEntry, Timer,
};

use crate::fault::{Fault, FaultCause};
use crate::kind::Kind;
use crate::playbook::Playbook;
use crate::texts::Texts;
use files::{Files, LanguageFiles};
use identity::Identity;
use statuses::Statuses;
use words::Context;

/// Reads a pack from its files: paths relative to the pack, with `/`, and their texts.
pub fn load(files: &[(&str, &str)]) -> Result<Playbook, Vec<Fault>> {
    let draft = Draft::read(files);
    match draft.playbook {
        Some(playbook) if draft.faults.is_empty() => Ok(playbook),
        _ => Err(draft.faults),
    }
}

/// What could be read of a pack.
pub(crate) struct Draft {
    /// The playbook, where everything that it needs could be read.
    pub(crate) playbook: Option<Playbook>,
    /// The codes found.
    pub(crate) catalogue: Catalogue,
    /// The languages listed.
    pub(crate) languages: Vec<String>,
    /// Every fault, in the order of files and lines.
    pub(crate) faults: Vec<Fault>,
}

impl Draft {
    /// Reads as much as can be read.
    pub(crate) fn read(files: &[(&str, &str)]) -> Self {
        let rules = Files::open(files);
        let languages = identity::languages(&rules.pack);
        let mut catalogue = Catalogue::default();
        let parts = Parts::read(&rules, &languages, &mut catalogue);
        let context = Context {
            catalogue: &catalogue,
            statuses: &parts.statuses,
            scenarios: &parts.scenarios,
        };
        let (texts, faults_of_words) = read_words(files, &languages, &context);
        let playbook = parts.into_playbook(&catalogue, texts);
        let mut faults: Vec<Fault> = rules.into_faults().collect();
        let codes_are_lost = faults.iter().any(|fault| fault.cause.is_about_reading());
        faults.extend(faults_of_words);
        faults.retain(|fault| !(codes_are_lost && fault.cause == FaultCause::UnknownReference));
        faults.extend(files::unknown_files(files, &languages));
        Self {
            playbook,
            catalogue,
            languages,
            faults,
        }
    }
}

/// Reads the source language, then the others side by side: most of the time of loading goes into their TOML.
fn read_words(
    files: &[(&str, &str)],
    languages: &[String],
    context: &Context<'_>,
) -> (BTreeMap<String, Texts>, Vec<Fault>) {
    let Some((first, others)) = languages.split_first() else {
        return (BTreeMap::new(), Vec::new());
    };
    let (source, mut faults) = read_language(files, first, context, None);
    let read = |language| read_language(files, language, context, Some(&source));
    let mut texts = BTreeMap::new();
    std::thread::scope(|scope| {
        let readers: Vec<_> = others
            .iter()
            .map(|language| scope.spawn(move || read(language)))
            .collect();
        for (language, reader) in others.iter().zip(readers) {
            let (words, found) = reader
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            texts.insert(language.clone(), words);
            faults.extend(found);
        }
    });
    texts.insert(first.clone(), source);
    (texts, faults)
}

fn read_language(
    files: &[(&str, &str)],
    language: &str,
    context: &Context<'_>,
    source: Option<&Texts>,
) -> (Texts, Vec<Fault>) {
    let files = LanguageFiles::open(files, language);
    let texts = words::read(&files, context, source);
    (texts, files.into_faults().collect())
}

/// The parts of a playbook that its files of rules say.
struct Parts {
    identity: Option<Identity>,
    defaults: Option<Defaults>,
    engagement_scenarios: Vec<EngagementScenario>,
    services: BTreeMap<Code, ServiceEntry>,
    statuses: Statuses,
    scenarios: Vec<Scenario>,
    timers: Vec<Timer>,
}

impl Parts {
    /// Reads the codes of all files first, so that each may refer to any other.
    fn read(files: &Files<'_>, languages: &[String], catalogue: &mut Catalogue) -> Self {
        let mut pack = files.pack.fields();
        let (changes, scenarios_led) = identity::gather(&mut pack, catalogue);
        let engagement_scenarios = identity::engagement_scenarios(scenarios_led, catalogue);
        let service_entries = services::gather(&files.services, catalogue);
        let status_entries = statuses::gather(&files.statuses, catalogue);
        let scenario_entries = scenarios::gather(&files.scenarios, catalogue);
        let timer_entries = timers::gather(&files.timers, catalogue);

        let services = services::read(service_entries, catalogue);
        let statuses = statuses::read(status_entries, catalogue, &files.statuses);
        let identity = identity::read(&mut pack, changes, languages, catalogue);
        let defaults = defaults::read(&mut pack, catalogue, &statuses);
        pack.finish();
        let scenarios = scenarios::read(scenario_entries, catalogue, &statuses);
        let timers = timers::read(timer_entries, catalogue, &statuses);
        Self {
            identity,
            defaults,
            engagement_scenarios,
            services,
            statuses,
            scenarios,
            timers,
        }
    }

    fn into_playbook(
        self,
        catalogue: &Catalogue,
        texts: BTreeMap<String, Texts>,
    ) -> Option<Playbook> {
        let codes = |kind: Kind| catalogue.codes(kind).to_vec();
        let rulebook = Rulebook {
            defaults: self.defaults?,
            statuses: self.statuses.l1,
            reasons: self.statuses.l2,
            details: self.statuses.l3,
            services: self.services,
            roles: codes(Kind::Role),
            parties: codes(Kind::Party),
            service_statuses: codes(Kind::ServiceStatus),
            engagement_scenarios: self.engagement_scenarios,
            business_reasons: codes(Kind::BusinessReason),
            channels: codes(Kind::Channel),
            next_actions: codes(Kind::NextAction),
            scenarios: self.scenarios,
            timers: self.timers,
        };
        let identity = self.identity?;
        Some(Playbook {
            code: identity.code,
            version: identity.version,
            languages: identity.languages,
            published: identity.published,
            page: identity.page,
            pages: self.statuses.pages,
            changes: identity.changes,
            rulebook,
            catalogue: catalogue.clone(),
            shared: self.statuses.shared,
            texts,
        })
    }
}
