# SPDX-License-Identifier: GPL-3.0-only
"""The labels the reader gives, in the order of its outputs.

The order is part of the model: weights, ONNX file and the program that runs it share it through labels.json.
"""

import json
from pathlib import Path

KINDS = ["PER", "ORG", "LOC", "FAC", "NORP", "MISC"]
"""Person, organization, place, facility, nationality or other group, anything else with a name."""

NAMES = ["O"] + [f"{begin}-{kind}" for kind in KINDS for begin in "BI"]
"""BIO: B- opens a name, I- goes on with it, O is outside."""

POS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
       "SYM", "VERB", "X"]
"""Universal parts of speech."""

RELATIONS = ["acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp",
             "compound", "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat",
             "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nsubj", "nsubj:outer", "nsubj:pass", "nummod",
             "obj", "obl", "obl:agent", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp"]
"""Universal dependency relations with the subtypes kept; other subtypes fall back to the plain relation."""

TRIGGERS = ["none", "held", "planned", "possible", "not-held"]
"""Whether a word tells of a meeting, and whether that took place."""

CASES = ["lower", "title", "upper", "mixed", "digit", "other", "continuation", "special"]
"""What is left of a word's letter case when its pieces are lower-cased; see wordpieces.case_of."""


def relation_index(relation: str) -> int:
    """Index of a treebank's relation: itself, else without its subtype, else "dep"."""
    for candidate in (relation, relation.split(":")[0]):
        if candidate in RELATIONS:
            return RELATIONS.index(candidate)
    return RELATIONS.index("dep")


def write(path: Path) -> None:
    """Writes labels.json as the program reads it."""
    orders = {"names": NAMES, "relations": RELATIONS, "pos": POS, "cases": CASES, "triggers": TRIGGERS}
    path.write_text(json.dumps(orders, indent=1) + "\n", encoding="utf-8")
