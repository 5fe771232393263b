#include "ui/customers/activitymodel.h"

#include "ui/words/format.h"
#include "ui/words/names.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

struct Words {
    const char *code;
    const char *icon;
    const char *text; //!< %1: "Add user", "Change customer" …
};

constexpr Words words[] = {
    {"made", "upload", QT_TRANSLATE_NOOP("ui::ActivityModel", "%1: saved on this computer")},
    {"done", "circle-check", QT_TRANSLATE_NOOP("ui::ActivityModel", "%1: completed")},
    {"merged", "circle-check",
     QT_TRANSLATE_NOOP("ui::ActivityModel", "%1: merged with another person’s change")},
    {"rejected", "circle-alert",
     QT_TRANSLATE_NOOP("ui::ActivityModel", "%1: rejected, needs attention")},
};

//! Null for a change that came from the server.
const Words *wordsOf(const core::ActivityLine &line)
{
    const auto found = std::ranges::find_if(
        words, [&line](const Words &one) { return line.what == QLatin1StringView(one.code); });
    return found == std::end(words) ? nullptr : &*found;
}

core::OperationKind kindOf(const core::ActivityLine &line)
{
    return line.what == u"created"   ? core::OperationKind::Create
           : line.what == u"deleted" ? core::OperationKind::Delete
                                     : line.kind;
}

} // namespace

ActivityModel::ActivityModel(core::Workspace &workspace, QObject *parent)
    : ListModel(parent)
    , m_workspace(workspace)
{
    using Line = core::ActivityLine;
    setColumns({
        {.id = "what",
         .header = tr("Action"),
         .text =
             [](const Line &l) {
                 const QString operation = operationText(kindOf(l), l.entity.type);
                 const auto *known = wordsOf(l);
                 return known ? tr(known->text).arg(operation) : operation;
             },
         .cell = cell<IconTextDelegate>,
         .width = 270,
         .icon =
             [](const Line &l) {
                 const auto *known = wordsOf(l);
                 return known ? QString::fromLatin1(known->icon) : u"history"_s;
             }},
        {.id = "whom",
         .header = tr("Item"),
         .text = [this](const Line &l) { return nameOf(l.entity); },
         .width = 150},
        {.id = "fields",
         .header = tr("Fields"),
         .text =
             [](const Line &l) {
                 QStringList labels;
                 for (const auto &field : l.fields)
                     labels += fieldLabel(l.entity.type, field);
                 return labels.join(u", "_s);
             },
         .width = 200,
         .grows = true},
        {.id = "by",
         .header = tr("Changed by"),
         .text = [](const Line &l) { return l.by.isEmpty() ? tr("You, on this computer") : l.by; },
         .width = 180},
        {.id = "when",
         .header = tr("Time"),
         .text = [this](const Line &l) { return Format().moment(l.at, m_workspace.clock().now()); },
         .width = 100},
    });
}

QString ActivityModel::keyOf(const core::ActivityLine &line) const
{
    return QStringList{QString::number(line.at.toMSecsSinceEpoch()),
                       line.entity.id.toString(),
                       line.what,
                       line.by,
                       line.plan.toString(),
                       line.fields.join(u',')}
        .join(u' ');
}

QString ActivityModel::nameOf(const core::EntityRef &entity) const
{
    const auto &directory = m_workspace.directory();
    switch (entity.type) {
    case core::EntityType::Customer: {
        const auto *customer = directory.customer(entity.id);
        return customer ? customer->customer.organisation : QString();
    }
    case core::EntityType::Subscription:
        return directory.subscriptionName(entity.id);
    case core::EntityType::User: {
        const auto users = directory.users();
        const auto row = users->rowOf(entity.id);
        if (!row)
            return tr("Deleted account");
        const auto name = users->at(*row).text(core::UserText::DisplayName);
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    default:
        return {};
    }
}

} // namespace ui

#include "moc_activitymodel.cpp"
