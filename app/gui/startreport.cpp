// SPDX-License-Identifier: GPL-3.0-only
#include "app/gui/startreport.h"

#include <QEvent>
#include <QFile>
#include <QTextStream>
#include <QTimer>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    QTextStream(stdout) << line << u'\n' << Qt::flush;
}

QString residentMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return QString::fromLatin1(line.simplified().split(' ').value(1));
    }
    return {};
}

} // namespace

StartReport::StartReport(Corpus *corpus, QWidget *window)
    : QObject(window)
    , m_corpus(corpus)
    , m_window(window)
{
    window->installEventFilter(this);
}

/// A timer of no time fires when nothing else waits to be done.
bool StartReport::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, &StartReport::reportShown);
    }
    return QObject::eventFilter(watched, event);
}

/// Questions are answered one after the other: an answer to a new one tells that those of the views are answered.
void StartReport::reportShown()
{
    say(u"shown"_s);
    m_corpus->counts().then(
        this, [this](const Result<CorpusCounts> &) { QTimer::singleShot(0, this, &StartReport::reportSettled); });
}

void StartReport::reportSettled()
{
    say(u"settled"_s);
    say(u"resident "_s + residentMemory());
    m_window->close();
}

} // namespace dateline
