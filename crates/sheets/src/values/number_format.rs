//! Whether a number format shows a date.

/// What a number format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shows {
    Number,
    Date,
    Duration,
}

impl Shows {
    /// Gives what a built-in format shows; 27 to 36 and 50 to 58 are the dates of East Asia.
    pub(crate) fn of_builtin(id: u16) -> Self {
        match id {
            14..=22 | 27..=36 | 50..=58 => Self::Date,
            45..=47 => Self::Duration,
            _ => Self::Number,
        }
    }
}

/// Reads a custom format; texts in quotes, escaped signs and colours in brackets do not count.
pub(crate) fn shows(format: &str) -> Shows {
    if format.eq_ignore_ascii_case("general") {
        return Shows::Number;
    }
    let mut signs = format.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => drop(signs.find(|s| *s == '"')),
            '\\' | '_' | '*' => drop(signs.next()),
            '[' => {
                let inside: String = signs.by_ref().take_while(|s| *s != ']').collect();
                if !inside.is_empty()
                    && inside
                        .chars()
                        .all(|s| matches!(s, 'h' | 'H' | 'm' | 'M' | 's' | 'S'))
                {
                    return Shows::Duration;
                }
            }
            'y' | 'Y' | 'd' | 'D' | 'm' | 'M' | 'h' | 'H' | 's' | 'S' => return Shows::Date,
            ';' => return Shows::Number,
            _ => {}
        }
    }
    Shows::Number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_apart() {
        for date in [
            "dd/mm/yyyy",
            "[$-409]d-mmm-yy;@",
            "yyyy\"年\"m\"月\"d\"日\"",
            "D. MMMM YYYY",
        ] {
            assert_eq!(shows(date), Shows::Date, "{date}");
        }
        for number in [
            "General",
            "0.00",
            "#,##0\" days\"",
            "[Red]0;0",
            "0\\m",
            "0.00E+00",
        ] {
            assert_eq!(shows(number), Shows::Number, "{number}");
        }
        assert_eq!(shows("[hh]:mm"), Shows::Duration);
    }
}
