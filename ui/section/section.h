#pragma once

#include "core/services/workspace.h"

#include <QKeySequence>
#include <QWidget>

#include <functional>

namespace ui {

class Theme;

//! Where a section can lead. The window goes there.
class Navigator {
public:
    virtual void showCustomer(const core::Id &customer) = 0;
    virtual void showLicencesOf(const core::Id &customer) = 0;
    //! An empty name shows the customer.
    virtual void showUser(const core::Id &customer, const QString &userName) = 0;
    virtual void openPlan(const core::Id &plan) = 0;
    virtual void searchEverything() = 0;
    virtual void onboard() = 0;
    virtual void resumeDraft(const core::Draft &draft) = 0;
    //! A null customer: the rows name theirs.
    virtual void beginImport(const core::Id &customer) = 0;
    virtual void importText(const core::Id &customer, const QString &text) = 0;
    //! Tells that a plan is saved, with a link to it.
    virtual void saySaved(const core::Id &plan, const QString &text) = 0;
    //! Offers the confirmation sheet as soon as the plan's passwords have arrived.
    virtual void awaitPasswords(const core::Id &plan) = 0;

protected:
    ~Navigator() = default;
};

//! Names of the sections; never translated. A section takes its id from here, so that a link to it
//! cannot miss it.
namespace section {
inline constexpr QLatin1StringView customers{"Customers"};
inline constexpr QLatin1StringView users{"Users"};
inline constexpr QLatin1StringView licences{"Licences"};
inline constexpr QLatin1StringView drafts{"Drafts"};
inline constexpr QLatin1StringView plans{"Plans"};
inline constexpr QLatin1StringView waiting{"Waiting"};
inline constexpr QLatin1StringView settings{"Settings"};
} // namespace section

//! What a section works with.
struct Services {
    core::Workspace &workspace;
    Theme &theme;
    Navigator &window;
};

struct SectionPage {
    QWidget *widget = nullptr;
    //! Moves the focus to the list's filter; empty: to the first text field of the page.
    std::function<void()> focusFilter = {};
};

//! Where the entry stands in the side bar.
enum class Place { Lists, Work, Foot };

//! One entry of the side bar, with its page and its keys. The entry is a QAbstractButton named
//! "section" + id, the menu's action is named "actionSection" + id.
struct Section {
    QLatin1StringView id;
    QString title;
    QString command; //!< in the menu View, with its mnemonic
    QString icon;
    QKeySequence shortcut; //!< its own: it does not depend on the order
    Place place = Place::Lists;
    std::function<SectionPage(const Services &)> make; //!< called when the section is first shown
    //! Shown beside the entry; zero shows nothing.
    std::function<int(core::Workspace &)> count = {};
};

} // namespace ui
