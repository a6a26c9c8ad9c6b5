//! The entries do not fit together, or a language lacks words.

use super::Spoil;

pub(super) const TABLE: &[Spoil] = &[
    Spoil {
        title: "a kind that no L1 has, and one that two have",
        edits: &[(
            "statuses.toml",
            r#"kind = "no-intent""#,
            r#"kind = "blocked""#,
        )],
        faults: &[
            "statuses.toml:1:1: missing-kind at l1, expected no-intent",
            r#"statuses.toml:17:8: repeated-kind at l1.refused.kind: found "blocked""#,
        ],
    },
    Spoil {
        title: "a landing place without the L2 that its L1 requires",
        edits: &[(
            "pack.toml",
            r#"unresponsive = { l1 = "open", l2 = "open-new" }"#,
            r#"unresponsive = { l1 = "open" }"#,
        )],
        faults: &[r#"pack.toml:23:16: l2-missing at defaults.unresponsive: found "open""#],
    },
    Spoil {
        title: "closed blockers' lines that would lack an L2",
        edits: &[(
            "pack.toml",
            r#"close_blocked_to = "going""#,
            r#"close_blocked_to = "open""#,
        )],
        faults: &[r#"pack.toml:25:20: l2-missing at defaults.close_blocked_to: found "open""#],
    },
    Spoil {
        title: "a scenario without the L2 that its L1 requires",
        edits: &[("scenarios.toml", r#"l2 = "required""#, r#"l2 = "optional""#)],
        faults: &[
            r#"scenarios.toml:7:6: l2-need-contradicts at scenario.open-assignment.l2: found "optional", expected required"#,
        ],
    },
    Spoil {
        title: "a phase and an L1 without a scenario",
        edits: &[(
            "scenarios.toml",
            r#"l1 = "wrong""#,
            "l1 = \"wrong\"\napplies_when = { service_status = [\"begin\"] }",
        )],
        faults: &["scenarios.toml:1:1: scenario-missing at scenario, expected assignment wrong"],
    },
    Spoil {
        title: "two scenarios without conditions",
        edits: &[(
            "scenarios.toml",
            "applies_when = { engagement_scenario = [\"alone\"], previous_kind = [\"blocked\"] }\n",
            "",
        )],
        faults: &[
            r#"scenarios.toml:171:1: scenario-repeated at scenario.going-alone: found "delivery going""#,
        ],
    },
    Spoil {
        title: "a review before the writing",
        edits: &[(
            "pack.toml",
            r#"reviewed = "2026-11-22""#,
            r#"reviewed = "2026-11-19""#,
        )],
        faults: &[
            r#"pack.toml:11:12: dates-out-of-order at page.reviewed: found "2026-11-19", expected 2026-11-20"#,
        ],
    },
    Spoil {
        title: "a change log that begins with the oldest",
        edits: &[(
            "pack.toml",
            r#"date = "2026-11-22""#,
            r#"date = "2026-11-19""#,
        )],
        faults: &[
            r#"pack.toml:18:8: dates-out-of-order at change.first.date: found "2026-11-20", expected 2026-11-19"#,
        ],
    },
    Spoil {
        title: "a label missing in a translation",
        edits: &[("lang/de/labels.toml", "open-new = \"de open-new\"\n", "")],
        faults: &["lang/de/labels.toml:10:1: missing-translation at l2.open-new"],
    },
    Spoil {
        title: "an L3 without a label in the source language",
        edits: &[(
            "lang/en/labels.toml",
            "stuck-money-budget = \"en stuck-money-budget\"\n",
            "",
        )],
        faults: &["lang/en/labels.toml:13:1: missing-translation at l3.stuck-money-budget"],
    },
    Spoil {
        title: "a table of labels missing in a translation",
        edits: &[(
            "lang/de/labels.toml",
            "[channel]\nhotline = \"de hotline\"\n",
            "",
        )],
        faults: &["lang/de/labels.toml:1:1: missing-translation at channel.hotline"],
    },
    Spoil {
        title: "guidance missing in a translation",
        edits: &[(
            "lang/de/guidance.toml",
            "[l3.stuck-money-budget]\ndefinition = \"de No money.\"\n",
            "",
        )],
        faults: &["lang/de/guidance.toml:1:1: missing-translation at l3.stuck-money-budget"],
    },
    Spoil {
        title: "a definition missing in a translation",
        edits: &[(
            "lang/de/guidance.toml",
            "definition = \"de No money.\"\n",
            "",
        )],
        faults: &[
            "lang/de/guidance.toml:39:1: missing-translation at l3.stuck-money-budget.definition",
        ],
    },
    Spoil {
        title: "a list missing in a translation",
        edits: &[("lang/de/guidance.toml", "use_when = [\"de yes\"]\n", "")],
        faults: &["lang/de/guidance.toml:3:1: missing-translation at l1.open.use_when"],
    },
    Spoil {
        title: "a shared definition missing everywhere",
        edits: &[("statuses.toml", r#"text = "rival""#, r#"text = "foe""#)],
        faults: &[
            "lang/en/guidance.toml:1:1: missing-translation at text.foe",
            "lang/de/guidance.toml:1:1: missing-translation at text.foe",
        ],
    },
    Spoil {
        title: "a sentence of a scenario missing in a translation",
        edits: &[("lang/de/rules.toml", "when = \"de alone\"\n", "")],
        faults: &["lang/de/rules.toml:31:1: missing-translation at scenario.going-alone.when"],
    },
    Spoil {
        title: "a scenario without sentences in a translation",
        edits: &[(
            "lang/de/rules.toml",
            "[scenario.going-alone]\nwhen = \"de alone\"\nnote_hint = \"de say why\"\n",
            "",
        )],
        faults: &["lang/de/rules.toml:1:2: missing-translation at scenario.going-alone"],
    },
    Spoil {
        title: "a timer without a sentence",
        edits: &[("lang/de/rules.toml", "stale = \"de Stale.\"\n", "")],
        faults: &["lang/de/rules.toml:36:1: missing-translation at timer.stale"],
    },
    Spoil {
        title: "an empty label",
        edits: &[("lang/de/labels.toml", r#""de post""#, r#"" ""#)],
        faults: &["lang/de/labels.toml:14:8: empty-text at service.post"],
    },
    Spoil {
        title: "an empty item of a list",
        edits: &[("lang/de/guidance.toml", r#"["de yes"]"#, r#"[""]"#)],
        faults: &["lang/de/guidance.toml:5:13: empty-text at l1.open.use_when"],
    },
    Spoil {
        title: "a definition beside a shared one",
        edits: &[(
            "lang/de/guidance.toml",
            "[l3.stuck-money-budget]",
            "[l3.stuck-money-rival]\ndefinition = \"de both\"\n[l3.stuck-money-budget]",
        )],
        faults: &["lang/de/guidance.toml:40:1: unexpected-text at l3.stuck-money-rival.definition"],
    },
    Spoil {
        title: "a hint for a date that does not apply",
        edits: &[(
            "lang/de/rules.toml",
            "when = \"de alone\"\n",
            "when = \"de alone\"\ntarget_hint = \"de?\"\n",
        )],
        faults: &["lang/de/rules.toml:33:1: unexpected-text at scenario.going-alone.target_hint"],
    },
    Spoil {
        title: "fewer situations than statuses to use instead",
        edits: &[(
            "lang/de/guidance.toml",
            r#"do_not_use_when = ["de trap 0"]"#,
            "do_not_use_when = []",
        )],
        faults: &[
            r#"lang/de/guidance.toml:6:19: list-length-differs at l1.open.do_not_use_when: found "0", expected 1"#,
        ],
    },
    Spoil {
        title: "more questions than in the source language",
        edits: &[(
            "lang/de/guidance.toml",
            r#"["de why?"]"#,
            r#"["de why?", "de who?"]"#,
        )],
        faults: &[
            r#"lang/de/guidance.toml:7:13: list-length-differs at l1.open.questions: found "2", expected 1"#,
        ],
    },
    Spoil {
        title: "a placeholder lost in translation",
        edits: &[("lang/de/guidance.toml", "de {name} is", "de Rival is")],
        faults: &["lang/de/guidance.toml:2:9: placeholder-differs at text.rival, expected {name}"],
    },
    Spoil {
        title: "a column in characters, not bytes",
        edits: &[
            (
                "pack.toml",
                "author = \"Somebody\"\nowner = \"lead\"",
                "\"ñandú\" = 1\nauthor = \"Somebody\"\nowner = \"lead\"",
            ),
            (
                "pack.toml",
                r#"audience = ["lead"]"#,
                r#"audience = ["lead", "ñandú", "king"]"#,
            ),
        ],
        faults: &[
            "pack.toml:7:1: unknown-key at page.ñandú",
            r#"pack.toml:10:21: not-a-code at page.audience: found "ñandú""#,
            r#"pack.toml:10:30: unknown-reference at page.audience: found "king", expected role"#,
        ],
    },
];
