/*
 * The payment protocol (Never twice), small enough to try every interleaving. docs/funds/proof.md says which step is which
 * line of code, and what is assumed of the bank. `npm run formal` checks it, and that each broken variant is found wrong.
 *
 * One instruction; two workflows of it at once (a case's new run asks beside the old one), each of whose attempts may die at
 * any step, or go on while nobody waits for it any more; the bank; two people; a clock that passes `validUntil`.
 *
 *   -DHONOURS=0|1   the bank never executes a serial past its validUntil
 *   -DDEDUPE=0|1    the bank recognizes a serial that it had before
 *
 * The other switches break one guard each: formal/check.ts.
 */
#ifndef HONOURS
#define HONOURS 1
#endif
#ifndef DEDUPE
#define DEDUPE 0
#endif

/* The bounds. */
#ifndef WORKFLOWS
#define WORKFLOWS 2
#endif
#define SERIALS 3	/* calls at most */
#ifndef ASKS
#define ASKS 3		/* questions of each workflow before people are asked */
#endif
#ifndef LATE
#define LATE 1		/* attempts that go on while nobody waits for them */
#endif

mtype = { none, reserved, sent, unknown, paid, refused, voided, pending, posted, accepted, notFound, lost };
mtype = { sending, asking, renewing };

/* The row in PostgreSQL, and its entry in the ledger. */
mtype status = none;
mtype entry = none;
byte serial = 1;
byte fence = 0;

/* The validUntil of how many serials has passed, by our clock and by the bank's. */
byte passed = 0;
byte passedAtBank = 0;

/* The bank: what it did with each serial, and which it stated in writing never to execute. */
mtype bank[SERIALS + 1] = none;
bool barred[SERIALS + 1];
byte effects = 0;

/* Whether people were asked. */
bool peopleAsked = false;

byte late = LATE;

#define OPEN (status == reserved || status == sent || status == unknown)
#define ENDED (status == paid || status == refused || status == voided)

/* What a broken variant lacks. */
#ifdef RENEW_EARLY
#define IS_PAST true
#define WAS_PAST true
#else
#define IS_PAST (before <= passed)
#define WAS_PAST (about <= woke)
#endif
#ifdef RENEW_UNASKED
#define IS_ASKED true
#else
#define IS_ASKED (before == about)
#endif
#ifdef RENEW_BESIDE_PEOPLE
#define IS_ALONE true
#else
#define IS_ALONE !peopleAsked
#endif
#define MAY_RENEW ((status == sent || status == unknown) && fence == read && serial < SERIALS && IS_PAST && IS_ASKED && IS_ALONE)
/* "Not paid" is stated of what can no longer be executed. */
#ifdef STATE_LIVE
#define MAY_STATE true
#else
#define MAY_STATE (serial <= passed)
#endif
/* The bank's clock is not behind ours by more than the margin. */
#ifdef BANK_CLOCK_BEHIND
#define NOTICED skip
#else
#define NOTICED passedAtBank = passed
#endif
/* A bank without such a promise gives it in its paper, for the serial that the paper is about. */
#ifdef PAPER_BINDS_NOBODY
#define PAPER_BINDS false
#else
#define PAPER_BINDS true
#endif

/* Money leaves: once, and never for what our books gave back. */
inline execute(s) {
	effects++;
	assert(effects <= 1);
	assert(status != refused && status != voided);
	bank[s] = paid
}

/* endInstruction: row and entry in one transaction, fenced by the serial that was answered. */
inline endRow(s, end) {
	if
	:: OPEN && serial == s ->
		status = end;
		fence++;
		assert(entry == pending);
		if
		:: end == paid -> entry = posted; assert(effects == 1)
		:: else -> entry = voided; assert(effects == 0)
		fi
	:: else
	fi
}

/* The bank hears a call: it refuses it, executes it, or takes it in to execute it later. */
inline hear(s) {
	if
	:: DEDUPE && bank[s] == pending -> answer = accepted
	:: DEDUPE && (bank[s] == paid || bank[s] == refused) -> answer = bank[s]
	:: !DEDUPE || bank[s] == none ->
		if
		:: (HONOURS && s <= passedAtBank) || barred[s] -> answer = refused
		:: !((HONOURS && s <= passedAtBank) || barred[s]) ->
			if
			:: answer = refused
			:: execute(s); answer = paid
			:: bank[s] = pending; answer = accepted
			fi
		fi;
		if
		:: answer == refused && bank[s] == none -> bank[s] = refused
		:: else
		fi
	fi
}

/* sendPayment: reads the row, takes it, calls, writes down what came. */
inline send() {
	result = lost;
	atomic { about = serial; read = fence; answer = none };
	atomic {
		if
		:: status == reserved && fence == read -> status = sent; fence++; answer = sent
#ifdef NO_FENCE
		:: OPEN && !(status == reserved && fence == read) -> answer = sent
		:: ENDED -> result = status
#else
		:: else -> result = status
#endif
		fi
	};
	if
	:: answer == sent		/* it dies before the call */
	:: answer == sent ->
		atomic {
			hear(about);
			if
			:: answer = lost	/* cut off, too slow, strange */
			:: true
			fi
		};
#ifdef VOID_UNANSWERED
		if
		:: answer == lost -> atomic { endRow(about, refused) }
		:: else
		fi;
#endif
		if
		:: true			/* it dies before it writes */
		:: atomic {
			if
			:: answer == paid || answer == refused -> endRow(about, answer)
			:: answer == lost && status == sent && serial == about -> status = unknown
			:: else
			fi;
			result = (answer == lost -> lost : status) }
		fi
	:: answer == none
	fi;
	atomic { about = 0; read = 0; answer = 0 }
}

