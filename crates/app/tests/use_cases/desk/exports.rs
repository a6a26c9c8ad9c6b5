//! Exports in a reader's language, with the headings and labels that the program itself uses.

use std::borrow::Cow;
use std::path::PathBuf;

use desbloqueo_app::App;
use desbloqueo_app::export_lines::{Export, export_lines};
use desbloqueo_domain::code::{Code, PersonId};
use desbloqueo_domain::status::Severity;
use desbloqueo_exchange::write::{Codes, Column, ExportPlan, ExportStamp, FileKind, Labels};
use desbloqueo_playbook::Kind;
use desbloqueo_store::lines::{LineFilter, LineOrder};

use super::Desk;

/// The messages of headings and statuses, as the program ships them; use cases do not know them.
const MESSAGES: [(&str, [&str; 2]); 6] = [
    (
        "en",
        [
            include_str!("../../../../i18n/locales/en/columns.ftl"),
            include_str!("../../../../i18n/locales/en/statuses.ftl"),
        ],
    ),
    (
        "es",
        [
            include_str!("../../../../i18n/locales/es/columns.ftl"),
            include_str!("../../../../i18n/locales/es/statuses.ftl"),
        ],
    ),
    (
        "de",
        [
            include_str!("../../../../i18n/locales/de/columns.ftl"),
            include_str!("../../../../i18n/locales/de/statuses.ftl"),
        ],
    ),
    (
        "pt",
        [
            include_str!("../../../../i18n/locales/pt/columns.ftl"),
            include_str!("../../../../i18n/locales/pt/statuses.ftl"),
        ],
    ),
    (
        "ja",
        [
            include_str!("../../../../i18n/locales/ja/columns.ftl"),
            include_str!("../../../../i18n/locales/ja/statuses.ftl"),
        ],
    ),
    (
        "zh",
        [
            include_str!("../../../../i18n/locales/zh/columns.ftl"),
            include_str!("../../../../i18n/locales/zh/statuses.ftl"),
        ],
    ),
];

/// The message of an id; headings and labels have no arguments.
fn message(language: &str, id: &str) -> &'static str {
    let (_, files) = MESSAGES
        .iter()
        .find(|(known, _)| *known == language)
        .expect("a language of the program");
    let mut lines = files.iter().flat_map(|file| file.lines());
    lines
        .find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "))
        .expect("a message of the program")
}

/// The labels of severities in every language.
pub fn severities() -> Vec<(Severity, &'static str)> {
    let of = |language: &'static str| {
        Severity::ALL.map(|severity| {
            (
                severity,
                message(language, &format!("severity-{}", severity.code())),
            )
        })
    };
    MESSAGES
        .iter()
        .flat_map(|(language, _)| of(language))
        .collect()
}

/// The words of an export.
pub struct Wording<'a> {
    pub app: &'a App,
    pub language: &'static str,
}

impl Labels for Wording<'_> {
    fn heading(&self, column: Column) -> Cow<'_, str> {
        Cow::Borrowed(message(self.language, &format!("column-{column}")))
    }

    fn value<'a>(&'a self, column: Column, code: &'a str) -> Cow<'a, str> {
        let kind = match column {
            Column::Service => Kind::Service,
            Column::L1 => Kind::L1,
            Column::L2 => Kind::L2,
            Column::L3 => Kind::L3,
            Column::ServiceStatus => Kind::ServiceStatus,
            Column::EngagementScenario => Kind::EngagementScenario,
            Column::BusinessReason => Kind::BusinessReason,
            Column::Phase => {
                return Cow::Borrowed(message(self.language, &format!("phase-{code}")));
            }
            Column::Severity => {
                return Cow::Borrowed(message(self.language, &format!("severity-{code}")));
            }
            _ => return Cow::Borrowed(code),
        };
        let label = Code::parse(code).ok().map(|code| {
            self.app
                .playbook
                .label(kind, &code, self.language)
                .to_owned()
        });
        label.map_or(Cow::Borrowed(code), Cow::Owned)
    }
}

/// In which words an export speaks.
#[derive(Debug, Clone, Copy)]
pub enum Speaking {
    /// Codes, for programs.
    Codes,
    /// A language.
    In(&'static str),
}

impl Desk {
    /// Exports what the administrator sees, to a file of this name.
    pub async fn export(&self, name: &str, speaking: Speaking) -> PathBuf {
        self.export_as(self.ada, name, speaking).await
    }

    /// Exports what somebody sees.
    pub async fn export_as(&self, person: PersonId, name: &str, speaking: Speaking) -> PathBuf {
        let kind = FileKind::parse(name.rsplit('.').next().unwrap()).unwrap();
        let language = match speaking {
            Speaking::Codes => "en",
            Speaking::In(language) => language,
        };
        let wording = Wording {
            app: &self.app,
            language,
        };
        let labels: &dyn Labels = match speaking {
            Speaking::Codes => &Codes,
            Speaking::In(_) => &wording,
        };
        let stamp = ExportStamp {
            id: "export".to_owned(),
            taken: self.app.clock.now(),
            database: "desk".to_owned(),
            language: language.to_owned(),
        };
        let (playbook, code) = (&self.app.playbook, language);
        let export = Export {
            filter: LineFilter::default(),
            order: LineOrder::default(),
            as_of: None,
            kind,
            plan: ExportPlan::new(labels, stamp, "Lines"),
            role: &|role| playbook.label(Kind::Role, role, code).to_owned(),
            action: &|action| playbook.next_action_text(action, code).to_owned(),
        };
        let path = self.path(name);
        let out = std::io::BufWriter::new(std::fs::File::create(&path).unwrap());
        export_lines(&self.app, &self.actor(person).await, export, out, |_| ())
            .await
            .unwrap();
        path
    }
}
