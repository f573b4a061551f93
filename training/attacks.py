"""FGSM and the paper's PGD, for robust accuracy. Pixels in [0, 1], true labels."""
import torch
from torch.nn import functional as F


def input_gradient(network, pixels, labels):
    """Gradient of each picture's own cross-entropy (Eq. 1), float32 NCHW."""
    pixels = pixels.detach().requires_grad_(True)
    loss = F.cross_entropy(network(pixels), labels, reduction="sum")
    return torch.autograd.grad(loss, pixels)[0]


def fgsm(network, pixels, labels, epsilon):
    """Eq. 1: one step of epsilon along the sign of the gradient."""
    return (pixels + epsilon * input_gradient(network, pixels, labels).sign()).clamp(0, 1)


def pgd(network, pixels, labels, epsilon, alpha, steps):
    """Eq. 23, without a random start."""
    x = pixels
    for _ in range(steps):
        x = x + alpha * input_gradient(network, x, labels).sign()
        x = torch.min(torch.max(x, pixels - epsilon), pixels + epsilon).clamp(0, 1)
    return x