/* askPayment: asks about the serial of the row; `result` is notFound where the bank does not know it. */
inline ask() {
	result = lost;
	atomic { about = serial; answer = status };
	if
	:: answer == sent || answer == unknown ->
		atomic {
			if
			:: bank[about] == none || bank[about] == pending -> answer = notFound	/* it may hide what it has not executed yet */
			:: bank[about] == pending -> answer = pending
			:: bank[about] == paid || bank[about] == refused -> answer = bank[about]
			:: answer = lost
			fi
		};
		if
		:: answer == lost
		:: answer != lost	/* it dies before it writes */
		:: answer != lost -> atomic {
			if
			:: answer == paid || answer == refused -> endRow(about, answer)
			:: else
			fi;
			result = (answer == notFound -> notFound : status) }
		fi
	:: else -> result = answer
	fi;
	answer = 0
}

/* renewPayment: reads the row, gives the instruction another serial. */
inline renew() {
	result = lost;
	atomic { before = serial; read = fence };
	atomic {
		if
		:: MAY_RENEW -> status = reserved; serial++; fence++
		:: else
		fi;
		result = status;
		before = 0; read = 0
	}
}

/* An attempt whose worker is taken for dead goes on, whenever it wakes. */
proctype Attempt(mtype kind; byte about) {
	byte before, read;
	mtype answer, result;
	if
	:: kind == sending -> send()
	:: kind == asking -> ask()
	:: kind == renewing -> renew()
	fi
}

#define goesOnAlone(kind) atomic { late > 0 -> late--; run Attempt(kind, about); result = lost }

active [WORKFLOWS] proctype Workflow() {
	byte before, read, about, tries, woke;
	mtype answer, result, step;

	/* reservePayment: row and entry once, in one transaction */
	atomic {
		if
		:: status == none -> status = reserved; entry = pending
		:: else
		fi;
		step = (status == reserved -> sending : asking)
	};
	do
	:: ENDED -> break
	:: OPEN && step == sending ->
		if
		:: send()
		:: goesOnAlone(sending)
		fi;
		if
		:: result == lost && late < LATE	/* the engine's second attempt */
		:: atomic { step = asking; result = 0 }
		fi
	:: OPEN && step == asking && tries < ASKS ->
		/* what has passed when it wakes, passed before the question goes out */
		atomic { tries++; woke = passed };
		if
		:: ask()
		:: goesOnAlone(asking)
		fi;
		atomic {
			if
			:: result == reserved -> step = sending; about = 0
#ifdef RESEND_BLINDLY
			:: result == lost -> if :: (status == sent || status == unknown) && serial < SERIALS -> status = reserved; serial++; fence++; step = sending :: else fi
#endif
			:: result == notFound && HONOURS && WAS_PAST -> step = renewing
			:: else -> about = 0
			fi;
			result = 0; woke = 0
		}
	:: OPEN && step == renewing ->
		if
		:: renew()
		:: goesOnAlone(renewing)
		fi;
		if
		:: result == lost	/* the engine tries it without end */
		:: atomic { result == reserved -> step = sending; result = 0; about = 0 }
		:: atomic { result != lost && result != reserved -> step = asking; result = 0; about = 0 }
		fi
	:: OPEN && step == asking && tries == ASKS ->
		/* the bank's patience is over; it goes on asking, and finds the row ended */
		peopleAsked = true;
		ENDED
	od
}

/* The bank executes later what it took in, or gives it back. */
inline later(s) {
	if
	:: (HONOURS && s <= passedAtBank) || barred[s] -> bank[s] = refused
	:: !((HONOURS && s <= passedAtBank) || barred[s]) -> execute(s)
	fi
}
active proctype Bank() {
end:	do
	:: atomic { bank[1] == pending -> later(1) }
	:: atomic { bank[2] == pending -> later(2) }
	:: atomic { bank[3] == pending -> later(3) }
	od
}

/* Time passes the validUntil of the serial that is stored. */
active proctype Clock() {
end:	do
	:: atomic { status != none && passed < serial -> passed++; NOTICED }
#ifdef BANK_CLOCK_BEHIND
	:: passedAtBank < passed -> passedAtBank++
#endif
	od
}

/* One of the two people reads the bank's written statement. */
inline readPaper(reads) {
	atomic {
		OPEN;
		if
		:: effects == 1 -> reads = paid
		:: effects == 0 && HONOURS && MAY_STATE -> reads = voided
		:: effects == 0 && !HONOURS -> reads = voided; barred[serial] = PAPER_BINDS
		fi
	}
}

/* settlePayment: two people state what they read; where they differ, both are asked again. */
active proctype People() {
	mtype first, second;
end:	peopleAsked;
	do
	:: atomic { ENDED -> break }
	:: readPaper(first);
		if
		:: readPaper(second)
		:: atomic { ENDED -> break }
		fi;
		atomic {
			if
			:: first == second -> endRow(serial, first)
			:: else
			fi;
			first = 0; second = 0
		}
	od
}

/* When nothing moves any more nothing is forgotten: the money is where both books say. */
active proctype Auditor() {
	timeout ->
	assert(ENDED);
	assert((status == paid) == (effects == 1));
	assert(entry == (status == paid -> posted : voided))
}
