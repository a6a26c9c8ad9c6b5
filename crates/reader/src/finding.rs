//! Oddities: a stable code, where, what was found, what was expected, what was done.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::language::Language;
use crate::page::Place;
use crate::text;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $severity:ident;)*) => {
        /// What is odd; the sentences are in `FINDINGS.md`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingKind { $($(#[$doc])* $name,)* }

        impl FindingKind {
            /// Every kind, in the order of `FINDINGS.md`.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// How much it matters.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Only looks; nothing was lost or guessed.
    Minor,
    /// Somebody should look at what was read.
    Notable,
    /// Something had to be guessed, left out, or is missing.
    Serious,
}

kinds! {
    /// A row has more cells than headings.
    RowHasSurplusCells = "row-has-surplus-cells", Serious;
    /// A row has fewer cells than headings.
    RowHasMissingCells = "row-has-missing-cells", Serious;
    /// The line under a table's headings has another number of cells.
    DelimiterRowDiffers = "delimiter-row-differs", Minor;
    /// A table of a form that is not known.
    TableUnknown = "table-unknown", Serious;
    /// A column that is not known.
    ColumnUnknown = "column-unknown", Notable;
    /// A column of the scenario table is absent.
    ColumnMissing = "column-missing", Notable;
    /// Two columns have one heading.
    ColumnTwice = "column-twice", Notable;
    /// A cell of the scenario table whose meaning is not known.
    ValueUnknown = "value-unknown", Notable;
    /// A scenario that names neither phase.
    PhaseUnknown = "phase-unknown", Notable;
    /// A scenario that sets another status than its page is about.
    ScenarioL1Differs = "scenario-l1-differs", Notable;
    /// A scenario that is different on another page.
    ScenarioVaries = "scenario-varies", Notable;
    /// A link to a page that does not exist.
    LinkMissing = "link-missing", Notable;
    /// A link without encryption.
    LinkPlainHttp = "link-plain-http", Minor;
    /// An L2 that another page of the same L1 lists is absent.
    L2Absent = "l2-absent", Notable;
    /// An L2 page that no page lists.
    L2NotListed = "l2-not-listed", Notable;
    /// One text stands under two labels.
    SameTextTwoLabels = "same-text-two-labels", Notable;
    /// One label has two texts.
    SameLabelTwoTexts = "same-label-two-texts", Notable;
    /// One status is spelled in two ways.
    LabelVaries = "label-varies", Minor;
    /// One example is called valid and not valid.
    ExampleContradicts = "example-contradicts", Serious;
    /// A status to use instead that is not known.
    UseInsteadUnknown = "use-instead-unknown", Notable;
    /// A service that is not in the catalogue.
    ServiceUnknown = "service-unknown", Minor;
    /// An L1 whose kind is not known.
    StatusKindUnknown = "status-kind-unknown", Notable;
    /// A code had to be made up.
    CodeInvented = "code-invented", Notable;
    /// A section without text.
    SectionEmpty = "section-empty", Notable;
    /// A character that cannot be seen or does not belong.
    StrayCharacter = "stray-character", Minor;
    /// An escape or entity that need not be.
    OddEscape = "odd-escape", Minor;
    /// Spaces at the end of a line where they say nothing.
    TrailingWhitespace = "trailing-whitespace", Minor;
    /// Several spaces, or none, where a heading has one.
    HeadingWhitespace = "heading-whitespace", Minor;
    /// A heading writes its level differently from the others.
    HeadingStyleDiffers = "heading-style-differs", Minor;
    /// A heading skips a level.
    HeadingLevelSkips = "heading-level-skips", Minor;
    /// A section of the page stands under a section that it has nothing to do with.
    HeadingNestedUnderUnrelated = "heading-nested-under-unrelated", Minor;
    /// A heading that is not known.
    HeadingUnknown = "heading-unknown", Notable;
    /// A bold label lacks the colon that most others have, or has one that they lack.
    LabelColonDiffers = "label-colon-differs", Minor;
    /// A heading in another language than the page.
    HeadingUntranslated = "heading-untranslated", Notable;
    /// A cell in another language than the page.
    CellUntranslated = "cell-untranslated", Notable;
    /// An English word in a page of another language.
    WordUntranslated = "word-untranslated", Minor;
    /// The title of the front matter is in another language than the page.
    TitleLanguageDiffers = "title-language-differs", Minor;
    /// The file name claims another language than the page is in.
    FileNameLanguageDiffers = "file-name-language-differs", Notable;
    /// The page's language could not be told.
    LanguageUnknown = "language-unknown", Notable;
    /// The page says that it is older than its newest change.
    MetadataDateOld = "metadata-date-old", Notable;
    /// Day and month could be exchanged.
    DateAmbiguous = "date-ambiguous", Notable;
    /// A date that cannot be read.
    DateUnreadable = "date-unreadable", Notable;
    /// Two entries of the metadata contradict each other.
    MetadataContradicts = "metadata-contradicts", Notable;
    /// The owner is not the manager that a page names.
    OwnerIsNotManager = "owner-is-not-manager", Notable;
    /// An entry of the metadata differs between pages.
    MetadataVaries = "metadata-varies", Minor;
    /// An entry of the metadata is absent or empty.
    MetadataMissing = "metadata-missing", Notable;
    /// An entry of the metadata stands twice.
    MetadataTwice = "metadata-twice", Notable;
    /// The metadata do not end.
    MetadataUnclosed = "metadata-unclosed", Serious;
    /// The draft pack lacks something that the pages do not say.
    DraftLacks = "draft-lacks", Notable;
}

/// What the reader did about an oddity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Read as if it were not there.
    Ignored,
    /// Dropped the cell that made the others fit.
    DroppedCell,
    /// Inserted an empty cell where the others fit best.
    InsertedCell,
    /// Left it among the lines not read.
    LeftUnread,
    /// Read with the month first, as the other dates are.
    ReadMonthFirst,
    /// Read with the day first, as the other dates are.
    ReadDayFirst,
    /// Did not decide.
    NotDecided,
    /// Kept what was read first.
    KeptFirst,
    /// Kept both.
    KeptBoth,
    /// Read it nevertheless.
    ReadAnyway,
    /// Made a code of the position.
    MadeCode,
}

