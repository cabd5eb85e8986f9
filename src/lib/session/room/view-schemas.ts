import * as v from 'valibot';

import { isResponse } from '$lib/core/item/is-response';
import { ITEM_TYPES } from '$lib/core/item/item';
import type { Response } from '$lib/core/item/response';
import type { RoomPhase } from '$lib/core/room/room-state';

/** What views of a room are made of, as they come from the server. */
const PHASES = [
	'lobby',
	'ready',
	'open',
	'closed',
	'revealed',
	'ended'
] as const satisfies readonly RoomPhase[];

export const phase = v.picklist(PHASES);
export const text = v.array(
	v.union([v.string(), v.object({ em: v.string() }), v.object({ br: v.literal(true) })])
);
export const response = v.custom<Response>(isResponse);
export const place = v.object({
	// JSON leaves out what is undefined.
	number: v.optional(v.number()),
	count: v.number()
});

const options = v.array(v.object({ code: v.string(), text }));

export const question = v.object({
	index: v.number(),
	asked: v.object({
		type: v.picklist(ITEM_TYPES),
		stem: text,
		parts: v.exactOptional(v.array(v.nullable(v.string()))),
		options: v.exactOptional(options),
		lefts: v.exactOptional(options),
		unit: v.exactOptional(v.string()),
		precision: v.exactOptional(v.picklist(['year', 'month', 'day']))
	})
});

export const clock = v.variant('kind', [
	v.object({ kind: v.literal('none') }),
	v.object({ kind: v.literal('running'), endsAt: v.number(), totalMillis: v.number() }),
	v.object({ kind: v.literal('paused'), leftMillis: v.number(), totalMillis: v.number() })
]);

export const reveal = v.object({
	setId: v.string(),
	itemId: v.string(),
	partId: v.string(),
	key: response,
	keyText: v.exactOptional(text),
	explanation: v.exactOptional(text),
	evidence: v.array(
		v.object({
			passageId: v.string(),
			passageNumber: v.number(),
			text: v.string(),
			start: v.number(),
			end: v.number()
		})
	),
	voice: v.exactOptional(v.string()),
	speaker: v.exactOptional(v.string())
});

export const leaders = v.object({
	players: v.array(v.object({ name: v.string(), total: v.number(), rank: v.number() })),
	teams: v.array(
		v.object({
			teamId: v.string(),
			name: v.string(),
			mean: v.number(),
			memberCount: v.number(),
			rank: v.number()
		})
	)
});
