/** Why an event changes nothing. */
export type Refusal =
	| 'no-room'
	| 'room-exists'
	/** Only the host may, or only the player themselves. */
	| 'not-allowed'
	/** Sent by a host who has handed the room over since. */
	| 'not-host-any-more'
	| 'not-in-room'
	| 'kicked'
	| 'locked'
	| 'full'
	| 'ended'
	| 'paused'
	/** Not now: a question that is not open is closed, one that is not closed revealed. */
	| 'wrong-phase'
	/** Not the question that the room is at. */
	| 'wrong-question'
	| 'late'
	| 'already-responded'
	| 'name-empty'
	| 'name-too-long'
	| 'name-taken'
	| 'name-unkind'
	| 'no-such-team'
	/** Nothing that an app of ours sends. */
	| 'malformed';
