#!/usr/bin/env python3
"""Prints PyTorch's own times on one CPU thread, to set beside those of `npm run bench`.

usage: time_torch.py [NETWORK]      (default: cifar10-resnet, at its last epoch)
"""
import statistics
import sys
import time

import torch
from torch.nn import functional as F

from reference import MODELS, load

RUNS, WARM_UP = 60, 10


def main():
    torch.set_num_threads(1)
    name = sys.argv[1] if len(sys.argv) > 1 else "cifar10-resnet"
    network = load(sorted((MODELS / name).glob("epoch-*"))[-1])
    side = 32 if name.startswith("cifar10") else 28
    channels = 3 if name.startswith("cifar10") else 1
    for layout in (torch.contiguous_format, torch.channels_last):
        network = network.to(memory_format=layout)
        for batch in (1, 8):
            pixels = torch.rand(batch, channels, side, side).contiguous(memory_format=layout)
            forward = median(lambda: forward_pass(network, pixels))
            gradient = median(lambda: input_gradient(network, pixels))
            print(f"{name}, batch {batch}, {layout}: forward {forward:.2f} ms, input gradient {gradient:.2f} ms")


def median(work):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1e3 * statistics.median(times[WARM_UP:])


@torch.no_grad()
def forward_pass(network, pixels):
    return network(pixels)


def input_gradient(network, pixels):
    pixels = pixels.clone().requires_grad_(True)
    labels = torch.zeros(len(pixels), dtype=torch.long)
    return torch.autograd.grad(F.cross_entropy(network(pixels), labels, reduction="sum"), pixels)


if __name__ == "__main__":
    main()
