import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { classReport } from '$lib/core/room/report/class-report';
import { addSums, classSums } from '$lib/core/room/report/class-sums';

import { tableOf } from './make-table';

const reportOf = (rows: readonly (readonly (number | undefined)[])[]) =>
	classReport(classSums(tableOf(rows)));

/**
 * Marks and statistics of the quiz by which Moodle checks itself, worked out in a spreadsheet apart from its code:
 * mod/quiz/report/statistics/tests, results00, qstats00 and check_quiz_stats_for_quiz_00. Ten digits are given.
 */
const MOODLE_MARKS = `
	1 1 1 1 1 0 1      | 1 1 1 1 .5 1 0   | 1 1 1 1 .5 0 1   | 0 0 1 1 1 0 0    | 1 0 1 0 0 1 .5
	1 1 1 1 .5 0 .5    | 0 1 1 1 .5 1 .5  | 1 1 1 0 .5 1 .5  | 1 0 1 1 1 1 1    | 0 1 1 0 .5 1 .5
	.8 0 1 1 .5 1 .5   | 1 1 1 0 .5 1 1   | 1 0 1 1 .5 1 .5  | 1 0 1 1 1 0 .5   | 0 0 1 1 0 1 1
	1 0 1 0 .5 1 1     | .8 0 1 1 .5 0 1  | 1 0 1 1 0 1 .5   | 1 0 1 1 .5 0 .5  | 0 1 1 0 .5 1 0
	1 1 .3333333 1 .5 0 .5 | 1 1 1 0 .5 0 .5 | 1 1 1 1 0 1 .5 | 0 0 1 0 .5 1 1   | 0 0 1 1 1 1 1`
	.trim()
	.split(/[|\n]/)
	.map((row) => row.trim().split(/\s+/).map(Number));

describe('a class as Moodle reckons it', () => {
	const report = reportOf(MOODLE_MARKS);

	test.each([
		[1, 0.704, -7.0650767526, -9.4550536967],
		[2, 0.48, -28.8982125772, -36.7834118938],
		[3, 0.973333332, -9.1230674268, -21.6545012165],
		[4, 0.68, -22.6306444113, -31.4411395613],
		[5, 0.52, -17.6997047674, -21.1794802584],
		[6, 0.64, -45.3785178421, -56.9365974439],
		[7, 0.62, -5.6543166602, -6.5043742058]
	])('question %i: facility, discrimination and its efficiency', (slot, ...expected) => {
		const item = report.items[slot - 1];
		const found = [
			item?.facility?.share,
			(item?.discrimination ?? NaN) * 100,
			(item?.discriminativeEfficiency ?? NaN) * 100
		];
		found.forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? NaN, 5));
	});

	test('the test: mean, standard deviation and internal consistency', () => {
		expect((report.mean ?? NaN) * 7).toBeCloseTo(4.617333332, 8);
		expect((report.spread ?? NaN) * 7).toBeCloseTo(0.8117265554, 7);
		expect((report.alpha ?? NaN) * 100).toBeCloseTo(-87.2230935542, 4);
	});
});

/** The published formulas word by word, with deviations from means (docs.moodle.org/dev/Quiz_statistics_calculations). */
function moodle(rows: readonly (readonly number[])[], index: number) {
	const marks = rows.map((row) => row[index] ?? 0);
	const totals = rows.map((row) => row.reduce((sum, mark) => sum + mark, 0));
	const others = totals.map((total, player) => total - (marks[player] ?? 0));
	const ascending = (values: readonly number[]) => [...values].sort((one, other) => one - other);
	const covariance = covarianceOf(marks, others);
	const most = covarianceOf(ascending(marks), ascending(others));
	const k = rows[0]?.length ?? 0;
	const variances = Array.from({ length: k }, (_none, item) => {
		const credits = rows.map((row) => row[item] ?? 0);
		return covarianceOf(credits, credits);
	});
	const ofMarks = covarianceOf(marks, marks);
	const ofTotals = covarianceOf(totals, totals);
	return {
		facility: meanOf(marks),
		discrimination: covariance / Math.sqrt(ofMarks * covarianceOf(others, others)),
		efficiency: covariance / most,
		varies: ofMarks > 1e-6 && covarianceOf(others, others) > 1e-6,
		alpha: (k / (k - 1)) * (1 - variances.reduce((sum, one) => sum + one, 0) / ofTotals),
		spread: Math.sqrt(ofTotals)
	};
}

