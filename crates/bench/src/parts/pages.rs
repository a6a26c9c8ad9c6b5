//! The page of a tenant, and pages that gather from all over.

use anyhow::Result;

use super::{Measuring, Part};

/// Connections that ask for pages at once.
const CONNECTIONS: usize = 16;

/// Tenants from all over the data set by turns.
pub(super) async fn measure_tenants(measuring: &mut Measuring<'_>) -> Result<()> {
    let site = &measuring.site;
    let ids = site.facts.tenants.iter();
    let asks: Vec<_> = ids
        .map(|id| site.page("root", format!("/tenants/{id}")))
        .collect();
    for connections in [1, 4, CONNECTIONS] {
        let what = format!("tenant, {connections} at once");
        measuring
            .load(Part::Tenants, &what, connections, &asks)
            .await?;
    }
    Ok(())
}

pub(super) async fn measure(measuring: &mut Measuring<'_>) -> Result<()> {
    let blocker = measuring.site.facts.blocker;
    let pages = [
        ("My work", "narrow", "/".to_owned()),
        ("My work", "partner", "/".to_owned()),
        ("work of all", "root", "/?scope=all".to_owned()),
        ("waiting on me", "narrow", "/waiting".to_owned()),
        ("blockers", "root", "/blockers".to_owned()),
        ("blockers", "narrow", "/blockers".to_owned()),
        (
            "blockers, shared ones",
            "root",
            "/blockers?kind=shared".to_owned(),
        ),
        ("blockers, totals", "root", "/blockers/totals".to_owned()),
        ("board of blockers", "root", "/blockers/board".to_owned()),
        ("groups of blockers", "root", "/blockers/groups".to_owned()),
        ("a blocker", "root", format!("/blockers/{blocker}")),
        ("customers", "root", "/customers".to_owned()),
        ("customers", "narrow", "/customers".to_owned()),
        (
            "customers by name",
            "root",
            "/customers?text=nettlefen".to_owned(),
        ),
        ("organizations", "root", "/organizations".to_owned()),
        ("incomplete", "root", "/incomplete?scope=all".to_owned()),
        ("incomplete", "partner", "/incomplete".to_owned()),
        ("people", "root", "/people".to_owned()),
        ("log", "root", "/audit".to_owned()),
    ];
    for (what, who, path) in pages {
        let ask = measuring.site.page(who, path);
        let what = format!("{what}, {who}");
        measuring.load(Part::Pages, &what, 4, &[ask]).await?;
    }
    Ok(())
}
