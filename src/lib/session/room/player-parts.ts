import * as v from 'valibot';

import type { PlayerOwn, PlayerRoom } from '$lib/core/room/player-view';

import { clock, leaders, phase, place, question, response, reveal, text } from './view-schemas';

/** The two parts of a player's view. */
export interface PlayerParts {
	readonly room: PlayerRoom;
	readonly own: PlayerOwn;
}

const room = v.object({
	phase,
	paused: v.boolean(),
	place,
	changeable: v.boolean(),
	question: v.exactOptional(question),
	reveal: v.exactOptional(reveal),
	leaders: v.exactOptional(leaders)
});

const verdict = v.object({
	outcome: v.picklist(['right', 'part', 'wrong', 'undecided']),
	credit: v.number(),
	slip: v.boolean(),
	rightByCode: v.record(v.string(), v.boolean()),
	why: v.exactOptional(text)
});

const own = v.object({
	name: v.string(),
	team: v.optional(v.string()),
	kicked: v.boolean(),
	clock: v.exactOptional(clock),
	response: v.exactOptional(response),
	verdict: v.exactOptional(verdict),
	score: v.object({
		credit: v.number(),
		bonus: v.number(),
		total: v.number(),
		outOf: v.number()
	}),
	rank: v.exactOptional(v.number())
});

export const isPlayerParts: v.GenericSchema<unknown, Partial<PlayerParts>> = v.pipe(
	v.object({ room: v.exactOptional(room), own: v.exactOptional(own) }),
	// `undefined` stands where JSON left something out.
	v.transform((parts) => parts as Partial<PlayerParts>)
);
