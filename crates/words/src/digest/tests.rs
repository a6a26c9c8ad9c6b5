//! Every sentence is true of the tables.

use desbloqueo_app::insights::{
    Attention, Compared, Digest, DigestBlocker, DigestReason, DigestRenewals, LineSum,
    RenewingCustomer,
};
use desbloqueo_app::reads::{BlockedRow, BlockerItem, Names, PartyUnitDays, ReportKey};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Severity, StatusKind};
use desbloqueo_i18n::{Language, format};
use desbloqueo_playbook::Playbook;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::charts::ChartCell;
use crate::samples;

const REASONS: [&str; 3] = [
    "blocked-customer-it-infrastructure-remediation",
    "blocked-legal-regulatory",
    "blocked-app-compatibility",
];

fn playbook() -> Playbook {
    desbloqueo_playbook::built_in("fasttrack").unwrap().unwrap()
}

fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

fn sums(units: i64) -> LineSum {
    LineSum {
        lines: (units + 9) / 10,
        units,
    }
}

/// Units now and before, unit-days of customer and partner, half days of the median.
type Figures = (i64, i64, i64, i64, u16);

fn reason(place: usize, (now, before, customer, partner, halves): Figures) -> DigestReason {
    let mut parties: Vec<PartyUnitDays> = [("customer", customer), ("partner", partner)]
        .into_iter()
        .map(|(party, unit_days)| PartyUnitDays {
            party: Some(code(party)),
            unit_days,
        })
        .collect();
    parties.sort_by_key(|one| std::cmp::Reverse(one.unit_days));
    DigestReason {
        reason: Some(code(REASONS[place])),
        row: BlockedRow {
            key: ReportKey::Code(Some(code(REASONS[place]))),
            lines: sums(now).lines,
            units: now,
            unit_days: customer + partner,
            median_age_days: f64::from(halves) / 2.0,
            oldest_age_days: i64::from(halves),
            parties,
        },
        units_before: before,
    }
}

fn blocker(units: i64, slips: i64) -> DigestBlocker {
    DigestBlocker {
        item: BlockerItem {
            reason: Some(code(REASONS[0])),
            severity: Severity::High,
            resolvers: vec![Owner::Role(code("engineer"))],
            ..samples::blocker("Backbone outage")
        },
        lines: sums(units).lines,
        units,
        promised: (slips > 0).then(|| date(2026, 12, 24)),
        slips,
        slip_days: slips * 9,
    }
}

/// Customers that renew soon, each with its units now and before; the first five of those with the most are told of.
fn renewals(units: &[(i64, i64)]) -> DigestRenewals {
    let mut sorted = units.to_vec();
    // Who has no line on either day is not there.
    sorted.retain(|one| *one != (0, 0));
    sorted.sort_by_key(|one| std::cmp::Reverse(*one));
    let compared = |(now, before): (i64, i64)| Compared {
        now: sums(now),
        before: sums(before),
    };
    let all = |of: fn(Compared) -> LineSum| {
        let each = sorted.iter().map(|one| of(compared(*one)));
        each.sum()
    };
    let largest = sorted.iter().take(5).enumerate();
    DigestRenewals {
        until: date(2027, 2, 20),
        customers: i64::try_from(sorted.iter().filter(|one| one.0 > 0).count()).unwrap(),
        blocked: Compared {
            now: all(|one| one.now),
            before: all(|one| one.before),
        },
        largest: largest
            .map(|(place, one)| RenewingCustomer {
                id: "018c0000-0000-7000-8000-000000000003".parse().unwrap(),
                name: format!("Nettlefen {place}"),
                renewal: date(2026, 12, 24),
                blocked: compared(*one),
            })
            .collect(),
    }
}

