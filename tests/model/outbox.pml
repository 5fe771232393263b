/* The way of a change from the outbox to the server and back, for an exhaustive search (run.py).
 *
 * One client has three operations in its durable outbox: 1 and 2 change the same entity, in order, each with the ETag
 * that its maker saw; 3 takes a licence of which none may be free. A colleague changes that entity at most once and
 * gives a licence back at most once, at any moment. The network loses and repeats messages and brings them out of
 * order; the client and the server die and start again.
 *
 * What must hold:
 *   - the effect of an operation happens at most once, and exactly once when its person was told "done";
 *   - an operation that its person was told "no" of has no effect, then or later;
 *   - no change is made on content that its maker did not see;
 *   - 2 has an effect only after 1 has;
 *   - nobody is told of a conflict when nobody else changed the entity.
 *
 * The three together have more states than a test has time for, and what holds of an entity does not depend on the
 * others: CHANGES_ALONE has 1 and 2, TAKING_ALONE has 3.
 *
 * Each of these makes one rule of the protocol wrong, and the search must find an error:
 *   PRECONDITION_FIRST  the server looks at If-Match before the key
 *   KEY_AT_SENDING      each attempt has a new key (with NO_PRECONDITION: the ETag guards too)
 *   SPLIT_COMMIT        the effect and the key are committed one after the other (with NO_PRECONDITION)
 *   FORGET_REFUSAL      a refusal is answered but its key is not kept
 *   NEW_BASE            what arrived meanwhile becomes the base of an operation that was sent
 *   TWO_STEPS           the client takes an answer in two transactions: first the queue, then the next one's base
 */
#define OPERATIONS 3
#define TAKING 3          /* the one that takes a licence */
#define NONE 255

#define OK 1
#define STALE 2
#define NO_LICENCE 3

#ifndef CRASHES
#define CRASHES 1         /* of each side */
#endif
#define LOSSES 1
#define REPEATS 1
#define ATTEMPTS 2        /* until the client waits for what it sent to come to nothing */

chan requests = [2] of { byte, byte, byte };   /* operation, key, If-Match */
chan answers = [2] of { byte, byte, byte };    /* operation, status, ETag */

/* The server's database. */
byte version = 1;
byte licences = 0;
byte kept[9];             /* status under a key, 0 = none */
byte keptEtag[9];

/* The client's database. */
byte told[4];             /* what the person was told of an operation, 0 = waits */
byte base[4];             /* the ETag that it is sent with */
byte known = 1;           /* what the cache holds of the entity */

/* What only the checks know. */
byte effects[4];
byte seen[4];             /* the ETag that the maker of the operation saw, NONE = that of the one before */
bool foreign = false;
byte clientDeaths = 0, serverDeaths = 0, losses = 0, repeats = 0;
byte nextKey = OPERATIONS + 1;

#define isNext(o) (told[o] == 0 && (o != 2 || told[1] == OK))
#define isOver (told[1] != 0 && told[2] != 0 && told[3] != 0)

inline tell(operation, status) {
    told[operation] = status;
    assert(status == OK || effects[operation] == 0);
    assert(status != STALE || foreign);
    if
    :: operation == 1 && status != OK -> told[2] = status   /* parked behind it */
    :: else
    fi
}

inline take(operation, status, etag) {
    if
    :: told[operation] == 0 ->
        tell(operation, status);
#ifndef TWO_STEPS
        if
        :: status == OK && operation < TAKING -> known = etag;
            if :: operation == 1 -> base[2] = etag :: else fi
        :: else
        fi
#endif
    :: else                                                 /* the second copy of an answer */
    fi
}

