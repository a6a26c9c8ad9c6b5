//! The same figures by `lifelines`, on the data sets that it publishes.

use std::process::Command;

use desbloqueo_statistics::{Curve, Observation, Sample, log_rank};
use serde::Deserialize;

const SCRIPT: &str = include_str!("lifelines.py");

/// A data set with what `lifelines` says of it. Times without end are `None`.
#[derive(Debug, Deserialize)]
struct Expected {
    name: String,
    times: Vec<f64>,
    ended: Vec<bool>,
    groups: Vec<usize>,
    curves: Vec<ExpectedCurve>,
    statistic: f64,
    p: f64,
}

#[derive(Debug, Deserialize)]
struct ExpectedCurve {
    confidence: f64,
    /// Time, survival, variance, lower, upper.
    steps: Vec<[f64; 5]>,
    /// The share that has ended; the time by which it has, by the curve and the ends of its band.
    quantiles: Vec<(f64, [Option<f64>; 3])>,
    /// The limit; the mean up to it.
    restricted_means: Vec<(f64, f64)>,
    /// The age; the days until half of what reached it has ended.
    more_until_half: Vec<(f64, Option<f64>)>,
}

fn expected() -> Option<Vec<Expected>> {
    let python = std::env::var("DESBLOQUEO_PYTHON")
        .ok()
        .filter(|named| !named.is_empty());
    let Some(python) = python else {
        assert!(
            std::env::var("CI").is_err(),
            "DESBLOQUEO_PYTHON must be set in continuous integration"
        );
        eprintln!("SKIPPED: DESBLOQUEO_PYTHON names no interpreter with lifelines");
        return None;
    };
    let output = Command::new(python).args(["-c", SCRIPT]).output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

#[track_caller]
fn near(what: &str, found: f64, expected: f64) {
    let scale = expected.abs().max(1.0);
    assert!(
        (found - expected).abs() <= 1e-9 * scale,
        "{what}: {found} for {expected}"
    );
}

#[track_caller]
fn near_or_none(what: &str, found: Option<f64>, expected: Option<f64>) {
    match (found, expected) {
        (Some(found), Some(expected)) => near(what, found, expected),
        _ => assert_eq!(found, expected, "{what}"),
    }
}

impl Expected {
    fn sample(&self, group: Option<usize>) -> Sample {
        let all = self.times.iter().zip(&self.ended).zip(&self.groups);
        let of_group = all.filter(|(_, of)| group.is_none_or(|group| group == **of));
        Sample::of(of_group.map(|((time, ended), _)| Observation {
            time: *time,
            ended: *ended,
        }))
        .unwrap()
    }

    fn compare_curve(&self, wanted: &ExpectedCurve, curve: &Curve) {
        assert_eq!(curve.steps().len(), wanted.steps.len(), "{}", self.name);
        for (step, [time, survival, variance, lower, upper]) in
            curve.steps().iter().zip(&wanted.steps)
        {
            let what = format!("{} at {time}", self.name);
            near(&what, step.time, *time);
            near(&what, step.survival, *survival);
            near(&what, step.variance, *variance);
            near(&what, step.lower, *lower);
            near(&what, step.upper, *upper);
        }
        for (share, [value, lower, upper]) in &wanted.quantiles {
            let what = format!("{}: {share} ended", self.name);
            let found = curve.time_by_which(*share).unwrap();
            near_or_none(&what, found.value, *value);
            near_or_none(&what, found.lower, *lower);
            near_or_none(&what, found.upper, *upper);
        }
        for (limit, mean) in &wanted.restricted_means {
            near(&self.name, curve.restricted_mean(*limit).unwrap(), *mean);
        }
        for (age, more) in &wanted.more_until_half {
            let what = format!("{} from {age} on", self.name);
            near_or_none(&what, curve.more_until(*age, 0.5).unwrap(), *more);
        }
    }
}

#[test]
fn curves_bands_medians_means_and_tests_are_those_of_lifelines() {
    let Some(all) = expected() else { return };
    assert!(all.len() >= 8, "only {} data sets", all.len());
    for set in &all {
        for wanted in &set.curves {
            set.compare_curve(
                wanted,
                &Curve::of(&set.sample(None), wanted.confidence).unwrap(),
            );
        }
        let groups = set.groups.iter().max().unwrap() + 1;
        let samples: Vec<Sample> = (0..groups).map(|group| set.sample(Some(group))).collect();
        let test = log_rank(&samples.iter().collect::<Vec<_>>()).unwrap();
        near(&set.name, test.statistic, set.statistic);
        near(&set.name, test.p, set.p);
        // Far out in the tail the difference alone would hide a wrong order of magnitude.
        assert!(
            (test.p - set.p).abs() <= 1e-7 * set.p,
            "{}: p {} for {}",
            set.name,
            test.p,
            set.p
        );
    }
}
