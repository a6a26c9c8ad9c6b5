//! Single records as they were at the end of a past day: what was shown on that day is shown of it later (rule H2).

use std::collections::BTreeMap;

use desbloqueo_app::blockers::{
    CloseBlocker, MoveDate, ShownBlocker, close_blocker, comment, edit_blocker, list_blockers_on,
    move_date, show_blocker, show_blocker_on,
};

use desbloqueo_app::catalogue::add_own_field::{NewOwnField, add_own_field};
use desbloqueo_app::catalogue::as_of::{show_customer_on, show_entitlement_on, show_tenant_on};
use desbloqueo_app::catalogue::list_tenants::{ListedTenant, TenantQuery, list_tenants};
use desbloqueo_app::catalogue::page_customers::{CustomerQuery, page_customers};
use desbloqueo_app::catalogue::past_lists::{list_customers_on, list_tenants_on};
use desbloqueo_app::catalogue::set_own_value::{OwnTarget, set_own_value};
use desbloqueo_app::catalogue::show_customer::show_customer;
use desbloqueo_app::catalogue::show_tenant::{TenantView, show_tenant};
use desbloqueo_app::catalogue::update_customer::{CustomerEdit, update_customer};
use desbloqueo_app::catalogue::update_tenant::{TenantEdit, update_tenant};
use desbloqueo_app::catalogue::write_tenant_note::write_tenant_note;
use desbloqueo_app::merge_lines::merge_lines;
use desbloqueo_app::reads::{BlockerFilter, BlockerItem, Blockers, page_blockers};
use desbloqueo_app::record_attempt::record_attempt;
use desbloqueo_app::split_line::split_line;
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_domain::blocker::BlockerEdit;
use desbloqueo_domain::code::LineId;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::own_field::{OwnKind, OwnSubject};
use desbloqueo_domain::status::Severity;
use desbloqueo_testkit as testkit;
use jiff::civil::{Date, date};

use crate::common::{World, is_not_found};

/// What of a tenant is compared: all but what counts saves, and days that go on.
fn essence(view: &TenantView) -> String {
    let entitlements = view.entitlements.iter().map(|one| {
        let lines: BTreeMap<LineId, &LineState> = one
            .entitlement
            .lines
            .iter()
            .map(|line| (line.id, &line.state))
            .collect();
        let own = (&one.own_values, &one.own_values_of_lines);
        format!("{:#?} {lines:#?} {own:#?}", one.entitlement.state)
    });
    let entitlements: Vec<String> = entitlements.collect();
    let notes: Vec<&str> = view.notes.iter().map(|note| note.body.as_str()).collect();
    format!(
        "{:#?} {:#?} {} {:#?} {notes:#?} {:#?} {:?}",
        view.tenant.state,
        view.customer.state,
        entitlements.join("\n"),
        view.own_values,
        view.priority_facts,
        view.priority,
    )
}

fn held(shown: &ShownBlocker) -> String {
    let lines: BTreeMap<LineId, (bool, &LineState)> = shown
        .lines
        .iter()
        .map(|held| (held.line.id, (held.primary, &held.line.state)))
        .collect();
    let said: Vec<&str> = shown.comments.iter().map(|one| one.body.as_str()).collect();
    format!(
        "{:#?} {lines:#?} {} {} {:?} {:?} {} {said:?}",
        shown.blocker.state,
        shown.units,
        shown.unit_days,
        shown.promises,
        shown.slips,
        shown.days_open
    )
}

/// A list of the past has the order of today, so rows are compared by id.
fn by_id(rows: Vec<ListedTenant>) -> Vec<ListedTenant> {
    let mut rows: Vec<ListedTenant> = rows
        .into_iter()
        .map(|mut row| {
            row.tenant.name_key.clear();
            row
        })
        .collect();
    rows.sort_by_key(|row| row.tenant.id);
    rows
}

fn without_version(items: Vec<BlockerItem>) -> Vec<BlockerItem> {
    let items = items.into_iter();
    items
        .map(|item| BlockerItem { version: 0, ..item })
        .collect()
}

fn note(text: &str) -> LineEdit {
    LineEdit {
        note: Some(text.to_owned()),
        override_reason: Some("the world is made".to_owned()),
        ..LineEdit::default()
    }
}

