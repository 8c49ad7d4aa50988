// SPDX-License-Identifier: GPL-3.0-only
// What of NetworkView is kept: its picture, and its state for the next start.
#include "ui/network/networkview.h"

#include "ui/look/sourcelines.h"
#include "ui/network/networkpicture.h"

#include <KLocalizedString>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr std::array<std::pair<NetworkHeader::Switch, QLatin1StringView>, 3> keptSwitches{
    {{NetworkHeader::Communities, "communities"_L1},
     {NetworkHeader::Countries, "countries"_L1},
     {NetworkHeader::Measures, "measures"_L1}}};

} // namespace

Picture NetworkView::picture(const PictureRequest &request) const
{
    const NetworkPicture shown{.plan = request.until ? m_shown.plan : m_canvas->plan(),
                               .part = m_canvas->part(),
                               .highlight = m_canvas->highlight(),
                               .marks = m_canvas->marks(),
                               .legend = legend(),
                               .time = time(),
                               .locale = locale()};
    Picture picture = shown.painted(request, lookOf(request, palette()));
    picture.title = i18nc("@title of an exported picture", "Who met whom");
    picture.sources = sourceLines(m_set.meetings, locale());
    return picture;
}

QByteArray NetworkView::saveState() const
{
    QJsonObject state;
    for (const auto &[which, name] : keptSwitches)
        state.insert(name, m_header->isOn(which));
    QJsonArray pinned;
    for (const auto &[entity, position] : m_pinned.asKeyValueRange())
        pinned.append(QJsonArray{double(entity.value), position.x(), position.y()});
    state.insert("pinned"_L1, pinned);
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void NetworkView::restoreState(const QByteArray &state)
{
    const QJsonObject kept = QJsonDocument::fromJson(state).object();
    for (const QJsonValue each : kept.value("pinned"_L1).toArray()) {
        const QJsonArray pin = each.toArray();
        if (pin.size() == 3)
            m_pinned.insert(EntityId{qint64(pin[0].toDouble())}, {pin[1].toDouble(), pin[2].toDouble()});
    }
    for (const auto &[which, name] : keptSwitches) {
        if (kept.value(name).toBool())
            set(which, true);
    }
    ask();
}

} // namespace dateline
