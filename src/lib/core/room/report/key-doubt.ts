import type { OptionId } from '../../item/item';
import type { ItemSums } from './class-sums';
import { NO_THIRDS } from './option-thirds';

/** Why a key may be wrong, or the question ask something else than it means. */
export type KeyDoubt =
	/** The upper third picked this option more often than the key. */
	| { readonly kind: 'rival-option'; readonly optionId: OptionId }
	/** Those who know the rest get it wrong, more clearly than by chance. */
	| { readonly kind: 'against-the-rest' };

/** Of the upper third; fewer say nothing. */
const FEWEST_BEST = 4;
const FEWEST_PLAYERS = 10;
/** Standard normal quantile of 97.5 %. */
const Z_95 = 1.959963984540054;

export function doubtKey(
	item: Pick<ItemSums, 'keyId' | 'optionThirds' | 'thirdSizes'>,
	discrimination: number | undefined,
	n: number
): KeyDoubt | undefined {
	const rival = rivalOf(item);
	if (rival !== undefined) return { kind: 'rival-option', optionId: rival };
	if (discrimination === undefined || n < FEWEST_PLAYERS) return undefined;
	return upperBound(discrimination, n) < 0 ? { kind: 'against-the-rest' } : undefined;
}

function rivalOf({
	keyId,
	optionThirds,
	thirdSizes
}: Pick<ItemSums, 'keyId' | 'optionThirds' | 'thirdSizes'>): OptionId | undefined {
	if (keyId === undefined || thirdSizes[2] < FEWEST_BEST) return undefined;
	const [, , ofKey] = optionThirds[keyId] ?? NO_THIRDS;
	const rivals = Object.entries(optionThirds)
		.filter(([id, thirds]) => id !== '' && id !== keyId && thirds[2] > ofKey)
		.sort(([, one], [, other]) => other[2] - one[2]);
	return rivals[0]?.[0];
}

/** Of a correlation at 95 %, by Fisher's z: R. A. Fisher, Metron 1 (1921), 3–32. */
function upperBound(correlation: number, n: number): number {
	return Math.tanh(Math.atanh(correlation) + Z_95 / Math.sqrt(n - 3));
}
