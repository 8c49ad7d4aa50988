// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace dateline {

class NameChooser;

/// Whom a NameChooser chose as corrections know them, asked for with each choice.
class ChosenIdentity : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned.
    ChosenIdentity(Corpus *corpus, NameChooser *chooser, QObject *parent);
    ~ChosenIdentity() override;

    /// Nothing when nobody is chosen, and until the answer is there.
    [[nodiscard]] const std::optional<EntityName> &name() const { return m_name; }

    void ask();

Q_SIGNALS:
    void asked();    ///< somebody is chosen; answered() follows
    void answered(); ///< who it is, or that nobody is chosen

private:
    Corpus *m_corpus;
    NameChooser *m_chooser;
    std::optional<EntityName> m_name;
    QFuture<Result<EntityRecord>> m_asked;
};

} // namespace dateline
