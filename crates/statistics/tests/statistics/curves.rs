//! Curves and comparisons.

use desbloqueo_statistics::{Curve, Observation, Sample, StatisticsError, Tally, log_rank};
use proptest::collection::vec;
use proptest::prelude::*;

pub(crate) fn observations(most: usize) -> impl Strategy<Value = Vec<Observation>> {
    let one = (0_u16..60, any::<bool>()).prop_map(|(time, ended)| Observation {
        time: f64::from(time),
        ended,
    });
    vec(one, 1..most)
}

fn curve(observations: &[Observation]) -> Curve {
    Curve::of(&Sample::of(observations.iter().copied()).unwrap(), 0.95).unwrap()
}

fn ended(times: &[f64]) -> Sample {
    let all = times.iter().map(|time| Observation {
        time: *time,
        ended: true,
    });
    Sample::of(all).unwrap()
}

proptest! {
    #[test]
    fn survival_falls_and_lies_within_its_band_between_0_and_1(all in observations(80)) {
        let curve = curve(&all);
        let mut before = 1.0;
        for step in curve.steps() {
            prop_assert!((0.0..=before).contains(&step.survival));
            prop_assert!((0.0..=1.0).contains(&step.lower) && (0.0..=1.0).contains(&step.upper));
            prop_assert!(step.lower <= step.survival && step.survival <= step.upper);
            prop_assert!(step.variance >= 0.0 && step.variance.is_finite());
            before = step.survival;
        }
    }

    #[test]
    fn a_curve_of_open_cases_alone_stays_at_1(mut all in observations(40)) {
        for one in &mut all {
            one.ended = false;
        }
        let curve = curve(&all);
        prop_assert!(curve.steps().iter().all(|step| step.survival == 1.0 && step.lower == 1.0));
        prop_assert_eq!(curve.median().value, None);
    }

    #[test]
    fn without_open_cases_the_curve_is_the_share_that_lasts_longer(mut all in observations(60)) {
        for one in &mut all {
            one.ended = true;
        }
        let curve = curve(&all);
        for at in 0_u16..62 {
            let at = f64::from(at);
            let longer = all.iter().filter(|one| one.time > at).count();
            let share = longer as f64 / all.len() as f64;
            prop_assert!((curve.survival_at(at) - share).abs() < 1e-12);
        }
    }

    #[test]
    fn the_order_of_observations_does_not_matter(all in observations(60), seed in any::<u64>()) {
        let mut other = all.clone();
        let turn = usize::try_from(seed % all.len() as u64).unwrap();
        other.rotate_left(turn);
        other.reverse();
        prop_assert_eq!(curve(&all), curve(&other));
    }

    #[test]
    fn what_is_taken_out_of_a_whole_leaves_the_rest(one in observations(40), other in observations(40)) {
        let [part, rest] = [&one, &other].map(|all| Sample::of(all.iter().copied()).unwrap());
        let whole = part.with(&rest);
        prop_assert_eq!(whole.count(), part.count() + rest.count());
        prop_assert_eq!(whole.without(&part).unwrap(), rest);
    }

    #[test]
    fn groups_that_are_equal_do_not_differ(all in observations(60), groups in 2_usize..5) {
        let sample = Sample::of(all).unwrap();
        let test = log_rank(&vec![&sample; groups]).unwrap();
        prop_assert!(test.statistic.abs() < 1e-9, "{test:?}");
        prop_assert!(test.p > 0.99, "{test:?}");
    }

    #[test]
    fn the_order_of_groups_does_not_matter(
        a in observations(40), b in observations(40), c in observations(40),
    ) {
        let [a, b, c] = [a, b, c].map(|all| Sample::of(all).unwrap());
        let one = log_rank(&[&a, &b, &c]).unwrap();
        let other = log_rank(&[&c, &a, &b]).unwrap();
        prop_assert_eq!(one.degrees, other.degrees);
        prop_assert!((one.statistic - other.statistic).abs() < 1e-7 * (1.0 + one.statistic));
        prop_assert!((0.0..=1.0).contains(&one.p));
    }

    #[test]
    fn the_restricted_mean_is_the_mean_of_times_cut_at_the_limit(mut all in observations(60), limit in 0_u16..70) {
        for one in &mut all {
            one.ended = true;
        }
        let limit = f64::from(limit);
        let mean = all.iter().map(|one| one.time.min(limit)).sum::<f64>() / all.len() as f64;
        prop_assert!((curve(&all).restricted_mean(limit).unwrap() - mean).abs() < 1e-9);
    }

    #[test]
    fn what_ends_within_the_days_named_for_a_share_is_that_share_or_more(
        all in observations(80), age in 0_u16..60, share in 0.05_f64..0.95,
    ) {
        let (curve, age) = (curve(&all), f64::from(age));
        if let Some(days) = curve.more_until(age, share).unwrap() {
            prop_assert!(curve.ends_within(age, days).unwrap().unwrap() >= share - 1e-12);
            if days > 0.0 {
                prop_assert!(curve.ends_within(age, days - 0.5).unwrap().unwrap() < share + 1e-12);
            }
        }
    }
}

