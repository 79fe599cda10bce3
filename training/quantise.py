"""The rounding of weights: symmetric, one scale per output row, value = scale * integer.

Matrix weights take 7 bits ([-64, 64]) so that sums of two products with 8-bit activations fit
16 bits on processors without VNNI; word embeddings take [-127, 127].
"""
import torch

MATRIX, EMBEDDING, ACTIVATION = 64, 127, 127


def quantise_rows(weight, limit):
    """(int8 weights, float scale of each row)."""
    scale = weight.abs().amax(dim=1).clamp(min=1e-12) / limit
    return torch.round(weight / scale[:, None]).to(torch.int8), scale


def fake_quantise_rows(weight, limit):
    """The rounded weights as floats; gradients pass as if nothing were rounded."""
    with torch.no_grad():
        numbers, scale = quantise_rows(weight, limit)
        error = numbers * scale[:, None] - weight
    return weight + error


def fake_quantise_activations(x):
    """Every row (last dimension) rounded to 8 bits, symmetric, as at run time."""
    scale = x.abs().amax(dim=-1, keepdim=True).clamp(min=1e-12) / ACTIVATION
    return torch.round(x / scale) * scale
