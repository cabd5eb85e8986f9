import { describe, expect, test } from 'vitest';

import { type Fields, foundBy, rulesBrokenBy } from '../little-set';

const quotes = (...texts: readonly string[]) => ({
	evidence: texts.map((quote) => ({
		passage:
			quote.includes('Port Elm has') || quote.includes('June') || quote.includes('eighteen')
				? 'p02'
				: 'p01',
		quote
	}))
});
const VOTES = 'closed the lighthouse of Port Elm by 7 votes to 2';
const LAMP = 'the lamp was worth its 12,500 crowns a year';
const DAY = 'On 4 May 1998 the Harbour Council closed the lighthouse';
const MONTHS = 'begun on 9 June, replaced the lamp after eighteen months';

/** A rule, the case, and the fields of one item. */
type Case = readonly [rule: string, fact: string, fields: Fields];

describe('a rule of evidence finds', () => {
	const cases: readonly Case[] = [
		['complete-item', 'an item without evidence', { evidence: [], key: 'A storm' }],
		['complete-item', 'an item without its level', { level: null }],
		[
			'complete-item',
			'a distractor without its why',
			{
				type: 'choice',
				key: 'Ada Brook',
				distractors: [
					{ id: 'a', text: 'The mayor' },
					{ id: 'b', text: 'The pilot', why: 'No.' }
				]
			}
		],
		[
			'quote-cuts-word',
			'a quote that begins inside a word',
			{ evidence: [{ passage: 'p01', quote: 'eeper, Ada Brook' }] }
		],
		[
			'quote-stands-twice',
			'a quote that stands twice in its passage',
			{
				key: 'The lamp',
				evidence: [
					{ passage: 'p01', quote: 'the' },
					{ passage: 'p01', quote: 'Its keeper' }
				]
			}
		],
		[
			'number-in-quotes',
			'another number than the quotes have',
			{ type: 'number', key: 8, ...quotes(VOTES) }
		],
		['number-in-quotes', 'another number in words', { key: 'Seventeen months', ...quotes(MONTHS) }],
		[
			'number-in-quotes',
			'a number that is only the day of a date',
			{ type: 'number', key: 4, ...quotes(DAY) }
		],
		[
			'number-in-quotes',
			'a rounded number that does not say so',
			{ key: '10,000 crowns', derived: '12500 - 2', ...quotes(LAMP, VOTES) }
		],
		['derived-from-quotes', 'a sum that is none', { derived: 'seven and two' }],
		[
			'derived-from-quotes',
			'a sum of numbers from nowhere',
			{ type: 'number', key: 15, derived: '7 + 8', ...quotes(VOTES) }
		],
		[
			'date-in-quotes',
			'another day than the quotes have',
			{ type: 'date', key: '1998-05-05', ...quotes(DAY) }
		],
		['date-in-quotes', 'a month from nowhere in a text', { key: 'In August', ...quotes(DAY) }],
		[
			'date-in-quotes',
			'a day whose year no quote has',
			{ type: 'date', key: '1998-06-09', ...quotes(MONTHS) }
		],
		[
			'entity-in-quotes',
			'a name that no quote has',
			{ key: 'Ada Brook', ...quotes('had warned of it since 1996') }
		],
		[
			'cloze-in-quotes',
			'hidden words that no quote has',
			{
				type: 'cloze',
				key: null,
				stem: 'Port Elm and its old {{n::jetties}} had many boats.',
				...quotes('Port Elm has three piers')
			}
		],
		[
			'voice-of-evidence',
			'a claim given as reported fact',
			{ key: 'It was worth its crowns', ...quotes(LAMP) }
		],
		['stray-markup', 'Markdown that is not taken', { explanation: 'See [here](there).' }],
		['stray-markup', 'an asterisk without its partner', { stem: 'Who was *not it?' }]
	];

	test.each(cases)('%s: %s', (rule, _, fields) => {
		expect(rulesBrokenBy(fields)).toEqual([rule]);
	});
});

