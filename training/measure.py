#!/usr/bin/env python3
"""Measures the shipped states of networks again, and writes what it finds into their cards.

usage: measure.py ID... --data DIR [--epochs N ...]
"""
import argparse
import hashlib
import json

import data
import export
from reference import MODELS, load


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ids", nargs="+", metavar="ID")
    parser.add_argument("--data", required=True, help="folder with the official files")
    parser.add_argument("--epochs", nargs="+", type=int, help="only these (default: all)")
    arguments = parser.parse_args()
    for network in arguments.ids:
        path = MODELS / network / "card.json"
        card = json.loads(path.read_text())
        test = data.load(card["dataset"], arguments.data)["test"]
        for state in card["epochs"]:
            if arguments.epochs is None or state["epoch"] in arguments.epochs:
                state.update(measured(MODELS / network, state, test, card["attacks"]))
                path.write_text(json.dumps(card, indent=1) + "\n")


def measured(folder, state, test, attacks):
    folder = folder / f"epoch-{state['epoch']:02d}"
    checksum = hashlib.sha256((folder / "weights.bin").read_bytes()).hexdigest()
    if checksum != state["sha256"]:
        raise ValueError(f"{folder}: other weights than the card's")
    found = export.measure(load(folder), test, attacks)
    print(folder, json.dumps(found), flush=True)
    return found


if __name__ == "__main__":
    main()
