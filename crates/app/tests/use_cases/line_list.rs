//! Lists of lines go on page after page, and back; own values stand beside them (rules A3, H2).

use crate::common::{START, World};
use desbloqueo_app::catalogue::add_own_field::{NewOwnField, add_own_field};
use desbloqueo_app::catalogue::set_own_value::{OwnTarget, set_own_value};
use desbloqueo_app::reads::{LineList, LineOrder, LineSort, Lines, list_lines};
use desbloqueo_domain::code::LineId;
use desbloqueo_domain::own_field::{OwnKind, OwnSubject};
use desbloqueo_testkit as testkit;
use jiff::civil::date;

fn ids(list: &LineList) -> Vec<LineId> {
    list.items.iter().map(|item| item.id).collect()
}

#[tokio::test]
async fn a_list_leads_on_to_its_end_and_back_to_its_beginning() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let services = [
            "exchange",
            "teams",
            "sharepoint",
            "yammer",
            "intune",
            "onedrive",
            "aip",
        ];
        for (number, service) in services.into_iter().enumerate() {
            let units = i64::try_from(number).unwrap() % 3 + 1;
            world
                .blocked(&world.nettlefen, service, units, "Firewall")
                .await;
        }
        let dana = world.actor(world.dana).await;
        for as_of in [None, Some(START)] {
            let app = world.on(date(2024, 4, 20));
            let page = async |cursor: Option<String>| {
                let wanted = Lines {
                    order: LineOrder {
                        sort: LineSort::Units,
                        descending: true,
                    },
                    limit: 2,
                    cursor: cursor.unwrap_or_default(),
                    as_of,
                    ..Lines::default()
                };
                list_lines(&app, &dana, &wanted).await.unwrap()
            };
            let mut pages = vec![page(None).await];
            while let Some(next) = pages.last().unwrap().next.clone() {
                pages.push(page(Some(next)).await);
            }
            assert_eq!(
                pages.iter().map(|one| one.items.len()).collect::<Vec<_>>(),
                [2, 2, 2, 1]
            );
            let mut back = pages.pop().unwrap();
            for expected in pages.iter().rev() {
                back = page(back.previous).await;
                assert_eq!(ids(&back), ids(expected));
                let on = page(back.next.clone()).await;
                assert_eq!(page(on.previous).await.items, back.items);
            }
            assert_eq!(back.previous, None);
            assert_eq!(ids(&page(Some("no cursor".to_owned())).await), ids(&back));
        }
    })
    .await;
}

#[tokio::test]
async fn a_day_to_come_is_now() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        world
            .blocked(&world.nettlefen, "exchange", 40, "Firewall")
            .await;
        let dana = world.actor(world.dana).await;
        let app = world.on(date(2024, 4, 20));
        for (day, past) in [
            (date(2024, 4, 19), Some(date(2024, 4, 19))),
            (date(2024, 4, 20), None),
            (date(2030, 1, 1), None),
        ] {
            let wanted = Lines {
                as_of: Some(day),
                limit: 9,
                ..Lines::default()
            };
            let list = list_lines(&app, &dana, &wanted).await.unwrap();
            assert_eq!((list.items.len(), list.as_of), (1, past), "{day}");
        }
    })
    .await;
}

#[tokio::test]
async fn own_values_of_line_and_tenant_stand_beside_the_line() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Firewall")
            .await;
        let ada = world.actor(world.ada).await;
        let mut fields = Vec::new();
        for (subject, target, value) in [
            (OwnSubject::Line, OwnTarget::Line(line), "7"),
            (
                OwnSubject::Tenant,
                OwnTarget::Tenant(world.nettlefen.tenant.id),
                "8",
            ),
        ] {
            let field = NewOwnField {
                organization: world.head,
                subject,
                code: None,
                label: "Wave".to_owned(),
                kind: OwnKind::Number,
                choices: Vec::new(),
            };
            let field = add_own_field(&world.app, &ada, &field).await.unwrap().id;
            set_own_value(&world.app, &ada, field, target, Some(value))
                .await
                .unwrap();
            fields.push(field);
        }
        let wanted = Lines {
            limit: 9,
            own: fields.iter().copied().collect(),
            ..Lines::default()
        };
        let list = list_lines(&world.app, &ada, &wanted).await.unwrap();
        let values = fields.iter().map(|field| list.own.get(line, *field));
        assert_eq!(values.collect::<Vec<_>>(), [Some("7"), Some("8")]);
        let wanted = Lines {
            limit: 9,
            ..Lines::default()
        };
        let list = list_lines(&world.app, &ada, &wanted).await.unwrap();
        assert_eq!(list.own.get(line, fields[0]), None);
    })
    .await;
}
