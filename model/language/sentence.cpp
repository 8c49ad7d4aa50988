// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/sentence.h"

#include <array>

namespace dateline {

namespace {

constexpr std::array partsOfSpeech{"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                   "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array relations{
    "acl",        "acl:relcl", "advcl",       "advmod",     "amod",     "appos", "aux",  "aux:pass",  "case",
    "cc",         "ccomp",     "compound",    "conj",       "cop",      "csubj", "dep",  "det",       "discourse",
    "dislocated", "expl",      "fixed",       "flat",       "goeswith", "iobj",  "list", "mark",      "nmod",
    "nmod:poss",  "nsubj",     "nsubj:outer", "nsubj:pass", "nummod",   "obj",   "obl",  "obl:agent", "orphan",
    "parataxis",  "punct",     "reparandum",  "root",       "vocative", "xcomp"};

static_assert(partsOfSpeech.size() == static_cast<std::size_t>(PartOfSpeech::X) + 1);
static_assert(relations.size() == static_cast<std::size_t>(Relation::Xcomp) + 1);

} // namespace

QString toString(PartOfSpeech pos)
{
    return QString::fromLatin1(partsOfSpeech[static_cast<std::size_t>(pos)]);
}

QString toString(Relation relation)
{
    return QString::fromLatin1(relations[static_cast<std::size_t>(relation)]);
}

} // namespace dateline
