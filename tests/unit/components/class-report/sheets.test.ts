import { describe, expect, test } from 'vitest';

import { pupilSheet, responseSheet } from '$lib/components/class-report/sheets';
import type { ClassTable } from '$lib/core/room/report/class-table';
import { sittingOf, sumsOf } from '$lib/core/room/report/sitting';

import { set } from '../../core/quiz/make-set';

const key = 'mali/choice-1/whole';

const table: ClassTable = {
	setId: 'mali',
	setVersion: 1,
	questions: [{ cardKey: key, type: 'choice', keyId: 'key', inTest: true }],
	rows: [
		{
			playerId: 'a',
			cells: [
				{
					credit: 1,
					given: { response: { type: 'choice', optionId: 'key' }, elapsedMillis: 2000 }
				}
			]
		},
		{ playerId: 'b', cells: [{ credit: 0, given: undefined }] },
		{ playerId: 'c', cells: [undefined] }
	]
};
const names = new Map([
	['a', 'Ada'],
	['b', 'Ben'],
	['c', 'Léa']
]);
const sitting = sittingOf(
	{ kind: 'class', label: 'KORA42', heldAtMillis: Date.UTC(2026, 4, 12, 8) },
	{ table, names }
);
const rowsOf = (sheet: typeof pupilSheet) => sheet(set, sumsOf([sitting]), [sitting]).rows.slice(1);

describe('the sheets of a report', () => {
	test('tell each pupil’s credits, and of which class without marks that nobody sees', () => {
		const about = 'Class quiz KORA42 · 12 May 2026';
		expect(rowsOf(pupilSheet)).toEqual([
			['Ada', about, 1, 1, 1],
			['Ben', about, 0, 1, 0],
			['Léa', about, 0, 0, null]
		]);
	});

	test('tell in words what each pupil responded, and nothing of who did not', () => {
		expect(rowsOf(responseSheet).map(([name, , words]) => [name, words])).toEqual([
			['Ada', 'Bamako'],
			['Ben', null],
			['Léa', null]
		]);
	});
});
