import { describe, expect, test } from 'vitest';

import { type Fields, foundBy, rulesBrokenBy } from '../little-set';

const WHOLE = {
	evidence: [
		{
			passage: 'p01',
			quote:
				'On 4 May 1998 the Harbour Council closed the lighthouse of Port Elm by 7 votes to 2. Its keeper, Ada Brook, had warned of it since 1996.'
		},
		{
			passage: 'p02',
			quote:
				'Port Elm has three piers and had "two hundred" boats in June. Operation Beacon, begun on 9 June, replaced the lamp after eighteen months.'
		}
	]
};

/** A `choice` of the key and the distractors given. */
const choice = (key: string, ...others: readonly string[]): Fields => ({
	type: 'choice',
	stem: 'What is told of it by the keeper of Port Elm?',
	key,
	distractors: others.map((text, index) => ({ id: `d${index}`, text, why: 'It is not so.' })),
	...WHOLE
});

describe('short-options', () => {
	test('finds an option of thirteen words', () => {
		const long = 'a b c d e f g h i j k l m';
		expect(rulesBrokenBy(choice(long, 'n o p q r s t u v w x y', 'z'))).toContain('short-options');
	});

	test('is silent on twelve words', () => {
		const words = 'p q r s t u v w x y z z';
		expect(rulesBrokenBy(choice(words, 'n o p q r s t u v w x y', 'g h i j k l'))).toEqual([]);
	});
});

describe('one-thing', () => {
	test('finds a list of four', () => {
		expect(rulesBrokenBy({ key: 'Piers, boats, lamps and keepers', ...WHOLE })).toEqual([
			'one-thing'
		]);
	});

	test.each(['Piers, boats and lamps', '12,500 in all', 'A lamp'])('is silent on %j', (key) => {
		expect(foundBy('one-thing', { key })).toEqual([]);
	});
});

describe('distinct-options', () => {
	test('finds options that differ in case and punctuation alone', () => {
		expect(rulesBrokenBy(choice('The lamp', 'the lamp.', 'A boat'))).toEqual(['distinct-options']);
	});

	test('finds a right that stands twice in a match', () => {
		const pairs = ['a', 'b', 'c'].map((id) => ({ id, left: `Left ${id}`, right: 'The lamp' }));
		expect(foundBy('distinct-options', { type: 'match', key: null, pairs })).toHaveLength(2);
	});

	test('is silent on different options', () => {
		expect(rulesBrokenBy(choice('The lamp', 'The boat', 'The pier'))).toEqual([]);
	});
});

describe('no-all-of-the-above', () => {
	test.each(['All of the above', 'None of these', 'Both A and C', 'A and B'])(
		'finds %j',
		(option) => {
			expect(rulesBrokenBy(choice('The lamp', 'The boat', option))).toEqual([
				'no-all-of-the-above'
			]);
		}
	);

	test.each(['All of the boats', 'None of its keepers', 'Above the piers'])(
		'is silent on %j',
		(option) => {
			expect(rulesBrokenBy(choice('The lamp of old', 'The boats of it', option))).toEqual([]);
		}
	);
});

describe('no-absolute-tell', () => {
	test('finds an “always” in one option alone', () => {
		expect(foundBy('no-absolute-tell', choice('It burned', 'It always smoked', 'It fell'))).toEqual(
			[['always', 'It always smoked']]
		);
	});

	test('is silent where two options have such a word', () => {
		expect(rulesBrokenBy(choice('It often burned', 'It always smoked', 'It fell over'))).toEqual(
			[]
		);
	});
});

describe('numeric-options', () => {
	const found = (key: string, ...others: readonly string[]) =>
		foundBy('numeric-options', choice(key, ...others)).map(([fault]) => fault);

	test('finds mixed units', () => {
		expect(found('7 votes', '8 votes', '9 boats')).toEqual(['unit']);
	});

	test('finds mixed precision of dates', () => {
		expect(found('4 May 1998', 'May 1999', '4 May 2000')).toEqual(['unit']);
	});

	test('finds ranges that overlap and one value written twice', () => {
		expect(found('2 to 7 votes', '5 to 9 votes', '10 to 12 votes')).toEqual(['overlap']);
		expect(found('7 votes', 'seven votes', '9 votes')).toEqual(['overlap']);
	});

	test('finds distractors out of order', () => {
		expect(found('7 votes', '9 votes', '8 votes')).toEqual(['order']);
	});

	test('is silent on ascending numbers of one unit, and on options in words', () => {
		expect(found('7 votes', '2 votes', '9 votes')).toEqual([]);
		expect(found('4 May 1998', '4 May 1996', '9 June 1998')).toEqual([]);
		expect(found('The lamp', 'A boat', '7 votes')).toEqual([]);
	});
});

