import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { gradeResponse } from '$lib/core/item/grade';
import { isResponse } from '$lib/core/item/is-response';
import { type Item, partsOf, WHOLE } from '$lib/core/item/item';
import type { Response } from '$lib/core/item/response';

import {
	choiceItem,
	clozeItem,
	numberItem,
	oneOfEachType,
	recallItem,
	shortItem,
	verdictItem
} from './items';

const others = ['Mali', 'Niger', 'Modibo Keïta', '', '?'];

const anyId = fc.oneof(
	fc.constantFrom('key', 'gao', 'kidal', 'diop', 'judge', 'vote', 'coup', '__proto__', 'toString'),
	fc.string()
);
const anyTyped = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.stringMatching(/^[-0-9 .,/a-zé'%]{0,24}$/),
	fc.constantFrom('Diop', '11,700', '30 June 2023', 'Mali', 'June 2023', 'Abdoulaye Diup')
);
/** Responses of every shape, fitting and not, and things that are no response at all. */
const anyResponse = fc.oneof(
	fc.record({
		type: fc.constantFrom('none', 'recall', 'cloze', 'short', 'number', 'date'),
		typed: anyTyped
	}),
	fc.record({ type: fc.constant('choice'), optionId: anyId }),
	fc.record({ type: fc.constant('verdict'), value: anyId }),
	fc.record({ type: fc.constantFrom('choices'), optionIds: fc.array(anyId) }),
	fc.record({ type: fc.constantFrom('order'), stepIds: fc.array(anyId) }),
	fc.record({
		type: fc.constantFrom('order'),
		stepIds: fc.shuffledSubarray(['mission', 'accord', 'coup', 'vote'], { minLength: 3 })
	}),
	fc.record({ type: fc.constant('match'), rightIdByPairId: fc.dictionary(anyId, anyId) }),
	fc.record({ type: fc.constantFrom('short', 'choices', 'order', 'match'), typed: fc.anything() }),
	fc.anything()
) as fc.Arbitrary<Response>;
const anyItem: fc.Arbitrary<Item> = fc.constantFrom(...oneOfEachType);

describe('gradeResponse', () => {
	test('never throws, keeps credit within 0–1, and gives full credit to what is right alone', () => {
		fc.assert(
			fc.property(
				anyItem,
				fc.oneof(fc.constantFrom(WHOLE, 'place', 'when'), fc.string()),
				anyResponse,
				fc.constantFrom('en', 'fr', 'en-plain', 'de', 'und', ''),
				(item, partId, response, language) => {
					const verdict = gradeResponse(item, partId, response, language, others);
					expect(verdict.credit).toBeGreaterThanOrEqual(0);
					expect(verdict.credit).toBeLessThanOrEqual(1);
					expect(verdict.outcome === 'right').toBe(verdict.credit === 1);
					expect(verdict.outcome === 'part').toBe(verdict.credit > 0 && verdict.credit < 1);
					expect(verdict.outcome === 'undecided').toBe(
						item.type === 'recall' && isResponse(response) && response.type === 'recall'
					);
				}
			),
			{ numRuns: 3000 }
		);
	});

	test.each(oneOfEachType)('"I don’t know" is wrong for $type', (item) => {
		for (const partId of partsOf(item)) {
			expect(gradeResponse(item, partId, { type: 'none' }, 'en')).toEqual({
				outcome: 'wrong',
				credit: 0,
				rightById: {},
				slip: false
			});
		}
	});

	test('leaves a card turned over to the learner', () => {
		const verdict = gradeResponse(recallItem, WHOLE, { type: 'recall' }, 'en');
		expect(verdict).toMatchObject({ outcome: 'undecided', credit: 0 });
	});

	test('a response to another type of item is wrong', () => {
		const typed = { type: 'short', typed: 'Mali' } as const;
		expect(gradeResponse(clozeItem, 'place', typed, 'en').outcome).toBe('wrong');
		const picked = { type: 'choice', optionId: 'not-stated' } as const;
		expect(gradeResponse(verdictItem, WHOLE, picked, 'en').outcome).toBe('wrong');
		expect(gradeResponse(choiceItem, WHOLE, { type: 'recall' }, 'en').outcome).toBe('wrong');
	});

	test('the other deletion of a cloze is another name', () => {
		const item = {
			...clozeItem,
			deletions: [
				{ id: 'place', key: 'Niamey', accept: [] },
				{ id: 'when', key: 'Niamet', accept: [] }
			]
		};
		const response = { type: 'cloze', typed: 'Niamet' } as const;
		expect(gradeResponse(item, 'place', response, 'en').outcome).toBe('wrong');
	});

	test('does not read more than three hundred characters', () => {
		const item = shortItem('Mali');
		const typed = `${' '.repeat(300)}Mali`;
		expect(gradeResponse(item, WHOLE, { type: 'short', typed }, 'en').outcome).toBe('wrong');
	});

	test('comes to an end where words repeat', () => {
		const item = shortItem(`${'the end of the '.repeat(8)}mandate`);
		const typed = 'of the end of the '.repeat(16).trim();
		const response = { type: 'short', typed } as const;
		expect(gradeResponse(item, WHOLE, response, 'en').outcome).toBe('wrong');
	});
});

const keys = [
	'Security Council',
	"Mali's army",
	'l’Élysée',
	'Ibrahim Boubacar Keïta',
	'Côte d’Ivoire',
	'the end of the mandate',
	'not renewed',
	'resolution 2100',
	'11,700 troops',
	'30 June 2023',
	'G5 Sahel',
	'œuvre',
	'Straße',
	'C++',
	'three months',
	'twenty-one days',
	'quatre-vingt-dix-sept',
	'Ελλάδας',
	'Москва',
	'日本'
];
const spaces = fc.constantFrom(' ', '  ', '\u00a0', '\u202f', '\t', ' \u2009 ');
const cases = fc.constantFrom<((text: string) => string)[]>(
	(text) => text,
	(text) => text.toUpperCase(),
	(text) => text.toLowerCase(),
	(text) =>
		text.replace(/\p{L}/gu, (letter, at: number) => (at % 2 ? letter.toUpperCase() : letter))
);
const accents = fc.constantFrom<((text: string) => string)[]>(
	(text) => text,
	(text) => text.normalize('NFD'),
	(text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
);

describe('a typed key', () => {
	test('is right, without a slip, in any case, accents and spacing', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...keys),
				fc.constantFrom('en', 'fr', 'de'),
				cases,
				accents,
				spaces,
				(key, language, inCase, accented, space) => {
					const typed = space + accented(inCase(key)).replaceAll(' ', space) + space;
					const verdict = gradeResponse(shortItem(key), WHOLE, { type: 'short', typed }, language, [
						...others,
						...keys
					]);
					expect(verdict).toMatchObject({ outcome: 'right', slip: false });
				}
			)
		);
	});

	test('is wrong with another number in it', () => {
		fc.assert(
			fc.property(fc.nat(), fc.nat(), fc.constantFrom('en', 'fr'), (one, other, language) => {
				fc.pre(one !== other);
				const item = shortItem(`about ${one} soldiers`);
				const typed = `about ${other} soldiers`;
				const verdict = gradeResponse(item, WHOLE, { type: 'short', typed }, language);
				expect(verdict.outcome).toBe('wrong');
			})
		);
	});

	test('is wrong as the name of another entity', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...keys),
				fc.constantFrom(...keys),
				cases,
				(key, other, inCase) => {
					fc.pre(key !== other);
					const response = { type: 'short', typed: inCase(other) } as const;
					expect(gradeResponse(shortItem(key), WHOLE, response, 'en', keys).outcome).toBe('wrong');
				}
			)
		);
	});
});

describe('a number', () => {
	const locales = fc.constantFrom(
		'en',
		'fr',
		'de',
		'es',
		'it',
		'pt-BR',
		'nl',
		'ru',
		'pl',
		'sv',
		'tr'
	);

	test('is right as its language writes it', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e12, max: 1e12 }), locales, (hundredths, language) => {
				const key = hundredths / 100;
				const typed = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(key);
				const response = { type: 'number', typed } as const;
				expect(gradeResponse(numberItem(key), WHOLE, response, language).outcome).toBe('right');
			})
		);
	});

	test('is wrong when it is another', () => {
		fc.assert(
			fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), locales, (key, other, language) => {
				fc.pre(Math.abs(key - other) > Math.abs(key) * 1e-14);
				const typed = new Intl.NumberFormat(language).format(other);
				const response = { type: 'number', typed } as const;
				expect(gradeResponse(numberItem(key), WHOLE, response, language).outcome).toBe('wrong');
			})
		);
	});
});
