//! What stands in a file is not of the form that is asked for.

use super::{REMOVED, Spoil};

pub(super) const TABLE: &[Spoil] = &[
    Spoil {
        title: "a file that is not TOML",
        edits: &[("services.toml", r#"short = "PO""#, r#"short = PO""#)],
        faults: &[
            r#"services.toml:5:9: toml-syntax at : found "missing opening quote, expected `\"`""#,
        ],
    },
    Spoil {
        title: "a key given twice",
        edits: &[(
            "statuses.toml",
            r#"kind = "blocked""#,
            "kind = \"blocked\"\nkind = \"blocked\"",
        )],
        faults: &[r#"statuses.toml:13:1: toml-syntax at : found "duplicate key""#],
    },
    Spoil {
        title: "a file of rules is missing",
        edits: &[("timers.toml", "", REMOVED)],
        faults: &["timers.toml:1:1: missing-file at "],
    },
    Spoil {
        title: "a file of a language is missing",
        edits: &[("lang/de/rules.toml", "", REMOVED)],
        faults: &["lang/de/rules.toml:1:1: missing-file at "],
    },
    Spoil {
        title: "a file that the format does not know",
        edits: &[("lang/fr/labels.toml", "", "")],
        faults: &["lang/fr/labels.toml:1:1: unknown-file at "],
    },
    Spoil {
        title: "an unknown key at the top",
        edits: &[("pack.toml", "version =", "verison = 1\nversion =")],
        faults: &["pack.toml:2:1: unknown-key at verison"],
    },
    Spoil {
        title: "an unknown key in an entry",
        edits: &[("statuses.toml", "[[l3]]\n", "[[l3]]\nservice = \"post\"\n")],
        faults: &["statuses.toml:41:1: unknown-key at l3.stuck-money-budget.service"],
    },
    Spoil {
        title: "an unknown key in an inline table",
        edits: &[(
            "scenarios.toml",
            r#"note = { need = "required" }"#,
            r#"note = { need = "required", hint = "x" }"#,
        )],
        faults: &["scenarios.toml:13:29: unknown-key at scenario.open-assignment.note.hint"],
    },
    Spoil {
        title: "an unknown table of a language",
        edits: &[("lang/de/rules.toml", "[change]\n", "[changes]\n[change]\n")],
        faults: &["lang/de/rules.toml:39:2: unknown-key at changes"],
    },
    Spoil {
        title: "a field of a timer that watches a status",
        edits: &[(
            "timers.toml",
            r#"l1 = "open""#,
            "l1 = \"open\"\nfield = \"since\"",
        )],
        faults: &["timers.toml:5:1: unknown-key at timer.waiting.field"],
    },
    Spoil {
        title: "a missing key of the pack",
        edits: &[("pack.toml", "version = \"1.0.0\"\n", "")],
        faults: &["pack.toml:1:1: missing-key at version"],
    },
    Spoil {
        title: "a missing key of an entry",
        edits: &[("services.toml", "short = \"PO\"\n", "")],
        faults: &["services.toml:3:1: missing-key at service.post.short"],
    },
    Spoil {
        title: "a missing code",
        edits: &[
            (
                "pack.toml",
                "[[business_reason]]\ncode = \"cheaper\"",
                "[[business_reason]]",
            ),
            (
                "lang/de/labels.toml",
                "[business_reason]\ncheaper = \"de cheaper\"\n",
                "",
            ),
            (
                "lang/en/labels.toml",
                "[business_reason]\ncheaper = \"en cheaper\"\n",
                "",
            ),
        ],
        faults: &["pack.toml:45:1: missing-key at business_reason.code"],
    },
    Spoil {
        title: "a missing key of an inline table",
        edits: &[(
            "scenarios.toml",
            r#"review_date = { need = "not-applicable" }"#,
            "review_date = { }",
        )],
        faults: &["scenarios.toml:16:15: missing-key at scenario.open-assignment.review_date.need"],
    },
    Spoil {
        title: "a blocked reason without party and next action",
        edits: &[(
            "statuses.toml",
            "party = \"them\"\nnext_action = \"call\"\n",
            "",
        )],
        faults: &[
            "statuses.toml:27:1: missing-key at l2.stuck-money.next_action",
            "statuses.toml:27:1: missing-key at l2.stuck-money.party",
        ],
    },
    Spoil {
        title: "a number where a text belongs",
        edits: &[("services.toml", r#"short = "PO""#, "short = 7")],
        faults: &[
            r#"services.toml:5:9: wrong-type at service.post.short: found "number", expected text"#,
        ],
    },
    Spoil {
        title: "a text where a list belongs",
        edits: &[(
            "statuses.toml",
            r#"use_instead = ["stuck"]"#,
            r#"use_instead = "stuck""#,
        )],
        faults: &[
            r#"statuses.toml:5:15: wrong-type at l1.open.use_instead: found "text", expected list"#,
        ],
    },
    Spoil {
        title: "a text where a table belongs",
        edits: &[(
            "scenarios.toml",
            r#"note = { need = "required" }"#,
            r#"note = "required""#,
        )],
        faults: &[
            r#"scenarios.toml:13:8: wrong-type at scenario.open-assignment.note: found "text", expected table"#,
        ],
    },
    Spoil {
        title: "a text where true or false belongs",
        edits: &[("pack.toml", "self_led = true", r#"self_led = "yes""#)],
        faults: &[
            r#"pack.toml:44:12: wrong-type at engagement_scenario.alone.self_led: found "text", expected true-or-false"#,
        ],
    },
    Spoil {
        title: "a code in capitals",
        edits: &[("statuses.toml", r#"parent = "open""#, r#"parent = "Open""#)],
        faults: &[r#"statuses.toml:26:10: not-a-code at l2.open-new.parent: found "Open""#],
    },
    Spoil {
        title: "a language that is none",
        edits: &[("pack.toml", r#"["en", "de"]"#, r#"["en", "de", "German"]"#)],
        faults: &[r#"pack.toml:3:26: not-a-language at languages: found "German""#],
    },
    Spoil {
        title: "a version of two numbers",
        edits: &[("pack.toml", r#""1.0.0""#, r#""1.0""#)],
        faults: &[r#"pack.toml:2:11: not-a-version at version: found "1.0""#],
    },
    Spoil {
        title: "a date in another order",
        edits: &[(
            "pack.toml",
            r#"published = "2026-11-22""#,
            r#"published = "22.11.2026""#,
        )],
        faults: &[r#"pack.toml:4:13: not-a-date at published: found "22.11.2026""#],
    },
    Spoil {
        title: "a day that does not exist",
        edits: &[("pack.toml", r#""12-31""#, r#""02-30""#)],
        faults: &[r#"pack.toml:28:14: not-a-month-day at defaults.park_days: found "02-30""#],
    },
    Spoil {
        title: "a rule that the product does not have",
        edits: &[("scenarios.toml", r#"rule = "S4""#, r#"rule = "S99""#)],
        faults: &[
            r#"scenarios.toml:3:8: unknown-rule at scenario.open-assignment.rule: found "S99""#,
        ],
    },
    Spoil {
        title: "a kind that is none",
        edits: &[(
            "statuses.toml",
            r#"kind = "no-intent""#,
            r#"kind = "refused""#,
        )],
        faults: &[
            "statuses.toml:1:1: missing-kind at l1, expected no-intent",
            r#"statuses.toml:17:8: not-one-of at l1.refused.kind: found "refused", expected status-unknown | in-progress | blocked | no-intent | duplicate-invalid"#,
        ],
    },
    Spoil {
        title: "a need that is none",
        edits: &[("scenarios.toml", r#"l3 = "optional""#, r#"l3 = "maybe""#)],
        faults: &[
            r#"scenarios.toml:8:6: not-one-of at scenario.open-assignment.l3: found "maybe", expected required | optional | not-applicable | keep"#,
        ],
    },
    Spoil {
        title: "an event that is none",
        edits: &[(
            "scenarios.toml",
            "open_days = 7",
            r#"default_event = "birthday""#,
        )],
        faults: &[
            r#"scenarios.toml:15:57: not-one-of at scenario.open-assignment.next_action_date.default_event: found "birthday", expected initiate-discussion"#,
        ],
    },
    Spoil {
        title: "a watched field that is none",
        edits: &[("timers.toml", r#"field = "staleness""#, r#"field = "mood""#)],
        faults: &[
            r#"timers.toml:12:9: not-one-of at timer.stale.field: found "mood", expected target-date | next-action-date | staleness | since"#,
        ],
    },
    Spoil {
        title: "a number beyond its bounds",
        edits: &[("pack.toml", "handover_days = 7", "handover_days = 9999")],
        faults: &[
            r#"pack.toml:27:17: out-of-range at defaults.handover_days: found "9999", expected 0 | 365"#,
        ],
    },
    Spoil {
        title: "an empty list",
        edits: &[("timers.toml", r#"tell = ["lead"]"#, "tell = []")],
        faults: &["timers.toml:15:8: empty-list at timer.stale.tell"],
    },
    Spoil {
        title: "the same role twice",
        edits: &[(
            "statuses.toml",
            r#"["lead", "helper"]"#,
            r#"["lead", "lead"]"#,
        )],
        faults: &[
            r#"statuses.toml:30:22: repeated-value at l2.stuck-money.resolvers: found "lead""#,
        ],
    },
    Spoil {
        title: "the same language twice",
        edits: &[("pack.toml", r#"["en", "de"]"#, r#"["en", "de", "de"]"#)],
        faults: &[r#"pack.toml:3:26: repeated-value at languages: found "de""#],
    },
];
