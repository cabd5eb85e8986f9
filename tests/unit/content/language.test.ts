import { describe, expect, test } from 'vitest';

import { rulesOfLanguage } from '$lib/content/language';
import { lint } from '$lib/content/lint';
import { compiled, type Fields, fieldsOf } from './little-set';

const READING = `## La fermeture {#closing}

{#p01}
Le 4 mai 1998, le Conseil du port ferma le phare par 7 voix contre 2.

## Le port {#harbour}

{#p02}
Port Elm avait dix-huit bateaux et 12 500 habitants.
`;

/** Rules that a French item breaks; its evidence is the whole reading. */
function rulesBrokenInFrench(fields: Fields): readonly string[] {
	const entity = (id: string, kind: string, name: string) => ({
		id,
		kind,
		name: { en: name, fr: name }
	});
	const entities = [
		entity('council', 'group', 'Conseil du port'),
		entity('elm', 'place', 'Port Elm')
	];
	const editions = { en: { title: 'T', summary: 'S' }, fr: { title: 'T', summary: 'S' } };
	const evidence = [
		{
			passage: 'p01',
			quote: 'Le 4 mai 1998, le Conseil du port ferma le phare par 7 voix contre 2.'
		},
		{ passage: 'p02', quote: 'Port Elm avait dix-huit bateaux et 12 500 habitants.' }
	];
	const files = {
		'fr/reading.md': READING,
		'fr/items.yaml': JSON.stringify([fieldsOf({ key: 'Le phare', evidence, ...fields })])
	};
	return lint(compiled({ set: { editions, entities }, files }, 'fr')).map(({ rule }) => rule);
}

describe('the rules in French', () => {
	test.each([
		['no-yes-no-question', { stem: 'Est-ce que le Conseil du port a fermé le phare ?' }],
		['no-yes-no-question', { stem: 'Le Conseil du port a-t-il fermé le phare ?', key: 'Oui' }],
		['stem-stands-alone', { stem: "Selon l'article, qui ferma le phare de Port Elm ?" }],
		['stem-stands-alone', { stem: 'Pourquoi l’opération eut-elle lieu ?' }],
		['stem-stands-alone', { stem: 'Que demanda le ministre mais sans raison à Port Elm ?' }],
		['as-of', { stem: 'Qui possède actuellement le phare de Port Elm ?' }],
		['number-in-quotes', { stem: 'Que vit-on à Port Elm ?', key: 'Dix-neuf bateaux' }],
		[
			'date-in-quotes',
			{ stem: 'Quel jour Port Elm perdit-elle le phare ?', type: 'date', key: '1998-05-05' }
		],
		[
			'cloze-hides-content',
			{
				type: 'cloze',
				key: null,
				stem: 'Le phare de Port Elm fut fermé {{p::par}} vote du Conseil.'
			}
		]
	])('%s finds %j', (rule, fields) => {
		expect(rulesBrokenInFrench(fields)).toEqual([rule]);
	});

	test.each([
		{ stem: 'Qui ferma le phare de Port Elm ?', key: 'Le Conseil du port' },
		{ stem: 'Que demanda le ministre malien à Port Elm ?' },
		{ stem: 'Qui rompit l’accord avec Port Elm ?' },
		{ stem: 'Combien de bateaux Port Elm avait-elle ?', type: 'number', key: 18 },
		{ stem: 'Combien de gens vivaient à Port Elm ?', key: '12 500 habitants' },
		{ stem: 'Quel jour Port Elm perdit-elle le phare ?', type: 'date', key: '1998-05-04' },
		{ stem: 'Le phare fut-il fermé en mai ou en juin à Port Elm ?', key: 'En mai' }
	])('are silent on %j', (fields) => {
		expect(rulesBrokenInFrench(fields)).toEqual([]);
	});
});

describe('fleschKincaidGrade', () => {
	const grade = rulesOfLanguage('en').readingGrade ?? (() => NaN);

	// 10 words, 1 sentence, 10 syllables: 0.39 · 10 + 11.8 · 1 − 15.59 = 0.11.
	test('gives short words a low grade', () => {
		expect(grade('The old man kept the lamp lit all night long.')).toBeCloseTo(0.11, 2);
	});

	// 6 words, 1 sentence, 12 syllables: 0.39 · 6 + 11.8 · 2 − 15.59 = 10.35.
	test('gives longer words a higher grade, up to 20', () => {
		expect(grade('The minister demanded a quick departure.')).toBeCloseTo(10.35, 2);
		expect(grade('International observers documented considerable intimidation.')).toBe(20);
	});

	test('is 0 for nothing', () => {
		expect(grade('')).toBe(0);
	});
});
