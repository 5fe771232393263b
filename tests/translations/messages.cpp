#include "messages.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.plural = xml.attributes().value(u"numerus"_s) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.unfinished = xml.attributes().hasAttribute(u"type"_s);
            if (!message.plural) {
                message.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

} // namespace

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNext() || !xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages << readMessage(xml, context);
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QList<Message> messagesInSources(const QString &language)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"found_%1.ts"_s.arg(language));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(TENANTRY_SOURCE_DIR));
    QStringList arguments{u"-silent"_s,
                          u"-locations"_s,
                          u"none"_s,
                          u"-I"_s,
                          u"."_s,
                          u"ui"_s,
                          u"app"_s,
                          u"server/web"_s,
                          u"-source-language"_s,
                          u"en"_s,
                          u"-target-language"_s,
                          language,
                          u"-ts"_s,
                          copy};
    if (language == u"en")
        arguments.prepend(u"-pluralonly"_s);
    lupdate.start(qEnvironmentVariable("LUPDATE"), arguments);
    if (!lupdate.waitForFinished(60'000) || lupdate.exitCode() != 0)
        return {};
    return messagesOf(copy);
}
