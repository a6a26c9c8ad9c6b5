//! From which share of lines that meet every rule quality is green, and from which yellow.

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_store::installation;
use desbloqueo_store::transaction::Transaction;

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// From which per cent quality is yellow, and from which green; below it is red.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bands {
    yellow: i64,
    green: i64,
}

/// How good quality is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quality {
    /// Below both.
    Red,
    /// Enough to go on.
    Yellow,
    /// As it should be.
    Green,
}

impl Default for Bands {
    fn default() -> Self {
        Self {
            yellow: 90,
            green: 95,
        }
    }
}

impl Bands {
    /// From 0 to 100, yellow not above green; else `None`.
    pub fn parse(yellow: &str, green: &str) -> Option<Self> {
        Self::of(yellow.trim().parse().ok()?, green.trim().parse().ok()?)
    }

    fn of(yellow: i64, green: i64) -> Option<Self> {
        let fit = 0 <= yellow && yellow <= green && green <= 100;
        fit.then_some(Self { yellow, green })
    }

    /// The per cent from which quality is yellow.
    pub fn yellow(self) -> i64 {
        self.yellow
    }

    /// The per cent from which it is green.
    pub fn green(self) -> i64 {
        self.green
    }

    /// How good it is that so many of so many lines meet the rules; of none it is as it should be.
    pub fn quality(self, met: i64, lines: i64) -> Quality {
        let reaches = |percent: i64| met.saturating_mul(100) >= percent.saturating_mul(lines);
        if reaches(self.green) {
            Quality::Green
        } else if reaches(self.yellow) {
            Quality::Yellow
        } else {
            Quality::Red
        }
    }
}

impl Quality {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Yellow => "yellow",
            Self::Green => "green",
        }
    }
}

/// The bands of the installation.
pub async fn quality_bands(app: &App) -> UseCaseResult<Bands> {
    let mut transaction = app.database.read().await?;
    quality_bands_in(&mut transaction).await
}

/// The same, in a transaction.
pub(super) async fn quality_bands_in(transaction: &mut Transaction) -> UseCaseResult<Bands> {
    let kept = installation::quality_bands(transaction).await?;
    let kept = kept.and_then(|(yellow, green)| Bands::of(yellow, green));
    Ok(kept.unwrap_or_default())
}

/// Whether somebody may set the bands and the other targets: who manages access everywhere.
pub fn may_set_quality_bands(actor: &Actor) -> bool {
    require(actor).is_ok()
}

/// Refuses whoever does not manage access everywhere.
pub(super) fn require(actor: &Actor) -> UseCaseResult<()> {
    for root in actor.tree.roots() {
        actor.require(Act::ManageAccess, root, &Standing::default(), "")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_are_per_cent_in_order() {
        assert_eq!(Bands::parse("90", " 95 "), Some(Bands::default()));
        for (yellow, green) in [("96", "95"), ("-1", "5"), ("5", "101"), ("", "95")] {
            assert_eq!(Bands::parse(yellow, green), None, "{yellow} {green}");
        }
    }

    #[test]
    fn a_share_that_reaches_a_band_is_in_it() {
        let quality = |met, lines| Bands::default().quality(met, lines);
        assert_eq!(quality(95, 100), Quality::Green);
        assert_eq!(quality(949, 1_000), Quality::Yellow);
        assert_eq!(quality(90, 100), Quality::Yellow);
        assert_eq!(quality(899, 1_000), Quality::Red);
        assert_eq!(quality(0, 0), Quality::Green);
    }
}
