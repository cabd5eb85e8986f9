import { describe, expect, test } from 'vitest';

import { classReport } from '$lib/core/room/report/class-report';
import { classSums } from '$lib/core/room/report/class-sums';
import { doubtKey } from '$lib/core/room/report/key-doubt';
import { thirdsOf } from '$lib/core/room/report/option-thirds';

import { pickedTable } from './make-table';

const picks = (times: number, ...picked: string[]) => Array.from({ length: times }, () => picked);

describe('options by thirds of the class', () => {
	test('are ranked by the rest of the test', () => {
		const { items } = classReport(
			classSums(
				pickedTable([
					...picks(3, 'key', 'key', 'key'),
					...picks(3, 'gao', 'key', 'gao'),
					...picks(3, 'gao', 'gao', 'gao')
				])
			)
		);
		expect(items[0]).toMatchObject({
			thirdSizes: [3, 3, 3],
			optionThirds: { key: [0, 0, 3], gao: [3, 3, 0] }
		});
	});

	test('put who stands level into one third, whatever the order', () => {
		const level = [1, 1, 1, 1, 1].map((rest) => ({ rest, optionIds: ['gao'] }));
		expect(thirdsOf(level).thirdSizes).toEqual([0, 5, 0]);
	});
});

describe('a key is in doubt', () => {
	test('where the best of the class pick another option', () => {
		const { items } = classReport(
			classSums(
				pickedTable([
					...picks(5, 'gao', 'key', 'key'),
					...picks(5, 'key', 'key', 'mopti'),
					...picks(5, 'key', 'mopti', 'mopti')
				])
			)
		);
		expect(items[0]?.keyDoubt).toEqual({ kind: 'rival-option', optionId: 'gao' });
		expect(items[1]?.keyDoubt).toBeUndefined();
	});

	test('not where the best are two or three', () => {
		const rival = { keyId: 'key', optionThirds: { gao: [0, 0, 3] as const } };
		expect(doubtKey({ ...rival, thirdSizes: [3, 3, 3] }, undefined, 9)).toBeUndefined();
		expect(doubtKey({ ...rival, thirdSizes: [4, 4, 4] }, undefined, 12)).toMatchObject({
			optionId: 'gao'
		});
	});

	test('where it runs against the rest more clearly than by chance', () => {
		const typed = { optionThirds: {}, thirdSizes: [10, 10, 10] as const };
		expect(doubtKey(typed, -0.5, 30)).toEqual({ kind: 'against-the-rest' });
		expect(doubtKey(typed, -0.2, 30)).toBeUndefined();
		expect(doubtKey(typed, -0.9, 6)).toBeUndefined();
	});
});
