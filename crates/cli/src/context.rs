//! What a command knows before it opens anything.

use std::sync::{Arc, OnceLock};

use anyhow::{Context as _, Result, anyhow};
use desbloqueo_app::Clock;
use desbloqueo_i18n::Language;
use desbloqueo_playbook::{BUILT_IN_CODES, Playbook, built_in};

use crate::arguments::Global;
use crate::environment;
use crate::output::Output;
use desbloqueo_words::Words;

/// The database where none is named.
const DATABASE: &str = "sqlite:desbloqueo.sqlite";

/// What a command knows before it opens anything.
#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) output: Output,
    pub(crate) clock: Clock,
    /// Who acts, where it is said.
    pub(crate) person: Option<String>,
    database: Option<String>,
    playbook: OnceLock<Arc<Playbook>>,
}

impl Context {
    pub(crate) fn new(global: Global) -> Self {
        let language = global.lang.unwrap_or_else(environment::language);
        Self {
            output: Output::new(language, global.json),
            clock: global.now.unwrap_or(Clock::System),
            person: global.person,
            database: global.database.filter(|address| !address.is_empty()),
            playbook: OnceLock::new(),
        }
    }

    /// The address of the database.
    pub(crate) fn database(&self) -> &str {
        self.database_or(DATABASE)
    }

    /// The address of the database, or another where none is named.
    pub(crate) fn database_or<'a>(&'a self, other: &'a str) -> &'a str {
        self.database.as_deref().unwrap_or(other)
    }

    /// Takes over the playbook of the database that was opened.
    pub(crate) fn adopt(&self, playbook: &Arc<Playbook>) {
        // The first one stands: a command opens one database.
        let _ = self.playbook.set(Arc::clone(playbook));
    }

    /// The playbook of the database that was opened, else the first that comes with the program.
    pub(crate) fn playbook(&self) -> Result<&Playbook> {
        Ok(self.shared()?)
    }

    /// The same, to be kept.
    pub(crate) fn shared_playbook(&self) -> Result<Arc<Playbook>> {
        Ok(Arc::clone(self.shared()?))
    }

    fn shared(&self) -> Result<&Arc<Playbook>> {
        if let Some(playbook) = self.playbook.get() {
            return Ok(playbook);
        }
        let [first, ..] = BUILT_IN_CODES;
        let playbook = built_in(first).context("no playbook comes with the program")?;
        let playbook = playbook.map_err(|faults| anyhow!("{} faults in {first}", faults.len()))?;
        Ok(self.playbook.get_or_init(|| Arc::new(playbook)))
    }

    /// The words of that playbook in the language of the output.
    pub(crate) fn words(&self) -> Result<Words<'_>> {
        Ok(Words::new(self.playbook()?, self.output.language))
    }

    pub(crate) fn language(&self) -> Language {
        self.output.language
    }
}
