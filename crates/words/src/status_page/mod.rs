//! The page of a status: everything that the playbook says of it, as words.

mod facts;
mod scenarios;
mod search;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::Services;
use desbloqueo_domain::status::Status;
use desbloqueo_i18n::format;
use desbloqueo_playbook::{Guidance, Kind, Level, NoteExample, Page};

pub use facts::StatusFacts;
pub use scenarios::{ScenarioCell, ScenarioWords};
pub use search::Found;

use crate::Words;

/// Everything that the playbook says of a status, in one language.
#[derive(Debug, Clone)]
pub struct StatusPage {
    /// The status, of any level.
    pub status: Status,
    /// The code of what its L1 means.
    pub kind: &'static str,
    /// Its name, without the levels above.
    pub label: String,
    /// The levels above, the L1 first.
    pub above: Vec<(Status, String)>,
    /// What it means.
    pub definition: String,
    /// Situations in which it is right.
    pub use_when: Vec<String>,
    /// Situations in which another is right.
    pub instead: Vec<Instead>,
    /// What to ask the customer.
    pub questions: Vec<String>,
    /// What to ask about a service: its name and the questions.
    pub service_questions: Vec<(String, Vec<String>)>,
    /// Notes as people write them: its own, else those of the level above.
    pub notes: Vec<NoteExample>,
    /// Who resolves it, through what, whose clock runs, what is proposed.
    pub facts: StatusFacts,
    /// The services for which it is offered; empty where that is all of them.
    pub services: String,
    /// What became of a retired value.
    pub replaced_by: Option<(Status, String)>,
    /// The statuses one level down.
    pub below: Vec<Below>,
    /// For each phase and scenario, what each field must be.
    pub scenarios: Vec<ScenarioWords>,
    /// Who answers for the page, and how fresh it is.
    pub page: Page,
}

/// A situation in which another status is right.
#[derive(Debug, Clone)]
pub struct Instead {
    /// The situation.
    pub when: String,
    /// The status to use there.
    pub status: Option<Status>,
    /// Its words.
    pub words: String,
}

/// A status one level down.
#[derive(Debug, Clone)]
pub struct Below {
    /// The status.
    pub status: Status,
    /// Its name.
    pub label: String,
    /// What it means.
    pub definition: String,
    /// Whether it is used no more.
    pub is_retired: bool,
}

/// The address of a status in the playbook: its codes, level by level.
pub fn playbook_path(status: &Status) -> String {
    let levels = [Some(&status.l1), status.l2.as_ref(), status.l3.as_ref()];
    let mut path = String::from("/playbook");
    for code in levels.into_iter().flatten() {
        path.push('/');
        path.push_str(code.as_str());
    }
    path
}

