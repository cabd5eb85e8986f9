import { describe, expect, test } from 'vitest';

import { decide, nextIndex } from '$lib/core/room/decide';
import type { Given, RoomCommand } from '$lib/core/room/room-command';
import type { Sender } from '$lib/core/room/room-event';
import { isUnkindName } from '$lib/core/room/word-filter';

import { byPlayer, HOST, NEWCOMER, PlayedRoom, UNKNOWN } from './make-room';

const given: Given = {
	commandId: 'c',
	tokenHash: 'hash',
	playerId: 'new',
	seed: 9,
	isUnkind: isUnkindName
};

const decideIn = (played: PlayedRoom, by: Sender, command: RoomCommand) =>
	decide(played.room, by, command, given, played.at);

describe('decide', () => {
	test('cleans the name of who joins, and takes id and token from the server', () => {
		const played = new PlayedRoom();
		const joined = decideIn(played, NEWCOMER, { kind: 'join', name: '  Ada\u200b ' });
		expect(joined).toEqual({
			ok: true,
			value: {
				kind: 'joined',
				playerId: 'new',
				tokenHash: 'hash',
				name: 'Ada',
				teamId: null,
				by: NEWCOMER,
				commandId: 'c'
			}
		});
	});

	test('lets who was sent out back in on the device they had', () => {
		const played = new PlayedRoom();
		played.join('Ada');
		played.host({ kind: 'kicked', playerId: 'ada' });
		const back = decideIn(played, HOST, { kind: 'reseat', playerId: 'ada' });
		expect(back).toMatchObject({ value: { kind: 'reseated', tokenHash: 'hash-of-Ada' } });
		const stranger = decideIn(played, HOST, { kind: 'reseat', playerId: 'nobody' });
		expect(stranger).toEqual({ ok: false, error: 'not-in-room' });
	});

	test.each([
		['', 'name-empty'],
		['…', 'name-empty'],
		['x'.repeat(25), 'name-too-long'],
		['Shit', 'name-unkind'],
		['ADA', 'name-taken']
	])('refuses the name %j as %s', (name, error) => {
		const played = new PlayedRoom();
		played.join('Ada');
		expect(decideIn(played, NEWCOMER, { kind: 'join', name })).toEqual({ ok: false, error });
	});

	test('lets the host name a pupil without a phone as they are called', () => {
		const joined = decideIn(new PlayedRoom(), HOST, { kind: 'join', name: 'Dick Con' });
		expect(joined).toMatchObject({ ok: true, value: { tokenHash: null } });
	});

	test('appends a response whatever the room’s state, but never in another’s name', () => {
		const played = new PlayedRoom();
		played.join('Ada');
		const respond = { kind: 'respond', playerId: 'ada', index: 2, response: UNKNOWN } as const;
		expect(decideIn(played, byPlayer('ada'), respond).ok).toBe(true);
		const forged = decideIn(played, byPlayer('eve'), respond);
		expect(forged).toEqual({ ok: false, error: 'not-allowed' });
		const misshapen = { ...respond, response: { type: 'choice' } as never };
		expect(decideIn(played, byPlayer('ada'), misshapen)).toMatchObject({ error: 'malformed' });
	});

	test('refuses what the fold would refuse', () => {
		const played = new PlayedRoom();
		const close: RoomCommand = { kind: 'close', index: 0 };
		expect(decideIn(played, HOST, close)).toMatchObject({ error: 'wrong-question' });
		expect(decideIn(played, byPlayer('ada'), close)).toMatchObject({ error: 'not-allowed' });
		expect(decide(undefined, HOST, close, given, 0)).toMatchObject({ error: 'no-room' });
	});

	test('lets a command claim nothing that is the server’s to say', () => {
		const played = new PlayedRoom();
		const open = { kind: 'open', index: 0, seconds: null, seed: 1, by: HOST } as RoomCommand;
		expect(decideIn(played, byPlayer('ada'), open)).toMatchObject({ error: 'not-allowed' });
		expect(decideIn(played, HOST, open)).toMatchObject({ value: { seed: 9 } });
	});
});

describe('nextIndex', () => {
	test('goes on to the next question not asked, then back to those passed over', () => {
		const played = new PlayedRoom();
		expect(nextIndex(played.room)).toBe(0);
		played.host({ kind: 'moved', index: 1 });
		expect(nextIndex(played.room)).toBe(2);
		played.play(2, {});
		expect(nextIndex(played.room)).toBe(0);
		played.play(0, {}).play(1, {});
		expect(nextIndex(played.room)).toBeUndefined();
	});
});
