//! A pack with one of everything, as strings, to be spoilt.

/// Paths and texts of a pack.
pub(crate) type Files = Vec<(String, String)>;

const PACK: &str = r#"code = "tiny"
version = "1.0.0"
languages = ["en", "de"]
published = "2026-11-22"

[page]
author = "Somebody"
owner = "lead"
audience = ["lead"]
written = "2026-11-20"
reviewed = "2026-11-22"

[[change]]
code = "second"
date = "2026-11-22"
[[change]]
code = "first"
date = "2026-11-20"

[defaults]
note_length = 400
new_units = { l1 = "open", l2 = "open-new" }
unresponsive = { l1 = "open", l2 = "open-new" }
attempts_before_unresponsive = 3
close_blocked_to = "going"
small_growth_percent = 10
handover_days = 7
park_days = ["12-31"]
invalid_needs_approval = true

[[role]]
code = "lead"
[[role]]
code = "helper"
[[party]]
code = "them"
[[channel]]
code = "hotline"
[[service_status]]
code = "begin"
[[engagement_scenario]]
code = "alone"
group = "others"
self_led = true
[[business_reason]]
code = "cheaper"
[[next_action]]
code = "call"
"#;

const SERVICES: &str = r#"[[family]]
code = "office"
[[service]]
code = "post"
short = "PO"
family = "office"
[[service]]
code = "talk"
short = "TA"
family = "office"
"#;

const STATUSES: &str = r#"[[l1]]
code = "open"
kind = "status-unknown"
l2_required = true
use_instead = ["stuck"]
[[l1]]
code = "going"
kind = "in-progress"
l2_required = false
[[l1]]
code = "stuck"
kind = "blocked"
l2_required = true
resolvers = ["lead"]
[[l1]]
code = "refused"
kind = "no-intent"
l2_required = false
[[l1]]
code = "wrong"
kind = "duplicate-invalid"
l2_required = false

[[l2]]
code = "open-new"
parent = "open"
[[l2]]
code = "stuck-money"
parent = "stuck"
resolvers = ["lead", "helper"]
channels = ["hotline"]
party = "them"
next_action = "call"
next_action_days = 7
use_instead = ["refused"]
[l2.page]
written = "2026-11-21"
reviewed = "2026-11-22"

[[l3]]
code = "stuck-money-budget"
parent = "stuck-money"
services = ["post"]
[[l3]]
code = "stuck-money-rival"
parent = "stuck-money"
services = "*"
text = "rival"
[[l3]]
code = "stuck-money-old"
parent = "stuck-money"
services = "*"
text = "rival"
retired = true
replaced_by = "stuck-money-budget"
"#;

const TIMERS: &str = r#"[[timer]]
code = "waiting"
watches = "status"
l1 = "open"
l2 = "open-new"
after_days = 7
tell = ["lead", "helper"]
every_days = 7
[[timer]]
code = "stale"
watches = "field"
field = "staleness"
l1 = "stuck"
after_days = 30
tell = ["lead"]
every_days = 7
"#;

fn scenario(phase: &str, l1: &str, l2: &str) -> String {
    format!(
        r#"[[scenario]]
code = "{l1}-{phase}"
rule = "S4"
phase = "{phase}"
l1 = "{l1}"
who_updates = ["lead"]
l2 = "{l2}"
l3 = "optional"
service_status = {{ need = "optional", fixed = "begin" }}
engagement_scenario = {{ need = "required", of = ["alone"] }}
target_date = {{ need = "not-applicable" }}
owner = {{ need = "required", default_role = "lead" }}
note = {{ need = "required" }}
next_action = {{ need = "required", default = "by-reason" }}
next_action_date = {{ need = "required", open_days = 7 }}
review_date = {{ need = "not-applicable" }}
blocker = "not-applicable"
"#
    )
}

const STATUSES_OF_SCENARIOS: [(&str, &str); 5] = [
    ("open", "required"),
    ("going", "optional"),
    ("stuck", "required"),
    ("refused", "optional"),
    ("wrong", "optional"),
];

fn scenarios() -> String {
    let mut text = String::new();
    for phase in ["assignment", "delivery"] {
        for (l1, l2) in STATUSES_OF_SCENARIOS {
            text.push_str(&scenario(phase, l1, l2));
        }
    }
    // One with conditions beside the one without
    let led = scenario("delivery", "going", "optional");
    let led = led.replace("going-delivery", "going-alone").replace(
        "who_updates",
        "applies_when = { engagement_scenario = [\"alone\"], previous_kind = [\"blocked\"] }\nwho_updates",
    );
    text.push_str(&led);
    text
}