#[tokio::test]
async fn a_tenant_is_shown_of_a_past_day_as_it_was_shown_on_that_day() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let tenant = &world.nettlefen.tenant;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let ada = world.actor(world.ada).await;
        let days: Vec<Date> = (2..=9).map(|day| date(2024, 4, day)).collect();
        let (mut shown, mut listed) = (Vec::new(), Vec::new());
        let mut split = None;
        for (step, day) in days.iter().enumerate() {
            let app = world.on(*day);
            match step {
                0 => drop(
                    update_tenant(
                        &app,
                        &ada,
                        tenant.id,
                        TenantEdit {
                            name: Some("Nettlefen Group".to_owned()),
                            ..TenantEdit::default()
                        },
                    )
                    .await
                    .unwrap(),
                ),
                1 => {
                    let edit = LineEdit {
                        segment: Some("Lyon".to_owned()),
                        ..note("Waiting for the firewall in Lyon")
                    };
                    let (_, new) = split_line(&app, &ada, line, 15, edit).await.unwrap();
                    split = Some(new);
                }
                2 => {
                    let field = NewOwnField {
                        organization: world.head,
                        subject: OwnSubject::Line,
                        code: None,
                        label: "Wave".to_owned(),
                        kind: OwnKind::Text,
                        choices: Vec::new(),
                    };
                    let field = add_own_field(&app, &ada, &field).await.unwrap();
                    let target = OwnTarget::Line(line);
                    set_own_value(&app, &ada, field.id, target, Some("First"))
                        .await
                        .unwrap();
                }
                3 => {
                    let change = UpdateLine {
                        edit: note("The firewall is ordered"),
                        ..UpdateLine::default()
                    };
                    update_line(&app, &ada, line, &change).await.unwrap();
                    write_tenant_note(&app, &ada, tenant.id, false, "Call on Monday")
                        .await
                        .unwrap();
                }
                4 => {
                    let id = show_tenant(&app, &ada, tenant.id).await.unwrap();
                    let id = id.entitlements[0].entitlement.id;
                    record_attempt(&app, &ada, id, None, "No answer")
                        .await
                        .unwrap();
                }
                5 => {
                    let into = split.unwrap();
                    merge_lines(&app, &ada, into, line, "the world is made")
                        .await
                        .unwrap();
                }
                6 => drop(
                    update_customer(
                        &app,
                        &ada,
                        tenant.customer,
                        CustomerEdit {
                            region: Some("EMEA".to_owned()),
                            ..CustomerEdit::default()
                        },
                    )
                    .await
                    .unwrap(),
                ),
                _ => {}
            }
            let view = show_tenant(&app, &ada, tenant.id).await.unwrap();
            shown.push((*day, essence(&view)));
            let asked = TenantQuery::default();
            let all = list_tenants(&app, &ada, &asked, None, 50).await.unwrap();
            listed.push((*day, by_id(all.rows)));
        }
        let later = world.on(date(2024, 5, 30));
        for (day, then) in &shown {
            let view = show_tenant_on(&later, &ada, tenant.id, *day).await.unwrap();
            let now = essence(&view);
            assert!(now == *then, "{day}: {then}\n--- and ---\n{now}");
            let id = view.entitlements[0].entitlement.id;
            let page = show_entitlement_on(&later, &ada, id, *day).await.unwrap();
            let (one, other) = (&page.view.entitlement, &view.entitlements[0].entitlement);
            assert_eq!((&one.state, &one.lines), (&other.state, &other.lines));
        }
        for (day, then) in listed {
            let mut rows = Vec::new();
            let mut after = None;
            // A page of one, so that the list is gone through.
            loop {
                let asked = TenantQuery::default();
                let page = list_tenants_on(&later, &ada, &asked, after.as_ref(), 1, day);
                let page = page.await.unwrap();
                rows.extend(page.rows);
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            assert_eq!(by_id(rows), then, "{day}");
        }
        let customer = show_customer(&later, &ada, tenant.customer).await.unwrap();
        let past = show_customer_on(&later, &ada, tenant.customer, days[0])
            .await
            .unwrap();
        assert_eq!(customer.customer.state.region, "EMEA");
        assert_eq!(past.customer.state.region, "");
        let asked = CustomerQuery {
            region: Some("EMEA".to_owned()),
            ..CustomerQuery::default()
        };
        let ids = async |day| {
            let found = list_customers_on(&later, &ada, &asked, None, 50, day).await;
            let rows = found.unwrap().rows.into_iter();
            rows.map(|customer| customer.id).collect::<Vec<_>>()
        };
        let now = page_customers(&later, &ada, &asked, None, 50)
            .await
            .unwrap();
        let now: Vec<_> = now.rows.iter().map(|row| row.customer.id).collect();
        assert_eq!(now, [tenant.customer]);
        assert_eq!(ids(days[7]).await, now);
        assert!(ids(days[0]).await.is_empty());
        assert!(ids(date(2024, 3, 31)).await.is_empty());
        let id = show_tenant(&later, &ada, tenant.id).await.unwrap();
        let id = id.entitlements[0].entitlement.id;
        let before = date(2024, 3, 31);
        assert!(is_not_found(
            &show_entitlement_on(&later, &ada, id, before).await
        ));
    })
    .await;
}

