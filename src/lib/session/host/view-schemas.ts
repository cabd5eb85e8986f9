import * as v from 'valibot';

import { type Item, ITEM_TYPES } from '$lib/core/item/item';
import type { HostedPlayer, HostRoom } from '$lib/core/room/host-view';
import type { ScreenView } from '$lib/core/room/screen-view';

import { clock, leaders, phase, place, question, reveal, text } from '../room/view-schemas';

export interface ScreenParts {
	readonly room: ScreenView;
}
export interface HostParts {
	readonly room: HostRoom;
	readonly players: readonly HostedPlayer[];
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(schema);

const outcome = v.picklist(['right', 'part', 'wrong', 'undecided']);
const distribution = v.object({
	respondedCount: count,
	unknownCount: count,
	options: v.array(v.object({ code: v.string(), count })),
	outcomes: v.object({ right: count, part: count, wrong: count, undecided: count })
});
const teamScore = v.object({
	teamId: v.string(),
	mean: v.number(),
	memberCount: count,
	rank: count
});
/** JSON leaves out what is undefined. */
const shownPlace = v.pipe(
	place,
	v.transform((sent) => ({ number: sent.number, count: sent.count }))
);
const counts = { playerCount: count, respondedCount: count };

export const screenParts = v.object({
	room: optional(
		v.object({
			...counts,
			phase,
			paused: v.boolean(),
			joinOpen: v.boolean(),
			title: v.string(),
			place: shownPlace,
			names: v.array(v.string()),
			question: optional(question),
			clock: optional(clock),
			reveal: optional(reveal),
			distribution: optional(distribution),
			leaders: optional(leaders)
		})
	)
}) satisfies v.GenericSchema<unknown, Partial<ScreenParts>>;

/** Of the item, what every one has: the rest is this build's own, as in the set that it came from. */
const item = v.custom<Item>((value) =>
	v.is(
		v.looseObject({
			id: v.string(),
			type: v.picklist(ITEM_TYPES),
			stem: text,
			evidence: v.array(v.looseObject({ passageId: v.string(), quote: v.string() }))
		}),
		value
	)
);
const preview = v.object({ index: count, item, partId: v.string() });

const hostRoom = v.pipe(
	v.object({
		...counts,
		phase,
		paused: v.boolean(),
		locked: v.boolean(),
		term: count,
		options: v.object({
			changeable: v.boolean(),
			speedBonus: v.boolean(),
			ranksShown: v.boolean(),
			teams: v.array(v.object({ id: v.string(), name: v.string() }))
		}),
		place: shownPlace,
		askedIndices: v.array(count),
		teams: v.array(teamScore),
		outOf: v.number(),
		preview: optional(preview),
		next: optional(preview),
		question: optional(question),
		clock: optional(clock),
		distribution: optional(distribution),
		typed: optional(v.array(v.object({ typed: v.string(), count, outcome }))),
		reveal: optional(reveal)
	}),
	v.transform((room): HostRoom => ({ ...room, preview: room.preview, next: room.next }))
);

const hostedPlayer = v.pipe(
	v.object({
		id: v.string(),
		name: v.string(),
		teamId: v.nullable(v.string()),
		extraTimeShare: v.number(),
		kicked: v.boolean(),
		hasPhone: v.boolean(),
		responded: v.boolean(),
		score: optional(
			v.object({ credit: v.number(), bonus: v.number(), total: v.number(), rank: count })
		)
	}),
	v.transform((player): HostedPlayer => ({ ...player, score: player.score }))
);

export const hostParts = v.object({
	room: optional(hostRoom),
	players: optional(v.array(hostedPlayer))
}) satisfies v.GenericSchema<unknown, Partial<HostParts>>;