fn digest_of(figures: &[Figures], entered: i64, slips: i64) -> Digest {
    let reasons: Vec<DigestReason> = figures
        .iter()
        .enumerate()
        .map(|(place, figures)| reason(place, *figures))
        .collect();
    let now: i64 = figures.iter().map(|one| one.0).sum();
    let before: i64 = figures.iter().map(|one| one.1).sum();
    let blocked = Compared {
        now: sums(now),
        before: sums(before),
    };
    let charge = |party: &str, unit_days| PartyUnitDays {
        party: Some(code(party)),
        unit_days,
    };
    let mut charged = vec![
        charge("customer", figures.iter().map(|one| one.2).sum()),
        charge("partner", figures.iter().map(|one| one.3).sum()),
    ];
    charged.sort_by_key(|one| std::cmp::Reverse(one.unit_days));
    Digest {
        day: date(2026, 11, 22),
        is_past: false,
        compared: date(2026, 10, 25),
        left_out: Vec::new(),
        statuses: vec![(StatusKind::Blocked, blocked)],
        blocked,
        charged,
        reasons,
        parties: Vec::new(),
        blockers: (now > 0).then(|| blocker(now, slips)).into_iter().collect(),
        renewals: renewals(&[]),
        newly_blocked: LineSum {
            lines: 1,
            units: entered,
        },
        unblocked: LineSum::default(),
        attention: Attention {
            overdue: Some(sums(entered)),
            ..Attention::default()
        },
        names: Names::default(),
    }
}

fn section<'a>(view: &'a DigestView, code: &str) -> Option<&'a DigestSection> {
    view.sections.iter().find(|section| section.code == code)
}

/// The cell of a column by its code.
fn cell<'a>(section: &'a DigestSection, row: usize, code: &str) -> &'a ChartCell {
    let mut columns = section.table.columns.iter();
    let place = columns.position(|column| column.code == code).unwrap();
    &section.table.rows[row].cells[place]
}

fn number(section: &DigestSection, row: usize, code: &str) -> i64 {
    match cell(section, row, code) {
        ChartCell::Number(number) => *number,
        other => panic!("{code}: {other:?}"),
    }
}

fn word<'a>(section: &'a DigestSection, row: usize, code: &str) -> &'a str {
    match cell(section, row, code) {
        ChartCell::Words(text) => text,
        other => panic!("{code}: {other:?}"),
    }
}

/// What a sentence must say of a change, by the figures of a row.
fn told_of_change(words: &Words<'_>, section: &DigestSection, row: usize) -> Option<String> {
    let (now, before) = (
        number(section, row, "units"),
        number(section, row, "units_before"),
    );
    assert_eq!(number(section, row, "change"), now - before);
    let share = share(now - before, before)?.abs();
    (share >= 0.005).then(|| format::percent(words.language, share))
}

fn check(words: &Words<'_>, view: &DigestView) {
    let counted = |id: &str, count| words.text(id, &Args::new().number("count", count));
    let statuses = section(view, "statuses").unwrap();
    let units = number(statuses, 0, "units");
    let total = &view.sentences[0];
    if units > 0 {
        assert!(total.contains(&counted("count-units", units)), "{total}");
        let lines = number(statuses, 0, "lines");
        assert!(total.contains(&counted("count-lines", lines)), "{total}");
        if let Some(percent) = told_of_change(words, statuses, 0) {
            assert!(total.contains(&percent), "{total}: {percent}");
        }
    }
    let Some(reasons) = section(view, "reasons") else {
        return;
    };
    for row in 0..reasons.table.rows.len() {
        let (label, units) = (word(reasons, row, "reason"), number(reasons, row, "units"));
        let told = view.sentences.iter().find(|one| one.starts_with(label));
        let Some(told) = told else {
            assert!(units == 0 || row >= 3, "{label} is not told of");
            continue;
        };
        let days = number(reasons, row, "median_days");
        for said in [counted("count-units", units), counted("count-days", days)] {
            assert!(told.contains(&said), "{told}: {said}");
        }
        if let Some(percent) = told_of_change(words, reasons, row) {
            assert!(told.contains(&percent), "{told}: {percent}");
        }
        if let ChartCell::Decimal(share) = cell(reasons, row, "waiting_share") {
            let percent = format::percent(words.language, *share);
            let party = word(reasons, row, "waiting_on");
            assert!(told.contains(&percent) && told.contains(party), "{told}");
        }
    }
}

