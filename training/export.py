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


def measure(network, test, dataset, limit=None, size=500):
    """Test accuracy on all test pictures; robust accuracy (FGSM, the paper's PGD) on the first `limit`. Percent."""
    images, labels = test
    network.eval()
    for parameter in network.parameters():
        parameter.requires_grad_(False)
    counts = {"test": 0, "fgsm": 0, "pgd": 0}
    limit = len(labels) if limit is None else min(limit, len(labels))
    for start in range(0, len(labels), size):
        x, y = pixels(images[start:start + size]), labels[start:start + size]
        with torch.no_grad():
            counts["test"] += right(network, x, y)
        if start < limit:
            x, y = x[:limit - start], y[:limit - start]
            epsilon = dataset["epsilon"]
            counts["fgsm"] += right(network, fgsm(network, x, y, epsilon), y)
            counts["pgd"] += right(network, pgd(network, x, y, epsilon, dataset["alpha"], dataset["steps"]), y)
    for parameter in network.parameters():
        parameter.requires_grad_(True)
    return {
        "testAccuracy": round(100 * counts["test"] / len(labels), 2),
        "robustAccuracy": {
            "pictures": limit,
            "fgsm": round(100 * counts["fgsm"] / limit, 2),
            "pgd": round(100 * counts["pgd"] / limit, 2),
        },
    }


@torch.no_grad()
def right(network, x, y):
    return (network(x).argmax(1) == y).sum().item()
