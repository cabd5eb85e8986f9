import { describe, expect, test } from 'vitest';

import { hostRoom } from '$lib/core/room/host-view';
import { revealOf } from '$lib/core/room/reveal';
import { currentRound } from '$lib/core/room/room-state';

import { ask, PlayedRoom, set } from './make-room';

describe('hostRoom', () => {
	test('holds the key from the opening on, before the class sees it', () => {
		const played = new PlayedRoom(ask('choice-1'));
		const reveal = () => hostRoom(played.room, set, played.standings).reveal;
		expect(reveal()).toBeUndefined();
		played.open(0);
		expect(reveal()?.key).toEqual(played.right(0));
	});

	test('names the questions that cannot be asked any more', () => {
		const played = new PlayedRoom(ask('choice-1', 'short-1', 'choice-2'));
		played.play(2, {});
		played.open(0);
		expect(hostRoom(played.room, set, played.standings).askedIndices).toEqual([2, 0]);
	});
});

describe('revealOf', () => {
	const speakerOf = (voice: string) => {
		const played = new PlayedRoom(ask('choice-1'));
		played.open(0);
		const round = currentRound(played.room);
		const spoken = {
			...set,
			entities: [{ id: 'diop', kind: 'person' as const, name: 'Abdoulaye Diop' }],
			items: set.items.map((item) => ({ ...item, voice }))
		};
		return round && revealOf(played.room, spoken, round).speaker;
	};

	test('names whose claim it is, and nobody for reported fact', () => {
		expect(speakerOf('diop')).toBe('Abdoulaye Diop');
		expect(speakerOf('reported')).toBeUndefined();
	});
});
