//! What the coach answers.

use std::ops::Range;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::Status;

use crate::asked::Question;
use crate::judgement::Judgement;

/// What the coach makes of a note.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// The likeliest statuses, likeliest first, each with another L2; empty where nothing can be told.
    pub ranked: Vec<Proposal>,
    /// How far the first of them can be trusted.
    pub certainty: Certainty,
    /// The question to ask where two readings are close.
    pub separation: Option<Separation>,
    /// A situation close to the note in which the first proposal would be wrong.
    pub trap: Option<Trap>,
    /// What the note says and lacks.
    pub note: Judgement,
    /// How many bytes of the text were not read, because it is longer than [`READ_AT_MOST`](crate::READ_AT_MOST).
    pub unread: usize,
}

/// A status that the note may mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// L1, L2 where the L1 has some, L3 where the note tells.
    pub status: Status,
    /// How often a proposal of this strength is right, between 0 and 1.
    pub confidence: f64,
    /// The words that spoke for it, in the order of the text.
    pub because: Vec<Spoke>,
    /// Notes of the playbook that say something alike, nearest first.
    pub examples: Vec<Example>,
}

/// Words of the note that spoke for a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoke {
    /// The words.
    pub text: String,
    /// Where they stand in the text, in bytes.
    pub at: Range<usize>,
}

/// A note of the playbook that says something alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The note.
    pub text: String,
    /// Its language.
    pub language: String,
    /// The status that it stands for: the deepest level known.
    pub code: Code,
}

/// How far the first proposal can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Nothing can be told: the text is empty, or in words that the coach does not know.
    CannotTell,
    /// One of the first few; read them.
    Likely,
    /// Nearly always right.
    Sure,
}

impl Certainty {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::CannotTell => "cannot-tell",
            Self::Likely => "likely",
            Self::Sure => "sure",
        }
    }

    /// The id of its message.
    pub fn message(self) -> &'static str {
        match self {
            Self::CannotTell => "coach-cannot-tell",
            Self::Likely => "coach-likely",
            Self::Sure => "coach-sure",
        }
    }
}

/// Two readings that are close, and the question of the playbook that tells them apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Separation {
    /// The question.
    pub question: Question,
    /// The two readings, the likelier first: codes of L2, or of an L1 that has none.
    pub between: [Code; 2],
}

/// A situation close to the note in which another status is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trap {
    /// The status whose list of situations holds it, of any level.
    pub of: Code,
    /// Its place in that status' `do_not_use_when`, from 0.
    pub index: usize,
    /// The status to use there.
    pub instead: Code,
}
