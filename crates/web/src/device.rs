//! What somebody reads our pages with, and from where: what the list of sessions tells them apart by.

use std::net::SocketAddr;

use axum::extract::ConnectInfo;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use desbloqueo_app::accounts::sessions::Seen;
use jiff::Timestamp;

/// Browsers by what they say of themselves, the ones that claim to be others first.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Systems, in the same way.
const SYSTEMS: [(&str, &str); 6] = [
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iOS"),
    ("iPad", "iPadOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// Letters of the name of a browser that we do not know.
const MOST_LETTERS: usize = 40;

/// Letters of an address, whoever wrote it.
const MOST_LETTERS_OF_ADDRESS: usize = 45;

/// What a request comes with and from where.
pub(crate) fn seen(parts: &Parts, now: Timestamp) -> Seen {
    let header = |name: &str| {
        parts
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    Seen {
        device: header(USER_AGENT.as_str()).map_or_else(String::new, name),
        address: address(
            parts.extensions.get::<ConnectInfo<SocketAddr>>(),
            header("x-forwarded-for"),
        ),
        at: now.as_microsecond(),
    }
}

/// Browser and system; else the first word of what a program says of itself.
fn name(agent: &str) -> String {
    let find = |known: &[(&str, &'static str)]| {
        let found = known.iter().find(|(mark, _)| agent.contains(mark));
        found.map(|(_, name)| *name)
    };
    let words: Vec<&str> = [find(&BROWSERS), find(&SYSTEMS)]
        .into_iter()
        .flatten()
        .collect();
    if words.is_empty() {
        let first = agent.split_whitespace().next().unwrap_or_default();
        return first.chars().take(MOST_LETTERS).collect();
    }
    words.join(" · ")
}

/// The address of who is connected; behind a proxy on this machine, the one that the proxy wrote down last. What
/// others write into that header is not believed.
fn address(connected: Option<&ConnectInfo<SocketAddr>>, forwarded: Option<&str>) -> String {
    let Some(ConnectInfo(peer)) = connected else {
        return String::new();
    };
    let last = forwarded.and_then(|all| all.rsplit(',').next());
    match last.map(str::trim).filter(|one| !one.is_empty()) {
        Some(told) if peer.ip().is_loopback() => {
            told.chars().take(MOST_LETTERS_OF_ADDRESS).collect()
        }
        _ => peer.ip().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_told_by_their_own_names() {
        for (agent, told) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox · Linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
                "Edge · Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
                "Safari · iOS",
            ),
            ("curl/8.5.0", "curl/8.5.0"),
            ("", ""),
        ] {
            assert_eq!(name(agent), told, "{agent}");
        }
    }

    #[test]
    fn a_forwarded_address_is_believed_of_a_proxy_on_this_machine_only() {
        let from = |text: &str| ConnectInfo(text.parse::<SocketAddr>().unwrap());
        let told = |peer: &str, forwarded| address(Some(&from(peer)), forwarded);
        assert_eq!(told("192.0.2.7:50000", Some("198.51.100.1")), "192.0.2.7");
        assert_eq!(
            told("127.0.0.1:50000", Some("203.0.113.9, 198.51.100.1")),
            "198.51.100.1"
        );
        assert_eq!(told("127.0.0.1:50000", None), "127.0.0.1");
        assert_eq!(address(None, Some("198.51.100.1")), "");
    }
}
