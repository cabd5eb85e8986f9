import { describe, expect, test } from 'vitest';

import { RecallMap } from '$lib/session/recall-map.svelte';

import { reviewDraft } from '../core/memory/make-events';
import { passageOf, provedBy, quoteOf, setOf } from '../core/memory/make-readings';
import { listLearner } from './list-learner';

const vote = passageOf('vote', 'They voted.', 'Nobody asks this.');
const birth = passageOf('birth', 'It began.');
const set = setOf(
	[vote, birth],
	[
		provedBy('voted', [quoteOf(vote, 'They voted.')]),
		provedBy('both', [quoteOf(vote, 'voted'), quoteOf(birth, 'began')])
	]
);

async function world() {
	const { learner } = await listLearner();
	await learner.append(reviewDraft('s/voted/whole', 'hard'));
	return { learner, map: new RecallMap(learner, set) };
}

describe('RecallMap', () => {
	test('gives each passage its own sentences', async () => {
		const { map } = await world();
		expect(map.of('vote').map(({ standing }) => standing)).toEqual(['known', 'none']);
		expect(map.of('birth').map(({ standing }) => standing)).toEqual(['fresh']);
		expect(map.of('elsewhere')).toEqual([]);
	});

	test('follows the day it is asked for, and a review', async () => {
		const { learner, map } = await world();
		map.daysAhead = 8;
		expect(map.of('vote')[0]?.standing).toBe('fading');
		expect(map.counts).toEqual({ known: 0, fading: 1, fresh: 1, none: 1 });
		map.daysAhead = 0;
		await learner.append(reviewDraft('s/both/whole'));
		expect(map.counts).toEqual({ known: 2, fading: 0, fresh: 0, none: 1 });
	});

	test('gives what stands as it stood as the very same, so that nothing is drawn again for it', async () => {
		const { map } = await world();
		const [vote, birth] = [map.of('vote'), map.of('birth')];
		map.daysAhead = 8;
		expect(map.of('vote')[0]).not.toBe(vote[0]);
		expect(map.of('vote')[1]).toBe(vote[1]);
		expect(map.of('birth')).toBe(birth);
	});

	test('lists the sentences on which no card rests', async () => {
		const { map } = await world();
		expect(map.uncovered).toEqual([{ passageId: 'vote', index: 1, cards: [] }]);
	});

	test('gives the cards of a sentence with their recall on that day and when they fall due', async () => {
		const { learner, map } = await world();
		map.daysAhead = 8;
		const [voted, both] = map.cardsOf('vote', 0);
		expect(voted).toMatchObject({
			cardKey: 's/voted/whole',
			item: { id: 'voted' },
			suspended: false,
			memory: { known: false, dueDay: learner.today + 1 }
		});
		// (1 + 0.9803 · 8 / 1.2931)^−0.1542, after a first hard.
		expect(voted?.memory?.recall).toBeCloseTo(0.7397, 3);
		expect(both).toMatchObject({ cardKey: 's/both/whole' });
		expect(both?.memory).toBeUndefined();
		expect(map.cardsOf('vote', 1)).toEqual([]);
		expect(map.cardsOf('elsewhere', 0)).toEqual([]);
	});
});
