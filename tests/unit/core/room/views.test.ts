import { describe, expect, test } from 'vitest';

import type { Response } from '$lib/core/item/response';
import { hostedPlayers, hostRoom } from '$lib/core/room/host-view';
import { playerView } from '$lib/core/room/player-view';
import { screenView } from '$lib/core/room/screen-view';

import { ask, byPlayer, PlayedRoom, set, UNKNOWN } from './make-room';

/** Both parts in one. */
function player(played: PlayedRoom, id: string) {
	const view = playerView(played.room, set, played.standings, id);
	return view && { ...view.room, ...view.own };
}
const screen = (played: PlayedRoom) => screenView(played.room, set, played.standings);
const host = (played: PlayedRoom) => hostRoom(played.room, set, played.standings);
const players = (played: PlayedRoom) => hostedPlayers(played.room, played.standings);

const typed = (words: string): Response => ({ type: 'short', typed: words });

describe('playerView', () => {
	test('of somebody who never joined is none', () => {
		expect(player(new PlayedRoom(), 'ada')).toBeUndefined();
	});

	test('shows the open question to who joins late, with the time that is left', () => {
		const played = new PlayedRoom();
		played.open(0, 30);
		const { openedAt = 0 } = played.room.rounds.get(0) ?? {};
		played.wait(12).join('Ada');
		expect(player(played, 'ada')).toMatchObject({
			phase: 'open',
			place: { number: 1, count: 3 },
			question: { index: 0, asked: { type: 'choice' } },
			clock: { kind: 'running', endsAt: openedAt + 30_000 }
		});
	});

	test('shows a player their own extra time, and in a pause what is left of it', () => {
		const played = new PlayedRoom();
		played.join('Ada');
		played.host({ kind: 'extra-time-set', playerId: 'ada', share: 0.5 });
		played.open(0, 20);
		played.wait(9);
		played.host({ kind: 'paused' });
		expect(player(played, 'ada')?.clock).toEqual({
			kind: 'paused',
			leftMillis: 20_000,
			totalMillis: 30_000
		});
		expect(screen(played).clock).toMatchObject({ leftMillis: 10_000 });
	});

	test('shows no question that is not open yet', () => {
		const played = new PlayedRoom();
		played.join('Ada');
		played.host({ kind: 'moved', index: 1 });
		expect(player(played, 'ada')).toMatchObject({ phase: 'ready', place: { number: 2 } });
		expect(player(played, 'ada')).not.toHaveProperty('question');
	});

	test('tells the verdict, the key and its reasons with the reveal and not before', () => {
		const played = new PlayedRoom(ask('short-1'));
		played.join('Ada');
		played.open(0);
		played.respond('ada', 0, typed('Diop'));
		played.close(0);
		expect(player(played, 'ada')).toMatchObject({ score: { credit: 0, outOf: 0 } });
		expect(player(played, 'ada')).not.toHaveProperty('verdict');
		expect(player(played, 'ada')).not.toHaveProperty('reveal');
		played.reveal(0);
		expect(player(played, 'ada')).toMatchObject({
			response: typed('Diop'),
			verdict: { outcome: 'right', credit: 1 },
			reveal: {
				itemId: 'secret-short-1',
				key: typed('Abdoulaye Diop'),
				explanation: ['It was said in the assembly.'],
				evidence: [{ passageNumber: 1 }]
			},
			score: { credit: 1, outOf: 1 }
		});
	});

	test('holds others’ ranks only where the host shows them', () => {
		for (const ranksShown of [true, false]) {
			const played = new PlayedRoom(undefined, { ranksShown });
			played.join('Ada', 'Bo');
			played.play(0, { ada: played.right(0), bo: UNKNOWN });
			const bytes = JSON.stringify(player(played, 'bo'));
			expect(bytes.includes('Ada')).toBe(ranksShown);
			expect(JSON.stringify(screen(played)).includes('Ada')).toBe(ranksShown);
			expect(player(played, 'bo')?.rank).toBe(ranksShown ? 2 : undefined);
		}
	});

	test('of who was kicked holds no question', () => {
		const played = new PlayedRoom();
		played.join('Ada');
		played.open(0);
		played.host({ kind: 'kicked', playerId: 'ada' });
		expect(player(played, 'ada')).toMatchObject({ kicked: true });
		expect(player(played, 'ada')).not.toHaveProperty('phase');
		expect(player(played, 'ada')).not.toHaveProperty('question');
	});

	test('after an end without its reveal keeps the question’s key', () => {
		const played = new PlayedRoom();
		played.join('Ada');
		played.open(0);
		played.host({ kind: 'ended' });
		expect(player(played, 'ada')).not.toHaveProperty('question');
		expect(screen(played)).not.toHaveProperty('question');
	});

	test('stays small in a class of a thousand', () => {
		const played = new PlayedRoom(undefined, { ranksShown: true });
		played.join(...Array.from({ length: 1000 }, (_none, number) => `Pupil ${number}`));
		played.play(0, { 'pupil 7': played.right(0) });
		expect(JSON.stringify(player(played, 'pupil 7')).length).toBeLessThan(1500);
	});
});

