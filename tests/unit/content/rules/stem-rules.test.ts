import { describe, expect, test } from 'vitest';

import { type Fields, foundBy, rulesBrokenBy } from '../little-set';

const stem = (text: string, fields: Fields = {}): Fields => ({
	stem: text,
	key: 'A lamp',
	...fields
});

describe('no-yes-no-question', () => {
	test.each([
		'Did Ada Brook keep the lighthouse of Port Elm?',
		'In 1998, was the lighthouse of Port Elm closed?',
		'Hasn’t the lighthouse of Port Elm a lamp?'
	])('finds %j', (text) => {
		expect(rulesBrokenBy(stem(text))).toEqual(['no-yes-no-question']);
	});

	test('finds a key that is “yes”', () => {
		expect(rulesBrokenBy(stem('What did Ada Brook say?', { key: 'Yes.' }))).toEqual([
			'no-yes-no-question'
		]);
	});

	test.each([
		'Was the lighthouse of Port Elm closed in May or in June?',
		'When the lighthouse of Port Elm was closed, who had warned of it?',
		'The lighthouse of Port Elm was closed. Why?',
		'Is it known who kept the lighthouse of Port Elm?'
	])('is silent on %j', (text) => {
		expect(foundBy('no-yes-no-question', stem(text))).toEqual([]);
	});
});

describe('stem-stands-alone', () => {
	test.each([
		['What does this article say of Ada Brook?', 'this article'],
		['What does the text say of Ada Brook?', 'the text'],
		['How many votes ended the operation?', 'the operation'],
		['What did she say of Port Elm?', 'she'],
		['Why did they close the lighthouse of Port Elm?', 'they'],
		['What happened after he left?', 'he']
	])('finds in %j: %s', (text, found) => {
		expect(foundBy('stem-stands-alone', stem(text))).toEqual([[found]]);
	});

	test.each([
		'What did Ada Brook say of her lamp?',
		'In her view, what was Ada Brook’s lamp worth?',
		'Why did the Council think that it had to save?',
		'How long did it take to replace the lamp of Port Elm?',
		'When did Operation Beacon begin, and when did the operation end?',
		'Which lamp did Operation Beacon replace, and what did the mission cost?',
		'Who wrote a report in Port Elm, and who read the report?',
		'What does the text of the resolution of 1998 say?',
		'Who lost their work in Port Elm?'
	])('is silent on %j', (text) => {
		expect(foundBy('stem-stands-alone', stem(text))).toEqual([]);
	});
});

describe('short-stem', () => {
	const words = (count: number) => stem(`Who ${'kept '.repeat(count - 2)}lamps?`);

	test('finds thirty-one words', () => {
		expect(rulesBrokenBy(words(31))).toEqual(['short-stem']);
	});

	test('is silent on thirty', () => {
		expect(rulesBrokenBy(words(30))).toEqual([]);
	});
});

describe('as-of', () => {
	test('finds a “currently” without its year', () => {
		expect(foundBy('as-of', stem('Who currently keeps the lighthouse of Port Elm?'))).toEqual([
			['currently']
		]);
	});

	test.each([
		'Who kept the lighthouse of Port Elm, as of 1998 still at work today?',
		'Who still kept the lighthouse of Port Elm?'
	])('is silent on %j', (text) => {
		expect(foundBy('as-of', stem(text))).toEqual([]);
	});
});

describe('near-duplicates', () => {
	const one = stem('Who warned in Port Elm of closing the lighthouse?', { id: 'one' });

	test('finds two stems of the same words with different keys', () => {
		const other = stem('Who was warned in Port Elm of the closed lighthouse?', {
			id: 'other',
			key: 'A boat'
		});
		expect(foundBy('near-duplicates', one, other)).toEqual([['one']]);
	});

	test('finds three words of four in common, and is silent on two', () => {
		const stems = (...words: readonly string[]) =>
			words.map((word, index) => stem(word, { id: `i${index}`, key: `A ${index}` }));
		const found = (...words: readonly string[]) => foundBy('near-duplicates', ...stems(...words));
		expect(
			found('Who had lamps, boats and piers?', 'Who had lamps, boats, bells and piers?')
		).toEqual([['i0']]);
		expect(found('Who had lamps and boats?', 'Who had the lamps and the boats?')).toEqual([]);
	});

	test('is silent on the same key, and on other words', () => {
		const same = stem('Who was warned in Port Elm of the closed lighthouse?', { id: 'other' });
		const far = stem('Which boats lay in June at the piers of Port Elm?', {
			id: 'far',
			key: 'A boat'
		});
		expect(rulesBrokenBy(one, same, far)).toEqual([]);
	});
});

