#!/usr/bin/env python3
"""Trains one of the project's networks and writes its states as tfjs models.

usage: train.py DATASET-ARCHITECTURE[-robust] --data DIR [--out public/models] [--runs runs]
A run that was cut off goes on where it stopped. See README.md beside this file.
"""
import argparse
import copy
import json
import math
import pathlib
import time

import torch
from torch.nn import functional as F

import data
import export
from attacks import train_adversary
from network import Network
from recipes import EPOCHS, ROBUST, WARM_UP, architecture_of, describe, recipe_of

HERE = pathlib.Path(__file__).resolve().parent
KEPT = (1, 2, 5, 10, 20, 30, EPOCHS)


def main():
    arguments = parse()
    topology = json.loads((HERE / "topologies" / f"{architecture_of(arguments.id)}.json").read_text())
    dataset = topology["dataset"]
    recipe = recipe_of(arguments.id, dataset["id"])
    splits = data.load(dataset["id"], arguments.data)
    run = pathlib.Path(arguments.runs) / arguments.id
    out = pathlib.Path(arguments.out) / arguments.id
    run.mkdir(parents=True, exist_ok=True)

    torch.manual_seed(arguments.seed)
    network = Network(topology["modelTopology"]).to(memory_format=torch.channels_last)
    optimizer = make_optimizer(network, recipe)
    epoch, states = resume(run, network, optimizer)
    while epoch < EPOCHS:
        epoch += 1
        started = time.time()
        loss = train_epoch(network, optimizer, splits["train"], recipe, epoch, arguments.seed)
        print(f"epoch {epoch}: loss {loss:.4f}, {time.time() - started:.1f} s", flush=True)
        if epoch in KEPT:
            states[epoch] = ship(network, topology, splits["test"], out / f"epoch-{epoch:02d}", arguments.limit)
            print(f"  {json.dumps(states[epoch])}", flush=True)
        save(run, network, optimizer, epoch, states)  # last: a run cut off while it measures repeats the epoch
    write_card(out, topology, recipe, arguments, network, states)


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("id", help="for example cifar10-resnet, a file of training/topologies, or cifar10-resnet-robust")
    parser.add_argument("--data", required=True, help="folder with the official files")
    parser.add_argument("--out", default=str(HERE.parent / "public" / "models"))
    parser.add_argument("--runs", default=str(HERE.parent / "runs"), help="where a run's state is kept")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="robust accuracy on the first LIMIT test pictures (default: all)")
    return parser.parse_args()


def make_optimizer(network, recipe):
    options = {"lr": recipe["rate"], "weight_decay": recipe["decay"]}
    if recipe["optimizer"] == "rmsprop":
        return torch.optim.RMSprop(network.parameters(), alpha=0.9, **options)
    return torch.optim.SGD(network.parameters(), momentum=0.9, nesterov=True, **options)


def train_epoch(network, optimizer, train, recipe, epoch, seed):
    """One pass. Order, crops and dropout depend on seed and epoch alone, so a resumed run repeats itself."""
    generator = torch.Generator().manual_seed(seed * 1000 + epoch)
    torch.manual_seed(seed * 1000 + epoch)
    network.train()
    steps = len(train[1]) // recipe["batch"]
    total = 0.0
    for step, (x, y) in enumerate(data.batches(*train, recipe, generator)):
        if recipe["adversary"]:
            x = train_adversary(network, x, y, **recipe["adversary"])
        set_rate(optimizer, recipe["rate"], (epoch - 1) + step / steps)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = network(x)
        loss = F.cross_entropy(logits.float(), y)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / steps


def set_rate(optimizer, peak, epochs_done):
    """Linear warm-up, then half a cosine to zero."""
    if epochs_done < WARM_UP:
        rate = peak * (epochs_done + 0.01) / WARM_UP
    else:
        rate = peak * 0.5 * (1 + math.cos(math.pi * (epochs_done - WARM_UP) / (EPOCHS - WARM_UP)))
    for group in optimizer.param_groups:
        group["lr"] = rate


def resume(run, network, optimizer):
    path = run / "last.pt"
    if not path.exists():
        return 0, {}
    state = torch.load(path)
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    print(f"going on after epoch {state['epoch']}", flush=True)
    return state["epoch"], state["states"]


def save(run, network, optimizer, epoch, states):
    state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch, "states": states}
    torch.save(state, run / "new.pt")
    (run / "new.pt").replace(run / "last.pt")


def ship(network, topology, test, folder, limit):
    shipped = copy.deepcopy(network)
    export.round_to_shipped(shipped)
    checksum = export.write_model(shipped, topology["modelTopology"], folder)
    return {"sha256": checksum, **export.measure(shipped, test, topology["dataset"], limit)}


def write_card(out, topology, recipe, arguments, network, states):
    dataset = topology["dataset"]
    robust = arguments.id.endswith(ROBUST)
    card = {
        "id": arguments.id,
        "dataset": dataset["id"],
        "data": dataset["note"],
        "architecture": topology["architecture"]["id"],
        "training": "robust" if robust else "standard",
        "name": topology["architecture"]["name"] + (", robust" if robust else ""),
        "labels": dataset["classes"],
        "shape": dataset["shape"],
        "parameters": sum(parameter.numel() for parameter in network.parameters()),
        "seed": arguments.seed,
        "recipe": describe(recipe),
        "attacks": {"epsilon": dataset["epsilon"], "alpha": dataset["alpha"], "steps": dataset["steps"]},
        "epochs": [{"epoch": epoch, **states[epoch]} for epoch in KEPT],
    }
    (out / "card.json").write_text(json.dumps(card, indent=1) + "\n")


if __name__ == "__main__":
    main()
