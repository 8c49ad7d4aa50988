// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/notes.h"
#include "model/query/records.h"

#include <QFrame>

class QVBoxLayout;

namespace dateline {

/// Says beside a mark what it stands for: who, when, where, how, whether it was held, and the sentence that says so.
/// Of many meetings, when and who of the first few. Of notes, when and what.
class TimelineCard : public QFrame
{
    Q_OBJECT

public:
    explicit TimelineCard(QWidget *parent);

    static constexpr qsizetype mostMeetings = 5; ///< told of several

    /// What is told beside a mark.
    struct Content {
        QList<MeetingRecord> meetings; ///< the first of \c all
        QList<NoteRecord> notes = {};  ///< the same of notes, when it is of notes
        qsizetype all = 0;
        QList<MeetingRecord> otherwise = {}; ///< what other articles say of the one meeting
    };

    /// Shows \a content beside \a mark (global); \a set has the names.
    void show(const Content &content, const MeetingSet &set, const QRect &mark);
    using QFrame::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Voice { Loud, Plain, Quiet };
    void addText(const QString &text, Voice voice);
    void addOne(const MeetingRecord &meeting, const MeetingSet &set);
    void addTellings(const MeetingRecord &meeting);
    void addOtherwise(const QList<MeetingRecord> &meetings);
    void addMany(const Content &content, const MeetingSet &set);
    void addNote(const NoteRecord &note);
    void addNotes(const Content &content);
    void addRest(qsizetype all);
    void place(const QRect &mark);

    QVBoxLayout *m_lines;
};

} // namespace dateline
