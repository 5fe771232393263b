#pragma once

#include <QList>
#include <QStringList>

//! One text of the catalogue with its translations.
struct Message {
    QString context;
    QString source;
    QString comment; //!< tells equal sources apart, and the translator what a text is
    bool plural = false;
    bool unfinished = false;
    QStringList forms;
};

//! Reads a .ts file; empty if it cannot be read.
[[nodiscard]] QList<Message> messagesOf(const QString &path);

//! The texts in the sources now, as lupdate finds them; empty if lupdate fails.
[[nodiscard]] QList<Message> messagesInSources(const QString &language);
