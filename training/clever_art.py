#!/usr/bin/env python3
"""Writes what ART says of the reference classifier with CLEVER, over several seeds, for the test of src/attacks/scores.

usage: clever_art.py          writes test/fixtures/clever/art.json; needs adversarial-robustness-toolbox 1.20.1, scipy

For each picture and target (null: all other classes), one number for each seed:
  art        clever_t as it is, and the least over the classes as clever_u has it. Its one fit without a penalty, from the
             shape 1, nearly always ends where the likelihood has no bound, with the largest of the maxima as the location,
             and now and then at infinity
  authors    ART's samples and gradients with what the paper has and ART has not: batches of samples that no other batch
             has (ART draws them from one pool, again and again), and the fit from several shapes (clever_fit.py)
ART's pool is as large here as all batches together.
"""
import json
from unittest import mock

import art
import art.metrics.metrics as metrics
import numpy as np
import torch
from art.estimators.classification import PyTorchClassifier
from scipy import stats

import clever_fit
from network import Network

ROOT = clever_fit.OUT.parent.parent
PICTURES = (0, 4)
SEEDS = range(10)
BATCHES, SAMPLES, RADIUS = 40, 32, 5
SETTINGS = {"nb_batches": BATCHES, "batch_size": SAMPLES, "radius": RADIUS, "norm": 2, "pool_factor": BATCHES}


class Recorder:
    """In the place of scipy's distribution in ART: keeps the maxima that it is asked to fit."""

    maxima = None

    def fit(self, data, *args, **options):
        self.maxima = -data
        return stats.weibull_min.fit(data, *args, **options)


def main():
    index = json.loads((ROOT / "reference" / "reference.json").read_text())
    classifier, pictures = load(index)
    rows = []
    for i in PICTURES:
        target = (index["labels"][i] + 1) % 4
        found = [scores(classifier, pictures[i], index["labels"][i], seed) for seed in SEEDS]
        for chosen in (target, None):
            pick = lambda of: of[chosen] if chosen is not None else min(of.values())
            values = {name: [pick(of[name]) for of in found] for name in ("art", "authors")}
            rows.append({"picture": i, "target": chosen, **values})
            print(i, chosen, {name: (np.median(v), np.std(v)) for name, v in values.items()}, flush=True)
    about = {"art": art.__version__, "batches": BATCHES, "samples": SAMPLES, "radius": RADIUS, "rows": rows}
    (ROOT / "clever" / "art.json").write_text(json.dumps(about).replace('{"picture"', '\n {"picture"') + "\n")


def load(index):
    folder = ROOT / "reference"
    model = json.loads((folder / "model.json").read_text())
    numbers = np.fromfile(folder / "weights.bin", np.float32)
    network, weights, start = Network(model["modelTopology"]).eval(), {}, 0
    for entry in model["weightsManifest"][0]["weights"]:
        size = int(np.prod(entry["shape"]))
        weights[entry["name"]] = torch.tensor(numbers[start:start + size].reshape(entry["shape"]))
        start += size
    network.load_tensors(weights)
    network.requires_grad_(False)
    images = index["images"]
    values = np.fromfile(folder / "reference.bin", np.float32, int(np.prod(images["shape"])), offset=images["offset"])
    pictures = np.ascontiguousarray(values.reshape(images["shape"]).transpose(0, 3, 1, 2))
    classifier = PyTorchClassifier(
        network, torch.nn.CrossEntropyLoss(), pictures.shape[1:], 4, clip_values=(0, 1), device_type="cpu"
    )
    assert classifier.predict(pictures).argmax(axis=1).tolist() == index["labels"]
    return classifier, pictures


def scores(classifier, picture, label, seed):
    """Of each other class, in the order in which clever_u asks for them."""
    logits = classifier.predict(picture[None])[0]
    others = [k for k in range(len(logits)) if k != label]
    np.random.seed(seed)
    as_it_is = {k: float(metrics.clever_t(classifier, picture, k, **SETTINGS)) for k in others}
    np.random.seed(seed)
    authors = {}
    for k in others:
        location = clever_fit.fit(maxima_of(classifier, picture, k))["optimum"]["location"]
        authors[k] = float(min((logits[label] - logits[k]) / location, RADIUS))
    return {"art": as_it_is, "authors": authors}


def maxima_of(classifier, picture, target):
    """Those that ART would fit, of batches that share no sample."""
    recorder = Recorder()
    batches = iter(np.arange(BATCHES * SAMPLES).reshape(BATCHES, SAMPLES))
    fresh = mock.patch.object(np.random, "choice", lambda pool, size: next(batches))
    with fresh, mock.patch.object(metrics, "weibull_min", recorder):
        metrics.clever_t(classifier, picture, target, **SETTINGS)
    return recorder.maxima


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
