// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/exportdialog.h"

#include "ui/export/filmjob.h"

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
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr QSize previewSize{480, 180};
constexpr int filmItem = -1;       // what the list of formats holds besides formats
constexpr int filmInFilesItem = -2;

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

ExportDialog::ExportDialog(PictureSource source, QWidget *parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_preview(new QLabel(this))
    , m_choices(new QWidget(this))
    , m_extent(new QComboBox(this))
    , m_shade(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_orientation(new QComboBox(this))
    , m_fit(new QComboBox(this))
    , m_scale(new QDoubleSpinBox(this))
    , m_seconds(new QSpinBox(this))
    , m_title(new QCheckBox(i18nc("@option:check", "Title"), this))
    , m_filter(new QCheckBox(i18nc("@option:check", "What it is narrowed to"), this))
    , m_legend(new QCheckBox(i18nc("@option:check", "Legend"), this))
    , m_sources(new QCheckBox(i18nc("@option:check", "Sources"), this))
    , m_transparent(new QCheckBox(i18nc("@option:check", "No background"), this))
    , m_size(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_message(new KMessageWidget(this))
    , m_buttons(new QDialogButtonBox(this))
{
    setWindowTitle(i18nc("@title:window", "Export Picture"));
    fillForm();
    addButtons();

    const auto beside = [](std::initializer_list<QWidget *> widgets) {
        auto *row = new QHBoxLayout;
        std::ranges::for_each(widgets, [row](QWidget *widget) { row->addWidget(widget); });
        row->addStretch(1);
        return row;
    };
    auto *form = new QFormLayout(m_choices);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(i18nc("@label:listbox", "Show:"), m_extent);
    form->addRow(i18nc("@label:listbox", "Colors:"), beside({m_shade, m_transparent}));
    form->addRow(i18nc("@label:listbox", "Format:"), beside({m_format, m_seconds}));
    form->addRow(i18nc("@label:spinbox", "Scale:"), m_scale);
    form->addRow(i18nc("@label:listbox", "Paper:"), beside({m_paper, m_orientation, m_fit}));
    form->addRow(i18nc("@label", "With:"), beside({m_title, m_filter, m_legend, m_sources}));
    form->addRow(i18nc("@label", "Size:"), m_size);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(m_preview, 1);
    column->addWidget(m_choices);
    column->addWidget(m_progress);
    column->addWidget(m_buttons);

    for (QComboBox *choice : {m_extent, m_shade, m_format, m_paper, m_orientation, m_fit}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    }
    connect(m_seconds, &QSpinBox::valueChanged, this, &ExportDialog::refresh);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::refresh);
    for (QCheckBox *choice : {m_title, m_filter, m_legend, m_sources, m_transparent}) {
        connect(choice, &QCheckBox::toggled, this, &ExportDialog::refresh);
    }
    refresh();
}

void ExportDialog::fillForm()
{
    m_extent->addItem(i18nc("@item:inlistbox part of the view to export", "The visible part"),
                      int(PictureExtent::Visible));
    m_extent->addItem(i18nc("@item:inlistbox part of the view to export", "Everything"), int(PictureExtent::Whole));
    m_shade->addItem(i18nc("@item:inlistbox colors of a picture", "As on the screen"), int(PictureShade::AsShown));
    m_shade->addItem(i18nc("@item:inlistbox colors of a picture", "Dark on light"), int(PictureShade::Light));
    m_shade->addItem(i18nc("@item:inlistbox colors of a picture", "Light on dark"), int(PictureShade::Dark));
    for (const PictureFormat format : pictureFormats) {
        m_format->addItem(formatInWords(format), int(format));
    }
    if (m_source({}).runsThroughTime) {
        m_format->addItem(i18nc("@item:inlistbox", "Film (animated PNG)"), filmItem);
        m_format->addItem(i18nc("@item:inlistbox", "Film (a PNG for each frame)"), filmInFilesItem);
    }
    m_seconds->setRange(1, FilmOptions::longest);
    m_seconds->setValue(FilmOptions().seconds);
    m_seconds->setSuffix(i18nc("@item:valuesuffix length of a film", " seconds"));
    m_seconds->setAccessibleName(i18nc("@label:spinbox", "Length of the film"));
    m_progress->hide();
    m_scale->setRange(0.5, 8);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setValue(2);
    m_scale->setSuffix(i18nc("@item:valuesuffix scale of a picture", "×"));
    m_paper->addItem(i18nc("@item:inlistbox size of a page", "As large as the picture"), -1);
    for (const QPageSize::PageSizeId size : paperSizes) {
        m_paper->addItem(QPageSize::name(size), int(size));
    }
    m_orientation->addItem(i18nc("@item:inlistbox of paper", "Landscape"), int(QPageLayout::Landscape));
    m_orientation->addItem(i18nc("@item:inlistbox of paper", "Portrait"), int(QPageLayout::Portrait));
    m_fit->addItem(i18nc("@item:inlistbox how a picture is put on paper", "On one sheet"), int(PaperFit::OneSheet));
    m_fit->addItem(i18nc("@item:inlistbox how a picture is put on paper", "Over several sheets, to be cut"),
                   int(PaperFit::Tiles));
    for (QCheckBox *choice : {m_title, m_filter, m_legend}) {
        choice->setChecked(true);
    }
    const std::pair<QWidget *, QString> names[] = {{m_extent, u"extent"_s},
                                                   {m_shade, u"shade"_s},
                                                   {m_format, u"format"_s},
                                                   {m_paper, u"paper"_s},
                                                   {m_orientation, u"orientation"_s},
                                                   {m_fit, u"fit"_s},
                                                   {m_transparent, u"transparent"_s},
                                                   {m_seconds, u"seconds"_s},
                                                   {m_sources, u"sources"_s},
                                                   {m_title, u"title"_s},
                                                   {m_filter, u"filter"_s}};
    for (const auto &[widget, name] : names) {
        widget->setObjectName(name);
    }
    m_message->setMessageType(KMessageWidget::Error);
    m_message->setWordWrap(true);
    m_message->hide();
    m_preview->setMinimumSize(previewSize);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(i18nc("@label", "Preview"));
    m_paper->setAccessibleName(i18nc("@label:listbox", "Paper"));
    m_orientation->setAccessibleName(i18nc("@label:listbox", "Orientation of the paper"));
    m_fit->setAccessibleName(i18nc("@label:listbox", "Sheets of paper"));
}

void ExportDialog::addButtons()
{
    const QPushButton *save = m_buttons->addButton(QDialogButtonBox::Save);
    const QPushButton *toClipboard =
        m_buttons->addButton(i18nc("@action:button", "Copy"), QDialogButtonBox::ActionRole);
    const QPushButton *toPaper = m_buttons->addButton(i18nc("@action:button", "Print…"), QDialogButtonBox::ActionRole);
    m_buttons->addButton(QDialogButtonBox::Cancel);
    m_stop = m_buttons->addButton(i18nc("@action:button", "Stop"), QDialogButtonBox::RejectRole);
    m_stop->hide();
    connect(save, &QPushButton::clicked, this, &ExportDialog::askWhere);
    connect(toClipboard, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(toPaper, &QPushButton::clicked, this, &ExportDialog::print);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
}

PictureRequest ExportDialog::request() const
{
    return {.extent = PictureExtent(m_extent->currentData().toInt()),
            .shade = PictureShade(m_shade->currentData().toInt())};
}

PictureFormat ExportDialog::format() const
{
    return isFilm() ? PictureFormat::Png : PictureFormat(m_format->currentData().toInt());
}

bool ExportDialog::isFilm() const
{
    return m_format->currentData().toInt() < 0;
}

ExportOptions ExportDialog::options() const
{
    std::optional<Paper> paper;
    if (m_paper->currentData().toInt() >= 0) {
        paper = Paper{.size = QPageSize::PageSizeId(m_paper->currentData().toInt()),
                      .orientation = QPageLayout::Orientation(m_orientation->currentData().toInt()),
                      .fit = PaperFit(m_fit->currentData().toInt())};
    }
    return {.scale = m_scale->value(),
            .page = {.title = m_title->isChecked(),
                     .filter = m_filter->isChecked(),
                     .legend = m_legend->isChecked(),
                     .sources = m_sources->isChecked()},
            .paper = paper,
            .background = m_transparent->isChecked() && m_transparent->isEnabledTo(m_choices)
                ? PictureBackground::None
                : PictureBackground::Filled};
}

void ExportDialog::refresh()
{
    const Picture picture = m_source(request());
    const PicturePage page(picture, options().page);
    const bool onPaper = format() == PictureFormat::Pdf && options().paper;
    m_scale->setEnabled(format() == PictureFormat::Png);
    m_seconds->setVisible(isFilm());
    m_transparent->setEnabled(format() == PictureFormat::Png && !isFilm()); // only pixels can be left out
    m_paper->setEnabled(format() == PictureFormat::Pdf);
    m_orientation->setEnabled(onPaper);
    m_fit->setEnabled(onPaper);
    m_filter->setEnabled(!picture.subtitle.isEmpty());
    m_legend->setEnabled(!picture.legendSize.isEmpty());
    m_sources->setEnabled(!picture.sources.isEmpty());
    m_size->setText(sizeInWords(page));
    for (QAbstractButton *button : m_buttons->buttons()) {
        const bool makesOnePicture = m_buttons->buttonRole(button) == QDialogButtonBox::ActionRole;
        const bool makes = makesOnePicture || m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole;
        button->setEnabled(!makes || (!page.size().isEmpty() && !(makesOnePicture && isFilm())));
    }
    m_message->hide();
    showPreview();
}

QString ExportDialog::sizeInWords(const PicturePage &page) const
{
    const QLocale locale;
    if (page.size().isEmpty()) {
        return i18nc("@info size of a picture", "Nothing to export");
    }
    const QSize pixels = pixelSize(page, format() == PictureFormat::Png ? m_scale->value() : 1);
    const QString size = i18nc("@info size of a picture", "%1 × %2 pixels", locale.toString(pixels.width()),
                               locale.toString(pixels.height()));
    return isFilm()
        ? i18ncp("@info", "%2, %1 picture", "%2, %1 pictures", m_seconds->value() * FilmOptions().framesPerSecond, size)
        : size;
}

void ExportDialog::showPreview()
{
    const PicturePage page(m_source(request()), options().page);
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
    const bool inFiles = m_format->currentData().toInt() == filmInFilesItem;
    const QString suffix = isFilm() && !inFiles ? u"apng"_s : suffixOf(format());
    auto *dialog =
        new QFileDialog(this, windowTitle(), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(u"%1 (*.%2)"_s.arg(m_format->currentText(), suffix));
    if (inFiles) {
        dialog->selectFile(i18nc("name of files, each with its number for %04d", "timeline-%04d.png"));
    }
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::saveTo);
    dialog->open();
}

void ExportDialog::saveTo(const QString &path)
{
    if (m_job) {
        return;
    }
    if (isFilm()) {
        m_job = std::make_unique<FilmJob>(m_source, request(), path,
                                          FilmOptions{.seconds = m_seconds->value(), .picture = options()});
    } else {
        m_job = std::make_unique<PictureJob>(m_source, request(), path, options());
    }
    connect(m_job.get(), &ExportJob::progressed, this, [this](int done, int all) {
        m_progress->setRange(0, all);
        m_progress->setValue(done);
    });
    const auto end = [this, path](const Result<void> &result) {
        m_job.reset();
        showSaving();
        if (!result) {
            say(result.error());
            return;
        }
        Q_EMIT saved(path);
        accept();
    };
    connect(m_job.get(), &ExportJob::finished, this, end, Qt::QueuedConnection);
    showSaving();
    m_job->start();
}

void ExportDialog::reject()
{
    if (!m_job) {
        QDialog::reject();
        return;
    }
    m_job->stop();
    m_job.reset();
    showSaving();
}

void ExportDialog::showSaving()
{
    const bool saves = m_job != nullptr;
    m_message->hide();
    m_choices->setEnabled(!saves);
    for (QAbstractButton *button : m_buttons->buttons()) {
        button->setVisible((button == m_stop) == saves);
    }
    m_progress->setRange(0, 0); // a still picture is painted in one go
    m_progress->setVisible(saves);
}

void ExportDialog::copy()
{
    const auto result = copyPicture(m_source(request()), options(), *QGuiApplication::clipboard());
    if (!result) {
        say(result.error());
        return;
    }
    accept();
}

/// On the printer's paper, which its own dialog asks for.
void ExportDialog::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this](QPrinter *chosen) {
        const auto result = printPicture(m_source(request()), options(), *chosen);
        if (!result) {
            say(result.error());
        } else {
            accept();
        }
    });
    dialog->open();
}

void ExportDialog::say(const Error &error)
{
    m_message->setText(error.message);
    m_message->animatedShow();
}

} // namespace dateline
