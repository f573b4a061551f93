#!/usr/bin/env python3
"""Writes what published attack implementations make of shipped networks, for the tests that hold the page's to it.

usage: oracles.py [ATTACK ...]     (default: those that are not there yet)

test/fixtures/oracles/<network>.json has, per attack: library, settings, targets; of each picture, whether the aim was
reached, how many values and pixels differ, l2, linf, and queries where they are counted (Square and one-pixel: all
pictures for the first seed, then for the next). Attacks that are compared by pixel ran in float64, and have their
pictures (float32, NHWC) in <network>.bin, at byte `offset`; `sameInFloat32` tells on which of them the same library in
float32 ends within 1e-5 of that. SHA256SUMS has the sums of these files, and is what `sha256sum -c` reads.
Everything is decided by the shipped weights (float16, widened), the pictures (PNG, 8 bits) and fixed seeds.
"""
import hashlib
import importlib.metadata
import json
import sys
import time

import numpy as np
import torch

from oracle_attacks import Subject, oracles
from reference import MODELS, ROOT, load, read_pixels

OUT = ROOT / "test" / "fixtures" / "oracles"
LIBRARIES = ("foolbox", "torchattacks", "adversarial-robustness-toolbox", "adv-lib", "torch")
EPOCH = 50
#: Sizes at which the attacks neither always nor never succeed, so that "the same are fooled" says something; searches,
#: seeds and generations so that a network takes minutes; ART's one-pixel (`evolution`) was run on the ConvNet alone.
DATA = {
    "mnist-convnet": {
        "dataset": "mnist", "epsilon": 0.2, "alpha": 0.025, "squareLinf": 0.2, "squareL2": 3.0,
        "search": {"searches": 5, "steps": 200}, "seeds": 5, "evolution": {"pixels": 5, "generations": 20, "seeds": 1},
    },
    "cifar10-resnet": {
        "dataset": "cifar10", "epsilon": 4 / 255, "alpha": 1 / 255, "squareLinf": 8 / 255, "squareL2": 1.0,
        "search": {"searches": 4, "steps": 100}, "seeds": 3,
    },
}


def main():
    chosen = sys.argv[1:]
    OUT.mkdir(parents=True, exist_ok=True)
    for name, data in DATA.items():
        ids, subject = subject_of(name, data["dataset"])
        stored = read(name) if (OUT / f"{name}.json").exists() else {"attacks": {}, "arrays": {}}
        for attack, oracle in oracles(data).items():
            if attack in chosen or not chosen and attack not in stored["attacks"]:
                start = time.perf_counter()
                stored["attacks"][attack], stored["arrays"][attack] = measure(subject, oracle)
                write(name, ids, subject, stored)
                success = stored["attacks"][attack]["success"]
                seconds = time.perf_counter() - start
                print(f"{name} {attack}: {sum(success)} of {len(success)}, {seconds:.0f} s", flush=True)
    write_sums()


def subject_of(name, dataset):
    """The first picture of each class in the gallery's order."""
    gallery = json.loads((ROOT / "src" / "gallery" / "gallery.json").read_text())
    first = {}
    for entry in gallery:
        if entry["dataset"] == dataset:
            first.setdefault(entry["label"], entry)
    entries = [first[label] for label in sorted(first)]
    pixels = torch.cat([read_pixels(ROOT / "public" / entry["file"]) for entry in entries])
    folder = MODELS / name / f"epoch-{EPOCH}"
    network = load(folder)
    with torch.no_grad():
        logits = network(pixels)
    labels = logits.argmax(1)
    following = (labels + 1) % logits.shape[1]
    subject = Subject(network, load(folder).double(), pixels, labels, following, logits.argmin(1))
    return [entry["id"] for entry in entries], subject


def measure(subject, oracle):
    """What is written of an attack, and its pictures (NHWC) where they are kept."""
    pixels, queries = attacked(subject, oracle)
    seeds = len(pixels) // len(subject.pixels)
    before = subject.pixels.repeat(seeds, 1, 1, 1)
    with torch.no_grad():
        answers = subject.network(pixels).argmax(1)
    aimed = (getattr(subject, oracle.target) if oracle.target else subject.labels).repeat(seeds)
    success = answers == aimed if oracle.target else answers != aimed
    # C&W reconstructs through tanh, which moves every value by up to 5e-7: that is no change.
    change = torch.where((pixels - before).abs() < 1e-6, 0, pixels - before)
    entry = {
        "library": f"{oracle.library} {importlib.metadata.version(oracle.library)}",
        "settings": oracle.settings,
        "target": oracle.target,
        "success": success.tolist(),
        "values": change.flatten(1).ne(0).sum(1).tolist(),
        "pixels": change.ne(0).any(1).flatten(1).sum(1).tolist(),
        "l2": rounded(change.double().flatten(1).norm(dim=1)),
        "linf": rounded(change.double().flatten(1).abs().amax(1)),
    }
    if queries is not None:
        entry["queries"] = queries
    if not oracle.keeps_pixels:
        return entry, None
    apart = (attacked(subject.in_float32(), oracle)[0] - pixels).abs().flatten(1).amax(1)
    entry["sameInFloat32"] = (apart <= 1e-5).tolist()
    return entry, pixels.permute(0, 2, 3, 1).contiguous().numpy()


def attacked(subject, oracle):
    """float32 pixels, and queries or None."""
    result = oracle.run(subject, **oracle.settings)
    pixels, queries = result if isinstance(result, tuple) else (result, None)
    return pixels.detach().float(), queries


def rounded(values):
    return [float(f"{value:.7g}") for value in values.tolist()]


def read(name):
    stored = json.loads((OUT / f"{name}.json").read_text())
    blob = (OUT / f"{name}.bin").read_bytes()
    arrays = {}
    for attack, entry in stored["attacks"].items():
        if "offset" in entry:
            shape = (len(stored["pictures"]), *stored["shape"])
            arrays[attack] = np.frombuffer(blob, "<f4", int(np.prod(shape)), entry.pop("offset")).reshape(shape)
    return {"attacks": stored["attacks"], "arrays": arrays}


def write(name, ids, subject, stored):
    blob, attacks = bytearray(), {}
    for attack in (attack for attack in oracles(DATA[name]) if attack in stored["attacks"]):
        array = stored["arrays"].get(attack)
        attacks[attack] = {**stored["attacks"][attack], **({} if array is None else {"offset": len(blob)})}
        blob += b"" if array is None else array.astype("<f4").tobytes()
    weights = (MODELS / name / f"epoch-{EPOCH}" / "weights.bin").read_bytes()
    about = {
        "network": name, "epoch": EPOCH, "weights": hashlib.sha256(weights).hexdigest(),
        "libraries": {library: importlib.metadata.version(library) for library in LIBRARIES},
        "shape": list(subject.pixels.permute(0, 2, 3, 1).shape[1:]), "pictures": ids,
        "labels": subject.labels.tolist(), "following": subject.following.tolist(), "least": subject.least.tolist(),
    }
    lines = ",\n  ".join(f"{json.dumps(attack)}: {json.dumps(entry)}" for attack, entry in attacks.items())
    text = json.dumps(about)[:-1].replace(', "', ',\n "') + f',\n "attacks": {{\n  {lines}\n }}\n}}\n'
    (OUT / f"{name}.json").write_text(text)
    (OUT / f"{name}.bin").write_bytes(blob)


def write_sums():
    files = sorted(file for file in OUT.iterdir() if file.suffix in (".json", ".bin"))
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (OUT / "SHA256SUMS").write_text("".join(lines))


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
