#include "openworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

bool OpenWorkspace::open()
{
    m_workspace =
        std::make_unique<core::Workspace>(core::WorkspaceConfig{m_folder.path(), {}}, m_clock);
    m_workspace->open();
    const auto isOpen = [this] {
        if (m_workspace->state() == core::Workspace::State::NeedsPassphrase)
            m_workspace->givePassphrase(core::Secret("correct horse battery staple"));
        return m_workspace->state() == core::Workspace::State::Open;
    };
    return QTest::qWaitFor(isOpen, 30'000) &&
           QTest::qWaitFor([this] { return !m_workspace->directory().legalTexts().isEmpty(); },
                           30'000);
}

bool OpenWorkspace::reopen()
{
    m_workspace.reset();
    return open();
}
