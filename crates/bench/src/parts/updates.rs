//! Status updates through the API: each writes the line, its interval, its change and its event, and is durable before
//! it is answered.

use std::collections::BTreeSet;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use hyper::Method;
use hyper::header::{ETAG, HeaderValue, IF_MATCH};
use serde_json::{Value, json};

use super::{Measuring, Part};
use crate::ask::{Answer, Ask};
use crate::client::Client;
use crate::drive::{Turns, drive_turns};
use crate::figures::Measured;

/// Connections that write at once.
const CONNECTIONS: [usize; 2] = [16, 1];

/// One run is no shorter: every line is another one, and is fetched from the disk where it was not read before.
const SHORTEST: Duration = Duration::from_secs(3);

/// Lines that are changed at most; each belongs to an entitlement of its own.
const MOST_LINES: usize = 16_000;

/// A line, and what is needed to change it.
#[derive(Debug, Clone)]
struct Line {
    id: String,
    version: HeaderValue,
}

/// Somebody who moves their lines on, one after the other, and back again.
struct Mover {
    ask: Ask,
    lines: Vec<Line>,
    next: usize,
    turn: usize,
}

pub(super) async fn measure(measuring: &mut Measuring<'_>) -> Result<()> {
    let mut lines = find(measuring).await?;
    for connections in CONNECTIONS {
        let of_each = (lines.len() / 2 / connections).max(1);
        if lines.len() < connections * of_each {
            bail!(
                "{} lines are too few for {connections} connections",
                lines.len()
            );
        }
        let ask = measuring.site.api("/");
        let movers = (0..connections).map(|_| Mover {
            ask: ask.clone(),
            lines: lines.split_off(lines.len() - of_each),
            next: 0,
            turn: 0,
        });
        let pace = measuring.options.pace(connections).for_at_least(SHORTEST);
        let driven = drive_turns(measuring.site.address, movers.collect(), pace).await?;
        let what = format!("status updates, {connections} at once");
        measuring.note(
            Part::Updates,
            &what,
            Measured::of_load(&driven, connections),
        );
    }
    Ok(())
}

/// Lines in progress, each of another entitlement, so that nobody waits for anybody.
async fn find(measuring: &Measuring<'_>) -> Result<Vec<Line>> {
    let mut client = Client::connect(measuring.site.address).await?;
    let (mut lines, mut seen, mut cursor) = (Vec::new(), BTreeSet::new(), String::new());
    while lines.len() < MOST_LINES {
        let path = format!(
            "/status-lines?kind=in-progress&limit=200&fields=entitlement_id,version{cursor}"
        );
        let page = client.ask(&measuring.site.api(&path)).await?;
        let page: Value = serde_json::from_slice(&page.body)?;
        for item in page
            .get("items")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            let field = |name: &str| item.get(name).and_then(Value::as_str).unwrap_or_default();
            let version = item
                .get("version")
                .and_then(Value::as_i64)
                .context("a version")?;
            if seen.insert(field("entitlement_id").to_owned()) {
                lines.push(Line {
                    id: field("id").to_owned(),
                    version: HeaderValue::from_str(&format!("\"{version}\""))?,
                });
            }
        }
        match page.get("next").and_then(Value::as_str) {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    Ok(lines)
}

impl Turns for Mover {
    fn next(&mut self) -> Ask {
        let place = self.next % self.lines.len().max(1);
        self.turn = self.next / self.lines.len().max(1);
        self.next += 1;
        let line = self.lines.get(place);
        let body = json!({ "edit": edit(self.turn) }).to_string();
        let mut ask = self
            .ask
            .clone()
            .sending(Method::PATCH, "application/json", body);
        if let Some(line) = line {
            ask.path = format!("/api/v1/status-lines/{}", line.id);
            ask = ask.with(IF_MATCH, &line.version);
        }
        ask
    }

    fn answered(&mut self, answer: &Answer) -> Result<()> {
        let place = (self.next - 1) % self.lines.len().max(1);
        let version = answer
            .headers
            .get(ETAG)
            .context("an answer without version")?;
        if let Some(line) = self.lines.get_mut(place) {
            line.version = version.clone();
        }
        Ok(())
    }
}

/// Every line leaves and comes back: the reason changes, and with it the target date.
fn edit(turn: usize) -> Value {
    let (l2, target) = if turn.is_multiple_of(2) {
        ("in-progress-migration", "2026-10-01")
    } else {
        ("in-progress-solution-or-user-adoption", "2026-11-01")
    };
    json!({
        "status": { "l1": "in-progress", "l2": l2 },
        "target_date": target,
        "note": "The pilot ended well, and the next group follows on Monday.",
        "override_reason": "Measured by the administrator",
    })
}
