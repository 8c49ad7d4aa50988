# SPDX-License-Identifier: GPL-3.0-only
"""The reader's network: an encoder of word pieces and heads for names, parts of speech, dependency trees and meetings.

Encoder: BERT (Devlin et al. 2019) in the size of MiniLM (Wang et al. 2020), with the case class of each piece in
place of the segment. Trees: biaffine arcs and relations (Dozat and Manning 2017), [CLS] standing for the root.
Meetings: a label for each word that tells of one, and biaffine scores of who takes part in it. They read several layers,
since the last one was made for names and trees.
"""

import math
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional

from labels import CASES, NAMES, POS, RELATIONS, TRIGGERS
from wordpieces import WINDOW

VOCABULARY, WIDTH, LAYERS, ATTENTION_HEADS, INNER = 30522, 384, 6, 12, 1536
ARC_WIDTH, RELATION_WIDTH, TRIGGER_WIDTH, PARTICIPANT_WIDTH = 256, 96, 128, 128
TELLING_LAYERS = 4  # the last ones, which tell of meetings
FAR_BELOW = -1e9  # a score that nothing reaches


class Embeddings(nn.Module):
    """Pieces, positions and case classes to vectors."""

    def __init__(self):
        super().__init__()
        self.piece = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(WINDOW, WIDTH)
        self.case = nn.Embedding(len(CASES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, pieces: Tensor, cases: Tensor) -> Tensor:
        positions = torch.arange(pieces.shape[1], device=pieces.device)
        return self.norm(self.piece(pieces) + self.position(positions) + self.case(cases))


class Attention(nn.Module):
    """Multi-head self-attention, residual and norm."""

    def __init__(self):
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        query, key, value = (self._split(part(hidden)) for part in (self.query, self.key, self.value))
        scores = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // ATTENTION_HEADS) + mask
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).flatten(2)
        return self.norm(hidden + self.output(mixed))

    @staticmethod
    def _split(hidden: Tensor) -> Tensor:
        return hidden.unflatten(-1, (ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)).transpose(1, 2)


class FeedForward(nn.ModuleDict):
    """Two linear layers with GELU between, residual and norm."""

    def __init__(self):
        super().__init__({"in": nn.Linear(WIDTH, INNER), "out": nn.Linear(INNER, WIDTH),
                          "norm": nn.LayerNorm(WIDTH, eps=1e-12)})

    def forward(self, hidden: Tensor) -> Tensor:
        return self["norm"](hidden + self["out"](functional.gelu(self["in"](hidden))))


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention = Attention()
        self.feedforward = FeedForward()

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        return self.feedforward(self.attention(hidden, mask))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.embeddings = Embeddings()
        self.layer = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces: Tensor, cases: Tensor, lengths: Tensor) -> list[Tensor]:
        """Of each layer [B, T, WIDTH]; pieces at and after a row's length are not attended to."""
        inside = torch.arange(pieces.shape[1], device=pieces.device)[None, :] < lengths[:, None]
        mask = (1.0 - inside.float())[:, None, None, :] * FAR_BELOW
        hidden = [self.embeddings(pieces, cases)]
        for layer in self.layer:
            hidden.append(layer(hidden[-1], mask))
        return hidden[1:]