/// What is told of renewals is the sum of their table, and its first row.
fn check_renewals(words: &Words<'_>, view: &DigestView) {
    let counted = |id: &str, count| words.text(id, &Args::new().number("count", count));
    let until = words.date(date(2027, 2, 20));
    let mut told = view.sentences.iter().filter(|one| one.contains(&until));
    let (told, more) = (told.next(), told.next());
    assert_eq!(more, None);
    let Some(table) = section(view, "renewals") else {
        assert_eq!(told, None);
        return;
    };
    let told = told.unwrap();
    let rows = 0..table.table.rows.len();
    let sum = |code| {
        rows.clone()
            .map(|row| number(table, row, code))
            .sum::<i64>()
    };
    for row in rows.clone() {
        let (now, before) = (
            number(table, row, "units"),
            number(table, row, "units_before"),
        );
        assert_eq!(number(table, row, "change"), now - before);
    }
    let (now, before) = (sum("units"), sum("units_before"));
    if now == 0 {
        assert!(told.contains(&counted("count-units", before)), "{told}");
        return;
    }
    assert!(told.contains(&counted("count-units", now)), "{told}");
    let change = share(now - before, before).map_or(0.0, f64::abs);
    if change >= 0.005 {
        let percent = format::percent(words.language, change);
        assert!(told.contains(&percent), "{told}: {percent}");
    }
    let named = |row: &usize| *cell(table, *row, "renewal") != ChartCell::Missing;
    let mut customers: i64 = 0;
    for row in rows.clone().filter(named) {
        customers += i64::from(number(table, row, "lines") > 0);
    }
    if let Some(others) = rows.clone().find(|row| !named(row)) {
        let said = word(table, others, "customer");
        let count = |count: &i64| said == counted("digest-renewing-others", *count);
        customers += (0..100).find(count).unwrap();
    }
    let customers = counted("count-customers", customers);
    assert!(told.contains(&customers), "{told}: {customers}");
    let (name, units) = (word(table, 0, "customer"), number(table, 0, "units"));
    let mut named = view.sentences.iter().filter(|one| one.contains(name));
    let most = named.next().unwrap();
    let day = words.date(date(2026, 12, 24));
    for said in [counted("count-units", units), day] {
        assert!(most.contains(&said), "{most}: {said}");
    }
}

/// How many units are blocked follows from how many are told up or down.
fn says(words: &Words<'_>, now: i64, before: i64) -> String {
    let digest = digest_of(&[(now, before, 7, 3, 11)], 1, 0);
    words.digest(&digest, &[]).sentences[0].clone()
}

proptest! {
    // Six languages each.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_sentence_is_true_of_the_tables(
        figures in prop::collection::vec(
            (0_i64..2_000, 0_i64..2_000, 0_i64..90_000, 0_i64..90_000, 0_u16..900), 0..=3),
        renewing in prop::collection::vec((0_i64..900, 0_i64..900), 0..=8),
        gone in prop::bool::ANY,
        entered in 0_i64..500,
        slips in 0_i64..4,
    ) {
        let playbook = playbook();
        let mut digest = digest_of(&figures, entered, slips);
        let now = |units: i64| if gone { 0 } else { units };
        let renewing: Vec<(i64, i64)> =
            renewing.into_iter().map(|(units, before)| (now(units), before)).collect();
        digest.renewals = renewals(&renewing);
        for language in Language::ALL {
            let words = Words::new(&playbook, language);
            let view = words.digest(&digest, &[]);
            check(&words, &view);
            check_renewals(&words, &view);
            for text in view.sentences.iter().chain(&view.about).chain(&view.notes) {
                prop_assert!(!text.contains("digest-") && !text.contains("{$"), "{language}: {text}");
            }
        }
    }
}

