//! The words for codes, statuses, people and refusals, in the reader's language: what pages and the command line
//! share. A label comes from the playbook in force, a sentence from the messages.

pub mod charts;
pub mod digest;
mod fact;
mod history;
mod labels;
mod refusal;
mod reports;
#[cfg(test)]
mod samples;
mod sheets;
mod status_page;
mod telling;

use desbloqueo_app::insights::UnmetRule;
use desbloqueo_app::reads::Names;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::line::{ActionText, Asked, Due};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::status::Status;
use desbloqueo_i18n::{Args, Language, Messages, format};
use desbloqueo_playbook::{Kind, Playbook};
use jiff::civil::Date;

pub use labels::dictionary;
pub use refusal::{RefusalBody, fact_body};
pub use sheets::{sheet_error, sheet_finding};
pub use status_page::{
    Below, Found, Instead, ScenarioCell, ScenarioWords, StatusFacts, StatusPage, playbook_path,
};
pub use telling::Teller;

/// The words of a playbook and of the program, in one language.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The playbook.
    pub playbook: &'a Playbook,
    /// The language.
    pub language: Language,
    messages: &'static Messages,
}

impl<'a> Words<'a> {
    /// The words of a playbook and of the program, in one language.
    pub fn new(playbook: &'a Playbook, language: Language) -> Self {
        Self {
            playbook,
            language,
            messages: Messages::get(language),
        }
    }

    /// The name of a code.
    pub fn label(&self, kind: Kind, code: &Code) -> String {
        self.playbook
            .label(kind, code, self.language.code())
            .to_owned()
    }

    /// The name of a code that may be missing.
    pub fn optional(&self, kind: Kind, code: Option<&Code>) -> String {
        code.map(|code| self.label(kind, code)).unwrap_or_default()
    }

    /// A status from the general to the particular: `Blocked › Infrastructure › Network`.
    pub fn status(&self, status: &Status) -> String {
        let l1 = Some(self.label(Kind::L1, &status.l1));
        let l2 = status.l2.as_ref().map(|code| self.label(Kind::L2, code));
        let l3 = status.l3.as_ref().map(|code| self.label(Kind::L3, code));
        [l1, l2, l3]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" › ")
    }

    /// A reason with its detail, without the status above.
    pub fn reason(&self, l2: Option<&Code>, l3: Option<&Code>) -> String {
        let l2 = l2.map(|code| self.label(Kind::L2, code));
        let l3 = l3.map(|code| self.label(Kind::L3, code));
        [l2, l3]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" › ")
    }

    /// The name of a field.
    pub fn field(&self, field: Field) -> String {
        self.messages.plain(&format!("field-{field}"))
    }

    /// Who must act.
    pub fn owner(&self, owner: &Owner, names: &Names) -> String {
        let named = match owner {
            Owner::Nobody => None,
            Owner::Role(role) => Some(self.label(Kind::Role, role)),
            Owner::Person(id) => Some(names.person(*id).unwrap_or_default().to_owned()),
            Owner::Contact(id) => Some(names.contact(*id).unwrap_or_default().to_owned()),
        };
        match named {
            None => self.messages.plain("nobody"),
            // Redacted people have no name (rule H3).
            Some(name) if name.is_empty() => self.messages.plain("unknown"),
            Some(name) => name,
        }
    }

    /// Which rule lines do not meet, as lists that are narrowed to them say it.
    pub fn unmet(&self, rule: UnmetRule) -> String {
        match rule {
            UnmetRule::Any => self.plain("chip-unmet-any"),
            UnmetRule::One(rule) => self.text("chip-unmet", &Args::new().text("rule", rule.code())),
        }
    }

    /// The same, as far as history tells it of a past day.
    pub fn unmet_in_history(&self, rule: UnmetRule) -> String {
        match rule {
            UnmetRule::Any => self.plain("chip-unmet-kept-any"),
            UnmetRule::One(rule) => {
                let args = Args::new().text("rule", rule.code());
                self.text("chip-unmet-kept", &args)
            }
        }
    }

    /// What happens next.
    pub fn action(&self, action: &ActionText) -> String {
        match action {
            ActionText::Nothing => String::new(),
            ActionText::Code(code) => self.action_of(code),
            ActionText::Text(text) => text.clone(),
        }
    }

    /// A next action of the playbook.
    pub fn action_of(&self, code: &Code) -> String {
        let language = self.language.code();
        self.playbook.next_action_text(code, language).to_owned()
    }

    /// When a next action is due.
    pub fn due(&self, due: Due) -> String {
        match due {
            Due::Never => String::new(),
            Due::On(day) => format::date(self.language, day),
            Due::OpenUntil(day) => {
                let open = self.messages.plain("to-be-decided");
                let date = format::date(self.language, day);
                format!(
                    "{open} ({})",
                    self.messages.text("until", &Args::new().text("date", date))
                )
            }
        }
    }

    /// The short form of a service that people write, for tables.
    pub fn short_service(&self, code: &Code) -> String {
        let entry = self.playbook.rulebook().services.get(code);
        let short = entry
            .map(|entry| entry.short.as_str())
            .filter(|short| !short.is_empty());
        short.map_or_else(|| self.label(Kind::Service, code), ToOwned::to_owned)
    }

    /// A date, or who was asked for it and until when they shall answer (rule S4).
    pub fn target(&self, target: Option<Date>, asked: Option<&Asked>) -> String {
        match (target, asked) {
            (Some(day), _) => format::date(self.language, day),
            (None, Some(asked)) => {
                let due = format::date(self.language, asked.due);
                let args = Args::new().text("of", asked.of.as_str()).text("date", due);
                self.messages.text("cli-asked", &args)
            }
            (None, None) => String::new(),
        }
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.messages.has(id)
    }

    /// A whole number, as the language writes it.
    pub fn number(&self, number: i64) -> String {
        format::number(self.language, number)
    }

    /// A day, as the language writes it.
    pub fn date(&self, day: Date) -> String {
        format::date(self.language, day)
    }

    /// A message with its variables.
    pub fn text(&self, id: &str, args: &Args<'_>) -> String {
        self.messages.text(id, args)
    }

    /// A message without variables.
    pub fn plain(&self, id: &str) -> String {
        self.messages.plain(id)
    }
}

/// How many of the last digits of an id tell it apart in a table.
pub const SHORT: usize = 8;

/// The last digits of an id, as tables show it.
pub fn short(id: impl ToString + Copy) -> String {
    let id = id.to_string();
    let start = id.len().saturating_sub(SHORT);
    id.get(start..).unwrap_or_default().to_owned()
}
