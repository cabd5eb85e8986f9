import { describe, expect, test } from 'vitest';

import { foldRoom, RoomFold } from '$lib/core/room/room-fold';

import { ask, byPlayer, CLOCK, created, HOST, NEWCOMER, PlayedRoom, UNKNOWN } from './make-room';

const responsesTo = (played: PlayedRoom, index: number) => [
	...(played.room.rounds.get(index)?.responses.keys() ?? [])
];

function openRoom(seconds: number | null = null, options = {}): PlayedRoom {
	const played = new PlayedRoom(undefined, options);
	played.join('Ada', 'Bo');
	played.open(0, seconds);
	return played;
}

describe('a response', () => {
	test('counts for the open question', () => {
		const played = openRoom();
		expect(played.respond('ada', 0, played.right(0))).toBeUndefined();
		expect(responsesTo(played, 0)).toEqual(['ada']);
	});

	test('is late after the close, and does not count for the next question', () => {
		const played = openRoom();
		played.close(0);
		expect(played.respond('ada', 0, UNKNOWN)).toBe('late');
		played.open(1);
		expect(played.respond('ada', 0, UNKNOWN)).toBe('late');
		expect(responsesTo(played, 1)).toEqual([]);
	});

	test('is of no open question before it opens', () => {
		expect(openRoom().respond('ada', 1, UNKNOWN)).toBe('wrong-question');
	});

	test('counts to the last moment of the time and not after it, by the clock of the log', () => {
		const played = openRoom(10);
		played.wait(8);
		expect(played.respond('ada', 0, UNKNOWN)).toBeUndefined();
		expect(played.respond('bo', 0, UNKNOWN)).toBeUndefined();
		expect(played.respond('ada', 0, played.right(0))).toBe('late');
	});

	test('counts in a player’s extra time', () => {
		const played = openRoom(10);
		played.host({ kind: 'extra-time-set', playerId: 'ada', share: 0.5 });
		played.wait(11);
		expect(played.respond('bo', 0, UNKNOWN)).toBe('late');
		expect(played.respond('ada', 0, UNKNOWN)).toBeUndefined();
	});

	test('takes the place of the one before where responses can be changed', () => {
		const played = openRoom();
		played.respond('ada', 0, UNKNOWN);
		expect(played.respond('ada', 0, played.right(0))).toBeUndefined();
		expect(played.room.rounds.get(0)?.responses.get('ada')?.response).toEqual(played.right(0));
	});

	test('is the only one where they cannot', () => {
		const played = openRoom(null, { changeable: false });
		played.respond('ada', 0, UNKNOWN);
		expect(played.respond('ada', 0, played.right(0))).toBe('already-responded');
		expect(played.room.rounds.get(0)?.responses.get('ada')?.response).toEqual(UNKNOWN);
	});

	test('is refused from who is not in the room or was kicked', () => {
		const played = openRoom();
		expect(played.respond('eve', 0, UNKNOWN)).toBe('not-in-room');
		played.host({ kind: 'kicked', playerId: 'bo' });
		expect(played.respond('bo', 0, UNKNOWN)).toBe('kicked');
	});

	test('is nobody’s but the player’s own or the host’s for them', () => {
		const played = openRoom();
		const change = { kind: 'responded', playerId: 'ada', index: 0, response: UNKNOWN } as const;
		expect(played.send(byPlayer('bo'), change)).toBe('not-allowed');
		expect(played.host(change)).toBeUndefined();
	});

	test('with more than anybody types, or of no shape, is refused', () => {
		const played = openRoom();
		const typed = 'a'.repeat(301);
		expect(played.respond('ada', 0, { type: 'short', typed })).toBe('malformed');
		expect(played.respond('ada', 0, { type: 'order', stepIds: Array<string>(200).fill('1') })).toBe(
			'malformed'
		);
		expect(played.respond('ada', 0, {} as never)).toBe('malformed');
	});

	test('sent twice counts once and has the same outcome', () => {
		const played = new PlayedRoom(undefined, { changeable: false });
		played.join('Ada');
		played.open(0);
		const change = { kind: 'responded', playerId: 'ada', index: 0, response: UNKNOWN } as const;
		expect(played.send(byPlayer('ada'), change, 'tap')).toBeUndefined();
		played.close(0);
		expect(played.send(byPlayer('ada'), change, 'tap')).toBeUndefined();
		expect(played.send(byPlayer('ada'), change, 'another')).toBe('late');
	});

	test('is not held up by another’s command of the same id', () => {
		const played = openRoom();
		const change = (playerId: string) =>
			({ kind: 'responded', playerId, index: 0, response: UNKNOWN }) as const;
		played.send(byPlayer('bo'), change('ada'), 'same');
		expect(played.send(byPlayer('ada'), change('ada'), 'same')).toBeUndefined();
		expect(responsesTo(played, 0)).toEqual(['ada']);
	});
});

