//! A status in one cell: "Blocked > Infrastructure > Network".

use super::fold_for_matching;

/// Signs that part the levels, the surest first; a bare slash also stands inside labels.
const SEPARATORS: [&[&str]; 5] = [
    &[">", "›", "»", "→", "＞", "⟩", "▸", "▶", "⇒", "➔"],
    &[" | ", "｜"],
    &[" / ", "／", " \\ "],
    &[" - ", " – ", " — ", ": ", "：", "; "],
    &["/", "|"],
];
const LEVELS: usize = 3;

/// Gives the ways to read a status text as one to three levels, the likeliest first, the whole last.
///
/// Labels may contain the separators themselves, so the reader takes the first whose parts are known.
pub fn status_readings(text: &str) -> Vec<Vec<String>> {
    let whole = text.trim();
    let mut readings: Vec<Vec<String>> = Vec::new();
    if fold_for_matching(whole).is_empty() {
        return readings;
    }
    for signs in SEPARATORS {
        let parts = split(whole, signs);
        if (2..=LEVELS).contains(&parts.len()) && !readings.contains(&parts) {
            readings.push(parts);
        }
    }
    readings.push(vec![whole.to_owned()]);
    readings
}

fn split(text: &str, signs: &[&str]) -> Vec<String> {
    let mut parts = vec![text];
    for sign in signs {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(sign))
            .collect();
    }
    let parts = parts
        .into_iter()
        .map(str::trim)
        .filter(|part| !fold_for_matching(part).is_empty());
    join_levels(parts.map(str::to_owned).collect())
}

/// Joins "L1" and "Blocked" again where the sign stood between a level and its label.
fn join_levels(parts: Vec<String>) -> Vec<String> {
    let is_level = |part: &str| matches!(part.to_ascii_lowercase().as_str(), "l1" | "l2" | "l3");
    parts.into_iter().filter(|part| !is_level(part)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Vec<String> {
        status_readings(text).into_iter().next().unwrap_or_default()
    }

    #[test]
    fn levels_are_parted_however_they_are_written() {
        let three = ["Blocked", "Infra", "Network"];
        for text in [
            "Blocked > Infra > Network",
            "Blocked›Infra›Network",
            "Blocked / Infra / Network",
            "Blocked | Infra | Network",
            "Blocked - Infra - Network",
            "Blocked/Infra/Network",
            "Blocked → Infra → Network",
            " Blocked  >Infra>  Network > ",
        ] {
            assert_eq!(first(text), three, "{text}");
        }
        assert_eq!(
            first("L1 - Blocked > L2 - Infra"),
            ["L1 - Blocked", "L2 - Infra"]
        );
        assert_eq!(first("L1 - Blocked"), ["L1 - Blocked"]);
    }

    #[test]
    fn a_label_with_a_slash_can_still_be_read() {
        let readings = status_readings("Blocked > Security/Privacy");
        assert_eq!(readings[0], ["Blocked", "Security/Privacy"]);
        assert!(
            status_readings("Duplicate/Invalid").contains(&vec!["Duplicate/Invalid".to_owned()])
        );
        assert!(status_readings(" ").is_empty());
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_sound_readings(text: String) {
            for reading in status_readings(&text) {
                proptest::prop_assert!((1..=3).contains(&reading.len()));
            }
        }
    }
}
