#pragma once

#include "core/plan/planrow.h"
#include "core/wire/envelope.h"

#include <QByteArray>
#include <QList>

namespace core {

//! An operation that may be sent, as the sender gets it.
struct OutboxItem {
    qint64 seq = 0;
    Operation operation; //!< with the changes that it carries
    int attempts = 0;
    QList<Id> carried; //!< later changes to this entity, sent in the request
};

//! The outcome of an operation that was sent.
struct Answer {
    enum class Class {
        Done,
        NothingStored, //!< the server stored nothing under its key this time: as if never sent
        Transient,     //!< no answer, or one that asks to retry: the same bytes are sent again
        Fault,         //!< the server failed on it: as Transient, but not forever
        Rejected,
        Conflict,
    };
    Class outcome = Class::Transient;
    Envelope envelope;      //!< of Done; of Conflict the current version if the server sent it
    QList<Envelope> others; //!< other entities in the answer
    QByteArray sealedPassword;
    Refusal refusal;
    qint64 retryAfterMs = 0; //!< of Transient and Fault; 0 = the server did not say
    bool replayed = false;   //!< the stored answer of an earlier request: as old as that
};

} // namespace core
