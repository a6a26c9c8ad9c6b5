//! What can be set on many lines at once; each has a form of its own.

/// What is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    Status,
    Owner,
    Dates,
    Next,
    Blocker,
    Confirm,
    Paste,
    Coach,
}

impl Setting {
    pub(super) const ALL: [Self; 8] = [
        Self::Status,
        Self::Owner,
        Self::Dates,
        Self::Next,
        Self::Blocker,
        Self::Confirm,
        Self::Paste,
        Self::Coach,
    ];

    /// The code in forms.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Owner => "owner",
            Self::Dates => "dates",
            Self::Next => "next",
            Self::Blocker => "blocker",
            Self::Confirm => "confirm",
            Self::Paste => "paste",
            Self::Coach => "coach",
        }
    }

    /// The setting of a code; the status where it is none.
    pub(super) fn read(code: &str) -> Self {
        let found = Self::ALL.into_iter().find(|setting| setting.code() == code);
        found.unwrap_or(Self::Status)
    }

    /// The message that names it.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Status => "portfolio-set-status",
            Self::Owner => "portfolio-set-owner",
            Self::Dates => "portfolio-set-dates",
            Self::Next => "portfolio-set-next",
            Self::Blocker => "portfolio-set-blocker",
            Self::Confirm => "still-true",
            Self::Paste => "portfolio-set-paste",
            Self::Coach => "coaching-classify",
        }
    }
}