describe('stem-gives-key', () => {
	const asked = stem('Who warned of closing the lighthouse of Port Elm?', {
		id: 'asked',
		key: 'Ada Brook'
	});

	test('finds a stem with the key and most of the words of another question', () => {
		const giver = stem('Since when had Ada Brook warned of closing the lighthouse?', {
			id: 'giver'
		});
		expect(foundBy('stem-gives-key', asked, giver)).toEqual([['asked', 'Ada Brook']]);
	});

	test('finds a date that is given away in words', () => {
		const fields = {
			id: 'day',
			type: 'date',
			key: '1998-05-04',
			evidence: [{ passage: 'p01', quote: 'On 4 May 1998 the Harbour Council closed' }]
		};
		const day = stem('On which day did the Council close the lighthouse?', fields);
		const giver = stem('By which vote did the Council close the lighthouse on 4 May 1998?', {
			id: 'giver'
		});
		expect(foundBy('stem-gives-key', day, giver)).toEqual([['day', '1998-05-04']]);
	});

	test('is silent where the key stands in a question about something else', () => {
		const other = stem('What did Ada Brook say of boats?', { id: 'other' });
		expect(rulesBrokenBy(asked, other)).toEqual([]);
	});
});

describe('emphasised-negative', () => {
	const choice = (text: string) =>
		stem(text, {
			type: 'choice',
			distractors: [
				{ id: 'a', text: 'A boat', why: 'No.' },
				{ id: 'b', text: 'A pier', why: 'No.' }
			]
		});

	test.each([
		'What did Port Elm not have?',
		'What had Port Elm, except a boat?',
		'What didn’t Port Elm have?'
	])('finds %j', (text) => {
		expect(rulesBrokenBy(choice(text))).toEqual(['emphasised-negative']);
	});

	test.each([
		'What did Port Elm *not* have?',
		'Why did Port Elm not have one?',
		'What was noted in Port Elm?'
	])('is silent on %j', (text) => {
		expect(rulesBrokenBy(choice(text))).toEqual([]);
	});

	test('is silent where there are no options', () => {
		expect(rulesBrokenBy(stem('What did Port Elm not have?'))).toEqual([]);
	});
});

describe('cloze rules', () => {
	const cloze = (text: string): Fields => ({
		type: 'cloze',
		key: null,
		stem: text,
		evidence: [
			{ passage: 'p02', quote: 'Port Elm has three piers and had "two hundred" boats in June.' }
		]
	});

	test('cloze-hides-content finds a hidden function word', () => {
		expect(rulesBrokenBy(cloze('Port Elm {{v::has}} three piers and many boats.'))).toEqual([
			'cloze-hides-content'
		]);
	});

	test('cloze-hides-content is silent on a number in words', () => {
		expect(rulesBrokenBy(cloze('Port Elm has {{n::three}} old piers and many boats.'))).toEqual([]);
	});

	test('cloze-context finds hidden words that also stand in sight', () => {
		const text = 'Port Elm has piers, and its {{n::piers}} have many old boats.';
		expect(foundBy('cloze-context', cloze(text))).toEqual([['piers', 'shown']]);
	});

	test('cloze-context finds a gap with nothing to go by', () => {
		expect(foundBy('cloze-context', cloze('It has {{n::piers}}, says Elm.'))).toEqual([
			['piers', '2']
		]);
	});

	test('cloze-context counts the other gap as shown', () => {
		const text = 'The town has {{n::three}} old {{p::piers}} and many boats.';
		expect(rulesBrokenBy(cloze(text))).toEqual([]);
	});
});
