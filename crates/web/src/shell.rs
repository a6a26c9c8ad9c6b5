//! What stands around every page: its head, the navigation, the bar at the top, what is to be said.

use desbloqueo_app::rights::Rights;
use desbloqueo_domain::person::Person;
use desbloqueo_i18n::{Args, Language, Messages};

use crate::assets;
use crate::saved::Toast;
use crate::visitor::Reader;

/// What stands around every page.
#[derive(Clone)]
pub(crate) struct Shell {
    messages: &'static Messages,
    base: String,
    pub(crate) language: Language,
    pub(crate) title: String,
    pub(crate) csrf: String,
    /// The path and query of this page, below the base path.
    pub(crate) here: String,
    pub(crate) theme: String,
    pub(crate) density: String,
    pub(crate) badge: Option<Badge>,
    /// What the reader may do to some record.
    pub(crate) rights: Rights,
    pub(crate) said: Option<Toast>,
    pub(crate) is_demonstration: bool,
    /// The lists that the visitor saved, or that are shared with them: name and path.
    pub(crate) views: Vec<(String, String)>,
    /// The past day that the page shows, in the reader's form.
    pub(crate) as_of: Option<String>,
}

/// Who is signed in, as the bar at the top shows it.
#[derive(Debug, Clone)]
pub(crate) struct Badge {
    pub(crate) name: String,
    pub(crate) initials: String,
}

/// A place that the navigation leads to.
pub(crate) struct Place {
    pub(crate) path: &'static str,
    pub(crate) icon: &'static str,
    /// The message that names it.
    pub(crate) label: &'static str,
    /// For whom it is.
    is_for: fn(Rights) -> bool,
}

const fn place(path: &'static str, icon: &'static str, label: &'static str) -> Place {
    Place {
        path,
        icon,
        label,
        is_for: |_| true,
    }
}

impl Place {
    const fn only(self, is_for: fn(Rights) -> bool) -> Self {
        Self { is_for, ..self }
    }
}

/// The places of the side bar, in order; the first five are the bottom bar of a narrow screen.
const PLACES: [Place; 7] = [
    place("/", "home", "nav-my-work"),
    place("/portfolio", "layout-grid", "nav-portfolio"),
    place("/blockers", "octagon", "nav-blockers"),
    place("/insights", "chart-bar", "nav-insights"),
    place("/customers", "building", "nav-customers"),
    place("/playbook", "book", "nav-playbook"),
    place("/imports", "file-import", "nav-imports").only(|rights| rights.change_in_bulk),
];

impl Shell {
    pub(crate) fn new(reader: &Reader, title: &str, csrf: String, said: Option<Toast>) -> Self {
        let messages = Messages::get(reader.language);
        Self {
            messages,
            base: reader.web.base().to_owned(),
            language: reader.language,
            title: messages.plain(title),
            csrf,
            here: reader.here.clone(),
            theme: "system".to_owned(),
            density: "comfortable".to_owned(),
            badge: None,
            rights: Rights::default(),
            said,
            is_demonstration: false,
            views: Vec::new(),
            as_of: None,
        }
    }

    /// With a title that is no message: the name of a record.
    pub(crate) fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// A message without variables.
    pub(crate) fn t(&self, id: &str) -> String {
        self.messages.plain(id)
    }

    /// A message with one variable, a text.
    pub(crate) fn with(&self, id: &str, name: &str, value: &str) -> String {
        self.messages.text(id, &Args::new().text(name, value))
    }

    /// The address of a page.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The address of an asset by its plain name.
    pub(crate) fn asset(&self, name: &str) -> String {
        self.url(&assets::path(name))
    }

    /// The tag of the language, for `lang`.
    pub(crate) fn tag(&self) -> &'static str {
        self.language.tag()
    }

    /// The places of the navigation that are for the reader.
    pub(crate) fn places(&self) -> impl Iterator<Item = &'static Place> {
        let rights = self.rights;
        PLACES.iter().filter(move |place| (place.is_for)(rights))
    }

    /// Whether the page lies below a place of the navigation.
    pub(crate) fn is_at(&self, place: &Place) -> bool {
        let path = self.here.split('?').next().unwrap_or_default();
        match place.path {
            "/" => path == "/",
            other => path == other || path.starts_with(&format!("{other}/")),
        }
    }
}

impl Badge {
    pub(crate) fn of(person: &Person) -> Self {
        let words: Vec<&str> = person.name.split_whitespace().collect();
        let first = |word: Option<&&str>| word.and_then(|word| word.chars().next());
        let letters = [
            first(words.first()),
            first(words.get(1..).and_then(<[_]>::last)),
        ];
        Self {
            name: person.name.clone(),
            initials: letters.into_iter().flatten().collect(),
        }
    }
}