#[test]
fn a_change_is_told_by_its_direction_and_size() {
    let playbook = playbook();
    let words = Words::new(&playbook, Language::En);
    assert_eq!(
        says(&words, 41_200, 36_786),
        "Blocked: 41,200 units in 4,120 lines; up 12% since 25 Oct 2026."
    );
    assert!(says(&words, 10, 40).contains("down 75% since 25 Oct 2026"));
    assert!(says(&words, 40, 40).contains("as many as on 25 Oct 2026"));
    assert!(says(&words, 10_004, 10_000).contains("changed by less than 1%"));
    assert!(says(&words, 5, 0).contains("nothing was blocked on 25 Oct 2026"));
    assert_eq!(
        says(&words, 0, 40),
        "Nothing is blocked any more. Blocked on 25 Oct 2026: 40 units."
    );
    assert_eq!(says(&words, 0, 0), "Nothing is blocked.");
}

#[test]
fn renewals_are_told_with_the_largest_customer() {
    let playbook = playbook();
    let words = Words::new(&playbook, Language::En);
    let mut digest = digest_of(&[(40, 50, 70, 30, 126)], 1, 0);
    digest.renewals = renewals(&[(30, 10), (400, 300), (0, 5)]);
    let view = words.digest(&digest, &[]);
    for told in [
        "Renewing by 20 Feb 2027: 2 customers with 430 units blocked; up 37% since 25 Oct 2026.",
        "The one with the most: Nettlefen 0, 400 units, renewing on 24 Dec 2026.",
    ] {
        assert!(
            view.sentences.iter().any(|one| one == told),
            "{:?}",
            view.sentences
        );
    }
    let table = section(&view, "renewals").unwrap();
    assert_eq!(table.heading, "Renewing within 90 days");
    assert_eq!(table.table.rows.len(), 3);
    digest.renewals = renewals(&[(0, 40)]);
    let view = words.digest(&digest, &[]);
    let told = "Nothing is blocked any more at customers that renew by 20 Feb 2027. Blocked there on 25 Oct 2026: \
                40 units.";
    assert!(
        view.sentences.iter().any(|one| one == told),
        "{:?}",
        view.sentences
    );
    digest.renewals = renewals(&[(9, 1), (8, 1), (7, 1), (6, 1), (5, 1), (4, 1), (0, 1)]);
    let view = words.digest(&digest, &[]);
    let others = section(&view, "renewals").unwrap();
    assert_eq!(word(others, 5, "customer"), "1 other customer");
    assert_eq!(
        (
            number(others, 5, "units"),
            number(others, 5, "units_before")
        ),
        (4, 2)
    );
}

#[test]
fn a_digest_says_what_it_is_of_and_what_the_past_does_not_tell() {
    let playbook = playbook();
    let words = Words::new(&playbook, Language::En);
    let mut digest = digest_of(&[(40, 50, 70, 30, 126)], 1, 2);
    let view = words.digest(&digest, &["Service: Exchange".to_owned()]);
    assert_eq!(view.title, "What is blocked, as of 22 Nov 2026");
    assert_eq!(
        view.about,
        ["Only: Service: Exchange", "Compared with 25 Oct 2026"]
    );
    assert!(view.sentences.iter().any(|one| {
        one.contains("40 units stuck, median 63 days, 70% of the unit-days waiting on")
    }));
    let slipped = "Its date has slipped 2 times, by 18 days in all.";
    assert!(view.sentences.iter().any(|one| one == slipped));
    digest.is_past = true;
    digest.attention.overdue = None;
    digest.left_out = vec!["stale_days"];
    let past = words.digest(&digest, &[]);
    assert_eq!(past.notes.len(), view.notes.len() + 2);
    assert_eq!(past.sentences.len() + 1, view.sentences.len());
    assert_eq!(section(&past, "attention").unwrap().table.rows.len(), 2);
}
