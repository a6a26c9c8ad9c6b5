//! How many edits apart two words are.

/// Gives the edit distance (insert, delete, replace, swap of neighbours) when it is at most `most`.
pub(crate) fn within(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let width = b.len() + 1;
    let (mut before, mut above): (Vec<usize>, Vec<usize>) = (vec![0; width], (0..width).collect());
    let mut previous = None;
    for (row, sign) in a.iter().enumerate() {
        let line = next_line(*sign, previous, b, row, &above, &before);
        if line.iter().min().is_none_or(|smallest| *smallest > most) {
            return None;
        }
        previous = Some(*sign);
        before = std::mem::replace(&mut above, line);
    }
    above.last().copied().filter(|distance| *distance <= most)
}

fn next_line(
    sign: char,
    previous: Option<char>,
    b: &[char],
    row: usize,
    above: &[usize],
    before: &[usize],
) -> Vec<usize> {
    let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX / 2);
    let mut line = Vec::with_capacity(b.len() + 1);
    line.push(row + 1);
    for (column, other) in b.iter().enumerate() {
        let replaced = at(above, column) + usize::from(sign != *other);
        let mut best = replaced
            .min(at(above, column + 1) + 1)
            .min(at(&line, column) + 1);
        let swapped = column > 0 && previous == Some(*other) && b.get(column - 1) == Some(&sign);
        if swapped {
            best = best.min(at(before, column - 1) + 1);
        }
        line.push(best);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
        let (a, b): (Vec<_>, Vec<_>) = (a.chars().collect(), b.chars().collect());
        within(&a, &b, most)
    }

    #[test]
    fn edits_are_counted_up_to_a_limit() {
        assert_eq!(distance("blocked", "blocked", 2), Some(0));
        assert_eq!(distance("blocekd", "blocked", 2), Some(1));
        assert_eq!(distance("bloked", "blocked", 2), Some(1));
        assert_eq!(distance("network", "blocked", 2), None);
        assert_eq!(distance("", "ab", 2), Some(2));
    }

    proptest::proptest! {
        #[test]
        fn distance_has_no_direction(a in "[abc]{0,8}", b in "[abc]{0,8}") {
            proptest::prop_assert_eq!(distance(&a, &b, 4), distance(&b, &a, 4));
        }
    }
}
