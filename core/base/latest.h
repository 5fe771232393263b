#pragma once

#include <QFutureWatcher>

#include <functional>
#include <utility>

namespace core {

//! Questions that are asked again before they are answered: the newest answer wins, and earlier
//! ones are dropped. Lives on the thread where answers are taken; none comes after its end.
template <typename T>
class Latest final {
public:
    explicit Latest(std::function<void(const T &answer)> take)
        : m_take(std::move(take))
    {
        QObject::connect(&m_watcher, &QFutureWatcher<T>::finished, &m_watcher,
                         [this] { finished(); });
    }

    void ask(const QFuture<T> &answer)
    {
        m_next = {};
        m_watcher.setFuture(answer);
    }
    //! One at a time: while a question runs, the newest of those asked waits for its answer, which
    //! is taken too.
    void askInTurn(std::function<QFuture<T>()> question)
    {
        if (m_watcher.isRunning())
            m_next = std::move(question);
        else
            ask(question());
    }
    //! No answer is wanted any more.
    void drop() { ask({}); }

private:
    void finished()
    {
        const auto next = std::exchange(m_next, {});
        if (const auto answer = m_watcher.future();
            !answer.isCanceled() && answer.resultCount() > 0)
            m_take(answer.result());
        if (next && !m_watcher.isRunning()) // else the taker has asked something newer
            ask(next());
    }

    std::function<void(const T &answer)> m_take;
    std::function<QFuture<T>()> m_next;
    QFutureWatcher<T> m_watcher;
};

} // namespace core
