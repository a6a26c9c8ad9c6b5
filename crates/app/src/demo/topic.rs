//! What a status is about, whatever code a pack gives it: decides how often it occurs and what people write.

use desbloqueo_domain::code::Code;

/// What a status is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    Network,
    Identity,
    Devices,
    Infrastructure,
    Staffing,
    Funding,
    Legal,
    Security,
    Adoption,
    Feature,
    Reliability,
    Application,
    Partner,
    Licence,
    Competitor,
    OnPremises,
    Sponsor,
    Deploying,
    Migrating,
    Adopting,
    SelfLed,
    Resolved,
    Silent,
    Duplicate,
}

/// Parts of codes by which topics are known, the most telling first.
const SIGNS: [(&str, Topic); 33] = [
    ("silent", Topic::Silent),
    ("customer-unresponsive", Topic::Silent),
    ("partner", Topic::Partner),
    ("competitive", Topic::Competitor),
    ("other-product", Topic::Competitor),
    ("on-premises", Topic::OnPremises),
    ("sponsor", Topic::Sponsor),
    ("declined", Topic::Sponsor),
    ("network", Topic::Network),
    ("identity", Topic::Identity),
    ("devices", Topic::Devices),
    ("hardware", Topic::Devices),
    ("budget", Topic::Funding),
    ("resourcing", Topic::Staffing),
    ("it-capacity", Topic::Staffing),
    ("security", Topic::Security),
    ("legal", Topic::Legal),
    ("rules", Topic::Legal),
    ("blocked-adoption", Topic::Adoption),
    ("user-readiness", Topic::Adoption),
    ("feature", Topic::Feature),
    ("product-gap", Topic::Feature),
    ("reliability", Topic::Reliability),
    ("app-compatibility", Topic::Application),
    ("other-application", Topic::Application),
    ("billing", Topic::Licence),
    ("contract", Topic::Licence),
    ("migration", Topic::Migrating),
    ("pilot", Topic::Migrating),
    ("adoption", Topic::Adopting),
    ("remediation", Topic::Infrastructure),
    ("technology", Topic::Infrastructure),
    ("duplicate", Topic::Duplicate),
];

impl Topic {
    #[cfg(test)]
    pub(super) const ALL: [Self; 24] = [
        Self::Network,
        Self::Identity,
        Self::Devices,
        Self::Infrastructure,
        Self::Staffing,
        Self::Funding,
        Self::Legal,
        Self::Security,
        Self::Adoption,
        Self::Feature,
        Self::Reliability,
        Self::Application,
        Self::Partner,
        Self::Licence,
        Self::Competitor,
        Self::OnPremises,
        Self::Sponsor,
        Self::Deploying,
        Self::Migrating,
        Self::Adopting,
        Self::SelfLed,
        Self::Resolved,
        Self::Silent,
        Self::Duplicate,
    ];

    /// The topic of a code.
    pub(super) fn of(code: &Code) -> Self {
        let sign = SIGNS.iter().find(|(part, _)| code.as_str().contains(part));
        sign.map_or(Self::Deploying, |(_, topic)| *topic)
    }

    /// How often a reason or detail about it occurs, beside the others: few of them hold most units.
    pub(super) fn weight(self) -> u64 {
        match self {
            Self::Infrastructure => 30,
            Self::Staffing | Self::Network => 22,
            Self::Feature => 14,
            Self::Devices | Self::Identity | Self::Competitor | Self::OnPremises => 10,
            Self::Application | Self::Security => 7,
            Self::Adoption | Self::Licence => 5,
            Self::Legal | Self::Partner | Self::Funding => 4,
            _ => 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_are_read_from_the_codes_of_both_packs() {
        let of = |text: &str| Topic::of(&Code::parse(text).unwrap());
        assert_eq!(
            of("blocked-customer-it-infrastructure-remediation-network"),
            Topic::Network
        );
        assert_eq!(
            of("blocked-it-change-management-resourcing"),
            Topic::Staffing
        );
        assert_eq!(
            of("no-intent-using-microsoft-on-premises-solution"),
            Topic::OnPremises
        );
        assert_eq!(of("status-unknown-customer-unresponsive"), Topic::Silent);
        assert_eq!(of("stuck-technology-network"), Topic::Network);
        assert_eq!(of("declined-cost"), Topic::Sponsor);
        assert_eq!(of("in-progress-solution-or-user-adoption"), Topic::Adopting);
    }
}
