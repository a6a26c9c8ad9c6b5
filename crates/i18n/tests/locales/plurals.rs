//! Plural forms for none, one, two and five.

use desbloqueo_i18n::{Args, Language, Messages};

use crate::samples::NUMBERS;

fn assert_forms(id: &str, variable: &str, expected: &[(Language, [&str; 4])]) {
    for (language, forms) in expected {
        for (number, form) in NUMBERS.into_iter().zip(*forms) {
            let text = Messages::get(*language).text(id, &Args::new().number(variable, number));
            assert_eq!(text, form, "{language}");
        }
    }
}

#[test]
fn units_are_counted() {
    assert_forms(
        "count-units",
        "count",
        &[
            (Language::En, ["0 units", "1 unit", "2 units", "5 units"]),
            (
                Language::Es,
                ["0 unidades", "1 unidad", "2 unidades", "5 unidades"],
            ),
            (
                Language::De,
                ["0 Einheiten", "1 Einheit", "2 Einheiten", "5 Einheiten"],
            ),
            // CLDR counts nothing as one in Portuguese.
            (
                Language::Pt,
                ["0 unidade", "1 unidade", "2 unidades", "5 unidades"],
            ),
            (
                Language::Ja,
                ["0 ユニット", "1 ユニット", "2 ユニット", "5 ユニット"],
            ),
            (
                Language::Zh,
                ["0 个许可", "1 个许可", "2 个许可", "5 个许可"],
            ),
        ],
    );
}

#[test]
fn days_overdue_are_counted() {
    assert_forms(
        "overdue-by",
        "days",
        &[
            (
                Language::En,
                [
                    "overdue by 0 days",
                    "overdue by 1 day",
                    "overdue by 2 days",
                    "overdue by 5 days",
                ],
            ),
            (
                Language::Es,
                [
                    "0 días de retraso",
                    "1 día de retraso",
                    "2 días de retraso",
                    "5 días de retraso",
                ],
            ),
            (
                Language::De,
                [
                    "0 Tage überfällig",
                    "1 Tag überfällig",
                    "2 Tage überfällig",
                    "5 Tage überfällig",
                ],
            ),
            (
                Language::Pt,
                [
                    "0 dia de atraso",
                    "1 dia de atraso",
                    "2 dias de atraso",
                    "5 dias de atraso",
                ],
            ),
            (
                Language::Ja,
                ["0 日超過", "1 日超過", "2 日超過", "5 日超過"],
            ),
            (
                Language::Zh,
                ["逾期 0 天", "逾期 1 天", "逾期 2 天", "逾期 5 天"],
            ),
        ],
    );
}

#[test]
fn a_number_of_thousands_is_grouped_inside_a_sentence() {
    let units = |language| {
        Messages::get(language).text("count-unit-days", &Args::new().number("count", 2_600_000))
    };
    assert_eq!(units(Language::En), "2,600,000 unit-days");
    assert_eq!(units(Language::De), "2.600.000 Einheitentage");
    assert_eq!(units(Language::Es), "2.600.000 unidades-día");
}
