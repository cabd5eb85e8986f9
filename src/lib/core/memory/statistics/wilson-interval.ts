/** A share of a sample and where the true one lies, all 0–1. */
export interface ShareInterval {
	readonly share: number;
	readonly low: number;
	readonly high: number;
}

/** Standard normal quantile of 97.5 %: an interval with 2.5 % on either side. */
const Z_95 = 1.959963984540054;

/**
 * Wilson's score interval at 95 %, without continuity correction: E. B. Wilson, "Probable inference, the law of
 * succession, and statistical inference", JASA 22 (1927), 209–212. Right for small samples and shares near 0 or 1,
 * where the usual p ± z·se leaves the range.
 * @param successes 0 to `trials`
 * @param trials at least 1
 */
export function wilsonInterval(successes: number, trials: number): ShareInterval {
	const share = successes / trials;
	const z2 = Z_95 ** 2;
	const centre = share + z2 / (2 * trials);
	const reach = Z_95 * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials ** 2));
	const shrink = 1 + z2 / trials;
	// At 0 and 1 the bound is the share itself; rounding would leave it a hair beside.
	const low = Math.min(share, Math.max(0, (centre - reach) / shrink));
	const high = Math.max(share, Math.min(1, (centre + reach) / shrink));
	return { share, low, high };
}
