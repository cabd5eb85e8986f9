import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ask, PlayedRoom, UNKNOWN } from './make-room';

describe('standingsOf', () => {
	test('adds up the credit of questions revealed, part of it for what is partly right', () => {
		const played = new PlayedRoom(ask('order-1', 'choice-1', 'choice-2'));
		played.join('Ada');
		const right = played.right(0);
		const steps = right.type === 'order' ? right.stepIds : [];
		const [first = '', second = '', ...rest] = steps;
		played.play(0, { ada: { type: 'order', stepIds: [second, first, ...rest] } });
		played.play(1, { ada: played.right(1) });
		played.open(2);
		played.respond('ada', 2, played.right(2));
		expect(played.standings).toMatchObject({ outOf: 2 });
		// One swap of four steps: five of six pairs stand right, 2 · 5/6 − 1.
		expect(played.standings.scores.get('ada')?.credit).toBeCloseTo(1 + 2 / 3, 12);
	});

	test('gives nothing for a question passed over, and none to flashcards', () => {
		const played = new PlayedRoom(ask('choice-1', 'recall-1'));
		played.join('Ada');
		played.open(0);
		played.respond('ada', 0, played.right(0));
		played.close(0);
		played.play(1, { ada: { type: 'recall' } });
		expect(played.standings).toMatchObject({ outOf: 0 });
		expect(played.standings.scores.get('ada')?.total).toBe(0);
	});

	test('gives a bonus for speed only if the host wants it, at most a tenth, and none for wrong', () => {
		const bonuses = [false, true].map((speedBonus) => {
			const played = new PlayedRoom(undefined, { speedBonus });
			played.join('Ada', 'Bo');
			played.play(0, { ada: played.right(0), bo: UNKNOWN }, 10);
			return ['ada', 'bo'].map((id) => played.standings.scores.get(id)?.bonus);
		});
		// Responded after one second of ten.
		expect(bonuses[0]).toEqual([0, 0]);
		expect(bonuses[1]?.[0]).toBeCloseTo(0.1 * 0.9, 12);
		expect(bonuses[1]?.[1]).toBe(0);
	});

	test('costs nobody anything to have extra time', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 18 }),
				fc.constantFrom(0.25, 0.5, 1),
				(seconds, share) => {
					const bonusWith = (extra: number) => {
						const played = new PlayedRoom(undefined, { speedBonus: true });
						played.join('Ada');
						played.host({ kind: 'extra-time-set', playerId: 'ada', share: extra });
						played.open(0, 20);
						played.wait(seconds).respond('ada', 0, played.right(0));
						played.close(0);
						played.reveal(0);
						return played.standings.scores.get('ada')?.bonus ?? -1;
					};
					expect(bonusWith(share)).toBeGreaterThanOrEqual(bonusWith(0));
				}
			)
		);
	});

	test('ranks who is level alike', () => {
		const played = new PlayedRoom();
		played.join('Ada', 'Bo', 'Cy', 'Di');
		const right = played.right(0);
		played.play(0, { bo: right, cy: right, di: UNKNOWN });
		const { scores } = played.standings;
		expect(['ada', 'bo', 'cy', 'di'].map((id) => scores.get(id)?.rank)).toEqual([3, 1, 1, 3]);
	});

	test('gives a team the mean of its members, so that its size makes no difference', () => {
		const teams = [
			{ id: 'a', name: 'A' },
			{ id: 'b', name: 'B' }
		];
		const played = new PlayedRoom(undefined, { teams });
		played.join('Ada', 'Bo', 'Cy');
		played.play(0, { ada: played.right(0), bo: played.right(0) });
		expect(played.standings.teams).toEqual([
			{ teamId: 'a', mean: 0.5, memberCount: 2, rank: 2 },
			{ teamId: 'b', mean: 1, memberCount: 1, rank: 1 }
		]);
	});

	test('leaves out who was kicked', () => {
		const played = new PlayedRoom();
		played.join('Ada', 'Bo');
		played.play(0, { ada: played.right(0), bo: UNKNOWN });
		played.host({ kind: 'kicked', playerId: 'ada' });
		expect([...played.standings.scores]).toMatchObject([['bo', { rank: 1 }]]);
	});
});
