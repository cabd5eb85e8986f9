import { describe, expect, test } from 'vitest';

import { keepMissed } from '$lib/core/room/keep-missed';

import { ask, byPlayer, PlayedRoom, set, UNKNOWN } from './make-room';

describe('keepMissed', () => {
	test('keeps what was wrong or left, and makes a review of what was responded to', () => {
		const played = new PlayedRoom(ask('choice-1', 'verdict-1', 'choice-2', 'short-1'));
		played.join('Ada');
		played.play(0, { ada: played.right(0) });
		played.play(1, { ada: { type: 'verdict', value: 'supported' } });
		played.play(2, {});
		played.open(3);
		const kept = keepMissed(played.room, set, played.standings, 'ada');
		expect(kept.cardKeys).toEqual(['mali/secret-verdict-1/whole', 'mali/secret-choice-2/whole']);
		expect(kept.reviews).toEqual([
			{
				kind: 'reviewed',
				cardKey: 'mali/secret-verdict-1/whole',
				setVersion: 1,
				edition: 'en',
				optionIds: ['supported'],
				grade: 'again',
				latencyMillis: 1000,
				mode: 'class'
			}
		]);
	});

	test('writes option ids into the review, not the codes of the room', () => {
		const played = new PlayedRoom(ask('choice-1'));
		played.join('Ada');
		const right = played.right(0);
		const code = right.type === 'choice' && right.optionId === '1' ? '2' : '1';
		played.play(0, { ada: { type: 'choice', optionId: code } });
		const [review] = keepMissed(played.room, set, played.standings, 'ada').reviews;
		expect(['gao', 'kidal', 'mopti']).toContain(review?.optionIds[0]);
	});

	test('takes a player’s word on a flashcard, and keeps the one they said nothing of', () => {
		const played = new PlayedRoom(ask('recall-1', 'recall-2', 'recall-3'));
		played.join('Ada');
		for (const index of [0, 1, 2]) played.play(index, { ada: { type: 'recall' } });
		const judge = (index: number, right: boolean) =>
			played.send(byPlayer('ada'), { kind: 'judged', playerId: 'ada', index, right });
		judge(0, true);
		judge(1, false);
		const kept = keepMissed(played.room, set, played.standings, 'ada');
		expect(kept.cardKeys).toEqual(['mali/secret-recall-2/whole', 'mali/secret-recall-3/whole']);
		expect(kept.reviews).toMatchObject([{ grade: 'again' }]);
	});

	test('of “I don’t know” is a review graded again', () => {
		const played = new PlayedRoom(ask('cloze-1'));
		played.join('Ada');
		played.play(0, { ada: UNKNOWN });
		expect(keepMissed(played.room, set, played.standings, 'ada')).toMatchObject({
			cardKeys: ['mali/secret-cloze-1/place'],
			reviews: [{ grade: 'again', optionIds: [] }]
		});
	});
});
