"""What lifelines says of the data sets that it publishes, as JSON."""

import json
import math
import warnings

import numpy
from lifelines import KaplanMeierFitter, datasets
from lifelines.statistics import multivariate_logrank_test
from lifelines.utils import qth_survival_times, restricted_mean_survival_time

warnings.simplefilter("ignore")


def finite(number):
    return float(number) if math.isfinite(number) else None


def curve(times, ended, confidence):
    fitter = KaplanMeierFitter(alpha=1 - confidence).fit(times, ended, label="s")
    survival = fitter.survival_function_["s"]
    band = fitter.confidence_interval_survival_function_
    squares = fitter._cumulative_sq_
    squares = squares[squares.columns[0]] if hasattr(squares, "columns") else squares
    steps = [
        [float(t), float(survival[t]), float(survival[t] ** 2 * squares[t]), float(band.iloc[i, 0]), float(band.iloc[i, 1])]
        for i, t in enumerate(survival.index)
    ]
    # lifelines begins every curve with a row at time 0, also where nobody left then.
    if fitter.event_table.iloc[0]["removed"] == 0:
        steps = steps[1:]
    quantiles = []
    # The curve and the share are compared as floating-point numbers: shares that no curve hits by chance.
    for share in [0.1037, 0.2511, 0.5, 0.8029]:
        lower, upper = (qth_survival_times(1 - share, band.iloc[:, [column]]) for column in (0, 1))
        quantiles.append((share, [finite(fitter.percentile(1 - share)), finite(lower), finite(upper)]))
    limits = [float(times.max()) / 3, float(times.median()), float(times.max())]
    means = [(limit, float(restricted_mean_survival_time(fitter, t=limit))) for limit in limits]
    more = fitter.conditional_time_to_event_
    known = [(float(t), finite(more.loc[t].iloc[0])) for t in more.index if survival[t] > 0]
    return {
        "confidence": confidence,
        "steps": steps,
        "quantiles": quantiles,
        "restricted_means": means,
        "more_until_half": known,
    }


def data_set(name, frame, time, ended, group):
    frame = frame.dropna(subset=[time, ended, group])
    times, ended = frame[time].astype(float), frame[ended].astype(bool)
    groups = numpy.unique(frame[group].astype(str), return_inverse=True)[1]
    test = multivariate_logrank_test(times, groups, ended)
    return {
        "name": name,
        "times": times.tolist(),
        "ended": ended.tolist(),
        "groups": [int(one) for one in groups],
        "curves": [curve(times, ended, confidence) for confidence in (0.95, 0.8)],
        "statistic": float(test.test_statistic),
        "p": float(test.p_value),
    }


print(
    json.dumps(
        [
            data_set("waltons", datasets.load_waltons(), "T", "E", "group"),
            data_set("rossi", datasets.load_rossi(), "week", "arrest", "fin"),
            data_set("rossi by priors", datasets.load_rossi(), "week", "arrest", "prio"),
            data_set("leukemia", datasets.load_leukemia(), "t", "status", "Rx"),
            data_set("larynx", datasets.load_larynx(), "time", "death", "Stage_II"),
            data_set("lung", datasets.load_lung(), "time", "status", "sex"),
            data_set("lung by ECOG", datasets.load_lung(), "time", "status", "ph.ecog"),
            data_set("gbsg2", datasets.load_gbsg2(), "time", "cens", "tgrade"),
            data_set("kidney transplant", datasets.load_kidney_transplant(), "time", "death", "black_male"),
            data_set("psychiatric patients", datasets.load_psychiatric_patients(), "T", "C", "sex"),
        ]
    )
)