describe('screenView', () => {
	test('counts who responded, and tells how only with the reveal', () => {
		const played = new PlayedRoom();
		played.join('Ada', 'Bo', 'Cy');
		played.open(0);
		played.respond('ada', 0, played.right(0));
		played.respond('bo', 0, UNKNOWN);
		played.close(0);
		expect(screen(played)).toMatchObject({ playerCount: 3, respondedCount: 2 });
		expect(screen(played)).not.toHaveProperty('distribution');
		played.reveal(0);
		const right = played.right(0);
		const distribution = screen(played).distribution;
		expect(distribution).toMatchObject({ respondedCount: 2, unknownCount: 1 });
		expect(distribution?.options.filter(({ count }) => count > 0)).toEqual([
			{ code: right.type === 'choice' ? right.optionId : '', count: 1 }
		]);
	});

	test('shows the code to join with until the room is locked', () => {
		const played = new PlayedRoom();
		expect(screen(played).joinOpen).toBe(true);
		played.host({ kind: 'locked' });
		expect(screen(played).joinOpen).toBe(false);
	});

	test('puts no typed words on the wall', () => {
		const played = new PlayedRoom(ask('short-1'));
		played.join('Ada');
		played.play(0, { ada: typed('something rude') });
		expect(JSON.stringify(screen(played))).not.toContain('rude');
	});
});

describe('hostRoom', () => {
	test('shows the key of the question and of the next before they open', () => {
		const played = new PlayedRoom();
		expect(host(played)).toMatchObject({ preview: undefined, next: { index: 0 } });
		played.host({ kind: 'moved', index: 0 });
		expect(host(played)).toMatchObject({
			preview: { item: { key: ['Bamako'] } },
			next: { index: 1, item: { key: 'Abdoulaye Diop' } }
		});
	});

	test('shows from the close on how the class responded, typed words of one kind together', () => {
		const played = new PlayedRoom(ask('short-1'));
		played.join('Ada', 'Bo', 'Cy');
		played.open(0);
		played.respond('ada', 0, typed('Diop'));
		played.respond('bo', 0, typed('DIOP'));
		played.respond('cy', 0, typed('Wane'));
		expect(host(played)).not.toHaveProperty('typed');
		expect(players(played).map(({ responded }) => responded)).toEqual([true, true, true]);
		played.close(0);
		expect(host(played).typed).toEqual([
			{ typed: 'Diop', count: 2, outcome: 'right' },
			{ typed: 'Wane', count: 1, outcome: 'wrong' }
		]);
		expect(host(played).distribution?.outcomes).toMatchObject({ right: 2, wrong: 1 });
	});

	test('tells who has no phone', () => {
		const played = new PlayedRoom();
		const noPhone = { playerId: 'bo', tokenHash: null, name: 'Bo', teamId: null };
		played.host({ kind: 'joined', ...noPhone });
		expect(players(played)).toMatchObject([{ name: 'Bo', hasPhone: false }]);
		expect(played.send(byPlayer('bo'), { kind: 'ended' })).toBe('not-allowed');
	});
});
