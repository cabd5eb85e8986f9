import { type ShareInterval, wilsonInterval } from '../../memory/statistics/wilson-interval';
import type { ClassSums, ItemSums } from './class-sums';
import { doubtKey, type KeyDoubt } from './key-doubt';
import { medianOf, sortedValues } from './tally';

export interface ItemReport extends Pick<
	ItemSums,
	'cardKey' | 'type' | 'n' | 'respondedCount' | 'optionThirds' | 'thirdSizes'
> {
	/** Mean credit, with Wilson's interval at 95 %; undefined where nobody was there. */
	readonly facility: ShareInterval | undefined;
	/** −1 to 1; undefined where all have the same credit or the same rest, and for a flashcard. */
	readonly discrimination: number | undefined;
	/** At most 1. */
	readonly discriminativeEfficiency: number | undefined;
	readonly medianSeconds: number | undefined;
	readonly keyDoubt: KeyDoubt | undefined;
}

export interface ClassReport {
	/** Players who were there for the whole test: mean, spread and alpha are theirs. */
	readonly n: number;
	/** Share of the credit that could be had, 0–1. */
	readonly mean: number | undefined;
	/** Standard deviation of that share, with n − 1. */
	readonly spread: number | undefined;
	/** At most 1, and below 0 where questions run against each other. */
	readonly alpha: number | undefined;
	readonly items: readonly ItemReport[];
}

/**
 * The statistics of a class, or of several added up, as Moodle publishes them ("Quiz statistics calculations",
 * docs.moodle.org/dev): variances and covariances have n − 1. Its indices are percentages, ours shares.
 */
export function classReport(sums: ClassSums): ClassReport {
	const tested = sums.items.filter(({ inTest }) => inTest);
	const count = tested.length;
	const variance = totalVariance(sums);
	const hasTest = count > 0 && sums.n > 0;
	return {
		n: sums.n,
		mean: hasTest ? sums.total / sums.n / count : undefined,
		spread: hasTest && sums.n > 1 ? Math.sqrt(variance) / count : undefined,
		alpha: alphaOf(
			tested.map((item) => creditVariance(sums, item)),
			variance
		),
		items: sums.items.map((item) => reportItem(sums, item))
	};
}

function reportItem(sums: ClassSums, item: ItemSums): ItemReport {
	const { cardKey, type, n, respondedCount, optionThirds, thirdSizes } = item;
	const discrimination = item.inTest ? correlationWithRest(sums, item) : undefined;
	const median = medianOf(item.tenths);
	return {
		...{ cardKey, type, n, respondedCount, optionThirds, thirdSizes },
		facility: n > 0 ? wilsonInterval(item.credit, n) : undefined,
		discrimination,
		discriminativeEfficiency: item.inTest ? efficiencyOf(sums, item) : undefined,
		medianSeconds: median === undefined ? undefined : median / 10,
		keyDoubt: doubtKey(item, discrimination, sums.n)
	};
}

/** Cronbach's alpha, Moodle's coefficient of internal consistency: k / (k − 1) · (1 − Σ Var(xᵢ) / Var(T)). */
function alphaOf(creditVariances: readonly number[], variance: number): number | undefined {
	const k = creditVariances.length;
	if (k < 2 || variance === 0) return undefined;
	const sum = creditVariances.reduce((all, one) => all + one, 0);
	return (k / (k - 1)) * (1 - sum / variance);
}

/**
 * Moodle's discrimination index: the correlation of an item's credit with the rest of the test, C(x, R) / √(V(x) V(R)).
 * With R = T − x, C(x, R) = C(x, T) − V(x) and V(R) = V(T) − 2 C(x, T) + V(x).
 */
function correlationWithRest(sums: ClassSums, item: ItemSums): number | undefined {
	const ofCredit = creditVariance(sums, item);
	const withTotal = covarianceWithTotal(sums, item);
	const ofRest = snapped(totalVariance(sums) - 2 * withTotal + ofCredit, sums.totalSquares);
	if (ofCredit === 0 || ofRest === 0) return undefined;
	return Math.min(1, Math.max(-1, (withTotal - ofCredit) / Math.sqrt(ofCredit * ofRest)));
}

/** Moodle's discriminative efficiency: C(x, R) as a share of the greatest it could be, with both sorted. */
function efficiencyOf(sums: ClassSums, item: ItemSums): number | undefined {
	const [credits, rests] = [sortedValues(item.credits), sortedValues(item.rests)];
	const products = credits.reduce((all, credit, at) => all + credit * (rests[at] ?? 0), 0);
	const most = snapped(
		products - (item.test.credit * (sums.total - item.test.credit)) / sums.n,
		sums.totalSquares
	);
	if (!(sums.n > 1) || most === 0) return undefined;
	const covariance = covarianceWithTotal(sums, item) - creditVariance(sums, item);
	return (covariance * (sums.n - 1)) / most;
}

function totalVariance({ n, total, totalSquares }: ClassSums): number {
	return n > 1 ? snapped(totalSquares - total ** 2 / n, totalSquares) / (n - 1) : 0;
}

function creditVariance({ n }: ClassSums, { test: { credit, creditSquares } }: ItemSums): number {
	return n > 1 ? snapped(creditSquares - credit ** 2 / n, creditSquares) / (n - 1) : 0;
}

function covarianceWithTotal({ n, total }: ClassSums, { test }: ItemSums): number {
	return n > 1 ? (test.products - (test.credit * total) / n) / (n - 1) : 0;
}

/** A sum of squares about the mean that is nothing but rounding of the sums it was made from is 0. */
function snapped(value: number, size: number): number {
	return value <= 1e-12 * size ? 0 : value;
}