describe('a pause', () => {
	test('stops the time of the question, and takes no responses', () => {
		const played = openRoom(10);
		played.wait(5);
		played.host({ kind: 'paused' });
		played.wait(600);
		expect(played.respond('ada', 0, UNKNOWN)).toBe('paused');
		played.host({ kind: 'resumed' });
		played.wait(2);
		expect(played.respond('ada', 0, UNKNOWN)).toBeUndefined();
		expect(played.room.rounds.get(0)?.responses.get('ada')?.elapsedMillis).toBe(9000);
		played.wait(1);
		expect(played.respond('bo', 0, UNKNOWN)).toBe('late');
	});

	test('lets no question open', () => {
		const played = new PlayedRoom();
		played.host({ kind: 'paused' });
		expect(played.open(0)).toBe('paused');
	});
});

describe('the host', () => {
	test('alone commands', () => {
		const played = openRoom();
		for (const by of [byPlayer('ada'), NEWCOMER, CLOCK]) {
			expect(played.send(by, { kind: 'ended' })).toBe('not-allowed');
			expect(played.send(by, { kind: 'closed', index: 0 })).toBe('not-allowed');
			expect(played.send(by, { kind: 'kicked', playerId: 'bo' })).toBe('not-allowed');
		}
	});

	test('in two tabs: the first wins, and the second changes nothing', () => {
		const played = openRoom();
		expect(played.close(0)).toBeUndefined();
		expect(played.close(0)).toBe('wrong-phase');
		played.open(1);
		expect(played.close(0)).toBe('wrong-question');
		expect(played.reveal(1)).toBe('wrong-phase');
		expect(played.open(0)).toBe('wrong-phase');
		expect(played.room).toMatchObject({ phase: 'open', index: 1 });
	});

	test('asks a question once', () => {
		const played = openRoom();
		played.close(0);
		expect(played.open(0)).toBe('wrong-question');
		expect(played.open(9)).toBe('wrong-question');
	});

	test('can pass over a question without its reveal', () => {
		const played = openRoom();
		played.close(0);
		expect(played.host({ kind: 'moved', index: 2 })).toBeUndefined();
		expect(played.room).toMatchObject({ phase: 'ready', index: 2 });
	});

	test('hands over, and is host no more', () => {
		const played = openRoom();
		played.host({ kind: 'handed-over', hostTokenHash: 'another' });
		expect(played.close(0)).toBe('not-host-any-more');
		expect(played.send({ role: 'host', term: 1 }, { kind: 'closed', index: 0 })).toBeUndefined();
		expect(played.room.hostTokenHash).toBe('another');
	});

	test('ends the room for good', () => {
		const played = openRoom();
		played.respond('ada', 0, UNKNOWN);
		played.host({ kind: 'ended' });
		expect(played.respond('ada', 0, played.right(0))).toBe('ended');
		expect(played.join('Cy')).toBe('ended');
		expect(played.room.rounds.get(0)?.closedAt).toBe(played.room.endedAt);
	});
});

describe('the clock', () => {
	test('closes a question when the time is over for everybody, extra time too', () => {
		const played = openRoom(10);
		played.host({ kind: 'extra-time-set', playerId: 'ada', share: 1 });
		played.wait(15);
		expect(played.send(CLOCK, { kind: 'closed', index: 0 })).toBe('not-allowed');
		played.wait(2);
		expect(played.send(CLOCK, { kind: 'closed', index: 0 })).toBeUndefined();
	});
});

