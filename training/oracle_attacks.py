"""Attacks as published: each function runs a library's own implementation on a Subject, one picture at a time.

Networks take pixels in [0, 1] and return logits. Attacks that follow signs or exact distances run in float64: of a
picture that the network is sure of, PyTorch's float32 p - 1 is 0 or noise. Returned are the attacked pixels
(n, channels, height, width) or, where a library tells or lets count them, (pixels, queries).
"""
import dataclasses

import numpy as np
import torch
from adv_lib.attacks import carlini_wagner_l2
from art.attacks.evasion import PixelAttack
from art.estimators.classification import PyTorchClassifier
import foolbox
import torchattacks

CLASSES = 10


@dataclasses.dataclass
class Subject:
    """A network, and pictures with its own answers as labels."""

    network: torch.nn.Module
    #: the same in float64, for attacks that follow signs or exact distances
    exact: torch.nn.Module
    pixels: torch.Tensor
    labels: torch.Tensor
    #: (label + 1) mod 10
    following: torch.Tensor
    #: of the least logit
    least: torch.Tensor

    def in_float32(self):
        return dataclasses.replace(self, exact=self.network)

    def each(self, attack):
        """No result depends on what else is in a batch (foolbox's early stop in C&W would)."""
        return torch.cat([attack(self.pixels[i:i + 1].clone(), slice(i, i + 1)) for i in range(len(self.pixels))])


def as_in(network, pixels):
    return pixels.to(next(network.parameters()).dtype)


def with_foolbox(subject, attack, network, targets=None, epsilon=None):
    """Away from the labels, or towards the targets."""
    model = foolbox.PyTorchModel(network, bounds=(0, 1), device="cpu")

    def one(pixels, place):
        criterion = (foolbox.criteria.Misclassification(subject.labels[place]) if targets is None
                     else foolbox.criteria.TargetedMisclassification(targets[place]))
        return attack(model, as_in(network, pixels), criterion, epsilons=epsilon)[1].detach()

    return subject.each(one)


def fgsm(subject, epsilon):
    return with_foolbox(subject, foolbox.attacks.LinfFastGradientAttack(), subject.exact, epsilon=epsilon)


def one_step_target(subject, epsilon):
    """torchattacks leaves the given label out before it takes the least likely class."""
    attack = torchattacks.FGSM(subject.exact, eps=epsilon)
    attack.set_mode_targeted_least_likely(quiet=True)
    return subject.each(lambda pixels, place: attack(as_in(subject.exact, pixels), subject.labels[place]))


def basic_iterative(target):
    def run(subject, epsilon, alpha, steps):
        attack = foolbox.attacks.LinfBasicIterativeAttack(abs_stepsize=alpha, steps=steps, random_start=False)
        return with_foolbox(subject, attack, subject.exact, target and getattr(subject, target), epsilon)

    return run


def deepfool(kind):
    def run(subject, steps, candidates, overshoot):
        attack = kind(steps=steps, candidates=candidates, overshoot=overshoot)
        return with_foolbox(subject, attack, subject.exact)

    return run


def cw(target):
    """foolbox returns black pictures where it fails; here these stay as they were."""

    def run(subject, searches, steps, rate, constant, confidence):
        attack = foolbox.attacks.L2CarliniWagnerAttack(
            binary_search_steps=searches, steps=steps, stepsize=rate, initial_const=constant, confidence=confidence)
        found = with_foolbox(subject, attack, subject.network, target and getattr(subject, target))
        failed = found.flatten(1).eq(0).all(1)
        return torch.where(failed[:, None, None, None], subject.pixels, found)

    return run


def cw_adv_lib(subject, searches, steps, rate, constant, confidence):
    return subject.each(lambda pixels, place: carlini_wagner_l2(
        subject.network, pixels, subject.labels[place], confidence=confidence, learning_rate=rate,
        initial_const=constant, binary_search_steps=searches, max_iterations=steps))


def sparsefool(subject, steps, lam, overshoot):
    attack = torchattacks.SparseFool(subject.network, steps=steps, lam=lam, overshoot=overshoot)
    return subject.each(lambda pixels, place: attack(pixels, subject.labels[place]))


def jsma(subject, theta, gamma):
    attack = torchattacks.JSMA(subject.network, theta=theta, gamma=gamma)
    attack.set_mode_targeted_by_label(quiet=True)
    return subject.each(lambda pixels, place: attack(pixels, subject.following[place]))


