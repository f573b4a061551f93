#!/usr/bin/env python3
"""Writes test/fixtures/reference/input_gradient_float64.bin: the reference classifier's input gradients in float64.

usage: reference_float64.py
The published arrays come from PyTorch in float32, whose cross-entropy gradient at the label, p - 1, cancels where the
network is sure: there they are up to 1e-3 off (relative). The project's own gradient is held to these instead.
"""
import json
import pathlib

import numpy as np
import torch
from torch.nn import functional as F

from network import Network

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "test" / "fixtures" / "reference"


def main():
    index = json.loads((FOLDER / "reference.json").read_text())
    model = json.loads((FOLDER / "model.json").read_text())
    numbers = np.fromfile(FOLDER / "weights.bin", np.float32)
    network, weights, start = Network(model["modelTopology"]).eval(), {}, 0
    for entry in model["weightsManifest"][0]["weights"]:
        size = int(np.prod(entry["shape"]))
        weights[entry["name"]] = torch.tensor(numbers[start:start + size].reshape(entry["shape"]))
        start += size
    network.load_tensors(weights)
    network.double()

    images = index["images"]
    values = np.fromfile(FOLDER / "reference.bin", np.float32, int(np.prod(images["shape"])), offset=images["offset"])
    pixels = torch.tensor(values.reshape(images["shape"])).permute(0, 3, 1, 2).double().requires_grad_(True)
    loss = F.cross_entropy(network(pixels), torch.tensor(index["labels"]), reduction="sum")
    gradient = torch.autograd.grad(loss, pixels)[0].permute(0, 2, 3, 1)
    gradient.contiguous().numpy().astype(np.float32).tofile(FOLDER / "input_gradient_float64.bin")


if __name__ == "__main__":
    main()
