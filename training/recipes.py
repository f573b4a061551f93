"""How each network is trained: its data set's recipe, and what single networks change in it."""

EPOCHS = 50
WARM_UP = 2  # epochs
ROBUST = "-robust"  # ends the id of a network that learns from attacked pictures

SGD = {"optimizer": "sgd", "batch": 128, "decay": 5e-4}

BY_DATASET = {
    # crops: of the picture padded by so many pixels.
    "cifar10": {**SGD, "rate": 0.1, "crops": 4, "flips": True},
    "mnist": {**SGD, "rate": 0.05, "crops": 2, "flips": False},
}

CHANGES = {
    "mnist-convnet": {"crops": 0},
    # Without batch norm, higher rates diverge.
    "cifar10-convnet": {"rate": 0.03},
    # Its author's choice (Kaggle, 2017), but for the schedule; no weight decay there.
    "mnist-ygcnn": {"optimizer": "rmsprop", "rate": 1e-3, "decay": 0},
    # One large step from a random start (Wong et al. 2020, "Fast is better than free"); Madry et al.'s weight decay.
    "cifar10-resnet-robust": {"decay": 2e-4, "adversary": {"epsilon": 8 / 255, "alpha": 10 / 255, "steps": 1}},
    # Twice the epsilon that is measured; one step alone is known to fail on digits, so there are two.
    "mnist-resnet-robust": {"adversary": {"epsilon": 0.2, "alpha": 0.125, "steps": 2}},
}


def recipe_of(network, dataset):
    return {"adversary": None, **BY_DATASET[dataset], **CHANGES.get(network, {})}


def architecture_of(network):
    """The id of the topology: a robust network has its accurate sibling's layers."""
    return network.removesuffix(ROBUST)


def describe(recipe):
    """The recipe as the card tells it."""
    crops = [f"crops of the picture padded by {recipe['crops']}"] if recipe["crops"] else []
    flips = ["left-right flips"] if recipe["flips"] else []
    optimizers = {"sgd": "SGD, Nesterov momentum 0.9", "rmsprop": "RMSprop, rho 0.9"}
    told = {
        "epochs": EPOCHS,
        "batch": recipe["batch"],
        "rate": recipe["rate"],
        "decay": recipe["decay"],
        "optimizer": optimizers[recipe["optimizer"]],
        "schedule": f"{WARM_UP} epochs of linear warm-up, then half a cosine to 0",
        "augmentation": ", ".join(crops + flips) or "none",
        "precision": "bfloat16 autocast; weights rounded to float16, then measured in float32",
    }
    if recipe["adversary"]:
        told["adversary"] = {"method": "PGD from a random start, true labels, linf", **recipe["adversary"]}
    return told
