#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/accounttype.h"
#include "core/domain/catalog.h"
#include "core/domain/notificationprofile.h"
#include "core/domain/partner.h"
#include "core/plan/planners.h"

#include <functional>

//! Onboarding of a customer: defaults, normal forms and refusals, the same for the window and the
//! command line.
namespace core {

//! What a new customer can be given, as this computer last received it.
struct OnboardingCatalog {
    Partner partner;
    QList<Service> services;
    QList<DataCenter> dataCenters;
    QList<Tag> tags;
    QList<NotificationProfile> notificationProfiles;
    QList<LegalText> legalTexts;
};

//! What a person chose. The caller makes the customer's id, so that it can be onboarded once only.
struct OnboardingInput {
    Customer customer;
    //! The person knows that customer management cannot be undone.
    bool customerModeConfirmed = false;
};

//! The same as words. An empty word takes the default.
struct OnboardingWords {
    QString accountType; //!< wire name; default: local
    QString account;
    QString name;
    QString organisation;
    QString telephone;
    QString country;    //!< code or name
    QString dataCenter; //!< name; default: the closest to the country
    QStringList tags;
    QString notificationProfile; //!< default: none
    QString managementMode;      //!< wire name; default: partner
    bool acceptsTexts = false;   //!< every legal text, on the customer's behalf
    bool customerModeConfirmed = false;
};

//! One reason why the customer cannot be onboarded as entered.
struct OnboardingFinding {
    enum class Code {
        Field,        //!< see `field.problem`
        UnknownName,  //!< `typed` names nothing of the catalog
        NotAvailable, //!< `typed`: an account type that needs a later version
        NotConfirmed, //!< customer management, without the person's consent
    };
    Code code = Code::Field;
    FieldError field; //!< its pointer says where, whatever the code
    QString typed;
    QString nearest; //!< of UnknownName: what was probably meant; empty when nothing is close

    friend bool operator==(const OnboardingFinding &, const OnboardingFinding &) = default;
};

struct Onboarding {
    Customer customer; //!< as it will be sent
    QList<OnboardingFinding> findings;

    [[nodiscard]] bool isReady() const { return findings.isEmpty(); }
    [[nodiscard]] const OnboardingFinding *at(QStringView pointer) const;
};

//! Fills in what was left open, brings values into their normal form, and judges the result. The
//! password is judged apart, by checkOwnerPassword().
[[nodiscard]] Onboarding prepareOnboarding(const OnboardingInput &input,
                                           const OnboardingCatalog &catalog);
[[nodiscard]] Onboarding prepareOnboarding(const OnboardingWords &words, const Id &customer,
                                           const OnboardingCatalog &catalog);
[[nodiscard]] QList<OnboardingFinding> checkOwnerPassword(const Secret &password);

//! Seals a password for the server, bound to an operation and a customer.
using SealPassword = std::function<Result<OwnerPassword>(const Secret &password,
                                                         const Id &operation, const Id &customer)>;

//! The plan of a customer that is ready. Fails when the password cannot be sealed (Offline: the
//! server's key is not known yet).
[[nodiscard]] Result<Plan> onboardingPlan(const Customer &ready, const Secret &password,
                                          const SealPassword &seal, const QDateTime &now);

} // namespace core
