#pragma once

#include "ui/kit/tables/roles.h"
#include "ui/theme/tokens.h"

#include <QAbstractTableModel>

//! The customers of the design, plus rows that are hard to draw.
class KitModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Check, Name, Type, Status, Tags, Managed, Seats, Columns };

    struct Row {
        QString id;
        QString name;
        QString mail;
        QString type;
        QString status;
        ui::Tone tone;
        QStringList tags;
        int used;
        int total;
    };

    explicit KitModel(QVector<Row> rows, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_rows(std::move(rows))
    {
    }

    void reset(QVector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    [[nodiscard]] const QVector<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : Columns;
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::TextAlignmentRole && section == Seats)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        static const char *const titles[] = {"",     "Organisation", "Account type", "Status",
                                             "Tags", "Managed by",   "Seats used"};
        return QString::fromLatin1(titles[section]);
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const Row &row = m_rows.at(index.row());
        switch (role) {
        case ui::role::Id:
            return row.id;
        case ui::role::Subtitle:
            return row.mail;
        case ui::role::Tone:
            return int(row.tone);
        case ui::role::Chips:
            return row.tags;
        case ui::role::Used:
            return row.used;
        case ui::role::Total:
            return row.total;
        case ui::role::Icon:
            return QStringLiteral("key-round");
        case Qt::DisplayRole:
            break;
        default:
            return {};
        }
        switch (index.column()) {
        case Name:
            return row.name;
        case Type:
            return row.type;
        case Status:
            return row.status;
        case Managed:
            return QStringLiteral("Partner");
        case Seats:
            return QStringLiteral("%L1 / %L2").arg(row.used).arg(row.total);
        default:
            return {};
        }
    }

    static QVector<Row> customers()
    {
        using ui::Tone;
        const auto row = [](const char *id, const QString &name, const char *mail, const char *type,
                            const QString &status, Tone tone, QStringList tags, int used,
                            int total) {
            return Row{QString::fromLatin1(id),   name,   QString::fromLatin1(mail),
                       QString::fromLatin1(type), status, tone,
                       std::move(tags),           used,   total};
        };
        const QString active = QStringLiteral("Active");
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        return {
            row("1", s("Contoso Dental Group"), "admin@contosodental.example", "Microsoft 365",
                active, Tone::Good, {s("dental"), s("gold")}, 182, 200),
            row("2", s("Fabrikam Logistics"), "it@fabrikam.example", "Microsoft 365",
                s("Link sent · 41 h left"), Tone::Warning, {s("logistics")}, 0, 50),
            row("3", s("Adatum Legal LLP"), "ops@adatumlegal.example", "Google", active, Tone::Good,
                {s("legal"), s("gold")}, 64, 64),
            row("4", s("Wide World Clinics"), "root@wwclinics.example", "Microsoft 365 US Gov",
                active, Tone::Good, {s("health")}, 301, 340),
            row("5", s("Tailspin Aero"), "sysadmin@tailspin.example", "Salesforce",
                s("Invited · 5 days left"), Tone::Accent, {s("aero"), s("trial")}, 4, 10),
            row("6", s("Litware Studio"), "hello@litware.example", "Local", s("Draft"),
                Tone::Neutral, {s("design")}, 0, 0),
            row("7", s("Proseware Foods"), "admin@proseware.example", "Microsoft 365",
                s("Sync failed"), Tone::Bad,
                {s("retail"), s("a very long tag that cannot fit"), s("third")}, 88, 90),
            row("8", s("مستشفى السلام"), "it@salam.example", "Google", active, Tone::Good, {}, 1204,
                1300),
            row("9", s("株式会社トレイ 😀 <b>&amp;"), "", "Local", {}, Tone::Neutral, {s("研究")},
                31, 35),
        };
    }

private:
    QVector<Row> m_rows;
};
