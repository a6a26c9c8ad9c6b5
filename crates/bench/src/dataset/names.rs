//! Invented names, and what notes say.

const FIRST: [&str; 24] = [
    "Alderwick",
    "Bramhollow",
    "Cindermoor",
    "Dunleaf",
    "Elmstead",
    "Fernvale",
    "Glasswell",
    "Harrowby",
    "Ivorne",
    "Junipergate",
    "Kestrelby",
    "Larkenfield",
    "Mosswick",
    "Nettlefen",
    "Oakmere",
    "Pinecroft",
    "Quillhaven",
    "Rushvale",
    "Saltmarsh",
    "Thornby",
    "Umberfold",
    "Vellmoor",
    "Wrenfield",
    "Yarrowby",
];

const SECOND: [&str; 16] = [
    "Foods",
    "Logistics",
    "Textiles",
    "Clinics",
    "Robotics",
    "Shipping",
    "Insurance",
    "Energy",
    "Books",
    "Optics",
    "Paper",
    "Travel",
    "Studios",
    "Farms",
    "Tools",
    "Marine",
];

/// What a note says of each kind of status.
pub(super) const NOTES: [&str; 12] = [
    "They wait for the network team and mean to go on in June.",
    "The sponsor left; her successor wants to see the plan first.",
    "Pilot group is content, the rest follows region by region.",
    "Legal reviews the data processing terms and answers by the end of the month.",
    "They cannot say yet whether the plant floor needs it.",
    "Firewall rules are with the customer's provider; ticket raised.",
    "Training material is translated, first sessions are booked.",
    "Nobody answered the last two mails; the account team calls.",
    "The old system is under contract until next spring.",
    "Devices are too old for it; replacement is budgeted.",
    "Works council asks for an agreement before go-live.",
    "Migration of mailboxes runs at night, a third is done.",
];

/// The name of a customer by its number; no two are the same.
pub(crate) fn name_of_customer(number: usize) -> String {
    let (first, second) = (number % FIRST.len(), (number / FIRST.len()) % SECOND.len());
    let round = number / (FIRST.len() * SECOND.len());
    let part = |words: &[&'static str], place: usize| words.get(place).copied().unwrap_or_default();
    format!(
        "{} {} {}",
        part(&FIRST, first),
        part(&SECOND, second),
        round + 1
    )
}
