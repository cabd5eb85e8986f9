import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

import { hostedPlayers, hostRoom } from '$lib/core/room/host-view';
import { screenView } from '$lib/core/room/screen-view';
import { hostParts, screenParts } from '$lib/session/host/view-schemas';

import { ask, PlayedRoom, set } from '../../core/room/make-room';

const TYPES = [
	...['recall-1', 'cloze-1', 'choice-1', 'choices-1', 'verdict-1'],
	...['short-1', 'number-1', 'date-1', 'order-1', 'match-1']
].filter((type) => set.items.some(({ id }) => id === `secret-${type}`));

/** As it comes through a stream. */
const travelled = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Each state that a room passes through with questions of every type. */
function* states(): Generator<PlayedRoom> {
	const played = new PlayedRoom(ask(...TYPES), {
		ranksShown: true,
		teams: [{ id: 'a', name: 'A' }]
	});
	yield played;
	played.join('Ada');
	yield played;
	for (const index of TYPES.keys()) {
		const steps = [
			() => played.host({ kind: 'moved', index }),
			() => played.open(index, 30),
			() => played.respond('ada', index, played.right(index)),
			() => played.host({ kind: 'paused' }),
			() => played.host({ kind: 'resumed' }),
			() => played.close(index),
			() => played.reveal(index)
		];
		for (const step of steps) {
			expect(step()).toBeUndefined();
			yield played;
		}
	}
	played.host({ kind: 'ended' });
	yield played;
}

describe('the schemas of what comes down', () => {
	test('take every view of a screen as the server makes it, and lose nothing', () => {
		for (const { room, standings } of states()) {
			const sent = travelled({ room: screenView(room, set, standings) });
			expect(travelled(v.parse(screenParts, sent))).toEqual(sent);
		}
	});

	test('take every view of a host as the server makes it, and lose nothing', () => {
		for (const { room, standings } of states()) {
			const sent = travelled({
				room: hostRoom(room, set, standings),
				players: hostedPlayers(room, standings)
			});
			expect(travelled(v.parse(hostParts, sent))).toEqual(sent);
		}
	});

	test('take a frame with one part, and refuse what is no view', () => {
		expect(v.is(hostParts, { players: [] })).toBe(true);
		expect(v.is(hostParts, { room: { phase: 'open' } })).toBe(false);
		expect(v.is(screenParts, { room: { phase: 'party' } })).toBe(false);
	});
});
