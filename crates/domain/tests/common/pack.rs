//! A tiny invented pack: five kinds, both phases, two services.

use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::Rule;
use desbloqueo_domain::rulebook::{
    Defaults, EngagementScenario, FieldRule, MonthDay, Need, NextDue, Reason, Rulebook, Scenario,
    ServiceEntry, Services, StatusEntry,
};
use desbloqueo_domain::status::{Phase, StatusKind};

use super::{code, status};

/// The pack. L1: `unknown`, `going`, `stuck`, `unwanted`, `void`. Under `stuck` the L3 `network-calls` is
/// offered for `chat` only; the L2 `old` and the L3 `network-modem` are retired.
pub(crate) fn rulebook() -> Rulebook {
    Rulebook {
        defaults: defaults(),
        statuses: statuses(),
        reasons: reasons(),
        details: details(),
        services: ["mail", "chat"].map(service).into(),
        roles: all(&[
            "assignment-manager",
            "delivery-manager",
            "account-team",
            "customer-it",
            "licensing-desk",
        ]),
        parties: all(&["customer", "licensing", "ourselves"]),
        service_statuses: all(&["initiate", "assess", "operate"]),
        engagement_scenarios: [("we-lead", false), ("customer-led", true)]
            .map(|(scenario, self_led)| EngagementScenario {
                code: code(scenario),
                group: code(scenario),
                self_led,
            })
            .into(),
        business_reasons: all(&["cost"]),
        channels: all(&["hotline"]),
        next_actions: all(&[
            "hold-kickoff",
            "tell-account-team",
            "open-port",
            "ask-firewall",
            "order-licence",
            "look-again",
        ]),
        scenarios: Phase::ALL.into_iter().flat_map(scenarios).collect(),
        timers: Vec::new(),
    }
}

fn all(texts: &[&str]) -> Vec<Code> {
    texts.iter().map(|text| code(text)).collect()
}

fn service(short: &str) -> (Code, ServiceEntry) {
    let entry = ServiceEntry {
        short: short.to_owned(),
        family: code("talk"),
    };
    (code(short), entry)
}

fn defaults() -> Defaults {
    Defaults {
        note_length: 400,
        new_units: status("unknown/new"),
        unresponsive: status("unknown/silent"),
        attempts_before_unresponsive: 3,
        close_blocked_to: code("going"),
        small_growth_percent: 10,
        handover_days: 7,
        next_action_days: 14,
        park_days: vec![MonthDay { month: 12, day: 31 }],
        invalid_needs_approval: true,
    }
}

fn statuses() -> BTreeMap<Code, StatusEntry> {
    let entry = |l1, kind, l2_required| {
        let entry = StatusEntry {
            kind,
            l2_required,
            resolvers: all(&["account-team"]),
            use_instead: Vec::new(),
        };
        (code(l1), entry)
    };
    BTreeMap::from([
        entry("unknown", StatusKind::StatusUnknown, true),
        entry("going", StatusKind::InProgress, false),
        entry("stuck", StatusKind::Blocked, true),
        entry("unwanted", StatusKind::NoIntent, true),
        entry("void", StatusKind::DuplicateInvalid, false),
    ])
}

fn under(parent: &str) -> Reason {
    Reason {
        parent: code(parent),
        services: Services::All,
        resolvers: Vec::new(),
        channels: Vec::new(),
        party: None,
        next_action: None,
        next_action_days: None,
        use_instead: Vec::new(),
        retired: false,
        replaced_by: None,
    }
}

fn reasons() -> BTreeMap<Code, Reason> {
    let network = Reason {
        resolvers: all(&["customer-it"]),
        party: Some(code("customer")),
        next_action: Some(code("open-port")),
        next_action_days: Some(5),
        ..under("stuck")
    };
    let licence = Reason {
        resolvers: all(&["licensing-desk"]),
        party: Some(code("licensing")),
        next_action: Some(code("order-licence")),
        ..under("stuck")
    };
    let old = Reason {
        retired: true,
        replaced_by: Some(code("network")),
        ..network.clone()
    };
    [
        ("new", under("unknown")),
        ("silent", under("unknown")),
        ("rollout", under("going")),
        ("network", network),
        ("licence", licence),
        ("old", old),
        ("rival", under("unwanted")),
        ("cost", under("unwanted")),
    ]
    .map(|(reason, entry)| (code(reason), entry))
    .into()
}

fn details() -> BTreeMap<Code, Reason> {
    let firewall = Reason {
        next_action: Some(code("ask-firewall")),
        next_action_days: Some(3),
        ..under("network")
    };
    let calls = Reason {
        services: Services::Only(all(&["chat"])),
        ..under("network")
    };
    let modem = Reason {
        retired: true,
        replaced_by: Some(code("network-firewall")),
        ..under("network")
    };
    [
        ("network-firewall", firewall),
        ("network-calls", calls),
        ("network-modem", modem),
        ("rollout-wave", under("rollout")),
    ]
    .map(|(detail, entry)| (code(detail), entry))
    .into()
}

