#pragma once

#include "ui/kit/tables/delegates.h"
#include "ui/kit/tables/roles.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <utility>

namespace ui {

//! What a column sorts by: a number, or a name in the order of names.
struct SortKey {
    double number = 0;
    QString name;

    SortKey(const QString &text)
        : name(text)
    {
    }
    template <typename Number>
    requires std::is_arithmetic_v<Number> || std::is_enum_v<Number> SortKey(Number value)
        : number(static_cast<double>(value))
    {
    }
};

using MakeCell = QAbstractItemDelegate *(*)(QObject *parent);

//! The delegate that draws a column: `.cell = cell<AvatarDelegate, AvatarShape::Circle>`.
template <typename Delegate, auto... arguments>
QAbstractItemDelegate *cell(QObject *parent)
{
    return new Delegate(parent, arguments...);
}

// GCC 12 does not instantiate a template that only a default member initializer names.
inline constexpr MakeCell textCell = ui::cell<TextDelegate>;

//! What a view needs to know of a column, whatever its rows are.
struct ColumnLook {
    QLatin1StringView id;
    QString header;
    QString spokenHeader; //!< where the header shows nothing
    QString headerSubtitle;
    QString headerToolTip;
    bool headerMuted = false;
    Qt::Alignment align = Qt::AlignLeft;
    MakeCell cell = nullptr;
    int width = 0;
    bool grows = false;
    bool hidden = false;
};

//! One column of a table of `Row`: everything about it in one place, and no switch over columns
//! anywhere. Only `id`, `header` and `text` are needed.
template <typename Row>
struct Column {
    template <typename Value>
    using Of = std::function<Value(const Row &)>;

    const char *id = ""; //!< never translated: ColumnModel::columnOf() finds the column by it
    QString header;
    Of<QString> text;
    MakeCell cell = textCell;
    //! In pixels, when there is room; all columns give way in proportion. One that grows takes the
    //! room that is left; without any, the last.
    int width = 120;
    bool grows = false;
    bool hidden = false;
    Qt::Alignment align = Qt::AlignLeft;

    Of<QString> subtitle;
    Of<Tone> tone;
    Of<QString> note; //!< words after a chip
    Of<QString> icon; //!< a name, see ui::icon()
    Of<QVariant> picture;
    Of<QStringList> chips;
    Of<std::pair<qint64, qint64>> share; //!< of the bar: used, total
    Of<bool> muted;
    Of<bool> invalid;
    Of<QString> toolTip;     //!< the text, unless it is set
    Of<QString> spoken;      //!< to a screen reader, in place of the text
    Of<QString> description; //!< to a screen reader, after the text
    Of<QString> edit;        //!< set where the cell can be edited

    Of<SortKey> sortKey; //!< the text as a name, unless it is set
    int sortedBy = -1;   //!< where the source of the rows sorts them: its number of the column
    Of<QString> filter;  //!< what a search looks in; unset = not searched
    QString spokenHeader;
    QString headerSubtitle;
    QString headerToolTip;
    bool headerMuted = false;

    [[nodiscard]] ColumnLook look() const
    {
        return {QLatin1StringView(id),
                header,
                spokenHeader,
                headerSubtitle,
                headerToolTip,
                headerMuted,
                align,
                cell,
                width,
                grows,
                hidden};
    }

    [[nodiscard]] QVariant data(const Row &row, int role) const
    {
        const auto of = [&row](const auto &get) {
            return get ? QVariant::fromValue(get(row)) : QVariant();
        };
        switch (role) {
        case Qt::DisplayRole:
            return of(text);
        case Qt::EditRole:
            return of(edit);
        case Qt::DecorationRole:
            return picture ? picture(row) : QVariant();
        case Qt::ToolTipRole:
            return toolTipOf(toolTip ? of(toolTip) : of(text));
        case Qt::AccessibleTextRole:
            return of(spoken);
        case Qt::AccessibleDescriptionRole:
            return of(description);
        case Qt::TextAlignmentRole:
            return align == Qt::AlignLeft ? QVariant() : QVariant(int(align | Qt::AlignVCenter));
        case role::Subtitle:
            return of(subtitle);
        case role::Tone:
            return tone ? QVariant(int(tone(row))) : QVariant();
        case role::Chips:
            return of(chips);
        case role::Used:
            return share ? QVariant(share(row).first) : QVariant();
        case role::Total:
            return share ? QVariant(share(row).second) : QVariant();
        case role::Note:
            return of(note);
        case role::Icon:
            return of(icon);
        case role::Muted:
            return of(muted);
        case role::Invalid:
            return of(invalid);
        default:
            return {};
        }
    }

private:
    [[nodiscard]] static QVariant toolTipOf(const QVariant &text);
};

//! Nothing for an empty text.
[[nodiscard]] QVariant toolTipOfCell(const QVariant &text);

template <typename Row>
QVariant Column<Row>::toolTipOf(const QVariant &text)
{
    return toolTipOfCell(text);
}

} // namespace ui