class Biaffine(nn.Module):
    """score[o, d, h] = [dependent, 1] W_o [head, 1]."""

    def __init__(self, outputs: int, width: int):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(outputs, width + 1, width + 1))

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """All pairs: [B, D, width] and [B, H, width] to [B, D, outputs, H]."""
        outputs, width = self.w.shape[0], self.w.shape[1]
        flat = self.w.permute(1, 0, 2).reshape(width, outputs * width)
        weighted = (with_one(dependents) @ flat).unflatten(-1, (outputs, width)).flatten(1, 2)
        return (weighted @ with_one(heads).transpose(1, 2)).unflatten(1, (-1, outputs))

    def paired(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Each dependent with its one head: [N, width] twice to [N, outputs]."""
        outputs, width = self.w.shape[0], self.w.shape[1]
        flat = self.w.permute(1, 0, 2).reshape(width, outputs * width)
        weighted = (with_one(dependents) @ flat).unflatten(-1, (outputs, width))
        return (weighted @ with_one(heads).unsqueeze(-1)).squeeze(-1)


def with_one(vectors: Tensor) -> Tensor:
    """A one after each vector, so that a bilinear form has its linear terms."""
    return torch.cat([vectors, torch.ones_like(vectors[..., :1])], dim=-1)


class PairScorer(nn.Module):
    """Words as dependents and as heads in two small spaces, and the scores between."""

    def __init__(self, outputs: int, width: int, read: int = WIDTH):
        super().__init__()
        self.dependent = nn.Linear(read, width)
        self.head = nn.Linear(read, width)
        self.biaffine = Biaffine(outputs, width)

    def dependents(self, words: Tensor) -> Tensor:
        return activation(self.dependent(words))

    def heads(self, words: Tensor) -> Tensor:
        return activation(self.head(words))

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        return self.biaffine(self.dependents(dependents), self.heads(heads))


def activation(x: Tensor) -> Tensor:
    return functional.gelu(x)


class Reader(nn.Module):
    """The whole network, with the inputs and outputs of reader.onnx."""

    def __init__(self, dropout: float = 0.0):
        super().__init__()
        self.half = False  # whether the encoder works in bfloat16, on newer processors several times as fast
        self.encoder = Encoder()
        self.dropout = nn.Dropout(dropout)
        self.names = nn.Linear(WIDTH, len(NAMES))
        self.pos = nn.Linear(WIDTH, len(POS))
        self.arc = PairScorer(1, ARC_WIDTH)
        self.relation = PairScorer(len(RELATIONS), RELATION_WIDTH)
        self.trigger = nn.Sequential(nn.Linear(TELLING_LAYERS * WIDTH, TRIGGER_WIDTH), nn.GELU(), nn.Dropout(dropout),
                                     nn.Linear(TRIGGER_WIDTH, len(TRIGGERS)))
        self.participant = PairScorer(1, PARTICIPANT_WIDTH, TELLING_LAYERS * WIDTH)

    def words_and_root(self, pieces: Tensor, cases: Tensor, lengths: Tensor, words: Tensor) -> tuple[Tensor, Tensor]:
        """[B, 1 + W, WIDTH]: the root, then each word by its first piece; and [B, W, TELLING_LAYERS * WIDTH]: what tells
        of meetings in each word."""
        with torch.autocast(pieces.device.type, torch.bfloat16, enabled=self.half):
            layers = self.encoder(pieces, cases, lengths)
        begins = pieces.shape[1] * torch.arange(pieces.shape[0], device=pieces.device)  # of each row in one long one
        rows = functional.pad(words, (1, 0)) + begins[:, None]
        telling = torch.cat([layer.float().flatten(0, 1)[rows[:, 1:]] for layer in layers[-TELLING_LAYERS:]], -1)
        return self.dropout(layers[-1].float()).flatten(0, 1)[rows], self.dropout(telling)

    def forward(self, pieces: Tensor, cases: Tensor, lengths: Tensor, words: Tensor):
        """Scores of names [B, W, N], parts of speech [B, W, P], arcs [B, W, W+1], relations [B, W, R, W+1], triggers
        [B, W, M] and of who takes part in what each word tells [B, W, W]."""
        heads, telling = self.words_and_root(pieces, cases, lengths, words)
        dependents = heads[:, 1:]
        arcs = self.arc(dependents, heads).squeeze(2)
        relations = self.relation(dependents, heads)
        participants = self.participant(telling, telling).squeeze(2)
        return self.names(dependents), self.pos(dependents), arcs, relations, self.trigger(telling), participants

    def freeze(self, layers: int) -> None:
        """Keeps the embeddings and that many of the layers above them as they are; nothing where it is 0."""
        for part in [self.encoder.embeddings, *self.encoder.layer[:layers]] if layers else []:
            part.requires_grad_(False)

    @classmethod
    def read(cls, path: Path, dropout: float = 0.0) -> "Reader":
        """A network with the weights of a file that save() wrote."""
        reader = cls(dropout)
        reader.load_state_dict({name: tensor.float() for name, tensor in load_file(path).items()})
        return reader

    def save(self, path: Path, precision: torch.dtype = torch.float16) -> None:
        save_file({name: tensor.detach().to(precision).contiguous() for name, tensor in self.state_dict().items()}, path)