impl Words<'_> {
    /// Everything that the playbook says of a status; `None` where it has no such status.
    pub fn status_page(&self, status: &Status) -> Option<StatusPage> {
        let code = status.deepest();
        let rulebook = self.playbook.rulebook();
        if rulebook.status_of(code).as_ref() != Some(status) {
            return None;
        }
        let guidance = self.guidance_of(status)?;
        Some(StatusPage {
            kind: rulebook.kind(&status.l1)?.code(),
            label: self.label(level(status).kind(), code),
            above: self.above(status),
            use_when: guidance.use_when.to_vec(),
            instead: self.instead(&guidance),
            questions: guidance.questions.to_vec(),
            service_questions: self.service_questions(&guidance),
            notes: self.notes(status),
            definition: guidance.definition.into_owned(),
            facts: StatusFacts::of(rulebook, status),
            services: self.services(status),
            replaced_by: self.replaced_by(status),
            below: self.below(status),
            scenarios: self.scenarios(status),
            page: self
                .playbook
                .page_of(status.l2.as_ref().unwrap_or(&status.l1)),
            status: status.clone(),
        })
    }

    fn guidance_of(&self, status: &Status) -> Option<Guidance<'_>> {
        let language = self.language.code();
        self.playbook
            .guidance(level(status), status.deepest(), language)
    }

    fn above(&self, status: &Status) -> Vec<(Status, String)> {
        let reason = status.l2.as_ref().filter(|_| status.l3.is_some());
        let first = status.l2.as_ref().map(|_| Status::of(status.l1.clone()));
        let second = reason.map(|_| Status {
            l3: None,
            ..status.clone()
        });
        let named = |above: Status| {
            let label = self.label(level(&above).kind(), above.deepest());
            (above, label)
        };
        first.into_iter().chain(second).map(named).collect()
    }

    fn instead(&self, guidance: &Guidance<'_>) -> Vec<Instead> {
        let traps = guidance.do_not_use_when.iter().map(|trap| {
            let status = self.playbook.rulebook().status_of(trap.use_instead);
            Instead {
                when: trap.when.to_owned(),
                words: status.as_ref().map_or_else(
                    || trap.use_instead.to_string(),
                    |status| self.status(status),
                ),
                status,
            }
        });
        traps.collect()
    }

    fn service_questions(&self, guidance: &Guidance<'_>) -> Vec<(String, Vec<String>)> {
        let of_services = guidance.service_questions.iter();
        of_services
            .map(|(service, questions)| {
                let language = self.language.code();
                let label = self
                    .playbook
                    .label(Kind::Service, service.as_str(), language);
                (label.to_owned(), questions.clone())
            })
            .collect()
    }

    /// The examples of the status, else of the nearest level above that has some.
    fn notes(&self, status: &Status) -> Vec<NoteExample> {
        let above = self.above(status).into_iter().rev();
        std::iter::once(status.clone())
            .chain(above.map(|(above, _)| above))
            .filter_map(|status| self.guidance_of(&status).map(|found| found.notes.to_vec()))
            .find(|notes| !notes.is_empty())
            .unwrap_or_default()
    }

    fn services(&self, status: &Status) -> String {
        let detail = status
            .l3
            .as_ref()
            .and_then(|code| self.playbook.rulebook().details.get(code));
        match detail.map(|detail| &detail.services) {
            Some(Services::Only(codes)) => {
                let labels: Vec<String> = codes
                    .iter()
                    .map(|code| self.label(Kind::Service, code))
                    .collect();
                format::list_and(self.language, &labels)
            }
            Some(Services::All) | None => String::new(),
        }
    }

    fn replaced_by(&self, status: &Status) -> Option<(Status, String)> {
        let rulebook = self.playbook.rulebook();
        let code = status.deepest();
        let entry = rulebook
            .details
            .get(code)
            .or_else(|| rulebook.reasons.get(code))?;
        let became = rulebook.status_of(entry.replaced_by.as_ref()?)?;
        let words = self.status(&became);
        Some((became, words))
    }

    /// The statuses one level down, in the pack's order.
    pub fn below(&self, status: &Status) -> Vec<Below> {
        let children: Vec<&Code> = match (&status.l2, &status.l3) {
            (None, _) => self.playbook.reasons_of(&status.l1).collect(),
            (Some(l2), None) => self.playbook.details_of(l2).collect(),
            (Some(_), Some(_)) => Vec::new(),
        };
        let rulebook = self.playbook.rulebook();
        let below = children.into_iter().filter_map(|code| {
            let status = rulebook.status_of(code)?;
            Some(Below {
                label: self.label(level(&status).kind(), code),
                definition: self.guidance_of(&status)?.definition.into_owned(),
                is_retired: StatusFacts::of(rulebook, &status).retired,
                status,
            })
        });
        below.collect()
    }
}

/// The level of a status.
fn level(status: &Status) -> Level {
    match (&status.l2, &status.l3) {
        (_, Some(_)) => Level::L3,
        (Some(_), None) => Level::L2,
        (None, None) => Level::L1,
    }
}
