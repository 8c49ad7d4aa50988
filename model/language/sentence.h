// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/textspan.h"

#include <QList>
#include <QString>

namespace dateline {

/// Universal part-of-speech tags (universaldependencies.org/u/pos), in the order of the reader's labels.
enum class PartOfSpeech {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X
};

/// Universal dependency relations with the subtypes that English uses, in the order of the reader's labels.
enum class Relation {
    Acl,
    AclRelcl,
    Advcl,
    Advmod,
    Amod,
    Appos,
    Aux,
    AuxPass,
    Case,
    Cc,
    Ccomp,
    Compound,
    Conj,
    Cop,
    Csubj,
    Dep,
    Det,
    Discourse,
    Dislocated,
    Expl,
    Fixed,
    Flat,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    NmodPoss,
    Nsubj,
    NsubjOuter,
    NsubjPass,
    Nummod,
    Obj,
    Obl,
    OblAgent,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Root,
    Vocative,
    Xcomp,
};

QString toString(PartOfSpeech pos);   ///< "NOUN"
QString toString(Relation relation);  ///< "nsubj:pass"

/// One word of a sentence.
struct Token {
    TextSpan span;
    PartOfSpeech pos = PartOfSpeech::X;
    int head = -1; ///< index of the head in the sentence's tokens, -1 for the root
    Relation relation = Relation::Dep;

    bool operator==(const Token &) const = default;
};

/// One sentence and its dependency tree: exactly one token has head -1 once it has been read.
struct Sentence {
    TextSpan span;
    QList<Token> tokens;

    bool operator==(const Sentence &) const = default;
};

/// What a name is the name of, as the reader tells it.
enum class NameKind { Person, Organization, Place, Facility, Group, Other };

/// A name in a sentence: the tokens [firstToken, lastToken) and how sure the reader is of its least sure word (0 to 1).
struct NameSpan {
    int firstToken = 0;
    int lastToken = 0;
    NameKind kind = NameKind::Other;
    float confidence = 0;

    bool operator==(const NameSpan &) const = default;
};

} // namespace dateline
