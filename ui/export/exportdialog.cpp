// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/exportdialog.h"

#include <KLocalizedString>
#include <KMessageWidget>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr QSize previewSize{480, 180};

QString formatInWords(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return i18nc("@item:inlistbox", "PNG (pixels)");
    case PictureFormat::Svg:
        return i18nc("@item:inlistbox", "SVG (drawing with text)");
    case PictureFormat::Pdf:
        return i18nc("@item:inlistbox", "PDF (page with text)");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

ExportDialog::ExportDialog(Source source, QWidget *parent)
    : QDialog(parent), m_source(std::move(source)), m_preview(new QLabel(this)), m_extent(new QComboBox(this)),
      m_format(new QComboBox(this)), m_scale(new QDoubleSpinBox(this)),
      m_title(new QCheckBox(i18nc("@option:check", "Title"), this)),
      m_legend(new QCheckBox(i18nc("@option:check", "Legend"), this)), m_size(new QLabel(this)),
      m_message(new KMessageWidget(this)), m_buttons(new QDialogButtonBox(this))
{
    setWindowTitle(i18nc("@title:window", "Export Picture"));
    fillForm();

    auto *form = new QFormLayout;
    form->addRow(i18nc("@label:listbox", "Show:"), m_extent);
    form->addRow(i18nc("@label:listbox", "Format:"), m_format);
    form->addRow(i18nc("@label:spinbox", "Scale:"), m_scale);
    form->addRow(i18nc("@label", "With:"), m_title);
    form->addRow(QString(), m_legend);
    form->addRow(i18nc("@label", "Size:"), m_size);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(m_preview, 1);
    column->addLayout(form);
    column->addWidget(m_buttons);

    for (QComboBox *choice : {m_extent, m_format}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    }
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::refresh);
    for (QCheckBox *choice : {m_title, m_legend}) {
        connect(choice, &QCheckBox::toggled, this, &ExportDialog::refresh);
    }
    refresh();
}

void ExportDialog::fillForm()
{
    m_extent->addItem(i18nc("@item:inlistbox part of the view to export", "The visible part"), int(PictureExtent::Visible));
    m_extent->addItem(i18nc("@item:inlistbox part of the view to export", "Everything"), int(PictureExtent::Whole));
    for (const PictureFormat format : pictureFormats) {
        m_format->addItem(formatInWords(format), int(format));
    }
    m_scale->setRange(0.5, 8);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setValue(2);
    m_scale->setSuffix(i18nc("@item:valuesuffix scale of a picture", "×"));
    m_title->setChecked(true);
    m_legend->setChecked(true);
    m_message->setMessageType(KMessageWidget::Error);
    m_message->setWordWrap(true);
    m_message->hide();
    m_preview->setMinimumSize(previewSize);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(i18nc("@label", "Preview"));

    const QPushButton *save = m_buttons->addButton(QDialogButtonBox::Save);
    const QPushButton *toClipboard = m_buttons->addButton(i18nc("@action:button", "Copy"), QDialogButtonBox::ActionRole);
    m_buttons->addButton(QDialogButtonBox::Cancel);
    connect(save, &QPushButton::clicked, this, &ExportDialog::askWhere);
    connect(toClipboard, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

PictureExtent ExportDialog::extent() const
{
    return PictureExtent(m_extent->currentData().toInt());
}

PictureFormat ExportDialog::format() const
{
    return PictureFormat(m_format->currentData().toInt());
}

ExportOptions ExportDialog::options() const
{
    return {.scale = m_scale->value(), .page = {.title = m_title->isChecked(), .legend = m_legend->isChecked()}};
}

void ExportDialog::refresh()
{
    const PicturePage page(m_source(extent()), options().page);
    const QSize pixels = pixelSize(page, format() == PictureFormat::Png ? m_scale->value() : 1);
    const QLocale locale;
    m_scale->setEnabled(format() == PictureFormat::Png);
    m_size->setText(page.size().isEmpty()
                        ? i18nc("@info size of a picture", "Nothing to export")
                        : i18nc("@info size of a picture", "%1 × %2 pixels", locale.toString(pixels.width()), locale.toString(pixels.height())));
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(!page.size().isEmpty());
    m_message->hide();
    showPreview();
}

void ExportDialog::showPreview()
{
    const PicturePage page(m_source(extent()), options().page);
    if (page.size().isEmpty() || !isVisible()) {
        m_preview->clear();
        return;
    }
    const QSizeF room = m_preview->size();
    const qreal scale = std::min({room.width() / page.size().width(), room.height() / page.size().height(), 1.0});
    const QSizeF shown = page.size() * scale;
    QPixmap pixmap((shown * devicePixelRatioF()).toSize().expandedTo({1, 1}));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    painter.scale(scale, scale);
    page.paint(painter);
    painter.end();
    m_preview->setPixmap(pixmap);
}

void ExportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    showPreview();
}

void ExportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    showPreview();
}

void ExportDialog::askWhere()
{
    const QString suffix = suffixOf(format());
    auto *dialog = new QFileDialog(this, i18nc("@title:window", "Export Picture"),
                                   QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(u"%1 (*.%2)"_s.arg(formatInWords(format()), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::saveTo);
    dialog->open();
}

void ExportDialog::saveTo(const QString &path)
{
    const auto result = exportPicture(m_source(extent()), path, options());
    if (!result) {
        say(result.error());
        return;
    }
    Q_EMIT saved(path);
    accept();
}

void ExportDialog::copy()
{
    const auto result = copyPicture(m_source(extent()), options(), *QGuiApplication::clipboard());
    if (!result) {
        say(result.error());
        return;
    }
    accept();
}

void ExportDialog::say(const Error &error)
{
    m_message->setText(error.message);
    m_message->animatedShow();
}

} // namespace dateline
