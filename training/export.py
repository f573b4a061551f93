"""Writes a tfjs LayersModel (model.json, weights.bin in float16) and measures what was written."""
import hashlib
import json
import pathlib

import torch

from attacks import fgsm, pgd
from data import pixels

HALF = torch.float16


def write_model(network, topology, folder):
    """Writes the network and returns the SHA-256 of its weights."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    weights, blob = [], b""
    for name, tensor in network.tensors():
        half = tensor.detach().to(HALF).contiguous()
        if not torch.isfinite(half).all():
            raise ValueError(f"{name} does not fit into float16")
        weights.append({
            "name": name, "shape": list(tensor.shape), "dtype": "float32",
            "quantization": {"dtype": "float16", "original_dtype": "float32"},
        })
        blob += half.numpy().tobytes()
    model = {
        "format": "layers-model", "generatedBy": "training/export.py", "convertedBy": None,
        "modelTopology": topology,
        "weightsManifest": [{"paths": ["weights.bin"], "weights": weights}],
    }
    (folder / "weights.bin").write_bytes(blob)
    (folder / "model.json").write_text(json.dumps(model, separators=(",", ":")) + "\n")
    return hashlib.sha256(blob).hexdigest()


def round_to_shipped(network):
    """Replaces the weights by their float16 values, so that what is measured is what is shipped."""
    network.load_tensors({name: tensor.detach().to(HALF).float().clone() for name, tensor in network.tensors()})


def measure(network, test, dataset, limit=None, size=100):
    """Percent right on the test pictures: as they are, after FGSM, after the paper's PGD.

    Test accuracy is of all test pictures, robust accuracy of the first `limit`. `first1000` is what a quick look at
    the official files (`npm run evaluate -- --limit 1000`) must find again.
    """
    images, labels = test
    network.eval()
    network.requires_grad_(False)
    limit = len(labels) if limit is None else min(limit, len(labels))
    right = {"test": [], "fgsm": [], "pgd": []}
    for start in range(0, len(labels), size):
        x, y = pixels(images[start:start + size]), labels[start:start + size]
        right["test"].append(is_right(network, x, y))
        if start < limit:
            x, y = x[:limit - start], y[:limit - start]
            epsilon = dataset["epsilon"]
            right["fgsm"].append(is_right(network, fgsm(network, x, y, epsilon), y))
            right["pgd"].append(is_right(network, pgd(network, x, y, epsilon, dataset["alpha"], dataset["steps"]), y))
    network.requires_grad_(True)
    right = {name: torch.cat(parts) for name, parts in right.items()}
    return {
        "testAccuracy": percent(right["test"]),
        "robustAccuracy": {"pictures": limit, "fgsm": percent(right["fgsm"]), "pgd": percent(right["pgd"])},
        "first1000": {
            "testAccuracy": percent(right["test"][:1000]),
            "fgsm": percent(right["fgsm"][:1000]),
            "pgd": percent(right["pgd"][:1000]),
        },
    }


@torch.no_grad()
def is_right(network, x, y):
    return network(x).argmax(1) == y


def percent(right):
    return round(100 * right.double().mean().item(), 2)
