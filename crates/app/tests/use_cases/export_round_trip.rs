//! What is exported can be imported again: unedited it says nothing, edited exactly what was edited (rules V2, V3).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "helpers of tests may fail loudly, and say what they skip"
)]

use std::path::Path;

use crate::desk::{Desk, How, Sheet, Speaking, convert, edit_with_openpyxl, refusals};
use desbloqueo_app::import::Summary;
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Rule};
use desbloqueo_testkit::{on_both, on_sqlite};
use jiff::civil::date;

/// A portfolio with a line of every kind, in both phases, with people, blockers, own values and odd texts.
fn portfolio() -> Sheet {
    let main = [
        ("Customer", "Ficticia Norte"),
        ("Customer id", "00042"),
        ("Tenant", "Main"),
        ("Domain", "norte.example"),
    ];
    let on = |service, cells: &[(&'static str, &'static str)]| {
        [&main[..], &[("Service", service)], cells].concat()
    };
    Sheet::of(&[
        &on(
            "Exchange Online",
            &[
                ("Seats purchased", "2000"),
                ("Seats", "1200"),
                ("Segment", "España"),
                ("Phase", "Delivery"),
                ("L1", "Blocked"),
                ("L2", "Customer IT Infrastructure and Remediation"),
                ("L3", "Network"),
                ("Target date", "2024-12-12"),
                ("Owner", "Rosa Contacto"),
                (
                    "Notes",
                    "=The firewall cuts the traffic;\n\"until\" the upgrade.",
                ),
                ("Status since", "2024-02-01"),
                ("Blocker key", "NET-1"),
                ("Blocker title", "The old firewall"),
                ("Severity", "High"),
                ("Cost centre", "007"),
                ("Next action", "Call \"Rosa\""),
                ("Next action date", "2024-04-20"),
                ("Region", "EMEA"),
                ("Renewal date", "2025-01-31"),
                ("Delivery manager", "Ada Inventada"),
            ],
        ),
        &on(
            "Exchange Online",
            &[
                ("Seats purchased", "2000"),
                ("Seats", "800"),
                ("Segment", "Perú"),
                ("L1", "In Progress"),
                ("L2", "Migration"),
                ("Target date", "2024-11-30"),
                ("Owner", "Ada Inventada"),
                ("Notes", "Moving the first offices."),
                ("Service status", "Migrate"),
                ("Engagement scenario", "Vendor led"),
                ("Engagement start date", "2024-03-04"),
                ("Business reason", "Increase security"),
                ("Wave", "2"),
            ],
        ),
        &on(
            "Teams",
            &[
                ("Seats purchased", "300"),
                ("Seats", "280"),
                ("Override units", "280"),
                ("Phase", "Delivery"),
                ("L1", "Blocked"),
                ("L2", "Adoption Readiness"),
                ("Answer due", "2024-04-15"),
                ("Asked of", "Their architect"),
                ("Notes", "Nobody has time."),
            ],
        ),
        &on(
            "SharePoint Online",
            &[
                ("Seats", "50"),
                ("Phase", "Assignment"),
                ("L1", "Blocked"),
                ("L2", "Adoption Readiness"),
                ("Notes", "Nobody has time."),
                ("Initiate discussion date", "2024-05-02"),
            ],
        ),
        &on(
            "Yammer",
            &[
                ("Seats", "20"),
                ("L1", "No Intent"),
                ("L2", "Executive Sponsorship"),
                ("Notes", "-They see no value."),
                ("Phase", "Delivery"),
            ],
        ),
        &on(
            "Intune",
            &[
                ("Seats", "10"),
                ("L1", "Status Unknown"),
                ("L2", "New Subscription or Workload"),
            ],
        ),
        &[
            ("Customer", "Ficticia Sur"),
            ("Service", "Exchange Online"),
            ("Seats", "5"),
            ("L1", "Duplicate/Invalid"),
            ("Notes", "Counted twice."),
            ("Duplicate of", ""),
        ],
    ])
}

