//! Whatever the text: an answer or "cannot tell", never a crash, and every place within the text.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends at once where an answer is not what it should be"
)]

use std::sync::LazyLock;

use desbloqueo_coach::{Advice, Asked, Coach, Learned};
use desbloqueo_domain::code::Code;
use desbloqueo_playbook::built_in;
use proptest::prelude::*;

static COACH: LazyLock<Coach> =
    LazyLock::new(|| Coach::built_in(&built_in("fasttrack").unwrap().unwrap()));

fn check(text: &str) -> Advice {
    let sibling = [(Code::parse("teams").unwrap(), text)];
    let asked = Asked {
        siblings: &sibling,
        ..Asked::about(text)
    };
    let advice = COACH.advise(&asked);
    let first = advice.ranked.first();
    assert_eq!(
        COACH.likeliest(&asked),
        first.map(|first| (first.status.clone(), first.confidence)),
        "{text:?}"
    );
    let marked = advice
        .note
        .findings
        .iter()
        .flat_map(|finding| finding.at.clone());
    let spoke = advice
        .ranked
        .iter()
        .flat_map(|proposal| proposal.because.iter().map(|spoke| spoke.at.clone()));
    for at in marked.chain(spoke) {
        assert!(text.get(at.clone()).is_some(), "{at:?} in {text:?}");
    }
    for proposal in &advice.ranked {
        assert!((0.0..=1.0).contains(&proposal.confidence), "{text:?}");
    }
    advice
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn words_of_all_kinds_of_scripts_are_answered(
        text in "[a-zäöüßñçéãÅﬁ '’\\-./<>&\u{0}-\u{1f}\u{300}-\u{305}а-яא-תا-ي가-힣ぁ-んァ-ヶｱ-ﾝ一-龥🙂Ａ-Ｚ０-９]{0,200}",
    ) {
        check(&text);
    }

    #[test]
    fn the_same_text_is_answered_the_same(text in "[a-z ]{0,80}") {
        prop_assert_eq!(check(&text), check(&text));
    }

    #[test]
    fn any_bytes_are_refused_or_read(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut marked = b"learnt01".to_vec();
        marked.extend(bytes);
        if let Ok(learned) = Learned::from_bytes(&marked) {
            COACH.with(&learned).advise(&Asked::about("They wait for the budget"));
        }
    }
}

#[test]
fn hostile_markup_is_text() {
    for text in [
        "<script>alert(1)</script> the customer <b>refuses</b>",
        "'; DROP TABLE status_line; --",
        "{{ 7 * 7 }} ${jndi:ldap://x} %s%n",
        "\u{202e}desrever\u{202c} budget \u{feff}",
    ] {
        check(text);
    }
}

#[test]
fn long_texts_of_one_kind_are_answered() {
    for piece in [
        "a", "é ", "漢", "あ", "🙂", "0 ", "\n", "no ", "\u{301}", "'",
    ] {
        check(&piece.repeat(1_000_000 / piece.len()));
    }
}
