//! Saved views, columns of lists, and places to go back to within a transaction.

use desbloqueo_domain::code::{OrganizationId, PersonId, SavedViewId};
use desbloqueo_store::saved_views::{self, SavedView};
use desbloqueo_store::{customers, list_columns};
use desbloqueo_testkit::{self as testkit, Portfolio};

fn view(portfolio: &Portfolio, of: Option<OrganizationId>, created_at: i64) -> SavedView {
    SavedView {
        id: SavedViewId(portfolio.ids.next()),
        person: portfolio.person.id,
        organization: of,
        name: "Bloqueadas del norte".to_owned(),
        query: "l1=blocked&region=Norte".to_owned(),
        created_at,
    }
}

#[tokio::test]
async fn views_of_a_person_and_of_organizations_are_listed_the_oldest_first() {
    testkit::on_both(async |db| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (north, south) = (portfolio.north.id, portfolio.south.id);
        let made = [
            view(&portfolio, None, 3),
            view(&portfolio, Some(north), 1),
            view(&portfolio, Some(south), 2),
        ];
        for one in &made {
            saved_views::insert(&mut tx, one).await.unwrap();
        }
        let own = saved_views::list(&mut tx, portfolio.person.id, &[], 9).await;
        let [private, of_north, of_south] = made;
        assert_eq!(
            own.unwrap(),
            [of_north.clone(), of_south.clone(), private.clone()]
        );
        let nobody = PersonId(portfolio.ids.next());
        let mut shared = async |with: &[OrganizationId], limit| {
            saved_views::list(&mut tx, nobody, with, limit)
                .await
                .unwrap()
        };
        assert_eq!(shared(&[], 9).await, []);
        assert_eq!(shared(&[south], 9).await, std::slice::from_ref(&of_south));
        assert_eq!(shared(&[north, south], 1).await, [of_north]);
        let found = saved_views::find(&mut tx, private.id).await.unwrap();
        assert_eq!(found.as_ref(), Some(&private));
        saved_views::delete(&mut tx, private.id).await.unwrap();
        assert_eq!(saved_views::find(&mut tx, private.id).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn the_columns_of_a_list_are_kept_per_person() {
    testkit::on_both(async |db| {
        let portfolio = testkit::portfolio(&db).await;
        let person = portfolio.person.id;
        let mut tx = db.write().await.unwrap();
        let none = list_columns::find(&mut tx, person, "portfolio").await;
        assert_eq!(none.unwrap(), None);
        for columns in ["units", "units,owner"] {
            list_columns::save(&mut tx, person, "portfolio", columns)
                .await
                .unwrap();
        }
        let found = list_columns::find(&mut tx, person, "portfolio").await;
        assert_eq!(found.unwrap().as_deref(), Some("units,owner"));
        let other = list_columns::find(&mut tx, person, "blockers").await;
        assert_eq!(other.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn what_follows_a_savepoint_is_kept_or_left_alone() {
    testkit::on_both(async |db| {
        let portfolio = testkit::portfolio(&db).await;
        let person = portfolio.person.id;
        let mut tx = db.write().await.unwrap();
        for (columns, keeps) in [("kept", true), ("left", false)] {
            tx.set_savepoint().await.unwrap();
            list_columns::save(&mut tx, person, "portfolio", columns)
                .await
                .unwrap();
            if keeps {
                tx.keep_since_savepoint().await.unwrap();
            } else {
                tx.return_to_savepoint().await.unwrap();
            }
        }
        let found = list_columns::find(&mut tx, person, "portfolio").await;
        assert_eq!(found.unwrap().as_deref(), Some("kept"));
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn regions_and_market_segments_are_those_of_the_organizations_customers() {
    testkit::on_both(async |db| {
        let portfolio = testkit::portfolio(&db).await;
        let (north, south) = (portfolio.north.id, portfolio.south.id);
        let mut tx = db.write().await.unwrap();
        for (node, region) in [(north, "Norte"), (north, "Norte"), (south, "Sur")] {
            let mut customer = testkit::customer(&portfolio.ids, node, "Ficticia S.A.");
            customer.customer.state.region = region.to_owned();
            customer.customer.state.market_segment = "SMB".to_owned();
            customers::insert_many(&mut tx, &[customer]).await.unwrap();
        }
        let mut regions = async |of: &[OrganizationId]| {
            let found = customers::list_regions_and_segments(&mut tx, of, 9).await;
            let found = found
                .unwrap()
                .into_iter()
                .filter(|(region, _)| !region.is_empty());
            found.collect::<Vec<_>>()
        };
        let pair = |region: &str| (region.to_owned(), "SMB".to_owned());
        assert_eq!(regions(&[]).await, []);
        let of_north = regions(&[north]).await;
        assert_eq!(
            of_north.iter().filter(|one| **one == pair("Norte")).count(),
            1
        );
        assert!(!of_north.contains(&pair("Sur")));
        assert!(regions(&[north, south]).await.contains(&pair("Sur")));
    })
    .await;
}