#[test]
fn a_curve_worked_out_by_hand() {
    let at = |time, ended, censored| Tally {
        time,
        ended,
        censored,
    };
    let sample =
        Sample::counted([at(5.0, 0, 1), at(2.0, 1, 0), at(3.0, 1, 1), at(8.0, 1, 0)]).unwrap();
    let curve = Curve::of(&sample, 0.95).unwrap();
    let survival: Vec<f64> = curve.steps().iter().map(|step| step.survival).collect();
    assert_eq!(survival.len(), 4);
    for (found, expected) in survival.iter().zip([0.8, 0.6, 0.6, 0.0]) {
        assert!((found - expected).abs() < 1e-12, "{survival:?}");
    }
    let second = curve.steps()[1];
    assert!((second.variance - 0.36 * (1.0 / 20.0 + 1.0 / 12.0)).abs() < 1e-12);
    assert_eq!(curve.median().value, Some(8.0));
    assert_eq!(
        curve
            .ends_within(2.0, 1.0)
            .unwrap()
            .map(|p| (p * 1e9).round()),
        Some(25e7)
    );
    assert_eq!(curve.more_until(3.0, 0.5).unwrap(), Some(5.0));
    assert_eq!(curve.ends_within(9.0, 1.0).unwrap(), None);
}

#[test]
fn groups_of_which_one_ends_early_differ() {
    let early = ended(&[1.0, 2.0, 2.0, 3.0, 3.0, 4.0]);
    let late = ended(&[20.0, 21.0, 22.0, 30.0, 33.0, 40.0]);
    let test = log_rank(&[&early, &late]).unwrap();
    assert_eq!(test.degrees, 1);
    assert!(test.p < 0.001, "{test:?}");
}

#[test]
fn a_group_that_was_over_before_anything_ended_counts_for_nothing() {
    let open = Sample::counted([Tally {
        time: 1.0,
        ended: 0,
        censored: 5,
    }])
    .unwrap();
    let (one, other) = (ended(&[2.0, 3.0, 4.0]), ended(&[3.0, 5.0, 7.0]));
    let three = log_rank(&[&open, &one, &other]).unwrap();
    let two = log_rank(&[&one, &other]).unwrap();
    assert_eq!(three.degrees, 1);
    assert!((three.statistic - two.statistic).abs() < 1e-9);
}

#[test]
fn what_cannot_be_computed_is_refused() {
    let some = ended(&[1.0]);
    let wrong = |time| Sample::of([Observation { time, ended: true }]).unwrap_err();
    assert_eq!(wrong(-1.0), StatisticsError::NotATime(-1.0));
    assert_eq!(
        wrong(f64::INFINITY),
        StatisticsError::NotATime(f64::INFINITY)
    );
    assert_eq!(
        Curve::of(&Sample::default(), 0.95).unwrap_err(),
        StatisticsError::NoObservations
    );
    assert_eq!(
        Curve::of(&some, 1.0).unwrap_err(),
        StatisticsError::NotAShare(1.0)
    );
    assert_eq!(
        log_rank(&[&some]).unwrap_err(),
        StatisticsError::TooFewGroups(1)
    );
    assert_eq!(
        some.without(&ended(&[2.0])).unwrap_err(),
        StatisticsError::NotAPart
    );
}
