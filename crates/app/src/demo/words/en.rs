//! English.

use super::super::topic::Topic;
use super::Words;

pub(super) const WORDS: Words = Words {
    language: "en",
    time_zone: "Europe/London",
    slug: "invented",
    firsts: &["Invented", "Imaginary", "Fictitious", "Pretend", "Supposed"],
    seconds: &[
        "Mills",
        "Harbours",
        "Ceramics",
        "Foods",
        "Logistics",
        "Insurance",
        "Optics",
        "Railways",
        "Shipyards",
        "Hotels",
        "Chemicals",
        "Glassworks",
        "Waterworks",
        "Power",
        "Seeds",
        "Furniture",
        "Printers",
        "Orchards",
        "Textiles",
        "Quarries",
        "Breweries",
        "Clinics",
        "Libraries",
        "Ferries",
    ],
    forms: &["Ltd", "plc", "& Co"],
    space: " ",
    contacts: &[
        "Alice Example",
        "Bob Pretend",
        "Carol Invented",
        "Dan Imaginary",
        "Erin Sample",
    ],
    roles: ["Head of IT", "Partner consultant"],
    regions: &["United Kingdom", "Ireland", "Netherlands", "Nordics"],
    markets: &["Enterprise", "Mid-market", "Public sector", "Education"],
    segments: &[
        "Head office",
        "Plants",
        "Shops",
        "Field staff",
        "Irish subsidiary",
        "Warehouses",
    ],
    note,
    tails: &[
        "Next look in the weekly call.",
        "IT confirmed by mail.",
        "The sponsor still backs it.",
    ],
    asked: "Head of IT",
};

fn note(topic: Topic) -> &'static [&'static str] {
    match topic {
        Topic::Network => &[
            "Want {s}, but the branch lines cannot carry the traffic; their carrier is widening them.",
            "{s} is decided. The proxy drops long connections; the network team is opening the missing rules.",
        ],
        Topic::Identity => &[
            "Will roll out {s}; the directory must be cleaned first, duplicate accounts do not sync.",
        ],
        Topic::Devices => {
            &["Want {s}; half of the computers are below the minimum and are replaced in waves."]
        }
        Topic::Infrastructure => {
            &["Clear intent for {s}. Servers that the service depends on still need their upgrade."]
        }
        Topic::Staffing => &[
            "Want {s}, but all IT people are on the merger; they resume as soon as one is free.",
            "{s} is approved. No engineer assigned until the finance system is live.",
        ],
        Topic::Funding => {
            &["{s} is approved by the board; the budget exists but is released next quarter."]
        }
        Topic::Legal => &["Want {s}; legal asks how long data is kept before they sign."],
        Topic::Security => {
            &["Want {s}. Security insists on a review of outside access before switching it on."]
        }
        Topic::Adoption => {
            &["{s} is ready technically; managers want their people trained before it opens."]
        }
        Topic::Feature => &[
            "Want {s}, but it lacks something they use every day; request filed with engineering.",
            "Will not start {s} without that feature. Engineering is looking at it; we ask monthly.",
        ],
        Topic::Reliability => {
            &["Want {s}; after two outages they ask for the service history before going on."]
        }
        Topic::Application => &[
            "Want {s}; their billing program breaks with it and the vendor is testing a new version.",
        ],
        Topic::Partner => {
            &["Want {s}; the partner who deploys it has given neither plan nor dates."]
        }
        Topic::Licence => &[
            "Want {s}; the licences bought are the wrong ones and sales is preparing the exchange.",
        ],
        Topic::Competitor => {
            &["Will not use {s}: they just renewed another product for three years and like it."]
        }
        Topic::OnPremises => {
            &["Will not use {s}: they stay with their own servers, bought recently."]
        }
        Topic::Sponsor => &[
            "Will not use {s} for now: nobody on the board sees why; account team returns at renewal.",
        ],
        Topic::Deploying => &[
            "Rolling out {s} in waves; the pilot went well and head office is next.",
            "{s} is under way: plan agreed with IT, first users this week.",
        ],
        Topic::Migrating => &["Moving to {s}: half of the data is copied, no incidents so far."],
        Topic::Adopting => &["{s} is in use; training by department until the goal is met."],
        Topic::SelfLed => &["Declined our help, but will deploy {s} with their own people."],
        Topic::Resolved => &["Obstacle removed: {s} resumes with new dates agreed with IT."],
        Topic::Silent => {
            &["Three attempts without an answer about {s}; account team asked to help."]
        }
        Topic::Duplicate => {
            &["Units of {s} counted twice: the purchase moved to another subscription."]
        }
    }
}