fn with_default(need: Need, default: &str) -> FieldRule {
    FieldRule {
        default: Some(code(default)),
        ..FieldRule::plain(need)
    }
}

fn manager(phase: Phase) -> &'static str {
    match phase {
        Phase::Assignment => "assignment-manager",
        Phase::Delivery => "delivery-manager",
    }
}

fn plain(phase: Phase, rule: Rule, l1: &str) -> Scenario {
    Scenario {
        code: code(&format!("{l1}-{}", phase.code())),
        rule,
        phase,
        l1: code(l1),
        only_engagement_scenarios: Vec::new(),
        only_service_statuses: Vec::new(),
        only_previous_kinds: Vec::new(),
        who_updates: all(&[manager(phase)]),
        l2: Need::Optional,
        l3: Need::NotApplicable,
        service_status: FieldRule::plain(Need::NotApplicable),
        engagement_scenario: FieldRule::plain(Need::Optional),
        target_date: FieldRule::plain(Need::NotApplicable),
        or_answer_due: false,
        owner: with_default(Need::Optional, manager(phase)),
        note: FieldRule::plain(Need::Optional),
        next_action: FieldRule::plain(Need::Optional),
        next_action_date: FieldRule::plain(Need::Optional),
        next_due: NextDue::ByReason,
        review_date: FieldRule::plain(Need::NotApplicable),
        review_days: None,
        blocker: Need::NotApplicable,
    }
}

fn scenarios(phase: Phase) -> Vec<Scenario> {
    let unknown = Scenario {
        engagement_scenario: FieldRule::plain(Need::Keep),
        ..plain(phase, Rule::S12, "unknown")
    };
    let void = Scenario {
        l2: Need::NotApplicable,
        note: FieldRule::plain(Need::Required),
        engagement_scenario: FieldRule::plain(Need::Keep),
        ..plain(phase, Rule::U5, "void")
    };
    let unwanted = unwanted(phase);
    let added = Scenario {
        code: code(&format!("unwanted-added-{}", phase.code())),
        only_previous_kinds: vec![StatusKind::NoIntent],
        l2: Need::Keep,
        note: FieldRule::plain(Need::Optional),
        ..unwanted.clone()
    };
    let mut all = vec![unknown, stuck(phase), unwanted, added, void];
    all.extend(going(phase));
    all
}

fn going(phase: Phase) -> [Scenario; 2] {
    let going = Scenario {
        service_status: FieldRule::plain(Need::Optional),
        target_date: FieldRule::plain(Need::Required),
        owner: with_default(Need::Optional, "delivery-manager"),
        ..plain(phase, Rule::S2, "going")
    };
    let self_led = Scenario {
        code: code(&format!("going-self-led-{}", phase.code())),
        rule: Rule::S6,
        only_engagement_scenarios: all(&["customer-led"]),
        only_service_statuses: all(&["initiate"]),
        engagement_scenario: FieldRule {
            of: all(&["customer-led"]),
            ..FieldRule::plain(Need::Required)
        },
        target_date: FieldRule::plain(Need::Optional),
        next_action: with_default(Need::Optional, "look-again"),
        review_date: FieldRule::plain(Need::Optional),
        review_days: Some(180),
        ..going.clone()
    };
    [self_led, going]
}

fn stuck(phase: Phase) -> Scenario {
    let both = Scenario {
        l2: Need::Required,
        l3: Need::Optional,
        note: FieldRule::plain(Need::Required),
        next_action_date: FieldRule::plain(Need::Required),
        blocker: Need::Required,
        ..plain(phase, Rule::S3, "stuck")
    };
    match phase {
        Phase::Assignment => Scenario {
            engagement_scenario: FieldRule::plain(Need::Required),
            owner: with_default(Need::Required, "delivery-manager"),
            next_action: with_default(Need::Required, "hold-kickoff"),
            next_due: NextDue::Event(code("initiate-discussion")),
            ..both
        },
        Phase::Delivery => Scenario {
            rule: Rule::S4,
            engagement_scenario: FieldRule::plain(Need::Keep),
            target_date: FieldRule::plain(Need::Required),
            or_answer_due: true,
            owner: with_default(Need::Required, "account-team"),
            next_action: FieldRule::plain(Need::Required),
            next_due: NextDue::Open { days: 7 },
            ..both
        },
    }
}

fn unwanted(phase: Phase) -> Scenario {
    Scenario {
        l2: Need::Required,
        owner: with_default(Need::Required, "account-team"),
        note: FieldRule::plain(Need::Required),
        next_action: with_default(Need::Required, "tell-account-team"),
        review_date: FieldRule::plain(Need::Optional),
        review_days: Some(180),
        ..plain(phase, Rule::S5, "unwanted")
    }
}
