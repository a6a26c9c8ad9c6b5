//! What is named is not there, or may not be named.

use super::Spoil;

pub(super) const TABLE: &[Spoil] = &[
    Spoil {
        title: "two entries of one code",
        edits: &[
            ("pack.toml", r#"code = "helper""#, r#"code = "lead""#),
            ("statuses.toml", r#", "helper""#, ""),
            ("timers.toml", r#", "helper""#, ""),
            ("lang/en/labels.toml", "helper = \"en helper\"\n", ""),
            ("lang/de/labels.toml", "helper = \"de helper\"\n", ""),
        ],
        faults: &[r#"pack.toml:34:8: duplicate-code at role.code: found "lead""#],
    },
    Spoil {
        title: "one code on two levels",
        edits: &[(
            "statuses.toml",
            "[[l3]]\ncode = \"stuck-money-budget\"",
            "[[l3]]\ncode = \"stuck\"\nparent = \"stuck-money\"\nservices = \"*\"\n[[l3]]\ncode = \"stuck-money-budget\"",
        )],
        faults: &[r#"statuses.toml:41:8: duplicate-code at l3.code: found "stuck""#],
    },
    Spoil {
        title: "an unknown parent of an L2",
        edits: &[(
            "statuses.toml",
            r#"parent = "open""#,
            r#"parent = "closed""#,
        )],
        faults: &[
            r#"statuses.toml:26:10: unknown-reference at l2.open-new.parent: found "closed", expected l1"#,
        ],
    },
    Spoil {
        title: "an unknown role",
        edits: &[(
            "statuses.toml",
            r#"resolvers = ["lead"]"#,
            r#"resolvers = ["king"]"#,
        )],
        faults: &[
            r#"statuses.toml:14:14: unknown-reference at l1.stuck.resolvers: found "king", expected role"#,
        ],
    },
    Spoil {
        title: "an unknown party",
        edits: &[("statuses.toml", r#"party = "them""#, r#"party = "us""#)],
        faults: &[
            r#"statuses.toml:32:9: unknown-reference at l2.stuck-money.party: found "us", expected party"#,
        ],
    },
    Spoil {
        title: "an unknown channel",
        edits: &[("statuses.toml", r#""hotline""#, r#""pigeon""#)],
        faults: &[
            r#"statuses.toml:31:13: unknown-reference at l2.stuck-money.channels: found "pigeon", expected channel"#,
        ],
    },
    Spoil {
        title: "an unknown next action",
        edits: &[(
            "statuses.toml",
            r#"next_action = "call""#,
            r#"next_action = "sing""#,
        )],
        faults: &[
            r#"statuses.toml:33:15: unknown-reference at l2.stuck-money.next_action: found "sing", expected next-action"#,
        ],
    },
    Spoil {
        title: "an L3 for an unknown service",
        edits: &[(
            "statuses.toml",
            r#"services = ["post"]"#,
            r#"services = ["fax"]"#,
        )],
        faults: &[
            r#"statuses.toml:43:13: unknown-reference at l3.stuck-money-budget.services: found "fax", expected service"#,
        ],
    },
    Spoil {
        title: "an unknown status to use instead",
        edits: &[("statuses.toml", r#"["refused"]"#, r#"["rejected"]"#)],
        faults: &[
            r#"statuses.toml:35:16: unknown-reference at l2.stuck-money.use_instead: found "rejected", expected l1 | l2 | l3"#,
        ],
    },
    Spoil {
        title: "an unknown family",
        edits: &[(
            "services.toml",
            r#"family = "office""#,
            r#"family = "home""#,
        )],
        faults: &[
            r#"services.toml:6:10: unknown-reference at service.post.family: found "home", expected family"#,
        ],
    },
    Spoil {
        title: "an unknown owner of the page",
        edits: &[("pack.toml", r#"owner = "lead""#, r#"owner = "king""#)],
        faults: &[r#"pack.toml:8:9: unknown-reference at page.owner: found "king", expected role"#],
    },
    Spoil {
        title: "an unknown L1 where closed blockers' lines go",
        edits: &[(
            "pack.toml",
            r#"close_blocked_to = "going""#,
            r#"close_blocked_to = "moving""#,
        )],
        faults: &[
            r#"pack.toml:25:20: unknown-reference at defaults.close_blocked_to: found "moving", expected l1"#,
        ],
    },
    Spoil {
        title: "an unknown L2 where new units arrive",
        edits: &[(
            "pack.toml",
            r#"new_units = { l1 = "open", l2 = "open-new" }"#,
            r#"new_units = { l1 = "open", l2 = "open-old" }"#,
        )],
        faults: &[
            r#"pack.toml:22:33: unknown-reference at defaults.new_units.l2: found "open-old", expected l2"#,
        ],
    },
    Spoil {
        title: "an unknown L1 of a scenario",
        edits: &[("scenarios.toml", r#"l1 = "open""#, r#"l1 = "shut""#)],
        faults: &[
            "scenarios.toml:1:1: scenario-missing at scenario, expected assignment open",
            r#"scenarios.toml:5:6: unknown-reference at scenario.open-assignment.l1: found "shut", expected l1"#,
        ],
    },
    Spoil {
        title: "an unknown engagement scenario",
        edits: &[(
            "scenarios.toml",
            r#"of = ["alone"]"#,
            r#"of = ["together"]"#,
        )],
        faults: &[
            r#"scenarios.toml:10:50: unknown-reference at scenario.open-assignment.engagement_scenario.of: found "together", expected engagement-scenario"#,
        ],
    },
    Spoil {
        title: "an unknown service status",
        edits: &[("scenarios.toml", r#"fixed = "begin""#, r#"fixed = "end""#)],
        faults: &[
            r#"scenarios.toml:9:47: unknown-reference at scenario.open-assignment.service_status.fixed: found "end", expected service-status"#,
        ],
    },
    Spoil {
        title: "an unknown role that owns",
        edits: &[(
            "scenarios.toml",
            r#"default_role = "lead""#,
            r#"default_role = "king""#,
        )],
        faults: &[
            r#"scenarios.toml:12:45: unknown-reference at scenario.open-assignment.owner.default_role: found "king", expected role"#,
        ],
    },
    Spoil {
        title: "an unknown role that updates",
        edits: &[(
            "scenarios.toml",
            r#"who_updates = ["lead"]"#,
            r#"who_updates = ["king"]"#,
        )],
        faults: &[
            r#"scenarios.toml:6:16: unknown-reference at scenario.open-assignment.who_updates: found "king", expected role"#,
        ],
    },
    Spoil {
        title: "an unknown next action by default",
        edits: &[(
            "scenarios.toml",
            r#"default = "by-reason""#,
            r#"default = "sing""#,
        )],
        faults: &[
            r#"scenarios.toml:14:46: unknown-reference at scenario.open-assignment.next_action.default: found "sing", expected next-action"#,
        ],
    },
    Spoil {
        title: "an unknown role to tell",
        edits: &[("timers.toml", r#"tell = ["lead"]"#, r#"tell = ["king"]"#)],
        faults: &[
            r#"timers.toml:15:9: unknown-reference at timer.stale.tell: found "king", expected role"#,
        ],
    },
    Spoil {
        title: "an unknown L2 of a timer",
        edits: &[("timers.toml", r#"l2 = "open-new""#, r#"l2 = "open-old""#)],
        faults: &[
            r#"timers.toml:5:6: unknown-reference at timer.waiting.l2: found "open-old", expected l2"#,
        ],
    },
    Spoil {
        title: "a label of an unknown code",
        edits: &[(
            "lang/de/labels.toml",
            "[l2]\n",
            "[l2]\nopen-old = \"alt\"\n",
        )],
        faults: &[
            r#"lang/de/labels.toml:11:1: unknown-reference at l2.open-old: found "open-old", expected l2"#,
        ],
    },
    Spoil {
        title: "a label of an unknown column",
        edits: &[(
            "lang/de/labels.toml",
            "[column]\n",
            "[column]\nweather = \"Wetter\"\n",
        )],
        faults: &[
            r#"lang/de/labels.toml:37:1: unknown-reference at column.weather: found "weather", expected column"#,
        ],
    },
    Spoil {
        title: "another spelling of an unknown code",
        edits: &[(
            "lang/de/labels.toml",
            "[alias.l1]\n",
            "[alias.l1]\nshut = [\"zu\"]\n",
        )],
        faults: &[
            r#"lang/de/labels.toml:50:1: unknown-reference at alias.l1.shut: found "shut", expected l1"#,
        ],
    },
    Spoil {
        title: "guidance of an unknown code",
        edits: &[(
            "lang/de/guidance.toml",
            "[l2.open-new]\n",
            "[l2.open-old]\n[l2.open-new]\n",
        )],
        faults: &[
            r#"lang/de/guidance.toml:28:5: unknown-reference at l2.open-old: found "open-old", expected l2"#,
        ],
    },
    Spoil {
        title: "a question about an unknown service",
        edits: &[(
            "lang/de/guidance.toml",
            "{ post =",
            r#"{ fax = ["de?"], post ="#,
        )],
        faults: &[
            r#"lang/de/guidance.toml:38:23: unknown-reference at l2.stuck-money.service_questions.fax: found "fax", expected service"#,
            r#"lang/de/guidance.toml:38:29: list-length-differs at l2.stuck-money.service_questions.fax: found "1", expected 0"#,
        ],
    },
    Spoil {
        title: "an L3 whose parent is an L1",
        edits: &[(
            "statuses.toml",
            r#"parent = "stuck-money""#,
            r#"parent = "stuck""#,
        )],
        faults: &[
            r#"statuses.toml:42:10: wrong-level at l3.stuck-money-budget.parent: found "stuck", expected l2"#,
        ],
    },
    Spoil {
        title: "a reason replaced by an L1",
        edits: &[(
            "statuses.toml",
            r#"replaced_by = "stuck-money-budget""#,
            r#"replaced_by = "refused""#,
        )],
        faults: &[
            r#"statuses.toml:55:15: wrong-level at l3.stuck-money-old.replaced_by: found "refused", expected l2 | l3"#,
        ],
    },
    Spoil {
        title: "an L2 of another L1",
        edits: &[(
            "pack.toml",
            r#"new_units = { l1 = "open", l2 = "open-new" }"#,
            r#"new_units = { l1 = "open", l2 = "stuck-money" }"#,
        )],
        faults: &[
            r#"pack.toml:22:33: not-a-child at defaults.new_units.l2: found "stuck-money", expected open"#,
        ],
    },
    Spoil {
        title: "an L2 of another L1 in a timer",
        edits: &[("timers.toml", r#"l2 = "open-new""#, r#"l2 = "stuck-money""#)],
        faults: &[
            r#"timers.toml:5:6: not-a-child at timer.waiting.l2: found "stuck-money", expected open"#,
        ],
    },
    Spoil {
        title: "new units that arrive in a retired L3",
        edits: &[(
            "pack.toml",
            r#"new_units = { l1 = "open", l2 = "open-new" }"#,
            r#"new_units = { l1 = "stuck", l2 = "stuck-money", l3 = "stuck-money-old" }"#,
        )],
        faults: &[
            r#"pack.toml:22:54: retired-reference at defaults.new_units.l3: found "stuck-money-old""#,
        ],
    },
    Spoil {
        title: "a retired status to use instead",
        edits: &[("statuses.toml", r#"["refused"]"#, r#"["stuck-money-old"]"#)],
        faults: &[
            r#"statuses.toml:35:16: retired-reference at l2.stuck-money.use_instead: found "stuck-money-old""#,
        ],
    },
    Spoil {
        title: "a replacement of a living value",
        edits: &[("statuses.toml", "retired = true\n", "")],
        faults: &["statuses.toml:54:1: replaced-but-not-retired at l3.stuck-money-old.replaced_by"],
    },
    Spoil {
        title: "a value replaced by itself",
        edits: &[(
            "statuses.toml",
            r#"replaced_by = "stuck-money-budget""#,
            r#"replaced_by = "stuck-money-old""#,
        )],
        faults: &[
            r#"statuses.toml:55:15: cycle at l3.stuck-money-old.replaced_by: found "stuck-money-old""#,
        ],
    },
    Spoil {
        title: "values that replace each other",
        edits: &[
            (
                "statuses.toml",
                "text = \"rival\"\n",
                "text = \"rival\"\nretired = true\nreplaced_by = \"stuck-money-old\"\n",
            ),
            (
                "statuses.toml",
                r#"replaced_by = "stuck-money-budget""#,
                r#"replaced_by = "stuck-money-rival""#,
            ),
        ],
        faults: &[
            r#"statuses.toml:50:15: cycle at l3.stuck-money-rival.replaced_by: found "stuck-money-rival""#,
            r#"statuses.toml:57:15: cycle at l3.stuck-money-old.replaced_by: found "stuck-money-old""#,
        ],
    },
    Spoil {
        title: "a status to be used instead of itself",
        edits: &[("statuses.toml", r#"["refused"]"#, r#"["stuck-money"]"#)],
        faults: &[
            r#"statuses.toml:35:16: cycle at l2.stuck-money.use_instead: found "stuck-money""#,
        ],
    },
];
