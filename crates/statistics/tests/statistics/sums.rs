//! Quantiles, Pareto and promises.

use desbloqueo_statistics::{
    Kept, StatisticsError, calibration, counted_quantile, pareto, quantile,
};
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_counted_quantile_is_that_of_the_values_written_out(
        values in vec((0_u16..500, 0_u64..6), 1..30), at in 0.0_f64..=1.0,
    ) {
        let written: Vec<f64> = values
            .iter()
            .flat_map(|(value, count)| std::iter::repeat_n(f64::from(*value), usize::try_from(*count).unwrap()))
            .collect();
        let counted = values.iter().map(|(value, count)| (f64::from(*value), *count));
        prop_assert_eq!(counted_quantile(counted, at), quantile(written, at));
    }

    #[test]
    fn a_quantile_lies_within_the_values_and_rises_with_its_share(
        values in vec(-50_i16..500, 1..40), one in 0.0_f64..=1.0, other in 0.0_f64..=1.0,
    ) {
        let at = |share| quantile(values.iter().map(|value| f64::from(*value)), share).unwrap();
        prop_assert!(at(one.min(other)) <= at(one.max(other)) + 1e-9);
        prop_assert_eq!(at(0.0), f64::from(*values.iter().min().unwrap()));
        prop_assert_eq!(at(1.0), f64::from(*values.iter().max().unwrap()));
    }

    #[test]
    fn shares_of_a_pareto_fall_and_add_up_to_1(weights in vec(0_u64..1000, 1..20)) {
        let rows = pareto(weights.iter().copied().enumerate());
        prop_assert!(rows.windows(2).all(|pair| pair[0].weight >= pair[1].weight));
        if weights.iter().sum::<u64>() > 0 {
            prop_assert!((rows.last().unwrap().cumulative - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn promises_that_are_all_late_by_the_same_days_have_that_bias_and_no_spread(
        promised in vec(0_i64..1000, 1..30), late in -40_i64..40,
    ) {
        let kept: Vec<Kept> = promised
            .iter()
            .map(|promised| Kept { promised: *promised, actual: promised + late })
            .collect();
        let found = calibration(&kept).unwrap();
        prop_assert!((found.bias_days - late as f64).abs() < 1e-9 && found.spread_days < 1e-9);
        prop_assert_eq!(found.on_time, if late <= 0 { 1.0 } else { 0.0 });
    }
}

#[test]
fn promises_worked_out_by_hand() {
    let kept = [(10, 10), (10, 14), (20, 18), (30, 36)]
        .map(|(promised, actual)| Kept { promised, actual });
    let found = calibration(&kept).unwrap();
    assert_eq!((found.count, found.bias_days, found.on_time), (4, 2.0, 0.5));
    assert!((found.spread_days - (40.0_f64 / 3.0).sqrt()).abs() < 1e-12);
    assert_eq!(found.median_late_days, 2.0);
    assert_eq!(
        calibration(&[]).unwrap_err(),
        StatisticsError::NoObservations
    );
    assert_eq!(
        quantile([], 0.5).unwrap_err(),
        StatisticsError::NoObservations
    );
    assert_eq!(
        quantile([1.0], 1.5).unwrap_err(),
        StatisticsError::NotAShare(1.5)
    );
    assert!(quantile([f64::NAN], 0.5).is_err());
}
