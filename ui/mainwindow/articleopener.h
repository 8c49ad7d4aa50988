// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QObject>
#include <QStringList>

class QMimeData;

namespace dateline {

/// The ways in which articles come in: dialogs, dropped and pasted things, files named elsewhere, the samples.
class ArticleOpener : public QObject
{
    Q_OBJECT

public:
    /// \a corpus and \a window are not owned; \a samples is the folder with the articles that come with the program.
    ArticleOpener(Corpus *corpus, QString samples, QWidget *window);

    void openFiles(); ///< asks which
    void openFolder();
    void openSamples();
    void paste();
    void open(const QStringList &paths);

    /// Whether something that is dragged or pasted can be opened: files on this machine, or text.
    [[nodiscard]] static bool canOpen(const QMimeData *mime);
    void open(const QMimeData *mime);

Q_SIGNALS:
    void opened(const QUrl &file); ///< each file that was chosen, for the list of recent ones
    void refused(const QString &message);

private:
    Corpus *m_corpus;
    QString m_samples;
    QWidget *m_window;
    QString m_folder; ///< of the last dialog
};

} // namespace dateline