/// A desk with the portfolio, at which a week has passed.
async fn desk(database: desbloqueo_store::database::Database) -> Desk {
    let mut desk = Desk::new(database).await;
    desk.accept(&portfolio()).await;
    let duplicate = portfolio().rows.len() - 1;
    let mut survivor = portfolio().set(duplicate, "Duplicate of", "Main");
    survivor.rows.drain(..duplicate);
    desk.accept(&survivor).await;
    desk.on(date(2024, 4, 8));
    desk
}

async fn says_nothing(desk: &Desk, file: &Path, what: &str) {
    let before = desk.entitlements().await;
    let again = desk.import(file, How::default()).await;
    assert_eq!(refusals(&again), [], "{what}");
    assert_eq!(
        again.summary,
        Summary {
            unchanged: 7,
            ..Summary::default()
        },
        "{what} {:#?}",
        again.changes
    );
    assert_eq!(again.batch, None, "{what}");
    assert_eq!(desk.entitlements().await, before);
}

#[tokio::test]
async fn an_export_in_any_language_and_kind_says_nothing_new() {
    on_both(async |database| {
        let desk = desk(database).await;
        for kind in ["xlsx", "csv"] {
            for language in ["en", "es", "de", "pt", "ja", "zh"] {
                let file = desk
                    .export(&format!("{language}.{kind}"), Speaking::In(language))
                    .await;
                says_nothing(&desk, &file, &format!("{language} {kind}")).await;
            }
            let file = desk.export(&format!("codes.{kind}"), Speaking::Codes).await;
            says_nothing(&desk, &file, kind).await;
        }
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn an_export_saved_by_libreoffice_says_nothing_new() {
    on_sqlite(async |database| {
        let desk = desk(database).await;
        let file = desk.export("es.xlsx", Speaking::In("es")).await;
        for extension in ["xlsx", "ods", "xls"] {
            let Some(saved) = convert(&file, extension) else {
                return;
            };
            says_nothing(&desk, &saved, extension).await;
        }
    })
    .await;
}

/// Sets a cell of the row of a service, as somebody does in their spreadsheet.
fn edit(file: &Path, service: &str, heading: &str, python: &str) -> bool {
    edit_with_openpyxl(
        file,
        &format!(
            "rows = [r for r in range(2, sheet.max_row + 1) if '{service}' in sheet.cell(r, column('Service')).value]\n\
             sheet.cell(rows[0], column('{heading}')).value = {python}"
        ),
    )
}

#[tokio::test]
async fn one_edited_cell_changes_exactly_that() {
    on_both(async |database| {
        let mut desk = desk(database).await;
        for (service, heading, python, changed) in [
            ("Teams", "Note", "'Nobody has time before May.'", 1),
            ("Yammer", "Review date", "datetime.date(2024, 12, 1)", 1),
            ("Teams", "Answer due by", "datetime.date(2024, 4, 22)", 1),
            ("Intune", "Owner", "'Ada Inventada'", 1),
            // The next ones belong to the entitlement, and to both of its rows.
            ("Exchange Online", "Service status", "'Adopt'", 2),
            (
                "Exchange Online",
                "Business reason",
                "'Work from anywhere'",
                2,
            ),
            // The next ones belong to the customer.
            ("Exchange Online", "Region", "'LATAM'", 1),
            (
                "Exchange Online",
                "Renewal date",
                "datetime.date(2026, 1, 31)",
                1,
            ),
        ] {
            let file = desk.export("edit.xlsx", Speaking::In("en")).await;
            let before = desk.lines().await;
            if !edit(&file, service, heading, python) {
                return;
            }
            let imported = desk.import(&file, How::default()).await;
            assert_eq!(refusals(&imported), [], "{heading}");
            let expected = Summary {
                changed,
                unchanged: 7 - changed,
                ..Summary::default()
            };
            assert_eq!(
                imported.summary, expected,
                "{heading} {:#?}",
                imported.changes
            );
            let after = desk.lines().await;
            let differ = before
                .iter()
                .zip(&after)
                .filter(|(before, after)| before != after)
                .count();
            assert!(differ <= 1, "{heading}: {differ} lines");
            assert_eq!(desk.faults().await, [], "{heading}");
            let again = desk.export("again.xlsx", Speaking::In("en")).await;
            says_nothing(&desk, &again, heading).await;
            desk.on(desk
                .app
                .clock
                .today(&jiff::tz::TimeZone::UTC)
                .tomorrow()
                .unwrap());
        }
    })
    .await;
}

#[tokio::test]
async fn an_emptied_cell_empties_and_what_cannot_be_empty_is_refused() {
    on_both(async |database| {
        let desk = desk(database).await;
        for (service, heading) in [
            ("Intune", "Owner"),
            ("Yammer", "Review date"),
            ("Exchange Online", "Segment"),
            ("Exchange Online", "Business reason"),
            ("Exchange Online", "Region"),
            ("Exchange Online", "Cost centre"),
            ("Exchange Online", "Wave"),
        ] {
            let file = desk.export("edit.xlsx", Speaking::In("en")).await;
            if !edit(&file, service, heading, "None") {
                return;
            }
            let imported = desk.import(&file, How::default()).await;
            assert_eq!(refusals(&imported), [], "{heading}");
            let untouched = heading == "Wave" || heading == "Cost centre";
            assert!(
                imported.summary.changed > 0 || untouched,
                "{heading} {:?}",
                imported.summary
            );
            let again = desk.export("again.xlsx", Speaking::In("en")).await;
            says_nothing(&desk, &again, heading).await;
        }
        for (heading, rule) in [
            ("Status (L1)", Rule::S1),
            ("Units", Rule::U1),
            ("Note", Rule::S4),
        ] {
            let file = desk.export("edit.xlsx", Speaking::In("en")).await;
            edit(&file, "Teams", heading, "None");
            if heading == "Status (L1)" {
                edit(&file, "Teams", "Reason (L2)", "None");
            }
            let imported = desk.import(&file, How::default()).await;
            let found: Vec<_> = refusals(&imported)
                .into_iter()
                .map(|found| (found.2, found.3))
                .collect();
            assert_eq!(found, [(rule, Cause::Missing)], "{heading}");
        }
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn one_cell_edited_by_libreoffice_changes_exactly_that() {
    on_sqlite(async |database| {
        let desk = desk(database).await;
        let file = desk.export("es.xlsx", Speaking::In("es")).await;
        let edited = edit_with_openpyxl(&file, "sheet.cell(2, column('Fecha de revisión')).value = None\nfor row in range(2, sheet.max_row + 1):\n    if sheet.cell(row, column('Nota')).value == 'Moving the first offices.':\n        sheet.cell(row, column('Nota')).value = 'La mitad.'");
        let Some(saved) = convert(&file, "ods").filter(|_| edited) else { return };
        let imported = desk.import(&saved, How::default()).await;
        assert_eq!((refusals(&imported), imported.summary.changed, imported.summary.unchanged), (vec![], 1, 6));
        assert!(desk.lines().await.iter().any(|(_, line)| line.note == "La mitad."));
    })
    .await;
}

#[tokio::test]
async fn v3_what_somebody_else_moved_meanwhile_is_refused_with_both_and_other_fields_are_accepted()
{
    on_both(async |database| {
        let mut desk = desk(database).await;
        for kind in ["xlsx", "csv"] {
            let file = desk.export(&format!("stale.{kind}"), Speaking::In("en")).await;
            desk.on(desk.app.clock.today(&jiff::tz::TimeZone::UTC).tomorrow().unwrap());
            let (id, _) = desk.lines().await.into_iter().find(|(_, line)| line.note.starts_with("Moving")).unwrap();
            let target = if kind == "xlsx" { date(2025, 1, 10) } else { date(2025, 2, 10) };
            let edit_by_hand = LineEdit {
                target: Some(Some(target)),
                owner: Some(Owner::Role(desbloqueo_testkit::code("account-team"))),
                override_reason: Some("by hand".to_owned()),
                ..LineEdit::default()
            };
            let change = UpdateLine { edit: edit_by_hand, ..UpdateLine::default() };
            update_line(&desk.app, &desk.actor(desk.ada).await, id, &change).await.unwrap();
            says_nothing(&desk, &file, "untouched").await;
            if kind == "csv" {
                let text = std::fs::read_to_string(&file).unwrap();
                let moved = if text.contains("2025-01-10") { "2025-01-10" } else { "2024-11-30" };
                std::fs::write(&file, text.replacen(moved, "2025-03-01", 1)).unwrap();
            } else if !edit_with_openpyxl(&file, "for row in range(2, sheet.max_row + 1):\n    if str(sheet.cell(row, column('Note')).value).startswith('Moving'):\n        sheet.cell(row, column('Target date')).value = datetime.date(2025, 3, 1)") {
                return;
            }
            let refused = desk.import(&file, How::default()).await;
            let found: Vec<_> = refused.findings.iter().filter_map(|finding| match &finding.weight {
                desbloqueo_app::import::Weight::Refused(refusal) if refusal.rule == Rule::V3 => Some(refusal.clone()),
                _ => None,
            }).collect();
            assert_eq!((found.len(), found[0].cause), (1, Cause::MovedMeanwhile), "{kind}");
            assert_eq!((&found[0].found, &found[0].expected), (&date(2025, 3, 1).into(), &target.into()));
        }
    })
    .await;
}

#[tokio::test]
async fn v3_a_stale_file_does_not_put_entitlement_customer_or_units_back() {
    on_both(async |database| {
        let mut desk = desk(database).await;
        let stale = desk.export("stale.xlsx", Speaking::In("en")).await;
        let stale_csv = desk.export("stale.csv", Speaking::In("en")).await;
        desk.on(date(2024, 4, 9));
        let file = desk.export("edit.xlsx", Speaking::In("en")).await;
        for (service, heading, python) in [
            ("Exchange Online", "Service status", "'Adopt'"),
            ("Exchange Online", "Region", "'LATAM'"),
            ("SharePoint Online", "Phase", "'Delivery'"),
            ("Intune", "Units", "'12'"),
            ("Intune", "Purchased units", "'12'"),
        ] {
            if !edit(&file, service, heading, python) {
                return;
            }
        }
        let edited = desk.import(&file, How::default()).await;
        assert_eq!(refusals(&edited), []);
        desk.on(date(2024, 4, 10));
        says_nothing(&desk, &stale, "stale workbook").await;
        says_nothing(&desk, &stale_csv, "stale csv").await;
        edit(&stale, "Exchange Online", "Service status", "'Operate'");
        edit(&stale, "Intune", "Units", "'14'");
        edit(&stale, "Intune", "Purchased units", "'14'");
        edit(&stale, "Exchange Online", "Region", "'APAC'");
        let refused = desk.import(&stale, How::default()).await;
        let found: Vec<_> = refusals(&refused)
            .into_iter()
            .filter(|found| found.2 == Rule::V3)
            .map(|found| found.3)
            .collect();
        assert_eq!(found, [Cause::MovedMeanwhile; 2]);
    })
    .await;
}

#[tokio::test]
async fn where_a_line_stands_is_not_edited_through_a_file() {
    on_both(async |database| {
        let desk = desk(database).await;
        for (heading, python) in [
            ("Customer", "'Renamed'"),
            ("Tenant", "'Renamed'"),
            ("Service", "'Yammer'"),
        ] {
            let file = desk.export("edit.xlsx", Speaking::In("en")).await;
            if !edit(&file, "Teams", heading, python) {
                return;
            }
            let refused = desk.import(&file, How::default()).await;
            assert_eq!(
                refusals(&refused).first().map(|found| (found.2, found.3)),
                Some((Rule::I2, Cause::FixedByRule)),
                "{heading}"
            );
        }
    })
    .await;
}
