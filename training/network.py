"""Builds a PyTorch network from the layers that TypeScript exported: the architecture is written once, there."""
import math

import torch
from torch import nn
from torch.nn import functional as F


class Network(nn.Module):
    """Runs a tfjs layer graph on NCHW pixels in [0, 1]; returns logits."""

    def __init__(self, topology):
        super().__init__()
        config = topology["config"]
        self.plan = []
        self.layers = nn.ModuleDict()
        shapes = {}
        for layer in config["layers"]:
            name, kind, options = layer["name"], layer["class_name"], layer["config"]
            sources = [node[0] for node in layer["inbound_nodes"][0]] if layer["inbound_nodes"] else []
            if kind == "InputLayer":
                height, width, channels = options["batch_input_shape"][1:]
                shapes[name] = (channels, height, width)
                continue
            if kind not in LAYERS:
                raise ValueError(f"unknown layer: {kind} ({name})")
            module = LAYERS[kind](options, *[shapes[source] for source in sources])
            shapes[name] = module.shape
            self.layers[name] = module
            self.plan.append((name, sources))
        self.input = config["input_layers"][0][0]
        self.output = config["output_layers"][0][0]

    def forward(self, pixels):
        values = {self.input: pixels}
        for name, sources in self.plan:
            values[name] = self.layers[name](*[values[source] for source in sources])
        return values[self.output]

    def tensors(self):
        """(name, tensor) in tfjs's names and layouts (HWIO kernels), in the order of the layers."""
        for name, _ in self.plan:
            yield from ((f"{name}/{key}", value) for key, value in self.layers[name].tensors())

    @torch.no_grad()
    def load_tensors(self, values):
        """The inverse of `tensors`; used to measure the very weights that are shipped."""
        for name, _ in self.plan:
            self.layers[name].load({key: values[f"{name}/{key}"] for key, _ in self.layers[name].tensors()})


def activate(x, kind):
    if kind == "linear":
        return x
    if kind == "relu":
        return F.relu(x)
    raise ValueError(f"unknown activation: {kind}")


class Layer(nn.Module):
    """A layer without weights unless it says otherwise; `shape` is its output's (channels, height, width)."""

    def tensors(self):
        return []

    def load(self, values):
        pass


class Rescaling(Layer):
    """Scale and offset are numbers, or lists of one for each channel."""

    def __init__(self, options, shape):
        super().__init__()
        self.shape = shape
        for name in ("scale", "offset"):
            value = options[name]
            if isinstance(value, list):
                self.register_buffer(name, torch.tensor(value).view(-1, 1, 1), persistent=False)
            else:
                setattr(self, name, value)

    def forward(self, x):
        return x * self.scale + self.offset


class Conv2D(Layer):
    def __init__(self, options, shape):
        super().__init__()
        self.kernel, self.stride = options["kernel_size"], options["strides"]
        self.padding, self.activation = options["padding"], options["activation"]
        self.conv = nn.Conv2d(shape[0], options["filters"], self.kernel, self.stride, bias=options["use_bias"])
        nn.init.kaiming_normal_(self.conv.weight, mode="fan_out", nonlinearity="relu")
        if options["use_bias"]:
            nn.init.zeros_(self.conv.bias)
        size = [out_size(n, k, s, self.padding) for n, k, s in zip(shape[1:], self.kernel, self.stride)]
        self.shape = (options["filters"], *size)

    def forward(self, x):
        if self.padding == "same":
            x, padding = same(x, self.kernel, self.stride)
        else:
            padding = (0, 0)
        y = F.conv2d(x, self.conv.weight, self.conv.bias, self.stride, padding)
        return activate(y, self.activation)

    def tensors(self):
        yield "kernel", self.conv.weight.permute(2, 3, 1, 0)
        if self.conv.bias is not None:
            yield "bias", self.conv.bias

    def load(self, values):
        self.conv.weight.copy_(values["kernel"].permute(3, 2, 0, 1))
        if self.conv.bias is not None:
            self.conv.bias.copy_(values["bias"])


