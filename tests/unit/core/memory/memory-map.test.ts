import { describe, expect, test } from 'vitest';

import { countStandings, memoryMap } from '$lib/core/memory/memory-map';
import { groundOf } from '$lib/core/memory/reading-ground';

import { Device, stateOf, TODAY } from './make-events';
import { passageOf, provedBy, quoteOf, setOf } from './make-readings';

const passage = passageOf('p01', 'Asked twice.', 'Asked once.', 'Not asked.', 'No card.');
const card = (id: string, sentence: string) => provedBy(id, [quoteOf(passage, sentence)]);
const ground = groundOf(
	setOf(
		[passage],
		[
			card('easy', 'Asked twice.'),
			card('hard', 'Asked twice.'),
			card('once', 'Asked once.'),
			card('later', 'Asked once.'),
			card('never', 'Not asked.')
		]
	)
);

describe('memoryMap', () => {
	const phone = new Device();
	const state = stateOf([
		phone.review('s/easy/whole', 'easy'),
		phone.review('s/hard/whole', 'hard'),
		phone.review('s/once/whole', 'easy')
	]);

	test('calls a sentence known while every card asked is known, and counts the others apart', () => {
		expect(memoryMap(ground, state, TODAY)).toEqual([
			{ standing: 'known', recall: 1, asked: 2, fresh: 0 },
			{ standing: 'known', recall: 1, asked: 1, fresh: 1 },
			{ standing: 'fresh', recall: 0, asked: 0, fresh: 1 },
			{ standing: 'none', recall: 0, asked: 0, fresh: 0 }
		]);
	});

	test('calls it fading from the day on which one of them falls below the desired retention', () => {
		// Eight days after a first easy (ts-fsrs, FSRS-6.test.ts), and after a first hard: (1 + 0.9803 · 8 / 1.2931)^−0.1542.
		const [both, easy] = memoryMap(ground, state, TODAY + 8);
		expect(both).toMatchObject({ standing: 'fading', asked: 2 });
		expect(both?.recall).toBeCloseTo((0.9024733 + 0.7397) / 2, 3);
		expect(easy).toMatchObject({ standing: 'known', asked: 1, fresh: 1 });
		expect(easy?.recall).toBeCloseTo(0.9024733, 5);
	});

	test('recalls no more the later the day', () => {
		const recalls = [0, 1, 30, 365].map(
			(ahead) => memoryMap(ground, state, TODAY + ahead)[0]!.recall
		);
		expect(recalls).toEqual([...recalls].sort((a, b) => b - a));
		expect(new Set(recalls).size).toBe(4);
	});

	test('calls a sentence fading whose card was missed and not asked since', () => {
		const missed = stateOf([new Device().review('s/once/whole', 'again')]);
		expect(memoryMap(ground, missed, TODAY)[1]).toMatchObject({ standing: 'fading', recall: 1 });
	});

	test('keeps the recall of a card that was set aside', () => {
		const device = new Device();
		const aside = stateOf([
			device.review('s/once/whole'),
			device.make({ kind: 'suspended', cardKey: 's/once/whole' }),
			device.make({ kind: 'suspended', cardKey: 's/never/whole' })
		]);
		expect(memoryMap(ground, aside, TODAY).map(({ standing }) => standing)).toEqual([
			'fresh',
			'known',
			'fresh',
			'none'
		]);
	});
});

describe('countStandings', () => {
	test('counts the sentences of each standing', () => {
		const state = stateOf([new Device().review('s/once/whole', 'again')]);
		expect(countStandings(memoryMap(ground, state, TODAY))).toEqual({
			known: 0,
			fading: 1,
			fresh: 2,
			none: 1
		});
	});
});