def square(norm):
    """The authors' code as torchattacks has it; all pictures for the first seed, then for the next."""

    def run(subject, epsilon, queries, p_init, seeds):
        attack = torchattacks.Square(subject.network, norm=norm, eps=epsilon, n_queries=queries, p_init=p_init)
        asked = []

        def one(pixels, place):
            attack.init_hyperparam(pixels)
            count, found = attack.attack_single_run(pixels, subject.labels[place])
            asked.append(int(count))
            return found

        def seeded(seed):
            torch.manual_seed(seed)
            return subject.each(one)

        return torch.cat([seeded(seed) for seed in range(seeds)]), asked

    return run


def one_pixel(subject, pixels, generations, seeds):
    """ART has about 400 candidates: 400 // numbers in each, times that. It is given log p: the order of p, also where p is 1."""
    counted = CountedLogProbabilities(subject.network)
    shape = tuple(subject.pixels.shape[1:])
    classifier = PyTorchClassifier(
        counted, torch.nn.NLLLoss(), shape, CLASSES, clip_values=(0, 1), device_type="cpu")
    attack = PixelAttack(classifier, th=pixels, es=1, max_iter=generations, verbose=False)
    asked = []

    def one(picture, place):
        counted.count = 0
        found = attack.generate(picture.numpy(), subject.labels[place].numpy())
        asked.append(counted.count)
        return torch.from_numpy(found)

    def seeded(seed):
        np.random.seed(seed)
        return subject.each(one)

    return torch.cat([seeded(seed) for seed in range(seeds)]), asked


class CountedLogProbabilities(torch.nn.Module):
    """Of the logits in float64, and how many pictures were asked for."""

    def __init__(self, network):
        super().__init__()
        self.network, self.count = network, 0

    def forward(self, pixels):
        self.count += len(pixels)
        return self.network(pixels).double().log_softmax(1)


@dataclasses.dataclass
class Oracle:
    library: str
    run: object
    #: None: away from the label; else the Subject's classes to reach
    target: str | None
    settings: dict
    #: compared pixel by pixel, and so kept whole
    keeps_pixels: bool = False


def oracles(data):
    """@param data: one of oracles.DATA, with what the sizes of attacks are on these pictures"""
    ball = {"epsilon": data["epsilon"]}
    ten = {**ball, "alpha": data["alpha"], "steps": 10}
    boundary = {"steps": 50, "candidates": 10, "overshoot": 0.02}
    search = {**data["search"], "rate": 0.05, "constant": 0.1, "confidence": 0.0}
    asked = {"queries": 500, "p_init": 0.8, "seeds": data["seeds"]}
    fb = foolbox.attacks
    table = {
        "fgsm": Oracle("foolbox", fgsm, None, ball, True),
        "bim": Oracle("foolbox", basic_iterative(None), None, ten, True),
        "iterative-least-likely": Oracle("foolbox", basic_iterative("least"), "least", ten, True),
        "one-step-target": Oracle("torchattacks", one_step_target, "least", ball, True),
        "pgd-targeted": Oracle("foolbox", basic_iterative("following"), "following", ten, True),
        "deepfool-l2": Oracle("foolbox", deepfool(fb.L2DeepFoolAttack), None, boundary),
        "deepfool-linf": Oracle("foolbox", deepfool(fb.LinfDeepFoolAttack), None, boundary),
        "sparsefool": Oracle("torchattacks", sparsefool, None, {"steps": 20, "lam": 3, "overshoot": 0.02}),
        "cw": Oracle("foolbox", cw(None), None, search),
        "cw-targeted": Oracle("foolbox", cw("following"), "following", search),
        "cw-adv-lib": Oracle("adv-lib", cw_adv_lib, None, search),
        "jsma": Oracle("torchattacks", jsma, "following", {"theta": 1.0, "gamma": 0.1}),
        "square-linf": Oracle("torchattacks", square("Linf"), None, {"epsilon": data["squareLinf"], **asked}),
        "square-l2": Oracle("torchattacks", square("L2"), None, {"epsilon": data["squareL2"], **asked}),
    }
    if "evolution" in data:
        table["one-pixel"] = Oracle("adversarial-robustness-toolbox", one_pixel, None, data["evolution"])
    return table