class BatchNormalization(Layer):
    NAMES = {"gamma": "weight", "beta": "bias", "moving_mean": "running_mean", "moving_variance": "running_var"}

    def __init__(self, options, shape):
        super().__init__()
        self.shape = shape
        self.norm = nn.BatchNorm2d(shape[0], eps=options["epsilon"])

    def forward(self, x):
        return self.norm(x)

    def tensors(self):
        return [(key, getattr(self.norm, attribute)) for key, attribute in self.NAMES.items()]

    def load(self, values):
        for key, attribute in self.NAMES.items():
            getattr(self.norm, attribute).copy_(values[key])


class Activation(Layer):
    def __init__(self, options, shape):
        super().__init__()
        self.shape, self.kind = shape, options["activation"]

    def forward(self, x):
        return activate(x, self.kind)


class Pooling(Layer):
    def __init__(self, options, shape):
        super().__init__()
        self.kernel, self.stride, self.padding = options["pool_size"], options["strides"], options["padding"]
        size = [out_size(n, k, s, self.padding) for n, k, s in zip(shape[1:], self.kernel, self.stride)]
        self.shape = (shape[0], *size)


class MaxPooling2D(Pooling):
    def forward(self, x):
        if self.padding == "same":
            x = F.pad(x, same_amounts(x, self.kernel, self.stride), value=-math.inf)
        return F.max_pool2d(x, self.kernel, self.stride)


class AveragePooling2D(Pooling):
    def forward(self, x):
        if self.padding == "valid":
            return F.avg_pool2d(x, self.kernel, self.stride)
        # TensorFlow divides by the number of real pixels under the window.
        amounts = same_amounts(x, self.kernel, self.stride)
        ones = F.pad(torch.ones_like(x[:1, :1]), amounts)
        share = F.avg_pool2d(ones, self.kernel, self.stride)
        return F.avg_pool2d(F.pad(x, amounts), self.kernel, self.stride) / share


class GlobalAveragePooling2D(Layer):
    def __init__(self, options, shape):
        super().__init__()
        self.shape = (shape[0],)

    def forward(self, x):
        return x.mean((2, 3))


class Add(Layer):
    def __init__(self, options, *shapes):
        super().__init__()
        self.shape = shapes[0]

    def forward(self, *xs):
        return sum(xs[1:], xs[0])


class Concatenate(Layer):
    def __init__(self, options, *shapes):
        super().__init__()
        self.shape = (sum(shape[0] for shape in shapes), *shapes[0][1:])

    def forward(self, *xs):
        return torch.cat(xs, 1)


class Flatten(Layer):
    """Height, width, channels: tfjs's order."""

    def __init__(self, options, shape):
        super().__init__()
        self.shape = (math.prod(shape),)

    def forward(self, x):
        return x.permute(0, 2, 3, 1).flatten(1)


class Dropout(Layer):
    def __init__(self, options, shape):
        super().__init__()
        self.shape, self.rate = shape, options["rate"]

    def forward(self, x):
        return F.dropout(x, self.rate, self.training)


class Dense(Layer):
    def __init__(self, options, shape):
        super().__init__()
        self.activation = options["activation"]
        self.linear = nn.Linear(shape[0], options["units"])
        self.shape = (options["units"],)

    def forward(self, x):
        return activate(self.linear(x), self.activation)

    def tensors(self):
        return [("kernel", self.linear.weight.t()), ("bias", self.linear.bias)]

    def load(self, values):
        self.linear.weight.copy_(values["kernel"].t())
        self.linear.bias.copy_(values["bias"])


LAYERS = {
    kind.__name__: kind
    for kind in (Rescaling, Conv2D, BatchNormalization, Activation, MaxPooling2D, AveragePooling2D,
                 GlobalAveragePooling2D, Add, Concatenate, Flatten, Dropout, Dense)
}


def out_size(size, kernel, stride, padding):
    return -(-size // stride) if padding == "same" else (size - kernel) // stride + 1


def same_amounts(x, kernel, stride):
    """TensorFlow's "same": what is odd goes to the right and the bottom."""
    amounts = []
    for size, k, s in zip(x.shape[:1:-1], reversed(kernel), reversed(stride)):
        total = max((-(-size // s) - 1) * s + k - size, 0)
        amounts += [total // 2, total - total // 2]
    return amounts


def same(x, kernel, stride):
    """Symmetric padding is left to the convolution (fast); only the lopsided case is padded here."""
    left, right, top, bottom = same_amounts(x, kernel, stride)
    if left == right and top == bottom:
        return x, (top, left)
    return F.pad(x, (left, right, top, bottom)), (0, 0)