const meanOf = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

function covarianceOf(some: readonly number[], others: readonly number[]): number {
	const [mean, otherMean] = [meanOf(some), meanOf(others)];
	const products = some.map((value, at) => (value - mean) * ((others[at] ?? 0) - otherMean));
	return products.reduce((sum, product) => sum + product, 0) / (some.length - 1);
}

const credit = fc.constantFrom(0, 0, 1, 1, 1 / 3, 0.5, 2 / 3);
const classes = fc.integer({ min: 2, max: 8 }).chain((count) =>
	fc.array(fc.array(credit, { minLength: count, maxLength: count }), {
		minLength: 3,
		maxLength: 40
	})
);

/** Undefined by us where the published formula divides by a variance of 0, which rounding may leave a hair above. */
function expectNear(found: number | undefined, published: number) {
	if (found !== undefined) expect(Math.abs(found - published)).toBeLessThan(1e-9);
}

describe('any class', () => {
	test('has the published statistics, to a billionth', () => {
		fc.assert(
			fc.property(classes, (rows) => {
				const report = reportOf(rows);
				report.items.forEach((item, index) => {
					const published = moodle(rows, index);
					expectNear(item.facility?.share, published.facility);
					expectNear(item.discrimination, published.discrimination);
					expect(item.discrimination !== undefined).toBe(published.varies);
					expectNear(item.discriminativeEfficiency, published.efficiency);
					expectNear(report.alpha, published.alpha);
					expectNear((report.spread ?? 0) * report.items.length, published.spread);
					if (published.spread > 1e-6) expect(report.alpha).toBeDefined();
				});
			})
		);
	});

	test('added to another has the statistics of both together', () => {
		fc.assert(
			fc.property(classes, fc.integer({ min: 1, max: 39 }), (rows, cut) => {
				const [some, others] = [rows.slice(0, cut), rows.slice(cut)];
				if (others.length === 0) return;
				const added = addSums(classSums(tableOf(some)), classSums(tableOf(others)));
				if (!added.ok) throw new Error(added.error);
				const [sum, whole] = [classReport(added.value), reportOf(rows)];
				expectNear(sum.alpha, whole.alpha ?? NaN);
				expectNear(sum.mean, whole.mean ?? NaN);
				sum.items.forEach((item, index) => {
					const one = whole.items[index];
					expect(item.n).toBe(one?.n);
					expect(item.discrimination === undefined).toBe(one?.discrimination === undefined);
					expectNear(item.discrimination, one?.discrimination ?? NaN);
					expectNear(item.discriminativeEfficiency, one?.discriminativeEfficiency ?? NaN);
					expect(item.medianSeconds).toBe(one?.medianSeconds);
				});
			})
		);
	});
});

describe('classReport', () => {
	test('has nothing to say of a class that has no spread', () => {
		const { alpha, spread, items } = reportOf([
			[1, 1 / 3],
			[1, 1 / 3],
			[1, 1 / 3]
		]);
		expect({ alpha, spread }).toEqual({ alpha: undefined, spread: 0 });
		expect(items[0]).toMatchObject({ discrimination: undefined, keyDoubt: undefined });
		expect(reportOf([])).toMatchObject({ n: 0, mean: undefined, items: [] });
		expect(reportOf([[1, 0]])).toMatchObject({ n: 1, mean: 0.5, spread: undefined });
	});

	test('gives the facility with Wilson’s interval, of those who were there', () => {
		const { n, items } = reportOf([
			[1, 1],
			[0, 1],
			[undefined, 1]
		]);
		expect(n).toBe(2);
		expect(items.map((item) => item.n)).toEqual([2, 3]);
		expect(items[0]?.facility?.share).toBe(0.5);
		// One of two: the interval is 0.5 ± z / (2 √(2 + z²)).
		expect(items[0]?.facility?.low).toBeCloseTo(0.0945312057, 9);
	});

	test('adds up only what was asked the same', () => {
		const one = classSums(tableOf([[1, 0]]));
		const other = classSums(tableOf([[1, 0, 1]]));
		expect(addSums(one, other)).toEqual({ ok: false, error: 'other-questions' });
		expect(addSums(one, { ...one, setVersion: 2 })).toMatchObject({ ok: false });
	});

	test('keeps nobody’s row and no name', () => {
		expect(JSON.stringify(classSums(tableOf([[1, 0, 1]])))).not.toMatch(/p0|playerId|rows/);
	});
});
