// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/gui/commandline.h"
#include "model/corpus/corpus.h"
#include "ui/search/searchbar.h"
#include "ui/selection/selection.h"

#include <QObject>
#include <QWidget>

#include <functional>
#include <memory>

namespace dateline {

/// Writes one picture, or a film, of the timeline, the storyline or the network of a store.
class ExportTask : public QObject
{
    Q_OBJECT

public:
    explicit ExportTask(const CommandLine &line, QObject *parent = nullptr);
    ~ExportTask() override;

    void start();

Q_SIGNALS:
    void finished(int status); ///< 0, or 1 when it could not be written

private:
    template<typename View>
    void exportView(const std::function<void(View &)> &prepare = {});
    void fail(const Error &error);

    CommandLine m_line;
    std::unique_ptr<Corpus> m_corpus;
    Selection m_selection;
    std::unique_ptr<SearchBar> m_search; ///< never shown: it knows the filter in words
    std::unique_ptr<QWidget> m_view;
    std::unique_ptr<ExportJob> m_job;
};

} // namespace dateline
