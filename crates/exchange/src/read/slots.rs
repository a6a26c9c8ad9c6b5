//! Where a field stands in a row, and how a cell that cannot be read is refused.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::{Cause, Fact, Field as OurField, Refusal, Rule};
use desbloqueo_sheets::{DateOrder, DateReading, Field, Resolution, UnitsError, parse_date};

use super::row::{DateCell, ImportRow};

pub(super) fn set_units(row: &mut ImportRow, field: Field, units: Option<u64>) {
    let units = units.and_then(|units| i64::try_from(units).ok());
    match field {
        Field::PurchasedUnits => row.purchased = units,
        Field::OverrideUnits => row.override_units = units,
        _ => row.units = units,
    }
}

pub(super) fn units_refusal(field: Field, found: &str, error: UnitsError) -> Refusal {
    let cause = match error {
        UnitsError::Ambiguous => Cause::AmbiguousNumber,
        UnitsError::Negative => Cause::UnitsNotPositive,
        _ => Cause::NotANumber,
    };
    let ours = if field == Field::Units {
        OurField::Units
    } else {
        OurField::ReportedUnits
    };
    Refusal::new(Rule::U1, cause, ours, found)
}

/// A label that is no code: what it may have meant stands in what is expected.
pub(super) fn label_refusal(field: OurField, found: &str, resolution: &Resolution) -> Refusal {
    let codes = |codes: &[String]| {
        codes
            .iter()
            .filter_map(|code| Code::parse(code).ok())
            .collect()
    };
    let rule = if matches!(field, OurField::L1 | OurField::L2 | OurField::L3) {
        Rule::S1
    } else {
        Rule::V2
    };
    match resolution {
        Resolution::Ambiguous { codes: several } => {
            Refusal::new(rule, Cause::AmbiguousLabel, field, found)
                .expecting(Fact::Codes(codes(several)))
        }
        Resolution::Near { code, .. } => Refusal::new(rule, Cause::UnknownCode, field, found)
            .expecting(Fact::Codes(codes(std::slice::from_ref(code)))),
        _ => Refusal::new(rule, Cause::UnknownCode, field, found),
    }
}

pub(super) fn is_none(text: &str) -> bool {
    matches!(
        parse_date(text, &DateOrder::NotNeeded),
        DateReading::NotApplicable | DateReading::ToBeDecided | DateReading::Empty
    )
}

pub(super) fn date_slot(row: &mut ImportRow, field: Field) -> Option<&mut DateCell> {
    Some(match field {
        Field::TargetDate => &mut row.target,
        Field::AnswerDue => &mut row.answer_due,
        Field::NextActionDate => &mut row.next_action_date,
        Field::EngagementStartDate => &mut row.engagement_start,
        Field::InitiateDiscussionDate => &mut row.initiate_discussion,
        Field::StatusSince => &mut row.status_since,
        Field::RenewalDate => &mut row.renewal,
        Field::ReviewDate => &mut row.review,
        Field::LastUpdated => &mut row.last_updated,
        _ => return None,
    })
}

pub(super) fn our_date(field: Field) -> OurField {
    match field {
        Field::AnswerDue => OurField::AnswerDue,
        Field::NextActionDate => OurField::NextActionDate,
        Field::EngagementStartDate => OurField::EngagementStartDate,
        Field::InitiateDiscussionDate => OurField::InitiateDiscussionDate,
        Field::StatusSince => OurField::StatusSince,
        Field::RenewalDate => OurField::RenewalDate,
        Field::ReviewDate => OurField::ReviewDate,
        _ => OurField::TargetDate,
    }
}

pub(super) fn our_text(field: Field) -> OurField {
    match field {
        Field::Organization | Field::Partner => OurField::Organization,
        Field::Customer => OurField::Customer,
        Field::Tenant | Field::Domain => OurField::Tenant,
        Field::Region | Field::Area | Field::Country => OurField::Region,
        Field::MarketSegment => OurField::MarketSegment,
        Field::Segment => OurField::Segment,
        Field::AskedOf => OurField::AskedOf,
        Field::Owner => OurField::Owner,
        Field::DeliveryManager | Field::AssignmentManager | Field::AccountTeam => OurField::Team,
        Field::BlockerKey => OurField::Blocker,
        Field::Resolver => OurField::Resolver,
        Field::DuplicateOf => OurField::DuplicateOf,
        _ => OurField::ExternalId,
    }
}

/// The words of a text, one space between them.
pub(super) fn without_breaks(text: &str) -> String {
    let breaks = |sign: char| sign.is_whitespace() || sign.is_control();
    let words = text.split(breaks).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a text is a few digits and nothing else.
pub(super) fn is_plain(text: &str) -> bool {
    const MOST_DIGITS: usize = 9;
    (1..=MOST_DIGITS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}