/// What lists of blockers are asked for.
fn asked() -> Vec<Blockers> {
    let all = BlockerFilter::default;
    let filters = [
        all(),
        BlockerFilter {
            open: Some(true),
            ..all()
        },
        BlockerFilter {
            open: Some(false),
            ..all()
        },
        BlockerFilter {
            severity: Some(Severity::Critical),
            text: Some("firewall".to_owned()),
            ..all()
        },
        BlockerFilter {
            overdue: true,
            ..all()
        },
    ];
    let of = |filter| Blockers {
        filter,
        limit: 50,
        ..Blockers::default()
    };
    filters.map(of).to_vec()
}

#[tokio::test]
async fn a_blocker_is_shown_of_a_past_day_as_it_was_shown_on_that_day() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = world.blocker_of(line).await;
        let ada = world.actor(world.ada).await;
        let nils = world.actor(world.nils).await;
        let days: Vec<Date> = (2..=7).map(|day| date(2024, 4, day)).collect();
        let (mut shown, mut listed) = (Vec::new(), Vec::new());
        for (step, day) in days.iter().enumerate() {
            let app = world.on(*day);
            match step {
                0 => {
                    let edit = BlockerEdit {
                        title: Some("Firewall".to_owned()),
                        severity: Some(Severity::Critical),
                        ..BlockerEdit::default()
                    };
                    edit_blocker(&app, &ada, id, &edit, None).await.unwrap();
                }
                1 => {
                    let to = MoveDate {
                        projected: Some(date(2024, 8, 1)),
                        reason: "Parts are late".to_owned(),
                        ..MoveDate::default()
                    };
                    move_date(&app, &ada, id, &to).await.unwrap();
                }
                2 => drop(comment(&app, &ada, id, "Ordered").await.unwrap()),
                4 => {
                    let close = CloseBlocker {
                        resolution: "It is up".to_owned(),
                        target: Some(date(2024, 9, 1)),
                        ..CloseBlocker::default()
                    };
                    close_blocker(&app, &ada, id, &close).await.unwrap();
                }
                _ => {}
            }
            let view = show_blocker(&app, &ada, id).await.unwrap();
            shown.push((*day, held(&view)));
            for asked in asked() {
                let found = page_blockers(&app, &ada, &asked).await.unwrap();
                listed.push((*day, asked, without_version(found.items)));
            }
        }
        let later = world.on(date(2024, 5, 30));
        for (day, then) in &shown {
            let view = show_blocker_on(&later, &ada, id, *day).await.unwrap();
            let now = held(&view);
            assert!(now == *then, "{day}: {then}\n--- and ---\n{now}");
        }
        for (day, asked, then) in listed {
            let found = list_blockers_on(&later, &ada, &asked, day).await.unwrap();
            assert_eq!(without_version(found.items), then, "{day} {asked:?}");
            let found = list_blockers_on(&later, &nils, &asked, day).await.unwrap();
            assert!(found.items.is_empty(), "{day} {asked:?}");
        }
        let before = date(2024, 3, 31);
        assert!(is_not_found(
            &show_blocker_on(&later, &ada, id, before).await
        ));
        assert!(is_not_found(
            &show_blocker_on(&later, &nils, id, days[0]).await
        ));
    })
    .await;
}
