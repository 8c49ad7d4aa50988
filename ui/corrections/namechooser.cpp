// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/namechooser.h"

#include "model/base/whenanswered.h"
#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QFontMetrics>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostNames = 50;

} // namespace

QString aboutEntity(const EntitySummary &entity)
{
    QStringList parts{
        displayName(entity.kind), entity.role,
        i18ncp("@info in how many articles somebody is named", "%1 article", "%1 articles", entity.articles)};
    if (entity.meetings > 0)
        parts.append(
            i18ncp("@info in how many meetings somebody took part", "%1 meeting", "%1 meetings", entity.meetings));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

NameChooser::NameChooser(Corpus *corpus, EntityId without, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_without(without)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_field);
    column->addWidget(m_list);
    setFocusProxy(m_field);
    m_field->setClearButtonEnabled(true);
    m_field->setMaxLength(300);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(i18nc("@label", "Names"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRows(6);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_chosen.reset();
        ask();
        Q_EMIT changed();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &NameChooser::choose);
    connect(m_list, &QListWidget::itemActivated, this, &NameChooser::taken);
}

NameChooser::~NameChooser()
{
    m_asked.cancel();
}

void NameChooser::setText(const QString &text)
{
    if (text == m_field->text())
        ask();
    m_field->setText(text);
    m_field->selectAll();
}

QString NameChooser::text() const
{
    return m_field->text().simplified();
}

void NameChooser::setPlaceholder(const QString &text)
{
    m_field->setPlaceholderText(text);
    m_field->setAccessibleName(text);
}

void NameChooser::setRows(int rows)
{
    m_list->setFixedHeight(rows * (QFontMetrics(m_list->font()).height() + 6) + 4);
}

void NameChooser::setKinds(const QList<EntityKind> &kinds)
{
    if (kinds == m_kinds)
        return;
    m_kinds = kinds;
    m_chosen.reset();
    ask();
}

void NameChooser::setNear(ArticleId article)
{
    m_near = article;
    ask();
}

void NameChooser::clear()
{
    m_field->clear();
}

void NameChooser::ask()
{
    m_asked.cancel();
    m_asked = m_corpus->entities(text(), mostNames, m_kinds, m_near);
    whenAnswered(m_asked, this, [this](const Result<QList<EntitySummary>> &entities) {
        if (entities)
            show(*entities);
    });
}

void NameChooser::show(const QList<EntitySummary> &entities)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_entities = entities;
    m_entities.removeIf([this](const EntitySummary &each) { return each.id == m_without; });
    for (const EntitySummary &entity : std::as_const(m_entities)) {
        auto *item = new QListWidgetItem(
            i18nc("@item:inlistbox a name, and what it is", "%1  —  %2", entity.name, aboutEntity(entity)), m_list);
        item->setToolTip(entity.name);
    }
    m_list->setCurrentRow(-1);
    Q_EMIT listed();
}

void NameChooser::choose(int row)
{
    m_chosen = row < 0 || row >= m_entities.size() ? std::nullopt : std::optional(m_entities.at(row));
    Q_EMIT changed();
}

bool NameChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_list->count() > 0) {
        const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_chosen) {
        Q_EMIT taken();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dateline
