#!/usr/bin/env python3
"""Writes what scipy fits to some maxima as CLEVER's authors do it, for the test of src/attacks/scores/weibull.ts.

usage: clever_fit.py          writes test/fixtures/clever/fits.json; needs numpy, scipy

For each set of maxima:
  published   location, shape, scale as the authors' default finds them (huanzhang12/CLEVER, clever.py, method mle_reg):
              maxima moved and scaled to [-1, 0], scipy.stats.weibull_min.fit by scipy.optimize.fmin with its usual
              tolerances and a penalty of 0.01 scale^2, from seven shapes; the one with the best Kolmogorov-Smirnov p
  optimum     the same objective, taken to its end: from there its slope is brought to 0 by scipy.optimize.root
  ks, p       of the optimum
"""
import json
import pathlib

import numpy as np
import scipy
from scipy import optimize, stats

OUT = pathlib.Path(__file__).resolve().parent.parent / "test" / "fixtures" / "clever" / "fits.json"
SHAPES = (0.1, 1, 5, 10, 20, 50, 100)
PENALTY = 0.01


def main():
    sets = [{"name": name, "maxima": [float(value) for value in maxima], **fit(maxima)} for name, maxima in samples()]
    OUT.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"scipy": scipy.__version__, "sets": sets})
    OUT.write_text(text.replace('{"name"', '\n {"name"') + "\n")


def samples():
    """Reverse Weibull maxima of several shapes and sizes, and maxima whose location would be at infinity."""
    random = np.random.default_rng(7)
    for shape in (1.5, 3, 6, 12):
        yield f"reverse Weibull, shape {shape}, 50", 4 - 0.7 * random.weibull(shape, 50)
    yield "reverse Weibull, shape 4, 500", 120 - 35 * random.weibull(4, 500)
    yield "reverse Weibull, shape 4, 12", 1e-3 - 2e-4 * random.weibull(4, 12)
    yield "Gumbel, 50", 2 + 0.1 * random.gumbel(size=50)
    yield "Frechet-like, 50", np.exp(0.3 * random.gumbel(size=50))
    norms = np.sqrt(random.chisquare(20, (50, 128)))
    yield "maxima of 128 norms, 50", norms.max(axis=1)


def fit(maxima):
    most, reach = maxima.max(), np.ptp(maxima)
    scaled = (maxima - most) / reach
    found = [point for point in (fit_from(scaled, shape) for shape in SHAPES) if point is not None]
    published = max(found, key=lambda point: test(scaled, point).pvalue)
    optimum = to_the_end(scaled, published)
    result = test(scaled, optimum)
    names = ("shape", "location", "scale")
    back = lambda point: dict(zip(names, (point[0], most - reach * point[1], reach * point[2])))
    return {"published": back(published), "optimum": back(optimum), "ks": result.statistic, "p": result.pvalue}


def fit_from(scaled, shape):
    try:
        return stats.weibull_min.fit(-scaled, shape, optimizer=penalised)
    except stats.FitError:
        return None


def penalised(func, start, args=(), disp=0, **options):
    return optimize.fmin(lambda point, *rest: func(point, *rest) + PENALTY * point[2] ** 2, start, args, disp=disp, **options)


def test(scaled, point):
    return stats.kstest(-scaled, "weibull_min", args=tuple(point))


def to_the_end(scaled, point):
    found = optimize.root(lambda p: slope_of(-scaled, *p), point, tol=1e-14)
    assert np.abs(found.x / point - 1).max() < 1e-2, (found, point)
    return found.x


def slope_of(x, shape, location, scale):
    """Of the penalised loss, by hand: differences of it have too few digits."""
    y = (x - location) / scale
    power, log = y**shape, np.log(y)
    return [
        (-1 / shape - log + power * log).sum(),
        ((shape - 1) / y - shape * power / y).sum() / scale,
        (shape - shape * power).sum() / scale + 2 * PENALTY * scale,
    ]


if __name__ == "__main__":
    main()
