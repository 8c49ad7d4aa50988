// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/chosenidentity.h"

#include "model/base/whenanswered.h"
#include "ui/corrections/namechooser.h"

namespace dateline {

ChosenIdentity::ChosenIdentity(Corpus *corpus, NameChooser *chooser, QObject *parent)
    : QObject(parent)
    , m_corpus(corpus)
    , m_chooser(chooser)
{
    connect(m_chooser, &NameChooser::changed, this, &ChosenIdentity::ask);
}

ChosenIdentity::~ChosenIdentity()
{
    m_asked.cancel();
}

void ChosenIdentity::ask()
{
    m_asked.cancel();
    m_name.reset();
    if (!m_chooser->chosen()) {
        Q_EMIT answered();
        return;
    }
    Q_EMIT asked();
    m_asked = m_corpus->entity(m_chooser->chosen()->id, 0);
    whenAnswered(m_asked, this, [this](const Result<EntityRecord> &record) {
        if (record)
            m_name = record->identity;
        Q_EMIT answered();
    });
}

} // namespace dateline
