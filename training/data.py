"""The two data sets, read from their official binary files, and CIFAR-10's augmentation."""
import gzip
import pathlib

import numpy as np
import torch

CIFAR_RECORD = 1 + 3 * 32 * 32


def load(dataset, folder):
    """Returns {"train": (images, labels), "test": (images, labels)}; images uint8 NCHW, labels int64."""
    folder = pathlib.Path(folder)
    return {"mnist": load_mnist, "cifar10": load_cifar10}[dataset](folder)


def load_mnist(folder):
    folder = folder / "mnist" if (folder / "mnist").is_dir() else folder

    def idx(name, header):
        path = folder / name
        raw = path.read_bytes() if path.exists() else gzip.decompress(path.with_name(name + ".gz").read_bytes())
        return np.frombuffer(raw, np.uint8, offset=header)

    def split(prefix):
        images = idx(f"{prefix}-images-idx3-ubyte", 16).reshape(-1, 1, 28, 28)
        labels = idx(f"{prefix}-labels-idx1-ubyte", 8)
        return torch.from_numpy(images.copy()), torch.from_numpy(labels.astype(np.int64))

    return {"train": split("train"), "test": split("t10k")}


def load_cifar10(folder):
    nested = folder / "cifar-10-batches-bin"
    folder = nested if nested.is_dir() else folder

    def split(names):
        records = np.concatenate([np.fromfile(folder / name, np.uint8) for name in names]).reshape(-1, CIFAR_RECORD)
        return (
            torch.from_numpy(records[:, 1:].reshape(-1, 3, 32, 32).copy()),
            torch.from_numpy(records[:, 0].astype(np.int64)),
        )

    return {"train": split([f"data_batch_{i}.bin" for i in range(1, 6)]), "test": split(["test_batch.bin"])}


def pixels(images):
    """uint8 NCHW to float32 in [0, 1], in the memory layout that oneDNN is fastest with."""
    return images.to(torch.float32).div_(255).contiguous(memory_format=torch.channels_last)


def batches(images, labels, recipe, generator):
    """One shuffled pass over whole batches, with the recipe's random crops and flips."""
    size, border = recipe["batch"], recipe["crops"]
    padded = torch.nn.functional.pad(images, (border,) * 4)
    order = torch.randperm(len(labels), generator=generator)
    for rows in order.split(size):
        if len(rows) < size:
            continue
        picked = random_crops(padded, rows, border, recipe["flips"], generator) if border else images[rows]
        yield pixels(picked), labels[rows]


def random_crops(padded, rows, border, flips, generator):
    count, side = len(rows), padded.shape[-1] - 2 * border
    top = torch.randint(0, 2 * border + 1, (count, 1, 1), generator=generator)
    left = torch.randint(0, 2 * border + 1, (count, 1, 1), generator=generator)
    flip = torch.randint(0, 1 + flips, (count, 1, 1), generator=generator).bool()
    down = top + torch.arange(side).view(1, side, 1)
    across = torch.arange(side).view(1, 1, side)
    across = left + torch.where(flip, side - 1 - across, across)
    return padded[rows.view(-1, 1, 1), :, down, across].permute(0, 3, 1, 2)
