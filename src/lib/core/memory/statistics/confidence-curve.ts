import type { ConfidenceLevel } from '../confidence-table';
import type { CalibrationBin } from '../fit/calibration';

/** How often responses of each level were right. */
export const confidenceCurve = (levels: readonly ConfidenceLevel[]): CalibrationBin[] =>
	levels.map(({ percent, count, rightCount }) => ({
		predicted: percent / 100,
		recalled: rightCount / count,
		count
	}));

/**
 * Mean squared distance between how sure somebody was and what came of it, 0–1 (G. W. Brier, 1950): 0 for always
 * knowing, 0.25 for always saying 50 %. 0 where nobody was asked.
 */
export function brierScore(levels: readonly ConfidenceLevel[]): number {
	let squares = 0;
	let total = 0;
	for (const { percent, count, rightCount } of levels) {
		const sure = percent / 100;
		squares += rightCount * (1 - sure) ** 2 + (count - rightCount) * sure ** 2;
		total += count;
	}
	return total === 0 ? 0 : squares / total;
}
