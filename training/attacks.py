"""FGSM and the paper's PGD, for robust accuracy, and the adversary of robust training. Pixels in [0, 1], true labels."""
import torch


def input_gradient(network, pixels, labels):
    """Gradient of each picture's own cross-entropy (Eq. 1), float32 NCHW."""
    pixels = pixels.detach().requires_grad_(True)
    logits = network(pixels).float()
    return torch.autograd.grad(logits, pixels, cross_entropy_slope(logits, labels))[0]


def cross_entropy_slope(logits, labels):
    """By the logits: p - 1 for the label, p for the others.

    p - 1 as minus the sum of the other p: of a network that is sure to 1e-8, float32 would make it 0, and the attack
    would walk in a direction that has nothing to do with the label.
    """
    slope = logits.detach().double().softmax(1).scatter(1, labels[:, None], 0)
    return slope.scatter(1, labels[:, None], -slope.sum(1, keepdim=True)).to(logits.dtype)


def fgsm(network, pixels, labels, epsilon):
    """Eq. 1: one step of epsilon along the sign of the gradient."""
    return (pixels + epsilon * input_gradient(network, pixels, labels).sign()).clamp(0, 1)


def pgd(network, pixels, labels, epsilon, alpha, steps, start=None):
    """Eq. 23, without a random start unless one is given."""
    x = pixels if start is None else start
    for _ in range(steps):
        x = x + alpha * input_gradient(network, x, labels).sign()
        x = torch.min(torch.max(x, pixels - epsilon), pixels + epsilon).clamp(0, 1)
    return x


def train_adversary(network, pixels, labels, epsilon, alpha, steps):
    """Attacked copies of a training batch, from a uniform random start (Madry et al. 2018; with one step, Wong et al. 2020).

    The network stands still meanwhile (moving averages in batch norm, no gradients of weights), which costs less too.
    """
    network.eval()
    network.requires_grad_(False)
    start = (pixels + torch.empty_like(pixels).uniform_(-epsilon, epsilon)).clamp(0, 1)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        attacked = pgd(network, pixels, labels, epsilon, alpha, steps, start)
    network.requires_grad_(True)
    network.train()
    return attacked
