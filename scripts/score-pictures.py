#!/usr/bin/env python3
"""What the shipped networks answer to the gallery's pictures.

usage: score-pictures.py [NETWORK ...]     (default: every network of public/models, at its last epoch)
"""
import json
import pathlib
import sys

import torch

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "training"))
import reference


def main():
    gallery = json.loads((ROOT / "src" / "gallery" / "gallery.json").read_text())
    for name in sys.argv[1:] or sorted(folder.name for folder in reference.MODELS.iterdir()):
        folder = sorted(reference.MODELS.glob(f"{name}/epoch-*"))[-1]
        card = json.loads((reference.MODELS / name / "card.json").read_text())
        score(folder, card["labels"], [entry for entry in gallery if entry["dataset"] == card["dataset"]])


def score(folder, labels, pictures):
    network, right = reference.load(folder), 0
    for entry in pictures:
        with torch.no_grad():
            chances = network(reference.read_pixels(ROOT / "public" / entry["file"])).softmax(1)[0]
        best = chances.topk(3)
        answers = ", ".join(f"{labels[i]} {100 * p:.1f}%" for p, i in zip(best.values.tolist(), best.indices.tolist()))
        correct = best.indices[0].item() == entry["label"]
        right += correct
        print(f"{'right' if correct else 'WRONG'}  {entry['id']:22} {answers}")
    print(f"{folder.parent.name} {folder.name}: {right} of {len(pictures)} right")


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
