#include "server/web/html.h"

using namespace Qt::Literals::StringLiterals;

namespace server {

Html::Part::Part(const QString &text)
    // Qt does not escape the apostrophe; and a NUL ends a text in some browsers.
    : bytes(text.toHtmlEscaped().replace(u'\'', u"&#39;"_s).remove(QChar(0)).toUtf8())
{
}

Html Html::fill(QByteArrayView markup, std::initializer_list<Part> parts)
{
    Html html;
    for (const auto &part : parts) {
        const auto at = markup.indexOf("{}");
        Q_ASSERT(at >= 0);
        html.m_bytes += markup.first(at);
        html.m_bytes += part.bytes;
        markup = markup.sliced(at + 2);
    }
    html.m_bytes += markup;
    return html;
}

} // namespace server
