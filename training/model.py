"""The analyser: a BERT encoder with a case embedding, and heads on each word's first sub-word."""
import re

import torch
import torch.nn.functional as F
from torch import nn

import coreference
from layers import Embedded, Linear
from role_scorer import RoleScorer

CONFIG = {"hidden": 384, "attention_heads": 12, "intermediate": 1536,
          "positions": 512, "arc": 256, "rel": 384, "role": 192, "coreference": 256,
          "norm_eps": 1e-12}
CASES = 5
ARC_SCALE = 16.0  # the square root of the arc space's size
TAG_HEADS = ("upos", "xpos", "feats", "lemma", "mention", "entity", "content", "source", "cue")


def layers_in(names):
    """The number of the encoder's layers whose parameters have these names (`…layer.11.up.bias`)."""
    return 1 + max(int(found[1]) for name in names if (found := re.search(r"\blayer\.(\d+)\.", name)))


def padded(lists):
    """Lists of numbers as the rows of a tensor, -1 behind their ends."""
    longest = max(1, *map(len, lists))
    return torch.tensor([found + [-1] * (longest - len(found)) for found in lists])


class Layer(nn.Module):
    def __init__(self, config, dropout):
        super().__init__()
        hidden, self.heads = config["hidden"], config["attention_heads"]
        self.qkv = Linear(hidden, 3 * hidden)
        self.attention_output = Linear(hidden, hidden)
        self.attention_norm = nn.LayerNorm(hidden, config["norm_eps"])
        self.up = Linear(hidden, config["intermediate"])
        self.down = Linear(config["intermediate"], hidden)
        self.output_norm = nn.LayerNorm(hidden, config["norm_eps"])
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        batch, length, hidden = x.shape
        q, k, v = (part.view(batch, length, self.heads, -1).transpose(1, 2)
                   for part in self.qkv(x).chunk(3, dim=-1))
        if x.is_cuda:
            mixed = F.scaled_dot_product_attention(q, k, v, bias.to(q.dtype))
        else:  # by hand: on CPUs the backward pass of PyTorch's fused attention is three times slower
            mixed = (q * q.shape[-1] ** -0.5 @ k.transpose(2, 3) + bias).softmax(-1) @ v
        mixed = mixed.transpose(1, 2).reshape(batch, length, hidden)
        x = self.attention_norm(x + self.dropout(self.attention_output(mixed)))
        inner = F.gelu(self.up(x), approximate="tanh")
        return self.output_norm(x + self.dropout(self.down(inner)))


class Embeddings(nn.Module):
    """Word (frozen), position (token type folded in) and case embeddings, summed and normed."""

    def __init__(self, config, vocabulary_size):
        super().__init__()
        hidden = config["hidden"]
        self.word = nn.Embedding(vocabulary_size, hidden)
        self.word.weight.requires_grad_(False)
        self.position = nn.Embedding(config["positions"], hidden)
        self.case = nn.Embedding(CASES, hidden)
        nn.init.zeros_(self.case.weight)
        self.norm = nn.LayerNorm(hidden, config["norm_eps"])

    def forward(self, subwords, cases):
        positions = self.position.weight[:subwords.shape[1]]
        return self.norm(self.word(subwords) + positions + self.case(cases))


