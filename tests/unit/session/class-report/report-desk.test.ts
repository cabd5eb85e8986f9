import { describe, expect, test } from 'vitest';

import type { StudySet } from '$lib/core/item/study-set';
import type { HandIn } from '$lib/core/quiz/hand-in';
import { sittingOf } from '$lib/core/room/report/sitting';
import { encodeHandIn, handInText } from '$lib/session/class-report/hand-in-code';
import { reportText } from '$lib/session/class-report/read-given';
import { ReportDesk } from '$lib/session/class-report/report-desk.svelte';

import { set } from '../../core/quiz/make-set';
import { tableOf } from '../../core/room/report/make-table';

const QUERY = 'set=mali&v=1&mode=test&items=choice-1,choice-2&seed=1&task=Week%2012';
const editions = [{ id: 'mali', edition: 'en' }];
const fetched = (edition: string): Promise<StudySet> => Promise.resolve({ ...set, edition });
const newDesk = () =>
	new ReportDesk(
		() => editions,
		({ edition }) => fetched(edition)
	);

const file = (name: string, text: string) => ({ name, text: () => Promise.resolve(text) });
const classOf = (label: string, ...credits: number[][]) =>
	sittingOf(
		{ kind: 'class', label, heldAtMillis: 1000 },
		{ table: tableOf(credits), names: new Map([['p0', 'Amina']]) }
	);

const handIn = (name: string, endedAtMillis: number, ...optionIds: string[]): HandIn => ({
	...{ name, query: QUERY, setVersion: 1, edition: 'en', startedAtMillis: 0, endedAtMillis },
	results: optionIds.map((optionId, index) => ({
		itemId: `choice-${index + 1}`,
		partId: 'whole',
		response: { type: 'choice', optionId },
		spentMillis: 1000
	}))
});

describe('ReportDesk', () => {
	test('adds up classes that were asked the same, with rows or without', async () => {
		const desk = newDesk();
		await desk.takeFiles([
			file('a.json', reportText([classOf('AAAA11', [1, 1], [1, 0])], true)),
			file('b.json', reportText([classOf('BBBB22', [0, 0], [0, 0])], false))
		]);
		expect(desk.report).toMatchObject({ n: 4, mean: 3 / 8 });
		expect(desk.people).toHaveLength(1);
	});

	test('takes the same class once, and its rows where they come later', async () => {
		const desk = newDesk();
		const held = classOf('AAAA11', [1, 1], [1, 0]);
		await desk.takeFiles([file('sums.json', reportText([held], false))]);
		await desk.takeFiles([file('rows.json', reportText([held], true))]);
		expect(desk.taken).toEqual([{ name: 'rows.json' }]);
		expect([desk.report?.n, desk.people.length]).toEqual([2, 1]);
		await desk.takeFiles([file('rows.json', reportText([held], true))]);
		expect(desk.taken).toEqual([{ name: 'rows.json', refused: 'here-already' }]);
	});

	test('keeps apart what was not asked the same', async () => {
		const desk = newDesk();
		await desk.takeFiles([
			file('a.json', reportText([classOf('AAAA11', [1, 1])], true)),
			file('b.json', reportText([classOf('BBBB22', [0])], true))
		]);
		expect(desk.tests.map(({ sittings }) => sittings.length)).toEqual([1, 1]);
		desk.chosenId = desk.tests[1]!.id;
		expect(desk.report?.items).toHaveLength(1);
	});

	test('grades what is handed in as a file or a code, and refuses by name what is not whole', async () => {
		const desk = newDesk();
		const ada = handIn('Ada', 5000, 'key', 'key');
		await desk.takeFiles([
			file('ada.json', handInText(ada)),
			file('cut.json', handInText(handIn('Bo', 5000, 'key')).slice(0, 90)),
			file('holiday.jpg', '\u0000\u0001')
		]);
		expect(desk.taken).toEqual([
			{ name: 'ada.json' },
			{ name: 'cut.json', refused: 'damaged' },
			{ name: 'holiday.jpg', refused: 'foreign' }
		]);
		const codes = [await encodeHandIn(ada), await encodeHandIn(handIn('Cy', 6000, 'wrong', 'key'))];
		await desk.takePasted(codes.join(' and '));
		expect(desk.taken).toEqual([{ name: 'Code 1', refused: 'here-already' }, { name: 'Code 2' }]);
		expect(desk.report).toMatchObject({ n: 2, mean: 3 / 4 });
		expect(desk.test?.sittings).toMatchObject([{ kind: 'homework', label: 'Week 12' }]);
	});

	test('counts a pupil’s first hand-in, and the next where that is left out', async () => {
		const desk = newDesk();
		await desk.takeFiles([
			file('again.json', handInText(handIn('ada ', 9000, 'key', 'key'))),
			file('first.json', handInText(handIn('Ada', 5000, 'wrong', 'wrong')))
		]);
		expect(desk.test?.handed.map(({ counts }) => counts)).toEqual([true, false]);
		expect(desk.report).toMatchObject({ n: 1, mean: 0 });
		desk.leaveOut(desk.test!.handed[0]!.id);
		expect(desk.report).toMatchObject({ n: 1, mean: 1 });
	});

	test('names a set that is not here, and one that cannot be loaded', async () => {
		const elsewhere = handInText({ ...handIn('Ada', 5000), query: 'set=chad&v=1&seed=1' });
		const desk = newDesk();
		await desk.takeFiles([file('a.json', elsewhere)]);
		expect(desk.taken).toEqual([{ name: 'a.json', refused: 'no-set' }]);
		const offline = new ReportDesk(
			() => editions,
			() => Promise.reject(new Error('offline'))
		);
		await offline.takeFiles([file('b.json', handInText(handIn('Ada', 5000)))]);
		expect(offline.taken).toEqual([{ name: 'b.json', refused: 'not-loaded' }]);
	});
});
