//! `statuses.toml`.

use toml::{Table, Value};

use super::{PackFiles, answered, put, put_some, strings};
use crate::model::{Draft, Level, Node};

const FILE: &str = "statuses.toml";

pub(super) fn write(draft: &Draft, pack: &mut PackFiles) {
    let mut table = Table::new();
    if draft.l1.is_none() {
        pack.lack(FILE, "", "l1");
    }
    let upper: Vec<&Node> = draft.l1.iter().chain(&draft.further_l1).collect();
    put(&mut table, "l1", list(&upper, pack));
    put(
        &mut table,
        "l2",
        list(&draft.l2.iter().collect::<Vec<_>>(), pack),
    );
    put(
        &mut table,
        "l3",
        list(&draft.l3.iter().collect::<Vec<_>>(), pack),
    );
    pack.add(FILE, &table);
}

fn list(nodes: &[&Node], pack: &mut PackFiles) -> Value {
    Value::Array(
        nodes
            .iter()
            .map(|node| Value::Table(entry(node, pack)))
            .collect(),
    )
}

fn entry(node: &Node, pack: &mut PackFiles) -> Table {
    let mut entry = Table::new();
    put(&mut entry, "code", node.code.as_str());
    match node.level {
        Level::L1 => {
            put_some(&mut entry, "kind", node.kind.as_deref());
            put(&mut entry, "l2_required", requires_reason(node));
        }
        Level::L2 => put_some(&mut entry, "parent", node.parent.as_deref()),
        Level::L3 => {
            put_some(&mut entry, "parent", node.parent.as_deref());
            put(&mut entry, "services", services(node));
        }
    }
    put(
        &mut entry,
        "use_instead",
        strings(
            answered(node)
                .iter()
                .filter_map(|one| one.use_instead.as_ref()),
        ),
    );
    lacks(node, pack);
    entry
}

/// The L1s under which a reason is required (rule S1).
fn requires_reason(node: &Node) -> bool {
    matches!(
        node.kind.as_deref(),
        Some("status-unknown" | "blocked" | "no-intent")
    )
}

fn services(node: &Node) -> Value {
    if node.services.is_empty() || node.services.iter().any(|one| one == "*") {
        Value::String("*".to_owned())
    } else {
        strings(&node.services)
    }
}

fn lacks(node: &Node, pack: &mut PackFiles) {
    match node.level {
        Level::L1 if node.kind.is_none() => pack.lack(FILE, &node.code, "kind, resolvers"),
        Level::L1 => pack.lack(FILE, &node.code, "resolvers"),
        Level::L2 => {
            let keys = "resolvers, channels, party, next_action, next_action_days";
            pack.lack(FILE, &node.code, keys);
        }
        Level::L3 => {}
    }
    if node.level != Level::L1 && node.parent.is_none() {
        pack.lack(FILE, &node.code, "parent");
    }
    let examples = node
        .text()
        .map(|text| text.do_not_use_when.as_slice())
        .unwrap_or_default();
    for example in examples.iter().filter(|one| one.use_instead.is_none()) {
        pack.lack(FILE, &node.code, &format!("use_instead: {}", example.when));
    }
}