fn labels(language: &str) -> String {
    let mut text =
        format!("[pack]\nname = \"{language} Tiny\"\ndescription = \"{language} A pack.\"\n");
    let tables: [(&str, &[&str]); 14] = [
        ("l1", &["open", "going", "stuck", "refused", "wrong"]),
        ("l2", &["open-new", "stuck-money"]),
        (
            "l3",
            &["stuck-money-budget", "stuck-money-rival", "stuck-money-old"],
        ),
        ("service", &["post", "talk"]),
        ("family", &["office"]),
        ("role", &["lead", "helper"]),
        ("party", &["them"]),
        ("channel", &["hotline"]),
        ("service_status", &["begin"]),
        ("engagement_scenario", &["alone"]),
        ("engagement_scenario_group", &["others"]),
        ("business_reason", &["cheaper"]),
        ("phase", &["assignment", "delivery"]),
        ("column", &desbloqueo_playbook::COLUMNS),
    ];
    for (table, codes) in tables {
        if table == "l3" && language != "en" {
            continue;
        }
        text.extend([format!("[{table}]\n")]);
        for code in codes {
            text.extend([format!("{code} = \"{language} {code}\"\n")]);
        }
    }
    text.extend([format!("[alias.l1]\nstuck = [\"{language} jammed\"]\n")]);
    text
}

fn guidance(language: &str) -> String {
    let mut text = format!("[text]\nrival = \"{language} {{name}} is in use.\"\n");
    let mut entry = |key: &str, traps: usize| {
        let traps: Vec<String> = (0..traps)
            .map(|number| format!("\"{language} trap {number}\""))
            .collect();
        text.extend([format!(
            "[{key}]\ndefinition = \"{language} {key}\"\nuse_when = [\"{language} yes\"]\n\
             do_not_use_when = [{}]\nquestions = [\"{language} why?\"]\n",
            traps.join(", ")
        )]);
    };
    for (l1, _) in STATUSES_OF_SCENARIOS {
        entry(&format!("l1.{l1}"), usize::from(l1 == "open"));
    }
    entry("l2.open-new", 0);
    entry("l2.stuck-money", 1);
    text.extend([format!(
        "service_questions = {{ post = [\"{language} how much?\"] }}\n"
    )]);
    text.extend([format!(
        "[l3.stuck-money-budget]\ndefinition = \"{language} No money.\"\n"
    )]);
    text
}

fn rules(language: &str) -> String {
    let mut text = String::new();
    for phase in ["assignment", "delivery"] {
        for (l1, _) in STATUSES_OF_SCENARIOS {
            text.extend([format!(
                "[scenario.{l1}-{phase}]\nwhen = \"{language} {l1}\"\nnote_hint = \"{language} say why\"\n"
            )]);
        }
    }
    text.extend([format!(
        "[scenario.going-alone]\nwhen = \"{language} alone\"\nnote_hint = \"{language} say why\"\n\
         [next_action]\ncall = \"{language} Call them\"\n\
         [timer]\nwaiting = \"{language} Waiting.\"\nstale = \"{language} Stale.\"\n\
         [change]\nsecond = \"{language} Second.\"\nfirst = \"{language} First.\"\n"
    )]);
    text
}

/// The pack, without faults.
pub(crate) fn files() -> Files {
    let mut files = vec![
        ("pack.toml".to_owned(), PACK.to_owned()),
        ("services.toml".to_owned(), SERVICES.to_owned()),
        ("statuses.toml".to_owned(), STATUSES.to_owned()),
        ("scenarios.toml".to_owned(), scenarios()),
        ("timers.toml".to_owned(), TIMERS.to_owned()),
    ];
    for language in ["en", "de"] {
        files.push((format!("lang/{language}/labels.toml"), labels(language)));
        files.push((format!("lang/{language}/guidance.toml"), guidance(language)));
        files.push((format!("lang/{language}/rules.toml"), rules(language)));
    }
    files
}

/// The pack as the loader takes it.
pub(crate) fn borrowed(files: &Files) -> Vec<(&str, &str)> {
    files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect()
}