impl Serialize for FindingKind {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// A variable of a finding's sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Arg {
    /// A count or position, which a sentence can put in the plural.
    Number(usize),
    /// A language; its code for programs, its name in a sentence.
    Language(Language),
    /// Words of the page, a code, a file name.
    Text(String),
}

impl From<Language> for Arg {
    fn from(language: Language) -> Self {
        Self::Language(language)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl<T: AsRef<str> + ?Sized> From<&T> for Arg {
    fn from(text: &T) -> Self {
        Self::Text(text.as_ref().to_owned())
    }
}

/// One oddity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Where it is.
    #[serde(flatten)]
    pub at: Place,
    /// What it is.
    pub kind: FindingKind,
    /// How much it matters.
    pub severity: Severity,
    /// What stands there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
    /// What should stand there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// What was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
    /// The sentence's other variables.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<&'static str, Arg>,
}

impl Finding {
    pub(crate) fn new(kind: FindingKind, at: Place) -> Self {
        Self {
            at,
            kind,
            severity: kind.severity(),
            found: None,
            expected: None,
            action: None,
            args: BTreeMap::new(),
        }
    }

    pub(crate) fn found(mut self, found: impl AsRef<str>) -> Self {
        self.found = Some(text::quoted(found.as_ref()));
        self
    }

    pub(crate) fn expected(mut self, expected: impl AsRef<str>) -> Self {
        self.expected = Some(text::quoted(expected.as_ref()));
        self
    }

    pub(crate) const fn did(mut self, action: Action) -> Self {
        self.action = Some(action);
        self
    }

    pub(crate) fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.insert(name, value.into());
        self
    }

    /// Names the other place that a finding is about.
    pub(crate) fn other(self, place: &Place) -> Self {
        self.arg("other-file", &place.file)
            .arg("other-line", place.line)
    }
}
