import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Sitting, sittingId, sittingOf } from '$lib/core/room/report/sitting';
import { readGiven, reportText } from '$lib/session/class-report/read-given';

import { tableOf } from '../../core/room/report/make-table';

const sitting = sittingOf(
	{ kind: 'class', label: 'KORA42', heldAtMillis: 1_780_000_000_000 },
	{
		table: tableOf([
			[1, 0, 0.5],
			[0, undefined, 1],
			[1, 1, 1]
		]),
		names: new Map([
			['p0', 'Amina'],
			['p1', '=cmd'],
			['p2', 'Léa']
		])
	}
);

function sittingsOf(text: string): readonly Sitting[] {
	const given = readGiven(text);
	if (!given.ok || given.value.kind !== 'report') throw new Error('no report');
	return given.value.sittings;
}

const handIn = {
	...{ passage: 'homework', version: 1, name: 'Amina', setVersion: 1, edition: 'en' },
	query: 'set=mali&v=1&seed=1',
	...{ startedAtMillis: 1000, endedAtMillis: 2000 },
	results: []
};
const given = (change: object) => readGiven(JSON.stringify({ ...handIn, ...change }));

describe('a saved report', () => {
	test('with names comes back as it was', () => {
		expect(sittingsOf(reportText([sitting], true))).toEqual([sitting]);
	});

	test('without names holds nobody’s row, and the same figures', () => {
		const text = reportText([sitting], false);
		expect(text).not.toMatch(/Amina|=cmd|Léa|p1|rows/);
		const [read] = sittingsOf(text);
		expect(read?.people).toBeUndefined();
		expect(read?.sums).toEqual(sitting.sums);
		expect(sittingId(read!)).toBe(sittingId(sitting));
	});

	test('with a figure that no class has is damaged', () => {
		const text = reportText([sitting], true).replace('"credit":0.5', '"credit":1.5');
		expect(readGiven(text)).toEqual({ ok: false, error: 'damaged' });
	});

	test('whose rows are not as long as its questions is damaged', () => {
		const saved = JSON.parse(reportText([sitting], true)) as {
			sittings: [{ table: { rows: [{ cells: unknown[] }] } }];
		};
		saved.sittings[0].table.rows[0].cells.pop();
		const text = JSON.stringify(saved);
		expect(readGiven(text)).toEqual({ ok: false, error: 'damaged' });
	});
});

describe('a hand-in', () => {
	test('is read with its quiz', () => {
		expect(given({})).toMatchObject({ ok: true, value: { kind: 'hand-in' } });
	});

	test.each([
		['of a later version', { version: 2 }, 'later-version'],
		['that ended before it began', { endedAtMillis: 500 }, 'damaged'],
		['of a quiz that says nothing', { query: 'set=mali' }, 'damaged'],
		['with a response that is none', { results: [{ itemId: 'a', partId: 'b' }] }, 'damaged'],
		['of another app', { passage: 'elsewhere' }, 'foreign']
	])('%s is refused', (_name, change, error) => {
		expect(given(change)).toEqual({ ok: false, error });
	});

	test('keeps nothing in its name that turns or hides words', () => {
		expect(given({ name: '\u202eAmina\u0000 ' })).toMatchObject({
			value: { handIn: { name: 'Amina' } }
		});
	});
});

describe('readGiven', () => {
	test('tells what was cut short from what was never ours', () => {
		expect(readGiven(reportText([sitting], true).slice(0, 200))).toMatchObject({
			error: 'damaged'
		});
		expect(readGiven('name;points\nAmina;3')).toMatchObject({ error: 'foreign' });
	});

	test('never throws, whatever the bytes', () => {
		const texts = fc.oneof(
			fc.string(),
			fc.json(),
			fc.jsonValue().map((results) => JSON.stringify({ ...handIn, results })),
			fc
				.jsonValue()
				.map((sittings) => JSON.stringify({ passage: 'class-report', version: 1, sittings }))
		);
		fc.assert(fc.property(texts, (text) => void readGiven(text)));
	});
});
