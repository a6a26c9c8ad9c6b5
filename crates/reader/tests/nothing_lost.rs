//! Any text is read without failing, and no line of it gets lost.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod common;

use std::collections::BTreeSet;

use desbloqueo_reader::Reading;
use proptest::prelude::*;

/// Every non-blank line was read or is unread.
fn assert_accounted(content: &str, reading: &Reading) {
    let read: BTreeSet<usize> = reading.pages[0].read_lines.iter().copied().collect();
    let unread: BTreeSet<usize> = reading.unread.iter().map(|one| one.at.line).collect();
    for (index, line) in content.split('\n').enumerate() {
        let number = index + 1;
        let is_blank = line.trim().is_empty();
        assert!(
            is_blank || read.contains(&number) || unread.contains(&number),
            "line {number} of {content:?}"
        );
    }
}

/// Every word that begins with `zq` stands somewhere in what was read or left unread.
fn assert_words_kept(content: &str, reading: &Reading) {
    let whole = serde_json::to_string(&(&reading.pages, &reading.unread))
        .unwrap()
        .to_lowercase();
    for word in content
        .split(|one: char| !one.is_ascii_alphanumeric())
        .filter(|one| one.starts_with("zq"))
    {
        assert!(whole.contains(word), "{word} of {content:?}");
    }
}

/// A line of a playbook page, with words that can be told apart later.
fn line() -> impl Strategy<Value = String> {
    let word = || "zq[a-z]{6}";
    let heading = (1..5_usize, prop::sample::select(HEADINGS), word());
    prop_oneof![
        heading.prop_map(|(level, words, own)| format!(
            "{} {}",
            "#".repeat(level),
            words.replace("{}", &own)
        )),
        (prop::sample::select(LINES), word(), word())
            .prop_map(|(form, one, other)| form.replacen("{}", &one, 1).replacen("{}", &other, 1)),
        Just(String::new()),
    ]
}

const HEADINGS: &[&str] = &[
    "Blocked",
    "L1 - {}",
    "L2 - {}",
    "[L2- {}](a.md)",
    "L3 {}",
    "Entitlement scenarios",
    "Valid examples",
    "Invalid examples",
    "Examples",
    "Questions",
    "Questions per service",
    "L3 lists per service",
    "Exchange",
    "{}",
    "Refresh summary",
    "**{}**",
    "Questions: {}",
];

const LINES: &[&str] = &[
    "{} {}.",
    "> {}",
    "> [!IMPORTANT]",
    "> **Definition:** {}",
    "- {}",
    "- **{}**: {}",
    "- {} → {}",
    "- {} (use instead: {})",
    "* `{}` *{}*",
    "1. {}?",
    "{}?",
    "**{}**",
    "**{}:** {}",
    "**Questions:** {}",
    "**Questions**",
    "| Scenario | L1 Value | Owner | {} |",
    "| Date | Who | What |",
    "| Valid examples | Not valid examples | Use instead |",
    "| L3 | Definition | Service |",
    "| Question | Service |",
    "| Example | {} |",
    "| {} | {} |",
    "| --- | --- | --- |",
    "|---|---|---|---|",
    "| {} | | {} |",
    "| **Delivery** {} | Blocked | {} | | |",
    "| Delivery {}: {} | x |",
    "|{}|",
    "[{}]({}.md)",
    "[{}]: http://{}.example",
    "![{}]({}.png \"{}\")",
    "<!-- {} -->",
    "```{}",
    "---",
    "===",
    "&lt;{}&gt; \\<{}>",
    "<b>{}</b><br>{}",
    "{}\u{200b} **{}",
    "\u{a0}{}",
    "    {}",
    "title: {}",
    "# {}",
    "<http://{}.example/>",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_text_is_read_without_failing(content in any::<String>(), name in "[a-z0-9-]{0,12}(\\.md)?") {
        let reading = common::read_text(&name, &content);
        assert_accounted(&content, &reading);
        let _ = reading.draft.to_pack_files(common::terms());
    }

    #[test]
    fn marks_in_any_order_are_read_without_failing(content in "[-#|>*_\\[\\]()\\\\`~<&;:=.!L123 \n\r\u{feff}\u{200b}é表]{0,200}") {
        let reading = common::read_text("l1l2l3-blocked-es.md", &content);
        assert_accounted(&content, &reading);
    }

    #[test]
    fn no_word_of_a_page_gets_lost(lines in prop::collection::vec(line(), 0..40)) {
        let content = lines.join("\n");
        let reading = common::read_text("l1l2l3-blocked-some.md", &content);
        assert_accounted(&content, &reading);
        assert_words_kept(&content, &reading);
        for (_, text) in reading.draft.to_pack_files(common::terms()).files {
            prop_assert!(text.parse::<toml::Table>().is_ok());
        }
    }
}
