import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Item, LEVELS } from '$lib/core/item/item';
import { fittingItems, pickQuestions } from '$lib/core/quiz/pick-questions';
import { ALL_QUESTIONS, type QuizChoice, type QuizSpec } from '$lib/core/quiz/quiz-spec';

import { items, set } from './make-set';
import { spec } from './make-spec';

const pick = (asks: QuizSpec['asks'], seed = 7, of: readonly Item[] = items) =>
	pickQuestions({ ...set, items: of }, { ...spec, seed, asks });
const idsOf = (picked: ReturnType<typeof pick>) => picked.questions.map(({ item }) => item.id);
const choose = (more: Partial<QuizChoice>) => ({ ...ALL_QUESTIONS, ...more });

describe('pickQuestions', () => {
	test('asks the same for the same seed, whatever the order of the set', () => {
		const shuffled = fc.shuffledSubarray([...items], { minLength: items.length });
		fc.assert(
			fc.property(shuffled, fc.nat(), fc.integer({ min: 1, max: 30 }), (others, seed, count) => {
				const asks = choose({ count });
				expect(pick(asks, seed, others).questions).toEqual(pick(asks, seed).questions);
			})
		);
	});

	test('is for seed 7 what it was when the first link was shared', () => {
		expect(idsOf(pick(choose({ count: 5 })))).toMatchInlineSnapshot(`
			[
			  "match-2",
			  "recall-1",
			  "verdict-2",
			  "choices-2",
			  "date-3",
			]
		`);
		expect(pick({ kind: 'pick', itemIds: ['choice-1'] }).questions[0]?.optionIds)
			.toMatchInlineSnapshot(`
			[
			  "gao",
			  "mopti",
			  "key",
			  "kidal",
			]
		`);
	});

	test('asks others for another seed, each item about as often', () => {
		const counts = new Map<string, number>();
		for (let seed = 0; seed < 600; seed++)
			for (const id of idsOf(pick(choose({ count: 5 }), seed)))
				counts.set(id, (counts.get(id) ?? 0) + 1);
		// A hundred times each is to be expected.
		expect(Math.min(...counts.values())).toBeGreaterThan(60);
		expect(Math.max(...counts.values())).toBeLessThan(140);
		expect(counts.size).toBe(30);
	});

	test('moves by one question at most when an item is taken out of the set', () => {
		fc.assert(
			fc.property(fc.nat(), fc.nat(29), fc.integer({ min: 1, max: 29 }), (seed, place, count) => {
				const asks = choose({ count });
				const gone = items[place]!.id;
				const before = idsOf(pick(asks, seed));
				const rest = items.filter(({ id }) => id !== gone);
				const after = idsOf(pick(asks, seed, rest));
				const kept = before.filter((id) => id !== gone);
				expect(after.slice(0, kept.length)).toEqual(kept);
				expect(after).toHaveLength(count);
			})
		);
	});

	test('asks one gap of a cloze, and the gap depends on the seed', () => {
		const gaps = new Set<string>();
		for (let seed = 0; seed < 20; seed++) {
			const { questions } = pick({ kind: 'pick', itemIds: ['cloze-1'] }, seed);
			expect(questions).toHaveLength(1);
			gaps.add(questions[0]!.cardKey);
		}
		expect([...gaps].sort()).toEqual(['mali/cloze-1/place', 'mali/cloze-1/when']);
	});

	test('asks what was picked by hand in the order picked, and names what the set lacks', () => {
		const picked = pick({ kind: 'pick', itemIds: ['date-2', 'gone', 'choice-1'] });
		expect(idsOf(picked)).toEqual(['date-2', 'choice-1']);
		expect(picked.missingItemIds).toEqual(['gone']);
	});

	test('knows the section of each question', () => {
		const { questions } = pick({ kind: 'pick', itemIds: ['date-2'] });
		expect(questions[0]).toMatchObject({ sectionId: 'section-2', cardKey: 'mali/date-2/whole' });
	});
});

describe('fittingItems', () => {
	const count = (more: Partial<QuizChoice>) => fittingItems(set, choose(more)).length;

	test('are all where nothing is chosen', () => {
		expect(count({})).toBe(30);
	});

	test('are those of the sections, types and levels chosen, each matter by itself', () => {
		expect(count({ sectionIds: ['section-1', 'section-3'] })).toBe(20);
		expect(count({ types: ['choice', 'date'] })).toBe(6);
		expect(count({ sectionIds: ['section-1'], types: ['choice', 'date'] })).toBe(2);
		expect(LEVELS.map((level) => count({ levels: [level] }))).toEqual([10, 10, 10]);
		expect(count({ coreOnly: true })).toBe(15);
		expect(count({ sectionIds: ['elsewhere'] })).toBe(0);
	});

	test('of an item without section or level are found only where these are left open', () => {
		const { level: _level, ...bare } = { ...items[0]!, evidence: [] };
		const deck = { ...set, items: [bare] };
		expect(fittingItems(deck, ALL_QUESTIONS)).toHaveLength(1);
		expect(fittingItems(deck, choose({ levels: ['remember'] }))).toEqual([]);
		expect(fittingItems(deck, choose({ sectionIds: ['section-1'] }))).toEqual([]);
	});
});
