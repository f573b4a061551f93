#!/usr/bin/env python3
"""Writes src/engine/self-check.json: a tiny network, two pictures, and what PyTorch in float64 says of them.

Every backend must reproduce it before the page trusts it. The network is made to step on the kernels that are known
to go wrong: pooling windows without a positive value, ties in pooling, an odd "same" padding with strides, and a
picture of which the network is so sure that 1 - p vanishes in float32.
"""
import json
import pathlib

import torch
from torch.nn import functional as F

from network import Network

OUT = pathlib.Path(__file__).resolve().parent.parent / "src" / "engine" / "self-check.json"
SIDE, CHANNELS, CLASSES = 8, 2, 3


def conv(name, filters, source, strides=1):
    config = {"name": name, "filters": filters, "kernel_size": [3, 3], "strides": [strides, strides],
              "padding": "same", "data_format": "channels_last", "dilation_rate": [1, 1], "activation": "linear",
              "use_bias": True}
    return layer(name, "Conv2D", config, source)


def layer(name, kind, config, source):
    return {"name": name, "class_name": kind, "config": {"name": name, **config},
            "inbound_nodes": [[[source, 0, 0, {}]]]}


def topology():
    shape = [None, SIDE, SIDE, CHANNELS]
    layers = [
        {"name": "image", "class_name": "InputLayer", "inbound_nodes": [],
         "config": {"name": "image", "batch_input_shape": shape, "dtype": "float32", "sparse": False}},
        conv("conv1", 4, "image"),
        layer("pool", "MaxPooling2D", {"pool_size": [2, 2], "strides": [2, 2], "padding": "valid",
                                       "data_format": "channels_last"}, "conv1"),
        conv("conv2", 6, "pool", strides=2),
        layer("norm", "BatchNormalization", {"axis": -1, "epsilon": 1e-3, "center": True, "scale": True}, "conv2"),
        layer("relu2", "Activation", {"activation": "relu"}, "norm"),
        layer("average", "GlobalAveragePooling2D", {"data_format": "channels_last"}, "relu2"),
        layer("logits", "Dense", {"units": CLASSES, "activation": "linear", "use_bias": True}, "average"),
    ]
    config = {"name": "self-check", "layers": layers, "input_layers": [["image", 0, 0]],
              "output_layers": [["logits", 0, 0]]}
    return {"class_name": "Model", "config": config, "keras_version": "tfjs-layers 4.22.0", "backend": "tensor_flow.js"}


def rounded(values):
    return (values * 1000).round() / 1000


def main():
    torch.manual_seed(7)
    network = Network(topology()).eval()
    values = {name: rounded(torch.randn(tensor.shape) * 0.5) for name, tensor in network.tensors()}
    values["norm/gamma"] = values["norm/gamma"].abs() + 0.5
    values["norm/moving_variance"] = values["norm/moving_variance"].abs() + 0.5
    values["conv1/bias"] = values["conv1/bias"] - 0.4  # pooling windows without a positive value
    values["logits/kernel"] = values["logits/kernel"] * 80  # sure of itself
    network.load_tensors(values)
    network.double()

    pictures = rounded(torch.rand(2, CHANNELS, SIDE, SIDE))
    pictures[1] = 0.25  # a flat background: ties
    pictures[1, 0, 2:5, 3:6] = 0.875
    pictures = pictures.double().requires_grad_(True)
    logits = network(pictures).double()
    labels = logits.argmax(1)
    # log(1 + sum exp(z - z_label)): exact also where the loss is tiny.
    margins = logits - logits.gather(1, labels[:, None])
    others = margins.masked_fill(F.one_hot(labels, CLASSES).bool(), -torch.inf)
    loss = torch.log1p(others.exp().sum(1))
    gradient = torch.autograd.grad(loss.sum(), pictures)[0].permute(0, 2, 3, 1)

    weights = [{"name": name, "shape": list(value.shape), "dtype": "float32"} for name, value in values.items()]
    data = {
        "modelTopology": topology(),
        "weightsManifest": [{"paths": ["weights.bin"], "weights": weights}],
        "weights": [round(number, 3) for value in values.values() for number in value.flatten().tolist()],
        "shape": [SIDE, SIDE, CHANNELS],
        "pictures": [round(n, 3) for n in pictures.detach().permute(0, 2, 3, 1).flatten().tolist()],
        "labels": labels.tolist(),
        "logits": [float(f"{n:.9g}") for n in logits.flatten().tolist()],
        "gradient": [float(f"{n:.9g}") for n in gradient.flatten().tolist()],
    }
    OUT.write_text(json.dumps(data, separators=(",", ":")) + "\n")
    print(f"{OUT.name}: logits {logits.tolist()}, loss {loss.tolist()}, "
          f"largest gradients {gradient.abs().amax((1, 2, 3)).tolist()}")


if __name__ == "__main__":
    main()
