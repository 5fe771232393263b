#pragma once

#include <QCompleter>

namespace ui {

//! Completes by any part of the items' texts, without case and accents, as every search does.
class FoldingCompleter final : public QCompleter {
    Q_OBJECT
public:
    FoldingCompleter(QAbstractItemModel *items, QObject *parent);

    [[nodiscard]] QStringList splitPath(const QString &path) const override;
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;
};

} // namespace ui