describe('joining', () => {
	test('takes a name once, whatever its case, accents and signs', () => {
		const played = new PlayedRoom();
		played.join('Zoë');
		const zoe = { kind: 'joined', tokenHash: 'x', teamId: null, name: 'ZOE!' } as const;
		expect(played.send(NEWCOMER, { ...zoe, playerId: 'other' })).toBe('name-taken');
	});

	test('is for those outside: the same player twice is one', () => {
		const played = new PlayedRoom();
		played.join('Ada');
		expect(played.join('Ada')).toBe('not-allowed');
		expect(played.room.players.size).toBe(1);
	});

	test('is closed while the room is locked, but for whom the host lets in', () => {
		const played = new PlayedRoom();
		played.host({ kind: 'locked' });
		expect(played.join('Ada')).toBe('locked');
		const noPhone = { kind: 'joined', playerId: 'bo', tokenHash: null, name: 'Bo' } as const;
		expect(played.send(NEWCOMER, { ...noPhone, teamId: null })).toBe('not-allowed');
		expect(played.host({ ...noPhone, teamId: null })).toBeUndefined();
		played.host({ kind: 'unlocked' });
		expect(played.join('Ada')).toBeUndefined();
	});

	test('counts after its time where the host enters it, until the close', () => {
		const played = openRoom();
		played.close(0);
		played.open(1, 10);
		played.wait(20);
		const entered = { kind: 'responded', playerId: 'ada', index: 1, response: UNKNOWN } as const;
		expect(played.respond('ada', 1, UNKNOWN)).toBe('late');
		expect(played.host(entered)).toBeUndefined();
		played.close(1);
		expect(played.host(entered)).toBe('late');
	});

	test('late takes part in the question that is open', () => {
		const played = openRoom();
		played.join('Cy');
		expect(played.respond('cy', 0, UNKNOWN)).toBeUndefined();
	});

	test('puts players into the smallest team, and into no team there is not', () => {
		const teams = [
			{ id: 'a', name: 'A' },
			{ id: 'b', name: 'B' }
		];
		const played = new PlayedRoom(ask('choice-1'), { teams });
		played.join('Ada', 'Bo', 'Cy');
		expect([...played.room.players.values()].map(({ teamId }) => teamId)).toEqual(['a', 'b', 'a']);
		const stray = { kind: 'joined', playerId: 'd', tokenHash: 'd', name: 'Di' } as const;
		expect(played.send(NEWCOMER, { ...stray, teamId: 'c' })).toBe('no-such-team');
	});

	test('back on another device keeps the score, and undoes a kick', () => {
		const played = new PlayedRoom();
		played.join('Ada');
		played.play(0, { ada: played.right(0) });
		played.host({ kind: 'kicked', playerId: 'ada' });
		expect(played.standings.scores.has('ada')).toBe(false);
		played.host({ kind: 'reseated', playerId: 'ada', tokenHash: 'new phone' });
		expect(played.standings.scores.get('ada')?.credit).toBe(1);
		expect(played.room.players.get('ada')?.tokenHash).toBe('new phone');
	});

	test('back is refused while somebody else has taken the name', () => {
		const played = new PlayedRoom();
		played.join('Ada');
		played.host({ kind: 'kicked', playerId: 'ada' });
		const ada = { kind: 'joined', playerId: 'a2', tokenHash: 'x', name: 'Ada' } as const;
		expect(played.send(NEWCOMER, { ...ada, teamId: null })).toBeUndefined();
		expect(played.host({ kind: 'reseated', playerId: 'ada', tokenHash: 'y' })).toBe('name-taken');
	});

	test('lets a player change their name in the lobby, and the host at any time', () => {
		const played = new PlayedRoom();
		played.join('Ada', 'Bo');
		const rename = (name: string) => ({ kind: 'renamed', playerId: 'ada', name }) as const;
		expect(played.send(byPlayer('ada'), rename('ADA'))).toBeUndefined();
		expect(played.send(byPlayer('ada'), rename('bô'))).toBe('name-taken');
		played.open(0);
		expect(played.send(byPlayer('ada'), rename('Ida'))).toBe('wrong-phase');
		expect(played.host(rename('Ida'))).toBeUndefined();
	});
});

describe('a flashcard', () => {
	test('is judged by its player, once, after the reveal', () => {
		const played = new PlayedRoom(ask('recall-1'));
		played.join('Ada', 'Bo');
		const judge = (playerId: string, right: boolean) =>
			played.send(byPlayer(playerId), { kind: 'judged', playerId, index: 0, right });
		played.open(0);
		played.respond('ada', 0, { type: 'recall' });
		expect(judge('ada', true)).toBe('wrong-phase');
		played.close(0);
		played.reveal(0);
		expect(judge('ada', true)).toBeUndefined();
		expect(judge('ada', false)).toBe('already-responded');
		expect(judge('bo', true)).toBe('not-allowed');
	});
});

describe('a log', () => {
	test('without a room holds nothing, and makes one only once', () => {
		expect(foldRoom([])).toBeUndefined();
		const played = new PlayedRoom();
		expect(played.host(created(ask('choice-1')))).toBe('room-exists');
		const { event, at, position } = new PlayedRoom().entries[0] ?? { event: undefined };
		if (!event || at === undefined || position === undefined) throw new Error('no entry');
		const fold = new RoomFold();
		expect(fold.apply({ at, position, event: { ...event, by: HOST, kind: 'ended' } }).refusal).toBe(
			'no-room'
		);
	});
});
