import { describe, expect, test } from 'vitest';

import { compareEditions } from '$lib/content';
import { describeProblem } from '$lib/content/describe-problem';
import { compiled, type Fields, fieldsOf, READING } from './little-set';

const EDITIONS = { en: { title: 'T', summary: 'S' }, fr: { title: 'T', summary: 'S' } };

/** What differs between the little set and an edition of other fields or another reading. */
function differences(one: Fields, other: Fields, reading = READING) {
	const items = (fields: Fields) => JSON.stringify([fieldsOf(fields)]);
	const files = {
		'en/items.yaml': items(one),
		'fr/reading.md': reading,
		'fr/items.yaml': items(other)
	};
	const parts = { set: { editions: EDITIONS }, files };
	return compareEditions(compiled(parts, 'en'), compiled(parts, 'fr'));
}

const DISTRACTORS = ['a', 'b'].map((id) => ({ id, text: id, why: 'No.' }));

describe('compareEditions', () => {
	test('finds nothing where only words differ', () => {
		expect(differences({}, { stem: 'Qui gardait le phare ?', key: 'Ada' })).toEqual([]);
	});

	test.each([
		['type', {}, { type: 'short' }],
		['level', {}, { level: 'analyse' }],
		['weight', {}, { weight: 'detail' }],
		['voice', {}, { voice: 'brook' }],
		['value', { type: 'verdict', key: 'supported' }, { type: 'verdict', key: 'contradicted' }],
		['value', { type: 'date', key: '1998' }, { type: 'date', key: '1999' }],
		['value', { type: 'number', key: 7 }, { type: 'number', key: 7, tolerance: 1 }],
		[
			'options',
			{ type: 'choice', distractors: DISTRACTORS },
			{ type: 'choice', distractors: DISTRACTORS.toReversed() }
		]
	])('finds another %s', (what, one, other) => {
		expect(differences(one, other).map((each) => [each.id, each.what])).toEqual([
			['who-kept-the-lamp', what]
		]);
	});

	test('finds an item that is missing in one edition', () => {
		expect(
			differences({ id: 'old' }, { id: 'new' }).map(({ id, what, here, there }) => [
				id,
				what,
				here,
				there
			])
		).toEqual([
			['little-lighthouse', 'items', 'new', 'old'],
			['old', 'presence', null, 'there'],
			['new', 'presence', 'there', null]
		]);
	});

	test('finds a passage that is missing, and says so in words', () => {
		const reading = READING.replace('## The harbour', '{#p03}\nOne more.\n\n## The harbour');
		const found = differences({}, {}, reading);
		expect(found.map(describeProblem)).toEqual([
			'questions/little-lighthouse/set.yaml:1  editions-differ  passages of closing of “little-lighthouse” is p01, p03, in the “en” edition p01 — make them the same: progress and links hang on them'
		]);
	});
});
