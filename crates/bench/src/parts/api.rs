//! Reading through the API.

use anyhow::Result;
use hyper::header::{CACHE_CONTROL, HeaderValue};

use super::{Measuring, Part};

pub(super) async fn measure(measuring: &mut Measuring<'_>) -> Result<()> {
    let site = &measuring.site;
    let ids = site.facts.tenants.iter();
    let tenants: Vec<_> = ids.map(|id| site.api(&format!("/tenants/{id}"))).collect();
    let of_tenants: Vec<_> = site
        .facts
        .tenants
        .iter()
        .map(|id| site.api(&format!("/status-lines?tenant={id}")))
        .collect();
    let loads = [
        ("lines", 16, vec![site.api("/status-lines")]),
        (
            "lines, a few fields",
            16,
            vec![site.api("/status-lines?fields=units,status")],
        ),
        (
            "lines of a reason",
            16,
            vec![site.api(&format!(
                "/status-lines?l2={}&sort=-units",
                site.facts.reason
            ))],
        ),
        ("lines of a tenant", 16, of_tenants),
        ("a tenant", 16, tenants),
        ("customers", 16, vec![site.api("/customers")]),
        ("blockers", 16, vec![site.api("/blockers")]),
        (
            "lines as of a past day",
            4,
            vec![site.api("/status-lines?as_of=2026-02-01")],
        ),
    ];
    for (what, connections, asks) in loads {
        measuring.load(Part::Api, what, connections, &asks).await?;
    }
    let no_cache = HeaderValue::from_static("no-cache");
    for query in [
        "/reports/statuses",
        "/reports/statuses?as_of=2026-02-01",
        "/reports/blocked?by=reason",
        "/reports/blocked?by=organization",
        "/reports/blocked?by=customer",
        "/reports/blocked?by=party",
        "/reports/blocked?by=reason&as_of=2026-02-01",
        "/reports/blocked?by=service&region=EMEA&phase=delivery",
    ] {
        let ask = measuring.site.api(query);
        let report = query.trim_start_matches("/reports/");
        let counted = ask.clone().with(CACHE_CONTROL, &no_cache);
        for (what, ask) in [("report", ask), ("counted, report", counted)] {
            let what = format!("{what}, {report}");
            measuring.load(Part::Api, &what, 1, &[ask]).await?;
        }
    }
    Ok(())
}
