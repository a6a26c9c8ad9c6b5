//! Faults of a pack: where, what, and what is expected. Without prose: `FAULTS.md` explains each code.

use std::fmt;

use serde::Serialize;

macro_rules! causes {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// Why a pack is not accepted; the code of its message.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub enum FaultCause { $($(#[$doc])* #[serde(rename = $code)] $name),+ }

        impl FaultCause {
            /// All causes.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

causes!(
    /// The file is not TOML, or a key is given twice.
    TomlSyntax = "toml-syntax",
    /// A file of the format is not there.
    MissingFile = "missing-file",
    /// A TOML file that the format does not know.
    UnknownFile = "unknown-file",
    /// A key that the format does not know here.
    UnknownKey = "unknown-key",
    /// A key that must be given.
    MissingKey = "missing-key",
    /// A value of another type.
    WrongType = "wrong-type",
    /// Not lower-case words joined by hyphens.
    NotACode = "not-a-code",
    /// Not a language code.
    NotALanguage = "not-a-language",
    /// Not three numbers.
    NotAVersion = "not-a-version",
    /// Not a date.
    NotADate = "not-a-date",
    /// Not a month and a day.
    NotAMonthDay = "not-a-month-day",
    /// Not a number of a rule of the product.
    UnknownRule = "unknown-rule",
    /// Not among the words allowed.
    NotOneOf = "not-one-of",
    /// A number beyond its bounds.
    OutOfRange = "out-of-range",
    /// A list that must have something in it.
    EmptyList = "empty-list",
    /// The same value twice in a list.
    RepeatedValue = "repeated-value",
    /// Two entries of one code.
    DuplicateCode = "duplicate-code",
    /// A code that the pack does not have.
    UnknownReference = "unknown-reference",
    /// A code of another level than is asked for.
    WrongLevel = "wrong-level",
    /// An L2 or L3 that is not under the one named.
    NotAChild = "not-a-child",
    /// A retired value where a living one is needed.
    RetiredReference = "retired-reference",
    /// A replacement of a value that is not retired.
    ReplacedButNotRetired = "replaced-but-not-retired",
    /// A chain of references that comes back to where it began.
    Cycle = "cycle",
    /// None of the L1 has this kind.
    MissingKind = "missing-kind",
    /// Two L1 of one kind.
    RepeatedKind = "repeated-kind",
    /// An L1 that requires an L2, named without.
    L2Missing = "l2-missing",
    /// A scenario that does without the L2 which its L1 requires.
    L2NeedContradicts = "l2-need-contradicts",
    /// A phase and an L1 without a scenario that holds under all conditions.
    ScenarioMissing = "scenario-missing",
    /// Two scenarios without conditions for one phase and L1.
    ScenarioRepeated = "scenario-repeated",
    /// Dates in the wrong order.
    DatesOutOfOrder = "dates-out-of-order",
    /// A code or list without its text in a language.
    MissingTranslation = "missing-translation",
    /// A text without words.
    EmptyText = "empty-text",
    /// A text where another takes its place.
    UnexpectedText = "unexpected-text",
    /// A list longer or shorter than its counterpart.
    ListLengthDiffers = "list-length-differs",
    /// `{name}` in one language and not in the other.
    PlaceholderDiffers = "placeholder-differs",
);

impl fmt::Display for FaultCause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl FaultCause {
    /// Whether a file could not be read, or not whole.
    pub(crate) fn is_about_reading(self) -> bool {
        matches!(self, Self::TomlSyntax | Self::MissingFile)
    }

    /// Whether something is said to be absent, which after a syntax error may only be unreadable.
    pub(crate) fn is_about_absence(self) -> bool {
        matches!(
            self,
            Self::MissingKey
                | Self::MissingKind
                | Self::MissingTranslation
                | Self::ScenarioMissing
                | Self::ListLengthDiffers
        )
    }
}

/// Why a pack is not accepted, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The file, relative to the pack.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// Why.
    pub cause: FaultCause,
    /// The key or entry it is about, as a dotted path: `l2.blocked-network.resolvers`.
    pub subject: String,
    /// What was found.
    pub found: Option<String>,
    /// What is expected: a type, a kind of code, words allowed, bounds, a count.
    pub expected: Vec<String>,
}

impl fmt::Display for Fault {
    /// For logs and developers; people read the message of the cause.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            cause,
            subject,
            found,
            expected,
        } = self;
        write!(formatter, "{file}:{line}:{column}: {cause} at {subject}")?;
        if let Some(found) = found {
            write!(formatter, ": found {found:?}")?;
        }
        if !expected.is_empty() {
            write!(formatter, ", expected {}", expected.join(" | "))?;
        }
        Ok(())
    }
}

impl std::error::Error for Fault {}