describe('key-length', () => {
	test('finds a key half as long again as the median option', () => {
		const item = choice('It was worth its price to all of the boats', 'It was old', 'It was dim');
		expect(rulesBrokenBy(item)).toEqual(['key-length']);
	});

	test('finds two words more than the median, and is silent on one', () => {
		const words = (key: string) => foundBy('key-length', choice(key, 'A lamp', 'A boat'));
		expect(words('A magnificent brass lamp')).toHaveLength(1);
		expect(words('A magnificent lamp')).toEqual([]);
	});

	test('is silent on names of different lengths', () => {
		expect(rulesBrokenBy(choice('Ada Margaret Brook', 'The mayor', 'Lee'))).toEqual([]);
	});
});

describe('shared-word', () => {
	test('finds a word of the stem in the key and in no distractor', () => {
		const item = { ...choice('A loyal keeper', 'A loud mayor', 'A sad pilot') };
		expect(foundBy('shared-word', item)).toEqual([['keeper']]);
	});

	test('finds a word of four letters, and is silent on one of three', () => {
		const asked = (stem: string) => ({ ...choice('A dim lamp', 'A boat', 'A pier'), stem });
		expect(foundBy('shared-word', asked('What lamp had it?'))).toEqual([['lamp']]);
		expect(foundBy('shared-word', asked('What dim thing had it?'))).toEqual([]);
	});

	test('is silent where a distractor has it too', () => {
		expect(rulesBrokenBy(choice('A loyal keeper', 'Another keeper', 'A sad pilot'))).toEqual([]);
	});
});

describe('options-of-one-kind', () => {
	test('finds a date among names', () => {
		expect(rulesBrokenBy(choice('Ada Brook', 'Harbour Council', '4 May 1998'))).toEqual([
			'options-of-one-kind'
		]);
	});

	test('finds an amount where a person is asked for', () => {
		const item = { ...choice('Ada Brook', 'the mayor', '7 votes'), stem: 'Who had it?' };
		expect(rulesBrokenBy(item)).toContain('options-of-one-kind');
	});

	test('finds every amount where a person is asked for first', () => {
		const item = { ...choice('7 votes', '2 votes', '9 votes'), stem: 'Who had it?' };
		expect(foundBy('options-of-one-kind', item)).toHaveLength(3);
	});

	test('is silent on amounts where the person is not what is asked for', () => {
		const item = {
			...choice('7 votes', '2 votes', '9 votes'),
			stem: 'How many had those who won?'
		};
		const other = { ...item, id: 'other', stem: 'What was cast by those who won?' };
		expect(foundBy('options-of-one-kind', item, other)).toEqual([]);
	});

	test('finds an option that does not follow “an”', () => {
		const item = { ...choice('engine', 'owl', 'lamp'), stem: 'The keeper of Port Elm had an' };
		expect(foundBy('options-of-one-kind', item)).toEqual([['lamp', 'stem']]);
	});

	test('is silent on names beside words, and on amounts alone', () => {
		expect(rulesBrokenBy(choice('Ada Brook', 'A pilot', 'Harbour Council'))).toEqual([]);
		expect(rulesBrokenBy(choice('7 votes', '2 votes', '9 votes'))).toEqual([]);
	});
});

describe('at-most-four-options', () => {
	test('finds a fifth option', () => {
		expect(rulesBrokenBy(choice('A lamp', 'A boat', 'A pier', 'A crew', 'A bell'))).toEqual([
			'at-most-four-options'
		]);
	});

	test('is silent on four, and on three keys with two distractors', () => {
		const options = (...ids: readonly string[]) =>
			ids.map((id) => ({ id, text: `A ${id}`, why: 'No.' }));
		const keys = options('lamp', 'boat', 'pier').map(({ id, text }) => ({ id, text }));
		const item = { type: 'choices', key: null, keys, distractors: options('crew', 'bell') };
		expect(rulesBrokenBy(choice('A lamp', 'A boat', 'A pier', 'A crew'))).toEqual([]);
		expect(rulesBrokenBy(item)).toEqual([]);
	});
});
