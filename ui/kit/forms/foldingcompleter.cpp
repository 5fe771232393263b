#include "ui/kit/forms/foldingcompleter.h"

#include "core/base/fold.h"

#include <QAbstractItemView>
#include <QIdentityProxyModel>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int foldedRole = Qt::UserRole + 1000;
constexpr int mostVisible = 12;

class FoldedItems final : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == foldedRole ? core::folded(index.data().toString())
                                  : QIdentityProxyModel::data(index, role);
    }
};

} // namespace

FoldingCompleter::FoldingCompleter(QAbstractItemModel *items, QObject *parent)
    : QCompleter(parent)
{
    auto *folded = new FoldedItems(this);
    folded->setSourceModel(items);
    setModel(folded);
    setCompletionRole(foldedRole);
    setFilterMode(Qt::MatchContains);
    setCompletionMode(PopupCompletion);
    setMaxVisibleItems(mostVisible);
    popup()->setItemDelegate(new QStyledItemDelegate(popup()));
}

QStringList FoldingCompleter::splitPath(const QString &path) const
{
    return {core::folded(path.trimmed())};
}

QString FoldingCompleter::pathFromIndex(const QModelIndex &index) const
{
    return index.data().toString();
}

} // namespace ui

#include "moc_foldingcompleter.cpp"
