import { describe, expect, test } from 'vitest';

import { lint } from '$lib/content/lint';
import { RULES } from '$lib/content/rules';
import { compiled, type Fields, fieldsOf, rulesBrokenBy } from './little-set';

const CURRENTLY = 'Who currently keeps the lighthouse of Port Elm?';
const allow = (rule: string): Fields => ({ allow: [{ rule, reason: 'The quote is of its day.' }] });

describe('allow', () => {
	test('silences a warning', () => {
		expect(rulesBrokenBy({ stem: CURRENTLY })).toEqual(['as-of']);
		expect(rulesBrokenBy({ stem: CURRENTLY, ...allow('as-of') })).toEqual([]);
	});

	test('silences it for its own item alone', () => {
		const other = { id: 'other', stem: 'Who currently has the boats?' };
		expect(rulesBrokenBy({ stem: CURRENTLY, ...allow('as-of') }, other)).toEqual(['as-of']);
	});

	test('cannot silence an error', () => {
		const item = { key: 'Operation Beacon', ...allow('entity-in-quotes') };
		expect(rulesBrokenBy(item)).toEqual(['entity-in-quotes', 'allow-of-error']);
	});

	test('is an error where it silences nothing', () => {
		expect(rulesBrokenBy(allow('as-of'))).toEqual(['allow-unused']);
	});

	test('is an error where it names no rule', () => {
		expect(rulesBrokenBy(allow('as-off'))).toEqual(['allow-unknown-rule']);
	});

	test('is named with its own line', () => {
		const findings = lint(compiled({ items: [fieldsOf(allow('as-of'))] }));
		expect(findings.find(({ rule }) => rule === 'allow-unused')).toEqual({
			rule: 'allow-unused',
			severity: 'error',
			found: ['as-of'],
			file: 'questions/little-lighthouse/en/items.yaml',
			line: 13,
			itemId: 'who-kept-the-lamp'
		});
	});
});

describe('RULES', () => {
	test('have names of their own', () => {
		const names = RULES.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
	});
});

describe('lint', () => {
	test('knows no words of a language without a file, and says nothing of them', () => {
		const editions = { en: { title: 'T', summary: 'S' }, de: { title: 'T', summary: 'S' } };
		const name = { en: 'Ada Brook', de: 'Ada Brook' };
		const files = {
			'de/reading.md':
				'## A {#closing}\n{#p01}\nAda Brook hat es 1996 gesagt.\n\n## B {#harbour}\n{#p02}\nEs.',
			'de/items.yaml': JSON.stringify([
				fieldsOf({
					stem: 'Hat sie es aktuell gesagt?',
					evidence: [
						{ passage: 'p01', quote: 'Ada Brook' },
						{ passage: 'p02', quote: 'Es.' }
					]
				})
			])
		};
		const set = { editions, entities: [{ id: 'brook', kind: 'person', name }] };
		expect(lint(compiled({ set, files }, 'de'))).toEqual([]);
	});
});
