//! What can be found in a note, in a form that pages mark in the text.

use std::ops::Range;

use desbloqueo_domain::code::Code;

/// What a note says and lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// The whole in one word.
    pub light: Light,
    /// What was found, in the order of [`Kind::ALL`].
    pub findings: Vec<Finding>,
}

/// A judgement in one word. Never a lock: a poor note can be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Light {
    /// It states intent and reason, and nothing else was found.
    Green,
    /// It can be better.
    Amber,
    /// Nobody could tell from it what the customer intends and why.
    Red,
}

impl Light {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Amber => "amber",
            Self::Red => "red",
        }
    }

    /// The id of its message.
    pub fn message(self) -> &'static str {
        match self {
            Self::Green => "coach-light-green",
            Self::Amber => "coach-light-amber",
            Self::Red => "coach-light-red",
        }
    }
}

/// Something that was found in a note, or missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub kind: Kind,
    /// Where its words stand in the text, in bytes; none for what is missing.
    pub at: Vec<Range<usize>>,
    /// For a paste: the service whose note it is.
    pub of: Option<Code>,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// What can be found in a note, the gravest first.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])* $name),+ }

        impl Kind {
            /// All kinds, the gravest first.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// The id of the message that says what was found.
            pub fn message(self) -> &'static str {
                match self { $(Self::$name => concat!("coach-found-", $code)),+ }
            }

            /// The id of the message that says how to write it better.
            pub fn hint(self) -> &'static str {
                match self { $(Self::$name => concat!("coach-hint-", $code)),+ }
            }
        }
    };
}

kinds!(
    /// There are no words.
    Empty = "empty",
    /// It does not say whether the customer means to use the service.
    NoIntent = "no-intent",
    /// It does not say why.
    NoReason = "no-reason",
    /// It is the note of another service of the tenant.
    PasteOfAnother = "paste-of-another",
    /// Words that leave open until when it holds: "for now", "currently", "yet".
    Hedge = "hedge",
    /// Appointments and calls instead of what they brought to light.
    MeetingLogistics = "meeting-logistics",
    /// Figures of use, which stand elsewhere and age in a day.
    UsageFigures = "usage-figures",
    /// It is longer than the playbook asks for.
    TooLong = "too-long",
);