describe('stray-markup', () => {
	test('looks into distractors and their whys', () => {
		const distractors = [
			{ id: 'a', text: 'A <b>boat</b>', why: 'No.' },
			{ id: 'b', text: 'A pier', why: 'No `code`.' }
		];
		expect(foundBy('stray-markup', { type: 'choice', distractors }).map(([mark]) => mark)).toEqual([
			'<b>',
			'`'
		]);
	});
});

describe('a rule of evidence is silent on', () => {
	const cases: readonly Case[] = [
		['complete-item', 'a whole item', {}],
		[
			'quote-cuts-word',
			'a quote that ends before a comma',
			{ evidence: [{ passage: 'p01', quote: 'Its keeper, Ada Brook' }] }
		],
		['quote-stands-twice', 'a quote that can only be one place', quotes('Ada Brook')],
		[
			'number-in-quotes',
			'a number in digits for one in words',
			{ type: 'number', key: 18, ...quotes(MONTHS) }
		],
		[
			'number-in-quotes',
			'thousands with a comma',
			{ type: 'number', key: 12500, voice: 'brook', ...quotes(LAMP) }
		],
		[
			'number-in-quotes',
			'a “one” that is no number',
			{ key: 'The one who had warned of it', ...quotes('had warned of it') }
		],
		[
			'number-in-quotes',
			'a number that its sum comes to',
			{ type: 'number', key: 9, derived: '7 + 2', ...quotes(VOTES) }
		],
		[
			'number-in-quotes',
			'a number that says it is rounded',
			{
				key: 'About 2,000 crowns a vote',
				derived: '12500 / 7',
				voice: 'brook',
				...quotes(LAMP, VOTES)
			}
		],
		[
			'number-in-quotes',
			'a year that stands in a date',
			{ type: 'recall', key: 'In 1998', ...quotes(DAY) }
		],
		[
			'derived-from-quotes',
			'months of a year, which need no quote',
			{ type: 'number', key: 216, derived: '18 * 12', ...quotes(MONTHS) }
		],
		[
			'date-in-quotes',
			'a date in ISO 8601 for one in words',
			{ type: 'date', key: '1998-05-04', ...quotes(DAY) }
		],
		[
			'date-in-quotes',
			'a date split over two quotes',
			{ type: 'date', key: '1998-06-09', ...quotes(MONTHS, DAY) }
		],
		['date-in-quotes', 'a month of a whole date', { type: 'date', key: '1998-05', ...quotes(DAY) }],
		[
			'date-in-quotes',
			'a year alone',
			{ type: 'date', key: '1996', ...quotes('had warned of it since 1996') }
		],
		['entity-in-quotes', 'another name of the entity', { key: 'The Council', ...quotes(DAY) }],
		['entity-in-quotes', 'a name with a possessive', { key: 'Brook’s', ...quotes('Ada Brook') }],
		[
			'cloze-in-quotes',
			'hidden words with another capital',
			{
				type: 'cloze',
				key: null,
				stem: '{{n::Keeper}} of the lighthouse and its old lamp: that was Ada Brook.',
				...quotes('Its keeper, Ada Brook')
			}
		],
		[
			'voice-of-evidence',
			'a claim with the voice of its sentence',
			{ key: 'It was worth its crowns', voice: 'brook', ...quotes(LAMP) }
		],
		['stray-markup', 'emphasis', { stem: 'Who was it that *kept* the lighthouse?' }],
		[
			'every rule',
			'a verdict, which has no key in words',
			{ type: 'verdict', key: 'not-stated', stem: 'Port Elm has 99 piers, says Operation Beacon.' }
		]
	];

	test.each(cases)('%s: %s', (_, __, fields) => {
		expect(rulesBrokenBy(fields)).toEqual([]);
	});
});

describe('entity-in-quotes', () => {
	test('names the entity, once for all options', () => {
		const fields = {
			type: 'order',
			key: null,
			steps: [
				{ id: 'a', text: 'Port Elm votes' },
				{ id: 'b', text: 'Operation Beacon begins' },
				{ id: 'c', text: 'Port Elm rests' }
			],
			...quotes('Its keeper')
		};
		expect(foundBy('entity-in-quotes', fields)).toEqual([['Port Elm'], ['Operation Beacon']]);
	});
});
