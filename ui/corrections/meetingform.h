// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/namesteps.h"
#include "ui/corrections/correctionform.h"

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace dateline {

class NameChooser;

/// Says who met whom, when, where, how and whether at all: of a meeting that was read, or of one that selected words
/// state.
class MeetingForm : public CorrectionForm
{
    Q_OBJECT

public:
    /// The meeting of this number in the article.
    MeetingForm(Corpus *corpus, const ArticleRecord &article, qsizetype meeting, QWidget *parent);
    /// A new one; who is named in \a span took part until it is said otherwise.
    MeetingForm(Corpus *corpus, const ArticleRecord &article, TextSpan span, QWidget *parent);
    ~MeetingForm() override;

Q_SIGNALS:
    void filled(); ///< after a participant came or went

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Participant {
        EntityName identity;
        QString shown;
    };

    MeetingForm(Corpus *corpus, const ArticleRecord &article, const std::optional<SaidMeeting> &read,
                const SaidMeeting &shown, QWidget *parent);
    void arrange();
    void addParticipant();
    void removeParticipant();
    void listParticipants();
    void fill();
    [[nodiscard]] SaidMeeting said() const;
    [[nodiscard]] QString shownName(const EntityName &identity) const;

    ArticleRecord m_article;
    std::optional<SaidMeeting> m_read; ///< nothing for a new one
    SaidMeeting m_shown;
    QList<Participant> m_participants;
    QListWidget *m_who;
    NameChooser *m_chooser;
    QLineEdit *m_when;
    QLabel *m_whenInWords;
    QLineEdit *m_place;
    QComboBox *m_mode;
    QComboBox *m_status;
    std::optional<DateInterval> m_interval;
    bool m_isWhenSound = true;
    QFuture<Result<EntityRecord>> m_askedEntity;
};

} // namespace dateline
