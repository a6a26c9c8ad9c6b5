//! Why a figure cannot be computed.

/// Why a figure cannot be computed.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum StatisticsError {
    /// There is nothing to compute it from.
    #[error("there are no observations")]
    NoObservations,
    /// A time is negative, infinite or no number.
    #[error("{0} is no length of time")]
    NotATime(f64),
    /// A share lies outside of 0 to 1, or a confidence is 0 or 1.
    #[error("{0} is no share between 0 and 1")]
    NotAShare(f64),
    /// A value is infinite or no number.
    #[error("{0} is no value")]
    NotAValue(f64),
    /// A comparison needs two groups or more.
    #[error("there are {0} groups to compare, and two are needed")]
    TooFewGroups(usize),
    /// A part is not contained in the whole.
    #[error("a part is not contained in the whole")]
    NotAPart,
}
