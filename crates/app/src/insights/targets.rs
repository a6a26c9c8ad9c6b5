//! What the installation aims at: the bands of quality, and when nothing shall be left unclassified or untouched.

use desbloqueo_store::installation;
use desbloqueo_store::transaction::Transaction;

use super::bands::{Bands, quality_bands_in, require};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Weeks in which nothing shall be left, where nobody has said otherwise.
const USUAL_DEBT_WEEKS: i64 = 4;

/// So many weeks at most: a year.
const MOST_DEBT_WEEKS: i64 = 52;

/// What the installation aims at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Targets {
    bands: Bands,
    debt_weeks: i64,
}

impl Targets {
    /// Bands, and weeks from 1 to 52; else `None`.
    pub fn parse(bands: Bands, debt_weeks: &str) -> Option<Self> {
        let debt_weeks = debt_weeks.trim().parse().ok()?;
        let fit = (1..=MOST_DEBT_WEEKS).contains(&debt_weeks);
        fit.then_some(Self { bands, debt_weeks })
    }

    /// The bands of quality.
    pub fn bands(self) -> Bands {
        self.bands
    }

    /// In so many weeks nothing shall be left unclassified or untouched.
    pub fn debt_weeks(self) -> i64 {
        self.debt_weeks
    }
}

/// The targets of the installation.
pub async fn targets(app: &App) -> UseCaseResult<Targets> {
    let mut transaction = app.database.read().await?;
    Ok(Targets {
        bands: quality_bands_in(&mut transaction).await?,
        debt_weeks: debt_weeks(&mut transaction).await?,
    })
}

/// Keeps the targets of the installation.
pub async fn set_targets(app: &App, actor: &Actor, targets: Targets) -> UseCaseResult<()> {
    require(actor)?;
    let mut transaction = app.database.write().await?;
    let (yellow, green) = (targets.bands.yellow(), targets.bands.green());
    installation::set_quality_bands(&mut transaction, yellow, green).await?;
    installation::set_debt_weeks(&mut transaction, targets.debt_weeks).await?;
    transaction.commit().await?;
    Ok(())
}

/// The weeks in which nothing shall be left.
pub(super) async fn debt_weeks(transaction: &mut Transaction) -> UseCaseResult<i64> {
    let kept = installation::debt_weeks(transaction).await?;
    let kept = kept.filter(|weeks| (1..=MOST_DEBT_WEEKS).contains(weeks));
    Ok(kept.unwrap_or(USUAL_DEBT_WEEKS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_whole_and_at_most_a_year() {
        let weeks = |text| Targets::parse(Bands::default(), text).map(Targets::debt_weeks);
        assert_eq!((weeks(" 4 "), weeks("52")), (Some(4), Some(52)));
        for wrong in ["0", "53", "-1", "1.5", ""] {
            assert_eq!(weeks(wrong), None, "{wrong}");
        }
    }
}
