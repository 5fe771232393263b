#pragma once

#include "core/base/result.h"
#include "core/plan/sheet.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace ui {

//! The confirmation sheet on paper: one block per user with lines to cut along. Touches no widget,
//! so that a worker can paint it.
class SheetDocument final {
    Q_DECLARE_TR_FUNCTIONS(ui::SheetDocument)
public:
    SheetDocument(QString customer, QDateTime printedAt);

    [[nodiscard]] core::Result<void> print(QPagedPaintDevice &device,
                                           const std::vector<core::SheetRow> &rows) const;
    //! All or nothing: written beside `path` and renamed.
    [[nodiscard]] core::Result<void> savePdf(const QString &path,
                                             const std::vector<core::SheetRow> &rows) const;

private:
    void paintHeader(QPainter &painter, int page, int pages) const;
    void paintBlock(QPainter &painter, qreal top, const core::SheetRow &row) const;

    QString m_customer;
    QDateTime m_printedAt;
};

} // namespace ui
