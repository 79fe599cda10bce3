"""Layers whose weights are rounded in training as the exported file will hold them."""
import torch.nn.functional as F
from torch import nn

from quantise import EMBEDDING, MATRIX, fake_quantise_activations, fake_quantise_rows


class Linear(nn.Linear):
    """A linear layer that rounds its weights to 7 bits in the forward pass once `rounded`, and its
    input to 8 bits once `integer`, as the C++ program does."""
    rounded = integer = False

    def forward(self, x):
        weight = fake_quantise_rows(self.weight, MATRIX) if self.rounded else self.weight
        x = fake_quantise_activations(x) if self.integer else x
        return F.linear(x, weight, self.bias)


class Embedded(nn.Embedding):
    """An embedding whose rows are rounded to 8 bits once `rounded`, as they are exported."""
    rounded = False

    def reset_parameters(self):
        nn.init.normal_(self.weight, std=0.02)

    def forward(self, numbers):
        rows = super().forward(numbers)
        return fake_quantise_rows(rows, EMBEDDING) if self.rounded else rows
