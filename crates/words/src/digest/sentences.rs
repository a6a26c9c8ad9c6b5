//! What the tables of a digest tell, in sentences.

use desbloqueo_app::insights::{Digest, DigestBlocker, DigestReason, RenewingCustomer};
use desbloqueo_app::reads::PartyUnitDays;
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::Kind;
use jiff::civil::Date;

use super::{share, whole_days};
use crate::Words;

/// So many reasons are told of in sentences.
const REASONS_TOLD: usize = 3;

/// A change below this share is told as such, not as 0%.
const TOLD_FROM: f64 = 0.005;

/// All sentences, the most important first.
pub(super) fn all(words: &Words<'_>, digest: &Digest) -> Vec<String> {
    let mut told = vec![total(words, digest)];
    if digest.blocked.now.units > 0 {
        told.extend(waiting(words, digest));
        let reasons = digest.reasons.iter().filter(|one| one.row.units > 0);
        told.extend(
            reasons
                .take(REASONS_TOLD)
                .map(|one| reason(words, digest.compared, one)),
        );
    }
    told.push(flow(words, digest));
    if let Some(first) = digest.blockers.first() {
        told.extend(blocker(words, first));
    }
    told.extend(renewals(words, digest));
    told.extend(overdue(words, digest));
    told
}

/// How units changed: by what a message chooses, with the share of the change.
struct Change {
    way: &'static str,
    share: f64,
}

impl Change {
    fn of(now: i64, before: i64) -> Self {
        let change = share(now - before, before);
        let way = match change {
            None => "new",
            Some(_) if now == before => "same",
            Some(share) if share.abs() < TOLD_FROM => "steady",
            Some(share) if share > 0.0 => "up",
            Some(_) => "down",
        };
        Self {
            way,
            share: change.unwrap_or_default().abs(),
        }
    }

    fn tell<'a>(&self, words: &Words<'_>, args: Args<'a>, since: Date) -> Args<'a> {
        args.text("change", self.way)
            .text("percent", format::percent(words.language, self.share))
            .text("date", words.date(since))
    }
}

fn total(words: &Words<'_>, digest: &Digest) -> String {
    let (now, before) = (digest.blocked.now, digest.blocked.before);
    if now.lines == 0 && before.lines == 0 {
        return words.plain("cli-report-nothing");
    }
    if now.lines == 0 {
        let args = Args::new()
            .text("units", units(words, before.units))
            .text("date", words.date(digest.compared));
        return words.text("digest-nothing-left", &args);
    }
    let args = Args::new()
        .text("units", units(words, now.units))
        .text("lines", count(words, "count-lines", now.lines));
    let change = Change::of(now.units, before.units);
    words.text("digest-total", &change.tell(words, args, digest.compared))
}

/// Who was waited on most; nothing where no time has passed, or where nobody is named.
fn waiting(words: &Words<'_>, digest: &Digest) -> Option<String> {
    let (share, party) = most_waited_on(words, &digest.charged)?;
    let args = Args::new()
        .text("share", format::percent(words.language, share))
        .text("party", party);
    Some(words.text("digest-waiting", &args))
}

fn most_waited_on(words: &Words<'_>, charged: &[PartyUnitDays]) -> Option<(f64, String)> {
    let all: i64 = charged.iter().map(|one| one.unit_days).sum();
    let first = charged.first().filter(|one| one.unit_days > 0)?;
    let party = words.label(Kind::Party, first.party.as_ref()?);
    Some((share(first.unit_days, all)?, party))
}

fn reason(words: &Words<'_>, since: Date, one: &DigestReason) -> String {
    let named = one.reason.as_ref();
    let label = named.map_or_else(|| words.plain("none"), |code| words.label(Kind::L2, code));
    let days = whole_days(one.row.median_age_days);
    let args = Args::new()
        .text("reason", label)
        .text("units", units(words, one.row.units))
        .text("days", count(words, "count-days", days));
    let args = Change::of(one.row.units, one.units_before).tell(words, args, since);
    match most_waited_on(words, &one.row.parties) {
        None => words.text("digest-reason-alone", &args),
        Some((share, party)) => {
            let args = args
                .text("share", format::percent(words.language, share))
                .text("party", party);
            words.text("digest-reason", &args)
        }
    }
}

fn flow(words: &Words<'_>, digest: &Digest) -> String {
    let args = Args::new()
        .text("date", words.date(digest.compared))
        .text("entered", units(words, digest.newly_blocked.units))
        .text("left", units(words, digest.unblocked.units));
    words.text("digest-flow", &args)
}

/// The blocker that holds the most, when it shall be gone, and how often that date moved.
fn blocker(words: &Words<'_>, one: &DigestBlocker) -> Vec<String> {
    let args = Args::new()
        .text("title", super::sections::title(words, one))
        .text("units", units(words, one.units))
        .optional("date", one.promised.map(|day| words.date(day)));
    let mut told = vec![words.text("digest-blocker", &args)];
    if one.slips > 0 {
        let args = Args::new()
            .number("count", one.slips)
            .text("days", count(words, "count-days", one.slip_days));
        told.push(words.text("digest-slipped", &args));
    }
    told
}

/// What is blocked at customers that renew soon, and which of them has the most; nothing where nothing is or was.
fn renewals(words: &Words<'_>, digest: &Digest) -> Vec<String> {
    let found = &digest.renewals;
    let (now, before) = (found.blocked.now, found.blocked.before);
    let until = Args::new().text("until", words.date(found.until));
    if now.lines == 0 && before.lines == 0 {
        return Vec::new();
    }
    if now.lines == 0 {
        let args = until
            .text("units", units(words, before.units))
            .text("date", words.date(digest.compared));
        return vec![words.text("digest-renewals-none-left", &args)];
    }
    let customers = count(words, "count-customers", found.customers);
    let args = until
        .text("units", units(words, now.units))
        .text("customers", customers);
    let change = Change::of(now.units, before.units);
    let args = change.tell(words, args, digest.compared);
    let mut told = vec![words.text("digest-renewals", &args)];
    told.extend(found.largest.first().map(|one| renewing(words, one)));
    told
}

fn renewing(words: &Words<'_>, one: &RenewingCustomer) -> String {
    let args = Args::new()
        .text("customer", one.name.as_str())
        .text("units", units(words, one.blocked.now.units))
        .text("date", words.date(one.renewal));
    words.text("digest-renewals-most", &args)
}

fn overdue(words: &Words<'_>, digest: &Digest) -> Option<String> {
    let overdue = digest.attention.overdue?;
    let args = Args::new()
        .text("overdue", units(words, overdue.units))
        .text(
            "unclassified",
            units(words, digest.attention.unclassified.units),
        );
    Some(words.text("digest-overdue", &args))
}

fn units(words: &Words<'_>, number: i64) -> String {
    count(words, "count-units", number)
}

fn count(words: &Words<'_>, id: &str, number: i64) -> String {
    words.text(id, &Args::new().number("count", number))
}
