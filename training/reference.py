#!/usr/bin/env python3
"""Writes what PyTorch computes for the gallery's pictures, for the tests that hold the browser's engine to it.

usage: reference.py [NETWORK ...]     (default: every network of public/models)

For each network test/fixtures/pytorch/<id>.json names the arrays of <id>.bin (float32, little-endian, byte offsets):
  last epoch    logits of every gallery picture of the data set; gradients of the PICKED ones
  other epochs  logits of the PICKED ones
Weights are the shipped ones (float16, widened to float32), pixels are the PNG's 8 bits / 255. A gradient is that of the
cross-entropy at the network's own prediction with respect to the pixels, HWC as in tfjs. Needs Pillow.
"""
import hashlib
import json
import pathlib
import sys

import numpy as np
import torch
from PIL import Image

from attacks import cross_entropy_slope
from network import Network

ROOT = pathlib.Path(__file__).resolve().parent.parent
MODELS = ROOT / "public" / "models"
OUT = ROOT / "test" / "fixtures" / "pytorch"
PICKED = {
    "cifar10": ("automobile-red", "deer-stag", "airplane-jet", "bird-robin", "cat-tabby", "ship-cargo"),
    "mnist": ("digit-0a", "digit-1b", "digit-2a", "digit-4b", "digit-7b", "digit-9a"),
}


def main():
    gallery = json.loads((ROOT / "src" / "gallery" / "gallery.json").read_text())
    OUT.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or sorted(folder.name for folder in MODELS.iterdir()):
        dataset = json.loads((MODELS / name / "card.json").read_text())["dataset"]
        pictures = [entry for entry in gallery if entry["dataset"] == dataset]
        write(name, pictures)


def write(name, pictures):
    picked = [entry for entry in pictures if entry["id"] in PICKED[entry["dataset"]]]
    folders = sorted(MODELS.glob(f"{name}/epoch-*"))
    blob, epochs = bytearray(), []
    for folder in folders:
        last = folder == folders[-1]
        network = load(folder)
        rows = [row(network, entry, blob, last and entry in picked) for entry in (pictures if last else picked)]
        epochs.append({
            "epoch": int(folder.name.removeprefix("epoch-")),
            "sha256": hashlib.sha256((folder / "weights.bin").read_bytes()).hexdigest(),
            "pictures": rows,
        })
        right = sum(r["prediction"] == next(e["label"] for e in pictures if e["id"] == r["id"]) for r in rows)
        print(f"{name} {folder.name}: {right} of {len(rows)} pictures right", flush=True)
    about = {"network": name, "torch": torch.__version__.split("+")[0], "file": f"{name}.bin", "epochs": epochs}
    text = json.dumps(about).replace('{"epoch"', '\n {"epoch"').replace('{"id"', '\n  {"id"').replace(", \n", ",\n")
    (OUT / f"{name}.json").write_text(text + "\n")
    (OUT / f"{name}.bin").write_bytes(blob)


def load(folder):
    """The shipped weights, as the browser reads them."""
    model = json.loads((folder / "model.json").read_text())
    raw = (folder / "weights.bin").read_bytes()
    offset, values = 0, {}
    for weight in model["weightsManifest"][0]["weights"]:
        count = int(np.prod(weight["shape"]))
        half = np.frombuffer(raw, "<f2", count, offset)
        values[weight["name"]] = torch.from_numpy(half.astype(np.float32)).reshape(weight["shape"])
        offset += 2 * count
    network = Network(model["modelTopology"])
    network.load_tensors(values)
    return network.eval().requires_grad_(False)


def row(network, entry, blob, with_gradient):
    pixels = read_pixels(ROOT / "public" / entry["file"])
    logits, gradient = logits_and_gradient(network, pixels)
    result = {"id": entry["id"], "prediction": int(logits.argmax()), "logits": append(blob, logits)}
    if with_gradient:
        result["gradient"] = append(blob, gradient.permute(1, 2, 0))
        disagree = signs_that_differ(network, pixels, gradient)
        if disagree:
            print(f"  {entry['id']}: {disagree} signs above 1e-5 of the largest differ in float64", flush=True)
    return result


def read_pixels(path):
    """float32 NCHW in [0, 1]."""
    image = np.asarray(Image.open(path), np.float32) / np.float32(255)
    image = image[..., None] if image.ndim == 2 else image
    return torch.from_numpy(image.transpose(2, 0, 1)[None].copy())


def logits_and_gradient(network, pixels):
    """Logits and the gradient (CHW) of the cross-entropy at the prediction."""
    x = pixels.clone().requires_grad_(True)
    logits = network(x)
    gradient = torch.autograd.grad(logits, x, cross_entropy_slope(logits, logits.argmax(1)))[0]
    return logits.detach()[0], gradient[0]


def signs_that_differ(network, pixels, gradient):
    """Says how far float32 itself can be trusted: the same in float64 (the weights are exact in both)."""
    _, exact = logits_and_gradient(network.double(), pixels.double())
    network.float()
    matters = exact.abs() > 1e-5 * exact.abs().max()
    return int((gradient.sign() != exact.sign())[matters].sum())


def append(blob, tensor):
    values = tensor.contiguous().numpy().astype("<f4")
    place = {"offset": len(blob), "shape": list(values.shape)}
    blob += values.tobytes()
    return place


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
