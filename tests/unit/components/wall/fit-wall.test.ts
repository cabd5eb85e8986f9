import { describe, expect, test } from 'vitest';

import { fitWall, type WallWords } from '$lib/components/wall/fit-wall';

const ASKED: WallWords = {
	stem: 60,
	rows: [20, 20, 20, 20],
	lefts: [],
	explanation: undefined,
	quotes: [],
	counted: false,
	hint: false,
	hasBars: false,
	hasCode: true
};
const REVEALED: WallWords = {
	...ASKED,
	explanation: 120,
	quotes: [110],
	counted: true,
	hasCode: false
};

describe('fitWall', () => {
	test('gives a short question the largest type, and its options two columns', () => {
		expect(fitWall(ASKED)).toEqual({ stem: 6.2, row: 4.4, why: 3.5, columns: 2, quoteCount: 0 });
	});

	test('keeps options legible from 8 m, however long they are', () => {
		const sizes = fitWall({ ...ASKED, stem: 400, rows: Array.from({ length: 8 }, () => 120) });
		expect(sizes.row).toBeGreaterThanOrEqual(3.5);
		expect(sizes.stem).toBeGreaterThanOrEqual(3.6);
	});

	test('shrinks with the length of what is shown, and never grows', () => {
		const stems = [40, 80, 120, 160, 240, 400].map((stem) => fitWall({ ...ASKED, stem }).stem);
		expect(stems).toEqual([...stems].sort((one, other) => other - one));
		expect(new Set(stems).size).toBeGreaterThan(1);
	});

	test('sets options one below the other where something stands beside them', () => {
		expect(fitWall(REVEALED).columns).toBe(1);
		expect(fitWall({ ...ASKED, lefts: [30, 30] }).columns).toBe(1);
	});

	test('shows all quotes where they fit', () => {
		expect(fitWall(REVEALED).quoteCount).toBe(1);
		expect(fitWall({ ...REVEALED, quotes: [60, 60] }).quoteCount).toBe(2);
	});

	test('leaves out the last quotes of many, and never the first', () => {
		const { quoteCount } = fitWall({ ...REVEALED, quotes: [150, 150, 150, 150, 150, 150] });
		expect(quoteCount).toBeGreaterThanOrEqual(1);
		expect(quoteCount).toBeLessThan(6);
		expect(fitWall({ ...REVEALED, quotes: [5000, 10] }).quoteCount).toBe(1);
	});

	test('takes no quote away for options that are too long by themselves', () => {
		const rows = Array.from({ length: 8 }, () => 140);
		expect(fitWall({ ...REVEALED, rows, quotes: [60, 60] }).quoteCount).toBe(2);
	});
});