proctype Client() {
    byte operation, status, etag, key, attempts;
start:
    attempts = 0;
    do
    :: isOver -> break
    :: else ->
        if
        :: attempts < ATTEMPTS && nfull(requests) ->
            select (operation : 1 .. OPERATIONS);
            atomic {
                if
                :: isNext(operation) ->
                    if :: base[operation] == 0 -> base[operation] = known :: else fi;
#ifdef KEY_AT_SENDING
                    if :: nextKey < 8 -> nextKey++ :: else fi;
                    key = nextKey;
#else
                    key = operation;
#endif
                    requests!operation, key, base[operation];
                    attempts++
                :: else
                fi
            }
        :: atomic { answers?operation, status, etag ->
            take(operation, status, etag);
            attempts = 0 };
#ifdef TWO_STEPS
            if
            :: clientDeaths < CRASHES -> clientDeaths++; goto start
            :: true -> atomic { if
                :: status == OK && operation < TAKING -> known = etag;
                    if :: operation == 1 -> base[2] = etag :: else fi
                :: else fi }
            fi
#endif
        :: atomic { attempts >= ATTEMPTS && empty(requests) && empty(answers) -> attempts = 0 }
#ifdef NEW_BASE
        :: atomic { known != version -> known = version;    /* a page of the change feed */
            if :: told[1] == 0 && base[1] != 0 -> base[1] = known :: else fi }
#endif
        :: atomic { clientDeaths < CRASHES -> clientDeaths++; goto start }
        fi
    od;
    assert(told[1] != OK || effects[1] == 1);
    assert(told[2] != OK || effects[2] == 1);
    assert(told[3] != OK || effects[3] == 1)
}

proctype Network() {
    byte operation, a, b;
end:
    do
    :: atomic { losses < LOSSES && nempty(requests) -> requests?operation, a, b; losses++ }
    :: atomic { losses < LOSSES && nempty(answers) -> answers?operation, a, b; losses++ }
    :: atomic { repeats < REPEATS && nempty(requests) && nfull(requests) ->
        requests?<operation, a, b>; requests!operation, a, b; repeats++ }
    :: atomic { len(requests) == 2 -> requests?operation, a, b; requests!operation, a, b }   /* out of order */
    od
}

inline effect(operation) {
    effects[operation]++;
    assert(effects[operation] <= 1);
    assert(told[operation] == 0 || told[operation] == OK);
    if
    :: operation == TAKING -> licences--
    :: else ->
        assert(operation != 2 || effects[1] == 1);
#ifndef NO_PRECONDITION
        assert(version == (seen[operation] == NONE -> keptEtag[1] : seen[operation]));
#endif
        version++
    fi
}

proctype Server() {
    byte operation, key, match, status;
end:
    do
    :: requests?operation, key, match ->
        if
        :: serverDeaths < CRASHES -> serverDeaths++          /* before it committed */
        :: true ->
            d_step {
                status = 0;
#ifndef PRECONDITION_FIRST
                if :: kept[key] != 0 -> status = kept[key] :: else fi;
#endif
#ifndef NO_PRECONDITION
                if :: status == 0 && operation != TAKING && match != version -> status = STALE :: else fi;
#endif
#ifdef PRECONDITION_FIRST
                if :: status == 0 && kept[key] != 0 -> status = kept[key] :: else fi;
#endif
                if :: status == 0 && operation == TAKING && licences == 0 -> status = NO_LICENCE :: else fi;
                if
                :: status == 0 -> effect(operation); status = OK;
#ifndef SPLIT_COMMIT
                    kept[key] = OK; keptEtag[key] = version
#endif
#ifndef FORGET_REFUSAL
                :: status != 0 && kept[key] == 0 -> kept[key] = status
#endif
                :: else
                fi
            };
#ifdef SPLIT_COMMIT
            if
            :: serverDeaths < CRASHES -> serverDeaths++; goto next
            :: true -> d_step { if :: kept[key] == 0 -> kept[key] = OK; keptEtag[key] = version :: else fi }
            fi;
#endif
            if
            :: serverDeaths < CRASHES -> serverDeaths++      /* the answer is lost with it */
            :: nfull(answers) -> answers!operation, status, keptEtag[key]
            :: full(answers)
            fi
        fi;
next:   skip
    od
}

proctype Colleague() {
    if
    :: atomic { version++; foreign = true }
    :: true
    fi;
    if
    :: licences++
    :: true
    fi
}

init {
    atomic {
        seen[1] = 1; seen[2] = NONE; base[1] = 1;
#ifdef CHANGES_ALONE
        told[3] = OK; effects[3] = 1;
#endif
#ifdef TAKING_ALONE
        told[1] = OK; effects[1] = 1; told[2] = OK; effects[2] = 1;
#endif
        run Client(); run Network(); run Server(); run Colleague()
    }
}