class Analyser(nn.Module):
    """sizes: the number of labels of every tag head, and of `deprel`, `role` and `sense`."""

    def __init__(self, sizes, vocabulary_size, layers, config=CONFIG, dropout=0.0,
                 word_dropout=0.0):
        super().__init__()
        hidden, arc, rel = config["hidden"], config["arc"], config["rel"]
        role, pair = config["role"], config["coreference"]
        self.embeddings = Embeddings(config, vocabulary_size)
        self.layer = nn.ModuleList(Layer(config, dropout) for _ in range(layers))
        self.heads = nn.ModuleDict({
            "arc_dependent": Linear(hidden, arc), "arc_head": Linear(hidden, arc),
            "rel_dependent": Linear(hidden, rel), "rel_head": Linear(hidden, rel),
            **{name: Linear(hidden, sizes[name]) for name in TAG_HEADS},
            "sentence_end": Linear(hidden, 1), "predicate": Linear(hidden, 1),
            "factuality": Linear(hidden, 1),
            "role_predicate": Linear(hidden, role), "role_argument": Linear(hidden, role),
            "anaphor": Linear(hidden, pair), "antecedent": Linear(hidden, pair)})
        self.arc_bilinear = nn.Parameter(torch.eye(arc) + 0.01 * torch.randn(arc, arc))
        self.arc_head_bias = nn.Parameter(torch.zeros(arc))
        self.arc_root = nn.Parameter(0.1 * torch.randn(arc))
        self.rel_root = nn.Parameter(0.1 * torch.randn(rel))
        self.rel_output = nn.Linear(rel, sizes["deprel"])
        self.role_scorer = RoleScorer(role, sizes["deprel"], sizes["sense"], sizes["role"])
        self.sense = Embedded(sizes["sense"], hidden)
        self.sense_bias = nn.Parameter(torch.zeros(sizes["sense"]))
        self.pair_distance = nn.Embedding(coreference.DISTANCES, pair)
        self.pair_match = nn.Embedding(coreference.MATCHES, pair)
        self.pair_output = nn.Linear(pair, 1)
        self.dropout, self.word_dropout = nn.Dropout(dropout), nn.Dropout(word_dropout)

    def round_weights(self):
        """From here on, train and run with the weights that the exported file will hold."""
        for module in self.modules():
            if isinstance(module, (Linear, Embedded)):
                module.rounded = True

    def simulate_integers(self):
        """From here on, run as with integer matrix products. Attention's own 16-bit integers are
        left out: they move the context less than its rounding to 8 bits, which is simulated."""
        for module in self.modules():
            if isinstance(module, Linear):
                module.integer = True

    def encode(self, subwords, cases, lengths, first):
        """The vectors of all words of a batch, one after another.

        subwords, cases: [blocks, length]; lengths: sub-words of each block;
        first: the flat index (block * length + position) of every word's first sub-word.
        """
        mask = torch.arange(subwords.shape[1], device=subwords.device) < lengths[:, None]
        x = self.dropout(self.embeddings(subwords, cases))
        bias = torch.zeros(mask.shape, device=mask.device).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layer:
            x = layer(x, bias)
        return self.word_dropout(x.flatten(0, 1)[first])

    def arc_scores(self, words, sentences):
        """Scores of heads for the words of sentences: [sentences, longest, 1 + longest].

        sentences: [sentences, longest] indices into `words`, padded with any index;
        column 0 is the root, column j the sentence's j-th word counted from 1.
        """
        dependents = F.gelu(self.heads["arc_dependent"](words), approximate="tanh")
        heads = F.gelu(self.heads["arc_head"](words), approximate="tanh")
        root = self.arc_root.expand(len(sentences), 1, -1)
        heads = torch.cat([root.to(heads.dtype), heads[sentences]], dim=1)
        scores = (dependents @ self.arc_bilinear)[sentences] @ heads.transpose(1, 2)
        return (scores.float() + (heads.float() @ self.arc_head_bias)[:, None]) / ARC_SCALE

    def relation_logits(self, words, dependents, heads):
        """Label logits of arcs: indices into `words`; a head of -1 is the root."""
        left = self.heads["rel_dependent"](words)[dependents]
        right = self.heads["rel_head"](words)[heads.clamp(min=0)]
        right = torch.where(heads[:, None] < 0, self.rel_root.to(right.dtype), right)
        return self.rel_output(F.gelu(left + right, approximate="tanh"))

    def role_logits(self, words, batch, dropout=0.0):
        """Label logits [P, longest, labels] of a RoleBatch over the words' vectors."""
        return self.role_scorer(self.heads["role_predicate"](words[batch.predicates]),
                                self.heads["role_argument"](words)[batch.words], batch.senses,
                                batch.distances, batch.paths, batch.mask, dropout)

    def sense_scores(self, vectors, candidates):
        """Scores of candidate senses [predicates, most]; -1 pads, and scores -1e4."""
        rows = candidates.clamp(min=0)
        scores = torch.einsum("ph,pch->pc", vectors.float(), self.sense(rows).float())
        return (scores + self.sense_bias[rows]).masked_fill(candidates < 0, -1e4)

    def best_senses(self, vectors, candidates):
        """The number of the best sense for each vector out of its list of candidates, or None."""
        best = self.sense_scores(vectors, padded(candidates)).argmax(1).tolist()
        return [found[number] if found else None
                for number, found in zip(best, candidates)]

    def pair_scores(self, words, anaphors, antecedents, distances, matches):
        """How well each pair of mentions' head words corefers; 0 is the score of no antecedent."""
        left = self.heads["anaphor"](words)[anaphors]
        right = self.heads["antecedent"](words)[antecedents]
        pair = left + right + self.pair_distance(distances) + self.pair_match(matches)
        return self.pair_output(F.gelu(pair, approximate="tanh"))[:, 0].float()

    def load_encoder(self, tensors):
        """Takes over a BERT encoder in the transformers library's naming."""
        def put(parameter, *names):
            parameter.data.copy_(torch.cat([tensors[name] for name in names]))
        kinds = tensors["embeddings.token_type_embeddings.weight"]
        put(self.embeddings.word.weight, "embeddings.word_embeddings.weight")
        put(self.embeddings.position.weight, "embeddings.position_embeddings.weight")
        self.embeddings.position.weight.data += kinds[0]
        for kind in ("weight", "bias"):
            put(getattr(self.embeddings.norm, kind), f"embeddings.LayerNorm.{kind}")
            for number, layer in enumerate(self.layer):
                at = f"encoder.layer.{number}."
                put(getattr(layer.qkv, kind),
                    *(f"{at}attention.self.{part}.{kind}" for part in ("query", "key", "value")))
                put(getattr(layer.attention_output, kind), f"{at}attention.output.dense.{kind}")
                put(getattr(layer.attention_norm, kind), f"{at}attention.output.LayerNorm.{kind}")
                put(getattr(layer.up, kind), f"{at}intermediate.dense.{kind}")
                put(getattr(layer.down, kind), f"{at}output.dense.{kind}")
                put(getattr(layer.output_norm, kind), f"{at}output.LayerNorm.{kind}")
