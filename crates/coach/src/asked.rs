//! What is asked of the coach.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::Phase;

/// A note to be read, and what is known about where it stands.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked<'a> {
    /// The note as somebody wrote it.
    pub text: &'a str,
    /// Its language, where it is known: examples of that language come first. Notes mix languages, so nothing else
    /// depends on it.
    pub language: Option<&'a str>,
    /// The service that the note is about: a detail that is not offered for it is not proposed.
    pub service: Option<&'a Code>,
    /// The phase of the work.
    pub phase: Option<Phase>,
    /// Questions of the playbook that were answered.
    pub answers: &'a [Answered],
    /// The notes of the tenant's other services, to find a note that was pasted.
    pub siblings: &'a [(Code, &'a str)],
}

impl<'a> Asked<'a> {
    /// A note alone.
    pub fn about(text: &'a str) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}

/// A question of the playbook: the one at a place in the `questions` of a status.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Question {
    /// The status whose question it is, of any level.
    pub of: Code,
    /// Its place in that status' list of questions, from 0.
    pub index: usize,
}

/// A question that somebody answered. The playbook's questions are open ones ("What is missing: people, money,
/// skill?"), so the answer is the reading that it led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Which one.
    pub question: Question,
    /// The two readings that it was to tell apart.
    pub between: [Code; 2],
    /// The one of them that the answer speaks for.
    pub points_to: Code,
}
